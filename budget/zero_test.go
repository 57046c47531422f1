package budget_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/budget"
)

// The zero value of every type is safe on every method, and means what its
// comment says.
func TestZeroValue(t *testing.T) {
	t.Run("Amount", func(t *testing.T) {
		var a budget.Amount
		require.Zero(t, a.Cents())
		require.True(t, a.Decimal().IsZero())
		require.Zero(t, a.Cmp(cents(0)))
		require.Equal(t, "0.00", a.String())
		text, err := a.MarshalText()
		require.NoError(t, err)
		require.Equal(t, "0.00", string(text))
		require.Equal(t, "0,00\u00a0€", a.Format(language.French))
	})
	t.Run("Figure", func(t *testing.T) {
		var f budget.Figure
		a, ok := f.Amount()
		require.False(t, ok)
		require.Zero(t, a)
		require.Empty(t, f.String())
		require.NotEqual(t, budget.Known(budget.Amount{}), f, "none is not 0,00 €")
	})
	t.Run("Kind, Source, Base", func(t *testing.T) {
		require.Empty(t, budget.Kind(0).String())
		require.Empty(t, budget.Source(0).String())
		require.Equal(t, budget.WholeProject, budget.Base(0))
	})
	t.Run("Plan", func(t *testing.T) {
		var p budget.Plan
		require.Nil(t, p.Lines())
		require.Nil(t, p.Resources())
		require.False(t, p.LinesKnown())
		require.False(t, p.ResourcesKnown())
		require.Zero(t, p.Total())
		require.Zero(t, p.Request())
		require.Zero(t, p.First(18))
		require.Nil(t, p.Schedule())
		require.Nil(t, p.Years())
		require.Nil(t, p.ByKind())
		data, err := json.Marshal(p)
		require.NoError(t, err)
		require.Equal(t, `{}`, string(data))
	})
	t.Run("Rule", func(t *testing.T) {
		var r budget.Rule
		require.Equal(t, r, newRule(t, budget.Terms{}))
		require.Equal(t, budget.Terms{}, r.Terms())
		require.Equal(t, map[string]int64{"total": newPlan(t, typicalLines(), nil).Total().Cents()},
			answers(r.Assess(newPlan(t, typicalLines(), nil))), "it limits nothing")
		require.Zero(t, r.Share(euros(1)))
		_, ok := r.BaseFor(euros(1))
		require.False(t, ok)
		require.Empty(t, answers(r.Assess(budget.Plan{})))
	})
	t.Run("Assessment", func(t *testing.T) {
		var a budget.Assessment
		require.Empty(t, answers(a))
		require.Zero(t, a.Cap)
		_, ok := a.EffectiveRate()
		require.False(t, ok)
		data, err := json.Marshal(a)
		require.NoError(t, err)
		require.Equal(t, `{}`, string(data))
	})
	t.Run("Error", func(t *testing.T) {
		var e budget.Error
		require.Empty(t, e.Error())
		require.Empty(t, e.Code())
		require.Empty(t, e.Message(language.French))
		require.NoError(t, e.Unwrap())
	})
}
