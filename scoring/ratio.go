package scoring

import (
	"strings"

	"github.com/shopspring/decimal"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
)

// shown is the number of decimals of marks and totals, when they are shown.
const shown = 2

// A Ratio is an exact number, a fraction in lowest terms: a mark, a total, a
// weight, a coefficient. Equal ratios are ==; Cmp and Sign compare others. String
// returns the fraction, "38/3", Rat the same as a new big.Rat, and Decimal(places)
// the number rounded half away from zero: for display only, since all that is
// decided is decided on the fraction.
//
// In JSON it is {"exact": "38/3", "decimal": "12.67"}.
//
// Its methods:
//
//	Rat() *big.Rat
//	Cmp(Ratio) int
//	Sign() int
//	Decimal(places int) decimal.Decimal // rounded half away from zero, for display
//	String() string                     // the fraction, such as "38/3"
type Ratio = strict.Ratio

// points shows a number: with two decimals, or fewer where these say it all.
func points(tag language.Tag, r Ratio) string {
	text := strict.Fixed(r, shown)
	if whole(r) {
		text = strings.TrimSuffix(strings.TrimRight(text, "0"), ".")
	}
	return wording.Number(tag, text)
}

// whole reports whether two decimals say all of a number.
func whole(r Ratio) bool { return strict.RatioOf(r.Decimal(shown).Rat()) == r }

// exactly shows a number with two decimals, and as a fraction too if these do
// not say it all.
func exactly(tag language.Tag, r Ratio) string {
	if whole(r) {
		return points(tag, r)
	}
	return wording.Text(tag, "scoring.exactly", points(tag, r), r.String())
}

// enough shows a number above 0 that is to be reached, or is not to be exceeded if
// atMost is set: exactly, if who keeps to what two decimals say would not.
func enough(tag language.Tag, r Ratio, atMost bool) string {
	way := strict.RatioOf(r.Decimal(shown).Rat()).Cmp(r)
	if atMost && way > 0 || !atMost && way < 0 || r.Decimal(shown).IsZero() {
		return exactly(tag, r)
	}
	return points(tag, r)
}

// distance shows a number above 0 so that it is not taken for 0.
func distance(tag language.Tag, r Ratio) string {
	if r.Decimal(shown).IsZero() {
		return exactly(tag, r)
	}
	return points(tag, r)
}

// inPoints says that a number, which is shown as the text, counts points.
func inPoints(tag language.Tag, r Ratio, text string) string {
	one := strict.NewRatio(1, 1)
	key := "scoring.points"
	if r == one || wording.IsFrench(tag) && r.Cmp(strict.NewRatio(2, 1)) < 0 {
		key += ".one"
	}
	return wording.Text(tag, key, text)
}

// plainDecimal returns a decimal with all of its digits and no exponent, ""
// for one of a size that is not read.
func plainDecimal(d decimal.Decimal) string {
	if strict.CheckDecimal(d) != nil {
		return ""
	}
	return d.StringFixed(max(0, -d.Exponent()))
}
