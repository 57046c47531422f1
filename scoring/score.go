package scoring

import (
	"strings"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
)

// A Score is what a project is worth, exactly. The zero value is of no project.
type Score struct {
	_       noEqual
	ranking *ranking // nil in the zero value
	place   int      // of the project
}

// Project returns the code of the project.
func (s Score) Project() string {
	if s.ranking == nil {
		return ""
	}
	return s.ranking.session.projects[s.place].Code
}

// Total returns the weighted sum of the marks, by which projects are ranked;
// false while a mark is missing.
func (s Score) Total() (Ratio, bool) {
	if !s.marked() {
		return Ratio{}, false
	}
	return s.ranking.weighted.value(s.place), true
}

// Unweighted returns the sum of the marks; false while a mark is missing.
func (s Score) Unweighted() (Ratio, bool) {
	if !s.marked() {
		return Ratio{}, false
	}
	return s.ranking.unweighted.value(s.place), true
}

// marked reports whether the project has a mark on every criterion.
func (s Score) marked() bool { return s.ranking != nil && s.ranking.standings[s.place] != noMark }

// Passes reports whether the project has every mark and passes every floor. It
// may all the same not be ranked, if it is short of the quorum.
func (s Score) Passes() bool { return s.marked() && len(s.Failed()) == 0 }

// Unmarked returns the criteria on which nobody gave a value.
func (s Score) Unmarked() []string {
	return s.criteriaWith(func(c cell) bool { return c.count == 0 })
}

// ShortOfQuorum returns the criteria that fewer assessors than the quorum dealt
// with.
func (s Score) ShortOfQuorum() []string {
	return s.criteriaWith(func(c cell) bool { return c.short })
}

// criteriaWith returns the codes of the criteria whose marks are such.
func (s Score) criteriaWith(such func(cell) bool) []string {
	codes := []string{}
	for c, cell := range s.cells() {
		if such(cell) {
			codes = append(codes, s.ranking.session.grid.criteria[c].code)
		}
	}
	return codes
}

// cells returns the marks of the project, criterion after criterion.
func (s Score) cells() []cell {
	if s.ranking == nil {
		return nil
	}
	return s.ranking.marks.of(s.place)
}

// A CriterionScore is the mark of a project on a criterion, made of those of
// its assessors. Contributions add up to the total, exactly.
type CriterionScore struct {
	_            noEqual
	Code         string `json:"code"`
	Mark         *Ratio `json:"mark"`         // nil if nobody gave a value
	Contribution *Ratio `json:"contribution"` // weight × mark; nil likewise
}

// Criteria returns the marks of the project, in the order of the grid.
func (s Score) Criteria() []CriterionScore {
	cells := s.cells()
	list := make([]CriterionScore, len(cells))
	ratios := make([]Ratio, 2*len(cells)) // two of each criterion, allocated together
	for i, cell := range cells {
		list[i].Code = s.ranking.session.grid.criteria[i].code
		if cell.count > 0 {
			list[i].Mark, list[i].Contribution = &ratios[2*i], &ratios[2*i+1]
			*list[i].Mark = s.ranking.mark(s.place, i)
			*list[i].Contribution = strict.RatioIn(s.ranking.worth[i], cell.sum, int64(cell.count))
		}
	}
	return list
}

// mark returns the mark of a project on a criterion on which it has one.
func (r *ranking) mark(project, criterion int) Ratio {
	cell := r.marks.of(project)[criterion]
	return strict.RatioIn(r.perStep, cell.sum, int64(cell.count))
}

// Failed returns the floors that the project is known to fail: those on its
// criteria in the order of the grid, then those on totals.
func (s Score) Failed() []FailedFloor {
	failed := []FailedFloor{}
	if s.ranking == nil {
		return failed
	}
	g := s.ranking.session.grid
	for i, cell := range s.cells() {
		c := &g.criteria[i]
		if c.floor != nil && cell.count > 0 && !cell.reaches(c.floor, g.step) {
			failed = append(failed, FailedFloor{floor: c.floor, on: c.code, mark: s.ranking.mark(s.place, i), grid: g})
		}
	}
	if !s.marked() {
		return failed
	}
	for i := range g.floors {
		f := &g.floors[i]
		totals := s.ranking.unweighted
		if f.on == Weighted {
			totals = s.ranking.weighted
		}
		if !totals.reached(s.place, totals.bar(f)) {
			failed = append(failed, FailedFloor{floor: f, on: f.on, mark: totals.value(s.place), grid: g})
		}
	}
	return failed
}

// MarshalJSON writes {"project": "A", "total": {…}, "unweighted": {…},
// "criteria": […], "passes": true, "failed": [], "unmarked": [],
// "short-of-quorum": []}. Totals are null while a mark is missing.
func (s Score) MarshalJSON() ([]byte, error) { return strict.Written(s.write) }

