package state_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/internal/state"
)

func TestSuggest(t *testing.T) {
	for _, c := range []struct{ name, want, reason string }{
		{"DREAL Bretange", "DREAL Bretagne", "two letters swapped, in the place"},
		{"DRIHLL", "DRIHL Île-de-France", "a letter too many: there is but one DRIHL"},
		{"DRILH", "DRIHL Île-de-France", "two letters swapped are one mistake"},
		{"Rectrat de Rennes", "rectorat - Rennes", "a letter missing, in the institution"},
		{"Sous-préfecture de Redonn", "sous-préfecture - Redon", "a letter too many"},
		{"Rectrat de Renes", "rectorat - Rennes", "one in each"},
		{"DDT Finistre", "DDTM Finistère", "the name that it has there"},
		{"DEAL Val-de-Marne", "DRIEE Île-de-France", "what exists there"},
		{"DAC Rennes", "DRAC Bretagne", "what exists there"},
		{"DRIEE Bretagne", "DREAL Bretagne", "what exists there"},
		{"Labo Archipel, SGAR Bretagne", "SGAR Bretagne", "behind a name of one's own"},
		{"Amis de la DREAL Bretagne", "", "no part of it"},
		{"DDCSPP 69", "", "several exist there"},
		{"DREAL Bretagne", "", "nothing to suggest"},
		{"ARS Bretagne", "", "nothing to suggest"},
		{"SGAR et DREAL Bretagne", "", "not one service"},
		{"DREAL Xville", "", "nothing near"},
		{"Association", "", "nothing near"},
		{"DDX 35", "", "a short acronym is near too many"},
		{"DREAL " + strings.Repeat("bretange", 9), "", "no word is that long"},
		{strings.Repeat("DREAL Bretange ", 1<<12), "", "no name"},
	} {
		require.Equal(t, c.want, state.Suggest(c.name), "%.40s: %s", c.name, c.reason)
	}
}

// TestSuggestIsNoRecognition: whatever letter is changed in a real name, it is
// read as the name, not read, or read as something that it is; and what is
// suggested is a name that is read.
func TestSuggestIsNoRecognition(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 12))
	suggested, meant := 0, 0
	for _, row := range nameRows(t) {
		if row.class != "S" || random.IntN(4) != 0 {
			continue
		}
		name := []rune(row.name)
		at := random.IntN(len(name) - 1)
		name[at], name[at+1] = name[at+1], name[at]
		m := state.Read(string(name)).In(state.Year)
		suggestion := state.Suggest(string(name))
		if m.Reason == 0 {
			require.Empty(t, suggestion, string(name))
			continue
		}
		if suggestion == "" {
			continue
		}
		suggested++
		again := state.Read(suggestion).In(state.Year)
		require.Zero(t, again.Reason, "%s, for %s", suggestion, string(name))
		if original := state.Read(row.name).In(state.Year); original.Reason == 0 && original.Services()[0] == again.Services()[0] {
			meant++
		}
	}
	t.Logf("suggestions for names with two letters swapped: %d, of which the one meant %d", suggested, meant)
	require.Greater(t, suggested, 20)
	require.GreaterOrEqual(t, 10*meant, 9*suggested)
}

func TestRecognise(t *testing.T) {
	for _, c := range []struct{ name, code, reason string }{
		{"DREAL Bretagne", "DREAL", ""},
		{"Rectorat", "RECTORAT", "without a place"},
		{"DREAL Bretagne, service climat", "DREAL", "a part of it"},
		{"CDC", "CDC", ""},
		{"CDC Bretagne", "CDC", ""},
		{"Caisse des Dépôts - Direction régionale Bretagne", "CDC", ""},
		{"CDC du Pays Thouarsais", "", "a communauté de communes"},
		{"CDC Habitat", "", "a company"},
		{"ARS Electronica", "", "a festival"},
		{"ARS Nova Systems (Rennes)", "", "a company, wherever it is"},
		{"DAC de Rennes", "", "the town's"},
		{"DAC Martinique", "DAC_OM", "overseas"},
		{"DEAL", "", "a word of English"},
		{"DEAL Guadeloupe", "DEAL", "overseas"},
		{"DM", "", "anything"},
		{"DM Guyane", "DM", "overseas"},
		{"DAAF", "", "without its place"},
		{"PP Design", "", "a company"},
		{"DDT Développement", "", "a company"},
		{"DDT Développement (35)", "", "a company, wherever it is"},
		{"Usagers de la préfecture", "", "users"},
		{"DREAL Bretagne, DRAC Bretagne", "", "two"},
		{"Ville de Rennes", "COMMUNE", "whatever follows"},
		{"Université de Rennes 1", "UNIVERSITE", "whatever follows"},
		{"Tribunal de grande instance de Rennes", "TGI", ""},
		{"SGMAP", "SGMAP", ""},
		{"Image & Réseaux", "", "nothing known"},
	} {
		require.Equal(t, c.code, state.Recognise(c.name).Code(), "%s: %s", c.name, c.reason)
	}
}

// TestInstead: what exists where a name tells a service that does not.
func TestInstead(t *testing.T) {
	for name, want := range map[string][]string{
		"DDCSPP du Rhône":      {"DRJSCS Auvergne-Rhône-Alpes", "DDPP Rhône"},
		"DDCSPP du Finistère":  {"DRJSCS Bretagne", "DDCS Finistère", "DDPP Finistère"},
		"DEAL Val-de-Marne":    {"DRIEE Île-de-France"},
		"DDT 92":               {"UD DRIEA Hauts-de-Seine"},
		"DDT de la Guadeloupe": {"DEAL Guadeloupe"},
		"DAC de Rennes":        {"DRAC Bretagne"},
		"DREAL Bretagne":       nil,
		"DREAL Xville":         nil,
		"DGFiP 35":             nil,
	} {
		var names []string
		for _, u := range state.Read(name).Instead(state.Year) {
			names = append(names, u.Name())
		}
		require.ElementsMatch(t, want, names, name)
	}
}

// TestCandidates: which services a name with several places may mean.
func TestCandidates(t *testing.T) {
	for name, want := range map[string]int{
		"DDT Bretagne":                    4,
		"DDCS Bretagne":                   4,
		"Sous-préfecture de Saint-Pierre": 2,
		"trésorerie de Vienne":            2,
		"sous-préfecture du Finistère":    3,
		"rectorat Nouvelle-Aquitaine":     3,
		"DREAL Clermont":                  2,
		"DREAL Bretagne":                  0,
		"DREAL":                           0,
		"DREAL Xville":                    0,
		"ARS Bretagne":                    0,
	} {
		units := state.Candidates(name, state.Year)
		require.Len(t, units, want, name)
		for _, u := range units {
			require.NotZero(t, u, name)
			m := state.Read(u.Name()).In(state.Year)
			require.Equal(t, u, m.Services()[0].Own, name)
		}
	}
}
