package eligibility

import (
	"math/bits"

	"github.com/aap-lit/aap/internal/state"
)

// This file counts the services of which a name does not tell the place, or does
// not settle which they are: « DREAL », « DREAL Xville », « SGAR et DREAL
// Bretagne ». They add a service only where none of theirs is there.

// byKind is a set of regions for each kind of service.
type byKind [state.KindCount]uint32

// A loose is what is counted of services that have no unit.
type loose struct {
	call *call
	seen distinct // units that count
	at   byKind   // where one of the kind counts, with its place
	sure byKind   // where one of the kind counts without
	open byKind   // where one of the kind may count without, once it is answered
	some several
}

// countLoose enters them; the names answered and the units are in seen.
func (c *call) countLoose(t *tally, team []Agent, candidates uint32, seen distinct) {
	l := loose{call: c, seen: seen}
	for i := range team {
		l.enter(&team[i])
	}
	for kind := range l.sure {
		sure := l.sure[kind] &^ l.at[kind] & candidates
		t.in.add(1, sure)
		t.more.add(1, l.open[kind]&^l.at[kind]&^sure&candidates)
	}
	if l.some.n > 0 {
		l.countSeveral(t, candidates)
	}
}

// enter takes in one agent.
func (l *loose) enter(a *Agent) {
	m, c := l.call.meaning(&a.Service), l.call
	regions, kind := uint32(m.first.Regions), c.kindOf(&m.first)
	yes, open := a.StateService.known() == Yes, c.unanswered(a, l.seen)
	switch {
	case !a.Service.given() || m.n == 0 || m.reason != 0 && !yes && !open:
	case m.reason != 0 && (m.n > 1 || m.first.Own != 0):
		l.some.add(c, &a.Service, open, l.seen)
	case c.belowLevel(&m.first):
	case c.unitOf(&m.first) != 0:
		l.at[kind] |= regions
	case open:
		l.open[kind] |= regions
	default:
		l.sure[kind] |= regions
	}
}

// maxSeveral is how many names of several services are weighed against one another.
// Each of more adds a service to those there may be, and none to those there are for
// sure.
const maxSeveral = 6

// beyond marks in a set the names of several services that are not weighed.
const beyond = No + 1

// several are the distinct names that may each be one of several services, and are
// not answered to be none.
type several struct {
	n    int // how many there are
	kept [maxSeveral]one
}

// A one is a name that is one of several services.
type one struct {
	hash    uint64
	open    bool // not answered
	meaning state.Meaning
}

func (s *several) add(c *call, service *Service, open bool, seen distinct) {
	for i := range min(s.n, maxSeveral) {
		if s.kept[i].hash == service.hash {
			return
		}
	}
	if s.n >= maxSeveral && !seen.add(nameKey(service.hash, beyond)) {
		return
	}
	if s.n < maxSeveral {
		s.kept[s.n] = one{service.hash, open, state.Read(service.name).In(c.year())}
	}
	s.n++
}

// countSeveral enters the names of several services: as many services as there are
// at the fewest, whichever each of the names is.
func (l *loose) countSeveral(t *tally, candidates uint32) {
	for set := candidates; set != 0; set &= set - 1 {
		r := Region{uint8(bits.TrailingZeros32(set))}
		var sure, may choice
		for i := range min(l.some.n, maxSeveral) {
			o := l.options(&l.some.kept[i], r)
			if !l.some.kept[i].open && !l.there(&o, r, 0) {
				sure.add(o)
			}
			if !l.there(&o, r, r.bit()) {
				may.add(o)
			}
		}
		n := l.fewest(&sure, r, 0)
		t.in[r.index] += n
		t.more[r.index] += l.fewest(&may, r, r.bit()) - n + int16(max(0, min(l.some.n, maxList)-maxSeveral))
	}
}

// options are the services that a name may be.
type options struct {
	n    int
	each [4]state.Service
}

func (o *options) all() []state.Service { return o.each[:o.n] }

// options returns the services of a region that a name may be; none if it may be
// one that does not count.
func (l *loose) options(o *one, r Region) (left options) {
	services := o.meaning.Services()
	for i := range services {
		s := &services[i]
		if l.call.belowLevel(s) {
			return options{}
		}
		if uint32(s.Regions)&r.bit() != 0 {
			left.each[left.n] = *s
			left.n++
		}
	}
	return left
}

// there reports whether one of the services that a name may be counts in a region
// by another name, those included that may count once answered, or whether the
// name can be none there.
func (l *loose) there(o *options, r Region, open uint32) bool {
	for i := range o.all() {
		s := &o.each[i]
		kind, unit := l.call.kindOf(s), l.call.unitOf(s)
		if unit == 0 && (l.at[kind]|l.sure[kind]|l.open[kind]&open)&r.bit() != 0 || unit != 0 && l.seen.hasUnit(unit, r.bit()) {
			return true
		}
	}
	return o.n == 0
}

// A choice is names that may each be one of several services.
type choice struct {
	n    int
	each [maxSeveral]options
}

func (c *choice) add(o options) {
	c.each[c.n] = o
	c.n++
}

// fewest returns how many services names add to those of a region at the fewest,
// whichever each of them is.
func (l *loose) fewest(c *choice, r Region, open uint32) int16 {
	var taken [maxSeveral]state.Service
	return l.fewestWith(c, taken[:0], r.bit(), open)
}

// fewestWith returns how many services the other names add to those taken for the
// first.
func (l *loose) fewestWith(c *choice, taken []state.Service, here, open uint32) int16 {
	if len(taken) == c.n {
		return 0
	}
	each := c.each[len(taken)].all()
	for _, s := range each {
		if l.call.taken(&s, taken) {
			return l.fewestWith(c, append(taken, s), here, open)
		}
	}
	least := int16(maxSeveral)
	for _, s := range each {
		cost := int16(1)
		if l.mayBeLoose(&s, taken, here, open) {
			cost = 0
		}
		if cost < least {
			least = min(least, cost+l.fewestWith(c, append(taken, s), here, open))
		}
	}
	return least
}

// taken reports whether a service is among others, or may be, as it does not tell its
// place.
func (c *call) taken(s *state.Service, others []state.Service) bool {
	for i := range others {
		o := &others[i]
		if unit := c.unitOf(s); c.kindOf(o) == c.kindOf(s) && (unit == 0 || unit == c.unitOf(o)) {
			return true
		}
	}
	return false
}

// mayBeLoose reports whether a service may be the one of its kind that counts without
// its place, and that none of the others is.
func (l *loose) mayBeLoose(s *state.Service, others []state.Service, here, open uint32) bool {
	kind := l.call.kindOf(s)
	loose := (l.sure[kind]|l.open[kind]&open)&^l.at[kind]&here != 0
	for i := range others {
		if o := &others[i]; l.call.kindOf(o) == kind {
			if l.call.unitOf(o) != 0 {
				return false
			}
			loose = true
		}
	}
	return loose
}
