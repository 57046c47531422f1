package wording

import (
	"strings"
	"sync"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/message/catalog"
)

// An entry is one message: its key and its words. The words take the verbs of
// package fmt, by position, and ${noun(n)} for a noun that agrees with
// argument n.
type entry struct{ key, fr, en string }

// A noun agrees with a count: "1 service", "2 services".
type noun struct{ name, frOne, frOther, enOne, enOther string }

var nouns = []noun{
	{"services", "service", "services", "service", "services"},
	{"stateServices", "service de l’État", "services de l’État", "State service", "State services"},
	{"otherServices", "autre service", "autres services", "more service", "more services"},
	{"otherPartners", "autre partenaire", "autres partenaires", "more partner", "more partners"},
	{"is", "est", "sont", "is", "are"},
	{"partners", "partenaire", "partenaires", "partner", "partners"},
	{"months", "mois", "mois", "month", "months"},
}

// tables are all the messages, a table for each package that speaks.
func tables() [][]entry {
	return [][]entry{textFaults, textBudget, textPartners, textEligibility, textScoring, textAgreement, textStability, textIndicators}
}

var matcher = sync.OnceValue(func() language.Matcher {
	return language.NewMatcher([]language.Tag{language.French, language.English})
})

// IsFrench tells whether tag is answered in French: always, unless English is
// the nearer of the two.
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
			must(b.SetString(english, e.key, e.en))
		}
	}
	return b
}

// typeset sets the apostrophe of French, and the spaces that it has inside a
// line: narrow before high punctuation, wide before a colon and inside quotation
// marks. None of them may end a line, so none may be an ordinary space.
var typeset = sync.OnceValue(func() *strings.Replacer {
	return strings.NewReplacer(
		"'", "’",
		" ;", narrowSpace+";", " ?", narrowSpace+"?", " !", narrowSpace+"!",
		" :", noBreak+":", "« ", "«"+noBreak, " »", noBreak+"»",
	)
})

// must stops at a message that cannot be compiled; a test compiles them all.
func must(err error) {
	if err != nil {
		panic("wording: " + err.Error())
	}
}

// Text renders the message of that key in the language nearest to tag. A key
// without a message is rendered as itself.
func Text(tag language.Tag, key string, args ...any) string {
	to := language.English // a printer for any tag but the two would print the keys
	if IsFrench(tag) {
		to = language.French
	}
	return message.NewPrinter(to, message.Catalog(words())).Sprintf(key, args...)
}

// Label renders the message of a word of an enumeration, "" for no word.
func Label(tag language.Tag, prefix, word string) string {
	if word == "" {
		return ""
	}
	return Text(tag, prefix+word)
}
