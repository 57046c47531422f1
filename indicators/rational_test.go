package indicators_test

import (
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/indicators"
)

// ratio is the number n/d, as the progress of an indicator from 0 to d that
// stands at n.
func ratio(t *testing.T, n, d string) indicators.Rational {
	t.Helper()
	r, ok := between(t, point(0, "0"), point(1, d), point(1, n)).Progress(1).Ratio()
	require.True(t, ok)
	return r
}

func TestRational(t *testing.T) {
	for _, c := range []struct {
		reason, n, d, exact, decimal string
	}{
		{"nothing", "0", "7", "0", "0.00"},
		{"whole", "24", "2", "12", "12.00"},
		{"in lowest terms", "76", "70", "38/35", "1.09"},
		{"a half is rounded away from zero", "1", "200", "1/200", "0.01"},
		{"a half is rounded away from zero, from below", "-1", "200", "-1/200", "-0.01"},
		{"less than a half is nothing", "1", "201", "1/201", "0.00"},
		{"less than a half is nothing, from below, and never −0", "-1", "201", "-1/201", "0.00"},
		{"below one, from below", "-1", "3", "-1/3", "-0.33"},
		{"the sign stands above", "1", "-3", "-1/3", "-0.33"},
		{"two signs are none", "-1", "-3", "1/3", "0.33"},
		{"a long one", "1000000000000", "0.000003", "1000000000000000000/3", "333333333333333333.33"},
	} {
		t.Run(c.reason, func(t *testing.T) {
			r := ratio(t, c.n, c.d)
			require.Equal(t, c.exact, r.String())
			require.Equal(t, `{"exact":"`+c.exact+`","decimal":"`+c.decimal+`"}`, toJSON(t, r))
			require.Equal(t, c.decimal, r.Decimal(2).StringFixed(2))
			require.Zero(t, r.Rat().Cmp(rat(t, c.exact)))
			require.True(t, r == ratio(t, c.n, c.d))
		})
	}
	require.Equal(t, indicators.Rational{}, ratio(t, "0", "7"), "the zero value is 0")
}

func TestRationalDecimal(t *testing.T) {
	third := ratio(t, "2", "3")
	require.Equal(t, "1", third.Decimal(0).String())
	require.Equal(t, "1", third.Decimal(-5).String(), "no places are the fewest")
	require.Equal(t, "0.667", third.Decimal(3).String())
	require.Equal(t, int32(-40), third.Decimal(40).Exponent())
	require.Equal(t, int32(-40), third.Decimal(1_000_000_000).Exponent(), "40 are the most")
}

func TestRationalIsImmutable(t *testing.T) {
	r := ratio(t, "1", "3")
	r.Rat().Add(r.Rat(), big.NewRat(1, 1)).SetInt64(9)
	changed := r.Rat()
	changed.SetInt64(9)
	require.Equal(t, "1/3", r.String())
	require.Equal(t, "1/3", r.Rat().RatString())
}
