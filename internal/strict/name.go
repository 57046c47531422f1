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
		case unicode.IsLetter(r):
			if word != nil && word != unicode.Letter && unicode.Is(word, r) {
				continue // as most letters
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
	for _, end := range []byte("\n\r\t") { // one by one is faster than strings.ContainsAny
		if strings.IndexByte(text, end) >= 0 {
			return Trim(text)
		}
	}
	return text
}

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
