// Package eligibilitytest tests engines that decide whether a dossier may stand
// in the call « Laboratoires d'innovation territoriale » (2016): this module's,
// or another in any language, behind an [Evaluator] that takes and gives JSON.
//
//	func TestEngine(t *testing.T) {
//		eligibilitytest.Run(t, func(request []byte) ([]byte, error) {
//			cmd := exec.Command("my-engine")
//			cmd.Stdin = bytes.NewReader(request)
//			report, err := cmd.Output()
//			if _, ended := errors.AsType[*exec.ExitError](err); ended && len(report) > 0 {
//				err = nil // it reported, and its exit status tells the verdict
//			}
//			return report, err
//		})
//	}
//
// [Run] runs each case as a subtest; [Check] gives the failures as one error
// and needs no [testing.T]; [Cases] gives the cases themselves, for an engine
// that takes them in one go: [Case.Request] is its input, [Case.Compare] judges
// its output.
//
// # Cases
//
// A case is a dossier, often a partial one, and what must be said of it: the
// verdict, the outcomes and figures that matter, and where they matter the
// conflicts, the questions still open, the repairs and the plan, and what other
// readings of the call would change. Each carries its reason, a sentence that
// a jurist can agree or disagree with. Requests and reports have the JSON form
// of package eligibility; the words of that package, complete and decided among
// them, mean here what they mean there.
//
// More than four hundred cases make one point each, in fourteen themes, on both
// sides of every boundary: a cent, a nanosecond, a month, a service. They say
// what the rules say, and were taken from no engine's answers. One family is
// generated, by a rule that its reason states: an eligible dossier of which each
// of the 512 sets of its nine facts is known, and the others are not. The cases
// are JSON files in the folder vectors, whose README tells their form, so that
// they can be read and run without this package.
//
// Four themes are on the services of the State, which an engine must know by name
// to count: counting says which names are one service and which are two, services
// and spelling how they are named, standings how each agent counts and why one
// does not. Theme asked says what is worth asking of a team, agent by agent.
//
// # What a pass is worth
//
// An engine that passes agrees on these dossiers, no more. The kit is itself
// tested on some fifty engines with one fault each, all of which it finds, and
// this module's engine also against an oracle that decides by trying
// completions one by one and counts by a table of names of its own, on tens of
// thousands of random dossiers.
//
// Comparisons are exact: amounts are texts with two decimals, instants are
// written at +02:00, regions by their name. Sentences are not looked at, nor is
// what a case does not name. The package does no input or output, and imports
// testing, which belongs in tests and nowhere else.
package eligibilitytest
