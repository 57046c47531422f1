package eligibility_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/partners"
)

// TestPlanThatListsCannotHold: nothing stands after it, with rules of a host or
// without, and the report says so by null.
func TestPlanThatListsCannotHold(t *testing.T) {
	host := hostRules()[0]
	full := eligibility.Dossier{Region: region(t, "Bretagne"), Team: make([]eligibility.Agent, 999), Partners: []partners.Partner{}}
	for i := range full.Team {
		full.Team[i].StateService = eligibility.No
	}
	crowded := eligibility.Dossier{Team: team(t, "SGAR", "DREAL")}
	for i := range 1000 {
		p, err := partners.New(fmt.Sprint("Préfecture ", i%2), partners.Other, partners.ID{})
		require.NoError(t, err)
		crowded.Partners = append(crowded.Partners, p)
	}
	for reason, d := range map[string]*eligibility.Dossier{"a team of 999, and two to add": &full, "a list of 1000, and a partner to add": &crowded} {
		for _, report := range []eligibility.Report{eligibility.LIT2016().Evaluate(d), eligibility.LIT2016().Evaluate(d, host)} {
			require.NotEmpty(t, report.Plan(), reason)
			_, ok := report.AfterPlan()
			require.False(t, ok, reason)
			require.Contains(t, encoded(t, report), `"after-plan":null`, reason)
		}
	}
}

// TestSentence: both languages, one, or the other in its place.
func TestSentence(t *testing.T) {
	for text, want := range map[string]eligibility.Sentence{
		`{"fr":"A","en":"B"}`:  {French: "A", English: "B"},
		`{"fr":null,"en":"B"}`: {English: "B"},
		`{}`:                   {},
	} {
		var s eligibility.Sentence
		require.NoError(t, json.Unmarshal([]byte(text), &s))
		require.Equal(t, want, s, text)
	}
	var s eligibility.Sentence
	require.Error(t, json.Unmarshal([]byte(`{"de":"C"}`), &s))
}

// TestTeamBeyondTheBound: a dossier made in Go may be longer than one that is read,
// and its services count the same.
func TestTeamBeyondTheBound(t *testing.T) {
	d := eligibility.Dossier{Region: region(t, "Bretagne")}
	for i := range 1500 {
		d.Team = append(d.Team, eligibility.Agent{Service: service(t, fmt.Sprint("Mission ", i/2)), StateService: eligibility.Yes})
	}
	require.Equal(t, 750, *eligibility.LIT2016().Evaluate(&d).Team().Services)
	require.Error(t, d.Check())
}

// TestManyNamesOfSeveralServices: of more than a few that hang on one another, each is
// asked about.
func TestManyNamesOfSeveralServices(t *testing.T) {
	d := eligibility.Dossier{Region: region(t, "Bretagne"), Team: team(t, "SGAR et DREAL Bretagne", "DREAL et DRAC Bretagne", "DRAC et DRAAF Bretagne",
		"DRAAF et DIRECCTE Bretagne", "DIRECCTE et SGAR Bretagne", "DREAL et DRAAF Bretagne", "DRAC et DIRECCTE Bretagne", "SGAR et DRAC Bretagne")}
	var asked int
	for _, q := range eligibility.LIT2016().Evaluate(&d).Open() {
		if anyAgent.MatchString(q.Path()) {
			asked++
		}
	}
	require.Equal(t, len(d.Team), asked)
}

// TestGrowingTeamThatIsEnoughAnywhere: where the team may grow and nothing is lacking
// in any region, none is open.
func TestGrowingTeamThatIsEnoughAnywhere(t *testing.T) {
	anywhere := call(t, func(terms *eligibility.Terms) { terms.Deposit = false })
	d := eligibility.Dossier{Growing: eligibility.ListTeam}
	for _, name := range []string{"Mission X", "Mission Y"} {
		d.Team = append(d.Team, eligibility.Agent{Service: service(t, name), StateService: eligibility.Yes})
	}
	for _, q := range anywhere.Evaluate(&d).Open() {
		require.NotContains(t, []string{"/region", "/team"}, q.Path())
	}
}
