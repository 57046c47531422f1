package main

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/shopspring/decimal"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/examples/internal/console"
	"github.com/aap-lit/aap/scoring"
)

// A result is what a session comes to, ready to be written in JSON.
type result struct {
	Report    scoring.Report
	Stability *scoring.Stability // nil without an envelope, or for too many projects
	Agreement scoring.Agreement
}

func resultOf(s scoring.Session) result {
	r := result{Report: s.Report(), Agreement: s.Agreement()}
	if funding, given := r.Report.Funding(); given {
		if stability, err := funding.Stability(); err == nil {
			r.Stability = &stability
		}
	}
	return r
}

// MarshalJSON writes the members of the report, and the others after them.
func (r result) MarshalJSON() ([]byte, error) {
	report, err := json.Marshal(r.Report)
	if err != nil {
		return nil, err
	}
	more, err := json.Marshal(struct {
		Stability *scoring.Stability `json:"stability,omitempty"`
		Agreement scoring.Agreement  `json:"agreement"`
	}{r.Stability, r.Agreement})
	if err != nil {
		return nil, err
	}
	return append(append(report[:len(report)-1], ','), more[1:]...), nil
}

// A record is a session and what it comes to; both pages are written from it.
type record struct {
	result
	tag       language.Tag
	session   scoring.Session
	grid      scoring.Grid
	ranking   []scoring.Class
	projects  map[string]scoring.Project
	scores    map[string]scoring.Score
	decisions map[string]scoring.Decision // none without an envelope
	anonymous bool
}

func newRecord(tag language.Tag, s scoring.Session, anonymous bool) *record {
	r := &record{
		result: resultOf(s), tag: tag, session: s, grid: s.Grid(), anonymous: anonymous,
		projects: map[string]scoring.Project{}, scores: map[string]scoring.Score{}, decisions: map[string]scoring.Decision{},
	}
	for _, project := range s.Projects() {
		r.projects[project.Code] = project
	}
	r.ranking = r.Report.Ranking().Classes()
	for _, score := range r.Report.Ranking().Scores() {
		r.scores[score.Project()] = score
	}
	funding, _ := r.Report.Funding()
	for _, d := range funding.Decisions() {
		r.decisions[d.Project()] = d
	}
	return r
}

// name is the code and the title of a project.
func (r *record) name(code string) string {
	return strings.TrimSpace(code + " " + r.projects[code].Title)
}

// assessor names an assessor: as the session does, or by a number.
func (r *record) assessor(name string) string {
	if r.anonymous {
		return sayAssessor.With(r.tag, name)
	}
	return name
}

// statuses are all that a project may have, in the order in which they are
// counted.
var statuses = [...]scoring.Award{scoring.Funded, scoring.Tied, scoring.Reserve, scoring.Refused, scoring.Unranked}

// rule says where the envelope ends.
func (r *record) rule(line scoring.Line) string {
	if line == scoring.Stop {
		return sayStop.In(r.tag)
	}
	return saySkip.In(r.tag)
}

// summary counts the statuses.
func (r *record) summary() string {
	counts := map[scoring.Award]int{}
	for _, d := range r.decisions {
		counts[d.Award()]++
	}
	var parts []string
	for _, s := range statuses {
		if counts[s] > 0 {
			parts = append(parts, countOf[s].Of(r.tag, counts[s]))
		}
	}
	if len(parts) == 0 {
		return sayNoProject.In(r.tag)
	}
	return console.Sentence(strings.Join(parts, ", ")) + "."
}

// spent is what the funded projects ask for, and what that leaves of the
// envelope.
func (r *record) spent(money budget.Amount) (costs, rest budget.Amount) {
	cents := int64(0)
	for code, d := range r.decisions {
		if d.Award() == scoring.Funded {
			cents += r.projects[code].Request.Cents()
		}
	}
	costs, _ = budget.Cents(cents) // of requests that fit together into an envelope
	rest, _ = budget.Cents(money.Cents() - cents)
	return costs, rest
}

// aside are the projects without a rank, as the session has them.
func (r *record) aside() []string {
	ranked := map[string]bool{}
	for _, class := range r.ranking {
		for _, code := range class.Projects() {
			ranked[code] = true
		}
	}
	var codes []string
	for _, project := range r.session.Projects() {
		if !ranked[project.Code] {
			codes = append(codes, project.Code)
		}
	}
	return codes
}

// ground says what becomes of a project, why, and by how much.
func (r *record) ground(code string) string {
	if d, decided := r.decisions[code]; decided {
		return d.Message(r.tag)
	}
	return r.scores[code].Message(r.tag)
}

// An absence is a word that a ballot has in the place of marks, and on which
// criteria.
type absence struct{ project, assessor, kind, criteria string }

// absences returns the marks without a value, ballot by ballot.
func (r *record) absences() []absence {
	var list []absence
	criteria := r.grid.Spec().Criteria
	for _, ballot := range r.session.Ballots() {
		for _, kind := range []scoring.MarkKind{scoring.Recused, scoring.Abstained, scoring.NotApplicable} {
			var labels []string
			for _, c := range criteria {
				if mark, given := ballot.Marks[c.Code]; given && mark.Kind == kind {
					labels = append(labels, r.grid.Label(r.tag, c.Code))
				}
			}
			where := strings.Join(labels, ", ")
			if len(labels) == len(criteria) {
				where = sayEverything.In(r.tag)
			}
			if len(labels) > 0 {
				list = append(list, absence{ballot.Project, r.assessor(ballot.Assessor), kind.Label(r.tag), where})
			}
		}
	}
	return list
}

// foot says what the ranking rests on.
func (r *record) foot() []string {
	note := r.grid.Note(r.tag)
	if note == "" {
		note = sayOwnGrid.In(r.tag)
	}
	return []string{note, sayExact.In(r.tag)}
}

// total shows the total of a project.
func (r *record) total(code string) string {
	if t, ok := r.scores[code].Total(); ok {
		return r.decimal(t.Decimal(2).StringFixed(2))
	}
	return "–"
}

// decimal writes a number with the signs of the language.
func (r *record) decimal(number string) string { return console.Decimal(r.tag, number) }

// points shows a number of points so that it is not taken for none: as a
// fraction, where two decimals would say 0.
func (r *record) points(n scoring.Ratio) string {
	if d := n.Decimal(2); !d.IsZero() || n.Sign() == 0 {
		return r.decimal(d.StringFixed(2))
	}
	return n.String()
}

// byStatus returns the projects of a class, those of one status beside each
// other.
func (r *record) byStatus(class scoring.Class) []string {
	codes := class.Projects()
	slices.SortStableFunc(codes, func(a, b string) int { return int(r.decisions[a].Award()) - int(r.decisions[b].Award()) })
	return codes
}

// plain writes a number of the grid with the decimals it was given.
func plain(d decimal.Decimal) string { return d.StringFixed(max(0, -d.Exponent())) }
