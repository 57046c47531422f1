package strict_test

import (
	"math"
	"math/big"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/internal/strict"
)

// exact is the value of a decimal as a fraction, computed without the decimal
// package.
func exact(d decimal.Decimal) *big.Rat {
	e := int64(d.Exponent())
	ten := new(big.Int).Exp(big.NewInt(10), big.NewInt(max(e, -e)), nil)
	value := new(big.Rat).SetInt(d.Coefficient())
	if e < 0 {
		return value.Quo(value, new(big.Rat).SetInt(ten))
	}
	return value.Mul(value, new(big.Rat).SetInt(ten))
}

// pow10 is 10^n as a decimal.
func pow10(n int64) *big.Int { return new(big.Int).Exp(big.NewInt(10), big.NewInt(n), nil) }

func TestDecimalReads(t *testing.T) {
	cases := []struct{ reason, text, want string }{
		{"zero", "0", "0"},
		{"a digit", "7", "7"},
		{"an amount", "48000.00", "48000"},
		{"zeros at the end are kept out of the value", "1.5000", "3/2"},
		{"below one", "0.05", "1/20"},
		{"below zero", "-12.5", "-25/2"},
		{"minus zero is zero", "-0", "0"},
		{"minus zero with decimals", "-0.00", "0"},
		{"below zero and above minus one", "-0.5", "-1/2"},
		{"forty digits", strings.Repeat("9", 40), strings.Repeat("9", 40)},
		{"forty characters with sign and point", "-1." + strings.Repeat("0", 36) + "1", "-1" + strings.Repeat("0", 36) + "1/1" + strings.Repeat("0", 37)},
		{"what int64 cannot hold", "9223372036854775808", "9223372036854775808"},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			got, err := strict.Decimal(c.text)
			require.NoError(t, err)
			want, ok := new(big.Rat).SetString(c.want)
			require.True(t, ok)
			require.Zero(t, want.Cmp(exact(got)), exact(got))
			require.NoError(t, strict.CheckDecimal(got), "what is read is within the bounds")
		})
	}
}

func TestDecimalRefuses(t *testing.T) {
	cases := []struct{ reason, text string }{
		{"empty", ""},
		{"a sign alone", "-"},
		{"a point alone", "."},
		{"plus", "+1"},
		{"two signs", "--1"},
		{"no digit before the point", ".5"},
		{"no digit before the point, below zero", "-.5"},
		{"no digit after the point", "1."},
		{"two points", "1.2.3"},
		{"a zero in front", "01"},
		{"a zero in front, below zero", "-01"},
		{"two zeros", "00.5"},
		{"an exponent", "1e9"},
		{"an exponent that would fill the memory", "1e9999"},
		{"a capital exponent", "1E9"},
		{"a decimal comma", "1,5"},
		{"groups of three", "1 500"},
		{"groups of three with a narrow no-break space", "1\u202f500"},
		{"a space in front", " 1"},
		{"a space behind", "1 "},
		{"a line feed behind", "1\n"},
		{"a Unicode minus", "\u22121"},
		{"digits of another script", "١٢"},
		{"full-width digits", "１２"},
		{"hexadecimal", "0x10"},
		{"an underscore", "1_000"},
		{"not a number", "NaN"},
		{"infinity", "Infinity"},
		{"a word", "douze"},
		{"a NUL", "1\x00"},
		{"forty-one digits", strings.Repeat("9", 41)},
		{"forty-one characters with a point", "1." + strings.Repeat("0", 39)},
		{"forty-one characters with a sign", "-" + strings.Repeat("9", 40)},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			got, err := strict.Decimal(c.text)
			require.Equal(t, strict.ErrNumber, err)
			require.True(t, got.IsZero())
		})
	}
}

func TestDecimalOfManyDigitsIsRefusedAtOnce(t *testing.T) {
	text := strings.Repeat("9", 900_000)
	allocations := testing.AllocsPerRun(10, func() {
		_, err := strict.Decimal(text)
		require.Equal(t, strict.ErrNumber, err)
	})
	require.Less(t, allocations, 10.0, "refused by its length, before any arithmetic")
}

