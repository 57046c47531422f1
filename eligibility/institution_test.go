package eligibility_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility"
)

// withInstitutions is LIT2016 with institutions of a host.
func withInstitutions(t testing.TB, own ...eligibility.Institution) eligibility.Call {
	t.Helper()
	return call(t, func(terms *eligibility.Terms) { terms.Institutions = own })
}

// missions are institutions that the catalogue does not know.
func missions(t testing.TB) []eligibility.Institution {
	bretagne := []eligibility.Region{region(t, "Bretagne")}
	return []eligibility.Institution{
		{Names: []string{"Mission Océan", "M.O."}, Regions: bretagne},
		{Names: []string{"Cellule Algues"}, Regions: bretagne, PartOf: "mission océan"},
		{Names: []string{"Bureau du climat"}, Regions: bretagne, PartOf: "DREAL Bretagne"},
		{Names: []string{"Antenne du Léon"}, Regions: bretagne, PartOf: "Cellule Algues", Departmental: true},
		{Names: []string{"Agence X"}, Regions: []eligibility.Region{region(t, "Bretagne"), region(t, "Normandie")}},
		{Names: []string{"Bureau Y"}},
		{Names: []string{"Bureau de l'eau"}, PartOf: "DREAL"},
	}
}

// TestInstitutionsCount: what a host adds counts as what it says, under both
// readings of hierarchy and under the regional level.
func TestInstitutionsCount(t *testing.T) {
	lit := withInstitutions(t, missions(t)...)
	separately, regional := lit.Readings(), lit.Readings()
	separately.Hierarchy, regional.Level = eligibility.HierarchySeparately, eligibility.LevelRegional
	apart, err := lit.With(separately)
	require.NoError(t, err)
	atRegion, err := lit.With(regional)
	require.NoError(t, err)
	for _, c := range []counting{
		{"one, by each of its names in any spelling", "Bretagne", []string{"Mission Océan", "MISSION OCEAN", "mission-océan.", "M.O.", "MO"}, 1, 1, 1},
		{"no place is read in a name", "Bretagne", []string{"SGAR", "Mission Océan Bretagne"}, 1, 1, 1},
		{"another service than those of the catalogue", "Bretagne", []string{"Mission Océan", "DREAL"}, 2, 2, 2},
		{"part of one listed before", "Bretagne", []string{"Mission Océan", "Cellule Algues"}, 1, 2, 1},
		{"part of one of the catalogue", "Bretagne", []string{"Bureau du climat", "DREAL Bretagne"}, 1, 2, 1},
		{"… by whatever name", "Bretagne", []string{"Bureau du climat", "DREAL"}, 1, 2, 1},
		{"part of a part", "Bretagne", []string{"Mission Océan", "Antenne du Léon"}, 1, 2, 1},
		{"two parts of one", "Bretagne", []string{"Cellule Algues", "Antenne du Léon"}, 1, 2, 1},
		{"of a département, alone", "Bretagne", []string{"Antenne du Léon", "DREAL"}, 2, 2, 1},
		{"in each of its regions", "Normandie", []string{"Agence X", "DREAL"}, 2, 2, 2},
		{"in no other region", "Corse", []string{"Agence X", "Mission Océan", "DREAL"}, 1, 1, 1},
		{"everywhere, if no region is told", "Polynésie française", []string{"Bureau Y", "haut-commissariat"}, 2, 2, 2},
		{"part of a service without a place: of the one that is there", "Bretagne", []string{"Bureau de l'eau", "DREAL Bretagne"}, 1, 2, 1},
		{"… or a service by itself, if none is", "Bretagne", []string{"Bureau de l'eau", "DRAC"}, 2, 2, 2},
	} {
		t.Run(c.reason, func(t *testing.T) {
			d := eligibility.Dossier{Region: region(t, c.region), Team: team(t, c.services...)}
			require.Equal(t, c.once, services(lit, &d), "once")
			require.Equal(t, c.apart, services(apart, &d), "separately")
			require.Equal(t, c.regional, services(atRegion, &d), "regional")
			require.Equal(t, c.once, count(lit, &d))
			require.Equal(t, c.apart, count(apart, &d))
			require.Equal(t, c.regional, count(atRegion, &d))
		})
	}
}

