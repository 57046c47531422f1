package strict

import (
	"strings"
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
		case 'a' <= r|0x20 && r|0x20 <= 'z': // as most letters
			if word != nil && word != unicode.Latin {
				return ErrText
			}
			word = unicode.Latin
		case unicode.IsLetter(r):
			if word != nil && word != unicode.Letter && unicode.Is(word, r) {
				continue
			}
			script := scriptOf(r)
			if word != nil && script != word || unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r) {
				return ErrText
			}
			word = script
		case r == utf8.RuneError || !unicode.IsGraphic(r) || wording.Invisible(r):
			return ErrText
		case !unicode.IsMark(r):
			word = nil
		}
	}
	return nil
}

// Trim returns a text without what a form adds around it: spaces of any kind,
// tabs and line ends. Whatever else is there stays.
func Trim(text string) string {
	return strings.TrimFunc(text, func(r rune) bool {
		return r == '\t' || r == '\n' || r == '\r' || unicode.Is(unicode.Zs, r)
	})
}

// TrimLines trims a text that a line end or a tab stands before or behind. Any
// other it returns as it is, spaces included.
func TrimLines(text string) string {
	if text == "" || seen(text[0]) && seen(text[len(text)-1]) {
		return text // as most texts
	}
	if strings.ContainsAny(text, "\n\r\t") {
		return Trim(text)
	}
	return text
}

// seen reports whether a byte is a character that can be seen.
func seen(c byte) bool { return ' ' < c && c <= '~' }

// TrimName returns a name without what a form adds around it, at most 200 bytes,
// and refuses the rest as [CheckName] does.
func TrimName(name string) (string, error) {
	trimmed := Trim(name)
	if len(name)-len(trimmed) > maxText {
		return "", tooLong()
	}
	return trimmed, CheckName(trimmed)
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
