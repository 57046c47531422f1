package scoring_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/scoring"
)

// TestAfterFiftyFaults: fifty faults are told of a session, whichever part they are in,
// and what comes after is passed over.
func TestAfterFiftyFaults(t *testing.T) {
	few := []scoring.Project{{Code: "A"}, {Code: "B"}}
	var projects []scoring.Project
	var unknown, twice, blank []scoring.Ballot
	var draw []string
	for i := range 120 {
		projects = append(projects, scoring.Project{})
		unknown = append(unknown, scoring.Ballot{Assessor: "E", Project: "X"})
		blank = append(blank, scoring.Ballot{Assessor: fmt.Sprint("E", i), Project: "A"})
		draw = append(draw, "X")
	}
	var many []scoring.Project
	for i := range 70 {
		code := fmt.Sprint("P", i)
		many = append(many, scoring.Project{Code: code})
		twice = append(twice, scoring.Ballot{Assessor: "E", Project: code}, scoring.Ballot{Assessor: "E", Project: code})
	}
	for reason, spec := range map[string]scoring.SessionSpec{
		"projects without a code":           {Grid: scoring.LIT2016(), Projects: projects},
		"ballots on projects that are none": {Grid: scoring.LIT2016(), Projects: few, Ballots: unknown},
		"ballots without a mark":            {Grid: scoring.LIT2016(), Projects: few, Ballots: blank},
		"second ballots":                    {Grid: scoring.LIT2016(), Projects: many, Ballots: twice},
		"a draw of others":                  {Grid: scoring.LIT2016(), Projects: few, Draw: draw},
	} {
		_, err := scoring.NewSession(spec)
		require.Len(t, scoring.Faults(err), 50, reason)
	}
}

// TestTooManyCriteria: of a list beyond its bound the rest is passed over.
func TestTooManyCriteria(t *testing.T) {
	text := `{"scale": {"min": "0", "max": "5", "step": "1"}, "aggregate": "mean", "criteria": [` +
		strings.Repeat(`{"code": "a", "weight": "1"},`, 500) + `{"code": "b", "weight": "1"}], "floors": [], "ties": []}`
	var g scoring.Grid
	err := g.UnmarshalJSON([]byte(text))
	require.ErrorIs(t, err, scoring.ErrTooMany)
}
