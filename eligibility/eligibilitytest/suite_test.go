package eligibilitytest_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility/eligibilitytest"
)

func casesByName() map[string]eligibilitytest.Case {
	all := map[string]eligibilitytest.Case{}
	for _, c := range eligibilitytest.Cases() {
		all[c.Name] = c
	}
	return all
}

// mutant returns one by its name.
func mutant(t *testing.T, name string) eligibilitytest.Mutant {
	t.Helper()
	for _, m := range eligibilitytest.Mutants() {
		if m.Name() == name {
			return m
		}
	}
	require.Fail(t, "no mutant of that name", name)
	return eligibilitytest.Mutant{}
}

// TestCheck: the failures of an engine are those of its cases, in their order, and the
// cases that it passes are not among them.
func TestCheck(t *testing.T) {
	require.NoError(t, eligibilitytest.Check(eligibilitytest.Reference))

	engine := mutant(t, "cap-exclusive").Evaluate
	var names []string
	for _, c := range eligibilitytest.Cases() {
		report, err := engine(c.Request())
		require.NoError(t, err)
		if err := c.Compare(report); err != nil {
			require.ErrorContains(t, err, c.Name)
			names = append(names, c.Name)
		}
	}
	failure, ok := errors.AsType[*eligibilitytest.Failure](eligibilitytest.Check(engine))
	require.True(t, ok)
	require.Equal(t, eligibilitytest.All, failure.Level())
	require.Equal(t, len(eligibilitytest.Cases()), failure.Tried())
	var failed []string
	for _, r := range failure.Cases() {
		failed = append(failed, r.Name)
	}
	require.Equal(t, names, failed)
}

// TestLevels: each level looks at its part of a report, and at nothing else.
func TestLevels(t *testing.T) {
	levels := []eligibilitytest.Level{eligibilitytest.Verdict, eligibilitytest.Outcomes, eligibilitytest.Figures, eligibilitytest.All}
	for name, from := range map[string]int{ // the first level that notices
		"undetermined-is-eligible": 0, "rules-apart": 0,
		"stops-at-the-first-no": 1, "unknown-rules-left-out": 1,
		"excess-of-zero": 2, "instants-in-utc": 2,
		"nothing-planned": 3, "other-readings-untold": 3,
	} {
		m := mutant(t, name)
		for i, level := range levels {
			err := eligibilitytest.Suite{Level: level, Cases: []eligibilitytest.Case{m.Witness()}}.Check(m.Evaluate)
			require.Equal(t, i >= from, err != nil, "%s at level %s: %v", name, level, err)
		}
	}
	verdictOnly := func(request []byte) ([]byte, error) {
		if strings.Contains(string(request), "dossier") {
			return []byte(`{"verdict": "undetermined"}`), nil
		}
		return nil, nil
	}
	c := casesByName()["unknown/nothing-known"]
	require.NoError(t, eligibilitytest.Suite{Level: eligibilitytest.Verdict, Cases: []eligibilitytest.Case{c}}.Check(verdictOnly))
	require.Error(t, eligibilitytest.Suite{Level: eligibilitytest.Outcomes, Cases: []eligibilitytest.Case{c}}.Check(verdictOnly))
}

// TestFailFast: the first case that fails is the only one told.
func TestFailFast(t *testing.T) {
	m := mutant(t, "cap-exclusive")
	err := eligibilitytest.Suite{FailFast: true}.Check(m.Evaluate)
	failure, ok := errors.AsType[*eligibilitytest.Failure](err)
	require.True(t, ok)
	require.Len(t, failure.Cases(), 1)
	require.Equal(t, m.Witness().Name, failure.Cases()[0].Name)
	require.Less(t, failure.Tried(), len(eligibilitytest.Cases()))
	require.NoError(t, eligibilitytest.Suite{FailFast: true}.Check(eligibilitytest.Reference))
}

// TestSuiteOfNothing: a suite that any engine would pass passes nobody.
func TestSuiteOfNothing(t *testing.T) {
	agreeable := func([]byte) ([]byte, error) { return []byte(`{}`), nil }
	seed := []eligibilitytest.Case{{Name: "a/seed", Want: eligibilitytest.Want{Outcomes: map[string]string{"seed": "met"}}}}
	for _, c := range []struct {
		reason, says string
		suite        eligibilitytest.Suite
		engine       eligibilitytest.Evaluator
	}{
		{"no cases", "without cases", eligibilitytest.Suite{Cases: []eligibilitytest.Case{}}, agreeable},
		{"no such level", "no such level: 9", eligibilitytest.Suite{Level: 9}, agreeable},
		{"nothing is wanted", "level all", eligibilitytest.Suite{Cases: []eligibilitytest.Case{{Name: "a/b"}}}, agreeable},
		{"nothing is wanted at the level", "level verdict", eligibilitytest.Suite{Cases: seed, Level: eligibilitytest.Verdict}, agreeable},
		{"no engine", "no evaluator", eligibilitytest.Suite{}, nil},
	} {
		err := c.suite.Check(c.engine)
		require.ErrorContains(t, err, c.says, c.reason)
		_, ok := errors.AsType[*eligibilitytest.Failure](err)
		require.False(t, ok, c.reason)
	}
	err := eligibilitytest.Suite{Cases: seed, Level: eligibilitytest.Outcomes}.Check(agreeable)
	failure, ok := errors.AsType[*eligibilitytest.Failure](err)
	require.True(t, ok)
	require.Len(t, failure.Cases(), 1)

	_, err = eligibilitytest.Kill(nil)
	require.ErrorContains(t, err, "no suite")
}

