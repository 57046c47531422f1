package eligibility_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/aap-lit/aap/eligibility"
)

// A dossier is undetermined if and only if two completions of it say so, which
// differ in one fact alone; a dossier that is decided stays so however it is
// completed.
func TestWitnessesProveWhatIsUndetermined(t *testing.T) { property(t, (*scene).checkWitnesses) }
func FuzzWitnessesProveWhatIsUndetermined(f *testing.F) { fuzzed(f, (*scene).checkWitnesses) }

func (s *scene) checkWitnesses() error {
	report := s.Evaluate(&s.dossier)
	if v := s.Verdict(&s.dossier); v != report.Verdict() {
		return s.errorf("the verdict is %v alone, %v in the report", v, report.Verdict())
	}
	good, bad, ok := s.Witnesses(&s.dossier)
	open := report.Open()
	if report.Verdict() != eligibility.Undetermined {
		if ok || len(open) > 0 {
			return s.errorf("%v, yet open: %v, witnesses: %v", report.Verdict(), open, ok)
		}
		d := s.dossier
		s.finish(&d)
		return s.kept(report, s.Evaluate(&d), d)
	}
	if !ok || len(open) == 0 {
		return s.errorf("undetermined, open: %v, witnesses: %v\n%s\n%s", open, ok, show(good), show(bad))
	}
	for _, d := range []eligibility.Dossier{good, bad} {
		if fact := s.betrayed(&s.dossier, &d); fact != "" {
			return s.errorf("%s is not as it was given in\n%s\nmade of", fact, show(d))
		}
		if err := s.decided(s.Evaluate(&d), d); err != nil {
			return err
		}
	}
	if v, w := s.Verdict(&good), s.Verdict(&bad); v != eligibility.Eligible || w != eligibility.Ineligible {
		return s.errorf("witnesses are %v and %v:\n%s\n%s\nof", v, w, show(good), show(bad))
	}
	facts := differences(&good, &bad)
	if open[0].Path() == "/team" && len(facts) > 0 && !slices.ContainsFunc(facts, func(f string) bool { return !strings.HasPrefix(f, "/team") }) {
		facts = []string{"/team"}
	}
	if !slices.Equal(facts, []string{open[0].Path()}) {
		return s.errorf("witnesses differ in %v, not in %s:\n%s\n%s\nof", facts, open[0].Path(), show(good), show(bad))
	}
	return nil
}

// betrayed names a fact that a completion does not give as the dossier does,
// or does not give at all; "" when there is none.
func (s *scene) betrayed(given, full *eligibility.Dossier) string {
	givenLines, givenResources := moneyOf(given)
	lines, resources := moneyOf(full)
	final := func(list eligibility.Lists) bool { return !given.Growing.Has(list) }
	switch g, f := given.Deposit, full.Deposit; {
	case full.Growing != 0:
		return "growing"
	case !full.Region.Known() || given.Region.Known() && given.Region != full.Region:
		return "region"
	case !knownAuthority(f.By) || knownAuthority(g.By) && g.By != f.By:
		return "deposit.by"
	case !f.Region.Known() || g.Region.Known() && g.Region != f.Region:
		return "deposit.region"
	case f.At.IsZero() || !g.At.IsZero() && !g.At.Equal(f.At):
		return "deposit.at"
	case full.Seed == eligibility.Unanswered || given.Seed != eligibility.Unanswered && given.Seed != full.Seed:
		return "seed"
	case !extends(given.Partners, full.Partners, final(eligibility.ListPartners)):
		return "partners"
	case !extends(givenLines, lines, final(eligibility.ListLines)):
		return "lines"
	case !extends(givenResources, resources, final(eligibility.ListResources)):
		return "resources"
	case full.Team == nil || len(full.Team) < len(given.Team) || given.Team != nil && final(eligibility.ListTeam) && len(full.Team) != len(given.Team):
		return "team"
	}
	for i, a := range full.Team {
		if unsettled(full.Team, i) || a.Name != "" || i < len(given.Team) && !s.keeps(given.Team[i], a, full.Region) {
			return "an agent"
		}
	}
	return ""
}

// extends tells that a list is there and begins as it was given; if that was
// final, it is as it was given.
func extends[T comparable](given, full []T, final bool) bool {
	return full != nil && len(full) >= len(given) && slices.Equal(given, full[:len(given)]) &&
		(given == nil || !final || len(full) == len(given))
}

// keeps tells that what was told of an agent stands: the service, or else
// whether it is one that counts.
func (s *scene) keeps(given, full eligibility.Agent, r eligibility.Region) bool {
	if given.Service != (eligibility.Service{}) {
		return given.Service == full.Service && (given.StateService == eligibility.Unanswered || full.StateService != eligibility.Unanswered && given.StateService == full.StateService)
	}
	if given.StateService == eligibility.Unanswered {
		return true
	}
	alone := eligibility.Dossier{Region: r, Team: []eligibility.Agent{full}}
	return (s.pool.lone[s.terms.Level].Verdict(&alone) == eligibility.Eligible) == (given.StateService == eligibility.Yes)
}

// differences are the facts in which two complete dossiers are not alike.
func differences(a, b *eligibility.Dossier) []string {
	linesA, resourcesA := moneyOf(a)
	linesB, resourcesB := moneyOf(b)
	facts := teamDifferences(a.Team, b.Team)
	for _, fact := range []struct {
		path string
		same bool
	}{
		{"/region", a.Region == b.Region},
		{"/deposit/by", a.Deposit.By == b.Deposit.By},
		{"/deposit/region", a.Deposit.Region == b.Deposit.Region},
		{"/deposit/at", a.Deposit.At.Equal(b.Deposit.At)},
		{"/partners", slices.Equal(a.Partners, b.Partners)},
		{"/seed", a.Seed == b.Seed},
		{"/budget/lines", slices.Equal(linesA, linesB)},
		{"/budget/resources", slices.Equal(resourcesA, resourcesB)},
	} {
		if !fact.same {
			facts = append(facts, fact.path)
		}
	}
	return facts
}

// teamDifferences are those of two teams: agent by agent, if they are of one length
// and an agent differs in one fact.
func teamDifferences(a, b []eligibility.Agent) []string {
	if len(a) != len(b) {
		return []string{"/team"}
	}
	var facts []string
	for i := range a {
		if a[i].Service != b[i].Service {
			facts = append(facts, fmt.Sprintf("/team/%d/service", i))
		}
		if a[i].StateService != b[i].StateService {
			facts = append(facts, fmt.Sprintf("/team/%d/state-service", i))
		}
	}
	return facts
}
