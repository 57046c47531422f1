// Package input reads what the examples judge: a dossier, as it is or with what may
// come beside it.
//
//	{"region": "Bretagne", …}
//	{"dossier": {…}, "call": {…}, "readings": {…}}
//
// The call is in terms, as [eligibility.Call] reads them; without one it is that of
// 2016. Readings are those of the call but for the ones given.
package input

import (
	"bytes"
	"encoding/json"
	"strings"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/examples/internal/console"
)

// The bounds of an input, as the library bounds a dossier.
const (
	Most      = 1 << 20 // bytes of an input
	maxFaults = 50      // that are told of it
	maxShown  = 40      // characters of a member's name
)

// An Input is a dossier and the call to judge it by.
type Input struct {
	Dossier eligibility.Dossier
	Call    eligibility.Call     // under the readings asked for
	Usual   eligibility.Readings // those of the call where none is asked for
}

// Members says what a further member of an input is read into; nil for a name that
// is none.
type Members func(name string) json.Unmarshaler

// Read reads an input and returns what is wrong with it. It may have members beside
// the three of every input. Its first member says whether it is a dossier by itself;
// one that is not good by itself may still have a member of an input further on.
func Read(raw []byte, more Members) (Input, []*eligibility.Error) {
	return ReadUnder(eligibility.LIT2016(), raw, more)
}

// ReadUnder reads an input that stands under a call unless it brings one of its own.
func ReadUnder(call eligibility.Call, raw []byte, more Members) (Input, []*eligibility.Error) {
	r := reader{in: Input{Call: call}, more: more, seen: map[string]bool{}}
	wrapped := r.member(firstKey(raw)) != nil
	if wrapped && r.wrapped(raw) {
		return r.in, r.faults
	}
	alone := Input{Call: call, Usual: call.Readings()}
	faults := eligibility.Faults(alone.Dossier.UnmarshalJSON(raw))
	if len(faults) > 0 && !wrapped && r.wrapped(raw) {
		return r.in, r.faults
	}
	return alone, faults
}

// A reader takes an input apart.
type reader struct {
	in       Input
	readings asked
	more     Members
	seen     map[string]bool
	faults   []*eligibility.Error
}

// wrapped reads {"dossier": …, …}; false when raw has no member of an input, or is not
// well formed outside of them.
func (r *reader) wrapped(raw []byte) bool {
	if len(raw) > Most {
		return false
	}
	rest, more := after(raw, '{')
	for more {
		name, value, behind, ok := cutMember(rest)
		if !ok {
			return false
		}
		into := r.member(name)
		switch {
		case into != nil && !r.seen[name]:
			r.seen[name] = true
			faults := below(name, into.UnmarshalJSON(value))
			if len(faults) > 0 && faults[0].Malformed() {
				r.faults = malformed(raw, faults[0])
				return true
			}
			r.faults = append(r.faults, faults...)
		case !json.Valid(value):
			return false
		case into == nil:
			r.fault("/"+escaped(name), eligibility.ErrKey)
		default:
			r.fault("/"+name, eligibility.ErrDuplicate)
		}
		rest, more = after(behind, ',')
	}
	rest, closed := after(rest, '}')
	if len(r.seen) == 0 || !closed || len(unspaced(rest)) > 0 {
		return false
	}
	if !r.seen["dossier"] {
		r.fault("/dossier", eligibility.ErrMissing)
	}
	r.read()
	r.faults = r.faults[:min(len(r.faults), maxFaults)]
	return true
}

// read puts the call under the readings asked for, which may stand before it.
func (r *reader) read() {
	r.in.Usual = r.in.Call.Readings()
	if len(r.faults) > 0 || r.readings == nil {
		return
	}
	readings := r.in.Usual
	err := readings.UnmarshalJSON(r.readings)
	if err == nil {
		r.in.Call, err = r.in.Call.With(readings)
	}
	r.faults = below("readings", err)
}

func (r *reader) fault(pointer string, err error) {
	r.faults = append(r.faults, &eligibility.Error{Pointer: pointer, Err: err})
}

// member returns what a member of an input is read into; nil for a name that is
// none.
func (r *reader) member(name string) json.Unmarshaler {
	switch name {
	case "dossier":
		return &r.in.Dossier
	case "call":
		return (*given)(&r.in.Call)
	case "readings":
		return &r.readings
	}
	if r.more == nil {
		return nil
	}
	return r.more(name)
}

// given is a call that is there: null is none.
type given eligibility.Call

func (g *given) UnmarshalJSON(data []byte) error {
	if bytes.Equal(bytes.TrimSpace(data), []byte("null")) {
		return new(eligibility.Terms).UnmarshalJSON(data) // which says so
	}
	return (*eligibility.Call)(g).UnmarshalJSON(data)
}

// asked are readings that have been checked, and wait for their call.
type asked json.RawMessage

func (a *asked) UnmarshalJSON(data []byte) error {
	*a = bytes.Clone(data)
	return new(eligibility.Readings).UnmarshalJSON(data)
}

// below returns the faults of a member at their place in the input. All packages
// have one type of them.
func below(name string, err error) []*eligibility.Error {
	faults := eligibility.Faults(err)
	for i, f := range faults {
		moved := *f // with what would have been right
		moved.Pointer = "/" + name + f.Pointer
		faults[i] = &moved
	}
	return faults
}

// malformed returns the fault of form that a member has, with the offset that it has in
// the whole input.
func malformed(raw []byte, fault *eligibility.Error) []*eligibility.Error {
	faults := eligibility.Faults(new(eligibility.Dossier).UnmarshalJSON(raw)) // which passes over the member
	if len(faults) == 0 || !faults[0].Malformed() {
		return []*eligibility.Error{fault}
	}
	whole := *faults[0]
	whole.Pointer = fault.Pointer
	return []*eligibility.Error{&whole}
}

// escaped writes a member's name as a part of a JSON Pointer, cut, and with
// what cannot be seen as escapes.
func escaped(name string) string {
	if runes := []rune(name); len(runes) > maxShown {
		name = string(runes[:maxShown]) + "…"
	}
	return strings.NewReplacer("~", "~0", "/", "~1").Replace(console.Visible(name))
}
