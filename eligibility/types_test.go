package eligibility_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/internal/strict/stricttest"
)

// TestTypes: every exported type is read back as it was written, or says that it
// is a result and is not.
func TestTypes(t *testing.T) {
	d := dossier(t, `{"team": [{"name": "A", "service": "Mission X", "state-service": true}], "deposit": {"by": "other", "region": "Corse", "at": "2016-09-27T16:00:00+02:00"},
		"budget": {"lines": [{"kind": "other", "amount": "440000", "from": 1, "to": 18}], "resources": [{"source": "pia", "amount": "230000"}]}, "growing": ["partners"]}`)
	lit := eligibility.LIT2016()
	report := lit.Evaluate(&d)
	clashing := dossier(t, `{"budget": {"resources": [{"source": "pia", "amount": "250000.01"}]}}`)
	conflict := lit.Evaluate(&clashing).Conflicts()[0]
	facts, ok := conflict.Facts()
	require.True(t, ok)
	departments := dossier(t, `{"team": [{"service": "DDTM de la Gironde"}, {"service": "DDPP de la Gironde"}]}`)
	effect := lit.Evaluate(&departments).Effects()[0]
	zone, err := eligibility.ParseZone("-04:00")
	require.NoError(t, err)
	mission := eligibility.Institution{Names: []string{"Mission X", "MX"}, Departmental: true, Regions: []eligibility.Region{region(t, "Corse")}, PartOf: "SGAC"}
	share, ok := report.Finding(eligibility.RuleShare)
	require.True(t, ok)

	stricttest.Types(t,
		eligibility.Yes, eligibility.AuthorityPrefect, eligibility.RuleWindow, eligibility.Met, eligibility.Eligible, eligibility.AddPartners,
		eligibility.ReadLevel, eligibility.HierarchySeparately, eligibility.LevelRegional, eligibility.ActorsAny, eligibility.StandingElsewhere, eligibility.ReasonNotThere, eligibility.ListTeam|eligibility.ListLines,
		region(t, "Corse"), d.Team[0].Service, zone,
		d, d.Team[0], d.Deposit, lit, lit.Readings(), mission,
		eligibility.Terms{Code: "X", MinServices: 3, Zone: zone, Level: eligibility.LevelRegional, Actors: eligibility.ActorsAny, Year: 2021,
			Institutions: []eligibility.Institution{mission}},
		share.Repairs()[1], report.Plan()[0],
		report, share, conflict, facts, effect, effect.Changes[0], lit.Evaluate(nil).Open()[0], lit.Clauses()[0], lit.Milestones()[0], lit.Contact(),
		report.Team(), report.Deposit(), report.Window(), report.Partners(), report.Seed(), report.Cap(), report.Share(), report.Team().Standings[0],
	)
}
