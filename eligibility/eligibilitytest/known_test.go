package eligibilitytest_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility/eligibilitytest"
)

// TestKnown: one fact less, and a dossier is not fully known.
func TestKnown(t *testing.T) {
	whole := map[string]any{
		"region":   "Bretagne",
		"team":     []any{map[string]any{"service": "SGAR Bretagne"}},
		"partners": []any{map[string]any{"name": "Commune de Valombre", "category": "local-authority"}},
		"budget":   map[string]any{"lines": []any{}, "resources": []any{}},
		"deposit":  map[string]any{"by": "other", "region": "Bretagne", "at": "2017-01-01T00:00:00Z"},
		"seed":     false,
	}
	known := func(dossier map[string]any) bool {
		text, err := json.Marshal(dossier)
		require.NoError(t, err)
		return len(eligibilitytest.Known([]eligibilitytest.Case{{Dossier: text}})) == 1
	}
	require.True(t, known(whole), "what is known may be wrong")
	for _, c := range []struct {
		reason, member string
		value          any
	}{
		{"no region", "region", nil},
		{"no team", "team", nil},
		{"no partners", "partners", nil},
		{"no lines", "budget", map[string]any{"resources": []any{}}},
		{"no resources", "budget", map[string]any{"lines": []any{}}},
		{"nobody deposits", "deposit", map[string]any{"region": "Bretagne", "at": "2017-01-01T00:00:00Z"}},
		{"no region of the deposit", "deposit", map[string]any{"by": "other", "at": "2017-01-01T00:00:00Z"}},
		{"no receipt", "deposit", map[string]any{"by": "other", "region": "Bretagne"}},
		{"seed not answered", "seed", nil},
		{"a list grows that is enough", "growing", []string{"partners"}},
		{"an agent without a service", "team", []any{map[string]any{"service": "SGAR Bretagne"}, map[string]any{"name": "A"}}},
		{"a name that decides", "team", []any{map[string]any{"service": "SGAR Bretagne"}, map[string]any{"service": "Mission X"}}},
	} {
		before := whole[c.member]
		whole[c.member] = c.value
		require.False(t, known(whole), c.reason)
		whole[c.member] = before
	}
	whole["team"] = []any{map[string]any{"service": "Mission X", "state-service": true}}
	require.True(t, known(whole), "a name that is answered")
	require.Empty(t, eligibilitytest.Known([]eligibilitytest.Case{{Dossier: json.RawMessage(`{`)}}), "what cannot be read")
}

// TestKnownIsDecided: the verdict of a fully known dossier is decided.
func TestKnownIsDecided(t *testing.T) {
	known := eligibilitytest.Known(eligibilitytest.Cases())
	require.Greater(t, len(known), 50)
	for _, c := range known {
		require.NotEqual(t, "undetermined", c.Want.Verdict, c.Name)
		for code, outcome := range c.Want.Outcomes {
			require.NotEqual(t, "unknown", outcome, "%s of %s", code, c.Name)
		}
	}
}
