package scoringtest

import (
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
// fails the case; of [ErrGone] the suite ends, and the case is one not asked.
type Evaluator func(session []byte) (answer []byte, err error)

// ErrGone is what an [Evaluator] returns, by itself or wrapped, when it will answer no
// more. That case and those after it are not asked; the [Failure] counts them apart.
var ErrGone = kit.ErrGone

// Level is how closely answers are looked at: as closely as the engine claims to
// answer. Its words are all, figures, outcomes and verdict. The zero value is All.
//
//	func (l Level) String() string
//	func (l Level) MarshalText() ([]byte, error)
//	func (l *Level) UnmarshalText(text []byte) error
//	func (l Level) Sees(part Level) bool // whether an engine that claims l is held to what stands at part
type Level = kit.Level

// The levels: each looks at less than the one before.
const (
	All      Level = kit.All      // whatever the cases want: the figures, the stability and the agreement
	Figures  Level = kit.Figures  // the outcomes, and every mark, total, amount, place and margin
	Outcomes Level = kit.Outcomes // the verdict; ranks and what separates them; what becomes of each project, and why; where a fault is, and which
	Verdict  Level = kit.Verdict  // who is funded and who is tied, the order of the projects, whether a session is faulty
)

// Failure is what an engine fails of a suite, an error for [errors.AsType]:
//
//	func (f *Failure) Cases() []Result  // those that failed, in their order
//	func (f *Failure) Clearest() Result // the one to begin with
//	func (f *Failure) Level() Level     // how closely answers were looked at
//	func (f *Failure) Tried() int       // how many cases were put to the engine
//	func (f *Failure) Unasked() int     // how many were not, as it answers no more
//	func (f *Failure) Unwrap() []error  // the errors of the engine
//	func (f *Failure) Error() string
//
// Its text is for people, and of 50 lines at most: how many cases of which themes, what
// differs in how many, and a case of each theme with its session, its reason and the
// difference.
type Failure = kit.Failure

// Result is a case of a [Failure]. Its fields and methods:
//
//	Name        string       // theme, slash, name
//	Reason      string       // why the answer must be what the case wants
//	About       string       // not used
//	Input       []byte       // the session, as a reader is shown it
//	Err         error        // why there is no answer to look at; nil if there is one
//	Differences []Difference // what is decided first
//
//	func (r Result) Passed() bool  // the answer was there, and right
//	func (r Result) Theme() string // what stands before the slash of the name
type Result = kit.Result

// Difference is one place of an answer that is not as a case wants it. Its fields and
// its method:
//
//	What      string // the kind of thing: "margin in points"
//	Place     string // a JSON Pointer below it, "" for the thing itself
//	Got, Want string // JSON; "none" stands for a member that is not there
//
//	func (d Difference) String() string
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

// against is the suite put to an engine: its cases are made ready, those of the kit once
// for all.
func (s Suite) against(e Evaluator) (kit.Suite, error) {
	trials, err := ready(s.Cases), error(nil)
	if s.Cases == nil {
		trials, err = whole()
	}
	return kit.Suite{Engine: e != nil, Level: s.Level, Cases: len(trials), FailFast: s.FailFast, Trials: func(yield func(kit.Trial) bool) {
		for i := range trials {
			t := &trials[i]
			if !yield(kit.Trial{
				Name: t.Name, Sees: t.seen(s.Level),
				Put: func() Result { return t.of(e, s.Level) },
			}) {
				return
			}
		}
	}}, err
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

// seen reports whether something that the case wants is looked at.
func (t *trial) seen(level Level) bool {
	return slices.ContainsFunc(t.parts, func(p part) bool { return level.Sees(p.level) })
}

// of puts the case to an engine.
func (t *trial) of(e Evaluator, level Level) Result {
	answer, err := e(slices.Clone(t.request)) // which is the engine's to write to
	if err != nil {
		return t.result(nil, err)
	}
	return t.result(t.differences(answer, level))
}

func (t *trial) result(differences []Difference, err error) Result {
	return Result{Name: t.Name, Reason: t.Reason, Input: t.request, Err: err, Differences: differences}
}
