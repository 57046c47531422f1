package scoring

import (
	"cmp"
	"encoding/json"
	"math"
	"math/big"
	"math/bits"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
)

// shown is the number of decimals of marks and totals, when they are shown.
const shown = 2

// A Rational is an exact number: a fraction in lowest terms. Equal numbers are
// ==, and a Rational is a good key of a map. The zero value is 0.
//
// In JSON it is {"exact": "38/3", "decimal": "12.67"}: the fraction, and the
// same rounded to two decimals, half away from zero, for display only.
type Rational struct {
	num  int64  // the numerator
	less int64  // the denominator less one, so that the zero value is 0
	wide string // "n/d" instead of both, where int64 does not hold them
}

// ratio is n/d; d is above zero.
func ratio(n, d int64) Rational {
	if n == math.MinInt64 {
		return rational(big.NewRat(n, d))
	}
	if n == 0 {
		return Rational{}
	}
	g := gcd(abs(n), d)
	return Rational{num: n / g, less: d/g - 1}
}

// rational is the value of r.
func rational(r *big.Rat) Rational {
	if r.Num().IsInt64() && r.Denom().IsInt64() {
		return Rational{num: r.Num().Int64(), less: r.Denom().Int64() - 1}
	}
	return Rational{wide: r.String()}
}

// fraction is the number n/d of units u; d is above zero.
func fraction(n, d int64, u *big.Rat) Rational {
	if num, den := u.Num(), u.Denom(); num.IsInt64() && den.IsInt64() {
		above, ok1 := multiply(n, num.Int64())
		below, ok2 := multiply(d, den.Int64())
		if ok1 && ok2 {
			return ratio(above, below)
		}
	}
	r := big.NewRat(n, d)
	return rational(r.Mul(r, u))
}

// Rat is the number as a new big.Rat.
func (r Rational) Rat() *big.Rat {
	if r.wide == "" {
		return big.NewRat(r.num, r.less+1)
	}
	value, _ := new(big.Rat).SetString(r.wide)
	return value
}

// Sign is -1, 0 or +1, as the number is below, at or above zero.
func (r Rational) Sign() int {
	if r.wide == "" {
		return cmp.Compare(r.num, 0)
	}
	if strings.HasPrefix(r.wide, "-") {
		return -1
	}
	return 1
}

// Cmp is -1 when r is the smaller, 0 when both are equal, +1 when o is.
func (r Rational) Cmp(o Rational) int {
	if a, b, _, ok := common(r, o); ok {
		return cmp.Compare(a, b)
	}
	return r.Rat().Cmp(o.Rat())
}

// minus is r-o.
func (r Rational) minus(o Rational) Rational {
	if a, b, d, ok := common(r, o); ok {
		if difference := a - b; (difference < a) == (b > 0) {
			return ratio(difference, d)
		}
	}
	return rational(new(big.Rat).Sub(r.Rat(), o.Rat()))
}

// common writes two numbers as a/d and b/d, where int64 holds all three.
func common(r, o Rational) (a, b, d int64, ok bool) {
	if r.wide != "" || o.wide != "" {
		return 0, 0, 0, false
	}
	a, ok1 := multiply(r.num, o.less+1)
	b, ok2 := multiply(o.num, r.less+1)
	d, ok3 := multiply(r.less+1, o.less+1)
	return a, b, d, ok1 && ok2 && ok3
}

// String is the exact number: "38/3", or "12" when it is whole.
func (r Rational) String() string {
	switch {
	case r.wide != "":
		return strings.TrimSuffix(r.wide, "/1")
	case r.less == 0:
		return strconv.FormatInt(r.num, 10)
	}
	return strconv.FormatInt(r.num, 10) + "/" + strconv.FormatInt(r.less+1, 10)
}

// Decimal is the number rounded to so many decimals (0 to 40; beyond, the
// nearer of the two), half away from zero: for display, never for decisions.
func (r Rational) Decimal(places int) decimal.Decimal {
	places = min(max(places, 0), 40)
	return decimal.NewFromBigInt(r.rounded(places), int32(-places))
}

// rounded is the number in units of 10^-places, half away from zero.
func (r Rational) rounded(places int) *big.Int {
	value := r.Rat()
	ten := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(places)), nil)
	twice := new(big.Int).Lsh(new(big.Int).Abs(value.Num()), 1) // |2n·10^p| + d, over 2d
	twice.Mul(twice, ten).Add(twice, value.Denom())
	units := twice.Quo(twice, new(big.Int).Lsh(value.Denom(), 1))
	if value.Sign() < 0 {
		units.Neg(units)
	}
	return units
}

// fixed is the number with two decimals, half away from zero: "12.67", and
// "0.00" for what rounds to nothing from either side.
func (r Rational) fixed() string {
	hundredths, ok := multiply(abs(r.num), 100)
	if r.wide != "" || !ok || r.num == math.MinInt64 {
		return plain(r.rounded(shown), shown)
	}
	d := r.less + 1
	units, rest := hundredths/d, hundredths%d
	if rest >= d-rest {
		units++
	}
	if r.num < 0 {
		units = -units
	}
	return plain(big.NewInt(units), shown)
}

// plain writes a whole number of units of 10^-places.
func plain(units *big.Int, places int) string {
	digits := new(big.Int).Abs(units).String()
	if missing := places + 1 - len(digits); missing > 0 {
		digits = strings.Repeat("0", missing) + digits
	}
	if units.Sign() < 0 {
		digits = "-" + digits
	}
	if places == 0 {
		return digits
	}
	point := len(digits) - places
	return digits[:point] + "." + digits[point:]
}

// MarshalJSON writes the exact number, and the same with two decimals.
func (r Rational) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Exact   string `json:"exact"`
		Decimal string `json:"decimal"`
	}{r.String(), r.fixed()})
}

func abs(n int64) int64 {
	if n < 0 {
		return -n
	}
	return n
}

// gcd is the greatest common divisor; b is above zero.
func gcd(a, b int64) int64 {
	for a != 0 {
		a, b = b%a, a
	}
	return b
}

// multiply is a·b, and whether int64 holds it.
func multiply(a, b int64) (int64, bool) {
	high, low := bits.Mul64(uint64(abs(a)), uint64(abs(b)))
	if high != 0 || low > math.MaxInt64 {
		return 0, false
	}
	if (a < 0) != (b < 0) {
		return -int64(low), true
	}
	return int64(low), true
}
