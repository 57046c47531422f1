package budget_test

import (
	"math"
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/internal/strict/stricttest"
)

func TestAgentDays(t *testing.T) {
	for _, c := range []struct {
		reason    string
		days      string
		dailyCost string
		cents     int64
	}{
		{"whole days", "40", "350", 1_400_000},
		{"half days", "12.5", "312.45", 390_563}, // 3905.625
		{"exactly half a cent goes up", "0.5", "0.01", 1},
		{"less than half a cent goes down", "0.4", "0.01", 0},
		{"one that floats get wrong", "1.1", "1.15", 127}, // 1.265
		{"no day", "0", "350", 0},
		{"no cost", "40", "0", 0},
		{"zeros that change nothing", "40.000", "350.000", 1_400_000},
		{"the greatest amount", "1000000", "1000000", maxCents},
		{"rounded down to the greatest", "1000000000000.0049", "1", maxCents},
	} {
		t.Run(c.reason, func(t *testing.T) {
			l, err := budget.AgentDays("Chef de projet", number(t, c.days), number(t, c.dailyCost), 1, 18)
			require.NoError(t, err)
			require.Equal(t, budget.Line{
				Label: "Chef de projet", Kind: budget.AgentTime, Amount: cents(c.cents), From: 1, To: 18,
			}, l)
			_, err = budget.NewPlan([]budget.Line{l}, nil)
			require.NoError(t, err)
		})
	}
}

func TestAgentDaysFaults(t *testing.T) {
	one := decimal.New(1, 0)
	for _, c := range []struct {
		reason          string
		label           string
		days, dailyCost decimal.Decimal
		from, to        int
		want            []flaw
	}{
		{"days below zero", "", one.Neg(), one, 1, 1, []flaw{{"/days", "negative"}}},
		{"cost below zero", "", one, decimal.New(-1, -9), 1, 1, []flaw{{"/daily-cost", "negative"}}},
		{"two wrongs do not make a right", "", one.Neg(), one.Neg(), 1, 1,
			[]flaw{{"/days", "negative"}, {"/daily-cost", "negative"}}},
		{"a product beyond the greatest amount", "", decimal.New(1, 6), decimal.New(1000001, 0), 1, 1, []flaw{{"/amount", "range"}}},
		{"a product rounded up beyond it", "", decimal.New(1, 0), number(t, "1000000000000.005"), 1, 1, []flaw{{"/amount", "range"}}},
		{"a product beyond int64", "", decimal.New(1, 40), decimal.New(1, 40), 1, 1, []flaw{{"/amount", "range"}}},
		{"an exponent no number needs", "", decimal.New(1, math.MaxInt32), one, 1, 1, []flaw{{"/days", "number"}}},
		{"an exponent no number needs, negative", "", one, decimal.New(1, math.MinInt32), 1, 1, []flaw{{"/daily-cost", "number"}}},
		{"months", "", one, one, 0, 121, []flaw{{"/from", "range"}, {"/to", "range"}}},
		{"a period that ends before it begins", "", one, one, 2, 1, []flaw{{"/to", "months"}}},
		{"a label of two lines", "a\nb", one, one, 1, 1, []flaw{{"/label", "text"}}},
		{"all together", strings.Repeat("é", 201), one.Neg(), one, 5, 4,
			[]flaw{{"/days", "negative"}, {"/label", "too-long"}, {"/to", "months"}}},
	} {
		t.Run(c.reason, func(t *testing.T) {
			l, err := budget.AgentDays(c.label, c.days, c.dailyCost, c.from, c.to)
			require.Equal(t, c.want, stricttest.Flaws(err))
			require.Zero(t, l)
		})
	}
}

func TestAgentDaysQuotes(t *testing.T) {
	_, err := budget.AgentDays("", decimal.New(-125, -1), decimal.New(1, 0), 1, 1)
	stricttest.Quoted(t, "-12.5", err)
	_, err = budget.AgentDays("", decimal.New(1, 0), decimal.New(1, 41), 1, 1)
	stricttest.Quoted(t, "1e41", err)
	_, err = budget.AgentDays("", decimal.New(1, 0), decimal.New(1, 0), 1, 121)
	stricttest.Quoted(t, "121", err)
}

func TestAgentDaysAgainstRationals(t *testing.T) {
	random := rand.New(rand.NewPCG(2, 2016))
	half := big.NewRat(1, 2)
	for range 20_000 {
		days := decimal.New(random.Int64N(100_000), -random.Int32N(8))
		cost := decimal.New(random.Int64N(100_000), 2-random.Int32N(8))
		l, err := budget.AgentDays("", days, cost, 1, 1)
		require.NoError(t, err)
		want := new(big.Rat).Mul(days.Rat(), cost.Rat())
		want.Mul(want, big.NewRat(100, 1)).Add(want, half)
		require.Equal(t, floor(want), l.Amount.Cents(), "%v × %v", days, cost)
	}
}

// floor is the greatest whole number not above r, for r not below zero.
func floor(r *big.Rat) int64 { return new(big.Int).Quo(r.Num(), r.Denom()).Int64() }
