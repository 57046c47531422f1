package eligibility_test

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/internal/state"
	"github.com/aap-lit/aap/partners"
)

func TestParseService(t *testing.T) {
	for _, c := range []struct {
		name, institution, region string
		recognised                bool
		reason                    string
	}{
		{"DREAL Bretagne", "DREAL", "Bretagne", true, "acronym and region"},
		{"D.R.A.C. Occitanie", "DRAC", "Occitanie", true, "an acronym with dots"},
		{"direction départementale des territoires et de la mer de l'Hérault", "DDTM", "Occitanie", true, "a long name and a department"},
		{"SGAR", "SGAR", "", true, "no place is the project's"},
		{"DREAL Midi-Pyrénées", "DREAL", "Occitanie", true, "a former region"},
		{"rectorat de Créteil", "RECTORAT", "Île-de-France", true, "an académie"},
		{"rectorat de l'académie d'Aix-Marseille", "RECTORAT", "Provence-Alpes-Côte d'Azur", true, "an académie of two towns"},
		{"DREAL FR-BRE", "DREAL", "Bretagne", true, "a code of ISO 3166-2"},
		{"DIRM Méditerranée", "DIRM", "", true, "a seaboard is no place: interregional"},
		{"préfecture de police", "PP", "", true, "not a préfecture of a place « police »"},
		{"ARS Bretagne", "ARS", "", true, "an operator: settled, and no State service; where it is does not matter"},
		{"ARS Atlantide", "ARS", "", false, "an acronym and what is no place may be somebody else: « ARS Electronica »"},
		{"Conseil régional de Bretagne", "REGION", "", true, "a local authority, and no State service"},
		{"Tribunal administratif de Rennes", "TA", "", false, "a court: the call does not say what it is"},
		{"DDT de la Marne 51", "DDT", "Grand Est", true, "a department and its number"},
		{"DDT de la Marne (52)", "DDT", "", false, "a department and another's number"},
		{"DREAL Bretagne 35", "DREAL", "Bretagne", true, "a region and a number of it agree"},
		{"DREAL Bretagne (Rennes)", "DREAL", "Bretagne", true, "a region and a town of it agree"},
		{"DREAL Atlantide", "DREAL", "", false, "a place that is none"},
		{"DREAL Bretagne et Normandie", "DREAL", "", false, "two places"},
		{"DREAL Bretagne, Normandie", "DREAL", "", false, "two places, with a comma"},
		{"DREAL Saint-Denis", "DREAL", "", true, "a town of two regions: without a place in them"},
		{"DREAL Bretagne, service climat", "DREAL", "Bretagne", true, "a part of a service"},
		{"D.R.E.A.L. Bretagne (service climat ; unité mer)", "DREAL", "Bretagne", true, "a part of a part"},
		{"DREAL Provence-Alpes, Côte d'Azur (service climat)", "DREAL", "Provence-Alpes-Côte d'Azur", true, "the longest place"},
		{"DREAL Bretagne - service climat", "DREAL", "Bretagne", true, "a part, after a dash"},
		{"service climat – DREAL Bretagne", "DREAL", "Bretagne", true, "a part, before a dash"},
		{"DREAL Nord-Pas-de-Calais – unité mer", "DREAL", "Hauts-de-France", true, "a part, after a dash, and dashes in the place"},
		{"DREAL Aquitaine - Limousin", "DREAL", "Nouvelle-Aquitaine", true, "two former regions of one"},
		{"DREAL Bretagne, DRAAF", "DREAL", "Bretagne", false, "two institutions"},
		{"SGAR et DREAL Bretagne", "SGAR", "Bretagne", false, "two services in one field"},
		{"DDI 35", "DDTM", "Bretagne", false, "a name that the DDTM and the DDCSPP share"},
		{"DREAL, service climat", "DREAL", "", true, "a part, and no place: that of the project"},
		{"DREAL Bretagne service climat", "DREAL", "Bretagne", true, "a part that nothing parts from the place"},
		{"DDCSPP 29", "DDCSPP", "Bretagne", false, "the Finistère has a DDCS and a DDPP"},
		{"DDE 35", "DDE", "Bretagne", true, "of before 2010: the DDTM of today"},
		{"DREETS Bretagne", "DREETS", "Bretagne", false, "of 2021: from the DIRECCTE and the DRJSCS"},
		{"Mission Bretagne", "", "", false, "an unknown kind"},
		{"Bretagne", "", "", false, "a place alone"},
		{"Direction générale de l'environnement", "", "", false, "the middle of another name"},
	} {
		s := service(t, c.name)
		require.Equal(t, c.name, s.Name(), c.reason)
		require.Equal(t, c.name, s.String(), c.reason)
		require.Equal(t, c.institution, s.Institution().Code(), c.reason)
		require.Equal(t, c.region, s.Region().Name(), c.reason)
		require.Equal(t, c.recognised, s.Recognised(), c.reason)

		var read eligibility.Service
		require.NoError(t, json.Unmarshal([]byte(encoded(t, s)), &read), c.reason)
		require.Equal(t, s, read, c.reason)
	}
}

