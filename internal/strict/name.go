package strict

import (
	"unicode"
	"unicode/utf8"

	"github.com/aap-lit/aap/internal/wording"
)

// CheckName refuses names that could deceive a reader: [ErrText] for invalid
// UTF-8, for characters that are invisible or that control, and for a word of
// two scripts, such as an acronym with a Cyrillic А for its A; [ErrTooLong]
// beyond 200 characters.
func CheckName(name string) error {
	if len(name) > maxText*utf8.UTFMax || utf8.RuneCountInString(name) > maxText {
		return tooLong()
	}
	word := (*unicode.RangeTable)(nil) // the script of the word so far
	for _, r := range name {
		switch {
		case r == utf8.RuneError || !unicode.IsGraphic(r) || wording.Invisible(r):
			return ErrText
		case unicode.IsLetter(r):
			script := scriptOf(r)
			if word != nil && script != word {
				return ErrText
			}
			word = script
		case !unicode.IsMark(r):
			word = nil
		}
	}
	return nil
}

// scriptOf returns the script that a letter belongs to. All but the five that
// have look-alikes of Latin letters or are common in Europe count as one.
func scriptOf(r rune) *unicode.RangeTable {
	for _, script := range []*unicode.RangeTable{unicode.Latin, unicode.Greek, unicode.Cyrillic, unicode.Armenian, unicode.Cherokee} {
		if unicode.Is(script, r) {
			return script
		}
	}
	return unicode.Letter
}
