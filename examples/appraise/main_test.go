package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility/eligibilitytest"
)

// An outcome is what a run of the program leaves behind.
type outcome struct {
	status         int
	stdout, stderr string
}

// appraise runs the program with an environment of NAME=value pairs.
func appraise(stdin string, env []string, args ...string) outcome {
	var stdout, stderr bytes.Buffer
	status := run(args, strings.NewReader(stdin), &stdout, &stderr, environment(env))
	return outcome{status, stdout.String(), stderr.String()}
}

func environment(pairs []string) func(string) string {
	return func(name string) string {
		for _, pair := range pairs {
			if value, ok := strings.CutPrefix(pair, name+"="); ok {
				return value
			}
		}
		return ""
	}
}

// file writes a file and gives its path.
func file(t *testing.T, content string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "dossier.json")
	require.NoError(t, os.WriteFile(name, []byte(content), 0o600))
	return name
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
	eligible, refused := file(t, sample(t, "complete")), file(t, sample(t, "refused"))
	bad := file(t, `{"seed": 1}`)
	missing := filepath.Join(t.TempDir(), "nowhere.json")
	cases := []struct {
		reason string
		stdin  string
		args   []string
		want   int
	}{
		{"the example is eligible", "", nil, 0},
		{"so it is by name", "", []string{"-sample", "complete"}, 0},
		{"an ineligible dossier is not", "", []string{"-sample", "refused"}, 1},
		{"nor is an undetermined one", "", []string{"-sample", "labase"}, 1},
		{"a draft may still be spoiled", "", []string{"-draft"}, 1},
		{"a file", "", []string{eligible}, 0},
		{"two files, one of them refused", "", []string{refused, eligible}, 1},
		{"bad input is worse than ineligible", "", []string{bad, refused}, 2},
		{"and stays so whatever comes after", "", []string{refused, bad, eligible}, 2},
		{"a file that is not there", "", []string{missing}, 2},
		{"a directory", "", []string{t.TempDir()}, 2},
		{"files that exist are appraised all the same", "", []string{missing, eligible}, 2},
		{"a stream", sample(t, "complete"), []string{"-"}, 0},
		{"a stream among files", "{}", []string{eligible, "-"}, 1},
		{"an empty dossier is undetermined", "{}", []string{"-format", "json", "-"}, 1},
		{"an empty stream is bad input", "", []string{"-"}, 2},
		{"so is one of white space", " \n\t ", []string{"-"}, 2},
		{"an empty file too", "", []string{file(t, "")}, 2},
		{"help is no error", "", []string{"-h"}, 0},
		{"nor is the list of samples", "", []string{"-list"}, 0},
		{"an unknown option", "", []string{"-colour"}, 2},
		{"an unknown sample", "", []string{"-sample", "labo2"}, 2},
		{"an unknown format", "", []string{"-format", "pdf"}, 2},
		{"an HTML page of an eligible dossier", "", []string{"-format", "html"}, 0},
		{"of one that is not", "", []string{"-format", "html", "-sample", "refused"}, 1},
		{"of bad input", `{"seed": 1}`, []string{"-format", "html", "-"}, 2},
		{"of a file that is not there, and of one that is", "", []string{"-format", "html", missing, eligible}, 2},
		{"a month of the project", "", []string{"-month", "120"}, 0},
		{"the start is none", "", []string{"-month", "0"}, 2},
		{"nor is one after the last", "", []string{"-month", "121"}, 2},
		{"nor one before the first", "", []string{"-month", "-1"}, 2},
		{"an unknown language", "", []string{"-lang", "de"}, 2},
		{"an unknown language of messages", "", []string{"-messages", ""}, 2},
		{"a sample and a file", "", []string{"-sample", "labo", eligible}, 2},
		{"standard input twice", "{}", []string{"-", "-"}, 2},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			got := appraise(c.stdin, nil, c.args...)
			require.Equal(t, c.want, got.status, got.stderr)
			require.Equal(t, c.want == 2, got.stderr != "", "the error stream is for errors alone: %q", got.stderr)
		})
	}
}