// TestGone: an engine that answers no more is asked no more.
func TestGone(t *testing.T) {
	asked := 0
	err := eligibilitytest.Check(func(request []byte) ([]byte, error) {
		if asked++; asked > 20 {
			return nil, fmt.Errorf("status 3: %w", eligibilitytest.ErrGone)
		}
		return eligibilitytest.Reference(request)
	})
	require.Equal(t, 21, asked)
	require.ErrorIs(t, err, eligibilitytest.ErrGone)
	failure, ok := errors.AsType[*eligibilitytest.Failure](err)
	require.True(t, ok)
	require.Empty(t, failure.Cases())
	require.Equal(t, 20, failure.Tried())
	require.Equal(t, len(eligibilitytest.Cases())-20, failure.Unasked())
}

// TestEngineOwnsItsRequest: an engine may write to what it is given.
func TestEngineOwnsItsRequest(t *testing.T) {
	require.NoError(t, eligibilitytest.Suite{Cases: eligibilitytest.Cases()[:9]}.Check(func(request []byte) ([]byte, error) {
		report, err := eligibilitytest.Reference(request)
		clear(request)
		return report, err
	}))
	scribbler := func(request []byte) ([]byte, error) { clear(request); return nil, nil }
	require.Error(t, eligibilitytest.Check(scribbler))
	require.NoError(t, eligibilitytest.Suite{FailFast: true}.Check(eligibilitytest.Reference))
}

// TestShown: a case of another call shows its dossier before the terms, which are long.
func TestShown(t *testing.T) {
	c := eligibilitytest.Case{Name: "a/b", Reason: "Because.", Call: []byte(`{"code": "T"}`), Readings: map[string]string{"level": "any"}, Dossier: []byte(`{"seed": true}`)}
	require.EqualError(t, c.Compare(nil), strings.Join([]string{
		`a/b`,
		`  Because.`,
		`    readings: {"level":"any"}`,
		`    dossier: {"seed":true}`,
		`    call: {"code":"T"}`,
		`  ! the report is empty, not a JSON object`,
	}, "\n"))
}

// TestShapes: what is no report says what it is, and what it should be.
func TestShapes(t *testing.T) {
	c := eligibilitytest.Case{Name: "a/b", Reason: "Because.", Want: eligibilitytest.Want{Verdict: "eligible"}}
	for report, says := range map[string]string{
		``:                                 "the report is empty, not a JSON object",
		`null`:                             "the report is null, not a JSON object",
		`[]`:                               "the report is a list, not a JSON object",
		`"eligible"`:                       "the report is a text, not a JSON object",
		`true`:                             "the report is true or false, not a JSON object",
		`1`:                                "the report is a number, not a JSON object",
		`{`:                                "the report is not a JSON object: unexpected EOF",
		`{} {}`:                            "the report is not a JSON object: more than one JSON value",
		`{"findings": {"seed": {}}}`:       `[{"code": "seed", "outcome": "met"`,
		`{"findings": [{"outcome": "x"}]}`: `[{"code": "seed", "outcome": "met"`,
		`{"findings": ["seed"]}`:           `[{"code": "seed", "outcome": "met"`,
	} {
		err := c.Compare([]byte(report))
		require.ErrorContains(t, err, says, report)
		require.NotContains(t, err.Error(), "Go value", report)
	}
}

// TestNoEngine: what is no report at all fails every case.
func TestNoEngine(t *testing.T) {
	failure := errors.New("out of order")
	for name, e := range map[string]eligibilitytest.Evaluator{
		"an error":      func([]byte) ([]byte, error) { return nil, failure },
		"nothing":       func([]byte) ([]byte, error) { return nil, nil },
		"null":          func([]byte) ([]byte, error) { return []byte("null"), nil },
		"an array":      func([]byte) ([]byte, error) { return []byte("[]"), nil },
		"another shape": func([]byte) ([]byte, error) { return []byte(`{"findings": {}}`), nil },
		"no code":       func([]byte) ([]byte, error) { return []byte(`{"findings": [null]}`), nil },
		"empty":         func([]byte) ([]byte, error) { return []byte("{}"), nil },
		"two": func(request []byte) ([]byte, error) {
			report, err := eligibilitytest.Reference(request)
			return append(report, "{}"...), err
		},
		"one and a brace": func(request []byte) ([]byte, error) {
			report, err := eligibilitytest.Reference(request)
			return append(report, '}'), err
		},
		"a rule twice": func(request []byte) ([]byte, error) {
			report, err := eligibilitytest.Reference(request)
			return []byte(strings.Replace(string(report), `"findings":[`, `"findings":[{"code":"team"},`, 1)), err
		},
	} {
		cases := eligibilitytest.Cases()[:60]
		err := eligibilitytest.Suite{Cases: cases}.Check(e)
		failed, ok := errors.AsType[*eligibilitytest.Failure](err)
		require.True(t, ok, name)
		require.Len(t, failed.Cases(), len(cases), name)
		require.Equal(t, name == "an error", errors.Is(err, failure))
		require.Less(t, strings.Count(err.Error(), "\n"), 50, name)
	}
}
