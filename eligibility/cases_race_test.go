//go:build race

package eligibility_test

// cases is how many random dossiers each property is tried on: the race detector looks
// for what goroutines share, which the first ones show, and makes each ten times slower.
const cases = 5_000
