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
