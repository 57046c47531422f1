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
// Two of U, under skip: neither takes any money, neither closes the line. Nor
// does one of U that falls below one of F, if T is empty: there is less money at
// its turn. Nor does one that rises, as long as it asks for more than those of F
// leave who are still above it.
//
// Two of U, under stop. If somebody is tied, it is in the class that draws the
// line, which nobody of U can join or pass without crossing T. Otherwise all of
// F rank before all of U; the first class of U draws the line, so everybody in
// it asks for more than the money left. The result is the same while that is
// so, and it ends where one who asks for no more becomes the first: at one of the
// points where the first of U is passed by another.
//
// Two of different ones, under stop: the first such crossing ends it, for as long
// as the result is the same all of F rank before T, and T before U. So what comes
// after it is not looked at.
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
	tied    bool    // somebody is tied now
	meter   *meter
}

// weigh prepares to move the weight of a criterion.
func (f *funding) weigh(criterion, fit int, present []Award, m *meter) *weighing {
	w := &weighing{now: f, lines: f.lines(criterion, fit), present: present, tied: slices.Contains(present, Tied), meter: m}
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
		if w.meter.spent() {
			break
		}
	}
	return place{}, false
}

// points returns those to be looked at on one side, the nearest first; fewer if
// the meter is spent.
func (w *weighing) points(side int) []point {
	points := w.floors(side)
	if w.now.line == Stop {
		points = append(append(points, w.tops(side)...), w.nearest(side)...)
	} else {
		points = append(points, w.pairs(side)...)
	}
	slices.SortFunc(points, func(a, b point) int { return side * a.cmp(b) })
	return slices.CompactFunc(points, func(a, b point) bool { return a.cmp(b) == 0 })
}

// beyond returns where two lines cross on one side of a point; false if they do
// not.
func (w *weighing) beyond(i, j int, from point, side int) (point, bool) {
	at, ok := w.lines.crossing(i, j)
	return at, ok && at.cmp(from) == side
}

// floors returns where projects cross the floor.
func (w *weighing) floors(side int) (points []point) {
	if w.lines.floor == nil {
		return nil
	}
	for _, i := range w.order {
		if at, ok := w.beyond(int(i), len(w.present), w.lines.present, side); ok {
			points = append(points, at)
		}
	}
	w.meter.take(costPoint * int64(len(points)))
	return points
}

// tops returns where the first of those who get nothing is passed by another. They
// stand in the order in which they rank just beside the present weight, on that side.
func (w *weighing) tops(side int) (points []point) {
	others := slices.DeleteFunc(slices.Clone(w.order), func(p int32) bool { return w.present[p] != Reserve })
	if len(others) == 0 {
		return nil
	}
	at, first := w.lines.present, int(others[0])
	for passed := true; passed && !w.meter.spent(); {
		w.meter.take(w.wide(costPair*int64(len(others)) + costPoint))
		passed = false
		from, next := at, first
		for _, j := range others {
			there, ok := w.beyond(first, int(j), from, side)
			if ok && (!passed || side*there.cmp(at) <= 0) { // of those who pass at once, the steepest comes last
				at, next, passed = there, int(j), true
			}
		}
		if first = next; passed {
			points = append(points, at)
		}
	}
	return points
}

// nearest returns the first point where two cross who fare differently.
func (w *weighing) nearest(side int) (points []point) {
	for k, i := range w.order {
		w.meter.take(w.wide(costPair * int64(k)))
		if w.meter.spent() {
			return nil
		}
		for _, j := range w.order[:k] {
			if w.present[i] == w.present[j] {
				continue
			}
			at, ok := w.beyond(int(i), int(j), w.lines.present, side)
			switch {
			case !ok:
			case points == nil:
				points = []point{at}
			case at.cmp(points[0]) == -side:
				points[0] = at
			}
		}
	}
	return points
}

// pairs returns where two cross of whom it matters, under skip. They stand in the
// order in which they rank just beside the present weight, on that side.
func (w *weighing) pairs(side int) (points []point) {
	for k, i := range w.order {
		w.meter.take(w.wide(costPair * int64(k)))
		if w.meter.spent() {
			return nil
		}
		for _, j := range w.order[:k] {
			if !w.matters(int(i), int(j)) {
				continue
			}
			if at, ok := w.beyond(int(i), int(j), w.lines.present, side); ok && !w.outbid(int(i), at) {
				points = append(points, at)
				w.meter.take(w.wide(costPoint))
			}
		}
	}
	return points
}

// matters reports whether the crossing of a project and one that ranks before it may
// be the first to change the result, under skip.
func (w *weighing) matters(below, above int) bool {
	if max(w.now.request(below), w.now.request(above)) > w.now.purses[0].cents {
		return false
	}
	a, b := w.present[below], w.present[above]
	return a == Tied || b == Tied || a != b && (w.tied || b == Funded)
}

// outbid reports whether a project that gets nothing, and crosses one that is funded,
// asks for more than those leave who are funded and above it there.
func (w *weighing) outbid(project int, at point) bool {
	if w.tied {
		return false
	}
	left := w.now.purses[0].cents
	for k, p := range w.order {
		if w.present[p] == Funded && w.lines.cmp(int(p), project, place{at: at}) > 0 {
			left -= w.now.request(int(p))
		}
		if left < w.now.request(project) {
			w.meter.take(w.wide(int64(k + 1)))
			return true
		}
	}
	w.meter.take(w.wide(int64(len(w.order))))
	return false
}

// wide returns what so many steps take if whole numbers do not do for the lines.
func (w *weighing) wide(steps int64) int64 {
	if w.lines.starts == nil {
		return steps * costWide
	}
	return steps
}

// same reports whether the result at a place is the present one.
func (w *weighing) same(there place) bool {
	w.meter.take(w.wide(sorting(len(w.order), w.now.session.grid)))
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

// result funds the projects in the order they have at a place, the one last looked at.
func (w *weighing) result(there place) *funding {
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
