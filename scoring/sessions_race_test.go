//go:build race

package scoring_test

// sessions is how many sessions a property is tried on: the race detector looks for what
// goroutines share, which the first ones show, and makes each ten times slower.
const sessions = 300
