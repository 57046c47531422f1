package wording_test

import (
	"math"
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/wording"
)

func TestEuro(t *testing.T) {
	cases := []struct {
		reason string
		cents  int64
		fr, en string
	}{
		{"nothing", 0, "0,00\u00a0€", "€0.00"},
		{"a cent", 1, "0,01\u00a0€", "€0.01"},
		{"ten cents", 10, "0,10\u00a0€", "€0.10"},
		{"just below a euro", 99, "0,99\u00a0€", "€0.99"},
		{"a euro", 100, "1,00\u00a0€", "€1.00"},
		{"three digits", 99999, "999,99\u00a0€", "€999.99"},
		{"a first group", 100000, "1\u202f000,00\u00a0€", "€1,000.00"},
		{"a first group of three", 12345678, "123\u202f456,78\u00a0€", "€123,456.78"},
		{"the cap", 50000000, "500\u202f000,00\u00a0€", "€500,000.00"},
		{"two groups", 100000000, "1\u202f000\u202f000,00\u00a0€", "€1,000,000.00"},
		{"the greatest amount", 100_000_000_000_000, "1\u202f000\u202f000\u202f000\u202f000,00\u00a0€", "€1,000,000,000,000.00"},
		{"a cent below zero", -1, "−0,01\u00a0€", "−€0.01"},
		{"a hundred euros below zero: no group of a sign alone", -10000, "−100,00\u00a0€", "−€100.00"},
		{"groups below zero", -123456, "−1\u202f234,56\u00a0€", "−€1,234.56"},
		{"the greatest int64", math.MaxInt64, "92\u202f233\u202f720\u202f368\u202f547\u202f758,07\u00a0€", "€92,233,720,368,547,758.07"},
		{"the least int64", math.MinInt64, "−92\u202f233\u202f720\u202f368\u202f547\u202f758,08\u00a0€", "−€92,233,720,368,547,758.08"},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			require.Equal(t, c.fr, wording.Euro(language.French, c.cents))
			require.Equal(t, c.en, wording.Euro(language.English, c.cents))
			require.Equal(t, c.fr, wording.Euro(language.German, c.cents), "French is the last resort")
			require.Equal(t, c.fr, wording.Euro(language.CanadianFrench, c.cents), "one French")
		})
	}
}

// What is written is the amount to the cent.
func TestEuros(t *testing.T) {
	for _, c := range []struct{ reason, plain, fr, en string }{
		{"two decimals", "12345.67", "12\u202f345,67\u00a0€", "€12,345.67"},
		{"as many decimals as are given", "1.234", "1,234\u00a0€", "€1.234"},
		{"none", "500000", "500\u202f000\u00a0€", "€500,000"},
	} {
		t.Run(c.reason, func(t *testing.T) {
			require.Equal(t, c.fr, wording.Euros(language.French, c.plain))
			require.Equal(t, c.fr, wording.Euros(language.German, c.plain))
			require.Equal(t, c.en, wording.Euros(language.English, c.plain))
		})
	}
}

func TestEuroIsExact(t *testing.T) {
	random := rand.New(rand.NewPCG(2, 2016))
	french := strings.NewReplacer("−", "-", "\u202f", "", "\u00a0€", "", ",", ".")
	english := strings.NewReplacer("−", "-", "€", "", ",", "")
	for range 5000 {
		cents := int64(random.Uint64()) >> random.IntN(64)
		want := big.NewRat(cents, 100)
		for _, text := range []string{french.Replace(wording.Euro(language.French, cents)), english.Replace(wording.Euro(language.English, cents))} {
			got, ok := new(big.Rat).SetString(text)
			require.True(t, ok, text)
			require.Zero(t, want.Cmp(got), text)
		}
	}
}

func TestNumberAndPercent(t *testing.T) {
	cases := []struct{ reason, plain, fr, en string }{
		{"zero", "0", "0", "0"},
		{"three digits", "999", "999", "999"},
		{"four digits", "1000", "1\u202f000", "1,000"},
		{"a fraction is not grouped", "1234.56789", "1\u202f234,56789", "1,234.56789"},
		{"zeros are kept", "50.00", "50,00", "50.00"},
		{"below zero", "-1234.5", "−1\u202f234,5", "−1,234.5"},
		{"three digits below zero: no group of a sign alone", "-123", "−123", "−123"},
		{"more digits than any integer holds", "12345678901234567890123", "12\u202f345\u202f678\u202f901\u202f234\u202f567\u202f890\u202f123", "12,345,678,901,234,567,890,123"},
		{"nothing", "", "", ""},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			require.Equal(t, c.fr, wording.Number(language.French, c.plain))
			require.Equal(t, c.en, wording.Number(language.English, c.plain))
			require.Equal(t, c.fr, wording.Number(language.Und, c.plain))
			require.Equal(t, c.fr+"\u00a0%", wording.Percent(language.French, c.plain))
			require.Equal(t, c.en+"%", wording.Percent(language.English, c.plain))
		})
	}
}
