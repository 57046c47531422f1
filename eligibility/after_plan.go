package eligibility

import (
	"slices"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/partners"
)

// An AfterPlan is what stands once the plan of a report is carried out.
type AfterPlan struct {
	_ [0]func() // not comparable

	Verdict Verdict  `json:"verdict"` // of all rules
	Host    []string `json:"host"`    // the codes of the host's rules that are then not met
}

// AfterPlan returns what stands once [Report.Plan] is carried out. It is false where
// there is no plan, and where it cannot be carried out within the bounds of lists.
func (r Report) AfterPlan() (AfterPlan, bool) {
	if r.e == nil || r.e.verdict != Ineligible {
		return AfterPlan{}, false
	}
	return r.e.plan().end()
}

// end returns what stands at the end of the plan.
func (p *planning) end() (AfterPlan, bool) {
	if len(p.steps) == 0 || !p.fits() {
		return AfterPlan{}, false
	}
	after := AfterPlan{Verdict: with(p.verdictAfter(), p.hostAfter), Host: []string{}}
	for _, f := range p.hostAfter {
		if f.Outcome() == NotMet {
			after.Host = append(after.Host, f.Code())
		}
	}
	return after, true
}

// plan writes a plan, and what stands after it: null where it cannot be carried out.
func (s said) plan(e *evaluation) {
	w := s.w
	w.List("plan")
	if e.verdict != Ineligible {
		w.End()
		return
	}
	p := e.plan()
	for _, step := range p.steps {
		s.step(step.Code, step.Repair)
	}
	w.End()
	if len(p.steps) == 0 {
		return
	}
	after, ok := p.end()
	if !ok {
		w.Null("after-plan")
		return
	}
	w.Object("after-plan")
	w.Word("verdict", after.Verdict.String())
	w.Texts("host", after.Host)
	w.End()
}

// judgeHostAfter judges the repaired dossier by the rules of the host.
func (e *evaluation) judgeHostAfter(d *Dossier) {
	p := e.plan()
	if len(e.host) == 0 || len(p.steps) == 0 {
		return
	}
	repaired, err := (Call{c: e.call}).Apply(d, p.steps)
	if err != nil {
		return
	}
	e.hostAfter = slices.Clone(e.host)
	for i := range e.hostAfter {
		e.hostAfter[i].judgement = e.hostAfter[i].rule.Judge(&repaired)
	}
}

// fits reports whether the lists hold what the plan adds.
func (p *planning) fits() bool {
	for _, s := range p.steps {
		switch s.Action {
		case AddServices:
			if s.Count > maxList-len(p.agents) {
				return false
			}
		case AddPartners:
			if s.Count > maxList-p.partners.listed {
				return false
			}
		}
	}
	return true
}

// verdictAfter returns the verdict of our rules once the steps are carried out.
func (p *planning) verdictAfter() Verdict {
	r, c := p.after, p.call
	c.decideRegion(&r)
	r.outcome[RuleWindow] = c.ruled(RuleWindow, c.windowOutcome(r.at))
	r.outcome[RulePartners] = c.ruled(RulePartners, c.partnersOutcome(&r.partners))
	c.decideMoney(&r)
	r.conclude()
	return r.verdict
}

// carryOut enters what a step changes in the figures of the ruling.
func (p *planning) carryOut(s Repair) {
	r := &p.after
	switch s.Action {
	case AddServices:
		r.team.names += s.Count // placeholders are names of their own
		r.team.conclude(r.candidates, p.call.terms.MinServices)
	case DepositBy:
		r.by, r.depositAt = s.Authority, s.Region
		r.narrowDeposit()
	case DepositFrom:
		r.at = s.From
	case AddPartners:
		r.partners.n += s.Count
		r.partners.covered = partners.CoverageOf(slices.Concat(r.partners.covered.Categories(), s.Categories.Categories())...)
	case CutTotal:
		r.money = p.call.afterCut(r.money, s.Amount.Cents())
	case CutRequest:
		r.money.Request = budget.Known(cents(orZero(r.money.Request) - s.Amount.Cents()))
	}
}
