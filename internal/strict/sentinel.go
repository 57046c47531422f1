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

// EncodeOnly refuses JSON that is read into a struct which embeds it; encoding/json
// would answer nil and leave it half empty. It must stand first in the struct: a
// field without a size costs nothing there, and is padded at the end.
type EncodeOnly struct{}

// UnmarshalJSON returns [ErrEncodeOnly].
func (*EncodeOnly) UnmarshalJSON([]byte) error { return Fault(ErrEncodeOnly, "") }

// NoJSON refuses JSON both ways for a struct which embeds it; encoding/json would
// use the names of its Go fields. It must stand first, as [EncodeOnly] must.
type NoJSON struct{}

// MarshalJSON returns [ErrNoJSON].
func (NoJSON) MarshalJSON() ([]byte, error) { return nil, Fault(ErrNoJSON, "") }

// UnmarshalJSON returns [ErrNoJSON].
func (*NoJSON) UnmarshalJSON([]byte) error { return Fault(ErrNoJSON, "") }
