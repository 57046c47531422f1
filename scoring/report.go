package scoring

// A Report is all that a session decides, ready to be written in JSON.
type Report struct {
	Grid       Grid       `json:"grid"`        // the grid in force
	GridSource string     `json:"grid-source"` // "session", or "library-default": the call publishes none
	Scores     []Score    `json:"scores"`
	Ranking    []Class    `json:"ranking"`
	Outcome    *Outcome   `json:"outcome,omitempty"` // nil without an envelope
	Funding    []Decision `json:"funding,omitempty"` // nil without an envelope
}

// Report ranks the projects of the session and, when it has an envelope, shares
// that out.
func (s Session) Report() Report {
	ranking := s.Rank()
	report := Report{
		Grid: s.Grid(), GridSource: "session",
		Scores: ranking.Scores(), Ranking: ranking.Classes(),
	}
	if s.session().grid.lit {
		report.GridSource = "library-default"
	}
	if from := s.session(); from.money != nil {
		funding := Funding{ranking.ranking().fund(from.money.Cents(), from.line)}
		report.Outcome = new(funding.Outcome())
		report.Funding = funding.Decisions()
	}
	return report
}
