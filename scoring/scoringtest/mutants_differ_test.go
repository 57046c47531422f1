//go:build !race

package scoringtest_test

import (
	"crypto/sha256"
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/scoring/scoringtest"
)

// TestMutantsDiffer: some case tells each mutant from every other.
func TestMutantsDiffer(t *testing.T) {
	told := map[[32]byte]string{}
	for _, m := range scoringtest.Mutants() {
		hash := sha256.New()
		for _, c := range scoringtest.Cases() {
			answer, err := m.Evaluate(c.Request())
			require.NoError(t, err, "%s on %s", m.Name(), c.Name)
			hash.Write(whatCounts(t, answer))
		}
		var sum [32]byte
		hash.Sum(sum[:0])
		require.Empty(t, told[sum], "%s answers as it does", m.Name())
		told[sum] = m.Name()
	}
}

// whatCounts are the members of an answer that the kit looks at, in one order.
func whatCounts(t *testing.T, answer []byte) []byte {
	t.Helper()
	var object map[string]any
	require.NoError(t, json.Unmarshal(answer, &object))
	delete(object, "grid")
	delete(object, "grid-source")
	text, err := json.Marshal(object)
	require.NoError(t, err)
	return text
}
