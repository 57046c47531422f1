package budget_test

import (
	"encoding/json"
	"math"
	"math/big"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/internal/strict/stricttest"
)

func TestCents(t *testing.T) {
	for _, c := range []struct {
		reason string
		cents  int64
		want   error
	}{
		{"the least amount", 0, nil},
		{"one cent", 1, nil},
		{"below zero by a cent", -1, budget.ErrNegative},
		{"the greatest amount", maxCents, nil},
		{"a cent beyond the greatest", maxCents + 1, budget.ErrRange},
		{"the least int64", math.MinInt64, budget.ErrNegative},
		{"the greatest int64", math.MaxInt64, budget.ErrRange},
	} {
		t.Run(c.reason, func(t *testing.T) {
			a, err := budget.Cents(c.cents)
			require.ErrorIs(t, err, c.want)
			if c.want == nil {
				require.Equal(t, c.cents, a.Cents())
			} else {
				require.Zero(t, a)
			}
		})
	}
}

func TestAmountOf(t *testing.T) {
	for _, c := range []struct {
		reason string
		euros  decimal.Decimal
		cents  int64
		want   error
	}{
		{"the zero decimal", decimal.Decimal{}, 0, nil},
		{"two places", decimal.New(150, -2), 150, nil},
		{"a whole number of thousands", decimal.New(3, 3), 300_000, nil},
		{"more places, the same value", decimal.New(15000, -4), 150, nil},
		{"half a cent", decimal.New(1505, -3), 0, budget.ErrPrecision},
		{"the greatest amount", decimal.New(1, 12), maxCents, nil},
		{"a cent beyond the greatest", decimal.New(maxCents+1, -2), 0, budget.ErrRange},
		{"beyond int64", decimal.New(1, 30), 0, budget.ErrRange},
		{"below zero by a cent", decimal.New(-1, -2), 0, budget.ErrNegative},
		{"below zero by less than a cent", decimal.New(-1, -3), 0, budget.ErrNegative},
		{"an exponent no amount needs", decimal.New(1, math.MaxInt32), 0, budget.ErrNumber},
		{"an exponent no amount needs, negative", decimal.New(1, math.MinInt32), 0, budget.ErrNumber},
		{"a coefficient no amount needs", decimal.NewFromBigInt(new(big.Int).Lsh(big.NewInt(1), 1<<16), 0), 0, budget.ErrNumber},
	} {
		t.Run(c.reason, func(t *testing.T) {
			a, err := budget.AmountOf(c.euros)
			require.ErrorIs(t, err, c.want)
			require.Equal(t, c.cents, a.Cents())
		})
	}
}

func TestAmountWays(t *testing.T) {
	for _, n := range []int64{0, 1, 9, 10, 99, 100, 12_345_67, maxCents - 1, maxCents} {
		a := cents(n)
		back, err := budget.AmountOf(a.Decimal())
		require.NoError(t, err)
		require.Equal(t, a, back)
		require.EqualValues(t, -2, a.Decimal().Exponent())

		back, err = budget.ParseAmount(a.String())
		require.NoError(t, err)
		require.Equal(t, a, back)

		text, err := a.MarshalText()
		require.NoError(t, err)
		back = budget.Amount{}
		require.NoError(t, back.UnmarshalText(text))
		require.Equal(t, a, back)
		require.ErrorIs(t, back.UnmarshalText([]byte("1 €")), budget.ErrNumber)
		require.Equal(t, a, back, "left as it was")

		data, err := json.Marshal(a)
		require.NoError(t, err)
		require.Equal(t, `"`+a.String()+`"`, string(data))
		back = budget.Amount{}
		require.NoError(t, json.Unmarshal(data, &back))
		require.Equal(t, a, back)
	}
}

func TestAmountString(t *testing.T) {
	for n, want := range map[int64]string{
		0: "0.00", 5: "0.05", 50: "0.50", 100: "1.00", 1_234_567: "12345.67", maxCents: "1000000000000.00",
	} {
		require.Equal(t, want, cents(n).String())
	}
}

func TestAmountCmp(t *testing.T) {
	require.Negative(t, cents(1).Cmp(cents(2)))
	require.Zero(t, cents(2).Cmp(cents(2)))
	require.Positive(t, cents(3).Cmp(cents(2)))
}

func TestAmountAddSub(t *testing.T) {
	for _, c := range []struct {
		reason string
		a, b   int64
		sum    error
		less   error
	}{
		{"nothing and nothing", 0, 0, nil, nil},
		{"the same", 7, 7, nil, nil},
		{"a cent less", 7, 6, nil, nil},
		{"a cent more", 6, 7, nil, budget.ErrNegative},
		{"to the greatest", maxCents - 1, 1, nil, nil},
		{"a cent beyond the greatest", maxCents, 1, budget.ErrRange, nil},
		{"the greatest twice", maxCents, maxCents, budget.ErrRange, nil},
		{"all from nothing", 0, maxCents, nil, budget.ErrNegative},
	} {
		t.Run(c.reason, func(t *testing.T) {
			sum, err := cents(c.a).Add(cents(c.b))
			require.ErrorIs(t, err, c.sum)
			if c.sum == nil {
				require.Equal(t, c.a+c.b, sum.Cents())
			} else {
				require.Zero(t, sum)
			}
			less, err := cents(c.a).Sub(cents(c.b))
			require.ErrorIs(t, err, c.less)
			if c.less == nil {
				require.Equal(t, c.a-c.b, less.Cents())
			} else {
				require.Zero(t, less)
			}
		})
	}
}

