package scoring_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"
)

// The parts of a report that are plain structs, marshalled each by itself, are what
// stands in the report: a member that their tags name and the writer leaves out
// would be seen.
func TestPartsAreWrittenAsInTheReport(t *testing.T) {
	g := newGamble(21)
	for range sessions / 4 {
		session := decode(t, g.session())
		var whole struct {
			Scores  []struct{ Criteria json.RawMessage }
			Outcome json.RawMessage
			Funding []struct{ Places json.RawMessage }
		}
		report := session.Report()
		require.NoError(t, json.Unmarshal([]byte(mustJSON(t, report)), &whole))
		for i, score := range report.Ranking().Scores() {
			require.Equal(t, string(whole.Scores[i].Criteria), mustJSON(t, score.Criteria()))
		}
		funding, given := report.Funding()
		if !given {
			continue
		}
		require.Equal(t, string(whole.Outcome), mustJSON(t, funding.Outcome()))
		for i, decision := range funding.Decisions() {
			if places, ok := decision.Places(); ok {
				require.Equal(t, string(whole.Funding[i].Places), mustJSON(t, places))
			}
		}
		stability, err := funding.Stability()
		require.NoError(t, err)
		for _, r := range stability.Recusals {
			var replay struct {
				Without json.RawMessage `json:"without-ballot"`
			}
			require.NoError(t, json.Unmarshal([]byte(mustJSON(t, r)), &replay))
			require.Equal(t, mustJSON(t, r.WithoutBallot()), string(replay.Without))
		}
	}
}
