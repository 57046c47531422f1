package scoring

import (
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

// A builder makes a session of what Go code or JSON gives, and collects what
// is wrong with it.
type builder struct {
	to         *session
	faults     strict.Faults
	projects   map[string]int32
	assessors  map[string]int32
	requests   int64 // in cents, of the projects so far
	incomplete bool  // projects are not all there, so none can be said to be unknown
}

func newBuilder(g Grid) *builder {
	if g.g == nil {
		g = LIT2016()
	}
	return &builder{
		to:       &session{grid: g.g},
		projects: map[string]int32{}, assessors: map[string]int32{},
	}
}

// bounded tells whether a list may be read.
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
	_, twice := b.projects[p.Code]
	switch err := checkCode(p.Code); {
	case err != nil:
		b.faults.Add(strict.Pointer("projects", i, "code"), err, p.Code)
		b.incomplete = true
	case twice:
		b.faults.Add(strict.Pointer("projects", i, "code"), ErrTwice, p.Code)
	default:
		b.projects[p.Code] = int32(len(b.to.projects))
	}
	if err := checkText(p.Title); err != nil {
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
		if err := checkCode(project); err != nil {
			b.faults.Add(strict.Pointer("ballots", i, "project"), err, project)
		} else if !b.incomplete {
			b.faults.Add(strict.Pointer("ballots", i, "project"), ErrProject, project)
		}
	}
	b.to.ballots = append(b.to.ballots, ballot{who, which})
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
		b.faults.Add("/line", strict.UnknownWord("", lineWords...), strconv.Itoa(int(line)))
	default:
		b.to.money, b.to.line = new(*money), line
	}
}

// session puts the ballots of a project together, and gives what was built.
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
	return Session{s}, nil
}

// unique finds second ballots of an assessor on a project.
func (b *builder) unique() {
	seen := make([]int32, len(b.to.assessors)) // the last project of each, plus one
	for p := range b.to.projects {
		for _, i := range b.to.of(p) {
			who := b.to.ballots[i].assessor
			if seen[who] == int32(p+1) {
				b.faults.Add(strict.Pointer("ballots", int(i)), ErrBallotTwice, b.to.projects[p].Code)
			}
			seen[who] = int32(p + 1)
		}
	}
}

// of are the ballots on a project, in the order given.
func (s *session) of(project int) []int32 {
	return s.byProject[s.first[project]:s.first[project+1]]
}
