package eligibility

import (
	"sync"
	"time"
)

// A ruling is what the rules of a call find in a dossier: one pass over the
// dossier, figures only, from which reports are written. It is flat, so that a
// verdict alone costs no allocation.
type ruling struct {
	verdict  Verdict
	outcome  [rules + 1]Outcome // by Code; absent rules are Met
	possible groups

	candidates uint32 // the regions that may be the project's
	region     Region
	by         Authority
	depositAt  Region // the region of the deposit
	deposit    uint32 // the candidates for which the deposit is, or may be, right
	at         time.Time
	team       tally
	partners   actors
	seed       answer
	money      purse
}

// groups tells, of the two groups of rules that share facts, whether some
// completion of the dossier meets all of them: team and deposit speak of one
// region, cap and share of one list of costs.
type groups struct{ team, money bool }

// An answer to a question of yes or no; the zero value is none.
type answer uint8

const (
	unanswered answer = iota
	yes
	no
)

func answerOf(b *bool) answer {
	switch {
	case b == nil:
		return unanswered
	case *b:
		return yes
	}
	return no
}

// judge fills in a ruling. A nil dossier is an empty one.
func (c *call) judge(d *Dossier, r *ruling) {
	if d == nil {
		d = &Dossier{}
	}
	r.readDeposit(d)
	r.team = c.tally(d, r.candidates)
	r.partners = c.actors(d)
	r.seed = answerOf(d.Seed)
	r.money = c.purse(d)
	c.decide(r)
}

// readDeposit takes in who deposits, where and when, and the regions that the
// project may be in.
func (r *ruling) readDeposit(d *Dossier) {
	r.region, r.depositAt = d.Region, d.Deposit.Region
	if d.Deposit.By <= OtherAuthority { // out of range is unknown
		r.by = d.Deposit.By
	}
	if writable(d.Deposit.At) {
		r.at = d.Deposit.At
	}
	r.candidates = everywhere
	if r.region.Known() {
		r.candidates = r.region.bit()
	}
	r.deposit = r.candidates
	if r.by != 0 {
		r.deposit &= regionsOf(r.by)
	}
	if r.depositAt.Known() {
		r.deposit &= r.depositAt.bit()
	}
}

// regionsOf are the regions in which an authority represents the State.
func regionsOf(a Authority) uint32 { return authorityRegions()[a] }

var authorityRegions = sync.OnceValue(func() *[OtherAuthority + 1]uint32 {
	var sets [OtherAuthority + 1]uint32
	for _, r := range Regions() {
		for a := range sets {
			if r.Accepts(Authority(a)) {
				sets[a] |= r.bit()
			}
		}
	}
	return &sets
})

// decide draws outcomes and verdict from the figures.
func (c *call) decide(r *ruling) {
	r.outcome[RuleWindow] = c.ruled(RuleWindow, c.windowOutcome(r))
	r.outcome[RulePartners] = c.ruled(RulePartners, c.partnersOutcome(r))
	r.outcome[RuleSeed] = c.ruled(RuleSeed, seedOutcome(r.seed))
	c.decideTeam(r)
	c.decideMoney(r)
	r.conclude()
}

func (c *call) decideTeam(r *ruling) {
	r.outcome[RuleTeam] = c.ruled(RuleTeam, c.teamOutcome(r))
	r.outcome[RuleDeposit] = c.ruled(RuleDeposit, c.depositOutcome(r))
	r.possible.team = c.teamAndDeposit(r) != 0
}

func (c *call) decideMoney(r *ruling) {
	r.outcome[RuleCap] = c.ruled(RuleCap, c.capOutcome(&r.money))
	r.outcome[RuleShare] = c.ruled(RuleShare, c.shareOutcome(&r.money))
	r.possible.money = c.moneyPossible(&r.money)
}

// ruled is the outcome of a rule; one that the call does not have is met.
func (c *call) ruled(code Code, o Outcome) Outcome {
	if !c.has[code] {
		return Met
	}
	return o
}

// conclude draws the verdict from outcomes and groups.
func (r *ruling) conclude() {
	r.verdict = Eligible
	for _, o := range r.outcome[RuleTeam:] {
		switch o {
		case NotMet:
			r.verdict = Ineligible
			return
		case Unknown:
			r.verdict = Undetermined
		}
	}
	if !r.possible.team || !r.possible.money {
		r.verdict = Ineligible
	}
}

// teamAndDeposit are the regions in which both the team and the deposit may be
// right: the two rules speak of the same region.
func (c *call) teamAndDeposit(r *ruling) uint32 {
	set := r.candidates
	if c.has[RuleTeam] {
		set &= r.team.possibly
	}
	if c.has[RuleDeposit] {
		set &= r.deposit
	}
	return set
}

func (c *call) teamOutcome(r *ruling) Outcome {
	switch {
	case r.candidates&^r.team.surely == 0:
		return Met
	case r.candidates&r.team.possibly == 0:
		return NotMet
	}
	return Unknown
}

func (c *call) depositOutcome(r *ruling) Outcome {
	switch {
	case r.deposit == 0:
		return NotMet
	case r.region.Known() && r.by != 0 && r.depositAt.Known():
		return Met
	}
	return Unknown
}

func (c *call) windowOutcome(r *ruling) Outcome {
	switch {
	case r.at.IsZero():
		return Unknown
	case c.early(r.at), !c.terms.Closes.IsZero() && r.at.After(c.terms.Closes):
		return NotMet
	}
	return Met
}

// early tells that an instant is before the opening.
func (c *call) early(at time.Time) bool {
	return !c.terms.Opens.IsZero() && at.Before(c.terms.Opens)
}

func seedOutcome(a answer) Outcome {
	switch a {
	case yes:
		return Met
	case no:
		return NotMet
	}
	return Unknown
}
