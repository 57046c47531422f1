package scoring

import (
	"encoding/json"
	"math"
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestRational(t *testing.T) {
	huge := new(big.Rat).SetFrac(new(big.Int).Lsh(big.NewInt(1), 70), big.NewInt(3))
	for _, c := range []struct {
		reason  string
		number  Rational
		exact   string
		decimal string
	}{
		{"zero", Rational{}, "0", "0.00"},
		{"whole", ratio(12, 1), "12", "12.00"},
		{"in lowest terms", ratio(76, 6), "38/3", "12.67"},
		{"half of a hundredth goes up", ratio(1, 8), "1/8", "0.13"},
		{"and down below zero", ratio(-1, 8), "-1/8", "-0.13"},
		{"less than half goes to zero", ratio(1, 201), "1/201", "0.00"},
		{"which has no sign", ratio(-1, 201), "-1/201", "0.00"},
		{"half of the last place", ratio(1, 200), "1/200", "0.01"},
		{"the least int64", rational(big.NewRat(math.MinInt64, 1)), "-9223372036854775808", "-9223372036854775808.00"},
		{"the least int64 as a ratio", ratio(math.MinInt64, 2), "-4611686018427387904", "-4611686018427387904.00"},
		{"the greatest", ratio(math.MaxInt64, 1), "9223372036854775807", "9223372036854775807.00"},
		{"beyond 64 bits", rational(huge), "1180591620717411303424/3", "393530540239137101141.33"},
		{"beyond 64 bits, whole", rational(new(big.Rat).Mul(huge, big.NewRat(3, 1))), "1180591620717411303424", "1180591620717411303424.00"},
	} {
		require.Equal(t, c.exact, c.number.String(), c.reason)
		require.Equal(t, c.decimal, c.number.fixed(), c.reason)
		require.Equal(t, c.exact, c.number.Rat().RatString(), c.reason)
		require.Equal(t, c.number, rational(c.number.Rat()), "equal numbers are ==: %s", c.reason)
		require.Equal(t, c.number.Rat().Sign(), c.number.Sign(), c.reason)
		text, err := json.Marshal(c.number)
		require.NoError(t, err)
		require.Equal(t, `{"exact":"`+c.exact+`","decimal":"`+c.decimal+`"}`, string(text), c.reason)
	}
}

func TestRationalIsBigRat(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 9))
	number := func() int64 {
		switch r.IntN(3) {
		case 0:
			return r.Int64N(50) - 25
		case 1:
			return int64(r.Uint64())
		}
		return math.MaxInt64 - r.Int64N(3)
	}
	for range 6000 {
		n, d, u := number(), abs(number()|1), big.NewRat(number(), max(abs(number()), 1))
		a := fraction(n, d, u)
		want := new(big.Rat).Mul(big.NewRat(n, d), u)
		require.Zero(t, want.Cmp(a.Rat()), "%d/%d of %s", n, d, u)
		require.Equal(t, rational(want), a)
		b := ratio(number(), d)
		require.Equal(t, want.Cmp(b.Rat()), a.Cmp(b))
		require.Equal(t, rational(new(big.Rat).Sub(want, b.Rat())), a.minus(b), "%s - %s", a, b)
		require.Equal(t, rational(new(big.Rat).Sub(b.Rat(), want)), b.minus(a), "%s - %s", b, a)
		rounded := want.FloatString(2) // rounds halves away from zero too
		if strings.Trim(rounded, "-0.") == "" {
			rounded = "0.00"
		}
		require.Equal(t, rounded, a.fixed())
	}
}

func TestRationalDecimal(t *testing.T) {
	third := ratio(-2, 3)
	require.Equal(t, "-1", plainDecimal(third.Decimal(0)))
	require.Equal(t, "-0.667", plainDecimal(third.Decimal(3)))
	require.Equal(t, "-1", plainDecimal(third.Decimal(-7)), "as 0 places")
	require.Equal(t, third.Decimal(40).Coefficient(), third.Decimal(1_000_000).Coefficient(), "as 40 places")
}
