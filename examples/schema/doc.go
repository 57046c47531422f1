// Package schema holds the JSON Schema of package eligibility against a
// validator that others wrote, and against the library itself.
//
// A document that the library reads or writes must pass. A document that the
// library refuses for its shape (an unknown member, a value of another type, a
// word that is none, what is required left out) must not: the test takes good
// documents, changes them at every place, and compares the two answers.
//
//	go test -count=1 ./... # -count=1: the documents come from another module
package schema
