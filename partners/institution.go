package partners

import "github.com/aap-lit/aap/internal/strict"

// An Institution is a kind of State service that stood in the regions in 2016, such
// as the DREAL, or an operator that the flyer names or implies, such as the ARS.
// A DREAL has a place as well, which an Institution does not say. Equal
// institutions are ==. The zero value, and any number beyond the catalogue, is none.
//
// In JSON an institution is its code, which stays; the number of a value may
// change from one version to the next.
type Institution uint8

// Institutions returns the catalogue: the State services (décrets 2004-374,
// 2009-235, 2009-1484, 2010-130, 2010-146, 2010-687, 2010-1582, 2015-1689), then
// the operators.
func Institutions() []Institution {
	list := make([]Institution, 0, len(institutions)-1)
	for i := 1; i < len(institutions); i++ {
		list = append(list, Institution(i))
	}
	return list
}

// record returns the entry of i, an empty one beyond the catalogue.
func (i Institution) record() *record {
	if int(i) < len(institutions) {
		return &institutions[i]
	}
	return &institutions[0]
}

// Code returns the code of the institution, its acronym where it has one: "DREAL",
// "PREF_REG"; "" for none.
func (i Institution) Code() string { return i.record().code }

// Name returns the name of the institution in French, in full: "direction
// régionale de l'environnement, de l'aménagement et du logement"; "" for none.
func (i Institution) Name() string { return i.record().name }

// String returns the code.
func (i Institution) String() string { return i.Code() }

// MarshalText writes the code, "" for none.
func (i Institution) MarshalText() ([]byte, error) { return []byte(i.Code()), nil }

// UnmarshalText reads the code of an institution, "" as none; any other text is
// [ErrWord].
func (i *Institution) UnmarshalText(text []byte) error {
	if i == nil {
		return strict.Fault(ErrNil, "")
	}
	for n := range institutions {
		if institutions[n].code == string(text) {
			*i = Institution(n)
			return nil
		}
	}
	return strict.Fault(ErrWord, string(text))
}

// Class returns on which side of a project the institution stands; zero for none.
func (i Institution) Class() Class { return i.record().class }

// Level returns the size of the territory that the institution serves; zero for
// none.
func (i Institution) Level() Level { return i.record().level }

// PartOf returns the institution that i is a unit of: the préfecture de région for
// its SGAR, the DIRECCTE for its unités départementales, the rectorat for its
// DSDEN; zero for all others.
func (i Institution) PartOf() Institution { return i.record().partOf }
