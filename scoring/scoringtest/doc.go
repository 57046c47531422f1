// Package scoringtest checks that a program ranks and funds the projects of a
// jury's session as package scoring does.
//
// The program may be written in any language: it is a [Subject], given a
// session in JSON and answering in JSON.
//
//	func TestOurScoring(t *testing.T) {
//		scoringtest.Run(t, func(session []byte) ([]byte, error) {
//			command := exec.Command("our-scoring")
//			command.Stdin = bytes.NewReader(session)
//			return command.Output()
//		})
//	}
//
// [Vectors] are the cases: a session, what is expected of it, and the reason
// why, which is what a failure shows. vectors.json in this directory holds the
// same for those who do not write Go. [Run] makes a subtest of each; [Check]
// does without a *testing.T.
//
// [Oracle] is a second implementation to compare with on sessions of one's
// own: slow, plain, on fractions, without a line in common with package
// scoring.
package scoringtest
