package partners

import "github.com/aap-lit/aap/internal/strict"

// An Error is one fault of an input. Pointer is the place, a JSON Pointer (RFC
// 6901) relative to the value read, "" for the whole of it; Err is one of the
// sentinels of this package or of strict JSON; Input quotes at most 40
// characters of what was read. What would have been right, where that is known,
// its methods tell: Allowed, Nearest, Bounds, and Offset for where an input
// ceases to be JSON. Code returns the stable code, Message the words in French or English,
// Malformed reports whether what was read is no JSON at all. Use errors.As to
// reach it, errors.Is to test for a sentinel; several faults of one input come
// joined.
type Error = strict.Error

// Faults takes apart an error of this package, which joins every fault of an
// input, in the order in which they were found; nil has none.
func Faults(err error) []*Error { return strict.All(err) }

// Faults of a partner, of its number, of a word.
var (
	// ErrIdentifier is a SIREN or SIRET that is not written as one.
	ErrIdentifier error = strict.Sentinel("identifier")
	// ErrChecksum is a SIREN or SIRET whose check digit is wrong. The value is
	// returned nevertheless.
	ErrChecksum error = strict.Sentinel("checksum")
	// ErrMissing is a partner without a name or without a category.
	ErrMissing error = strict.ErrMissing
	// ErrNull is a JSON null where a partner stands.
	ErrNull error = strict.ErrNull
	// ErrTooLong is a name of more than 200 characters.
	ErrTooLong error = strict.ErrTooLong
	// ErrText is a name with characters that are invisible or control, that is
	// not UTF-8, or with a word that mixes scripts.
	ErrText error = strict.ErrText
	// ErrDuplicate is a category that a set names twice.
	ErrDuplicate error = strict.ErrDuplicate
	// ErrWord is a word that is none of its kind's.
	ErrWord error = strict.ErrWord
)
