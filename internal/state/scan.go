package state

// A scan is what a name mentions, in its order.
type scan struct {
	mentions [maxMentions]meaning
	spots    [maxSpots]mention
	n, ns    int  // how many of each
	lead     bool // words that are not known stand before the first institution
	joined   bool // some of them in one stretch with it
	loose    bool // some stand after it
	beside   bool // some stand in one stretch with it
	full     bool // there is more than it holds
}

// How many mentions a name can have; with more of them it is not settled.
const (
	maxMentions = 6
	maxSpots    = 12
)

// A mention is a spot in a name.
type mention struct {
	spot    *spot
	after   Institution // the institution named last before it
	article bool        // "la" stands before it
	number  bool
	aside   bool // in the name of a part of the service, or in a list of départements
	torn    bool // beside words that are not known: it may be a part of the name of another place
}

// A reader reads the mentions of a name from left to right. What stands between
// two marks is a stretch.
type reader struct {
	*scan
	lexicon *lexicon
	part    bool // in the name of a part of the service
	scope   bool // in a bracket that tells the départements served: nothing counts before it closes
	stretch int  // first spot of the stretch
	unknown bool // words of the stretch are not known
	named   bool // an institution is named in the stretch
	bracket int  // first spot in the bracket, -1 outside
	after   bool // the word before was a spot
	mark    bool // a mark stands behind the last institution
	last    Institution
}

// scan reads the mentions of a name.
func (l *lexicon) scan(x *text) (s scan) {
	r := reader{scan: &s, lexicon: l, bracket: -1}
	for i := 0; i < x.n; {
		tokens := x.tokens[i:x.n]
		r.boundary(&tokens[0])
		i += r.step(tokens)
	}
	r.endStretch()
	r.endBracket()
	s.full = s.full || x.more
	return s
}

// boundary notes the marks before a word.
func (r *reader) boundary(t *token) {
	r.mark = r.mark || t.marked
	if t.marked {
		r.endStretch()
		r.part = r.scope && !t.closed
	}
	if t.closed {
		r.endBracket()
	}
	if t.opened {
		r.bracket = r.ns
	}
	if t.scope {
		r.part, r.scope = true, true
	}
}

// endStretch sets the spots of a stretch with unknown words apart: such a place
// may be a part of the name of another.
func (r *reader) endStretch() {
	if r.unknown {
		for i := r.stretch; i < r.ns; i++ {
			r.spots[i].torn = true
		}
		if r.named {
			r.beside = true
		}
	}
	r.stretch, r.unknown, r.named, r.after = r.ns, false, false, false
}

// endBracket sets several numbers in one bracket apart, where a place stands
// before: they are the départements that the service there serves.
func (r *reader) endBracket() {
	if r.bracket > 0 && r.ns-r.bracket > 1 {
		numbers := 0
		for i := r.bracket; i < r.ns; i++ {
			if r.spots[i].number {
				numbers++
			}
		}
		for i := r.bracket; numbers > 1 && i < r.ns; i++ {
			r.spots[i].aside = true
		}
	}
	r.bracket, r.scope = -1, false
}

// step reads the next words, and returns how many it took.
func (r *reader) step(tokens []token) int {
	t := &tokens[0]
	m := r.lexicon.match(tokens)
	switch beside := r.after && !t.marked; {
	case m.meaning != 0 && m.words >= max(m.places, m.parts) && r.begins(t, &m):
		r.after = false
		return r.institution(r.lexicon.meanings[m.meaning-1], m.words, t.and)
	case beside && m.part == quarter && !t.linked && m.parts >= m.places:
		return m.parts
	case m.spot != 0 && m.places >= m.parts:
		r.place(mention{spot: &r.lexicon.spots[m.spot-1], article: t.article, number: t.number, aside: r.part})
		return m.places
	case beside && (t.ordinal || m.part == noPart && !t.linked && r.spots[r.ns-1].spot.city):
		r.part = true // a quarter of the town
		return 1
	case m.part == partName, m.part == asideName && r.n > 0:
		r.after = false
		r.part = true
		return m.parts
	case m.part == filler:
		return m.parts
	case t.ordinal:
		return 1
	}
	r.after = false
	if !r.part {
		r.unknown = true
		r.loose = r.loose || r.n > 0
		r.lead = r.lead || r.n == 0
	}
	return 1
}

// begins reports whether the name of an institution is one here. One of those
// that take whatever follows ("ville…") is, after another, mostly a word of
// something else: "DDCS 35, politique de la ville".
func (r *reader) begins(t *token, m *match) bool {
	mark := r.lexicon.meanings[m.meaning-1].mark
	return mark&open == 0 || mark&weak != 0 || r.n == 0 || t.and || t.marked && m.words > 1
}

// institution notes the mention of an institution, unless it stands in the name
// of a part of another.
func (r *reader) institution(m meaning, words int, and bool) int {
	if r.part && r.n > 0 {
		return words
	}
	r.part = r.scope || m.mark&open != 0 && r.n == 0
	r.named = true
	r.joined = r.joined || r.n == 0 && r.unknown
	r.last = m.institution
	if r.n == maxMentions {
		r.full = true
		return words
	}
	if r.mark && !and {
		m.mark |= parted
	}
	r.mark = false
	r.mentions[r.n] = m
	r.n++
	return words
}

func (r *reader) place(m mention) {
	r.after = true
	if r.ns == maxSpots {
		r.full = true
		return
	}
	m.after = r.last
	r.spots[r.ns] = m
	r.ns++
}

// strong reports whether a name tells a place outside the names of parts and
// away from words that are not known.
func (s *scan) strong() bool {
	for k := range s.spots[:s.ns] {
		if !s.spots[k].aside && !s.spots[k].torn {
			return true
		}
	}
	return false
}
