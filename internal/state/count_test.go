package state_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/internal/state"
)

// service is the only service that a name is.
func service(t testing.TB, name string) state.Service {
	t.Helper()
	m := state.Read(name).In(state.Year)
	require.Zero(t, m.Reason, "%s: %s", name, m.Reason)
	require.Len(t, m.Services(), 1, name)
	return m.Services()[0]
}

func region(t testing.TB, name string) state.Region {
	t.Helper()
	r, _ := state.ReadRegion(name)
	require.NotZero(t, r, name)
	return r
}

// TestOneUnit: names of one service.
func TestOneUnit(t *testing.T) {
	for _, c := range []struct{ a, b, reason string }{
		{"DDT 35", "DDTM 35", "a département has a DDT or a DDTM"},
		{"DDTM 71", "DDT 71", "the other way round"},
		{"DRFiP Bretagne", "DDFiP d'Ille-et-Vilaine", "the DDFiP of the seat is the DRFiP"},
		{"DRFiP de Bretagne et du département d'Ille-et-Vilaine", "DRFiP Bretagne", "its double name"},
		{"DRFiP Rhône-Alpes et Rhône", "DRFiP Auvergne-Rhône-Alpes", "a former region's double name"},
		{"Préfecture de Nice", "Préfecture des Alpes-Maritimes", "the town of a préfecture"},
		{"Préfecture de Rennes", "Préfecture de région Bretagne", "the préfecture of the seat is that of the région"},
		{"Préfecture de la région d'Île-de-France, préfecture de Paris", "Préfecture de Paris", "a double name"},
		{"Préfecture de Lorraine", "Préfecture de la Moselle", "a former region's préfecture"},
		{"DEAL Guadeloupe", "DREAL Guadeloupe", "what the DREAL is called overseas"},
		{"DREAL Île-de-France", "DRIEE", "what it is called in Île-de-France, where there is but one"},
		{"DRAAF-DRIAAF", "DRIAAF", "two names of one"},
		{"DIRECCTE de Martinique", "DIECCTE Martinique", "a usual slip"},
		{"DRAC Réunion", "DAC 974", "a usual slip"},
		{"DRJSCS Mayotte", "DJSCS de Mayotte", "a usual slip"},
		{"DRDJSCS Auvergne-Rhône-Alpes et Rhône", "DRJSCS Auvergne-Rhône-Alpes", "the DRDJSCS"},
		{"Direction départementale déléguée du Rhône", "DRJSCS Auvergne-Rhône-Alpes", "a part of it that has no name of its own"},
		{"DDCS 35", "DDCSPP 35", "where there is a DDCSPP"},
		{"DDPP 35", "DDCSPP 35", "the same"},
		{"DDCS et DDPP 35", "DDCSPP 35", "two names of one, there"},
		{"Rectorat de Rennes", "Académie de Rennes", "a rectorat is of an académie"},
		{"Rectorat Bretagne", "Rectorat de Rennes", "the only académie of the region"},
		{"Région académique Nouvelle-Aquitaine", "Rectorat de Bordeaux", "the lead rector's"},
		{"Région académique Grand Est", "Rectorat de Nancy-Metz", "the lead is not at the seat of the region"},
		{"DREAL de zone Ouest", "DREAL Bretagne", "the one at the seat of the zone"},
		{"DREAL Metz", "DREAL Grand Est", "a town of the region"},
		{"DREAL Aude et Pyrénées-Orientales", "DREAL Occitanie", "two départements of one region"},
		{"DREAL Aquitaine - Limousin", "DREAL ALPC", "two former regions of one"},
		{"DREAL Bretagne (Rennes)", "DREAL Bretagne", "a region and a town in it"},
		{"DREAL Bretagne, service climat", "DREAL Bretagne", "a part of it"},
		{"service climat – DREAL Bretagne", "DREAL Bretagne", "the same, before it"},
		{"DREAL Bretagne/COPREV", "DREAL Bretagne", "the same, of a name that says nothing"},
		{"Mission régionale de conseil aux décideurs publics (DRFiP Bretagne)", "DRFiP Bretagne", "the same"},
		{"DDCSPP Bretagne", "DDCSPP 35", "the only one of the region"},
		{"Préfecture de Saint-Barthélemy et de Saint-Martin", "Préfecture de Saint-Martin", "one préfecture for two collectivities"},
		{"Centre du service national - Rennes (pour les départements 44, 35, 53)", "CSN Rennes", "the départements that it serves say no other place"},
		{"DDT, 71000 Mâcon", "DDT 71", "a postal code"},
		{"préfecture, 97110 Pointe-à-Pitre", "préfecture 971", "one overseas"},
		{"Trésorerie de Feurs (Loire)", "Trésorerie 42", "a town of no list, and its département"},
		{"Trésorerie de Feurs -Loire", "Trésorerie 42", "the same, a dash beside one space"},
		{"Centre du service national - Rennes (pour le département de la Mayenne)", "CSN Rennes", "nor does one"},
		{"CSN Rennes (pour la Mayenne et la Sarthe, l'Orne)", "CSN Rennes", "nor do several names"},
		{"DIR Nantes", "DIR Ouest", "a town in the area of one"},
		{"DIR Lyon", "DIR Centre-Est", "the town of its seat, in the area of two"},
		{"DIR Clermont-Ferrand", "DIR Massif central", "the same"},
		{"DISP Dijon - SPIP 45", "SPIP 45", "Dijon is the DISP's"},
		{"académie de Versailles - DSDEN 92", "DSDEN 92", "Versailles is the académie's"},
		{"UT DREAL 29", "UD DREAL Finistère", "the département is the unit's"},
		{"trésorerie de la Vienne", "trésorerie 86", "with an article it is no town"},
		{"DDPP - Vienne", "DDPP 86", "a direction départementale bears the name of a département"},
		{"Préfecture de Saint-Denis", "préfecture 974", "the town of a préfecture"},
		{"Préfecture de Saint-Denis (93)", "préfecture 93", "unless the name says that it is the other"},
		{"Sous-préfecture de Saint-Denis", "Sous-préfecture de Saint-Denis (Seine-Saint-Denis)", "the town of a sous-préfecture"},
		{"Finistère, sous-préfecture de Brest", "Sous-préfecture de Brest", "the town tells more than its département"},
		{"SIE de Lorient 2e Kerjulaude", "SIE 56", "an office of a town"},
		{"SIE de Lyon Berthelot", "SIE 69", "a quarter of a city"},
		{"DREAL Bretagne, mission DDT et préfectures", "DREAL Bretagne", "the names in that of a part tell no other service"},
		{"DDCS 29, politique de la ville", "DDCS 29", "nor do common words that begin the names of others"},
		{"Direction générale des finances publiques - DRFiP Bretagne", "DRFiP Bretagne", "the central administration says no other service"},
		{"D.R. Insee Bretagne", "INSEE Bretagne", "two letters with dots"},
		{"UD 35 DIRECCTE", "DIRECCTE Bretagne - UD 35", "in another order"},
		{"Ministère de la Culture - DRAC Bretagne", "DRAC Bretagne", "the ministry says no other service"},
	} {
		require.Equal(t, service(t, c.b), service(t, c.a), "%s, %s: %s", c.a, c.b, c.reason)
		require.NotZero(t, service(t, c.a).Own, c.reason)
	}
}

