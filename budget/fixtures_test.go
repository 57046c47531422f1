package budget_test

import (
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

// flaws lists the faults of an error, in order.
func flaws(t testing.TB, err error) []flaw {
	t.Helper()
	var list []flaw
	for _, fault := range budget.Faults(err) {
		list = append(list, flaw{fault.Pointer, fault.Code()})
	}
	return list
}
