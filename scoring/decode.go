package scoring

import (
	"io"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/internal/strict"
)

// maxInput bounds a session in JSON, in bytes: 64 MiB.
const maxInput = 64 << 20

// Decode reads one session in JSON, of at most 64 MiB, and checks it as
// [NewSession] does:
//
//	{"grid": {"scale": {"min": "0", "max": "5", "step": "0.5"}, "aggregate": "mean",
//	  "quorum": 2, "absent": {"not-given": "error"},
//	  "criteria": [
//	   {"code": "interest", "label": {"fr": "Intérêt", "en": "Interest"}, "weight": "2",
//	    "floor": {"value": "3", "strict": false}},
//	   {"code": "method", "weight": "1"}],
//	  "floors": [{"on": "unweighted", "value": "5", "strict": false}],
//	  "ties": ["interest", "lower-request", "draw"]},
//	 "envelope": "300000.00", "line": "stop", "draw": ["A"],
//	 "projects": [{"code": "A", "title": "Atelier", "request": "200000.00"}],
//	 "ballots": [
//	  {"assessor": "E1", "project": "A", "marks": {"interest": "4.5", "method": "3"}},
//	  {"assessor": "E2", "project": "A", "marks": {"interest": "4", "method": "recused"}}]}
//
// A mark is a number on the scale or one of the words of [MarkKind]. The grid may
// be left out, which is [LIT2016], and so may the draw, and the envelope together
// with the line. What r itself fails with is returned as it is; everything else
// is an [Error], or several joined.
func Decode(r io.Reader) (Session, error) {
	if r == nil {
		return Session{}, strict.Fault(ErrNil, "")
	}
	data, err := io.ReadAll(io.LimitReader(r, maxInput+1))
	if err != nil {
		return Session{}, err
	}
	var s Session
	err = s.UnmarshalJSON(data)
	return s, err
}

// UnmarshalJSON reads a session as [Decode] does.
func (s *Session) UnmarshalJSON(data []byte) error {
	if s == nil {
		return strict.Fault(ErrNil, "")
	}
	if len(data) > maxInput {
		return strict.Fault(ErrTooLong, "")
	}
	var p sessionParts
	p.fault("", strict.Read(data, p.read))
	p.decode()
	if p.form != nil {
		return p.form
	}
	read, rules := p.built.session()
	if err := strict.Settled(p.faults.Err(), rules); err != nil {
		return err
	}
	*s = read
	return nil
}

// sessionParts are the members of a session as they stand: ballots can be read
// only when the grid and the projects are, and may come before them.
type sessionParts struct {
	grid, projects, ballots rawPart
	draw                    []string
	envelope                *budget.Amount
	line                    Line

	built  *builder
	faults strict.Faults
	form   error // the first fault of form, if any
}

// fault keeps what reading a member found.
func (p *sessionParts) fault(at string, err error) {
	var found strict.Faults
	found.Under(at, err)
	if strict.Malformed(err) && p.form == nil {
		p.form = found.Err()
	}
	p.faults.Under("", found.Err())
}

// A rawPart is a member that is there, not read yet.
type rawPart struct{ data []byte }

// UnmarshalJSON keeps the member for the time of one decoding.
func (p *rawPart) UnmarshalJSON(data []byte) error {
	p.data = data
	return nil
}

func (p *sessionParts) read(r *strict.Reader) {
	for key := range r.Object("grid", "projects", "ballots", "draw", "envelope", "line") {
		switch key {
		case "grid":
			r.Into(&p.grid)
		case "projects":
			r.Into(&p.projects)
		case "ballots":
			r.Into(&p.ballots)
		case "draw":
			p.draw = []string{}
			for range r.Array() {
				p.draw = append(p.draw, r.Text())
			}
		case "envelope":
			p.envelope = new(budget.Amount)
			r.Into(p.envelope)
		case "line":
			r.Word(&p.line)
		}
	}
	r.Require("projects", "ballots")
}

// decode reads the members in the order in which they need each other. Marks
// cannot be judged by a grid that has faults: of its ballots, only the form is.
func (p *sessionParts) decode() {
	var g Grid
	var wrong error
	if p.grid.data != nil {
		wrong = g.UnmarshalJSON(p.grid.data)
		p.fault("/grid", wrong)
	}
	p.built = newBuilder(g)
	if p.projects.data != nil {
		p.fault("/projects", strict.Read(p.projects.data, p.built.readProjects))
	} else {
		p.built.incomplete = true
	}
	if p.ballots.data != nil {
		if err := strict.Read(p.ballots.data, p.built.readBallots); wrong == nil || strict.Malformed(err) {
			p.fault("/ballots", err)
		}
	}
	p.built.draw(p.draw)
	p.built.envelope(p.envelope, p.line)
}

func (b *builder) readProjects(r *strict.Reader) {
	for i := range r.Array() {
		var p Project
		for key := range r.Object("code", "title", "request") {
			switch key {
			case "code":
				p.Code = r.Text()
			case "title":
				p.Title = r.Text()
			case "request":
				r.Into(&p.Request)
			}
		}
		r.Require("code", "title", "request")
		if i >= maxProjects {
			b.bounded("/projects", i+1, maxProjects)
			continue
		}
		b.project(i, p)
	}
}

func (b *builder) readBallots(r *strict.Reader) {
	marks := markReader{grid: b.to.grid, codes: b.to.grid.codes(), known: map[string]step{}}
	for i := range r.Array() {
		var assessor, project string
		row := len(b.to.steps)
		for range marks.codes {
			b.to.steps = append(b.to.steps, stepNotGiven)
		}
		for key := range r.Object("assessor", "project", "marks") {
			switch key {
			case "assessor":
				r.Quote(false) // a person
				assessor = r.Text()
				r.Quote(true)
			case "project":
				project = r.Text()
			case "marks":
				marks.read(r, b.to.steps[row:])
			}
		}
		r.Require("assessor", "project", "marks")
		b.ballot(i, assessor, project)
	}
}

// A markReader reads the marks of ballots. A session has few different ones,
// so each is parsed once.
type markReader struct {
	grid  *grid
	codes []string
	known map[string]step
}

// read fills the marks of one ballot in.
func (m *markReader) read(r *strict.Reader, row []step) {
	for code := range r.Object(m.codes...) {
		text := r.Number()
		step, known := m.known[text]
		if !known {
			mark, err := parseMark(text)
			if err == nil {
				step, err = m.grid.place(mark)
			}
			if err != nil {
				r.Fault(err, text)
				continue
			}
			m.known[text] = step
		}
		row[m.grid.find(code)] = step
	}
	if !m.grid.leaveOut {
		r.Require(m.codes...)
	}
}
