package scoring_test

import (
	"encoding/json"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/scoring"
)

// Where absent marks are left out of the mean, a value whose kind was forgotten
// would be one of them: of 8 and 20 the mean would be 8.
func TestValueWithoutItsKind(t *testing.T) {
	grid, err := scoring.NewGrid(scoring.GridSpec{
		Scale:     scoring.Scale{Max: number(t, "20"), Step: number(t, "1")},
		Averaging: scoring.Mean, LeaveOutNotGiven: true,
		Criteria: []scoring.Criterion{{Code: "a", Weight: number(t, "1")}},
	})
	require.NoError(t, err)
	spec := scoring.SessionSpec{Grid: grid, Projects: []scoring.Project{{Code: "A"}}}
	for assessor, mark := range map[string]scoring.Mark{"E1": scoring.GivenMark(number(t, "8")), "E2": {Value: number(t, "20")}} {
		spec.Ballots = append(spec.Ballots, scoring.Ballot{Assessor: assessor, Project: "A", Marks: map[string]scoring.Mark{"a": mark}})
	}
	_, err = scoring.NewSession(spec)
	require.ErrorIs(t, err, scoring.ErrMarkKind)
	require.Equal(t, "20", scoring.Faults(err)[0].Input)
	spec.Ballots[0].Marks["a"], spec.Ballots[1].Marks["a"] = scoring.GivenMark(number(t, "8")), scoring.GivenMark(number(t, "20"))
	s, err := scoring.NewSession(spec)
	require.NoError(t, err)
	total, _ := s.Rank().Scores()[0].Total()
	require.Equal(t, "14", total.String())
}

// A mark that could not be read again is not written.
func TestMarkThatIsNone(t *testing.T) {
	for _, c := range []struct {
		reason string
		mark   scoring.Mark
		want   error
	}{
		{"a kind that is none", scoring.Mark{Kind: 99}, scoring.ErrWord},
		{"a value without its kind", scoring.Mark{Value: decimal.New(5, 0)}, scoring.ErrMarkKind},
		{"a value of the wrong kind", scoring.Mark{Kind: scoring.Abstained, Value: decimal.New(5, 0)}, scoring.ErrMarkKind},
		{"a value of an immense exponent", scoring.GivenMark(decimal.New(1, 1<<30)), scoring.ErrNumber},
	} {
		_, err := c.mark.MarshalText()
		require.ErrorIs(t, err, c.want, c.reason)
		_, err = json.Marshal(map[string]scoring.Mark{"a": c.mark})
		require.ErrorIs(t, err, c.want, c.reason)
	}
	_, err := scoring.MarkKind(99).MarshalText()
	require.ErrorIs(t, err, scoring.ErrWord)
}
