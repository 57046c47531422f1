package budget

import (
	"errors"
	"strings"

	"github.com/aap-lit/aap/internal/strict"
)

// An Error is one fault of an input: Pointer is where it is (RFC 6901,
// relative to the value that was read, "" for the whole), Err is one of the
// sentinels below, Input quotes at most 40 characters of what was read. Code
// gives the stable code of the sentinel, Message the words in French or in
// English.
//
// All faults of one input are reported together, joined: errors.Is finds any
// of their sentinels, errors.As the first Error.
type Error = strict.Error

// Faults takes apart an error of this package, which joins every fault of an
// input, in the order in which they were found; nil has none.
func Faults(err error) []*Error { return strict.All(err) }

// The kinds of fault. Their codes never change.
var (
	ErrSyntax    error = strict.ErrSyntax           // not JSON
	ErrEncoding  error = strict.ErrEncoding         // invalid UTF-8, or a lone surrogate
	ErrDepth     error = strict.ErrDepth            // JSON nested beyond 64
	ErrKey       error = strict.ErrKey              // unknown or wrongly cased member
	ErrDuplicate error = strict.ErrDuplicate        // member given twice
	ErrType      error = strict.ErrType             // JSON value of another type
	ErrMissing   error = strict.ErrMissing          // what is required is not given
	ErrNull      error = strict.ErrNull             // null where a value is required
	ErrTooLong   error = strict.ErrTooLong          // label beyond 200 characters
	ErrTooMany   error = strict.ErrTooMany          // list beyond 10 000 entries
	ErrText      error = strict.ErrText             // control character or invalid UTF-8 in a label
	ErrWord      error = strict.ErrWord             // word that is not one of an enumeration
	ErrNumber    error = strict.ErrNumber           // not a number written plainly
	ErrPrecision error = strict.ErrPrecision        // digits beyond the cent, or beyond 18 places for a rate
	ErrRange     error = strict.ErrRange            // outside the limits
	ErrNegative  error = strict.ErrNegative         // below zero
	ErrMonths    error = strict.Sentinel("months")  // period that ends before it begins
	ErrInKind    error = strict.Sentinel("in-kind") // PIA resource in kind
)

// fault is the error of an input that is one value.
func fault(err error, input string) error {
	var f strict.Faults
	f.Add("", err, input)
	return f.Err()
}

// settled joins what reading found and what the rules found in the value that
// was read. The rules see a zero wherever reading failed, so what they say at
// or below such a place is left out; and nothing counts after a fault of form.
func settled(read, rules error) error {
	if read == nil {
		return rules
	}
	if errors.Is(read, ErrSyntax) || errors.Is(read, ErrEncoding) || errors.Is(read, ErrDepth) {
		return read
	}
	var all strict.Faults
	all.Under("", read)
	refused := each(read)
	for _, found := range each(rules) {
		if !below(found.Pointer, refused) {
			all.Under("", found)
		}
	}
	return all.Err()
}

// below tells whether a place is, or is inside, one of those refused.
func below(pointer string, refused []*Error) bool {
	for _, e := range refused {
		if rest, ok := strings.CutPrefix(pointer, e.Pointer); ok && (rest == "" || rest[0] == '/') {
			return true
		}
	}
	return false
}

// each lists the faults joined in err.
func each(err error) (all []*Error) {
	var joined interface{ Unwrap() []error }
	if errors.As(err, &joined) {
		for _, e := range joined.Unwrap() {
			all = append(all, each(e)...)
		}
		return all
	}
	var one *Error
	if errors.As(err, &one) {
		all = append(all, one)
	}
	return all
}
