package strict_test

import (
	"math"
	"math/big"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/internal/strict"
)

func TestPlain(t *testing.T) {
	for _, c := range []struct {
		reason string
		number decimal.Decimal
		want   string
	}{
		{"the zero value", decimal.Decimal{}, "0"},
		{"decimals", decimal.New(-5, -2), "-0.05"},
		{"zeros at the end are as they were given", decimal.New(1500, -3), "1.500"},
		{"thousands", decimal.New(-12, 3), "-12000"},
		{"the longest", decimal.New(1, 40), "1" + strings.Repeat("0", 40)},
		{"beyond the longest", decimal.New(1, 41), "1e41"},
		{"one that would take all memory", decimal.New(-3, math.MaxInt32), "-3e2147483647"},
		{"one as small", decimal.New(7, math.MinInt32), "7e-2147483648"},
		{"of too many digits", decimal.NewFromBigInt(new(big.Int).Lsh(big.NewInt(1), 1<<16), 0), ""},
	} {
		require.Equal(t, c.want, strict.Plain(c.number), c.reason)
	}
}
