package partners

import "github.com/aap-lit/aap/internal/strict"

import "fmt"

// A SIREN is the number of a legal person in the register of INSEE (Système
// d'identification du répertoire des entreprises, code de commerce R. 123-220):
// nine digits, the last of which is a check digit. It is comparable; the zero
// value is none.
type SIREN struct{ n uint32 }

// A SIRET is the number of one establishment: the SIREN of the legal person and
// five digits, the last of which is a check digit of all fourteen. It is
// comparable; the zero value is none.
type SIRET struct{ n uint64 }

// laPoste is the only legal person whose establishments have another check:
// Luhn's left room for too few of them.
const laPoste = 356_000_000

// perSIREN is the number of SIRETs that begin with one SIREN.
const perSIREN = 100_000

// ParseSIREN reads nine digits, either without a space or in the groups 3 3 3
// with one space between. Anything else, and nine zeros, is [ErrIdentifier]. A
// number that fails Luhn's check is returned with [ErrChecksum]: the register
// holds such numbers, so the caller may accept it knowingly.
func ParseSIREN(text string) (SIREN, error) {
	siren, err := parseSIREN(text)
	if err != nil {
		err = strict.Fault(err, text)
	}
	return siren, err
}

// ParseSIRET reads fourteen digits, either without a space or in the groups
// 3 3 3 5 with one space between. Anything else, and a number whose SIREN would
// be nine zeros, is [ErrIdentifier]. A number that fails Luhn's check is
// returned with [ErrChecksum]; that of an establishment of La Poste (SIREN
// 356000000) passes also when the sum of its digits is a multiple of 5.
func ParseSIRET(text string) (SIRET, error) {
	siret, err := parseSIRET(text)
	if err != nil {
		err = strict.Fault(err, text)
	}
	return siret, err
}

// String is the number as nine digits, "" for none.
func (s SIREN) String() string {
	if s == (SIREN{}) {
		return ""
	}
	return fmt.Sprintf("%09d", s.n)
}

// String is the number as fourteen digits, "" for none.
func (s SIRET) String() string {
	if s == (SIRET{}) {
		return ""
	}
	return fmt.Sprintf("%014d", s.n)
}

// SIREN is the number of the legal person that the establishment belongs to.
func (s SIRET) SIREN() SIREN { return SIREN{uint32(s.n / perSIREN)} }

func parseSIREN(text string) (SIREN, error) {
	n, ok := grouped(text, 3, 3, 3)
	if !ok || n == 0 {
		return SIREN{}, ErrIdentifier
	}
	if !luhn(n) {
		return SIREN{uint32(n)}, ErrChecksum
	}
	return SIREN{uint32(n)}, nil
}

func parseSIRET(text string) (SIRET, error) {
	n, ok := grouped(text, 3, 3, 3, 5)
	siren := n / perSIREN
	if !ok || siren == 0 {
		return SIRET{}, ErrIdentifier
	}
	if !luhn(n) && (siren != laPoste || digitSum(n)%5 != 0) {
		return SIRET{n}, ErrChecksum
	}
	return SIRET{n}, nil
}

// grouped reads digits in groups of the sizes given, with one space between any
// two groups or between none.
func grouped(text string, sizes ...int) (n uint64, ok bool) {
	digits := 0
	for _, size := range sizes {
		digits += size
	}
	spaces := len(text) - digits
	if spaces != 0 && spaces != len(sizes)-1 {
		return 0, false
	}
	for i, size := range sizes {
		if i > 0 && spaces > 0 {
			if text[0] != ' ' {
				return 0, false
			}
			text = text[1:]
		}
		for _, c := range []byte(text[:size]) {
			if c < '0' || c > '9' {
				return 0, false
			}
			n = n*10 + uint64(c-'0')
		}
		text = text[size:]
	}
	return n, true
}

// luhn tells whether the number passes Luhn's check: from the right, every
// second digit is doubled, and the digits of all that sum to a multiple of 10.
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
