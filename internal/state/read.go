package state

import "slices"

// A Reading is what the catalogue makes of the name of a service. It is
// comparable, holds no text, and allocates nothing when it is asked. The zero
// value is a name not given.
//
// What a reading counts as depends on the year: see [Reading.In].
type Reading struct {
	hash   uint64
	land   land // where, if the name tells several places
	named  [maxNamed]named
	n      uint8
	reason Reason // what the name leaves open, whatever the year
	exact  bool   // it says nothing else that is not known
}

// maxNamed is how many services of one name are kept.
const maxNamed = 4

// A named is an institution with the place that a name tells, 0 if none.
type named struct {
	institution Institution
	place       Place
}

// Read reads the name of a service: an acronym or a long name, with its place
// before or behind it, or without. It takes time linear in the length of the
// name, and never fails: what it does not know is an unknown name.
func Read(name string) Reading {
	if len(name) > maxName {
		return Reading{hash: fnvOffset, reason: UnknownName}
	}
	t := catalogue()
	var x text
	x.read(&t.lexicon, name)
	if x.hash == fnvOffset {
		return Reading{}
	}
	s := t.lexicon.scan(&x)
	r := Reading{hash: x.hash, reason: UnknownName}
	t.settle(&r, &s)
	if r.n == 0 {
		r.hash = x.plain
	}
	return r
}

// Given reports whether there is a name at all.
func (r Reading) Given() bool { return r.hash != 0 }

// Known reports whether the catalogue knows the institution that the name is
// of.
func (r Reading) Known() bool { return r.n > 0 }

// Institution returns the institution named, the first if there are several; 0
// if none is known.
func (r Reading) Institution() Institution { return r.named[0].institution }

// Place returns the place that the name tells, as it tells it; 0 if it tells
// none, or several.
func (r Reading) Place() Place { return r.named[0].place }

// Hash returns a number that all spellings of the name share: its folded words,
// hashed; 0 for a name not given. It tells names apart that the catalogue does
// not know: of these, words that only bind others do not count, so that "la
// mission numérique" is "mission numérique". One that nothing follows binds
// nothing: "pôle A" is not "pôle D".
func (r Reading) Hash() uint64 { return r.hash }

// settle makes a reading of what a name mentions.
func (t *tables) settle(r *Reading, s *scan) {
	if s.full || s.lead || s.n == 0 {
		return
	}
	if first := s.mentions[0]; first.mark&(open|weak) == open {
		t.other(r, first.institution)
		return
	}
	t.compose(s)
	t.leaveOut(s)
	t.atPlaces(s)
	if s.n == 0 {
		return
	}
	r.exact = !s.beside && (!s.loose || s.strong())
	services := *s
	services.n = 0
	for _, m := range s.mentions[:s.n] {
		if t.institution(m.institution).class == StateService {
			services.mentions[services.n] = m
			services.n++
		}
	}
	if services.n == 0 {
		t.body(r, s)
		return
	}
	t.services(r, &services, s.n > services.n)
}

// other makes a reading one of a body that is no State service.
func (t *tables) other(r *Reading, i Institution) {
	r.named[0], r.n, r.exact = named{institution: i}, 1, true
	r.reason = reasonOf[t.institution(i).class]
}

// compose makes one mention of two that together name a third institution, a
// unit of one of them: "UD 35 DIRECCTE".
func (t *tables) compose(s *scan) {
	for a := 0; a < s.n; a++ {
		for b := 0; b < s.n; b++ {
			if c := t.composed[[2]Institution{s.mentions[a].institution, s.mentions[b].institution}]; c != 0 {
				s.mentions[a] = meaning{institution: c}
				s.remove(b)
				return
			}
		}
	}
}

// remove takes a mention out.
func (s *scan) remove(k int) {
	copy(s.mentions[k:], s.mentions[k+1:s.n])
	s.n--
}

// leaveOut takes out the mentions that say nothing here: those that need a
// place, where there is none; those that only say where, or under what, another
// institution is; and those said twice.
func (t *tables) leaveOut(s *scan) {
	if s.ns == 0 {
		s.keep(func(m *meaning) bool { return m.mark&placed == 0 || m.place != 0 })
	}
	strong, services := false, false
	for k := range s.mentions[:s.n] {
		strong = strong || s.mentions[k].mark&weak == 0
		services = services || t.institution(s.mentions[k].institution).class == StateService
	}
	s.keep(func(m *meaning) bool {
		return (!strong || m.mark&weak == 0) && (!services || t.institution(m.institution).class != Central)
	})
	for k := 0; k < s.n; k++ {
		for j := s.n - 1; j > k; j-- {
			if a, b := &s.mentions[k], s.mentions[j]; a.institution == b.institution {
				if a.place == 0 {
					a.place = b.place
				}
				s.remove(j)
			}
		}
	}
}

// atPlaces makes of a central administration with a place the service that is
// its one there: "DGFiP 29" is the DDFiP. In Paris it is itself.
func (t *tables) atPlaces(s *scan) {
	for k := range s.mentions[:s.n] {
		m := &s.mentions[k]
		if t.institution(m.institution).class != Central {
			continue
		}
		if there := t.composed[[2]Institution{m.institution, 0}]; there != 0 && s.strong() {
			if at := t.where(there, 0, s); !at.land.meets(t.place(t.byCode["75"]).land) {
				m.institution = there
			}
		}
	}
}

