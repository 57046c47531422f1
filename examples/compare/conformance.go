package main

import (
	"encoding/json"
	"fmt"
	"slices"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/eligibility/eligibilitytest"
)

// A conformance counts cases of the kit: those that an engine gets right, or those
// there are.
type conformance struct {
	known  int              // verdicts of dossiers of which everything is known
	levels [len(levels)]int // what is wanted, at each level
	byRule int              // verdicts, were each what the outcomes give one by one
	asked  int              // the places to ask, where a case names them
}

// conform puts cases to a policy, and counts them all beside those it gets right.
func conform(p policy, cases []eligibilitytest.Case) (right, of conformance, err error) {
	for _, c := range cases {
		f, err := read(c.Request())
		if err != nil {
			return right, of, err
		}
		report, err := p.report(f)
		if err != nil {
			return right, of, fmt.Errorf("%s: %w", c.Name, err)
		}
		var again said
		if err := json.Unmarshal(report, &again); err != nil {
			return right, of, err
		}
		for i, level := range levels {
			count(&right.levels[i], &of.levels[i], atLevel(c, level).Compare(report) == nil)
		}
		if f.complete() {
			count(&right.known, &of.known, again.Verdict == c.Want.Verdict)
		}
		count(&right.byRule, &of.byRule, again.ruleByRule().String() == c.Want.Verdict)
		if c.Want.Open != nil {
			count(&right.asked, &of.asked, again.asks(c.Want.Open))
		}
	}
	return right, of, nil
}

func count(right, of *int, is bool) {
	if *of++; is {
		*right++
	}
}

// complete reports whether a dossier is known in full: each of the nine facts is given,
// no list grows, each agent has a service, and no name leaves a rule open.
func (f *facts) complete() bool {
	for _, fact := range []any{f.Region, f.Deposit.By, f.Deposit.Region, f.Deposit.At, f.Seed} {
		if fact == nil {
			return false
		}
	}
	return len(f.Growing) == 0 &&
		!slices.ContainsFunc(f.dossier.Team, func(a eligibility.Agent) bool { return a.Service == eligibility.Service{} }) &&
		!slices.ContainsFunc(f.told.Findings(), func(g eligibility.Finding) bool { return g.Outcome() == eligibility.Unknown })
}

// said is what is read again of a report.
type said struct {
	Verdict  string
	Findings []struct{ Outcome eligibility.Outcome }
	Open     []question
}

// ruleByRule returns the verdict that the outcomes give, one by one: what an engine
// says that looks at no two rules together.
func (s said) ruleByRule() eligibility.Verdict {
	verdict := eligibility.Eligible
	for _, f := range s.Findings {
		switch f.Outcome {
		case eligibility.NotMet:
			return eligibility.Ineligible
		case eligibility.Unknown:
			verdict = eligibility.Undetermined
		}
	}
	return verdict
}

// asks reports whether the places to ask are those wanted.
func (s said) asks(want []map[string]any) bool {
	return s.Open != nil && slices.EqualFunc(s.Open, want, func(q question, w map[string]any) bool { return q.Path == w["path"] })
}
