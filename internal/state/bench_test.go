package state_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/internal/state"
)

// worst are names of 200 characters that cost most.
var worst = map[string]string{
	"accents and commas": strings.Repeat("é,", 100),
	"single letters":     strings.Repeat("q ", 100),
	"beginnings":         strings.Repeat("direction régionale ", 10),
	"places":             strings.Repeat("Bretagne, ", 20),
	"institutions":       strings.Repeat("SGAR ", 40),
	"numbers":            strings.Repeat("12/", 66),
	"acronyms":           strings.Repeat("d.", 100),
	"another script":     strings.Repeat("中", 200),
}

func BenchmarkRead(b *testing.B) {
	run := func(label, name string) {
		b.Run(label, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				state.Read(name)
			}
		})
	}
	for _, name := range []string{"DREAL Bretagne", "préfecture d'Ille-et-Vilaine", "D.R.A.C. d'Occitanie", "direction départementale des territoires et de la mer de l'Hérault"} {
		run(name, name)
	}
	for label, name := range worst {
		run("worst/"+label, name)
	}
}

func BenchmarkIn(b *testing.B) {
	r := state.Read("UD DIRECCTE 35")
	b.ReportAllocs()
	for b.Loop() {
		r.In(state.Year)
	}
}

func BenchmarkSuggest(b *testing.B) {
	for b.Loop() {
		state.Suggest("DREAL Bretange")
	}
}

// TestReadAllocatesNothing: nor does asking what it means.
func TestReadAllocatesNothing(t *testing.T) {
	for _, row := range nameRows(t) {
		require.Zero(t, testing.AllocsPerRun(10, func() { // ten: what the runtime allocates meanwhile is less than one each
			m := state.Read(row.name).In(state.Year)
			_ = m.Services()
		}), row.name)
	}
	for label, name := range worst {
		require.LessOrEqual(t, testing.AllocsPerRun(10, func() { state.Read(name) }), 1.0, label)
	}
}

// TestReadingIsSmall: a team of thousands holds many.
func TestReadingIsComparable(t *testing.T) {
	require.Equal(t, map[state.Reading]int{state.Read("DREAL Bretagne"): 2}, map[state.Reading]int{state.Read("dreal bretagne"): 2})
}
