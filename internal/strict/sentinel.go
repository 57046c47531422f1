package strict

import (
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/wording"
)

// A Sentinel is a kind of fault. Its value is a code that never changes; its
// words stand in package wording.
type Sentinel string

// Faults that any input may have.
const (
	ErrSyntax    Sentinel = "syntax"
	ErrEncoding  Sentinel = "encoding"
	ErrDepth     Sentinel = "depth"
	ErrKey       Sentinel = "unknown-key"
	ErrDuplicate Sentinel = "duplicate-key"
	ErrType      Sentinel = "type"
	ErrMissing   Sentinel = "missing"
	ErrNull      Sentinel = "null"
	ErrTooLong   Sentinel = "too-long"
	ErrTooMany   Sentinel = "too-many"
	ErrWord      Sentinel = "unknown-word"
	ErrNumber    Sentinel = "number"
	ErrPrecision Sentinel = "precision"
	ErrRange     Sentinel = "range"
	ErrNegative  Sentinel = "negative"
	ErrInstant   Sentinel = "instant"
	ErrText      Sentinel = "text"

	// Faults of the program that calls.
	ErrNil        Sentinel = "nil"         // a nil pointer or a nil io.Reader
	ErrEncodeOnly Sentinel = "encode-only" // a value that is written in JSON and never read back
	ErrNoJSON     Sentinel = "no-json"     // a value that is neither written nor read in JSON by itself

	errUnreadable Sentinel = "unreadable"
)

// Error returns the words of the fault in English.
func (s Sentinel) Error() string { return wording.Text(language.English, "fault."+string(s)) }
