package state_test

import (
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/internal/state"
)

// A nameRow is a row of testdata/names.tsv: a name as the local directory of
// public services lists it or as people type it, with its truth. Its class is S
// (State service), O (operator), L (local authority), X (social security and
// other bodies), J (court) or N (central administration). Its region is that of
// its seat, "*" where the name tells none. Its unit and its whole are codes to
// compare rows with one another; "?" where the name does not tell, "2" where it
// tells two. Its era is 2016, or the year around which the name was in use.
type nameRow struct{ name, class, region, unit, whole, era, note string }

// table are the rows of a file of testdata, without its header.
func table(t testing.TB, file string) [][]string {
	t.Helper()
	data, err := os.ReadFile("testdata/" + file)
	require.NoError(t, err)
	var rows [][]string
	for line := range strings.Lines(string(data)) {
		if !strings.HasPrefix(line, "#") {
			rows = append(rows, strings.Split(strings.TrimSuffix(line, "\n"), "\t"))
		}
	}
	return rows[1:]
}

func nameRows(t testing.TB) (rows []nameRow) {
	for _, f := range table(t, "names.tsv") {
		rows = append(rows, nameRow{f[0], f[1], f[2], f[3], f[4], f[5], f[6]})
	}
	return rows
}

// told reports whether a row is a State service of 2016 whose region is told,
// and which a place that the tables know tells.
func (r nameRow) told() bool {
	return r.class == "S" && r.era == "2016" && r.region != "*" && !strings.Contains(r.note, "in no list")
}

// notMet are the rows that are not read as they say, and why.
var notMet = map[string]string{
	"Commissariat de police de Porte-lès-Valence": "the town is in no list; that it is near Valence is no proof that it is in the Drôme: Villeneuve-lès-Avignon is in the Gard",
	"Trésorerie de Pont-sur-Yonne":                "the town is in no list; a river is no proof either: Montereau-Fault-Yonne is in Seine-et-Marne",
	"DDI 35":                                      "the DDTM or the DDCSPP: the name does not tell which, so the bearer must",
}

// TestNamesOfStateServices: State services of 2016 whose region is told are
// read, and count there.
func TestNamesOfStateServices(t *testing.T) {
	told, read := 0, 0
	missed := map[string]string{}
	for _, row := range nameRows(t) {
		if !row.told() {
			continue
		}
		told++
		region, _ := state.ReadRegion(row.region)
		require.NotZero(t, region, row.region)
		m := state.Read(row.name).In(state.Year)
		if m.Reason == 0 && m.Services()[0].Regions.Has(region) {
			read++
			continue
		}
		missed[row.name] = notMet[row.name]
		t.Logf("not met: %s (%s): %s", row.name, m.Reason, notMet[row.name])
	}
	t.Logf("State services of 2016 whose region is told: %d of %d read (%.1f %%)", read, told, 100*float64(read)/float64(told))
	require.GreaterOrEqual(t, 1000*read, 980*told)
	require.Equal(t, notMet, missed, "say why a row is not met")
}

// TestNamesStayInTheirTerritory: no name counts outside the territory of its
// institution, be the place read or not.
func TestNamesStayInTheirTerritory(t *testing.T) {
	for _, row := range nameRows(t) {
		m := state.Read(row.name).In(state.Year)
		for _, s := range m.Services() {
			if s.Own != 0 {
				require.Zero(t, s.Regions&^s.Own.Place().Regions(), row.name)
				require.NotZero(t, s.Own.Institution().Regions()&s.Regions, row.name)
			}
		}
	}
}

// TestNamesOfOthers: what is no State service is not taken for one, and most of
// it is known to be none.
func TestNamesOfOthers(t *testing.T) {
	reasons := map[string]map[string]int{}
	for _, row := range nameRows(t) {
		if row.class == "S" {
			continue
		}
		m := state.Read(row.name).In(state.Year)
		require.NotZero(t, m.Reason, "%s: %s", row.name, row.note)
		if reasons[row.class] == nil {
			reasons[row.class] = map[string]int{}
		}
		reasons[row.class][m.Reason.String()]++
	}
	for _, class := range slices.Sorted(maps.Keys(reasons)) {
		t.Logf("class %s: %v", class, reasons[class])
	}
	expected := map[string]string{"J": "court", "L": "local", "N": "central", "O": "operator", "X": "social"}
	for class, reason := range expected {
		total := 0
		for _, n := range reasons[class] {
			total += n
		}
		require.GreaterOrEqual(t, 100*reasons[class][reason], 95*total, "class %s", class)
	}
}

