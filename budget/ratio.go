package budget

import "github.com/aap-lit/aap/internal/strict"

// A Ratio is an exact number, such as the effective rate of a plan. Equal ratios
// are ==. What is rounded is rounded for display only.
//
// Its methods:
//
//	Rat() *big.Rat
//	Cmp(Ratio) int
//	Sign() int
//	Decimal(places int) decimal.Decimal // rounded half away from zero, for display
//	String() string                     // the fraction, such as "38/3"
type Ratio = strict.Ratio
