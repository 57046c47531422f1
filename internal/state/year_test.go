package state_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/internal/state"
)

// TestYears: which organisation counts.
func TestYears(t *testing.T) {
	for _, c := range []struct {
		name string
		year int
		want string // "" where the name is not settled
	}{
		{"DIRECCTE Bretagne", 2022, "DREETS Bretagne"},
		{"DIRECCTE Île-de-France", 2022, "DRIEETS Île-de-France"},
		{"DREETS Bretagne", 2022, "DREETS Bretagne"},
		{"DRTEFP Bretagne", 2022, "DREETS Bretagne"},
		{"DREAL Île-de-France", 2022, "DRIEAT Île-de-France"},
		{"DRIEE", 2022, "DRIEAT Île-de-France"},
		{"DRRT Bretagne", 2022, "DRARI Bretagne"},
		{"DDTM 35", 2022, "DDTM Ille-et-Vilaine"},
		{"DDCSPP 35", 2022, ""},
		{"DRJSCS Bretagne", 2022, ""},
		{"DREETS Bretagne", 2021, "DREETS Bretagne"},
		{"DIRECCTE Bretagne", 2021, "DREETS Bretagne"}, // the year of the change: one service, not two
		{"DIRECCTE Bretagne", 2020, "DIRECCTE Bretagne"},
		{"DRIEE", 2021, "DRIEAT Île-de-France"},
		{"DRJSCS Bretagne", 2021, ""},
		{"DRIRE Bretagne", 2010, "DREAL Bretagne"},
		{"DRIRE Bretagne", 2008, "DRIRE Bretagne"},
		{"DREAL Bretagne", 2008, ""},
		{"DDTM 35", 2008, ""},
		{"DRRT Bretagne", 2008, "DRRT Bretagne"},
	} {
		m := state.Read(c.name).In(c.year)
		if c.want == "" {
			require.Equal(t, state.AnotherTime, m.Reason, "%s in %d", c.name, c.year)
			continue
		}
		require.Zero(t, m.Reason, "%s in %d", c.name, c.year)
		require.Equal(t, c.want, m.Services()[0].Own.Name(), "%s in %d", c.name, c.year)
	}
	m := state.Read("inspection du travail de Rennes").In(2022)
	require.Equal(t, "DREETS Bretagne", m.Services()[0].Whole.Name(), "what it is part of, too")
}
