package budget_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/internal/strict/stricttest"
)

// A fault says what would have been right, and a bad word is told once.
func TestFaultsSayWhatWouldBeRight(t *testing.T) {
	_, amount := budget.ParseAmount("1000000000001")
	_, rule := budget.NewRule(budget.Terms{CapBase: 99, Months: 121})
	cases := []struct {
		reason string
		err    error
		want   []string
	}{
		{"an amount too great", amount, []string{` range "1000000000001" "" [] 0..1000000000000`}},
		{"terms of Go", rule, []string{
			`/cap-base unknown-word "99" "" [whole funded-months] ..`,
			`/months range "121" "" [] 1..120`,
		}},
		{"words of a plan", json.Unmarshal([]byte(`{
			"lines": [{"kind": "contracter", "amount": 1, "from": 0, "to": 1}],
			"resources": [{"source": "Pia", "amount": "1"}]}`), new(budget.Plan)), []string{
			`/lines/0/kind unknown-word "contracter" "contractor" [agent-time contractor other] ..`,
			`/lines/0/from range "0" "" [] 1..120`,
			`/resources/0/source unknown-word "Pia" "pia" [pia state partner own other] ..`,
		}},
		{"words of terms", json.Unmarshal([]byte(`{"share-base": "hole", "rate": "1.5", "months": 18}`), new(budget.Terms)), []string{
			`/share-base unknown-word "hole" "whole" [whole funded-months] ..`,
			`/rate range "1.5" "" [] 0..1`,
		}},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) { require.Equal(t, c.want, stricttest.Told(c.err)) })
	}
}
