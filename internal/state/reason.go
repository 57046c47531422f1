package state

// A Reason is why a name does not count, for sure, as a State service
// somewhere. The zero value is none: it does.
type Reason uint8

// The reasons, in the order of the wire words unknown-name, place-unread,
// two-services, not-there, another-time, court, operator, local, social and
// central.
const (
	UnknownName Reason = iota + 1 // no name that the catalogue knows
	PlaceUnread                   // a place that is none it knows, or several that do not agree
	TwoServices                   // several services in one name, or a name that several share
	NotThere                      // there is no such service at the place named
	AnotherTime                   // a service of another time, and not one of now that it became or came from
	InCourt                       // a court
	InOperator                    // a public operator
	InLocal                       // a local authority, one of its establishments, a chamber
	InSocial                      // social security and other bodies
	InCentral                     // a central administration
)

var reasonWords = [...]string{
	UnknownName: "unknown-name", PlaceUnread: "place-unread", TwoServices: "two-services", NotThere: "not-there",
	AnotherTime: "another-time", InCourt: "court", InOperator: "operator", InLocal: "local", InSocial: "social", InCentral: "central",
}

// String returns the wire word, "" for none.
func (r Reason) String() string {
	if int(r) < len(reasonWords) {
		return reasonWords[r]
	}
	return ""
}

// reasonOf is why an institution of a class is no State service.
var reasonOf = [...]Reason{
	Operator: InOperator, Academia: InOperator, Local: InLocal, Social: InSocial, Court: InCourt, Central: InCentral,
}

// Settled reports whether the catalogue settles that a name with this reason is
// a State service or is none. A court is left open: the call speaks of
// services.
func (r Reason) Settled() bool {
	return r == 0 || r > InCourt && r <= InCentral
}
