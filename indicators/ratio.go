package indicators

import (
	"encoding/json"
	"math/big"
	"strings"

	"github.com/shopspring/decimal"
)

const (
	shown     = 2  // decimals, where a number is shown
	maxPlaces = 40 // decimals that may be asked for
)

// A Rational is an exact number: a fraction in lowest terms. Equal numbers are
// ==, and a Rational is a good key of a map. The zero value is 0.
//
// In JSON it is {"exact": "38/35", "decimal": "1.09"}: the fraction, and the
// same rounded to two decimals, half away from zero, for display only.
type Rational struct{ text string } // as String gives it, but "" for 0

func rational(r *big.Rat) Rational {
	if r.Sign() == 0 {
		return Rational{}
	}
	return Rational{r.RatString()}
}

// Rat is the number as a new big.Rat.
func (r Rational) Rat() *big.Rat {
	value, _ := new(big.Rat).SetString(r.String())
	return value
}

// String is the exact number: "38/35", or "12" when it is whole.
func (r Rational) String() string {
	if r.text == "" {
		return "0"
	}
	return r.text
}

// Decimal is the number rounded to so many decimals (0 to 40; beyond, the
// nearer of the two), half away from zero: for display, never for decisions.
func (r Rational) Decimal(places int) decimal.Decimal {
	places = min(max(places, 0), maxPlaces)
	digits := strings.Replace(r.Rat().FloatString(places), ".", "", 1)
	units, _ := new(big.Int).SetString(digits, 10)
	return decimal.NewFromBigInt(units, int32(-places))
}

// MarshalJSON writes the exact number, and the same with two decimals.
func (r Rational) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Exact   string `json:"exact"`
		Decimal string `json:"decimal"`
	}{r.String(), fixed(r.Rat())})
}

// fixed is a number with two decimals, half away from zero: "1.09", and "0.00"
// for what rounds to nothing from either side.
func fixed(r *big.Rat) string {
	text := r.FloatString(shown)
	if strings.Trim(text, "-0.") == "" {
		return strings.TrimPrefix(text, "-")
	}
	return text
}
