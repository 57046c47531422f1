package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/scoring"
)

var update = flag.Bool("update", false, "write the golden files")

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, string(want), got)
}

// An outcome is what a run of the program leaves behind.
type outcome struct {
	status         int
	stdout, stderr string
}

func deal(stdin string, env []string, args ...string) outcome {
	var stdout, stderr bytes.Buffer
	status := run(args, strings.NewReader(stdin), &stdout, &stderr, func(name string) string {
		for _, pair := range env {
			if value, ok := strings.CutPrefix(pair, name+"="); ok {
				return value
			}
		}
		return ""
	})
	return outcome{status, stdout.String(), stderr.String()}
}

func file(t *testing.T, content string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "session.json")
	require.NoError(t, os.WriteFile(name, []byte(content), 0o600))
	return name
}

// noEnvelope is a session without an envelope, on the default grid.
const noEnvelope = `{"projects": [{"code": "A", "title": "Atelier\u202eà l'envers, d'un nom bien trop long pour la colonne du tableau", "request": "1.00"}], "ballots": []}`

func TestGoldens(t *testing.T) {
	skip := strings.Replace(string(example), `"line": "stop"`, `"line": "skip"`, 1)
	for name, args := range map[string][]string{
		"session.fr.golden":     nil,
		"session.en.golden":     {"-lang", "en"},
		"anonymous.fr.golden":   {"-anonymous"},
		"anonymous.en.golden":   {"-lang", "en", "-anonymous"},
		"skip.fr.golden":        {file(t, skip)},
		"no-envelope.fr.golden": {file(t, noEnvelope)},
		"no-envelope.en.golden": {"-lang", "en", file(t, noEnvelope)},
	} {
		t.Run(name, func(t *testing.T) {
			got := deal("", nil, args...)
			require.Equal(t, 0, got.status)
			require.Empty(t, got.stderr)
			golden(t, name, got.stdout)
			requireTidy(t, got.stdout)
		})
	}
}

// requireTidy refuses a page that is too wide or that hides something.
func requireTidy(t *testing.T, page string) {
	t.Helper()
	require.True(t, utf8.ValidString(page))
	for _, line := range strings.Split(page, "\n") {
		require.LessOrEqual(t, utf8.RuneCountInString(line), pageWidth, "%q", line)
		require.Equal(t, strings.TrimRight(line, " "), line, "no blanks at the end")
		require.Equal(t, -1, strings.IndexFunc(line, func(r rune) bool { return !unicode.IsGraphic(r) }), "%q", line)
		require.NotRegexp(t, `%!|\$\{|BADINDEX|scoring\.`, line)
	}
}

func TestGoldenResult(t *testing.T) {
	got := deal("", nil, "-format", "json")
	require.Equal(t, 1, strings.Count(got.stdout, "\n"), "one result a line")
	var pretty bytes.Buffer
	require.NoError(t, json.Indent(&pretty, []byte(got.stdout), "", " "))
	golden(t, "session.json.golden", pretty.String())
}

// The embedded session shows what a secretary has to explain.
func TestExample(t *testing.T) {
	var s scoring.Session
	require.NoError(t, s.UnmarshalJSON(example))
	require.Len(t, s.Projects(), 16)
	require.Len(t, s.Assessors(), 5)
	for _, p := range s.Projects() {
		require.Contains(t, p.Title, "fictif")
	}
	own, lit := s.Grid().Spec(), scoring.LIT2016().Spec()
	for i, c := range lit.Criteria {
		require.Equal(t, c.Code, own.Criteria[i].Code)
		require.Equal(t, c.French, own.Criteria[i].French)
		require.Equal(t, c.Weight, own.Criteria[i].Weight)
	}
	require.Equal(t, lit.Scale, own.Scale)
	kinds := map[scoring.MarkKind]bool{}
	for _, b := range s.Ballots() {
		for _, m := range b.Marks {
			kinds[m.Kind] = true
		}
	}
	require.True(t, kinds[scoring.Recused] && kinds[scoring.Abstained] && kinds[scoring.NotApplicable])
	reasons := map[scoring.Reason]int{}
	funding, given := s.Report().Funding()
	require.True(t, given)
	for _, d := range funding.Decisions() {
		reasons[d.Reason()]++
	}
	require.Equal(t, map[scoring.Reason]int{
		scoring.Fits: 11, scoring.TieCrossesTheLine: 2, scoring.AfterTheLine: 1, scoring.BelowFloor: 1, scoring.NoMark: 1,
	}, reasons)
	require.Equal(t, &scoring.Places{Least: 1, Most: 1}, funding.Outcome().Places, "twelve will be funded")
}

func TestAnonymous(t *testing.T) {
	var s scoring.Session
	require.NoError(t, s.UnmarshalJSON(example))
	require.Contains(t, deal("", nil).stdout, s.Assessors()[0])
	for _, format := range []string{"text", "json"} {
		got := deal("", nil, "-anonymous", "-format", format)
		for _, name := range s.Assessors() {
			require.NotContains(t, got.stdout+got.stderr, name)
		}
	}
}