func (s Score) write(w *strict.Writer, key string) {
	w.Object(key)
	w.Text("project", s.Project())
	writeRatio(w, "total", known(s.Total()))
	writeRatio(w, "unweighted", known(s.Unweighted()))
	w.List("criteria")
	for _, c := range s.Criteria() {
		w.Object("")
		w.Text("code", c.Code)
		writeRatio(w, "mark", c.Mark)
		writeRatio(w, "contribution", c.Contribution)
		w.End()
	}
	w.End()
	w.Bool("passes", s.Passes())
	w.List("failed")
	for _, f := range s.Failed() {
		f.write(w, "")
	}
	w.End()
	w.Texts("unmarked", s.Unmarked())
	w.Texts("short-of-quorum", s.ShortOfQuorum())
	w.End()
}

// writeRatio writes a number, or null where there is none.
func writeRatio(w *strict.Writer, key string, r *Ratio) {
	if r == nil {
		w.Null(key)
		return
	}
	w.Ratio(key, *r)
}

// Message says what the project is worth, or why it is not ranked.
func (s Score) Message(tag language.Tag) string {
	if s.ranking == nil {
		return ""
	}
	switch s.ranking.standings[s.place] {
	case noMark:
		return s.lacking(tag, "scoring.score.no-mark", s.Unmarked())
	case noQuorum:
		return s.lacking(tag, "scoring.score.no-quorum", s.ShortOfQuorum())
	case belowFloor:
		var texts []string
		for _, f := range s.Failed() {
			texts = append(texts, f.Message(tag))
		}
		return wording.Text(tag, "scoring.score.floor", strings.Join(texts, wording.Text(tag, "scoring.and")))
	}
	total := s.ranking.weighted.value(s.place)
	return wording.Text(tag, "scoring.score.total", inPoints(tag, total, points(tag, total)), points(tag, Grid{grid: s.ranking.session.grid}.Highest()))
}

// lacking says of which criteria something lacks, by their labels if it is not all.
func (s Score) lacking(tag language.Tag, key string, codes []string) string {
	of := s.ranking.session.grid
	if len(codes) == len(of.criteria) && len(codes) > 1 {
		key += ".all"
	}
	names := make([]string, len(codes))
	for i, code := range codes {
		names[i] = wording.Text(tag, "scoring.quoted", of.label(tag, code))
	}
	return wording.Text(tag, key, strings.Join(names, ", "), of.quorum)
}

// A FailedFloor is a floor that a mark or a total does not reach.
type FailedFloor struct {
	_     noEqual
	floor *floor // nil in the zero value
	on    string // a criterion, or Unweighted or Weighted
	mark  Ratio  // what does not reach it
	grid  *grid
}

// Floor returns the floor; On is the code of the criterion if it is on one.
func (f FailedFloor) Floor() Floor {
	if f.floor == nil {
		return Floor{}
	}
	floor := f.floor.public()
	floor.On = f.on
	return floor
}

// Missing returns what is missing to reach the floor: 0 for a strict floor that
// is just reached, for it must be exceeded.
func (f FailedFloor) Missing() Ratio {
	if f.floor == nil {
		return Ratio{}
	}
	return strict.Difference(f.floor.ratio(), f.mark)
}

// ratio returns the value of the floor.
func (f *floor) ratio() Ratio { return strict.NewRatio(f.value, million) }

// MarshalJSON writes {"on": "excellence", "value": "3", "strict": false,
// "missing": {…}}.
func (f FailedFloor) MarshalJSON() ([]byte, error) { return strict.Written(f.write) }

func (f FailedFloor) write(w *strict.Writer, key string) {
	floor := f.Floor()
	w.Object(key)
	w.Text("on", floor.On)
	w.Word("value", plainDecimal(floor.Value))
	w.Bool("strict", floor.Strict)
	w.Ratio("missing", f.Missing())
	w.End()
}

// Message says which floor is failed, and by how much.
func (f FailedFloor) Message(tag language.Tag) string {
	if f.floor == nil {
		return ""
	}
	name := f.grid.label(tag, f.on)
	if f.floor.on != "" {
		name = wording.Text(tag, "scoring.on."+f.floor.on)
	}
	mark, missing := points(tag, f.mark), f.Missing()
	rounded := strict.RatioOf(f.mark.Decimal(shown).Rat())
	if missing.Sign() > 0 && rounded.Cmp(f.floor.ratio()) >= 0 { // what is shown would pass
		mark = exactly(tag, f.mark)
	}
	key := "scoring.floor"
	if f.floor.strict {
		key += ".strict"
	}
	text := wording.Text(tag, key, name, inPoints(tag, f.mark, mark), wording.Number(tag, plainMillionths(f.floor.value)))
	if missing.Sign() > 0 {
		text += wording.Text(tag, "scoring.floor.missing", inPoints(tag, missing, distance(tag, missing)))
	}
	return text
}
