package eligibility

// Plan returns one sequence of steps that, taken together, removes every rule not
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
	return r.e.plan().steps
}

// plan makes the plan, and the ruling after it. There are no steps if our own rules do
// not refuse the dossier.
func (e *evaluation) plan() *planning {
	p := &planning{evaluation: e, after: e.ruling}
	if e.verdict == Ineligible {
		for _, code := range planned {
			rules[code].plan(p)
		}
	}
	return p
}

// BeyondRepair returns the rules not met that no step of a plan can mend: a
// deposit that came late, a project that is not a seed project.
func (r Report) BeyondRepair() []Code {
	if r.e == nil {
		return nil
	}
	var codes []Code
	for code := Code(1); code < afterRules; code++ {
		if r.e.lost(code) && len(rules[code].repairs(r.e)) == 0 {
			codes = append(codes, code)
		}
	}
	return codes
}
