package wording

import "unicode"

// Invisible reports whether nothing is seen where r stands, though r is no space
// and no control character: the characters that Unicode calls default-ignorable
// (Default_Ignorable_Code_Point of DerivedCoreProperties.txt: zero-width spaces,
// fillers, marks of direction, variation selectors, tags), and the blank pattern
// of Braille. Two texts that differ by them alone look the same.
func Invisible(r rune) bool {
	const blankBraille = 0x2800
	return r > unicode.MaxASCII && (r == blankBraille || defaultIgnorable(r))
}

// defaultIgnorable derives the property as the Unicode Character Database says:
// Other_Default_Ignorable_Code_Point + Cf + Variation_Selector − White_Space −
// FFF9..FFFB − 13430..1343F − Prepended_Concatenation_Mark.
func defaultIgnorable(r rune) bool {
	if !unicode.In(r, unicode.Other_Default_Ignorable_Code_Point, unicode.Cf, unicode.Variation_Selector) {
		return false
	}
	annotation := 0xfff9 <= r && r <= 0xfffb
	hieroglyph := 0x13430 <= r && r <= 0x1343f
	return !annotation && !hieroglyph && !unicode.In(r, unicode.White_Space, unicode.Prepended_Concatenation_Mark)
}
