package scoring

import (
	"github.com/shopspring/decimal"

	"github.com/aap-lit/aap/internal/strict"
)

// shown is the number of decimals of marks and totals, when they are shown.
const shown = 2

// A Ratio is an exact number: a mark, a total, a weight, a coefficient. Equal
// ratios are ==. It is written with two decimals for display only; what is
// decided is decided on the fraction.
type Ratio = strict.Ratio

// plainDecimal returns a decimal with all of its digits and no exponent, ""
// for one of a size that is not read.
func plainDecimal(d decimal.Decimal) string {
	if strict.CheckDecimal(d) != nil {
		return ""
	}
	return d.StringFixed(max(0, -d.Exponent()))
}
