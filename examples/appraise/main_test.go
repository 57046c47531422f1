package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility/eligibilitytest"
	"github.com/aap-lit/aap/examples/internal/console"
	"github.com/aap-lit/aap/examples/internal/console/consoletest"
	read "github.com/aap-lit/aap/examples/internal/input"
)

// appraise runs the program with an environment of NAME=value pairs.
func appraise(stdin string, env []string, args ...string) consoletest.Outcome {
	return consoletest.Program(run).Run(stdin, env, args...)
}

func sample(t *testing.T, name string) string {
	t.Helper()
	raw, err := readSample(name)
	require.NoError(t, err)
	return string(raw)
}

// dossier is the dossier of a sample, without what comes with it.
func dossier(t *testing.T, name string) string {
	t.Helper()
	var in struct{ Dossier json.RawMessage }
	require.NoError(t, json.Unmarshal([]byte(sample(t, name)), &in))
	if in.Dossier == nil {
		return sample(t, name)
	}
	return string(in.Dossier)
}

func TestStatus(t *testing.T) {
	eligible, refused := consoletest.File(t, sample(t, "complete")), consoletest.File(t, sample(t, "refused"))
	bad := consoletest.File(t, `{"seed": 1}`)
	missing := filepath.Join(t.TempDir(), "nowhere.json")
	cases := []struct {
		reason string
		stdin  string
		args   []string
		want   int
	}{
		{"the example is eligible", "", nil, 0},
		{"an ineligible dossier is not", "", []string{"-sample", "refused"}, 1},
		{"nor is an undetermined one", "", []string{"-sample", "labase"}, 1},
		{"a draft may still be spoiled", "", []string{"-draft"}, 1},
		{"a file", "", []string{eligible}, 0},
		{"two files, one of them refused", "", []string{refused, eligible}, 1},
		{"bad input is worse than ineligible", "", []string{bad, refused}, 2},
		{"and stays so whatever comes after", "", []string{refused, bad, eligible}, 2},
		{"a file that is not there", "", []string{missing}, 2},
		{"files that exist are appraised all the same", "", []string{missing, eligible}, 2},
		{"a stream among files", "{}", []string{eligible, "-"}, 1},
		{"an empty dossier is undetermined", "{}", []string{"-format", "json", "-"}, 1},
		{"an empty stream is bad input", "", []string{"-"}, 2},
		{"help is no error", "", []string{"-h"}, 0},
		{"nor is the list of samples", "", []string{"-list"}, 0},
		{"an unknown sample", "", []string{"-sample", "labo2"}, 2},
		{"an HTML page of an eligible dossier", "", []string{"-format", "html"}, 0},
		{"of one that is not", "", []string{"-format", "html", "-sample", "refused"}, 1},
		{"of bad input", `{"seed": 1}`, []string{"-format", "html", "-"}, 2},
		{"of a file that is not there, and of one that is", "", []string{"-format", "html", missing, eligible}, 2},
		{"a month of the project", "", []string{"-month", "120"}, 0},
		{"the start is none", "", []string{"-month", "0"}, 2},
		{"nor is one after the last", "", []string{"-month", "121"}, 2},
		{"nor one before the first", "", []string{"-month", "-1"}, 2},
		{"an unknown language of messages", "", []string{"-messages", ""}, 2},
		{"messages of a page, which has them", "", []string{"-messages", "fr"}, 2},
		{"be it one of HTML", "", []string{"-messages", "fr", "-format", "html"}, 2},
		{"messages of JSON", "", []string{"-messages", "fr", "-format", "json"}, 0},
		{"a sample and a file", "", []string{"-sample", "labo", eligible}, 2},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			got := appraise(c.stdin, nil, c.args...)
			require.Equal(t, c.want, got.Status, got.Stderr)
			require.Equal(t, c.want == 2, got.Stderr != "", "the error stream is for errors alone: %q", got.Stderr)
		})
	}
}

