package scoring

import (
	"encoding/json"

	"github.com/aap-lit/aap/budget"
)

// MarshalJSON writes the session as it is read.
func (s Session) MarshalJSON() ([]byte, error) {
	from := s.orEmpty()
	w := sessionWire{
		Grid: s.Grid(), Envelope: from.money, Line: from.line,
		Draw: from.drawnCodes(), Projects: make([]projectWire, len(from.projects)), Ballots: []ballotWire{},
	}
	for i, p := range from.projects {
		w.Projects[i] = projectWire{p.Code, p.Title, p.Request}
	}
	for _, b := range s.Ballots() {
		w.Ballots = append(w.Ballots, ballotWire{b.Assessor, b.Project, b.Marks})
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
