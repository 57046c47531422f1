package eligibility_test

import (
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/partners"
)

// A rule is unknown if and only if one completion of the dossier meets it and
// another does not. Random completions seldom find such a pair: it is built.
func TestUnknownRulesHaveTwoCompletions(t *testing.T) { property(t, (*scene).checkPairs) }
func FuzzUnknownRulesHaveTwoCompletions(f *testing.F) { fuzzed(f, (*scene).checkPairs) }

func (s *scene) checkPairs() error {
	for _, f := range s.Evaluate(&s.dossier).Findings() {
		if f.Outcome() != eligibility.Unknown {
			continue
		}
		for _, want := range []eligibility.Outcome{eligibility.Met, eligibility.NotMet} {
			d, found := s.toward(f.Code(), want)
			if !found {
				return s.errorf("%v is unknown, and no completion makes it %v", f.Code(), want)
			}
			if fact := s.betrayed(&s.dossier, &d); fact != "" {
				return s.errorf("%s is not as it was given in\n%s\nmade of", fact, show(d))
			}
		}
	}
	return nil
}

// toward is a completion in which a rule has an outcome.
func (s *scene) toward(code eligibility.Code, want eligibility.Outcome) (eligibility.Dossier, bool) {
	d := s.dossier
	regions := []eligibility.Region{d.Region}
	if !d.Region.Known() {
		regions = eligibility.Regions()
	}
	for _, d.Region = range regions {
		full := d
		met := want == eligibility.Met
		switch code {
		case eligibility.RuleTeam:
			full.Team = s.teamToward(&full, met)
			full.Growing &^= eligibility.ListTeam
		case eligibility.RuleDeposit:
			depositToward(&full.Deposit, full.Region, met)
		case eligibility.RuleWindow:
			full.Deposit.At = s.instantToward(met)
		case eligibility.RulePartners:
			full.Partners = s.partnersToward(full.Partners, met)
			full.Growing &^= eligibility.ListPartners
		case eligibility.RuleSeed:
			full.Seed = eligibility.AnswerOf(met)
		case eligibility.RuleCap, eligibility.RuleShare:
			full.Budget = s.budgetToward(&full, code, met)
			full.Growing &^= eligibility.ListLines | eligibility.ListResources
		default:
			untold("toward", code)
		}
		s.finish(&full)
		for i := range full.Team {
			full.Team[i].Name = ""
		}
		if f, _ := s.Evaluate(&full).Finding(code); f.Outcome() == want {
			return full, true
		}
	}
	return d, false
}

// declaredAgent is one of a service that the catalogue does not know, declared to
// be of the State.
func declaredAgent(n int) eligibility.Agent {
	return eligibility.Agent{Service: parsed("Service " + strconv.Itoa(n))[0], StateService: eligibility.Yes}
}

// teamToward completes a team with as many services as can be, or as few.
func (s *scene) teamToward(d *eligibility.Dossier, many bool) []eligibility.Agent {
	team := append([]eligibility.Agent{}, d.Team...)
	one := declaredAgent(0) // as few: all agents without a service who are of one are of this
	for _, a := range team {
		alone := eligibility.Dossier{Region: d.Region, Team: []eligibility.Agent{a}}
		if a.Service != (eligibility.Service{}) && s.pool.lone[s.terms.Level].Verdict(&alone) == eligibility.Eligible {
			one = a
		}
	}
	for i := range team {
		a := &team[i]
		nameless := a.Service == (eligibility.Service{})
		switch {
		case a.StateService == eligibility.Unanswered && nameless && many:
			*a = declaredAgent(i + 1)
		case a.StateService == eligibility.Unanswered:
			a.StateService = eligibility.AnswerOf(many)
		case a.StateService == eligibility.Yes && nameless && many:
			*a = declaredAgent(i + 1)
		case a.StateService == eligibility.Yes && nameless:
			*a = one
		}
	}
	if many && (d.Team == nil || d.Growing.Has(eligibility.ListTeam)) {
		for i := range s.terms.MinServices {
			team = append(team, declaredAgent(len(d.Team)+1+i))
		}
	}
	return team
}

func depositToward(d *eligibility.Deposit, r eligibility.Region, met bool) {
	if !d.Region.Known() {
		d.Region = r
		if others := eligibility.Regions(); !met {
			d.Region = others[(slices.Index(others, r)+1)%len(others)]
		}
	}
	if !knownAuthority(d.By) {
		d.By = eligibility.AuthorityOther
		if met {
			d.By = r.Authority()
		}
	}
}

func (s *scene) instantToward(met bool) time.Time {
	switch opens, closes := s.terms.Opens, s.terms.Closes; {
	case opens.IsZero() && met:
		return closes
	case opens.IsZero():
		return closes.Add(1)
	case met:
		return opens
	default:
		return opens.Add(-1)
	}
}

func (s *scene) partnersToward(given []partners.Partner, met bool) []partners.Partner {
	list := append([]partners.Partner{}, given...)
	if met {
		for i := range s.terms.MinPartners + 6 {
			p, err := partners.New("Acteur "+strconv.Itoa(i), partners.Categories()[i%6], partners.ID{})
			must(err)
			list = append(list, p)
		}
	}
	return list
}

// budgetToward completes a budget: nothing is added but what decides the rule,
// in amounts beyond all that the dossiers tell of.
func (s *scene) budgetToward(d *eligibility.Dossier, code eligibility.Code, met bool) budget.Plan {
	const much = 100_000_000_00
	lines, resources := moneyOf(d)
	if lines == nil || d.Growing.Has(eligibility.ListLines) {
		lines = slices.Clip(append([]budget.Line{}, lines...))
		if (code == eligibility.RuleShare) == met {
			lines = append(lines, budget.Line{Kind: budget.OtherCost, Amount: cents(much), From: 1, To: 1})
		}
	}
	if resources == nil || d.Growing.Has(eligibility.ListResources) {
		resources = append([]budget.Resource{}, resources...)
		if code == eligibility.RuleShare && !met {
			resources = append(resources, budget.Resource{Source: budget.FromPIA, Amount: cents(2 * much)})
		}
	}
	return planOf(lines, resources)
}
