package state

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"
)

// loadInstitutions reads the State services and the other bodies, after the
// places.
func (t *tables) loadInstitutions() {
	t.institutions = append(t.institutions, institution{})
	t.codes = make(map[string]Institution, 400)
	for _, zone := range t.zones {
		t.groups["zones"] = t.groups["zones"].or(t.place(zone).land)
	}
	for r := range rows(serviceTable) {
		if r[0] == "+" {
			t.loadArea(r)
			continue
		}
		service := institution{class: StateService, level: levels[r[1]], per: pers[r[2]]}
		if service.per != perArea { // which is where its areas are
			service.land = t.territory(r[3])
		}
		t.enter(r[0], service, r[9])
	}
	for r := range rows(bodyTable) {
		t.enter(r[0], institution{class: classes[r[1]], level: levels[r[2]]}, r[3])
	}
	for r := range rows(serviceTable) {
		if i := t.codes[r[0]]; i != 0 {
			row := &t.institutions[i]
			row.partOf, row.called, row.see, row.became = t.codes[r[4]], t.coded(r[5]), t.coded(r[6]), t.coded(r[8])
			first, last, _ := strings.Cut(r[7], "-")
			row.first, row.last = number(first), number(last)
			t.loadNames(i, r[9])
			t.loadAloneArea(i)
		}
	}
	for r := range rows(bodyTable) {
		t.loadNames(t.codes[r[0]], r[3])
	}
	t.loadAreaNames()
	t.rectorat = t.codes["RECTORAT"]
	t.relate()
	t.numberUnits()
}

var levels = map[string]Level{
	"regional": Regional, "departmental": Departmental, "interregional": Interregional,
	"regional-and-departmental": RegionalAndDepartmental, "territorial": Territorial, "zonal": Zonal,
}

var pers = map[string]per{
	"region": perRegion, "departement": perDepartement, "seat": perSeat, "academie": perAcademie, "lead": perLead,
	"arrondissement": perArrondissement, "town": perTown, "zone": perZone, "area": perArea, "one": perOne,
}

var classes = map[string]Class{
	"state-service": StateService, "public-operator": Operator, "academia": Academia, "local-authority": Local,
	"social": Social, "court": Court, "central": Central,
}

// enter enters an institution with its usual and its full name.
func (t *tables) enter(code string, row institution, names string) {
	row.code = code
	for name := range values(names) {
		name, _ = unmarked(name)
		name, _, _ = strings.Cut(name, "=")
		if row.short == "" {
			row.short = name
		}
		if row.name == "" && inFull(name) {
			row.name = name
		}
	}
	if row.name == "" {
		row.name = row.short
	}
	t.codes[code] = Institution(len(t.institutions))
	t.institutions = append(t.institutions, row)
}

// inFull reports whether a name is no acronym, and has several words.
func inFull(name string) bool {
	_, first := utf8.DecodeRuneInString(name)
	second, _ := utf8.DecodeRuneInString(name[first:])
	return strings.Contains(name, " ") && !strings.Contains(name, "=") && unicode.IsLower(second)
}

// coded are the institutions of a list of codes.
func (t *tables) coded(codes string) (list []Institution) {
	for _, code := range strings.Fields(codes) {
		list = append(list, t.codes[code])
	}
	return list
}

func number(text string) (n int) {
	for _, c := range text {
		n = 10*n + int(c-'0')
	}
	return n
}

// unmarked parts a name from its marks.
func unmarked(name string) (string, mark) {
	var m mark
	name = strings.TrimSpace(name)
	if inner, ok := strings.CutPrefix(name, "("); ok && strings.HasSuffix(inner, ")") {
		name, m = strings.TrimSuffix(inner, ")"), weak
	}
	if before, ok := strings.CutSuffix(name, "…"); ok {
		name, m = before, m|open
	}
	if before, ok := strings.CutSuffix(name, "+"); ok {
		name, m = before, m|placed
	}
	return name, m
}

