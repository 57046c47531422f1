package eligibility

import (
	"math/bits"

	"github.com/aap-lit/aap/internal/state"
)

// A distinct is a set of services seen so far: units, each with the regions where it
// is, and names together with what is answered of them. It is a table of open
// addresses, half full at most, so that many agents take no more time each than
// few.
type distinct []uint64

// add enters a key, and reports whether it was not there.
func (d distinct) add(key uint64) bool {
	i := d.find(key)
	fresh := d[i] == 0
	d[i] = key
	return fresh
}

// has reports whether a key is there.
func (d distinct) has(key uint64) bool { return d[d.find(key)] == key }

func (d distinct) find(key uint64) int {
	i := d.first(key)
	for d[i] != 0 && d[i] != key {
		i = (i + 1) & (len(d) - 1)
	}
	return i
}

// first returns where the search for a key begins.
func (d distinct) first(key uint64) int {
	return int(key*0x9E3779B97F4A7C15>>32) & (len(d) - 1) // Fibonacci hashing: keys that are near lie apart
}

// A unit is kept with its regions, in the bits from 32 to 62 of its entry; names have
// bit 63.
const regionsOfUnit = (1<<31 - 1) << 32

// addUnit enters a unit in a set of regions, and returns those where it was not there.
// A service and its part are one unit, and need not act in the same regions.
func (d distinct) addUnit(u state.Unit, regions uint32) (fresh uint32) {
	i := d.findUnit(u)
	known := uint32(d[i] >> 32)
	d[i] |= uint64(regions)<<32 | uint64(u)
	return regions &^ known
}

// hasUnit reports whether a unit is there in one of a set of regions.
func (d distinct) hasUnit(u state.Unit, regions uint32) bool {
	return uint32(d[d.findUnit(u)]>>32)&regions != 0
}

func (d distinct) findUnit(u state.Unit) int {
	i := d.first(uint64(u))
	for d[i] != 0 && d[i]&^regionsOfUnit != uint64(u) {
		i = (i + 1) & (len(d) - 1)
	}
	return i
}

// unitKey is the key of a unit by itself.
func unitKey(u state.Unit) uint64 { return uint64(u) }

// nameKey is the key of a name with what is answered of it.
func nameKey(hash uint64, a Answer) uint64 { return 1<<63 | hash&^3 | uint64(a) }

// roomFor returns the length of a set for n agents, a power of two.
func roomFor(n int) int { return 4 << bits.Len(uint(n)) }
