package indicators_test

import (
	"encoding/json"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/indicators"
	"github.com/aap-lit/aap/internal/strict/stricttest"
)

func TestParseValue(t *testing.T) {
	for _, c := range []struct {
		reason, text, want string
	}{
		{"nothing", "0", "0"},
		{"less than nothing is nothing", "-0", "0"},
		{"less than nothing, with decimals", "-0.000000", "0"},
		{"whole", "53", "53"},
		{"below zero", "-53", "-53"},
		{"six decimals", "0.000001", "0.000001"},
		{"six decimals below zero", "-0.000001", "-0.000001"},
		{"zeros after the point are kept where they count", "1.050600", "1.0506"},
		{"zeros beyond six decimals change nothing", "1.5000000000", "1.5"},
		{"zeros of a whole number are kept", "100", "100"},
		{"the greatest", "1000000000000", "1000000000000"},
		{"the greatest, with decimals that are zero", "1000000000000.000000", "1000000000000"},
		{"one unit below the greatest", "999999999999.999999", "999999999999.999999"},
		{"the least", "-1000000000000", "-1000000000000"},
		{"40 characters", "1." + strings.Repeat("0", 38), "1"},
	} {
		t.Run(c.reason, func(t *testing.T) {
			v, err := indicators.ParseValue(c.text)
			require.NoError(t, err)
			require.True(t, v.Available())
			require.Equal(t, c.want, v.String())
			d, ok := v.Decimal()
			require.True(t, ok)
			require.Zero(t, d.Cmp(decimal.RequireFromString(c.want)))
			_, decimals, _ := strings.Cut(c.want, ".")
			require.Equal(t, int32(-len(decimals)), d.Exponent(), "no zeros at its end")
			var read indicators.Value
			require.NoError(t, read.UnmarshalText([]byte(c.text)))
			require.Equal(t, v, read)
			same, err := indicators.ValueOf(decimal.RequireFromString(c.text))
			require.NoError(t, err)
			require.Equal(t, v, same)
			require.True(t, v == same)
		})
	}
}

func TestParseValueRefuses(t *testing.T) {
	for _, c := range []struct {
		reason, text, code string
	}{
		{"nothing written", "", "number"},
		{"sign alone", "-", "number"},
		{"plus", "+1", "number"},
		{"no digit before the point", ".5", "number"},
		{"no digit after the point", "5.", "number"},
		{"zero in front", "01", "number"},
		{"exponent", "1e3", "number"},
		{"comma", "1,5", "number"},
		{"space", " 1", "number"},
		{"a minus of another kind", "\u22121", "number"},
		{"41 characters", "1." + strings.Repeat("0", 39), "number"},
		{"another word", "unknown", "unknown-word"},
		{"wrongly cased", "Not-available", "unknown-word"},
		{"not a number", "NaN", "unknown-word"},
		{"a word of another script", "être", "unknown-word"},
		{"a word and a space", "not-available ", "unknown-word"},
		{"seven decimals", "1.0000001", "precision"},
		{"seven decimals below zero", "-0.0000001", "precision"},
		{"beyond the greatest by one unit", "1000000000000.000001", "range"},
		{"beyond the least by one unit", "-1000000000000.000001", "range"},
		{"beyond 64 bits", "9223372036854.775808", "range"},
		{"far beyond", strings.Repeat("9", 40), "range"},
	} {
		t.Run(c.reason, func(t *testing.T) {
			v, err := indicators.ParseValue(c.text)
			require.Equal(t, []flaw{{"", c.code}}, stricttest.Flaws(err))
			require.Zero(t, v)
			require.Equal(t, []flaw{{"", c.code}}, stricttest.Flaws(v.UnmarshalText([]byte(c.text))))
		})
	}
}

func TestValueOfRefuses(t *testing.T) {
	for _, c := range []struct {
		reason string
		d      decimal.Decimal
		code   string
	}{
		{"an exponent that would take all memory", decimal.New(1, 1_000_000_000), "number"},
		{"an exponent far below", decimal.New(1, -1_000_000_000), "number"},
		{"seven decimals", decimal.New(1, -7), "precision"},
		{"beyond the greatest", decimal.New(1, 13), "range"},
	} {
		t.Run(c.reason, func(t *testing.T) {
			v, err := indicators.ValueOf(c.d)
			require.Equal(t, []flaw{{"", c.code}}, stricttest.Flaws(err))
			require.Zero(t, v)
		})
	}
}

