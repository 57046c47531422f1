//go:build !race

package eligibilitytest_test

import (
	"fmt"
	"slices"
	"strings"

	"github.com/aap-lit/aap/eligibility/eligibilitytest"
)

// The kit notices every mutant.
func ExampleKill() {
	score, err := eligibilitytest.Kill(eligibilitytest.Suite{FailFast: true}.Check)
	fmt.Println(score, err)
	// Output:
	// 153 of 153 mutants killed <nil>
}

// Five suites that look good, and what each lets live.
func ExampleKill_suites() {
	for _, suite := range []struct {
		name string
		of   eligibilitytest.Suite
	}{
		{"the happy path", eligibilitytest.Suite{Cases: chosen(func(c eligibilitytest.Case) bool { return c.Want.Verdict == "eligible" })}},
		{"boundaries only", eligibilitytest.Suite{Cases: chosen(func(c eligibilitytest.Case) bool { return strings.HasPrefix(c.Name, "boundaries/") })}},
		{"no unknowns", eligibilitytest.Suite{Cases: eligibilitytest.Known(chosen(func(eligibilitytest.Case) bool { return true }))}},
		{"no readings", eligibilitytest.Suite{Cases: chosen(func(c eligibilitytest.Case) bool { return c.Readings == nil && c.Want.Readings == nil })}},
		{"verdicts only", eligibilitytest.Suite{Cases: chosen(func(eligibilitytest.Case) bool { return true }), Level: eligibilitytest.Verdict}},
	} {
		suite.of.FailFast = true
		score, err := eligibilitytest.Kill(suite.of.Check)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Printf("%s, %d cases: %d killed, %d live\n", suite.name, len(suite.of.Cases), len(score.Killed()), len(score.Lived()))
		for names := range slices.Chunk(score.Lived(), 5) {
			fmt.Println("  " + strings.Join(names, ", "))
		}
	}
	// Output:
	// the happy path, 27 cases: 47 killed, 106 live
	//   cap-on-each-line, share-in-whole-percents, line-half-up, lines-rounded-together, float-sum
	//   equal-lines-once, equal-resources-once, every-resource-asked, absent-costs-are-zero, absent-request-is-zero
	//   opening-exclusive, opening-unread, closing-unread, wall-clock, winter-time
	//   closing-in-utc, last-day-whole, fractions-dropped, milliseconds-kept, minutes-kept
	//   seconds-rounded, any-region-deposits, anyone-deposits, any-prefect-deposits, any-representative-deposits
	//   region-prefect-everywhere, depositor-assumed, deposit-region-assumed, project-region-assumed, region-by-letters
	//   region-code-as-departement, regions-of-2015, one-service-is-enough, agents-counted, services-of-any-region
	//   units-separate, answers-unread, yes-beats-the-table, no-beats-the-table, answer-counts-each-time
	//   unnamed-left-out, operators-count, local-authorities-count, social-bodies-count, central-counts
	//   courts-count, courts-do-not-count, other-times-dismissed, unread-place-dismissed, no-such-service-counts
	//   ddt-and-ddtm, ddcs-and-ddpp, drfip-and-ddfip, rectorats-by-region, dreets-unknown
	//   place-unread, territory-unread, places-cut-off, no-partner-needed, state-service-as-partner
	//   partner-names-by-letters, numbers-unread, establishments-counted, same-name-merged, first-category-only
	//   la-poste-refused, spaced-number-unread, seed-unanswered-is-no, seed-unanswered-is-yes, seed-no-is-unanswered
	//   seed-unread, unknown-team-is-empty, unknown-partners-are-none, date-unknown-is-late, date-unknown-is-now
	//   unknown-is-met, unknown-is-not-met, undetermined-is-eligible, undetermined-is-ineligible, unknown-beats-no
	//   rules-apart, last-rule-decides, stops-at-the-first-no, conflicts-untold, conflict-without-figures
	//   conflict-without-repairs, nothing-asked, asked-after-the-verdict, questions-without-rules, team-asked-as-a-whole
	//   agents-from-one, standings-untold, no-reason-given, repeated-whom-untold, unknown-rules-left-out
	//   one-repair-alone, base-raised-by-the-excess, repairs-in-whole-euros, all-services-to-add, repaired-by-the-prefect
	//   nothing-planned, plan-of-first-repairs, plan-backwards, plan-of-one-step, nothing-beyond-repair
	//   all-beyond-repair
	// boundaries only, 48 cases: 70 killed, 83 live
	//   cap-base-hard-coded, share-base-hard-coded, float-sum, equal-resources-once, every-resource-asked
	//   absent-costs-are-zero, absent-request-is-zero, any-region-deposits, anyone-deposits, any-prefect-deposits
	//   any-representative-deposits, region-prefect-everywhere, depositor-assumed, deposit-region-assumed, project-region-assumed
	//   region-by-letters, region-code-as-departement, regions-of-2015, agents-counted, services-of-any-region
	//   hierarchy-hard-coded, units-separate, level-hard-coded, regional-services-only, unknown-name-is-none
	//   unknown-name-counts, answers-unread, yes-beats-the-table, no-beats-the-table, answer-counts-each-time
	//   unnamed-left-out, operators-count, local-authorities-count, social-bodies-count, central-counts
	//   courts-count, courts-do-not-count, other-times-dismissed, unread-place-dismissed, no-such-service-counts
	//   spellings-counted, ddt-and-ddtm, ddcs-and-ddpp, drfip-and-ddfip, rectorats-by-region
	//   dreets-unknown, place-unread, territory-unread, places-cut-off, any-actor-counts
	//   actors-hard-coded, state-service-as-partner, partners-not-merged, partner-names-by-letters, numbers-unread
	//   establishments-counted, same-name-merged, first-category-only, la-poste-refused, spaced-number-unread
	//   seed-unanswered-is-yes, date-unknown-is-now, lists-are-final, growing-is-unknown, rules-apart
	//   conflicts-untold, conflict-without-figures, conflict-without-repairs, nothing-asked, questions-without-rules
	//   team-asked-as-a-whole, agents-from-one, standings-untold, no-reason-given, repeated-whom-untold
	//   possible-is-certain, unknown-rules-left-out, repaired-by-the-prefect, plan-of-first-repairs, plan-backwards
	//   plan-of-one-step, other-readings-untold, first-reading-alone
	// no unknowns, 61 cases: 81 killed, 72 live
	//   line-half-up, lines-rounded-together, float-sum, equal-lines-once, equal-resources-once
	//   every-resource-asked, absent-costs-are-zero, absent-request-is-zero, opening-exclusive, wall-clock
	//   any-prefect-deposits, any-representative-deposits, region-prefect-everywhere, depositor-assumed, deposit-region-assumed
	//   project-region-assumed, region-by-letters, region-code-as-departement, regions-of-2015, services-of-any-region
	//   answers-unread, yes-beats-the-table, no-beats-the-table, answer-counts-each-time, unnamed-left-out
	//   local-authorities-count, social-bodies-count, central-counts, courts-count, courts-do-not-count
	//   other-times-dismissed, unread-place-dismissed, no-such-service-counts, ddt-and-ddtm, ddcs-and-ddpp
	//   drfip-and-ddfip, rectorats-by-region, dreets-unknown, place-unread, territory-unread
	//   places-cut-off, partner-names-by-letters, numbers-unread, establishments-counted, same-name-merged
	//   first-category-only, la-poste-refused, spaced-number-unread, seed-unanswered-is-no, seed-unanswered-is-yes
	//   unknown-team-is-empty, unknown-partners-are-none, date-unknown-is-late, date-unknown-is-now, lists-are-final
	//   growing-is-unknown, undetermined-is-eligible, undetermined-is-ineligible, unknown-beats-no, conflicts-untold
	//   conflict-without-figures, conflict-without-repairs, nothing-asked, asked-after-the-verdict, questions-without-rules
	//   team-asked-as-a-whole, agents-from-one, standings-untold, no-reason-given, repeated-whom-untold
	//   unknown-rules-left-out, repaired-by-the-prefect
	// no readings, 465 cases: 146 killed, 7 live
	//   cap-base-hard-coded, share-base-hard-coded, hierarchy-hard-coded, level-hard-coded, actors-hard-coded
	//   other-readings-untold, first-reading-alone
	// verdicts only, 543 cases: 112 killed, 41 live
	//   line-half-up, lines-rounded-together, instants-in-utc, partners-not-merged, partner-names-by-letters
	//   numbers-unread, establishments-counted, same-name-merged, spaced-number-unread, stops-at-the-first-no
	//   conflicts-untold, conflict-without-figures, conflict-without-repairs, nothing-asked, asked-after-the-verdict
	//   questions-without-rules, team-asked-as-a-whole, agents-from-one, standings-untold, no-reason-given
	//   repeated-whom-untold, possible-is-certain, figures-untold, excess-of-zero, amounts-as-numbers
	//   amounts-without-cents, unknown-rules-left-out, first-rule-left-out, one-repair-alone, base-raised-by-the-excess
	//   repairs-in-whole-euros, all-services-to-add, repaired-by-the-prefect, nothing-planned, plan-of-first-repairs
	//   plan-backwards, plan-of-one-step, nothing-beyond-repair, all-beyond-repair, other-readings-untold
	//   first-reading-alone
}

// chosen are cases of the vectors; those that are generated are left out.
func chosen(of func(eligibilitytest.Case) bool) (all []eligibilitytest.Case) {
	for _, c := range eligibilitytest.Cases() {
		if !strings.HasPrefix(c.Name, "masks/") && of(c) {
			all = append(all, c)
		}
	}
	return all
}
