package budget

import "github.com/aap-lit/aap/internal/strict"

// A Ratio is an exact number, such as the effective rate of a plan. Equal ratios
// are ==. What is rounded is rounded for display only.
type Ratio = strict.Ratio
