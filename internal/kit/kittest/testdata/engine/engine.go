// Package engine is one of which each line is changed.
package engine

// Fits reports whether a cost is within what a cap leaves.
func Fits(cost, cap, spent int) bool {
	left := cap - spent
	if cost < 0 {
		return false
	}
	return cost <= left
}

// Count counts what is known.
func Count(known []bool) (n int) {
	for _, k := range known {
		if !k {
			continue
		}
		n++
	}
	return n
}

// Known returns what is known of a name.
func Known(name string) (string, bool) {
	return "known " + name, true
}

// Word says it.
func Word(fits bool) string {
	if fits {
		return "yes"
	}
	return "no"
}
