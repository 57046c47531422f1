package kit

import (
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
)

// A Score is what a suite of tests is worth: which mutants it kills, and which live.
// A mutant is a right engine with one mistake; a suite kills it by failing it. The zero
// value is the score of a suite that was tried on none.
type Score struct{ killed, lived []string }

// Killed returns the names of the mutants that the suite notices.
func (s Score) Killed() []string { return slices.Clone(s.killed) }

// Lived returns the names of the mutants that the suite passes.
func (s Score) Lived() []string { return slices.Clone(s.lived) }

// String returns how many were killed of how many, and the names of those that live.
func (s Score) String() string {
	text := fmt.Sprintf("%d of %d mutants killed", len(s.killed), len(s.killed)+len(s.lived))
	if len(s.lived) > 0 {
		text += "; these live: " + strings.Join(s.lived, ", ")
	}
	return text
}

var errNoSuite = errors.New("no suite of tests")

// Kill runs a suite on a reference, which it must pass, and then on each mutant, by
// name. A suite that fails the reference has no score: the error says what it failed.
func Kill[E any](suite func(E) error, reference E, mutants iter.Seq2[string, E]) (Score, error) {
	if suite == nil {
		return Score{}, errNoSuite
	}
	if err := suite(reference); err != nil {
		return Score{}, fmt.Errorf("the suite fails the reference, so that what it says of others is worth nothing: %w", err)
	}
	var s Score
	for name, mutant := range mutants {
		if suite(mutant) != nil {
			s.killed = append(s.killed, name)
		} else {
			s.lived = append(s.lived, name)
		}
	}
	return s, nil
}
