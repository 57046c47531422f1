package eligibility

import (
	"strconv"
	"time"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/partners"
)

// Terms are the figures and readings of a call: what differs from one call to
// another. A rule whose term is zero is absent: it yields no finding. [New]
// makes a [Call] of them. In JSON the members have the names that the faults of
// New point at, and one left out is zero.
type Terms struct {
	Code     string // names the call in results; required, at most 200 characters
	Revision string // names this state of its rules; likewise, and may be empty

	MinServices        int               // least number of distinct State services that bear the project
	Deposit            bool              // whether the State's representative in the region deposits
	Opens, Closes      time.Time         // receipt is allowed from the one to the other, both included; each may be zero
	MinPartners        int               // least number of distinct partners
	RequiredCategories partners.Coverage // categories that must be among the partners
	Seed               bool              // whether the project must be a seed project
	Budget             budget.Terms      // cap and funded share

	Hierarchy Hierarchy
	Level     Level
}

// maxCount bounds the least numbers that terms may ask for.
const maxCount = 1000

// Errors of [New].
var (
	ErrNegative error = strict.ErrNegative        // a number below zero
	ErrRange    error = strict.ErrRange           // a number above 1000
	ErrWord     error = strict.ErrWord            // a reading that is none
	ErrWindow   error = strict.Sentinel("window") // closing before opening
	ErrMissing  error = strict.ErrMissing         // no code
	ErrInstant  error = strict.ErrInstant         // a date outside the years 1900 to 9999
)

// New checks terms and makes a call of them; a call without any rule finds
// every dossier eligible. All faults are reported together, each an [Error]
// whose pointer names the field: /code, /revision, /min-services,
// /min-partners, /opens, /closes, /hierarchy, /level, and those of
// [budget.NewRule] below /budget.
func New(t Terms) (Call, error) {
	var faults strict.Faults
	if t.Code == "" {
		faults.Add("/code", ErrMissing, "")
	}
	for _, name := range []struct{ pointer, value string }{{"/code", t.Code}, {"/revision", t.Revision}} {
		if err := strict.CheckName(name.value); err != nil {
			faults.Add(name.pointer, err, name.value)
		}
	}
	for _, n := range []struct {
		pointer string
		value   int
	}{{"/min-services", t.MinServices}, {"/min-partners", t.MinPartners}} {
		if n.value < 0 {
			faults.Add(n.pointer, ErrNegative, strconv.Itoa(n.value))
		} else if n.value > maxCount {
			faults.Add(n.pointer, strict.Bounded(ErrRange, "0", strconv.Itoa(maxCount)), strconv.Itoa(n.value))
		}
	}
	for _, at := range []struct {
		pointer string
		value   time.Time
	}{{"/opens", t.Opens}, {"/closes", t.Closes}} {
		if !at.value.IsZero() && !writable(at.value) {
			faults.Add(at.pointer, ErrInstant, "")
		}
	}
	if !t.Opens.IsZero() && !t.Closes.IsZero() && t.Closes.Before(t.Opens) {
		faults.Add("/closes", ErrWindow, "")
	}
	if _, err := t.Hierarchy.MarshalText(); err != nil {
		faults.Add("/hierarchy", err, "")
	}
	if _, err := t.Level.MarshalText(); err != nil {
		faults.Add("/level", err, "")
	}
	rule, err := budget.NewRule(t.Budget)
	faults.Under("/budget", err)
	if err := faults.Err(); err != nil {
		return Call{}, err
	}
	return Call{compile(t, rule)}, nil
}

// Error is one fault of an input: Pointer is its place (RFC 6901, relative to
// what was read), Err a sentinel for errors.Is, Input what was read, cut to 40
// characters. What would have been right, where that is known, its methods tell:
// Allowed, Nearest, Bounds, and Offset for where an input ceases to be JSON. Code
// returns the stable code of the fault, Message its words in French or English,
// Malformed reports whether what was read is no JSON at all. In JSON it is
// {"pointer": …, "code": …}.
type Error = strict.Error

// Faults takes apart an error of this package, which joins every fault of an
// input; nil has none. An error that is no fault of an input, such as one of
// reading a file, comes as one fault without a place.
func Faults(err error) []*Error { return strict.All(err) }

// LIT2016 is the call « Laboratoires d'innovation territoriale » of 2016, with
// the default readings.
func LIT2016() Call { return Call{lit2016()} }
