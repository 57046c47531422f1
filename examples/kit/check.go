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
	chosen, err := k.chosen(o)
	if err != nil {
		return err
	}
	for _, l := range chosen.lines {
		if err := out.Encode(l); err != nil {
			return err
		}
	}
	return nil
}

// check puts the cases to an engine and says what it fails.
func (k *kit) check(o options) (int, error) {
	chosen, err := k.chosen(o)
	if err != nil {
		return misused, err
	}
	engine := &process{command: o.command, patience: o.timeout}
	if err := engine.start(); err != nil {
		return misused, err
	}
	defer func() { _ = engine.stop() }() // how it ends is no answer
	err = chosen.check(o.level, engine.evaluate)
	if failure, ok := errors.AsType[*eligibilitytest.Failure](err); ok {
		_, err = fmt.Fprintln(k.out, visible(failure.Error()))
		if len(chosen.lines) > 1 && err == nil {
			_, err = fmt.Fprintf(k.out, "\n%s\n", visible(sayOneCase.With(k.tag, o.again("check", failure.Clearest().Name))))
		}
		return failed, err
	}
	if err == nil {
		_, err = fmt.Fprintln(k.out, countPassed.With(k.tag, len(chosen.lines), len(chosen.lines), o.level))
	}
	return 0, err
}
