package scoring

import (
	"slices"
	"strconv"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/internal/strict"
)

// A SessionSpec is what a jury has before it. [NewSession] makes a [Session] of
// it, which is what is written in JSON.
type SessionSpec struct {
	Grid     Grid
	Projects []Project // at most 10⁶, each code once
	Ballots  []Ballot  // at most 10⁷, in any order
	// Draw lists the codes of all projects in the order drawn by lot. It is
	// required if the grid has the tie key [Draw].
	Draw []string
	// Envelope is the money to share out, along the Line: both or neither.
	Envelope *budget.Amount
	Line     Line
}

// A Project is a candidate of the session.
//
// Its code, like that of a criterion or an assessor, is made of ASCII characters
// and of Latin letters with or without an accent, with single spaces inside:
// any other character could be mistaken for one of these.
type Project struct {
	Code    string
	Title   string
	Request budget.Amount // what it asks for; all requests together are at most 10¹² €
}

// A Ballot holds the marks of one assessor on one project, by the code of the
// criterion. An assessor without a ballot on a project was not assigned to it.
type Ballot struct {
	Assessor string
	Project  string
	Marks    map[string]Mark
}

// A Line says where the money ends: what happens when a project does not fit
// into what is left.
type Line uint8

// The lines, and their words in JSON.
const (
	Stop Line = iota + 1 // stop: nobody ranked below is funded
	Skip                 // skip: a project ranked below is funded if it fits
)

var lineWords = strict.Words{"", "stop", "skip"}

// String returns the word of the line, "" for none.
func (l Line) String() string { return lineWords.Of(uint8(l)) }

// MarshalText writes the word of the line, "" for none.
func (l Line) MarshalText() ([]byte, error) { return []byte(l.String()), nil }

// UnmarshalText reads what MarshalText writes; any other text is [ErrWord].
func (l *Line) UnmarshalText(text []byte) error { return strict.ReadWord(lineWords, text, l) }

// A Session is a checked [SessionSpec]. It is immutable. The zero value has
// [LIT2016] as its grid, no project, no ballot and no envelope.
type Session struct {
	_ noEqual

	session *session // nil in the zero value
}

type session struct {
	grid      *grid
	projects  []Project
	assessors []string // in the order of their first ballots
	ballots   []ballot // in the order given
	steps     [][]step // of the ballots, so many of them together, criterion after criterion
	byProject []int32  // the ballots, those of a project together
	first     []int32  // where those of a project begin in byProject; one more at the end
	drawn     []int32  // the place of each project in the draw; nil without one
	money     *budget.Amount
	line      Line
}

type ballot struct{ assessor, project int32 }

// orEmpty returns what the session holds, an empty one for the zero value.
func (s Session) orEmpty() *session {
	if s.session == nil {
		return &session{grid: lit2016(), first: []int32{0}}
	}
	return s.session
}

// Grid returns the grid of the session.
func (s Session) Grid() Grid { return Grid{grid: s.orEmpty().grid} }

// Projects returns the projects of the session, in its order.
func (s Session) Projects() []Project { return slices.Clone(s.orEmpty().projects) }

// Assessors returns the assessors of the session, in the order of their first
// ballots.
func (s Session) Assessors() []string { return slices.Clone(s.orEmpty().assessors) }

// Ballots returns the ballots of the session, in its order. A criterion without
// a mark is not in the map.
func (s Session) Ballots() []Ballot {
	from := s.orEmpty()
	list := make([]Ballot, 0, len(from.ballots))
	for i, b := range from.ballots {
		to := Ballot{Assessor: from.assessors[b.assessor], Project: from.projects[b.project].Code, Marks: map[string]Mark{}}
		for c, step := range from.marks(i) {
			if step != stepNotGiven {
				to.Marks[from.grid.criteria[c].code] = from.grid.mark(step)
			}
		}
		list = append(list, to)
	}
	return list
}

// marks returns the steps of one ballot.
func (s *session) marks(ballot int) []step {
	n := len(s.grid.criteria)
	at := ballot % together * n
	return s.steps[ballot/together][at : at+n]
}

// together is how many ballots have their steps in one piece: a list of all would
// be copied as it grows, which takes twice the memory.
const together = 1024

// row returns the steps of the ballot that comes next, none of them given.
func (s *session) row() []step {
	n := len(s.grid.criteria)
	piece, at := len(s.ballots)/together, len(s.ballots)%together*n
	if piece == len(s.steps) {
		room := min(piece, 1) * together * n // the first grows to what there is
		s.steps = append(s.steps, make([]step, 0, room))
	}
	all := s.steps[piece][:at]
	for range s.grid.criteria {
		all = append(all, stepNotGiven)
	}
	s.steps[piece] = all
	return all[at:]
}

// of returns the ballots on a project, in the order given.
func (s *session) of(project int) []int32 {
	return s.byProject[s.first[project]:s.first[project+1]]
}

// Envelope returns the money to share out and the line along which; false if
// the session has none.
func (s Session) Envelope() (budget.Amount, Line, bool) {
	from := s.orEmpty()
	if from.money == nil {
		return budget.Amount{}, 0, false
	}
	return *from.money, from.line, true
}

// Anonymous returns the same session with its assessors named "1", "2" and so
// on, in the order of their first ballots. Whoever knows that order, or who
// stood aside on what, knows who they are.
func (s Session) Anonymous() Session {
	to := *s.orEmpty()
	to.assessors = make([]string, len(to.assessors))
	for i := range to.assessors {
		to.assessors[i] = strconv.Itoa(i + 1)
	}
	return Session{session: &to}
}
