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
	case r.partners.n >= c.terms.MinPartners && c.lacking(r.partners.covered).Len() == 0:
		return Met
	case r.partners.final:
		return NotMet
	}
	return Unknown
}

// lacking are the required categories that are not covered.
func (c *call) lacking(covered partners.Coverage) partners.Coverage {
	return c.terms.RequiredCategories.Without(covered)
}

// missingPartners is the least number of partners to add: enough of them, and
// one in each category that is required and lacking.
func (c *call) missingPartners(a actors) int {
	return max(c.terms.MinPartners-a.n, c.lacking(a.covered).Len(), 0)
}

// morePartners is what to add to them.
func (c *call) morePartners(a actors) Repair {
	return Repair{Action: AddPartners, Count: c.missingPartners(a), Categories: c.lacking(a.covered)}
}
