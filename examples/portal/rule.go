package main

import (
	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/eligibility"
)

// partnersBring returns a rule of the portal's own, which the call does not know:
// partners bring a fifth of the cost. While a line or a resource may still come,
// it is open.
func partnersBring() (eligibility.HostRule, error) {
	judge := func(d *eligibility.Dossier) eligibility.Judgement {
		j := eligibility.Judgement{Sentence: eligibility.Sentence{
			French:  "Les partenaires apportent au moins 20 % du coût.",
			English: "Partners bring at least 20% of the cost.",
		}}
		const money = eligibility.ListLines | eligibility.ListResources
		if !d.Budget.LinesKnown() || !d.Budget.ResourcesKnown() || d.Growing&money != 0 {
			j.Ask = []string{"/budget/resources"}
			return j
		}
		brought := int64(0)
		for _, r := range d.Budget.Resources() {
			if r.Source == budget.FromPartner {
				brought += r.Amount.Cents()
			}
		}
		j.Outcome = eligibility.NotMet
		if 5*brought >= d.Budget.Total().Cents() {
			j.Outcome = eligibility.Met
		}
		return j
	}
	return eligibility.NewHostRule("partners-bring",
		eligibility.Sentence{French: "Apport des partenaires", English: "What partners bring"}, "/budget/resources", judge)
}
