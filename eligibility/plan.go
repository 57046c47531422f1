package eligibility

import (
	"encoding/json"

	"github.com/aap-lit/aap/budget"
)

// Step is a repair in a plan, with the rule it serves.
type Step struct {
	Code Code
	Repair
}

// Plan is one sequence of steps that, taken together, removes every rule not
// met and every conflict that can be removed. It may serve a rule that is met
// today and would be lost on the way: a smaller budget has a smaller share.
// Afterwards the dossier is eligible, or undetermined by facts not yet known —
// or still ineligible by what [Report.BeyondRepair] names. No step can be
// reduced by a cent or a unit; the plan is not said to be the cheapest.
// [Call.Apply] carries it out.
func (r Report) Plan() []Step {
	if r.e == nil || r.e.verdict != Ineligible {
		return nil
	}
	e := r.e
	var steps []Step
	regions := e.deposit
	if !e.call.has[RuleDeposit] {
		regions = e.candidates
	} else if e.outcome[RuleDeposit] == NotMet || e.teamConflict() {
		by := e.depositBy()
		steps = append(steps, Step{RuleDeposit, by})
		regions = e.candidates & by.Region.bit()
	}
	if e.outcome[RuleWindow] == NotMet && e.call.early(e.at) {
		steps = append(steps, Step{RuleWindow, e.depositFrom()})
	}
	if add := e.addServices(regions); add.Count > 0 {
		steps = append(steps, Step{RuleTeam, add})
	}
	if e.outcome[RulePartners] == NotMet {
		steps = append(steps, Step{RulePartners, e.repairs(RulePartners)[0]})
	}
	money := e.money
	if e.outcome[RuleCap] == NotMet {
		cut := money.capped - e.call.cap
		steps = append(steps, Step{RuleCap, Repair{Action: CutTotal, Amount: cents(cut)}})
		money = e.call.cut(money, cut)
	}
	if excess := money.request - money.highest; e.call.has[RuleShare] && money.highest >= 0 && excess > 0 {
		steps = append(steps, Step{RuleShare, Repair{Action: CutRequest, Amount: cents(excess)}})
	}
	return steps
}

// addServices is how many services to add for the team to be possible in one
// of the regions: as many as the region that lacks fewest does.
func (e *evaluation) addServices(regions uint32) Repair {
	lack := 0
	if e.call.has[RuleTeam] && e.team.final && regions&e.team.possibly == 0 {
		lack = e.call.terms.MinServices
		for _, r := range Regions() {
			if regions&r.bit() != 0 {
				lack = min(lack, e.call.terms.MinServices-e.team.possible(r))
			}
		}
	}
	return Repair{Action: AddServices, Count: lack}
}

// cut is the purse after a cut of the total, which takes the months after the
// funded ones first, or the funded ones alone when the cap looks at these.
func (c *call) cut(p purse, cents int64) purse {
	fromFunded := cents
	if c.terms.Budget.CapBase == budget.WholeProject {
		fromFunded = max(0, cents-p.late)
	}
	p.capped -= cents
	p.total -= cents
	if c.terms.Budget.ShareBase == budget.WholeProject {
		p.base -= cents
	} else {
		p.base -= fromFunded
	}
	p.share = c.shareOf(p.base)
	p.highest = c.highest(&p)
	return p
}

// BeyondRepair are the rules not met that no step of a plan can mend: a
// deposit that came late, a project that is not a seed project.
func (r Report) BeyondRepair() []Code {
	if r.e == nil {
		return nil
	}
	var codes []Code
	if r.e.outcome[RuleWindow] == NotMet && !r.e.call.early(r.e.at) {
		codes = append(codes, RuleWindow)
	}
	if r.e.outcome[RuleSeed] == NotMet {
		codes = append(codes, RuleSeed)
	}
	return codes
}

type stepJSON struct {
	Code Code `json:"code"`
	repairJSON
}

func (r Report) stepJSON(s Step) stepJSON { return stepJSON{s.Code, r.repairJSON(s.Repair)} }

// MarshalJSON writes the rule, the action and the figures it names.
func (s Step) MarshalJSON() ([]byte, error) { return json.Marshal(Report{}.stepJSON(s)) }
