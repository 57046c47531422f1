package partners

import "github.com/aap-lit/aap/internal/strict"

// An IDKind says which number an [ID] is. The zero value is none.
type IDKind uint8

// The numbers by which registers in France know an actor.
const (
	SIREN  IDKind = iota + 1 // siren: a legal person, in the register of INSEE
	SIRET                    // siret: one of its establishments
	RNA                      // rna: an association, in the répertoire national des associations
	RIDET                    // ridet: Nouvelle-Calédonie (ISEE): a legal person or one of its establishments
	TAHITI                   // tahiti: Polynésie française (ISPF): a legal person or one of its establishments
)

var idKindWords = strict.Words{
	SIREN:  "siren",
	SIRET:  "siret",
	RNA:    "rna",
	RIDET:  "ridet",
	TAHITI: "tahiti",
}

// String returns the word of k, such as "siret"; "" for none.
func (k IDKind) String() string { return idKindWords.Of(uint8(k)) }

// MarshalText writes the word of [IDKind.String].
func (k IDKind) MarshalText() ([]byte, error) { return idKindWords.Text(uint8(k)) }

// UnmarshalText reads the word of a kind, "" as none; any other text is [ErrWord].
func (k *IDKind) UnmarshalText(text []byte) error { return strict.ReadWord(idKindWords, text, k) }
