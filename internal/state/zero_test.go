package state_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/internal/state"
)

// TestZeroValues: safe on every method.
func TestZeroValues(t *testing.T) {
	var r state.Reading
	require.Equal(t, r, state.Read(""))
	require.Equal(t, r, state.Read(" … – "))
	require.False(t, r.Given() || r.Known())
	require.Zero(t, r.Hash())
	require.Zero(t, r.Institution())
	require.Zero(t, r.Place())
	require.Empty(t, r.Instead(state.Year))
	m := r.In(state.Year)
	require.Zero(t, m.Reason)
	require.Empty(t, m.Services())
	require.Empty(t, state.Candidates("", state.Year))
	require.Empty(t, state.Suggest(""))
	require.Zero(t, state.Recognise(""))
	for _, u := range []state.Unit{0, state.UnitCount - 1, 1<<16 - 1} {
		require.Zero(t, u.Institution())
		require.Zero(t, u.Place())
		require.Empty(t, u.Name())
	}
	for _, i := range []state.Institution{0, 1<<16 - 1} {
		require.Empty(t, i.Code()+i.Name()+i.Short())
		require.Zero(t, i.Class())
		require.Zero(t, i.Level())
		require.Zero(t, i.PartOf())
		require.Zero(t, i.Regions())
	}
	for _, p := range []state.Place{0, 1<<16 - 1} {
		require.Empty(t, p.Name())
		require.Zero(t, p.Regions())
	}
	for _, r := range []state.Region{0, state.RegionCount + 1, 255} {
		require.Empty(t, r.Name()+r.INSEE())
		require.Zero(t, r.Set())
		require.False(t, state.Everywhere.Has(r))
	}
}
