package budget

import (
	"github.com/aap-lit/aap/internal/strict"
)

// A Base says which months of a project a rule looks at (assiette). The zero
// value is Whole. A value not listed here is refused by [NewRule].
type Base uint8

// The bases, and their words in JSON.
const (
	Whole        Base = iota // whole: all months of the project
	FundedMonths             // funded-months: the first months, those the call funds
)

var baseWords = strict.Words{"whole", "funded-months"}

// String is the word of the base, "" for a value that is none.
func (b Base) String() string { return baseWords.Of(uint8(b)) }

// MarshalText writes the word of the base; another value is [ErrWord].
func (b Base) MarshalText() ([]byte, error) { return baseWords.Text(uint8(b)) }

// UnmarshalText reads the word of a base; another word is [ErrWord].
func (b *Base) UnmarshalText(text []byte) error { return strict.ReadWord(baseWords, text, b) }