func TestUnreadableFilesAreNamed(t *testing.T) {
	got := appraise("", nil, "-format", "json", "nowhere.json", "a\x1b[2J.json", file(t, "{}"))
	require.Equal(t, []string{
		"appraise: nowhere.json: ce fichier n’existe pas",
		`appraise: a\x1b[2J.json: ce fichier n’existe pas`,
	}, strings.Split(strings.TrimSpace(got.stderr), "\n"))
	lines := strings.Split(strings.TrimSpace(got.stdout), "\n")
	require.Len(t, lines, 3, "one result a line, whatever the input")
	require.JSONEq(t, `{"input": 2, "errors": [{"pointer": "", "code": "unreadable", "message": "ce fichier n’existe pas"}]}`, lines[1])
	require.Contains(t, lines[2], `"verdict":"undetermined"`)
}

func TestFilesAreBounded(t *testing.T) {
	long := file(t, "{}"+strings.Repeat(" ", maxInput-2))
	require.Equal(t, 1, appraise("", nil, long).status, "as long as may be")
	long = file(t, "{}"+strings.Repeat(" ", maxInput-1))
	got := appraise("", nil, "-format", "json", long)
	require.Equal(t, 2, got.status, "a byte too long, be it a space")
	require.Contains(t, got.stdout, `"code":"too-long"`)
}

func TestLanguage(t *testing.T) {
	cases := []struct {
		reason string
		env    []string
		args   []string
		french bool
	}{
		{"French is the language of the call", nil, nil, true},
		{"LANG says English", []string{"LANG=en_GB.UTF-8"}, nil, false},
		{"in short", []string{"LANG=en"}, nil, false},
		{"without a country", []string{"LANG=en.UTF-8"}, nil, false},
		{"another language is answered in French", []string{"LANG=de_DE.UTF-8"}, nil, true},
		{"a language that begins like English", []string{"LANG=enm"}, nil, true},
		{"the C locale is no language", []string{"LANG=C.UTF-8"}, nil, true},
		{"LC_MESSAGES goes before LANG", []string{"LANG=fr_FR.UTF-8", "LC_MESSAGES=en_US.UTF-8"}, nil, false},
		{"LC_ALL goes before both", []string{"LANG=en_US", "LC_MESSAGES=en_US", "LC_ALL=fr_FR"}, nil, true},
		{"an empty variable is none", []string{"LC_ALL=", "LANG=en_US"}, nil, false},
		{"-lang goes before all", []string{"LC_ALL=en_US"}, []string{"-lang", "fr"}, true},
		{"both ways", nil, []string{"-lang", "en"}, false},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			page := appraise("", c.env, c.args...).stdout
			require.Equal(t, c.french, strings.Contains(page, sayFinancing.fr))
			require.Equal(t, !c.french, strings.Contains(page, sayFinancing.en))
			list := appraise("", c.env, append(c.args, "-list")...).stdout
			require.Equal(t, c.french, strings.Contains(list, "fictif"))
		})
	}
}

func TestMessagesOfErrorsFollowTheMessages(t *testing.T) {
	french, english := "la valeur n’est pas du type attendu", "the value is not of the expected type"
	got := appraise(`{"seed": 1}`, nil, "-format", "json", "-messages", "en", "-")
	require.Contains(t, got.stdout, english)
	got = appraise(`{"seed": 1}`, nil, "-format", "json", "-")
	require.Contains(t, got.stdout, french)
}

func TestListNamesEverySample(t *testing.T) {
	for _, lang := range []string{"fr", "en"} {
		lines := strings.Split(strings.TrimSpace(appraise("", nil, "-lang", lang, "-list").stdout), "\n")
		require.Len(t, lines, len(samples))
		for i, line := range lines {
			require.Regexp(t, `^`+samples[i].name+` +\S`, line)
		}
	}
}

// A terminal is an output that says it is one.
type terminal struct{ bytes.Buffer }

func (*terminal) Stat() (fs.FileInfo, error) { return device{}, nil }

