package eligibility_test

import (
	"slices"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/partners"
)

// Answers are what a bearer may add to a dossier without taking anything back.
// Each answers one question of a dossier, or none if there is nothing to ask;
// finish leaves nothing to ask.

// answer answers one question about one fact.
func (s *scene) answer(d *eligibility.Dossier) {
	switch s.below(9) {
	case 0:
		s.answerRegion(d)
	case 1, 2:
		s.answerDeposit(d)
	case 3:
		s.answerSeed(d)
	case 4, 5:
		s.answerTeam(d)
	case 6:
		s.answerPartners(d)
	case 7:
		s.answerLines(d)
	default:
		s.answerResources(d)
	}
}

// finish answers all that is left to ask.
func (s *scene) finish(d *eligibility.Dossier) {
	s.answerRegion(d)
	for range 3 {
		s.answerDeposit(d)
	}
	s.answerSeed(d)
	for d.Team == nil || d.Growing.Has(eligibility.ListTeam) || indexUnsettled(d.Team) >= 0 {
		s.answerTeam(d)
	}
	for d.Partners == nil || d.Growing.Has(eligibility.ListPartners) {
		s.answerPartners(d)
	}
	for !d.Budget.LinesKnown() || d.Growing.Has(eligibility.ListLines) {
		s.answerLines(d)
	}
	for !d.Budget.ResourcesKnown() || d.Growing.Has(eligibility.ListResources) {
		s.answerResources(d)
	}
}

func (s *scene) answerRegion(d *eligibility.Dossier) {
	if d.Region.Known() {
		return
	}
	d.Region = oneOf(s.picker, []home{s.home, s.away, oneOf(s.picker, s.pool.homes)}).region
}

func (s *scene) answerDeposit(d *eligibility.Dossier) {
	switch {
	case !knownAuthority(d.Deposit.By):
		d.Deposit.By = eligibility.Authority(1 + s.below(5))
		if s.percent(60) {
			d.Deposit.By = s.home.region.Authority()
		}
	case !d.Deposit.Region.Known():
		d.Deposit.Region = oneOf(s.picker, []home{s.home, s.away, oneOf(s.picker, s.pool.homes)}).region
	case d.Deposit.At.IsZero():
		d.Deposit.At = s.instant()
	}
}

func knownAuthority(a eligibility.Authority) bool { return a.String() != "" }

func (s *scene) answerSeed(d *eligibility.Dossier) {
	if d.Seed == eligibility.Unanswered {
		d.Seed = eligibility.AnswerOf(s.percent(70))
	}
}

// closed closes a list, or not.
func (s *scene) closed(d *eligibility.Dossier, list eligibility.Lists) bool {
	if s.percent(35) {
		d.Growing &^= list
		return true
	}
	return false
}

func (s *scene) answerTeam(d *eligibility.Dossier) {
	if d.Team == nil {
		d.Team = []eligibility.Agent{}
		d.Growing |= eligibility.ListTeam
	}
	d.Team = slices.Clone(d.Team)
	i := s.below(len(d.Team) + 1)
	switch {
	case i < len(d.Team) && unsettled(d.Team, i):
		s.settle(d, &d.Team[i])
	case i < len(d.Team): // an answer to a name that has one would be another answer
	case !d.Growing.Has(eligibility.ListTeam):
		if i = indexUnsettled(d.Team); i >= 0 {
			s.settle(d, &d.Team[i])
		}
	case !s.closed(d, eligibility.ListTeam):
		d.Team = append(d.Team, s.agent())
	}
}

// settle tells the service of an agent, in keeping with what was declared of
// it, or declares whether it is one of the State.
func (s *scene) settle(d *eligibility.Dossier, a *eligibility.Agent) {
	nameless := a.Service == (eligibility.Service{})
	switch {
	case nameless && a.StateService != eligibility.Unanswered:
		a.Service = s.inKeeping(d.Region, a.StateService)
	case nameless && s.percent(50):
		a.Service = s.service()
	case a.StateService == eligibility.Unanswered:
		a.StateService = eligibility.AnswerOf(s.percent(60))
	}
}

// inKeeping is a service that counts in the project's region, wherever that
// may be, or one that does not, as was declared.
func (s *scene) inKeeping(r eligibility.Region, declared eligibility.Answer) eligibility.Service {
	want := eligibility.Ineligible
	if declared == eligibility.Yes {
		want = eligibility.Eligible
	}
	for range 4 {
		name := s.service()
		if declared == eligibility.Yes && s.percent(30) {
			name = oneOf(s.picker, s.pool.agree)
		}
		alone := eligibility.Dossier{Region: r, Team: []eligibility.Agent{{Service: name, StateService: declared}}}
		if name != (eligibility.Service{}) && s.pool.lone[s.terms.Level].Verdict(&alone) == want {
			return name
		}
	}
	return s.pool.agree[len(s.pool.agree)-1] // which the declaration settles
}

func (s *scene) answerPartners(d *eligibility.Dossier) {
	if d.Partners == nil {
		d.Partners = []partners.Partner{}
		d.Growing |= eligibility.ListPartners
	}
	if d.Growing.Has(eligibility.ListPartners) && !s.closed(d, eligibility.ListPartners) {
		d.Partners = append(slices.Clone(d.Partners), oneOf(s.picker, s.pool.partners))
	}
}

// moneyOf is what a dossier tells of its budget, nil where it does not.
func moneyOf(d *eligibility.Dossier) (lines []budget.Line, resources []budget.Resource) {
	return d.Budget.Lines(), d.Budget.Resources()
}

func (s *scene) answerLines(d *eligibility.Dossier) {
	lines, resources := moneyOf(d)
	if lines == nil {
		lines = []budget.Line{}
		d.Growing |= eligibility.ListLines
	}
	if d.Growing.Has(eligibility.ListLines) && !s.closed(d, eligibility.ListLines) {
		room := s.limit() - planOf(lines, nil).Total().Cents()
		lines = append(lines, s.line(max(0, oneOf(s.picker, []int64{room, room + 1, room - 1, s.cents(s.limit())}))))
	}
	d.Budget = planOf(lines, resources)
}

func (s *scene) answerResources(d *eligibility.Dossier) {
	lines, resources := moneyOf(d)
	if resources == nil {
		resources = []budget.Resource{}
		d.Growing |= eligibility.ListResources
	}
	if d.Growing.Has(eligibility.ListResources) && !s.closed(d, eligibility.ListResources) {
		plan := planOf(lines, resources)
		room := s.share(s.base(plan)) - plan.Request().Cents()
		more := max(0, oneOf(s.picker, []int64{room, room + 1, room - 1, s.cents(s.share(s.limit()))}))
		source := budget.FromPIA
		if s.percent(20) {
			source = budget.FromOwnFunds
		}
		resources = append(resources, budget.Resource{Source: source, Amount: cents(more)})
	}
	d.Budget = planOf(lines, resources)
}
