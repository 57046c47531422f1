package partners

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/aap-lit/aap/internal/wording"
)

// Recognise returns the institution that a name begins with, by its acronym or its
// name in full, and the rest of the name. Case, accents, punctuation, the dots of
// an acronym, link words and plurals make no difference: "D.R.E.A.L. de Bretagne"
// and "Direction régionale de l'environnement, de l'aménagement et du logement
// (DREAL) Bretagne" are both the DREAL, and the rest is "bretagne". An article may
// stand before the institution, but no other word. Of several spellings that fit,
// the longest counts.
//
// The rest is folded. It is a place, or anything else, such as "conseil" in "DM
// Conseil": the caller must look. Link words (de, du, la, en…) and the words
// région, département and académie are dropped where the rest begins, and only
// there: "La Réunion" is "reunion", "Pays de la Loire" stays whole. A second mention
// of the institution, or of the one it is part of, is dropped directly after the
// first and at the very end.
//
// A préfecture is that of a department unless the name says "de région"; whether
// "préfecture de Bretagne" is that of a region, only its place tells. If the
// spelling itself names the place (SGAC, haut-commissariat en Polynésie française)
// and nothing else follows, the rest is that place.
//
// A name without an institution gives zero and "", and so does a text of more than
// 16 KiB, which is not a name.
func Recognise(name string) (institution Institution, rest string) {
	if len(name) > maxName {
		return 0, ""
	}
	return recognise(name, "")
}

// maxName bounds a name in bytes: one of 200 characters is shorter, folded too.
const maxName = 16 << 10

// recognise is Recognise for a name that may have been folded already.
func recognise(name, folded string) (Institution, string) {
	if plain := undotted(name); folded == "" || plain != name {
		folded = wording.Fold(plain)
	}
	l := spellings()
	found, end := l.match(folded, article(folded))
	if found.institution == 0 {
		return 0, ""
	}
	rest := tail(folded[end:])
	for {
		again, end := l.match(rest, 0)
		if !found.institution.repeated(again.institution) {
			break
		}
		rest = tail(rest[end:])
	}
	rest = l.withoutLast(rest, found.institution)
	if rest == "" {
		rest = found.place
	}
	return found.institution, rest
}

// article is the length of the article, if any, that a folded name begins with.
func article(folded string) int {
	from, to := nextWord(folded, 0)
	switch folded[from:to] {
	case "le", "la", "les", "l":
		return to
	}
	return 0
}

// tail is what follows an institution, from the first word on that says
// something.
func tail(folded string) string {
	for {
		from, to := nextWord(folded, 0)
		word := folded[from:to]
		switch {
		case word == "region", word == "departement", word == "academie":
		case word != "et" && link(word):
		default:
			return folded[from:]
		}
		folded = folded[to:]
	}
}

// repeated reports whether a second mention is of i again, or of what i is part of.
func (i Institution) repeated(mention Institution) bool {
	return mention != 0 && (mention == i || mention == i.PartOf())
}

// withoutLast takes a further mention off the end of a name: "bretagne dreal".
func (l *lexicon) withoutLast(folded string, institution Institution) string {
	for from, to := nextWord(folded, 0); from < to; from, to = nextWord(folded, to) {
		if m, end := l.match(folded, from); institution.repeated(m.institution) && end == len(folded) {
			return strings.TrimSuffix(folded[:from], " ")
		}
	}
	return folded
}

// undotted takes the dots out of acronyms: "D.R.A.C. d'Occitanie" becomes
// "DRAC d'Occitanie".
func undotted(name string) string {
	if !strings.Contains(name, ".") {
		return name
	}
	var b strings.Builder
	inside := false // a word
	for len(name) > 0 {
		if size, letters := acronym(name); letters > 1 && !inside {
			b.WriteString(strings.ReplaceAll(name[:size], ".", ""))
			b.WriteByte(' ')
			name = name[size:]
			continue
		}
		r, size := utf8.DecodeRuneInString(name)
		inside = unicode.IsLetter(r) || unicode.IsDigit(r)
		b.WriteString(name[:size])
		name = name[size:]
	}
	return b.String()
}

// acronym measures the letters, each with a dot, that text begins with; the
// last may lack its dot where a word ends.
func acronym(text string) (size, letters int) {
	for {
		r, n := utf8.DecodeRuneInString(text[size:])
		if !unicode.IsLetter(r) {
			return size, letters
		}
		after := text[size+n:]
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
