//go:build race

package eligibilitytest_test

// shareOf is the part of the random calls and pairs that are tried: the race detector
// looks for what goroutines share, which the first ones show, and makes each ten times
// slower.
const shareOf = 10
