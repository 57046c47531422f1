package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"
)

// parted gives the values of a stream, read a byte at a time.
func parted(t *testing.T, text string) []string {
	t.Helper()
	stream := values{bufio.NewReader(iotest.OneByteReader(strings.NewReader(text)))}
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
		{"a text that lacks its end stops at the line", "{\"a\": \"b}\n{}", []string{"{\"a\": \"b}\n", "{}"}},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			require.Equal(t, c.want, parted(t, c.text))
		})
	}
}

// FuzzValues: what encoding/json reads as a stream is parted in the same way.
func FuzzValues(f *testing.F) {
	for _, seed := range []string{"{} {}", `{"a":"}\""}[1,[2]]"x" 1 true`, "{\"a\": \"b\n", "}{", "1,2", "\ufeff{}"} {
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
			if isBracketed(want) && i == 0 {
				require.Equal(t, string(want), got[i])
			}
			if !isBracketed(want) { // words that touch are parted by encoding/json alone
				return
			}
			require.Equal(t, string(want), got[i])
		}
	})
}

func isBracketed(raw []byte) bool { return raw[0] == '{' || raw[0] == '[' }

// told is a line of the result of a stream.
type told struct {
	Verdict string
	Input   int
	Errors  []struct{ Pointer, Code, Message string }
}

func streamed(t *testing.T, stdin string) ([]told, outcome) {
	t.Helper()
	got := appraise(stdin, nil, "-format", "json", "-")
	var lines []told
	for _, line := range strings.Split(strings.TrimSpace(got.stdout), "\n") {
		var l told
		require.NoError(t, json.Unmarshal([]byte(line), &l), line)
		lines = append(lines, l)
	}
	return lines, got
}

func TestStream(t *testing.T) {
	long := `{"title": "` + strings.Repeat("a", maxInput) + `"}`
	cases := []struct {
		reason string
		stdin  string
		want   []string // a verdict, or number, pointer and code of a fault
	}{
		{"one", "{}", []string{"undetermined"}},
		{"several", `{} {"seed": false} {}`, []string{"undetermined", "ineligible", "undetermined"}},
		{"a fault of meaning, and the stream goes on", `{} {"seed": 0} {}`, []string{"undetermined", "2 /seed type", "undetermined"}},
		{"a value of another type is one too", `7 {}`, []string{"1  type", "undetermined"}},
		{"a fault of syntax ends it", `{} {"seed":} {}`, []string{"undetermined", "2 /seed syntax"}},
		{"so does a bracket too many", `{}} {}`, []string{"undetermined", "2  syntax"}},
		{"and a value that is cut", `{} {"seed": true`, []string{"undetermined", "2  syntax"}},
		{"and a byte order mark", "\ufeff{}", []string{"1  syntax"}},
		{"an empty stream", "", []string{"1  syntax"}},
		{"a value that is too long is passed over", long + ` {}`, []string{"1  too-long", "undetermined"}},
		{"so is one with bad characters", "{\"title\": \"\xff\"} {}", []string{"1 /title encoding", "undetermined"}},
		{"and one that is too deep", strings.Repeat("[", 20_000) + strings.Repeat("]", 20_000) + ` {}`, []string{"1  depth", "undetermined"}},
		{"the wrapped form", `{"dossier": {"seed": false}} {"dossier": {"seed": 0}}`, []string{"ineligible", "2 /dossier/seed type"}},
	}
	leaveMore := []string{"a fault of syntax ends it", "so does a bracket too many", "and a byte order mark"}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			lines, got := streamed(t, c.stdin)
			require.Equal(t, c.want, described(lines))
			faulty := 0
			for _, l := range lines {
				faulty += len(l.Errors)
			}
			rest := strings.Count(got.stderr, sayRestUnread.fr)
			require.Equal(t, slices.Contains(leaveMore, c.reason), rest == 1, "that more is not read is said: %s", got.stderr)
			require.Equal(t, faulty+rest, strings.Count(got.stderr, "\n"), "faults go to the error stream too: %s", got.stderr)
		})
	}
}

func described(lines []told) []string {
	var all []string
	for _, l := range lines {
		if l.Verdict != "" {
			all = append(all, l.Verdict)
		}
		for _, e := range l.Errors {
			all = append(all, strings.Join([]string{string(rune('0' + l.Input)), e.Pointer, e.Code}, " "))
		}
	}
	return all
}

func TestFaultsOfAnInputComeTogether(t *testing.T) {
	lines, got := streamed(t, `{} {"seed": 1, "region": "Atlantide", "budget": {"lines": [{"kind": "x", "amount": "1.505", "from": 0, "to": 2}]}}`)
	require.Len(t, lines, 2)
	require.Equal(t, 2, lines[1].Input)
	require.Equal(t, []string{
		"2 /seed type", "2 /region region", "2 /budget/lines/0/kind unknown-word",
		"2 /budget/lines/0/amount precision", "2 /budget/lines/0/from range",
	}, described(lines[1:]))
	require.Contains(t, got.stderr, "appraise: entrée 2: /budget/lines/0/amount: "+lines[1].Errors[3].Message)
	require.Equal(t, 2, got.status)
}

// A result is written when its input ends, not when the stream does.
func TestStreamAnswersAtOnce(t *testing.T) {
	in, ask := io.Pipe()
	answer, out := io.Pipe()
	status := make(chan int)
	go func() { status <- run([]string{"-format", "json", "-"}, in, out, io.Discard, environment(nil)) }()
	lines := bufio.NewScanner(answer)
	for range 3 {
		_, err := ask.Write([]byte(`{"seed": false}`))
		require.NoError(t, err)
		require.True(t, lines.Scan())
		require.Contains(t, lines.Text(), "ineligible")
	}
	require.NoError(t, ask.Close())
	require.Equal(t, 1, <-status)
}
