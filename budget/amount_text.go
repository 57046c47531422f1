package budget

import (
	"strings"

	"github.com/aap-lit/aap/internal/strict"
)

const maxNumber = 40 // characters of a number

// ParseAmount reads an amount in euros: -?(0|[1-9][0-9]*)(\.[0-9]+)? in at
// most 40 characters, judged by value. "1500", "1500.5" and "1500.5000" are
// read (a NUMERIC column of a database sends the last); "1.505" is
// [ErrPrecision], "-1" is [ErrNegative], more than 10¹² is [ErrRange] and
// anything else ("1e3", "+1", ".5", "1 500", "1,50") is [ErrNumber].
func ParseAmount(text string) (Amount, error) {
	cents, err := parseCents(text)
	if err != nil {
		return Amount{}, strict.Fault(err, text)
	}
	return Amount{cents}, nil
}

func parseCents(text string) (int64, error) {
	unsigned, negative := strings.CutPrefix(text, "-")
	whole, fraction, pointed := strings.Cut(unsigned, ".")
	switch {
	case len(text) > maxNumber, !allDigits(whole), pointed && !allDigits(fraction):
		return 0, ErrNumber
	case len(whole) > 1 && whole[0] == '0':
		return 0, ErrNumber
	}
	cents, beyond := fraction, ""
	if len(fraction) > places {
		cents, beyond = fraction[:places], strings.TrimRight(fraction[places:], "0")
	}
	value := saturated(whole) * 100
	switch len(cents) {
	case 1:
		value += saturated(cents) * 10
	case 2:
		value += saturated(cents)
	}
	switch {
	case negative && (value > 0 || beyond != ""):
		return 0, ErrNegative
	case beyond != "":
		return 0, ErrPrecision
	}
	return value, bounded(value)
}

func allDigits(text string) bool {
	for i := range len(text) {
		if text[i] < '0' || text[i] > '9' {
			return false
		}
	}
	return text != ""
}

// saturated is the number that digits write, or some number of euros beyond
// every amount when it is too great.
func saturated(digits string) int64 {
	var n int64
	for i := range len(digits) {
		if n > maxCents/100 {
			return n
		}
		n = n*10 + int64(digits[i]-'0')
	}
	return n
}

// MarshalText writes the amount as String does.
func (a Amount) MarshalText() ([]byte, error) { return a.appendTo(nil), nil }

// UnmarshalText reads what [ParseAmount] reads.
func (a *Amount) UnmarshalText(text []byte) error {
	return strict.UnmarshalText(text, a, ParseAmount)
}

// UnmarshalJSON reads a JSON string or number, as [ParseAmount] does. A null
// is [ErrNull]: an amount that is not known is left out, it is not zero.
func (a *Amount) UnmarshalJSON(data []byte) error {
	return strict.Unmarshal(data, a, (*Amount).read)
}

func (a *Amount) read(r *strict.Reader) {
	if null(r) {
		return
	}
	text, ok := r.Number()
	if !ok {
		return
	}
	cents, err := parseCents(text)
	if err != nil {
		r.Fault(err, text)
		return
	}
	a.cents = cents
}

// null records a null where a value is required.
func null(r *strict.Reader) bool {
	if !r.Null() {
		return false
	}
	r.Fault(ErrNull, "")
	return true
}
