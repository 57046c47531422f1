package strict

// Faults of the program that calls, not of what it reads.
const (
	ErrEncodeOnly Sentinel = "encode-only" // a value that is written in JSON and never read back
)

// EncodeOnly makes the struct that embeds it refuse to be read from JSON:
// encoding/json would otherwise answer nil and leave it half empty.
type EncodeOnly struct{}

// UnmarshalJSON returns [ErrEncodeOnly].
func (*EncodeOnly) UnmarshalJSON([]byte) error { return Fault(ErrEncodeOnly, "") }