// TestNamesWithoutPlace: names that tell no region are State services without
// a place, but for the two that tell several services.
func TestNamesWithoutPlace(t *testing.T) {
	for _, row := range nameRows(t) {
		if row.class != "S" || row.era != "2016" || row.region != "*" {
			continue
		}
		m := state.Read(row.name).In(state.Year)
		if row.unit == "2" || row.unit == "?" {
			require.Equal(t, state.TwoServices, m.Reason, row.name)
			continue
		}
		require.Zero(t, m.Reason, row.name)
		require.NotZero(t, m.Services()[0].OwnKind, row.name)
	}
}

// TestNamesOfUnits: two names of one region are one unit, and one whole, where
// the rows say so.
func TestNamesOfUnits(t *testing.T) {
	type read struct {
		nameRow
		service state.Service
	}
	byRegion := map[string][]read{}
	for _, row := range nameRows(t) {
		if row.class != "S" || row.era != "2016" || row.region == "*" || row.unit == "?" || toldByRegion[row.name] != "" {
			continue
		}
		if m := state.Read(row.name).In(state.Year); m.Reason == 0 {
			byRegion[row.region] = append(byRegion[row.region], read{row, m.Services()[0]})
		}
	}
	pairs, units, wholes := 0, 0, 0
	differ := map[string]int{} // pairs that differ, by the units that the rows give
	for _, region := range slices.Sorted(maps.Keys(byRegion)) {
		for i, a := range byRegion[region] {
			for _, b := range byRegion[region][:i] {
				pairs++
				if (a.unit == b.unit) == (a.service.Own != 0 && a.service.Own == b.service.Own) {
					units++
				} else {
					differ[kindsOf(a.unit, b.unit)]++
				}
				if (a.whole == b.whole) == (a.service.Whole != 0 && a.service.Whole == b.service.Whole) {
					wholes++
				} else {
					t.Logf("whole: %s | %s", a.name, b.name)
				}
			}
		}
	}
	t.Logf("%d pairs of one region: units as the rows say %.2f %%, wholes %.2f %%", pairs, percent(units, pairs), percent(wholes, pairs))
	for _, kinds := range slices.Sorted(maps.Keys(differ)) {
		t.Logf("units that differ: %d of %s: %s", differ[kinds], kinds, whyUnitsDiffer[kinds])
	}
	require.Equal(t, pairs, wholes)
	require.GreaterOrEqual(t, 1000*units, 995*pairs)
	require.ElementsMatch(t, slices.Collect(maps.Keys(whyUnitsDiffer)), slices.Collect(maps.Keys(differ)), "say why units differ")
}

// toldByRegion are the rows of a service that the project's region tells, not the
// name.
var toldByRegion = map[string]string{}

// whyUnitsDiffer says why units differ from what the rows say.
var whyUnitsDiffer = map[string]string{
	"COMMISSARIAT/COMMISSARIAT": "the rows have one unit of all police stations; those of two départements are two",
	"SIE/SIE":                   "the rows have one unit of all tax offices; those of two départements are two",
	"TRESORERIE/TRESORERIE":     "the rows have one unit of all treasuries; those of two départements are two",
	"UD/UD":                     "the two units of the DIRECCTE in the Nord are one here",
	"DREAL/DREAL":               "« DREAL Nouvelle Aquitaine - UD47 » is a unit of the DREAL",
	"DDT/DDT":                   "« DDTM/DML 29 » is the DML, the more precise of the two",
	"DDT/DML":                   "the same",
	"DRAAF/DRAAF":               "« DRAAF - SRAL Bretagne » is the SRAL, the more precise of the two",
	"DRAAF/SRAL":                "the same",
}

func kindsOf(a, b string) string {
	kinds := []string{strings.FieldsFunc(a, separator)[0], strings.FieldsFunc(b, separator)[0]}
	slices.Sort(kinds)
	return strings.Join(kinds, "/")
}

func separator(r rune) bool { return r == '@' || r == ':' }

func percent(part, all int) float64 { return 100 * float64(part) / float64(all) }

