package state

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/internal/wording"
)

// TestFoldIsThatOfWording: for every character, alone and in a word.
func TestFoldIsThatOfWording(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if utf8.ValidRune(r) {
			name := "a" + string(r) + "b " + string(r)
			if want := wording.Fold(name); fold(name) != want {
				require.Equal(t, want, fold(name), "%U", r)
			}
		}
	}
}

func FuzzFold(f *testing.F) {
	for _, name := range []string{"", "L'Hôtel-Dieu", "e\u0301", "œ̂", "İ", "ﬁ½", "a\u200bb", "\xff", "각", "ŉ"} {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) { require.Equal(t, wording.Fold(name), fold(name)) })
}

// TestTextIsFolded: the words of a name are those of its folded form, and its
// hash tells them.
func TestTextIsFolded(t *testing.T) {
	l := &catalogue().lexicon
	hashes := map[uint64]string{}
	for _, name := range []string{
		"Mission X", "mission x", "Mission-X", "MISSION  X !", "Missions X", "MissionX", "x mission", "Mission X 2", "Mission X2", "½ mission", "1 2 mission", "각하", "", "Œuvre",
	} {
		var x text
		x.read(l, name)
		folded := fold(name)
		if folded != "" {
			require.Equal(t, strings.ReplaceAll(folded, " ", ""), string(x.folded[:x.end]), name)
		}
		if before, ok := hashes[x.hash]; ok {
			require.Equal(t, before, folded, name)
		}
		hashes[x.hash] = folded
	}
	require.Len(t, hashes, 10)
}

// TestLongNames: what is no name is not read to its end.
func TestLongNames(t *testing.T) {
	for _, name := range []string{
		strings.Repeat("q ", maxWords+1), strings.Repeat("a", maxFolded+1), strings.Repeat("ﷺ", 200), strings.Repeat("DREAL ", 1<<20),
	} {
		r := Read(name)
		require.Equal(t, UnknownName, r.In(Year).Reason, "%.20s", name)
		require.True(t, r.Given())
	}
	require.False(t, Read(strings.Repeat("q ", maxWords-1)+"DREAL").Known())
}
