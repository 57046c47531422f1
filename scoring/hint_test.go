package scoring_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/scoring"
)

// A fault says what would have been right, and a bad word is told once. The
// sentences of testdata/faults.golden have the bounds.
func TestFaultsSayWhatWouldBeRight(t *testing.T) {
	err := json.Unmarshal([]byte(`{"scale": {"min": "0", "max": "5", "step": "1"}, "aggregate": "medain",
		"absent": {"not-given": "leaveout"}, "criteria": [{"code": "impact", "weight": "1"}],
		"floors": [{"on": "wieghted", "value": "1"}], "ties": ["impcat"]}`), new(scoring.Grid))
	var got []scoring.Error
	for _, f := range scoring.Faults(err) {
		got = append(got, *f)
	}
	require.Equal(t, []scoring.Error{
		{Pointer: "/aggregate", Err: scoring.ErrWord, Input: "medain", Allowed: []string{"mean", "median"}, Nearest: "median"},
		{Pointer: "/absent/not-given", Err: scoring.ErrWord, Input: "leaveout", Allowed: []string{"error", "leave-out"}, Nearest: "leave-out"},
		{Pointer: "/floors/0/on", Err: scoring.ErrWord, Input: "wieghted", Allowed: []string{"unweighted", "weighted"}, Nearest: "weighted"},
		{Pointer: "/ties/0", Err: scoring.ErrWord, Input: "impcat", Allowed: []string{"draw", "lower-request", "refuse", "impact"}, Nearest: "impact"},
	}, got)
	var m scoring.Mark
	err = m.UnmarshalText([]byte("abstain"))
	require.Equal(t, scoring.Error{Err: scoring.ErrWord, Input: "abstain", Nearest: "abstained", Allowed: []string{"not-given", "not-applicable", "abstained", "recused"}}, *scoring.Faults(err)[0])
}

// A session is read member by member, but its faults stand where they do in the
// whole document.
func TestFaultsOfFormSayWhere(t *testing.T) {
	for input, want := range map[string]string{
		`{"projects": [{"code": x}], "ballots": []}`:                     "/projects/0/code x",
		`{"ballots": [{"marks": {"impact": x}}], "projects": []}`:        "/ballots/0/marks x",
		`{"grid": {"scale": {"min": x}}, "ballots": [], "projects": []}`: "/grid/scale/min x",
		`{"grid": {"criteria": [{}, x]}, "ballots": [], "projects": []}`: "/grid/criteria/1 x",
		`{"envelope": x}`: "/envelope x",
	} {
		_, err := scoring.Decode(strings.NewReader(input))
		faults := scoring.Faults(err)
		require.Len(t, faults, 1, input)
		require.Equal(t, want, faults[0].Pointer+" "+faults[0].Input, input)
		require.Equal(t, strings.IndexByte(input, 'x'), faults[0].Offset, input)
	}
}

func TestUnmarshalIntoNothing(t *testing.T) {
	_, decoded := scoring.Decode(nil)
	grid, err := json.Marshal(scoring.LIT2016())
	require.NoError(t, err)
	for name, err := range map[string]error{
		"Decode":     decoded,
		"Session":    (*scoring.Session)(nil).UnmarshalJSON([]byte(`{"projects": [], "ballots": []}`)),
		"Grid":       (*scoring.Grid)(nil).UnmarshalJSON(grid),
		"Mark, JSON": (*scoring.Mark)(nil).UnmarshalJSON([]byte(`1`)),
		"Mark, text": (*scoring.Mark)(nil).UnmarshalText([]byte(`1`)),
		"MarkKind":   (*scoring.MarkKind)(nil).UnmarshalText([]byte(`recused`)),
		"Line":       (*scoring.Line)(nil).UnmarshalText([]byte(`stop`)),
	} {
		require.Equal(t, "nil", scoring.Faults(err)[0].Code(), name)
	}
}
