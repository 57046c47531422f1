package main

import (
	"encoding/json"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/eligibility"
)

// und is no language at all.
var und = language.Und

// result is a report as one line of JSON, with the witnesses of an undetermined
// one when they are asked for.
func result(o options, call eligibility.Call, d *eligibility.Dossier, report eligibility.Report) ([]byte, error) {
	if o.messages != und {
		report = report.Worded(o.messages)
	}
	line, err := json.Marshal(report)
	if err != nil || !o.witnesses {
		return line, err
	}
	eligible, ineligible, ok := call.Witnesses(d)
	if !ok {
		return line, nil
	}
	witnesses, err := json.Marshal(struct {
		Eligible   eligibility.Dossier `json:"eligible"`
		Ineligible eligibility.Dossier `json:"ineligible"`
	}{eligible, ineligible})
	if err != nil {
		return nil, err
	}
	// The report writes itself, so the member is put before its last brace.
	line = append(line[:len(line)-1], `,"witnesses":`...)
	return append(append(line, witnesses...), '}'), nil
}

// A fault is what is wrong at one place of an input.
type fault struct {
	Pointer string `json:"pointer"`
	Code    string `json:"code"`
	Message string `json:"message"`
}

// rejection stands in the place of the result of a bad input.
func rejection(input int, faults []fault) ([]byte, error) {
	return json.Marshal(struct {
		Input  int     `json:"input"`
		Errors []fault `json:"errors"`
	}{input, faults})
}
