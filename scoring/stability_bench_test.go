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
			f, err := scoring.Fund(s.Rank(), envelope, line)
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
