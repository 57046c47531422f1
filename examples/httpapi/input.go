package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/examples/internal/console"
)

// An input is a dossier and the call that it is judged by.
type input struct {
	dossier eligibility.Dossier
	call    eligibility.Call
}

// maxFaults is how many faults are told of an input, as the library does.
const maxFaults = 50

// decode reads a dossier, by itself or as {"dossier": …, "readings": …,
// "call": …}. A dossier is read first, and with it all of the input: what is no
// JSON is known from there on.
func decode(raw []byte) (input, error) {
	in := input{call: eligibility.LIT2016()}
	err := in.dossier.UnmarshalJSON(raw)
	if fault, ok := errors.AsType[*eligibility.Error](err); !ok || fault.Malformed() {
		return in, err
	}
	if given := members(raw); slices.ContainsFunc(given, member.wraps) {
		return wrapped(given)
	}
	return in, err
}

// A member is one of an object, as it is written.
type member struct {
	name  string
	value json.RawMessage
}

// wraps reports whether this is a member of an input that holds a dossier, and
// not of a dossier.
func (m member) wraps() bool {
	return m.name == "dossier" || m.name == "readings" || m.name == "call"
}

// members returns those of an object in their order; none for anything else.
func members(raw []byte) (all []member) {
	in := json.NewDecoder(bytes.NewReader(raw))
	if open, err := in.Token(); err != nil || open != json.Delim('{') {
		return nil
	}
	for in.More() {
		var m member
		key, err := in.Token()
		if err != nil || in.Decode(&m.value) != nil {
			return nil
		}
		m.name, _ = key.(string)
		all = append(all, m)
	}
	return all
}

// wrapped reads the call, then the readings, which begin as those of the call,
// and the dossier.
func wrapped(given []member) (in input, err error) {
	var faults []*eligibility.Error
	value := map[string]json.RawMessage{}
	for _, m := range given {
		switch _, twice := value[m.name]; {
		case !m.wraps():
			faults = append(faults, &eligibility.Error{Pointer: console.Pointer(m.name), Err: eligibility.ErrKey})
		case twice:
			faults = append(faults, &eligibility.Error{Pointer: console.Pointer(m.name), Err: eligibility.ErrDuplicate})
		default:
			value[m.name] = m.value
		}
	}
	in.call = eligibility.LIT2016()
	if raw, ok := value["call"]; ok {
		faults = append(faults, console.Below("call", in.readCall(raw))...)
	}
	if raw, ok := value["readings"]; ok {
		faults = append(faults, console.Below("readings", in.readReadings(raw))...)
	}
	if raw, ok := value["dossier"]; ok {
		faults = append(faults, console.Below("dossier", in.dossier.UnmarshalJSON(raw))...)
	} else {
		faults = append(faults, &eligibility.Error{Pointer: "/dossier", Err: eligibility.ErrMissing})
	}
	for _, f := range faults[:min(len(faults), maxFaults)] {
		err = errors.Join(err, f)
	}
	return in, err
}

func (in *input) readCall(raw []byte) error {
	var terms eligibility.Terms
	if err := terms.UnmarshalJSON(raw); err != nil {
		return err
	}
	call, err := eligibility.New(terms)
	if err == nil {
		in.call = call
	}
	return err
}

func (in *input) readReadings(raw []byte) error {
	readings := in.call.Readings()
	if err := readings.UnmarshalJSON(raw); err != nil {
		return err
	}
	call, err := in.call.With(readings)
	if err == nil {
		in.call = call
	}
	return err
}
