package eligibility

import "github.com/aap-lit/aap/internal/strict"

// Error is one fault of an input: Pointer is its place (RFC 6901, relative to
// what was read), Err a sentinel for errors.Is, Input what was read, cut to 40
// characters. Allowed, Nearest and Bounds return what would have been right,
// where that is known, and Offset where an input ceases to be JSON. Code returns the stable code of the fault, Message its words in French or English,
// Malformed reports whether what was read is no JSON at all. In JSON it is
// {"pointer": …, "code": …}.
//
// Its methods:
//
//	Allowed() []string          // the words, or the members, that could stand there, or the instants to choose from; nil beyond 12, or where that is not known
//	Nearest() string            // the one of them that was probably meant, "" if none
//	Seems() string              // what is there in place of a partner's number, such as "vat-number", see partners.ParseID
//	Bounds() (low, high string) // of a number, as plain numbers; "" for none
//	Offset() int                // how many bytes are read before an input ceases to be JSON
//	Code() string               // the stable code of the fault, such as "precision"
//	Message(language.Tag) string
//	Malformed() bool            // whether what was read is no JSON at all
type Error = strict.Error

// Faults returns the faults that an error of this library joins, whichever of its
// packages it is from, in the order in which they were found; nil for a nil error.
// An error that is no fault of an input, such as one of reading a file, comes as
// one fault without a place.
func Faults(err error) []*Error { return strict.All(err) }
