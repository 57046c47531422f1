package main

import (
	"encoding/json"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/eligibility"
)

// An answer is what a policy says of a dossier.
type answer struct {
	verdict  string
	outcomes []eligibility.Outcome // in the order of eligibility.Codes
	figures  map[string]int64      // of cap and share, in cents; a margin below zero is an excess
	open     []question            // what it lacked, where the engine tells that
}

// A question is one of a report, as far as an engine tells it.
type question struct {
	Path string `json:"path"`
}

// outcomeOf returns what a policy says of a rule as an outcome: true is met, false
// not met, and anything else undecided.
func outcomeOf(said any) eligibility.Outcome {
	switch said {
	case true:
		return eligibility.Met
	case false:
		return eligibility.NotMet
	}
	return eligibility.Unknown
}

// A finding is one of a report, as the kit looks at it.
type finding struct {
	Code    eligibility.Code    `json:"code"`
	Outcome eligibility.Outcome `json:"outcome"`
	Facts   any                 `json:"facts"`
}

// write writes the report of a policy. What the figures of five rules repeat of the
// dossier, and what hangs on names, is the library's; those of cap and share are the
// policy's.
func (f *facts) write(a answer) ([]byte, error) {
	report := struct {
		Verdict  string     `json:"verdict"`
		Findings []finding  `json:"findings"`
		Open     []question `json:"open,omitzero"`
	}{Verdict: a.verdict, Open: a.open}
	for i, code := range eligibility.Codes() {
		report.Findings = append(report.Findings, finding{code, a.outcomes[i], f.figures(code, a)})
	}
	return json.Marshal(report)
}

func (f *facts) figures(code eligibility.Code, a answer) any {
	switch code {
	case eligibility.RuleTeam:
		return f.told.Team()
	case eligibility.RuleDeposit:
		return f.told.Deposit()
	case eligibility.RuleWindow:
		return f.told.Window()
	case eligibility.RulePartners:
		return f.told.Partners()
	case eligibility.RuleSeed:
		return f.told.Seed()
	case eligibility.RuleCap:
		facts := eligibility.CapFacts{Total: a.figure("total"), Cap: f.told.Cap().Cap}
		facts.Excess, facts.Room = a.margin("cap-margin", code)
		return facts
	}
	facts := eligibility.ShareFacts{Request: a.figure("request"), Base: a.figure("base"), Share: a.figure("share")}
	facts.Excess, facts.Room = a.margin("share-margin", code)
	return facts
}

// figure returns a figure, unknown where the policy has none.
func (a answer) figure(name string) budget.Figure {
	cents, ok := a.figures[name]
	if !ok {
		return budget.Figure{}
	}
	return known(cents)
}

// margin returns what is too much, once the rule is not met, or what is left.
func (a answer) margin(name string, code eligibility.Code) (excess, room budget.Figure) {
	cents, ok := a.figures[name]
	switch {
	case ok && cents >= 0:
		room = known(cents)
	case ok && a.outcomes[code-eligibility.RuleTeam] == eligibility.NotMet:
		excess = known(-cents)
	}
	return excess, room
}

func known(cents int64) budget.Figure {
	amount, err := budget.Cents(cents)
	if err != nil {
		return budget.Figure{} // no amount, which the kit will miss
	}
	return budget.Known(amount)
}
