package eligibility

import (
	"strings"
	"sync"
	"time"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/internal/state"
	"github.com/aap-lit/aap/internal/strict"
)

// Call is a call for projects (« appel à projets »): its rules, ready to be
// applied. It is immutable, may be copied, and is safe for use by several
// goroutines at once. The zero value is a call without rules: under it every
// dossier stays undetermined, and reports have no findings.
type Call struct {
	_ [0]func() // two calls of the same terms would not be ==
	c *call
}

// call is what a Call shares with its copies.
type call struct {
	terms         Terms
	rule          budget.Rule
	required      int                // partners: the least number that is right
	cap           int64              // cents; meaningless without the rule cap
	opens, closes time.Time          // the window, as the clock of the call shows it
	has           [afterRules]bool   // the rules that are present, by Code
	variants      [5]*call           // the same call, each reading flipped alone
	institutions  map[uint64]meaning // of the host, by the hash of each name; nil without any
	plain         bool               // names mean what they do in 2016
	lit           bool               // whether its text is that of 2016, of which two clauses tell another sense
}

// ruled returns the outcome of a rule; one that the call does not have is met.
func (c *call) ruled(code Code, o Outcome) Outcome {
	if !c.has[code] {
		return Met
	}
	return o
}

// New checks terms and makes a call of them; a call without any rule finds
// every dossier eligible. All faults are reported together, each an [Error]
// whose pointer names the field: /code, /revision, /min-services,
// /min-partners, /opens, /closes, /year, /hierarchy, /level, /actors, those of
// institutions below /institutions, those of [budget.NewRule] below /budget, and
// below /name, /sources, /milestones and /contact those of what the call says of
// itself.
// Which names are known, [Terms] says.
func New(t Terms) (Call, error) {
	t = t.clone()
	rule, err := t.check()
	if err != nil {
		return Call{}, err
	}
	return Call{c: compile(t, rule)}, nil
}

// LIT2016 returns the call « Laboratoires d'innovation territoriale » of 2016, with
// the default readings.
func LIT2016() Call { return Call{c: lit2016()} }

// MarshalJSON writes the terms of the call; the zero Call, which has none, is
// null.
func (c Call) MarshalJSON() ([]byte, error) {
	if c.c == nil {
		return []byte("null"), nil
	}
	return c.c.terms.MarshalJSON()
}

// UnmarshalJSON reads terms, as [Terms.UnmarshalJSON] does, and makes their call;
// null is the zero Call. Terms that are those of [LIT2016] but for its readings
// give that call. On an error c is left as it was.
func (c *Call) UnmarshalJSON(data []byte) error {
	return strict.Unmarshal(data, c, func(c *Call, r *strict.Reader) {
		var t Terms
		if r.Null() || !r.Into(&t) {
			return
		}
		if t.Code == lit2016().terms.Code {
			if lit, err := LIT2016().With(t.readings()); err == nil && lit.c.terms.same(t) {
				*c = lit
				return
			}
		}
		rule, err := budget.NewRule(t.Budget) // t is ours, and has been checked
		r.Refuse(err)
		*c = Call{c: compile(t, rule)}
	})
}

// compile makes terms ready; they have been checked.
func compile(t Terms, rule budget.Rule) *call {
	var institutions map[uint64]meaning
	if len(t.Institutions) > 0 {
		institutions = institutionsOf(t.Institutions, t.year(), &strict.Faults{}) // checked before
	}
	c := compileAlone(t, rule, institutions)
	for i := range c.variants {
		c.variants[i] = c.flip(Reading(i + 1))
	}
	return c
}

func compileAlone(t Terms, rule budget.Rule, institutions map[uint64]meaning) *call {
	c := &call{terms: t, rule: rule, institutions: institutions}
	c.plain = c.institutions == nil && c.year() == state.Year
	c.cap = t.Budget.Cap.Cents()
	c.opens, c.closes = t.Zone.in(t.Opens), t.Zone.in(t.Closes)
	c.required = t.MinPartners
	if t.RequiredCategories.Len() > 0 {
		c.required = max(c.required, 1) // one actor may be entered in several categories
	}
	for _, code := range Codes() {
		c.has[code] = rules[code].inForce(c)
	}
	return c
}

// flip returns the call under the other reading of one place.
func (c *call) flip(r Reading) *call {
	t := c.terms
	switch r {
	case ReadHierarchy:
		t.Hierarchy = HierarchySeparately - t.Hierarchy
	case ReadLevel:
		t.Level = LevelRegional - t.Level
	case ReadActors:
		t.Actors = ActorsAny - t.Actors
	case ReadCapBase:
		t.Budget.CapBase = budget.FundedMonths - t.Budget.CapBase
	case ReadShareBase:
		t.Budget.ShareBase = budget.FundedMonths - t.Budget.ShareBase
	}
	rule, err := budget.NewRule(t.Budget)
	if err != nil { // funded months that the call does not have
		return nil
	}
	return compileAlone(t, rule, c.institutions)
}

var lit2016 = sync.OnceValue(func() *call {
	t := Terms{
		Code: "LIT-2016", Revision: "2",
		MinServices: 2, Deposit: true,
		// The consultation was open from 8 April 2016, 13:44, to 28 September,
		// 17:00, Paris time (public notice).
		Opens:       time.Date(2016, time.April, 8, 11, 44, 0, 0, time.UTC),
		Closes:      time.Date(2016, time.September, 28, 15, 0, 0, 0, time.UTC),
		MinPartners: 1, Seed: true,
		Budget: budget.LIT2016().Terms(),
	}
	aboutLIT2016(&t)
	c := compile(t, budget.LIT2016())
	c.lit = true
	return c
})

// Terms returns what the call was made of.
func (c Call) Terms() Terms {
	if c.c == nil {
		return Terms{}
	}
	return c.c.terms.clone()
}

// Financing returns the financing rule of the call: cap and funded share.
func (c Call) Financing() budget.Rule {
	if c.c == nil {
		return budget.Rule{}
	}
	return c.c.rule
}

// Readings returns the readings in force in the call.
func (c Call) Readings() Readings {
	return c.Terms().readings()
}

// With returns the same call, of the same text and revision, under other readings:
// its reports name them. All five are taken from r, so begin with those of the
// call, and change what is to be read otherwise:
//
//	readings := call.Readings()
//	readings.Level = eligibility.LevelRegional
//	other, err := call.With(readings)
//
// A reading that is none is [ErrWord]; funded months in a call that has none are
// a fault of [budget.NewRule]. The pointers are /hierarchy, /level,
// /actors, /cap-base and /share-base, or /months. The zero Call has no readings: it stays what it
// is.
func (c Call) With(r Readings) (Call, error) {
	if c.c == nil {
		return Call{}, nil
	}
	t := c.c.terms
	t.Hierarchy, t.Level, t.Actors, t.Budget.CapBase, t.Budget.ShareBase = r.Hierarchy, r.Level, r.Actors, r.CapBase, r.ShareBase
	made, err := New(t)
	if err != nil {
		var faults strict.Faults
		for _, f := range Faults(err) {
			moved := *f
			moved.Pointer = strings.TrimPrefix(f.Pointer, "/budget")
			faults.Under("", &moved)
		}
		return Call{}, faults.Err()
	}
	made.c.lit = c.c.lit
	return made, nil
}
