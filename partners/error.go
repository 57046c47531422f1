package partners

import "github.com/aap-lit/aap/internal/strict"

// An Error is one fault of an input. Pointer is the place, a JSON Pointer (RFC
// 6901) relative to the value read, "" for the whole of it; Err is one of the
// sentinels of this package, or a fault of JSON itself, which Code tells apart:
// "type", "unknown-key" and so on; Input quotes at most 40 characters of what was
// read. Allowed, Nearest and Bounds return what would have been right, where that
// is known, Seems what the input is taken for, and Offset where an input ceases to be
// JSON. Code returns the stable code, Message the words in French or English,
// Malformed reports whether what was read is no JSON at all. Use errors.As to
// reach it, errors.Is to test for a sentinel; several faults of one input come
// joined, and Faults of package eligibility lists them.
//
// Its methods:
//
//	Allowed() []string          // the words, or the members, that could stand there; nil beyond 12, or where that is not known
//	Nearest() string            // the one of them that was probably meant, "" if none
//	Seems() string              // what is there in place of a number asked for: "commune-code", "activity-code",
//	                            // "vat-number", "telephone", "ten-digits"; "" if that is not known
//	Bounds() (low, high string) // of a number, as plain numbers; "" for none
//	Offset() int                // how many bytes are read before an input ceases to be JSON
//	Code() string               // the stable code of the fault, such as "precision"
//	Message(language.Tag) string
//	Malformed() bool            // whether what was read is no JSON at all
type Error = strict.Error

// The kinds of fault. Their codes never change.
var (
	ErrIdentifier error = strict.Sentinel("identifier") // text that is the number of no register, see Seems and Nearest
	ErrChecksum   error = strict.Sentinel("checksum")   // SIREN or SIRET whose check digit is wrong; returned together with the value
	ErrMissing    error = strict.ErrMissing             // partner without a name, or without a category
	ErrNull       error = strict.ErrNull                // null where a partner stands
	ErrType       error = strict.ErrType                // value of another type, from a database
	ErrTooLong    error = strict.ErrTooLong             // name beyond 200 characters
	ErrText       error = strict.ErrText                // name with invalid UTF-8, an invisible or control character, or a word that mixes scripts
	ErrDuplicate  error = strict.ErrDuplicate           // category that a set names twice
	ErrWord       error = strict.ErrWord                // word that is not one of an enumeration, nor the code of an institution
	ErrNil        error = strict.ErrNil                 // nil pointer to read into
)
