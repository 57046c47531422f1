package state

import "slices"

// Institution is a kind of State service, or of another body that an agent's
// service may be; which one of its kind, the place tells. The zero value is
// none. The number is good for one run of a program: what is kept is the code.
type Institution uint16

// A Class tells whether an institution is a State service, and what else it is.
type Class uint8

// The classes of an institution.
const (
	StateService Class = iota + 1 // a service of the State in its regions
	Operator                      // a public operator
	Academia                      // an operator of research or teaching
	Local                         // a local authority, one of its establishments, a chamber
	Social                        // social security, health, an independent authority and other bodies
	Court                         // a court
	Central                       // a central administration
)

// A Level is the echelon of an institution. The zero value is none told.
type Level uint8

// The levels of an institution.
const (
	Regional                Level = iota + 1 // one region
	Departmental                             // one département, or a part of one
	Interregional                            // several regions, such as a seaboard
	RegionalAndDepartmental                  // overseas, where one département is a region
	Territorial                              // a collectivity overseas that is no region
	Zonal                                    // a zone of defence
)

// An institution is a row of services.tsv or bodies.tsv.
type institution struct {
	code, short, name string
	class             Class
	level             Level
	per               per
	land              land // where it exists
	reach             land // where it exists, or something does that it is called
	partOf            Institution
	called, see       []Institution
	first, last       int           // years, 0 where not told
	became, was       []Institution // what it became, what it came from
	areas             []Place       // per area, or one
	base              Unit          // the first of its units
	kind              Kind
}

// A per is what one unit of an institution covers.
type per uint8

const (
	perNothing per = iota // a name that several institutions share
	perRegion
	perDepartement
	perSeat
	perAcademie
	perLead
	perArrondissement
	perTown
	perZone
	perArea
	perOne
)

// institution is the row of i, an empty one beyond the table.
func (t *tables) institution(i Institution) *institution {
	if int(i) < len(t.institutions) {
		return &t.institutions[i]
	}
	return &t.institutions[0]
}

func (i Institution) row() *institution { return catalogue().institution(i) }

// Institutions returns the catalogue, the State services first.
func Institutions() []Institution {
	all := make([]Institution, len(catalogue().institutions)-1)
	for i := range all {
		all[i] = Institution(i + 1)
	}
	return all
}

// Code returns the code of the institution, "DREAL", "PREF_REG"; "" for none.
// Codes are kept for good.
func (i Institution) Code() string { return i.row().code }

// Name returns the name in full, in French; "" for none.
func (i Institution) Name() string { return i.row().name }

// Short returns the usual name, mostly an acronym; "" for none.
func (i Institution) Short() string { return i.row().short }

// Class returns the class, 0 for none.
func (i Institution) Class() Class { return i.row().class }

// Level returns the echelon, 0 for none or one that is not told.
func (i Institution) Level() Level { return i.row().level }

// PartOf returns the institution that i is a unit of, 0 for none.
func (i Institution) PartOf() Institution { return i.row().partOf }

// Regions returns the regions in which the institution exists under this name.
func (i Institution) Regions() Regions {
	t := catalogue()
	return t.regionsOf(t.institution(i).land)
}

// calls reports whether i is called j somewhere, or j is called i.
func (t *tables) calls(i, j Institution) bool {
	a, b := t.institution(i), t.institution(j)
	return a.per != perNothing && slices.Contains(a.called, j) || b.per != perNothing && slices.Contains(b.called, i)
}
