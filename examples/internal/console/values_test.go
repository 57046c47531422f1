package console

import (
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"
)

// longest is how long a value may be in these tests, in bytes.
const longest = 100

// parted gives the values of a stream, read a byte at a time.
func parted(t *testing.T, text string) []string {
	t.Helper()
	stream := newValues(iotest.OneByteReader(strings.NewReader(text)), longest)
	var all []string
	for {
		raw, err := stream.next()
		if errors.Is(err, io.EOF) {
			return all
		}
		require.NoError(t, err)
		require.NotEmpty(t, raw, "a value has a byte at least, or the stream would never end")
		all = append(all, string(raw))
	}
}

func TestValues(t *testing.T) {
	cases := []struct {
		reason string
		text   string
		want   []string
	}{
		{"nothing", "", nil},
		{"white space", " \t\r\n", nil},
		{"one object", `{"a": 1}`, []string{`{"a": 1}`}},
		{"two, a line each", "{}\n{}\n", []string{"{}", "{}"}},
		{"two, without a space", "{}{}", []string{"{}", "{}"}},
		{"over several lines", "{\n\"a\":\n[1,\n2]}\n{}", []string{"{\n\"a\":\n[1,\n2]}", "{}"}},
		{"brackets in a text", `{"a": "}{]["} 1`, []string{`{"a": "}{]["}`, "1"}},
		{"a quote in a text", `{"a": "\"}"} {}`, []string{`{"a": "\"}"}`, "{}"}},
		{"a backslash that ends a text", `{"a": "\\"} {}`, []string{`{"a": "\\"}`, "{}"}},
		{"numbers and words", `1 -2.5e3 true null`, []string{"1", "-2.5e3", "true", "null"}},
		{"texts", `"a""b" "c d"`, []string{`"a"`, `"b"`, `"c d"`}},
		{"a number that runs into an object", `1{}`, []string{"1", "{}"}},
		{"a bracket too many", `{}} {}`, []string{"{}", "}", "{}"}},
		{"a bracket too many is a value by itself", `}a`, []string{"}", "a"}},
		{"brackets that do not match", `{"a": ]} {}`, []string{`{"a": ]`, "}", "{}"}},
		{"a value that is cut", `{} {"a": `, []string{"{}", `{"a": `}},
		{"a text before an object", `"abc" {"a": 1}`, []string{`"abc"`, `{"a": 1}`}},
		{"a value that is too long is kept to one byte more", `[` + strings.Repeat("1", 200) + `] {}`, []string{`[` + strings.Repeat("1", 100), "{}"}},
		{"a text that lacks its end stops at the line", "{\"a\": \"b}\n{}", []string{"{\"a\": \"b}\n", "{}"}},
		{"and takes nothing of the next", "{\"a\": \"b}\n1 {}", []string{"{\"a\": \"b}\n", "1", "{}"}},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			require.Equal(t, c.want, parted(t, c.text))
		})
	}
}

// FuzzValues: what encoding/json reads as a stream is parted in the same way,
// and kept up to a byte beyond the most.
func FuzzValues(f *testing.F) {
	for _, seed := range []string{"{} {}", `{"a":"}\""}[1,[2]]"x" 1 true`, "{\"a\": \"b\n", "}{", "1,2", "\ufeff{}", `["` + strings.Repeat("n", 2*longest) + `"] {}`} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got := parted(t, text)
		in := json.NewDecoder(strings.NewReader(text))
		for i := 0; ; i++ {
			var want json.RawMessage
			if err := in.Decode(&want); err != nil {
				if errors.Is(err, io.EOF) {
					require.Len(t, got, i)
				}
				return
			}
			require.Greater(t, len(got), i)
			if !isBracketed(want) { // words that touch are parted by encoding/json alone
				return
			}
			kept := want[:min(len(want), longest+1)]
			require.Equal(t, string(kept), got[i])
		}
	})
}

func isBracketed(raw []byte) bool { return raw[0] == '{' || raw[0] == '[' }
