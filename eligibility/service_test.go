package eligibility_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility"
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
		{"ARS Bretagne", "ARS", "Bretagne", true, "an operator: settled, and no State service"},
		{"ARS Atlantide", "ARS", "", true, "an operator is no State service, wherever it is"},
		{"DDT de la Marne 51", "DDT", "Grand Est", true, "a department and its number"},
		{"DDT de la Marne (52)", "DDT", "", false, "a department and another's number"},
		{"DREAL Bretagne 35", "DREAL", "", false, "a region and a number"},
		{"DREAL Atlantide", "DREAL", "", false, "a place that is none"},
		{"DREAL Bretagne et Normandie", "DREAL", "", false, "two places"},
		{"DREAL Bretagne, Normandie", "DREAL", "", false, "two places, with a comma"},
		{"DREAL Bretagne, service climat", "DREAL", "Bretagne", true, "a part of a service"},
		{"D.R.E.A.L. Bretagne (service climat ; unité mer)", "DREAL", "Bretagne", true, "a part of a part"},
		{"DREAL Provence-Alpes, Côte d'Azur (service climat)", "DREAL", "Provence-Alpes-Côte d'Azur", true, "the longest place"},
		{"DREAL Bretagne - service climat", "DREAL", "Bretagne", true, "a part, after a dash"},
		{"DREAL Nord-Pas-de-Calais – unité mer", "DREAL", "Hauts-de-France", true, "a part, after a dash, and dashes in the place"},
		{"DREAL Aquitaine - Limousin", "DREAL", "", false, "two places, with a dash"},
		{"DREAL Bretagne, DRAAF", "DREAL", "", false, "two institutions"},
		{"DREAL, service climat", "DREAL", "", false, "a part, and no place"},
		{"DREAL Bretagne service climat", "DREAL", "", false, "a part that nothing parts from the place"},
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

// TestPartOfAServiceIsNoOther: neither under its own name nor on the bearer's
// word does a part count beside the service it is part of.
func TestPartOfAServiceIsNoOther(t *testing.T) {
	d := eligibility.Dossier{Region: region(t, "Bretagne"), Team: []eligibility.Agent{
		{Service: service(t, "DREAL Bretagne")},
		{Service: service(t, "DREAL Bretagne, service climat"), StateService: eligibility.Yes},
	}}
	report := eligibility.LIT2016().Evaluate(&d)
	require.Equal(t, eligibility.NotMet, finding(t, report, eligibility.RuleTeam).Outcome())
	one := 1
	require.Equal(t, eligibility.TeamFacts{Services: &one, Possible: &one, Required: 2}, report.Team())
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
