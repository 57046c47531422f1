package scoring

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/aap-lit/aap/internal/strict"
)

// This file judges the codes of projects, criteria and assessors. Two codes are
// the same if their bytes are, so two that only look the same must not both
// pass: they would give an assessor two ballots on a project. Accepted is what
// a keyboard writes and a reader can tell apart: printable ASCII, and Latin
// letters with an accent, as one character each.

// checkCode returns what is wrong with a code, if anything.
func checkCode(code string) error {
	switch {
	case code == "":
		return ErrMissing
	case clearCode(code) && len(code) <= maxText:
		return nil
	case strings.TrimSpace(code) != code:
		return ErrText
	}
	if err := strict.CheckName(code); err != nil || clearCode(code) {
		return err
	}
	return ErrUnclearCode
}

// clearCode reports whether a code is made of characters that cannot be mistaken
// for others, with single spaces inside.
func clearCode(code string) bool {
	last := ' '
	for _, r := range code {
		switch {
		case r == ' ' && last == ' ', r != ' ' && !clearCharacter(r):
			return false
		}
		last = r
	}
	return last != ' '
}

// lettersApart are the Latin letters of Europe that are no ASCII letter with an
// accent and look like no other.
const lettersApart = "ÆæŒœØøßÞþðĐđŁłĦħŦŧŊŋ"

func clearCharacter(r rune) bool {
	if r <= unicode.MaxASCII {
		return '!' <= r && r <= '~'
	}
	letter := string(r)
	parts := norm.NFD.PropertiesString(letter).Decomposition()
	if len(parts) < 2 { // none, or that of a sign which is another letter, such as that of the kelvin
		return strings.ContainsRune(lettersApart, r)
	}
	return parts[0] < utf8.RuneSelf && unicode.IsLetter(rune(parts[0])) && norm.NFC.IsNormalString(letter)
}
