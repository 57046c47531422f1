package state

import (
	"math/bits"
	"slices"
	"strings"
	"sync"
)

// Suggest returns the name of a service that a name may mean which is not
// read: one mistyped word away, with its place written onto it, behind other words and a comma or the like, or
// the only one there in place of one that does not exist. It is computed when
// it is asked for, is never more than a suggestion, and "" where there is none,
// or several as good.
func Suggest(name string) string {
	if len(name) > maxName {
		return ""
	}
	t := catalogue()
	r := Read(name)
	switch m := r.In(Year); m.Reason {
	case NotThere:
		if units := r.Instead(Year); len(units) == 1 {
			return units[0].Name()
		}
	case UnknownName, PlaceUnread:
		var x text
		x.read(&t.lexicon, name)
		if name := t.behind(&x); name != "" {
			return name
		}
		if name := t.parted(&x); name != "" {
			return name
		}
		return t.corrected(&x)
	}
	return ""
}

// behind is the service that a name tells behind words that are not known, if
// a mark parts it from them: "Labo Archipel, SGAR Bretagne".
func (t *tables) behind(x *text) string {
	s := t.lexicon.scan(x)
	if !s.lead || s.joined {
		return ""
	}
	s.lead = false
	return t.settledAs(&s)
}

// parted is the service that a name tells with its place written onto it:
// "DREALBretagne".
func (t *tables) parted(x *text) string {
	if x.n != 1 || x.tokens[0].exact != 0 || x.end > maxWord {
		return ""
	}
	var names []string
	for cut := 2; cut < x.end-1; cut++ {
		var two text
		two.read(&t.lexicon, string(x.folded[:cut])+" "+string(x.folded[cut:x.end]))
		if two.n != 2 || two.tokens[0].exact == 0 || two.tokens[1].exact == 0 {
			continue
		}
		if name := t.readAs(&two); name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return only(names)
}

// corrected is the service that a name means with the words that are not known
// replaced by the nearest known ones: all of them, or one.
func (t *tables) corrected(x *text) string {
	var meant [maxWords][]string
	all, some := *x, false
	for k := range x.tokens[:x.n] {
		w := &x.tokens[k]
		if w.exact != 0 || w.stem != 0 {
			continue
		}
		meant[k] = near(string(x.folded[w.from:w.to]))
		if len(meant[k]) == 1 {
			all.replace(&t.lexicon, k, meant[k][0])
			some = true
		}
	}
	if some {
		if name := t.readAs(&all); name != "" {
			return name
		}
	}
	for k := range x.tokens[:x.n] {
		var names []string
		for _, word := range meant[k] {
			one := *x
			one.replace(&t.lexicon, k, word)
			if name := t.readAs(&one); name != "" && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
		if len(names) > 0 {
			return only(names)
		}
	}
	return ""
}

// only is the name of a list of one; of several, the only one that tells a
// place; "" if two are as good.
func only(names []string) (name string) {
	for _, n := range names {
		switch {
		case len(names) > 1 && !strings.Contains(n, " "):
		case name != "":
			return ""
		default:
			name = n
		}
	}
	return name
}

// replace puts a word in the place of another.
func (x *text) replace(l *lexicon, k int, word string) {
	w := l.words[word]
	x.tokens[k].exact, x.tokens[k].stem = w.exact, l.stems[stem(word)]
}

// readAs is the name of the service that a name is read as, "" if it is not
// settled.
func (t *tables) readAs(x *text) string {
	s := t.lexicon.scan(x)
	return t.settledAs(&s)
}

func (t *tables) settledAs(s *scan) string {
	r := Reading{reason: UnknownName}
	t.settle(&r, s)
	m := r.In(Year)
	switch {
	case m.Reason != 0 || !r.exact:
		return ""
	case m.services[0].Own != 0:
		return m.services[0].Own.Name()
	case r.named[0].place == 0 && r.land.empty():
		row := t.institution(r.named[0].institution)
		if Read(row.short).Known() {
			return row.short
		}
		return row.name // an acronym that says something only with a place
	}
	return ""
}

// maxWord is the longest word for which there are near ones.
const maxWord = 40

// A spelling is a known word, and which letters are in it.
type spelling struct {
	text    string
	letters uint64
}

// spellings are the known words by their length in bytes.
var spellings = sync.OnceValue(func() (all [][]spelling) {
	l := &catalogue().lexicon
	add := func(known string) {
		for len(all) <= len(known) {
			all = append(all, nil)
		}
		all[len(known)] = append(all[len(known)], spelling{known, lettersOf(known)})
	}
	for known, w := range l.words {
		if w.exact != 0 {
			add(known)
		}
	}
	for known := range l.stems {
		if l.words[known].exact == 0 {
			add(known)
		}
	}
	return all
})

// lettersOf returns the bytes of a word as a set: one bit for each, modulo 64.
func lettersOf(word string) (set uint64) {
	for i := range len(word) {
		set |= 1 << (word[i] % 64)
	}
	return set
}

// near returns the known words that are nearest to one that is not: one letter
// away or, of long words, two; those of one distance, in order.
func near(word string) (found []string) {
	if len(word) < 4 || len(word) > maxWord {
		return nil
	}
	best := 1
	if len(word) > 7 {
		best = 2
	}
	letters := lettersOf(word)
	all := spellings()
	for length := max(4, len(word)-best); length < min(len(all), len(word)+best+1); length++ {
		for _, known := range all[length] {
			if bits.OnesCount64(letters^known.letters) > 2*best {
				continue // each letter put in, left out or replaced changes two at most
			}
			d := distance(word, known.text, best)
			if d < best {
				best, found = d, found[:0]
			}
			if d == best {
				found = append(found, known.text)
			}
		}
	}
	slices.Sort(found)
	return found
}

// distance is how many letters must be put in, left out, replaced or swapped
// with the next to make one word another; more than most if it is more.
func distance(a, b string, most int) int {
	var rows [3][maxWord + 3]int // a known word is at most two letters longer
	for j := range len(b) + 1 {
		rows[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		row, last, before := &rows[i%3], &rows[(i+2)%3], &rows[(i+1)%3]
		row[0] = i
		least := i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(row[j-1]+1, last[j]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
			least = min(least, row[j])
		}
		if least > most {
			return most + 1
		}
	}
	return rows[len(a)%3][len(b)]
}