func TestFilesAreBounded(t *testing.T) {
	long := consoletest.File(t, "{}"+strings.Repeat(" ", read.Most-2))
	require.Equal(t, 1, appraise("", nil, long).Status, "as long as may be")
	long = consoletest.File(t, "{}"+strings.Repeat(" ", read.Most-1))
	got := appraise("", nil, "-format", "json", long)
	require.Equal(t, 2, got.Status, "a byte too long, be it a space")
	require.Contains(t, got.Stdout, `"code":"too-long"`)
}

func TestLanguage(t *testing.T) {
	for _, env := range [][]string{{"LANG=fr_FR.UTF-8"}, {"LANG=en_GB.UTF-8"}} {
		french := env[0] == "LANG=fr_FR.UTF-8"
		require.Equal(t, french, strings.Contains(appraise("", env).Stdout, sayFinancing[0]))
		require.Equal(t, french, strings.Contains(appraise("", env, "-list").Stdout, "fictif"))
		require.Equal(t, french, strings.Contains(appraise("", env, "-h").Stdout, "Code de retour"))
		require.Equal(t, french, strings.Contains(appraise("7", env, "-").Stderr, "entrée 1"))
	}
}

func TestMessagesOfErrorsFollowTheMessages(t *testing.T) {
	french, english := "la valeur n’est pas du type attendu", "the value is not of the expected type"
	got := appraise(`{"seed": 1}`, nil, "-format", "json", "-messages", "en", "-")
	require.Contains(t, got.Stdout, english)
	got = appraise(`{"seed": 1}`, nil, "-format", "json", "-")
	require.Contains(t, got.Stdout, french)
}

func TestListNamesEverySample(t *testing.T) {
	for _, lang := range []string{"fr", "en"} {
		lines := strings.Split(strings.TrimSpace(appraise("", nil, "-lang", lang, "-list").Stdout), "\n")
		require.Len(t, lines, len(samples))
		for i, line := range lines {
			require.Regexp(t, `^`+samples[i].name+` +\S`, line)
		}
	}
}

func TestColours(t *testing.T) {
	for _, c := range []struct {
		reason string
		args   []string
		want   bool
	}{
		{"a page on a terminal has colours", nil, true},
		{"JSON has none", []string{"-format", "json"}, false},
		{"nor has HTML", []string{"-format", "html"}, false},
	} {
		var out consoletest.Terminal
		run(c.args, nil, &out, io.Discard, consoletest.Env())
		require.Equal(t, c.want, strings.Contains(out.String(), "\x1b"), c.reason)
	}
}

func TestResultsThatCannotBeWritten(t *testing.T) {
	for _, args := range [][]string{nil, {"-format", "json"}, {"-format", "html"}, {"-list"}, {"-h"}} {
		var stderr bytes.Buffer
		require.Equal(t, 2, run(args, nil, consoletest.Full{}, &stderr, consoletest.Env()), "%q", args)
		require.Contains(t, stderr.String(), "no space left")
	}
}

// TestConformance: the program is an engine that the kit may be run on, other
// readings included.
func TestConformance(t *testing.T) {
	require.NoError(t, eligibilitytest.Check(func(request []byte) ([]byte, error) {
		got := appraise(string(request), nil, "-format", "json", "-")
		if got.Status == console.BadInput {
			return nil, errors.New(got.Stderr)
		}
		return []byte(got.Stdout), nil
	}))
}

// TestReadAs: a page says by which other readings a dossier was judged, and a
// foot how.
func TestReadAs(t *testing.T) {
	const input = `{"dossier": {"region": "Bretagne", "team": [{"service": "SGAR"}, {"service": "préfecture de région"}]}, "readings": {"hierarchy": "separately"}}`
	for _, format := range []string{"text", "html"} {
		other := consoletest.Flat(appraise(input, nil, "-format", format, "-lang", "en", "-").Stdout)
		require.Contains(t, other, "if a unit and the service it is part of, such as the UDAP and the DRAC, count as two", format)
		usual := consoletest.Flat(appraise(strings.Replace(input, "separately", "once", 1), nil, "-format", format, "-lang", "en", "-").Stdout)
		require.NotContains(t, usual, "count as two.", format)
	}
}
