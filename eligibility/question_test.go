package eligibility_test

import (
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility"
)

// asked are the paths of what a report asks of the team.
func asked(t testing.TB, c eligibility.Call, d *eligibility.Dossier) (paths []string) {
	t.Helper()
	report := c.Evaluate(d)
	for _, q := range report.Open() {
		if slices.Contains(q.Codes(), eligibility.RuleTeam) {
			paths = append(paths, q.Path())
		}
	}
	return paths
}

// TestQuestionsOnTheTeam: a final team is asked about agent by agent, once for each
// name, and only where a yes adds a service.
func TestQuestionsOnTheTeam(t *testing.T) {
	for _, c := range []struct {
		reason, members string
		want            []string
	}{
		{"an unknown team", `{"team": null}`, []string{"/team"}},
		{"a team that may grow", `{"team": [{"service": "DREAL"}, {"service": "Mission X"}], "growing": ["team"]}`, []string{"/team"}},
		{"an unknown name", `{"team": [{"service": "DREAL"}, {"service": "Mission X"}]}`, []string{"/team/1/state-service"}},
		{"each name once, in the order of the agents", `{"team": [{"service": "Mission Y"}, {"service": "DREAL"}, {"service": "Mission X"}, {"service": "mission y"}, {"service": "MISSION-X"}]}`,
			[]string{"/team/0/state-service", "/team/2/state-service"}},
		{"a service that is not given", `{"team": [{"service": "DREAL"}, {"name": "A"}]}`, []string{"/team/1/service"}},
		{"… of each of two agents: they may be of two", `{"team": [{"service": "DREAL"}, {"name": "A"}, {}]}`, []string{"/team/1/service", "/team/2/service"}},
		{"… of the State, which one is not said", `{"team": [{"service": "DREAL"}, {"state-service": true}]}`, []string{"/team/1/service"}},
		{"… of no State service", `{"team": [{"service": "DREAL"}, {"service": "Mission X"}, {"state-service": false}]}`, []string{"/team/1/state-service"}},
		{"an answer to a name is that of all its agents", `{"team": [{"service": "DREAL"}, {"service": "Mission X"}, {"service": "mission x", "state-service": false}, {"service": "Mission Y"}]}`,
			[]string{"/team/3/state-service"}},
		{"a place that is not read", `{"team": [{"service": "DREAL"}, {"service": "DRAC Xville"}]}`, []string{"/team/1/state-service"}},
		{"… beside one of its kind: a yes adds none", `{"team": [{"service": "DREAL"}, {"service": "DREAL Xville"}, {"service": "Mission X"}]}`, []string{"/team/2/state-service"}},
		{"… in a region that has none", `{"team": [{"service": "DREAL"}, {"service": "DRIEE Xville"}, {"service": "Mission X"}]}`, []string{"/team/2/state-service"}},
		{"two services in one field", `{"team": [{"service": "DRAC"}, {"service": "SGAR et DREAL Nouvelle-Aquitaine"}]}`, []string{"/team/1/state-service"}},
		{"… of which one is there", `{"team": [{"service": "DREAL"}, {"service": "SGAR et DREAL Nouvelle-Aquitaine"}, {"service": "Mission X"}]}`, []string{"/team/2/state-service"}},
		{"what does not exist where it is named, elsewhere", `{"team": [{"service": "DREAL"}, {"service": "DDT 75"}, {"service": "Mission X"}]}`, []string{"/team/2/state-service"}},
		{"another time", `{"team": [{"service": "DREAL"}, {"service": "DREETS Nouvelle-Aquitaine"}]}`, []string{"/team/1/state-service"}},
		{"a court", `{"team": [{"service": "DREAL"}, {"service": "Tribunal administratif de Bordeaux"}]}`, []string{"/team/1/state-service"}},
		{"what is settled is not asked", `{"team": [{"service": "ARS"}, {"service": "CPAM 33"}, {"service": "DREAL"}, {"service": "Mission X"}]}`, []string{"/team/3/state-service"}},
		{"enough: nothing is asked", `{"team": [{"service": "DREAL"}, {"service": "SGAR"}, {"service": "Mission X"}, {"name": "A"}]}`, nil},
		{"never enough: nothing is asked", `{"team": [{"service": "Mission X"}]}`, nil},
		{"every name is needed: each is asked", `{"team": [{"service": "Mission X"}, {"service": "Mission Y"}]}`, []string{"/team/0/state-service", "/team/1/state-service"}},
		{"a team in one region of several: the region is asked, and the name", `{"region": null, "deposit": {"by": "region-prefect", "at": "2016-09-27T16:00:00+02:00"},
			"team": [{"service": "DREAL Bretagne"}, {"service": "DRAC Xville"}]}`, []string{"/region", "/team/1/state-service"}},
		{"a name that adds none in the region of the deposit", `{"region": null, "deposit": {"by": "region-prefect", "region": "Bretagne", "at": "2016-09-27T16:00:00+02:00"},
			"team": [{"service": "DREAL Bretagne"}, {"service": "DRIEE Xville"}, {"service": "Mission X"}]}`, []string{"/region", "/team/2/state-service"}},
	} {
		t.Run(c.reason, func(t *testing.T) {
			d := dossier(t, c.members)
			require.Equal(t, c.want, asked(t, eligibility.LIT2016(), &d))
		})
	}
}

