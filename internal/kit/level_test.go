package kit_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/internal/kit"
)

func TestLevelWords(t *testing.T) {
	for i, word := range []string{"all", "figures", "outcomes", "verdict"} {
		level, err := kit.ParseLevel(word)
		require.NoError(t, err)
		require.Equal(t, kit.Levels()[i], level)
		require.Equal(t, word, level.String())
		text, err := level.MarshalText()
		require.NoError(t, err)
		require.Equal(t, word, string(text))
	}
	for _, word := range []string{"", "All", "outcome", "verdict "} {
		_, err := kit.ParseLevel(word)
		require.ErrorContains(t, err, "outcomes", word)
	}
	_, err := kit.Level(4).MarshalText()
	require.Error(t, err)
	require.Zero(t, kit.All)
}

// TestSees: each level looks at what the levels below it look at, and at more.
func TestSees(t *testing.T) {
	for i, level := range kit.Levels() {
		for j, part := range kit.Levels() {
			require.Equal(t, i <= j, level.Sees(part), "%v sees %v", level, part)
		}
	}
}