// TestPartOf: a service is part of another, and not it.
func TestPartOf(t *testing.T) {
	for _, c := range []struct{ part, whole, reason string }{
		{"SGAR Bretagne", "préfecture de région Bretagne", ""},
		{"SGAR Limousin", "préfecture de Nouvelle-Aquitaine", "of a former region"},
		{"Sous-préfecture de Redon", "préfecture d'Ille-et-Vilaine", "and so of the region's"},
		{"Sous-préfecture de Brest", "préfecture du Finistère", ""},
		{"Sous-préfecture de Saint-Denis", "préfecture de la Seine-Saint-Denis", "the préfecture of La Réunion is in the other one"},
		{"Cabinet du préfet de Bretagne", "préfecture 35", ""},
		{"SIDSIC du Finistère", "préfecture 29", ""},
		{"PFRH Bretagne", "préfecture de Bretagne", "by way of the SGAR"},
		{"UD DIRECCTE 35", "DIRECCTE Bretagne", ""},
		{"inspection du travail de Brest", "DIRECCTE Bretagne", ""},
		{"UD DREAL 35", "DREAL Bretagne", ""},
		{"UT DRIEA 92", "DRIEA", ""},
		{"DIRIF", "DRIEA", ""},
		{"UDAP 35", "DRAC Bretagne", ""},
		{"SRA Bretagne", "DRAC Bretagne", ""},
		{"SRAL Île-de-France", "DRIAAF", "what the DRAAF is called there"},
		{"DSDEN 33", "rectorat de Bordeaux", "of its académie"},
		{"DSDEN 86", "rectorat de Poitiers", "and not of the region's lead"},
		{"DML 29", "DDTM 29", ""},
		{"trésorerie de Redon", "DRFiP Bretagne", "of the seat"},
		{"SIE de Brest", "DDFiP 29", ""},
		{"SPIP 35", "DISP Rennes", ""},
		{"maison d'arrêt de Brest", "DISP Rennes", ""},
		{"DTPJJ 35", "DIRPJJ Grand Ouest", ""},
		{"brigade de gendarmerie de Redon", "région de gendarmerie de Bretagne", ""},
		{"groupement de gendarmerie 35", "gendarmerie de Bretagne", ""},
		{"commissariat de Brest", "DDSP 29", ""},
		{"commissariat de Boulogne-Billancourt", "préfecture de police", "of the inner ring"},
		{"DRDDI Bretagne", "DI douanes Nantes", ""},
	} {
		part, whole := service(t, c.part), service(t, c.whole)
		require.NotZero(t, whole.Own, c.whole)
		require.Equal(t, whole.Own, part.Whole, "%s, %s: %s", c.part, c.whole, c.reason)
		require.NotEqual(t, whole.Own, part.Own, c.part)
		require.NotZero(t, part.Regions&whole.Regions, c.part)
	}
}

