package scoring_test

import (
	"encoding/json"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/strict/stricttest"
	"github.com/aap-lit/aap/scoring"
	"github.com/aap-lit/aap/scoring/scoringtest"
)

// A host may change the package variables of shopspring/decimal for its own
// needs. Not one byte of ours may change.
func TestHostChangesDecimal(t *testing.T) { stricttest.HostChangesDecimal(t, everything) }

// everything is what the package says of all vectors, as text.
func everything(t *testing.T) string {
	t.Helper()
	all := ""
	for _, v := range scoringtest.Cases() {
		var s scoring.Session
		err := s.UnmarshalJSON(v.Session)
		if err != nil {
			all += err.Error()
			continue
		}
		for _, value := range []any{s, s.Grid(), s.Report(), s.Agreement()} {
			data, err := json.Marshal(value)
			require.NoError(t, err)
			all += string(data)
		}
		all += explained(s, language.French) + explained(s, language.English)
		if _, _, given := s.Envelope(); given {
			_, stable := stability(t, s)
			all += mustJSON(t, stable) + assured(t, s, language.French) + assured(t, s, language.English)
		}
	}
	spec := aSpec(t)
	spec.Criteria[0].Weight = decimal.New(12345678, -7)
	spec.Scale.Max = decimal.New(51, -1)
	_, err := scoring.NewGrid(spec)
	require.Error(t, err)
	return all + err.Error()
}
