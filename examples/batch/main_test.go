package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/examples/internal/console"
)

// program runs the program as its command line does.
func program(t *testing.T, args ...string) (stdout, stderr string, status int) {
	t.Helper()
	flags := flag.NewFlagSet("batch", flag.ContinueOnError)
	var out, errs bytes.Buffer
	flags.SetOutput(&errs)
	o := newOptions(flags, func(string) string { return "" })
	if err := flags.Parse(args); err != nil {
		return "", errs.String(), console.BadInput
	}
	status = run(t.Context(), o, flags.Args(), &out, &errs)
	return out.String(), errs.String(), status
}

func TestSamples(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "there", "yet")
	stdout, stderr, status := program(t, "-out", folder+"/", "-messages", "fr", "-shards", "1")
	require.Equal(t, statusBad, status, stderr)
	require.Equal(t, `9 entrées lues, 2 erronées
       2  Dossier recevable
       4  Dossier non recevable en l’état
       1  Dossier à compléter
Résultats dans `+folder+".\n", stdout)
	require.Contains(t, filesOf(t, folder)["reports-00000-of-00001.jsonl"], `"message":"Le projet`)
	require.Contains(t, filesOf(t, folder)["bad-00000-of-00001.jsonl"], "décimales")

	stdout, stderr, status = program(t, "-lang", "en", "-out", t.TempDir(), "samples/archive.jsonl.gz")
	require.Zero(t, status, stderr)
	require.Contains(t, stdout, "3 inputs read, 0 bad\n")
}

func TestCommandLine(t *testing.T) {
	full := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(full, "counts.json"), nil, 0o600))
	file := filepath.Join(t.TempDir(), "terms.json")
	require.NoError(t, os.WriteFile(file, []byte(`{"code": "X", "budget": {"rate": "0.5"}}`), 0o600))
	for _, c := range []struct {
		reason string
		args   []string
		want   string
	}{
		{"what an earlier run left would pass for this one's", []string{"-out", full}, "n’est pas vide"},
		{"a file of reports at least", []string{"-shards", "0"}, "-shards 0"},
		{"names have five digits", []string{"-shards", "100000"}, "-shards 100000"},
		{"a call that is none", []string{"-call", file}, file + ": /budget/months: "},
		{"a call that is not there", []string{"-call", file + "x"}, file + "x"},
		{"readings that are none", []string{"-readings", file}, file + ": /"},
		{"another language", []string{"-lang", "de"}, "fr, en"},
		{"a flag that is none", []string{"-no"}, "-shards N"},
		{"a storage that is none", []string{"-out", "nowhere://x"}, "nowhere"},
		{"a file that is not there", []string{"-out", t.TempDir(), "no.jsonl"}, "aucun fichier ne correspond à no.jsonl"},
		{"a pattern of no file beside others", []string{"-out", t.TempDir(), "samples/*", "no*"}, "aucun fichier ne correspond à no*"},
	} {
		t.Run(c.reason, func(t *testing.T) {
			_, stderr, status := program(t, c.args...)
			require.Equal(t, console.BadInput, status)
			require.Contains(t, stderr, c.want)
			if i := slices.Index(c.args, "-out"); i >= 0 && c.args[i+1] != full && !strings.Contains(c.args[i+1], "://") {
				require.Empty(t, filesOf(t, c.args[i+1]), "nothing is written")
			}
		})
	}
}
