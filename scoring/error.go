package scoring

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

// The kinds of fault. Their codes never change.
var (
	ErrSyntax    error = strict.ErrSyntax    // not JSON
	ErrEncoding  error = strict.ErrEncoding  // invalid UTF-8, or a lone surrogate
	ErrDepth     error = strict.ErrDepth     // JSON nested beyond 64
	ErrKey       error = strict.ErrKey       // unknown member, or criterion that the grid does not have
	ErrDuplicate error = strict.ErrDuplicate // member given twice
	ErrType      error = strict.ErrType      // JSON value of another type
	ErrMissing   error = strict.ErrMissing   // what is required is not given: a mark, an envelope beside a line
	ErrNull      error = strict.ErrNull      // null where a value is required
	ErrTooLong   error = strict.ErrTooLong   // text beyond 200 characters, input beyond 64 MiB
	ErrTooMany   error = strict.ErrTooMany   // list beyond its bound
	ErrText      error = strict.ErrText      // control character in a text, or a space at the end of a code
	ErrWord      error = strict.ErrWord      // word that is not one of those allowed
	ErrNumber    error = strict.ErrNumber    // not a number written plainly
	ErrPrecision error = strict.ErrPrecision // more than six decimals, or two for an amount
	ErrRange     error = strict.ErrRange     // outside the limits, or outside the scale
	ErrNegative  error = strict.ErrNegative  // below zero

	ErrStep          error = strict.Sentinel("off-step")        // mark or bound of the scale that is not on its steps
	ErrTwice         error = strict.Sentinel("twice")           // code or key that stands further up already
	ErrBallotTwice   error = strict.Sentinel("ballot-twice")    // second ballot of an assessor on a project
	ErrReserved      error = strict.Sentinel("reserved-code")   // code of a criterion that is a word of the grid
	ErrAfterRefuse   error = strict.Sentinel("after-refuse")    // tie key after "refuse"
	ErrProject       error = strict.Sentinel("unknown-project") // project that the session does not have
	ErrDraw          error = strict.Sentinel("draw-incomplete") // draw that misses a project
	ErrTotalRequests error = strict.Sentinel("total-requests")  // requests that exceed 10¹² € together
)

// Faults lists the faults of an error of this package, in the order in which
// they were found; none of nil.
func Faults(err error) []*Error { return strict.All(err) }

// formal tells a fault of form, beside which nothing else counts.
func formal(err error) bool {
	return errors.Is(err, ErrSyntax) || errors.Is(err, ErrEncoding) || errors.Is(err, ErrDepth)
}

// fault is the error of an input that is one value.
func fault(err error, input string) error {
	var f strict.Faults
	f.Add("", err, input)
	return f.Err()
}

// settled joins what reading found and what the rules found in the value that
// was read. The rules see a zero wherever reading failed, so what they say at
// or below such a place is left out; and nothing counts beside a fault of form.
func settled(read, rules error) error {
	if read == nil {
		return rules
	}
	if formal(read) {
		return read
	}
	var all strict.Faults
	all.Under("", read)
	refused := strict.All(read)
	for _, found := range strict.All(rules) {
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
