package scoring

import (
	"slices"

	"github.com/aap-lit/aap/internal/strict"
)

// changes compares other results with the present one.
type changes struct {
	now      *funding
	before   *Outcome
	statuses []Status // Funded, Tied or else Reserve, by project
}

func (f *funding) changes() *changes {
	c := &changes{now: f, before: new(f.outcome()), statuses: make([]Status, len(f.session.projects))}
	for p := range c.statuses {
		c.statuses[p] = Reserve
	}
	for i := range f.classes() {
		for _, p := range f.class(i) {
			c.statuses[p], _ = f.decide(i, int(p))
		}
	}
	return c
}

// interval is how far the weight of a criterion may move.
func (c *changes) interval(criterion, fit int) WeightInterval {
	w := c.now.weigh(criterion, fit, c.statuses)
	return WeightInterval{
		Criterion: c.now.session.grid.criteria[criterion].code,
		Weight:    strict.RatioOf(c.now.weights[criterion]),
		Low:       c.end(w, -1), High: c.end(w, +1),
		grid: c.now.session.grid, tied: len(c.before.Tied) > 0,
	}
}

func (c *changes) end(w *weighing, side int) *End {
	there, ends := w.end(side)
	if !ends {
		return nil
	}
	return &End{At: w.lines.value(there.at), Included: there.side != 0, Then: c.to(w.result(there))}
}

// to is the change to another result.
func (c *changes) to(f *funding) Change {
	o := f.outcome()
	change := Change{
		Funded: o.Funded, Tied: o.Tied, Places: o.Places,
		Gained: without(o.Funded, c.before.Funded), Lost: without(c.before.Funded, o.Funded),
		Unranked: []string{}, before: c.before,
	}
	change.Same = slices.Equal(o.Funded, c.before.Funded) && slices.Equal(o.Tied, c.before.Tied)
	for p, standing := range f.field.standings {
		if was := c.now.field.standings[p]; standing.lacks() && !was.lacks() {
			change.Unranked = append(change.Unranked, c.now.session.projects[p].Code)
		}
	}
	return change
}

// clone is the same change with lists of its own.
func (c *Change) clone() Change {
	to := *c
	for _, list := range []*[]string{&to.Funded, &to.Tied, &to.Gained, &to.Lost, &to.Unranked} {
		*list = append([]string{}, *list...)
	}
	if c.Places != nil {
		to.Places = new(*c.Places)
	}
	return to
}

// lacks tells that a mark or the quorum is missing.
func (s standing) lacks() bool { return s == noMark || s == noQuorum }

// without are the codes of a list that another does not have.
func without(list, other []string) []string {
	has := make(map[string]bool, len(other))
	for _, code := range other {
		has[code] = true
	}
	rest := []string{}
	for _, code := range list {
		if !has[code] {
			rest = append(rest, code)
		}
	}
	return rest
}

// keeping is the change when only the ballots kept are counted.
func (c *changes) keeping(keep func(ballot) bool) Change {
	r := c.now.session.field(keep, guard).rank(c.now.weights, guard)
	return c.to(r.fund(c.now.purses[0].cents, c.now.line))
}

// withoutAssessor is the change when no ballot of an assessor is counted.
func (c *changes) withoutAssessor(assessor int32) Change {
	return c.keeping(func(b ballot) bool { return b.assessor != assessor })
}

// recusals are the ballots with a mark recused: those of an assessor together,
// in the order of the projects.
func (s *session) recusals() []int32 {
	var list []int32
	for _, i := range s.byProject {
		if slices.Contains(s.marks(int(i)), stepRecused) {
			list = append(list, i)
		}
	}
	slices.SortStableFunc(list, func(i, j int32) int {
		return int(s.ballots[i].assessor) - int(s.ballots[j].assessor)
	})
	return list
}

// partial tells that a ballot holds more than recused marks.
func (s *session) partial(ballot int32) bool {
	return slices.ContainsFunc(s.marks(int(ballot)), func(m step) bool { return m != stepRecused })
}
