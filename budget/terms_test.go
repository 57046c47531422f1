package budget_test

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/internal/strict/stricttest"
)

func TestLIT2016(t *testing.T) {
	rule := budget.LIT2016()
	require.Equal(t, newRule(t, budget.Terms{
		Cap: euros(500_000), CapBase: budget.WholeProject,
		Rate: decimal.New(50, -2), Months: 18, ShareBase: budget.FundedMonths,
	}), rule)
	require.Equal(t, newRule(t, rule.Terms()), rule)
}

func TestNewRule(t *testing.T) {
	half := decimal.New(5, -1)
	for _, c := range []struct {
		reason string
		terms  budget.Terms
		want   []flaw
	}{
		{"nothing limited", budget.Terms{}, nil},
		{"a cap alone", budget.Terms{Cap: euros(1)}, nil},
		{"a share of the whole", budget.Terms{Rate: half, Months: 18}, nil},
		{"a rate of one", budget.Terms{Rate: decimal.New(1, 0), Months: 1}, nil},
		{"a rate of one, written long", budget.Terms{Rate: decimal.New(100, -2), Months: 1}, nil},
		{"a rate above one", budget.Terms{Rate: decimal.New(101, -2), Months: 1}, []flaw{{"/rate", "range"}}},
		{"a rate above one by the least", budget.Terms{Rate: decimal.New(1_000_000_000_000_000_001, -18), Months: 1}, []flaw{{"/rate", "range"}}},
		{"a rate far above one", budget.Terms{Rate: decimal.New(1, 30), Months: 1}, []flaw{{"/rate", "range"}}},
		{"a rate below zero", budget.Terms{Rate: decimal.New(-1, -30), Months: 1}, []flaw{{"/rate", "negative"}}},
		{"eighteen decimals", budget.Terms{Rate: decimal.New(1, -18), Months: 1}, nil},
		{"nineteen decimals", budget.Terms{Rate: decimal.New(1, -19), Months: 1}, []flaw{{"/rate", "precision"}}},
		{"nineteen decimals, the last zero", budget.Terms{Rate: decimal.New(10, -19), Months: 1}, nil},
		{"an exponent no rate needs", budget.Terms{Rate: decimal.New(1, math.MinInt32), Months: 1}, []flaw{{"/rate", "number"}}},
		{"a rate for no months", budget.Terms{Rate: half}, []flaw{{"/months", "missing"}}},
		{"a cap on no months", budget.Terms{Cap: euros(1), CapBase: budget.FundedMonths}, []flaw{{"/months", "missing"}}},
		{"a share base of no months", budget.Terms{ShareBase: budget.FundedMonths}, []flaw{{"/months", "missing"}}},
		{"months below one", budget.Terms{Months: -1}, []flaw{{"/months", "range"}}},
		{"the last month", budget.Terms{Months: 120}, nil},
		{"beyond the last month", budget.Terms{Months: 121}, []flaw{{"/months", "range"}}},
		{"bases that are none", budget.Terms{CapBase: 2, ShareBase: 255}, []flaw{{"/cap-base", "unknown-word"}, {"/share-base", "unknown-word"}}},
		{"all together", budget.Terms{CapBase: 2, Rate: half.Neg(), Months: 121, ShareBase: 2},
			[]flaw{{"/rate", "negative"}, {"/cap-base", "unknown-word"}, {"/share-base", "unknown-word"}, {"/months", "range"}}},
	} {
		t.Run(c.reason, func(t *testing.T) {
			rule, err := budget.NewRule(c.terms)
			require.Equal(t, c.want, stricttest.Flaws(err))
			if c.want != nil {
				require.Zero(t, rule)
				return
			}
			require.True(t, newRule(t, rule.Terms()) == rule, "terms come back")
			require.Equal(t, c.terms.Cap, rule.Terms().Cap)
			require.Zero(t, rule.Terms().Rate.Cmp(c.terms.Rate))
		})
	}
}

// Terms are written and read back as the same rule, whatever digits the rate has.
func TestTermsThereAndBack(t *testing.T) {
	random := rand.New(rand.NewPCG(8, 2016))
	for range 2_000 {
		places := 1 + random.Int32N(18)
		rate := decimal.New(1+random.Int64N(power(places)), -places)
		terms := budget.Terms{Cap: cents(random.Int64N(1 << 40)), Rate: rate, Months: 1 + random.IntN(120)}
		data, err := json.Marshal(terms)
		require.NoError(t, err)
		var written struct{ Rate string }
		require.NoError(t, json.Unmarshal(data, &written))
		require.Zero(t, number(t, written.Rate).Cmp(rate), "%s is written for %s", written.Rate, rate)

		var back budget.Terms
		require.NoError(t, json.Unmarshal(data, &back))
		require.True(t, newRule(t, terms) == newRule(t, back))
		var rule budget.Rule
		require.NoError(t, json.Unmarshal(data, &rule))
		require.True(t, newRule(t, terms) == rule, "a rule is written as its terms")
	}
}

