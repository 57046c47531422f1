package state

import "math/bits"

// Unit is what counts as one State service: an institution at a place, however
// its name is spelled. Units are small numbers, below [UnitCount], good for sets
// of bits in one run of a program. The zero value is none.
type Unit uint16

// Kind is what units share of which it does not matter where they are: the
// préfectures are one kind, and so are the DREAL, the DRIEE and the DEAL, and
// the DDCS, the DDPP and the DDCSPP. A service of which the name does not tell
// the place is one of a kind. Kinds are small numbers, below [KindCount]. The
// zero value is none.
type Kind uint8

// Bounds of units and kinds, for sets of bits.
const (
	UnitCount = 1 << 14
	KindCount = 1 << 8
)

// A Service is what a name counts as: by itself, and together with what it is
// part of.
type Service struct {
	Regions            Regions // where it counts; for a service without a place, where it may
	Own, Whole         Unit    // 0 where the name does not tell which
	OwnKind, WholeKind Kind
	Departmental       bool // it is one of a département or of a part of one
}

// A Meaning is what a name means in the organisation of one year.
type Meaning struct {
	Reason   Reason // 0: it is one State service, the first of Services
	services [maxNamed]Service
	n        uint8
}

// Services returns the State services that the name may be. There is one if the
// name is settled; if it is not, an answer that it is a State service can add
// one only where none of these is there already; none are returned for a name
// that is not known, which is then a service of its own.
func (m *Meaning) Services() []Service { return m.services[:m.n] }

// Year is the year of the call, whose organisation counts unless another is
// asked for.
const Year = 2016

// In returns what the name means in the organisation of a year. A service of
// another time is the one that it became, or that it came from, if there is
// exactly one.
func (r Reading) In(year int) (m Meaning) {
	t := catalogue()
	m.Reason = r.reason
	for k := range r.named[:r.n] {
		n := r.named[k]
		if t.institution(n.institution).class != StateService {
			continue
		}
		at := where{place: n.place}
		if n.place != 0 {
			at.land = t.ground(n.institution, n.place)
		} else if k == 0 || r.land != (land{}) {
			at.land = r.land
		}
		t.meaning(&m, n.institution, at, year)
	}
	return m
}

// meaning adds what an institution named with a place means in a year.
func (t *tables) meaning(m *Meaning, i Institution, at where, year int) {
	if !t.stands(i, year) {
		i, at.land = t.then(i, at.land)
	}
	heirs, several := t.heirs(i, year)
	if several || t.institution(heirs[0]).class != StateService {
		if m.Reason == 0 || m.Reason == PlaceUnread {
			m.Reason = AnotherTime
		}
	}
	for _, heir := range heirs {
		if t.institution(heir).class != StateService || int(m.n) == len(m.services) {
			continue
		}
		service, there := t.service(heir, at, year)
		if !there && m.Reason == 0 {
			m.Reason = NotThere
		}
		if m.Reason == NotThere || m.Reason == PlaceUnread {
			service.Own, service.Whole = 0, 0 // where it is, is not sure
		}
		m.services[m.n] = service
		m.n++
	}
}

// then is what an institution of another time was called in a land, and where
// it was: what it became there may be another thing than elsewhere. The
// direction régionale de l'équipement is the DREAL, in Île-de-France the DRIEA.
func (t *tables) then(i Institution, l land) (Institution, land) {
	row := t.institution(i)
	if l.empty() {
		return i, row.reach
	}
	for _, c := range row.called {
		if !row.land.meets(l) && t.institution(c).land.meets(l) {
			return c, l
		}
	}
	return i, l
}

// service is what an institution counts as at a place. It reports false if
// there is no such service; it is then one of its kind there.
func (t *tables) service(i Institution, at where, year int) (Service, bool) {
	here, cell, there := t.resolve(i, &at, year)
	row := t.institution(here)
	s := Service{Own: t.numbered(here, cell), OwnKind: row.kind, Departmental: row.level == Departmental}
	s.Regions = t.regionsOf(at.land)
	s.Whole, s.WholeKind = s.Own, s.OwnKind
	for range maxDepth {
		parent := t.heir(t.institution(here).partOf, year)
		if parent == 0 {
			break
		}
		up := where{place: cell, land: at.land}
		if cell != 0 {
			up.land = t.ground(parent, cell)
		}
		var is bool
		if here, cell, is = t.resolve(parent, &up, year); !is {
			break
		}
		s.Whole, s.WholeKind, at = t.numbered(here, cell), t.institution(here).kind, up
	}
	return s, there
}

// maxDepth is how many services can be part of one another.
const maxDepth = 4

// resolve finds what an institution is called at a place, and the cell of its
// grid there: 0 if there are several, or if it is called one thing and another
// there. It narrows the land to where the service is; without one, to where it
// may be. It reports false, and leaves the land, if there is no such service.
func (t *tables) resolve(i Institution, at *where, year int) (here Institution, cell Place, there bool) {
	row := t.institution(i)
	l := at.land
	if l.empty() {
		l = row.reach
	}
	here, there = i, row.land.meets(l)
	for _, c := range row.called {
		c = t.heir(c, year)
		switch {
		case !t.institution(c).land.meets(l.without(row.land)):
		case there:
			at.land = l.and(row.reach)
			return here, 0, true
		default:
			here, there = c, true
		}
	}
	if !there {
		return i, 0, false
	}
	at.land = l.and(t.institution(here).land)
	if cell = t.cell(here, at); cell != 0 {
		at.land = t.place(cell).land
	}
	return here, cell, true
}

// cell is the cell of the grid of an institution that a place tells.
func (t *tables) cell(i Institution, at *where) Place {
	if t.institution(i).per == perLead {
		return t.place(t.regionOfAll(at.land)).lead
	}
	return t.grid(i, at.place, at.land)
}

// numbered is the number of the unit of an institution at a place of its grid.
func (t *tables) numbered(i Institution, p Place) Unit {
	if p == 0 {
		return 0
	}
	row, place := t.institution(i), t.place(p)
	switch row.per {
	case perLead:
		return t.institution(t.rectorat).base + Unit(place.rank)
	case perDepartement, perSeat, perTown:
		return row.base + Unit(row.land.below(int(place.rank)).count())
	case perRegion:
		return row.base + Unit(bits.OnesCount32(uint32(t.regionsOf(row.land)&(Region(p).Set()-1))))
	}
	return row.base + Unit(place.rank)
}
