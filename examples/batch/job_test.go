package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility"
)

// TestCallAndReadings: dossiers under the call and the readings of the command line have
// the reports that they have where each brings them.
func TestCallAndReadings(t *testing.T) {
	o := options{call: "testdata/call.json", readings: "testdata/readings.json"}
	call, err := o.underCall()
	require.NoError(t, err)
	terms, err := os.ReadFile(o.call)
	require.NoError(t, err)
	readings, err := os.ReadFile(o.readings)
	require.NoError(t, err)

	bare, wrapped := t.TempDir(), t.TempDir()
	var alone, beside strings.Builder
	for i := range 40 {
		team := []map[string]string{{"service": "SGAR"}, {"service": "DREAL Bretagne"}, {"service": "DRAC Bretagne"}}
		dossier := encode(t, map[string]any{"title": "Fictif " + strconv.Itoa(i), "region": "Bretagne", "team": team[:i%4]})
		_, _ = fmt.Fprintf(&alone, "%s\n", dossier)
		_, _ = fmt.Fprintf(&beside, `{"readings": %s, "call": %s, "dossier": %s}`+"\n", oneLine(t, readings), oneLine(t, terms), dossier)
	}
	require.NoError(t, os.WriteFile(filepath.Join(bare, "a.jsonl"), []byte(alone.String()), 0o600))
	require.NoError(t, os.WriteFile(filepath.Join(wrapped, "a.jsonl"), []byte(beside.String()), 0o600))
	under := newJob(t, bare)
	under.patterns, under.call = []string{bare + "/a.jsonl"}, call
	usual := newJob(t, wrapped)
	usual.patterns = []string{wrapped + "/a.jsonl"}
	require.NoError(t, runs(t, under))
	require.NoError(t, runs(t, usual))
	reports, bad := written(t, under)
	want, _ := written(t, usual)
	require.Empty(t, bad)
	require.Len(t, reports, 40)
	for at, report := range reports {
		require.Equal(t, want[place{wrapped + "/a.jsonl", at.line}], report)
		require.Contains(t, report, `"call":"FICTIF-2018"`)
		require.Contains(t, report, `"share-base":"whole"`)
	}
}

// TestBad: what cannot be read of a file is told at its place, and the rest of the files
// is appraised; names of persons are told nowhere.
func TestBad(t *testing.T) {
	folder := t.TempDir()
	person := "Camille Exemple"
	lines := []string{
		`{"seed": true, "team": [{"name": "` + person + `", "service": "SGAR"}]}`,
		`{"team": [{"name": "` + person + `", "service": 7}]}`,
		`{"team": [{"name": ["` + person + `"]}]}`,
		`{"team": [{"name": "` + person + `", "name": "` + person + `"}]}`,
		`{"team": [{"name": "` + person,
	}
	text := strings.Join(lines, "\n") + "\n"
	whole := zipped(t, []byte(text))
	require.NoError(t, os.WriteFile(folder+"/plain.jsonl", []byte(text), 0o600))
	require.NoError(t, os.WriteFile(folder+"/cut.jsonl.gz", whole[:len(whole)-4], 0o600))
	require.NoError(t, os.WriteFile(folder+"/empty.jsonl", nil, 0o600))
	j := newJob(t, folder)
	j.patterns = []string{folder + "/*"}
	require.NoError(t, runs(t, j))
	reports, bad := written(t, j)
	require.Len(t, reports, 2)
	require.Len(t, bad, 9)
	end := place{folder + "/cut.jsonl.gz", int64(len(lines) + 1)}
	require.Equal(t, `[{"pointer":"","code":"unreadable","message":"the compressed file is damaged: what follows is not read"}]`, bad[end])
	for name, text := range filesOf(t, j.folder) {
		require.NotContains(t, text, "Camille", name)
		require.NotContains(t, text, "Exemple", name)
	}
}

// TestNothing: a run on nothing still counts it, and a pattern of no file is a mistake.
func TestNothing(t *testing.T) {
	folder := t.TempDir()
	require.NoError(t, os.WriteFile(folder+"/blank.jsonl", []byte("\n \n"), 0o600))
	j := newJob(t, folder)
	j.patterns = []string{folder + "/blank.jsonl"}
	require.NoError(t, runs(t, j))
	counts, err := readCounts(t.Context(), j.counts())
	require.NoError(t, err)
	require.Equal(t, newCounts(), counts)
	require.Len(t, filesOf(t, j.folder), 1)

	j = newJob(t, folder)
	j.patterns = []string{folder + "/*", folder + "/no*"}
	require.ErrorContains(t, runs(t, j), "no*", "a worker that does not see the files says so too")
}

// TestBalance: a run that lost an input, or has one twice, does not pass for complete.
func TestBalance(t *testing.T) {
	counts := newCounts()
	for name, n := range map[string]int64{countInputs: 3, countReports: 2, countBad: 1, countVerdict + "eligible": 2, countRule + "share/met": 2, countFault + "type": 4} {
		counts.add(name, n)
	}
	require.NoError(t, counts.balance())
	require.EqualValues(t, 2, counts.Verdicts[eligibility.Eligible.String()])
	require.EqualValues(t, 2, counts.Rules["share"]["met"])
	require.EqualValues(t, 4, counts.Faults["type"])
	for _, name := range []string{countInputs, countReports, countBad} {
		counts.add(name, 1)
		require.Error(t, counts.balance(), name)
		counts.add(name, -1)
	}
}
