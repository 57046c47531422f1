package scoringtest_test

import (
	"testing"

	"github.com/aap-lit/aap/internal/kit/kittest"
)

// TestEveryChangedLine: the kit notices each changed line of what decides, or the list
// says why nothing can.
func TestEveryChangedLine(t *testing.T) {
	kittest.EveryChangedLine(t, kittest.Engine{
		Dir: "..",
		Files: []string{
			"grid.go", "grid_check.go", "grid_json.go", "session.go", "session_check.go", "session_json.go", "code.go", "mark.go",
			"tally.go", "totals.go", "standing.go", "ranking.go", "class.go", "score.go", "report.go",
			"turn.go", "requests.go", "funding.go", "margin.go", "decision.go", "change.go", "replay.go",
			"stability.go", "weight_*.go", "agreement.go", "alpha.go", "kendall.go", "coefficient.go",
		},
		Tests: "^TestReference",
		Alive: "testdata/alive.txt",
	})
}
