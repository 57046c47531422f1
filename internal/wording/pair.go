package wording

import (
	"regexp"
	"sync"

	"golang.org/x/text/language"
)

// Pair returns the one of two texts that a reader of that language is given, see
// [IsFrench]: a text of a table that has both beside each other, without arguments. It
// is typed as those of the catalogue, and amounts with plain spaces.
func Pair(tag language.Tag, fr, en string) string {
	if !IsFrench(tag) {
		return typesetEnglish().Replace(en)
	}
	fr = thousands().ReplaceAllString(fr, "${1}"+narrowSpace+"${2}")
	return typeset().Replace(units().ReplaceAllString(fr, "${1}"+noBreak+"${2}"))
}

var (
	thousands = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(\d) (\d)`) })
	units     = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(\d) (€|%|h\b)`) })
)
