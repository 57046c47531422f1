package scoring

import (
	"cmp"
	"math/big"
	"slices"
	"sort"
)

// A standing tells whether a project can be ranked, else why not: the first of
// these that applies, for a project is not judged on marks it does not have.
type standing uint8

const (
	ranked standing = iota
	noMark
	noQuorum
	belowFloor
)

// A field is what is known of the projects before anything is weighted.
type field struct {
	session    *session
	marks      *tally
	unweighted *totals
	standings  []standing
}

// field looks at the ballots that keep keeps, at all of them when it is nil.
func (s *session) field(keep func(ballot) bool, fit int) *field {
	f := &field{session: s, marks: s.tally(keep), standings: make([]standing, len(s.projects))}
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

func (f *field) sums(weights []*big.Rat, fit int) *totals {
	g := f.session.grid
	return f.marks.sums(weights, g.perStep(), g.max/g.step, fit)
}

// passes tells whether marks reach the floors of their criteria.
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

// bars are the floors on one of the totals.
func bars(g *grid, on string, t *totals) []bar {
	var list []bar
	for i := range g.floors {
		if g.floors[i].on == on {
			list = append(list, t.bar(&g.floors[i]))
		}
	}
	return list
}

func reached(t *totals, project int, bars []bar) bool {
	for _, b := range bars {
		if !t.reached(project, b) {
			return false
		}
	}
	return true
}

// A ranking puts the projects that can be ranked into classes of equals, best
// first.
type ranking struct {
	*field
	weights   []*big.Rat
	perStep   *big.Rat   // what a step of the scale is worth, in points
	worth     []*big.Rat // and weighted, by criterion
	weighted  *totals
	standings []standing
	order     []int32 // the projects ranked: class after class, in a class as the session has them
	starts    []int32 // where a class begins in order; one more at the end
	by        []key   // what separates a class from the one before
}

// rank ranks the field by weights, in n log n.
func (f *field) rank(weights []*big.Rat, fit int) *ranking {
	r := &ranking{
		field: f, weights: weights, perStep: f.session.grid.perStep(), worth: make([]*big.Rat, len(weights)),
		weighted: f.sums(weights, fit), standings: slices.Clone(f.standings),
	}
	for i, w := range weights {
		r.worth[i] = new(big.Rat).Mul(w, r.perStep)
	}
	bars := bars(f.session.grid, Weighted, r.weighted)
	for p := range r.standings {
		if r.standings[p] == ranked && !reached(r.weighted, p, bars) {
			r.standings[p] = belowFloor
		}
		if r.standings[p] == ranked {
			r.order = append(r.order, int32(p))
		}
	}
	slices.SortFunc(r.order, func(i, j int32) int {
		if way, _ := r.compare(int(i), int(j)); way != 0 {
			return way
		}
		return cmp.Compare(i, j)
	})
	for place, p := range r.order {
		by := byTotal
		if place > 0 {
			var way int
			if way, by = r.compare(int(r.order[place-1]), int(p)); way == 0 {
				continue
			}
		}
		r.starts, r.by = append(r.starts, int32(place)), append(r.by, by)
	}
	r.starts = append(r.starts, int32(len(r.order)))
	return r
}

// compare is -1 when i ranks before j, 0 when nothing separates them, +1 when
// it ranks after, and tells what separates them.
func (r *ranking) compare(i, j int) (int, key) {
	if way := r.weighted.cmp(j, i); way != 0 {
		return way, byTotal
	}
	return r.compareTied(i, j)
}

// compareTied compares projects of equal totals by the other keys.
func (r *ranking) compareTied(i, j int) (int, key) {
	s := r.session
	for _, k := range s.grid.ties {
		var way int
		switch k {
		case byRequest:
			way = s.projects[i].Request.Cmp(s.projects[j].Request)
		case byDraw:
			way = cmp.Compare(s.drawn[i], s.drawn[j])
		case byNothing:
			return 0, byNothing
		default:
			way = r.marks.of(j)[k].cmp(r.marks.of(i)[k])
		}
		if way != 0 {
			return way, k
		}
	}
	return 0, byNothing
}

// classes is the number of classes.
func (r *ranking) classes() int { return len(r.by) }

// class are the projects of a class, as the session has them.
func (r *ranking) class(i int) []int32 { return r.order[r.starts[i]:r.starts[i+1]] }

// classOf finds the class of a project that is ranked.
func (r *ranking) classOf(project int) int {
	return sort.Search(r.classes(), func(i int) bool {
		way, _ := r.compare(int(r.class(i)[0]), project)
		return way >= 0
	})
}

// exact are the weights of the grid.
func (g *grid) exact() []*big.Rat {
	weights := make([]*big.Rat, len(g.criteria))
	for i := range g.criteria {
		weights[i] = big.NewRat(g.criteria[i].weight, million)
	}
	return weights
}
