package strict

import (
	"cmp"
	"math"
	"math/big"
	"math/bits"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
)

const (
	maxPlaces    = 40     // decimals that a ratio may be rounded to
	ratioPlaces  = 2      // decimals of a ratio in JSON
	maxRatioText = 10_000 // bytes of a ratio in JSON
)

// A Ratio is an exact number: a fraction in lowest terms. Equal ratios are ==,
// and a Ratio is a good key of a map. The zero value is 0.
//
// In JSON it is {"exact": "38/3", "decimal": "12.67"}: the fraction, and the
// same rounded to two decimals, half away from zero, for display only.
type Ratio struct {
	// There is one form for each number, so that == is right: wide is set only
	// where int64 does not hold both of the others.
	num  int64  // the numerator
	less int64  // the denominator less one, so that the zero value is 0
	wide string // "n/d"
}

// NewRatio returns n/d. Like [big.NewRat] it panics if d is 0.
func NewRatio(n, d int64) Ratio {
	if n == math.MinInt64 || d <= 0 {
		return RatioOf(big.NewRat(n, d))
	}
	g := gcd(abs(n), d)
	return Ratio{num: n / g, less: d/g - 1}
}

// RatioOf returns the value of r.
func RatioOf(r *big.Rat) Ratio {
	if r.Num().IsInt64() && r.Denom().IsInt64() {
		return Ratio{num: r.Num().Int64(), less: r.Denom().Int64() - 1}
	}
	return Ratio{wide: r.String()}
}

// RatioIn returns n/d of a unit. It panics if d is 0.
func RatioIn(unit *big.Rat, n, d int64) Ratio {
	if num, den := unit.Num(), unit.Denom(); num.IsInt64() && den.IsInt64() {
		above, ok1 := multiply(n, num.Int64())
		below, ok2 := multiply(d, den.Int64())
		if ok1 && ok2 {
			return NewRatio(above, below)
		}
	}
	r := big.NewRat(n, d)
	return RatioOf(r.Mul(r, unit))
}

// Difference returns a-b.
func Difference(a, b Ratio) Ratio {
	if n, o, d, ok := common(a, b); ok {
		if difference := n - o; (difference < n) == (o > 0) {
			return NewRatio(difference, d)
		}
	}
	return RatioOf(new(big.Rat).Sub(a.Rat(), b.Rat()))
}

// Rat returns the number as a new [big.Rat].
func (r Ratio) Rat() *big.Rat {
	if r.wide == "" {
		return big.NewRat(r.num, r.less+1)
	}
	value, _ := new(big.Rat).SetString(r.wide)
	return value
}

// Sign returns -1, 0 or +1, as the number is below, at or above zero.
func (r Ratio) Sign() int {
	if r.wide == "" {
		return cmp.Compare(r.num, 0)
	}
	if strings.HasPrefix(r.wide, "-") {
		return -1
	}
	return 1
}

// Cmp returns -1 if r is below o, 0 if they are equal, +1 if r is above o.
func (r Ratio) Cmp(o Ratio) int {
	if a, b, _, ok := common(r, o); ok {
		return cmp.Compare(a, b)
	}
	return r.Rat().Cmp(o.Rat())
}

// common returns two ratios as a/d and b/d, if int64 holds all three.
func common(r, o Ratio) (a, b, d int64, ok bool) {
	if r.wide != "" || o.wide != "" {
		return 0, 0, 0, false
	}
	a, ok1 := multiply(r.num, o.less+1)
	b, ok2 := multiply(o.num, r.less+1)
	d, ok3 := multiply(r.less+1, o.less+1)
	return a, b, d, ok1 && ok2 && ok3
}

// String returns the exact number: "38/3", or "12" when it is whole.
func (r Ratio) String() string {
	switch {
	case r.wide != "":
		return strings.TrimSuffix(r.wide, "/1")
	case r.less == 0:
		return strconv.FormatInt(r.num, 10)
	}
	return strconv.FormatInt(r.num, 10) + "/" + strconv.FormatInt(r.less+1, 10)
}

// Decimal returns the number rounded to so many decimals, half away from zero:
// for display, never for decisions. Places below 0 are 0, beyond 40 they are 40.
func (r Ratio) Decimal(places int) decimal.Decimal {
	places = min(max(places, 0), maxPlaces)
	return decimal.NewFromBigInt(r.rounded(places), int32(-places))
}

// Fixed returns the number as [Ratio.Decimal] rounds it, with all of its
// decimals: "12.67", and "0.00" for what rounds to zero from either side.
func Fixed(r Ratio, places int) string { return r.Decimal(places).StringFixed(int32(places)) }

// rounded returns the number in units of 10^-places, half away from zero.
func (r Ratio) rounded(places int) *big.Int {
	if units, ok := r.smallRounded(places); ok {
		return big.NewInt(units)
	}
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

// smallRounded does the same where int64 holds what it takes.
func (r Ratio) smallRounded(places int) (int64, bool) {
	if r.wide != "" {
		return 0, false
	}
	units, d, fits := r.num, r.less+1, true
	for ; places > 0 && fits; places-- {
		units, fits = multiply(units, 10)
	}
	if !fits {
		return 0, false
	}
	units, rest := units/d, abs(units%d)
	if rest >= d-rest {
		if r.num < 0 {
			return units - 1, true
		}
		return units + 1, true
	}
	return units, true
}

// MarshalJSON writes the exact number, and the same with two decimals.
func (r Ratio) MarshalJSON() ([]byte, error) {
	return Written(func(w *Writer, key string) { w.Ratio(key, r) })
}

// UnmarshalJSON reads what [Ratio.MarshalJSON] writes: the fraction in lowest
// terms, and the decimal that it rounds to; else [ErrNumber].
func (r *Ratio) UnmarshalJSON(data []byte) error {
	if err := CheckSize(data, maxRatioText); err != nil {
		return err
	}
	return Unmarshal(data, r, (*Ratio).read)
}

func (r *Ratio) read(from *Reader) {
	var exact, given bool
	var rounded string
	for key := range from.Object("exact", "decimal") {
		if key == "decimal" {
			text, ok := from.Number()
			rounded, given = string(text), ok
			continue
		}
		text, ok := from.Number()
		if *r, exact = parseRatio(string(text)); ok && !exact {
			from.Fault(ErrNumber, string(text))
		}
	}
	from.Require("exact", "decimal")
	if right := Fixed(*r, ratioPlaces); exact && given && rounded != right {
		from.Refuse(&Error{Pointer: "/decimal", Err: ErrNumber, Input: shown(rounded), nearest: right})
	}
}

// parseRatio reads what [Ratio.String] writes. The characters are looked at
// first, for SetString would compute 1e1000000.
func parseRatio(text string) (Ratio, bool) {
	if strings.Trim(text, "-/0123456789") != "" {
		return Ratio{}, false
	}
	exact, ok := new(big.Rat).SetString(text)
	if !ok {
		return Ratio{}, false
	}
	r := RatioOf(exact)
	return r, r.String() == text
}

func abs(n int64) int64 {
	if n < 0 {
		return -n
	}
	return n
}

// gcd returns the greatest common divisor; b is above zero.
func gcd(a, b int64) int64 {
	for a != 0 {
		a, b = b%a, a
	}
	return b
}

// multiply returns a·b, and whether int64 holds it.
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
