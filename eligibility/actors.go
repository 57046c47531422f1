package eligibility

import "github.com/aap-lit/aap/partners"

// actors are the partners of a project that count: distinct, of one of the six
// categories, and no State service.
type actors struct {
	known, final bool
	n            int
	covered      partners.Coverage
}

func (c *call) actors(d *Dossier) actors {
	a := actors{known: d.Partners != nil, final: d.Partners != nil && !d.Growing.Has(Partners)}
	a.n, a.covered = partners.Survey(d.Partners, stateService)
	return a
}

func (c *call) partnersOutcome(r *ruling) Outcome {
	switch {
	case r.partners.n >= c.terms.MinPartners && c.lacking(r.partners.covered) == 0:
		return Met
	case r.partners.final:
		return NotMet
	}
	return Unknown
}

// lacking is the number of required categories that are not covered.
func (c *call) lacking(covered partners.Coverage) int {
	return c.terms.RequiredCategories.Union(covered).Len() - covered.Len()
}

// lackingCategories are the required categories that are not covered.
func (c *call) lackingCategories(covered partners.Coverage) []partners.Category {
	var all []partners.Category
	for _, category := range covered.Missing() {
		if c.terms.RequiredCategories.Has(category) {
			all = append(all, category)
		}
	}
	return all
}

// missingPartners is the least number of partners to add: enough of them, and
// one in each category that is required and lacking.
func (c *call) missingPartners(a actors) int {
	return max(c.terms.MinPartners-a.n, c.lacking(a.covered), 0)
}
