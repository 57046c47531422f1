package state_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/internal/state"
)

// TestNamesOfRows: names that people type, beside those of the directory, each
// with the unit that it is and the one that it is part of.
func TestNamesOfRows(t *testing.T) {
	for _, c := range []struct{ name, unit, whole, reason string }{
		{"DREIF", "DRIEA Île-de-France", "", "its acronym holds its place; it became the DRIEA, the DIREN the DRIEE"},
		{"DRE Île-de-France", "DRIEA Île-de-France", "", "what the DRE was called there"},
		{"Direction régionale de l'équipement d'Île-de-France", "DRIEA Île-de-France", "", "the same in full"},
		{"DRE Bretagne", "DREAL Bretagne", "", "elsewhere it became the DREAL"},
		{"DGFiP 29", "DDFIP Finistère", "", "agents of the DDFiP name their administration and their département"},
		{"Direction générale des finances publiques du Finistère", "DDFIP Finistère", "", "the same in full"},
		{"DGFiP - Rennes", "DRFIP Bretagne", "", "at the seat of a region"},
		{"DGDDI Rennes", "DRDDI Bretagne", "DIDDI Nantes", "the same, of the douanes"},
		{"DATAR Massif central", "commissariat de massif - Massif central", "", "what the DATAR had in its massifs"},
		{"DRPJ Paris", "DRPJ de Paris", "préfecture de police", "of the préfecture de police, unlike the SRPJ"},
		{"Direction régionale de la police judiciaire - 75", "DRPJ de Paris", "préfecture de police", "the same in full"},
		{"SRPJ de Versailles", "SRPJ Yvelines", "SRPJ Yvelines", "the outer ring is not the préfecture de police's"},
		{"commissariat du 18e", "commissariat de police - Paris", "préfecture de police", "Paris alone has an 18th arrondissement"},
		{"Commissariat de police du 20ème arrondissement", "commissariat de police - Paris", "préfecture de police", "the same"},
		{"SGAMI Paris", "SGAMI de Paris", "préfecture de police", "the préfet de police is préfet of the zone"},
		{"SGAMI Île-de-France", "SGAMI de Paris", "préfecture de police", "the same zone"},
		{"SGAP de Paris", "SGAMI de Paris", "préfecture de police", "its name before 2014"},
		{"SGZDS Paris", "SGZDS de Paris", "préfecture de police", "the same zone"},
		{"Secrétariat général de la zone de défense et de sécurité de Paris", "SGZDS de Paris", "préfecture de police", "the same in full"},
		{"SGAMI Ouest", "SGAMI Ouest", "", "another zone"},
		{"BSPP", "BSPP", "préfecture de police", "a unit of the army under the préfet de police, not of a SDIS"},
		{"Brigade de sapeurs-pompiers de Paris", "BSPP", "préfecture de police", "the same in full"},
		{"DDT du Rhône et de la métropole de Lyon", "DDT Rhône", "", "the métropole is a collectivity of the same département"},
		{"Préfecture du Morbihan - DDTM 56", "DDTM Morbihan", "", "how an agent of the DDTM signs"},
		{"Préfecture de Vannes, DDTM", "DDTM Morbihan", "", "the same"},
		{"Préfecture d'Ille-et-Vilaine (DDCSPP)", "DDCSPP Ille-et-Vilaine", "", "the same, in brackets, at the seat of the region"},
		{"Préfecture de la Moselle / Direction départementale des territoires", "DDT Moselle", "", "the same in full"},
		{"Préfecture de police de Paris", "préfecture de police", "", "with its place it is one of the two"},
		{"Préfecture de police (75)", "préfecture de police", "", "the same"},
		{"Préfecture de police - Marseille", "préfecture de police des Bouches-du-Rhône", "", "the other"},
		{"affaires maritimes 29", "DML Finistère", "DDTM Finistère", "what the direction départementale became"},
		{"Affaires maritimes de Guadeloupe", "DM Guadeloupe", "", "overseas it became the DM"},
		{"DRAM Guadeloupe", "DM Guadeloupe", "", "so did the direction régionale"},
		{"Service des affaires maritimes - Mayotte", "DM Sud océan Indien", "", "the same"},
		{"Service des affaires maritimes de Polynésie française", "service des affaires maritimes de Polynésie française", "", "a service of the State there"},
		{"affaires maritimes, Tahiti", "service des affaires maritimes de Polynésie française", "", "the same"},
		{"affaires maritimes de Saint-Pierre-et-Miquelon", "DTAM", "", "one for all there"},
		{"Subdivision administrative Nord", "subdivision administrative - Nouvelle-Calédonie", "haut-commissariat de la République en Nouvelle-Calédonie", "a province of Nouvelle-Calédonie, not the département"},
		{"subdivision administrative Sud (NC)", "subdivision administrative - Nouvelle-Calédonie", "haut-commissariat de la République en Nouvelle-Calédonie", "another"},
		{"Haussariat de Nouvelle-Calédonie", "haut-commissariat de la République en Nouvelle-Calédonie", "", "as it is called there"},
		{"HC NC", "haut-commissariat de la République en Nouvelle-Calédonie", "", "its acronym, with that of the place"},
		{"HC Polynésie", "haut-commissariat de la République en Polynésie française", "", "the same"},
		{"SEAC PF", "SEAC Polynésie française", "", "the place by its acronym"},
		{"SEAC NC", "SEAC Nouvelle-Calédonie", "", "the same"},
		{"D R E A L Bretagne", "DREAL Bretagne", "", "letters apart, as with dots"},
		{"d d t m 35", "DDTM Ille-et-Vilaine", "", "the same, in lower case"},
		{"Préfecture d'Ille et Vilaine, D\u00a0D\u00a0T\u00a0M", "DDTM Ille-et-Vilaine", "", "the same, with other spaces"},
		{"sous pref de Lorient", "sous-préfecture - Lorient", "préfecture - Morbihan", "shortened"},
		{"MEEM / DREAL Bretagne", "DREAL Bretagne", "", "a ministry before its service"},
		{"MEDDE - DREAL Bretagne", "DREAL Bretagne", "", "the one before it"},
		{"MAAF / DRAAF Bretagne", "DRAAF Bretagne", "", "a ministry, not the insurer"},
		{"MCC, DRAC Bretagne", "DRAC Bretagne", "", "a ministry"},
		{"MENESR - Rectorat de Rennes", "rectorat - Rennes", "", "a ministry"},
		{"Ministère de l'environnement, de l'énergie et de la mer / DREAL Bretagne", "DREAL Bretagne", "", "a ministry in full, with commas"},
	} {
		m := state.Read(c.name).In(state.Year)
		require.Empty(t, m.Reason.String(), "%s: %s", c.name, c.reason)
		s := m.Services()[0]
		require.Equal(t, c.unit, s.Own.Name(), "%s: %s", c.name, c.reason)
		if c.whole == "" {
			c.whole = c.unit
		}
		require.Equal(t, c.whole, s.Whole.Name(), "%s: %s", c.name, c.reason)
	}
}

