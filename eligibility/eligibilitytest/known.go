package eligibilitytest

import (
	"slices"

	"github.com/aap-lit/aap/eligibility"
)

// Known returns the cases that an engine without a third truth value can be held to:
// those of fully known dossiers. A dossier is fully known if
//
//   - it gives each of the nine facts: region, team, partners, lines and resources of
//     the budget, who deposits, for which region, when it is received, and the seed;
//   - no list grows, and each agent has a service;
//   - no rule stays unknown: each name that does not say by itself whether it counts
//     has its answer, or does not matter.
func Known(cases []Case) []Case {
	var known []Case
	for _, c := range cases {
		if a, err := read(c.Request()); err == nil && a.known() {
			known = append(known, c)
		}
	}
	return known
}

func (a *inquiry) known() bool {
	d := &a.dossier
	given := d.Region != eligibility.Region{} && d.Team != nil && d.Partners != nil &&
		d.Budget.LinesKnown() && d.Budget.ResourcesKnown() &&
		d.Deposit.By != 0 && d.Deposit.Region != eligibility.Region{} && !d.Deposit.At.IsZero() &&
		d.Seed != eligibility.Unanswered && d.Growing == 0 &&
		!slices.ContainsFunc(d.Team, func(agent eligibility.Agent) bool { return agent.Service == eligibility.Service{} })
	return given && !slices.ContainsFunc(a.call.Evaluate(d).Findings(), func(f eligibility.Finding) bool {
		return f.Outcome() == eligibility.Unknown
	})
}
