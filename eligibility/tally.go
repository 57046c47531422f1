package eligibility

import (
	"math/bits"

	"github.com/aap-lit/aap/internal/state"
)

// A tally is what a team tells of its State services: how many there are for
// sure, and how many there may be, in each region that may be the project's.
type tally struct {
	known, final bool
	sure         int    // in the region where they are fewest
	told         int    // of which it is told which they are, there
	most         int    // in the region where they may be most; meaningless unless final
	surely       uint32 // the regions where there are enough for sure
	possibly     uint32 // the regions where there may be enough

	names     int  // distinct names that the catalogue leaves open, declared to be State services of their own
	asked     int  // the same, without an answer yet
	unnamed   int  // agents without a service who are, or may be, of one of the State
	anonymous int  // how many of these are declared to be
	asks      bool // something of the team is not answered
	parts     bool // some service is, or may be, part of another
	local     bool // some service is, or may be, one of a département

	// Of the services that count in every region that may be the project's, those that
	// count under the other reading too, of the level and of the hierarchy.
	regional, apart int

	in   perRegion // services that the catalogue finds in each candidate region
	more perRegion // those that answers may add to them
}

// perRegion is a number for each region, by its index.
type perRegion [state.RegionCount + 1]int16

// add adds a number in each of the regions of a set.
func (p *perRegion) add(n int16, regions uint32) {
	for set := regions; set != 0; set &= set - 1 {
		p[bits.TrailingZeros32(set)] += n
	}
}

// bit returns a region in a set of regions.
func (r Region) bit() uint32 { return 1 << r.index }

// everywhere is the set of all regions.
const everywhere = uint32(state.Everywhere)

const maxInt = int(^uint(0) >> 1)

// tally counts the team in each of the candidate regions.
func (c *call) tally(d *Dossier, candidates uint32) (t tally) {
	c.tallyInto(&t, d, candidates)
	return t
}

// tallyInto does so where the tally is kept: it is large.
func (c *call) tallyInto(t *tally, d *Dossier, candidates uint32) {
	const few, many = 16, 1024 // agents
	*t = tally{known: d.Team != nil, final: d.Team != nil && !d.Growing.Has(ListTeam)}
	switch n := len(d.Team); {
	case n <= few/2:
		var room [2 * few]uint64
		c.count(t, d.Team, candidates, room[:])
	case n <= few:
		var room [4 * few]uint64
		c.count(t, d.Team, candidates, room[:])
	case n <= many:
		c.countMany(t, d.Team, candidates)
	default:
		c.count(t, d.Team, candidates, make(distinct, roomFor(n)))
	}
	t.conclude(candidates, c.terms.MinServices)
}

// countMany stands apart so that a small team does not pay for its room.
//
//go:noinline
func (c *call) countMany(t *tally, team []Agent, candidates uint32) {
	var room [4 * 1024]uint64
	c.count(t, team, candidates, room[:])
}

// count enters the services of a team.
//
// A service with its place is one, however often it is named. One without its
// place adds one to a region that has none of its kind: see [call.countLoose]. So
// do names that the catalogue leaves open, once it is answered that they are of
// the State; an answer to a name is that of all its agents who gave none.
func (c *call) count(t *tally, team []Agent, candidates uint32, seen distinct) {
	var loose, asks bool
	for i := range team {
		a := &team[i]
		m, answer := &a.Service.meaning, a.StateService.known()
		if !c.plain {
			other := c.otherMeaning(&a.Service)
			m = &other
		}
		t.parts = t.parts || m.first.Own != m.first.Whole || m.first.OwnKind != m.first.WholeKind || m.n > 1
		t.local = t.local || m.first.Departmental || m.n > 1
		switch {
		case m.reason == 0 && m.n > 0:
			unit := c.unitOf(&m.first)
			if unit == 0 {
				loose = true
			} else if !c.belowLevel(&m.first) {
				fresh := seen.addUnit(unit, uint32(m.first.Regions)) & candidates
				if t.in.add(1, fresh); fresh == candidates {
					t.keep(&m.first)
				}
			}
		case !a.Service.given():
			t.addUnnamed(answer)
		case m.reason.Settled():
		case answer == Unanswered:
			asks = true
		default:
			fresh := seen.add(nameKey(a.Service.hash, answer))
			if answer == Yes && m.n > 0 {
				loose = true
			} else if answer == Yes && fresh {
				t.names++
			}
		}
	}
	t.asks = t.asks || asks
	for i := 0; asks && i < len(team); i++ {
		if a := &team[i]; c.unanswered(a, seen) {
			if m := c.meaning(&a.Service); m.n > 0 {
				loose = true
			} else if seen.add(nameKey(a.Service.hash, Unanswered)) {
				t.asked++
			}
		}
	}
	if loose {
		c.countLoose(t, team, candidates, seen)
	}
}

// keep notes under which other readings a service counts as well: one that is not of
// a département under any level; one that is told from others of its whole beside
// those of other wholes, whether it is counted with its whole or apart.
func (t *tally) keep(s *state.Service) {
	if !s.Departmental {
		t.regional++
	}
	if s.Own != 0 {
		t.apart++
	}
}

func (t *tally) addUnnamed(answer Answer) {
	if answer != No {
		t.unnamed++
		t.asks = true
	}
	if answer == Yes {
		t.anonymous++
	}
}

// unanswered reports whether it is not answered of the name of an agent's service,
// which the catalogue leaves open, whether it is one of the State.
func (c *call) unanswered(a *Agent, seen distinct) bool {
	m := c.meaning(&a.Service)
	return a.Service.given() && !m.reason.Settled() && a.StateService.known() == Unanswered &&
		!seen.has(nameKey(a.Service.hash, Yes)) && !seen.has(nameKey(a.Service.hash, No))
}

// conclude draws, from what is counted in each candidate region, where there are
// or may be as many services as are required.
func (t *tally) conclude(candidates uint32, required int) {
	t.sure, t.told, t.most = maxInt, maxInt, 0
	t.surely, t.possibly = 0, 0
	for set := candidates; set != 0; set &= set - 1 {
		r := Region{uint8(bits.TrailingZeros32(set))}
		told := int(t.in[r.index]) + t.names
		sure := told
		if t.anonymous > 0 {
			sure = max(sure, 1) // some service, which may be one of the others
		}
		t.told, t.sure, t.most = min(t.told, told), min(t.sure, sure), max(t.most, t.possible(r))
		if sure >= required {
			t.surely |= r.bit()
		}
		if !t.final || t.possible(r) >= required {
			t.possibly |= r.bit()
		}
	}
}

// possible returns how many services there may be in a region, the team as it is.
func (t *tally) possible(r Region) int {
	return int(t.in[r.index]+t.more[r.index]) + t.names + t.asked + t.unnamed
}

// belowLevel reports whether a service is one of a département, and these do not
// count.
func (c *call) belowLevel(s *state.Service) bool {
	return s.Departmental && c.terms.Level == LevelRegional
}

// unitOf returns what a service counts as; 0 if its name does not tell which it is.
func (c *call) unitOf(s *state.Service) state.Unit {
	if c.terms.Hierarchy == HierarchySeparately {
		return s.Own
	}
	return s.Whole
}

// kindOf returns the kind of what a service counts as.
func (c *call) kindOf(s *state.Service) state.Kind {
	if c.terms.Hierarchy == HierarchySeparately {
		return s.OwnKind
	}
	return s.WholeKind
}
