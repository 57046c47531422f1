// Package kittest asks what a conformance kit is worth: it changes one line of the
// engine that the kit belongs to, again and again, and asks whether the tests of the kit
// notice.
//
//	func TestEveryChangedLine(t *testing.T) {
//		kittest.EveryChangedLine(t, kittest.Engine{
//			Dir:   "..",
//			Files: []string{"rule_*.go", "tally.go"},
//			Tests: "^TestEngine",
//			Alive: "testdata/alive.txt",
//		})
//	}
//
// What they do not notice stands in the list Alive, each change with the reason why no
// report shows it. A run without flags takes a moment: it holds the list to the code, as
// every change listed must still be one that can be made. With -changes each change is
// tried, as a subtest that is named by its file and line: what is not noticed must be
// listed, and nothing else. The flag -run tries some:
//
//	go test ./eligibility/eligibilitytest -run EveryChangedLine -changes -timeout 0
//	go test ./eligibility/eligibilitytest -run EveryChangedLine/tally.go -changes -v
//
// The tree is never touched: the compiler is given other files in the place of its own,
// in which each function has its body once more for each change. So all changes are
// built at once, in a minute, and each is then tried in the time that the kit takes. A
// change that does not build is none, and one of which the tests do not end is noticed.
//
// # What is changed
//
// A comparison becomes its neighbour and its opposite; && and || change places, and so do
// + and -, * and /, & and |, += and -=, ++ and --, min and max, true and false, break and
// continue; &^ becomes &, &= and |= each other; an integer below 100 becomes one more; a
// negation goes; a condition, of an if or of a case, is always so or never; an assignment
// or a call that stands alone goes.
//
// Functions that say what is decided, and decide nothing, are left out: those that take
// a language, and those of which every result is a text.
package kittest
