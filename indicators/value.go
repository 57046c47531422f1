package indicators

import (
	"errors"
	"strconv"
	"strings"
	"unicode"

	"github.com/shopspring/decimal"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
)

const (
	places         = 6 // decimals of a value
	million        = 1_000_000
	maxValue int64 = 1_000_000_000_000 * million // the greatest value, in millionths
	noValue        = "not-available"
)

// A Value is what was measured, or is aimed at (valeur): a decimal of at most six
// places from −10¹² to 10¹², or not available (non disponible), which is not zero.
// Equal values are ==, and a Value is a good key of a map. The zero value is not
// available.
//
// In JSON a value is a string, "12.5" or "not-available"; a number is read too,
// see [ParseValue].
type Value struct {
	millionths int64
	available  bool
}

// ValueOf returns the value of d. Only the value counts, not how it is written:
// 1.5000000 has one decimal. Nothing is rounded: more than six decimals are
// [ErrPrecision], a value below −10¹² or above 10¹² is [ErrRange], and a number of
// more than 40 digits is [ErrNumber].
func ValueOf(d decimal.Decimal) (Value, error) {
	v, err := valueOf(d)
	if err != nil {
		return Value{}, strict.Fault(err, strict.Plain(d))
	}
	return v, nil
}

func valueOf(d decimal.Decimal) (Value, error) {
	n, err := strict.Units(d, places)
	switch {
	case n > maxValue, n < -maxValue, errors.Is(err, ErrRange):
		return Value{}, beyond()
	case err != nil:
		return Value{}, err
	}
	return Value{n, true}, nil
}

// beyond returns the fault of a value that is too great or too small.
func beyond() error { return strict.Bounded(ErrRange, "-1000000000000", "1000000000000") }

// ParseValue reads a value: "not-available", or a number written
// -?(0|[1-9][0-9]*)(\.[0-9]+)? in at most 40 characters, which is judged as
// [ValueOf] does. A number in any other writing ("1e3", "+1", ".5", "1 500",
// "1,50") is [ErrNumber], and any other word is [ErrWord].
func ParseValue(text string) (Value, error) {
	v, err := parseValue(text)
	if err != nil {
		return Value{}, strict.Fault(err, text)
	}
	return v, nil
}

func parseValue(text string) (Value, error) {
	if text == noValue {
		return Value{}, nil
	}
	if strings.IndexFunc(text, unicode.IsLetter) == 0 {
		return Value{}, strict.UnknownWord(text, []string{noValue})
	}
	d, err := strict.Decimal(text)
	if err != nil {
		return Value{}, err
	}
	return valueOf(d)
}

// Available reports whether v is a number.
func (v Value) Available() bool { return v.available }

// Decimal returns the number, without zeros at its end; 0 and false if it is not
// available.
func (v Value) Decimal() (decimal.Decimal, bool) {
	n, exponent := v.millionths, int32(-places)
	for exponent < 0 && n%10 == 0 {
		n, exponent = n/10, exponent+1
	}
	return decimal.New(n, exponent), v.available
}

// String returns the number written plainly, "12.5", or "not-available": for
// machines and logs; people read [Value.Format].
func (v Value) String() string {
	if !v.available {
		return noValue
	}
	n, sign := v.millionths, ""
	if n < 0 {
		n, sign = -n, "-"
	}
	text := sign + strconv.FormatInt(n/million, 10)
	if fraction := n % million; fraction != 0 {
		digits := strconv.FormatInt(million+fraction, 10)[1:]
		text += "." + strings.TrimRight(digits, "0")
	}
	return text
}

// Format returns the value for people, without its unit: "1 234,5" in French, with
// a narrow no-break space (U+202F) between groups, "1,234.5" in English; words if
// it is not available. Nothing is rounded. Any other language is answered in
// French.
func (v Value) Format(tag language.Tag) string {
	if !v.available {
		return wording.Text(tag, "indicators."+noValue)
	}
	return wording.Number(tag, v.String())
}

// MarshalText writes what [Value.String] returns.
func (v Value) MarshalText() ([]byte, error) { return []byte(v.String()), nil }

// UnmarshalText reads a value as [ParseValue] does. On an error v is left as it was.
func (v *Value) UnmarshalText(text []byte) error {
	return strict.UnmarshalText(text, v, ParseValue)
}

// UnmarshalJSON reads a JSON string or number as [ParseValue] does. A null is
// [ErrNull]: a value that is not available says so. On an error v is left as it was.
func (v *Value) UnmarshalJSON(data []byte) error {
	return strict.Unmarshal(data, v, (*Value).read)
}

func (v *Value) read(r *strict.Reader) {
	if r.RefuseNull() {
		return
	}
	text, ok := r.Number()
	if !ok {
		return
	}
	read, err := parseValue(string(text))
	if err != nil {
		r.Fault(err, string(text))
		return
	}
	*v = read
}
