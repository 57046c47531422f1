package scoring

import "github.com/aap-lit/aap/internal/strict"

// A Score is what a project is worth, exactly.
type Score struct {
	Project    string           `json:"project"`
	Total      *Ratio           `json:"total"`      // the weighted sum, which ranks; nil while a mark is missing
	Unweighted *Ratio           `json:"unweighted"` // the sum of the marks; nil likewise
	Criteria   []CriterionScore `json:"criteria"`   // in the order of the grid
	Passes     bool             `json:"passes"`     // has every mark and passes every floor
	Failed     []FailedFloor    `json:"failed"`     // the floors that are known to be failed
	Unmarked   []string         `json:"unmarked"`   // the criteria without any value
	// ShortOfQuorum are the criteria that fewer assessors than the quorum
	// dealt with.
	ShortOfQuorum []string `json:"-"`

	grid *grid
}

// A CriterionScore is the mark of a project on a criterion, made of those of
// its assessors. Contributions add up to the total, exactly.
type CriterionScore struct {
	Code         string `json:"code"`
	Mark         *Ratio `json:"mark"`         // nil when nobody gave a value
	Contribution *Ratio `json:"contribution"` // weight × mark
}

// A FailedFloor is a floor that a mark or a total does not reach. A strict
// floor that is just reached misses 0: it must be exceeded.
type FailedFloor struct {
	On      string `json:"on"` // a criterion, or [Unweighted] or [Weighted]
	Value   string `json:"value"`
	Strict  bool   `json:"strict"`
	Missing Ratio  `json:"missing"`

	mark Ratio // what does not reach it
	grid *grid
}

// score tells what a project is worth.
func (r *ranking) score(project int) Score {
	g := r.session.grid
	cells := r.marks.of(project)
	s := Score{
		Project:  r.session.projects[project].Code,
		Criteria: make([]CriterionScore, len(cells)),
		Passes:   r.standings[project] == ranked || r.standings[project] == noQuorum,
		Failed:   []FailedFloor{}, Unmarked: []string{},
		grid: g,
	}
	marks := make([]Ratio, 2*len(cells))
	for i, cell := range cells {
		c := &g.criteria[i]
		s.Criteria[i].Code = c.code
		if cell.short {
			s.ShortOfQuorum = append(s.ShortOfQuorum, c.code)
		}
		if cell.count == 0 {
			s.Unmarked = append(s.Unmarked, c.code)
			continue
		}
		marks[2*i] = strict.RatioIn(r.perStep, cell.sum, int64(cell.count))
		marks[2*i+1] = strict.RatioIn(r.worth[i], cell.sum, int64(cell.count))
		s.Criteria[i].Mark, s.Criteria[i].Contribution = &marks[2*i], &marks[2*i+1]
		if c.floor != nil && !cell.reaches(c.floor, g.step) {
			s.fail(c.floor, c.code, marks[2*i])
		}
	}
	if len(s.Unmarked) > 0 || len(cells) == 0 {
		return s
	}
	s.Total, s.Unweighted = new(r.weighted.value(project)), new(r.unweighted.value(project))
	for i := range g.floors {
		f := &g.floors[i]
		totals, value := r.unweighted, s.Unweighted
		if f.on == Weighted {
			totals, value = r.weighted, s.Total
		}
		if !totals.reached(project, totals.bar(f)) {
			s.fail(f, f.on, *value)
		}
	}
	return s
}

func (s *Score) fail(f *floor, on string, mark Ratio) {
	s.Passes = false
	s.Failed = append(s.Failed, FailedFloor{
		On: on, Value: plainMillionths(f.value), Strict: f.strict,
		Missing: strict.Difference(strict.NewRatio(f.value, million), mark),
		mark:    mark, grid: s.grid,
	})
}
