//go:build !race

package eligibilitytest_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility/eligibilitytest"
)

// TestMutantsDiffer: every two mutants answer some case otherwise, in something that
// the case looks at. Most pairs differ on a witness; the others are put to more cases.
func TestMutantsDiffer(t *testing.T) {
	mutants := eligibilitytest.Mutants()
	var witnesses []eligibilitytest.Case
	seen := map[string]bool{}
	for _, m := range mutants {
		if w := m.Witness(); !seen[w.Name] {
			seen[w.Name] = true
			witnesses = append(witnesses, w)
		}
	}
	alike := map[string][]eligibilitytest.Mutant{} // by what they fail, and how
	for _, m := range mutants {
		failed := failures(m, witnesses)
		require.Less(t, len(failed), len(witnesses), "%s fails everything: a mutant has one mistake", m.Name())
		alike[fmt.Sprint(failed)] = append(alike[fmt.Sprint(failed)], m)
	}
	for _, group := range alike {
		if len(group) == 1 {
			continue
		}
		all := map[string]string{}
		for _, m := range group {
			failed := fmt.Sprint(failures(m, eligibilitytest.Cases()))
			require.Empty(t, all[failed], "no case tells %s from %s", m.Name(), all[failed])
			all[failed] = m.Name()
		}
	}
}

// failures are what a mutant answers otherwise than the cases want.
func failures(m eligibilitytest.Mutant, cases []eligibilitytest.Case) (failed []string) {
	failure, ok := errors.AsType[*eligibilitytest.Failure](eligibilitytest.Suite{Cases: cases}.Check(m.Evaluate))
	if !ok {
		return nil
	}
	for _, r := range failure.Cases() {
		failed = append(failed, fmt.Sprint(r.Name, r.Err, r.Differences))
	}
	return failed
}
