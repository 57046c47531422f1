package eligibility_test

import (
	"fmt"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility"
)

// standings are those of a team, each in words: the standing, the agent repeated,
// the reason and the suggestion.
func standings(members []eligibility.Member) []string {
	var words []string
	for _, m := range members {
		word := m.Standing().String()
		if with, ok := m.With(); ok {
			word += " " + strconv.Itoa(with)
		}
		if m.Reason() != 0 {
			word += " " + m.Reason().String()
		}
		if m.Suggestion() != "" {
			word += " (" + m.Suggestion() + "?)"
		}
		words = append(words, word)
	}
	return words
}

var stands = []struct {
	reason, region, team string
	want                 []string
}{
	{"a service, its twin, and one elsewhere", "Bretagne", `[{"service": "DREAL"}, {"service": "DREAL Bretagne"}, {"service": "DRAC Corse"}]`,
		[]string{"repeats 1", "counts", "elsewhere"}},
	{"a kind without its place stands behind one with it, be that later", "Bretagne", `[{"service": "DDTM"}, {"service": "DDTM 29"}]`,
		[]string{"repeats 1", "counts"}},
	{"… the first of them that counts", "Bretagne", `[{"service": "DDTM 14"}, {"service": "DDTM 22"}, {"service": "DDTM"}, {"service": "DDTM 29"}]`,
		[]string{"elsewhere", "counts", "repeats 1", "counts"}},
	{"of two without a place the first counts", "Bretagne", `[{"service": "DDT"}, {"service": "DDTM"}]`, []string{"counts", "repeats 0"}},
	{"a part, and the whole", "Bretagne", `[{"service": "SGAR"}, {"service": "préfecture d'Ille-et-Vilaine"}, {"service": "sous-préfecture de Redon"}]`,
		[]string{"repeats 1", "counts", "repeats 1"}},
	{"the bearer's word holds for all of a name", "Bretagne", `[{"service": "Mission X"}, {"service": "mission x", "state-service": true}]`,
		[]string{"counts", "repeats 0"}},
	{"without a region, what is placed is not settled; what is answered counts anywhere", "", `[{"service": "DREAL Bretagne"}, {"service": "DRAC"}, {"service": "Mission X", "state-service": true}]`,
		[]string{"unsettled", "unsettled", "counts"}},
	{"nobody", "Bretagne", `[]`, nil},

	{"not-given", "Bretagne", `[{"name": "A"}, {"state-service": true}, {"state-service": false}]`,
		[]string{"unsettled not-given", "unsettled not-given", "not-state not-given"}},
	{"unknown-name", "Bretagne", `[{"service": "Mission X"}, {"service": "Mission Y", "state-service": false}, {"service": "Drela Bretagne"}]`,
		[]string{"unsettled unknown-name", "not-state unknown-name", "unsettled unknown-name (DREAL Bretagne?)"}},
	{"place-unread: a yes makes it the institution, without its place", "Bretagne",
		`[{"service": "DREAL Xville"}, {"service": "DRAC Yville", "state-service": true}, {"service": "DRAC Zville", "state-service": true}, {"service": "DREAL Bretgne"}]`,
		[]string{"unsettled place-unread", "counts", "repeats 1", "unsettled place-unread (DREAL Bretagne?)"}},
	{"… and none beside one with its place", "Bretagne", `[{"service": "DREAL Xville", "state-service": true}, {"service": "DREAL Bretagne"}]`,
		[]string{"repeats 1", "counts"}},
	{"two-services: a yes makes it one more, only if neither is otherwise there", "Bretagne", `[{"service": "SGAR et DREAL Bretagne"}, {"service": "DDI 35", "state-service": true}]`,
		[]string{"unsettled two-services", "counts"}},
	{"… the SGAR is there", "Bretagne", `[{"service": "SGAR et DREAL Bretagne", "state-service": true}, {"service": "SGAR"}]`, []string{"repeats 1", "counts"}},
	{"… the whole of the SGAR is there", "Bretagne", `[{"service": "préfecture 35"}, {"service": "SGAR et DREAL Bretagne", "state-service": true}]`, []string{"counts", "repeats 0"}},
	{"… a name twice", "Bretagne", `[{"service": "SGAR et DREAL Bretagne", "state-service": true}, {"service": "SGAR, DREAL Bretagne"}, {"service": "sgar et dreal bretagne"}]`,
		[]string{"counts", "unsettled two-services", "repeats 0"}},
	{"not-there: the Finistère has a DDCS and a DDPP, and a yes makes it one of these", "Bretagne", `[{"service": "DDCSPP 29"}, {"service": "DDCSPP Finistère", "state-service": true}]`,
		[]string{"unsettled not-there", "counts"}},
	{"… which is there", "Bretagne", `[{"service": "DDCSPP 29", "state-service": true}, {"service": "DDPP 29"}]`, []string{"repeats 1", "counts"}},
	{"another-time: the DREETS comes from two services, and a yes makes it one of these", "Bretagne",
		`[{"service": "DREETS Bretagne"}, {"service": "DREETS de Bretagne", "state-service": true}, {"service": "DDE 35"}]`,
		[]string{"unsettled another-time", "counts", "counts"}},
	{"… which is there", "Bretagne", `[{"service": "DREETS Bretagne", "state-service": true}, {"service": "DRJSCS Bretagne"}]`, []string{"repeats 1", "counts"}},
	{"court", "Bretagne", `[{"service": "Tribunal administratif de Rennes"}, {"service": "TGI de Brest", "state-service": true}, {"service": "cour d'appel de Rennes", "state-service": false}]`,
		[]string{"unsettled court", "counts", "not-state court"}},
	{"operator, local, social, central", "Bretagne", `[{"service": "ARS Bretagne"}, {"service": "Conseil régional de Bretagne"}, {"service": "CPAM 35"}, {"service": "Ministère de la Culture"}]`,
		[]string{"not-state operator", "not-state local", "not-state social", "not-state central"}},
	{"contradiction: the answer changes nothing", "Bretagne", `[{"service": "CEREMA", "state-service": true}, {"service": "Conseil régional de Bretagne", "state-service": true},
		{"service": "DREAL Bretagne", "state-service": false}, {"service": "DREAL", "state-service": false}, {"service": "DRAC Corse", "state-service": false}]`,
		[]string{"not-state contradiction", "not-state contradiction", "counts contradiction", "repeats 2 contradiction", "elsewhere contradiction"}},
}

