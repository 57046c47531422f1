package state

import "slices"

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
		if place.of != i {
			return place.seatOf() // an area of another service is where its seat is
		}
	}
	return place.land
}

// regionOfAll is the region that holds all of a land, 0 if none does. Two
// collectivities that share one préfecture are one region here, the first.
func (t *tables) regionOfAll(l land) Place {
	for p := Place(1); p <= RegionCount; p++ {
		if land := t.place(p).land; land.meets(l) && l.within(land) {
			return p
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
