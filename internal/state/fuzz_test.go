package state_test

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"

	"github.com/aap-lit/aap/internal/state"
)

// requireSound checks what a reading promises of any name.
func requireSound(t *testing.T, name string) {
	t.Helper()
	r := state.Read(name)
	m := r.In(state.Year)
	require.Equal(t, r.Given(), r.Hash() != 0)
	for i, s := range m.Services() {
		require.NotZero(t, s.OwnKind, name)
		require.NotZero(t, s.WholeKind, name)
		require.NotZero(t, s.Regions, name)
		require.Zero(t, s.Regions&^state.Everywhere, name)
		if s.Own != 0 {
			require.NotZero(t, s.Own.Institution(), name)
			require.Zero(t, s.Regions&^s.Own.Place().Regions(), name)
			require.True(t, s.Whole != 0 || i > 0 || m.Reason != 0, name)
		}
	}
	if m.Reason == 0 && r.Given() {
		require.Len(t, m.Services(), 1, name)
		require.Equal(t, state.StateService, r.Institution().Class(), name)
	}
	if class := state.Recognise(name).Class(); class == state.StateService {
		require.Zero(t, m.Reason, name)
	}
	if suggestion := state.Suggest(name); suggestion != "" {
		require.NotZero(t, m.Reason, name)
		again := state.Read(suggestion).In(state.Year)
		require.Zero(t, again.Reason, "%s: %s", name, suggestion)
	}
	for _, u := range state.Candidates(name, state.Year) {
		require.NotEmpty(t, u.Name(), name)
	}
	for _, u := range r.Instead(state.Year) {
		require.NotEmpty(t, u.Name(), name)
	}
}

// requireSame checks that a name spelled otherwise is the same.
func requireSame(t *testing.T, name string) {
	t.Helper()
	if !utf8.ValidString(name) || len(norm.NFD.String(name)) > 800 {
		return
	}
	want := state.Read(name)
	for how, other := range map[string]string{
		"NFC":         norm.NFC.String(name),
		"NFD":         norm.NFD.String(name),
		"capitals":    asciiUpper(name),
		"apostrophes": strings.ReplaceAll(name, "'", "’"),
		"hyphens":     strings.ReplaceAll(name, "-", "‐"),
		"dashes":      strings.ReplaceAll(name, "–", "-"),
		"spaces":      strings.ReplaceAll(name, " ", "\u00a0"),
		"two spaces":  strings.ReplaceAll(name, " ", "  "),
		"around":      " " + name + " ",
	} {
		require.Equal(t, want, state.Read(other), "%s: %q and %q", how, name, other)
	}
}

func asciiUpper(s string) string {
	return strings.Map(func(r rune) rune {
		if 'a' <= r && r <= 'z' {
			return r - 'a' + 'A'
		}
		return r
	}, s)
}

func TestAnyNameIsSound(t *testing.T) {
	for _, row := range nameRows(t) {
		requireSound(t, row.name)
		requireSame(t, row.name)
	}
}

// TestRandomNames: names made of the words, the places and the marks of real
// ones, in any order.
func TestRandomNames(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 14))
	var pieces []string
	for _, row := range nameRows(t) {
		for piece := range strings.FieldsFuncSeq(row.name, func(r rune) bool { return r == '-' || r == '(' || r == ')' }) {
			pieces = append(pieces, strings.TrimSpace(piece))
		}
	}
	for _, f := range data(t, "departements.tsv") {
		pieces = append(pieces, f[0], f[1])
	}
	for _, f := range data(t, "services.tsv") {
		pieces = append(pieces, f[0], strings.Split(f[9], " | ")[0])
	}
	links := []string{" ", " - ", ", ", " (", ") ", " de ", " et ", "/", " de la ", " pour "}
	reasons := map[string]int{}
	for range 20000 {
		var b strings.Builder
		for range 1 + random.IntN(4) {
			b.WriteString(pieces[random.IntN(len(pieces))])
			b.WriteString(links[random.IntN(len(links))])
		}
		name := b.String()
		reasons[state.Read(name).In(state.Year).Reason.String()]++
		if random.IntN(20) == 0 {
			requireSound(t, name)
			requireSame(t, name)
		}
	}
	t.Logf("reasons: %v", reasons)
}

func FuzzRead(f *testing.F) {
	for _, name := range []string{
		"", "DREAL Bretagne", "D.R.E.A.L. Bretagne", "ddtm35", "Sous-préfecture de Saint-Pierre (974)", "SGAR et DREAL Bretagne",
		"Centre du service national - Rennes (pour les départements 44, 35, 53)", "DISP Rennes - SPIP 29", "académie de Versailles - DSDEN 92",
		"UD 35 DIRECCTE", "DDI 35", "35000 Rennes préfecture", "Ville de Paris", "Commissariat du 13e arrondissement de Paris", "Bordeaux Métropole",
		"½ﬁ각\u0301", "DRE\u0301AL (", "((((", "a.b.c.d", "É.N.A", "pour (pour 35, 22)", "DREAL \u037e Bretagne", "préfecture\u00ad de Rennes", "\xff DREAL",
	} {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		requireSound(t, name)
		requireSame(t, name)
	})
}

func FuzzReadRegion(f *testing.F) {
	for _, text := range []string{"", "Bretagne", "région de la Réunion", "75", "Ille-et-Vilaine", "FR-20R", "l'Île de France"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		r, departement := state.ReadRegion(text)
		require.False(t, r != 0 && departement != 0)
		require.LessOrEqual(t, r, state.Region(state.RegionCount))
		if departement != 0 {
			require.NotZero(t, departement.Regions())
		}
	})
}
