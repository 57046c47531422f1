package eligibility

import (
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/internal/wording"
)

// The rules cap and share speak of one list of costs: a request above the share
// of the greatest budget within the cap cannot be right, whatever the budget.
// This file holds what the two share.
type moneyJoint struct{}

func (c *call) purse(d *Dossier) purse {
	var p purse
	if d.Budget != nil {
		plan := d.Budget
		p.lines, p.resources = plan.LinesKnown(), plan.ResourcesKnown()
		p.total = plan.Total().Cents()
		p.late = p.total - plan.First(c.terms.Budget.Months).Cents()
		p.request = plan.Request().Cents()
	}
	p.linesFinal = p.lines && !d.Growing.Has(ListLines)
	p.resourcesFinal = p.resources && !d.Growing.Has(ListResources)
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
	case terms.CapBase == budget.Whole && terms.ShareBase == budget.FundedMonths:
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
	return terms.CapBase == budget.FundedMonths && terms.ShareBase == budget.Whole && terms.Months < lastMonth
}

// shareOf is F of a base in cents, of none below zero.
func (c *call) shareOf(base int64) int64 {
	amount, err := budget.Cents(max(base, 0))
	if err != nil {
		return 0
	}
	return c.rule.Share(amount).Cents()
}

// moneyPossible reports whether some completion of the plan keeps both the cap
// and the share.
func (c *call) moneyPossible(p *purse) bool {
	if c.has[RuleCap] && p.capped > c.cap {
		return false
	}
	return !c.has[RuleShare] || p.highest < 0 || p.request <= p.highest
}

// leaves reports whether the cap leaves room for so much more cost in the funded
// months, which every base counts.
func (c *call) leaves(p *purse, more int64) bool {
	return !c.has[RuleCap] || p.capped+more <= c.cap
}

// ConflictFacts are the figures of a conflict between the cap and the share.
type ConflictFacts struct {
	Request budget.Amount `json:"request"`
	Highest budget.Amount `json:"highest"` // the greatest share that any budget within the cap gives
	Excess  budget.Amount `json:"excess"`  // what the request is above it
}

func (moneyJoint) codes() []Code { return []Code{RuleCap, RuleShare} }

func (moneyJoint) possible(e *evaluation) bool { return e.possible.money }

func (moneyJoint) facts(e *evaluation) (ConflictFacts, bool) {
	m := &e.money
	return ConflictFacts{cents(m.request), cents(m.highest), cents(m.request - m.highest)}, true
}

func (moneyJoint) message(tag language.Tag, e *evaluation) string {
	m := &e.money
	return wording.Text(tag, "conflict.cap-share", wording.Euro(tag, m.request), wording.Euro(tag, m.highest), wording.Euro(tag, m.request-m.highest))
}

func (moneyJoint) repairs(e *evaluation) []Repair {
	return []Repair{{Action: CutRequest, Amount: cents(e.money.request - e.money.highest)}}
}

// cut is the purse after a cut of the total, which takes the months after the
// funded ones first, or the funded ones alone when the cap looks at these.
func (c *call) cut(p purse, cents int64) purse {
	fromFunded := cents
	if c.terms.Budget.CapBase == budget.Whole {
		fromFunded = max(0, cents-p.late)
	}
	p.capped -= cents
	p.total -= cents
	if c.terms.Budget.ShareBase == budget.Whole {
		p.base -= cents
	} else {
		p.base -= fromFunded
	}
	p.share = c.shareOf(p.base)
	p.highest = c.highest(&p)
	return p
}

func (linesFact) open(e *evaluation) bool { return !e.money.linesFinal }

func (resourcesFact) open(e *evaluation) bool { return !e.money.resourcesFinal }

// Costs and request are completed together: what is asked, and what must be
// spent until the share is kept.
func (linesFact) complete(w *completion, d *Dossier) {
	var lines []budget.Line
	var resources []budget.Resource
	if d.Budget != nil {
		lines, resources = d.Budget.Lines(), d.Budget.Resources()
	}
	m := &w.money
	asked := m.request
	if w.asked == fact(linesFact{}) && !w.call.has[RuleCap] && !m.resourcesFinal && asked <= m.share {
		asked = m.share + 1 // else no line less would be missed
		resources = ask(resources, asked-m.request)
	}
	if w.call.has[RuleShare] && !m.linesFinal && asked > m.share {
		base, _ := w.call.rule.BaseFor(cents(asked))
		lines = w.call.raiseBase(lines, cents(base.Cents()-m.base))
		if terms := &w.call.terms.Budget; w.call.lateIsFree() {
			last := &lines[len(lines)-1]
			last.From, last.To = terms.Months+1, terms.Months+1
		}
	}
	d.Budget = planOf(lines, resources)
}

func (resourcesFact) complete(*completion, *Dossier) {} // with the lines

// The lines are spoiled by exceeding the cap by a cent; without a cap, by
// leaving them as given, too few for the request.
func (linesFact) spoil(w *completion, d, given *Dossier) {
	var lines []budget.Line
	switch {
	case w.call.has[RuleCap]:
		lines = w.call.raiseBase(d.Budget.Lines(), cents(w.call.cap-w.call.purse(d).capped+1))
	case given.Budget != nil:
		lines = given.Budget.Lines()
	}
	d.Budget = planOf(lines, d.Budget.Resources())
}

func (resourcesFact) spoil(w *completion, d, _ *Dossier) {
	room := w.call.purse(d)
	d.Budget = planOf(d.Budget.Lines(), ask(d.Budget.Resources(), room.share-room.request+1))
}
