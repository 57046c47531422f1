package state

import "slices"

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
	case per == perSeat && role == prefectureTown, per == perDepartement:
		return 2
	case per == perSeat, per == perArrondissement && role == otherTown:
		return 3
	}
	return 1
}

func (t *tables) hasDepartement(s *spot) bool {
	return slices.ContainsFunc(s.places, func(p Place) bool { return t.place(p).kind == departementPlace })
}