// loadNames enters the names of an institution, its code among them.
func (t *tables) loadNames(i Institution, names string) {
	for name := range values(names) {
		name, mark := unmarked(name)
		if inFull(name) && t.lexicon.count(fold(name)) > 2 {
			mark |= long
		}
		m := meaning{institution: i, mark: mark}
		if a, b, ok := strings.Cut(name, " + "); ok {
			t.composed[[2]Institution{t.codes[a], t.codes[b]}] = i
			continue
		}
		if before, code, ok := strings.Cut(name, "="); ok {
			name, m.place = before, t.byCode[code]
		}
		t.lexicon.addName(name, m)
	}
	if code := t.institution(i).code; strings.Contains(code, "_") {
		t.lexicon.addName(code, meaning{institution: i})
	}
}

// loadArea enters an area of the institution read last.
func (t *tables) loadArea(r *row) {
	row := &t.institutions[len(t.institutions)-1]
	area := placeRow{kind: areaPlace, of: Institution(len(t.institutions) - 1), land: t.territory(r[3]), seat: uint8(t.place(t.byCode[r[2]]).rank), rank: uint16(len(row.areas))}
	row.areas = append(row.areas, Place(len(t.places)))
	t.places = append(t.places, area)
	row.land = row.land.or(area.land)
}

// loadAreaNames enters the names of areas, which stand after the name of their
// service or, behind =, are whole names.
func (t *tables) loadAreaNames() {
	var i Institution
	areas := 0
	for r := range rows(serviceTable) {
		if r[0] != "+" {
			i, areas = t.codes[r[0]], 0
			continue
		}
		p := t.institution(i).areas[areas]
		areas++
		for name := range values(r[9]) {
			whole, ok := strings.CutPrefix(name, "=")
			if ok {
				t.lexicon.addName(whole, meaning{institution: i, place: p})
			} else {
				t.lexicon.addPlace(name, p, false)
			}
			if t.places[p].name == "" {
				t.places[p].name, t.places[p].whole = whole, ok
			}
		}
	}
}

// loadAloneArea gives an institution of which there is but one its area.
func (t *tables) loadAloneArea(i Institution) {
	if row := &t.institutions[i]; row.per == perOne {
		row.areas = []Place{Place(len(t.places))}
		t.places = append(t.places, placeRow{kind: areaPlace, of: i, land: row.land, seat: uint8(row.land.first())})
	}
}

// relate derives what the rows tell of each other: how far each reaches, what
// it came from, and its kind, which is one for all that are called one another.
func (t *tables) relate() {
	for i := range t.institutions {
		row := &t.institutions[i]
		row.reach = row.land
		for _, c := range row.called {
			row.reach = row.reach.or(t.institution(c).land)
		}
		for _, later := range row.became {
			t.institutions[later].was = append(t.institutions[later].was, Institution(i))
		}
	}
	for i := range t.institutions {
		row := &t.institutions[i]
		if row.class != StateService {
			continue
		}
		if row.kind == 0 {
			t.kinds++
			row.kind = t.kinds
		}
		if row.per != perNothing {
			for _, c := range row.called {
				t.unite(row.kind, c)
			}
		}
	}
}

// unite makes an institution, and all of its kind, one kind with another.
func (t *tables) unite(k Kind, i Institution) {
	old := t.institution(i).kind
	t.institutions[i].kind = k
	for j := range t.institutions {
		if row := &t.institutions[j]; old != 0 && row.kind == old {
			row.kind = k
		}
	}
}

// numberUnits gives each institution the numbers of its units.
func (t *tables) numberUnits() {
	next := Unit(1)
	for i := range t.institutions {
		if row := &t.institutions[i]; row.class == StateService {
			row.base = next
			next += Unit(t.ranks(row))
		}
	}
	t.units = next
}

// ranks is how many units an institution may have.
func (t *tables) ranks(row *institution) int {
	switch row.per {
	case perRegion:
		return bits.OnesCount32(uint32(t.regionsOf(row.land)))
	case perDepartement, perSeat, perTown:
		return row.land.count()
	case perAcademie:
		return int(t.firstDepartement - t.firstAcademie)
	case perArrondissement:
		return t.chiefTowns
	case perZone:
		return len(t.zones)
	case perArea, perOne:
		return len(row.areas)
	}
	return 0
}
