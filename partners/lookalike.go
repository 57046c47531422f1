package partners

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
)

// lookalikes are the shapes of what is typed in place of a number.
var lookalikes = [...]struct{ shape, what string }{
	{"#####", "commune-code"}, // or a postal code
	{"2A###", "commune-code"},
	{"2B###", "commune-code"},
	{"####@", "activity-code"}, // NAF, APE
	{"##.##@", "activity-code"},
	{"FR**#########", vatNumber},
	{"##########", "ten-digits"}, // an association's before the RNA, a RIDET without its point, a telephone
	{"0033#########", telephone},
}

const (
	telephone = "telephone"
	vatNumber = "vat-number"
)

// refusal returns the fault of a text that is no number, with what it seems to be
// and the number that it may hold.
func refusal(text string, squeezed []byte, inPairs bool) error {
	typed := strings.Clone(text) // a text without a fault then stays where it was read
	what, right := telephone, ""
	if !inPairs {
		what = seeming(typed, squeezed)
	}
	switch what {
	case telephone:
	case vatNumber:
		right = nearest(string(squeezed[len("FR**"):]))
	default:
		right = nearest(typed)
	}
	return strict.Seeming(ErrIdentifier, what, right)
}

// seeming returns the word for what a text seems to be, "" for nothing known.
func seeming(typed string, squeezed []byte) string {
	if strings.HasPrefix(typed, "+") {
		return telephone
	}
	for _, l := range lookalikes {
		if _, ok := match(l.shape, squeezed); ok {
			return l.what
		}
	}
	return ""
}

// paired reports whether digits in groups of such sizes stand in pairs, as those of a
// telephone number do: 02 99 12 34 56, 2.99.12.34.56, 25 12 34 overseas.
func paired(sizes []int) bool {
	if len(sizes) < 3 || slices.ContainsFunc(sizes[1:], func(size int) bool { return size != 2 }) {
		return false
	}
	switch 2*len(sizes) - 2 + sizes[0] {
	case 6, 8, 10:
		return sizes[0] == 2
	case 9:
		return sizes[0] == 1
	}
	return false
}

// groups appends how many digits stand together in a text of digits set apart by
// spaces, points or dashes. It returns nil for another text, and for more groups
// than a number has digits.
func groups(to []int, typed string) []int {
	apart := true
	for _, r := range typed {
		switch {
		case '0' <= r && r <= '9':
			if apart {
				to = append(to, 0)
			}
			to[len(to)-1]++
			apart = false
		case len(to) < longest && (r == '.' || unicode.In(r, unicode.Zs, unicode.Pd)):
			apart = true
		default:
			return nil
		}
	}
	return to
}

// nearest returns the number that stands in a text among words, such as "SIRET :" or
// "RCS Rennes", or with other punctuation; "" where that is in doubt.
func nearest(typed string) string {
	if utf8.RuneCountInString(typed) > 40 {
		return ""
	}
	var parts []string // those with a digit, and the W of an RNA number
	register := IDKind(0)
	for word := range strings.FieldsSeq(wording.Fold(typed)) {
		switch {
		case word == "w" || strings.ContainsAny(word, numerals[:10]):
			parts = append(parts, strings.ToUpper(word))
		case word == "ridet":
			register = RIDET
		case word == "tahiti":
			register = TAHITI
		}
	}
	found := ""
	for _, text := range candidates(parts) {
		id := read([]byte(text))
		short := id.form == rid7 || id.form == tahiti // so many things are, if the register is not named
		if id.whole().n == 0 || short && id.Kind() != register || !id.checks() {
			continue
		}
		if found != "" && found != id.String() {
			return ""
		}
		found = id.String()
	}
	return found
}

// candidates returns the texts that the parts of another may have been meant to be.
func candidates(parts []string) []string {
	joined := strings.Join(parts, "")
	texts := []string{joined, strings.TrimLeft(joined, numerals[10:])} // SIREN213502388, FR213502388
	n := len(joined) - 3
	if len(parts) == 2 && len(parts[1]) == 3 || n == 6 && 'A' <= joined[0] && joined[0] < 'W' { // of an establishment
		texts = append(texts, joined[:n]+"."+joined[n:], joined[:n]+"-"+joined[n:])
	}
	return texts
}
