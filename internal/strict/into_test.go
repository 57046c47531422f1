package strict_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/internal/strict"
)

// A recorder keeps the text it is handed.
type recorder struct{ texts []string }

func (v *recorder) UnmarshalJSON(data []byte) error {
	v.texts = append(v.texts, string(data))
	return nil
}

func TestIntoHandsOverTheValueAlone(t *testing.T) {
	cases := []struct{ reason, value string }{
		{"a number", `-1.5e3`},
		{"a literal", `null`},
		{"a text", `"a"`},
		{"brackets and commas in a text", `"}],{["`},
		{"an escaped quote", `"\""`},
		{"a backslash before the closing quote", `"\\"`},
		{"an array", `[1, [2], {"a": []}]`},
		{"an object", "{ \"a\" : { \"b\" : [ ] } ,\n \"c\":\"}\" }"},
		{"the empty array", `[]`},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			var v recorder
			for _, input := range []string{c.value, " \t" + c.value + " \r\n"} {
				require.NoError(t, strict.Read([]byte(input), func(r *strict.Reader) { r.Into(&v) }))
			}
			var behind []string
			err := strict.Read([]byte(`{"a" : `+c.value+` , "b":[`+c.value+"\n,"+c.value+` ],"c":`+c.value+`}`), func(r *strict.Reader) {
				for key := range r.Object("a", "b", "c") {
					behind = append(behind, key)
					if key != "b" {
						r.Into(&v)
						continue
					}
					for range r.Array() {
						r.Into(&v)
					}
				}
			})
			require.NoError(t, err)
			require.Equal(t, []string{"a", "b", "c"}, behind)
			require.Equal(t, []string{c.value, c.value, c.value, c.value, c.value, c.value}, v.texts,
				"as encoding/json hands it over: without the space around it")
		})
	}
}

// An answer is a value that refuses everything, with that error.
type answer struct{ err error }

func (a answer) UnmarshalJSON([]byte) error { return a.err }
func (a answer) UnmarshalText([]byte) error { return a.err }

func TestIntoAndWordPutFaultsBelow(t *testing.T) {
	foreign := errors.New("disk on fire")
	two := errors.Join(&strict.Error{Pointer: "/from", Err: strict.ErrRange, Input: "0"}, &strict.Error{Pointer: "/to", Err: strict.ErrMissing})
	cases := []struct {
		reason     string
		err        error
		into, word []string
		input      string // quoted by the fault of the word
	}{
		{"content", nil, nil, nil, ""},
		{"a bare sentinel", strict.ErrWord, []string{"/list/0/v unknown-word"}, []string{"/list/0/v unknown-word"}, "mot"},
		{"a fault of the whole value", &strict.Error{Err: strict.ErrText, Input: "x"}, []string{"/list/0/v text"}, []string{"/list/0/v text"}, "x"},
		{"faults of its members", two, []string{"/list/0/v/from range", "/list/0/v/to missing"}, []string{"/list/0/v/from range", "/list/0/v/to missing"}, "0"},
		{"an error of another make", foreign, []string{"/list/0/v unreadable"}, []string{"/list/0/v unreadable"}, "mot"},
		{"a wrapped sentinel", fmt.Errorf("here: %w", strict.ErrWord), []string{"/list/0/v unknown-word"}, []string{"/list/0/v unknown-word"}, "mot"},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			read := func(value func(r *strict.Reader)) error {
				return strict.Read([]byte(`{"list":[{"v":"mot"}]}`), func(r *strict.Reader) {
					for range r.Object("list") {
						for range r.Array() {
							for range r.Object("v") {
								value(r)
							}
						}
					}
				})
			}
			into := read(func(r *strict.Reader) { require.Equal(t, c.err == nil, r.Into(answer{c.err})) })
			word := read(func(r *strict.Reader) { require.Equal(t, c.err == nil, r.Word(answer{c.err})) })
			require.Equal(t, c.into, listed(into))
			require.Equal(t, c.word, listed(word))
			if c.err != nil {
				require.Equal(t, c.input, faultsOf(word)[0].Input)
			}
		})
	}
}

func TestIntoAFaultOfFormEndsTheReading(t *testing.T) {
	cases := []struct{ reason, input, want string }{
		{"a value that is malformed", `{"bool":1,"raw":{"int":-},"x":2}`, "/raw/int syntax"},
		{"two values for one", `{"raw":{} {},"x":2}`, "/raw syntax"},
		{"no value", `{"raw":,"x":2}`, "/raw syntax"},
		{"crossed brackets", `{"raw":{"texts":["a"},"x":2}]}`, "/raw/texts syntax"},
		{"invalid UTF-8", `{"x":1,"raw":{"text":"` + "\xff" + `"}}`, "/raw/text encoding"},
		{"64 levels there, 65 in all", `{"raw":` + nested("[", "", "]", 64) + `}`, "/raw depth"},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			require.Equal(t, []string{c.want}, listed(new(node).UnmarshalJSON([]byte(c.input))))
		})
	}
	for _, s := range []strict.Sentinel{strict.ErrSyntax, strict.ErrEncoding, strict.ErrDepth} {
		err := strict.Read([]byte(`[true,1]`), func(r *strict.Reader) {
			for range r.Array() {
				require.False(t, r.Into(answer{&strict.Error{Pointer: "/a", Err: s}}))
				r.Fault(strict.ErrRange, "")
			}
		})
		require.Equal(t, []string{"/0/a " + string(s)}, listed(err), "whoever says so")
	}
}

func TestIntoCountsTheDepthOfBoth(t *testing.T) {
	cases := []struct {
		reason, open string
		n            int
		faults       []string
	}{
		{"64 values handed over one in the other", `{"raw":`, 63, nil},
		{"65", `{"raw":`, 64, []string{"depth"}},
		{"64 values read one in the other", `{"node":`, 63, nil},
		{"65 of these", `{"node":`, 64, []string{"depth"}},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			var got []string
			for _, f := range faultsOf(new(node).UnmarshalJSON([]byte(nested(c.open, "{}", "}", c.n)))) {
				got = append(got, f.Code())
			}
			require.Equal(t, c.faults, got)
		})
	}
	side := `{"raw":` + nested(`{"node":`, "{}", "}", 62) + `,"node":` + nested(`{"raw":`, "{}", "}", 62) + `}`
	require.NoError(t, new(node).UnmarshalJSON([]byte(side)), "the depth falls again behind a value")
}
