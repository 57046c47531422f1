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
// [Run] runs each case as a subtest. [Check] needs no [testing.T] and returns one
// error, a [Failure]: a person reads it on one screen, and a program takes it apart.
// [Case.Request] and [Case.Compare] are for an engine that takes all cases in one go.
//
// An engine is tested at the [Level] that it claims: the verdict alone, the outcomes,
// the figures, or everything that a report says. One that knows only yes and no is
// tried on the dossiers of which all is known:
//
//	suite := eligibilitytest.Suite{Cases: eligibilitytest.Known(eligibilitytest.Cases()), Level: eligibilitytest.Outcomes}
//	suite.Run(t, evaluate)
//
// An engine in another language needs no Go but to build one program: examples/kit puts
// the cases to a command, over its standard input and output. The page of the folder
// vectors leads through it.
//
// # Whether your tests are any good
//
// [Mutants] are engines with one mistake each that people make: a cap that is
// exclusive, a half rounded up, an absent budget that keeps the cap, a deadline on the
// clock of the wall, an unanswered question that is a no. [Kill] runs a suite of tests
// on all of them and returns its [Score]: how many it notices, and the names of those
// that it lets live. Each mutant has a witness, a case that would have killed it.
//
//	score, err := eligibilitytest.Kill(func(e eligibilitytest.Evaluator) error { … your tests … })
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
// Some 540 cases make one point each, in fourteen themes, on both
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
// # A call of one's own
//
// [CasesOf] derives the cases of any call from its terms: both sides of each bound, what
// is not known, rules that hold together or not. Their requests name the call, in terms.
// [Differences] tells two calls apart: for each term that differs, a dossier that one of
// them accepts and the other refuses.
//
// # What a pass is worth
//
// An engine that passes agrees on these dossiers, no more. The kit is itself tested on
// the mutants, all of which it kills and no two of which answer it alike, and this
// module's engine also against an oracle that decides by trying completions one by one
// and counts by a table of names of its own, on tens of thousands of random dossiers.
// Two thousand times one line of that engine was changed: what its tests by the cases do
// not notice is listed in testdata, with the reason.
//
// Comparisons are exact: amounts are texts with two decimals, instants are
// written at +02:00, regions by their name. Sentences are not looked at, nor is
// what a case does not name. The package does no input or output, and imports
// testing, which few programs need.
package eligibilitytest
