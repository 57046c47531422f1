package budget

import (
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
)

// A Source says where a resource comes from (origine d'une ressource). The zero
// value, and any value that is not one of the constants, stands for no source.
type Source uint8

// The sources of money, and their words in JSON.
const (
	FromPIA      Source = iota + 1 // pia: Programme d'investissements d'avenir, what the call pays
	FromState                      // state: autres fonds de l'État
	FromPartner                    // partner: apports des partenaires
	FromOwnFunds                   // own: fonds propres
	FromOther                      // other: autres ressources
)

var sourceWords = strict.Words{"", "pia", "state", "partner", "own", "other"}

// Sources returns the sources, in their order.
func Sources() []Source { return []Source{FromPIA, FromState, FromPartner, FromOwnFunds, FromOther} }

// String returns the word of the source, "" for none.
func (s Source) String() string { return sourceWords.Of(uint8(s)) }

// Label returns the name of the source for people, "" for none.
func (s Source) Label(tag language.Tag) string {
	return wording.Label(tag, "budget.source.", s.String())
}

// MarshalText writes the word of the source, "" for none.
func (s Source) MarshalText() ([]byte, error) { return sourceWords.Text(uint8(s)) }

// UnmarshalText reads the word of a source, "" as none; any other text is
// [ErrWord].
func (s *Source) UnmarshalText(text []byte) error { return strict.ReadWord(sourceWords, text, s) }
