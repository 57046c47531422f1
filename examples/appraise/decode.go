package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/examples/internal/console"
	"github.com/aap-lit/aap/indicators"
	"github.com/aap-lit/aap/scoring"
)

// The bounds of an input, as the library bounds a dossier.
const (
	maxInput  = 1 << 20 // bytes of an input
	maxFaults = 50      // that are told of it
	maxShown  = 40      // characters of a member's name
)

// An input is a dossier and, if it comes with them, the readings of the call to
// judge it by, the indicators of the project and the session of the jury that
// marked it.
type input struct {
	dossier    eligibility.Dossier
	readings   eligibility.Readings // those of the call, where it names no other
	indicators *indicators.Set
	jury       *scoring.Session
}

// usual are the readings by which a dossier is judged that asks for no other.
func usual() eligibility.Readings { return eligibility.LIT2016().Readings() }

// decode reads a dossier, as it is or as {"dossier": …, "readings": …,
// "indicators": …, "jury": …}, and returns what is wrong with it.
func decode(raw []byte) (input, []*eligibility.Error) {
	if in, faults, ok := decodeWrapped(raw); ok {
		return in, faults
	}
	in := input{readings: usual()}
	return in, eligibility.Faults(in.dossier.UnmarshalJSON(raw))
}

// decodeWrapped reads {"dossier": …, "readings": …, "indicators": …, "jury": …};
// false when raw has none of these members, or is not well formed outside of
// them.
func decodeWrapped(raw []byte) (read input, faults []*eligibility.Error, ok bool) {
	read.readings = usual()
	if len(raw) > maxInput {
		return read, nil, false
	}
	in := json.NewDecoder(bytes.NewReader(raw))
	if open, err := in.Token(); err != nil || open != json.Delim('{') {
		return read, nil, false
	}
	seen := map[string]bool{}
	for in.More() {
		key, err := in.Token()
		if err != nil {
			return read, nil, false
		}
		name, _ := key.(string)
		member := read.member(name)
		start := in.InputOffset()
		var value json.RawMessage
		err = in.Decode(&value)
		switch {
		case err != nil && member != nil && !seen[name]: // it says itself where it is not well formed
			rest, _ := bytes.CutPrefix(bytes.TrimLeft(raw[start:], " \t\r\n"), []byte(":"))
			faults = below(name, member.UnmarshalJSON(rest))
			return read, faults, len(faults) > 0
		case err != nil:
			return read, nil, false
		case member == nil:
			faults = append(faults, &eligibility.Error{Pointer: "/" + escaped(name), Err: eligibility.ErrKey})
		case seen[name]:
			faults = append(faults, &eligibility.Error{Pointer: "/" + name, Err: eligibility.ErrDuplicate})
		default:
			seen[name] = true
			faults = append(faults, below(name, member.UnmarshalJSON(value))...)
		}
	}
	if len(seen) == 0 || !closes(in) {
		return read, nil, false
	}
	if !seen["dossier"] {
		faults = append(faults, &eligibility.Error{Pointer: "/dossier", Err: eligibility.ErrMissing})
	}
	return read, faults[:min(len(faults), maxFaults)], true
}

// closes reports whether the object ends here, and the input with it.
func closes(in *json.Decoder) bool {
	if _, err := in.Token(); err != nil {
		return false
	}
	_, err := in.Token()
	return errors.Is(err, io.EOF)
}

// member returns what a member of an input is read into; nil for a name that is
// none.
func (in *input) member(name string) json.Unmarshaler {
	switch name {
	case "dossier":
		return &in.dossier
	case "readings":
		return &in.readings
	case "indicators":
		in.indicators = new(indicators.Set)
		return in.indicators
	case "jury":
		in.jury = new(scoring.Session)
		return in.jury
	}
	return nil
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

// escaped writes a member's name as a part of a JSON Pointer, cut, and with
// what cannot be seen as escapes.
func escaped(name string) string {
	if runes := []rune(name); len(runes) > maxShown {
		name = string(runes[:maxShown]) + "…"
	}
	return strings.NewReplacer("~", "~0", "/", "~1").Replace(console.Visible(name))
}
