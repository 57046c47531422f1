package main

import (
	"cmp"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/examples/internal/console"
	"github.com/aap-lit/aap/scoring"
)

// A record is a session and what it comes to, in words that are fit to be read.
// Both pages are written from it, that of HTML by the names of its methods.
type record struct {
	Tag       language.Tag
	Session   scoring.Session
	Report    scoring.Report
	Ranking   []scoring.Class
	Decided   bool               // along an envelope
	Stability *scoring.Stability // nil without an envelope, or for too many projects
	Agreement scoring.Agreement
	grid      scoring.Grid
	ranks     map[string]string // by the code of a project, as what follows
	projects  map[string]scoring.Project
	scores    map[string]scoring.Score
	decisions map[string]scoring.Decision // none without an envelope
	anonymous bool

	Envelope, Costs, Rest budget.Amount // the money there is, what goes to the funded projects, what is left
	line                  scoring.Line
	whole                 bool // whether no amount has cents
}

func newRecord(tag language.Tag, s scoring.Session, anonymous bool) *record {
	r := &record{
		Tag: tag, Session: s, Report: s.Report(), Agreement: s.Agreement(), grid: s.Grid(), anonymous: anonymous,
		ranks: map[string]string{}, projects: map[string]scoring.Project{}, scores: map[string]scoring.Score{}, decisions: map[string]scoring.Decision{},
	}
	for _, project := range s.Projects() {
		r.projects[project.Code] = project
	}
	r.Ranking = r.Report.Ranking().Classes()
	for _, class := range r.Ranking {
		rank := number(class.Rank())
		if len(class.Projects()) > 1 {
			rank += " ="
		}
		for _, code := range class.Projects() {
			r.ranks[code] = rank
		}
	}
	for _, score := range r.Report.Ranking().Scores() {
		r.scores[score.Project()] = score
	}
	funding, given := r.Report.Funding()
	if stability, err := funding.Stability(); given && err == nil {
		r.Stability = &stability
	}
	for _, d := range funding.Decisions() {
		r.decisions[d.Project()] = d
	}
	r.Envelope, r.line, r.Decided = s.Envelope()
	r.whole = r.Envelope.Cents()%100 == 0
	for _, project := range s.Projects() {
		r.whole = r.whole && project.Request.Cents()%100 == 0
	}
	r.Costs = r.Asked(funding.Outcome().Funded)
	r.Rest, _ = r.Envelope.Sub(r.Costs) // of requests that fit together into it
	return r
}

// json is the report, with what is not in it after its members.
func (r *record) json() ([]byte, error) {
	return console.Joined(r.Report, struct {
		Stability *scoring.Stability `json:"stability,omitempty"`
		Agreement scoring.Agreement  `json:"agreement"`
	}{r.Stability, r.Agreement})
}

// Asked is what projects ask for together.
func (r *record) Asked(codes []string) (sum budget.Amount) {
	for _, code := range codes {
		sum, _ = sum.Add(r.projects[code].Request) // the bound of a session is that of an amount
	}
	return sum
}

// Says is what the library says of something.
func (r *record) Says(of interface{ Message(language.Tag) string }) string {
	return prose(of.Message(r.Tag))
}

var prose = console.Prose

// Label names a criterion.
func (r *record) Label(code string) string { return prose(r.grid.Label(r.Tag, code)) }

// Project returns a project.
func (r *record) Project(code string) scoring.Project { return r.projects[code] }

// name is the code and the title of a project.
func (r *record) name(code string) string {
	return strings.TrimSpace(code + " " + r.projects[code].Title)
}

// Request is what a project asks for.
func (r *record) Request(code string) string { return r.Money(r.projects[code].Request) }

// Money writes an amount of a table, with cents if one of the session has some.
func (r *record) Money(a budget.Amount) string {
	if r.whole {
		return budget.FormatAll(r.Tag, a)[0]
	}
	return a.Format(r.Tag)
}

// OutOf entitles the totals, with the highest that the grid allows.
func (r *record) OutOf() string { return sayOutOf.With(r.Tag, r.most()) }

// Order says in what order the ranking stands, and out of how many points.
func (r *record) Order() string { return sayOrder.With(r.Tag, r.most()) }

