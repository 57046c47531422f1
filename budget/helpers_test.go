package budget_test

import (
	"errors"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/budget"
)

// maxCents is the greatest amount, 10¹² €.
const maxCents int64 = 100_000_000_000_000

func cents(n int64) budget.Amount {
	a, err := budget.Cents(n)
	if err != nil {
		panic(err)
	}
	return a
}

func euros(n int64) budget.Amount { return cents(n * 100) }

// number is a decimal written plainly.
func number(t testing.TB, text string) decimal.Decimal {
	t.Helper()
	d, err := decimal.NewFromString(text)
	require.NoError(t, err)
	return d
}

// A flaw is a fault as tests see it: where and what, never the prose.
type flaw struct {
	Pointer string
	Code    string
}

// flaws lists the faults of an error, in order. An error of another shape than
// [budget.Error] fails the test.
func flaws(t testing.TB, err error) []flaw {
	t.Helper()
	var list []flaw
	for _, e := range parts(err) {
		var fault *budget.Error
		require.ErrorAs(t, e, &fault)
		require.ErrorIs(t, e, fault.Err)
		list = append(list, flaw{fault.Pointer, fault.Code()})
	}
	return list
}

func parts(err error) []error {
	if err == nil {
		return nil
	}
	var joined interface{ Unwrap() []error }
	if !errors.As(err, &joined) {
		return []error{err}
	}
	var list []error
	for _, e := range joined.Unwrap() {
		list = append(list, parts(e)...)
	}
	return list
}
