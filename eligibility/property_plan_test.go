package eligibility_test

import (
	"math/big"
	"reflect"
	"slices"
	"testing"

	"github.com/aap-lit/aap/eligibility"
)

// The plan removes all that can be removed, and nothing of it can be spared.
func TestPlanRepairsAndIsIrreducible(t *testing.T) { property(t, (*scene).checkPlan) }
func FuzzPlanRepairsAndIsIrreducible(f *testing.F) { fuzzed(f, (*scene).checkPlan) }

func (s *scene) checkPlan() error {
	report := s.Evaluate(&s.dossier)
	steps, beyond := report.Plan(), report.BeyondRepair()
	if report.Verdict() != eligibility.Ineligible {
		if len(steps) > 0 || len(beyond) > 0 || len(report.Conflicts()) > 0 {
			return s.errorf("%v, yet plan %v, beyond repair %v, conflicts %v", report.Verdict(), steps, beyond, report.Conflicts())
		}
		return nil
	}
	if len(steps)+len(beyond) == 0 {
		return s.errorf("ineligible without a plan")
	}
	lost := slices.ContainsFunc(report.Findings(), func(f eligibility.Finding) bool { return f.Outcome() == eligibility.NotMet })
	if !lost && len(report.Conflicts()) == 0 {
		return s.errorf("ineligible, and neither a finding nor a conflict says why")
	}
	for _, c := range report.Conflicts() { // another deposit costs less than another service
		if c.Codes()[0] == eligibility.RuleTeam && (steps[0].Action != eligibility.DepositBy || actionIn(steps, eligibility.AddServices)) {
			return s.errorf("the plan for a conflict of team and deposit is %v", steps)
		}
	}
	given := s.dossier.Draft()
	given.Growing = s.dossier.Growing
	done, err := s.Apply(&s.dossier, steps)
	if err != nil {
		return s.errorf("the plan %v cannot be carried out: %v", steps, err)
	}
	if !reflect.DeepEqual(given, s.dossier) {
		return s.errorf("the plan %v changed the dossier", steps)
	}
	// What is beyond repair remains, and nothing else does.
	after := s.Evaluate(&done)
	for _, f := range after.Findings() {
		if (f.Outcome() == eligibility.NotMet) != slices.Contains(beyond, f.Code()) {
			return s.errorf("%v is %v after the plan %v, beyond repair %v:\n%s\nof", f.Code(), f.Outcome(), steps, beyond, show(done))
		}
	}
	rest, err := eligibility.New(reduced(s.terms, func(c eligibility.Code) bool { return !slices.Contains(beyond, c) }))
	must(err)
	if rest.Verdict(&done) == eligibility.Ineligible {
		return s.errorf("still ineligible after the plan %v, beyond repair %v:\n%s\nof", steps, beyond, show(done))
	}
	for i := range steps {
		less := slices.Clone(steps)
		if less[i].Repair = s.less(steps[i].Repair); less[i].Action == 0 {
			less = slices.Delete(less, i, i+1)
		}
		d, err := s.Apply(&s.dossier, less)
		if err != nil || rest.Verdict(&d) != eligibility.Ineligible {
			return s.errorf("%v would do as well as the plan %v (%v):\n%s\nof", less, steps, err, show(d))
		}
	}
	return nil
}

func actionIn(steps []eligibility.Step, a eligibility.Action) bool {
	return slices.ContainsFunc(steps, func(s eligibility.Step) bool { return s.Action == a })
}

// less is a repair a cent or a unit smaller, zero when nothing of it is left.
func (s *scene) less(r eligibility.Repair) eligibility.Repair {
	switch {
	case r.Count > 1:
		r.Count--
		return r
	case r.Amount.Cents() > 1:
		r.Amount = cents(r.Amount.Cents() - 1)
		return r
	case r.Action == eligibility.DepositFrom:
		r.From = r.From.Add(-1)
		return r
	}
	return eligibility.Repair{}
}

// Each repair of a rule or of a conflict does what it is for by itself, and a
// smaller one does not.
func TestRepairsWorkAlone(t *testing.T) { property(t, (*scene).checkRepairs) }
func FuzzRepairsWorkAlone(f *testing.F) { fuzzed(f, (*scene).checkRepairs) }

func (s *scene) checkRepairs() error {
	report := s.Evaluate(&s.dossier)
	for _, f := range report.Findings() {
		repairs := f.Repairs()
		if err := s.offered(f, repairs); err != nil {
			return err
		}
		for _, r := range repairs {
			want := eligibility.Met
			if s.leftUnknown(f.Code()) {
				want = eligibility.Unknown
			}
			if got, err := s.outcomeAfter(f.Code(), r); err != nil || got != want {
				return s.errorf("%v is %v, not %v, after %v (%v)", f.Code(), got, want, r, err)
			}
			if got, err := s.outcomeAfter(f.Code(), s.less(r)); err != nil || got == want {
				return s.errorf("%v is %v after less than %v (%v)", f.Code(), got, r, err)
			}
		}
	}
	for _, c := range report.Conflicts() {
		if err := s.resolved(c); err != nil {
			return err
		}
	}
	return nil
}

