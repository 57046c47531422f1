package budget

import (
	"github.com/aap-lit/aap/internal/strict"
)

// A Base says which months a rule takes the cost of (assiette). The zero value is
// WholeProject. [NewRule] refuses a value that is not one of the constants.
type Base uint8

// The bases, and their words in JSON.
const (
	WholeProject Base = iota // whole: all months of the project
	FundedMonths             // funded-months: the first months, those the call funds
)

var baseWords = strict.Words{"whole", "funded-months"}

// String returns the word of the base, "" for a value that is not one of the
// constants.
func (b Base) String() string { return baseWords.Of(uint8(b)) }

// MarshalText writes the word of the base; a value without one is [ErrWord].
func (b Base) MarshalText() ([]byte, error) { return baseWords.Text(uint8(b)) }

// UnmarshalText reads the word of a base; any other text is [ErrWord].
func (b *Base) UnmarshalText(text []byte) error { return strict.ReadWord(baseWords, text, b) }
