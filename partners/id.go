package partners

import (
	"fmt"

	"github.com/aap-lit/aap/internal/strict"
)

// An ID is the number of an actor in the register of INSEE (Système
// d'identification du répertoire des entreprises, code de commerce R. 123-220):
// a SIREN, the nine digits of a legal person, or a SIRET, the fourteen digits of
// one of its establishments, which begin with its SIREN. The last digit of each
// is a check digit. Equal numbers are ==, however they were written. The zero
// value is none.
//
// In JSON an ID is its digits in a string, "" for none.
type ID struct {
	n     uint64
	siret bool
}

const (
	perSIREN = 100_000     // SIRETs that begin with one SIREN
	laPoste  = 356_000_000 // the only SIREN whose establishments have another check
)

// ParseID reads a SIREN or a SIRET, either without a space or in groups of 3 3 3
// or 3 3 3 5 with one space between. Anything else is [ErrIdentifier], and so is a
// number of which the SIREN is nine zeros.
//
// A number that fails the check of its last digit (Luhn's) is returned together
// with [ErrChecksum]: the register holds such numbers, so the caller may accept
// it knowingly. The SIRET of an establishment of La Poste (SIREN 356000000) also
// passes if its digits add up to a multiple of 5: Luhn's check alone does not allow
// as many establishments as it has.
func ParseID(text string) (ID, error) {
	id, err := parseID(text)
	if err != nil {
		return id, strict.Fault(err, text)
	}
	return id, nil
}

func parseID(text string) (ID, error) {
	n, digits := number(text)
	id := ID{n, digits == 14}
	siren := id.SIREN().n
	switch {
	case siren == 0:
		return ID{}, ErrIdentifier
	case luhn(n), id.siret && siren == laPoste && digitSum(n)%5 == 0:
		return id, nil
	}
	return id, ErrChecksum
}

// SIREN returns the SIREN of the legal person: the first nine digits of a SIRET, or
// the number itself; none for none.
func (id ID) SIREN() ID {
	if id.siret {
		return ID{n: id.n / perSIREN}
	}
	return id
}

// String returns the number as nine or fourteen digits, "" for none.
func (id ID) String() string {
	switch {
	case id == ID{}:
		return ""
	case id.siret:
		return fmt.Sprintf("%014d", id.n)
	}
	return fmt.Sprintf("%09d", id.n)
}

// MarshalText writes the digits of [ID.String].
func (id ID) MarshalText() ([]byte, error) { return []byte(id.String()), nil }

// UnmarshalText reads a number as [ParseID] does, but refuses one that fails its
// check; an empty text is none. On an error id is left as it was.
func (id *ID) UnmarshalText(text []byte) error {
	return strict.UnmarshalText(text, id, func(text string) (ID, error) {
		if text == "" {
			return ID{}, nil
		}
		return ParseID(text)
	})
}

// shapes are the ways to write a number, each of another length.
var shapes = [...]string{"000000000", "000 000 000", "00000000000000", "000 000 000 00000"}

// number reads digits and spaces that have one of the shapes, and counts the
// digits; it returns zeros for any other text.
func number(text string) (n uint64, digits int) {
	for _, shape := range shapes {
		if len(shape) != len(text) {
			continue
		}
		for i := range len(text) {
			c := text[i]
			switch {
			case shape[i] == ' ' && c == ' ':
			case shape[i] == '0' && '0' <= c && c <= '9':
				n = n*10 + uint64(c-'0')
				digits++
			default:
				return 0, 0
			}
		}
	}
	return n, digits
}

// luhn reports whether a number passes Luhn's check: from the right, every
// second digit is doubled, and the digits of all that add up to a multiple of 10.
func luhn(n uint64) bool {
	sum := uint64(0)
	for ; n > 0; n /= 100 {
		sum += n%10 + digitSum(n/10%10*2)
	}
	return sum%10 == 0
}

func digitSum(n uint64) uint64 {
	sum := uint64(0)
	for ; n > 0; n /= 10 {
		sum += n % 10
	}
	return sum
}
