package scoring

import "slices"

// An Agreement says how far the assessors of a session agree (accord entre
// évaluateurs): on each criterion, in the order of the grid, and on their own
// totals.
type Agreement struct {
	Criteria []CriterionAgreement `json:"criteria"`
	Total    Measures             `json:"total"`
}

// A CriterionAgreement says how far the assessors agree on the marks of a
// criterion.
type CriterionAgreement struct {
	Criterion string `json:"criterion"`
	Measures
}

// Measures say how far assessors agree on one value of each project. They
// compare the values given; a mark that is not given, not applicable, abstained
// or recused is no value.
type Measures struct {
	Assessors int   `json:"assessors"` // those who gave at least one value
	Alpha     Alpha `json:"alpha"`
	// W is Kendall's coefficient of concordance, ties corrected, from 0 to 1: 1
	// when all put the projects into the same order. Chance gives 1/m on
	// average to m assessors.
	W         Coefficient `json:"w"`
	WProjects int         `json:"w-projects"` // those that W compares: every assessor of the session gave them a value
}

// Alpha is Krippendorff's alpha, by what counts as a difference of two values.
// It is 1 when all pairs of values agree, 0 when they do no more than chance
// would have it, below 0 when they do less. Krippendorff asks for 0.800, and
// draws tentative conclusions from 0.667, none below (Content Analysis, 2nd
// edition, 2004, p. 241). These bounds are conventions of his field; nothing
// here decides by them.
type Alpha struct {
	Nominal  Coefficient `json:"nominal"`  // values are the same or not
	Ordinal  Coefficient `json:"ordinal"`  // how many values lie between them
	Interval Coefficient `json:"interval"` // how many points lie between them
}

// Agreement measures how far the assessors agree. Alpha compares values on the
// same project, wherever two assessors gave one. W compares whole rankings, so
// it looks only at the projects to which every assessor of the session, that is
// everybody with a ballot, gave a value. A jury that deals its projects out, each
// to three of five, has none: W is then undefined, and alpha is the one to read.
//
// On a criterion the values are the marks, before any floor. On totals they are
// the weighted sums of single ballots, of those that have a value on every
// criterion; the averaging of the grid plays no part.
//
// Agreement takes O(v log v) time for v values on a criterion.
func (s Session) Agreement() Agreement {
	from := s.orEmpty()
	a := Agreement{Criteria: make([]CriterionAgreement, len(from.grid.criteria))}
	for c := range a.Criteria {
		a.Criteria[c] = CriterionAgreement{Criterion: from.grid.criteria[c].code, Measures: from.measures(markOf(c))}
	}
	a.Total = from.measures(from.grid.total)
	return a
}

// A valuation returns the value that a ballot gives its project; false if it
// gives none. Only the proportions of differences matter, so any unit will do.
type valuation func(marks []step) (int64, bool)

// markOf values a project by its mark on a criterion, in steps.
func markOf(criterion int) valuation {
	return func(marks []step) (int64, bool) { return int64(marks[criterion]), marks[criterion] >= 0 }
}

// total values a project by the weighted sum of its marks, in steps and
// millionths of weight: at most 64·10⁶·10⁹, which int64 holds.
func (g *grid) total(marks []step) (int64, bool) {
	sum := int64(0)
	for c, mark := range marks {
		if mark < 0 {
			return 0, false
		}
		sum += g.criteria[c].weight * int64(mark)
	}
	return sum, true
}

func (s *session) measures(value valuation) Measures {
	p := s.panel(value)
	return Measures{Assessors: p.assessors, Alpha: p.alpha(), W: p.w(), WProjects: p.shared}
}

// A panel holds the values that assessors gave, for alpha and for W.
type panel struct {
	assessors int       // who gave a value
	units     [][]int64 // the values on each project that has two or more, in ascending order
	shared    int       // the projects with a value of every assessor of the session
	columns   [][]int64 // the values of each assessor on those; nil when there are none
}

func (s *session) panel(value valuation) *panel {
	p := &panel{}
	values := make([]int64, 0, len(s.ballots))
	seen := make([]bool, len(s.assessors))
	for project := range s.projects {
		first := len(values)
		for _, i := range s.of(project) {
			v, ok := value(s.marks(int(i)))
			if !ok {
				continue
			}
			values = append(values, v)
			if who := s.ballots[i].assessor; !seen[who] {
				seen[who] = true
				p.assessors++
			}
		}
		unit := values[first:]
		if len(unit) > 0 && len(unit) == len(s.assessors) {
			p.share(s.of(project), unit, s.ballots)
		}
		if len(unit) > 1 {
			slices.Sort(unit)
			p.units = append(p.units, unit)
		}
	}
	return p
}

// share adds a project to the columns: each assessor has a ballot on it, and a
// value on each ballot.
func (p *panel) share(rows []int32, unit []int64, ballots []ballot) {
	if p.columns == nil {
		p.columns = make([][]int64, len(unit))
	}
	for j, i := range rows {
		who := ballots[i].assessor
		p.columns[who] = append(p.columns[who], unit[j])
	}
	p.shared++
}