// A rule is read as strictly as its terms, and is left as it was by a fault.
func TestRuleUnmarshalJSON(t *testing.T) {
	rule := budget.LIT2016()
	for data, want := range map[string][]flaw{
		`{"rate": "0.5"}`:            {{"/months", "missing"}},
		`{"rate": "2", "months": 1}`: {{"/rate", "range"}},
		`{"cap": "x", "Rate": "1"}`:  {{"/cap", "number"}, {"/Rate", "unknown-key"}},
	} {
		require.Equal(t, want, stricttest.Flaws(json.Unmarshal([]byte(data), &rule)), data)
		require.Equal(t, budget.LIT2016(), rule, data)
	}
}

func TestNewRuleQuotes(t *testing.T) {
	for _, c := range []struct {
		terms budget.Terms
		want  string
	}{
		{budget.Terms{Rate: decimal.New(105, -2), Months: 1}, "1.05"},
		{budget.Terms{Rate: decimal.New(-5, -1), Months: 1}, "-0.5"},
		{budget.Terms{Months: 121}, "121"},
		{budget.Terms{CapBase: 9}, "9"},
	} {
		_, err := budget.NewRule(c.terms)
		stricttest.Quoted(t, c.want, err)
	}
}

func TestRulesAreComparedByValue(t *testing.T) {
	a := newRule(t, budget.Terms{Rate: decimal.New(5, -1), Months: 18})
	b := newRule(t, budget.Terms{Rate: decimal.New(5000, -4), Months: 18})
	require.True(t, a == b)
	require.False(t, a == newRule(t, budget.Terms{Rate: decimal.New(5, -1), Months: 17}))
}

func TestTermsJSON(t *testing.T) {
	for _, c := range []struct {
		reason string
		terms  budget.Terms
		want   string
	}{
		{"none", budget.Terms{}, `{"cap-base":"whole","share-base":"whole"}`},
		{"those of the call", budget.LIT2016().Terms(), `{"cap":"500000.00","cap-base":"whole","rate":"0.5","months":18,"share-base":"funded-months"}`},
		{"a rate written long", budget.Terms{Rate: decimal.New(500, -3), Months: 18}, `{"cap-base":"whole","rate":"0.5","months":18,"share-base":"whole"}`},
		{"a small rate", budget.Terms{Rate: decimal.New(5, -18), Months: 1}, `{"cap-base":"whole","rate":"0.000000000000000005","months":1,"share-base":"whole"}`},
		{"a rate of one", budget.Terms{Rate: decimal.New(10, -1), Months: 1}, `{"cap-base":"whole","rate":"1","months":1,"share-base":"whole"}`},
	} {
		t.Run(c.reason, func(t *testing.T) {
			data, err := json.Marshal(c.terms)
			require.NoError(t, err)
			require.Equal(t, c.want, string(data))
			var back budget.Terms
			require.NoError(t, json.Unmarshal(data, &back))
			require.Equal(t, newRule(t, c.terms), newRule(t, back))
		})
	}
	_, err := json.Marshal(budget.Terms{CapBase: 9})
	require.ErrorIs(t, err, budget.ErrWord)
	_, err = json.Marshal(budget.Terms{Rate: decimal.New(1, math.MaxInt32), Months: 1})
	require.ErrorIs(t, err, budget.ErrNumber)
}

func TestTermsUnmarshalJSON(t *testing.T) {
	for _, c := range []struct {
		reason string
		data   string
		want   []flaw
	}{
		{"no member", `{}`, nil},
		{"null members", `{"cap": null, "rate": null, "months": null}`, nil},
		{"a base is never unknown", `{"cap-base": null, "share-base": null}`, []flaw{{"/cap-base", "type"}, {"/share-base", "type"}}},
		{"a rate as a number", `{"rate": 0.5, "months": 18}`, nil},
		{"null", `null`, []flaw{{"", "type"}}},
		{"an exponent", `{"rate": 5e-1, "months": 18}`, []flaw{{"/rate", "number"}}},
		{"a rate alone", `{"rate": "0.5"}`, []flaw{{"/months", "missing"}}},
		{"months that are none have one fault", `{"rate": "0.5", "months": 0}`, []flaw{{"/months", "range"}}},
		{"another word", `{"cap-base": "FundedMonths"}`, []flaw{{"/cap-base", "unknown-word"}}},
		{"what reading finds and what the rules find, together", `{"cap": "x", "rate": "1.5", "months": 1, "Months": 1}`,
			[]flaw{{"/cap", "number"}, {"/Months", "unknown-key"}, {"/rate", "range"}}},
	} {
		t.Run(c.reason, func(t *testing.T) {
			terms := budget.LIT2016().Terms()
			err := terms.UnmarshalJSON([]byte(c.data))
			require.Equal(t, c.want, stricttest.Flaws(err))
			if c.want != nil {
				require.Equal(t, budget.LIT2016(), newRule(t, terms), "left as it was")
			}
		})
	}
}
