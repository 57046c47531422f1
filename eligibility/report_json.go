package eligibility

import "encoding/json"

// MarshalJSON writes the report: codes, outcomes, paths, figures and sources;
// no text but what [Report.Worded] adds. The keys are always in the same
// order, and the same report always gives the same bytes.
func (r Report) MarshalJSON() ([]byte, error) {
	if r.e == nil {
		return json.Marshal(struct {
			Verdict Verdict `json:"verdict"`
		}{})
	}
	return json.Marshal(struct {
		Call         string         `json:"call"`
		Revision     string         `json:"revision"`
		InForce      Readings       `json:"readings-in-force"`
		Verdict      Verdict        `json:"verdict"`
		Findings     []findingJSON  `json:"findings"`
		Host         []hostJSON     `json:"host,omitempty"`
		Conflicts    []conflictJSON `json:"conflicts"`
		Open         []questionJSON `json:"open"`
		Plan         []stepJSON     `json:"plan"`
		AfterPlan    any            `json:"after-plan,omitempty"`
		BeyondRepair []Code         `json:"beyond-repair"`
		Readings     []effectJSON   `json:"readings"`
	}{
		r.e.call.terms.Code, r.e.call.terms.Revision, r.Call().Readings(), r.Verdict(),
		each(r.Findings(), r.findingJSON), each(r.Host(), r.hostJSON), each(r.Conflicts(), r.conflictJSON), each(r.Open(), r.questionJSON),
		each(r.Plan(), r.stepJSON), r.afterPlanJSON(), each(r.BeyondRepair(), func(c Code) Code { return c }), each(r.Effects(), r.effectJSON),
	})
}

// afterPlanJSON returns what stands after the plan: nothing where there is none, null
// where it cannot be carried out.
func (r Report) afterPlanJSON() any {
	if len(r.Plan()) == 0 {
		return nil
	}
	if after, ok := r.AfterPlan(); ok {
		return after
	}
	return (*AfterPlan)(nil)
}
