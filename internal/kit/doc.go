// Package kit is what the conformance kits share: how closely an answer is looked
// at ([Level]), what an engine fails ([Failure]), and what a suite of tests is worth,
// by the mutants it kills ([Score]).
//
// A kit puts each of its cases to an engine, says what differs ([Compare]) and hands
// all results to [Judge].
package kit
