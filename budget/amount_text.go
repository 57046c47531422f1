package budget

import (
	"bytes"
	"strings"

	"github.com/aap-lit/aap/internal/strict"
)

const maxNumber = 40 // characters of a number

// ParseAmount reads an amount in euros, written -?(0|[1-9][0-9]*)(\.[0-9]+)? in
// at most 40 characters. Only the value counts: "1500", "1500.5" and "1500.5000"
// are read (the last is what a NUMERIC column of a database sends), "1.505" is
// [ErrPrecision], "-1" is [ErrNegative] and more than 10¹² is [ErrRange]. Any
// other writing ("1e3", "+1", ".5", "1 500", "1,50") is [ErrNumber].
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
		return 0, strict.Decimals(places)
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

// saturated returns the number that digits write or, if that is too great for an
// amount, some number that is too great as well.
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

// MarshalText writes what [Amount.String] returns.
func (a Amount) MarshalText() ([]byte, error) { return strict.AppendCents(nil, a.cents), nil }

// UnmarshalText reads an amount as [ParseAmount] does. On an error a is left as it
// was.
func (a *Amount) UnmarshalText(text []byte) error {
	return strict.UnmarshalText(text, a, ParseAmount)
}

// UnmarshalJSON reads a JSON string or number as [ParseAmount] does. A null is
// [ErrNull]: an amount that is not known is left out, and is not zero. On an
// error a is left as it was.
func (a *Amount) UnmarshalJSON(data []byte) error {
	return strict.Unmarshal(data, a, (*Amount).read)
}

// readEntry reads the amount of a cost or a resource. Where none is given, the fault
// says what to do with one that is not known yet.
func (a *Amount) readEntry(r *strict.Reader, advice string) {
	if r.Null() {
		r.Fault(strict.Advised(strict.ErrNull, advice), "")
		return
	}
	text, ok := r.Number()
	switch {
	case !ok:
	case len(bytes.TrimSpace(text)) == 0:
		r.Fault(strict.Advised(ErrNumber, advice), string(text))
	default:
		a.set(r, text)
	}
}

func (a *Amount) read(r *strict.Reader) {
	if r.RefuseNull() {
		return
	}
	text, ok := r.Number()
	if !ok {
		return
	}
	a.set(r, text)
}

func (a *Amount) set(r *strict.Reader, text []byte) {
	cents, err := parseCents(string(text))
	if err != nil {
		r.Fault(err, string(text))
		return
	}
	a.cents = cents
}
