package eligibility

import (
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/state"
	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
)

// Standing is how the service of an agent counts towards the team. The zero value is
// Unsettled.
type Standing uint8

// The standings, in the order of the wire words unsettled, counts, repeats,
// elsewhere, departmental and not-state.
const (
	StandingUnsettled    Standing = iota // not known enough: the service, where it is, or the project's region
	StandingCounts                       // a State service of the region
	StandingRepeats                      // one that counts already with another agent: the same, part of it, or what it is part of
	StandingElsewhere                    // a State service of another region
	StandingDepartmental                 // a State service of a département, where only regional ones count
	StandingNotState                     // no State service
)

var standingWords = strict.Words{"unsettled", "counts", "repeats", "elsewhere", "departmental", "not-state"}

// String returns the wire word.
func (s Standing) String() string { return standingWords.Of(uint8(s)) }

// MarshalText returns the wire word; a value that has none is [ErrWord].
func (s Standing) MarshalText() ([]byte, error) { return standingWords.Text(uint8(s)) }

// UnmarshalText reads a wire word; any other text is [ErrWord].
func (s *Standing) UnmarshalText(text []byte) error { return strict.ReadWord(standingWords, text, s) }

// Label returns the standing in French or English.
func (s Standing) Label(tag language.Tag) string { return wording.Label(tag, "standing.", s.String()) }

// Reason is why the service of an agent is not settled, or is no State service, or
// that what is answered of it contradicts the catalogue. The zero value is none.
type Reason uint8

// The reasons, in the order of the wire words not-given, unknown-name, place-unread,
// two-services, not-there, another-time, court, operator, local, social, central
// and contradiction.
const (
	ReasonNotGiven      Reason = iota + 1 // no service is given
	ReasonUnknownName                     // a name that the catalogue does not know
	ReasonPlaceUnread                     // a place that is none it knows, or several that do not agree
	ReasonTwoServices                     // several services in one name, or a name that several share
	ReasonNotThere                        // no such service at the place named
	ReasonAnotherTime                     // a service of another time, which is none or several of now
	ReasonCourt                           // a court: whether it is a service of the State, the call does not say
	ReasonOperator                        // a public operator
	ReasonLocal                           // a local authority, one of its establishments, a chamber
	ReasonSocial                          // social security and other bodies
	ReasonCentral                         // a central administration
	ReasonContradiction                   // the answer says the contrary of what the catalogue knows, and changes nothing
)

var reasonWords = strict.Words{
	"", "not-given", "unknown-name", "place-unread", "two-services", "not-there", "another-time", "court", "operator", "local",
	"social", "central", "contradiction",
}

// reasonOf returns a reason of the catalogue.
func reasonOf(r state.Reason) Reason {
	if r == 0 {
		return 0
	}
	return ReasonNotGiven + Reason(r)
}

// String returns the wire word, "" for none.
func (r Reason) String() string { return reasonWords.Of(uint8(r)) }

// MarshalText returns the wire word; a value that has none is not set, and empty.
func (r Reason) MarshalText() ([]byte, error) { return reasonWords.Text(uint8(r)) }

// UnmarshalText reads a wire word; an empty text is the value that is not set, any
// other [ErrWord].
func (r *Reason) UnmarshalText(text []byte) error { return strict.ReadWord(reasonWords, text, r) }

// Label returns the reason in French or English.
func (r Reason) Label(tag language.Tag) string { return wording.Label(tag, "reason.", r.String()) }
