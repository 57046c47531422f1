//go:build !race

package eligibility_test

// cases is how many random dossiers each property is tried on.
const cases = 20_000
