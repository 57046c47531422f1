package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/partners"
)

// firstYear is that of an organisation of the State that is not given.
const firstYear = 2016

// differing says the terms of a rule of both calls that differ; "" where none does.
func (p *page) differing(code eligibility.Code) string {
	a, b := p.a.Call().Terms(), p.b.Call().Terms()
	var said []string
	tell := func(pointer string, value func(t *eligibility.Terms) string) {
		if from, to := value(&a), value(&b); from != to {
			said = append(said, p.say("%s : %s au lieu de %s.", "%s: %s instead of %s.", termNames[pointer].With(p.tag), to, from))
		}
	}
	switch code {
	case eligibility.RuleTeam:
		tell("/min-services", func(t *eligibility.Terms) string { return fmt.Sprint(t.MinServices) })
		tell("/year", func(t *eligibility.Terms) string { return fmt.Sprint(cmp.Or(t.Year, firstYear)) })
		tell("/hierarchy", func(t *eligibility.Terms) string {
			return hierarchyWords[t.Hierarchy == eligibility.HierarchySeparately].With(p.tag)
		})
		tell("/level", func(t *eligibility.Terms) string { return levelWords[t.Level == eligibility.LevelAny].With(p.tag) })
		if !sameInstitutions(a.Institutions, b.Institutions) {
			said = append(said, p.say("Les services propres à chaque appel diffèrent.", "Each call has services of its own."))
		}
	case eligibility.RuleWindow:
		if from, to := p.window(p.a), p.window(p.b); from != to { // which say each instant to its last digit
			said = append(said, p.say("%s : %s %s : %s", "%s: %s %s: %s", p.b.code, to, p.a.code, from))
		}
	case eligibility.RulePartners:
		tell("/min-partners", p.required)
		tell("/actors", func(t *eligibility.Terms) string { return actorWords[t.Actors == eligibility.ActorsAny].With(p.tag) })
	case eligibility.RuleCap:
		if a.Budget.Cap != b.Budget.Cap {
			said = append(said, p.say("Plafond : %s.", "Cap: %s.", p.change(a.Budget.Cap, b.Budget.Cap)))
		}
		tell("/budget/cap-base", func(t *eligibility.Terms) string { return p.base(t.Budget.CapBase, t.Budget.Months) })
	case eligibility.RuleShare:
		if from, to := p.rate(&a), p.rate(&b); from != to {
			said = append(said, p.say("Taux et mois financés : %s au lieu de %s.", "Rate and funded months: %s instead of %s.", to, from))
		}
		if a.Budget.ShareBase != b.Budget.ShareBase {
			tell("/budget/share-base", func(t *eligibility.Terms) string { return p.base(t.Budget.ShareBase, t.Budget.Months) })
		}
		sa, sb := p.a.Share(), p.b.Share()
		if before, ok := sa.Share.Amount(); ok && len(said) > 0 && sa.Share != sb.Share {
			after, _ := sb.Share.Amount()
			said = append(said, p.say("Ce dossier peut demander %s.", "This dossier may request %s.", p.change(before, after)))
		}
	}
	return strings.Join(said, " ")
}

// sameInstitutions reports whether two calls have the same services of their own.
func sameInstitutions(a, b []eligibility.Institution) bool {
	one, _ := json.Marshal(a) // they came from JSON, or from a call
	other, _ := json.Marshal(b)
	return string(one) == string(other)
}

// window says when a call receives dossiers.
func (p *page) window(s side) string {
	for _, clause := range s.Call().Clauses() {
		if clause.Code() == eligibility.RuleWindow {
			return clause.Text(p.tag)
		}
	}
	return ""
}

// required is how many partners a call asks for, and of which categories.
func (p *page) required(t *eligibility.Terms) string {
	text := fmt.Sprint(t.MinPartners)
	for _, category := range partners.Categories() {
		if t.RequiredCategories.Has(category) {
			text += p.say(" (dont : %s)", " (with: %s)", category.Label(p.tag))
		}
	}
	return text
}

func (p *page) rate(t *eligibility.Terms) string {
	percent := t.Budget.Rate.Shift(2).String()
	return p.say("%s\u00a0%% sur %s", "%s%% over %s", strings.Replace(percent, ".", p.say(",", "."), 1), countMonths.Of(p.tag, t.Budget.Months))
}

// change is an amount, the one it replaces, and how far they are apart.
func (p *page) change(from, to budget.Amount) string {
	way := p.say("plus", "more")
	gap, err := to.Sub(from)
	if err != nil { // from is the greater
		way = p.say("moins", "less")
		gap, _ = from.Sub(to)
	}
	said := budget.FormatAll(p.tag, to, from, gap)
	return p.say("%s au lieu de %s, soit %s de %s", "%s instead of %s, that is %s %s", said[0], said[1], said[2], way)
}

// base says the months whose cost counts.
func (p *page) base(base budget.Base, months int) string {
	switch {
	case base == budget.WholeProject:
		return p.say("tous les mois", "all months")
	case months == 1:
		return p.say("premier mois", "first month")
	}
	return p.say("%d premiers mois", "first %d months", months)
}
