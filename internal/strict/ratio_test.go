package strict_test

import (
	"encoding/json"
	"math"
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/internal/strict"
)

func TestRatio(t *testing.T) {
	huge := new(big.Rat).SetFrac(new(big.Int).Lsh(big.NewInt(1), 70), big.NewInt(3))
	for _, c := range []struct {
		reason  string
		ratio   strict.Ratio
		exact   string
		decimal string
	}{
		{"the zero value is zero", strict.Ratio{}, "0", "0.00"},
		{"zero has one form", strict.NewRatio(0, 7), "0", "0.00"},
		{"whole", strict.NewRatio(12, 1), "12", "12.00"},
		{"in lowest terms", strict.NewRatio(76, 6), "38/3", "12.67"},
		{"the sign stands above", strict.NewRatio(1, -3), "-1/3", "-0.33"},
		{"two signs are none", strict.NewRatio(-1, -3), "1/3", "0.33"},
		{"half of a hundredth goes up", strict.NewRatio(1, 8), "1/8", "0.13"},
		{"and down below zero", strict.NewRatio(-1, 8), "-1/8", "-0.13"},
		{"less than half goes to zero", strict.NewRatio(1, 201), "1/201", "0.00"},
		{"which has no sign", strict.NewRatio(-1, 201), "-1/201", "0.00"},
		{"half of the last place", strict.NewRatio(1, 200), "1/200", "0.01"},
		{"the least int64", strict.NewRatio(math.MinInt64, 1), "-9223372036854775808", "-9223372036854775808.00"},
		{"the least int64, divided", strict.NewRatio(math.MinInt64, 2), "-4611686018427387904", "-4611686018427387904.00"},
		{"by the least int64", strict.NewRatio(1, math.MinInt64), "-1/9223372036854775808", "0.00"},
		{"by itself", strict.NewRatio(math.MinInt64, math.MinInt64), "1", "1.00"},
		{"the greatest int64", strict.NewRatio(math.MaxInt64, 1), "9223372036854775807", "9223372036854775807.00"},
		{"the smallest of 64 bits", strict.NewRatio(1, math.MaxInt64), "1/9223372036854775807", "0.00"},
		{"beyond 64 bits", strict.RatioOf(huge), "1180591620717411303424/3", "393530540239137101141.33"},
		{"beyond 64 bits, below zero", strict.RatioOf(new(big.Rat).Neg(huge)), "-1180591620717411303424/3", "-393530540239137101141.33"},
		{"beyond 64 bits, whole", strict.RatioOf(new(big.Rat).Mul(huge, big.NewRat(3, 1))), "1180591620717411303424", "1180591620717411303424.00"},
		{"a denominator beyond 64 bits", strict.RatioOf(new(big.Rat).Inv(huge)), "3/1180591620717411303424", "0.00"},
	} {
		require.Equal(t, c.exact, c.ratio.String(), c.reason)
		require.Equal(t, c.decimal, strict.Fixed(c.ratio, 2), c.reason)
		require.Equal(t, c.decimal, c.ratio.Decimal(2).StringFixed(2), c.reason)
		require.Equal(t, c.exact, c.ratio.Rat().RatString(), c.reason)
		require.Equal(t, c.ratio.Rat().Sign(), c.ratio.Sign(), c.reason)
		require.True(t, c.ratio == strict.RatioOf(c.ratio.Rat()), "equal ratios are ==: %s", c.reason)

		text, err := json.Marshal(c.ratio)
		require.NoError(t, err, c.reason)
		require.Equal(t, `{"exact":"`+c.exact+`","decimal":"`+c.decimal+`"}`, string(text), c.reason)
		read := strict.NewRatio(1, 9)
		require.NoError(t, json.Unmarshal(text, &read), c.reason)
		require.True(t, c.ratio == read, "as it was written: %s", c.reason)
	}
	require.Panics(t, func() { strict.NewRatio(1, 0) }, "no number")
}

func TestRatioIsAKey(t *testing.T) {
	seen := map[strict.Ratio]string{strict.NewRatio(1, 3): "a third"}
	require.Equal(t, "a third", seen[strict.NewRatio(-2, -6)])
	require.Equal(t, "a third", seen[strict.RatioOf(big.NewRat(3, 9))])
	require.NotContains(t, seen, strict.Ratio{})
}

func TestRatioIsImmutable(t *testing.T) {
	for _, r := range []strict.Ratio{strict.NewRatio(1, 3), strict.RatioOf(new(big.Rat).SetInt(new(big.Int).Lsh(big.NewInt(1), 90)))} {
		exact := r.String()
		r.Rat().SetInt64(9)
		r.Decimal(2).Coefficient().SetInt64(9)
		require.Equal(t, exact, r.String())
	}
	from := new(big.Rat).SetInt(new(big.Int).Lsh(big.NewInt(1), 90))
	r := strict.RatioOf(from)
	exact := r.String()
	from.SetInt64(9)
	require.Equal(t, exact, r.String())
}

