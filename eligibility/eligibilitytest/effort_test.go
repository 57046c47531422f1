//go:build !race

package eligibilitytest_test

// shareOf is the part of the random calls and pairs that are tried: all.
const shareOf = 1
