package main

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility/eligibilitytest"
)

// TestTableOfTheRoot compares what stands in the README of the module's root with
// what the engines, in the versions built in, get right now. Times and sizes are not
// judged: the program prints them, and writes the whole table.
func TestTableOfTheRoot(t *testing.T) {
	_, table, _, ok := part(file(t, filepath.Join("..", "..", "README.md")), "compare")
	require.True(t, ok)
	rows := cells(table)
	require.Equal(t, heading, rows[0])
	require.Len(t, rows, 2+len(engines()), "run: go run . -write ../../README.md -write README.md")
	cases := eligibilitytest.Cases()
	for i, e := range engines() {
		right, err := rightRow(e, cases)
		require.NoError(t, err, e.name)
		require.Equal(t, right, rows[2+i][:counted], "run: go run . -write ../../README.md -write README.md")
	}
}

// TestTableOfSlips compares the table of slips in the README of this folder.
func TestTableOfSlips(t *testing.T) {
	_, table, _, ok := part(file(t, "README.md"), "slips")
	require.True(t, ok)
	now, err := slipTable()
	require.NoError(t, err)
	require.Equal(t, now, table, "run: go run . -write ../../README.md -write README.md")
}

// TestTypical: what is timed is eligible, and so known in full.
func TestTypical(t *testing.T) {
	f, err := read([]byte(`{"dossier": ` + string(typical) + `}`))
	require.NoError(t, err)
	require.Equal(t, "eligible", f.told.Verdict().String())
	require.Len(t, f.Lines, 30)
	require.Len(t, f.Resources, 4)
}

// TestMeasure: what the program prints of an engine can be had, whatever it is.
func TestMeasure(t *testing.T) {
	b, err := newBench(t.Context(), t.TempDir(), 1)
	require.NoError(t, err)
	for _, e := range engines() {
		c, err := b.measure(t.Context(), e)
		require.NoError(t, err, e.name)
		require.Positive(t, c.verdict, e.name)
		require.Positive(t, c.first, e.name)
		require.Positive(t, c.binary, e.name)
	}
}

// TestCommandLine: help is no error, and what the program would not look at is one.
func TestCommandLine(t *testing.T) {
	require.NoError(t, run(t.Context(), []string{"-h"}, io.Discard))
	require.ErrorIs(t, run(t.Context(), []string{"README.md"}, io.Discard), errArgument)
	require.ErrorIs(t, run(t.Context(), []string{"-first", "CEL", "Rego"}, io.Discard), errArgument)
	require.Error(t, run(t.Context(), []string{"-last"}, io.Discard))
}

// TestPassed: a suite that could not be run has no score.
func TestPassed(t *testing.T) {
	cases := eligibilitytest.Cases()[:3]
	right, of, err := passed(cases, eligibilitytest.Verdict, eligibilitytest.Reference)
	require.NoError(t, err)
	require.Equal(t, [2]int{3, 3}, [2]int{right, of})
	right, of, err = passed(cases, eligibilitytest.Verdict, func([]byte) ([]byte, error) { return []byte("{}"), nil })
	require.NoError(t, err)
	require.Equal(t, [2]int{0, 3}, [2]int{right, of})
	_, _, err = passed(cases, 9, eligibilitytest.Reference)
	require.Error(t, err)
	_, _, err = passed(nil, eligibilitytest.Verdict, nil)
	require.Error(t, err)
}

// TestConditionsOfTheRoot: the line below the table of the root is one that the program
// would write.
func TestConditionsOfTheRoot(t *testing.T) {
	_, table, _, ok := part(file(t, filepath.Join("..", "..", "README.md")), "compare")
	require.True(t, ok)
	lines := strings.Split(strings.TrimSpace(table), "\n")
	for _, line := range []string{conditions(1), lines[len(lines)-1]} {
		require.Regexp(t, `^go\S+, \w+/\w+; processor time, the best of \d+ rounds on \d+ cores\.$`, line)
	}
}

func TestWrite(t *testing.T) {
	name := filepath.Join(t.TempDir(), "README.md")
	require.NoError(t, os.WriteFile(name, []byte("before\n<!-- slips -->\nold\n<!-- /slips -->\nafter\n"), 0o644))
	require.NoError(t, write(name, map[string]string{"slips": "new\n", "compare": "elsewhere\n"}))
	require.Equal(t, "before\n<!-- slips -->\nnew\n<!-- /slips -->\nafter\n", file(t, name))
	require.ErrorIs(t, write(name, map[string]string{"compare": "elsewhere\n"}), errNoPart)
}

func file(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	require.NoError(t, err)
	return string(data)
}

// cells are those of the rows of a table.
func cells(table string) (rows [][]string) {
	for line := range strings.Lines(table) {
		if line, ok := strings.CutPrefix(strings.TrimSpace(line), "| "); ok {
			rows = append(rows, strings.Split(strings.TrimSuffix(line, " |"), " | "))
		}
	}
	return rows
}
