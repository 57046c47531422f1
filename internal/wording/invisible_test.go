package wording_test

import (
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/internal/wording"
)

// ignorable are the ranges of Default_Ignorable_Code_Point as
// DerivedCoreProperties.txt of Unicode 15.0 lists them.
var ignorable = [][2]rune{
	{0x00AD, 0x00AD},   // soft hyphen
	{0x034F, 0x034F},   // combining grapheme joiner
	{0x061C, 0x061C},   // Arabic letter mark
	{0x115F, 0x1160},   // Hangul fillers
	{0x17B4, 0x17B5},   // Khmer inherent vowels
	{0x180B, 0x180F},   // Mongolian variation selectors, vowel separator
	{0x200B, 0x200F},   // zero-width space to right-to-left mark
	{0x202A, 0x202E},   // embeddings and overrides of direction
	{0x2060, 0x206F},   // word joiner to nominal digit shapes
	{0x3164, 0x3164},   // Hangul filler
	{0xFE00, 0xFE0F},   // variation selectors
	{0xFEFF, 0xFEFF},   // byte order mark
	{0xFFA0, 0xFFA0},   // half-width Hangul filler
	{0xFFF0, 0xFFF8},   // unassigned
	{0x1BCA0, 0x1BCA3}, // shorthand format controls
	{0x1D173, 0x1D17A}, // musical beams, slurs, phrases
	{0xE0000, 0xE0FFF}, // tags, variation selectors
}

func TestInvisibleIsTheUnicodeProperty(t *testing.T) {
	listed := map[rune]bool{0x2800: true} // the blank pattern of Braille is beside the property
	for _, between := range ignorable {
		for r := between[0]; r <= between[1]; r++ {
			listed[r] = true
		}
	}
	for r := rune(-1); r <= unicode.MaxRune+1; r++ {
		if wording.Invisible(r) != listed[r] {
			t.Errorf("U+%04X: %t", r, wording.Invisible(r))
		}
	}
}

func TestInvisible(t *testing.T) {
	cases := []struct {
		r      rune
		want   bool
		reason string
	}{
		{'a', false, "a letter"},
		{' ', false, "a space is seen between two words"},
		{'\u00a0', false, "and so is one that does not break"},
		{'\u3000', false, "and an ideographic one"},
		{'\n', false, "a control character is another matter"},
		{'\x7f', false, "DEL too"},
		{'\u0301', false, "an accent shows on the letter before it"},
		{'\u2801', false, "a Braille pattern with a dot"},
		{'\u2800', true, "the one without"},
		{'\u0600', false, "a format character that shows: the Arabic number sign"},
		{'\ufff9', false, "an interlinear annotation, which the property leaves out"},
		{'\u00ad', true, "a soft hyphen"},
		{'\u200d', true, "a zero-width joiner"},
	}
	for _, c := range cases {
		require.Equal(t, c.want, wording.Invisible(c.r), c.reason)
	}
}
