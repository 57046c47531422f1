package main

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/scoring"
)

// A result is what a session comes to, ready to be written in JSON.
type result struct {
	scoring.Report
	Stability *scoring.Stability `json:"stability,omitempty"` // nil without an envelope, or for too many projects
	Agreement scoring.Agreement  `json:"agreement"`
}

func resultOf(s scoring.Session) result {
	r := result{Report: s.Report(), Agreement: s.Agreement()}
	money, line, given := s.Envelope()
	if !given {
		return r
	}
	funding, err := s.Rank().Fund(money, line)
	if err != nil {
		return r
	}
	if stability, err := funding.Stability(); err == nil {
		r.Stability = &stability
	}
	return r
}

// A record is a session and what it comes to, as both pages tell it.
type record struct {
	result
	tag       language.Tag
	session   scoring.Session
	projects  map[string]scoring.Project
	scores    map[string]scoring.Score
	decisions map[string]scoring.Decision // none without an envelope
	anonymous bool
}

func newRecord(tag language.Tag, s scoring.Session, anonymous bool) *record {
	r := &record{
		result: resultOf(s), tag: tag, session: s, anonymous: anonymous,
		projects: map[string]scoring.Project{}, scores: map[string]scoring.Score{}, decisions: map[string]scoring.Decision{},
	}
	for _, project := range s.Projects() {
		r.projects[project.Code] = project
	}
	for _, score := range r.Scores {
		r.scores[score.Project] = score
	}
	for _, d := range r.Funding {
		r.decisions[d.Project] = d
	}
	return r
}

// name is the code and the title of a project.
func (r *record) name(code string) string {
	return strings.TrimSpace(visible(code + " " + r.projects[code].Title))
}

// assessor names an assessor: as the session does, or by a number.
func (r *record) assessor(name string) string {
	if r.anonymous {
		return sayAssessor.with(r.tag, name)
	}
	return visible(name)
}

// statuses are those of projects, in the order pages have them.
var statuses = [...]scoring.Status{scoring.Funded, scoring.Tied, scoring.Reserve, scoring.Refused, scoring.Unranked}

// rule says where the envelope ends.
func (r *record) rule(line scoring.Line) string {
	if line == scoring.Stop {
		return sayStop.in(r.tag)
	}
	return saySkip.in(r.tag)
}

// summary counts the statuses.
func (r *record) summary() string {
	counts := map[scoring.Status]int{}
	for _, d := range r.decisions {
		counts[d.Status]++
	}
	var parts []string
	for _, s := range statuses {
		if counts[s] > 0 {
			parts = append(parts, countOf[s].of(r.tag, counts[s]))
		}
	}
	return sentence(strings.Join(parts, ", ")) + "."
}

// spent is what the funded projects ask for, and what that leaves of the
// envelope.
func (r *record) spent(money budget.Amount) (costs, rest budget.Amount) {
	cents := int64(0)
	for code, d := range r.decisions {
		if d.Status == scoring.Funded {
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
	for _, class := range r.Ranking {
		for _, code := range class.Projects {
			ranked[code] = true
		}
	}
	var codes []string
	for _, score := range r.Scores {
		if !ranked[score.Project] {
			codes = append(codes, score.Project)
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

// An absence is what a ballot has in the place of values, one way of it.
type absence struct{ project, assessor, kind, criteria string }

// absences are the marks without a value, ballot by ballot.
func (r *record) absences() []absence {
	var list []absence
	criteria := r.Grid.Spec().Criteria
	for _, ballot := range r.session.Ballots() {
		for _, kind := range []scoring.MarkKind{scoring.Recused, scoring.Abstained, scoring.NotApplicable} {
			var labels []string
			for _, c := range criteria {
				if mark, given := ballot.Marks[c.Code]; given && mark.Kind == kind {
					labels = append(labels, r.Grid.Label(r.tag, c.Code))
				}
			}
			where := strings.Join(labels, ", ")
			if len(labels) == len(criteria) {
				where = sayEverything.in(r.tag)
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
	note := r.Grid.Note(r.tag)
	if note == "" {
		note = sayOwnGrid.in(r.tag)
	}
	return []string{note, sayExact.in(r.tag)}
}

// total shows the total of a project.
func (r *record) total(code string) string {
	if t := r.scores[code].Total; t != nil {
		return r.decimals(t.Decimal(2).StringFixed(2))
	}
	return "–"
}

// decimals writes a number with the signs of the language.
func (r *record) decimals(text string) string {
	text = strings.Replace(text, "-", "−", 1)
	if r.tag == language.English {
		return text
	}
	return strings.Replace(text, ".", ",", 1)
}

// points shows a number of points so that it is not taken for none: as a
// fraction, where two decimals would say 0.
func (r *record) points(n scoring.Ratio) string {
	if d := n.Decimal(2); !d.IsZero() || n.Sign() == 0 {
		return r.decimals(d.StringFixed(2))
	}
	return n.String()
}

// byStatus are the projects of a class, those of a status together.
func (r *record) byStatus(class scoring.Class) []string {
	codes := slices.Clone(class.Projects)
	slices.SortStableFunc(codes, func(a, b string) int { return int(r.decisions[a].Status) - int(r.decisions[b].Status) })
	return codes
}

// plain writes a decimal of the grid as it is.
func plain(d decimal.Decimal) string { return d.StringFixed(max(0, -d.Exponent())) }
