package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// appraised is what the program appraise says of dossiers, place by place: its line for
// a good one, the errors in it for a bad one. It is built and run: nothing of it is taken
// on trust.
func appraised(t *testing.T, kept map[place]drawn) (reports, bad map[place]string) {
	t.Helper()
	program := filepath.Join(t.TempDir(), "appraise")
	build := exec.Command("go", "build", "-o", program, "./examples/appraise")
	build.Dir = "../.."
	out, err := build.CombinedOutput()
	require.NoError(t, err, "%s", out)

	var stream bytes.Buffer
	var streamed, alone []place
	args := []string{"-format", "json", "-lang", "en"}
	apart := args
	folder := t.TempDir()
	for at, d := range kept {
		if !d.malformed {
			stream.WriteString(d.text + "\n")
			streamed = append(streamed, at)
			continue
		}
		file := filepath.Join(folder, fmt.Sprint(len(alone)))
		require.NoError(t, os.WriteFile(file, []byte(d.text), 0o600))
		alone, apart = append(alone, at), append(apart, file)
	}
	reports, bad = map[place]string{}, map[place]string{}
	cpu := time.Duration(0)
	said := func(places []place, stdin io.Reader, args ...string) {
		cmd := exec.Command(program, args...)
		cmd.Stdin = stdin
		out, err := cmd.Output()
		if _, ended := errors.AsType[*exec.ExitError](err); !ended { // by its status, which tells verdicts
			require.NoError(t, err)
		}
		cpu += cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
		lines := bytes.Split(bytes.TrimSuffix(out, []byte("\n")), []byte("\n"))
		require.Len(t, lines, len(places))
		for i, line := range lines {
			if errs, ok := errorsOf(t, line); ok {
				bad[places[i]] = errs
			} else {
				reports[places[i]] = string(line)
			}
		}
	}
	said(streamed, &stream, append(args, "-")...)
	said(alone, nil, apart...)
	require.Len(t, kept, len(reports)+len(bad))
	t.Logf("appraise: %v of processor time", cpu)
	return reports, bad
}

// errorsOf returns the errors in the line of a bad input, as they are written; false
// for a report.
func errorsOf(t *testing.T, line []byte) (string, bool) {
	t.Helper()
	var in struct{ Errors json.RawMessage }
	require.NoError(t, json.Unmarshal(line, &in))
	return string(in.Errors), in.Errors != nil
}