type device struct{}

func (device) Name() string       { return "tty" }
func (device) Size() int64        { return 0 }
func (device) Mode() fs.FileMode  { return fs.ModeDevice | fs.ModeCharDevice }
func (device) ModTime() time.Time { return time.Time{} }
func (device) IsDir() bool        { return false }
func (device) Sys() any           { return nil }

func TestColours(t *testing.T) {
	cases := []struct {
		reason string
		stdout io.ReadWriter
		env    []string
		args   []string
		want   bool
	}{
		{"a terminal gets colours", &terminal{}, []string{"TERM=xterm"}, nil, true},
		{"a pipe gets none", &bytes.Buffer{}, []string{"TERM=xterm"}, nil, false},
		{"NO_COLOR asks for none", &terminal{}, []string{"NO_COLOR=1"}, nil, false},
		{"an empty NO_COLOR asks for nothing", &terminal{}, []string{"NO_COLOR="}, nil, true},
		{"a dumb terminal has none", &terminal{}, []string{"TERM=dumb"}, nil, false},
		{"JSON has none", &terminal{}, nil, []string{"-format", "json"}, false},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			run(c.args, nil, c.stdout, io.Discard, environment(c.env))
			page, err := io.ReadAll(c.stdout)
			require.NoError(t, err)
			require.NotEmpty(t, page)
			require.Equal(t, c.want, bytes.ContainsRune(page, '\x1b'))
		})
	}
}

// A full disk takes nothing.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left") }

func TestResultsThatCannotBeWritten(t *testing.T) {
	for _, args := range [][]string{nil, {"-format", "json"}, {"-format", "html"}, {"-list"}, {"-h"}} {
		var stderr bytes.Buffer
		require.Equal(t, 2, run(args, nil, full{}, &stderr, environment(nil)), "%q", args)
		require.Contains(t, stderr.String(), "no space left")
	}
}

// A broken stream fails after what it has.
type broken struct{ io.Reader }

func (b broken) Read(p []byte) (int, error) {
	n, err := b.Reader.Read(p)
	if err != nil {
		err = errors.New("cable\x07 cut")
	}
	return n, err
}

func TestStreamThatBreaks(t *testing.T) {
	var stdout, stderr bytes.Buffer
	in := broken{strings.NewReader(`{} {"seed"`)}
	require.Equal(t, 2, run([]string{"-format", "json", "-"}, in, &stdout, &stderr, environment(nil)))
	lines := strings.Split(strings.TrimSpace(stdout.String()), "\n")
	require.Len(t, lines, 2, "what came before is appraised")
	require.JSONEq(t, `{"input": 2, "errors": [{"pointer": "", "code": "unreadable", "message": "cable\\a cut"}]}`, lines[1])
	require.Equal(t, "appraise: entrée 2: cable\\a cut\n", stderr.String())
}

// TestConformance: the program is an engine that the kit may be run on, other
// readings included.
func TestConformance(t *testing.T) {
	require.NoError(t, eligibilitytest.Check(func(request []byte) ([]byte, error) {
		got := appraise(string(request), nil, "-format", "json", "-")
		if got.status == statusBadInput {
			return nil, errors.New(got.stderr)
		}
		return []byte(got.stdout), nil
	}))
}

// TestReadAs: a page says by which other readings a dossier was judged, and a
// foot how.
func TestReadAs(t *testing.T) {
	const input = `{"dossier": {"region": "Bretagne", "team": [{"service": "SGAR"}, {"service": "préfecture de région"}]}, "readings": {"hierarchy": "separately"}}`
	for _, format := range []string{"text", "html"} {
		other := flat(appraise(input, nil, "-format", format, "-lang", "en", "-").stdout)
		require.Contains(t, other, "if a unit and the service it is part of count as two", format)
		usual := flat(appraise(strings.Replace(input, "separately", "once", 1), nil, "-format", format, "-lang", "en", "-").stdout)
		require.NotContains(t, usual, "count as two.", format)
	}
}
