package indicators_test

import (
	"encoding/json"
	"math"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/indicators"
	"github.com/aap-lit/aap/internal/strict/stricttest"
)

// The zero value of every type is safe on every method, and means what its
// comment says.
func TestZeroValue(t *testing.T) {
	t.Run("Value", func(t *testing.T) {
		var v indicators.Value
		require.False(t, v.Available())
		require.Equal(t, "not-available", v.String())
		d, ok := v.Decimal()
		require.False(t, ok)
		require.Zero(t, d.Sign())
		require.NotEmpty(t, v.Format(language.French))
		require.Equal(t, `"not-available"`, toJSON(t, v))
	})
	t.Run("Point", func(t *testing.T) {
		require.Equal(t, `{"month":0,"value":"not-available"}`, toJSON(t, indicators.Point{}))
	})
	t.Run("Spec", func(t *testing.T) {
		_, err := indicators.New(indicators.Spec{})
		require.Equal(t, []flaw{{"/code", "missing"}, {"/aggregation", "missing"}}, stricttest.Flaws(err))
	})
	t.Run("Indicator", func(t *testing.T) {
		var i indicators.Indicator
		require.Equal(t, indicators.Spec{}, i.Spec())
		require.Zero(t, i.Direction())
		for _, month := range []int{math.MinInt, -1, 0, 1, 120, 121, math.MaxInt} {
			_, ok := i.Actual(month)
			require.False(t, ok)
			_, ok = i.Expected(month)
			require.False(t, ok)
			require.Equal(t, indicators.NoBaseline, i.Progress(month).Undefined())
			require.Equal(t, indicators.NoData, i.Status(month))
		}
		_, err := json.Marshal([]indicators.Indicator{i})
		require.ErrorIs(t, err, indicators.ErrMissing, "it could not be read back")
	})
	t.Run("Progress", func(t *testing.T) {
		var p indicators.Progress
		_, ok := p.Ratio()
		require.False(t, ok)
		require.Equal(t, indicators.NoObservation, p.Undefined())
		require.Equal(t, indicators.NoObservation.Label(language.English), p.Message(language.English))
		require.Equal(t, `{"undefined":"no-observation"}`, toJSON(t, p))
	})
	t.Run("Set", func(t *testing.T) {
		var s indicators.Set
		require.Empty(t, s.Indicators())
		require.Equal(t, `[]`, toJSON(t, s))
	})
	t.Run("Status", func(t *testing.T) {
		require.Equal(t, indicators.NoData, indicators.Status(0))
	})
	t.Run("Aggregation, Undefined", func(t *testing.T) {
		require.Empty(t, indicators.Aggregation(0).String())
		require.Empty(t, indicators.Undefined(0).String())
	})
	t.Run("Error", func(t *testing.T) {
		var e indicators.Error
		require.Empty(t, e.Error())
		require.Empty(t, e.Code())
		require.Empty(t, e.Message(language.French))
		require.NoError(t, e.Unwrap())
	})
}
