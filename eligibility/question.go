package eligibility

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/wording"
)

// Question is a fact that is still open: its answer alone may change the
// verdict.
type Question struct {
	_ [0]func() // not comparable

	path    string
	codes   []Code
	agent   int    // asked about, of the team
	service string // of that agent, of which is asked whether it is one of the State
	named   bool
}

// Path returns the place of the fact in the dossier, as a JSON Pointer.
func (q Question) Path() string { return q.path }

// Codes returns the rules, still unknown, that the fact serves.
func (q Question) Codes() []Code { return slices.Clone(q.codes) }

// Open returns the facts worth asking for: those of which two answers, all else
// equal, give different verdicts. For a list that may grow, an answer is its
// final content. They stand in the order of the rules, then of the dossier; a
// report that is decided has none.
func (r Report) Open() []Question {
	if r.e == nil {
		return nil
	}
	var all []Question
	for _, f := range r.e.open() {
		for _, q := range f.questions(r.e) {
			q.codes = r.e.serves(f)
			all = append(all, q)
		}
	}
	return all
}

// open returns the facts worth asking for.
func (e *evaluation) open() []fact {
	if e.whole(e.verdict) != Undetermined {
		return nil
	}
	var open []fact
	for _, f := range allFacts() {
		if len(e.serves(f)) > 0 && f.open(e) {
			open = append(open, f)
		}
	}
	return open
}

// serves returns the rules that hang on a fact and are still unknown.
func (e *evaluation) serves(f fact) []Code {
	return slices.DeleteFunc(Codes(), func(code Code) bool {
		return !e.unknown(code) || !slices.Contains(rules[code].asks(), f)
	})
}

// Message asks the question; "" for the zero Question.
func (q Question) Message(tag language.Tag) string {
	switch {
	case q.named:
		return wording.Text(tag, "question.team-state-service", q.service)
	case strings.HasPrefix(q.path, teamFact{}.path()+"/"):
		return wording.Text(tag, "question.team-service", 1+q.agent)
	}
	return wording.Label(tag, "question.", strings.ReplaceAll(strings.TrimPrefix(q.path, "/"), "/", "-"))
}

func (s said) question(q Question) {
	w := s.w
	w.Object("")
	w.Word("path", q.path)
	writeCodes(w, "codes", q.codes)
	if s.worded {
		w.TextIfAny("message", q.Message(s.language))
	}
	w.End()
}

// MarshalJSON writes the question as a report does, without a message.
func (q Question) MarshalJSON() ([]byte, error) { return written(func(s said) { s.question(q) }) }
