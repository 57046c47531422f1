package partners

import (
	"github.com/aap-lit/aap/internal/state"
	"github.com/aap-lit/aap/internal/strict"
)

// An Institution is a kind of State service that stood in the regions in 2016, such
// as the DREAL, or of another body, such as the ARS or a mairie. Which of its kind
// is meant, the DREAL of Bretagne or another, it does not say. Equal institutions
// are ==. The zero value, and any number beyond the catalogue, is none.
//
// In JSON an institution is its code, which stays; the number of a value may
// change from one version to the next.
type Institution state.Institution

// Recognise returns the institution that a name is of, zero where that is open to
// doubt. It claims a State service or a public operator only where nothing but a
// place, or a part of the service, follows: "D.R.E.A.L. de Bretagne" and "DREAL
// Bretagne, service climat" are the DREAL, but "CDC du Pays Thouarsais", a
// communauté de communes, and "ARS Electronica" are none. The DEAL, the DAAF, the
// DAC and the DM are recognised with a place overseas only. What is named by a
// common noun says enough of itself, whatever follows: "Mairie de Xville" is a
// commune, "Parc national des Écrins" an operator.
//
// Case, accents, punctuation, the dots of an acronym and link words make no
// difference. A text of more than 16 KiB is no name.
func Recognise(name string) Institution { return Institution(state.Recognise(name)) }

// Code returns the code of the institution, its acronym where it has one: "DREAL",
// "PREF_REG"; "" for none.
func (i Institution) Code() string { return state.Institution(i).Code() }

// Name returns the name of the institution in French, in full: "direction
// régionale de l'environnement, de l'aménagement et du logement"; "" for none.
func (i Institution) Name() string { return state.Institution(i).Name() }

// Class returns what the institution is; zero for none.
func (i Institution) Class() Class { return Class(state.Institution(i).Class()) }

// String returns the code.
func (i Institution) String() string { return i.Code() }

// MarshalText writes the code, "" for none.
func (i Institution) MarshalText() ([]byte, error) { return []byte(i.Code()), nil }

// UnmarshalText reads the code of an institution, "" as none; any other text is
// [ErrWord].
func (i *Institution) UnmarshalText(text []byte) error {
	if i == nil {
		return strict.Fault(ErrNil, "")
	}
	if len(text) == 0 {
		*i = 0
		return nil
	}
	for _, known := range state.Institutions() {
		if known.Code() == string(text) {
			*i = Institution(known)
			return nil
		}
	}
	return strict.Fault(ErrWord, string(text))
}
