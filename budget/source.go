package budget

import (
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
)

// A Source says where a resource comes from (origine d'une ressource). The
// zero value, and any value not listed here, is no source at all.
type Source uint8

// The sources of money, and their words in JSON.
const (
	PIA         Source = iota + 1 // pia: Programme d'investissements d'avenir, what the call pays
	State                         // state: autres fonds de l'État
	Partner                       // partner: apports des partenaires
	Own                           // own: fonds propres
	OtherSource                   // other: autres ressources
)

var sourceWords = strict.Words{"", "pia", "state", "partner", "own", "other"}

// Sources lists the sources, in their order.
func Sources() []Source { return []Source{PIA, State, Partner, Own, OtherSource} }

// String is the word of the source, "" for none.
func (s Source) String() string { return sourceWords.Of(uint8(s)) }

// Label is the name of the source for people, "" for none.
func (s Source) Label(tag language.Tag) string {
	return wording.Label(tag, "budget.source.", s.String())
}

// MarshalText writes the word of the source.
func (s Source) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads the word of a source; another word is [ErrWord].
func (s *Source) UnmarshalText(text []byte) error { return strict.ReadWord(sourceWords, text, s) }