// TestPartElsewhere: a part that acts in one region hides its whole in no other, in
// whatever order they are named.
func TestPartElsewhere(t *testing.T) {
	own := withInstitutions(t, eligibility.Institution{Names: []string{"Mission Océan"}, Regions: []eligibility.Region{region(t, "Corse")}, PartOf: "UDAP 29"})
	for _, c := range []counting{
		{"an interregional service and its part", "Pays de la Loire", []string{"SPIP du Finistère", "DISP Rennes"}, 1, 1, 1},
		{"… the other way round", "Pays de la Loire", []string{"DISP Rennes", "SPIP du Finistère"}, 1, 1, 1},
		{"… where both act", "Bretagne", []string{"SPIP du Finistère", "DISP Rennes"}, 1, 2, 1},
		{"… where neither does", "Corse", []string{"SPIP du Finistère", "DISP Rennes"}, 0, 0, 0},
		{"of three islands and of one", "Martinique", []string{"DRDDI Guadeloupe", "DIDDI Antilles-Guyane"}, 1, 1, 1},
		{"a service of the host, part of one of elsewhere", "Corse", []string{"UDAP 29", "Mission Océan"}, 1, 1, 1},
	} {
		d := eligibility.Dossier{Region: region(t, c.region), Team: team(t, c.services...)}
		require.Equal(t, c.once, services(own, &d), c.reason)
		require.Equal(t, c.once, count(own, &d), c.reason)
		d.Region = eligibility.Region{}
		report := own.Evaluate(&d)
		require.Equal(t, max(c.once, 1), *report.Team().Possible, "%s: in the region where they are most", c.reason)
	}
}

// services is the number of services of a team that are counted for sure.
func services(c eligibility.Call, d *eligibility.Dossier) int {
	report := c.Evaluate(d)
	return *report.Team().Services
}

// TestInstitutionsStand: a name that the catalogue leaves open is settled by the
// call, and by it alone.
func TestInstitutionsStand(t *testing.T) {
	d := eligibility.Dossier{Region: region(t, "Bretagne"), Team: team(t, "DREAL", "Mission Océan", "M.O.", "Cellule Algues", "Agence X", "Bureau du climat")}
	d.Team[4].StateService = eligibility.No
	require.False(t, d.Team[1].Service.Recognised(), "a service knows nothing of a call")
	require.Equal(t, []string{"counts", "unsettled unknown-name", "unsettled unknown-name", "unsettled unknown-name", "not-state unknown-name", "unsettled unknown-name"},
		standings(eligibility.LIT2016().Standings(&d)))
	lit := withInstitutions(t, missions(t)...)
	require.Equal(t, []string{"repeats 5", "counts", "repeats 1", "repeats 1", "counts contradiction", "counts"}, standings(lit.Standings(&d)),
		"the DREAL without its place is the one that the bureau is part of")
	d.Region = region(t, "Corse")
	require.Equal(t, []string{"counts", "elsewhere", "elsewhere", "elsewhere", "elsewhere contradiction", "elsewhere"}, standings(lit.Standings(&d)))
}

