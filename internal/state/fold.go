package state

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/aap-lit/aap/internal/wording"
)

// european is the first character beyond the letters of European languages: those
// before it are folded by a table.
const european = 0x590

// alphabet is what [wording.Fold] makes of each character before european: letters,
// a space where it parts words, nothing where nobody sees it.
var alphabet = sync.OnceValue(func() *[european]string {
	var table [european]string
	for r := range rune(european) {
		folded := wording.Fold("x" + string(r) + "x")
		table[r] = strings.Clone(folded[1 : len(folded)-1])
	}
	return &table
})

// appendFold appends a character as [wording.Fold] would write it, a space
// where it parts words. Folding a whole name would cost most of the time that
// it takes to read one: its accents are taken apart only to be dropped.
func appendFold(dst []byte, table *[european]string, r rune) []byte {
	if r < european {
		return append(dst, table[r]...)
	}
	var coded [utf8.UTFMax]byte
	n := utf8.EncodeRune(coded[:], r)
	if apart := norm.NFKD.Properties(coded[:n]).Decomposition(); apart != nil {
		for len(apart) > 0 {
			r, size := utf8.DecodeRune(apart)
			dst, apart = appendPlain(dst, table, r), apart[size:]
		}
		return dst
	}
	if wording.Syllable(r) {
		for _, r := range wording.Jamo(r) {
			if r != 0 {
				dst = utf8.AppendRune(dst, r)
			}
		}
		return dst
	}
	return appendPlain(dst, table, r)
}

// appendPlain appends a character that cannot be taken apart.
func appendPlain(dst []byte, table *[european]string, r rune) []byte {
	switch {
	case r < european:
		return append(dst, table[r]...)
	case unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r):
		return dst
	case unicode.IsLetter(r) && r != 'ʻ' && r != 'ʼ', unicode.IsNumber(r):
		if wording.Caseless(r) {
			return utf8.AppendRune(dst, r)
		}
		if r = unicode.ToLower(unicode.ToUpper(r)); r < european {
			return append(dst, table[r]...)
		}
		return utf8.AppendRune(dst, r)
	case unicode.In(r, unicode.Mn, unicode.Cf):
		return dst
	}
	return append(dst, ' ')
}

// fold is [wording.Fold].
func fold(name string) string {
	table := alphabet()
	folded := make([]byte, 0, len(name)+8)
	for _, r := range name {
		folded = appendFold(folded, table, r)
	}
	at := 0
	for _, c := range folded {
		if c != ' ' || at > 0 && folded[at-1] != ' ' {
			folded[at] = c
			at++
		}
	}
	return strings.TrimSuffix(string(folded[:at]), " ")
}
