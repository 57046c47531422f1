package eligibilitytest

import (
	"encoding/json"
	"iter"
	"slices"

	"github.com/aap-lit/aap/eligibility"
)

// A term is one that a rule hangs on.
type term struct {
	pointer string
	rules   []eligibility.Code
	value   func(t *eligibility.Terms) any // comparable
	take    func(t, from *eligibility.Terms)
}

// terms are all of them, in the order of the rules. Those that no rule reads, such as
// the name and the zone, are none.
var terms = []term{
	{"/min-services", of(eligibility.RuleTeam), func(t *eligibility.Terms) any { return t.MinServices },
		func(t, from *eligibility.Terms) { t.MinServices = from.MinServices }},
	{"/year", of(eligibility.RuleTeam), func(t *eligibility.Terms) any { return yearOf(t) },
		func(t, from *eligibility.Terms) { t.Year = from.Year }},
	{"/institutions", of(eligibility.RuleTeam), func(t *eligibility.Terms) any { return written(t.Institutions) },
		func(t, from *eligibility.Terms) { t.Institutions = from.Institutions }},
	{"/hierarchy", of(eligibility.RuleTeam), func(t *eligibility.Terms) any { return t.Hierarchy },
		func(t, from *eligibility.Terms) { t.Hierarchy = from.Hierarchy }},
	{"/level", of(eligibility.RuleTeam), func(t *eligibility.Terms) any { return t.Level },
		func(t, from *eligibility.Terms) { t.Level = from.Level }},
	{"/deposit", of(eligibility.RuleDeposit), func(t *eligibility.Terms) any { return t.Deposit },
		func(t, from *eligibility.Terms) { t.Deposit = from.Deposit }},
	{"/opens", of(eligibility.RuleWindow), func(t *eligibility.Terms) any { return t.Opens.UTC() },
		func(t, from *eligibility.Terms) { t.Opens = from.Opens }},
	{"/closes", of(eligibility.RuleWindow), func(t *eligibility.Terms) any { return t.Closes.UTC() },
		func(t, from *eligibility.Terms) { t.Closes = from.Closes }},
	{"/min-partners", of(eligibility.RulePartners), func(t *eligibility.Terms) any { return t.MinPartners },
		func(t, from *eligibility.Terms) { t.MinPartners = from.MinPartners }},
	{"/required-categories", of(eligibility.RulePartners), func(t *eligibility.Terms) any { return t.RequiredCategories },
		func(t, from *eligibility.Terms) { t.RequiredCategories = from.RequiredCategories }},
	{"/actors", of(eligibility.RulePartners), func(t *eligibility.Terms) any { return t.Actors },
		func(t, from *eligibility.Terms) { t.Actors = from.Actors }},
	{"/seed", of(eligibility.RuleSeed), func(t *eligibility.Terms) any { return t.Seed },
		func(t, from *eligibility.Terms) { t.Seed = from.Seed }},
	{"/budget/cap", of(eligibility.RuleCap), func(t *eligibility.Terms) any { return t.Budget.Cap },
		func(t, from *eligibility.Terms) { t.Budget.Cap = from.Budget.Cap }},
	{"/budget/cap-base", of(eligibility.RuleCap), func(t *eligibility.Terms) any { return t.Budget.CapBase },
		func(t, from *eligibility.Terms) { t.Budget.CapBase = from.Budget.CapBase }},
	{"/budget/rate", of(eligibility.RuleShare), func(t *eligibility.Terms) any { return t.Budget.Rate.Rat().RatString() },
		func(t, from *eligibility.Terms) { t.Budget.Rate = from.Budget.Rate }},
	{"/budget/months", of(eligibility.RuleCap, eligibility.RuleShare), func(t *eligibility.Terms) any { return t.Budget.Months },
		func(t, from *eligibility.Terms) { t.Budget.Months = from.Budget.Months }},
	{"/budget/share-base", of(eligibility.RuleShare), func(t *eligibility.Terms) any { return t.Budget.ShareBase },
		func(t, from *eligibility.Terms) { t.Budget.ShareBase = from.Budget.ShareBase }},
}

func of(rules ...eligibility.Code) []eligibility.Code { return rules }

// yearOf returns the year whose organisation counts.
func yearOf(t *eligibility.Terms) int {
	if t.Year == 0 {
		return 2016
	}
	return t.Year
}

func written(own []eligibility.Institution) string {
	text, _ := json.Marshal(own) // terms that make a call can be written
	return string(text)
}

// termsOf returns the terms that a rule hangs on.
func termsOf(code eligibility.Code) (set termSet) {
	for i := range terms {
		if slices.Contains(terms[i].rules, code) {
			set |= 1 << i
		}
	}
	return set
}

// A group is rules that read facts of their own, and the dossiers that may tell their
// terms apart, the simplest first.
type group struct {
	rules  []eligibility.Code
	sheets func(p *pair, base sheet) iter.Seq[sheet]
}

var groups = []group{
	{of(eligibility.RuleTeam), (*pair).teams},
	{of(eligibility.RuleDeposit), (*pair).deposits},
	{of(eligibility.RuleWindow), (*pair).receipts},
	{of(eligibility.RulePartners), (*pair).lists},
	{of(eligibility.RuleSeed), (*pair).seeds},
	{of(eligibility.RuleCap, eligibility.RuleShare), (*pair).budgets},
}

func (g *group) terms() (set termSet) {
	for _, code := range g.rules {
		set |= termsOf(code)
	}
	return set
}
