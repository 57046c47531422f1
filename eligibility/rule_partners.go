package eligibility

import (
	"slices"
	"strconv"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
	"github.com/aap-lit/aap/partners"
)

// The rule partners: the project associates other actors of the territory.
type partnersRule struct{}

// PartnersFacts counts distinct partners: those in the six categories, or in any.
type PartnersFacts struct {
	_ [0]func() // not comparable

	Partners *int                `json:"partners,omitempty"`
	Required int                 `json:"required"`
	Missing  []partners.Category `json:"missing,omitempty"` // categories, of the six, without a partner
}

func (c *call) actors(d *Dossier) actors {
	a := actors{known: d.Partners != nil, final: d.Partners != nil && !d.Growing.Has(ListPartners)}
	a.listed = len(d.Partners)
	a.n, a.covered = partners.Survey(d.Partners, c.otherActor())
	return a
}

// otherActor returns what tells the partners that count.
func (c *call) otherActor() func(partners.Category, partners.Class) bool {
	if c.terms.Actors == ActorsAny {
		return anyActor
	}
	return listedActor
}

// anyActor reports whether a partner is an actor beside the State: by its name, it
// is no State service, no central administration and no court, whatever its
// category. "DM Conseil" is a company.
func anyActor(_ partners.Category, class partners.Class) bool {
	return class != partners.StateService && class != partners.CentralAdministration && class != partners.Court
}

// listedActor reports the same of a partner in one of the six categories.
func listedActor(category partners.Category, class partners.Class) bool {
	return category != partners.Other && anyActor(category, class)
}

func (c *call) partnersOutcome(a *actors) Outcome {
	switch {
	case a.n >= c.terms.MinPartners && c.lacking(a.covered).Len() == 0:
		return Met
	case a.final:
		return NotMet
	}
	return Unknown
}

// lacking returns the required categories that are not covered.
func (c *call) lacking(covered partners.Coverage) partners.Coverage {
	return c.terms.RequiredCategories.Without(covered)
}

// missingPartners returns the least number of partners to add: enough of them, and
// one in each category that is required and lacking.
func (c *call) missingPartners(a *actors) int {
	return max(c.terms.MinPartners-a.n, c.lacking(a.covered).Len())
}

// morePartners returns what to add to them.
func (c *call) morePartners(a *actors) Repair {
	return Repair{Action: AddPartners, Count: c.missingPartners(a), Categories: c.lacking(a.covered)}
}

func (partnersRule) inForce(c *call) bool { return c.required > 0 }

func (partnersRule) asks() []fact { return []fact{partnersFact{}} }

func (partnersRule) path() string { return "/partners" }

func (partnersRule) source(*evaluation) string {
	return "Appel à projets, « Proposez un projet », 3e point"
}

func (partnersRule) readings() []Reading { return []Reading{ReadActors} }

func (partnersRule) clause(tag language.Tag, c *call) string {
	return wording.Text(tag, "clause.partners", c.required)
}

func (partnersRule) reading(tag language.Tag, c *call) string {
	text := wording.Text(tag, "clause.partners.reading")
	if c.lit {
		text = wording.Text(tag, "clause.partners.one") + " " + text
	}
	if required := c.terms.RequiredCategories; required.Len() > 0 {
		return text + " " + wording.Text(tag, "clause.partners.required", listed(tag, required))
	}
	return text + " " + wording.Text(tag, "clause.partners.any")
}

func (partnersRule) write(w *strict.Writer, key string, e *evaluation) {
	w.Object(key)
	if e.partners.known {
		w.Int("partners", e.partners.n)
	}
	w.Int("required", e.call.required)
	if missing := e.partners.covered.Missing(); e.partners.known && len(missing) > 0 {
		writeCategories(w, "missing", missing)
	}
	w.End()
}

// Partners returns the figures of the rule partners; none where the call does not have
// the rule.
func (r Report) Partners() PartnersFacts { return factsOf(r, RulePartners, partnersFacts) }

func partnersFacts(e *evaluation) PartnersFacts {
	facts := PartnersFacts{Required: e.call.required}
	if e.partners.known {
		facts.Partners = new(e.partners.n)
		facts.Missing = e.partners.covered.Missing()
	}
	return facts
}

func (partnersRule) message(tag language.Tag, e *evaluation) string {
	key := "finding.partners." + e.outcome[RulePartners].String()
	is, lacking := &e.partners, e.call.lacking(e.partners.covered)
	switch {
	case e.outcome[RulePartners] == Met:
	case !is.known:
		key += ".missing"
	case is.n == 0:
		key += ".none"
	case is.n >= e.call.required:
		key += ".categories"
	}
	text := wording.Text(tag, key, is.n, e.call.required, e.call.missingPartners(is))
	if lacking.Len() > 0 {
		text += " " + wording.Text(tag, "finding.partners.lacking", listed(tag, lacking))
	}
	return text
}

func (partnersRule) repairs(e *evaluation) []Repair {
	return []Repair{e.call.morePartners(&e.partners)}
}

func (r partnersRule) plan(p *planning) {
	if p.lost(RulePartners) {
		p.add(RulePartners, p.call.morePartners(&p.partners))
	}
}

func (partnersFact) open(*evaluation) bool { return true }

func (partnersFact) complete(w *completion, d *Dossier) {
	d.Partners = orEmpty(d.Partners)
	w.call.addPartners(d, w.call.morePartners(&w.partners))
}

func (partnersFact) spoil(_ *completion, d, given *Dossier) { d.Partners = orEmpty(given.Partners) }

// addPartners adds as many new partners, in the categories that the repair names
// first, then in those required and lacking. It reports whether the list holds
// them.
func (c *call) addPartners(d *Dossier, p Repair) bool {
	count := p.Count
	if count < 0 || count > maxList-len(d.Partners) {
		return false
	}
	_, covered := partners.Survey(d.Partners, c.otherActor())
	categories := slices.Concat(p.Categories.Categories(), c.lacking(covered).Without(p.Categories).Categories(), partners.Categories())
	for n, added := 1, 0; added < count; n++ {
		category := categories[min(added, len(categories)-1)]
		p, _ := partners.New("Partenaire "+toBeNamed+" "+strconv.Itoa(n), category, partners.ID{}) // which cannot fail
		if slices.ContainsFunc(d.Partners, p.Same) {
			continue
		}
		d.Partners = append(d.Partners, p)
		added++
	}
	return true
}