// keep takes out the mentions that are not to be kept.
func (s *scan) keep(kept func(*meaning) bool) {
	for k := s.n - 1; k >= 0; k-- {
		if !kept(&s.mentions[k]) {
			s.remove(k)
		}
	}
}

// body reads a name that mentions no State service. One that goes on with
// words that are not known may be another body, "ARS Electronica", but where a
// public operator is named in full: "agence régionale de santé Xville".
func (t *tables) body(r *Reading, s *scan) {
	t.other(r, s.mentions[0].institution)
	r.exact = !s.loose || s.strong() && !s.beside
	switch {
	case s.loose && !s.strong() && (r.reason != InOperator || s.mentions[0].mark&long == 0):
		r.reason = PlaceUnread
	case r.reason == InCentral && s.strong():
		r.reason = NotThere // what it is called there is no central administration
	}
}

// services reads a name that mentions State services, beside others if mixed.
func (t *tables) services(r *Reading, s *scan, mixed bool) {
	var at [maxMentions]where
	for k := range s.mentions[:s.n] {
		at[k] = t.where(s.mentions[k].institution, s.mentions[k].place, s)
	}
	t.reduce(s, &at)
	t.signed(s, &at)
	r.reason = 0
	first := t.institution(s.mentions[0].institution)
	switch {
	case s.n > 1 || mixed:
		r.reason = TwoServices
	case first.per == perNothing:
		r.reason = TwoServices
		t.share(r, first, at[0])
		return
	case at[0].unread, s.beside && !first.local():
		r.reason = PlaceUnread
	}
	for k := range s.mentions[:min(s.n, maxNamed)] {
		r.named[k] = named{s.mentions[k].institution, at[k].place}
	}
	r.n = uint8(min(s.n, maxNamed))
	if at[0].place == 0 {
		r.land = at[0].land
	}
}

// local reports whether the units of an institution bear names of places that
// no list has, which a place of the list may follow: "trésorerie de Feurs
// (Loire)", "UT Hainaut (Nord)".
func (row *institution) local() bool { return row.per == perTown || row.partOf != 0 }

// share reads a name that several institutions share.
func (t *tables) share(r *Reading, row *institution, at where) {
	for _, c := range row.called {
		if r.n < maxNamed && (at.land.empty() || t.institution(c).land.meets(at.land)) {
			r.named[r.n] = named{c, at.place}
			r.n++
		}
	}
	r.land = at.land
}

// reduce takes out the mentions that only say again, or more widely, what
// another says: the service that another is part of, or another name of it.
func (t *tables) reduce(s *scan, at *[maxMentions]where) {
	for k := 0; k < s.n; {
		if t.said(s, at, k) {
			copy(at[k:], at[k+1:s.n])
			s.remove(k)
			k = 0
			continue
		}
		k++
	}
}

// signed takes out a préfecture that stands before one of the directions of its
// département, which are under its préfet, with a mark between them: "Préfecture
// du Morbihan - DDTM" is how an agent of the DDTM signs.
func (t *tables) signed(s *scan, at *[maxMentions]where) {
	if s.n != 2 || s.mentions[1].mark&parted == 0 || !slices.Contains(t.institution(t.codes["DDI"]).called, s.mentions[1].institution) {
		return
	}
	_, one := at[0].land.single()
	if one && at[0].land == at[1].land && t.institution(s.mentions[0].institution).kind == t.institution(t.codes["PREF_DEP"]).kind {
		at[0] = at[1]
		s.remove(0)
	}
}

// said reports whether the mentions other than k say what it says.
func (t *tables) said(s *scan, at *[maxMentions]where, k int) bool {
	i := s.mentions[k].institution
	for j := range s.mentions[:s.n] {
		if j == k {
			continue
		}
		other := s.mentions[j].institution
		switch row := t.institution(i); {
		case t.under(other, i), row.per == perNothing && slices.Contains(row.called, other):
			return true
		case t.calls(i, other):
			if a, b := t.institution(i), t.institution(other); a.land.count() > b.land.count() || a.land.count() == b.land.count() && j < k {
				return true
			}
		case j < k && t.same(i, at[k], other, at[j]):
			return true
		}
	}
	return false
}

// same reports whether two institutions are one unit where a name places them:
// the DDCS and the DDPP, where there is a DDCSPP.
func (t *tables) same(i Institution, a where, j Institution, b where) bool {
	s, _ := t.service(i, a, Year)
	o, _ := t.service(j, b, Year)
	return s.Own != 0 && s.Own == o.Own
}

// under reports whether an institution is part of another, or of what is called
// like it, or of a part of it.
func (t *tables) under(i, whole Institution) bool {
	for i = t.institution(i).partOf; i != 0; i = t.institution(i).partOf {
		if t.institution(i).kind == t.institution(whole).kind {
			return true
		}
	}
	return false
}
