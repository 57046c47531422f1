package budget_test

import (
	"encoding/json"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/budget"
)

// answers are the figures of an assessment, by name, in cents; none is not among
// them.
func answers(a budget.Assessment) map[string]int64 {
	said := map[string]int64{}
	for name, figure := range map[string]budget.Figure{
		"total": a.Total, "capped": a.Capped, "cap room": a.CapRoom, "cap excess": a.CapExcess,
		"base": a.Base, "share": a.Share, "share room": a.ShareRoom, "share excess": a.ShareExcess,
		"request": a.Request, "funds": a.Funds, "co-financing": a.CoFinancing,
		"shortfall": a.Shortfall, "surplus": a.Surplus,
	} {
		if amount, ok := figure.Amount(); ok {
			said[name] = amount.Cents()
		}
	}
	if a.Balanced() {
		said["balanced"] = 1
	}
	return said
}

func TestAssess(t *testing.T) {
	own := func(n int64) budget.Resource { return budget.Resource{Source: budget.FromOwnFunds, Amount: cents(n)} }
	capOnly := newRule(t, budget.Terms{Cap: cents(2_000)})
	shareOnly := newRule(t, budget.Terms{Rate: number(t, "0.5"), Months: 18, ShareBase: budget.FundedMonths})
	both := newRule(t, budget.Terms{Cap: cents(2_400), Rate: number(t, "0.5"), Months: 18, ShareBase: budget.FundedMonths})
	lines := []budget.Line{over(2_400, 1, 24)}
	for _, c := range []struct {
		reason    string
		rule      budget.Rule
		lines     []budget.Line
		resources []budget.Resource
		want      map[string]int64
	}{
		{"nothing known, nothing said", both, nil, nil, map[string]int64{}},
		{"lines alone", both, lines, nil, map[string]int64{
			"total": 2_400, "capped": 2_400, "cap room": 0, "base": 1_800, "share": 900}},
		{"resources alone", both, nil, []budget.Resource{asked(900), own(5)}, map[string]int64{
			"request": 900, "funds": 905}},
		{"both known and empty: all of it is zero, and known", both, []budget.Line{}, []budget.Resource{}, map[string]int64{
			"total": 0, "capped": 0, "cap room": 2_400, "base": 0, "share": 0, "share room": 0,
			"request": 0, "funds": 0, "co-financing": 0, "balanced": 1}},
		{"all limits reached exactly", both, lines, []budget.Resource{asked(900), own(1_500)}, map[string]int64{
			"total": 2_400, "capped": 2_400, "cap room": 0, "base": 1_800, "share": 900, "share room": 0,
			"request": 900, "funds": 2_400, "co-financing": 1_500, "balanced": 1}},
		{"a cent beyond each", both, append([]budget.Line{over(1, 24, 24)}, lines...), []budget.Resource{asked(901), own(1_501)}, map[string]int64{
			"total": 2_401, "capped": 2_401, "cap excess": 1, "base": 1_800, "share": 900, "share excess": 1,
			"request": 901, "funds": 2_402, "co-financing": 1_500, "surplus": 1}},
		{"a cent short of each", both, []budget.Line{over(2_399, 1, 24)}, []budget.Resource{asked(898), own(1_500)}, map[string]int64{
			"total": 2_399, "capped": 2_399, "cap room": 1, "base": 1_799, "share": 899, "share room": 1,
			"request": 898, "funds": 2_398, "co-financing": 1_501, "shortfall": 1}},
		{"more asked than it costs: nothing is left for others", both, lines, []budget.Resource{asked(2_401)}, map[string]int64{
			"total": 2_400, "capped": 2_400, "cap room": 0, "base": 1_800, "share": 900, "share excess": 1_501,
			"request": 2_401, "funds": 2_401, "co-financing": 0, "surplus": 1}},
		{"no share: nothing is said of it", capOnly, lines, []budget.Resource{asked(900)}, map[string]int64{
			"total": 2_400, "capped": 2_400, "cap excess": 400,
			"request": 900, "funds": 900, "co-financing": 1_500, "shortfall": 1_500}},
		{"no cap: nothing is said of it", shareOnly, lines, []budget.Resource{asked(900)}, map[string]int64{
			"total": 2_400, "base": 1_800, "share": 900, "share room": 0,
			"request": 900, "funds": 900, "co-financing": 1_500, "shortfall": 1_500}},
		{"no rule at all", budget.Rule{}, lines, []budget.Resource{asked(900)}, map[string]int64{
			"total": 2_400, "request": 900, "funds": 900, "co-financing": 1_500, "shortfall": 1_500}},
	} {
		t.Run(c.reason, func(t *testing.T) {
			a := c.rule.Assess(newPlan(t, c.lines, c.resources))
			require.Equal(t, c.want, answers(a))
			limit, capped := a.Cap.Amount()
			require.Equal(t, c.rule.Terms().Cap, limit)
			require.Equal(t, limit != budget.Amount{}, capped, "a cap is there without any list")
			require.True(t, a == c.rule.Assess(newPlan(t, c.lines, c.resources)), "comparable")
		})
	}
}

