package eligibility

import (
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
)

// Authority is who deposits a dossier (« déposés officiellement par le préfet
// de région »): the representative of the State, under the title the
// representative has in that region. Whoever signs in the prefect's name, by
// interim or delegation, is the prefect. The zero value is unknown.
type Authority uint8

// The authorities, in the order of the wire words region-prefect,
// high-commissioner, higher-administrator, prefect and other.
const (
	AuthorityRegionPrefect       Authority = iota + 1 // préfet de région
	AuthorityHighCommissioner                         // haut-commissaire de la République
	AuthorityHigherAdministrator                      // administrateur supérieur
	AuthorityPrefect                                  // préfet of a collectivity, or préfet délégué
	AuthorityOther                                    // anyone else: never right
)

var authorityWords = strict.Words{"", "region-prefect", "high-commissioner", "higher-administrator", "prefect", "other"}

// String returns the wire word, "" when unknown.
func (a Authority) String() string { return authorityWords.Of(uint8(a)) }

// MarshalText returns the wire word; a value that has none is not set, and empty.
func (a Authority) MarshalText() ([]byte, error) { return authorityWords.Text(uint8(a)) }

// UnmarshalText reads a wire word; an empty text is the value that is not set, any
// other [ErrWord].
func (a *Authority) UnmarshalText(text []byte) error { return strict.ReadWord(authorityWords, text, a) }

// Label returns the authority in words, such as « préfet de région ».
func (a Authority) Label(tag language.Tag) string {
	return wording.Label(tag, "authority.", a.String())
}

// the returns the label with its article: « l'administrateur supérieur ».
func (a Authority) the(tag language.Tag) string {
	if a == 0 || a >= AuthorityOther {
		return a.Label(tag)
	}
	return wording.Text(tag, "the-authority."+a.String())
}

// known returns the authority, or zero where it is out of range.
func (a Authority) known() Authority {
	if a > AuthorityOther {
		return 0
	}
	return a
}
