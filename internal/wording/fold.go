package wording

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Fold returns a form of a name that is the same for all its spellings: without
// case, accents or punctuation, compatible characters made one (NFKC), and words
// set apart by one space. "L'Hôtel-Dieu" and "l’hôtel dieu" fold to
// "l hotel dieu". A character of no width, such as a soft hyphen, vanishes
// without parting a word. A name without a letter or a digit folds to "". What is
// folded already stays as it is.
func Fold(name string) string {
	if plain(name) {
		return name
	}
	var b strings.Builder
	b.Grow(len(name))
	gap := false
	valid := strings.ToValidUTF8(name, " ") // NFKD leaves a letter behind a wrong byte as it is
	for _, r := range norm.NFKD.String(valid) {
		switch {
		case r > unicode.MaxASCII && unicode.In(r, unicode.Mn, unicode.Cf, unicode.Other_Default_Ignorable_Code_Point):
			continue // an accent set apart by NFKD, or a character nobody sees
		case !unicode.IsLetter(r) && !unicode.IsNumber(r), r == 'ʻ', r == 'ʼ':
			gap = true // the last two are letters for Unicode, apostrophes for who types them
			continue
		}
		if gap && b.Len() > 0 {
			b.WriteByte(' ')
		}
		gap = false
		switch r = foldCase(r); r {
		case 'œ':
			b.WriteString("oe")
		case 'æ':
			b.WriteString("ae")
		case 'ß':
			b.WriteString("ss")
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// foldCase returns the same letter for all that differ by case alone, whatever
// their script: σ for Σ and for ς.
func foldCase(r rune) rune {
	if r < unicode.MaxASCII {
		return unicode.ToLower(r)
	}
	return unicode.ToLower(unicode.ToUpper(r))
}

// plain reports whether a name is folded already.
func plain(name string) bool {
	gap := true
	for i := 0; i < len(name); i++ {
		c := name[i]
		switch {
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
			gap = false
		case c == ' ' && !gap:
			gap = true
		default:
			return false
		}
	}
	return !gap
}
