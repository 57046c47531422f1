package partners

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/aap-lit/aap/internal/strict"
)

// An ID is the number of an actor in a French register; its form tells which
// ([IDKind]):
//
//   - a SIREN, the nine digits of a legal person in the register of INSEE (Système
//     d'identification du répertoire des entreprises, code de commerce R. 123-220),
//     or a SIRET, the fourteen digits of one of its establishments, which begin with
//     its SIREN; the last digit of each is a check digit;
//   - the RNA number of an association: W, a digit, a digit or a letter (overseas
//     and in Corsica), seven digits;
//   - a RIDET of Nouvelle-Calédonie: seven digits, and for an establishment a point
//     and three more;
//   - a TAHITI number of Polynésie française: six digits, of which the first may be
//     a letter, and for an establishment a hyphen and three digits more.
//
// The last three have no check digit. Equal numbers are ==, however they were
// written. The zero value is none.
//
// In JSON an ID is the text of [ID.String], "" for none.
type ID struct {
	n    uint64
	form form
}

const laPoste = 356_000_000 // the only SIREN whose establishments have another check

// ParseID reads a number in the forms that [ID] lists. Spaces of any kind may stand
// in it, wherever they do; spaces and line ends around it, small letters, and a dash
// for the hyphen are put right.
//
//	what people type                        what comes back
//	"213502388", "213 502 388"              213502388, a SIREN
//	"732 829 320 00074", "732829320 00074"  73282932000074, a SIRET; no-break and thin spaces are spaces
//	" 73282932000074\r\n"                   73282932000074
//	"889742876"                             889742876, with ErrChecksum
//	"w 123 456 789"                         W123456789, an RNA number
//	"1234567", "1 234 567.001"              1234567, 1234567.001: RIDET, of a legal person and of an establishment
//	"a12345", "003970-001"                  A12345, 003970-001: TAHITI, the same
//	"003970001"                             003970001, a SIREN: TAHITI needs its hyphen
//	"003970 001"                            ErrIdentifier: a SIREN or a TAHITI number
//	"       7328293"                        ErrIdentifier: filled up to the length of a SIRET, it may have lost digits
//	"000000000"                             ErrIdentifier: all zeros are nobody's
//	"SIRET : 732 829 320 00074"             ErrIdentifier, nearest 73282932000074
//	"1234567890"                            ErrIdentifier, ten-digits: the old number of an association, or a RIDET without its point
//	"FR40303265045"                         ErrIdentifier, vat-number, nearest 303265045
//	"35238", "2A004"                        ErrIdentifier, commune-code: of INSEE, or a postal code
//	"84.11Z"                                ErrIdentifier, activity-code: NAF or APE
//	"02 99 12 34 56", "25 12 34"            ErrIdentifier, telephone: digits in pairs
//
// The words are those of [Error]'s Seems, the nearest that of its Nearest.
//
// A SIREN or SIRET that fails the check of its last digit (Luhn's) is returned
// together with [ErrChecksum]: the register holds such numbers, so the caller may
// accept it knowingly. The SIRET of an establishment of La Poste (SIREN 356000000)
// also passes if its digits add up to a multiple of 5: Luhn's check alone does not
// allow as many establishments as it has.
func ParseID(text string) (ID, error) {
	id, err := parseID(text)
	if err != nil {
		return id, strict.Fault(err, text)
	}
	return id, nil
}

func parseID(text string) (ID, error) {
	typed := strings.TrimSpace(text)
	squeezed := squeeze(make([]byte, 0, longest), typed)
	sizes := groups(make([]int, 0, longest), typed)
	id := read(squeezed)
	switch {
	case id.whole().n == 0, paired(sizes), doubtful(id, sizes), padded(id, text):
		return ID{}, refusal(typed, squeezed, paired(sizes))
	case id.checks():
		return id, nil
	}
	return id, ErrChecksum
}

// doubtful reports whether nine digits, in groups of such sizes, are set apart as the
// TAHITI number of an establishment is by its hyphen.
func doubtful(id ID, sizes []int) bool {
	return id.form == siren && len(sizes) == 2 && sizes[0] == 6
}

// padded reports whether a number without a check digit is filled up with spaces to
// the length of a SIREN or SIRET, as in a column of them: digits may be lost.
func padded(id ID, text string) bool {
	if id.form != rid7 && id.form != tahiti {
		return false
	}
	text = strings.TrimRightFunc(text, unicode.IsSpace)
	length := utf8.RuneCountInString(text)
	return text != strings.TrimSpace(text) && (length == len(forms[siren].shape) || length == len(forms[siret].shape))
}

// Kind returns which number id is.
func (id ID) Kind() IDKind { return forms[id.form].kind }

// SIREN returns the SIREN of a SIRET, its first nine digits, and that of a SIREN,
// itself; none for any other number.
func (id ID) SIREN() ID {
	if whole := id.whole(); whole.form == siren {
		return whole
	}
	return ID{}
}

// notOfState reports whether it is a number that no body of the State has. INSEE gives
// these a SIREN that begins with 1, and local authorities one that begins with 2; RIDET
// and TAHITI do not tell.
func (id ID) notOfState() bool {
	const first = 100_000_000 // the place of the first digit of a SIREN
	whole := id.whole()
	return whole.form == rna || whole.form == siren && whole.n/first != 1
}

// whole returns the number of the legal person of which id may be an establishment.
func (id ID) whole() ID {
	f := &forms[id.form]
	return ID{n: id.n / max(f.parts, 1), form: f.whole}
}

// checks reports whether the last digit of a number is right, where it is a check
// digit.
func (id ID) checks() bool {
	switch id.form {
	case siren:
		return luhn(id.n)
	case siret:
		return luhn(id.n) || id.whole().n == laPoste && digitSum(id.n)%5 == 0
	}
	return true
}

// String returns the number as its register writes it, without spaces: 213502388,
// 73282932000074, W123456789, 1234567.001, 003970-001; "" for none.
func (id ID) String() string {
	text := []byte(forms[id.form].shape)
	n := id.n
	for i := len(text) - 1; i >= 0; i-- {
		switch text[i] {
		case digit:
			text[i] = byte('0' + n%10)
			n /= 10
		case either:
			text[i] = numerals[n%36]
			n /= 36
		}
	}
	return string(text)
}

// MarshalText writes the text of [ID.String].
func (id ID) MarshalText() ([]byte, error) { return []byte(id.String()), nil }

// UnmarshalText reads a number as [ParseID] does, but refuses one that fails its
// check; a text that is empty or blank is none. On an error id is left as it was.
func (id *ID) UnmarshalText(text []byte) error {
	return strict.UnmarshalText(text, id, func(text string) (ID, error) {
		if strings.TrimSpace(text) == "" {
			return ID{}, nil
		}
		return ParseID(text)
	})
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
