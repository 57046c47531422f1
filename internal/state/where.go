package state

import "slices"

// candidates are the places that a name may mean.
type candidates struct {
	list [maxCandidates]Place
	n    int
}

// maxCandidates is how many places a name can mean; homonyms are fewer.
const maxCandidates = 8

func (c *candidates) add(p Place) {
	for _, q := range c.list[:c.n] {
		if p == q {
			return
		}
	}
	if c.n < maxCandidates {
		c.list[c.n] = p
		c.n++
	}
}

// A where is what a name tells of the place of an institution: one place, or a
// land of which it does not tell which place, or nothing.
type where struct {
	place Place
	land  land // empty where the name tells no place
	// The name tells a place that is not read, or several that do not agree.
	unread bool
}

// where reads the place of an institution out of a name.
func (t *tables) where(i Institution, implied Place, s *scan) where {
	found, unread := t.found(i, implied, s)
	if found.n == 0 {
		return where{unread: unread}
	}
	return t.one(i, &found)
}

// An effort is how far the reader goes to make the places of a name agree. Each
// goes further than the one before.
type effort uint8

const (
	plainly  effort = iota // for each spot, the places that go best with the institution
	byWhole                // behind the service that it is part of, all of what that serves: "DISP Rennes - SPIP 29"
	byAny                  // any place of the name: "sous-préfecture de Saint-Denis (974)", where there is none
	byParent               // what the level of the service that it is part of makes one: "UT DREAL Meurthe-et-Moselle et Meuse"
)

// found are the places that a name tells of an institution, several if it does
// not tell which. It reports whether one is told that is not read, or several
// that do not agree.
func (t *tables) found(i Institution, implied Place, s *scan) (found candidates, unread bool) {
	for effort := plainly; effort <= byParent; effort++ {
		if found, unread = t.foundBy(i, implied, s, effort); !unread {
			break
		}
	}
	return found, unread
}

func (t *tables) foundBy(i Institution, implied Place, s *scan, effort effort) (found candidates, unread bool) {
	if implied != 0 {
		found.add(implied)
	}
	strong := s.strong()
	for k := range s.spots[:s.ns] {
		m := &s.spots[k]
		if m.torn || m.aside && strong {
			continue
		}
		meant := t.meant(i, m, effort >= byAny)
		if effort >= byWhole && t.under(i, m.after) {
			meant = t.cells(m)
		}
		if found.n > 0 {
			meant = t.agreeing(i, &found, &meant, effort)
		}
		if found = meant; found.n == 0 {
			return found, true
		}
	}
	return found, found.n == 0 && s.loose
}

// cells are the places that a spot tells of the institution it follows: those
// of its grid, so that in "DISP Rennes - SPIP 29" all of that DISP is meant.
func (t *tables) cells(m *mention) (c candidates) {
	meant := t.meant(m.after, m, false)
	for _, p := range meant.list[:meant.n] {
		if cell := t.grid(m.after, p, t.ground(m.after, p)); cell != 0 {
			p = cell
		}
		c.add(p)
	}
	return c
}

// one is the place that all candidates are for the institution, or their land.
func (t *tables) one(i Institution, c *candidates) where {
	w := where{place: c.list[0], land: t.ground(i, c.list[0])}
	for _, p := range c.list[1:c.n] {
		same := t.grid(i, c.list[0], t.ground(i, c.list[0]))
		if same == 0 || t.grid(i, p, t.ground(i, p)) != same {
			w.place = 0
		}
		w.land = w.land.or(t.ground(i, p))
	}
	return w
}

// meant are the places of a spot that an institution may be at: those of the
// kinds that its name goes with first, and of these those that it reaches.
func (t *tables) meant(i Institution, m *mention, all bool) (c candidates) {
	best := unfit - 1
	for _, p := range m.spot.places {
		if !all {
			best = min(best, t.fit(i, p, m))
		}
	}
	for _, reached := range [2]bool{true, false} {
		for _, p := range m.spot.places {
			if t.fit(i, p, m) <= best && t.ground(i, p).meets(t.institution(i).reach) == reached {
				c.add(p)
			}
		}
		if c.n > 0 {
			break
		}
	}
	return c
}

// unfit is the fit of a place that an institution is not named after.
const unfit = 9

// fit is how well a place goes with an institution: of the places of one name,
// the lowest are meant, be they several.
func (t *tables) fit(i Institution, p Place, m *mention) int {
	row, place := t.institution(i), t.place(p)
	switch place.kind {
	case areaPlace:
		if place.of != i {
			return unfit
		}
		return 0
	case zonePlace:
		if row.per != perZone {
			return unfit
		}
		return 0
	case academiePlace:
		if row.per == perAcademie {
			return 0
		}
		return 4
	case groupPlace:
		return 5
	case townPlace:
		return t.fitTown(row.per, place.role, m)
	}
	if row.per == perArrondissement {
		return 2
	}
	return 1
}

