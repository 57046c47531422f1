package eligibility

import (
	"slices"
	"time"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/partners"
)

// Dossier is what is known of a project laid before the call (« dossier de
// candidature »). Every fact may be missing: a zero scalar and a nil slice
// are unknown; an empty slice that is not nil is known to be empty.
// The zero value is a dossier of which nothing is known.
//
// A list that is given is final, unless Growing names it.
type Dossier struct {
	Title    string // for people; no rule reads it
	Region   Region // of the project
	Team     []Agent
	Partners []partners.Partner
	Budget   budget.Plan // zero: neither lines nor resources are known
	Deposit  Deposit
	Seed     Answer // whether the bearer declares a seed project (« projet d'amorçage »)
	Growing  Lists  // the lists that may still receive entries, and lose none
}

// Agent is a member of the team that bears the project (« groupe d'agents »).
// The name is for the bearer's own use: it never appears in a result.
type Agent struct {
	Name    string
	Service Service // zero: not given
	// StateService settles whether the service counts as one of the State, in the
	// project's region, where the catalogue cannot tell: a service that is not
	// given, is not recognised, or whose place is no place. Elsewhere it is
	// ignored.
	StateService Answer
}

// Deposit is the official deposit of the dossier. Each field may be zero:
// unknown.
type Deposit struct {
	_ [0]func() // not comparable: two times may be one instant

	By     Authority // who deposits
	Region Region    // the region that the depositor represents the State in
	At     time.Time // receipt by the consultation site; any location; [Zone.ParseInput] reads a form
}

// Draft returns a copy in which all four lists may still grow: a form being filled
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
	c.Partners = slices.Clone(d.Partners)
	return c
}

// orEmpty returns a list that is known: empty where it was not.
func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
