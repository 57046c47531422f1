package eligibility

import (
	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/partners"
)

// Verdict returns the verdict of [Call.Evaluate] without rules of the host, and
// nothing else; it allocates nothing for a team and a list of partners of ordinary
// size. A nil dossier is one of which nothing is known.
func (c Call) Verdict(d *Dossier) Verdict {
	if c.c == nil {
		return Undetermined
	}
	var r ruling
	c.c.judge(d, &r)
	return r.verdict
}

// Evaluate applies every rule of the call to a dossier, and the rules of the host
// beside them. Every verdict in the report is of all rules: the dossier is
// ineligible if one is not met, and eligible only if all are. The report does not
// change when the dossier does afterwards. A nil dossier is one of which nothing is
// known; so is every dossier under the zero Call, which has no rules.
func (c Call) Evaluate(d *Dossier, host ...HostRule) Report {
	if c.c == nil {
		return Report{}
	}
	e := evaluationOf(c.c, d)
	c.c.judge(d, &e.ruling)
	e.flip(d)
	if len(host) > 0 {
		e.judgeHost(d, host)
		e.judgeHostAfter(d)
	}
	return Report{e: e}
}

// flip judges the dossier under each reading flipped alone. Hierarchy and level are
// read by the tally of the team alone, actors by the rule on partners, the bases by the
// purse; a reading that nothing in the dossier hangs on changes nothing.
func (e *evaluation) flip(d *Dossier) {
	if d == nil {
		d = &Dossier{}
	}
	for i, c := range e.call.variants {
		reading := Reading(i + 1)
		if c == nil || !e.hangsOn(reading, d) {
			continue
		}
		r := e.ruling
		switch reading {
		case ReadHierarchy, ReadLevel:
			c.tallyInto(&r.team, d, r.candidates)
			c.decideRegion(&r)
		case ReadActors:
			r.partners = c.actors(d)
			r.outcome[RulePartners] = c.ruled(RulePartners, c.partnersOutcome(&r.partners))
		case ReadCapBase, ReadShareBase:
			c.measure(&r.money, &d.Budget)
			c.decideMoney(&r)
		}
		r.conclude()
		e.flipped[i] = flipped{true, r.verdict, r.outcome}
	}
}

// hangsOn reports whether the other reading of a place may change an outcome: whether
// something in the dossier is counted otherwise, and a rule that is met may be lost by
// it, or one that is not met won. It is quick, so that the team and the costs of an
// ordinary dossier are counted once.
func (e *evaluation) hangsOn(r Reading, d *Dossier) bool {
	terms := &e.call.terms
	switch r {
	case ReadHierarchy: // counted apart, services of different wholes are as many at least
		return e.team.parts && (terms.Hierarchy == HierarchySeparately || e.team.apart < terms.MinServices)
	case ReadLevel: // without those of departments there are the others
		return e.team.local && e.team.regional < terms.MinServices
	case ReadActors:
		for i := range d.Partners {
			if d.Partners[i].Category() == partners.Other {
				return true
			}
		}
		return false
	case ReadCapBase: // a part of the cost is within the cap if the whole is
		return e.costsOpen() && (terms.Budget.CapBase == budget.FundedMonths || e.outcome[RuleCap] != Met)
	}
	// The share of the whole is not below that of a part.
	return e.costsOpen() && (terms.Budget.ShareBase == budget.WholeProject || e.outcome[RuleShare] != Met)
}

// costsOpen reports whether there are, or may be, costs outside the funded months;
// without them the bases are one.
func (e *evaluation) costsOpen() bool { return e.money.late > 0 || !e.money.linesFinal }

// evaluationOf returns an evaluation with a copy of the team, in one piece for a team
// of ordinary size.
func evaluationOf(c *call, d *Dossier) *evaluation {
	if d == nil {
		return &evaluation{call: c}
	}
	const few, many = 8, 16
	var e *evaluation
	switch n := len(d.Team); {
	case n <= few:
		whole := new(struct {
			evaluation
			room [few]Agent
		})
		whole.agents = whole.room[:n]
		e = &whole.evaluation
	case n <= many:
		whole := new(struct {
			evaluation
			room [many]Agent
		})
		whole.agents = whole.room[:n]
		e = &whole.evaluation
	default:
		e = &evaluation{agents: make([]Agent, n)}
	}
	e.call = c
	for i := range d.Team {
		a := &d.Team[i]
		e.agents[i].Service, e.agents[i].StateService = a.Service, a.StateService // no names
	}
	return e
}
