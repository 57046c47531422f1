package partners

import (
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
)

// A Category is the kind of actor that a partner is. The flyer of the call names
// six (« Proposez un projet », 3). The zero value, and any value that is not one of
// the constants, is unknown.
type Category uint8

// The six kinds of the flyer in its order, then other.
const (
	PublicOperator Category = iota + 1 // opérateur public: ARS, Caisse des dépôts, Pôle emploi…
	LocalAuthority                     // collectivité territoriale, établissement public local
	Academia                           // enseignement supérieur et recherche
	Company                            // entreprise privée, start-up
	Association                        // association en lien avec les politiques régionales
	Users                              // usagers des services publics
	Other                              // any other kind: recorded, but not counted
)

var categoryWords = strict.Words{
	PublicOperator: "public-operator",
	LocalAuthority: "local-authority",
	Academia:       "academia",
	Company:        "company",
	Association:    "association",
	Users:          "users",
	Other:          "other",
}

// Categories returns the six kinds that the flyer names, in its order. Other is
// not one of them.
func Categories() []Category {
	return []Category{PublicOperator, LocalAuthority, Academia, Company, Association, Users}
}

// counts reports whether c is one of the six, neither other nor unknown.
func (c Category) counts() bool { return PublicOperator <= c && c <= Users }

// String returns the word of c in JSON, such as "local-authority"; "" for unknown.
func (c Category) String() string { return categoryWords.Of(uint8(c)) }

// Label returns the name of c in French or in English, in lower case, and in the
// singular but for users; "" for unknown.
func (c Category) Label(tag language.Tag) string {
	return wording.Label(tag, "partners.category.", c.String())
}

// MarshalText writes the word of [Category.String].
func (c Category) MarshalText() ([]byte, error) { return categoryWords.Text(uint8(c)) }

// UnmarshalText reads the word of a category, "" as unknown; any other text is
// [ErrWord].
func (c *Category) UnmarshalText(text []byte) error { return strict.ReadWord(categoryWords, text, c) }
