package kit_test

import (
	"errors"
	"maps"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/internal/kit"
)

// TestKill: engines are numbers, and the right one is 0.
func TestKill(t *testing.T) {
	mutants := slices.All([]string{0: "", 1: "one", 2: "two", 3: "three"})
	byName := func(yield func(string, int) bool) {
		for engine, name := range mutants {
			if engine > 0 && !yield(name, engine) {
				return
			}
		}
	}
	odd := func(engine int) error {
		if engine%2 == 1 {
			return errors.New("odd")
		}
		return nil
	}
	score, err := kit.Kill(odd, 0, byName)
	require.NoError(t, err)
	require.Equal(t, []string{"one", "three"}, score.Killed())
	require.Equal(t, []string{"two"}, score.Lived())
	require.Equal(t, "2 of 3 mutants killed; these live: two", score.String())

	score.Killed()[0] = "?"
	require.Equal(t, "one", score.Killed()[0], "what is returned is the caller's own")

	none, err := kit.Kill(func(int) error { return nil }, 0, byName)
	require.NoError(t, err)
	require.Equal(t, "0 of 3 mutants killed; these live: one, two, three", none.String())
	require.Equal(t, "0 of 0 mutants killed", kit.Score{}.String())
}

// TestKillOfASuiteThatFailsTheReference: it says so, and tries no mutant.
func TestKillOfASuiteThatFailsTheReference(t *testing.T) {
	wrong := errors.New("wrong")
	score, err := kit.Kill(func(int) error { return wrong }, 0, maps.All(map[string]int{"one": 1}))
	require.ErrorIs(t, err, wrong)
	require.Equal(t, kit.Score{}, score)
}
