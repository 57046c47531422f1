package scoring

import (
	"cmp"
	"slices"
)

// This file finds how far a weight may move. As it moves, totals move along
// straight lines, and the ranking changes only where two of them cross, or one
// crosses a floor. From the present weight outward, the result is looked at in
// each such point and just beyond, until it is another.
//
// Most crossings need no look, for as long as the result is the same they
// cannot change it. Let F be the projects funded, T those tied, U the others.
//
// Two of F. If T is empty, or all of F rank before it, then F is funded in any
// order of it, for all of it fits together, and what is left at the turn of
// anybody else hangs on who of F ranks before that one, not in what order.
// Under skip some of F may rank below a class of T who all ask the same: what
// that class leaves is what it leaves of the requests of F before it, and the
// same holds below.
//
// Two of U, under skip: neither takes any money, neither closes the line.
//
// Two of U, under stop. If somebody is tied, it is in the class that draws the
// line, which nobody of U can join or pass without crossing T. Otherwise all of
// F rank before all of U; the first class of U draws the line, so everybody in
// it asks for more than the money left. The result is the same while that is
// so, and it ends where one who asks for no more meets one who asks for more.
//
// Anything else is looked at: F with U, T with anybody, and floors. Under skip
// who asks for more than the envelope is as if not there.

// A weighing moves one weight of a funding.
type weighing struct {
	now     *funding
	lines   *lines
	present []Award // Funded, Tied or else Reserve, by project
	order   []int32 // the projects that have their marks, as they rank where it was last looked
	class   []int32 // the one at hand
	asks    []int64 // and what it asks for
}

// weigh prepares to move the weight of a criterion.
func (f *funding) weigh(criterion, fit int, present []Award) *weighing {
	w := &weighing{now: f, lines: f.lines(criterion, fit), present: present}
	for p, standing := range f.field.standings {
		if standing == ranked {
			w.order = append(w.order, int32(p))
		}
	}
	return w
}

// A place is where the result is looked at: at a point (side 0), or just below
// it (-1) or above it (+1).
type place struct {
	at   point
	side int
}

// end returns the place nearest to the present weight, on one side, where the
// result is another; false if there is none.
func (w *weighing) end(side int) (place, bool) {
	beside := place{w.lines.present, side}
	if !w.same(beside) {
		return beside, true
	}
	for _, at := range w.points(side) {
		for _, there := range [...]place{{at, 0}, {at, side}} {
			if !w.same(there) {
				return there, true
			}
		}
	}
	return place{}, false
}

// points returns those to be looked at on one side, the nearest first.
func (w *weighing) points(side int) []point {
	var points []point
	add := func(i, j int) {
		if at, ok := w.lines.crossing(i, j); ok && at.cmp(w.lines.present) == side {
			points = append(points, at)
		}
	}
	left := w.left()
	for k, i := range w.order {
		for _, j := range w.order[:k] {
			if w.matters(int(i), int(j), left) {
				add(int(i), int(j))
			}
		}
		if w.lines.floor != nil {
			add(int(i), len(w.present))
		}
	}
	slices.SortFunc(points, func(a, b point) int { return side * a.cmp(b) })
	return slices.CompactFunc(points, func(a, b point) bool { return a.cmp(b) == 0 })
}

// left returns what those funded leave of the envelope.
func (w *weighing) left() int64 {
	left := w.now.purses[0].cents
	for p, award := range w.present {
		if award == Funded {
			left -= w.now.request(p)
		}
	}
	return left
}

// matters reports whether the crossing of two projects may be the first to
// change the result. Those funded leave so much of the envelope.
func (w *weighing) matters(i, j int, left int64) bool {
	a, b, all := w.now.request(i), w.now.request(j), w.now.purses[0].cents
	switch {
	case w.now.line == Skip && max(a, b) > all:
		return false
	case w.present[i] != w.present[j] || w.present[i] == Tied:
		return true
	}
	return w.present[i] == Reserve && w.now.line == Stop && (a <= left) != (b <= left)
}

// same reports whether the result at a place is the present one.
func (w *weighing) same(there place) bool {
	w.rank(there)
	left := purse{cents: w.now.purses[0].cents}
	for from := 0; from < len(w.order); {
		var refused bool
		if from, refused = w.next(from, there); refused {
			return false
		}
		what, after := left.spend(w.asks, w.now.line)
		for k, p := range w.class {
			if award, _ := left.decide(what, w.asks[k]); award != w.present[p] {
				return false
			}
		}
		left = after
	}
	return true
}

// rank puts the projects into the order they have at a place, whatever the floor.
func (w *weighing) rank(there place) {
	slices.SortFunc(w.order, func(i, j int32) int {
		if way := w.compare(int(i), int(j), there); way != 0 {
			return way
		}
		return cmp.Compare(i, j)
	})
}

// compare returns -1 if i ranks before j at a place, 0 if nothing separates them,
// +1 if it ranks after.
func (w *weighing) compare(i, j int, there place) int {
	if way := w.lines.cmp(j, i, there); way != 0 {
		return way
	}
	way, _ := w.now.compareTied(i, j)
	return way
}

// next takes the class that begins at from, less those below the floor. It
// returns where the class after begins, and whether somebody who is funded or
// tied now is below the floor.
func (w *weighing) next(from int, there place) (to int, refused bool) {
	w.class, w.asks = w.class[:0], w.asks[:0]
	first := int(w.order[from])
	for to = from; to < len(w.order); to++ {
		p := int(w.order[to])
		if to > from && w.compare(first, p, there) != 0 {
			break
		}
		if w.passes(p, there) {
			w.class, w.asks = append(w.class, int32(p)), append(w.asks, w.now.request(p))
		} else if w.present[p] != Reserve {
			refused = true
		}
	}
	return to, refused
}

// passes reports whether a project passes the floor on the weighted total.
func (w *weighing) passes(project int, there place) bool {
	if w.lines.floor == nil {
		return true
	}
	way := w.lines.cmp(project, len(w.present), there)
	return way > 0 || way == 0 && !w.lines.floor.strict
}

// result funds the projects in the order they have at a place.
func (w *weighing) result(there place) *funding {
	w.rank(there)
	r := &ranking{field: w.now.field, standings: w.now.field.standings}
	for from := 0; from < len(w.order); {
		from, _ = w.next(from, there)
		if len(w.class) > 0 {
			r.starts, r.by = append(r.starts, int32(len(r.order))), append(r.by, byNothing)
			r.order = append(r.order, w.class...)
		}
	}
	r.starts = append(r.starts, int32(len(r.order)))
	return r.fund(w.now.purses[0].cents, w.now.line)
}
