package budget_test

import (
	"encoding/binary"
	"math"
	"math/big"
	"math/rand/v2"
	"sort"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/internal/strict/stricttest"
)

func TestSplit(t *testing.T) {
	for _, c := range []struct {
		reason  string
		amount  int64
		weights []string
		want    []int64
	}{
		{"thirds: the cent left goes to the first", 100, []string{"1", "1", "1"}, []int64{34, 33, 33}},
		{"two cents left go to the first two", 101, []string{"1", "1", "1"}, []int64{34, 34, 33}},
		{"the largest remainder first", 100, []string{"1", "2", "4"}, []int64{14, 29, 57}}, // 14.29, 28.57, 57.14
		{"weights of different writings", 100, []string{"0.10", "1e-1", "0.1"}, []int64{34, 33, 33}},
		{"weights of thousands", 10, []string{"1e3", "9000"}, []int64{1, 9}},
		{"a weight of zero takes nothing", 101, []string{"0", "1", "1", "0"}, []int64{0, 51, 50, 0}},
		{"one part", 12_345, []string{"0.3"}, []int64{12_345}},
		{"nothing to split", 0, []string{"1", "2"}, []int64{0, 0}},
		{"less to split than parts", 2, []string{"1", "1", "1"}, []int64{1, 1, 0}},
		{"the greatest amount", maxCents, []string{"1", "2"}, []int64{33_333_333_333_333, 66_666_666_666_667}},
	} {
		t.Run(c.reason, func(t *testing.T) {
			weights := make([]decimal.Decimal, len(c.weights))
			for i, w := range c.weights {
				weights[i] = number(t, w)
			}
			parts, err := budget.Split(cents(c.amount), weights...)
			require.NoError(t, err)
			require.Equal(t, amounts(c.want...), parts)
		})
	}
}

func TestSplitFaults(t *testing.T) {
	one := decimal.New(1, 0)
	for _, c := range []struct {
		reason  string
		weights []decimal.Decimal
		want    []flaw
	}{
		{"no weight", nil, []flaw{{"/weights", "missing"}}},
		{"only zeros", []decimal.Decimal{{}, decimal.New(0, -2)}, []flaw{{"/weights", "range"}}},
		{"below zero", []decimal.Decimal{one, one.Neg()}, []flaw{{"/weights/1", "negative"}}},
		{"exponents no weight needs", []decimal.Decimal{decimal.New(1, math.MaxInt32), one, decimal.New(1, math.MinInt32)},
			[]flaw{{"/weights/0", "number"}, {"/weights/2", "number"}}},
	} {
		t.Run(c.reason, func(t *testing.T) {
			parts, err := budget.Split(euros(1), c.weights...)
			require.Equal(t, c.want, stricttest.Flaws(err))
			require.Nil(t, parts)
		})
	}
}

func TestSplitQuotes(t *testing.T) {
	_, err := budget.Split(euros(1), decimal.New(1, 0), decimal.New(-5, -1))
	stricttest.Quoted(t, "-0.5", err)
	_, err = budget.Split(euros(1), decimal.New(1, -41))
	stricttest.Quoted(t, "1e-41", err)
}

func TestSplitLeavesWeightsAlone(t *testing.T) {
	weights := []decimal.Decimal{decimal.New(3, 0), decimal.New(1, -2)}
	_, err := budget.Split(euros(7), weights...)
	require.NoError(t, err)
	require.Equal(t, []decimal.Decimal{decimal.New(3, 0), decimal.New(1, -2)}, weights)
}

// checkSplit compares a split with the definition, in whole numbers of any size:
// weights in the finest unit that they can have here, so that all shares are over
// one denominator, and only what is left over of each is compared.
func checkSplit(t *testing.T, a budget.Amount, weights []decimal.Decimal) {
	t.Helper()
	const finest = 9 // decimals
	parts, err := budget.Split(a, weights...)
	units, sum := make([]*big.Int, len(weights)), new(big.Int)
	for i, w := range weights {
		units[i] = w.Shift(finest).BigInt()
		require.True(t, decimal.NewFromBigInt(units[i], -finest).Equal(w), "a weight finer than the oracle's")
		sum.Add(sum, units[i])
	}
	if sum.Sign() == 0 {
		require.Error(t, err)
		return
	}
	require.NoError(t, err)
	require.Len(t, parts, len(weights))

	want := make([]int64, len(weights))
	lost := make([]*big.Int, len(weights))
	order := make([]int, len(weights))
	left := a.Cents()
	for i, unit := range units {
		whole, rest := new(big.Int).QuoRem(unit.Mul(unit, big.NewInt(a.Cents())), sum, new(big.Int))
		want[i], lost[i], order[i] = whole.Int64(), rest, i
		left -= want[i]
	}
	sort.SliceStable(order, func(i, j int) bool { return lost[order[i]].Cmp(lost[order[j]]) > 0 })
	for _, i := range order[:left] {
		want[i]++
	}
	require.Equal(t, amounts(want...), parts)

	total := int64(0)
	for i, p := range parts {
		total += p.Cents()
		if weights[i].Sign() == 0 {
			require.Zero(t, p)
		}
	}
	require.Equal(t, a.Cents(), total, "no cent is lost")
}

func TestSplitAgainstRationals(t *testing.T) {
	random := rand.New(rand.NewPCG(6, 2016))
	for range 2_000 {
		weights := make([]decimal.Decimal, 1+random.IntN(40))
		for i := range weights {
			weights[i] = decimal.New(random.Int64N(1<<random.IntN(40)), 3-random.Int32N(12))
		}
		if random.IntN(4) == 0 { // many remainders are the same
			for i := range weights {
				weights[i] = decimal.New(1+random.Int64N(2), 0)
			}
		}
		checkSplit(t, cents(random.Int64N(1<<(1+random.IntN(46)))), weights)
	}
}

func FuzzSplit(f *testing.F) {
	f.Add(int64(100), []byte{0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1})
	f.Add(maxCents, []byte{255, 255, 255, 0, 0, 0, 0, 1})
	f.Add(int64(7), []byte{})
	f.Fuzz(func(t *testing.T, n int64, data []byte) {
		a, err := budget.Cents(n)
		if err != nil {
			return
		}
		var weights []decimal.Decimal
		for ; len(data) >= 4 && len(weights) < 64; data = data[4:] {
			w := binary.BigEndian.Uint32(data)
			weights = append(weights, decimal.New(int64(w>>4), int32(w&15)-8))
		}
		checkSplit(t, a, weights)
	})
}
