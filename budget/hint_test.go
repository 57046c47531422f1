package budget_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/budget"
)

// A fault says what would have been right, and a bad word is told once.
func TestFaultsSayWhatWouldBeRight(t *testing.T) {
	_, amount := budget.ParseAmount("1000000000001")
	_, rate := budget.NewRule(budget.Terms{CapBase: 99, Months: 121})
	cases := []struct {
		reason string
		err    error
		want   []budget.Error
	}{
		{"an amount too great", amount, []budget.Error{{Err: budget.ErrRange, Input: "1000000000001", Low: "0", High: "1000000000000"}}},
		{"terms of Go", rate, []budget.Error{
			{Pointer: "/cap-base", Err: budget.ErrWord, Input: "99", Allowed: []string{"whole", "funded-months"}},
			{Pointer: "/months", Err: budget.ErrRange, Input: "121", Low: "1", High: "120"},
		}},
		{"words of a plan", json.Unmarshal([]byte(`{
			"lines": [{"kind": "contracter", "amount": 1, "from": 0, "to": 1}],
			"resources": [{"source": "Pia", "amount": "1"}]}`), new(budget.Plan)), []budget.Error{
			{Pointer: "/lines/0/kind", Err: budget.ErrWord, Input: "contracter", Allowed: []string{"agent-time", "contractor", "other"}, Nearest: "contractor"},
			{Pointer: "/lines/0/from", Err: budget.ErrRange, Input: "0", Low: "1", High: "120"},
			{Pointer: "/resources/0/source", Err: budget.ErrWord, Input: "Pia", Allowed: []string{"pia", "state", "partner", "own", "other"}, Nearest: "pia"},
		}},
		{"words of terms", json.Unmarshal([]byte(`{"share-base": "hole", "rate": "1.5", "months": 18}`), new(budget.Terms)), []budget.Error{
			{Pointer: "/share-base", Err: budget.ErrWord, Input: "hole", Allowed: []string{"whole", "funded-months"}, Nearest: "whole"},
			{Pointer: "/rate", Err: budget.ErrRange, Input: "1.5", Low: "0", High: "1"},
		}},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			var got []budget.Error
			for _, f := range budget.Faults(c.err) {
				got = append(got, *f)
			}
			require.Equal(t, c.want, got)
		})
	}
}
