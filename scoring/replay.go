package scoring

import (
	"slices"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/strict"
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
func (l LeftOut) MarshalJSON() ([]byte, error) { return strict.Written(l.write) }

func (l LeftOut) write(w *strict.Writer, key string) {
	w.Object(key)
	w.Text("assessor", l.assessor)
	l.change.writeMembers(w)
	w.End()
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
func (r Replay) MarshalJSON() ([]byte, error) { return strict.Written(r.write) }

func (r Replay) write(w *strict.Writer, key string) {
	w.Object(key)
	w.Text("assessor", r.assessor)
	w.Text("project", r.project)
	w.Bool("partial", r.partial)
	r.withoutBallot.write(w, "without-ballot")
	r.withoutAssessor.write(w, "without-assessor")
	w.End()
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

// without returns the change if some ballots, each on another project, are not
// counted. Ballots that give no value and count for no quorum change nothing.
func (c *changes) without(ballots []int32) Change {
	from := c.now.session
	if !slices.ContainsFunc(ballots, from.weighs) {
		return c.none()
	}
	rows := 0
	for _, i := range ballots {
		rows += len(from.of(int(from.ballots[i].project)))
	}
	c.meter.marks(rows, from.grid)
	c.meter.rank(c.now.ranking)
	if c.meter.spent() {
		return Change{}
	}
	r := from.field(c.now.marks.without(from, ballots), guard).rank(c.now.weights, guard)
	return c.to(r.fund(c.now.purses[0].cents, c.now.line))
}

// weighs reports whether a ballot holds a mark that gives a value or counts for
// the quorum.
func (s *session) weighs(ballot int32) bool {
	return slices.ContainsFunc(s.marks(int(ballot)), step.counts)
}

// byAssessor returns the ballots of each assessor, in the order of the projects.
func (s *session) byAssessor() [][]int32 {
	lists := make([][]int32, len(s.assessors))
	for _, i := range s.byProject {
		who := s.ballots[i].assessor
		lists[who] = append(lists[who], i)
	}
	return lists
}

// recusals returns the ballots of an assessor with a mark recused.
func (s *session) recusals(ballots []int32) []int32 {
	return slices.DeleteFunc(slices.Clone(ballots), func(i int32) bool {
		return !slices.Contains(s.marks(int(i)), stepRecused)
	})
}

// partial reports whether a ballot holds more than recused marks.
func (s *session) partial(ballot int32) bool {
	return slices.ContainsFunc(s.marks(int(ballot)), func(m step) bool { return m != stepRecused })
}