// fitTown is the fit of a town. "La Vienne" is the département, "Vienne" the
// town too, for what is in towns; a préfecture is in a town that has one, and so
// is a sous-préfecture; other services of a département bear its name.
func (t *tables) fitTown(per per, role role, m *mention) int {
	switch {
	case m.article && t.hasDepartement(m.spot):
		return unfit
	case per == perArrondissement && role == subprefectureTown:
		return 0
	case per == perArrondissement && role == prefectureTown, per == perTown, per == perRegion:
		return 1
	case per == perSeat && role == prefectureTown, per == perDepartement:
		return 2
	case per == perSeat, per == perArrondissement:
		return 3
	}
	return 1
}

func (t *tables) hasDepartement(s *spot) bool {
	return slices.ContainsFunc(s.places, func(p Place) bool { return t.place(p).kind == departementPlace })
}

// agreeing are the places that candidates of two spots agree on.
func (t *tables) agreeing(i Institution, a, b *candidates, effort effort) (c candidates) {
	for _, p := range a.list[:a.n] {
		for _, q := range b.list[:b.n] {
			if r := t.agree(i, p, q, effort); r != 0 {
				c.add(r)
			}
		}
	}
	return c
}

// agree is the place that two places are for an institution: the finer where
// one lies in the other, else the one that its level makes of both; 0 if they do
// not agree.
func (t *tables) agree(i Institution, p, q Place, effort effort) Place {
	a, b := t.place(p), t.place(q)
	switch {
	case a.of == i && b.of != i && a.land.meets(b.land):
		return p
	case b.of == i && a.of != i && a.land.meets(b.land):
		return q
	case a.land == b.land && b.kind == townPlace, b.land.within(a.land) && a.land != b.land:
		return q
	case a.land.within(b.land):
		return p
	}
	l, m := t.ground(i, p), t.ground(i, q)
	if g := t.grid(i, p, l); g != 0 && g == t.grid(i, q, m) {
		return g
	}
	if parent := t.institution(i).partOf; parent != 0 && effort == byParent {
		if g := t.grid(parent, p, l); g != 0 && g == t.grid(parent, q, m) {
			if region := t.regionsOf(l).Single(); region == t.regionsOf(m).Single() {
				return Place(region)
			}
			return g
		}
	}
	return 0
}

// ground is the land that a place means for an institution. A préfecture named
// after a region, a former one too, is that of its seat; one that is not zonal,
// named after a zone, is at the seat of the zone.
func (t *tables) ground(i Institution, p Place) land {
	row, place := t.institution(i), t.place(p)
	switch place.kind {
	case regionPlace, formerPlace:
		if row.per == perSeat {
			return place.seatOf()
		}
	case groupPlace:
		if row.per != perZone && row.per != perArea && row.per != perOne {
			return place.seatOf()
		}
	case areaPlace:
		if place.of != i && !t.under(i, place.of) {
			return place.seatOf() // an area of another service is where its seat is
		}
	}
	return place.land
}

// regionOfAll is the region that holds all of a land, 0 if none does. Two
// collectivities that share one préfecture are one region here, the first.
func (t *tables) regionOfAll(l land) Place {
	for p := Place(1); p <= RegionCount; p++ {
		if land := t.place(p).land; land.meets(l) {
			if l.within(land) {
				return p
			}
			return 0
		}
	}
	return 0
}

// grid is the place of the one unit of an institution that a place and its
// land tell, 0 if there are several or none.
func (t *tables) grid(i Institution, p Place, l land) Place {
	row := t.institution(i)
	switch row.per {
	case perRegion:
		return t.regionOfAll(l.and(row.reachOr(l)))
	case perLead:
		return t.regionOfAll(l)
	case perDepartement, perSeat, perTown:
		if rank, ok := l.and(row.reachOr(l)).single(); ok {
			return t.departement(rank)
		}
	case perAcademie:
		return t.academieOf(l)
	case perArrondissement:
		if at := t.place(p); at.kind == townPlace && at.role != otherTown {
			return p
		}
	case perZone:
		if t.place(p).kind == zonePlace {
			return p
		}
		return t.zoneOf(l)
	case perArea:
		return t.areaOf(row, p, l)
	case perOne:
		return row.areas[0]
	}
	return 0
}

// reachOr is where the institution, or what it is called, exists; the land if
// it is nowhere there.
func (row *institution) reachOr(l land) land {
	if row.reach.meets(l) {
		return row.reach
	}
	return l
}

// areaOf is the area of an interregional institution that a place tells: the
// one named, the one whose seat is there, or the only one there.
func (t *tables) areaOf(row *institution, p Place, l land) (area Place) {
	if slices.Contains(row.areas, p) {
		return p
	}
	_, one := l.single()
	for _, a := range row.areas {
		if at := t.place(a); one && at.seatOf() == l {
			return a
		}
	}
	for _, a := range row.areas {
		if t.place(a).land.meets(l) {
			if area != 0 {
				return 0
			}
			area = a
		}
	}
	return area
}
