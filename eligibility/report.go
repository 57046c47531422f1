package eligibility

import (
	"encoding/json"

	"golang.org/x/text/language"
)

// Report is what a call says of a dossier: a verdict, one finding for each
// rule of the call, and what follows from them. It is immutable. The zero
// value is undetermined and has no findings.
type Report struct {
	e        *evaluation
	language language.Tag // of the messages in the JSON; language.Und for none
	worded   bool
}

// Verdict is what the rules together say: [Eligible] if every completion of
// the dossier is, [Ineligible] if none is, else [Undetermined].
func (r Report) Verdict() Verdict {
	if r.e == nil {
		return Undetermined
	}
	return r.e.verdict
}

// Call is the call the report was made under.
func (r Report) Call() Call {
	if r.e == nil {
		return Call{}
	}
	return Call{r.e.call}
}

// Findings are the answers of the rules, one for each rule of the call, in
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

// Finding is the answer of one rule; false when the call does not have it.
func (r Report) Finding(code Code) (Finding, bool) {
	if r.e == nil || !code.valid() || !r.e.call.has[code] {
		return Finding{}, false
	}
	return Finding{Code: code, Outcome: r.e.outcome[code], e: r.e}, true
}

// Worded is the report with messages in its JSON, in French or English: on
// findings, repairs, conflicts, open questions, steps of the plan and readings.
func (r Report) Worded(tag language.Tag) Report {
	r.language, r.worded = tag, true
	return r
}

// MarshalJSON writes the report: codes, outcomes, paths, figures and sources;
// no text but what [Report.Worded] adds. The keys are always in the same
// order, and the same report always gives the same bytes.
func (r Report) MarshalJSON() ([]byte, error) {
	if r.e == nil {
		return json.Marshal(struct {
			Verdict Verdict `json:"verdict"`
		}{})
	}
	return json.Marshal(struct {
		Call         string         `json:"call"`
		Revision     string         `json:"revision"`
		InForce      Readings       `json:"readings-in-force"`
		Verdict      Verdict        `json:"verdict"`
		Findings     []findingJSON  `json:"findings"`
		Conflicts    []conflictJSON `json:"conflicts"`
		Open         []questionJSON `json:"open"`
		Plan         []stepJSON     `json:"plan"`
		BeyondRepair []Code         `json:"beyond-repair"`
		Readings     []effectJSON   `json:"readings"`
	}{
		r.e.call.terms.Code, r.e.call.terms.Revision, r.Call().Readings(), r.Verdict(),
		each(r.Findings(), r.findingJSON), each(r.Conflicts(), r.conflictJSON), each(r.Open(), r.questionJSON),
		each(r.Plan(), r.stepJSON), each(r.BeyondRepair(), func(c Code) Code { return c }), each(r.Effects(), r.effectJSON),
	})
}

// each maps a list; the result is never nil, so that it is written [].
func each[T, U any](list []T, f func(T) U) []U {
	out := make([]U, len(list))
	for i, v := range list {
		out[i] = f(v)
	}
	return out
}

// message is what a message is in the JSON: nothing unless it was asked for.
func (r Report) message(m interface{ Message(language.Tag) string }) string {
	if !r.worded {
		return ""
	}
	return m.Message(r.language)
}
