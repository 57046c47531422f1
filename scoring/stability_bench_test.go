package scoring_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/scoring"
)

// BenchmarkWeight finds one interval. Beside it, in the same run, the baseline:
// ranking and funding once.
func BenchmarkWeight(b *testing.B) {
	for _, n := range []int{16, 100, 200, 500} {
		for _, line := range []scoring.Line{scoring.Stop, scoring.Skip} {
			var session map[string]any
			require.NoError(b, json.Unmarshal(largeSession(n), &session))
			session["line"] = line
			s := decode(b, session)
			envelope, _, _ := s.Envelope()
			f, err := s.Rank().Fund(envelope, line)
			require.NoError(b, err)
			b.Run(fmt.Sprint(n, "/", line, "/once"), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					decide(b, s.Rank(), envelope, line)
				}
			})
			b.Run(fmt.Sprint(n, "/", line, "/interval"), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					scoring.Interval(f, 0)
				}
			})
		}
	}
}

// BenchmarkWeightThatChangesNothing looks at every crossing of a session in
// which half of the projects ask for the whole envelope, and never get it: one
// who asks for little has every mark at its highest.
func BenchmarkWeightThatChangesNothing(b *testing.B) {
	for _, n := range []int{16, 100, 200} {
		var session map[string]any
		require.NoError(b, json.Unmarshal(largeSession(n), &session))
		session["envelope"] = "1000000.00"
		for p, of := range session["projects"].([]any) {
			of.(map[string]any)["request"] = []string{"1000.00", "1000000.00"}[p%2]
		}
		for _, ballot := range session["ballots"].([]any) {
			if ballot := ballot.(map[string]any); ballot["project"] == "P0" {
				for code := range ballot["marks"].(map[string]any) {
					ballot["marks"].(map[string]any)[code] = "5"
				}
			}
		}
		f, stable := stability(b, decode(b, session))
		require.Empty(b, ends(stable.Weights[0]))
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				scoring.Interval(f, 0)
			}
		})
	}
}