// leftUnknown tells that a rule that is not met can but become unknown: a fact
// is missing that no repair gives.
func (s *scene) leftUnknown(code eligibility.Code) bool {
	switch d := &s.dossier; code {
	case eligibility.RuleDeposit:
		return !d.Region.Known()
	case eligibility.RuleCap:
		return d.Growing.Has(eligibility.ListLines)
	case eligibility.RuleShare:
		return d.Growing.Has(eligibility.ListResources)
	}
	return false
}

func (s *scene) outcomeAfter(code eligibility.Code, r eligibility.Repair) (eligibility.Outcome, error) {
	var steps []eligibility.Step
	if r.Action != 0 {
		steps = append(steps, eligibility.Step{Code: code, Repair: r})
	}
	d, err := s.Apply(&s.dossier, steps)
	f, _ := s.Evaluate(&d).Finding(code)
	return f.Outcome(), err
}

// offered checks which repairs there are for a finding.
func (s *scene) offered(f eligibility.Finding, repairs []eligibility.Repair) error {
	var want []eligibility.Action
	if f.Outcome() == eligibility.NotMet {
		switch f.Code() {
		case eligibility.RuleTeam:
			want = append(want, eligibility.AddServices)
		case eligibility.RuleDeposit:
			want = append(want, eligibility.DepositBy)
		case eligibility.RuleWindow:
			if s.dossier.Deposit.At.Before(s.terms.Opens) {
				want = append(want, eligibility.DepositFrom)
			}
		case eligibility.RulePartners:
			want = append(want, eligibility.AddPartners)
		case eligibility.RuleCap:
			want = append(want, eligibility.CutTotal)
		case eligibility.RuleShare:
			want = append(want, eligibility.CutRequest)
			if s.roomToRaise() {
				want = append(want, eligibility.RaiseBase)
			}
		}
	}
	var got []eligibility.Action
	for _, r := range repairs {
		got = append(got, r.Action)
	}
	if !slices.Equal(want, got) {
		return s.errorf("repairs of %v, %v: %v, not %v", f.Code(), f.Outcome(), got, want)
	}
	return nil
}

// roomToRaise tells whether the cap leaves room, in the funded months, for the
// cost that the request asks for: by rationals.
func (s *scene) roomToRaise() bool {
	plan := s.dossier.Budget
	need := new(big.Rat).SetInt64(plan.Request().Cents())
	need.Quo(need, s.terms.Budget.Rate.Rat())
	base := new(big.Int).Add(need.Num(), need.Denom())
	base.Sub(base, big.NewInt(1)).Quo(base, need.Denom()) // up to the cent
	more := base.Int64() - s.base(plan)
	limit := s.rule.Terms().Cap.Cents()
	return limit == 0 || s.capped(plan)+more <= limit
}

// resolved checks the repairs of a conflict.
func (s *scene) resolved(c eligibility.Conflict) error {
	remains := func(r eligibility.Repair) bool {
		var steps []eligibility.Step
		if r.Action != 0 {
			steps = append(steps, eligibility.Step{Code: c.Codes()[1], Repair: r})
		}
		d, err := s.Apply(&s.dossier, steps)
		report := s.Evaluate(&d)
		a, _ := report.Finding(c.Codes()[0])
		b, _ := report.Finding(c.Codes()[1])
		return err != nil || a.Outcome() == eligibility.NotMet || b.Outcome() == eligibility.NotMet ||
			slices.ContainsFunc(report.Conflicts(), func(o eligibility.Conflict) bool { return slices.Equal(o.Codes(), c.Codes()) })
	}
	for _, code := range c.Codes() {
		if f, _ := s.Evaluate(&s.dossier).Finding(code); f.Outcome() != eligibility.Unknown {
			return s.errorf("conflict %v, yet %v is %v", c.Codes(), code, f.Outcome())
		}
	}
	if len(c.Repairs()) == 0 {
		return s.errorf("no repair of the conflict %v", c.Codes())
	}
	for _, r := range c.Repairs() {
		if remains(r) {
			return s.errorf("the conflict %v remains after %v", c.Codes(), r)
		}
		if !remains(s.less(r)) {
			return s.errorf("the conflict %v is gone after less than %v", c.Codes(), r)
		}
	}
	return nil
}
