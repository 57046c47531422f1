package state

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxName bounds a name in bytes: one of 200 characters is shorter.
const maxName = 16 << 10

// maxFolded bounds a folded name: the rest of a longer one, which is none, is
// not read.
const maxFolded = 1 << 10

// maxWords is how many words of a name are read, links apart; one of 200
// characters has no more.
const maxWords = 100

// A token is a word of a name that is no link, with what stands before it.
type token struct {
	exact, stem uint16
	from, to    uint16 // where it stands in the folded name
	marked      bool   // a comma, a dash, a slash, a bracket or the like
	opened      bool   // an opening bracket is among them
	closed      bool   // a closing bracket is among them
	scope       bool   // an opening bracket and "pour"
	article     bool   // "la"
	linked      bool   // a word that binds it to the one before
	and         bool   // "et"
	ordinal     bool   // it is one: "11e"
	number      bool   // it is one, or that of a département
}

// A text is a name cut into words.
type text struct {
	folded [maxFolded]byte
	end    int // of what is folded
	begun  int // where the word that is read now begins
	tokens [maxWords]token
	n      int
	more   bool   // there is more than this holds
	hash   uint64 // of all words
	plain  uint64 // of those that are no links, and of the links behind the last of these
	bound  uint64 // of those that are no links
	next   token  // what stands before the next word
}

// read cuts a name into words, folded as [wording.Fold] folds them, with the
// marks between them and without the dots of acronyms.
func (x *text) read(l *lexicon, name string) {
	x.hash, x.plain, x.bound = fnvOffset, fnvOffset, fnvOffset
	table := alphabet()
	before := ' ' // the character before
	for i := 0; i < len(name) && !x.more; {
		if c := name[i]; x.begun < x.end && x.end < len(x.folded) && (digit(c) || 'a' <= c|0x20 && c|0x20 <= 'z') {
			x.folded[x.end] = c | 0x20 // as most characters: a digit has that bit
			x.end, i, before = x.end+1, i+1, rune(c)
			continue
		}
		r, size := utf8.DecodeRuneInString(name[i:])
		if x.begun == x.end {
			if size := acronym(name[i:], name[i+size:]); size > 0 {
				for _, r := range name[i : i+size] {
					if r != '.' && !unicode.IsSpace(r) {
						x.put(l, table, r)
					}
				}
				x.endWord(l)
				i, before = i+size, ' '
				continue
			}
		}
		i += size
		mark := markOf(r)
		switch {
		case mark == dash && !unicode.IsSpace(before) && !spaceAhead(name[i:]):
			x.endWord(l)
		case mark != noMark:
			x.endWord(l)
			x.next.marked = true
			x.next.opened = x.next.opened || mark == opening
			x.next.closed = x.next.closed || mark == closing
		default:
			x.put(l, table, r)
		}
		before = r
	}
	x.endWord(l)
}

// put adds a character to the word, or ends it.
func (x *text) put(l *lexicon, table *[european]string, r rune) {
	if r < european {
		for i := range len(table[r]) {
			x.putByte(l, table[r][i])
		}
		return
	}
	var folded [64]byte // no character is longer apart
	for _, c := range appendFold(folded[:0], table, r) {
		x.putByte(l, c)
	}
}

func (x *text) putByte(l *lexicon, c byte) {
	switch {
	case c == ' ':
		x.endWord(l)
	case x.end == len(x.folded):
		x.more = true
	default:
		x.folded[x.end] = c
		x.end++
	}
}

// endWord ends the word that is read.
func (x *text) endWord(l *lexicon) {
	if x.begun == x.end {
		return
	}
	link, word := x.word(l, x.begun, x.end), x.folded[x.begun:x.end]
	x.hash = hashed(x.hash, word)
	if link {
		x.plain = hashed(x.plain, word)
	} else {
		x.bound = hashed(x.bound, word)
		x.plain = x.bound
	}
	x.begun = x.end
}

// hashed is a hash with a word more.
func hashed(h uint64, word []byte) uint64 {
	h = (h ^ ' ') * fnvPrime
	for _, c := range word {
		h = (h ^ uint64(c)) * fnvPrime
	}
	return h
}

