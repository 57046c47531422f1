package wording_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"

	"github.com/aap-lit/aap/internal/wording"
)

func TestFold(t *testing.T) {
	cases := []struct{ reason, name, want string }{
		{"nothing", "", ""},
		{"folded already", "ville de lyon 69", "ville de lyon 69"},
		{"capitals", "VILLE DE LYON", "ville de lyon"},
		{"accents", "Évêché d'Angoulême", "eveche d angouleme"},
		{"accents set apart (NFD)", "E\u0301ve\u0302che\u0301", "eveche"},
		{"cedilla and diaeresis", "Alençon Haÿ-les-Roses", "alencon hay les roses"},
		{"accents on Greek", "Ά", "α"},
		{"space around and doubled", "  ville \t de\n lyon  ", "ville de lyon"},
		{"a space in front", " ville", "ville"},
		{"a space behind", "ville ", "ville"},
		{"two spaces", "ville  lyon", "ville lyon"},
		{"a space alone", " ", ""},
		{"a no-break space", "ville\u00a0de\u202flyon", "ville de lyon"},
		{"punctuation", "D.R.A.C. (Occitanie), n°2", "d r a c occitanie n 2"},
		{"punctuation around", "« Ville »", "ville"},
		{"punctuation alone", "--- !", ""},
		{"every apostrophe", "l'a l’a lʼa lʻa l´a l`a", "l a l a l a l a l a l a"},
		{"every hyphen", "a-a a‐a a‑a a–a a—a a−a", "a a a a a a a a a a a a"},
		{"the ligatures œ and æ", "Œuvre cœur ÆTHER æ ǽ", "oeuvre coeur aether ae ae"},
		{"sharp s", "Straße STRASSE STRAẞE", "strasse strasse strasse"},
		{"the three sigmas", "Σσς", "σσσ"},
		{"dotted and dotless i", "İIıi", "iiii"},
		{"long s", "ſ", "s"},
		{"ligatures of print", "ﬁn ﬂot ﬀ ﬃ", "fin flot ff ffi"},
		{"superscripts and subscripts", "m² 1ᵉʳ H₂O", "m2 1er h2o"},
		{"ordinals", "1ª 2º", "1a 2o"},
		{"full-width Latin", "ＡＢＣ　１２", "abc 12"},
		{"Roman numerals of one character", "Ⅳ ⅳ", "iv iv"},
		{"a Roman number that is no letter", "ↀ", "ↀ"},
		{"a number in a circle", "①", "1"},
		{"the Kelvin and Ångström signs", "\u212a \u212b", "k a"},
		{"a zero-width space", "vil\u200ble", "ville"},
		{"zero-width joiners, a word joiner, a byte order mark", "vi\u200dl\u200cl\u2060e\ufeff", "ville"},
		{"a soft hyphen", "vil\u00adle", "ville"},
		{"right-to-left marks", "\u202eville\u202c\u200f", "ville"},
		{"a variation selector", "ville\ufe0f", "ville"},
		{"letters nobody sees", "vil\u3164\u115f\uffa0le", "ville"},
		{"tags nobody sees", "ville\U000E0041", "ville"},
		{"another script", "Москва МОСКВА", "москва москва"},
		{"letters of another script are others", "А", "а"},
		{"a letter without an accent to drop", "Øre đ", "øre đ"},
		{"an emoji is punctuation", "a😀b", "a b"},
		{"a NUL is punctuation", "a\x00b", "a b"},
		{"a byte that is not UTF-8 is punctuation", "a\xffb", "a b"},
		{"an accent behind half a character", "\xf0\u010d", "c"},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			got := wording.Fold(c.name)
			require.Equal(t, c.want, got)
			requireFolded(t, c.name)
		})
	}
}

// TestFoldWithin: a form of the greatest length is told, a longer one is not, and
// is not built either.
func TestFoldWithin(t *testing.T) {
	for reason, name := range map[string]string{
		"folded already": "ville de lyon", "accents": "Évêché d'Angoulême", "a ligature of eighteen letters": "\ufdfa", "Hangul": "각하",
		"nothing": "", "nothing but dots": "...", "ASCII": "D.R.A.C.", "a wrong byte at the end": "É\xff",
	} {
		want := wording.Fold(name)
		got, whole := wording.FoldWithin(name, len(want))
		require.True(t, whole, reason)
		require.Equal(t, want, got, reason)
		if want != "" {
			got, whole = wording.FoldWithin(name, len(want)-1)
			require.False(t, whole, reason)
			require.Empty(t, got, reason)
		}
	}
	long := strings.Repeat("\ufdfa", 1_000_000)
	require.LessOrEqual(t, testing.AllocsPerRun(5, func() { wording.FoldWithin(long, 1000) }), 8.0, "what it grows to is bounded")
}

func TestFoldKeepsNamesApart(t *testing.T) {
	names := []string{"ville de lyon", "ville de lyons", "villede lyon", "ville lyon", "ville de lyon 2", "ville de lyon 22"}
	seen := map[string]bool{}
	for _, name := range names {
		require.False(t, seen[wording.Fold(name)], name)
		seen[wording.Fold(name)] = true
	}
}

// requireFolded checks what Fold promises of any name.
func requireFolded(t *testing.T, name string) {
	t.Helper()
	folded := wording.Fold(name)
	require.Equal(t, folded, wording.Fold(folded), "%q is folded to its last", name)
	require.True(t, utf8.ValidString(folded))
	require.Equal(t, strings.Join(strings.Fields(folded), " "), folded, "one space between words, none around")
	for _, r := range folded {
		require.True(t, r == ' ' || unicode.IsLetter(r) || unicode.IsNumber(r), "%q in %q", r, folded)
		require.False(t, unicode.In(r, unicode.M, unicode.C), "%q in %q", r, folded)
	}
	for _, form := range []norm.Form{norm.NFC, norm.NFD, norm.NFKC, norm.NFKD} {
		require.Equal(t, folded, wording.Fold(form.String(name)), "%q in another normal form", name)
	}
}

func TestFoldOfEveryCharacter(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if !utf8.ValidRune(r) {
			continue
		}
		folded := wording.Fold(string(r))
		if folded != wording.Fold(folded) {
			t.Errorf("%U folds to %q and that to %q", r, folded, wording.Fold(folded))
		}
		const iotaBelow = '\u0345' // a mark, which is dropped, though its capital is a letter
		for other := unicode.SimpleFold(r); other != r; other = unicode.SimpleFold(other) {
			if r != iotaBelow && other != iotaBelow && wording.Fold(string(other)) != folded {
				t.Errorf("%U and %U differ by case alone", r, other)
			}
		}
	}
}

func FuzzFold(f *testing.F) {
	for _, name := range []string{"", "ville", "L'Hôtel-Dieu", "e\u0301", "œ̂", "İ", "ΣΊΣΥΦΟΣ", "ﬁ", "a\u200bb", "\xff", "각", "ŉ", "½", "\u0345"} {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) { requireFolded(t, name) })
}
