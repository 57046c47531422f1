package eligibility

import (
	"strings"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/internal/wording"
)

// The rule share: the request is not above the share of the budget that is
// funded. What the rule shares with the rule cap stands in joint_money.go.
type shareRule struct{}

// ShareFacts compares the request with the funded share.
type ShareFacts struct {
	Request *budget.Amount `json:"request,omitempty"`
	Base    *budget.Amount `json:"base,omitempty"`   // the cost that the rate applies to
	Share   *budget.Amount `json:"share,omitempty"`  // its share, rounded down to the cent
	Excess  *budget.Amount `json:"excess,omitempty"` // iff the rule is not met
	Room    *budget.Amount `json:"room,omitempty"`   // else, what may still be asked
}

func (ShareFacts) facts() {}

// shareOutcome decides the rule by itself, whatever the cap says.
func shareOutcome(p *purse) Outcome {
	within := p.request <= p.share
	switch {
	case p.linesFinal && !within:
		return NotMet // the request may grow, not shrink
	case p.resourcesFinal && within:
		return Met // the base may grow, not shrink
	}
	return Unknown
}

func (shareRule) inForce(c *call) bool { return c.rule.HasShare() }

func (shareRule) asks() []fact { return []fact{linesFact{}, resourcesFact{}} }

func (shareRule) path() string { return "/budget/resources" }

func (shareRule) source() string { return "Appel à projets, « Proposez un projet », 5e point" }

func (shareRule) readings() []Reading { return []Reading{ReadShareBase} }

func (shareRule) clause(tag language.Tag, c *call) string {
	terms := &c.terms.Budget
	return wording.Text(tag, "clause.share", percent(tag, terms), base(tag, terms.ShareBase, terms.Months))
}

func (shareRule) reading(tag language.Tag, _ *call) string {
	return wording.Text(tag, "clause.share.reading")
}

func (shareRule) facts(e *evaluation) Facts {
	var facts ShareFacts
	m := &e.money
	if m.resources {
		facts.Request = amount(m.request)
	}
	if m.lines {
		facts.Base, facts.Share = amount(m.base), amount(m.share)
	}
	if m.lines && m.resources {
		facts.Excess, facts.Room = gap(m.request, m.share)
		if !e.lost(RuleShare) { // costs may still be added
			facts.Excess = nil
		}
	}
	return facts
}

func (shareRule) message(tag language.Tag, e *evaluation) string {
	m := &e.money
	key := "finding.share." + e.outcome[RuleShare].String()
	if e.unknown(RuleShare) {
		switch {
		case !m.lines && !m.resources:
			key += ".missing"
		case !m.lines:
			key += ".lines"
		case !m.resources:
			key += ".resources"
		}
	}
	terms := &e.call.terms.Budget
	return wording.Text(tag, key, wording.Euro(tag, m.request), wording.Euro(tag, m.share), wording.Euro(tag, max(m.request-m.share, m.share-m.request)),
		percent(tag, terms), base(tag, terms.ShareBase, terms.Months), wording.Euro(tag, m.base))
}

// percent writes the rate of the share, such as "50 %".
func percent(tag language.Tag, terms *budget.Terms) string {
	rate := terms.Rate.Shift(2)
	plain := rate.StringFixed(max(-rate.Exponent(), 0))
	if strings.Contains(plain, ".") {
		plain = strings.TrimRight(strings.TrimRight(plain, "0"), ".")
	}
	return wording.Percent(tag, plain)
}

// The share is kept by asking for less, or by spending more in the months that
// it looks at, where the cap leaves room for that.
func (shareRule) repairs(e *evaluation) []Repair {
	m := &e.money
	all := []Repair{{Action: CutRequest, Amount: cents(m.request - m.share)}}
	base, ok := e.call.rule.BaseFor(cents(m.request))
	if !ok {
		return all
	}
	more := base.Cents() - m.base
	if !e.call.leaves(m, more) {
		return all
	}
	return append(all, Repair{Action: RaiseBase, Amount: cents(more), months: e.call.terms.Budget.Months})
}

func (shareRule) plan(p *planning) {
	m := &p.money
	if excess := m.request - m.highest; p.call.has[RuleShare] && m.highest >= 0 && excess > 0 {
		p.add(RuleShare, Repair{Action: CutRequest, Amount: cents(excess)})
	}
}
