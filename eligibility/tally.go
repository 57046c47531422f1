package eligibility

import "math/bits"

// A tally is what a team tells of its State services: how many there are for
// sure, and how many there may be, in each region that may be the project's.
type tally struct {
	known, final bool
	sure         int    // in the region where they are fewest
	told         int    // of which it is told which they are, there
	most         int    // in the region where they may be most; meaningless unless final
	surely       uint32 // the regions where there are enough for sure
	possibly     uint32 // the regions where there may be enough
	prefectures  uint32 // the regions where the préfecture of the region would be no service more
	others       others
	in           [len(regionRows) + 1]int32 // services counted in each candidate region, by index
}

// bit returns a region in a set of regions.
func (r Region) bit() uint32 { return 1 << r.index }

// everywhere is the set of all regions.
const everywhere uint32 = (1<<len(regionRows) - 1) << 1

// tally counts the team in each of the candidate regions.
func (c *call) tally(d *Dossier, candidates uint32) tally {
	t := tally{known: d.Team != nil, final: d.Team != nil && !d.Growing.Has(ListTeam)}
	t.others = othersOf(d.Team)
	settled := candidates
	if candidates&(candidates-1) != 0 { // several: most of them have no service of their own
		settled &= c.namedRegions(d.Team)
	}
	rest := candidates &^ settled
	t.sure, t.told, t.most = maxInt, maxInt, 0
	for set := settled; set != 0; set &= set - 1 {
		r := Region{uint8(bits.TrailingZeros32(set))}
		n, prefecture := c.services(d.Team, r)
		t.count(n, prefecture, r.bit(), c.terms.MinServices)
	}
	if rest != 0 {
		n, prefecture := c.services(d.Team, Region{})
		t.count(n, prefecture, rest, c.terms.MinServices)
	}
	if !t.final {
		t.possibly = candidates
	}
	return t
}

const maxInt = int(^uint(0) >> 1)

// count enters the regions of a set, in each of which n services are located,
// a préfecture among them or none.
func (t *tally) count(n int, prefecture bool, regions uint32, required int) {
	if prefecture {
		t.prefectures |= regions
	}
	sure := n + t.others.declared
	t.told = min(t.told, sure)
	if t.others.anonymous > 0 {
		sure = max(sure, 1) // some service, which may be one of the others
	}
	possible := n + t.others.open()
	t.sure, t.most = min(t.sure, sure), max(t.most, possible)
	if sure >= required {
		t.surely |= regions
	}
	if possible >= required {
		t.possibly |= regions
	}
	for set := regions; set != 0; set &= set - 1 {
		t.in[bits.TrailingZeros32(set)] = int32(n)
	}
}

// possible returns how many services there may be in a region, the team as it is.
func (t *tally) possible(r Region) int { return int(t.in[r.index]) + t.others.open() }

// namedRegions returns the regions that the services of a team are placed in.
func (c *call) namedRegions(team []Agent) uint32 {
	var set uint32
	for i := range team {
		if s := &team[i].Service; s.counts && s.region.Known() {
			set |= s.region.bit()
		}
	}
	return set
}

// services counts the State services that the catalogue finds in a region, and
// tells whether a préfecture is among them; the zero region stands for one
// where no service is placed.
func (c *call) services(team []Agent, r Region) (n int, prefecture bool) {
	var found census
	for i := range team {
		if s := &team[i].Service; c.countsIn(s, r) {
			found.add(c.unitOf(s))
		}
	}
	return found.services()
}

// countsIn reports whether a service is a State service that counts in a region.
func (c *call) countsIn(s *Service, r Region) bool {
	return s.counts && (s.region == r || !s.region.Known()) && !c.belowLevel(s)
}

// belowLevel reports whether a service is one of a department, and these do not
// count.
func (c *call) belowLevel(s *Service) bool { return s.departmental && c.terms.Level == LevelRegional }

// unitOf returns what a service counts as.
func (c *call) unitOf(s *Service) unit {
	if c.terms.Hierarchy == HierarchySeparately {
		return s.own
	}
	return s.whole
}

// others are the services that the catalogue does not settle.
type others struct {
	declared  int // distinct names declared to be of the State
	named     int // distinct names that are, or may be
	unnamed   int // agents without a service who are, or may be, of one of the State
	anonymous int // how many of these are declared to be
}

// open returns how many services they may add.
func (o *others) open() int { return o.named + o.unnamed }

// othersOf compares each name with every other: the lists that [Decode] takes
// are short enough, and nothing is allocated.
func othersOf(team []Agent) others {
	var o others
	for i := range team {
		a := &team[i]
		switch name := a.Service.folded; {
		case !a.open():
		case name == "":
			o.unnamed++
			if a.declared() {
				o.anonymous++
			}
		case !anyNamed(team[:i], name, (*Agent).open):
			o.named++
			if anyNamed(team[i:], name, (*Agent).declared) {
				o.declared++
			}
		}
	}
	return o
}

// open reports whether the catalogue does not settle an agent's service, and that
// it is not declared to be none of the State.
func (a *Agent) open() bool {
	return !a.Service.located && a.StateService.known() != No
}

// named reports whether an agent's service is given.
func (a *Agent) named() bool { return a.Service.folded != "" }

// declared reports whether an agent's service is one of the State on the bearer's
// word.
func (a *Agent) declared() bool {
	return !a.Service.located && a.StateService == Yes
}

func anyNamed(team []Agent, name string, is func(*Agent) bool) bool {
	for i := range team {
		if is(&team[i]) && team[i].Service.folded == name {
			return true
		}
	}
	return false
}

// depends reports whether a completion of the team is enough in one region of
// the set and not in another.
func (t *tally) depends(regions uint32, required int) bool {
	return t.apart(regions, 0, required) || t.byPrefecture() && t.apart(regions, regions&^t.prefectures, required)
}

// byPrefecture reports whether an agent declared to be of a State service may be of
// the préfecture of the region. That counts in every region, yet it is a
// service more only where there is none. No other service makes regions differ
// so without counting there already.
func (t *tally) byPrefecture() bool { return t.final && t.others.anonymous > 0 }

// apart compares the region helped most by the services still to be told with
// the one helped least, when some of the regions have one service more.
func (t *tally) apart(regions, more uint32, required int) bool {
	high, low := 0, maxInt
	for set := regions; set != 0; set &= set - 1 {
		i := bits.TrailingZeros32(set)
		n := int(t.in[i]) + int(more>>i&1)
		high, low = max(high, n), min(low, n)
	}
	return low+t.others.declared+t.common(high, required) < required
}

// common returns the fewest services still to be told that must count in every
// region, for the team to be enough in one where n are located. Names that
// prove to be State services do, and so do the services of agents declared to
// be of one, wherever the project is; those of the other agents without a
// service, and those still to be added, may be of that region alone.
func (t *tally) common(n, required int) int {
	if !t.final {
		return 0
	}
	o := &t.others
	return max(0, required-n-o.declared-(o.unnamed-o.anonymous))
}
