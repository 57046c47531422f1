package main

import (
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/examples/internal/console/consoletest"
)

// python returns the command of Python 3. Where there is none the tests of engines in
// Python are skipped, but not in .ci/run, which installs it and says that it must be
// there.
func python(t *testing.T) string {
	t.Helper()
	const command = "python3"
	_, err := exec.LookPath(command)
	if err != nil && os.Getenv("AAP_PYTHON") != "required" {
		t.Skip("no python3 here: .ci/kit installs it")
	}
	require.NoError(t, err)
	return command
}

// TestPythonCareful: a hundred lines of Python pass at the level they claim.
func TestPythonCareful(t *testing.T) {
	python := python(t)
	got := kitRun("check", "-level", "outcomes", "-known", "--", python, "testdata/engines/careful.py")
	require.Equal(t, 0, got.Status, got.Stdout+got.Stderr)
	consoletest.Golden(t, "careful.golden", got.Stdout)
}

// TestPythonNaive: the same rules in a hurry, and what they fail.
func TestPythonNaive(t *testing.T) {
	python := python(t)
	got := kitRun("check", "-level", "outcomes", "-known", "--", python, "testdata/engines/naive.py")
	require.Equal(t, failed, got.Status)
	require.Empty(t, got.Stderr)
	consoletest.Golden(t, "naive.golden", got.Stdout)
}

// TestPythonSuite: three tests that look good, and which mistakes on the cap they let
// pass.
func TestPythonSuite(t *testing.T) {
	python := python(t)
	t.Setenv(role, "kit")
	got := kitRun("score", "-only", "cap-", "--", python, "testdata/suites/happy.py")
	require.Equal(t, failed, got.Status, got.Stderr)
	consoletest.Golden(t, "happy.golden", got.Stdout)
}

// TestReadme: what the page of the vectors shows of the engine in a hurry is what it is
// told.
func TestReadme(t *testing.T) {
	page, err := os.ReadFile("../../eligibility/eligibilitytest/vectors/README.md")
	require.NoError(t, err)
	_, shown, ok := strings.Cut(string(page), "```text\n")
	require.True(t, ok)
	shown, _, _ = strings.Cut(shown, "```")
	told, err := os.ReadFile("testdata/naive.golden")
	require.NoError(t, err)
	require.True(t, strings.HasPrefix(string(told), shown), shown)
}
