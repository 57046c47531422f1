package eligibility

import (
	"encoding/json"
	"time"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/strict"
)

// Milestone is a date of a call: a session for bearers, the day of the jury. It is
// information: no rule reads it.
type Milestone struct {
	From, To string   // ISO 8601 dates, or months where no day is given; both included; without To, From alone
	Sentence Sentence // what takes place
}

// Message says what takes place, in French or English.
func (m Milestone) Message(tag language.Tag) string { return m.Sentence.In(tag) }

type milestoneJSON struct {
	From    string `json:"from"`
	To      string `json:"to,omitempty"`
	French  string `json:"fr,omitempty"`
	English string `json:"en,omitempty"`
}

func (m Milestone) wire() milestoneJSON {
	return milestoneJSON{m.From, m.To, m.Sentence.French, m.Sentence.English}
}

// MarshalJSON writes the dates, and what takes place in both languages.
func (m Milestone) MarshalJSON() ([]byte, error) { return json.Marshal(m.wire()) }

// UnmarshalJSON reads a milestone strictly; whether a call takes it, [New] says. On an
// error m is left as it was.
func (m *Milestone) UnmarshalJSON(data []byte) error {
	return strict.Unmarshal(data, m, func(m *Milestone, r *strict.Reader) { *m = readMilestone(r) })
}

var milestoneKeys = []string{"from", "to", "fr", "en"}

func readMilestone(r *strict.Reader) (m Milestone) {
	for key := range r.Object(milestoneKeys...) {
		if r.Null() {
			continue
		}
		switch key {
		case "from":
			m.From, _ = r.Text()
		case "to":
			m.To, _ = r.Text()
		case "fr":
			m.Sentence.French, _ = r.Text()
		case "en":
			m.Sentence.English, _ = r.Text()
		}
	}
	return m
}

// check records what is wrong with a milestone, at a place.
func (m *Milestone) check(faults *strict.Faults, place string) {
	from, ok := day(m.From)
	switch {
	case m.From == "":
		faults.Add(place+"/from", ErrMissing, "")
	case !ok:
		faults.Add(place+"/from", ErrDay, m.From)
	}
	if m.To != "" {
		if to, known := day(m.To); !known {
			faults.Add(place+"/to", ErrDay, m.To)
		} else if ok && (to.Before(from) || len(m.From) != len(m.To)) {
			faults.Add(place+"/to", ErrDays, m.To)
		}
	}
	m.Sentence.check(faults, place)
	if m.Sentence == (Sentence{}) {
		faults.Add(place+"/fr", ErrMissing, "")
	}
}

// day reads a date, or a month as its first day, of the years that instants may have.
func day(text string) (at time.Time, ok bool) {
	if len(text) == len("2006-01") {
		text += "-01"
	}
	at, err := strict.Instant(text + "T00:00:00Z")
	return at, err == nil
}

// check records what is wrong with a sentence, at a place.
func (s *Sentence) check(faults *strict.Faults, place string) {
	for i, text := range []string{s.French, s.English} {
		if err := strict.CheckText(text); err != nil {
			faults.Add(place+"/"+sentenceKeys[i], err, text)
		}
	}
}
