package eligibility

import (
	"encoding/json"

	"golang.org/x/text/language"
)

// Finding is the answer of one rule. The zero value is of no rule and empty.
type Finding struct {
	Code    Code
	Outcome Outcome
	e       *evaluation
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

// given tells a finding of a report from the zero value, and from one whose
// code was changed to none.
func (f Finding) given() bool { return f.e != nil && f.Code.valid() }

// Path is the place in the dossier that the rule reads, as a JSON Pointer.
func (f Finding) Path() string {
	if !f.given() {
		return ""
	}
	return rules[f.Code].path()
}

// Facts are the figures the finding rests on; nil for the zero Finding.
func (f Finding) Facts() Facts {
	if !f.given() {
		return nil
	}
	return rules[f.Code].facts(f.e)
}

// Message says the finding in a sentence, in French or English, to the bearer
// of the project; "" for the zero Finding.
func (f Finding) Message(tag language.Tag) string {
	if !f.given() {
		return ""
	}
	return rules[f.Code].message(tag, f.e)
}

// Source is where the rule comes from, in French: the call's own words stand
// in French alone. It is empty for a call other than [LIT2016].
func (f Finding) Source() string {
	if !f.given() || !f.e.call.lit {
		return ""
	}
	return rules[f.Code].source()
}

// Repairs are the alternatives that make this rule met, on the dossier as it
// is given, each by itself; other rules may ask for more, see [Report.Plan].
// There are none when the rule is met or unknown, and none when nothing helps:
// a late deposit, a project that is not a seed project.
func (f Finding) Repairs() []Repair {
	if !f.given() || !f.e.lost(f.Code) {
		return nil
	}
	return rules[f.Code].repairs(f.e)
}

type findingJSON struct {
	Code    Code         `json:"code"`
	Outcome Outcome      `json:"outcome"`
	Path    string       `json:"path"`
	Facts   Facts        `json:"facts"`
	Source  string       `json:"source,omitempty"`
	Message string       `json:"message,omitempty"`
	Repairs []repairJSON `json:"repairs,omitempty"`
}

func (r Report) findingJSON(f Finding) findingJSON {
	return findingJSON{f.Code, f.Outcome, f.Path(), f.Facts(), f.Source(), r.message(f), each(f.Repairs(), r.repairJSON)}
}

// MarshalJSON writes the finding as a report does, without a message.
func (f Finding) MarshalJSON() ([]byte, error) { return json.Marshal(Report{}.findingJSON(f)) }
