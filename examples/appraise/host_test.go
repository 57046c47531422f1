package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/eligibility"
)

// TestHostRules: the rules of a host stand after those of the call, and what stands
// after the plan is of all of them.
func TestHostRules(t *testing.T) {
	rule, err := eligibility.NewHostRule("cheap", eligibility.Sentence{French: "Petit budget", English: "Small budget"}, "/budget/lines", func(d *eligibility.Dossier) eligibility.Judgement {
		j := eligibility.Judgement{Outcome: eligibility.NotMet, Sentence: eligibility.Sentence{French: "Le budget dépasse 1 000 €.", English: "The budget is above €1,000."}}
		if d.Budget.Total().Cents() <= 1_000_00 {
			j.Outcome = eligibility.Met
		}
		return j
	})
	require.NoError(t, err)
	dossier, err := eligibility.Decode(strings.NewReader(`{"region": "Bretagne", "seed": true,
		"budget": {"lines": [{"kind": "other", "amount": "600000", "from": 1, "to": 18}], "resources": []}}`))
	require.NoError(t, err)
	in := &input{}
	in.Dossier = dossier
	report := eligibility.LIT2016().Evaluate(&dossier, rule)
	v := &view{tag: language.French, in: in, d: &dossier, call: report.Call(), report: report}
	rules := v.Rules()
	own := rules[len(rules)-1]
	require.Len(t, rules, 8)
	require.Equal(t, "Petit budget", own.Name)
	require.Equal(t, []string{prose("Le budget dépasse 1 000 €.")}, own.Notes)
	require.Equal(t, v.verdict(eligibility.Ineligible).Class, v.After().Class, "the host's rule is not met after the plan either")
}
