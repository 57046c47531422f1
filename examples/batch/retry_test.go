package main

import (
	"maps"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestTriedAgain: where every bundle fails at its first try, the run writes what it writes
// where none fails, to the byte.
func TestTriedAgain(t *testing.T) {
	inputs := t.TempDir()
	keep(t, inputs, draw(t, *many))
	undisturbed := newJob(t, inputs)
	require.NoError(t, runs(t, undisturbed))
	want := filesOf(t, undisturbed.folder)
	for _, c := range []struct {
		reason string
		way    int
	}{
		{"what a try stopped in the middle has written is no file of the run", cut},
		{"what a try that is not heard of has written is written over", lost},
		{"two tries at one time do not meet", stray},
	} {
		t.Run(c.reason, func(t *testing.T) {
			disturbed := newJob(t, inputs)
			r := newRetrying(t, c.way)
			require.NoError(t, runs(t, disturbed))
			require.Equal(t, want, filesOf(t, disturbed.folder))
			r.mu.Lock()
			defer r.mu.Unlock()
			t.Logf("bundles that failed once: %v, of which %d with an error", r.stages, len(r.stops))
			require.Equal(t, c.way == cut, len(r.stops) > 0)
			require.GreaterOrEqual(t, len(r.stages), 6, "reading, appraising, writing and counting: %v", slices.Sorted(maps.Keys(r.stages)))
		})
	}
}

// TestAgain: the same job over what it has written leaves the same files.
func TestAgain(t *testing.T) {
	inputs := t.TempDir()
	keep(t, inputs, draw(t, 100))
	j := newJob(t, inputs)
	require.NoError(t, runs(t, j))
	want := filesOf(t, j.folder)
	require.NoError(t, runs(t, j))
	require.Equal(t, want, filesOf(t, j.folder))
}
