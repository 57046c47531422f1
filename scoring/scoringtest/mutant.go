package scoringtest

import (
	"encoding/json"
	"errors"
	"slices"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/kit"
	"github.com/aap-lit/aap/scoring"
)

// A Mutant is an engine with one mistake, of those that people make: it reads
// every session, and answers as the reference does but for that. What a suite of
// tests does not tell from the reference, it does not test ([Kill]). The zero value
// is the reference, without a name.
//
// Most mutants are the oracle with one rule that is wrong, and slow: of a session of
// more than 30 projects, or with a class of more than seven equals, they make no
// mistake. One of ten projects takes some hundredths of a second.
type Mutant struct{ of mistake }

// A mistake is that of a mutant: what is done to the session before, to the rules of
// the oracle, or to the answer after. One of them is there.
type mistake struct {
	name      string
	witness   string   // the name of a case that tells it from the reference
	says      kit.Text // the mistake, in a sentence
	place     kit.Text // where it is natural
	before    func(session map[string]any)
	rules     func(r *rules)
	agreement func(r *rules) // those by which it is measured, which decide nothing
	after     func(answer map[string]any)
}

// Mutants are all of them. No two give the same answers to all cases of the kit.
func Mutants() []Mutant {
	var all []Mutant
	for _, m := range slices.Concat(
		mistakesOfMarks(), mistakesOfQuorum(), mistakesOfFloors(), mistakesOfReading(), mistakesOfShowing(),
		mistakesOfRanks(), mistakesOfFunding(), mistakesOfTies(), mistakesOfMargins(),
		mistakesOfStability(), mistakesOfAgreement(),
	) {
		all = append(all, Mutant{m})
	}
	return all
}

// Name returns the name of the mutant: words with hyphens, unique, and never given
// to another.
func (m Mutant) Name() string { return m.of.name }

// Mistake says in a sentence what the mutant gets wrong, in French or in English.
func (m Mutant) Mistake(tag language.Tag) string { return m.of.says.In(tag) }

// Place says where such a mistake is natural, in French or in English: a line of code,
// a formula of a spreadsheet, a habit.
func (m Mutant) Place(tag language.Tag) string { return m.of.place.In(tag) }

// code is a place that is a line of code, the same in every language.
func code(line string) kit.Text { return kit.Text{line, line} }

// Witness returns a case that tells the mutant from the reference; the zero Case for
// the zero Mutant.
func (m Mutant) Witness() Case {
	trials, _ := whole() // a Suite reports the error
	for _, t := range trials {
		if t.Name == m.of.witness {
			return t.clone()
		}
	}
	return Case{}
}

// Evaluate answers as the mutant does: it is an [Evaluator].
func (m Mutant) Evaluate(session []byte) ([]byte, error) {
	switch {
	case m.of.before != nil:
		return m.rewriting(session)
	case m.of.rules != nil:
		return m.oracle(session)
	case m.of.agreement != nil:
		return m.disagreeing(session)
	}
	answer, err := Reference(session)
	if m.of.after != nil && err == nil {
		answer = rewritten(answer, m.of.after)
	}
	return answer, err
}

// rewriting answers by the session as the mutant changes it. Its faults come in the
// order that they have in the session as it is.
func (m Mutant) rewriting(session []byte) ([]byte, error) {
	answer, err := Reference(rewritten(session, m.of.before))
	if err != nil {
		return nil, err
	}
	return rewritten(answer, func(answer map[string]any) {
		faults := objects(answer[errorsMember])
		if len(faults) < 2 {
			return
		}
		var all []fault
		if err := new(scoring.Session).UnmarshalJSON(session); err != nil {
			all = faultsOf(err)
		}
		place := func(f map[string]any) int {
			return slices.IndexFunc(all, func(g fault) bool { return f["pointer"] == g.Pointer && f["code"] == g.Code })
		}
		slices.SortStableFunc(faults, func(f, g map[string]any) int { return place(f) - place(g) })
		answer[errorsMember] = faults
	}), nil
}

// oracle answers with the rules of the mutant; what is faulty, the reference says.
func (m Mutant) oracle(session []byte) ([]byte, error) {
	var s scoring.Session
	if s.UnmarshalJSON(session) != nil || len(s.Projects()) > mostProjects {
		return Reference(session)
	}
	r := theRules()
	m.of.rules(&r)
	o, err := readOracle(session, r)
	if err != nil {
		return nil, err
	}
	answer, err := o.results()
	if errors.Is(err, errLargeClass) {
		return Reference(session)
	}
	if err != nil {
		return nil, err
	}
	answer["agreement"] = s.Agreement()
	return json.Marshal(answer)
}

// mostProjects bounds the sessions that are put to the oracle, which takes a second
// or two for so many.
const mostProjects = 30

// disagreeing answers as the reference does, with the agreement of the oracle.
func (m Mutant) disagreeing(session []byte) ([]byte, error) {
	answer, err := Reference(session)
	var s scoring.Session
	if err != nil || s.UnmarshalJSON(session) != nil || len(s.Projects()) > mostProjects {
		return answer, err
	}
	r := theRules()
	m.of.agreement(&r)
	o, err := readOracle(session, r)
	if err != nil {
		return nil, err
	}
	return rewritten(answer, func(answer map[string]any) { answer["agreement"] = o.agreement() }), nil
}

// rewritten is a JSON object after a change; what is none stays as it is.
func rewritten(text []byte, change func(map[string]any)) []byte {
	var object map[string]any
	if kit.Decode(text, &object) != nil || object == nil {
		return text
	}
	change(object)
	to, err := json.Marshal(object)
	if err != nil {
		return text
	}
	return to
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
			if !yield(m.Name(), m.Evaluate) {
				return
			}
		}
	})
}
