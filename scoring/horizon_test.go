package scoring_test

import (
	"encoding/json"
	"fmt"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/scoring"
)

func horizonGrid(t *testing.T, action string) scoring.Grid {
	t.Helper()
	spec := scoring.GridSpec{
		Scale:     scoring.Scale{Max: number(t, "5"), Step: number(t, "0.5")},
		Averaging: scoring.Mean,
		Floors:    []scoring.Floor{{On: scoring.Unweighted, Value: number(t, "10")}},
		Ties:      []string{"excellence", "impact"},
	}
	for _, code := range []string{"excellence", "impact", "implementation"} {
		weight := "1"
		if code == "impact" && action == "IA" {
			weight = "1.5"
		}
		spec.Criteria = append(spec.Criteria, scoring.Criterion{
			Code: code, Weight: number(t, weight), Floor: &scoring.Floor{Value: number(t, "3")},
		})
	}
	if action == "IA" {
		spec.Ties = []string{"impact", "excellence"}
	}
	grid, err := scoring.NewGrid(spec)
	require.NoError(t, err)
	return grid
}

func horizonRanking(t *testing.T, action string, proposals ...[]string) scoring.Ranking {
	t.Helper()
	spec := scoring.SessionSpec{Grid: horizonGrid(t, action)}
	for i, marks := range proposals {
		code := fmt.Sprint(i)
		spec.Projects = append(spec.Projects, scoring.Project{Code: code})
		given := map[string]scoring.Mark{}
		for c, criterion := range []string{"excellence", "impact", "implementation"} {
			given[criterion] = scoring.GivenMark(number(t, marks[c]))
		}
		spec.Ballots = append(spec.Ballots, scoring.Ballot{Assessor: "panel", Project: code, Marks: given})
	}
	session, err := scoring.NewSession(spec)
	require.NoError(t, err)
	return session.Rank()
}

func TestHorizonEurope(t *testing.T) {
	var cases struct {
		Proposals []struct {
			Marks          []string
			Action, Reason string
			FloorsSee      string `json:"floors-see"`
			RanksWith      string `json:"ranks-with"`
			Passes         bool
		}
		Pairs []struct {
			Marks       [][]string
			Action      string
			RankWith    []string `json:"rank-with"`
			First       int
			SeparatedBy string `json:"separated-by"`
		}
	}
	data, err := os.ReadFile("testdata/horizon-europe.json")
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(data, &cases))
	require.Len(t, cases.Proposals, 6)
	for _, c := range cases.Proposals {
		ranking := horizonRanking(t, c.Action, c.Marks)
		score := ranking.Scores()[0]
		require.Equal(t, c.FloorsSee, known(score.Unweighted()).String(), c.Reason)
		require.Equal(t, c.RanksWith, known(score.Total()).String(), c.Reason)
		require.Equal(t, c.Passes, score.Passes(), c.Reason)
		require.Equal(t, c.Passes, len(ranking.Classes()) == 1, c.Reason)
	}
	require.Len(t, cases.Pairs, 2)
	for _, c := range cases.Pairs {
		ranking := horizonRanking(t, c.Action, c.Marks...)
		for i, score := range ranking.Scores() {
			require.Equal(t, c.RankWith[i], known(score.Total()).String())
		}
		classes := ranking.Classes()
		require.Len(t, classes, 2)
		require.Equal(t, []string{fmt.Sprint(c.First)}, classes[0].Projects())
		require.Equal(t, c.SeparatedBy, classes[1].SeparatedBy())
	}
}
