package eligibilitytest

import (
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
// request is good input. Of [ErrGone] the suite ends, and the case is one not asked.
//
// [eligibility.Call]: https://pkg.go.dev/github.com/aap-lit/aap/eligibility#Call
type Evaluator func(request []byte) (report []byte, err error)

// ErrGone is what an [Evaluator] returns, by itself or wrapped, when it will answer no
// more. That case and those after it are not asked; the [Failure] counts them apart.
var ErrGone = kit.ErrGone

// Level is how closely reports are looked at: as closely as the engine claims to
// answer. Its words are all, figures, outcomes and verdict. The zero value is All.
//
//	func (l Level) String() string
//	func (l Level) MarshalText() ([]byte, error)
//	func (l *Level) UnmarshalText(text []byte) error
//	func (l Level) Sees(part Level) bool // whether an engine that claims l is held to what stands at part
type Level = kit.Level

// The levels: each looks at less than the one before.
const (
	All      Level = kit.All      // whatever the cases want
	Figures  Level = kit.Figures  // the verdict, the outcomes, and the facts of each rule
	Outcomes Level = kit.Outcomes // the verdict and the outcome of each rule
	Verdict  Level = kit.Verdict  // the verdict alone
)

// Failure is what an engine fails of a suite, an error for [errors.AsType]:
//
//	func (f *Failure) Cases() []Result  // those that failed, in their order
//	func (f *Failure) Clearest() Result // the one to begin with
//	func (f *Failure) Level() Level     // how closely reports were looked at
//	func (f *Failure) Tried() int       // how many cases were put to the engine
//	func (f *Failure) Unasked() int     // how many were not, as it answers no more
//	func (f *Failure) Unwrap() []error  // the errors of the engine
//	func (f *Failure) Error() string
//
// Its text is for people, and of 50 lines at most: how many cases of which themes, what
// differs in how many, and a case of each theme with its dossier, its reason and the
// difference.
type Failure = kit.Failure

// Result is a case of a [Failure]. Its fields and methods:
//
//	Name        string           // theme, slash, name
//	Reason      string           // why the report must be what the case wants
//	About       string           // the rule concerned, or "verdict"
//	Input       []byte           // the dossier, as a reader is shown it
//	Err         error            // why there is no report to look at; nil if there is one
//	Differences []kit.Difference
//
//	func (r Result) Passed() bool  // the report was there, and right
//	func (r Result) Theme() string // what stands before the slash of the name
//
// A difference is one place of a report that is not as the case wants it, what is decided
// first:
//
//	What      string // the kind of thing: "outcome of cap"
//	Place     string // a JSON Pointer below it, "" for the thing itself
//	Got, Want string // JSON; "none" stands for a member that is not there
//
//	func (d Difference) String() string
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

// Check puts the cases to an engine and returns a *[Failure] if it fails one, or ends
// before all are put ([ErrGone]); nil if it fails none. A suite that would pass any
// engine is an error: one of no cases, or of none that wants anything at its level.
func (s Suite) Check(e Evaluator) error {
	suite, err := s.against(e)
	if err != nil {
		return err
	}
	return suite.Check()
}

// Run puts the cases to an engine, each in a subtest that has its name.
func (s Suite) Run(t *testing.T, e Evaluator) {
	t.Helper()
	suite, err := s.against(e)
	if err != nil {
		t.Fatal(err)
	}
	suite.Run(t)
}

// against is the suite put to an engine: its cases are made ready one by one, those of
// the kit once for all.
func (s Suite) against(e Evaluator) (kit.Suite, error) {
	trials, cases := func(yield func(*trial) bool) {
		for i := range s.Cases {
			if !yield(s.Cases[i].ready()) {
				return
			}
		}
	}, len(s.Cases)
	if s.Cases == nil {
		all, err := whole()
		if err != nil {
			return kit.Suite{}, err
		}
		trials, cases = slices.Values(all), len(all)
	}
	return kit.Suite{Engine: e != nil, Level: s.Level, Cases: cases, FailFast: s.FailFast, Trials: func(yield func(kit.Trial) bool) {
		for t := range trials {
			if !yield(kit.Trial{
				Name: t.Name, Sees: t.seen(s.Level),
				Put: func() Result { return t.of(e, s.Level) },
			}) {
				return
			}
		}
	}}, nil
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
	input   []byte // what is asked, as a reader is shown it
	parts   []part
	err     error // why what the case wants cannot be compared
}

func (c *Case) ready() *trial {
	parts, err := c.parts()
	return &trial{c, c.Request(), c.shown(), parts, err}
}

// seen reports whether something that the case wants is looked at.
func (t *trial) seen(level Level) bool {
	return slices.ContainsFunc(t.parts, func(p part) bool { return level.Sees(p.level) })
}

// of puts the case to an engine.
func (t *trial) of(e Evaluator, level Level) Result {
	report, err := e(slices.Clone(t.request)) // which is the engine's to write to
	if err != nil {
		return t.result(nil, err)
	}
	return t.result(t.differences(report, level))
}
