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
	} {
		r := state.Read(c.name)
		require.Equal(t, c.why, r.In(state.Year).Reason.String(), "%s: %s", c.name, c.reason)
		require.Equal(t, c.institution, r.Institution().Code(), "%s: %s", c.name, c.reason)
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
