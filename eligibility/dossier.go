package eligibility

import (
	"encoding/json"
	"slices"
	"time"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/partners"
)

// Dossier is what is known of a project laid before the call (« dossier de
// candidature »). Every fact may be missing: a zero scalar, a nil pointer and
// a nil slice are unknown; an empty slice that is not nil is known to be empty.
// The zero value is a dossier of which nothing is known.
//
// A list that is given is final, unless Growing names it.
type Dossier struct {
	Title    string // for people; no rule reads it
	Region   Region // of the project
	Team     []Agent
	Partners []partners.Partner
	Budget   *budget.Plan // nil: neither lines nor resources are known
	Deposit  Deposit
	Seed     *bool // whether the bearer declares a seed project (« projet d'amorçage »)
	Growing  Lists // the lists that may still receive entries, and lose none
}

// Agent is a member of the team that bears the project (« groupe d'agents »).
// The name is for the bearer's own use: it never appears in a result.
type Agent struct {
	Name    string
	Service Service // zero: not given
	// StateService settles whether the service counts as one of the State, in the
	// project's region, where the catalogue cannot tell: a service that is not
	// given, is not recognised, or whose place is no place. Elsewhere it is
	// ignored. Nil is not answered.
	StateService *bool
}

// Deposit is the official deposit of the dossier. Each field may be zero:
// unknown.
type Deposit struct {
	By     Authority // who deposits
	Region Region    // the region that the depositor represents the State in
	At     time.Time // receipt by the consultation site; any location
}

// Lists is a set of the lists of a dossier. The zero value is empty.
type Lists uint8

// The lists, in the order of the wire words team, partners, lines, resources.
const (
	Team Lists = 1 << iota
	Partners
	Lines
	Resources

	AllLists = Team | Partners | Lines | Resources
)

// A listName names one list: the place of its bit in the set.
type listName uint8

var listWords = strict.Words{"team", "partners", "lines", "resources"}

func (l *listName) UnmarshalText(text []byte) error { return strict.ReadWord(listWords, text, l) }

// MarshalJSON writes the wire words of the lists, in their order.
func (l Lists) MarshalJSON() ([]byte, error) { return json.Marshal(append([]string{}, l.words()...)) }

// UnmarshalJSON reads the wire words of lists, each at most once. On an error l
// is left as it was.
func (l *Lists) UnmarshalJSON(data []byte) error {
	return strict.Unmarshal(data, l, func(l *Lists, r *strict.Reader) { *l = readLists(r) })
}

// Has tells whether all of other are in the set.
func (l Lists) Has(other Lists) bool { return l&other == other }

// Draft is a copy in which all four lists may still grow: a form being filled
// in. A nil dossier gives a draft of an empty one.
func (d *Dossier) Draft() Dossier {
	c := d.clone()
	c.Growing = AllLists
	return c
}

// clone shares nothing that can be changed with d.
func (d *Dossier) clone() Dossier {
	if d == nil {
		return Dossier{}
	}
	c := *d
	c.Team = slices.Clone(d.Team)
	for i := range c.Team {
		c.Team[i].StateService = cloned(c.Team[i].StateService)
	}
	c.Partners = slices.Clone(d.Partners)
	c.Budget = cloned(d.Budget)
	c.Seed = cloned(d.Seed)
	return c
}

func cloned[T any](p *T) *T {
	if p == nil {
		return nil
	}
	c := *p
	return &c
}
