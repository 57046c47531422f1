package partners

// An Institution is a kind of State service found in the regions in 2016, such
// as the DREAL, or an operator that the flyer names or implies, such as the
// ARS; which one of its kind, the place tells. It is comparable and small; the
// zero value is none, and so is any number beyond the catalogue. The number is
// an index into [Institutions], which may grow and be reordered; what is kept
// for good is the code.
type Institution uint8

// Institutions lists the catalogue: the State services (décrets 2004-374,
// 2009-235, 2009-1484, 2010-130, 2010-146, 2010-687, 2010-1582, 2015-1689),
// then the operators.
func Institutions() []Institution {
	list := make([]Institution, 0, len(institutions)-1)
	for i := 1; i < len(institutions); i++ {
		list = append(list, Institution(i))
	}
	return list
}

// record is the entry of i, an empty one beyond the catalogue.
func (i Institution) record() *record {
	if int(i) < len(institutions) {
		return &institutions[i]
	}
	return &institutions[0]
}

// Code is the institution's code, its acronym where it has one: "DREAL",
// "PREF_REG"; "" for none.
func (i Institution) Code() string { return i.record().code }

// Name is the institution's name in French, in full: "direction régionale de
// l'environnement, de l'aménagement et du logement"; "" for none.
func (i Institution) Name() string { return i.record().name }

// String is the code.
func (i Institution) String() string { return i.Code() }

// Class tells a State service from an operator; zero for none.
func (i Institution) Class() Class { return i.record().class }

// Level is the territory that the institution serves; zero for none.
func (i Institution) Level() Level { return i.record().level }

// PartOf is the institution that i is a unit of: the préfecture de région for
// its SGAR, the DIRECCTE for its unités départementales, the rectorat for its
// DSDEN. It is zero for all others.
func (i Institution) PartOf() Institution { return i.record().partOf }
