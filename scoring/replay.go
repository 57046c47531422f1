package scoring

import (
	"encoding/json"
	"slices"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/wording"
)

// A LeftOut is the result without any ballot of an assessor. The zero value is
// about nobody.
type LeftOut struct {
	assessor string
	change   Change
}

// Assessor returns the name of the assessor, as the session has it.
func (l LeftOut) Assessor() string { return l.assessor }

// Change returns the result without their ballots.
func (l LeftOut) Change() Change { return l.change.clone() }

// MarshalJSON writes {"assessor": "E1"} and the members of a [Change].
func (l LeftOut) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Assessor string `json:"assessor"`
		Change
	}{l.assessor, l.change})
}

// Message says what becomes of the result without the assessor.
func (l LeftOut) Message(tag language.Tag) string {
	if l.assessor == "" {
		return ""
	}
	return wording.Text(tag, "stability.assessor", l.assessor, l.change.clauses(tag))
}

// A Replay looks at the recusal of an assessor on a project (déport): what if
// they had not dealt with it at all, and what if they had not sat? The zero
// value is about nobody.
type Replay struct {
	assessor, project              string
	partial                        bool
	withoutBallot, withoutAssessor Change
}

// Assessor returns the name of the assessor, as the session has it.
func (r Replay) Assessor() string { return r.assessor }

// Project returns the code of the project.
func (r Replay) Project() string { return r.project }

// Partial reports whether the assessor stood aside on some criteria, not on all.
func (r Replay) Partial() bool { return r.partial }

// WithoutBallot returns the result without their ballot on that project.
func (r Replay) WithoutBallot() Change { return r.withoutBallot.clone() }

// WithoutAssessor returns the result without any ballot of theirs.
func (r Replay) WithoutAssessor() Change { return r.withoutAssessor.clone() }

// MarshalJSON writes {"assessor": "E1", "project": "A", "partial": true,
// "without-ballot": {…}, "without-assessor": {…}}.
func (r Replay) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Assessor        string `json:"assessor"`
		Project         string `json:"project"`
		Partial         bool   `json:"partial"`
		WithoutBallot   Change `json:"without-ballot"`
		WithoutAssessor Change `json:"without-assessor"`
	}{r.assessor, r.project, r.partial, r.withoutBallot, r.withoutAssessor})
}

// Message says on what the assessor stood aside, and what becomes of the
// result without the ballot, and without the assessor.
func (r Replay) Message(tag language.Tag) string {
	if r.assessor == "" {
		return ""
	}
	key := "stability.recusal.whole"
	if r.partial {
		key = "stability.recusal.partial"
	}
	return wording.Text(tag, key, r.assessor, r.project) + " " +
		wording.Text(tag, "stability.recusal.without", r.withoutBallot.clauses(tag), r.withoutAssessor.clauses(tag))
}

// keeping returns the change if only the ballots kept are counted.
func (c *changes) keeping(keep func(ballot) bool) Change {
	r := c.now.session.field(keep, guard).rank(c.now.weights, guard)
	return c.to(r.fund(c.now.purses[0].cents, c.now.line))
}

// withoutAssessor returns the change if no ballot of an assessor is counted.
func (c *changes) withoutAssessor(assessor int32) Change {
	return c.keeping(func(b ballot) bool { return b.assessor != assessor })
}

// recusals returns the ballots with a mark recused: those of an assessor
// together, in the order of the projects.
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

// partial reports whether a ballot holds more than recused marks.
func (s *session) partial(ballot int32) bool {
	return slices.ContainsFunc(s.marks(int(ballot)), func(m step) bool { return m != stepRecused })
}
