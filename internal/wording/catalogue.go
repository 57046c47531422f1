package wording

import (
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/message/catalog"
)

// An entry is one message: its key, and its words in both languages. The words
// take the verbs of package fmt with the position of the argument, as in %[1]s,
// and ${services(1)} for a noun that agrees with argument 1.
type entry struct{ key, fr, en string }

// A noun agrees with a count: "1 service", "2 services". French has the singular
// for 0 as well.
type noun struct{ name, frOne, frOther, enOne, enOther string }

var nouns = []noun{
	{"services", "service", "services", "service", "services"},
	{"stateServices", "service de l’État", "services de l’État", "State service", "State services"},
	{"otherActors", "autre acteur", "autres acteurs", "other actor", "other actors"},
	{"is", "est", "sont", "is", "are"},
	{"partners", "partenaire", "partenaires", "partner", "partners"},
	{"months", "mois", "mois", "month", "months"},
	{"bytes", "octet", "octets", "byte", "bytes"},
}

// tables are all the messages, a table for each package that speaks.
func tables() [][]entry {
	return [][]entry{textFaults, textBudget, textPartners, textEligibility, textScoring, textAgreement, textStability, textIndicators}
}

var matcher = sync.OnceValue(func() language.Matcher {
	return language.NewMatcher([]language.Tag{language.French, language.English})
})

// IsFrench reports whether a reader of that language is answered in French: yes,
// unless English is nearer to it.
func IsFrench(tag language.Tag) bool {
	if tag == language.French { // the matcher is slow, and this is the usual case
		return true
	}
	_, i, _ := matcher().Match(tag)
	return i == 0
}

var words = sync.OnceValue(func() *catalog.Builder { return compile(tables()) })

func compile(tables [][]entry) *catalog.Builder {
	french, english := language.French, language.English
	b := catalog.NewBuilder(catalog.Fallback(french))
	for _, n := range nouns {
		must(b.SetMacro(french, n.name, plural.Selectf(1, "", plural.One, n.frOne, plural.Other, n.frOther)))
		must(b.SetMacro(english, n.name, plural.Selectf(1, "", plural.One, n.enOne, plural.Other, n.enOther)))
	}
	for _, table := range tables {
		for _, e := range table {
			must(b.SetString(french, e.key, typeset().Replace(e.fr)))
			must(b.SetString(english, e.key, typesetEnglish().Replace(e.en)))
		}
	}
	return b
}

// typeset replaces what is typed by what French prints: the curved apostrophe,
// and the spaces beside punctuation that no line may end with, narrow before
// ";", "?" and "!", wide before ":" and inside quotation marks.
var typeset = sync.OnceValue(func() *strings.Replacer {
	return strings.NewReplacer(
		"'", "’",
		" ;", narrowSpace+";", " ?", narrowSpace+"?", " !", narrowSpace+"!",
		" :", noBreak+":", "« ", "«"+noBreak, " »", noBreak+"»", "n° ", "n°"+noBreak,
	)
})

// typesetEnglish does the same for English, with the spaces of what it quotes in
// French.
var typesetEnglish = sync.OnceValue(func() *strings.Replacer {
	return strings.NewReplacer("'", "’", "« ", "«"+noBreak, " »", noBreak+"»", "no. ", "no."+noBreak)
})

// Name writes a name of the library's own, such as that of a region, as it stands
// in a sentence: with the curved apostrophe.
func Name(name string) string { return strings.ReplaceAll(name, "'", "’") }

// must panics on a message that cannot be compiled. A test compiles them all.
func must(err error) {
	if err != nil {
		panic("wording: " + err.Error())
	}
}

// Text returns the message of a key in French or in English, see [IsFrench]. For
// a key that has no message it returns the key. Amounts are given as [Cents].
func Text(tag language.Tag, key string, args ...any) string {
	to := language.English // a printer for any tag but the two would print the keys
	if IsFrench(tag) {
		to = language.French
	}
	printer := message.NewPrinter(to, message.Catalog(words()))
	said := &sentence{tag: to}
	args = slices.Clone(args)
	for i, arg := range args {
		if c, ok := arg.(Cents); ok {
			args[i] = amount{int64(c), said}
		}
	}
	text := printer.Sprintf(key, args...)
	if said.odd {
		said.full = true
		text = printer.Sprintf(key, args...)
	}
	return text
}

// Label returns the message whose key is the prefix and a word of an enumeration;
// "" for no word.
func Label(tag language.Tag, prefix, word string) string {
	if word == "" {
		return ""
	}
	return Text(tag, prefix+word)
}
