package eligibility

import (
	"time"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/partners"
)

// MarshalJSON writes the report: codes, outcomes, paths, figures and sources;
// no text but what [Report.Worded] adds. The keys are always in the same
// order, and the same report always gives the same bytes.
func (r Report) MarshalJSON() ([]byte, error) { return r.AppendJSON(make([]byte, 0, usualReport)) }

const usualReport = 4 << 10 // bytes

// AppendJSON appends what [Report.MarshalJSON] writes to dst. For a program that
// writes many reports it is the fastest way: json.Marshal checks and copies what
// MarshalJSON gives it. The error, with which it returns nil, is that of an instant that
// RFC 3339 cannot write, which no report of [Call.Evaluate] has.
func (r Report) AppendJSON(dst []byte) ([]byte, error) {
	return strict.Append(dst, func(w *strict.Writer, _ string) { r.write(said{w, r.language, r.worded}) })
}

func (r Report) write(s said) {
	w, e := s.w, r.e
	w.Object("")
	if e == nil {
		w.Word("verdict", r.Verdict().String())
		w.End()
		return
	}
	w.Text("call", e.call.terms.Code)
	w.Text("revision", e.call.terms.Revision)
	e.call.terms.readings().write(w, "readings-in-force")
	w.Word("verdict", r.Verdict().String())
	w.List("findings")
	for code := Code(1); code < afterRules; code++ {
		if f, ok := r.Finding(code); ok {
			s.finding(f)
		}
	}
	w.End()
	if len(e.host) > 0 {
		w.List("host")
		for _, f := range e.host {
			s.host(f)
		}
		w.End()
	}
	w.List("conflicts")
	for _, c := range r.Conflicts() {
		s.conflict(c)
	}
	w.End()
	w.List("open")
	for _, q := range r.Open() {
		s.question(q)
	}
	w.End()
	s.plan(e)
	writeCodes(w, "beyond-repair", r.BeyondRepair())
	w.List("readings")
	for _, effect := range r.Effects() {
		s.effect(effect)
	}
	w.End()
	w.End()
}

// said is where parts of a report are written, and in which language they are said
// beside their figures.
type said struct {
	w        *strict.Writer
	language language.Tag
	worded   bool
}

// written returns a part of a report by itself, without messages.
func written(write func(s said)) ([]byte, error) {
	return strict.Written(func(w *strict.Writer, _ string) { write(said{w: w}) })
}

func writeCodes(w *strict.Writer, key string, codes []Code) {
	w.List(key)
	for _, code := range codes {
		w.Word("", code.String())
	}
	w.End()
}

func writeCategories(w *strict.Writer, key string, categories []partners.Category) {
	w.List(key)
	for _, category := range categories {
		w.Word("", category.String())
	}
	w.End()
}

// writeFigure writes an amount, if there is one.
func writeFigure(w *strict.Writer, key string, f budget.Figure) {
	if a, ok := f.Amount(); ok {
		w.Cents(key, a.Cents())
	}
}

// writeInstant writes an instant, if there is one.
func writeInstant(w *strict.Writer, key string, at time.Time) {
	if !at.IsZero() {
		w.Instant(key, at)
	}
}
