package scoring

import (
	"errors"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
)

// This file judges the codes of projects, criteria and assessors. Two codes are
// the same if their bytes are, so two that only look the same must not both
// pass: they would give an assessor two ballots on a project. Accepted is what
// a keyboard writes and a reader can tell apart: printable ASCII, and Latin
// letters with an accent, as one character each.

// codeFault returns what is wrong with a code, and the code that was probably
// meant. It is not for the names of people: nobody's is repeated in a fault.
func codeFault(code string) error {
	err := checkCode(code)
	if err == nil {
		return nil
	}
	if meant := meantCode(code); meant != "" {
		return strict.Meant(err, meant)
	}
	return err
}

// checkCode returns what is wrong with a code, if anything, and says which kind of
// character is, without the code.
func checkCode(code string) error {
	switch {
	case code == "":
		return ErrMissing
	case len(code) <= maxText*utf8.UTFMax && clearCode(code) && utf8.RuneCountInString(code) <= maxText:
		return nil
	case strings.TrimFunc(code, isSpace) != code:
		return strict.Because(ErrText, "space-around")
	}
	err := strict.CheckName(code)
	switch {
	case err == nil:
		err = ErrUnclearCode
	case !errors.Is(err, ErrText):
		return err
	}
	if r, found := unclear(code); found && kindOf(r) != "" {
		return strict.Advised(err, "code-"+kindOf(r))
	}
	return err
}

// clearCode reports whether a code is made of characters that cannot be mistaken
// for others, with single spaces inside.
func clearCode(code string) bool {
	_, found := unclear(code)
	return !found
}

// unclear returns the first character of a code that can be mistaken for another,
// or a space other than a single one inside, if there is one.
func unclear(code string) (r rune, found bool) {
	last := ' '
	for _, r = range code {
		switch {
		case r == ' ' && last == ' ', r != ' ' && !clearCharacter(r):
			return r, true
		}
		last = r
	}
	return last, last == ' '
}

func isSpace(r rune) bool { return unicode.Is(unicode.Zs, r) }

// kindOf returns what an unclear character stands for, a word of the catalogue; ""
// for one that cannot be seen.
func kindOf(r rune) string {
	like := clearFor()[r]
	switch {
	case isSpace(r):
		return "space"
	case like == '-':
		return "hyphen"
	case like == '\'':
		return "apostrophe"
	case like == '"':
		return "quotation-mark"
	case r == utf8.RuneError || !unicode.IsGraphic(r) || wording.Invisible(r):
		return ""
	case unicode.IsMark(r):
		return "accent"
	case unicode.IsLetter(r):
		return "letter"
	case unicode.IsDigit(r):
		return "digit"
	}
	return "sign"
}

// lettersApart are the Latin letters of Europe that are no ASCII letter with an
// accent and look like no other.
const lettersApart = "ÆæŒœØøßÞþðĐđŁłĦħŦŧŊŋ"

func clearCharacter(r rune) bool {
	switch {
	case r <= unicode.MaxASCII:
		return '!' <= r && r <= '~'
	case r < afterLatin:
		return clearLatin()[r]
	}
	return clearLetter(r)
}

// afterLatin is the first character after those that most codes are made of.
const afterLatin = 0x250

// clearLatin holds which of the characters before it are clear: to find out takes
// longer than to read a code.
var clearLatin = sync.OnceValue(func() *[afterLatin]bool {
	var table [afterLatin]bool
	for r := range rune(afterLatin) {
		table[r] = clearLetter(r)
	}
	return &table
})

// clearLetter reports whether a character is a clear letter beyond ASCII.
func clearLetter(r rune) bool {
	letter := string(r)
	parts := norm.NFD.PropertiesString(letter).Decomposition()
	if len(parts) == 0 {
		return strings.ContainsRune(lettersApart, r)
	}
	return parts[0] < utf8.RuneSelf && unicode.IsLetter(rune(parts[0])) && norm.NFC.IsNormalString(letter)
}

// lookAlikes are signs and letters that look like one that may stand in a code,
// each under that one. The letters are Greek and Cyrillic, but for two.
var lookAlikes = map[rune]string{
	'-':  "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\ufe63",
	'\'': "\u2018\u2019\u02bc\u02b9\u02bb\u2032\u00b4",
	'"':  "\u201c\u201d\u201e\u2033\u00ab\u00bb",

	'A': "\u0391\u0410", 'B': "\u0392\u0412", 'C': "\u0421", 'Đ': "\u00d0", 'E': "\u0395\u0415", 'H': "\u0397\u041d",
	'I': "\u0399\u0406", 'J': "\u0408", 'K': "\u039a\u041a", 'M': "\u039c\u041c", 'N': "\u039d", 'O': "\u039f\u041e",
	'P': "\u03a1\u0420", 'S': "\u0405", 'T': "\u03a4\u0422", 'X': "\u03a7\u0425", 'Y': "\u03a5\u04ae", 'Z': "\u0396",
	'a': "\u0430", 'c': "\u0441", 'e': "\u0435", 'i': "\u0456\u0131", 'j': "\u0458", 'o': "\u03bf\u043e",
	'p': "\u03c1\u0440", 's': "\u0455", 'v': "\u03bd", 'x': "\u03c7\u0445", 'y': "\u0443",
}

// clearFor returns, for each of the lookAlikes, what it looks like.
var clearFor = sync.OnceValue(func() map[rune]rune {
	of := map[rune]rune{}
	for r, others := range lookAlikes {
		for _, other := range others {
			of[other] = r
		}
	}
	return of
})

// meantCode returns the code that was probably meant by one that is refused, ""
// if that cannot be told: with its look-alikes replaced, its accents joined to
// their letters, single spaces, and nothing that cannot be seen.
func meantCode(code string) string {
	if len(code) > maxText*utf8.UTFMax {
		return ""
	}
	meant := strings.Map(func(r rune) rune {
		if like, known := clearFor()[r]; known {
			return like
		}
		if wording.Invisible(r) {
			return -1
		}
		return r
	}, code)
	meant = strings.Join(strings.Fields(norm.NFKC.String(meant)), " ")
	if checkCode(meant) != nil {
		return ""
	}
	return meant
}
