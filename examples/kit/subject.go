package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/eligibility/eligibilitytest"
	"github.com/aap-lit/aap/scoring/scoringtest"
)

// Level and evaluator are the same in both kits.
type (
	level     = eligibilitytest.Level
	evaluator = func(request []byte) ([]byte, error)
)

// A subject is what engines are of, the rules of the call or a jury, with its kit.
type subject struct {
	reference evaluator
	mutants   func() []mutant
	cases     func(o options) (choice, error) // those that the options ask for
}

// A mutant is one of either kit.
type mutant struct {
	name, witness  string // the witness is the name of a case
	mistake, place func(tag language.Tag) string
	evaluate       evaluator
}

// A choice of cases is what is written of them, and how an engine is held to them.
type choice struct {
	lines []line
	check func(l level, e evaluator) error
}

// A line is a case as it is written.
type line struct {
	Name    string          `json:"name"`
	Reason  string          `json:"reason"`
	Code    string          `json:"code,omitempty"` // of the rule concerned
	Request json.RawMessage `json:"request"`
	Want    any             `json:"want"`
}

func (o *options) subject() subject {
	if o.jury {
		return subject{scoringtest.Reference, mutantsOfJury, casesOfJury}
	}
	return subject{eligibilitytest.Reference, mutantsOfRules, casesOfRules}
}

// chosen returns the cases that the options ask for; none is an error.
func (k *kit) chosen(o options) (choice, error) {
	chosen, err := o.subject().cases(o)
	if err == nil && len(chosen.lines) == 0 {
		err = errors.New(sayNoCase.With(k.tag, strings.Join(o.choice(), " ")))
	}
	return chosen, err
}

func mutantsOfRules() []mutant {
	var all []mutant
	for _, m := range eligibilitytest.Mutants() {
		all = append(all, mutant{m.Name(), m.Witness().Name, m.Mistake, m.Place, m.Evaluate})
	}
	return all
}

func mutantsOfJury() []mutant {
	var all []mutant
	for _, m := range scoringtest.Mutants() {
		all = append(all, mutant{m.Name(), m.Witness().Name, m.Mistake, m.Place, m.Evaluate})
	}
	return all
}

func casesOfRules(o options) (choice, error) {
	cases := eligibilitytest.Cases()
	if o.call != "" {
		terms, err := os.ReadFile(o.call)
		if err != nil {
			return choice{}, err
		}
		var call eligibility.Call
		if err := call.UnmarshalJSON(terms); err != nil {
			return choice{}, fmt.Errorf("%s: %w", o.call, err)
		}
		cases = eligibilitytest.CasesOf(call)
	}
	if o.known {
		cases = eligibilitytest.Known(cases)
	}
	cases = picked(cases, o.only, func(c eligibilitytest.Case) string { return c.Name })
	all := choice{check: func(l level, e evaluator) error {
		return eligibilitytest.Suite{Cases: cases, Level: l}.Check(e)
	}}
	for _, c := range cases {
		all.lines = append(all.lines, line{c.Name, c.Reason, c.Code, c.Request(), c.Want})
	}
	return all, nil
}

func casesOfJury(o options) (choice, error) {
	cases := picked(scoringtest.Cases(), o.only, func(c scoringtest.Case) string { return c.Name })
	all := choice{check: func(l level, e evaluator) error {
		return scoringtest.Suite{Cases: cases, Level: l}.Check(e)
	}}
	for _, c := range cases {
		all.lines = append(all.lines, line{c.Name, c.Reason, "", c.Request(), c.Want})
	}
	return all, nil
}
