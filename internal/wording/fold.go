package wording

import (
	"math"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns a form of a name that is the same for all its spellings: without
// case, accents or punctuation, compatible characters made one (NFKC), and words
// set apart by one space. "L'Hôtel-Dieu" and "l’hôtel dieu" fold to
// "l hotel dieu". A character of no width, such as a soft hyphen, vanishes
// without parting a word. A name without a letter or a digit folds to "". What is
// folded already stays as it is.
func Fold(name string) string {
	folded, _ := FoldWithin(name, math.MaxInt)
	return folded
}

// FoldWithin folds a name whose folded form has at most so many bytes. Of a longer
// one it returns "" and false, and takes no more of it apart: one character may
// stand for eighteen.
func FoldWithin(name string, most int) (string, bool) {
	if len(name) <= most && plain(name) {
		return name, true
	}
	var room [256]byte // for all but the longest names
	f := folding{text: room[:0]}
	for i, r := range name { // a wrong byte is U+FFFD, which parts words
		if r < firstApart {
			f.add(r)
		} else {
			f.apart(name[i:], r)
		}
		if len(f.text) > most {
			return "", false
		}
	}
	return string(f.text), true
}

// folding is a name that is being folded.
type folding struct {
	text []byte
	gap  bool // a space belongs before the next letter
}

// firstApart is the first character that NFKD takes apart: a no-break space.
const firstApart = '\u00a0'

// apart adds a character as NFKD takes it apart, the first of a text.
func (f *folding) apart(text string, r rune) {
	if Syllable(r) {
		for _, r := range Jamo(r) {
			if r != 0 {
				f.add(r)
			}
		}
		return
	}
	parts := norm.NFKD.PropertiesString(text).Decomposition()
	if parts == nil {
		f.add(r)
		return
	}
	for len(parts) > 0 {
		r, size := utf8.DecodeRune(parts)
		f.add(r)
		parts = parts[size:]
	}
}

// The syllables of Hangul; the tables of Unicode leave them to arithmetic.
const firstSyllable, lastSyllable = '가', '힣'

// Syllable reports whether a character is a syllable of Hangul.
func Syllable(r rune) bool { return firstSyllable <= r && r <= lastSyllable }

// Jamo returns the two or three letters of a syllable, 0 for no third.
func Jamo(syllable rune) [3]rune {
	const vowels, finals = 21, 28
	s := syllable - firstSyllable
	letters := [3]rune{'ᄀ' + s/finals/vowels, 'ᅡ' + s/finals%vowels}
	if final := s % finals; final > 0 {
		letters[2] = 'ᆨ' + final - 1
	}
	return letters
}

// add adds a character that cannot be taken apart.
func (f *folding) add(r rune) {
	switch {
	case 'a' <= r && r <= 'z', '0' <= r && r <= '9':
	case r <= unicode.MaxASCII && !unicode.IsLetter(r), r == 'ʻ', r == 'ʼ':
		f.gap = true // the last two are letters for Unicode, apostrophes for who types them
		return
	case unicode.IsLetter(r), unicode.IsNumber(r):
		if unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r) {
			return
		}
		r = foldCase(r)
	case unicode.In(r, unicode.Mn, unicode.Cf, unicode.Other_Default_Ignorable_Code_Point):
		return // an accent set apart by NFKD, or a character nobody sees
	default:
		f.gap = true
		return
	}
	if f.gap && len(f.text) > 0 {
		f.text = append(f.text, ' ')
	}
	f.gap = false
	switch r {
	case 'œ':
		f.text = append(f.text, "oe"...)
	case 'æ':
		f.text = append(f.text, "ae"...)
	case 'ß':
		f.text = append(f.text, "ss"...)
	default:
		f.text = utf8.AppendRune(f.text, r)
	}
}

// foldCase returns the same letter for all that differ by case alone, whatever
// their script: σ for Σ and for ς.
func foldCase(r rune) rune {
	switch {
	case r < unicode.MaxASCII:
		return unicode.ToLower(r)
	case Caseless(r):
		return r
	}
	return unicode.ToLower(unicode.ToUpper(r))
}

// Caseless reports whether a character is one of those from Hebrew to Burmese or of
// the ideographs, which have no case.
func Caseless(r rune) bool {
	return '\u0590' <= r && r < '\u10a0' || '⺀' <= r && r <= '\u9fff'
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
