package budget_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/internal/strict/stricttest"
)

func TestHostChangesDecimal(t *testing.T) { stricttest.HostChangesDecimal(t, everything) }

// everything is what the package says of one case, as text.
func everything(t *testing.T) string {
	t.Helper()
	line, err := budget.AgentDays("Temps", decimal.New(1255, -2), decimal.New(312450, -3), 1, 24)
	require.NoError(t, err)
	a, err := budget.AmountOf(decimal.New(150000, -4))
	require.NoError(t, err)
	parts, err := budget.Split(euros(100), decimal.New(1, -1), decimal.New(20, -2), decimal.New(1, 3))
	require.NoError(t, err)
	var terms budget.Terms
	require.NoError(t, json.Unmarshal([]byte(`{"cap":100000,"rate":0.3330,"months":18,"share-base":"funded-months"}`), &terms))
	rule := newRule(t, terms)
	plan := newPlan(t, []budget.Line{line}, []budget.Resource{asked(100_000)})
	base, ok := rule.BaseFor(cents(12_345))
	require.True(t, ok)
	_, refused := budget.AmountOf(decimal.New(1505, -3))
	require.Error(t, refused)

	var all []byte
	for _, v := range []any{line, a, parts, terms, rule.Terms(), plan, plan.Schedule(), plan.Years(), plan.ByKind(), rule.Assess(plan), rule.Share(base), base} {
		data, err := json.Marshal(v)
		require.NoError(t, err)
		all = append(append(all, data...), '\n')
	}
	return string(all) + fmt.Sprintln(a, parts, base.Decimal().Cmp(decimal.New(0, 0)), refused, a.Format(language.French))
}
