package budget

import (
	"cmp"
	"errors"
	"strconv"

	"github.com/shopspring/decimal"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
)

const (
	places         = 2                   // decimals of an amount
	maxCents int64 = 100_000_000_000_000 // the greatest amount: 10¹² €
	maxEuros       = "1000000000000"
)

// An Amount is a sum of money in euros (montant): a whole number of cents,
// from 0,00 € to 10¹² €. Equal amounts are ==, and an Amount is a good key of a
// map. The zero value is 0,00 €.
//
// In JSON an amount is a string with two decimals, "12345.67"; a string or a
// number is read, see [ParseAmount]. An amount that may be unknown is a
// [Figure].
type Amount struct{ cents int64 }

// Euros returns an amount of whole euros, for figures that stand in code: every
// uint32 is an amount.
func Euros(n uint32) Amount { return Amount{100 * int64(n)} }

// Cents returns the amount of n cents: [ErrNegative] below 0, [ErrRange] beyond
// 10¹⁴ (10¹² €).
func Cents(n int64) (Amount, error) {
	if err := bounded(n); err != nil {
		return Amount{}, strict.Fault(err, strconv.FormatInt(n, 10))
	}
	return Amount{n}, nil
}

// AmountOf returns the amount of d euros. Only the value counts, not how it is
// written: 1.5000 is 1,50 €. Nothing is rounded: digits beyond the cent are
// [ErrPrecision], a value below zero is [ErrNegative], one beyond 10¹² is
// [ErrRange], and a number of more than 40 digits is [ErrNumber].
func AmountOf(d decimal.Decimal) (Amount, error) {
	cents, err := centsOf(d)
	if err != nil {
		return Amount{}, strict.Fault(err, strict.Plain(d))
	}
	return Amount{cents}, nil
}

func centsOf(d decimal.Decimal) (int64, error) {
	if err := strict.CheckDecimal(d); err != nil {
		return 0, err
	}
	if d.Sign() < 0 {
		return 0, ErrNegative
	}
	cents, err := strict.Units(d, places)
	switch {
	case errors.Is(err, ErrRange):
		return 0, beyond()
	case err != nil:
		return 0, err
	}
	return cents, bounded(cents)
}

// bounded returns what is wrong with a number of cents, if anything.
func bounded(cents int64) error {
	switch {
	case cents < 0:
		return ErrNegative
	case cents > maxCents:
		return beyond()
	}
	return nil
}

// beyond returns the fault of an amount that is too great.
func beyond() error { return strict.Bounded(ErrRange, "0", maxEuros) }

// Add returns a + b; [ErrRange] beyond 10¹² €.
func (a Amount) Add(b Amount) (Amount, error) { return computed(a.cents + b.cents) }

// Sub returns a − b; [ErrNegative] if b is the greater.
func (a Amount) Sub(b Amount) (Amount, error) { return computed(a.cents - b.cents) }

// computed returns the amount of cents that were computed; a fault quotes them
// as euros.
func computed(cents int64) (Amount, error) {
	if err := bounded(cents); err != nil {
		return Amount{}, strict.Fault(err, strict.Plain(decimal.New(cents, -places)))
	}
	return Amount{cents}, nil
}

// Cents returns the amount in cents.
func (a Amount) Cents() int64 { return a.cents }

// Decimal returns the amount in euros, with two places.
func (a Amount) Decimal() decimal.Decimal { return decimal.New(a.cents, -places) }

// Cmp returns -1 if a is the smaller, 0 if both are equal, +1 if b is.
func (a Amount) Cmp(b Amount) int { return cmp.Compare(a.cents, b.cents) }

// String returns the amount in euros with two decimals, "12345.67": for
// machines and logs; people read [Amount.Format].
func (a Amount) String() string { return string(strict.AppendCents(nil, a.cents)) }

// Format returns the amount for people: "12 345,67 €" in French, with a narrow
// no-break space (U+202F) between groups and a no-break space (U+00A0) before
// the sign; "€12,345.67" in English. Any other language is answered in French.
func (a Amount) Format(tag language.Tag) string { return wording.Euro(tag, a.cents) }

// FormatAll returns amounts that stand together, in one sentence or one table, as
// [Amount.Format] does, but without cents where these are zero in all of them:
// "500 000 €".
func FormatAll(tag language.Tag, amounts ...Amount) []string {
	cents := make([]int64, len(amounts))
	for i, a := range amounts {
		cents[i] = a.cents
	}
	return wording.EuroAll(tag, cents...)
}
