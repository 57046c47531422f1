package budget_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/internal/strict/stricttest"
)

// Every exported type is read back from what it writes, or says that it is not.
func TestTypes(t *testing.T) {
	plan := newPlan(t, typicalLines(), typicalResources())
	stricttest.Types(t,
		cents(12_345), budget.Known(cents(0)), budget.Figure{},
		budget.Contractor, budget.FromPartner, budget.FundedMonths,
		typicalLines()[0], typicalResources()[2], plan,
		budget.LIT2016(), budget.Terms{Rate: number(t, "0.35"), Months: 7, CapBase: budget.FundedMonths, Cap: euros(3)},
		budget.LIT2016().Assess(plan),
	)
}

func TestFigureJSON(t *testing.T) {
	for _, c := range []struct {
		reason, data string
		want         budget.Figure
		faults       []flaw
	}{
		{"null is none", `null`, budget.Figure{}, nil},
		{"0,00 € is known", `"0.00"`, budget.Known(cents(0)), nil},
		{"a number", `12.5`, budget.Known(cents(1_250)), nil},
		{"the greatest", `1000000000000`, budget.Known(cents(maxCents)), nil},
		{"half a cent", `"0.005"`, budget.Figure{}, []flaw{{"", "precision"}}},
		{"another type", `[]`, budget.Figure{}, []flaw{{"", "type"}}},
	} {
		t.Run(c.reason, func(t *testing.T) {
			before := budget.Known(cents(7))
			read := before
			require.Equal(t, c.faults, stricttest.Flaws(json.Unmarshal([]byte(c.data), &read)))
			if c.faults == nil {
				amount, known := c.want.Amount()
				require.Equal(t, c.want, read)
				require.Equal(t, known, read.String() == amount.String(), "none is written as nothing")
			} else {
				require.Equal(t, before, read, "left as it was")
			}
		})
	}
	data, err := json.Marshal(struct {
		Known   budget.Figure `json:"known,omitzero"`
		Unknown budget.Figure `json:"unknown,omitzero"`
	}{Known: budget.Known(cents(0))})
	require.NoError(t, err)
	require.Equal(t, `{"known":"0.00"}`, string(data), "none is left out, 0,00 € is not")
}
