package indicators

import "github.com/aap-lit/aap/internal/strict"

const shown = 2 // decimals, where a number is shown

// A Ratio is an exact number: a progress, a value on a line. Equal ratios are ==.
// It is written with two decimals for display only; what is decided is decided on
// the fraction.
//
// Its methods:
//
//	Rat() *big.Rat
//	Cmp(Ratio) int
//	Sign() int
//	Decimal(places int) decimal.Decimal // rounded half away from zero, for display
//	String() string                     // the fraction, such as "38/3"
type Ratio = strict.Ratio
