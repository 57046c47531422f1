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

// decode reads a dossier, as it is or as {"dossier": …}, and gives what is
// wrong with it.
func decode(raw []byte) (eligibility.Dossier, []*eligibility.Error) {
	if d, faults, ok := decodeWrapped(raw); ok {
		return d, faults
	}
	var d eligibility.Dossier
	faults := eligibility.Faults(d.UnmarshalJSON(raw))
	return d, faults
}

// decodeWrapped reads {"dossier": …}; false when raw is not of that form, or is
// not well formed outside of the dossier.
func decodeWrapped(raw []byte) (d eligibility.Dossier, faults []*eligibility.Error, ok bool) {
	if len(raw) > maxInput {
		return d, nil, false
	}
	in := json.NewDecoder(bytes.NewReader(raw))
	if open, err := in.Token(); err != nil || open != json.Delim('{') {
		return d, nil, false
	}
	for in.More() {
		key, err := in.Token()
		if err != nil {
			return d, nil, false
		}
		name, _ := key.(string)
		start := in.InputOffset()
		var value json.RawMessage
		err = in.Decode(&value)
		switch {
		case err != nil && name == "dossier" && !ok: // it says itself where it is not well formed
			rest, _ := bytes.CutPrefix(bytes.TrimLeft(raw[start:], " \t\r\n"), []byte(":"))
			faults = below(eligibility.Faults(d.UnmarshalJSON(rest)))
			return d, faults, len(faults) > 0
		case err != nil:
			return d, nil, false
		case name != "dossier":
			faults = append(faults, &eligibility.Error{Pointer: "/" + escaped(name), Err: eligibility.ErrKey})
		case ok:
			faults = append(faults, &eligibility.Error{Pointer: "/dossier", Err: eligibility.ErrDuplicate})
		default:
			ok = true
			faults = append(faults, below(eligibility.Faults(d.UnmarshalJSON(value)))...)
		}
	}
	if !ok || !closes(in) {
		return d, nil, false
	}
	return d, faults[:min(len(faults), maxFaults)], true
}

// closes tells that the object ends here, and the input with it.
func closes(in *json.Decoder) bool {
	if _, err := in.Token(); err != nil {
		return false
	}
	_, err := in.Token()
	return errors.Is(err, io.EOF)
}

// below puts the faults of a dossier at their place in what wraps it.
func below(faults []*eligibility.Error) []*eligibility.Error {
	for i, f := range faults {
		faults[i] = &eligibility.Error{Pointer: "/dossier" + f.Pointer, Err: f.Err, Input: f.Input}
	}
	return faults
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