// most is the highest total that the grid allows.
func (r *record) most() string {
	most := r.grid.Highest()
	return console.Exact(r.Tag, most.Rat())
}

// Total is the total of a project.
func (r *record) Total(code string) string { return console.Total(r.Tag, r.scores[code]) }

// Award is what becomes of a project, in a word; "" without an envelope.
func (r *record) Award(code string) string { return r.decisions[code].Award().Label(r.Tag) }

// Ground says what becomes of a project, why, and by how much.
func (r *record) Ground(code string) string {
	if d, decided := r.decisions[code]; decided {
		return r.Says(d)
	}
	return r.Says(r.scores[code])
}

// Heads says what separates a class from the one before.
func (r *record) Heads(class scoring.Class) string {
	return sayRankOf.With(r.Tag, class.Rank()) + " " + r.Says(class)
}

// Rank is that of a project, with a sign where others share it; a dash for none.
func (r *record) Rank(code string) string { return cmp.Or(r.ranks[code], "–") }

// Aside are the projects without a rank, as the session has them.
func (r *record) Aside() []string {
	var codes []string
	for _, project := range r.Session.Projects() {
		if r.ranks[project.Code] == "" {
			codes = append(codes, project.Code)
		}
	}
	return codes
}

// Lead says what comes out in short.
func (r *record) Lead() []string {
	if !r.Decided {
		return []string{sayNoEnvelope.In(r.Tag)}
	}
	ends := saySkip
	if r.line == scoring.Stop {
		ends = sayStop
	}
	said := budget.FormatAll(r.Tag, r.Costs, r.Rest)
	return []string{
		r.summary() + " " + sayCosts.With(r.Tag, said[0], said[1]),
		sayEnvelope.With(r.Tag, budget.FormatAll(r.Tag, r.Envelope)[0]) + " " + ends.In(r.Tag),
	}
}

// summary counts the projects of each status there is.
func (r *record) summary() string {
	counts := map[scoring.Award]int{}
	for _, d := range r.decisions {
		counts[d.Award()]++
	}
	var parts []string
	for status := scoring.Funded; status <= scoring.Unranked; status++ {
		parts = append(parts, statuses[status].counted.IfAny(r.Tag, counts[status])...)
	}
	if len(parts) == 0 {
		return sayNoProject.In(r.Tag)
	}
	return console.Sentence(strings.Join(parts, ", ")) + "."
}

// An absence is a word that a ballot has in the place of marks, and on which
// criteria.
type absence struct{ Project, Assessor, Kind, Criteria string }

// Absences returns the marks without a value, ballot by ballot.
func (r *record) Absences() []absence {
	var list []absence
	criteria := r.grid.Spec().Criteria
	for _, ballot := range r.Session.Ballots() {
		for _, kind := range []scoring.MarkKind{scoring.Recused, scoring.Abstained, scoring.NotApplicable} {
			var labels []string
			for _, c := range criteria {
				if mark, given := ballot.Marks[c.Code]; given && mark.Kind == kind {
					labels = append(labels, r.Label(c.Code))
				}
			}
			where := strings.Join(labels, ", ")
			if len(labels) == len(criteria) {
				where = sayEverything.In(r.Tag)
			}
			if len(labels) > 0 {
				list = append(list, absence{ballot.Project, prose(r.assessor(ballot.Assessor)), kind.Label(r.Tag), where})
			}
		}
	}
	return list
}

// assessor names an assessor: as the session does, or by a number.
func (r *record) assessor(name string) string {
	if r.anonymous {
		return sayAssessor.With(r.Tag, name)
	}
	return name
}

// Foot says what the ranking rests on.
func (r *record) Foot() []string {
	note := prose(r.grid.Note(r.Tag))
	if note == "" {
		note = sayOwnGrid.In(r.Tag)
	}
	return []string{note, sayExact.In(r.Tag)}
}

// ByStatus puts projects of one status beside each other.
func (r *record) ByStatus(codes []string) []string {
	slices.SortStableFunc(codes, func(a, b string) int { return int(r.decisions[a].Award()) - int(r.decisions[b].Award()) })
	return codes
}
