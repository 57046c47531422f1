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

func TestZeroValue(t *testing.T) {
	for _, tag := range []language.Tag{language.French, language.English, {}} {
		require.Empty(t, scoring.Grid{}.Note(tag))
		require.Equal(t, "a", scoring.Grid{}.Label(tag, "a"))
		require.Empty(t, scoring.Class{}.Message(tag))
		require.Empty(t, scoring.Score{}.Message(tag))
		require.Empty(t, scoring.Decision{}.Message(tag))
		require.NotPanics(t, func() { scoring.FailedFloor{}.Message(tag) })
		require.Empty(t, scoring.Status(0).Label(tag))
	}
	require.Equal(t, scoring.Spec{}, scoring.Grid{}.Spec())
	requireJSON(t, `null`, scoring.Grid{})

	require.Equal(t, scoring.Grid{}, scoring.Session{}.Grid())
	require.Empty(t, scoring.Session{}.Projects())
	require.Empty(t, scoring.Session{}.Assessors())
	require.Empty(t, scoring.Session{}.Ballots())
	_, _, given := scoring.Session{}.Envelope()
	require.False(t, given)
	require.Equal(t, scoring.Session{}, scoring.Session{}.Anonymous())
	requireJSON(t, `{"scores":[],"ranking":[]}`, scoring.Session{}.Rank())
	requireJSON(t, `{"grid":null,"grid-source":"session","scores":[],"ranking":[]}`, scoring.Session{}.Report())

	requireJSON(t, `{"scores":[],"ranking":[]}`, scoring.Ranking{})
	f, err := scoring.Ranking{}.Fund(budget.Amount{}, scoring.Stop)
	require.NoError(t, err)
	requireJSON(t, `{"outcome":{"funded":[],"tied":[],"places":null},"funding":[]}`, f)
	requireJSON(t, `{"outcome":{"funded":[],"tied":[],"places":null},"funding":[]}`, scoring.Funding{})

	requireJSON(t, `{"exact":"0","decimal":"0.00"}`, scoring.Ratio{})
	require.Zero(t, scoring.Ratio{}.Sign())
	zero := scoring.Ratio{}
	require.Zero(t, zero.Cmp(scoring.Ratio{}))
	requireJSON(t, `{"exact":"0","decimal":"0.00","included":false}`, scoring.Points{})
	requireJSON(t, `"not-given"`, scoring.Mark{})
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
	require.Empty(t, scoring.Aggregate(99).String())
	require.Empty(t, scoring.Line(99).String())
	require.Empty(t, scoring.MarkKind(99).String())
	require.Empty(t, scoring.MarkKind(99).Label(language.French))
	require.Equal(t, "déport", scoring.Recused.Label(language.French))
	require.Empty(t, scoring.Status(99).String())
	require.Empty(t, scoring.Status(99).Label(language.French))
	require.Empty(t, scoring.Reason(99).String())
	require.Empty(t, scoring.Decision{Status: 99, Reason: 99}.Message(language.French))
	for _, r := range []scoring.Reason{scoring.Fits, scoring.DoesNotFit, scoring.AfterTheLine, scoring.TieCrossesTheLine,
		scoring.HangsOnATie, scoring.BelowFloor, scoring.NoMark, scoring.NoQuorum} {
		require.NotPanics(t, func() { scoring.Decision{Status: scoring.Reserve, Reason: r}.Message(language.French) })
	}
	for _, by := range []string{"total", "draw", "lower-request", "a"} {
		require.NotPanics(t, func() { scoring.Class{SeparatedBy: by}.Message(language.French) })
	}
	require.NotPanics(t, func() {
		scoring.Score{Unmarked: []string{"a"}}.Message(language.French)
		scoring.Score{ShortOfQuorum: []string{"a"}}.Message(language.French)
		scoring.Score{Failed: []scoring.FailedFloor{{Value: "x", Missing: scoring.Ratio{}}}}.Message(language.French)
	})
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
}

func requireJSON(t *testing.T, want string, v any) {
	t.Helper()
	data, err := json.Marshal(v)
	require.NoError(t, err)
	require.Equal(t, want, string(data))
}
