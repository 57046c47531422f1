package partners

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
)

// A Partner is an entry in a project's list of partners: a name, a category and,
// when it is known, a number. It is immutable. The zero value is nobody: it has
// no name, counts for nothing, is the same as no other and is not written in JSON.
//
// Two entries that are == agree in all of that; whether they are one actor,
// [Partner.Same] tells.
type Partner struct {
	name        string
	folded      string
	category    Category
	institution Institution
	class       Class // of the institution
	id          ID
	identity    identity
}

// An identity is what two entries of one actor have in common. The key, a number
// with its form or the hash of a folded name, tells most actors apart at the first
// comparison; the name tells two of the same hash apart, and a name from a number.
// The zero value is nobody's.
type identity struct {
	key  uint64
	name string // folded; "" where key is a number
}

// New returns a partner. Spaces and line ends around the name, which a form may add,
// are left out. All faults are reported together:
//
//   - a name without a letter or a digit ([ErrMissing]), of more than 200
//     characters as it was given, or of more than 1000 bytes when folded, which
//     takes ligatures that stand for many letters ([ErrTooLong]), or with invalid UTF-8, an invisible
//     or control character, or a word that mixes scripts ([ErrText]);
//   - a category that is not set ([ErrMissing]).
//
// The zero ID is none. An ID that fails its check is taken as it is: [ParseID]
// has told the caller.
func New(name string, category Category, id ID) (Partner, error) {
	var faults strict.Faults
	spelt, err := readName(name)
	if err != nil {
		faults.Add("/name", err, name)
	}
	if category.String() == "" {
		faults.Add("/category", ErrMissing, "")
	}
	if err := faults.Err(); err != nil {
		return Partner{}, err
	}
	return newPartner(spelt, category, id), nil
}

// newPartner returns the partner of what has been checked.
func newPartner(spelt spelling, category Category, id ID) Partner {
	institution := Recognise(spelt.name)
	if institution.Class().ofState() && id.notOfState() {
		institution = 0 // somebody else is called so, as a syndicat that is a SIE
	}
	return Partner{
		name:        spelt.name,
		folded:      spelt.folded,
		category:    category,
		id:          id,
		identity:    identify(spelt.folded, id),
		institution: institution,
		class:       institution.Class(),
	}
}

const (
	maxName   = 200         // characters, with the spaces around it
	maxFolded = 5 * maxName // bytes: no letter takes as many, but ligatures stand for several
)

// A spelling is a name without the spaces around it, and folded.
type spelling struct{ name, folded string }

// readName returns a name as it is kept, or what is wrong with it.
func readName(text string) (spelling, error) {
	if len(text) > maxName && utf8.RuneCountInString(text) > maxName {
		return spelling{}, tooLong()
	}
	name := strings.TrimSpace(text)
	if err := strict.CheckName(name); err != nil {
		return spelling{}, err
	}
	folded, whole := wording.FoldWithin(name, maxFolded)
	switch {
	case !whole:
		return spelling{}, tooLong()
	case folded == "":
		return spelling{}, ErrMissing
	}
	return spelling{name, folded}, nil
}

func tooLong() error { return strict.Bounded(ErrTooLong, "", strconv.Itoa(maxName)) }

// identify returns the identity of an actor: the number of its legal person or,
// without one, its folded name.
func identify(folded string, id ID) identity {
	if whole := id.whole(); whole != (ID{}) {
		const room = 56 // bits, more than any number takes
		return identity{key: uint64(whole.form)<<room | whole.n}
	}
	const offset, prime = 14695981039346656037, 1099511628211 // FNV-1a, 64 bits
	hash := uint64(offset)
	for _, c := range []byte(folded) {
		hash = (hash ^ uint64(c)) * prime
	}
	return identity{key: hash, name: folded}
}

// Name returns the name as it was given, without the spaces around it.
func (p Partner) Name() string { return p.name }

// Category returns the kind of actor; unknown for the zero Partner.
func (p Partner) Category() Category { return p.category }

// ID returns the number given, none if there is none.
func (p Partner) ID() ID { return p.id }

// Institution returns what [Recognise] makes of the partner's name: the
// institution, zero if there is none. A State service, a central administration or a
// court is none where the partner's number is not one that these have: an RNA number, or
// a SIREN that does not begin with 1, the digit of the State and its national bodies.
func (p Partner) Institution() Institution { return p.institution }

// Class returns the class of that institution, zero if there is none.
func (p Partner) Class() Class { return p.class }

// Same reports whether p and other are one actor. They are if they have the same
// number, that of the legal person where it is of an establishment, or, when neither
// has one, the same folded name: letters and digits, without case, accents or
// punctuation. A partner with a number and one without, or with the number of another
// register, are two actors, whatever their names; [Duplicates] lists such pairs. The
// zero Partner is not the same as any partner, not even as itself.
func (p Partner) Same(other Partner) bool {
	return p.identity == other.identity && p.identity != identity{}
}
