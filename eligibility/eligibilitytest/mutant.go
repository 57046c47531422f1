package eligibilitytest

import (
	"slices"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/kit"
)

// A Mutant is the reference with one mistake that people make. It is an engine like any
// other, made from outside: what is asked of the reference is changed, or what it
// reports. The zero value answers as the reference does.
type Mutant struct {
	name    string
	mistake kit.Text
	place   kit.Text
	witness string // the name of a case
	engine  Evaluator
}

// Mutants returns the mutants, rule by rule, each with a name of its own. Names are
// stable; there may be more.
func Mutants() []Mutant {
	return slices.Concat(mutantsOfMoney(), mutantsOfTime(), mutantsOfDeposit(), mutantsOfCounting(), mutantsOfNames(),
		mutantsOfPartners(), mutantsOfUnknowns(), mutantsOfReport())
}

// Name returns the name, such as "cap-exclusive".
func (m Mutant) Name() string { return m.name }

// Mistake returns what the engine does wrong, a sentence in French or English.
func (m Mutant) Mistake(tag language.Tag) string { return m.mistake.In(tag) }

// Place returns where in a program such a mistake is natural, in French or English.
func (m Mutant) Place(tag language.Tag) string { return m.place.In(tag) }

// Witness returns a case that the reference passes and the mutant fails.
func (m Mutant) Witness() Case {
	trials, _ := whole() // a Suite reports the error
	for _, t := range trials {
		if t.Name == m.witness {
			return t.clone()
		}
	}
	return Case{}
}

// Evaluate is the engine, an [Evaluator].
func (m Mutant) Evaluate(request []byte) ([]byte, error) {
	if m.engine == nil {
		return Reference(request)
	}
	return m.engine(request)
}

// Score is what a suite of tests is worth: which mutants it kills, and which live.
//
//	func (s Score) Killed() []string // the names of those that the suite notices
//	func (s Score) Lived() []string  // the names of those that it passes
//	func (s Score) String() string   // how many of how many, and which live
type Score = kit.Score

// Kill returns how many of the [Mutants] a suite of tests notices. A suite takes an
// engine and returns an error if a test of it fails; [Check] is one, and so is
// [Suite.Check] of any choice of cases. A suite must pass the reference; if it does not,
// the error says what it fails, and no mutant is tried.
func Kill(suite func(Evaluator) error) (Score, error) {
	return kit.Kill(suite, Reference, func(yield func(string, Evaluator) bool) {
		for _, m := range Mutants() {
			if !yield(m.name, m.Evaluate) {
				return
			}
		}
	})
}