func TestCheckDecimal(t *testing.T) {
	cases := []struct {
		reason      string
		coefficient *big.Int
		exponent    int32
		ok          bool
	}{
		{"zero", big.NewInt(0), 0, true},
		{"forty digits", new(big.Int).Sub(pow10(40), big.NewInt(1)), 0, true},
		{"forty-one digits, the first of them", pow10(40), 0, false},
		{"forty-one digits below zero", new(big.Int).Neg(pow10(40)), 0, false},
		{"forty digits below zero", new(big.Int).Sub(big.NewInt(1), pow10(40)), 0, true},
		{"133 bits, but forty-one digits", new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), 133), big.NewInt(1)), 0, false},
		{"132 bits", new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), 132), big.NewInt(1)), 0, true},
		{"134 bits", new(big.Int).Lsh(big.NewInt(1), 133), 0, false},
		{"forty places", big.NewInt(1), -40, true},
		{"forty-one places", big.NewInt(1), -41, false},
		{"forty zeros", big.NewInt(1), 40, true},
		{"forty-one zeros", big.NewInt(1), 41, false},
		{"the least exponent", big.NewInt(1), math.MinInt32, false},
		{"the greatest exponent", big.NewInt(1), math.MaxInt32, false},
		{"zero with the greatest exponent: whoever scales it fills the memory", big.NewInt(0), math.MaxInt32, false},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			err := strict.CheckDecimal(decimal.NewFromBigInt(c.coefficient, c.exponent))
			if c.ok {
				require.NoError(t, err)
			} else {
				require.Equal(t, strict.ErrNumber, err)
			}
		})
	}
	require.NoError(t, strict.CheckDecimal(decimal.Decimal{}), "the zero value is zero")
}

func TestUnits(t *testing.T) {
	huge := new(big.Int).Sub(pow10(1_000_000), big.NewInt(1))
	cases := []struct {
		reason string
		number decimal.Decimal
		places int32
		want   int64
		err    error
	}{
		{"the zero value", decimal.Decimal{}, 2, 0, nil},
		{"zero written with places", decimal.New(0, -5), 2, 0, nil},
		{"cents", decimal.New(150, -2), 2, 150, nil},
		{"judged by value: 1.5000", decimal.New(15000, -4), 2, 150, nil},
		{"fewer places than the unit", decimal.New(15, -1), 2, 150, nil},
		{"euros", decimal.New(12, 0), 2, 1200, nil},
		{"a positive exponent", decimal.New(12, 3), 2, 1_200_000, nil},
		{"below zero", decimal.New(-15000, -4), 2, -150, nil},
		{"a digit beyond the cent", decimal.New(1505, -3), 2, 0, strict.ErrPrecision},
		{"a digit beyond the cent, below zero", decimal.New(-1505, -3), 2, 0, strict.ErrPrecision},
		{"the fortieth place", decimal.New(1, -40), 2, 0, strict.ErrPrecision},
		{"whole units", decimal.New(15, -1), 0, 0, strict.ErrPrecision},
		{"the greatest int64", decimal.New(math.MaxInt64, -2), 2, math.MaxInt64, nil},
		{"one more", decimal.NewFromBigInt(new(big.Int).Add(big.NewInt(math.MaxInt64), big.NewInt(1)), -2), 2, 0, strict.ErrRange},
		{"the least int64", decimal.New(math.MinInt64, -2), 2, math.MinInt64, nil},
		{"one less", decimal.NewFromBigInt(new(big.Int).Sub(big.NewInt(math.MinInt64), big.NewInt(1)), -2), 2, 0, strict.ErrRange},
		{"scaled beyond int64", decimal.New(math.MaxInt64, 0), 2, 0, strict.ErrRange},
		{"ten to the fortieth", decimal.New(1, 40), 2, 0, strict.ErrRange},
		{"an exponent that would fill the memory", decimal.New(1, math.MaxInt32), 2, 0, strict.ErrNumber},
		{"the least exponent", decimal.New(1, math.MinInt32), 2, 0, strict.ErrNumber},
		{"zero with an exponent that would fill the memory", decimal.New(0, math.MaxInt32), 2, 0, strict.ErrNumber},
		{"a million digits", decimal.NewFromBigInt(huge, 0), 2, 0, strict.ErrNumber},
		{"a million digits, all but one behind the point", decimal.NewFromBigInt(huge, -999_999), 2, 0, strict.ErrNumber},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			got, err := strict.Units(c.number, c.places)
			require.ErrorIs(t, err, c.err)
			require.Equal(t, c.want, got)
		})
	}
}

