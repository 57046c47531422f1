package scoringtest_test

import (
	"encoding/json"
	"errors"
	"regexp"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/scoring/scoringtest"
)

func TestMutants(t *testing.T) {
	names := regexp.MustCompile(`^[a-z]+(-[a-z]+)+$`)
	seen := map[string]bool{}
	for _, m := range scoringtest.Mutants() {
		require.Regexp(t, names, m.Name())
		for _, text := range []string{m.Mistake(language.French), m.Mistake(language.English), m.Name()} {
			require.False(t, seen[text], text)
			seen[text] = true
		}
		require.Regexp(t, `^\p{Lu}.*\.$`, m.Mistake(language.French), m.Name())
		require.Regexp(t, `^\p{Lu}.*\.$`, m.Mistake(language.English), m.Name())
		require.NotEmpty(t, m.Place(language.French), m.Name())
		require.NotEmpty(t, m.Place(language.English), m.Name())
		require.Equal(t, m.Mistake(language.English), m.Mistake(language.BritishEnglish))
		require.Equal(t, m.Mistake(language.French), m.Mistake(language.German), "French as last resort")
	}
	require.GreaterOrEqual(t, len(scoringtest.Mutants()), 40)
	zero := scoringtest.Mutant{}
	require.Empty(t, zero.Name()+zero.Mistake(language.French)+zero.Place(language.English)+zero.Witness().Name)
	require.NoError(t, scoringtest.Check(zero.Evaluate), "the zero mutant is the reference")
}

// TestWitnesses: each mutant is told from the reference by its witness.
func TestWitnesses(t *testing.T) {
	for _, m := range scoringtest.Mutants() {
		witness := m.Witness()
		answer, err := m.Evaluate(witness.Request())
		require.NoError(t, err, m.Name())
		require.Error(t, witness.Compare(answer), "%s: its witness %q does not tell it", m.Name(), witness.Name)
	}
}

// A suite that fails the reference is told so, and no mutant is tried.
func TestKillOfAWrongSuite(t *testing.T) {
	_, err := scoringtest.Kill(func(scoringtest.Evaluator) error { return errors.New("1 is not 2") })
	require.ErrorContains(t, err, "reference")
	require.ErrorContains(t, err, "1 is not 2")
}

// Whatever a mutant is given, it answers.
func TestMutantsReadAnything(t *testing.T) {
	for _, session := range []string{
		``, `{`, `null`, `[]`, `{}`, `{"projects": [], "ballots": []}`, `{"grid": 7, "ballots": {}, "projects": [1]}`,
		`{"grid": {"scale": {}, "criteria": [{}]}, "projects": [], "ballots": [{"marks": 1}, {}]}`,
		string(equals(8)), string(equals(31)),
	} {
		for _, m := range scoringtest.Mutants() {
			answer, err := m.Evaluate([]byte(session))
			require.NoError(t, err, m.Name())
			require.True(t, json.Valid(answer), m.Name())
		}
	}
}
