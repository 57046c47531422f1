package indicators_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/indicators"
)

// A fault says what would have been right, and a bad word is told once.
func TestFaultsSayWhatWouldBeRight(t *testing.T) {
	err := json.Unmarshal([]byte(`{"code": "a", "aggregation": "somme",
		"baseline": {"value": "not_available", "month": 121},
		"target": {"value": "1000000000000.1", "month": 0}}`), new(indicators.Indicator))
	var got []indicators.Error
	for _, f := range indicators.Faults(err) {
		got = append(got, *f)
	}
	require.Equal(t, []indicators.Error{
		{Pointer: "/aggregation", Err: indicators.ErrWord, Input: "somme", Allowed: []string{"sum", "latest", "none"}},
		{Pointer: "/baseline/value", Err: indicators.ErrWord, Input: "not_available", Allowed: []string{"not-available"}, Nearest: "not-available"},
		{Pointer: "/baseline/month", Err: indicators.ErrRange, Input: "121", Low: "0", High: "120"},
		{Pointer: "/target/value", Err: indicators.ErrRange, Input: "1000000000000.1", Low: "-1000000000000", High: "1000000000000"},
		{Pointer: "/target/month", Err: indicators.ErrRange, Input: "0", Low: "1", High: "120"},
	}, got)
	_, err = indicators.New(indicators.Spec{Code: "a", Aggregation: indicators.Sum, Baseline: indicators.Point{Month: -1}})
	require.Equal(t, indicators.Error{Pointer: "/baseline/month", Err: indicators.ErrRange, Input: "-1", Low: "0", High: "120"}, *indicators.Faults(err)[0])
}
