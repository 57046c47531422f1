package indicators_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/indicators"
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
		require.NotEmpty(t, indicators.Format(language.French, v))
		require.Equal(t, `"not-available"`, toJSON(t, v))
	})
	t.Run("Point", func(t *testing.T) {
		require.Equal(t, `{"month":0,"value":"not-available"}`, toJSON(t, indicators.Point{}))
	})
	t.Run("Spec", func(t *testing.T) {
		_, err := indicators.New(indicators.Spec{})
		require.Equal(t, []flaw{{"/code", "missing"}, {"/aggregation", "missing"}}, flaws(t, err))
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
			require.Equal(t, indicators.NoBaseline, i.Progress(month).Reason())
			require.Equal(t, indicators.NoData, i.Status(month))
		}
		text := toJSON(t, i)
		require.Equal(t, `{"code":"","aggregation":"","baseline":{"month":0,"value":"not-available"},"observations":[]}`, text)
		require.Error(t, i.UnmarshalJSON([]byte(text)), "and not read again")
	})
	t.Run("Progress", func(t *testing.T) {
		var p indicators.Progress
		_, ok := p.Ratio()
		require.False(t, ok)
		require.Equal(t, indicators.NoObservation, p.Reason())
		require.Equal(t, indicators.NoObservation.Label(language.English), p.Message(language.English))
		require.Equal(t, `{"undefined":"no-observation"}`, toJSON(t, p))
	})
	t.Run("Rational", func(t *testing.T) {
		var r indicators.Rational
		require.Equal(t, "0", r.String())
		require.Zero(t, r.Rat().Sign())
		require.Equal(t, "0.00", r.Decimal(2).StringFixed(2))
		require.Equal(t, `{"exact":"0","decimal":"0.00"}`, toJSON(t, r))
	})
	t.Run("Set", func(t *testing.T) {
		var s indicators.Set
		require.Empty(t, s.Indicators())
		require.Equal(t, `[]`, toJSON(t, s))
	})
	t.Run("Status", func(t *testing.T) {
		require.Equal(t, indicators.NoData, indicators.Status(0))
	})
	t.Run("Aggregation, Reason", func(t *testing.T) {
		require.Empty(t, indicators.Aggregation(0).String())
		require.Empty(t, indicators.Reason(0).String())
	})
	t.Run("Error", func(t *testing.T) {
		var e indicators.Error
		require.Empty(t, e.Error())
		require.Empty(t, e.Code())
		require.Empty(t, e.Message(language.French))
		require.NoError(t, e.Unwrap())
	})
}
