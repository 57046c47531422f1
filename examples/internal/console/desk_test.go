package console

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/eligibility"
)

const most = 1 << 20 // the library's bound of a dossier

// reader runs a program that reads dossiers and writes their titles.
func reader(stdin io.Reader, stdout, stderr io.Writer, format string, inputs ...string) int {
	d := NewDesk("reader", Options{Tag: language.French, Format: format, Inputs: inputs}, most, stdout, stderr)
	d.Deal = func(raw []byte, name string) (func() error, []*eligibility.Error) {
		var in eligibility.Dossier
		if err := in.UnmarshalJSON(raw); err != nil {
			return nil, eligibility.Faults(err)
		}
		if format == Text {
			var p Paper
			p.Put("", in.Title)
			return func() error { return d.Page(name, &p) }, nil
		}
		return func() error { return d.Line(json.Marshal(in.Title)) }, nil
	}
	return d.End(d.All(stdin))
}

// read is what the reader says, line by line: "" for a result, or number,
// pointer and code of a fault.
func read(t *testing.T, stdin string, inputs ...string) (told []string, stderr string, status int) {
	t.Helper()
	var out, errs bytes.Buffer
	status = reader(strings.NewReader(stdin), &out, &errs, JSON, inputs...)
	for line := range strings.Lines(out.String()) {
		var bad struct {
			Input  int
			Errors []Fault
		}
		if json.Unmarshal([]byte(line), &bad) != nil {
			told = append(told, "")
			continue
		}
		for _, f := range bad.Errors {
			told = append(told, fmt.Sprint(bad.Input, " ", f.Pointer, " ", f.Code))
			require.Contains(t, errs.String(), f.Message, "people are told too")
		}
	}
	return told, errs.String(), status
}

func TestStream(t *testing.T) {
	long := `{"title": "` + strings.Repeat("a", most) + `"}`
	cases := []struct {
		reason string
		stdin  string
		want   []string
		unread bool // something is left that is not read
	}{
		{"one", "{}", []string{""}, false},
		{"several, with and without white space", "{}{}\n\t{}\n", []string{"", "", ""}, false},
		{"a fault of meaning, and the stream goes on", `{} {"seed": 0} {}`, []string{"", "2 /seed type", ""}, false},
		{"all faults of an input", `{"seed": 0, "region": 1} {}`, []string{"1 /seed type", "1 /region type", ""}, false},
		{"a value of another type is one too", `7 {}`, []string{"1  type", ""}, false},
		{"so is a text", `"abc" {}`, []string{"1  type", ""}, false},
		{"a fault of syntax ends it", `{} {"seed":} {}`, []string{"", "2 /seed syntax"}, true},
		{"so does a bracket too many", `{}} {}`, []string{"", "2  syntax"}, true},
		{"and a value that is cut", `{} {"seed": true`, []string{"", "2  syntax"}, false},
		{"and a byte order mark", "\ufeff{}", []string{"1  syntax"}, true},
		{"nothing at all is no JSON", "", []string{"1  syntax"}, false},
		{"nor is white space", " \n\t ", []string{"1  syntax"}, false},
		{"a value that is too long is passed over", long + ` {}`, []string{"1  too-long", ""}, false},
		{"so is one with bad characters", "{\"title\": \"\xff\"} {}", []string{"1 /title encoding", ""}, false},
		{"and one that is too deep", strings.Repeat("[", 70) + strings.Repeat("]", 70) + ` {}`, []string{"1  depth", ""}, false},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			told, stderr, status := read(t, c.stdin, "-")
			require.Equal(t, c.want, told)
			faults := 0
			for _, line := range told {
				if line != "" {
					faults++
				}
			}
			rest := strings.Count(stderr, sayRestUnread.In(language.French))
			require.Equal(t, c.unread, rest == 1, "that more is not read is said: %s", stderr)
			require.Equal(t, faults+rest, strings.Count(stderr, "\n"), stderr)
			require.Equal(t, faults > 0, status == BadInput)
		})
	}
}

