package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/examples/internal/console"
)

// judgedTeam is a dossier of a team, to be put in words.
func judgedTeam(t *testing.T, members string) *view {
	t.Helper()
	in, faults := decode([]byte(`{` + members + `}`))
	require.Empty(t, faults)
	call := eligibility.LIT2016()
	return newView("", options{Options: console.Options{Tag: language.French}}, &in, call.Evaluate(&in.Dossier))
}

var plainSpaces = strings.NewReplacer("\u202f", " ", "\u00a0", " ")

func TestHowServicesCount(t *testing.T) {
	for _, c := range []struct {
		reason, members string
		want            []string
	}{
		{"what simply counts is named alone", `"region": "53", "team": [{"service": "DREAL Bretagne"}]`, []string{"DREAL Bretagne"}},
		{"a name said twice is said once", `"region": "53", "team": [{"service": "DREAL Bretagne"}, {"service": "DREAL Bretagne"}]`, []string{"DREAL Bretagne"}},
		{"another spelling is told which it repeats", `"region": "53", "team": [{"service": "DREAL Bretagne"}, {"service": "D.R.E.A.L. de Bretagne"}]`,
			[]string{"DREAL Bretagne", "D.R.E.A.L. de Bretagne — même service que « DREAL Bretagne », déjà compté"}},
		{"two answers to one name are told apart", `"region": "53", "team": [{"service": "Mission X", "state-service": true}, {"service": "Mission X", "state-service": false}]`,
			[]string{"Mission X — compté sur déclaration", "Mission X — n’est pas un service de l’État, selon la réponse donnée"}},
		{"an answer that changes nothing is told of what counts too", `"region": "53", "team": [{"service": "DREAL Bretagne", "state-service": false}]`,
			[]string{"DREAL Bretagne — compte : la réponse donnée contredit notre liste des services de l’État ; elle est sans effet"}},
		{"without a region nothing is known of where a service is", `"team": [{"service": "DREAL Bretagne"}]`, []string{"DREAL Bretagne — à préciser selon la région du projet"}},
		{"agents without a service are counted", `"team": [{}, {}]`, []string{"2 agents sans service indiqué"}},
		{"no team is not given", ``, []string{"à indiquer"}},
		{"an empty one is none", `"team": []`, []string{"aucun"}},
		{"a list still open is said so on the line of those that count", `"region": "53", "team": [{"service": "SGAR"}, {"service": "DREAL Normandie"}], "growing": ["team"]`,
			[]string{"SGAR (liste encore ouverte)", "DREAL Normandie — n’est pas un service de la région du projet"}},
		{"and on its own if none does", `"region": "53", "team": [{"service": "DREAL Normandie"}], "growing": ["team"]`,
			[]string{"DREAL Normandie — n’est pas un service de la région du projet", "liste encore ouverte"}},
	} {
		t.Run(c.reason, func(t *testing.T) {
			v := judgedTeam(t, c.members)
			got := v.Services().inLines(v.tag)
			for i := range got {
				got[i] = plainSpaces.Replace(got[i])
			}
			require.Equal(t, c.want, got)
		})
	}
}

func TestManyServicesAreCutShort(t *testing.T) {
	var all []string
	for i := range maxNoted + 2 {
		all = append(all, fmt.Sprintf(`{"service": "Mission %d"}`, i))
	}
	v := judgedTeam(t, `"team": [`+strings.Join(all, ",")+`]`)
	lines := v.Services().inLines(v.tag)
	require.Len(t, lines, maxNoted+1)
	require.Equal(t, "et 2 autres", lines[maxNoted])
}

// TestStandingsFixture: the page that is looked at has one of each.
func TestStandingsFixture(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join("testdata", "standings.json"))
	require.NoError(t, err)
	in, faults := decode(raw)
	require.Empty(t, faults)
	call := in.Call
	standings, reasons, suggested := map[eligibility.Standing]bool{}, map[eligibility.Reason]bool{}, false
	members := call.Standings(&in.Dossier)
	for i := range members {
		standings[members[i].Standing()], reasons[members[i].Reason()] = true, true
		suggested = suggested || members[i].Suggestion() != ""
	}
	for s := eligibility.StandingUnsettled; s.String() != ""; s++ {
		require.True(t, standings[s], s)
	}
	for r := eligibility.ReasonNotGiven; r.String() != ""; r++ {
		require.True(t, reasons[r], r)
	}
	require.True(t, suggested)
}

// What is asked of a name says why, and which may be meant; the answers to it are
// yes and no, those to an agent without a service are services.
func TestQuestionsToAnAgent(t *testing.T) {
	const team = `"region": "53", "team": [{"service": "DREAL Bretagne"}, {"service": "DRAAF Bretange"}, {}]`
	v := judgedTeam(t, team)
	require.Equal(t, "Lieu non compris, ou plusieurs lieux qui ne concordent pas. Vouliez-vous dire « DRAAF Bretagne » ? ",
		plainSpaces.Replace(v.doubt("/team/1/state-service")))
	for _, path := range []string{"/team/2/service", "/team", "/region", "/team/3/state-service"} {
		require.Empty(t, v.doubt(path), path)
	}
	for _, c := range []struct{ reason, agent, path, want string }{
		{"a yes", `{"service": "Mission X", "state-service": true}`, "/team/0/state-service", "oui"},
		{"a no", `{"service": "Mission X", "state-service": false}`, "/team/0/state-service", "non"},
		{"a service that counts", `{"service": "DRAC Bretagne"}`, "/team/0/service", "DRAC Bretagne"},
		{"one that does not", `{"service": "ARS Bretagne"}`, "/team/0/service", "ARS Bretagne — n’est pas un service de l’État : opérateur public"},
		{"none of the State", `{"state-service": false}`, "/team/0/service", "n’est pas un service de l’État"},
	} {
		v := judgedTeam(t, `"region": "53", "team": [`+c.agent+`]`)
		require.Equal(t, c.want, plainSpaces.Replace(v.answer(c.path)), c.reason)
	}
}

func TestRegionUnderstood(t *testing.T) {
	said := func(members string) string { return fmt.Sprint(judgedTeam(t, members).Rules()[0].Notes) }
	require.Contains(t, plainSpaces.Replace(said(`"region": "75"`)), "Région du projet : Nouvelle-Aquitaine.", "75 is no Paris")
	require.NotContains(t, said(``), "Région du projet :")
}
