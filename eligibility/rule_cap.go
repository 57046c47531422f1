package eligibility

import (
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
)

// The rule cap: the budget is not above the cap; one that equals it is right.
// What the rule shares with the rule share stands in joint_money.go.
type capRule struct{}

// CapFacts compares the cost with the cap.
type CapFacts struct {
	Total  budget.Figure `json:"total,omitzero"` // the cost that the cap limits
	Cap    budget.Figure `json:"cap,omitzero"`
	Excess budget.Figure `json:"excess,omitzero"` // iff the rule is not met
	Room   budget.Figure `json:"room,omitzero"`   // else, what the cap leaves
}

// capOutcome decides the rule by itself.
func (c *call) capOutcome(p *purse) Outcome {
	switch {
	case orZero(p.Capped) > c.cap:
		return NotMet // costs may be added, none removed
	case p.linesFinal:
		return Met
	}
	return Unknown
}

func (capRule) inForce(c *call) bool { return c.cap > 0 }

func (capRule) asks() []fact { return []fact{linesFact{}} }

func (capRule) path() string { return "/budget/lines" }

func (capRule) source(*evaluation) string {
	return "Appel à projets, « Proposez un projet », 6e point"
}

func (capRule) readings() []Reading { return []Reading{ReadCapBase} }

func (capRule) clause(tag language.Tag, c *call) string {
	return wording.Text(tag, "clause.cap", wording.Cents(c.cap))
}

func (capRule) reading(tag language.Tag, c *call) string {
	return wording.Text(tag, "clause.cap.reading") + spread(tag, c.terms.Budget.CapBase)
}

func (capRule) write(w *strict.Writer, key string, e *evaluation) {
	facts := capFacts(e)
	w.Object(key)
	writeFigure(w, "total", facts.Total)
	writeFigure(w, "cap", facts.Cap)
	writeFigure(w, "excess", facts.Excess)
	writeFigure(w, "room", facts.Room)
	w.End()
}

// Cap returns the figures of the rule cap; none where the call does not have
// the rule.
func (r Report) Cap() CapFacts { return factsOf(r, RuleCap, capFacts) }

func capFacts(e *evaluation) CapFacts {
	m := &e.money
	return CapFacts{Total: m.Capped, Cap: m.Cap, Excess: m.CapExcess, Room: m.CapRoom}
}

func (capRule) message(tag language.Tag, e *evaluation) string {
	key := "finding.cap." + e.outcome[RuleCap].String()
	switch {
	case e.unknown(RuleCap) && !e.money.lines():
		key += ".missing"
	case e.outcome[RuleCap] == Met && orZero(e.money.Capped) == e.call.cap:
		key += ".equal"
	}
	total, limit, terms := orZero(e.money.Capped), e.call.cap, &e.call.terms.Budget
	return wording.Text(tag, key, wording.Cents(total), wording.Cents(limit), wording.Cents(max(total-limit, limit-total)),
		base(tag, terms.CapBase, terms.Months))
}

func (capRule) repairs(e *evaluation) []Repair {
	return []Repair{{Action: CutTotal, Amount: cents(orZero(e.money.CapExcess))}}
}

func (r capRule) plan(p *planning) {
	if !p.lost(RuleCap) {
		return
	}
	p.add(RuleCap, r.repairs(p.evaluation)[0])
}
