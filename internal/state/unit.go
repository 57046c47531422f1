package state

import (
	"iter"
	"slices"
	"unicode"
	"unicode/utf8"
)

// Institution returns the institution that the unit is one of, 0 for none.
func (u Unit) Institution() Institution {
	t := catalogue()
	if u == 0 || u >= t.units {
		return 0
	}
	i, _ := slices.BinarySearchFunc(t.institutions, u, func(row institution, u Unit) int {
		if row.class == StateService && row.base <= u {
			return -1
		}
		return 1
	})
	return Institution(i - 1)
}

// Place returns where the unit is: the region, the département, the académie,
// the town, the zone or the area that it serves; 0 for none.
func (u Unit) Place() Place {
	t, i := catalogue(), u.Institution()
	for cell := range t.cellsOf(i) {
		if t.numbered(i, cell) == u {
			return cell
		}
	}
	return 0
}

// Name returns a name by which the unit is read: "DDTM Ille-et-Vilaine",
// "sous-préfecture - Redon"; "" for none.
func (u Unit) Name() string {
	t, i := catalogue(), u.Institution()
	if i == 0 {
		return ""
	}
	row, place := t.institution(i), t.place(u.Place())
	name := place.name
	if row.per == perSeat && row.level == Regional {
		if region := t.regionOfAll(place.land); t.regionsOf(place.land) == Region(region).Set() {
			name = t.place(region).name
		}
	}
	switch {
	case place.whole:
	case name == "":
		name = row.short
	case capitals(row.short):
		name = row.short + " " + name
	default:
		name = row.short + " - " + name
	}
	if r := Read(name); place.kind != areaPlace && r.named[0].place == 0 || place.kind == townPlace && r.named[0].place != u.Place() {
		name += " (" + t.place(t.departement(place.land.first())).code + ")" // a place of several names
	}
	return name
}

// capitals reports whether a name is an acronym.
func capitals(name string) bool {
	r, _ := utf8.DecodeLastRuneInString(name)
	return unicode.IsUpper(r)
}

// cellsOf are the cells of the grid of an institution, where it exists.
func (t *tables) cellsOf(i Institution) iter.Seq[Place] {
	return func(yield func(Place) bool) {
		row := t.institution(i)
		for p := range t.places {
			p := Place(p)
			if at := t.place(p); t.isCell(row, p, at) && at.land.meets(row.land) && !yield(p) {
				return
			}
		}
	}
}

// isCell reports whether a place is one that the institution may have one unit
// of.
func (t *tables) isCell(row *institution, p Place, at *placeRow) bool {
	switch row.per {
	case perRegion:
		return at.kind == regionPlace && t.regionOfAll(at.land) == p
	case perDepartement, perSeat, perTown:
		return at.kind == departementPlace
	case perAcademie:
		return at.kind == academiePlace
	case perArrondissement:
		return at.kind == townPlace && at.role != otherTown
	case perZone:
		return at.kind == zonePlace
	case perArea, perOne:
		return slices.Contains(row.areas, p)
	}
	return false
}

// Candidates returns the units that a name may mean where the place it tells
// leaves several: the départements of a region, the towns of one name. There are
// none for a name that tells its place, or none.
func Candidates(name string, year int) (units []Unit) {
	r := Read(name)
	m := r.In(year)
	if m.Reason != 0 || m.n == 0 || m.services[0].Own != 0 {
		return nil
	}
	t := catalogue()
	var x text
	x.read(&t.lexicon, name)
	s := t.lexicon.scan(&x)
	i := r.named[0].institution
	found, _ := t.found(i, r.named[0].place, &s)
	for _, p := range found.list[:found.n] {
		at := where{place: p, land: t.ground(i, p)}
		heir := t.heir(i, year)
		if s, _ := t.service(heir, at, year); s.Own != 0 {
			units = append(units, s.Own)
		} else {
			units = append(units, t.unitsIn(heir, at.land, year)...)
		}
	}
	return units
}

// unitsIn are the units of an institution, and of what it is called, within a
// land.
func (t *tables) unitsIn(i Institution, l land, year int) (units []Unit) {
	for _, c := range append([]Institution{i}, t.institution(i).called...) {
		for cell := range t.cellsOf(c) {
			at := where{place: cell, land: t.place(cell).land.and(l)}
			if at.land.empty() || t.place(cell).role == prefectureTown {
				continue // the sous-préfecture of its arrondissement is the préfecture
			}
			if s, _ := t.service(c, at, year); s.Own != 0 && !slices.Contains(units, s.Own) {
				units = append(units, s.Own)
			}
		}
	}
	return units
}

// Instead returns what exists where a name tells a service that does not: the
// other services of its kind there, and those to look at.
func (r Reading) Instead(year int) (units []Unit) {
	t := catalogue()
	if m := r.In(year); m.Reason != NotThere || r.n == 0 {
		return nil
	}
	n := r.named[0]
	heirs, _ := t.heirs(n.institution, year)
	row := t.institution(heirs[0])
	at := where{place: n.place, land: t.ground(n.institution, n.place)}
	for i := range t.institutions {
		i := Institution(i)
		if c := t.institution(i); c.kind != row.kind && !slices.Contains(row.see, i) || c.kind == 0 || !c.in(year) || !c.land.meets(at.land) {
			continue
		}
		if s, _ := t.service(i, at, year); s.Own != 0 && !slices.Contains(units, s.Own) {
			units = append(units, s.Own)
		}
	}
	return units
}
