package state

import (
	"slices"
	"strings"
)

// A lexicon holds every name that the reader knows, as paths of words: those of
// institutions, those of places, and the words that tell neither. Words that
// only bind others are on no path, so that they may be left out or put in. A
// name of an institution of several words is entered by stems, so that
// "agriculture et forêts" is "agriculture et forêt"; an acronym and a place
// must be written as they are.
type lexicon struct {
	words    map[string]word
	stems    map[string]uint16
	edges    map[edge]node
	ends     []end // by node
	spots    []spot
	meanings []meaning
}

// A word is what the lexicon knows of a folded word.
type word struct {
	exact, stem uint16 // 0: on no path
	link        bool
}

type node uint16

type edge struct {
	from node
	word uint16
}

// The two roots: of paths by exact words, and by stems.
const (
	exactRoot node = iota
	stemRoot
)

// An end is what the path to a node is the name of.
type end struct {
	meaning, spot uint16 // index and 1, 0 for none
	part          part
}

// A spot is a name of places: of several where places share it.
type spot struct {
	places []Place
	city   bool // of a city
}

// A part is what a word does that tells no service and no place.
type part uint8

const (
	noPart part = iota
	filler
	partName
	asideName
	quarter
)

// A meaning is what a name of an institution says: the institution, the place
// if the name tells it too, and with what the name may stand.
type meaning struct {
	institution Institution
	place       Place
	mark        mark
}

// Marks of a name.
type mark uint8

const (
	open   mark = 1 << iota // whatever follows, it says enough
	placed                  // it says something only with a place
	weak                    // it says something only if no other institution is named
	long                    // it is no acronym, and of three words or more: nobody else is called like it
	parted                  // in a name: a mark stands between it and the one before
)

func newLexicon() lexicon {
	return lexicon{
		words: make(map[string]word, 1<<12),
		stems: make(map[string]uint16, 1<<10),
		edges: make(map[edge]node, 1<<13),
		ends:  make([]end, 2, 1<<13),
	}
}

// loadWords reads the words that tell no service and no place.
func (l *lexicon) loadWords() {
	parts := map[string]part{"filler": filler, "part": partName, "aside": asideName, "quarter": quarter}
	for r := range rows(wordTable) {
		for value := range values(r[1]) {
			switch part := parts[r[0]]; {
			case r[0] == "link":
				l.words[fold(value)] = word{link: true}
			case part != noPart:
				l.ends[l.path(fold(value), exactRoot)].part = part
			}
		}
	}
}

// loadMisspelt makes misspelt words the words meant, and links the words of
// the paths to their stems: it comes last.
func (l *lexicon) loadMisspelt() {
	for r := range rows(wordTable) {
		for value := range values(r[1]) {
			if wrong, right, ok := strings.Cut(value, " = "); ok {
				right = fold(right)
				l.words[fold(wrong)] = word{exact: l.words[right].exact, stem: l.stems[stem(right)]}
			}
		}
	}
	for text, w := range l.words {
		if w.stem == 0 {
			w.stem = l.stems[stem(text)]
			l.words[text] = w
		}
	}
}

// path enters the path of a folded name, and returns its last node.
func (l *lexicon) path(folded string, root node) node {
	at := root
	for text := range strings.SplitSeq(folded, " ") {
		w, known := l.words[text]
		if w.link {
			continue
		}
		id := w.exact
		switch {
		case root == stemRoot:
			id = l.stem(stem(text))
		case !known || id == 0:
			id = uint16(len(l.words) + 1)
			l.words[text] = word{exact: id}
		}
		step := edge{at, id}
		if l.edges[step] == 0 {
			l.edges[step] = node(len(l.ends))
			l.ends = append(l.ends, end{})
		}
		at = l.edges[step]
	}
	return at
}

// stem returns the number of a stem, a new one if need be.
func (l *lexicon) stem(text string) uint16 {
	id := l.stems[text]
	if id == 0 {
		id = uint16(len(l.stems) + 1)
		l.stems[text] = id
	}
	return id
}

// addPlace enters a name of a place.
func (l *lexicon) addPlace(name string, p Place, city bool) {
	e := &l.ends[l.path(fold(name), exactRoot)]
	if e.spot == 0 {
		l.spots = append(l.spots, spot{})
		e.spot = uint16(len(l.spots))
	}
	s := &l.spots[e.spot-1]
	s.city = s.city || city
	if !slices.Contains(s.places, p) {
		s.places = append(s.places, p)
	}
}

// addName enters a name of an institution. The first institution to have a
// name keeps it.
func (l *lexicon) addName(name string, m meaning) {
	folded, root := fold(name), exactRoot
	if l.count(folded) > 1 {
		root = stemRoot
	}
	if e := &l.ends[l.path(folded, root)]; e.meaning == 0 {
		l.meanings = append(l.meanings, m)
		e.meaning = uint16(len(l.meanings))
	}
}

// count is how many words of a folded name are no links.
func (l *lexicon) count(folded string) (n int) {
	for text := range strings.SplitSeq(folded, " ") {
		if !l.words[text].link {
			n++
		}
	}
	return n
}

// stem takes the mark of the plural off a word, so that "départementaux" is
// "départemental" and "sports" is "sport".
func stem[text string | []byte](word text) text {
	n := len(word)
	switch {
	case n > 3 && string(word[n-3:]) == "aux":
		return word[:n-2]
	case n > 2 && string(word[n-2:]) == "al":
		return word[:n-1]
	case n > 1 && (word[n-1] == 's' || word[n-1] == 'x'):
		return word[:n-1]
	}
	return word
}

// A match is the longest names that begin at a word: of an institution, of a
// place, and of neither, each with the number of words that it takes, links
// apart.
type match struct {
	meaning, spot        uint16
	part                 part
	words, places, parts int
}

// match finds the longest names that begin at a word of a name.
func (l *lexicon) match(tokens []token) (m match) {
	at := exactRoot
	for i := range tokens {
		if at = l.step(at, tokens[i].exact); at == 0 {
			break
		}
		e := &l.ends[at]
		if e.meaning != 0 {
			m.meaning, m.words = e.meaning, i+1
		}
		if e.spot != 0 {
			m.spot, m.places = e.spot, i+1
		}
		if e.part != noPart {
			m.part, m.parts = e.part, i+1
		}
	}
	at = stemRoot
	for i := range tokens {
		if at = l.step(at, tokens[i].stem); at == 0 {
			break
		}
		if e := &l.ends[at]; e.meaning != 0 {
			m.meaning, m.words = e.meaning, i+1
		}
	}
	return m
}

// step is where a word leads from a node, 0 if nowhere.
func (l *lexicon) step(at node, word uint16) node {
	if word == 0 {
		return 0
	}
	return l.edges[edge{at, word}]
}
