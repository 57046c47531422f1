package kit_test

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/internal/kit"
)

// suiteOf is a suite of so many cases, put to an engine.
func suiteOf(cases int, engine func() error) kit.Suite {
	var trials []kit.Trial
	for i := range cases {
		name := fmt.Sprintf("theme-%d/case-%d", i/10, i)
		trials = append(trials, kit.Trial{Name: name, Sees: true, Put: func() kit.Result {
			return kit.Result{Name: name, Err: engine()}
		}})
	}
	return kit.Suite{Trials: slices.Values(trials), Cases: cases, Engine: engine != nil}
}

// TestGone: an engine that answers no more is asked no more, and what it was not asked
// is counted apart, in no table.
func TestGone(t *testing.T) {
	wrong, asked := errors.New("wrong"), 0
	err := suiteOf(1000, func() error {
		if asked++; asked > 30 {
			return fmt.Errorf("exit status 3: %w", kit.ErrGone)
		}
		return wrong
	}).Check()
	require.Equal(t, 31, asked)
	require.ErrorIs(t, err, kit.ErrGone)
	require.ErrorIs(t, err, wrong)
	failure, ok := errors.AsType[*kit.Failure](err)
	require.True(t, ok)
	require.Equal(t, 30, failure.Tried())
	require.Equal(t, 970, failure.Unasked())
	require.True(t, strings.HasPrefix(err.Error(), "30 of 30 cases fail at level all; 970 were not asked\n  ! exit status 3: "))
	require.Contains(t, err.Error(), "10 of 10  theme-2")
	require.NotContains(t, err.Error(), "theme-3")

	for _, before := range []int{0, 1, 2, 49} {
		asked := 0
		err := suiteOf(50, func() error {
			if asked++; asked > before {
				return kit.ErrGone
			}
			return nil
		}).Check()
		failure, ok := errors.AsType[*kit.Failure](err)
		require.True(t, ok, "an engine that was not asked all has not passed")
		require.Zero(t, failure.Clearest())
		require.Equal(t, fmt.Sprintf("0 of %d cases fail at level all; %d were not asked\n  ! the engine answers no more", before, 50-before), err.Error())
	}
}

// broken are suites that fail a test, and what is said of each.
func broken() map[string]kit.Suite {
	right := func() error { return nil }
	no, blind, gone, wrong := suiteOf(3, right), suiteOf(3, right), suiteOf(3, func() error { return kit.ErrGone }), suiteOf(3, func() error { return errors.New("wrong") })
	no.Level = 9
	blind.Trials = func(yield func(kit.Trial) bool) {
		yield(kit.Trial{Name: "a/b", Put: func() kit.Result { return kit.Result{} }})
	}
	return map[string]kit.Suite{
		"no such level: 9":            no,
		"without cases":               suiteOf(0, right),
		"no evaluator":                suiteOf(3, nil),
		"any engine would pass":       blind,
		"2 more cases were not asked": gone,
		"TestBroken/theme-0/case-2":   wrong,
	}
}

// TestBroken runs one of the broken suites, for TestRun.
func TestBroken(t *testing.T) {
	if suite, asked := broken()[os.Getenv("KIT_BROKEN")]; asked {
		suite.Run(t)
	}
}

// TestRun: a suite that says nothing of an engine fails the test that runs it, in a
// process of its own.
func TestRun(t *testing.T) {
	suiteOf(3, func() error { return nil }).Run(t)
	for says, suite := range broken() {
		require.Error(t, suite.Check(), says)
		cmd := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^TestBroken$")
		cmd.Env = append(os.Environ(), "KIT_BROKEN="+says)
		out, err := cmd.CombinedOutput()
		var exit *exec.ExitError
		require.ErrorAs(t, err, &exit, says)
		require.Contains(t, string(out), says)
	}
}
