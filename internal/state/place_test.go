package state

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestEveryPlaceIsRead: after a préfecture, under each of its names.
func TestEveryPlaceIsRead(t *testing.T) {
	c := catalogue()
	homonyms := homonymTable(t)
	for _, table := range []struct {
		text              string
		name, others, key int
	}{{regionTable, 2, 5, 0}, {formerTable, 0, 3, 2}, {departementTable, 1, 7, 0}, {townTable, 1, 4, 0}} {
		for r := range rows(table.text) {
			for name := range values(r[table.name] + " | " + r[table.others]) {
				if homonyms[name] != nil {
					continue
				}
				m := Read("préfecture " + name).In(Year)
				require.Zero(t, m.Reason, "%s: %s", name, m.Reason)
				place := c.byCode[r[table.key]]
				if table.text == regionTable {
					place = c.byCode["R"+r[0]]
				}
				require.NotZero(t, m.services[0].Regions&c.regionsOf(c.place(place).land), name)
			}
		}
	}
}

// homonymTable are the homonyms, with the départements that each
// is in.
func homonymTable(t *testing.T) map[string][]string {
	data, err := os.ReadFile("data/homonyms.tsv")
	require.NoError(t, err)
	listed := map[string][]string{}
	for r := range rows(string(data)) {
		listed[r[0]] = strings.Fields(r[1])
	}
	return listed
}

// TestHomonymsAreListed: every name means one place, or places one in another,
// or is listed.
func TestHomonymsAreListed(t *testing.T) {
	c := catalogue()
	found := map[string][]string{}
	for i, s := range c.lexicon.spots {
		for _, p := range s.places {
			for _, q := range s.places {
				a, b := c.place(p), c.place(q)
				if geographic(a) && geographic(b) && !a.land.within(b.land) && !b.land.within(a.land) {
					for _, r := range []*placeRow{a, b} {
						code := c.place(c.departement(r.land.first())).code
						if key := fmt.Sprint(i); !slices.Contains(found[key], code) && r.land.count() == 1 {
							found[key] = append(found[key], code)
						}
					}
				}
			}
		}
	}
	var got, listed [][]string
	for _, codes := range found {
		slices.Sort(codes)
		got = append(got, codes)
	}
	for name, codes := range homonymTable(t) {
		slices.Sort(codes)
		listed = append(listed, codes)
		r := Read("trésorerie de " + name)
		require.NotZero(t, r.land, "%s tells several places", name)
	}
	require.ElementsMatch(t, listed, got)
}

// geographic reports whether a place is one of geography, and not of a service.
func geographic(r *placeRow) bool { return r.kind < zonePlace }
