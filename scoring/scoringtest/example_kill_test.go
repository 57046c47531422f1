//go:build !race

package scoringtest_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/aap-lit/aap/scoring"
	"github.com/aap-lit/aap/scoring/scoringtest"
)

// The kit notices every mutant.
func ExampleKill() {
	score, err := scoringtest.Kill(scoringtest.Suite{FailFast: true}.Check)
	fmt.Println(score, err)
	// Output:
	// 130 of 130 mutants killed <nil>
}

// Suites that look good, and what each lets live.
func ExampleKill_suites() {
	for _, s := range []struct {
		name  string
		suite scoringtest.Suite
	}{
		{"no floors", scoringtest.Suite{Cases: chosen(func(c scoringtest.Case) bool {
			return !bytes.Contains(c.Session, []byte(`"floor":`)) && bytes.Contains(c.Session, []byte(`"floors":[]`))
		})}},
		{"no equals", scoringtest.Suite{Cases: chosen(func(c scoringtest.Case) bool { return !bytes.Contains(c.Want, []byte(`"tied":["`)) && !haveEquals(c) })}},
		{"verdicts only", scoringtest.Suite{Level: scoringtest.Verdict}},
	} {
		s.suite.FailFast = true
		score, err := scoringtest.Kill(s.suite.Check)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Printf("%s: %d killed, %d live\n", s.name, len(score.Killed()), len(score.Lived()))
		for names := range slices.Chunk(score.Lived(), 4) {
			fmt.Println("  " + strings.Join(names, " "))
		}
	}
	// Output:
	// no floors: 115 killed, 15 live
	//   floor-before-quorum floor-on-rounded-marks floor-is-exclusive floor-is-inclusive
	//   floor-after-weighting floor-on-the-weighted-total floor-on-each-ballot floor-first-failed-only
	//   floor-is-only-told refused-have-a-rank floor-before-missing-mark refused-take-money
	//   margin-without-floors refused-have-no-margin floors-do-not-meet-weights
	// no equals: 110 killed, 20 live
	//   zero-has-a-sign ranks-are-dense ranks-are-the-last-of-equals ranks-are-means
	//   ranks-are-row-numbers first-of-equals-stands-apart ties-by-draw-unasked tied-are-all-reserve
	//   stop-goes-on-after-a-tie skip-stops-after-a-tie too-large-is-tied rest-of-a-tie-is-known
	//   places-are-the-least margin-has-no-sign equals-are-not-missing becoming-tied-is-no-change
	//   weights-are-tried-by-tenths tied-are-not-lost all-tied-is-perfect agreement-on-unweighted-totals
	// verdicts only: 72 killed, 58 live
	//   floor-before-quorum floor-first-failed-only floor-before-missing-mark first-fault-only
	//   faults-without-a-place half-is-rounded-down half-is-rounded-to-even decimals-are-cut-off
	//   exact-value-is-hidden zero-has-a-sign ranks-are-dense ranks-are-the-last-of-equals
	//   ranks-are-means separation-is-always-the-total money-left-is-after-the-turn places-are-the-least
	//   equal-total-always-suffices equal-total-never-suffices own-request-is-not-given-back margin-to-the-last-funded
	//   margin-without-floors margin-beyond-the-scale refused-have-no-margin margin-has-no-sign
	//   own-request-is-all-that-is-missing equals-are-not-missing margin-is-what-is-left-in-the-end any-crossing-is-an-end
	//   ends-are-all-included ends-are-all-excluded becoming-tied-is-no-change weights-are-tried-by-tenths
	//   floors-do-not-meet-weights weights-keep-their-sum left-out-still-counts-for-the-quorum left-out-is-zero
	//   recusal-is-replayed-once recusals-in-part-are-forgotten whole-recusals-are-in-part unranked-go-untold
	//   tied-are-not-lost missing-is-a-category perfect-agreement-is-undefined no-variation-is-perfect
	//   chance-draws-with-replacement pairs-all-weigh-alike differences-are-not-squared ordinal-is-interval
	//   percent-agreement single-marks-are-expected ties-are-not-corrected equals-take-the-least-rank
	//   missing-comes-last one-assessor-is-perfect all-tied-is-perfect agreement-on-incomplete-ballots
	//   agreement-on-unweighted-totals coefficients-have-two-decimals
}

// chosen are some of the cases.
func chosen(of func(scoringtest.Case) bool) []scoringtest.Case {
	return slices.DeleteFunc(scoringtest.Cases(), func(c scoringtest.Case) bool { return !of(c) })
}

// haveEquals reports whether projects of a case share a rank.
func haveEquals(c scoringtest.Case) bool {
	var s scoring.Session
	if s.UnmarshalJSON(c.Session) != nil {
		return false
	}
	return slices.ContainsFunc(s.Rank().Classes(), func(class scoring.Class) bool { return len(class.Projects()) > 1 })
}
