// Package scoringtest tests engines that rank the projects of a jury's session and
// share its envelope out: this module's, or another in any language, behind an
// [Evaluator] that takes and gives JSON.
//
//	func TestEngine(t *testing.T) {
//		scoringtest.Run(t, func(session []byte) ([]byte, error) {
//			cmd := exec.Command("my-engine")
//			cmd.Stdin = bytes.NewReader(session)
//			return cmd.Output()
//		})
//	}
//
// [Run] runs each case as a subtest; [Check] needs no [testing.T], and gives what
// fails as one [Failure], whose text a person reads; [Cases] gives the cases
// themselves, for an engine that takes them in one go: [Case.Request] is its input,
// [Case.Compare] judges its output. Package eligibilitytest has the same words.
//
// An engine in another language needs no Go but to build one program: examples/kit,
// with -jury, puts the cases to a command, over its standard input and output.
//
// # Cases
//
// A case is a session, what must be said of it, and a reason that a secretary of a
// jury can agree or disagree with. Sessions and answers have the JSON form of package
// scoring, the words of which mean here what they mean there. The themes are marks,
// quorum, floors, ranks, stop, skip and margins; stability, of weights, of assessors
// and of recusals; agreement; and the faults of a grid and of a session. The cases are
// JSON files in the folder vectors, whose README tells their form, so that they can be
// read and run without this package.
//
// # Levels
//
// An engine is held to what it claims, by a [Suite]:
//
//	scoringtest.Suite{Level: scoringtest.Figures}.Run(t, engine)
//
//	Verdict   who is funded and who is tied; the order of the projects; that a session is faulty
//	Outcomes  also ranks and what separates them; the status of each project and its reason; the
//	          floors it fails, the criteria that it lacks a mark or the quorum on; where a fault
//	          is, and which
//	Figures   also marks, totals, places, the money left and margins, exact and as they are shown
//	All       also stability and agreement
//
// # Mutants
//
// [Mutants] are engines with one mistake each, of those that people make. [Kill] says
// which of them a suite of tests notices, be it a choice of the cases or tests of one's
// own, and which it lets live. The kit kills all; no two of them answer alike.
//
// # What a pass is worth
//
// Of the lines of package scoring that decide, none can be changed without a case that
// notices, but for those that a list gives with the reason why nothing can:
// TestEveryChangedLine tries them.
//
// An engine that passes agrees on these sessions, no more. For others there is
// [Oracle]: a second implementation to compare with, slow, plain, on fractions, without
// a line in common with package scoring. It answers every case but the faulty ones.
//
// The package does no input or output, and imports testing, which belongs in tests and
// nowhere else.
package scoringtest
