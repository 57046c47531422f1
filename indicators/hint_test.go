package indicators_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/indicators"
	"github.com/aap-lit/aap/internal/strict/stricttest"
)

// A fault says what would have been right, and a bad word is told once.
func TestFaultsSayWhatWouldBeRight(t *testing.T) {
	require.Equal(t, []string{
		`/aggregation unknown-word "somme" "" [sum latest none] ..`,
		`/baseline/value unknown-word "not_available" "not-available" [not-available] ..`,
		`/baseline/month range "121" "" [] 0..120`,
		`/target/value range "1000000000000.1" "" [] -1000000000000..1000000000000`,
		`/target/month range "0" "" [] 1..120`,
	}, stricttest.Told(json.Unmarshal([]byte(`{"code": "a", "aggregation": "somme",
		"baseline": {"value": "not_available", "month": 121},
		"target": {"value": "1000000000000.1", "month": 0}}`), new(indicators.Indicator))))
	_, err := indicators.New(indicators.Spec{Code: "a", Aggregation: indicators.Sum, Baseline: indicators.Point{Month: -1}})
	require.Equal(t, []string{`/baseline/month range "-1" "" [] 0..120`}, stricttest.Told(err))
}

func TestUnmarshalIntoNothing(t *testing.T) {
	_, decoded := indicators.Decode(nil)
	for name, err := range map[string]error{
		"Decode":      decoded,
		"Set":         (*indicators.Set)(nil).UnmarshalJSON([]byte(`[]`)),
		"Indicator":   (*indicators.Indicator)(nil).UnmarshalJSON([]byte(`{"code": "a", "aggregation": "sum"}`)),
		"Point":       (*indicators.Point)(nil).UnmarshalJSON([]byte(`{"month": 1, "value": 1}`)),
		"Value, JSON": (*indicators.Value)(nil).UnmarshalJSON([]byte(`1`)),
		"Value, text": (*indicators.Value)(nil).UnmarshalText([]byte(`1`)),
		"Status":      (*indicators.Status)(nil).UnmarshalText([]byte(`behind`)),
	} {
		require.Equal(t, "nil", indicators.Faults(err)[0].Code(), name)
	}
}

// The bound of an input holds for whoever unmarshals, not for Decode alone.
func TestUnmarshalTooMuch(t *testing.T) {
	err := new(indicators.Set).UnmarshalJSON(make([]byte, 1<<20+1))
	require.Equal(t, "too-long", indicators.Faults(err)[0].Code())
}
