package scoring

import (
	"cmp"
	"math/big"
	"slices"
	"sort"

	"github.com/aap-lit/aap/internal/strict"
)

// A Ranking is the order in which a session puts its projects (classement). It
// is immutable. The zero value ranks nobody.
type Ranking struct {
	_       noEqual
	ranking *ranking // nil in the zero value
}

// Rank puts the projects into classes of equals, best first. A project is ranked
// if it has a mark on every criterion, reaches the quorum and passes every floor.
// Rank takes O(n log n) time for n projects.
func (s Session) Rank() Ranking {
	from := s.orEmpty()
	return Ranking{ranking: from.field(from.tally(), guard).rank(from.grid.exact(), guard)}
}

func (r Ranking) orEmpty() *ranking {
	if r.ranking == nil {
		return Session{}.Rank().ranking
	}
	return r.ranking
}

// Scores returns the scores of all projects, ranked or not, in the order of the
// session.
func (r Ranking) Scores() []Score {
	from := r.orEmpty()
	scores := make([]Score, len(from.session.projects))
	for p := range scores {
		scores[p] = Score{ranking: from, place: p}
	}
	return scores
}

// Classes returns the ranks and the projects that hold them, best first.
func (r Ranking) Classes() []Class {
	from := r.orEmpty()
	classes := make([]Class, from.classes())
	for i := range classes {
		classes[i] = Class{ranking: from, place: i}
	}
	return classes
}

// MarshalJSON writes {"scores": […], "ranking": […]}.
func (r Ranking) MarshalJSON() ([]byte, error) {
	return strict.Written(func(w *strict.Writer, key string) {
		w.Object(key)
		r.writeMembers(w)
		w.End()
	})
}

func (r Ranking) writeMembers(w *strict.Writer) {
	w.List("scores")
	for _, s := range r.Scores() {
		s.write(w, "")
	}
	w.End()
	w.List("ranking")
	for _, c := range r.Classes() {
		c.write(w, "")
	}
	w.End()
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
	order     []int32 // the projects ranked: class after class, within a class in the order of the session
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

// compare returns -1 if i ranks before j, 0 if nothing separates them, +1 if it
// ranks after, and the key that separates them.
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

// classes returns the number of classes.
func (r *ranking) classes() int { return len(r.by) }

// class returns the projects of a class, in the order of the session.
func (r *ranking) class(i int) []int32 { return r.order[r.starts[i]:r.starts[i+1]] }

// classOf finds the class of a project that is ranked.
func (r *ranking) classOf(project int) int {
	return sort.Search(r.classes(), func(i int) bool {
		way, _ := r.compare(int(r.class(i)[0]), project)
		return way >= 0
	})
}

// exact returns the weights of the grid.
func (g *grid) exact() []*big.Rat {
	weights := make([]*big.Rat, len(g.criteria))
	for i := range g.criteria {
		weights[i] = big.NewRat(g.criteria[i].weight, million)
	}
	return weights
}