func TestStandings(t *testing.T) {
	for _, c := range stands {
		t.Run(c.reason, func(t *testing.T) {
			d := decoded(`{"team": ` + c.team + `}`)
			if c.region != "" {
				d.Region = region(t, c.region)
			}
			members := eligibility.LIT2016().Standings(&d)
			require.Equal(t, c.want, standings(members))
			for i, m := range members {
				require.Equal(t, i, m.Agent())
				require.Equal(t, d.Team[i].Service, m.Service())
			}
		})
	}
	require.Nil(t, eligibility.LIT2016().Standings(nil))
	require.Nil(t, eligibility.Call{}.Standings(&eligibility.Dossier{}))
}

// TestStandingsOfTheRegionalLevel: what is of a département does not count, with a
// place or without.
func TestStandingsOfTheRegionalLevel(t *testing.T) {
	regional := call(t, func(terms *eligibility.Terms) { terms.Level = eligibility.LevelRegional })
	d := decoded(`{"region": "Bretagne", "team": [{"service": "DDTM 29"}, {"service": "DREAL"}, {"service": "DDTM"}, {"service": "DDFiP 35"}, {"service": "UD DIRECCTE 35"},
		{"service": "DDTM Xville", "state-service": true}, {"service": "DDI 35", "state-service": true}, {"service": "DDTM 14"}]}`)
	require.Equal(t, []string{"departmental", "counts", "departmental", "counts", "departmental", "departmental", "departmental", "departmental"},
		standings(regional.Standings(&d)))
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
		if s.Standing() == eligibility.StandingCounts {
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
		return fmt.Errorf("%d count, %d are counted: %v", got, want, standings(s.Standings(&s.dossier)))
	}
	return nil
}
