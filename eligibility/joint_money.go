package eligibility

import (
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
)

// The rules cap and share speak of one list of costs: a request above the share
// of the greatest budget within the cap cannot be right, whatever the budget.
// This file holds what the two share.
type moneyJoint struct{}

// purse reads what the financing plan of a dossier tells.
func (c *call) purse(d *Dossier) (p purse) {
	c.purseInto(&p, d)
	return p
}

// purseInto does so where the purse is kept.
func (c *call) purseInto(p *purse, d *Dossier) {
	plan := &d.Budget
	p.linesFinal = plan.LinesKnown() && !d.Growing.Has(ListLines)
	p.resourcesFinal = plan.ResourcesKnown() && !d.Growing.Has(ListResources)
	p.late = plan.Total().Cents() - plan.First(c.terms.Budget.Months).Cents()
	c.measure(p, plan)
}

// measure fills in the figures that hang on the bases of the call.
func (c *call) measure(p *purse, plan *budget.Plan) {
	p.Assessment = c.rule.Assess(*plan)
	p.highest = c.highest(p)
}

// highest returns the share of the greatest base that the lines can reach within
// the cap: their own once they are final; else, as costs may be added in the
// funded months, all that the cap leaves beside the late months, which eat
// room under a cap on the whole project.
func (c *call) highest(p *purse) int64 {
	if p.linesFinal {
		return orZero(p.Share)
	}
	terms := &c.terms.Budget
	switch {
	case !c.has[RuleCap], c.lateIsFree():
		return -1
	case terms.CapBase == budget.WholeProject && terms.ShareBase == budget.FundedMonths:
		return c.shareOf(c.cap - p.late)
	}
	return c.shareOf(c.cap)
}

// afterCut returns the figures after a cut of the total, which takes the late months
// first, or the funded ones alone when the cap looks at these.
func (c *call) afterCut(p purse, cut int64) purse {
	fromFunded := cut
	if c.terms.Budget.CapBase == budget.WholeProject {
		fromFunded = max(0, cut-p.late)
	}
	p.late -= cut - fromFunded
	p.Capped = budget.Known(cents(orZero(p.Capped) - cut))
	if c.terms.Budget.ShareBase == budget.FundedMonths {
		cut = fromFunded
	}
	p.Base = budget.Known(cents(orZero(p.Base) - cut))
	p.Share = budget.Known(cents(c.shareOf(orZero(p.Base))))
	p.highest = c.highest(&p)
	return p
}

// leaves reports whether the cap leaves room for more cost in the funded months.
func (c *call) leaves(p *purse, more int64) bool {
	return !c.has[RuleCap] || orZero(p.Capped)+more <= c.cap
}

// lastMonth is the last month that a line of cost may reach.
const lastMonth = 120

// lateIsFree reports whether costs after the funded months raise the share and not
// what the cap looks at.
func (c *call) lateIsFree() bool {
	terms := &c.terms.Budget
	return terms.CapBase == budget.FundedMonths && terms.ShareBase == budget.WholeProject && terms.Months < lastMonth
}

// shareOf returns the share of a base in cents; that of a base below zero is 0.
func (c *call) shareOf(base int64) int64 {
	return c.rule.Share(cents(max(base, 0))).Cents()
}

// moneyPossible reports whether some completion of the plan keeps both the cap
// and the share.
func (c *call) moneyPossible(p *purse) bool {
	if c.has[RuleCap] && orZero(p.Capped) > c.cap {
		return false
	}
	return !c.has[RuleShare] || p.highest < 0 || orZero(p.Request) <= p.highest
}

// ConflictFacts are the figures of a conflict between the cap and the share.
type ConflictFacts struct {
	Request budget.Amount `json:"request"`
	Highest budget.Amount `json:"highest"` // the greatest share that any budget within the cap gives
	Excess  budget.Amount `json:"excess"`  // what the request is above it
}

func (f ConflictFacts) write(w *strict.Writer, key string) {
	w.Object(key)
	w.Cents("request", f.Request.Cents())
	w.Cents("highest", f.Highest.Cents())
	w.Cents("excess", f.Excess.Cents())
	w.End()
}

func (moneyJoint) codes() [2]Code { return [...]Code{RuleCap, RuleShare} }

func (moneyJoint) possible(e *evaluation) bool { return e.possible.money }

func (moneyJoint) facts(e *evaluation) (ConflictFacts, bool) {
	request, _ := e.money.Request.Amount()
	highest := cents(e.money.highest)
	excess, _ := request.Sub(highest)
	return ConflictFacts{Request: request, Highest: highest, Excess: excess}, true
}

func (j moneyJoint) message(tag language.Tag, e *evaluation) string {
	facts, _ := j.facts(e)
	key, late := "conflict.cap-share", int64(0)
	if terms := &e.call.terms.Budget; terms.CapBase == budget.WholeProject && terms.ShareBase == budget.FundedMonths && e.money.late > 0 {
		key, late = key+".late", e.money.late
	}
	return wording.Text(tag, key, spoken(facts.Request), spoken(facts.Highest), spoken(facts.Excess), spoken(cents(late)))
}

func (j moneyJoint) repairs(e *evaluation) []Repair {
	facts, _ := j.facts(e)
	return []Repair{{Action: CutRequest, Amount: facts.Excess}}
}

func (linesFact) open(e *evaluation) bool { return !e.money.linesFinal }

func (resourcesFact) open(e *evaluation) bool { return !e.money.resourcesFinal }

// Costs and request are completed together: what is asked, and what must be
// spent until the share is kept.
func (linesFact) complete(w *completion, d *Dossier) {
	lines, resources := d.Budget.Lines(), d.Budget.Resources()
	m := &w.money
	asked, share := orZero(m.Request), orZero(m.Share)
	if w.asked == fact(linesFact{}) && !w.call.has[RuleCap] && !m.resourcesFinal && asked <= share {
		asked = share + 1 // else no line less would be missed
		resources = ask(resources, asked-orZero(m.Request))
	}
	if w.call.has[RuleShare] && !m.linesFinal && asked > share {
		base, _ := w.call.rule.BaseFor(cents(asked))
		lines = raiseBase(lines, cents(base.Cents()-orZero(m.Base)), w.call.terms.Budget.Months)
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
	lines := given.Budget.Lines()
	if w.call.has[RuleCap] {
		now := w.call.purse(d)
		lines = raiseBase(d.Budget.Lines(), cents(w.call.cap-orZero(now.Capped)+1), w.call.terms.Budget.Months)
	}
	d.Budget = planOf(lines, d.Budget.Resources())
}

func (resourcesFact) spoil(w *completion, d, _ *Dossier) {
	now := w.call.purse(d)
	d.Budget = planOf(d.Budget.Lines(), ask(d.Budget.Resources(), orZero(now.ShareRoom)+1))
}
