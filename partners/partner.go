package partners

import (
	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
)

// A Partner is an entry in a project's list of partners: a name, a category
// and, when it is known, a number. It is immutable. The zero value is nobody:
// it has no name, counts for nothing and is the same as no other.
type Partner struct {
	name        string
	folded      string
	category    Category
	institution Institution
	id          ID
	identity    identity
	rest        string // of the name, after the institution
}

// An identity tells one actor from another: equal identities are one actor. The
// key, a SIREN or the hash of a folded name, tells most apart at the first
// comparison; the name tells apart two of the same hash, and a name from a
// SIREN. The zero value is nobody's.
type identity struct {
	key  uint64
	name string // folded; "" where key is a SIREN
}

// New makes a partner. The name has 1 to 200 characters, a letter or a digit
// among them; without one it is [ErrMissing], too long [ErrTooLong], with
// characters that are invisible or control, invalid UTF-8 or a word that mixes
// scripts [ErrText]. A category is required, else [ErrMissing]. The zero ID is
// none; one that failed its check is taken as it is, the caller having been
// told by [ParseID]. All faults are reported together, each an [Error].
func New(name string, category Category, id ID) (Partner, error) {
	var faults strict.Faults
	folded, err := foldName(name)
	if err != nil {
		faults.Add("/name", err, name)
	}
	if category.String() == "" {
		faults.Add("/category", ErrMissing, "")
	}
	if err := faults.Err(); err != nil {
		return Partner{}, err
	}
	return newPartner(name, folded, category, id), nil
}

// newPartner makes a partner of what has been checked.
func newPartner(name, folded string, category Category, id ID) Partner {
	institution, rest := recognise(name, folded)
	return Partner{
		name:        name,
		folded:      folded,
		category:    category,
		id:          id,
		identity:    identify(folded, id),
		institution: institution,
		rest:        rest,
	}
}

// foldName folds a name that nothing is wrong with.
func foldName(name string) (folded string, err error) {
	if err := strict.CheckName(name); err != nil {
		return "", err
	}
	if folded = wording.Fold(name); folded == "" {
		return "", ErrMissing
	}
	return folded, nil
}

// identify gives the identity of an actor: its SIREN or, without one, its
// folded name.
func identify(folded string, id ID) identity {
	if siren, ok := id.SIREN(); ok {
		return identity{key: uint64(siren.n)}
	}
	const offset, prime = 14695981039346656037, 1099511628211 // FNV-1a, 64 bits
	hash := uint64(offset)
	for _, c := range []byte(folded) {
		hash = (hash ^ uint64(c)) * prime
	}
	return identity{key: hash, name: folded}
}

// Name is the name as it was given.
func (p Partner) Name() string { return p.name }

// Category is the kind of actor; unknown for the zero Partner.
func (p Partner) Category() Category { return p.category }

// ID is the number given, if any.
func (p Partner) ID() ID { return p.id }

// Institution is what [Recognise] finds in the partner's name: the institution,
// if any, and the rest of the name.
func (p Partner) Institution() (institution Institution, rest string) {
	return p.institution, p.rest
}

// Same tells whether p and other are one actor: they have the same SIREN or, if
// neither has one, the same folded name (letters and digits, without case,
// accents or punctuation). One that has a SIREN and one that has none are two,
// whatever their names: see [Duplicates]. The zero Partner is the same as none,
// itself included.
func (p Partner) Same(other Partner) bool {
	return p.identity == other.identity && p.identity != identity{}
}
