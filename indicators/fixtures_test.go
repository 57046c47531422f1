package indicators_test

import (
	"encoding/json"
	"math/big"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/indicators"
	"github.com/aap-lit/aap/internal/strict/stricttest"
)

// value is a value written plainly.
func value(text string) indicators.Value {
	v, err := indicators.ParseValue(text)
	if err != nil {
		panic(err)
	}
	return v
}

func point(month int, text string) indicators.Point {
	return indicators.Point{Month: month, Value: value(text)}
}

// spec goes from 15 at the start to 50 at month 18.
func spec(observed ...indicators.Point) indicators.Spec {
	return indicators.Spec{
		Code: "agents", Label: "Agents touchés", Unit: "agents", Aggregation: indicators.Sum,
		Baseline: point(0, "15"), Target: point(18, "50"), Observations: observed,
	}
}

func newIndicator(t testing.TB, s indicators.Spec) indicators.Indicator {
	t.Helper()
	i, err := indicators.New(s)
	require.NoError(t, err)
	return i
}

// between is an indicator from a baseline to a target.
func between(t testing.TB, baseline, target indicators.Point, observed ...indicators.Point) indicators.Indicator {
	t.Helper()
	return newIndicator(t, indicators.Spec{
		Code: "x", Aggregation: indicators.None, Baseline: baseline, Target: target, Observations: observed,
	})
}

// rat is a fraction or a plain number.
func rat(t testing.TB, text string) *big.Rat {
	t.Helper()
	r, ok := new(big.Rat).SetString(text)
	require.True(t, ok, text)
	return r
}

func toJSON(t testing.TB, v any) string {
	t.Helper()
	data, err := json.Marshal(v)
	require.NoError(t, err)
	return string(data)
}

type flaw = stricttest.Flaw

// long is a text of n characters of two bytes each.
func long(n int) string { return strings.Repeat("é", n) }
