package kit_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/internal/kit"
)

func TestCompare(t *testing.T) {
	for _, c := range []struct {
		reason, got, want string
		lines             []string
	}{
		{"equal", `{"a": [1, "x", null, true]}`, `{"a": [1, "x", null, true]}`, nil},
		{"members that are not wanted", `{"a": 1, "b": 2}`, `{"a": 1}`, nil},
		{"wanted absent", `{"b": 2}`, `{"a": null}`, nil},
		{"null is absent", `{"a": null}`, `{"a": null}`, nil},
		{"wanted absent and there", `{"a": {"b": 0}}`, `{"a": null}`, []string{`x at /a: got {"b":0}, want none`}},
		{"not there", `{}`, `{"a": "y"}`, []string{`x at /a: got none, want "y"`}},
		{"a number for a text", `{"a": 1}`, `{"a": "1"}`, []string{`x at /a: got 1, want "1"`}},
		{"numbers keep their digits", `1.0`, `1.00`, []string{`x: got 1.0, want 1.00`}},
		{"a list that is longer", `[1, 2]`, `[1]`, []string{`x: got [1,2], want [1]`}},
		{"a list in another order", `[1, 2]`, `[2, 1]`, []string{`x at /0: got 1, want 2`, `x at /1: got 2, want 1`}},
		{"an object in a list", `[{"a": 1, "b": 1}]`, `[{"a": 2}]`, []string{`x at /0/a: got 1, want 2`}},
		{"a list for a text", `[]`, `"a"`, []string{`x: got [], want "a"`}},
		{"an object for a list", `{}`, `[]`, []string{`x: got {}, want []`}},
		{"a list for an object", `[]`, `{}`, []string{`x: got [], want {}`}},
	} {
		var got, want any
		require.NoError(t, kit.Decode([]byte(c.got), &got), c.reason)
		require.NoError(t, kit.Decode([]byte(c.want), &want), c.reason)
		var lines []string
		for _, d := range kit.Compare("x", got, want) {
			lines = append(lines, d.String())
		}
		require.Equal(t, c.lines, lines, c.reason)
	}
	require.Len(t, kit.Compare("x", make(chan int), "a"), 1, "what is no JSON differs")
}

func TestDecode(t *testing.T) {
	for _, text := range []string{``, `{`, `{} {}`, `1 x`, `[]]`} {
		var v any
		require.Error(t, kit.Decode([]byte(text), &v), text)
	}
}
