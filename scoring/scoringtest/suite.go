package scoringtest

import (
	"errors"
	"slices"
	"sync"
	"testing"

	"github.com/aap-lit/aap/internal/kit"
)

// An Evaluator is an engine under test. It takes a session in JSON and answers
// in JSON, as package scoring does:
//
//	{"highest": …, "scores": …, "ranking": …, "outcome": …, "funding": …,
//	 "stability": …, "agreement": …}
//
// outcome, funding and stability only if the session has an envelope. Of a faulty
// session it answers {"errors": [{"pointer": …, "code": …}]}. What else an answer
// holds is not looked at. An error means that the engine cannot answer at all, and
// fails the case.
type Evaluator func(session []byte) (answer []byte, err error)

// Level is how closely answers are looked at: as closely as the engine claims to
// answer. Its words are all, figures, outcomes and verdict. The zero value is All.
type Level = kit.Level

// The levels: each looks at less than the one before.
const (
	All      Level = kit.All      // whatever the cases want: the figures, the stability and the agreement
	Figures  Level = kit.Figures  // the outcomes, and every mark, total, amount, place and margin
	Outcomes Level = kit.Outcomes // the verdict; ranks and what separates them; what becomes of each project, and why; where a fault is, and which
	Verdict  Level = kit.Verdict  // who is funded and who is tied, the order of the projects, whether a session is faulty
)

// Failure is what an engine fails of a suite, an error for [errors.AsType]. Cases
// returns the cases that failed, Tried how many there were, Level how closely they
// were looked at. Its text is for people, and of 50 lines at most: how many cases of
// which themes, what differs in how many, and the first case of each theme with its
// session, its reason and the difference.
type Failure = kit.Failure

// Result is a case of a [Failure]: its name, its reason, the session, the
// differences, and the error of an engine that gave no answer.
type Result = kit.Result

// Difference is one place of an answer that is not as a case wants it.
type Difference = kit.Difference

// Suite is a choice of cases, and how closely answers are looked at. The zero value
// is all cases at level All; one of an engine that says nothing of stability and
// agreement is Suite{Level: Figures}.
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
	for i := range trials {
		r := trials[i].of(e, s.Level)
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
	for i := range trials {
		t.Run(trials[i].Name, func(t *testing.T) {
			if err := kit.Judge(s.Level, []Result{trials[i].of(e, s.Level)}); err != nil {
				t.Error(err)
			}
		})
	}
}

// trials are the cases, ready; those of the kit are made ready once.
func (s Suite) trials() ([]trial, error) {
	switch {
	case s.Cases == nil:
		return whole()
	case len(s.Cases) == 0:
		return nil, errNoCases
	}
	return ready(s.Cases), nil
}

var whole = sync.OnceValues(func() ([]trial, error) {
	cases, err := load()
	return ready(cases), err
})

// A trial is a case that is ready to be put to an engine.
type trial struct {
	Case
	request []byte
	parts   []part
	err     error // why what the case wants cannot be compared
}

func ready(cases []Case) []trial {
	trials := make([]trial, len(cases))
	for i, c := range cases {
		parts, err := c.parts()
		trials[i] = trial{c, c.Request(), parts, err}
	}
	return trials
}

// of puts the case to an engine.
func (t *trial) of(e Evaluator, level Level) Result {
	if e == nil {
		return t.result(nil, errNoEvaluator)
	}
	answer, err := e(slices.Clone(t.request)) // which is the engine's to write to
	if err != nil {
		return t.result(nil, err)
	}
	return t.result(t.differences(answer, level))
}

func (t *trial) result(differences []Difference, err error) Result {
	return Result{Name: t.Name, Reason: t.Reason, Input: t.request, Err: err, Differences: differences}
}
