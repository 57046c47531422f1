package stricttest

import (
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
)

// HostChangesDecimal checks that not one byte of what a package says changes when
// a host sets the package variables of shopspring/decimal to its own needs.
func HostChangesDecimal(t *testing.T, says func(*testing.T) string) {
	t.Helper()
	before := says(t)

	precision, power, exponent, iterations := decimal.DivisionPrecision, decimal.PowPrecisionNegativeExponent, decimal.MaxDecodeExponent, decimal.ExpMaxIterations
	bare, trim, scientific := decimal.MarshalJSONWithoutQuotes, decimal.TrimTrailingZeros, decimal.UseScientificNotation
	t.Cleanup(func() {
		decimal.DivisionPrecision, decimal.PowPrecisionNegativeExponent, decimal.MaxDecodeExponent, decimal.ExpMaxIterations = precision, power, exponent, iterations
		decimal.MarshalJSONWithoutQuotes, decimal.TrimTrailingZeros, decimal.UseScientificNotation = bare, trim, scientific
	})
	decimal.DivisionPrecision, decimal.PowPrecisionNegativeExponent, decimal.MaxDecodeExponent, decimal.ExpMaxIterations = 0, 0, 0, 1
	for i := range 8 {
		decimal.MarshalJSONWithoutQuotes, decimal.TrimTrailingZeros, decimal.UseScientificNotation = i&1 != 0, i&2 != 0, i&4 != 0
		require.Equal(t, before, says(t))
	}
}
