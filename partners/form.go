package partners

import "unicode"

// A form is a way in which a register writes its numbers. No text has two of them.
type form uint8

const (
	siren form = iota + 1
	siret
	rna
	rid7 // RIDET of a legal person
	ridet
	tahiti
	tahitiPart // of an establishment
)

// Of a shape, these stand for one of many characters, any other for itself.
const (
	digit  = '#'
	letter = '@'
	either = '*' // a digit or a letter
)

const numerals = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ" // what either stands for, by value

// forms has an entry for each form: its shape, the kind of its numbers, the form of
// the number of the legal person, and how many numbers begin with one of those.
var forms = [...]struct {
	shape string
	kind  IDKind
	whole form
	parts uint64
}{
	siren:      {"#########", SIREN, siren, 1},
	siret:      {"##############", SIRET, siren, 100_000},
	rna:        {"W#*#######", RNA, rna, 1},
	rid7:       {"#######", RIDET, rid7, 1},
	ridet:      {"#######.###", RIDET, rid7, 1000},
	tahiti:     {"*#####", TAHITI, tahiti, 1},
	tahitiPart: {"*#####-###", TAHITI, tahiti, 1000},
}

const longest = 14 // characters of a shape

// read returns the number that a squeezed text is, none for any other text.
func read(squeezed []byte) ID {
	for f := siren; int(f) < len(forms); f++ {
		if n, ok := match(forms[f].shape, squeezed); ok {
			return ID{n: n, form: f}
		}
	}
	return ID{}
}

// match reports whether a squeezed text has a shape, and returns the number that its
// digits and letters make.
func match(shape string, squeezed []byte) (n uint64, ok bool) {
	if len(shape) != len(squeezed) {
		return 0, false
	}
	for i, c := range squeezed {
		isDigit, isLetter := '0' <= c && c <= '9', 'A' <= c && c <= 'Z'
		switch s := shape[i]; {
		case s == c:
		case s == digit && isDigit:
			n = n*10 + uint64(c-'0')
		case s == either && isDigit:
			n = n*36 + uint64(c-'0')
		case s == either && isLetter:
			n = n*36 + uint64(c-'A') + 10
		case s == letter && isLetter:
		default:
			return 0, false
		}
	}
	return n, true
}

// squeeze appends a text without its spaces, with capital letters, and with a hyphen
// for every dash. It returns nil for a text that is longer than any shape or has a
// character that stands in none.
func squeeze(to []byte, text string) []byte {
	for _, r := range text {
		c := byte(0)
		switch {
		case '0' <= r && r <= '9', 'A' <= r && r <= 'Z', r == '.':
			c = byte(r)
		case 'a' <= r && r <= 'z':
			c = byte(r) - 'a' + 'A'
		case unicode.Is(unicode.Zs, r):
			continue
		case unicode.Is(unicode.Pd, r):
			c = '-'
		}
		if c == 0 || len(to) == longest {
			return nil
		}
		to = append(to, c)
	}
	return to
}
