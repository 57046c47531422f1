package strict

import (
	"strconv"

	"github.com/shopspring/decimal"
)

// Plain returns a number that Go code handed in as a fault quotes it: all of its
// digits and no exponent, "-0.05". Of a number that [CheckDecimal] refuses it
// returns "1e1000000000" where the coefficient is short, else "".
func Plain(d decimal.Decimal) string {
	if CheckDecimal(d) == nil {
		return d.StringFixed(max(0, -d.Exponent()))
	}
	if c := d.Coefficient(); c.BitLen() <= maxBits {
		return c.String() + "e" + strconv.Itoa(int(d.Exponent()))
	}
	return ""
}
