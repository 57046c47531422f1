package eligibility_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/eligibility"
)

// What a report says of a reading is what the call read so says.
func TestReadingsAreReevaluations(t *testing.T) { property(t, (*scene).checkReadings) }
func FuzzReadingsAreReevaluations(f *testing.F) { fuzzed(f, (*scene).checkReadings) }

func (s *scene) checkReadings() error {
	report := s.Evaluate(&s.dossier)
	effects := report.Effects()
	if !slices.IsSortedFunc(effects, func(a, b eligibility.Effect) int { return int(a.Reading) - int(b.Reading) }) {
		return s.errorf("effects out of order: %v", effects)
	}
	for r := eligibility.ReadHierarchy; r <= eligibility.ReadShareBase; r++ {
		terms, value := readOtherwise(s.terms, r)
		want := "nothing"
		if other, err := eligibility.New(terms); err == nil {
			want = effectOf(value, report, other.Evaluate(&s.dossier))
		}
		got := "nothing"
		for _, e := range effects {
			if e.Reading == r {
				got = fmt.Sprint(e.Value, e.Verdict, e.Changes)
			}
		}
		if got != want {
			return s.errorf("of the reading %v the report says %s, a new evaluation %s", r, got, want)
		}
	}
	return nil
}

// readOtherwise are terms with one reading changed, and the word for it.
func readOtherwise(t eligibility.Terms, r eligibility.Reading) (changed eligibility.Terms, word string) {
	switch b := &t.Budget; r {
	case eligibility.ReadHierarchy:
		t.Hierarchy = eligibility.HierarchySeparately - t.Hierarchy
		return t, t.Hierarchy.String()
	case eligibility.ReadLevel:
		t.Level = eligibility.LevelRegional - t.Level
		return t, t.Level.String()
	case eligibility.ReadActors:
		t.Actors = eligibility.ActorsAny - t.Actors
		return t, t.Actors.String()
	case eligibility.ReadCapBase:
		b.CapBase = budget.FundedMonths - b.CapBase
		return t, b.CapBase.String()
	default:
		b.ShareBase = budget.FundedMonths - b.ShareBase
		return t, b.ShareBase.String()
	}
}

// effectOf compares two reports of one dossier.
func effectOf(value string, before, after eligibility.Report) string {
	changes := []eligibility.Change{}
	for _, f := range before.Findings() {
		if now, _ := after.Finding(f.Code()); now.Outcome() != f.Outcome() {
			changes = append(changes, eligibility.Change{Code: f.Code(), Outcome: now.Outcome()})
		}
	}
	if len(changes) == 0 && before.Verdict() == after.Verdict() {
		return "nothing"
	}
	return fmt.Sprint(value, after.Verdict(), changes)
}
