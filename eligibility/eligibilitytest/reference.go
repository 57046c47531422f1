package eligibilitytest

import (
	"encoding/json"
	"fmt"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/internal/strict"
)

// Reference is this module's engine as an [Evaluator].
func Reference(request []byte) ([]byte, error) {
	a, err := read(request)
	if err != nil {
		return nil, err
	}
	return a.call.Evaluate(&a.dossier).MarshalJSON()
}

// An inquiry is what a request asks: a dossier, and the call to judge it by.
type inquiry struct {
	call    eligibility.Call
	dossier eligibility.Dossier
}

// read reads a request.
func read(request []byte) (inquiry, error) {
	var members struct {
		Call     json.RawMessage
		Readings json.RawMessage
		Dossier  json.RawMessage
	}
	err := strict.Read(request, func(r *strict.Reader) {
		for key := range r.Object("call", "readings", "dossier") {
			switch key {
			case "call":
				r.Into(&members.Call)
			case "readings":
				r.Into(&members.Readings)
			case "dossier":
				r.Into(&members.Dossier)
			}
		}
		r.Require("dossier")
	})
	if err != nil {
		return inquiry{}, fmt.Errorf("a request is an object with a dossier: %w", err)
	}
	a := inquiry{call: eligibility.LIT2016()}
	if members.Call != nil {
		if err := new(eligibility.Terms).UnmarshalJSON(members.Call); err != nil { // which refuses null
			return inquiry{}, fmt.Errorf("call: %w", err)
		}
		if err := a.call.UnmarshalJSON(members.Call); err != nil {
			return inquiry{}, fmt.Errorf("call: %w", err)
		}
	}
	if members.Readings != nil {
		readings := a.call.Readings()
		err := readings.UnmarshalJSON(members.Readings)
		if err == nil {
			a.call, err = a.call.With(readings)
		}
		if err != nil {
			return inquiry{}, fmt.Errorf("readings: %w", err)
		}
	}
	if err := a.dossier.UnmarshalJSON(members.Dossier); err != nil {
		return inquiry{}, fmt.Errorf("dossier: %w", err)
	}
	return a, nil
}
