package eligibility

import (
	"encoding/json"

	"github.com/aap-lit/aap/internal/strict"
)

// Lists is a set of the lists of a dossier. The zero value is empty.
type Lists uint8

// The lists, in the order of the wire words team, partners, lines, resources.
const (
	ListTeam Lists = 1 << iota
	ListPartners
	ListLines
	ListResources

	AllLists = ListTeam | ListPartners | ListLines | ListResources
)

// A listName names one list: the place of its bit in the set.
type listName uint8

var listWords = strict.Words{"team", "partners", "lines", "resources"}

func (l *listName) UnmarshalText(text []byte) error { return strict.ReadWord(listWords, text, l) }

// MarshalJSON writes the wire words of the lists, in their order.
func (l Lists) MarshalJSON() ([]byte, error) { return json.Marshal(append([]string{}, l.words()...)) }

// UnmarshalJSON reads the wire words of lists, each at most once. On an error l
// is left as it was.
func (l *Lists) UnmarshalJSON(data []byte) error {
	return strict.Unmarshal(data, l, func(l *Lists, r *strict.Reader) { *l = readLists(r) })
}

// Has reports whether all of other are in the set.
func (l Lists) Has(other Lists) bool { return l&other == other }

// readLists reads the names of the lists that may grow, each at most once.
func readLists(r *strict.Reader) (lists Lists) {
	for range r.Array() {
		if r.RefuseNull() {
			continue
		}
		var list listName
		if !r.Word(&list) {
			continue
		}
		set := Lists(1) << list
		if lists.Has(set) {
			r.Fault(strict.ErrDuplicate, "")
		}
		lists |= set
	}
	return lists
}

// words returns the wire words of a set of lists.
func (l Lists) words() []string {
	var words []string
	for i, w := range listWords {
		if l&(1<<i) != 0 {
			words = append(words, w)
		}
	}
	return words
}
