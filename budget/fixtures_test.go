package budget_test

import (
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/internal/strict/stricttest"
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

type flaw = stricttest.Flaw

func newPlan(t testing.TB, lines []budget.Line, resources []budget.Resource) budget.Plan {
	t.Helper()
	plan, err := budget.NewPlan(lines, resources)
	require.NoError(t, err)
	return plan
}

func newRule(t testing.TB, terms budget.Terms) budget.Rule {
	t.Helper()
	rule, err := budget.NewRule(terms)
	require.NoError(t, err)
	return rule
}

// over is a line of that many cents over some months.
func over(n int64, from, to int) budget.Line {
	return budget.Line{Kind: budget.Contractor, Amount: cents(n), From: from, To: to}
}

func asked(n int64) budget.Resource {
	return budget.Resource{Source: budget.FromPIA, Amount: cents(n)}
}
