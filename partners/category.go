package partners

import (
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
)

// A Category is the kind of actor that a partner is, as the flyer of the call
// lists them (« Proposez un projet », 3). The zero value is unknown, and so is
// any number beyond the constants.
type Category uint8

// The six kinds of the flyer in its order, then other.
const (
	PublicOperator Category = iota + 1 // opérateur public: ARS, Caisse des dépôts, Pôle emploi…
	LocalAuthority                     // collectivité territoriale, établissement public local
	Academia                           // enseignement supérieur et recherche
	Company                            // entreprise privée, start-up
	Association                        // association en lien avec les politiques régionales
	Users                              // usagers des services publics
	Other                              // any other kind: recorded, counts for nothing
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

// Categories lists the six kinds that the flyer names, in its order. Other is
// not one of them.
func Categories() []Category {
	return []Category{PublicOperator, LocalAuthority, Academia, Company, Association, Users}
}

// counts tells the six from other and from unknown.
func (c Category) counts() bool { return PublicOperator <= c && c <= Users }

// String is the word for c in JSON, such as "local-authority"; "" for unknown.
func (c Category) String() string { return categoryWords.Of(uint8(c)) }

// Label names c in French or in English, in lower case and in the singular
// (users apart); "" for unknown.
func (c Category) Label(tag language.Tag) string {
	if word := c.String(); word != "" {
		return wording.Text(tag, "partners.category."+word)
	}
	return ""
}

// MarshalText gives the word of [Category.String]. It never fails.
func (c Category) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText reads such a word; an empty text is unknown. Any other is
// [ErrWord].
func (c *Category) UnmarshalText(text []byte) error { return strict.ReadWord(categoryWords, text, c) }
