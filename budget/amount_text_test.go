package budget_test

import (
	"encoding/json"
	"fmt"
	"math/big"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/internal/strict/stricttest"
)

func TestParseAmount(t *testing.T) {
	for _, c := range []struct {
		reason string
		text   string
		cents  int64
		want   error
	}{
		{"no decimals", "1500", 150_000, nil},
		{"one decimal", "1500.5", 150_050, nil},
		{"two decimals", "1500.05", 150_005, nil},
		{"what a NUMERIC column sends", "1.5000", 150, nil},
		{"zero", "0", 0, nil},
		{"zero with decimals", "0.00", 0, nil},
		{"minus zero is zero", "-0.000", 0, nil},
		{"the greatest amount", "1000000000000", maxCents, nil},
		{"the greatest amount, in cents", "1000000000000.00", maxCents, nil},
		{"a cent beyond the greatest", "1000000000000.01", 0, budget.ErrRange},
		{"twenty digits", "99999999999999999999", 0, budget.ErrRange},
		{"forty digits", strings.Repeat("9", 40), 0, budget.ErrRange},
		{"forty digits after a point", "1." + strings.Repeat("0", 38), 100, nil},
		{"forty-one characters", "1." + strings.Repeat("0", 39), 0, budget.ErrNumber},
		{"half a cent", "1.505", 0, budget.ErrPrecision},
		{"the least part of a cent", "0." + strings.Repeat("0", 37) + "1", 0, budget.ErrPrecision},
		{"too precise and too great: the decimals first", "9999999999999.001", 0, budget.ErrPrecision},
		{"below zero", "-1", 0, budget.ErrNegative},
		{"below zero by less than a cent", "-0.001", 0, budget.ErrNegative},
		{"nothing", "", 0, budget.ErrNumber},
		{"a sign alone", "-", 0, budget.ErrNumber},
		{"a point alone", ".", 0, budget.ErrNumber},
		{"no digit before the point", ".5", 0, budget.ErrNumber},
		{"no digit after the point", "5.", 0, budget.ErrNumber},
		{"two points", "1.2.3", 0, budget.ErrNumber},
		{"two signs", "--1", 0, budget.ErrNumber},
		{"a plus", "+1", 0, budget.ErrNumber},
		{"a sign after the point", "1.-5", 0, budget.ErrNumber},
		{"an exponent", "1e3", 0, budget.ErrNumber},
		{"a leading zero", "01", 0, budget.ErrNumber},
		{"two zeros", "00", 0, budget.ErrNumber},
		{"a comma", "1,50", 0, budget.ErrNumber},
		{"groups", "1 500", 0, budget.ErrNumber},
		{"spaces around", " 1 ", 0, budget.ErrNumber},
		{"a Unicode minus", "\u22121", 0, budget.ErrNumber},
		{"Arabic digits", "\u0661", 0, budget.ErrNumber},
		{"a sign of currency", "1 €", 0, budget.ErrNumber},
		{"a word", "NaN", 0, budget.ErrNumber},
		{"hexadecimal", "0x10", 0, budget.ErrNumber},
		{"an underscore", "1_000", 0, budget.ErrNumber},
	} {
		t.Run(c.reason, func(t *testing.T) {
			a, err := budget.ParseAmount(c.text)
			require.ErrorIs(t, err, c.want)
			require.Equal(t, c.cents, a.Cents())
			checkParsing(t, c.text)
		})
	}
}

var plainNumber = regexp.MustCompile(`\A-?(0|[1-9][0-9]*)(\.[0-9]+)?\z`)

// checkParsing compares the reading of a text with exact rationals, and with
// the reading of the same number as a decimal.
func checkParsing(t *testing.T, text string) {
	t.Helper()
	a, err := budget.ParseAmount(text)
	if !plainNumber.MatchString(text) || len(text) > 40 {
		require.ErrorIs(t, err, budget.ErrNumber)
		require.Zero(t, a)
		return
	}
	value, ok := new(big.Rat).SetString(text)
	require.True(t, ok)
	value.Mul(value, big.NewRat(100, 1))
	var want error
	switch {
	case value.Sign() < 0:
		want = budget.ErrNegative
	case !value.IsInt():
		want = budget.ErrPrecision
	case value.Cmp(new(big.Rat).SetInt64(maxCents)) > 0:
		want = budget.ErrRange
	}
	require.ErrorIs(t, err, want)
	if want == nil {
		require.NoError(t, err)
		require.Equal(t, value.Num().Int64(), a.Cents())
	} else {
		require.Zero(t, a)
	}
	d, err := decimal.NewFromString(text)
	require.NoError(t, err)
	same, err := budget.AmountOf(d)
	require.ErrorIs(t, err, want)
	require.Equal(t, a, same)
}

