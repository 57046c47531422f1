// Package typographytest finds, for tests, what sentences have that should not be
// printed: spaces at which a line may break, straight apostrophes, ordinals and
// minus signs of another fashion.
package typographytest

import (
	"regexp"
	"strings"
)

// A slip is what typography does not allow in a sentence of a language.
type slip struct {
	reason  string
	pattern *regexp.Regexp
}

var slipsOfBoth = []slip{
	{"a straight apostrophe", regexp.MustCompile(`'`)},
	{"a straight quotation mark", regexp.MustCompile(`"`)},
	{"a space that may break inside « »", regexp.MustCompile(`« | »`)},
	{"a space that may break before a unit", regexp.MustCompile(`[\d›] (?:€|%|h\b|min\b|s\b)`)},
	{"three dots instead of one sign", regexp.MustCompile(`\.\.\.`)},
	{"a hyphen instead of a minus sign", regexp.MustCompile(`(?:^|[ («\x{a0}])-[\d‹]`)},
	{"two spaces", regexp.MustCompile(`[ \x{a0}\x{202f}]{2}`)},
}

var slipsOfFrench = append([]slip{
	{"no no-break space before a colon", regexp.MustCompile(`(?:[^\x{a0}\d]|^):(?:[^\d/]|$)`)},
	{"no narrow no-break space before ; ! ?", regexp.MustCompile(`[^\x{202f}][;!?]`)},
	{"no no-break space after «", regexp.MustCompile(`«[^\x{a0}]`)},
	{"no no-break space before »", regexp.MustCompile(`[^\x{a0}]»`)},
	{"an ordinal of another fashion", regexp.MustCompile(`\d ?(?:è|ème|ière|ère|°)`)},
	{"a number's sign that may part from it", regexp.MustCompile(`[nN]°[^\x{a0}]`)},
	{"no space before a percent or euro sign", regexp.MustCompile(`[\d›][%€]`)},
	{"English quotation marks", regexp.MustCompile(`[“”]`)},
}, slipsOfBoth...)

var slipsOfEnglish = append([]slip{
	{"a space before a sign", regexp.MustCompile(`[ \x{a0}\x{202f}][:;!?]`)},
	{"a number's sign that may part from it", regexp.MustCompile(`\b[nN]o\.[^\x{a0}]`)},
	{"a euro sign after its amount", regexp.MustCompile(`\d ?€`)},
}, slipsOfBoth...)

// literal are the texts that a program reads or writes, and not prose.
var literal = regexp.MustCompile(`https?://\S+|\d{4}-\d\d-\d\dT[\d:+]+|[+-]\d\d:\d\d|\d\d:\d\d|A12345-001`)

// Slips returns what typography does not allow in a text in French, or else in
// English. An argument that is not known stands as ‹1›.
func Slips(french bool, text string) []string {
	slips := slipsOfEnglish
	if french {
		slips = slipsOfFrench
	}
	text = literal.ReplaceAllString(text, "†")
	if strings.Trim(text, " \u00a0\u202f") == ";" {
		return nil // what stands between two clauses
	}
	var found []string
	for _, s := range slips {
		if s.pattern.MatchString(text) {
			found = append(found, s.reason+": "+text)
		}
	}
	return found
}