func TestUnitsLeaveTheNumberAlone(t *testing.T) {
	d := decimal.New(15, -1)
	for range 2 {
		got, err := strict.Units(d, 2)
		require.NoError(t, err)
		require.EqualValues(t, 150, got)
	}
}

// requireUnits holds Units against fractions of whole numbers.
func requireUnits(t *testing.T, d decimal.Decimal, places int32) {
	t.Helper()
	want := exact(d)
	want.Mul(want, new(big.Rat).SetInt(pow10(int64(places))))
	got, err := strict.Units(d, places)
	switch {
	case !want.IsInt():
		require.ErrorIs(t, err, strict.ErrPrecision)
	case !want.Num().IsInt64():
		require.Equal(t, strict.ErrRange, err)
	default:
		require.NoError(t, err)
		require.Equal(t, want.Num().Int64(), got)
	}
}

func TestUnitsAgainstFractions(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2016))
	for range 20_000 {
		coefficient := big.NewInt(random.Int64N(1 << random.IntN(63)))
		coefficient.Mul(coefficient, pow10(random.Int64N(20)))
		if random.IntN(2) == 0 {
			coefficient.Neg(coefficient)
		}
		requireUnits(t, decimal.NewFromBigInt(coefficient, random.Int32N(61)-40), random.Int32N(19))
	}
}

// A host may set the variables of the decimal package as it likes.
func TestHostChangesDecimalPackage(t *testing.T) {
	read := func() (int64, error, error) {
		d, err := strict.Decimal("1234567.8900")
		require.NoError(t, err)
		units, err := strict.Units(d, 2)
		_, beyond := strict.Units(decimal.New(1505, -3), 2)
		return units, err, beyond
	}
	division, precision, quotes := decimal.DivisionPrecision, decimal.PowPrecisionNegativeExponent, decimal.MarshalJSONWithoutQuotes
	trim, zero := decimal.TrimTrailingZeros, decimal.Zero
	t.Cleanup(func() {
		decimal.DivisionPrecision, decimal.PowPrecisionNegativeExponent, decimal.MarshalJSONWithoutQuotes = division, precision, quotes
		decimal.TrimTrailingZeros, decimal.Zero = trim, zero
	})
	decimal.DivisionPrecision, decimal.PowPrecisionNegativeExponent, decimal.MarshalJSONWithoutQuotes = 0, 0, true
	decimal.TrimTrailingZeros, decimal.Zero = true, decimal.New(7, 0)
	units, err, beyond := read()
	require.NoError(t, err)
	require.EqualValues(t, 123456789, units)
	require.ErrorIs(t, beyond, strict.ErrPrecision)
}

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

var plainNumber = regexp.MustCompile(`^-?(0|[1-9][0-9]*)(\.[0-9]+)?\z`)

// FuzzDecimal holds Decimal against its grammar, written as a regular
// expression, and its values and units against big.Rat.
func FuzzDecimal(f *testing.F) {
	for _, text := range []string{"0", "-0", "12.50", "1.505", "1e9", "+1", ".5", "1.", "01", "\u22121", strings.Repeat("9", 40), strings.Repeat("9", 41)} {
		f.Add(text, int32(2))
	}
	f.Fuzz(func(t *testing.T, text string, places int32) {
		got, err := strict.Decimal(text)
		require.Equal(t, len(text) <= 40 && plainNumber.MatchString(text), err == nil)
		if err != nil {
			require.Equal(t, strict.ErrNumber, err)
			return
		}
		want, ok := new(big.Rat).SetString(text)
		require.True(t, ok)
		require.Zero(t, want.Cmp(exact(got)))
		requireUnits(t, got, (places%19+19)%19)
	})
}