func TestStatus(t *testing.T) {
	good, bad := file(t, string(example)), file(t, `{"projects": []}`)
	for _, c := range []struct {
		reason string
		stdin  string
		args   []string
		want   int
	}{
		{"the example", "", nil, 0},
		{"a file", "", []string{good}, 0},
		{"a file that is wrong", "", []string{bad}, 2},
		{"and stays so whatever comes after", "", []string{bad, good}, 2},
		{"a file that is not there", "", []string{filepath.Join(t.TempDir(), "nowhere")}, 2},
		{"a directory", "", []string{t.TempDir()}, 2},
		{"a stream", string(example) + noEnvelope, []string{"-"}, 0},
		{"an empty stream", " \n", []string{"-"}, 2},
		{"standard input twice", "", []string{"-", "-"}, 2},
		{"help is no error", "", []string{"-h"}, 0},
		{"an unknown option", "", []string{"-colour"}, 2},
		{"an unknown format", "", []string{"-format", "pdf"}, 2},
		{"an unknown language", "", []string{"-lang", "de"}, 2},
	} {
		got := deal(c.stdin, nil, c.args...)
		require.Equal(t, c.want, got.status, c.reason)
		require.Equal(t, c.want == 2, got.stderr != "", "the error stream is for errors alone: %s", c.reason)
	}
}

func TestStream(t *testing.T) {
	const one = `{"projects": [], "ballots": []}`
	long := `{"projects": [], "ballots": [], "line": "` + strings.Repeat("a", maxInput) + `"}`
	for _, c := range []struct {
		reason string
		stdin  string
		want   []string // "" for a result, else number, pointer and code of each fault
	}{
		{"one", one, []string{""}},
		{"several, with and without white space", one + one + "\n\t" + one + "\n", []string{"", "", ""}},
		{"a fault of meaning, and the stream goes on", one + ` {"projects": [], "ballots": 7} ` + one, []string{"", "2 /ballots type", ""}},
		{"a value of another type is one too", "7 " + one, []string{"1  type", ""}},
		{"a fault of syntax ends it", one + ` {"projects": [}, "ballots": []} ` + one, []string{"", "2 /projects/0 syntax"}},
		{"so does a value that is cut", one + ` {"projects"`, []string{"", "2  syntax"}},
		{"nothing at all is no JSON", "", []string{"1  syntax"}},
		{"a value that is too long is passed over", one + long + one, []string{"", "2  too-long", ""}},
		{"so is one with bad characters", "{\"line\": \"\xff\"}" + one, []string{"1 /line encoding", ""}},
		{"a bracket too many ends it", one + "}" + one, []string{"", "2  syntax"}},
		{"brackets and quotes in a text", `{"projects": [{"code": "}]\"{", "title": "", "request": 1}], "ballots": []}` + one, []string{"", ""}},
	} {
		got := deal(c.stdin, nil, "-format", "json", "-")
		lines := strings.Split(strings.TrimSpace(got.stdout), "\n")
		told := make([]string, len(lines))
		for i, line := range lines {
			var result struct {
				Input  json.Number
				Errors []struct{ Pointer, Code, Message string }
			}
			require.NoError(t, json.Unmarshal([]byte(line), &result))
			for _, e := range result.Errors {
				told[i] = strings.Join([]string{result.Input.String(), e.Pointer, e.Code}, " ")
				require.Contains(t, got.stderr, e.Message)
			}
		}
		require.Equal(t, c.want, told, c.reason)
	}
}

// A fault is told to people with its place, in their language.
func TestFaultsOnTheErrorStream(t *testing.T) {
	wrong := strings.Replace(string(example), `"objective": "3"`, `"objective": "3.2"`, 1)
	require.NotEqual(t, string(example), wrong)
	got := deal(wrong, []string{"LANG=en_GB.UTF-8"}, "-")
	require.Empty(t, got.stdout)
	require.Regexp(t, `^jury: input 1: /ballots/\d+/marks/objective: this value is not on a step of the scale: “3\.2”\n$`, got.stderr)
}

// Several pages are told apart.
func TestPagesAreNamed(t *testing.T) {
	name := file(t, noEnvelope)
	got := deal(noEnvelope, nil, name, "-").stdout
	require.True(t, strings.HasPrefix(got, name[:20]), got)
	require.Contains(t, got, "\n\nentrée 2\n\n")
}

type broken struct{}

func (broken) Read([]byte) (int, error)  { return 0, errors.New("cable cut") }
func (broken) Write([]byte) (int, error) { return 0, errors.New("no space left") }

func TestBrokenStreams(t *testing.T) {
	none := func(string) string { return "" }
	var stdout, stderr bytes.Buffer
	require.Equal(t, 2, run([]string{"-format", "json", "-"}, broken{}, &stdout, &stderr, none))
	require.Contains(t, stdout.String(), `{"input":1,"errors":[{"pointer":"","code":"unreadable","message":"cable cut"}]}`)
	for _, args := range [][]string{nil, {"-format", "json"}, {"-format", "html"}, {"-h"}} {
		stderr.Reset()
		require.Equal(t, 2, run(args, nil, broken{}, &stderr, none))
		require.Contains(t, stderr.String(), "no space left")
	}
	require.Equal(t, 2, run([]string{"-format", "json", file(t, "")}, nil, io.Discard, broken{}, none))
}
