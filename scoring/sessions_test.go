//go:build !race

package scoring_test

// sessions is how many sessions a property is tried on.
const sessions = 1500
