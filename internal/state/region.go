package state

import (
	"math/bits"
	"strings"
	"unicode/utf8"
)

// Region is one of the 18 regions or 7 collectivities overseas of 2016, 1 to
// 25 in the order of their INSEE codes. The zero value is none.
type Region uint8

// Regions is a set of regions: the bit 1<<r of each region r.
type Regions uint32

// RegionCount is how many regions there are.
const RegionCount = 25

// Everywhere is the set of all regions.
const Everywhere Regions = (1<<RegionCount - 1) << 1

// Set is the set of this region alone; none of a region that is none.
func (r Region) Set() Regions {
	if r == 0 || r > RegionCount {
		return 0
	}
	return 1 << r
}

// Has reports whether the set holds a region.
func (s Regions) Has(r Region) bool { return s&r.Set() != 0 }

// Single returns the only region of a set; zero if it has none or several.
func (s Regions) Single() Region {
	if bits.OnesCount32(uint32(s)) != 1 {
		return 0
	}
	return Region(bits.TrailingZeros32(uint32(s)))
}

// Name returns the official name of 2016, "" for none.
func (r Region) Name() string { return r.place().Name() }

// INSEE returns the INSEE code, "" for none.
func (r Region) INSEE() string { return r.place().code() }

func (r Region) place() Place {
	if r > RegionCount {
		return 0
	}
	return Place(r)
}

// ReadRegion reads a region by any name in use: its official, provisional or
// former name, its INSEE code, its ISO 3166-2 code or an acronym, with or
// without "région" or "la", whatever the case and the accents. A name that is
// that of a département, or its number, is no region: it is answered with the
// département, whose [Place.Regions] tell the region to name. Overseas a
// département that is a region by itself is the region.
func ReadRegion(text string) (Region, Place) {
	t := catalogue()
	text = strings.Trim(text, " .")
	if r, ok := t.regions[text]; ok { // as it is usually written
		return r, 0
	}
	if len(text) > maxName || foreign(text) {
		return 0, 0
	}
	return t.readRegion(text)
}

// foreign reports whether a text has the shape of a code of ISO 3166-2, of another
// nation than France: "DE-BRE" is not « de BRE ».
func foreign(text string) bool {
	nation, part, ok := strings.Cut(text, "-")
	return ok && utf8.RuneCountInString(nation) == 2 && !strings.EqualFold(nation, "FR") &&
		utf8.RuneCountInString(part) <= 3
}

func (t *tables) readRegion(name string) (Region, Place) {
	var x text
	x.read(&t.lexicon, name)
	tokens := x.tokens[:0]
	for _, w := range x.tokens[:x.n] {
		if word := string(x.folded[w.from:w.to]); word != "region" && word != "regions" {
			tokens = append(tokens, w)
		}
	}
	m := t.lexicon.match(tokens)
	if m.places == 0 || m.places < len(tokens) || x.more {
		return 0, 0
	}
	var departement Place
	for _, p := range t.lexicon.spots[m.spot-1].places {
		switch at := t.place(p); at.kind {
		case regionPlace:
			return Region(p), 0
		case formerPlace:
			return t.regionsOf(at.land).Single(), 0
		case departementPlace:
			departement = p
		}
	}
	region := t.regionsOf(t.place(departement).land).Single()
	if t.place(Place(region)).land == t.place(departement).land {
		return region, 0
	}
	return 0, departement
}
