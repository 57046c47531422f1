package scoring

import (
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

// points shows a number with two decimals.
func points(tag language.Tag, r Ratio) string { return wording.Number(tag, strict.Fixed(r, shown)) }

// exactly shows a number with two decimals, and as a fraction too if these do
// not say it all.
func exactly(tag language.Tag, r Ratio) string {
	if strict.RatioOf(r.Decimal(shown).Rat()) == r {
		return points(tag, r)
	}
	return wording.Text(tag, "scoring.exactly", points(tag, r), r.String())
}

// distance shows a number above 0 so that it is not taken for 0.
func distance(tag language.Tag, r Ratio) string {
	if r.Decimal(shown).IsZero() {
		return exactly(tag, r)
	}
	return points(tag, r)
}

// plainDecimal returns a decimal with all of its digits and no exponent, ""
// for one of a size that is not read.
func plainDecimal(d decimal.Decimal) string {
	if strict.CheckDecimal(d) != nil {
		return ""
	}
	return d.StringFixed(max(0, -d.Exponent()))
}