// TestWitnessesOfANameDifferInItsAnswer alone.
func TestWitnessesOfANameDifferInItsAnswer(t *testing.T) {
	for reason, team := range map[string]string{
		"an unknown name":             `[{"service": "DREAL"}, {"service": "Mission X"}]`,
		"one of two":                  `[{"service": "Mission X"}, {"service": "Mission Y"}]`,
		"a place that is not read":    `[{"service": "DREAL"}, {"service": "DRAC Xville"}]`,
		"two services in one field":   `[{"service": "DRAC"}, {"service": "SGAR et DREAL Nouvelle-Aquitaine"}]`,
		"a name of two agents":        `[{"service": "Mission X"}, {"service": "DREAL"}, {"service": "mission x"}]`,
		"another time":                `[{"service": "DREAL"}, {"service": "DREETS Nouvelle-Aquitaine"}]`,
		"beside one that adds none":   `[{"service": "DREAL"}, {"service": "DREAL Xville"}, {"service": "Mission X"}]`,
		"beside agents of no service": `[{"service": "DREAL"}, {"service": "Mission X"}, {"name": "A"}, {"state-service": true}]`,
	} {
		d := dossier(t, `{"team": `+team+`}`)
		lit := eligibility.LIT2016()
		report := lit.Evaluate(&d)
		path := report.Open()[0].Path()
		yes, no, ok := lit.Witnesses(&d)
		require.True(t, ok, reason)
		require.Equal(t, eligibility.Eligible, lit.Verdict(&yes), reason)
		require.Equal(t, eligibility.Ineligible, lit.Verdict(&no), reason)
		require.Len(t, no.Team, len(yes.Team), reason)
		for i := range yes.Team {
			if path == "/team/"+strconv.Itoa(i)+"/state-service" {
				require.Equal(t, [2]eligibility.Answer{eligibility.Yes, eligibility.No}, [2]eligibility.Answer{yes.Team[i].StateService, no.Team[i].StateService}, reason)
				no.Team[i].StateService = eligibility.Yes
			}
		}
		require.Equal(t, yes, no, reason)
	}
}

// crowd is a team of n agents, each of another service that nobody knows.
func crowd(t testing.TB, n int) *eligibility.Dossier {
	d := dossier(t, `{}`)
	d.Team = make([]eligibility.Agent, n)
	for i := range d.Team {
		d.Team[i].Service = service(t, "Mission régionale "+strconv.Itoa(i))
	}
	return &d
}

// TestCrowdsAllocate no more than a small team, up to the largest that a dossier
// may hold.
func TestCrowdsAllocate(t *testing.T) {
	lit := eligibility.LIT2016()
	for _, n := range []int{0, 1, 8, 9, 16, 17, 64, 1000} {
		d := crowd(t, n)
		require.Zero(t, testing.AllocsPerRun(20, func() { lit.Verdict(d) }), "Verdict, %d agents", n)
		most := 1.0
		if n > 16 {
			most = 2
		}
		require.LessOrEqual(t, testing.AllocsPerRun(20, func() { lit.Evaluate(d) }), most, "Evaluate, %d agents", n)
		report := lit.Evaluate(d)
		require.Equal(t, [2]int{0, n}, [2]int{*report.Team().Services, *report.Team().Possible})
		require.Len(t, report.Team().Standings, n)
		if n >= 2 {
			require.Len(t, report.Open(), n, "each name is asked")
		}
	}
}

// BenchmarkCrowds are teams whose agents are all of names that nobody knows: eight
// times as many take eight times as long.
func BenchmarkCrowds(b *testing.B) {
	lit := eligibility.LIT2016()
	for _, n := range []int{125, 1000} {
		d := crowd(b, n)
		b.Run("Verdict/"+strconv.Itoa(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				lit.Verdict(d)
			}
		})
		b.Run("Evaluate/"+strconv.Itoa(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				lit.Evaluate(d)
			}
		})
		b.Run("Open/"+strconv.Itoa(n), func(b *testing.B) {
			report := lit.Evaluate(d)
			for b.Loop() {
				report.Open()
			}
		})
		b.Run("Standings/"+strconv.Itoa(n), func(b *testing.B) {
			for b.Loop() {
				lit.Standings(d)
			}
		})
	}
}