// A fault of Go code quotes what was handed in, or what came out of it.
func TestValuesQuote(t *testing.T) {
	huge := newIndicator(t, indicators.Spec{Code: "x", Aggregation: indicators.Sum, Observations: []indicators.Point{point(1, "-1000000000000")}})
	for want, refused := range map[string]func() (indicators.Value, error){
		"-0.0000001":     func() (indicators.Value, error) { return indicators.ValueOf(decimal.New(-1, -7)) },
		"10000000000000": func() (indicators.Value, error) { return indicators.ValueOf(decimal.New(1, 13)) },
		"1e1000000000":   func() (indicators.Value, error) { return indicators.ValueOf(decimal.New(1, 1_000_000_000)) },
		"1,5":            func() (indicators.Value, error) { return indicators.ParseValue("1,5") },
		"+1":             func() (v indicators.Value, err error) { return v, v.UnmarshalText([]byte("+1")) },
		"-2000000000000.000000": func() (indicators.Value, error) {
			return indicators.Sum.Of(1, huge, huge)
		},
	} {
		_, err := refused()
		stricttest.Quoted(t, want, err)
	}
}

// A fault of a bound says where the bound is.
func TestFaultsSayTheBounds(t *testing.T) {
	const most = "1000000000000"
	for _, d := range []decimal.Decimal{decimal.New(1, 13), decimal.New(-1, 13), decimal.New(1, 30)} {
		_, err := indicators.ValueOf(d)
		stricttest.Limits(t, "-"+most, most, err)
	}
	for _, c := range []struct {
		reason    string
		low, high string
		change    func(*indicators.Spec)
	}{
		{"the month of a baseline", "0", "120", func(s *indicators.Spec) { s.Baseline.Month = -1 }},
		{"the month of a target", "1", "120", func(s *indicators.Spec) { s.Target.Month = 121 }},
		{"the month of an observation", "0", "120", func(s *indicators.Spec) { s.Observations = []indicators.Point{point(121, "1")} }},
		{"a text", "", "200", func(s *indicators.Spec) { s.Unit = long(201) }},
	} {
		s := spec()
		c.change(&s)
		_, err := indicators.New(s)
		stricttest.Limits(t, c.low, c.high, err)
	}
}

func TestNotAvailableIsNotZero(t *testing.T) {
	none, err := indicators.ParseValue("not-available")
	require.NoError(t, err)
	require.Equal(t, indicators.Value{}, none)
	require.False(t, none.Available())
	require.NotEqual(t, value("0"), none)
	require.Equal(t, "not-available", none.String())
	d, ok := none.Decimal()
	require.False(t, ok)
	require.True(t, d.IsZero())
}

func TestFormat(t *testing.T) {
	require.Equal(t, "−1\u202f234,5", value("-1234.50").Format(language.French))
	require.Equal(t, "−1,234.5", value("-1234.50").Format(language.English))
	require.Equal(t, value("1234.5").Format(language.French), value("1234.5").Format(language.Japanese))
	french, english := value("not-available").Format(language.French), value("not-available").Format(language.English)
	require.NotEqual(t, french, english)
	require.NotContains(t, french+english, "indicators.")
}

func TestValueJSON(t *testing.T) {
	for _, c := range []struct {
		reason, data, want string
	}{
		{"a string", `"12.50"`, `"12.5"`},
		{"a number", `12.50`, `"12.5"`},
		{"a number below zero", `-3`, `"-3"`},
		{"the word", `"not-available"`, `"not-available"`},
	} {
		t.Run(c.reason, func(t *testing.T) {
			var v indicators.Value
			require.NoError(t, json.Unmarshal([]byte(c.data), &v))
			require.Equal(t, c.want, toJSON(t, v))
		})
	}
	for _, c := range []struct {
		reason, data, code string
	}{
		{"null is not the word", `null`, "null"},
		{"another type", `true`, "type"},
		{"a list", `[1]`, "type"},
		{"an exponent", `1e3`, "number"},
		{"a word", `"n/a"`, "unknown-word"},
	} {
		t.Run(c.reason, func(t *testing.T) {
			v := value("7")
			require.Equal(t, []flaw{{"", c.code}}, stricttest.Flaws(json.Unmarshal([]byte(c.data), &v)))
			require.Equal(t, value("7"), v, "left as it was")
		})
	}
	seen := map[indicators.Value]int{value("1"): 1, value("1.0"): 2}
	require.Equal(t, `{"1":2}`, toJSON(t, seen), "a good key")
	var back map[indicators.Value]int
	require.NoError(t, json.Unmarshal([]byte(`{"1.00":2}`), &back))
	require.Equal(t, seen, back)
}

// What is written is read back as the same value, and stands for the same
// number as the decimal does.
func TestValueThereAndBack(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 5000 {
		exponent := int32(random.IntN(7)) - 6
		d := decimal.New(random.Int64N(2_000_000_000_001)-1_000_000_000_000, exponent)
		v, err := indicators.ValueOf(d)
		require.NoError(t, err)
		back, err := indicators.ParseValue(v.String())
		require.NoError(t, err)
		require.Equal(t, v, back)
		again, ok := v.Decimal()
		require.True(t, ok)
		require.Zero(t, d.Cmp(again))
	}
}