// TestNamesOfRowsThatAreOpen: names that are no service at a place, and why, with
// the institution that they are of.
func TestNamesOfRowsThatAreOpen(t *testing.T) {
	for _, c := range []struct{ name, why, institution, reason string }{
		{"DRIEETS", "another-time", "DRIEETS", "came from the DIRECCTE and from the DRJSCS, as the DREETS did"},
		{"DREETS Île-de-France", "another-time", "DREETS", "the same"},
		{"DGFiP", "central", "DGFIP", "no place"},
		{"DGFiP Paris", "not-there", "DGFIP", "the central administration is there too"},
		{"DGFiP Xville", "place-unread", "DGFIP", "no place that is known"},
		{"DGDDI Montreuil", "central", "DGDDI", "its seat"},
		{"DATAR Bretagne", "central", "DATAR", "it had no service in the regions but in massifs"},
		{"ARS OI", "operator", "ARS", "of La Réunion and Mayotte"},
		{"ARS-OI", "operator", "ARS", "the same"},
		{"Agence régionale de santé Xville", "operator", "ARS", "nobody else is called so, wherever that is"},
		{"Agence nationale de l'habitat, antenne de Xville", "operator", "ANAH", "the same"},
		{"ARS de Bretagne occidentale", "operator", "ARS", "a part of a region"},
		{"ARS Electronica", "place-unread", "ARS", "an acronym and what is no place: a festival"},
		{"ASP Consulting", "place-unread", "ASP", "the same: a company"},
		{"SDIS 75", "local", "SDIS", "an établissement of the département elsewhere"},
		{"MEEM", "central", "MINISTERE", "a ministry alone"},
		{"HC", "unknown-name", "", "two letters without a place"},
		{"DDTM Guyane", "not-there", "DDTM", "the DEAL is"},
		{"DDE Martinique", "not-there", "DDE", "the same"},
		{"DDPP Martinique", "not-there", "DDPP", "the DAAF or the DIECCTE is"},
		{"Préfecture et DDTM du Morbihan", "two-services", "PREF_DEP", "« et » says that they are two"},
		{"Préfecture du Morbihan, et DDTM", "two-services", "PREF_DEP", "the same behind a comma"},
		{"Préfecture DDTM du Morbihan", "two-services", "PREF_DEP", "nothing parts them"},
		{"Préfecture, DDTM", "two-services", "PREF_DEP", "it does not tell that they are of one département"},
		{"Préfecture de région Bretagne - DREAL", "two-services", "PREF_REG", "the DREAL is of a region"},
		{"Préfecture du Morbihan - DDTM - DDPP", "two-services", "PREF_DEP", "more than one direction"},
		{"DDTM 56 - Préfecture du Morbihan", "two-services", "DDTM", "the other way about"},
		{"MAAF", "unknown-name", "", "an insurer or a ministry"},
	} {
		r := state.Read(c.name)
		require.Equal(t, c.why, r.In(state.Year).Reason.String(), "%s: %s", c.name, c.reason)
		require.Equal(t, c.institution, r.Institution().Code(), "%s: %s", c.name, c.reason)
	}
}

