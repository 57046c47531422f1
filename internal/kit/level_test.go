package kit_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/internal/kit"
)

var levels = []kit.Level{kit.All, kit.Figures, kit.Outcomes, kit.Verdict}

func TestLevelWords(t *testing.T) {
	for i, word := range []string{"all", "figures", "outcomes", "verdict"} {
		var level kit.Level
		require.NoError(t, level.UnmarshalText([]byte(word)))
		require.Equal(t, levels[i], level)
		require.Equal(t, word, level.String())
		text, err := level.MarshalText()
		require.NoError(t, err)
		require.Equal(t, word, string(text))
	}
	for _, word := range []string{"", "All", "outcome", "verdict "} {
		require.ErrorContains(t, new(kit.Level).UnmarshalText([]byte(word)), "outcomes", word)
	}
	_, err := kit.Level(4).MarshalText()
	require.Error(t, err)
	require.Zero(t, kit.All)
}

// TestSees: each level looks at what the levels below it look at, and at more.
func TestSees(t *testing.T) {
	for i, level := range levels {
		for j, part := range levels {
			require.Equal(t, i <= j, level.Sees(part), "%v sees %v", level, part)
		}
	}
}
