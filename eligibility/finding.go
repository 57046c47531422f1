package eligibility

import (
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/wording"
)

// Finding is the answer of one rule to one dossier. The zero value is the
// answer of no rule, and empty.
type Finding struct {
	_ [0]func() // not comparable

	code Code
	e    *evaluation
}

// Findings returns the answers of the rules, one for each rule of the call, in
// the order of the codes.
func (r Report) Findings() []Finding {
	if r.e == nil {
		return nil
	}
	findings := make([]Finding, 0, len(rules))
	for _, code := range Codes() {
		if f, ok := r.Finding(code); ok {
			findings = append(findings, f)
		}
	}
	return findings
}

// Finding returns the answer of one rule; false when the call does not have it.
func (r Report) Finding(code Code) (Finding, bool) {
	if !r.has(code) {
		return Finding{}, false
	}
	return Finding{code: code, e: r.e}, true
}

// has reports whether the call has a rule.
func (r Report) has(code Code) bool { return r.e != nil && code < afterRules && r.e.call.has[code] }

// factsOf returns the figures of a rule; none where the call does not have it.
func factsOf[F any](r Report, code Code, figures func(*evaluation) F) (none F) {
	if !r.has(code) {
		return none
	}
	return figures(r.e)
}

// Code returns the rule, zero for the zero Finding.
func (f Finding) Code() Code { return f.code }

// Outcome returns what the rule says; the zero Finding is [Unknown].
func (f Finding) Outcome() Outcome {
	if f.e == nil {
		return Unknown
	}
	return f.e.outcome[f.code]
}

// Path returns the place in the dossier that the rule reads, as a JSON Pointer.
func (f Finding) Path() string {
	if f.e == nil {
		return ""
	}
	return rules[f.code].path()
}

// Message says the finding in a sentence, in French or English, to the bearer
// of the project; "" for the zero Finding.
func (f Finding) Message(tag language.Tag) string {
	if f.e == nil {
		return ""
	}
	text := rules[f.code].message(tag, f.e)
	if more := f.besidePlan(tag); more != "" {
		text += " " + more
	}
	return text
}

// besidePlan says of the act that both a repair of the finding and the plan ask
// for by how much each asks it, where these differ; "" where they do not.
func (f Finding) besidePlan(tag language.Tag) string {
	repairs := f.Repairs()
	if len(repairs) == 0 {
		return ""
	}
	for _, step := range f.e.plan().steps {
		for _, own := range repairs {
			key := "beside-plan." + own.Action.String()
			switch {
			case own.Action != step.Action:
			case own.Count != step.Count:
				return wording.Text(tag, key, own.Count, step.Count)
			case own.Amount != step.Amount:
				return wording.Text(tag, key, spoken(own.Amount), spoken(step.Amount))
			}
		}
	}
	return ""
}

// Source returns where the rule comes from, in French: the call's own words
// stand in French alone. It is what [Terms].Sources say, "" where they do not.
func (f Finding) Source() string {
	if f.e == nil {
		return ""
	}
	text := f.e.call.source(f.code)
	if rule := rules[f.code]; text == rule.source(nil) {
		return rule.source(f.e) // the part of it that speaks of such a dossier
	}
	return text
}

// Repairs returns the alternatives that make this rule met, on the dossier as
// it is given, each by itself; other rules may ask for more, see [Report.Plan].
// There are none when the rule is met or unknown, and none when nothing helps:
// a late deposit, a project that is not a seed project.
func (f Finding) Repairs() []Repair {
	if f.e == nil || !f.e.lost(f.code) {
		return nil
	}
	return rules[f.code].repairs(f.e)
}

func (s said) finding(f Finding) {
	w := s.w
	w.Object("")
	w.Word("code", f.code.String())
	w.Word("outcome", f.Outcome().String())
	w.Word("path", f.Path())
	if f.e == nil {
		w.Null("facts")
	} else {
		rules[f.code].write(w, "facts", f.e)
	}
	w.TextIfAny("source", f.Source())
	if s.worded {
		w.TextIfAny("message", f.Message(s.language))
	}
	s.repairs(f.Repairs())
	w.End()
}

// MarshalJSON writes the finding as a report does, without a message. A finding
// is not read back: keep the report, or the dossier.
func (f Finding) MarshalJSON() ([]byte, error) { return written(func(s said) { s.finding(f) }) }
