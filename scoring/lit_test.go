package scoring_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/scoring"
)

// The default grid is what the call's flyer lists, and says that the call
// publishes none.
func TestLIT2016(t *testing.T) {
	spec := scoring.LIT2016().Spec()
	var codes []string
	for _, c := range spec.Criteria {
		codes = append(codes, c.Code)
		require.Equal(t, decimal.New(1, 0), c.Weight)
		require.Nil(t, c.Floor)
		require.NotEmpty(t, c.French)
		require.NotEmpty(t, c.English)
	}
	require.Equal(t, []string{"objective", "projects", "team", "methods", "open-place", "governance", "evaluation"}, codes)
	require.Equal(t, scoring.Mean, spec.Averaging)
	require.Empty(t, spec.Floors)
	require.Empty(t, spec.Ties)
	require.Zero(t, spec.Quorum)
	require.False(t, spec.LeaveOutNotGiven)
	requireJSON(t, `"0-5-0.5"`, fmt.Sprintf("%s-%s-%s", spec.Scale.Min, spec.Scale.Max, spec.Scale.Step))
	require.Equal(t, "35", scoring.LIT2016().Highest().String())
}

// requirePublishedByNone checks that whoever relies on a grid, or on a session
// on it, is told that the call publishes none.
func requirePublishedByNone(t *testing.T, g scoring.Grid, told bool, reason string) {
	t.Helper()
	s, err := scoring.NewSession(scoring.SessionSpec{Grid: g})
	require.NoError(t, err, reason)
	want := map[bool]string{true: "library-default", false: "session"}[told]
	require.Equal(t, want, s.Report().GridSource(), reason)
	require.Contains(t, mustJSON(t, s.Report()), `"grid-source":"`+want+`"`, reason)
	french, english := g.Note(language.French), g.Note(language.English)
	require.Equal(t, told, french != "", reason)
	require.Equal(t, told, english != "", reason)
	require.Equal(t, told, french != english, reason)
}

// That the call publishes no grid is told of the library's, wherever it was in
// between.
func TestLIT2016ComesBack(t *testing.T) {
	requirePublishedByNone(t, scoring.LIT2016(), true, "itself")
	requirePublishedByNone(t, scoring.Grid{}, true, "the zero value")

	var read scoring.Grid
	require.NoError(t, json.Unmarshal([]byte(mustJSON(t, scoring.LIT2016())), &read))
	requirePublishedByNone(t, read, true, "written and read")

	made, err := scoring.NewGrid(read.Spec())
	require.NoError(t, err)
	requirePublishedByNone(t, made, true, "made of its spec")

	for _, text := range []string{`{"projects": [], "ballots": []}`, `{"grid": ` + mustJSON(t, read) + `, "projects": [], "ballots": []}`} {
		var s scoring.Session
		require.NoError(t, s.UnmarshalJSON([]byte(text)))
		requirePublishedByNone(t, s.Grid(), true, text)
		require.NoError(t, json.Unmarshal([]byte(mustJSON(t, s)), &s))
		requirePublishedByNone(t, s.Grid(), true, "a session written and read")
	}
}

// A grid that differs in anything is the session's own.
func TestOtherGridsAreTheSessions(t *testing.T) {
	for reason, change := range map[string]func(s *scoring.GridSpec){
		"from 1":                   func(s *scoring.GridSpec) { s.Scale.Min = number(t, "1") },
		"to 6":                     func(s *scoring.GridSpec) { s.Scale.Max = number(t, "6") },
		"by whole points":          func(s *scoring.GridSpec) { s.Scale.Step = number(t, "1") },
		"the median":               func(s *scoring.GridSpec) { s.Averaging = scoring.Median },
		"a quorum":                 func(s *scoring.GridSpec) { s.Quorum = 1 },
		"absent marks left out":    func(s *scoring.GridSpec) { s.LeaveOutNotGiven = true },
		"a criterion less":         func(s *scoring.GridSpec) { s.Criteria = s.Criteria[:6] },
		"a criterion more":         func(s *scoring.GridSpec) { s.Criteria = append(s.Criteria, criteria(1)...) },
		"another order":            func(s *scoring.GridSpec) { s.Criteria[0], s.Criteria[1] = s.Criteria[1], s.Criteria[0] },
		"another code":             func(s *scoring.GridSpec) { s.Criteria[3].Code = "method" },
		"another label":            func(s *scoring.GridSpec) { s.Criteria[3].French = "Méthodes" },
		"another label in English": func(s *scoring.GridSpec) { s.Criteria[3].English = "Methods" },
		"another weight":           func(s *scoring.GridSpec) { s.Criteria[3].Weight = number(t, "1.000001") },
		"a floor on a criterion":   func(s *scoring.GridSpec) { s.Criteria[3].Floor = &scoring.Floor{} },
		"a floor on a total":       func(s *scoring.GridSpec) { s.Floors = []scoring.Floor{{On: scoring.Weighted}} },
		"a tie key":                func(s *scoring.GridSpec) { s.Ties = []string{scoring.Refuse} },
	} {
		spec := scoring.LIT2016().Spec()
		change(&spec)
		g, err := scoring.NewGrid(spec)
		require.NoError(t, err, reason)
		requirePublishedByNone(t, g, false, reason)
	}
}
