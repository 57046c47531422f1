package eligibility

import (
	"strings"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
)

// The rule share: the request is not above the share of the budget that is
// funded. What the rule shares with the rule cap stands in joint_money.go.
type shareRule struct{}

// ShareFacts compares the request with the funded share.
type ShareFacts struct {
	Request budget.Figure `json:"request,omitzero"`
	Base    budget.Figure `json:"base,omitzero"`   // the cost that the rate applies to
	Share   budget.Figure `json:"share,omitzero"`  // its share, rounded down to the cent
	Excess  budget.Figure `json:"excess,omitzero"` // iff the rule is not met
	Room    budget.Figure `json:"room,omitzero"`   // else, what may still be asked
}

// shareOutcome decides the rule by itself, whatever the cap says.
func shareOutcome(p *purse) Outcome {
	within := orZero(p.Request) <= orZero(p.Share)
	switch {
	case p.linesFinal && !within:
		return NotMet // the request may grow, not shrink
	case p.resourcesFinal && within:
		return Met // the base may grow, not shrink
	}
	return Unknown
}

func (shareRule) inForce(c *call) bool { return !c.terms.Budget.Rate.IsZero() }

func (shareRule) asks() []fact { return []fact{linesFact{}, resourcesFact{}} }

func (shareRule) path() string { return "/budget/resources" }

func (shareRule) source(*evaluation) string {
	return "Appel à projets, « Proposez un projet », 5e point"
}

func (shareRule) readings() []Reading { return []Reading{ReadShareBase} }

func (shareRule) clause(tag language.Tag, c *call) string {
	terms := &c.terms.Budget
	return wording.Text(tag, "clause.share", percent(tag, terms), base(tag, terms.ShareBase, terms.Months))
}

func (shareRule) reading(tag language.Tag, c *call) string {
	terms := &c.terms.Budget
	return wording.Text(tag, "clause.share.reading", percent(tag, terms)) + spread(tag, terms.ShareBase)
}

func (shareRule) write(w *strict.Writer, key string, e *evaluation) {
	facts := shareFacts(e)
	w.Object(key)
	writeFigure(w, "request", facts.Request)
	writeFigure(w, "base", facts.Base)
	writeFigure(w, "share", facts.Share)
	writeFigure(w, "excess", facts.Excess)
	writeFigure(w, "room", facts.Room)
	w.End()
}

// Share returns the figures of the rule share; none where the call does not have
// the rule.
func (r Report) Share() ShareFacts { return factsOf(r, RuleShare, shareFacts) }

func shareFacts(e *evaluation) ShareFacts {
	m := &e.money
	facts := ShareFacts{Request: m.Request, Base: m.Base, Share: m.Share, Excess: m.ShareExcess, Room: m.ShareRoom}
	if !e.lost(RuleShare) { // costs may still be added
		facts.Excess = budget.Figure{}
	}
	return facts
}

func (shareRule) message(tag language.Tag, e *evaluation) string {
	m := &e.money
	key := "finding.share." + e.outcome[RuleShare].String()
	if e.unknown(RuleShare) {
		switch {
		case !m.lines() && !m.resources():
			key += ".missing"
		case !m.lines():
			key += ".lines"
		case !m.resources():
			key += ".resources"
		}
	}
	terms := &e.call.terms.Budget
	request, share := orZero(m.Request), orZero(m.Share)
	return wording.Text(tag, key, wording.Cents(request), wording.Cents(share), wording.Cents(max(request-share, share-request)),
		percent(tag, terms), base(tag, terms.ShareBase, terms.Months), wording.Cents(orZero(m.Base)))
}

// percent writes the rate of the share, such as "50 %".
func percent(tag language.Tag, terms *budget.Terms) string {
	plain := strict.Plain(terms.Rate.Shift(2))
	if strings.Contains(plain, ".") {
		plain = strings.TrimRight(strings.TrimRight(plain, "0"), ".")
	}
	return wording.Percent(tag, plain)
}

// The share is kept by asking for less, or by spending more in the months that
// it looks at, where the cap leaves room for that.
func (shareRule) repairs(e *evaluation) []Repair {
	m := &e.money
	all := []Repair{{Action: CutRequest, Amount: cents(orZero(m.ShareExcess))}}
	base, ok := e.call.rule.BaseFor(cents(orZero(m.Request)))
	if more := base.Cents() - orZero(m.Base); ok && e.call.leaves(m, more) {
		all = append(all, Repair{Action: RaiseBase, Amount: cents(more), Months: e.call.terms.Budget.Months})
	}
	return all
}

func (shareRule) plan(p *planning) {
	highest := p.after.money.highest
	if excess := orZero(p.money.Request) - highest; p.call.has[RuleShare] && highest >= 0 && excess > 0 {
		p.add(RuleShare, Repair{Action: CutRequest, Amount: cents(excess)})
	}
}
