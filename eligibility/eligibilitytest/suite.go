package eligibilitytest

import (
	"errors"
	"iter"
	"slices"
	"sync"
	"testing"

	"github.com/aap-lit/aap/internal/kit"
)

// An Evaluator is an engine under test. It takes a request, the JSON object
//
//	{"call": {…}, "readings": {…}, "dossier": {…}}
//
// The call is in terms, as [eligibility.Call] reads them; without one it is that of
// 2016. The readings may be left out, or name only those that differ from the call's
// (hierarchy, level, actors, cap-base, share-base). Every case of [Cases] is on the
// call of 2016, so that an engine of that call alone need not read terms.
//
// It gives the report, a JSON object as package eligibility writes it: the verdict and
// the findings, each with code, outcome and facts, and the other members that the cases
// name; what else it holds is not looked at. An error is a failure of the case: every
// request is good input.
//
// [eligibility.Call]: https://pkg.go.dev/github.com/aap-lit/aap/eligibility#Call
type Evaluator func(request []byte) (report []byte, err error)

// Level is how closely reports are looked at: as closely as the engine claims to
// answer. Its words are all, figures, outcomes and verdict. The zero value is All.
type Level = kit.Level

// The levels: each looks at less than the one before.
const (
	All      Level = kit.All      // whatever the cases want
	Figures  Level = kit.Figures  // the verdict, the outcomes, and the facts of each rule
	Outcomes Level = kit.Outcomes // the verdict and the outcome of each rule
	Verdict  Level = kit.Verdict  // the verdict alone
)

// Failure is what an engine fails of a suite, an error for [errors.AsType]. Cases
// returns the cases that failed, Clearest the one to begin with, Tried how many there
// were, Level how closely they were looked at. Its text is for people, and of 50 lines
// at most: how many cases of which themes, what differs in how many, and a case of each
// theme with its dossier, its reason and the difference.
type Failure = kit.Failure

// Result is a case of a [Failure]: its name, its reason, the dossier, the differences,
// and the error of an engine that gave no report.
type Result = kit.Result

// Suite is a choice of cases, and how closely reports are looked at. The zero value is
// all cases at level All; one of an engine that has no third truth value is
//
//	eligibilitytest.Suite{Cases: eligibilitytest.Known(eligibilitytest.Cases()), Level: eligibilitytest.Outcomes}
type Suite struct {
	Cases    []Case // nil: all of [Cases]
	Level    Level
	FailFast bool // Check stops at the first case that fails, which is all that [Kill] asks
}

// Check puts all cases to an engine at level All: the whole kit. It is [Suite.Check] of
// the zero Suite.
func Check(e Evaluator) error { return Suite{}.Check(e) }

// Run puts all cases to an engine at level All, each in a subtest. It is [Suite.Run] of
// the zero Suite.
func Run(t *testing.T, e Evaluator) {
	t.Helper()
	Suite{}.Run(t, e)
}

var (
	errNoEvaluator = errors.New("no evaluator")
	errNoCases     = errors.New("a suite without cases says nothing of an engine")
)

// Check puts the cases to an engine and returns a *[Failure] if it fails one; nil if it
// fails none. A suite of no cases is an error.
func (s Suite) Check(e Evaluator) error {
	trials, err := s.trials()
	if err != nil {
		return err
	}
	var results []Result
	for t := range trials {
		r := t.of(e, s.Level)
		results = append(results, r)
		if s.FailFast && !r.Passed() {
			break
		}
	}
	return kit.Judge(s.Level, results)
}

// Run puts the cases to an engine, each in a subtest that has its name.
func (s Suite) Run(t *testing.T, e Evaluator) {
	t.Helper()
	trials, err := s.trials()
	if err != nil {
		t.Fatal(err)
	}
	for trial := range trials {
		t.Run(trial.Name, func(t *testing.T) {
			if err := kit.Judge(s.Level, []Result{trial.of(e, s.Level)}); err != nil {
				t.Error(err)
			}
		})
	}
}

// trials are the cases, made ready one by one; those of the kit once for all.
func (s Suite) trials() (iter.Seq[*trial], error) {
	switch {
	case s.Cases == nil:
		all, err := whole()
		return slices.Values(all), err
	case len(s.Cases) == 0:
		return nil, errNoCases
	}
	return func(yield func(*trial) bool) {
		for i := range s.Cases {
			if !yield(s.Cases[i].ready()) {
				return
			}
		}
	}, nil
}

var whole = sync.OnceValues(func() ([]*trial, error) {
	cases, err := load()
	var all []*trial
	for i := range cases {
		all = append(all, cases[i].ready())
	}
	return all, err
})

// A trial is a case that is ready to be put to an engine.
type trial struct {
	*Case
	request []byte
	asked   []byte // as a reader is shown it
	parts   []part
	err     error // why what the case wants cannot be compared
}

func (c *Case) ready() *trial {
	parts, err := c.parts()
	return &trial{c, c.Request(), c.shown(), parts, err}
}

// of puts the case to an engine.
func (t *trial) of(e Evaluator, level Level) Result {
	if e == nil {
		return t.result(nil, errNoEvaluator)
	}
	report, err := e(slices.Clone(t.request)) // which is the engine's to write to
	if err != nil {
		return t.result(nil, err)
	}
	return t.result(t.differences(report, level))
}
