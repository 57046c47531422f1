package kit

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
)

var errTrailing = errors.New("more than one JSON value")

// Decode reads one JSON value, and no more, into a Go value. Numbers keep their
// digits.
func Decode(data []byte, into any) error {
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	if err := d.Decode(into); err != nil {
		return err
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return errTrailing
	}
	return nil
}

// Object reads a JSON object, and no more. The error says what stands in its place, of
// what is called so in English: "the report".
func Object(what string, data []byte) (map[string]any, error) {
	var v any
	if err := Decode(data, &v); errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("%s is empty, not a JSON object", what)
	} else if err != nil {
		return nil, fmt.Errorf("%s is not a JSON object: %w", what, err)
	}
	object, ok := v.(map[string]any)
	if !ok {
		return nil, fmt.Errorf("%s is %s, not a JSON object", what, kind(v))
	}
	return object, nil
}

// kind says what a value is that is no object.
func kind(v any) string {
	switch v.(type) {
	case nil:
		return "null"
	case []any:
		return "a list"
	case string:
		return "a text"
	case bool:
		return "true or false"
	}
	return "a number"
}

// Compare returns the differences between what was got and what is wanted, both as
// [Decode] reads them. Of objects, the members wanted must be equal, and one that is
// wanted null must be absent or null; others are not looked at. Lists must have the
// entries wanted, in their order, and no other.
func Compare(what string, got, want any) []Difference {
	return compare(nil, what, "", got, want)
}

func compare(all []Difference, what, place string, got, want any) []Difference {
	switch want := want.(type) {
	case nil:
		if got != nil {
			all = append(all, Difference{what, place, text(got), "none"})
		}
		return all
	case map[string]any:
		got, ok := got.(map[string]any)
		if !ok {
			break
		}
		for _, key := range slices.Sorted(maps.Keys(want)) {
			all = compare(all, what, place+"/"+key, got[key], want[key])
		}
		return all
	case []any:
		got, ok := got.([]any)
		if !ok || len(got) != len(want) {
			break
		}
		for i := range want {
			all = compare(all, what, place+"/"+strconv.Itoa(i), got[i], want[i])
		}
		return all
	default:
		if !isList(got) && got == want {
			return all
		}
	}
	return append(all, Difference{what, place, text(got), text(want)})
}

// isList reports whether a value cannot be compared with ==.
func isList(v any) bool {
	switch v.(type) {
	case []any, map[string]any:
		return true
	}
	return false
}

// text is a value as JSON; "none" is that of a member that is not there.
func text(v any) string {
	if v == nil {
		return "none"
	}
	b, err := json.Marshal(v)
	if err != nil {
		return "?"
	}
	return string(b)
}