// TestInstitutionsAreRefused: with the place of the fault.
func TestInstitutionsAreRefused(t *testing.T) {
	many := make([]string, 1001)
	for i := range many {
		many[i] = fmt.Sprintf("Mission %d", i)
	}
	for _, c := range []struct {
		reason string
		own    []eligibility.Institution
		want   []string
	}{
		{"no name", []eligibility.Institution{{}}, []string{"/institutions/0/names missing"}},
		{"an empty name", []eligibility.Institution{{Names: []string{"Mission X", " "}}}, []string{"/institutions/0/names/1 missing"}},
		{"a name that deceives", []eligibility.Institution{{Names: []string{"Mission\u200bX"}}}, []string{"/institutions/0/names/0 text"}},
		{"a name of 201 characters", []eligibility.Institution{{Names: []string{strings.Repeat("é", 201)}}}, []string{"/institutions/0/names/0 too-long"}},
		{"a State service of the catalogue", []eligibility.Institution{{Names: []string{"D.R.E.A.L. de Bretagne"}}}, []string{"/institutions/0/names/0 known-name"}},
		{"one of it without its place", []eligibility.Institution{{Names: []string{"dreal"}}}, []string{"/institutions/0/names/0 known-name"}},
		{"one whose place is not read", []eligibility.Institution{{Names: []string{"DREAL Xville"}}}, []string{"/institutions/0/names/0 known-name"}},
		{"one of another time", []eligibility.Institution{{Names: []string{"DREETS Bretagne"}}}, []string{"/institutions/0/names/0 known-name"}},
		{"an operator", []eligibility.Institution{{Names: []string{"Pôle emploi"}}}, []string{"/institutions/0/names/0 known-name"}},
		{"a local authority", []eligibility.Institution{{Names: []string{"Mairie de Rennes"}}}, []string{"/institutions/0/names/0 known-name"}},
		{"a court", []eligibility.Institution{{Names: []string{"Tribunal administratif de Rennes"}}}, []string{"/institutions/0/names/0 known-name"}},
		{"one name of two", []eligibility.Institution{{Names: []string{"Mission X"}}, {Names: []string{"Y", "MISSION-X"}}}, []string{"/institutions/1/names/1 known-name"}},
		{"one name twice", []eligibility.Institution{{Names: []string{"Mission X", "mission x"}}}, []string{"/institutions/0/names/1 known-name"}},
		{"part of what nobody knows", []eligibility.Institution{{Names: []string{"X"}, PartOf: "Mission Z"}}, []string{"/institutions/0/part-of whole"}},
		{"part of one listed after", []eligibility.Institution{{Names: []string{"X"}, PartOf: "Y"}, {Names: []string{"Y"}}}, []string{"/institutions/0/part-of whole"}},
		{"part of itself", []eligibility.Institution{{Names: []string{"X"}, PartOf: "X"}}, []string{"/institutions/0/part-of whole"}},
		{"part of an operator", []eligibility.Institution{{Names: []string{"X"}, PartOf: "ADEME"}}, []string{"/institutions/0/part-of whole"}},
		{"part of two services", []eligibility.Institution{{Names: []string{"X"}, PartOf: "SGAR et DREAL Bretagne"}}, []string{"/institutions/0/part-of whole"}},
		{"part of what has no visible name", []eligibility.Institution{{Names: []string{"X"}, PartOf: " "}}, []string{"/institutions/0/part-of whole"}},
		{"a region that is none", []eligibility.Institution{{Names: []string{"X"}, Regions: []eligibility.Region{region(t, "Corse"), {}}}}, []string{"/institutions/0/regions/1 missing"}},
		{"too many names", []eligibility.Institution{{Names: many}}, []string{"/institutions/0/names too-many"}},
		{"too many of them", make([]eligibility.Institution, 1001), []string{"/institutions too-many"}},
		{"all at once", []eligibility.Institution{{Names: []string{"X", "DREAL"}, PartOf: "Z"}, {Names: []string{"x"}, Regions: []eligibility.Region{{}}}},
			[]string{"/institutions/0/part-of whole", "/institutions/0/names/1 known-name", "/institutions/1/regions/0 missing", "/institutions/1/names/0 known-name"}},
	} {
		_, err := eligibility.New(eligibility.Terms{Code: "X", Institutions: c.own})
		require.Equal(t, c.want, faults(err), c.reason)
	}
	_, err := eligibility.New(eligibility.Terms{Code: "X", Institutions: []eligibility.Institution{{Names: many[:1000]}}})
	require.NoError(t, err)
	fault := eligibility.Faults(func() error {
		_, err := eligibility.New(eligibility.Terms{Code: "X", Institutions: []eligibility.Institution{{Names: []string{"DREAL"}}}})
		return err
	}())[0]
	require.ErrorIs(t, fault, eligibility.ErrKnownName)
	require.Equal(t, "DREAL", fault.Input)
}

