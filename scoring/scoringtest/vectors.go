package scoringtest

import (
	_ "embed" // for the vectors
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"testing"
)

//go:embed vectors.json
var vectors []byte

// A Vector is one case of the kit.
type Vector struct {
	Name    string          `json:"name"`
	Reason  string          `json:"reason"`  // what the case is about, in a sentence
	Session json.RawMessage `json:"session"` // what the subject is given
	Want    json.RawMessage `json:"want"`    // what it has to answer
}

// Vectors returns the cases of the kit.
func Vectors() []Vector {
	var list []Vector
	if err := json.Unmarshal(vectors, &list); err != nil {
		return nil // a test reads them
	}
	return list
}

// Check gives a subject every vector and returns an error for each that it
// fails, joined: the reason of the vector and the first place at which the
// answer is another.
func Check(subject Subject) error {
	var failed []error
	for _, v := range Vectors() {
		failed = append(failed, v.check(subject))
	}
	return errors.Join(failed...)
}

// Run gives a subject every vector, each in a subtest.
func Run(t *testing.T, subject Subject) {
	for _, v := range Vectors() {
		t.Run(v.Name, func(t *testing.T) {
			if err := v.check(subject); err != nil {
				t.Error(err)
			}
		})
	}
}

func (v Vector) check(subject Subject) error {
	answer, err := subject(v.Session)
	if err != nil {
		return fmt.Errorf("%s: no answer: %w. %s", v.Name, err, v.Reason)
	}
	var got, want map[string]any
	if err := json.Unmarshal(v.Want, &want); err != nil {
		return fmt.Errorf("%s: %w", v.Name, err)
	}
	if err := json.Unmarshal(answer, &got); err != nil {
		return fmt.Errorf("%s: the answer is no JSON object: %w. %s", v.Name, err, v.Reason)
	}
	for _, key := range []string{"errors", "highest", "scores", "ranking", "outcome", "funding"} {
		if at, got, want := difference("/"+key, got[key], want[key]); at != "" {
			return fmt.Errorf("%s: %s is %s, not %s. %s", v.Name, at, shortened(got), shortened(want), v.Reason)
		}
	}
	return nil
}

// difference finds the first place at which two JSON values differ, "" if
// there is none.
func difference(at string, got, want any) (string, any, any) {
	switch w := want.(type) {
	case map[string]any:
		g, ok := got.(map[string]any)
		if !ok || len(g) != len(w) {
			return at, got, want
		}
		for _, key := range slices.Sorted(maps.Keys(w)) {
			if where, a, b := difference(at+"/"+key, g[key], w[key]); where != "" {
				return where, a, b
			}
		}
		return "", nil, nil
	case []any:
		g, ok := got.([]any)
		if !ok || len(g) != len(w) {
			return at, got, want
		}
		for i := range w {
			if where, a, b := difference(fmt.Sprintf("%s/%d", at, i), g[i], w[i]); where != "" {
				return where, a, b
			}
		}
		return "", nil, nil
	}
	if reflect.DeepEqual(got, want) {
		return "", nil, nil
	}
	return at, got, want
}

func shortened(v any) string {
	text, err := json.Marshal(v)
	if err != nil {
		return err.Error()
	}
	if runes := []rune(string(text)); len(runes) > 200 {
		return string(runes[:200]) + "…"
	}
	return string(text)
}
