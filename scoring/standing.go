package scoring

import (
	"math/big"
	"slices"
)

// A standing says that a project can be ranked, or why it cannot: the first of
// these that applies, for a project is not judged on marks it does not have.
type standing uint8

const (
	ranked standing = iota
	noMark
	noQuorum
	belowFloor
)

// lacks reports whether a mark or the quorum is missing.
func (s standing) lacks() bool { return s == noMark || s == noQuorum }

// A field is what is known of the projects before anything is weighted.
type field struct {
	session    *session
	marks      *tally
	unweighted *totals
	standings  []standing
}

// field looks at the projects with the marks they have.
func (s *session) field(marks *tally, fit int) *field {
	f := &field{session: s, marks: marks, standings: make([]standing, len(s.projects))}
	ones := make([]*big.Rat, len(s.grid.criteria))
	for i := range ones {
		ones[i] = big.NewRat(1, 1)
	}
	f.unweighted = f.sums(ones, fit)
	bars := bars(s.grid, Unweighted, f.unweighted)
	for p := range s.projects {
		cells := f.marks.of(p)
		switch {
		case slices.ContainsFunc(cells, func(c cell) bool { return c.count == 0 }):
			f.standings[p] = noMark
		case slices.ContainsFunc(cells, func(c cell) bool { return c.short }):
			f.standings[p] = noQuorum
		case !f.passes(cells) || !reached(f.unweighted, p, bars):
			f.standings[p] = belowFloor
		}
	}
	return f
}

// sums adds up the marks of each project, weighted.
func (f *field) sums(weights []*big.Rat, fit int) *totals {
	g := f.session.grid
	return f.marks.sums(weights, g.perStep(), g.max/g.step, fit)
}

// passes reports whether the marks reach the floors of their criteria.
func (f *field) passes(cells []cell) bool {
	g := f.session.grid
	for c := range g.criteria {
		if floor := g.criteria[c].floor; floor != nil && !cells[c].reaches(floor, g.step) {
			return false
		}
	}
	return true
}

// reaches compares sum/count steps with a floor as sum·step and value·count.
func (c cell) reaches(f *floor, step int64) bool {
	way := compareProducts(uint64(c.sum), uint64(step), uint64(f.value), uint64(c.count))
	return way > 0 || way == 0 && !f.strict
}

// bars returns the floors on one of the totals.
func bars(g *grid, on string, t *totals) []bar {
	var list []bar
	for i := range g.floors {
		if g.floors[i].on == on {
			list = append(list, t.bar(&g.floors[i]))
		}
	}
	return list
}

// reached reports whether the total of a project passes all bars.
func reached(t *totals, project int, bars []bar) bool {
	for _, b := range bars {
		if !t.reached(project, b) {
			return false
		}
	}
	return true
}
