package eligibility_test

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility"
)

// A realName is a row of the names of services as a directory lists them and as
// people type them, with their truth: internal/state/testdata/names.tsv. Its class
// is S (State service), O (operator), L (local authority), X (social security and
// other bodies), J (court) or N (central administration); its region is that of its
// seat, "*" where the name tells none; its whole is what it counts as when a unit
// and the service that it is part of count once, "?" or "2" where the name does not
// tell which; its era is 2016, or the year around which the name was in use.
type realName struct {
	name, class, region, unit, whole, era, note string
	service                                     eligibility.Service
}

func realNames(t testing.TB) (rows []realName) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "internal", "state", "testdata", "names.tsv"))
	require.NoError(t, err)
	lines := strings.Split(strings.TrimSpace(string(data)), "\n")
	require.True(t, strings.HasPrefix(lines[0], "name\tclass\tregion\tunit\twhole\tera\tnote\t"), lines[0])
	for _, line := range lines[1:] {
		f := strings.Split(line, "\t")
		rows = append(rows, realName{f[0], f[1], f[2], f[3], f[4], f[5], f[6], service(t, f[0])})
	}
	require.Greater(t, len(rows), 1000)
	return rows
}

// services2016 are the State services of 2016 whose region and whole are told, by
// their region.
func services2016(t *testing.T) map[string][]realName {
	byRegion := map[string][]realName{}
	for _, row := range realNames(t) {
		if row.class == "S" && row.era == "2016" && row.region != "*" && row.whole != "?" && row.whole != "2" {
			byRegion[row.region] = append(byRegion[row.region], row)
		}
	}
	require.Greater(t, len(byRegion), 15)
	return byRegion
}

// answeredAs is a team of agents of whom each is declared to be of a State service,
// or of whom nothing is answered.
func answeredAs(of eligibility.Region, answer eligibility.Answer, rows ...realName) *eligibility.Dossier {
	d := &eligibility.Dossier{Region: of, Team: []eligibility.Agent{}}
	for _, row := range rows {
		d.Team = append(d.Team, eligibility.Agent{Service: row.service, StateService: answer})
	}
	return d
}

// countsAs reports whether a team is of n services for sure, by the verdicts of a
// call that asks for n, and of one that asks for n + 1.
func countsAs(n int, d *eligibility.Dossier, calls []eligibility.Call) bool {
	return calls[n].Verdict(d) == eligibility.Eligible && calls[n+1].Verdict(d) == eligibility.Ineligible
}

// teamCalls ask for 0, 1, 2 and 3 services, and for nothing else.
func teamCalls(t testing.TB) (calls []eligibility.Call) {
	for n := range 4 {
		c, err := eligibility.New(eligibility.Terms{Code: "TEAM", MinServices: n})
		require.NoError(t, err)
		calls = append(calls, c)
	}
	return calls
}

// notCounted are the rows whose name does not settle the service, and why.
var notCounted = map[string]string{
	"Commissariat de police de Porte-lès-Valence": "place-unread: the town is in no list, and that it is near Valence is no proof that it is in the Drôme",
	"Trésorerie de Pont-sur-Yonne":                "place-unread: the town is in no list, and a river is no proof",
}

// TestNamesCountOnce: of the names that are recognised, each counts one in its
// region; two of one region count one where their whole is one, and two where it
// is not.
func TestNamesCountOnce(t *testing.T) {
	calls := teamCalls(t)
	alone, same, other, all, unlisted := 0, 0, 0, 0, 0
	missed := map[string]string{}
	for _, name := range slices.Sorted(maps.Keys(services2016(t))) {
		of := region(t, name)
		var recognised []realName
		for _, row := range services2016(t)[name] {
			switch {
			case !row.service.Recognised() && strings.Contains(row.note, "in no list"):
				unlisted++
				continue
			case !row.service.Recognised():
				all++
				missed[row.name] = notCounted[row.name]
				t.Logf("not settled: %s: %s", row.name, notCounted[row.name])
				continue
			}
			all++
			recognised = append(recognised, row)
		}
		for i, a := range recognised {
			require.True(t, countsAs(1, answeredAs(of, 0, a), calls), "%s alone, in %s", a.name, name)
			alone++
			for _, b := range recognised[:i] {
				d, want := answeredAs(of, 0, a, b), 2
				if a.whole == b.whole {
					want = 1
					same++
				} else {
					other++
				}
				require.True(t, countsAs(want, d, calls), "%s (%s) | %s (%s), in %s", a.name, a.whole, b.name, b.whole, name)
			}
		}
	}
	t.Logf("State services of 2016 whose region and whole are told: %d of %d recognised (%.1f %%), %d more of a town that is in no list are not; each recognised counts one alone",
		alone, all, percent(alone, all), unlisted)
	t.Logf("pairs of one region: %d of one whole count one, %d of two wholes count two: 100 %%", same, other)
	require.Equal(t, notCounted, missed, "say why a row is not settled")
	require.GreaterOrEqual(t, 1000*alone, 980*all)
}

func percent(part, all int) float64 { return 100 * float64(part) / float64(all) }

// twice are the pairs of one whole that count twice when both are declared to be
// State services, and why.
var twice = map[string]string{}

// TestDeclaredNamesCountOnce: a yes to both of two names of one whole makes one
// service of them, recognised or not.
func TestDeclaredNamesCountOnce(t *testing.T) {
	calls := teamCalls(t)
	pairs, wrong := 0, map[string]string{}
	for name, rows := range services2016(t) {
		of := region(t, name)
		for i, a := range rows {
			for _, b := range rows[:i] {
				if a.whole != b.whole {
					continue
				}
				pairs++
				if calls[2].Verdict(answeredAs(of, eligibility.Yes, a, b)) != eligibility.Ineligible {
					key := a.name + " | " + b.name
					wrong[key] = twice[key]
					t.Logf("counted twice: %s, in %s", key, name)
				}
			}
		}
	}
	t.Logf("pairs of one region and one whole, both declared: %d of %d are counted twice (%.2f %%)", len(wrong), pairs, percent(len(wrong), pairs))
	require.LessOrEqual(t, 100*len(wrong), pairs)
	require.Equal(t, twice, wrong, "say why a pair counts twice")
}

// TestNamesOfOthersAddNothing: what is no State service adds none to one that is,
// whatever is answered; a court adds one if the bearer says that it is one.
func TestNamesOfOthersAddNothing(t *testing.T) {
	calls := teamCalls(t)
	settled, open := map[string]int{}, map[string]int{}
	for _, row := range realNames(t) {
		if row.class == "S" {
			continue
		}
		of, err := eligibility.ParseRegion(row.region)
		if err != nil {
			of = region(t, "Bretagne")
		}
		d := answeredAs(of, eligibility.Unanswered, realName{service: service(t, "préfecture de région")}, row)
		require.Equal(t, 1, services(calls[2], d), row.name)
		d.Team[1].StateService = eligibility.Yes
		if row.service.Recognised() {
			settled[row.class]++
			require.True(t, countsAs(1, d, calls), row.name)
			continue
		}
		open[row.class+" "+soleReason(t, row.service).String()]++
		require.Equal(t, eligibility.Ineligible, calls[3].Verdict(d), row.name)
	}
	t.Logf("names of others, settled to be none: %v; left to the bearer: %v", settled, open)
	require.Empty(t, settled["J"])
	for _, class := range []string{"O", "L", "X", "N"} {
		require.Greater(t, settled[class], 3, class)
	}
}
