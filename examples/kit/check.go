package main

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/aap-lit/aap/eligibility/eligibilitytest"
)

// cases writes each case as a line of JSON: its name, its reason, the rule concerned,
// the request and what is wanted.
func (k *kit) cases(o options) error {
	out := json.NewEncoder(k.out)
	out.SetEscapeHTML(false)
	cases, err := k.chosen(o)
	if err != nil {
		return err
	}
	for _, c := range cases {
		err := out.Encode(struct {
			Name    string               `json:"name"`
			Reason  string               `json:"reason"`
			Code    string               `json:"code"`
			Request json.RawMessage      `json:"request"`
			Want    eligibilitytest.Want `json:"want"`
		}{c.Name, c.Reason, c.Code, c.Request(), c.Want})
		if err != nil {
			return err
		}
	}
	return nil
}

// check puts the cases to an engine and says what it fails.
func (k *kit) check(o options) (int, error) {
	cases, err := k.chosen(o)
	if err != nil {
		return misused, err
	}
	engine := &process{command: o.command, patience: o.timeout}
	if err := engine.start(); err != nil {
		return misused, err
	}
	defer func() { _ = engine.stop() }() // how it ends is no answer
	err = eligibilitytest.Suite{Cases: cases, Level: o.level}.Check(engine.evaluate)
	if failure, ok := errors.AsType[*eligibilitytest.Failure](err); ok {
		_, err = fmt.Fprintln(k.out, visible(failure.Error()))
		if len(cases) > 1 && err == nil {
			_, err = fmt.Fprintf(k.out, "\n%s\n", visible(sayOneCase.With(k.tag, o.again("check", failure.Clearest().Name))))
		}
		return failed, err
	}
	if err == nil {
		_, err = fmt.Fprintln(k.out, countPassed.With(k.tag, len(cases), len(cases), o.level))
	}
	return 0, err
}
