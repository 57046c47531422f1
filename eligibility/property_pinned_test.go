package eligibility_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility"
)

// pinned are small dossiers on which a rule of thumb goes wrong. They stand all
// the checks that random dossiers do.
var pinned = []struct {
	reason  string
	contest string // by its name in the pool
	dossier string
	verdict eligibility.Verdict
	open    []string
}{
	{"a deposit that nobody judges stays where it is, though the team is elsewhere", "no deposit; ",
		`{"deposit": {"region": "Corse"}, "team": [{"service": "DREAL Bretagne"}, {"service": "SGAR Bretagne"}], "growing": ["team"]}`,
		eligibility.Undetermined, []string{"/region", "/team", "/deposit/at", "/partners", "/seed", "/budget/lines", "/budget/resources"}},
	{"late months raise a share of the whole, and a cap on the funded months does not see them", "cap on funded months; share of the whole; ",
		`{"budget": {"resources": [{"source": "pia", "amount": "250000.01"}]}}`,
		eligibility.Undetermined, []string{"/region", "/team", "/deposit/by", "/deposit/region", "/deposit/at", "/partners", "/seed", "/budget/lines"}},
	{"but there are none when all 120 months are funded", "cap on funded months; share of the whole; all is funded; ",
		`{"budget": {"resources": [{"source": "pia", "amount": "500000.01"}]}}`, eligibility.Ineligible, nil},
	{"an agent declared to be of a State service is of one wherever the project is, so two tell no region from another", "no deposit; ",
		`{"team": [{"state-service": true}, {"state-service": true}]}`,
		eligibility.Undetermined, []string{"/team/0/service", "/team/1/service", "/deposit/at", "/partners", "/seed", "/budget/lines", "/budget/resources"}},
	{"an agent who may be of the region's own service does tell them apart", "no deposit; ",
		`{"team": [{"state-service": true}, {}]}`,
		eligibility.Undetermined, []string{"/region", "/team/0/service", "/team/1/service", "/deposit/at", "/partners", "/seed", "/budget/lines", "/budget/resources"}},
	{"préfectures are one kind: one whose place is not told is none more beside that of the Lot, nor beside another", "no deposit; ",
		`{"team": [{"service": "préfecture"}, {"service": "préfecture du Lot"}, {"state-service": true}]}`,
		eligibility.Undetermined, []string{"/team/2/service", "/deposit/at", "/partners", "/seed", "/budget/lines", "/budget/resources"}},
	{"a name whose place is not read adds none beside its kind, so nothing is asked", "no deposit; ",
		`{"region": "Bretagne", "team": [{"service": "DREAL Bretagne"}, {"service": "DREAL Atlantide"}]}`, eligibility.Ineligible, nil},
	{"a name is asked once, and only where a yes adds a service", "no deposit; ",
		`{"region": "Bretagne", "team": [{"service": "DREAL Bretagne"}, {"service": "Mission X"}, {"service": "DREAL Atlantide"}, {"service": "mission x."}]}`,
		eligibility.Undetermined, []string{"/team/1/state-service", "/deposit/at", "/partners", "/seed", "/budget/lines", "/budget/resources"}},
	{"an answer to a name is that of all its agents", "no deposit; ",
		`{"region": "Bretagne", "team": [{"service": "DREAL Bretagne"}, {"service": "Mission X"}, {"service": "mission x.", "state-service": false}]}`, eligibility.Ineligible, nil},
	{"two names of two services each are one service at the least", "three services; ",
		`{"region": "Bretagne", "team": [{"service": "SGAR et DREAL Bretagne", "state-service": true}, {"service": "DREAL et DDTM 29", "state-service": true}, {"service": "Mission X"}]}`,
		eligibility.Ineligible, nil},
	{"who is declared to be of a service is of one that counts, not of the department's", "regional; ",
		`{"region": "Bretagne", "team": [{"service": "DDTM Morbihan"}, {"state-service": true}, {}]}`,
		eligibility.Undetermined, []string{"/team/1/service", "/team/2/service", "/deposit/by", "/deposit/region", "/deposit/at", "/partners", "/seed", "/budget/lines", "/budget/resources"}},
	{"one service added may be that of the agent who did not tell: two make the rule met", "LIT2016",
		`{"region": "Bretagne", "team": [{"state-service": true}]}`, eligibility.Ineligible, nil},
}

func TestPinnedDossiers(t *testing.T) {
	contests := map[string]*contest{}
	for i := range pooled().contests {
		contests[pooled().contests[i].name] = &pooled().contests[i]
	}
	for _, c := range pinned {
		t.Run(c.reason, func(t *testing.T) {
			require.Contains(t, contests, c.contest)
			for _, check := range []func(*scene) error{(*scene).checkExtension, (*scene).checkWitnesses, (*scene).checkPairs,
				(*scene).checkPlan, (*scene).checkRepairs, (*scene).checkDefinitions, (*scene).checkReadings} {
				s := newScene(&picker{rng: rand.New(rand.NewPCG(1, 2016))})
				s.contest = contests[c.contest]
				require.NoError(t, s.dossier.UnmarshalJSON([]byte(c.dossier)))
				report := s.Evaluate(&s.dossier)
				require.Equal(t, c.verdict, report.Verdict())
				var open []string
				for _, q := range report.Open() {
					open = append(open, q.Path())
				}
				require.Equal(t, c.open, open)
				require.NoError(t, check(s))
			}
		})
	}
}

// Two services are to be added beside an agent of a State service not named,
// and the plan, which need not settle what is unknown, adds one.
func TestServicesAddedBesideOneNotNamed(t *testing.T) {
	var d eligibility.Dossier
	require.NoError(t, d.UnmarshalJSON([]byte(`{"region": "Bretagne", "team": [{"state-service": true}]}`)))
	report := eligibility.LIT2016().Evaluate(&d)
	require.Equal(t, 2, finding(t, report, eligibility.RuleTeam).Repairs()[0].Count)
	require.Equal(t, 1, report.Plan()[0].Count)
}
