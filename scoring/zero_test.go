package scoring_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/scoring"
)

// The zero grid is the default one, a zero session has nobody in it, and what
// is found out of it is nothing.
func TestZeroValue(t *testing.T) {
	lit := mustJSON(t, scoring.LIT2016())
	requireJSON(t, lit, scoring.Grid{})
	require.Equal(t, scoring.LIT2016().Spec(), scoring.Grid{}.Spec())
	require.Equal(t, "35", scoring.Grid{}.Highest().String())

	requireJSON(t, `{"grid":`+lit+`,"projects":[],"ballots":[]}`, scoring.Session{})
	requireJSON(t, lit, scoring.Session{}.Grid())
	require.Empty(t, scoring.Session{}.Projects())
	require.Empty(t, scoring.Session{}.Assessors())
	require.Empty(t, scoring.Session{}.Ballots())
	_, _, given := scoring.Session{}.Envelope()
	require.False(t, given)
	requireSameJSON(t, scoring.Session{}, scoring.Session{}.Anonymous())

	report := `{"grid":` + lit + `,"grid-source":"library-default","highest":{"exact":"35","decimal":"35.00"},"scores":[],"ranking":[]}`
	requireJSON(t, report, scoring.Session{}.Report())
	requireJSON(t, report, scoring.Report{})
	for _, r := range []scoring.Report{{}, scoring.Session{}.Report()} {
		requireJSON(t, `{"scores":[],"ranking":[]}`, r.Ranking())
		_, given = r.Funding()
		require.False(t, given)
	}
	for _, r := range []scoring.Ranking{{}, scoring.Session{}.Rank()} {
		requireJSON(t, `{"scores":[],"ranking":[]}`, r)
		f, err := r.Fund(budget.Amount{}, scoring.Stop)
		require.NoError(t, err)
		for _, f := range []scoring.Funding{{}, f} {
			requireJSON(t, `{"outcome":{"funded":[],"tied":[],"places":null},"funding":[]}`, f)
		}
	}
}

// Rows of results that the package did not make say nothing, and never panic.
func TestZeroRows(t *testing.T) {
	for _, tag := range []language.Tag{language.French, language.English, {}} {
		for _, row := range []interface{ Message(language.Tag) string }{
			scoring.Class{}, scoring.Score{}, scoring.FailedFloor{}, scoring.Decision{},
			scoring.WeightInterval{}, scoring.LeftOut{}, scoring.Replay{}, scoring.Coefficient{},
		} {
			require.Empty(t, row.Message(tag), "%T", row)
		}
	}
	requireJSON(t, `{"rank":0,"projects":[],"separated-by":""}`, scoring.Class{})
	requireJSON(t, `{"project":"","total":null,"unweighted":null,"criteria":[],"passes":false,"failed":[],"unmarked":[],"short-of-quorum":[]}`, scoring.Score{})
	requireJSON(t, `{"on":"","value":"0","strict":false,"missing":{"exact":"0","decimal":"0.00"}}`, scoring.FailedFloor{})
	requireJSON(t, `{"project":"","status":"","reason":"","remaining":null,"margin":{"points":null,"euros":null}}`, scoring.Decision{})
	requireJSON(t, `{"exact":"0","decimal":"0.00","included":false}`, scoring.PointsMargin{})
	requireJSON(t, `{"criterion":"","weight":{"exact":"0","decimal":"0.00"},"low":null,"high":null}`, scoring.WeightInterval{})
	nothing := `"same":false,"funded":[],"tied":[],"places":null,"gained":[],"lost":[],"unranked":[]`
	requireJSON(t, `{`+nothing+`}`, scoring.Change{})
	requireJSON(t, `{"funded":[],"tied":[],"places":null}`, scoring.Outcome{})
	require.Equal(t, "", scoring.LeftOut{}.Assessor())
	requireJSON(t, `{`+nothing+`}`, scoring.LeftOut{}.Change())
	requireJSON(t, `{`+nothing+`}`, scoring.Replay{}.WithoutBallot())
	requireJSON(t, `{`+nothing+`}`, scoring.Replay{}.WithoutAssessor())
	require.Empty(t, scoring.FailedFloor{}.Floor())
	require.Zero(t, scoring.FailedFloor{}.Missing())
}

// A zero session is written as one that can be read: the default grid, nobody.
func TestZeroSessionRoundTrip(t *testing.T) {
	data, err := json.Marshal(scoring.Session{})
	require.NoError(t, err)
	var s scoring.Session
	require.NoError(t, json.Unmarshal(data, &s))
	require.Equal(t, scoring.LIT2016().Spec(), s.Grid().Spec())
	require.Empty(t, s.Projects())
}

// Values beyond those listed are no values: they never panic.
func TestOutOfRange(t *testing.T) {
	require.Empty(t, scoring.Averaging(99).String())
	require.Empty(t, scoring.Line(99).String())
	require.Empty(t, scoring.MarkKind(99).String())
	require.Empty(t, scoring.MarkKind(99).Label(language.French))
	require.Equal(t, "déport", scoring.Recused.Label(language.French))
	require.Empty(t, scoring.Award(0).Label(language.French))
	require.Empty(t, scoring.Award(99).String())
	require.Empty(t, scoring.Award(99).Label(language.French))
	require.Empty(t, scoring.Reason(99).String())
	for _, line := range []scoring.Line{0, 3, 99} {
		_, err := scoring.Ranking{}.Fund(budget.Amount{}, line)
		require.ErrorIs(t, err, scoring.ErrWord)
	}
}

func TestDecodeOfAFailingReader(t *testing.T) {
	_, err := scoring.Decode(failing{})
	require.ErrorIs(t, err, errBroken)
	_, err = scoring.Decode(strings.NewReader(""))
	require.ErrorIs(t, err, scoring.ErrSyntax)
	_, err = scoring.Decode(nil)
	require.ErrorIs(t, err, scoring.ErrNil)
}
