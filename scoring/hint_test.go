package scoring_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/internal/strict/stricttest"
	"github.com/aap-lit/aap/scoring"
)

// A fault says what would have been right, and a bad word is told once. The
// sentences of testdata/faults.golden have more of the bounds.
func TestFaultsSayWhatWouldBeRight(t *testing.T) {
	require.Equal(t, []string{
		`/aggregate unknown-word "medain" "median" [mean median] ..`,
		`/quorum range "-1" "" [] 0..1000000`,
		`/absent/not-given unknown-word "leaveout" "leave-out" [error leave-out] ..`,
		`/floors/0/on unknown-word "wieghted" "weighted" [unweighted weighted] ..`,
		`/ties/0 unknown-word "impcat" "impact" [draw lower-request refuse impact] ..`,
	}, stricttest.Told(json.Unmarshal([]byte(`{"scale": {"min": "0", "max": "5", "step": "1"}, "aggregate": "medain", "quorum": -1,
		"absent": {"not-given": "leaveout"}, "criteria": [{"code": "impact", "weight": "1"}],
		"floors": [{"on": "wieghted", "value": "1"}], "ties": ["impcat"]}`), new(scoring.Grid))))
	require.Equal(t, []string{` unknown-word "abstain" "abstained" [not-given not-applicable abstained recused] ..`},
		stricttest.Told(new(scoring.Mark).UnmarshalText([]byte("abstain"))))
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
		require.Equal(t, strings.IndexByte(input, 'x'), faults[0].Offset(), input)
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

// The bound of an input holds for whoever unmarshals, not for Decode alone.
func TestUnmarshalTooMuch(t *testing.T) {
	err := new(scoring.Session).UnmarshalJSON(make([]byte, 64<<20+1))
	require.Equal(t, "too-long", scoring.Faults(err)[0].Code())
}
