package strict

// Faults of the program that calls, not of what it reads.
const (
	ErrEncodeOnly Sentinel = "encode-only" // a value that is written in JSON and never read back
	ErrNoJSON     Sentinel = "no-json"     // a value that is neither written nor read in JSON by itself
)

// EncodeOnly makes the struct that embeds it refuse to be read from JSON:
// encoding/json would otherwise answer nil and leave it half empty.
type EncodeOnly struct{}

// UnmarshalJSON returns [ErrEncodeOnly].
func (*EncodeOnly) UnmarshalJSON([]byte) error { return Fault(ErrEncodeOnly, "") }

// NoJSON makes the struct that embeds it refuse to be written in JSON too:
// encoding/json would otherwise use the names of its Go fields.
type NoJSON struct{}

// MarshalJSON returns [ErrNoJSON].
func (NoJSON) MarshalJSON() ([]byte, error) { return nil, Fault(ErrNoJSON, "") }

// UnmarshalJSON returns [ErrNoJSON].
func (*NoJSON) UnmarshalJSON([]byte) error { return Fault(ErrNoJSON, "") }
