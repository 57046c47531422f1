package indicators

import "github.com/aap-lit/aap/internal/strict"

const shown = 2 // decimals, where a number is shown

// A Ratio is an exact number: a progress, a value on a line. Equal ratios are ==.
// It is written with two decimals for display only; what is decided is decided on
// the fraction.
type Ratio = strict.Ratio
