//go:build !race

package scoring_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/scoring/scoringtest"
)

// TestMutantsAnswer: mutants answer any session, as an engine does. The race detector, which
// makes it ten times slower, would see nothing in it.
func TestMutantsAnswer(t *testing.T) {
	g := newGamble(2)
	for range sessions / 50 {
		session, err := json.Marshal(g.session())
		require.NoError(t, err)
		for _, m := range scoringtest.Mutants() {
			answer, err := m.Evaluate(session)
			require.NoError(t, err, "%s: %s", m.Name(), session)
			require.True(t, json.Valid(answer), "%s: %s", m.Name(), session)
		}
	}
}
