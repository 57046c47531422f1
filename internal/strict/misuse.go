package strict

// Faults of the program that calls, not of what it reads.
const (
	ErrEncodeOnly Sentinel = "encode-only" // a value that is written in JSON and never read back
	ErrNoJSON     Sentinel = "no-json"     // a value that is neither written nor read in JSON by itself
)