// sharedNames are those of no institution in particular.
var sharedNames = map[string]string{
	"DDI":    "the DDT or the DDCS, the DDPP",
	"UD":     "of the DIRECCTE, the DREAL, the DRIEA",
	"POLICE": "the DDSP, the DCPAF and others",
}

// commonAcronyms say what they are with a place only.
var commonAcronyms = []string{"SRA", "SPF", "PRS", "SCL", "IEN", "ESN", "DRE", "DRCE"}

// TestEveryServiceIsRead by its short name and by its long one: the State services
// of 2016, and those of other times that are one of 2016; no other is taken for
// one.
func TestEveryServiceIsRead(t *testing.T) {
	read, otherTimes := 0, 0
	var shared, bare []string
	for _, i := range state.Institutions() {
		if i.Class() != state.StateService {
			continue
		}
		for _, name := range []string{i.Short(), i.Name()} {
			s := service(t, name)
			switch soleReason(t, s) {
			case eligibility.ReasonTwoServices:
				shared = append(shared, i.Code())
				continue
			case eligibility.ReasonUnknownName:
				bare = append(bare, name)
				s = service(t, name+" "+regionsOf(i.Regions())[0].Name())
			case eligibility.ReasonAnotherTime:
				otherTimes++
				require.False(t, s.Recognised(), name)
				require.Equal(t, i.Code(), s.Institution().Code(), name)
				continue
			}
			require.True(t, s.Recognised(), "%s: %s", i.Code(), name)
			require.Equal(t, i.Code(), s.Institution().Code(), name)
			require.Equal(t, partners.StateService, s.Institution().Class(), name)
			read++
		}
	}
	t.Logf("%d names of State services are read, %d are of another time and several services of 2016 or none", read, otherTimes)
	require.ElementsMatch(t, slices.Collect(maps.Keys(sharedNames)), slices.Compact(shared))
	require.Equal(t, commonAcronyms, bare)
	require.Greater(t, read, 300)
}

// regionsOf are the regions of a set of the catalogue.
func regionsOf(set state.Regions) (all []eligibility.Region) {
	for i, r := range eligibility.Regions() {
		if set.Has(state.Region(1 + i)) {
			all = append(all, r)
		}
	}
	return all
}

// soleReason is why a service alone does not count in a region, if it does not.
func soleReason(t *testing.T, s eligibility.Service) eligibility.Reason {
	t.Helper()
	members := eligibility.LIT2016().Standings(&eligibility.Dossier{Team: []eligibility.Agent{{Service: s}}})
	require.Len(t, members, 1)
	return members[0].Reason()
}