// A result is written when its input ends, not when the stream does.
func TestStreamAnswersAtOnce(t *testing.T) {
	in, ask := io.Pipe()
	answer, out := io.Pipe()
	status := make(chan int)
	go func() { status <- reader(in, out, io.Discard, JSON, "-") }()
	lines := bufio.NewScanner(answer)
	for _, title := range []string{"a", "b", "c"} {
		_, err := fmt.Fprintf(ask, `{"title": %q}`, title)
		require.NoError(t, err)
		require.True(t, lines.Scan())
		require.Equal(t, `"`+title+`"`, lines.Text())
	}
	require.NoError(t, ask.Close())
	require.Zero(t, <-status)
}

func TestFiles(t *testing.T) {
	folder := t.TempDir()
	write := func(name, content string) string {
		name = filepath.Join(folder, name)
		require.NoError(t, os.WriteFile(name, []byte(content), 0o600))
		return name
	}
	good := write("good", "{}"+strings.Repeat(" ", most-2))
	long := write("long", "{}"+strings.Repeat(" ", most-1))
	told, stderr, status := read(t, "{}", good, "nowhere", "a\x1b[2J\u3164", folder, long, "-", write("empty", ""))
	require.Equal(t, []string{"", "2  unreadable", "3  unreadable", "4  unreadable", "5  too-long", "", "7  syntax"}, told)
	require.Equal(t, BadInput, status)
	require.Contains(t, stderr, "reader: nowhere: ce fichier n’existe pas\nreader: a\\x1b[2J\\u3164: ce fichier n’existe pas\n")
	_, stderr, status = read(t, "", good)
	require.Zero(t, status)
	require.Empty(t, stderr)
}

// Pages are told apart where there may be several.
func TestPages(t *testing.T) {
	var out, errs bytes.Buffer
	reader(strings.NewReader(`{"title": "A"} {"seed": 1} {"title": "C"}`), &out, &errs, Text, "-")
	rule := strings.Repeat("═", Width)
	require.Equal(t, "entrée 1\n"+rule+"\nA\n\nentrée 3\n"+rule+"\nC\n", out.String())
	require.Contains(t, errs.String(), "entrée 2: /seed: ")

	name := filepath.Join(t.TempDir(), "one")
	require.NoError(t, os.WriteFile(name, []byte(`{"title": "A"}`), 0o600))
	out.Reset()
	reader(nil, &out, io.Discard, Text, name)
	require.Equal(t, "A\n", out.String(), "one page needs no name")
}

// broken is a stream that fails after what it has, and takes nothing.
type broken struct{ io.Reader }

func (b broken) Read(p []byte) (int, error) {
	n, err := b.Reader.Read(p)
	if err != nil {
		err = errors.New("cable\x07 cut")
	}
	return n, err
}

func (broken) Write([]byte) (int, error) { return 0, errors.New("no space left") }

func TestStreamsThatBreak(t *testing.T) {
	var out, errs bytes.Buffer
	require.Equal(t, BadInput, reader(broken{strings.NewReader(`{} {"seed"`)}, &out, &errs, JSON, "-"))
	require.Equal(t, "\"\"\n"+`{"input":2,"errors":[{"pointer":"","code":"unreadable","message":"cable\\a cut"}]}`+"\n", out.String(), "what came before is dealt with")
	require.Equal(t, "reader: entrée 2: cable\\a cut\n", errs.String())
	for _, format := range []string{Text, JSON} {
		errs.Reset()
		require.Equal(t, BadInput, reader(strings.NewReader("{}"), broken{}, &errs, format, "-"))
		require.Equal(t, "reader: no space left\n", errs.String())
	}
	require.Equal(t, BadInput, reader(strings.NewReader("7"), io.Discard, broken{}, JSON, "-"), "nobody can be told")
}

func TestRefuse(t *testing.T) {
	usage := Phrase{"Usage : reader", "Usage: reader"}
	refuse := func(err error) (string, string, int) {
		var out, errs bytes.Buffer
		status := NewDesk("reader", Options{Tag: language.English}, most, &out, &errs).Refuse(err, usage)
		return out.String(), errs.String(), status
	}
	out, errs, status := refuse(flag.ErrHelp)
	require.Equal(t, "Usage: reader", out)
	require.Empty(t, errs)
	require.Zero(t, status, "help is no error")
	out, errs, status = refuse(errors.New("no\x1b option"))
	require.Empty(t, out)
	require.Equal(t, "reader: no\\x1b option\n“reader -h” tells how to use it.\n", errs)
	require.Equal(t, BadInput, status)
}