// An amount of any length of digits is judged right: on both sides of each power
// of ten, with and without decimals.
func TestParseAmountOfEveryLength(t *testing.T) {
	for digits := 1; digits <= 40; digits++ {
		for _, whole := range []string{"1" + strings.Repeat("0", digits-1), strings.Repeat("9", digits), "1" + strings.Repeat("0", digits-1)[:max(digits-2, 0)] + "1"} {
			for _, fraction := range []string{"", ".0", ".00", ".01", ".001", "." + strings.Repeat("0", 40-min(digits+1, 39))} {
				checkParsing(t, whole+fraction)
				checkParsing(t, "-"+whole+fraction)
			}
		}
	}
}

func TestParseAmountAgainstRationals(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2016))
	for range 20_000 {
		text := fmt.Sprint(random.Int64N(1 << random.IntN(50)))
		if random.IntN(4) > 0 {
			text += "." + fmt.Sprint(random.IntN(1000)) + strings.Repeat("0", random.IntN(30))
		}
		if random.IntN(8) == 0 {
			text = "-" + text
		}
		checkParsing(t, text)
	}
}

func FuzzParseAmount(f *testing.F) {
	for _, seed := range []string{"0", "1.50", "-1", "1000000000000.01", "1.505", "1e3", "-0.00", "00", ".", ""} {
		f.Add(seed)
	}
	f.Fuzz(checkParsing)
}

func TestAmountUnmarshalJSON(t *testing.T) {
	for _, c := range []struct {
		reason string
		data   string
		cents  int64
		want   error
	}{
		{"a string", `"1500.50"`, 150_050, nil},
		{"a number", `1500.50`, 150_050, nil},
		{"white space around", " \n\"1\"\t", 100, nil},
		{"an escaped digit", `"\u0031"`, 100, nil},
		{"null: not known is not zero", `null`, 0, budget.ErrNull},
		{"an exponent, though JSON has them", `1e3`, 0, budget.ErrNumber},
		{"an empty string", `""`, 0, budget.ErrNumber},
		{"a boolean", `true`, 0, budget.ErrType},
		{"an object", `{}`, 0, budget.ErrType},
		{"an array", `["1"]`, 0, budget.ErrType},
		{"half a cent", `1.505`, 0, budget.ErrPrecision},
		{"below zero", `"-1"`, 0, budget.ErrNegative},
		{"too great", `"1000000000000.01"`, 0, budget.ErrRange},
	} {
		t.Run(c.reason, func(t *testing.T) {
			before := cents(7)
			a := before
			err := json.Unmarshal([]byte(c.data), &a)
			require.ErrorIs(t, err, c.want)
			if c.want == nil {
				require.Equal(t, c.cents, a.Cents())
			} else {
				require.Equal(t, before, a, "left as it was")
				require.Len(t, stricttest.Flaws(err), 1)
			}
		})
	}
	for _, data := range []string{``, `"1" 2`, `"1`, `1 1`, `nul`, "\"\xff\"", `"\ud800"`} {
		var a budget.Amount
		require.Error(t, a.UnmarshalJSON([]byte(data)), "%q, though nobody checked it first", data)
	}
}

func TestAmountInAStruct(t *testing.T) {
	var got struct {
		Asked *budget.Amount
		Paid  budget.Amount
	}
	require.NoError(t, json.Unmarshal([]byte(`{"Asked": null, "Paid": 3}`), &got))
	require.Nil(t, got.Asked, "a pointer says unknown")
	require.Equal(t, euros(3), got.Paid)
}

func TestAmountErrorQuotesLittle(t *testing.T) {
	_, err := budget.ParseAmount(strings.Repeat("x", 1000) + "\x00")
	var fault *budget.Error
	require.ErrorAs(t, err, &fault)
	require.LessOrEqual(t, len([]rune(fault.Input)), 41, "forty characters and a sign that it was cut")
	require.Empty(t, fault.Pointer)
}