// TestPartOfAServiceIsNoOther: neither under its own name nor on the bearer's
// word does a part count beside the service it is part of.
func TestPartOfAServiceIsNoOther(t *testing.T) {
	for _, part := range []string{"DREAL Bretagne, service climat", "DREAL Bretagne service climat", "service climat – DREAL Bretagne", "UD DREAL 29"} {
		d := eligibility.Dossier{Region: region(t, "Bretagne"), Team: []eligibility.Agent{
			{Service: service(t, "DREAL Bretagne")},
			{Service: service(t, part), StateService: eligibility.Yes},
		}}
		report := eligibility.LIT2016().Evaluate(&d)
		require.Equal(t, eligibility.NotMet, finding(t, report, eligibility.RuleTeam).Outcome(), part)
		require.JSONEq(t, `{"services": 1, "possible": 1, "required": 2, "region": "Bretagne",
			"standings": [{"agent": 0, "standing": "counts"}, {"agent": 1, "standing": "repeats", "with": 0}]}`, encoded(t, report.Team()), part)
	}
}

func TestParseServiceNotGiven(t *testing.T) {
	for _, name := range []string{"", " ", "…", "—", "\u00a0"} {
		require.Zero(t, service(t, name), "%q says nothing", name)
	}
}

func TestParseServiceRefuses(t *testing.T) {
	for _, c := range []struct {
		name   string
		err    error
		reason string
	}{
		{"DREAL\u200b Bretagne", eligibility.ErrText, "zero-width space"},
		{"DRE\u200dAL", eligibility.ErrText, "zero-width joiner"},
		{"DRE\u00adAL", eligibility.ErrText, "soft hyphen"},
		{"\ufeffDREAL", eligibility.ErrText, "byte order mark"},
		{"DREAL \u202eengaterB", eligibility.ErrText, "right-to-left override"},
		{"DREAL \u2066Bretagne\u2069", eligibility.ErrText, "isolate"},
		{"DREAL\u3164", eligibility.ErrText, "Hangul filler: a letter nobody sees"},
		{"DREAL\ufe0f", eligibility.ErrText, "variation selector"},
		{"DREAL\x00", eligibility.ErrText, "NUL"},
		{"DREAL\nBretagne", eligibility.ErrText, "line feed"},
		{"DREAL\u2028Bretagne", eligibility.ErrText, "line separator"},
		{"DREAL\u0085", eligibility.ErrText, "control character beyond ASCII"},
		{"DREAL\xff", eligibility.ErrText, "not UTF-8"},
		{"DRE\u0410L", eligibility.ErrText, "Cyrillic А for A"},
		{"\u0391RS", eligibility.ErrText, "Greek Α for A"},
		{"D\u13a1EAL", eligibility.ErrText, "Cherokee Ꭱ for R"},
		{"\u054fREAL", eligibility.ErrText, "Armenian"},
		{"DREAL \u0410RS", eligibility.ErrText, "two scripts in the second word"},
		{"DRE\u0301\u0410L", eligibility.ErrText, "an accent does not part a word"},
		{strings.Repeat("é", 201), eligibility.ErrTooLong, "201 characters"},
		{strings.Repeat("D", 1<<20), eligibility.ErrTooLong, "a megabyte"},
		{strings.Repeat("\u200b", 1<<20), eligibility.ErrTooLong, "a megabyte is not looked into"},
	} {
		s, err := eligibility.ParseService(c.name)
		require.ErrorIs(t, err, c.err, c.reason)
		require.Zero(t, s, c.reason)
	}
	_, err := eligibility.ParseService(strings.Repeat("é", 200))
	require.NoError(t, err, "200 characters are allowed")
	_, err = eligibility.ParseService("\u041c\u0438\u043d\u0438\u0441\u0442\u0435\u0440\u0441\u0442\u0432\u043e")
	require.NoError(t, err, "one script, be it another")
	s, err := eligibility.ParseService("DREAL \u4e2d")
	require.NoError(t, err, "two scripts, each in its word")
	require.False(t, s.Recognised(), s)
}