// TestTwoUnits: names that are near, and are two services.
func TestTwoUnits(t *testing.T) {
	for _, c := range []struct{ a, b, reason string }{
		{"Rectorat de Bordeaux", "Rectorat de Poitiers", "two académies of one region"},
		{"Préfecture de Nice", "SGAR PACA", "Nice is not the seat"},
		{"DDCS 29", "DDPP 29", "where both are"},
		{"DDT 71", "DDT 21", "two départements"},
		{"Préfecture du Rhône", "Préfecture de la Loire", "the same"},
		{"DDFiP 29", "DRFiP Bretagne", "Quimper is not the seat"},
		{"DREAL Bretagne", "DRAC Bretagne", "two services"},
		{"DRIEE", "DRIEA", "two services of Île-de-France"},
		{"DISP Rennes", "DIRPJJ Grand Ouest", "two ministries' parts"},
	} {
		a, b := service(t, c.a), service(t, c.b)
		require.NotEqual(t, a.Own, b.Own, "%s, %s: %s", c.a, c.b, c.reason)
		require.NotEqual(t, a.Whole, b.Whole, "%s, %s: %s", c.a, c.b, c.reason)
		require.NotZero(t, a.Own, c.a)
		require.NotZero(t, b.Own, c.b)
	}
}

// TestWhereItCounts: a service counts in every region of its territory, and in
// no other.
func TestWhereItCounts(t *testing.T) {
	for _, c := range []struct {
		name, in, out, reason string
	}{
		{"DREAL Bretagne", "Bretagne", "Normandie", "one region"},
		{"DREAL", "Bretagne", "Nouvelle-Calédonie", "without a place, where there is one"},
		{"DREAL", "Guadeloupe", "Saint-Martin", "under the name it has there"},
		{"DAAF", "La Réunion", "Bretagne", "overseas alone"},
		{"DRIEE", "Île-de-France", "Bretagne", "there is but one"},
		{"Préfecture de police", "Île-de-France", "Bretagne", "there is but one"},
		{"DIRM NAMO", "Pays de la Loire", "Normandie", "a seaboard"},
		{"DIR Ouest", "Bretagne", "Nouvelle-Aquitaine", "several regions"},
		{"SGAMI Ouest", "Centre-Val de Loire", "Nouvelle-Aquitaine", "a zone of defence"},
		{"DM Mayotte", "La Réunion", "Guyane", "one for two regions"},
		{"DDT Bretagne", "Bretagne", "Normandie", "one of several of the region"},
		{"Sous-préfecture de Saint-Pierre", "Martinique", "Guadeloupe", "one of two towns"},
		{"DSDEN de Saint-Denis", "Île-de-France", "Bretagne", "one of two towns"},
		{"Haut-commissariat", "Nouvelle-Calédonie", "Wallis et Futuna", "one of two"},
		{"Préfecture de Saint-Martin", "Saint-Barthélemy", "Guadeloupe", "one for two collectivities"},
	} {
		s := service(t, c.name)
		require.True(t, s.Regions.Has(region(t, c.in)), "%s: %s", c.name, c.reason)
		require.False(t, s.Regions.Has(region(t, c.out)), "%s: %s", c.name, c.reason)
	}
}

