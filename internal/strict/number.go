package strict

import (
	"math/big"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
)

const (
	maxDigits = 40  // of a number, as written
	maxBits   = 133 // of a coefficient of 40 digits; 10^40, which has 41, has as many
)

// Decimal reads a number written plainly, -?(0|[1-9][0-9]*)(\.[0-9]+)? in at
// most 40 characters; anything else is [ErrNumber]. It does without
// decimal.NewFromString, which takes "+1", ".5", "1e9" and a Unicode minus.
func Decimal(text string) (decimal.Decimal, error) {
	whole, fraction, pointed := strings.Cut(text, ".")
	digits := strings.TrimPrefix(whole, "-")
	if len(text) > maxDigits || !allDigits(digits) || len(digits) > 1 && digits[0] == '0' || pointed && !allDigits(fraction) {
		return decimal.Decimal{}, ErrNumber
	}
	coefficient, _ := new(big.Int).SetString(whole+fraction, 10)
	return decimal.NewFromBigInt(coefficient, int32(-len(fraction))), nil
}

// allDigits reports whether text is one digit or more.
func allDigits(text string) bool {
	for i := range len(text) {
		if !isDigit(text[i]) {
			return false
		}
	}
	return text != ""
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// CheckDecimal bounds a number that Go code hands in, before anything is computed
// with it: a number of more than 40 digits, or with an exponent beyond 40 either
// way, is [ErrNumber].
func CheckDecimal(d decimal.Decimal) error {
	if e := d.Exponent(); e < -maxDigits || e > maxDigits {
		return ErrNumber
	}
	c := d.Coefficient()
	if n := c.BitLen(); n > maxBits || n == maxBits && len(c.Abs(c).Text(10)) > maxDigits {
		return ErrNumber
	}
	return nil
}

// Units returns the value of d in units of 10^-places, exactly: with places 2, in
// cents. It is judged by value: 1.5000 is 150 cents. Digits beyond the unit are
// [ErrPrecision]; a value beyond int64 is [ErrRange]; a number that
// [CheckDecimal] refuses is [ErrNumber].
func Units(d decimal.Decimal, places int32) (int64, error) {
	if err := CheckDecimal(d); err != nil {
		return 0, err
	}
	value := d.Coefficient()
	shift := int64(d.Exponent()) + int64(places)
	ten := new(big.Int).Exp(big.NewInt(10), big.NewInt(max(shift, -shift)), nil)
	if shift >= 0 {
		value.Mul(value, ten)
	} else {
		var rest big.Int
		value.QuoRem(value, ten, &rest)
		if rest.Sign() != 0 {
			return 0, Decimals(int(places))
		}
	}
	if !value.IsInt64() {
		return 0, ErrRange
	}
	return value.Int64(), nil
}

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
