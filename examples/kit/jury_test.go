package main

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/scoring/scoringtest"
)

// TestJuryCases: the sessions of the other kit, a case a line.
func TestJuryCases(t *testing.T) {
	got := kitRun("cases", "-jury")
	require.Equal(t, 0, got.Status, got.Stderr)
	cases := scoringtest.Cases()
	lines := strings.Split(strings.TrimSuffix(got.Stdout, "\n"), "\n")
	require.Len(t, lines, len(cases))
	for i, line := range lines {
		var c struct{ Name, Reason, Request, Want json.RawMessage }
		require.NoError(t, json.Unmarshal([]byte(line), &c))
		require.JSONEq(t, string(cases[i].Request()), string(c.Request))
		require.JSONEq(t, string(cases[i].Want), string(c.Want))
	}
}

// TestJuryMutants: each is named, with a case that catches it.
func TestJuryMutants(t *testing.T) {
	got := kitRun("mutants", "-jury")
	require.Equal(t, 0, got.Status, got.Stderr)
	lines := strings.Split(strings.TrimSuffix(got.Stdout, "\n"), "\n")
	mutants := scoringtest.Mutants()
	require.Len(t, lines, len(mutants))
	for i, m := range mutants {
		require.True(t, strings.HasPrefix(lines[i], m.Name()+"\t"))
		require.True(t, strings.HasSuffix(lines[i], "\t"+m.Witness().Name))
	}
}

// TestJuryCheck: the reference passes, a mutant does not, and what it fails is on one
// screen.
func TestJuryCheck(t *testing.T) {
	self := as(t, "kit")
	got := kitRun("check", "-jury", "--", self, "engine", "-jury")
	require.Equal(t, 0, got.Status, got.Stdout+got.Stderr)
	require.Equal(t, fmt.Sprintf("%d cases all pass at level all\n", len(scoringtest.Cases())), got.Stdout)

	got = kitRun("check", "-jury", "-level", "outcomes", "--", self, "engine", "-jury", "-mutant", "ranks-are-dense")
	require.Equal(t, failed, got.Status, got.Stdout+got.Stderr)
	require.LessOrEqual(t, strings.Count(got.Stdout, "\n"), 60)
	require.Contains(t, got.Stdout, "One case alone: kit check -jury -level outcomes -only ")
}

// TestJuryScore: a suite that looks at ranks notices a mistake in ranks, and none in the
// agreement.
func TestJuryScore(t *testing.T) {
	self := as(t, "kit")
	suite := []string{"--", "sh", "-c", `exec "$0" check -jury -only ranks/ -- $` + variable, self}
	got := kitRun(append([]string{"score", "-jury", "-only", "recusal-is-zero"}, suite...)...)
	require.Equal(t, failed, got.Status, got.Stdout+got.Stderr)
	require.Contains(t, got.Stdout, "0 mutants killed out of 1\n")
	require.Contains(t, got.Stdout, "kit mutants -jury names it. That of the first: kit cases -jury -only "+witnessOf(t, "recusal-is-zero"))
}

func witnessOf(t *testing.T, name string) string {
	t.Helper()
	for _, m := range scoringtest.Mutants() {
		if m.Name() == name {
			return m.Witness().Name
		}
	}
	require.Fail(t, "no such mutant", name)
	return ""
}