// A fault of Go code quotes what was handed in, or what came out of it.
func TestAmountsQuote(t *testing.T) {
	for want, refused := range map[string]func() (budget.Amount, error){
		"-1":                func() (budget.Amount, error) { return budget.Cents(-1) },
		"100000000000001":   func() (budget.Amount, error) { return budget.Cents(maxCents + 1) },
		"1.505":             func() (budget.Amount, error) { return budget.AmountOf(decimal.New(1505, -3)) },
		"-3000":             func() (budget.Amount, error) { return budget.AmountOf(decimal.New(-3, 3)) },
		"1e2147483647":      func() (budget.Amount, error) { return budget.AmountOf(decimal.New(1, math.MaxInt32)) },
		"1,5":               func() (budget.Amount, error) { return budget.ParseAmount("1,5") },
		"-0.07":             func() (budget.Amount, error) { return cents(3).Sub(cents(10)) },
		"1000000000000.01":  func() (budget.Amount, error) { return cents(maxCents).Add(cents(1)) },
		"1000000000000.02":  func() (budget.Amount, error) { return cents(maxCents).Add(cents(2)) },
		"no number at all.": func() (a budget.Amount, err error) { return a, a.UnmarshalText([]byte("no number at all.")) },
	} {
		_, err := refused()
		stricttest.Quoted(t, want, err)
	}
}

// A fault of a bound says where the bound is.
func TestFaultsSayTheBounds(t *testing.T) {
	label := over(1, 1, 1)
	label.Label = strings.Repeat("é", 201)
	for _, c := range []struct {
		reason    string
		low, high string
		fault     func() error
	}{
		{"cents", "0", "1000000000000", func() error { _, err := budget.Cents(maxCents + 1); return err }},
		{"a decimal", "0", "1000000000000", func() error { _, err := budget.AmountOf(decimal.New(1, 13)); return err }},
		{"a decimal beyond int64", "0", "1000000000000", func() error { _, err := budget.AmountOf(decimal.New(1, 30)); return err }},
		{"a text", "0", "1000000000000", func() error { _, err := budget.ParseAmount("1000000000000.01"); return err }},
		{"a sum", "0", "1000000000000", func() error { _, err := cents(maxCents).Add(cents(1)); return err }},
		{"valued time", "0", "1000000000000", func() error {
			_, err := budget.AgentDays("", decimal.New(1, 12), decimal.New(2, 0), 1, 1)
			return err
		}},
		{"all lines", "0", "1000000000000", func() error {
			_, err := budget.NewPlan([]budget.Line{over(maxCents, 1, 1), over(1, 1, 1)}, nil)
			return err
		}},
		{"a month", "1", "120", func() error { _, err := budget.NewPlan([]budget.Line{over(1, 0, 1)}, nil); return err }},
		{"funded months", "1", "120", func() error { _, err := budget.NewRule(budget.Terms{Months: 121}); return err }},
		{"a rate", "0", "1", func() error { _, err := budget.NewRule(budget.Terms{Rate: decimal.New(2, 0), Months: 1}); return err }},
		{"a rate beyond int64", "0", "1", func() error { _, err := budget.NewRule(budget.Terms{Rate: decimal.New(1, 30), Months: 1}); return err }},
		{"a label", "", "200", func() error { _, err := budget.NewPlan([]budget.Line{label}, nil); return err }},
	} {
		t.Run(c.reason, func(t *testing.T) { stricttest.Limits(t, c.low, c.high, c.fault()) })
	}
}

func TestAmountIsAKey(t *testing.T) {
	data, err := json.Marshal(map[budget.Amount]string{euros(2): "two", euros(1): "one"})
	require.NoError(t, err)
	require.Equal(t, `{"1.00":"one","2.00":"two"}`, string(data))
	var back map[budget.Amount]string
	require.NoError(t, json.Unmarshal(data, &back))
	require.Equal(t, "two", back[cents(200)])
}

func TestFormat(t *testing.T) {
	for _, c := range []struct {
		reason string
		tag    language.Tag
		cents  int64
		want   string
	}{
		{"French groups and spaces", language.French, 1_234_567, "12\u202f345,67\u00a0€"},
		{"nothing to group", language.French, 50, "0,50\u00a0€"},
		{"English", language.English, 50_000_000, "€500,000.00"},
		{"American English is English", language.AmericanEnglish, 100, "€1.00"},
		{"another language is answered in French", language.German, 100, "1,00\u00a0€"},
		{"no language is answered in French", language.Und, 100, "1,00\u00a0€"},
		{"the greatest amount", language.French, maxCents, "1\u202f000\u202f000\u202f000\u202f000,00\u00a0€"},
	} {
		t.Run(c.reason, func(t *testing.T) {
			require.Equal(t, c.want, cents(c.cents).Format(c.tag))
		})
	}
}
