package kit

import "github.com/aap-lit/aap/internal/strict"

// Level is how closely the answers of an engine are looked at: as closely as it
// claims to answer. The zero value is All.
type Level uint8

// The levels, in the order of the wire words all, figures, outcomes and verdict: each
// looks at less than the one before.
const (
	All      Level = iota // whatever the cases want
	Figures               // the outcomes and the figures that they rest on
	Outcomes              // the verdict and the outcome of each part
	Verdict               // the verdict alone
)

var levelWords = strict.Words{"all", "figures", "outcomes", "verdict"}

// String returns the wire word.
func (l Level) String() string { return levelWords.Of(uint8(l)) }

// MarshalText returns the wire word; a value that has none is an error.
func (l Level) MarshalText() ([]byte, error) { return levelWords.Text(uint8(l)) }

// UnmarshalText reads a wire word; any other text is an error.
func (l *Level) UnmarshalText(text []byte) error { return strict.ReadWord(levelWords, text, l) }

// Sees reports whether an engine that claims level l is held to what stands at level
// part.
func (l Level) Sees(part Level) bool { return l <= part }
