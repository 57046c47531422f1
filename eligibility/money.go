package eligibility

import "github.com/aap-lit/aap/budget"

// A purse is what a financing plan tells of the cap and the share, in cents.
// Of a list that is unknown the figures are zero and mean "nothing yet".
type purse struct {
	lines, resources           bool // known
	linesFinal, resourcesFinal bool
	total                      int64 // T: the whole project
	late                       int64 // of which after the funded months
	capped                     int64 // what the cap is compared with
	base                       int64 // B: what the rate applies to
	share                      int64 // F(B)
	request                    int64 // R
	highest                    int64 // the greatest share that the cap leaves possible; -1 without bound
}

func (c *call) purse(d *Dossier) purse {
	var p purse
	if d.Budget != nil {
		plan := d.Budget
		p.lines, p.resources = plan.LinesKnown(), plan.ResourcesKnown()
		p.total = plan.Total().Cents()
		p.late = p.total - plan.First(c.terms.Budget.Months).Cents()
		p.request = plan.Request().Cents()
	}
	p.linesFinal = p.lines && !d.Growing.Has(Lines)
	p.resourcesFinal = p.resources && !d.Growing.Has(Resources)
	c.measure(&p)
	return p
}

// measure fills in the figures that hang on the bases of the call.
func (c *call) measure(p *purse) {
	p.capped = p.over(c.terms.Budget.CapBase)
	p.base = p.over(c.terms.Budget.ShareBase)
	p.share = c.shareOf(p.base)
	p.highest = c.highest(p)
}

// over is the cost of the months of a base.
func (p *purse) over(b budget.Base) int64 {
	if b == budget.FundedMonths {
		return p.total - p.late
	}
	return p.total
}

// highest is the share of the greatest base that the lines can reach within
// the cap: their own once they are final; else, as costs may be added in the
// funded months, all that the cap leaves beside the late months, which eat
// room under a cap on the whole project.
func (c *call) highest(p *purse) int64 {
	if p.linesFinal {
		return p.share
	}
	terms := &c.terms.Budget
	switch {
	case !c.has[RuleCap], c.lateIsFree():
		return -1
	case terms.CapBase == budget.WholeProject && terms.ShareBase == budget.FundedMonths:
		return c.shareOf(p.base + c.cap - p.total)
	}
	return c.shareOf(c.cap)
}

// lastMonth is the last month that a line of cost may reach.
const lastMonth = 120

// lateIsFree tells that costs after the funded months raise the share and not
// what the cap looks at.
func (c *call) lateIsFree() bool {
	terms := &c.terms.Budget
	return terms.CapBase == budget.FundedMonths && terms.ShareBase == budget.WholeProject && terms.Months < lastMonth
}

// shareOf is F of a base in cents, of none below zero.
func (c *call) shareOf(base int64) int64 {
	amount, err := budget.Cents(max(base, 0))
	if err != nil {
		return 0
	}
	return c.rule.Share(amount).Cents()
}

// moneyPossible tells whether some completion of the plan keeps both the cap and
// the share.
func (c *call) moneyPossible(p *purse) bool {
	if c.has[RuleCap] && p.capped > c.cap {
		return false
	}
	return !c.has[RuleShare] || p.highest < 0 || p.request <= p.highest
}

// capOutcome decides the rule on the cap by itself.
func (c *call) capOutcome(p *purse) Outcome {
	switch {
	case p.capped > c.cap:
		return NotMet // costs may be added, none removed
	case p.linesFinal:
		return Met
	}
	return Unknown
}

// shareOutcome decides the rule on the share by itself, whatever the cap says.
func (c *call) shareOutcome(p *purse) Outcome {
	within := p.request <= p.share
	switch {
	case p.linesFinal && !within:
		return NotMet // the request may grow, not shrink
	case p.resourcesFinal && within:
		return Met // the base may grow, not shrink
	}
	return Unknown
}
