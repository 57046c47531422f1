package scoring

import "github.com/aap-lit/aap/internal/strict"

// A Report is all that a session decides. A program that embeds one in a struct
// of its own gets its MarshalJSON, and with it nothing but the report in JSON.
// The zero value is that of the zero session.
type Report struct {
	_       noEqual
	session *session
	ranking Ranking
	funding Funding
}

// Report ranks the projects of the session and, if it has an envelope, shares
// that out.
func (s Session) Report() Report {
	from := s.orEmpty()
	r := Report{session: from, ranking: s.Rank()}
	if from.money != nil {
		r.funding = Funding{funding: r.ranking.orEmpty().fund(from.money.Cents(), from.line)}
	}
	return r
}

// Ranking returns the ranking of the session, and the scores of its projects.
func (r Report) Ranking() Ranking { return r.ranking }

// GridSource returns where the grid in force comes from: "session"; or
// "library-default" for [LIT2016], even if the session holds a copy of it, since
// the call publishes none.
func (r Report) GridSource() string {
	if (Session{session: r.session}).orEmpty().grid.isLIT() {
		return "library-default"
	}
	return "session"
}

// Funding returns who is funded; false if the session has no envelope.
func (r Report) Funding() (Funding, bool) { return r.funding, r.funding.funding != nil }

// MarshalJSON writes {"grid": {…}, "grid-source": "session", "highest": {…},
// "scores": […], "ranking": […], "outcome": {…}, "funding": […]}, the last two
// if the session has an envelope.
func (r Report) MarshalJSON() ([]byte, error) { return strict.Written(r.write) }

func (r Report) write(w *strict.Writer, key string) {
	grid := Session{session: r.session}.Grid()
	w.Object(key)
	w.Value("grid", grid)
	w.Word("grid-source", r.GridSource())
	w.Ratio("highest", grid.Highest())
	r.ranking.writeMembers(w)
	if funding, given := r.Funding(); given {
		funding.writeMembers(w)
	}
	w.End()
}
