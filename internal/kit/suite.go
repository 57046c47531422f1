package kit

import (
	"errors"
	"fmt"
	"iter"
	"testing"
)

// ErrGone is what an engine answers in place of an answer, by itself or wrapped, when it
// will give no more: a [Suite] asks it nothing further.
var ErrGone = errors.New("the engine answers no more")

var (
	errNoCases     = errors.New("a suite without cases says nothing of an engine")
	errNoEvaluator = errors.New("no evaluator")
)

// A Suite is a choice of cases, ready to be put to an engine, and how closely its
// answers are looked at.
type Suite struct {
	Engine   bool // there is one
	Level    Level
	Trials   iter.Seq[Trial]
	Cases    int  // how many trials there are
	FailFast bool // Check stops at the first case that fails
}

// A Trial is a case that is ready to be put to an engine.
type Trial struct {
	Name string
	Sees bool // something that the case wants is looked at
	Put  func() Result
}

// Check puts the cases to an engine and returns a *[Failure] if it fails one, or ends
// before all are put.
func (s Suite) Check() error {
	if err := s.fault(); err != nil {
		return err
	}
	f := &Failure{level: s.Level}
	sees := false
	for t := range s.Trials {
		r := t.Put()
		if errors.Is(r.Err, ErrGone) {
			f.gone, f.unasked = r.Err, s.Cases-len(f.results)
			return f
		}
		f.results, sees = append(f.results, r), sees || t.Sees
		if s.FailFast && !r.Passed() {
			break
		}
	}
	if !f.failed() && !sees {
		return s.sightless()
	}
	return f.orNone()
}

// Run puts the cases to an engine, each in a subtest that has its name.
func (s Suite) Run(t *testing.T) {
	t.Helper()
	if err := s.fault(); err != nil {
		t.Fatal(err)
	}
	sees, asked := false, 0
	for trial := range s.Trials {
		var gone error
		t.Run(trial.Name, func(t *testing.T) {
			r := trial.Put()
			if errors.Is(r.Err, ErrGone) {
				gone = r.Err
			}
			if err := Judge(s.Level, []Result{r}); err != nil {
				t.Error(err)
			}
		})
		if asked++; gone != nil {
			t.Fatalf("%d more cases were not asked: %v", s.Cases-asked, gone)
		}
		sees = sees || trial.Sees
	}
	if !sees {
		t.Error(s.sightless())
	}
}

// fault is why the suite would say nothing of an engine, as far as is known before.
func (s Suite) fault() error {
	switch {
	case s.Level > Verdict:
		return fmt.Errorf("no such level: %d", s.Level)
	case s.Cases == 0:
		return errNoCases
	case !s.Engine:
		return errNoEvaluator
	}
	return nil
}

// sightless is the fault of a suite that any engine would pass.
func (s Suite) sightless() error {
	return fmt.Errorf("no case of the suite wants anything at level %s, so that any engine would pass", s.Level)
}
