package state

// candidates are the places that a name may mean.
type candidates struct {
	list [maxCandidates]Place
	n    int
}

// maxCandidates is how many places a name can mean; homonyms are fewer.
const maxCandidates = 8

func (c *candidates) add(p Place) {
	for _, q := range c.list[:c.n] {
		if p == q {
			return
		}
	}
	if c.n < maxCandidates {
		c.list[c.n] = p
		c.n++
	}
}

// A where is what a name tells of the place of an institution: one place, or a
// land of which it does not tell which place, or nothing.
type where struct {
	place Place
	land  land // empty where the name tells no place
	// The name tells a place that is not read, or several that do not agree.
	unread bool
}

// where reads the place of an institution out of a name.
func (t *tables) where(i Institution, implied Place, s *scan) where {
	found, unread := t.found(i, implied, s)
	if found.n == 0 {
		return where{unread: unread}
	}
	return t.one(i, &found)
}

// An effort is how far the reader goes to make the places of a name agree. Each
// goes further than the one before.
type effort uint8

const (
	plainly  effort = iota // for each spot, the places that go best with the institution
	byWhole                // behind the service that it is part of, all of what that serves: "DISP Rennes - SPIP 29"
	byAny                  // any place of the name: "sous-préfecture de Saint-Denis (974)", where there is none
	byParent               // what the level of the service that it is part of makes one: "UT DREAL Meurthe-et-Moselle et Meuse"
)

// found are the places that a name tells of an institution, several if it does
// not tell which. It reports whether one is told that is not read, or several
// that do not agree.
func (t *tables) found(i Institution, implied Place, s *scan) (found candidates, unread bool) {
	for effort := plainly; effort <= byParent; effort++ {
		if found, unread = t.foundBy(i, implied, s, effort); !unread {
			break
		}
	}
	return found, unread
}

func (t *tables) foundBy(i Institution, implied Place, s *scan, effort effort) (found candidates, unread bool) {
	if implied != 0 {
		found.add(implied)
	}
	strong := s.strong()
	for k := range s.spots[:s.ns] {
		m := &s.spots[k]
		if m.torn || m.aside && strong {
			continue
		}
		meant := t.meant(i, m, effort >= byAny)
		if effort >= byWhole && t.under(i, m.after) {
			meant = t.cells(m)
		}
		if found.n > 0 {
			meant = t.agreeing(i, &found, &meant, effort)
		}
		if found = meant; found.n == 0 {
			return found, true
		}
	}
	return found, found.n == 0 && s.loose
}

// cells are the places that a spot tells of the institution it follows: those
// of its grid, so that in "DISP Rennes - SPIP 29" all of that DISP is meant.
func (t *tables) cells(m *mention) (c candidates) {
	meant := t.meant(m.after, m, false)
	for _, p := range meant.list[:meant.n] {
		if cell := t.grid(m.after, p, t.ground(m.after, p)); cell != 0 {
			p = cell
		}
		c.add(p)
	}
	return c
}

// one is the place that all candidates are for the institution, or their land.
func (t *tables) one(i Institution, c *candidates) where {
	w := where{place: c.list[0], land: t.ground(i, c.list[0])}
	for _, p := range c.list[1:c.n] {
		same := t.grid(i, c.list[0], t.ground(i, c.list[0]))
		if same == 0 || t.grid(i, p, t.ground(i, p)) != same {
			w.place = 0
		}
		w.land = w.land.or(t.ground(i, p))
	}
	return w
}

// agreeing are the places that candidates of two spots agree on.
func (t *tables) agreeing(i Institution, a, b *candidates, effort effort) (c candidates) {
	for _, p := range a.list[:a.n] {
		for _, q := range b.list[:b.n] {
			if r := t.agree(i, p, q, effort); r != 0 {
				c.add(r)
			}
		}
	}
	return c
}

// agree is the place that two places are for an institution: the finer where
// one lies in the other, else the one that its level makes of both; 0 if they do
// not agree.
func (t *tables) agree(i Institution, p, q Place, effort effort) Place {
	a, b := t.place(p), t.place(q)
	switch {
	case a.of == i && b.of != i && a.land.meets(b.land):
		return p
	case b.of == i && a.of != i && a.land.meets(b.land):
		return q
	case a.land == b.land && b.kind == townPlace, b.land.within(a.land) && a.land != b.land:
		return q
	case a.land.within(b.land):
		return p
	}
	l, m := t.ground(i, p), t.ground(i, q)
	if g := t.grid(i, p, l); g != 0 && g == t.grid(i, q, m) {
		return g
	}
	if parent := t.institution(i).partOf; parent != 0 && effort == byParent {
		if g := t.grid(parent, p, l); g != 0 && g == t.grid(parent, q, m) {
			if region := t.regionsOf(l).Single(); region == t.regionsOf(m).Single() {
				return Place(region)
			}
			return g
		}
	}
	return 0
}
