package strict

// Faults of the program that calls, not of what it reads.
const (
	ErrEncodeOnly Sentinel = "encode-only" // a value that is written in JSON and never read back
	ErrNoJSON     Sentinel = "no-json"     // a value that is neither written nor read in JSON by itself
)

// EncodeOnly, embedded in a struct, refuses JSON that is read into it;
// encoding/json would answer nil and leave it half empty. Like any field without
// a size it must stand first, for a last one is padded.
type EncodeOnly struct{}

// UnmarshalJSON returns [ErrEncodeOnly].
func (*EncodeOnly) UnmarshalJSON([]byte) error { return Fault(ErrEncodeOnly, "") }

// NoJSON, embedded in a struct, refuses JSON both ways; encoding/json would use
// the names of its Go fields. It must stand first, as [EncodeOnly] must.
type NoJSON struct{}

// MarshalJSON returns [ErrNoJSON].
func (NoJSON) MarshalJSON() ([]byte, error) { return nil, Fault(ErrNoJSON, "") }

// UnmarshalJSON returns [ErrNoJSON].
func (*NoJSON) UnmarshalJSON([]byte) error { return Fault(ErrNoJSON, "") }
