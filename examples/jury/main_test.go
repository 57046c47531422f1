package main

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/examples/internal/console"
	"github.com/aap-lit/aap/examples/internal/console/consoletest"
	"github.com/aap-lit/aap/scoring"
	"github.com/aap-lit/aap/scoring/scoringtest"
)

// deal runs the program with an environment of NAME=value pairs.
func deal(stdin string, env []string, args ...string) consoletest.Outcome {
	return consoletest.Program(run).Run(stdin, env, args...)
}

// noEnvelope is a session without an envelope, on the default grid.
const noEnvelope = `{"projects": [{"code": "A", "title": "Atelier\u202eà l'envers, d'un nom bien trop long pour la colonne du tableau", "request": "1.00"}], "ballots": []}`

// TestKit: the program, as a command for others, passes the whole kit of the jury.
func TestKit(t *testing.T) {
	require.NoError(t, scoringtest.Check(func(session []byte) ([]byte, error) {
		return []byte(deal(string(session), nil, "-format", "json", "-").Stdout), nil
	}))
}

func TestGoldens(t *testing.T) {
	skip := strings.Replace(string(example), `"line": "stop"`, `"line": "skip"`, 1)
	for name, args := range map[string][]string{
		"session.fr.golden":     nil,
		"session.en.golden":     {"-lang", "en"},
		"anonymous.fr.golden":   {"-anonymous"},
		"anonymous.en.golden":   {"-lang", "en", "-anonymous"},
		"skip.fr.golden":        {consoletest.File(t, skip)},
		"no-envelope.fr.golden": {consoletest.File(t, noEnvelope)},
		"no-envelope.en.golden": {"-lang", "en", consoletest.File(t, noEnvelope)},
	} {
		t.Run(name, func(t *testing.T) {
			got := deal("", nil, args...)
			require.Equal(t, 0, got.Status)
			require.Empty(t, got.Stderr)
			consoletest.Golden(t, name, got.Stdout)
			consoletest.Tidy(t, got.Stdout)
		})
	}
}

func TestGoldenResult(t *testing.T) {
	got := deal("", nil, "-format", "json")
	require.Equal(t, 1, strings.Count(got.Stdout, "\n"), "one result a line")
	var pretty bytes.Buffer
	require.NoError(t, json.Indent(&pretty, []byte(got.Stdout), "", " "))
	consoletest.Golden(t, "session.json.golden", pretty.String())
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
	require.Contains(t, deal("", nil).Stdout, s.Assessors()[0])
	for _, format := range []string{"text", "json"} {
		got := deal("", nil, "-anonymous", "-format", format)
		for _, name := range s.Assessors() {
			require.NotContains(t, got.Stdout+got.Stderr, name)
		}
	}
}

func TestStatus(t *testing.T) {
	good, bad := consoletest.File(t, string(example)), consoletest.File(t, `{"projects": []}`)
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
		{"a stream", string(example) + noEnvelope, []string{"-"}, 0},
		{"an empty stream", " \n", []string{"-"}, 2},
		{"help is no error", "", []string{"-h"}, 0},
	} {
		got := deal(c.stdin, nil, c.args...)
		require.Equal(t, c.want, got.Status, c.reason)
		require.Equal(t, c.want == 2, got.Stderr != "", "the error stream is for errors alone: %s", c.reason)
	}
}

// A fault is told to people with its place, in their language.
func TestFaultsOnTheErrorStream(t *testing.T) {
	wrong := strings.Replace(string(example), `"objective": "3"`, `"objective": "3.2"`, 1)
	require.NotEqual(t, string(example), wrong)
	got := deal(wrong, []string{"LANG=en_GB.UTF-8"}, "-")
	require.Empty(t, got.Stdout)
	require.Regexp(t, `^jury: input 1: /ballots/\d+/marks/objective: this value is not on a step of the scale: “3\.2”\n$`, got.Stderr)
}

// A long total takes from the room of the names, and stays apart from them.
func TestLongTotal(t *testing.T) {
	page := deal(`{"grid": {"scale": {"min": "0", "max": "1000", "step": "1"}, "aggregate": "mean",
		"criteria": [{"code": "a", "weight": "1000"}], "floors": [], "ties": []},
		"projects": [{"code": "P", "title": "`+strings.Repeat("W", 200)+`", "request": "1.00"}],
		"ballots": [{"assessor": "E", "project": "P", "marks": {"a": "1000"}}]}`, nil, "-").Stdout
	consoletest.Tidy(t, page)
	require.Regexp(t, `\n +1  P W+… +1000000,00 +1.€\n`, page)
}

// A session of no project has a page too.
func TestNoProject(t *testing.T) {
	for _, lang := range []string{"fr", "en"} {
		got := deal(withEnvelope(`{"projects": [], "ballots": []}`), nil, "-lang", lang, "-")
		require.Zero(t, got.Status)
		consoletest.Tidy(t, got.Stdout)
		require.NotContains(t, got.Stdout, `\ufffd`)
	}
}

// Several pages are told apart.
func TestPagesAreNamed(t *testing.T) {
	name := consoletest.File(t, noEnvelope)
	got := deal(noEnvelope, nil, name, "-").Stdout
	require.True(t, strings.HasPrefix(got, name[:20]), got)
	require.Contains(t, got, "\n\nentrée 2\n═")
}

func TestResultsThatCannotBeWritten(t *testing.T) {
	for _, args := range [][]string{nil, {"-format", "json"}, {"-format", "html"}, {"-h"}} {
		var stderr bytes.Buffer
		require.Equal(t, 2, run(args, nil, consoletest.Full{}, &stderr, consoletest.Env()))
		require.Contains(t, stderr.String(), "no space left")
	}
}

func TestPhrases(t *testing.T) { require.Greater(t, consoletest.Phrases(t), 80) }

// TestStreamOnAllCores: a stream of sessions comes out the same whatever the cores.
func TestStreamOnAllCores(t *testing.T) {
	stream := strings.Repeat(string(example)+noEnvelope+` {"projects": 1} `, 5)
	for _, format := range []string{"text", "json", "html"} {
		got := consoletest.Program(run).RunOnAny(t, stream, "-format", format, "-")
		require.Equal(t, console.BadInput, got.Status)
		require.Contains(t, got.Stderr, "jury: entrée 15: /projects: ", format)
	}
}
