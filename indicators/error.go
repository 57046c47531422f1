package indicators

import "github.com/aap-lit/aap/internal/strict"

// An Error is one fault of an input: Pointer is where it is (RFC 6901,
// relative to the value that was read, "" for the whole), Err is one of the
// sentinels of this package, Input quotes at most 40 characters of what was read.
// Allowed, Nearest and Bounds return what would have been right, where that is
// known, and Offset where an input ceases to be JSON. Code returns the stable
// code of the sentinel, Message the words in French or in English,
// Malformed reports whether what was read is no JSON at all. In JSON it is
// {"pointer": …, "code": …}.
//
// The faults of one input are reported together, joined: errors.Is finds any of
// their sentinels, errors.As the first Error, [Faults] all of them.
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

// Faults returns the faults that an error of this package joins, in the order in
// which they were found; nil for a nil error.
func Faults(err error) []*Error { return strict.All(err) }

// The kinds of fault. Their codes never change.
var (
	ErrSyntax    error = strict.ErrSyntax    // not JSON
	ErrEncoding  error = strict.ErrEncoding  // invalid UTF-8, or a lone surrogate
	ErrDepth     error = strict.ErrDepth     // JSON nested beyond 64
	ErrKey       error = strict.ErrKey       // unknown or wrongly cased member
	ErrDuplicate error = strict.ErrDuplicate // member given twice
	ErrType      error = strict.ErrType      // JSON value of another type, or value of a database
	ErrMissing   error = strict.ErrMissing   // what is required is not given
	ErrNull      error = strict.ErrNull      // null where a value is required
	ErrTooLong   error = strict.ErrTooLong   // text beyond 200 characters, input beyond 1 MiB
	ErrTooMany   error = strict.ErrTooMany   // more than 1000 indicators, or 121 observations of one
	ErrText      error = strict.ErrText      // control character or invalid UTF-8 in a text, or a space at an end of a code
	ErrWord      error = strict.ErrWord      // word that is neither one of an enumeration nor not-available
	ErrNumber    error = strict.ErrNumber    // not a number written plainly
	ErrPrecision error = strict.ErrPrecision // more than six decimals
	ErrRange     error = strict.ErrRange     // month or value outside the limits

	ErrTwice          error = strict.Sentinel("twice")           // code of another indicator, or month of another observation
	ErrTargetMonth    error = strict.Sentinel("target-month")    // target that is not due after the baseline
	ErrBeforeBaseline error = strict.Sentinel("before-baseline") // observation older than the baseline
	ErrAggregation    error = strict.Sentinel("aggregation")     // aggregation that the indicator does not declare
	ErrMixed          error = strict.Sentinel("mixed")           // aggregation of indicators that are not the same
	ErrDisagreement   error = strict.Sentinel("disagreement")    // several latest values of one figure

	ErrNil        error = strict.ErrNil        // nil reader, or nil pointer to read into
	ErrEncodeOnly error = strict.ErrEncodeOnly // value that is written in JSON and not read back
)
