package budget_test

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/budget"
)

// at is a rule that pays that rate.
func at(t testing.TB, rate string) budget.Rule {
	t.Helper()
	return newRule(t, budget.Terms{Rate: number(t, rate), Months: 18})
}

func TestShare(t *testing.T) {
	for _, c := range []struct {
		reason      string
		rate        string
		base, share int64
	}{
		{"half of an even number of cents", "0.5", 44_000_000, 22_000_000},
		{"half of an odd number goes down", "0.5", 44_000_001, 22_000_000},
		{"half of one cent", "0.5", 1, 0},
		{"half of nothing", "0.5", 0, 0},
		{"all", "1", 12_345, 12_345},
		{"a third of one euro, nearly", "0.333333333333333333", 300, 99},
		{"two thirds, nearly", "0.666666666666666667", 300, 200},
		{"the greatest base", "0.999999999999999999", maxCents, maxCents - 1},
		{"the least rate of the greatest base", "0.000000000000000001", maxCents, 0},
		{"one that floats get wrong: 0.29 · 100", "0.29", 100, 29},
	} {
		t.Run(c.reason, func(t *testing.T) {
			require.Equal(t, c.share, at(t, c.rate).Share(cents(c.base)).Cents())
		})
	}
}

func TestBaseFor(t *testing.T) {
	for _, c := range []struct {
		reason        string
		rate          string
		request, base int64
		enough        bool
	}{
		{"half", "0.5", 23_000_000, 46_000_000, true},
		{"nothing asked", "0.5", 0, 0, true},
		{"one cent", "0.5", 1, 2, true},
		{"all", "1", 1, 1, true},
		{"all of the greatest", "1", maxCents, maxCents, true},
		{"half of the greatest base", "0.5", maxCents / 2, maxCents, true},
		{"a cent more", "0.5", maxCents/2 + 1, 0, false},
		{"a share that no base gives", "0.000000000000000001", maxCents, 0, false},
		{"rounded up", "0.3", 10, 34, true},
	} {
		t.Run(c.reason, func(t *testing.T) {
			base, ok := at(t, c.rate).BaseFor(cents(c.request))
			require.Equal(t, c.enough, ok)
			require.Equal(t, c.base, base.Cents())
		})
	}
}

func TestShareAndBaseForAgainstRationals(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 2016))
	for range 20_000 {
		exponent := 1 + random.Int32N(18)
		rate := decimal.New(1+random.Int64N(power(exponent)), -exponent)
		rule := newRule(t, budget.Terms{Rate: rate, Months: 1})

		base := cents(random.Int64N(1 << (1 + random.IntN(46))))
		share := new(big.Rat).Mul(rate.Rat(), new(big.Rat).SetInt64(base.Cents()))
		require.Equal(t, floor(share), rule.Share(base).Cents(), "%v of %v", rate, base)

		request := cents(random.Int64N(1 << (1 + random.IntN(46))))
		least := new(big.Rat).Quo(new(big.Rat).SetInt64(request.Cents()), rate.Rat())
		whole := new(big.Int).Quo(least.Num(), least.Denom())
		if !least.IsInt() {
			whole.Add(whole, big.NewInt(1))
		}
		got, ok := rule.BaseFor(request)
		require.Equal(t, whole.Cmp(big.NewInt(maxCents)) <= 0, ok, "%v for %v", rate, request)
		if !ok {
			require.Zero(t, got)
			continue
		}
		require.Equal(t, whole.Int64(), got.Cents())
		require.GreaterOrEqual(t, rule.Share(got).Cents(), request.Cents(), "it is enough")
		if got.Cents() > 0 {
			require.Less(t, rule.Share(cents(got.Cents()-1)).Cents(), request.Cents(), "a cent less is not")
		}
	}
}

func power(exponent int32) int64 {
	n := int64(1)
	for range exponent {
		n *= 10
	}
	return n
}

func TestBases(t *testing.T) {
	plan := newPlan(t, []budget.Line{over(2_400, 1, 24)}, nil)
	for _, c := range []struct {
		reason             string
		capBase, shareBase budget.Base
		capped, base       int64
	}{
		{"the call", budget.WholeProject, budget.FundedMonths, 2_400, 1_800},
		{"the cap on the funded months", budget.FundedMonths, budget.FundedMonths, 1_800, 1_800},
		{"half of the whole", budget.WholeProject, budget.WholeProject, 2_400, 2_400},
		{"both the other way", budget.FundedMonths, budget.WholeProject, 1_800, 2_400},
	} {
		t.Run(c.reason, func(t *testing.T) {
			rule := newRule(t, budget.Terms{
				Cap: euros(1), CapBase: c.capBase, Rate: number(t, "0.5"), Months: 18, ShareBase: c.shareBase,
			})
			found := rule.Assess(plan)
			require.Equal(t, budget.Known(cents(c.capped)), found.Capped)
			require.Equal(t, budget.Known(cents(c.base)), found.Base)
		})
	}
}

func TestRuleWithoutAShare(t *testing.T) {
	rule := newRule(t, budget.Terms{Cap: euros(1)})
	require.True(t, rule.Terms().Rate.IsZero())
	require.Zero(t, rule.Share(cents(maxCents)))
	_, ok := rule.BaseFor(cents(1))
	require.False(t, ok, "no base pays anything")
	_, ok = rule.BaseFor(cents(0))
	require.True(t, ok, "nothing is always paid")
}
