package strict

import (
	"math/big"

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
	point, ok := plainNumber(text)
	if !ok {
		return decimal.Decimal{}, ErrNumber
	}
	digits, places := text, 0
	if point >= 0 {
		digits = text[:point] + text[point+1:]
		places = len(text) - point - 1
	}
	coefficient, ok := new(big.Int).SetString(digits, 10)
	if !ok {
		return decimal.Decimal{}, ErrNumber
	}
	return decimal.NewFromBigInt(coefficient, int32(-places)), nil
}

// plainNumber reports whether text is a number written plainly, and where its
// point is (-1 without one).
func plainNumber(text string) (point int, ok bool) {
	point = -1
	if len(text) > maxDigits {
		return point, false
	}
	i := 0
	if i < len(text) && text[i] == '-' {
		i++
	}
	start := i
	for ; i < len(text) && isDigit(text[i]); i++ {
	}
	if i == start || (text[start] == '0' && i > start+1) {
		return point, false
	}
	if i == len(text) {
		return point, true
	}
	if text[i] != '.' {
		return point, false
	}
	point = i
	for i++; i < len(text) && isDigit(text[i]); i++ {
	}
	return point, i == len(text) && i > point+1
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
			return 0, ErrPrecision
		}
	}
	if !value.IsInt64() {
		return 0, ErrRange
	}
	return value.Int64(), nil
}
