package state

import "strings"

// loadPlaces reads the tables of places.
func (t *tables) loadPlaces() {
	t.places = append(t.places, placeRow{seat: noSeat})
	t.regions = make(map[string]Region, 400)
	t.byCode = make(map[string]Place, 200)
	seats, leads := t.loadRegions()
	t.loadDepartements()
	t.seat(seats, leads)
	t.loadTowns()
	t.loadZones()
}

// add enters a place under its name and its other names.
func (t *tables) add(r placeRow, others string) Place {
	p := Place(len(t.places))
	t.places = append(t.places, r)
	if r.name != "" {
		t.lexicon.addPlace(r.name, p, r.city)
	}
	for other := range values(others) {
		t.lexicon.addPlace(other, p, r.city)
	}
	return p
}

// loadRegions reads the regions, then the former ones and the académies, whose
// lands loadDepartements fills.
func (t *tables) loadRegions() (seats, leads []string) {
	for r := range rows(regionTable) {
		p := t.add(placeRow{kind: regionPlace, name: r[2], code: r[0], rank: uint16(len(seats)), seat: noSeat}, r[5])
		seats, leads = append(seats, r[3]), append(leads, r[4])
		t.lexicon.addPlace(r[1], p, false)
		t.byCode["R"+r[0]] = p
		for name := range values(r[0] + " | " + r[1] + " | " + r[2] + " | " + r[5]) {
			t.regions[name] = Region(p)
		}
	}
	t.firstFormer = Place(len(t.places))
	for r := range rows(formerTable) {
		p := t.add(placeRow{kind: formerPlace, name: r[0], seat: noSeat}, r[3])
		t.byCode["former "+r[0]] = p
		seats = append(seats, r[2])
		t.regions[r[0]] = Region(t.byCode["R"+r[1]])
	}
	t.firstAcademie = Place(len(t.places))
	for r := range rows(academieTable) {
		p := t.add(placeRow{kind: academiePlace, name: r[0], rank: uint16(len(t.places)) - uint16(t.firstAcademie), seat: noSeat}, r[1])
		t.byCode["académie "+r[0]] = p
	}
	return seats, leads
}

// loadDepartements reads the départements, and what they tell of the places
// that consist of them.
func (t *tables) loadDepartements() {
	t.firstDepartement = Place(len(t.places))
	rank := 0
	for r := range rows(departementTable) {
		here := landOf(rank)
		p := t.add(placeRow{kind: departementPlace, name: r[1], code: r[0], land: here, rank: uint16(rank), seat: uint8(rank)}, r[7])
		t.byCode[r[0]] = p
		t.numbers(p, r[0])
		var regions Regions
		for _, region := range strings.Fields(r[2]) {
			region := t.byCode["R"+region]
			t.places[region].land = t.places[region].land.or(here)
			regions |= Region(region).Set()
		}
		t.regionOf = append(t.regionOf, regions)
		if former := t.byCode["former "+r[3]]; former != 0 {
			t.places[former].land = t.places[former].land.or(here)
		}
		academie := t.byCode["académie "+r[4]]
		t.academie = append(t.academie, academie)
		if academie != 0 {
			t.places[academie].land = t.places[academie].land.or(here)
		}
		for _, group := range strings.Fields(groupOf(r[0]) + " " + strings.ToLower(r[5]) + " " + strings.ToLower(r[6])) {
			t.groups[group] = t.groups[group].or(here)
		}
		rank++
	}
}

// seat gives the regions and the former ones their seats, and the regions their
// lead académies.
func (t *tables) seat(seats, leads []string) {
	for i, seat := range seats {
		p := Place(i + 1)
		t.places[p].seat = uint8(t.place(t.byCode[seat]).rank)
		if p < t.firstFormer {
			t.places[p].lead = t.byCode["académie "+leads[i]]
			t.groups["seats"] = t.groups["seats"].or(t.places[p].seatOf())
		}
	}
	t.groups["others"] = t.groups["all"].without(t.groups["seats"])
}

// groupOf are the parts of France that a département is in, by its number.
func groupOf(code string) string {
	switch {
	case len(code) < 3:
		return "all metro"
	case code < "975" || code == "976":
		return "all drom"
	case code == "984": // where nothing is but its administration
		return "com"
	}
	return "all com"
}

// numbers enters the number of a département, with and without the zero that
// spreadsheets lose.
func (t *tables) numbers(p Place, code string) {
	t.lexicon.addPlace(code, p, false)
	if short := strings.TrimPrefix(code, "0"); short != code {
		t.lexicon.addPlace(short, p, false)
	}
	t.lexicon.addPlace("FR-"+code, p, false)
}

// loadTowns reads the towns.
func (t *tables) loadTowns() {
	roles := map[string]role{"préfecture": prefectureTown, "sous-préfecture": subprefectureTown}
	for r := range rows(townTable) {
		of := t.place(t.byCode[r[0]])
		t.add(placeRow{kind: townPlace, name: r[1], land: of.land, role: roles[r[2]], city: r[3] == "city", rank: uint16(t.chiefTowns), seat: of.seat}, r[4])
		if roles[r[2]] != otherTown {
			t.chiefTowns++
		}
	}
}

// loadZones reads the zones of defence, each with its names after "zone", and
// the groups of regions.
func (t *tables) loadZones() {
	for r := range rows(zoneTable) {
		group := placeRow{kind: groupPlace, land: t.territory(r[2]), seat: noSeat}
		seat := t.byCode[r[1]]
		if seat == 0 {
			group.name = r[0]
			t.add(group, r[3])
			continue
		}
		zone := placeRow{kind: zonePlace, name: r[0], land: group.land, seat: uint8(t.place(seat).rank), rank: uint16(len(t.zones))}
		t.zones = append(t.zones, t.add(zone, r[3]))
		group.seat = zone.seat
		p := t.add(group, "")
		for name := range values(r[0] + " | " + r[3]) {
			for _, before := range [...]string{"zone ", "zone de défense ", "zone de défense et de sécurité "} {
				t.lexicon.addPlace(before+name, p, false)
			}
		}
	}
}

// territory reads a territory: groups of départements, regions and
// départements, and after a minus what is left out.
func (t *tables) territory(text string) (in land) {
	for _, word := range strings.Fields(text) {
		code, minus := strings.CutPrefix(word, "-")
		part, group := t.groups[code]
		if !group {
			part = t.place(t.byCode[code]).land
		}
		if minus {
			in = in.without(part)
		} else {
			in = in.or(part)
		}
	}
	return in
}
