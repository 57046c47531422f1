package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/examples/internal/console"
)

// maxInput bounds an input, in bytes, as the library bounds a dossier.
const maxInput = 1 << 20

// maxFaults bounds the faults told of one input, as the library does.
const maxFaults = 50

// decode reads a dossier, as it is or as {"dossier": …, "readings": …,
// "indicators": …, "jury": …}, and returns what is wrong with it.
func decode(raw []byte) (input, []*eligibility.Error) {
	if in, faults, ok := decodeWrapped(raw); ok {
		return in, faults
	}
	in := input{readings: usual()}
	faults := eligibility.Faults(in.dossier.UnmarshalJSON(raw))
	return in, faults
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

// maxShown bounds what is shown of a member's name, in characters.
const maxShown = 40

// escaped writes a member's name as a part of a JSON Pointer, cut, and with
// what cannot be seen as escapes.
func escaped(name string) string {
	if runes := []rune(name); len(runes) > maxShown {
		name = string(runes[:maxShown]) + "…"
	}
	return strings.NewReplacer("~", "~0", "/", "~1").Replace(console.Visible(name))
}
