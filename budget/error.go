package budget

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
//	Allowed() []string          // the words, or the members, that could stand there, or both meanings of [ErrAmbiguous]; nil beyond 12, or where that is not known
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
	ErrSyntax    error = strict.ErrSyntax           // not JSON
	ErrEncoding  error = strict.ErrEncoding         // invalid UTF-8, or a lone surrogate
	ErrDepth     error = strict.ErrDepth            // JSON nested beyond 64
	ErrKey       error = strict.ErrKey              // unknown or wrongly cased member
	ErrDuplicate error = strict.ErrDuplicate        // member given twice
	ErrType      error = strict.ErrType             // JSON value of another type, or value of a database
	ErrMissing   error = strict.ErrMissing          // what is required is not given
	ErrNull      error = strict.ErrNull             // null where a value is required
	ErrTooLong   error = strict.ErrTooLong          // label beyond 200 characters, or text of a form beyond 64
	ErrTooMany   error = strict.ErrTooMany          // list beyond 10 000 entries
	ErrText      error = strict.ErrText             // control or invisible character, or invalid UTF-8
	ErrWord      error = strict.ErrWord             // word that is not one of an enumeration
	ErrNumber    error = strict.ErrNumber           // not a number written plainly
	ErrPrecision error = strict.ErrPrecision        // digits beyond the cent, or beyond 18 places for a rate
	ErrRange     error = strict.ErrRange            // outside the limits
	ErrNegative  error = strict.ErrNegative         // below zero
	ErrMonths    error = strict.Sentinel("months")  // period that ends before it begins
	ErrInKind    error = strict.Sentinel("in-kind") // PIA resource in kind

	ErrAmount    error = strict.Sentinel("amount")    // text of a form that is no amount in euros
	ErrAmbiguous error = strict.Sentinel("ambiguous") // text of a form that means two amounts; Allowed returns both

	ErrNil        error = strict.ErrNil        // nil pointer to read into
	ErrEncodeOnly error = strict.ErrEncodeOnly // value that is written in JSON and not read back
)
