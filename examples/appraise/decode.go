package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strconv"
	"strings"
	"unicode"

	"github.com/aap-lit/aap/eligibility"
)

// maxFaults bounds the faults told of one input, as the library does.
const maxFaults = 50

// decode reads a dossier, as it is or as {"dossier": …, "readings": …,
// "indicators": …, "jury": …}, and gives what is wrong with it.
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
		known := isMember(name)
		start := in.InputOffset()
		var value json.RawMessage
		err = in.Decode(&value)
		switch {
		case err != nil && known && !seen[name]: // it says itself where it is not well formed
			rest, _ := bytes.CutPrefix(bytes.TrimLeft(raw[start:], " \t\r\n"), []byte(":"))
			faults = read.member(name, rest)
			return read, faults, len(faults) > 0
		case err != nil:
			return read, nil, false
		case !known:
			faults = append(faults, &eligibility.Error{Pointer: "/" + escaped(name), Err: eligibility.ErrKey})
		case seen[name]:
			faults = append(faults, &eligibility.Error{Pointer: "/" + name, Err: eligibility.ErrDuplicate})
		default:
			seen[name] = true
			faults = append(faults, read.member(name, value)...)
		}
	}
	if len(seen) == 0 || !closes(in) {
		return read, nil, false
	}
	if !seen[memberDossier] {
		faults = append(faults, &eligibility.Error{Pointer: "/" + memberDossier, Err: eligibility.ErrMissing})
	}
	return read, faults[:min(len(faults), maxFaults)], true
}

// closes tells that the object ends here, and the input with it.
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
	return strings.NewReplacer("~", "~0", "/", "~1").Replace(visible(name))
}

// visible writes what has no form of its own on a screen — control characters,
// marks that turn the direction of a line — as escapes.
func visible(text string) string {
	var b strings.Builder
	for _, r := range text {
		switch {
		case r == unicode.ReplacementChar:
			b.WriteString(`\ufffd`)
		case unicode.IsGraphic(r):
			b.WriteRune(r)
		default:
			quoted := strconv.QuoteRuneToASCII(r) // '\u202e'
			b.WriteString(quoted[1 : len(quoted)-1])
		}
	}
	return b.String()
}