// word adds a word to the tokens, or two where a number is written onto one; a
// link, which it reports, stands before the next.
func (x *text) word(l *lexicon, from, to int) (link bool) {
	text := x.folded[from:to]
	w, known := l.words[string(text)]
	if w.link {
		x.next.linked = true
		x.next.article = string(text) == "la"
		x.next.and = x.next.and || string(text) == "et"
		x.next.scope = x.next.scope || x.next.opened && string(text) == "pour"
		return true
	}
	if !known {
		if cut := numberOnto(text); cut > 0 {
			x.word(l, from, from+cut)
			x.word(l, from+cut, to)
			return false
		}
		w = word{exact: l.postal(text), stem: l.stems[string(stem(text))]}
	}
	if x.n == maxWords {
		x.more = true
		return false
	}
	t := &x.tokens[x.n]
	x.n++
	*t, x.next = x.next, token{}
	t.exact, t.stem, t.from, t.to = w.exact, w.stem, uint16(from), uint16(to)
	t.number = digit(text[0])
	t.ordinal = t.number && !known && !digit(text[len(text)-1])
	return false
}

// numberOnto returns where a number begins that is written onto a word:
// "ddtm34"; 0 if none is.
func numberOnto(text []byte) int {
	if digit(text[0]) {
		return 0
	}
	for i, c := range text {
		if digit(c) {
			if i == 1 {
				return 0
			}
			return i
		}
	}
	return 0
}

// postal returns the number of the département in whose towns a postal code is
// used.
func (l *lexicon) postal(text []byte) uint16 {
	if len(text) != 5 {
		return 0
	}
	for _, c := range text {
		if !digit(c) {
			return 0
		}
	}
	code := text[:2]
	if code[0] == '9' && code[1] >= '7' && code[1] <= '8' {
		code = text[:3]
	}
	return l.words[string(code)].exact
}

func digit(c byte) bool { return '0' <= c && c <= '9' }

// Parameters of the hash FNV-1a of 64 bits.
const (
	fnvOffset = 0xcbf29ce484222325
	fnvPrime  = 0x100000001b3
)

type nameMark uint8

// Marks that part a name. A dash does so only beside a space.
const (
	noMark nameMark = iota
	parting
	opening
	closing
	dash
)

// markOf is the mark that a character is. The Greek question mark and the Greek
// middle dot are, for Unicode, the semicolon and the middle dot.
func markOf(r rune) nameMark {
	switch r {
	case ',', ';', ':', '/', '\\', '|', '•', '·', '\u037e', '\u0387', '>', '→', '\n':
		return parting
	case '(', '[', '{':
		return opening
	case ')', ']', '}':
		return closing
	case '-', '‐', '‑', '‒', '–', '—', '―', '−':
		return dash
	}
	return noMark
}

func spaceAhead(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return text == "" || unicode.IsSpace(r)
}

// dotted reports whether a dot follows, after the accents of the letter before.
func dotted(text string) bool {
	if text == "" || text[0] < utf8.RuneSelf {
		return strings.HasPrefix(text, ".")
	}
	return strings.HasPrefix(strings.TrimLeftFunc(text, unicode.IsMark), ".")
}

// acronym measures the acronym that text begins with, letters with dots or with
// spaces between them: "D.R.E.A.L.", "D R E A L". It is 0 if there is none; after
// is the text behind the first letter.
func acronym(text, after string) int {
	if dotted(after) {
		if size, letters := initials(text); letters > 1 {
			return size
		}
	}
	if after != "" && (after[0] == ' ' || after[0] >= utf8.RuneSelf) {
		if size, letters := apart(text); letters > 2 {
			return size
		}
	}
	return 0
}

// apart measures the letters that text begins with which stand alone, with
// spaces between them.
func apart(text string) (size, letters int) {
	for rest := text; ; {
		r, n := utf8.DecodeRuneInString(rest)
		if !unicode.IsLetter(r) {
			return size, letters
		}
		rest = strings.TrimLeftFunc(rest[n:], unicode.IsMark)
		next, _ := utf8.DecodeRuneInString(rest)
		if rest != "" && !unicode.IsSpace(next) && markOf(next) == noMark {
			return size, letters
		}
		size = len(text) - len(rest)
		letters++
		rest = strings.TrimLeftFunc(rest, unicode.IsSpace)
	}
}

// initials measures the letters, each with a dot, that text begins with; the
// last may lack its dot where a word ends.
func initials(text string) (size, letters int) {
	for {
		r, n := utf8.DecodeRuneInString(text[size:])
		if !unicode.IsLetter(r) {
			return size, letters
		}
		after := strings.TrimLeftFunc(text[size+n:], unicode.IsMark)
		n = len(text) - size - len(after)
		if strings.HasPrefix(after, ".") {
			size += n + len(".")
			letters++
			continue
		}
		if next, _ := utf8.DecodeRuneInString(after); !unicode.IsLetter(next) {
			size += n
			letters++
		}
		return size, letters
	}
}
