package eligibility

import "github.com/aap-lit/aap/partners"

// Verdict returns the verdict of [Call.Evaluate] without rules of the host, and
// nothing else; it allocates nothing for a team and a list of partners of ordinary size. A nil dossier is
// one of which nothing is known.
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
		if c == nil {
			continue
		}
		reading := Reading(i + 1)
		if !e.hangsOn(reading, d) {
			e.flipped[i] = flipped{true, e.verdict, e.outcome}
			continue
		}
		r := e.ruling
		switch reading {
		case ReadHierarchy, ReadLevel:
			r.team = c.tally(d, r.candidates)
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

// hangsOn reports whether something in the dossier is counted otherwise under the
// other reading.
func (e *evaluation) hangsOn(r Reading, d *Dossier) bool {
	switch r {
	case ReadHierarchy:
		return e.team.parts
	case ReadLevel:
		return e.team.local
	case ReadActors:
		for i := range d.Partners {
			if d.Partners[i].Category() == partners.Other {
				return true
			}
		}
		return false
	}
	return e.money.late > 0 || !e.money.linesFinal // in the funded months alone, the bases are one
}

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
			room [few]seat
		})
		whole.seats = whole.room[:n]
		e = &whole.evaluation
	case n <= many:
		whole := new(struct {
			evaluation
			room [many]seat
		})
		whole.seats = whole.room[:n]
		e = &whole.evaluation
	default:
		e = &evaluation{seats: make([]seat, n)}
	}
	e.call = c
	for i := range d.Team {
		e.seats[i] = seat{d.Team[i].Service, d.Team[i].StateService}
	}
	return e
}
