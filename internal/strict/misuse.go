package strict

// Faults of the program that calls, not of what it reads.
const (
	ErrNil        Sentinel = "nil"         // a nil reader, or a nil pointer to read into
	ErrEncodeOnly Sentinel = "encode-only" // a value that is written in JSON and never read back
)

// EncodeOnly makes the struct that embeds it refuse to be read from JSON:
// encoding/json would otherwise answer nil and leave it half empty.
type EncodeOnly struct{}

// UnmarshalJSON returns [ErrEncodeOnly].
func (*EncodeOnly) UnmarshalJSON([]byte) error { return Fault(ErrEncodeOnly, "") }
