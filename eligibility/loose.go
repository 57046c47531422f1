package eligibility

import (
	"cmp"
	"math/bits"
	"slices"

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

// enter takes in one agent. What is not given or not known has no region, and adds none.
func (l *loose) enter(a *Agent) {
	m, c := l.call.meaning(&a.Service), l.call
	regions, kind := uint32(m.first.Regions), c.kindOf(&m.first)
	yes, open := a.StateService.known() == Yes, c.unanswered(a, l.seen)
	switch {
	case m.reason != 0 && !yes && !open:
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

// maxSeveral is how many distinct names of several services are weighed against one
// another; each of more may add a service, and none for sure. maxSteps bounds the
// search for the fewest services that they are: it is beyond what a team of people
// names, and where it is not enough the count is an interval.
const maxSeveral, maxSteps = 32, 2000

// beyond marks in a set the names of several services that are not weighed.
const beyond = No + 1

// several are the distinct names that may each be one of several services, and are
// not answered to be none.
type several struct {
	n    int // how many there are
	kept [maxSeveral]one
}

// weighed are the names that are weighed against one another.
func (s *several) weighed() []one { return s.kept[:min(s.n, maxSeveral)] }

// A one is a name that is one of several services.
type one struct {
	hash    uint64
	open    bool // not answered
	meaning state.Meaning
}

func (s *several) add(c *call, service *Service, open bool, seen distinct) {
	switch {
	case slices.ContainsFunc(s.weighed(), func(o one) bool { return o.hash == service.hash }):
		return
	case s.n < maxSeveral:
		s.kept[s.n] = one{service.hash, open, state.Read(service.name).In(c.year())}
	case !seen.add(nameKey(service.hash, beyond)):
		return
	}
	s.n++
}

// countSeveral enters the names of several services: as many services as there are
// at the fewest, whichever each of the names is. In what order the team names them does
// not matter.
func (l *loose) countSeveral(t *tally, candidates uint32) {
	names := l.some.weighed()
	slices.SortFunc(names, func(a, b one) int { return cmp.Compare(a.hash, b.hash) })
	for set := candidates; set != 0; set &= set - 1 {
		r := Region{uint8(bits.TrailingZeros32(set))}
		var sure, may []options
		for i := range names {
			o := l.options(&names[i], r)
			if !names[i].open && !l.there(&o, r, 0) {
				sure = append(sure, o)
			}
			if !l.there(&o, r, r.bit()) {
				may = append(may, o)
			}
		}
		n, exact := l.fewest(sure, r, 0)
		most, exactly := l.fewest(may, r, r.bit())
		if !exact || !exactly {
			most = int16(max(len(sure), len(may)))
		}
		t.in[r.index] += n
		t.more[r.index] += most - n + int16(min(l.some.n, maxList)-len(names))
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

// fewest returns how many services names add to those of a region at the fewest,
// whichever each of them is; or, where that takes too many steps, false and a number that
// there are at least.
func (l *loose) fewest(names []options, r Region, open uint32) (n int16, exact bool) {
	s := search{loose: l, here: r.bit(), open: open}
	for ; int(n) < len(names); n++ {
		switch {
		case s.within(names, s.room[:0], n):
			return n, true
		case s.steps > maxSteps:
			return n, false
		}
	}
	return n, true
}

// A search looks for services that names may be.
type search struct {
	*loose
	here, open uint32
	steps      int
	room       [maxSeveral]state.Service // of those taken
}

// within reports whether the names, beside those taken, may add no more services than a
// number.
func (s *search) within(names []options, taken []state.Service, number int16) bool {
	if s.steps++; s.steps > maxSteps {
		return false
	}
	i := slices.IndexFunc(names, func(o options) bool {
		return !slices.ContainsFunc(o.all(), func(a state.Service) bool { return s.call.taken(&a, taken) })
	})
	if i < 0 {
		return true
	}
	for _, a := range names[i].all() {
		left := number - 1
		if s.mayBeLoose(&a, taken, s.here, s.open) {
			left = number
		}
		if left >= 0 && s.within(names[i+1:], append(taken, a), left) {
			return true
		}
	}
	return false
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
