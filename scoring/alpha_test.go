package scoring

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/internal/strict"
)

// Whole numbers of 64 bits and larger ones are the same, at the edge of what
// the first hold too.
func TestSpread(t *testing.T) {
	r := rand.New(rand.NewPCG(41, 4))
	for range 3000 {
		values := make([]int64, 1+r.IntN(20))
		most := int64(1) << r.IntN(57)
		for i := range values {
			values[i] = most - r.Int64N(most)*r.Int64N(2)
		}
		want := new(big.Int)
		for i := range values {
			for j := range i {
				d := big.NewInt(values[i] - values[j])
				want.Add(want, d.Mul(d, d))
			}
		}
		got, wide := big.NewInt(7), big.NewInt(7)
		spread(got, values)
		wideSpread(wide, values)
		want.Add(want, big.NewInt(7))
		require.Zero(t, want.Cmp(got), values)
		require.Zero(t, want.Cmp(wide), values)
	}
}

func TestCoefficientsAreShownWithThreeDecimals(t *testing.T) {
	for _, c := range []struct {
		reason  string
		value   Ratio
		decimal string
	}{
		{"half of a thousandth goes up", strict.NewRatio(1, 2000), "0.001"},
		{"and down below zero", strict.NewRatio(-1, 2000), "-0.001"},
		{"less than half is zero", strict.NewRatio(1, 2001), "0.000"},
		{"which has no sign", strict.NewRatio(-1, 2001), "0.000"},
		{"zero is a value", Ratio{}, "0.000"},
		{"one", strict.NewRatio(1, 1), "1.000"},
		{"below minus one", strict.NewRatio(-5, 4), "-1.250"},
	} {
		for _, m := range []measure{alphaNominal, kendallW} {
			got := defined(m, c.value)
			require.Equal(t, c.decimal, got.String(), c.reason)
			value, ok := got.Value()
			require.True(t, ok, c.reason)
			require.Equal(t, c.value, value, c.reason)
			require.Zero(t, got.Undefined(), c.reason)
		}
	}
}