// TestNamesOfOtherTimes: a name of another time is the unit of 2016 that it
// became or came from, if there is one.
func TestNamesOfOtherTimes(t *testing.T) {
	for _, c := range []struct{ name, same, reason string }{
		{"DDE 35", "DDTM 35", "became the DDTM, by way of the DDT"},
		{"DDAF 35", "DDTM 35", "became the DDTM"},
		{"DRIRE Bretagne", "DREAL Bretagne", "became the DREAL"},
		{"DIREN Île-de-France", "DRIEE", "what the DREAL is called there"},
		{"DRTEFP Bretagne", "DIRECCTE Bretagne", "became the DIRECCTE"},
		{"DDTEFP 35", "UD DIRECCTE 35", "became a unit of the DIRECCTE"},
		{"DRJS Bretagne", "DRJSCS Bretagne", "became the DRJSCS"},
		{"DDSV 35", "DDCSPP 35", "became the DDPP, which is the DDCSPP there"},
		{"DDSV 29", "DDPP 29", "became the DDPP"},
		{"trésorerie générale d'Ille-et-Vilaine", "DRFiP Bretagne", "became the DRFiP"},
		{"STAP 35", "UDAP 35", "its name until 2016"},
		{"Inspection académique de Rennes", "DSDEN 35", "its name until 2012"},
		{"DRAJES Bretagne", "DRJSCS Bretagne", "came from the DRJSCS in 2021"},
		{"DRARI Bretagne", "DRRT Bretagne", "came from the DRRT in 2020"},
		{"DREAL Poitou-Charentes", "DREAL Nouvelle-Aquitaine", "a former region"},
		{"Préfecture de la région Limousin", "Préfecture de la Haute-Vienne", "the préfecture of a former region is that of its old seat"},
		{"DRFiP Lorraine", "DDFiP de la Moselle", "and so is its DRFiP"},
		{"SGAR Limousin", "SGAR Nouvelle-Aquitaine", "the SGAR is the new region's"},
		{"DREETS Bretagne", "", "came from the DIRECCTE and from the DRJSCS"},
		{"DDETS 29", "", "came from a unit of the DIRECCTE and from the DDCS"},
		{"DRIEAT", "", "came from the DRIEE and from the DRIEA"},
		{"DDASS 35", "", "became the DDCS and a part of the ARS"},
		{"CETE de l'Ouest", "", "became a part of the CEREMA, which is no State service"},
	} {
		m := state.Read(c.name).In(state.Year)
		if c.same == "" {
			require.Equal(t, state.AnotherTime, m.Reason, "%s: %s", c.name, c.reason)
			continue
		}
		same := state.Read(c.same).In(state.Year)
		require.Zero(t, m.Reason, "%s: %s", c.name, c.reason)
		require.NotZero(t, m.Services()[0].Own, "%s: %s", c.name, c.reason)
		require.Equal(t, same.Services()[0], m.Services()[0], "%s: %s", c.name, c.reason)
	}
}

// TestNamesOfPartners: nothing is claimed to be a public operator or a State
// service that is none.
func TestNamesOfPartners(t *testing.T) {
	claimed, of := 0, 0
	for _, row := range table(t, "partners.tsv") {
		name, truth := row[0], row[1]
		class := state.Recognise(name).Class()
		if truth == "state" || truth == "operator" {
			of++
		}
		switch class {
		case state.StateService, state.Operator:
			claimed++
			require.Equal(t, map[state.Class]string{state.StateService: "state", state.Operator: "operator"}[class], truth, name)
		case state.Central:
			require.Equal(t, "state-central", truth, name)
		default:
			require.NotContains(t, []string{"state", "operator"}, truth, name)
		}
	}
	t.Logf("State services and operators claimed: %d of %d, none wrongly", claimed, of)
	require.Equal(t, of, claimed)
}

// TestNamesThatHoldOthers: a name that begins like that of a State service, or
// holds one, is not taken for it.
func TestNamesThatHoldOthers(t *testing.T) {
	for _, row := range table(t, "others.tsv") {
		m := state.Read(row[0]).In(state.Year)
		require.NotZero(t, m.Reason, "%s: %s", row[0], row[1])
		require.NotContains(t, []state.Class{state.StateService, state.Operator}, state.Recognise(row[0]).Class(), row[0])
	}
}