// TestNamesOfBodies: each body has its own name.
func TestNamesOfBodies(t *testing.T) {
	for name, want := range map[string]string{
		"Police municipale de Rennes":      "police municipale",
		"Office de tourisme de Rennes":     "office de tourisme",
		"Conseil d'État":                   "Conseil d'État",
		"Tribunal administratif de Rennes": "tribunal administratif",
		"CNFPT Bretagne":                   "centre national de la fonction publique territoriale",
		"CDG 35":                           "centre de gestion",
		"IRSTEA Rennes":                    "institut national de recherche en sciences et technologies pour l'environnement et l'agriculture",
		"ONCFS Bretagne":                   "office national de la chasse et de la faune sauvage",
		"ONEMA":                            "office national de l'eau et des milieux aquatiques",
		"Commissariat à la réindustrialisation, Bretagne": "commissaire au redressement productif",
		"DATAR":                             "délégation à l'aménagement du territoire et à l'action régionale",
		"Parc naturel régional d'Armorique": "parc naturel régional",
		"Collège de Xville":                 "collège",
		"CCAS de Rennes":                    "centre communal d'action sociale",
		"IGAS":                              "inspection générale des affaires sociales",
		"DOPC":                              "direction de l'ordre public et de la circulation",
	} {
		require.Equal(t, want, state.Read(name).Institution().Name(), name)
	}
}

// TestPlacesWrittenOntoServices: they are suggested, and not read.
func TestPlacesWrittenOntoServices(t *testing.T) {
	for name, want := range map[string]string{
		"DREALBretagne": "DREAL Bretagne", "drealbretagne": "DREAL Bretagne", "SGARBretagne": "SGAR Bretagne", "DREALXville": "", "DREAL": "", "Xbretagne": "",
		"SCRP": "pôle de recouvrement spécialisé", // PRS alone is read as nothing
	} {
		require.Equal(t, want, state.Suggest(name), name)
	}
	require.Equal(t, state.UnknownName, state.Read("DREALBretagne").In(state.Year).Reason)
	require.False(t, state.Read("pôle A B").Hash() == state.Read("pôle AB").Hash(), "two letters are no acronym")
}

// TestNamesSharedByRegions: a name of a service in each of some regions is one
// of that kind in each of them.
func TestNamesSharedByRegions(t *testing.T) {
	for _, c := range []struct{ name, of, reason string }{
		{"haussariat", "Polynésie française", ""},
		{"haussariat", "Nouvelle-Calédonie", ""},
	} {
		m := state.Read(c.name).In(state.Year)
		require.Zero(t, m.Reason, c.name)
		s := m.Services()[0]
		require.Zero(t, s.Own, c.name)
		require.True(t, s.Regions.Has(region(t, c.of)), "%s: %s", c.name, c.reason)
		there := state.Read(c.name + " - " + c.of).In(state.Year)
		require.Zero(t, there.Reason, c.of)
		require.Equal(t, there.Services()[0].OwnKind, s.OwnKind, c.of)
		require.NotZero(t, there.Services()[0].Own, c.of)
	}
}

// TestPlacesOfOtherTimes: a service of another time is sought where it was.
func TestPlacesOfOtherTimes(t *testing.T) {
	m := state.Read("DRIEETS").In(state.Year)
	require.Len(t, m.Services(), 2)
	for _, s := range m.Services() {
		require.Equal(t, region(t, "Île-de-France"), s.Regions.Single())
	}
}

// TestLinksTellNoNamesApart: two spellings of an unknown name that differ by
// words that only bind others are one name.
func TestLinksTellNoNamesApart(t *testing.T) {
	for _, c := range []struct {
		a, b   string
		same   bool
		reason string
	}{
		{"la mission numérique", "mission numérique", true, "an article before"},
		{"Mission d'appui aux territoires", "mission appui territoires", true, "links between"},
		{"Mission de l'appui et des territoires", "mission appui territoires", true, "several links"},
		{"Cellule Xville", "Cellule de Xville", true, "before a name"},
		{"la mission numérique", "la mission numérique !", true, "no punctuation"},
		{"mission numérique", "mission climat", false, "other words"},
		{"numérique mission", "mission numérique", false, "another order"},
		{"Pôle A", "Pôle D", false, "letters that nothing follows name something"},
		{"Pôle A", "Pôle", false, "the same"},
		{"Pôle A", "le Pôle A", true, "an article before"},
		{"Pôle d à", "Pôle à d", false, "several of them"},
		{"La", "Le", false, "nothing else is left"},
		{"La", "la", true, "the same, in capitals"},
		{"De la", "La", false, "the same, of two words"},
	} {
		a, b := state.Read(c.a), state.Read(c.b)
		require.True(t, a.Given() && b.Given(), c.reason)
		require.Equal(t, state.UnknownName, a.In(state.Year).Reason, c.a)
		require.Equal(t, c.same, a.Hash() == b.Hash(), "%s, %s: %s", c.a, c.b, c.reason)
	}
	require.False(t, state.Read(" - ").Given())
	require.NotEqual(t, state.Read("SGAR et DREAL Bretagne").Hash(), state.Read("SGAR, DREAL Bretagne").Hash(), "known names are told apart by what they mean")
}
