package scoring

import (
	"maps"
	"slices"
	"strconv"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/internal/strict"
)

// Bounds of a session.
const (
	maxProjects = 1_000_000
	maxBallots  = 10_000_000
	maxCents    = 100_000_000_000_000 // of all requests together: 10¹² €
)

// NewSession checks a spec and makes a session of it. All faults are returned
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
			row := b.to.row()
			b.ballot(i, from.Assessor, from.Project)
			b.marks(i, from.Marks, row)
		}
	}
	b.draw(spec.Draw)
	b.envelope(spec.Envelope, spec.Line)
	return b.session()
}

// A builder makes a session of what Go code or JSON gives, and collects what
// is wrong with it. What comes after as many faults as are told is not kept.
type builder struct {
	to         *session
	faults     strict.Faults
	projects   map[string]int32
	assessors  map[string]int32
	requests   int64 // in cents, of the projects so far
	incomplete bool  // projects are not all there, so none can be said to be unknown
}

func newBuilder(g Grid) *builder {
	return &builder{
		to:       &session{grid: g.orLIT()},
		projects: map[string]int32{}, assessors: map[string]int32{},
	}
}

// bounded reports whether a list of n entries may be read.
func (b *builder) bounded(at string, n, most int) bool {
	if n > most {
		b.faults.Add(at, ErrTooMany, "")
		b.incomplete = true
		return false
	}
	return true
}

// project reads the project at place i of the list.
func (b *builder) project(i int, p Project) {
	if b.faults.Full() {
		return
	}
	_, twice := b.projects[p.Code]
	switch err := codeFault(p.Code); {
	case err != nil:
		b.faults.Add(strict.Pointer("projects", i, "code"), err, p.Code)
		b.incomplete = true
	case twice:
		b.faults.Add(strict.Pointer("projects", i, "code"), ErrTwice, p.Code)
	default:
		b.projects[p.Code] = int32(len(b.to.projects))
	}
	if err := strict.CheckText(p.Title); err != nil {
		b.faults.Add(strict.Pointer("projects", i, "title"), err, p.Title)
	}
	if b.requests <= maxCents {
		b.requests += p.Request.Cents()
		if b.requests > maxCents {
			b.faults.Add(strict.Pointer("projects", i, "request"), ErrTotalRequests, p.Request.String())
		}
	}
	b.to.projects = append(b.to.projects, p)
}

// ballot reads whose ballot is at place i of the list, and on which project.
func (b *builder) ballot(i int, assessor, project string) {
	if b.faults.Full() {
		return
	}
	if err := checkCode(assessor); err != nil {
		b.faults.Add(strict.Pointer("ballots", i, "assessor"), err, "") // a person is not quoted
	}
	who, known := b.assessors[assessor]
	if !known {
		who = int32(len(b.assessors))
		b.assessors[assessor] = who
		b.to.assessors = append(b.to.assessors, assessor)
	}
	which, known := b.projects[project]
	if !known {
		which = -1
		if err := codeFault(project); err != nil {
			b.faults.Add(strict.Pointer("ballots", i, "project"), err, project)
		} else if !b.incomplete {
			b.faults.Add(strict.Pointer("ballots", i, "project"), ErrProject, project)
		}
	}
	b.to.ballots = append(b.to.ballots, ballot{who, which})
}

// marks reads the marks of a ballot of Go code: faults in the order of the grid,
// then the criteria that it does not have.
func (b *builder) marks(i int, marks map[string]Mark, row []step) {
	if b.faults.Full() {
		return
	}
	known := 0
	for k, c := range b.to.grid.criteria {
		mark, given := marks[c.code]
		if given {
			known++
		}
		step, err := b.to.grid.place(mark)
		if err != nil {
			b.faults.Add(strict.Pointer("ballots", i, "marks", c.code), err, quoted(mark))
		}
		row[k] = step
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

// draw reads the order drawn by lot.
func (b *builder) draw(codes []string) {
	if codes == nil {
		for _, k := range b.to.grid.ties {
			if k == byDraw {
				b.faults.Add("/draw", ErrMissing, "")
			}
		}
		return
	}
	drawn := make([]int32, len(b.to.projects))
	missing := len(b.projects)
	for place, code := range codes {
		if b.faults.Full() {
			return
		}
		which, known := b.projects[code]
		switch {
		case !known && !b.incomplete:
			b.faults.Add(strict.Pointer("draw", place), ErrProject, code)
		case !known:
		case drawn[which] != 0:
			b.faults.Add(strict.Pointer("draw", place), ErrTwice, code)
		default:
			drawn[which] = int32(place + 1)
			missing--
		}
	}
	if missing > 0 {
		b.faults.Add("/draw", ErrDraw, "")
	}
	b.to.drawn = drawn
}

// envelope reads the money and the line, which come together.
func (b *builder) envelope(money *budget.Amount, line Line) {
	switch {
	case money == nil && line == 0:
		return
	case money == nil:
		b.faults.Add("/envelope", ErrMissing, "")
	case line == 0:
		b.faults.Add("/line", ErrMissing, "")
	case line.String() == "":
		b.faults.Add("/line", strict.UnknownWord("", lineWords), strconv.Itoa(int(line)))
	default:
		b.to.money, b.to.line = new(*money), line
	}
}

// session puts the ballots of a project together, and returns what was built.
func (b *builder) session() (Session, error) {
	s := b.to
	s.first = make([]int32, len(s.projects)+1)
	for _, each := range s.ballots {
		if each.project >= 0 {
			s.first[each.project+1]++
		}
	}
	for p := range s.projects {
		s.first[p+1] += s.first[p]
	}
	next := append([]int32(nil), s.first...)
	s.byProject = make([]int32, s.first[len(s.projects)])
	for i, each := range s.ballots {
		if each.project >= 0 {
			s.byProject[next[each.project]] = int32(i)
			next[each.project]++
		}
	}
	b.unique()
	if err := b.faults.Err(); err != nil {
		return Session{}, err
	}
	return Session{session: s}, nil
}

// unique finds second ballots of an assessor on a project.
func (b *builder) unique() {
	seen := make([]int32, len(b.to.assessors)) // the last project of each, plus one
	for p := range b.to.projects {
		if b.faults.Full() {
			return
		}
		for _, i := range b.to.of(p) {
			who := b.to.ballots[i].assessor
			if seen[who] == int32(p+1) {
				b.faults.Add(strict.Pointer("ballots", int(i)), ErrBallotTwice, b.to.projects[p].Code)
			}
			seen[who] = int32(p + 1)
		}
	}
}
