package state_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/internal/state"
)

// TestReadRegion: by every name in use.
func TestReadRegion(t *testing.T) {
	read := 0
	expect := func(text, want string) {
		t.Helper()
		for _, s := range spellings {
			r, departement := state.ReadRegion(s.with(text))
			require.Equal(t, want, r.Name(), "%s: %q", s.how, s.with(text))
			require.Zero(t, departement, text)
			read++
		}
	}
	regions := map[string]string{}
	for _, f := range data(t, "regions.tsv") {
		regions[f[0]] = f[2]
		for _, name := range append(strings.Split(f[5], " | "), f[1], f[2]) {
			if name == "-" || name == "20" {
				continue
			}
			expect(name, f[2])
			expect("région "+name, f[2])
			expect("Région de "+name, f[2])
		}
		r, _ := state.ReadRegion(f[0])
		require.Equal(t, f[2], r.Name(), "an INSEE code is the region's, and no number of a département")
		require.Equal(t, f[0], r.INSEE())
		require.Equal(t, r, r.Set().Single())
	}
	for _, f := range data(t, "former.tsv") {
		expect(f[0], regions[f[1]])
		expect("région "+f[0], regions[f[1]])
	}
	t.Logf("%d spellings read", read)
}

// TestReadRegionOfDepartements: a département is no region, and its region is
// told.
func TestReadRegionOfDepartements(t *testing.T) {
	codes := map[string]bool{}
	for _, f := range data(t, "regions.tsv") {
		codes[f[0]] = true
	}
	for _, f := range data(t, "departements.tsv") {
		if len(f[0]) > 2 {
			continue // overseas a département is a region by itself
		}
		want, _ := state.ReadRegion(f[2])
		for _, text := range []string{f[1], strings.ToUpper(f[1]), "la " + f[1], f[0]} {
			if codes[text] {
				continue
			}
			r, departement := state.ReadRegion(text)
			require.Zero(t, r, text)
			require.Equal(t, f[1], departement.Name(), text)
			require.Equal(t, want, departement.Regions().Single(), text)
		}
	}
}

func TestReadRegionOverseas(t *testing.T) {
	for text, want := range map[string]string{"971": "Guadeloupe", "974": "La Réunion", "976": "Mayotte", "975": "Saint-Pierre-et-Miquelon", "Réunion": "La Réunion", "TAAF": "Terres australes et antarctiques françaises"} {
		r, departement := state.ReadRegion(text)
		require.Equal(t, want, r.Name(), text)
		require.Zero(t, departement, text)
	}
}

func TestReadRegionOfNothing(t *testing.T) {
	for _, text := range []string{"", "x", "région", "la", "Atlantide", "Bretagne et Normandie", "DREAL Bretagne", "99", strings.Repeat("Bretagne", 1<<12)} {
		r, departement := state.ReadRegion(text)
		require.Zero(t, r, "%.40s", text)
		require.Zero(t, departement, "%.40s", text)
	}
}

func TestReadRegionAllocatesNothingAsUsuallyWritten(t *testing.T) {
	for _, text := range []string{"Bretagne", "53", "FR-BRE", "Nord-Pas-de-Calais-Picardie"} {
		require.Zero(t, testing.AllocsPerRun(100, func() { state.ReadRegion(text) }), text)
	}
}
