package state

import "math/bits"

// Place is where a service is, as names tell it: a region, a former region, a
// département, an académie, a town, a zone of defence, or the area of one
// interregional service. The first places are the regions, so that a [Region]
// is the place of its number. The zero value is none. A place is good for one
// run of a program: what is kept is its name.
type Place uint16

type placeKind uint8

const (
	noPlace placeKind = iota
	regionPlace
	formerPlace
	departementPlace
	academiePlace
	townPlace
	zonePlace  // of defence, which zonal services are named after
	groupPlace // of regions, or a zone that any service is named after
	areaPlace
)

// A role is what a town is the seat of.
type role uint8

const (
	otherTown role = iota
	prefectureTown
	subprefectureTown
)

// A placeRow is what is known of a place.
type placeRow struct {
	name, code string // code: INSEE of a region, number of a département
	land       land
	kind       placeKind
	role       role
	city       bool        // a word behind its name is that of a quarter
	rank       uint16      // among the places of its kind; of an area, among those of its service
	seat       uint8       // rank of the département of its seat, noSeat where there is none
	of         Institution // of an area
	whole      bool        // of an area: its name names the service too
	lead       Place       // of a region: the académie of its lead rector
}

const noSeat = 255

// place is the row of p, an empty one beyond the table.
func (t *tables) place(p Place) *placeRow {
	if int(p) < len(t.places) {
		return &t.places[p]
	}
	return &t.places[0]
}

// Name returns the name of the place in French, "" for none.
func (p Place) Name() string { return catalogue().place(p).name }

// Regions returns the regions that the place is in.
func (p Place) Regions() Regions {
	t := catalogue()
	return t.regionsOf(t.place(p).land)
}

func (p Place) code() string { return catalogue().place(p).code }

// regionsOf are the regions of the départements of a land.
func (t *tables) regionsOf(l land) (set Regions) {
	for k, word := range l {
		for ; word != 0; word &= word - 1 {
			set |= t.regionOf[64*k+bits.TrailingZeros64(word)]
		}
	}
	return set
}

// seatOf is the département of the seat of a place, alone; the whole place if
// it has none.
func (r *placeRow) seatOf() land {
	if r.seat == noSeat {
		return r.land
	}
	return landOf(int(r.seat))
}

// departement is the place of a département of that rank.
func (t *tables) departement(rank int) Place { return t.firstDepartement + Place(rank) }

// academieOf is the only académie of a land, 0 if it has none or several.
func (t *tables) academieOf(l land) (academie Place) {
	for ; !l.empty(); l = l.without(landOf(l.first())) {
		a := t.academie[l.first()]
		if a == 0 || academie != 0 && a != academie {
			return 0
		}
		academie = a
	}
	return academie
}

// zoneOf is the only zone of defence of a land, 0 if it has none or several.
func (t *tables) zoneOf(l land) (zone Place) {
	for _, z := range t.zones {
		if row := t.place(z); row.land.meets(l) {
			if zone != 0 {
				return 0
			}
			zone = z
		}
	}
	return zone
}