// TestLevels: of the service named, under the name that it has there.
func TestLevels(t *testing.T) {
	for name, departmental := range map[string]bool{
		"DREAL Bretagne": false, "DDTM 35": true, "préfecture 35": false, "préfecture 29": true, "DDFiP 35": false, "DDFiP 29": true,
		"UD DIRECCTE 35": true, "sous-préfecture de Redon": true, "UDAP 35": true, "DSDEN 35": true, "préfecture de police": true,
		"SGAMI Ouest": false, "DIR Ouest": false, "rectorat de Rennes": false, "DEAL 971": false, "préfecture": true, "préfecture de région": false,
		"haut-commissariat de Polynésie française": false,
	} {
		require.Equal(t, departmental, service(t, name).Departmental, name)
	}
}

// TestKinds: services without a place that are one, whatever their name.
func TestKinds(t *testing.T) {
	for _, c := range []struct {
		a, b        string
		own, whole  bool // the same kind by itself, and with what it is part of
		reasonToSay string
	}{
		{"préfecture", "préfecture de région", true, true, "préfectures are one kind"},
		{"préfecture", "préfecture 29", true, true, "one with a place is of the kind"},
		{"DRFiP", "DDFiP", true, true, "and so are these"},
		{"DDCS", "DDPP", true, true, "one DDCSPP may be both"},
		{"DREAL", "DEAL Guadeloupe", true, true, "under the name it has there"},
		{"DDT", "DDTM", true, true, "the same"},
		{"SGAR", "préfecture", false, true, "part of one"},
		{"UD DIRECCTE", "DIRECCTE", false, true, "part of one"},
		{"DSDEN", "rectorat", false, true, "part of one"},
		{"DREAL", "DRAAF", false, false, "two kinds"},
		{"DDT", "DREAL", false, false, "two kinds"},
	} {
		a, b := service(t, c.a), service(t, c.b)
		require.Equal(t, c.own, a.OwnKind == b.OwnKind, "%s, %s: %s", c.a, c.b, c.reasonToSay)
		require.Equal(t, c.whole, a.WholeKind == b.WholeKind, "%s, %s: %s", c.a, c.b, c.reasonToSay)
	}
}

// TestWholeIsToldByLess: a place too wide for a service may tell the one that
// it is part of.
func TestWholeIsToldByLess(t *testing.T) {
	for part, whole := range map[string]string{
		"UD DIRECCTE Bretagne":                     "DIRECCTE Bretagne",
		"UT DREAL Meurthe-et-Moselle et Meuse":     "DREAL Grand Est",
		"sous-préfecture du Finistère":             "préfecture du Finistère",
		"DSDEN de l'académie d'Aix-Marseille":      "rectorat d'Aix-Marseille",
		"PJJ Bretagne":                             "DIRPJJ Grand-Ouest",
		"DTPJJ Finistère-Morbihan":                 "DIRPJJ Grand-Ouest",
		"brigade de gendarmerie, Pays de la Loire": "gendarmerie des Pays de la Loire",
		"UD DRIEE": "DRIEE",
		"inspection du travail de Haute-Normandie": "DIRECCTE Normandie",
	} {
		s := service(t, part)
		require.Zero(t, s.Own, part)
		require.Equal(t, service(t, whole).Own, s.Whole, part)
		require.NotZero(t, s.Regions.Single(), "%s: it is in one region, whatever its whole", part)
	}
}

// TestPlace: as the name tells it, whatever the service makes of it.
func TestPlace(t *testing.T) {
	for name, place := range map[string]string{
		"DREAL Rennes": "Rennes", "DREAL 35": "Ille-et-Vilaine", "DREAL Picardie": "Picardie", "DREAL": "", "DREAL Xville": "",
		"DREAL Bretagne (Rennes)": "Rennes", "rectorat d'Aix-Marseille": "Aix-Marseille", "DIR Ouest": "Ouest", "DSDEN Saint-Denis": "",
	} {
		require.Equal(t, place, state.Read(name).Place().Name(), name)
	}
}
