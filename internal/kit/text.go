package kit

import (
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/wording"
)

// Text is what a kit says of a mutant, in French and in English.
type Text [2]string

// In returns the text in a language.
func (t Text) In(tag language.Tag) string { return wording.Pair(tag, t[0], t[1]) }
