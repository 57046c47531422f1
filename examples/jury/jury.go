package main

import (
	_ "embed" // for the session of the example
	"encoding/json"

	"github.com/aap-lit/aap/examples/internal/console"
	"github.com/aap-lit/aap/scoring"
)

// maxInput bounds a session, in bytes, as the library does.
const maxInput = 64 << 20

// example is the session shown when none is named. It is fictitious, and its
// projects say so.
//
//go:embed samples/session.json
var example []byte

// A jury deals with sessions one by one.
type jury struct {
	*console.Desk
	anonymous bool
	begun     bool // a page of HTML
}

// one deals with one session.
func (j *jury) one(raw []byte, name string) ([]*scoring.Error, error) {
	var s scoring.Session
	if err := s.UnmarshalJSON(raw); err != nil {
		return scoring.Faults(err), nil
	}
	if j.anonymous {
		s = s.Anonymous()
	}
	switch j.Format {
	case console.JSON:
		return nil, j.Line(json.Marshal(resultOf(s)))
	case console.HTML:
		return nil, j.html(name, s)
	}
	return nil, j.Page(name, false, func(p *console.Paper) { writePage(p, newRecord(j.Tag, s, j.anonymous)) })
}

// html writes the page of one session; a second one has no place in it.
func (j *jury) html(name string, s scoring.Session) error {
	if j.begun {
		return j.Bad(name, []console.Fault{{Code: "one-page", Message: sayOnePage.In(j.Tag)}})
	}
	j.begun = true
	if err := writeHTML(j.Out, newRecord(j.Tag, s, j.anonymous)); err != nil {
		return err
	}
	return j.Out.Flush()
}
