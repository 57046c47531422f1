package eligibility

import (
	"math/bits"
	"sync"

	"github.com/aap-lit/aap/partners"
)

// A unit is what counts as one State service: an institution and where it is
// within a region. A regional institution is one per region (rank 0). One of a
// department is at that department's rank in the region, or at rank
// unplaced when a name does not tell which department.
type unit struct {
	institution partners.Institution
	rank        uint8
}

// unplaced marks a departmental institution of which the department is not
// told: it is one more service only if no placed one of its kind is there.
const unplaced = 255

// maxRank is the number of departments of the largest region.
const maxRank = 13

// units returns the unit of an institution at a place, on its own and together
// with the service it is part of, and whether it is one of a department.
func units(i partners.Institution, p place) (own, whole unit, departmental bool) {
	table := places()
	departmental = i.Level() == partners.Departmental || i.Level() == partners.Zonal
	own = unit{institution: i}
	if departmental {
		own.rank = unplaced
		if p.isDepartment() {
			own.rank = table.local[p]
		}
	}
	// The préfecture of the chief town's department is that of the region; so
	// is a préfecture named after a region.
	if i == prefectureOfDepartment() && p != 0 && (table.seat[p] || !p.isDepartment()) {
		own, departmental = unit{institution: prefectureOfRegion()}, false
	}
	whole = own
	for parent := own.institution.PartOf(); parent != 0; parent = parent.PartOf() {
		whole = unit{institution: parent} // the services that others are part of are regional
	}
	return own, whole, departmental
}

// A census counts the distinct units of one region. The zero value has none.
type census struct {
	regional     uint64              // institutions met in the region itself, as bits
	loose        uint64              // departmental ones met without their department
	placed       uint64              // departmental ones met with it
	at           [maxRank + 1]uint64 // the same, by rank of the department
	departmental int                 // how many of these
}

func (c *census) add(u unit) {
	bit := bitOf(u.institution)
	switch {
	case u.rank == 0:
		c.regional |= bit
	case u.rank == unplaced:
		c.loose |= bit
	case c.at[u.rank]&bit == 0:
		c.at[u.rank] |= bit
		c.placed |= bit
		c.departmental++
	}
}

// services returns the number of units. It also reports whether a préfecture is there,
// so that the préfecture of the region would add nothing.
func (c *census) services() (n int, prefecture bool) {
	alone := c.alone()
	n = c.departmental + bits.OnesCount64(c.regional) + bits.OnesCount64(alone)
	return n, c.regional&bitOf(prefectureOfRegion()) != 0 || alone&bitOf(prefectureOfDepartment()) != 0
}

// alone returns the loose units that are services more: one adds nothing to a
// placed one of its kind, nor a loose préfecture to that of the region.
func (c *census) alone() uint64 {
	loose := c.loose &^ c.placed
	if c.regional&bitOf(prefectureOfRegion()) != 0 {
		loose &^= bitOf(prefectureOfDepartment())
	}
	return loose
}

// bitOf returns an institution as a bit; the catalogue has fewer than 64, see
// TestCatalogueFits.
func bitOf(i partners.Institution) uint64 { return 1 << (i % 64) }

var (
	prefectureOfRegion     = sync.OnceValue(func() partners.Institution { return institution("PREF_REG") })
	prefectureOfDepartment = sync.OnceValue(func() partners.Institution { return institution("PREF_DEP") })
)

func institution(code string) partners.Institution {
	for _, i := range partners.Institutions() {
		if i.Code() == code {
			return i
		}
	}
	return 0
}
