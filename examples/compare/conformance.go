package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/eligibility/eligibilitytest"
)

// levels are how much of what a case wants is looked at, each more than the one
// before.
var levels = [...]eligibilitytest.Level{eligibilitytest.Verdict, eligibilitytest.Outcomes, eligibilitytest.Figures, eligibilitytest.All}

// A conformance counts cases of the kit: those that an engine gets right, or those
// there are.
type conformance struct {
	known  int              // verdicts of dossiers that are known in full
	levels [len(levels)]int // what is wanted, at each level
	byRule int              // verdicts, were each what the outcomes give one by one
	asked  int              // the places to ask, where a case names them
}

// conform puts cases to a policy, and counts them all beside those it gets right.
func conform(p policy, cases []eligibilitytest.Case) (right, of conformance, err error) {
	reports := map[string][]byte{} // of each request: every level looks at the same
	for _, c := range cases {
		f, err := read(c.Request())
		if err != nil {
			return right, of, err
		}
		report, err := p.report(f)
		if err != nil {
			return right, of, fmt.Errorf("%s: %w", c.Name, err)
		}
		reports[string(c.Request())] = report
		var again said
		if err := json.Unmarshal(report, &again); err != nil {
			return right, of, err
		}
		count(&right.byRule, &of.byRule, again.ruleByRule().String() == c.Want.Verdict)
		if c.Want.Open != nil {
			count(&right.asked, &of.asked, again.asks(c.Want.Open))
		}
	}
	reported := func(request []byte) ([]byte, error) { return reports[string(request)], nil }
	for i, level := range levels {
		if right.levels[i], of.levels[i], err = passed(cases, level, reported); err != nil {
			return right, of, err
		}
	}
	right.known, of.known, err = passed(eligibilitytest.Known(cases), eligibilitytest.Verdict, reported)
	return right, of, err
}

// passed returns how many cases an engine passes at a level, and how many there are.
func passed(cases []eligibilitytest.Case, level eligibilitytest.Level, e eligibilitytest.Evaluator) (right, of int, err error) {
	err = eligibilitytest.Suite{Cases: cases, Level: level}.Check(e)
	if f, ok := errors.AsType[*eligibilitytest.Failure](err); ok {
		return len(cases) - len(f.Cases()), len(cases), nil
	}
	return len(cases), len(cases), err
}

func count(right, of *int, is bool) {
	if *of++; is {
		*right++
	}
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
