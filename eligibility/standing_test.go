package eligibility_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility"
)

// standings are those of a team, in words.
func standings(c eligibility.Call, d *eligibility.Dossier) []string {
	var words []string
	for _, s := range c.Standings(d) {
		words = append(words, s.String())
	}
	return words
}

func TestStandings(t *testing.T) {
	regional := call(t, func(terms *eligibility.Terms) { terms.Level = eligibility.LevelRegional })
	for _, c := range []struct {
		reason, dossier string
		call            eligibility.Call
		want            []string
	}{
		{"a service, its twin, and one elsewhere", `{"region": "Bretagne", "team": [{"service": "DREAL"}, {"service": "DREAL Bretagne"}, {"service": "DRAC Corse"}]}`,
			eligibility.LIT2016(), []string{"counts", "repeats", "elsewhere"}},
		{"a kind without its place stands behind one with it, be that later", `{"region": "Bretagne", "team": [{"service": "DDTM"}, {"service": "DDTM 29"}]}`,
			eligibility.LIT2016(), []string{"repeats", "counts"}},
		{"a part, and the whole", `{"region": "Bretagne", "team": [{"service": "SGAR"}, {"service": "préfecture d'Ille-et-Vilaine"}]}`,
			eligibility.LIT2016(), []string{"counts", "repeats"}},
		{"an operator, and one who says no", `{"region": "Bretagne", "team": [{"service": "ARS"}, {"service": "Mission X", "state-service": false}]}`,
			eligibility.LIT2016(), []string{"not-state", "not-state"}},
		{"the bearer's word holds for all of a name", `{"region": "Bretagne", "team": [{"service": "Mission X"}, {"service": "mission x", "state-service": true}]}`,
			eligibility.LIT2016(), []string{"counts", "repeats"}},
		{"not settled", `{"region": "Bretagne", "team": [{"service": "Mission X"}, {"name": "A"}, {"state-service": true}, {"service": "DREAL Atlantide"}]}`,
			eligibility.LIT2016(), []string{"unsettled", "unsettled", "unsettled", "unsettled"}},
		{"without a region, what is placed is not settled", `{"team": [{"service": "DREAL Bretagne"}, {"service": "DRAC"}]}`,
			eligibility.LIT2016(), []string{"unsettled", "counts"}},
		{"departments, under the regional level", `{"region": "Bretagne", "team": [{"service": "DDTM 29"}, {"service": "DREAL"}]}`,
			regional, []string{"departmental", "counts"}},
		{"nobody", `{"team": []}`, eligibility.LIT2016(), nil},
	} {
		d := decoded(c.dossier)
		require.Equal(t, c.want, standings(c.call, &d), c.reason)
	}
	require.Nil(t, eligibility.LIT2016().Standings(nil))
}

// TestStandingsAddUp: as many services count as the rule on the team counts,
// in whatever order the team is given.
func TestStandingsAddUp(t *testing.T) {
	separately := call(t, func(terms *eligibility.Terms) { terms.Hierarchy = eligibility.HierarchySeparately })
	atRegion := call(t, func(terms *eligibility.Terms) { terms.Level = eligibility.LevelRegional })
	for _, c := range countings {
		d := eligibility.Dossier{Region: region(t, c.region), Team: team(t, c.services...)}
		for range 2 {
			require.Equal(t, c.once, count(eligibility.LIT2016(), &d), c.reason)
			require.Equal(t, c.apart, count(separately, &d), c.reason)
			require.Equal(t, c.regional, count(atRegion, &d), c.reason)
			slices.Reverse(d.Team)
		}
	}
	property(t, (*scene).checkStandings)
}

func count(c eligibility.Call, d *eligibility.Dossier) (n int) {
	for _, s := range c.Standings(d) {
		if s == eligibility.StandingCounts {
			n++
		}
	}
	return n
}

// checkStandings: agents of services that are not named aside, of whom one at
// least is one service.
func (s *scene) checkStandings() error {
	if !s.dossier.Region.Known() || s.dossier.Team == nil {
		return nil
	}
	report := s.Evaluate(&s.dossier)
	if _, ok := report.Finding(eligibility.RuleTeam); !ok {
		return nil
	}
	want, got := *report.Team().Services, count(s.Call, &s.dossier)
	anonymous := slices.ContainsFunc(s.dossier.Team, func(a eligibility.Agent) bool {
		return a.Service.Name() == "" && a.StateService == eligibility.Yes
	})
	if anonymous {
		got = max(got, 1)
	}
	if got != want {
		return fmt.Errorf("%d count, %d are counted: %v", got, want, s.Standings(&s.dossier))
	}
	return nil
}
