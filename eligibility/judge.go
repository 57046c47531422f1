package eligibility

// judge fills in a ruling. A nil dossier is an empty one.
func (c *call) judge(d *Dossier, r *ruling) {
	if d == nil {
		d = &Dossier{}
	}
	r.readRegion(d)
	if writable(d.Deposit.At) {
		r.at = d.Deposit.At
	}
	r.team = c.tally(d, r.candidates)
	r.partners = c.actors(d)
	r.seed = answerOf(d.Seed)
	r.money = c.purse(d)
	c.decide(r)
}

// decide draws outcomes and verdict from the figures. It is the one place where
// rules are named one by one and not found in their table: a call costs less
// than the rules do.
func (c *call) decide(r *ruling) {
	c.decideRegion(r) // team and deposit
	r.outcome[RuleWindow] = c.ruled(RuleWindow, c.windowOutcome(r.at))
	r.outcome[RulePartners] = c.ruled(RulePartners, c.partnersOutcome(&r.partners))
	r.outcome[RuleSeed] = c.ruled(RuleSeed, seedOutcome(r.seed))
	c.decideMoney(r) // cap and share
	r.conclude()
}

// ruled is the outcome of a rule; one that the call does not have is met.
func (c *call) ruled(code Code, o Outcome) Outcome {
	if !c.has[code] {
		return Met
	}
	return o
}

// conclude draws the verdict from the outcomes and the joints.
func (r *ruling) conclude() {
	r.verdict = Eligible
	for _, o := range r.outcome[1:] {
		switch o {
		case NotMet:
			r.verdict = Ineligible
			return
		case Unknown:
			r.verdict = Undetermined
		}
	}
	if !r.possible.region || !r.possible.money {
		r.verdict = Ineligible
	}
}