// The figures of an assessment are those that exact rationals give, and each side
// of a limit is there exactly when it should be.
func TestAssessAgainstRationals(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 2016))
	for range 2_000 {
		lines, resources := randomLines(random), []budget.Resource{asked(random.Int64N(1 << 43)), {Source: budget.FromOther, Amount: cents(random.Int64N(1 << 43))}}
		if random.IntN(6) == 0 {
			lines = nil
		}
		if random.IntN(6) == 0 {
			resources = nil
		}
		terms := budget.Terms{Cap: cents(random.Int64N(1 << 44)), Months: 1 + random.IntN(120), CapBase: budget.Base(random.IntN(2)), ShareBase: budget.Base(random.IntN(2))}
		if random.IntN(4) > 0 {
			terms.Rate = decimal.New(random.Int64N(1000)+1, -3)
		}
		plan := newPlan(t, lines, resources)
		funded := map[budget.Base]int64{budget.WholeProject: plan.Total().Cents(), budget.FundedMonths: plan.First(terms.Months).Cents()}

		want := map[string]int64{}
		compare := func(name string, value, limit int64) {
			if value > limit {
				want[name+" excess"] = value - limit
			} else {
				want[name+" room"] = limit - value
			}
		}
		request, funds, share := plan.Request().Cents(), plan.Funds().Cents(), int64(0)
		if resources != nil {
			want["request"], want["funds"] = request, funds
		}
		if lines != nil {
			want["total"] = funded[budget.WholeProject]
			if terms.Cap.Cents() > 0 {
				want["capped"] = funded[terms.CapBase]
				compare("cap", funded[terms.CapBase], terms.Cap.Cents())
			}
			if terms.Rate.Sign() > 0 {
				exact := new(big.Rat).SetInt64(funded[terms.ShareBase])
				share = floor(exact.Mul(exact, terms.Rate.Rat()))
				want["base"], want["share"] = funded[terms.ShareBase], share
			}
		}
		if lines != nil && resources != nil {
			if terms.Rate.Sign() > 0 {
				compare("share", request, share)
			}
			total := want["total"]
			want["co-financing"] = max(total-request, 0)
			switch {
			case funds < total:
				want["shortfall"] = total - funds
			case funds > total:
				want["surplus"] = funds - total
			default:
				want["balanced"] = 1
			}
		}
		require.Equal(t, want, answers(newRule(t, terms).Assess(plan)))
	}
}

func TestEffectiveRate(t *testing.T) {
	for _, c := range []struct {
		reason    string
		lines     []budget.Line
		resources []budget.Resource
		want      *big.Rat
	}{
		{"a third", []budget.Line{over(3, 1, 1)}, []budget.Resource{asked(1)}, big.NewRat(1, 3)},
		{"more than all", []budget.Line{over(3, 1, 1)}, []budget.Resource{asked(4)}, big.NewRat(4, 3)},
		{"of the whole project, not of its funded months", []budget.Line{over(100, 19, 24)}, []budget.Resource{asked(50)}, big.NewRat(1, 2)},
		{"nothing asked", []budget.Line{over(3, 1, 1)}, []budget.Resource{}, new(big.Rat)},
		{"of nothing", []budget.Line{}, []budget.Resource{asked(1)}, nil},
		{"lines unknown", nil, []budget.Resource{asked(1)}, nil},
		{"resources unknown", []budget.Line{over(3, 1, 1)}, nil, nil},
	} {
		t.Run(c.reason, func(t *testing.T) {
			rate, ok := budget.LIT2016().Assess(newPlan(t, c.lines, c.resources)).EffectiveRate()
			require.Equal(t, c.want != nil, ok)
			if c.want == nil {
				require.Zero(t, rate)
				return
			}
			require.Zero(t, c.want.Cmp(rate.Rat()))
		})
	}
}

func TestAssessmentMarshalJSON(t *testing.T) {
	rule := budget.LIT2016()
	for _, c := range []struct {
		reason    string
		rule      budget.Rule
		lines     []budget.Line
		resources []budget.Resource
		want      string
	}{
		{"nothing known", rule, nil, nil, `{"cap":{"cap":"500000.00"},"share":{}}`},
		{"no rule, nothing known", budget.Rule{}, nil, nil, `{}`},
		{"all known", rule, []budget.Line{over(48_000_000, 1, 24)},
			[]budget.Resource{asked(18_500_000), {Source: budget.FromOwnFunds, Amount: euros(295_000)}},
			`{"total":"480000.00","cap":{"total":"480000.00","cap":"500000.00","room":"20000.00"},` +
				`"share":{"request":"185000.00","base":"360000.00","share":"180000.00","excess":"5000.00"},` +
				`"co-financing":"295000.00","funds":"480000.00","effective-rate":{"exact":"37/96","decimal":"0.385"}}`},
		{"too dear, and not paid for", rule, []budget.Line{over(60_000_000, 1, 12)}, []budget.Resource{asked(30_000_000)},
			`{"total":"600000.00","cap":{"total":"600000.00","cap":"500000.00","excess":"100000.00"},` +
				`"share":{"request":"300000.00","base":"600000.00","share":"300000.00","room":"0.00"},` +
				`"co-financing":"300000.00","funds":"300000.00","shortfall":"300000.00","effective-rate":{"exact":"1/2","decimal":"0.500"}}`},
		{"paid for twice", rule, []budget.Line{over(100, 1, 12)}, []budget.Resource{asked(200)},
			`{"total":"1.00","cap":{"total":"1.00","cap":"500000.00","room":"499999.00"},` +
				`"share":{"request":"2.00","base":"1.00","share":"0.50","excess":"1.50"},` +
				`"co-financing":"0.00","funds":"2.00","surplus":"1.00","effective-rate":{"exact":"2","decimal":"2.000"}}`},
	} {
		t.Run(c.reason, func(t *testing.T) {
			data, err := json.Marshal(c.rule.Assess(newPlan(t, c.lines, c.resources)))
			require.NoError(t, err)
			require.Equal(t, c.want, string(data))
		})
	}
}
