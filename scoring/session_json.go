package scoring

import (
	"encoding/json"
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
// A mark is a number on the scale or one of the words of [MarkKind].
//
// The grid may be left out, which is [LIT2016]; and in a grid the quorum, absent,
// floors and ties, the label and the floor of a criterion, and whether a floor is
// strict. So may the title of a project, the draw, and the envelope together with
// the line. A mark may be left out of a ballot where the grid says so in absent.
// What is left out is none; null is not, and is a fault.
//
// What r itself fails with is returned as it is; everything else is an [Error],
// or several joined.
func Decode(r io.Reader) (Session, error) {
	return strict.Decode[Session](r, maxInput)
}

// UnmarshalJSON reads a session as [Decode] does.
func (s *Session) UnmarshalJSON(data []byte) error {
	if s == nil {
		return strict.Fault(ErrNil, "")
	}
	if err := strict.CheckSize(data, maxInput); err != nil {
		return err
	}
	var p sessionParts
	p.found(strict.Read(data, p.read))
	p.decode()
	if p.form != nil {
		return p.form
	}
	read, err := p.built.session()
	p.faults.Follow("", err)
	if err := p.faults.Err(); err != nil {
		return err
	}
	*s = read
	return nil
}

// sessionParts are the members of a session as they stand: ballots can be read
// only when the grid and the projects are, and may come before them.
type sessionParts struct {
	grid, projects, ballots strict.Raw
	draw                    []string
	envelope                *budget.Amount
	line                    Line

	built  *builder
	faults strict.Faults
	form   error // the first fault of form, if any
}

// found keeps what was found wrong with a member.
func (p *sessionParts) found(err error) {
	if strict.Malformed(err) && p.form == nil {
		p.form = err
	}
	p.faults.Under("", err)
}

func (p *sessionParts) read(r *strict.Reader) {
	for key := range r.Object("grid", "projects", "ballots", "draw", "envelope", "line") {
		switch key {
		case "grid":
			p.grid = r.Raw()
		case "projects":
			p.projects = r.Raw()
		case "ballots":
			p.ballots = r.Raw()
		case "draw":
			p.draw = readList(r, maxProjects, func(r *strict.Reader) string { code, _ := r.Text(); return code })
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
	if p.grid.Given() {
		if wrong = p.grid.Read(g.read); wrong != nil {
			g = Grid{}
			p.found(wrong)
		}
	}
	p.built = newBuilder(g)
	if p.projects.Given() {
		p.found(p.projects.Read(p.built.readProjects))
	} else {
		p.built.incomplete = true
	}
	if p.ballots.Given() {
		if err := p.ballots.Read(p.built.readBallots); wrong == nil || strict.Malformed(err) {
			p.found(err)
		}
	}
	p.built.draw(p.draw)
	p.built.envelope(p.envelope, p.line)
}

func (b *builder) readProjects(r *strict.Reader) {
	for i := range r.Array() {
		if i >= maxProjects {
			b.bounded("/projects", i+1, maxProjects)
			r.Skip()
			continue
		}
		var p Project
		for key := range r.Object("code", "title", "request") {
			switch key {
			case "code":
				p.Code, _ = r.Text()
			case "title":
				p.Title, _ = r.Text()
			case "request":
				r.Into(&p.Request)
			}
		}
		r.Require("code", "request")
		b.project(i, p)
	}
}

func (b *builder) readBallots(r *strict.Reader) {
	marks := markReader{grid: b.to.grid, codes: b.to.grid.codes(), known: map[string]step{}}
	for i := range r.Array() {
		var assessor, project string
		row := b.to.row()
		r.Private(true) // an assessor is a person
		for key := range r.Object("assessor", "project", "marks") {
			r.Private(key == "assessor")
			switch key {
			case "assessor":
				assessor, _ = r.Text()
			case "project":
				project, _ = r.Text()
			case "marks":
				marks.read(r, row)
			}
			r.Private(true)
		}
		r.Require("assessor", "project", "marks")
		r.Private(false)
		b.ballot(i, assessor, project)
	}
}

// maxKnown bounds how many marks are remembered.
const maxKnown = 10_000

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
		raw, ok := r.Number()
		if !ok {
			continue
		}
		step, known := m.known[string(raw)]
		if !known {
			text := string(raw)
			mark, err := parseMark(text)
			if err == nil {
				step, err = m.grid.place(mark)
			}
			if err != nil {
				r.Fault(err, text)
				continue
			}
			if len(m.known) < maxKnown {
				m.known[text] = step
			}
		}
		row[m.grid.find(code)] = step
	}
	if !m.grid.leaveOut {
		r.Require(m.codes...)
	}
}

// MarshalJSON writes the session as it is read.
func (s Session) MarshalJSON() ([]byte, error) {
	from := s.orEmpty()
	w := sessionWire{
		Grid: s.Grid(), Envelope: from.money, Line: from.line,
		Draw: from.drawnCodes(), Projects: make([]projectWire, len(from.projects)), Ballots: []ballotWire{},
	}
	for i, p := range from.projects {
		w.Projects[i] = projectWire(p)
	}
	for _, b := range s.Ballots() {
		w.Ballots = append(w.Ballots, ballotWire(b))
	}
	return json.Marshal(w)
}

type sessionWire struct {
	Grid     Grid           `json:"grid"`
	Envelope *budget.Amount `json:"envelope,omitempty"`
	Line     Line           `json:"line,omitempty"`
	Draw     []string       `json:"draw,omitzero"`
	Projects []projectWire  `json:"projects"`
	Ballots  []ballotWire   `json:"ballots"`
}

type projectWire struct {
	Code    string        `json:"code"`
	Title   string        `json:"title"`
	Request budget.Amount `json:"request"`
}

type ballotWire struct {
	Assessor string          `json:"assessor"`
	Project  string          `json:"project"`
	Marks    map[string]Mark `json:"marks"`
}

// drawnCodes returns the projects in the order drawn, nil without one.
func (s *session) drawnCodes() []string {
	if s.drawn == nil {
		return nil
	}
	codes := make([]string, len(s.projects))
	for p, place := range s.drawn {
		codes[place-1] = s.projects[p].Code
	}
	return codes
}