// Whatever is computed in 64 bits is what big.Rat computes.
func TestRatioIsBigRat(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 9))
	number := func() int64 {
		switch r.IntN(4) {
		case 0:
			return r.Int64N(50) - 25
		case 1:
			return int64(r.Uint64())
		case 2:
			return math.MinInt64 + r.Int64N(3)
		}
		return math.MaxInt64 - r.Int64N(3)
	}
	above := func() int64 { return max(number()&math.MaxInt64, 1) }
	for range 6000 {
		n, d, unit := number(), above(), big.NewRat(number(), above())
		want := new(big.Rat).Mul(big.NewRat(n, d), unit)
		a := strict.RatioIn(unit, n, d)
		require.Zero(t, want.Cmp(a.Rat()), "%d/%d of %s", n, d, unit)
		require.True(t, strict.RatioOf(want) == a, "%d/%d of %s", n, d, unit)

		b := strict.NewRatio(number(), above())
		require.Equal(t, want.Cmp(b.Rat()), a.Cmp(b), "%s and %s", a, b)
		require.Equal(t, b.Rat().Cmp(want), b.Cmp(a), "%s and %s", b, a)
		require.Equal(t, want.Sign(), a.Sign())
		require.True(t, strict.RatioOf(new(big.Rat).Sub(want, b.Rat())) == strict.Difference(a, b), "%s - %s", a, b)
		require.True(t, strict.RatioOf(new(big.Rat).Sub(b.Rat(), want)) == strict.Difference(b, a), "%s - %s", b, a)

		places := r.IntN(5)
		rounded := want.FloatString(places) // rounds halves away from zero too
		if strings.Trim(rounded, "-0.") == "" {
			rounded = strings.TrimPrefix(rounded, "-") // but has a minus zero
		}
		require.Equal(t, rounded, strict.Fixed(a, places), "%s to %d places", a, places)
	}
}

func TestRatioDecimal(t *testing.T) {
	for _, c := range []struct {
		reason string
		places int
		want   string
	}{
		{"none", 0, "-1"},
		{"three", 3, "-0.667"},
		{"below none are none", -7, "-1"},
		{"forty", 40, "-0." + strings.Repeat("6", 39) + "7"},
		{"beyond forty are forty", 1_000_000, "-0." + strings.Repeat("6", 39) + "7"},
	} {
		d := strict.NewRatio(-2, 3).Decimal(c.places)
		require.Equal(t, c.want, d.StringFixed(-d.Exponent()), c.reason)
	}
}

func TestRatioReadsWhatItWrites(t *testing.T) {
	for _, c := range []struct{ reason, input, pointer, code string }{
		{"no object", `"38/3"`, "", "type"},
		{"nothing in it", `{}`, "/exact", "missing"},
		{"without the fraction", `{"decimal":"1.00"}`, "/exact", "missing"},
		{"without the decimal", `{"exact":"1"}`, "/decimal", "missing"},
		{"a member more", `{"exact":"1","decimal":"1.00","n":1}`, "/n", "unknown-key"},
		{"not in lowest terms", `{"exact":"2/4","decimal":"0.50"}`, "/exact", "number"},
		{"a whole number over one", `{"exact":"2/1","decimal":"2.00"}`, "/exact", "number"},
		{"over nothing", `{"exact":"1/0","decimal":"1.00"}`, "/exact", "number"},
		{"no number", `{"exact":"","decimal":"0.00"}`, "/exact", "number"},
		{"a decimal for a fraction", `{"exact":"0.5","decimal":"0.50"}`, "/exact", "number"},
		{"a zero before", `{"exact":"01","decimal":"1.00"}`, "/exact", "number"},
		{"minus zero", `{"exact":"-0","decimal":"0.00"}`, "/exact", "number"},
		{"a plus", `{"exact":"+1","decimal":"1.00"}`, "/exact", "number"},
		{"a number that would fill the memory", `{"exact":"1e999999999","decimal":"1.00"}`, "/exact", "number"},
		{"an empty decimal", `{"exact":"1","decimal":""}`, "/decimal", "number"},
		{"a decimal before the fraction", `{"decimal":"0.34","exact":"1/3"}`, "/decimal", "number"},
		{"another decimal", `{"exact":"1/3","decimal":"0.34"}`, "/decimal", "number"},
		{"another number of decimals", `{"exact":"1/3","decimal":"0.333"}`, "/decimal", "number"},
		{"too long", `{"exact":"1","decimal":"` + strings.Repeat("1", 10_000) + `"}`, "", "too-long"},
		{"no JSON", `{`, "", "syntax"},
	} {
		r := strict.NewRatio(1, 9)
		err := r.UnmarshalJSON([]byte(c.input))
		var fault *strict.Error
		require.ErrorAs(t, err, &fault, c.reason)
		require.Equal(t, c.pointer+" "+c.code, fault.Pointer+" "+fault.Code(), c.reason)
		require.Equal(t, strict.NewRatio(1, 9), r, "what is refused changes nothing: %s", c.reason)
	}
	require.ErrorIs(t, (*strict.Ratio)(nil).UnmarshalJSON([]byte(`{}`)), strict.ErrNil)
}

func FuzzRatio(f *testing.F) {
	for _, text := range []string{"0", "-1/3", "2/4", "1/0", "1e9", "1180591620717411303424/3", "--1", "1/2/3", "-"} {
		f.Add(text, "0.00")
	}
	f.Fuzz(func(t *testing.T, exact, decimal string) {
		data, err := json.Marshal(map[string]string{"exact": exact, "decimal": decimal})
		require.NoError(t, err)
		var r strict.Ratio
		if r.UnmarshalJSON(data) != nil {
			require.Equal(t, strict.Ratio{}, r)
			return
		}
		require.Equal(t, exact, r.String())
		require.Equal(t, decimal, strict.Fixed(r, 2))
		require.True(t, r == strict.RatioOf(r.Rat()))
	})
}