// TestInstitutionsInJSON are read as they are written, strictly.
func TestInstitutionsInJSON(t *testing.T) {
	lit := withInstitutions(t, missions(t)...)
	text := encoded(t, lit)
	require.Contains(t, text, `"institutions":[{"names":["Mission Océan","M.O."],"level":"regional","regions":["Bretagne"]},`+
		`{"names":["Cellule Algues"],"level":"regional","regions":["Bretagne"],"part-of":"mission océan"},`)
	require.Contains(t, text, `{"names":["Antenne du Léon"],"level":"departmental","regions":["Bretagne"],"part-of":"Cellule Algues"}`)
	require.Contains(t, text, `{"names":["Bureau Y"],"level":"regional"}`)
	var read eligibility.Call
	require.NoError(t, json.Unmarshal([]byte(text), &read))
	require.Equal(t, lit.Terms(), read.Terms())
	require.Equal(t, text, encoded(t, read))
	d := eligibility.Dossier{Region: region(t, "Bretagne"), Team: team(t, "Mission Océan", "DREAL", "Cellule Algues", "Bureau du climat")}
	require.Equal(t, 2, services(read, &d))

	for _, c := range []struct {
		own    string
		faults []string
		reason string
	}{
		{`[{"names": ["X"]}]`, nil, "the rest may be left out"},
		{`[{"names": ["X"], "level": null, "regions": null, "part-of": null}]`, nil, "or null"},
		{`[{"names": ["X"], "regions": ["FR-BRE", "Picardie"]}]`, nil, "regions by any of their names"},
		{`[{}]`, []string{"/institutions/0/names missing"}, "but a name"},
		{`[null]`, []string{"/institutions/0 null"}, "an entry is never null"},
		{`[{"names": "X"}]`, []string{"/institutions/0/names type"}, "a list"},
		{`[{"names": ["X"], "level": "national"}]`, []string{"/institutions/0/level unknown-word"}, "a word"},
		{`[{"names": ["X"], "regions": ["Ille-et-Vilaine"]}]`, []string{"/institutions/0/regions/0 department"}, "no département"},
		{`[{"names": ["X"], "kind": "x"}]`, []string{"/institutions/0/kind unknown-key"}, "no other member"},
		{`[{"names": ["X"]}, {"names": ["DREAL", "x"]}]`, []string{"/institutions/1/names/0 known-name", "/institutions/1/names/1 known-name"}, "checked as New does"},
	} {
		var terms eligibility.Terms
		err := json.Unmarshal([]byte(`{"code": "X", "institutions": `+c.own+`}`), &terms)
		require.Equal(t, c.faults, faults(err), c.reason)
	}
}

// TestInstitutionsAreCopied: terms that change afterwards change no call.
func TestInstitutionsAreCopied(t *testing.T) {
	own := missions(t)
	lit := withInstitutions(t, own...)
	before := encoded(t, lit)
	own[0].Names[0], own[0].Regions[0] = "Autre chose", region(t, "Corse")
	lit.Terms().Institutions[1].Names[0] = "Autre chose"
	require.Equal(t, before, encoded(t, lit))
}

// TestInstitutionsAllocateNothing: they are looked up by the hash of a name.
func TestInstitutionsAllocateNothing(t *testing.T) {
	lit := withInstitutions(t, missions(t)...)
	d := dossier(t, `{"region": "Bretagne", "team": [{"service": "Mission Océan"}, {"service": "Cellule Algues"}, {"service": "Bureau du climat"}, {"service": "DREAL"},
		{"service": "Mission inconnue"}, {"service": "DRAC Bretagne"}, {"service": "Préfecture de région Bretagne - SGAR"}, {"name": "A"}]}`)
	require.Zero(t, testing.AllocsPerRun(100, func() { lit.Verdict(&d) }))
	require.LessOrEqual(t, testing.AllocsPerRun(100, func() { lit.Evaluate(&d) }), 1.0)
}
