package partners

import (
	"strings"
	"sync"

	"github.com/aap-lit/aap/internal/wording"
)

// A lexicon finds the spelling of an institution that a folded name begins
// with. A spelling of one word, an acronym mostly, must be met exactly; of
// several words, the link words are passed over and the stems compared, so
// that "de l'agriculture, de la forêt" is "agriculture et forêts".
type lexicon struct {
	single map[string]meaning
	root   node
}

// A node is reached by the stems of the words that begin a spelling.
type node struct {
	next    map[string]*node
	meaning meaning // none where no spelling ends
}

// A meaning is what a spelling stands for: an institution, and the place if the
// spelling names it.
type meaning struct {
	institution Institution
	place       string
}

var spellings = sync.OnceValue(func() *lexicon {
	l := &lexicon{single: make(map[string]meaning)}
	for _, p := range placed {
		l.add(p.spelling, meaning{p.institution, p.place})
	}
	for _, i := range Institutions() {
		r := i.record()
		l.add(r.code, meaning{institution: i})
		l.add(r.name, meaning{institution: i})
		for _, s := range r.spellings {
			l.add(s, meaning{institution: i})
		}
	}
	return l
})

// add enters a spelling, unless one of several words is there already.
func (l *lexicon) add(spelling string, m meaning) {
	folded := wording.Fold(spelling)
	if !strings.Contains(folded, " ") {
		l.single[folded] = m
		return
	}
	n := &l.root
	for word := range strings.SplitSeq(folded, " ") {
		if link(word) {
			continue
		}
		if n.next == nil {
			n.next = make(map[string]*node)
		}
		if n.next[stem(word)] == nil {
			n.next[stem(word)] = new(node)
		}
		n = n.next[stem(word)]
	}
	if n.meaning == (meaning{}) {
		n.meaning = m
	}
}

// match finds the longest spelling that begins at a word of a folded name, and
// where it ends; no institution if there is none.
func (l *lexicon) match(folded string, at int) (found meaning, end int) {
	from, to := nextWord(folded, at)
	if m, ok := l.single[folded[from:to]]; ok {
		found, end = m, to
	}
	for n := &l.root; from < to; from, to = nextWord(folded, to) {
		word := folded[from:to]
		if n != &l.root && link(word) {
			continue
		}
		if n = n.next[stem(word)]; n == nil {
			break
		}
		if n.meaning.institution != 0 {
			found, end = n.meaning, to
		}
	}
	return found, end
}

// nextWord gives the bounds of the next word of a folded name from a position
// on, empty bounds at its end. A number written onto a word is a word of its
// own: "ddtm34" is two.
func nextWord(folded string, at int) (from, to int) {
	for at < len(folded) && folded[at] == ' ' {
		at++
	}
	for to = at; to < len(folded) && folded[to] != ' '; to++ {
		if to > at && digit(folded[to]) && !digit(folded[to-1]) {
			break
		}
	}
	return at, to
}

func digit(c byte) bool { return '0' <= c && c <= '9' }

// link tells the words that bind others together and may differ between two
// spellings of one name.
func link(word string) bool {
	switch word {
	case "a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "pour":
		return true
	}
	return false
}

// stem takes the mark of the plural off a word, so that "départementaux" is
// "départemental" and "sports" is "sport".
func stem(word string) string {
	switch {
	case strings.HasSuffix(word, "aux"):
		return word[:len(word)-len("ux")]
	case strings.HasSuffix(word, "al"):
		return word[:len(word)-len("l")]
	case strings.HasSuffix(word, "s"), strings.HasSuffix(word, "x"):
		return word[:len(word)-1]
	}
	return word
}
