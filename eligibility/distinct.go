package eligibility

import (
	"math/bits"

	"github.com/aap-lit/aap/internal/state"
)

// A distinct is a set of services seen so far: units, and names together with what
// is answered of them. It is a table of open addresses, a quarter full at most, so
// that many agents take no more time each than few.
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
	mask := len(d) - 1
	i := int(key*0x9E3779B97F4A7C15>>32) & mask // Fibonacci hashing: keys that are near lie apart
	for d[i] != 0 && d[i] != key {
		i = (i + 1) & mask
	}
	return i
}

// unitKey is the key of a unit that is there.
func unitKey(u state.Unit) uint64 { return uint64(u) }

// nameKey is the key of a name with what is answered of it.
func nameKey(hash uint64, a Answer) uint64 { return 1<<63 | hash&^3 | uint64(a) }

// roomFor returns the length of a set for n agents, a power of two.
func roomFor(n int) int { return 4 << bits.Len(uint(n)) }
