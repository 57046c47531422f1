package main

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/log"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	"github.com/aap-lit/aap/eligibility"
)

var many = flag.Int("many", 2000, "how many dossiers TestSameAsAppraise and TestTriedAgain appraise")

func TestMain(m *testing.M) {
	newOptions(flag.CommandLine, os.Getenv) // beside those of Beam: two of one name would not do
	flag.Parse()
	log.LogLevel = "error"
	beam.Init()
	os.Exit(m.Run())
}

// runs runs a job on the in-process runner.
func runs(t testing.TB, j *job) error {
	t.Helper()
	p, s := beam.NewPipelineWithRoot()
	require.NoError(t, j.pipeline(s))
	return beamx.Run(t.Context(), p)
}

// newJob is a job on the files of a folder, which it names twice.
func newJob(t testing.TB, folder string) *job {
	t.Helper()
	return &job{
		patterns: []string{folder + "/*.jsonl", folder + "/./dossiers-[0-4].jsonl"},
		folder:   t.TempDir(), shards: 5, call: eligibility.LIT2016(), lang: "en",
	}
}

// TestSameAsAppraise: each dossier has the report that appraise gives it, to the byte, or
// the same errors, at its place; none is lost, and none is there twice.
func TestSameAsAppraise(t *testing.T) {
	inputs := t.TempDir()
	kept := keep(t, inputs, draw(t, *many))
	j := newJob(t, inputs)
	before, begun := spent(t), time.Now()
	require.NoError(t, runs(t, j))
	took := time.Since(begun)
	after := spent(t)
	wantReports, wantBad := appraised(t, kept)
	reports, bad := written(t, j)
	in, out := 0, 0
	for at, d := range kept {
		in, out = in+len(d.text), out+len(reports[at])
	}
	t.Logf("%d dossiers of %d bytes each, reports of %d: %v, %v of processor time, %d MiB at most with the dossiers and the test",
		*many, in / *many, out / *many, took, after.cpu-before.cpu, after.memory)
	for at, d := range kept {
		require.Equal(t, wantReports[at], reports[at], "%v: %s", at, d.text)
		require.Equal(t, wantBad[at], bad[at], "%v: %s", at, d.text)
	}
	require.Len(t, reports, len(wantReports))
	require.Len(t, bad, len(wantBad))
	require.NotEmpty(t, bad)
	counts, err := readCounts(t.Context(), j.counts())
	require.NoError(t, err)
	require.Equal(t, countsOf(t, reports, bad), counts)
}

// written returns the reports that a job has written, by place, and the errors of bad
// inputs.
func written(t *testing.T, j *job) (reports, bad map[place]string) {
	t.Helper()
	reports, bad = map[place]string{}, map[place]string{}
	files := filesOf(t, j.folder)
	for name, text := range files {
		lines := strings.SplitAfter(text, "\n")
		lines = lines[:len(lines)-1] // what follows the last end of line: nothing
		switch {
		case strings.HasPrefix(name, "reports-"):
			places := strings.Split(files[strings.Replace(name, "reports-", "places-", 1)], "\n")
			require.Len(t, places, len(lines)+1, name)
			for i, line := range lines {
				at := placeOf(t, places[i])
				_, twice := reports[at]
				require.False(t, twice, at)
				reports[at] = strings.TrimSuffix(line, "\n")
			}
		case strings.HasPrefix(name, "bad-"):
			for _, line := range lines {
				at := placeOf(t, line)
				_, twice := bad[at]
				require.False(t, twice, at)
				bad[at], _ = errorsOf(t, []byte(line))
			}
		}
	}
	return reports, bad
}

// filesOf returns the files of a folder by name.
func filesOf(t *testing.T, folder string) map[string]string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	require.NoError(t, err)
	files := map[string]string{}
	for _, entry := range entries {
		raw, err := os.ReadFile(filepath.Join(folder, entry.Name()))
		require.NoError(t, err)
		files[entry.Name()] = string(raw)
	}
	return files
}

// placeOf reads a place, and checks that the offset in it is where the line begins.
func placeOf(t *testing.T, text string) place {
	t.Helper()
	var at Line
	require.NoError(t, json.Unmarshal([]byte(text), &at))
	require.Equal(t, begins(t, at.File)[at.Number-1], at.Offset)
	return place{at.File, at.Number}
}

// countsOf counts what was written.
func countsOf(t *testing.T, reports, bad map[place]string) *Counts {
	t.Helper()
	counts := newCounts()
	counts.Reports, counts.Bad = int64(len(reports)), int64(len(bad))
	counts.Inputs = counts.Reports + counts.Bad
	for _, text := range reports {
		var report struct {
			Verdict  string
			Findings []struct{ Code, Outcome string }
		}
		require.NoError(t, json.Unmarshal([]byte(text), &report))
		counts.Verdicts[report.Verdict]++
		for _, finding := range report.Findings {
			counts.Rules[finding.Code][finding.Outcome]++
		}
	}
	for _, text := range bad {
		var faults []struct{ Code string }
		require.NoError(t, json.Unmarshal([]byte(text), &faults))
		for _, fault := range faults {
			counts.Faults[fault.Code]++
		}
	}
	return counts
}
