package scoring

import (
	"maps"
	"slices"
	"strconv"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/internal/strict"
)

// A SessionSpec is what a jury has before it. [NewSession] checks it.
type SessionSpec struct {
	Grid     Grid      // the zero value stands for [LIT2016]
	Projects []Project // at most 10⁶, each code once
	Ballots  []Ballot  // at most 10⁷, in any order
	// Draw lists the codes of all projects in the order drawn by lot. It is
	// required when the grid has the tie key [Draw].
	Draw []string
	// Envelope is the money to share out, along the Line: both or neither.
	Envelope *budget.Amount
	Line     Line
}

// A Project is a candidate of the session.
type Project struct {
	Code    string
	Title   string
	Request budget.Amount // what it asks for; all together at most 10¹² €
}

// A Ballot holds the marks of one assessor on one project, by the code of the
// criterion. An assessor without a ballot on a project was not assigned to it.
type Ballot struct {
	Assessor string
	Project  string
	Marks    map[string]Mark
}

// A Line says what happens when a project does not fit into the money left.
type Line uint8

// The lines, and their words in JSON.
const (
	Stop Line = iota + 1 // stop: nobody ranked below is funded
	Skip                 // skip: whoever ranks below and fits is funded
)

var lineWords = strict.Words{"", "stop", "skip"}

// String is the word of the line, "" for none.
func (l Line) String() string { return lineWords.Of(uint8(l)) }

// MarshalText writes the word of the line.
func (l Line) MarshalText() ([]byte, error) { return []byte(l.String()), nil }

// UnmarshalText reads the word of a line; another word is [ErrWord].
func (l *Line) UnmarshalText(text []byte) error { return strict.ReadWord(lineWords, text, l) }

// A Session is a checked [SessionSpec]. It is immutable. The zero value has no
// project, no ballot and no envelope.
type Session struct{ s *session }

type session struct {
	grid      *grid
	projects  []Project
	assessors []string // in the order of their first ballots
	ballots   []ballot // in the order given
	steps     []step   // of the ballots, criterion after criterion
	byProject []int32  // the ballots, those of a project together
	first     []int32  // where those of a project begin in byProject; one more at the end
	drawn     []int32  // the place of each project in the draw; nil without one
	money     *budget.Amount
	line      Line
}

type ballot struct{ assessor, project int32 }

var noSession = &session{grid: empty, first: []int32{0}}

func (s Session) session() *session {
	if s.s == nil {
		return noSession
	}
	return s.s
}

// Grid is the grid of the session.
func (s Session) Grid() Grid {
	if s.s == nil {
		return Grid{}
	}
	return Grid{s.s.grid}
}

// Projects are those of the session, in its order.
func (s Session) Projects() []Project { return slices.Clone(s.session().projects) }

// Assessors are those of the session, in the order of their first ballots.
func (s Session) Assessors() []string { return slices.Clone(s.session().assessors) }

// Ballots are those of the session, in its order. A criterion without a mark
// is not in the map.
func (s Session) Ballots() []Ballot {
	from := s.session()
	list := make([]Ballot, 0, len(from.ballots))
	for i, b := range from.ballots {
		to := Ballot{from.assessors[b.assessor], from.projects[b.project].Code, map[string]Mark{}}
		for c, step := range from.marks(i) {
			if step != stepNotGiven {
				to.Marks[from.grid.criteria[c].code] = from.grid.mark(step)
			}
		}
		list = append(list, to)
	}
	return list
}

// mark is a mark as it was given.
func (g *grid) mark(s step) Mark {
	if s >= 0 {
		return Mark{Given, fromMillionths(int64(s) * g.step)}
	}
	return Mark{Kind: MarkKind(-1 - s)}
}

// marks are the steps of one ballot.
func (s *session) marks(ballot int) []step {
	n := len(s.grid.criteria)
	return s.steps[ballot*n : (ballot+1)*n]
}

// Envelope is the money to share out and the line along which; false when the
// session has none.
func (s Session) Envelope() (budget.Amount, Line, bool) {
	from := s.session()
	if from.money == nil {
		return budget.Amount{}, 0, false
	}
	return *from.money, from.line, true
}

// Anonymous is the same session, its assessors named "1", "2" and so on, in
// the order of their first ballots. Whoever knows that order, or who stood aside
// on what, knows who they are.
func (s Session) Anonymous() Session {
	if s.s == nil {
		return s
	}
	to := *s.s
	to.assessors = make([]string, len(s.s.assessors))
	for i := range to.assessors {
		to.assessors[i] = strconv.Itoa(i + 1)
	}
	return Session{&to}
}

// NewSession checks a spec and makes a session of it. All faults are reported
// together, each with its place, such as /ballots/3/marks/impact.
func NewSession(spec SessionSpec) (Session, error) {
	b := newBuilder(spec.Grid)
	if b.bounded("/projects", len(spec.Projects), maxProjects) {
		for i, p := range spec.Projects {
			b.project(i, p)
		}
	}
	if b.bounded("/ballots", len(spec.Ballots), maxBallots) {
		for i, from := range spec.Ballots {
			b.ballot(i, from.Assessor, from.Project)
			b.marks(i, from.Marks)
		}
	}
	b.draw(spec.Draw)
	b.envelope(spec.Envelope, spec.Line)
	return b.session()
}

// marks reads the marks of a ballot of Go code, faults in the order of the
// grid, criteria it does not have after them.
func (b *builder) marks(i int, marks map[string]Mark) {
	known := 0
	for _, c := range b.to.grid.criteria {
		mark, given := marks[c.code]
		if given {
			known++
		}
		step, err := b.to.grid.place(mark)
		if err != nil {
			b.faults.Add(strict.Pointer("ballots", i, "marks", c.code), err, quoted(mark))
		}
		b.to.steps = append(b.to.steps, step)
	}
	if known == len(marks) {
		return
	}
	for _, code := range slices.Sorted(maps.Keys(marks)) {
		if b.to.grid.find(code) < 0 {
			b.faults.Add(strict.Pointer("ballots", i, "marks", code), ErrKey, "")
		}
	}
}

// quoted is a mark as an error quotes it.
func quoted(m Mark) string {
	if m.Kind != Given {
		return ""
	}
	return plainDecimal(m.Value)
}
