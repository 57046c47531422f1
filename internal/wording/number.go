package wording

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"
)

const (
	narrowSpace = "\u202f" // between groups of three digits, in French
	noBreak     = "\u00a0" // before a sign, in French
	minus       = "\u2212" // before a number below zero
)

// Euro writes an amount, given in cents, as people write it: "12 345,67 €" in
// French, "€12,345.67" in English. Nothing is rounded.
func Euro(tag language.Tag, cents int64) string { return euro(tag, cents, true) }

// EuroAll writes amounts that stand together, in one sentence or one table:
// without cents where these are zero in all of them, "500 000 €".
func EuroAll(tag language.Tag, cents ...int64) []string {
	full := slices.ContainsFunc(cents, func(c int64) bool { return c%100 != 0 })
	texts := make([]string, len(cents))
	for i, c := range cents {
		texts[i] = euro(tag, c, full)
	}
	return texts
}

// Cents is an amount as an argument of [Text], which writes those that a sentence
// names as [EuroAll] does.
type Cents int64

// An amount is one of a sentence that is being said.
type amount struct {
	cents int64
	of    *sentence
}

// A sentence knows of the amounts it names whether one of them has cents, and
// whether to write these.
type sentence struct {
	tag       language.Tag
	odd, full bool
}

// String writes the amount. It is called for those alone that the sentence names.
func (a amount) String() string {
	a.of.odd = a.of.odd || a.cents%100 != 0
	return euro(a.of.tag, a.cents, a.of.full)
}

func euro(tag language.Tag, cents int64, full bool) string {
	sign := ""
	size := uint64(cents)
	if cents < 0 {
		sign, size = minus, -size
	}
	plain := strconv.FormatUint(size/100, 10)
	if full {
		plain += "." + twoDigits(int(size%100))
	}
	return sign + Euros(tag, plain)
}

// Euros writes an amount, given in euros in plain notation ("1234.5"), as
// [Number] writes numbers: "1 234,5 €" in French, "€1,234.5" in English.
func Euros(tag language.Tag, plain string) string {
	if IsFrench(tag) {
		return Number(tag, plain) + noBreak + "€"
	}
	return "€" + Number(tag, plain)
}

// Number writes a whole or decimal number given in plain notation ("1234.5")
// as the language writes it: "1 234,5" in French, "1,234.5" in English. Nothing
// is rounded.
func Number(tag language.Tag, plain string) string {
	sign := ""
	if strings.HasPrefix(plain, "-") {
		sign, plain = minus, plain[1:]
	}
	whole, fraction, found := strings.Cut(plain, ".")
	group, point := ",", "."
	if IsFrench(tag) {
		group, point = narrowSpace, ","
	}
	if !found {
		point = ""
	}
	return sign + grouped(whole, group) + point + fraction
}

// Percent writes a rate, given in hundredths in plain notation: "50" is 50 %.
func Percent(tag language.Tag, plain string) string {
	if IsFrench(tag) {
		return Number(tag, plain) + noBreak + "%"
	}
	return Number(tag, plain) + "%"
}

func twoDigits(n int) string { return string([]byte{'0' + byte(n/10), '0' + byte(n%10)}) }

func grouped(digits, separator string) string {
	if len(digits) <= 3 {
		return digits
	}
	var b strings.Builder
	first := len(digits) % 3
	b.WriteString(digits[:first])
	for i := first; i < len(digits); i += 3 {
		if i > 0 {
			b.WriteString(separator)
		}
		b.WriteString(digits[i : i+3])
	}
	return b.String()
}
