package partners

import "github.com/aap-lit/aap/internal/strict"

// An Error is one fault of an input. Pointer is the place (RFC 6901, relative to
// the value that was read; "" is the whole of it), Err is one of the sentinels
// below or of strict JSON, and Input quotes at most 40 characters of the input. Allowed, Nearest, Low
// and High say what would have been right, where that is known; Offset says where
// an input ceases to be JSON. Code returns the stable code of the sentinel and
// Message its words, in French or in English; Malformed reports whether the input
// is not JSON at all. An Error is written in JSON as {"pointer": …, "code": …}.
//
// The faults of one input are reported together, joined: errors.Is finds any of
// their sentinels, errors.As the first Error, [Faults] all of them.
type Error = strict.Error

// Faults returns the faults that an error of this package joins, in the order in
// which they were found; nil for a nil error.
func Faults(err error) []*Error { return strict.All(err) }

// The kinds of fault. Their codes never change.
var (
	ErrIdentifier error = strict.Sentinel("identifier") // number that is not written as a SIREN or a SIRET
	ErrChecksum   error = strict.Sentinel("checksum")   // number whose check digit is wrong; returned together with the value
	ErrMissing    error = strict.ErrMissing             // partner without a name, or without a category
	ErrNull       error = strict.ErrNull                // null where a partner stands
	ErrTooLong    error = strict.ErrTooLong             // name beyond 200 characters
	ErrText       error = strict.ErrText                // name with invalid UTF-8, an invisible or control character, or a word that mixes scripts
	ErrDuplicate  error = strict.ErrDuplicate           // category that a set names twice
	ErrWord       error = strict.ErrWord                // word that is not one of an enumeration, nor the code of an institution
	ErrNil        error = strict.ErrNil                 // nil pointer to read into
)
