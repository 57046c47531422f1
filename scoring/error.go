package scoring

import "github.com/aap-lit/aap/internal/strict"

// An Error is one fault of an input. Pointer is where it is (RFC 6901, relative
// to the value that was read, "" for the whole); Err is one of the sentinels
// below; Input quotes at most 40 characters of what was read. Code returns the
// stable code of the sentinel, Message the words in French or in English.
// Allowed, Nearest and Bounds return what would have been right, where that is
// known. Malformed reports whether what was read is no JSON at all, and Offset
// returns where it ceases to be. In JSON an Error is {"pointer": …, "code": …}.
//
// All faults of one input are returned together, joined: errors.Is finds any of
// their sentinels, errors.As the first Error.
//
// Its methods:
//
//	Allowed() []string          // the words, or the members, that could stand there; nil beyond 12, or where that is not known
//	Nearest() string            // the one of them that was probably meant, "" if none
//	Bounds() (low, high string) // of a number, as plain numbers; "" for none
//	Offset() int                // how many bytes are read before an input ceases to be JSON
//	Code() string               // the stable code of the fault, such as "precision"
//	Message(language.Tag) string
//	Malformed() bool            // whether what was read is no JSON at all
type Error = strict.Error

// The kinds of fault. Their codes never change.
var (
	ErrSyntax    error = strict.ErrSyntax    // not JSON
	ErrEncoding  error = strict.ErrEncoding  // invalid UTF-8, or a lone surrogate
	ErrDepth     error = strict.ErrDepth     // JSON nested beyond 64
	ErrKey       error = strict.ErrKey       // unknown member, or criterion that the grid does not have
	ErrDuplicate error = strict.ErrDuplicate // member given twice
	ErrType      error = strict.ErrType      // JSON value of another type, or value of a database
	ErrMissing   error = strict.ErrMissing   // something required is not given: a mark, an envelope beside a line
	ErrNull      error = strict.ErrNull      // null where a value is required
	ErrTooLong   error = strict.ErrTooLong   // text beyond 200 characters, input beyond 64 MiB
	ErrTooMany   error = strict.ErrTooMany   // list beyond its bound
	ErrText      error = strict.ErrText      // control character in a text; in a code also an invisible one, a word that mixes scripts, a space at either end
	ErrWord      error = strict.ErrWord      // word that is not one of those allowed
	ErrNumber    error = strict.ErrNumber    // not a number written plainly
	ErrPrecision error = strict.ErrPrecision // more than six decimals, or two for an amount
	ErrRange     error = strict.ErrRange     // outside the limits, or outside the scale
	ErrNegative  error = strict.ErrNegative  // below zero

	ErrStep          error = strict.Sentinel("off-step")        // mark or bound of the scale that is not on its steps
	ErrMarkKind      error = strict.Sentinel("mark-kind")       // value of a mark that is not of the kind Given
	ErrUnclearCode   error = strict.Sentinel("unclear-code")    // code with a character that can be mistaken for another
	ErrTwice         error = strict.Sentinel("twice")           // code or key given earlier already
	ErrBallotTwice   error = strict.Sentinel("ballot-twice")    // second ballot of an assessor on a project
	ErrReserved      error = strict.Sentinel("reserved-code")   // code of a criterion that is a word of the grid
	ErrAfterRefuse   error = strict.Sentinel("after-refuse")    // tie key after "refuse"
	ErrProject       error = strict.Sentinel("unknown-project") // project that the session does not have
	ErrDraw          error = strict.Sentinel("draw-incomplete") // draw that misses a project
	ErrTotalRequests error = strict.Sentinel("total-requests")  // requests that exceed 10¹² € together
	ErrTooMuchWork   error = strict.Sentinel("too-much-work")   // stability of a session that takes too many steps

	ErrNil        error = strict.ErrNil        // nil reader, or nil pointer to read into
	ErrEncodeOnly error = strict.ErrEncodeOnly // value that is written in JSON and not read back
	ErrNoJSON     error = strict.ErrNoJSON     // part of an input that has no JSON of its own
)

// Faults returns the faults of an error of this package, in the order in which
// they were found; none of nil.
func Faults(err error) []*Error { return strict.All(err) }
