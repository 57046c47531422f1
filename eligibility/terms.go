package eligibility

import (
	"bytes"
	"encoding/json"
	"maps"
	"math"
	"slices"
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
//
// Which names are those of State services is read from the catalogue of the
// library: the services of the State in its regions as they stood in 2016. Another
// Year has those of that year which the catalogue follows from there, such as the
// DREETS of 2021; Institutions adds services that it does not know.
//
// Name, Sources, Milestones and Contact are what the call says of itself; no rule
// reads them, and each may be left out. Those of [LIT2016] stand in its terms: who
// begins with them for another call gives its own, or none.
type Terms struct {
	Code     string   // names the call in results; required, at most 200 characters
	Revision string   // names this state of its rules; likewise, and may be empty
	Name     Sentence // names the call to people

	MinServices        int               // least number of distinct State services that bear the project
	Deposit            bool              // whether the State's representative in the region deposits
	Opens, Closes      time.Time         // receipt is allowed from the one to the other, both included; each may be zero
	MinPartners        int               // least number of distinct partners
	RequiredCategories partners.Coverage // categories that must be among the partners
	Seed               bool              // whether the project must be a seed project
	Zone               Zone              // the clock that the call's instants are said by; zero: Paris
	Budget             budget.Terms      // cap and funded share
	Year               int               // whose organisation of the State counts; 0: 2016
	Institutions       []Institution     // State services beside those of the catalogue

	Hierarchy Hierarchy
	Level     Level
	Actors    Actors

	Sources    map[Code]string // where each rule is written, in French; each at most 200 characters
	Milestones []Milestone     // dates that come with the call, at most 1000
	Contact    Contact         // whom to ask
}

// The years whose organisation may be asked for.
const firstYear, lastYear = 1900, 9999

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

// check finds what is wrong with terms, as [New] tells it, and makes their
// financing rule.
func (t Terms) check() (budget.Rule, error) {
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
		if !at.value.IsZero() && (!writable(at.value) || t.Zone.in(at.value).Year() < 1900) {
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
	if _, err := t.Actors.MarshalText(); err != nil {
		faults.Add("/actors", err, "")
	}
	if t.Year != 0 && (t.Year < firstYear || t.Year > lastYear) {
		faults.Add("/year", strict.Bounded(ErrRange, strconv.Itoa(firstYear), strconv.Itoa(lastYear)), strconv.Itoa(t.Year))
	}
	institutionsOf(t.Institutions, t.year(), &faults)
	t.checkAbout(&faults)
	rule, err := budget.NewRule(t.Budget)
	faults.Under("/budget", err)
	return rule, faults.Err()
}

// clone shares nothing that can be changed with t.
func (t Terms) clone() Terms {
	t.Institutions = slices.Clone(t.Institutions)
	for i := range t.Institutions {
		own := &t.Institutions[i]
		own.Names, own.Regions = slices.Clone(own.Names), slices.Clone(own.Regions)
	}
	t.Sources, t.Milestones = maps.Clone(t.Sources), slices.Clone(t.Milestones)
	return t
}

func (t Terms) readings() Readings {
	return Readings{t.Hierarchy, t.Level, t.Actors, t.Budget.CapBase, t.Budget.ShareBase}
}

// same reports whether terms say the same: their JSON is one.
func (t Terms) same(other Terms) bool {
	a, err := t.MarshalJSON()
	b, otherErr := other.MarshalJSON()
	return err == nil && otherErr == nil && bytes.Equal(a, b)
}

var termsKeys = []string{
	"code", "revision", "min-services", "deposit", "opens", "closes", "zone", "min-partners", "required-categories",
	"seed", "budget", "year", "institutions", "hierarchy", "level", "actors",
	"name", "sources", "milestones", "contact",
}

// MarshalJSON writes terms that [New] accepts; it fails on others. Instants are
// written in its zone.
func (t Terms) MarshalJSON() ([]byte, error) {
	if _, err := t.check(); err != nil {
		return nil, err
	}
	return json.Marshal(struct {
		Code       string            `json:"code"`
		Revision   string            `json:"revision,omitempty"`
		Name       Sentence          `json:"name,omitzero"`
		Services   int               `json:"min-services,omitempty"`
		Deposit    bool              `json:"deposit,omitempty"`
		Opens      time.Time         `json:"opens,omitzero"`
		Closes     time.Time         `json:"closes,omitzero"`
		Zone       Zone              `json:"zone,omitzero"`
		Partners   int               `json:"min-partners,omitempty"`
		Categories partners.Coverage `json:"required-categories,omitzero"`
		Seed       bool              `json:"seed,omitempty"`
		Budget     budget.Terms      `json:"budget"`
		Year       int               `json:"year,omitempty"`
		Own        []Institution     `json:"institutions,omitempty"`
		Hierarchy  Hierarchy         `json:"hierarchy"`
		Level      Level             `json:"level"`
		Actors     Actors            `json:"actors"`
		Sources    map[Code]string   `json:"sources,omitempty"`
		Milestones []Milestone       `json:"milestones,omitempty"`
		Contact    Contact           `json:"contact,omitzero"`
	}{
		t.Code, t.Revision, t.Name, t.MinServices, t.Deposit, t.Zone.in(t.Opens), t.Zone.in(t.Closes), t.Zone, t.MinPartners, t.RequiredCategories,
		t.Seed, t.Budget, t.Year, t.Institutions, t.Hierarchy, t.Level, t.Actors,
		t.Sources, t.Milestones, t.Contact,
	})
}

// UnmarshalJSON reads terms of at most 1 MiB, strictly, and checks them as [New]
// does; t is left as it was when something is wrong.
func (t *Terms) UnmarshalJSON(data []byte) error {
	if err := strict.CheckSize(data, maxInput); err != nil {
		return err
	}
	return strict.Unmarshal(data, t, func(t *Terms, r *strict.Reader) {
		for key := range r.Object(termsKeys...) {
			if slices.Contains(readingsKeys, key) || !r.Null() { // a reading is never unknown
				t.read(key, r)
			}
		}
		_, err := t.check()
		r.Refuse(err)
	})
}

func (t *Terms) read(key string, r *strict.Reader) {
	switch key {
	case "code":
		t.Code, _ = r.Text()
	case "revision":
		t.Revision, _ = r.Text()
	case "min-services":
		t.MinServices, _ = r.Int(math.MinInt32, math.MaxInt32) // bounded by check
	case "deposit":
		t.Deposit, _ = r.Bool()
	case "opens":
		t.Opens, _ = r.Instant()
	case "closes":
		t.Closes, _ = r.Instant()
	case "zone":
		r.Word(&t.Zone)
	case "min-partners":
		t.MinPartners, _ = r.Int(math.MinInt32, math.MaxInt32) // bounded by check
	case "required-categories":
		r.Into(&t.RequiredCategories)
	case "seed":
		t.Seed, _ = r.Bool()
	case "budget":
		r.Into(&t.Budget)
	case "year":
		t.Year, _ = r.Int(math.MinInt32, math.MaxInt32) // bounded by check
	case "institutions":
		t.Institutions = readList(r, (*Institution).read)
	case "hierarchy":
		r.Word(&t.Hierarchy)
	case "level":
		r.Word(&t.Level)
	case "actors":
		r.Word(&t.Actors)
	default:
		t.readAbout(key, r)
	}
}
