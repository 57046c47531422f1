package eligibility

import (
	_ "embed" // for the schema
	"slices"
)

//go:embed schema.json
var schema []byte

// Schema returns the JSON Schema (2020-12) of the wire forms: $defs/dossier is what
// [Decode] reads, $defs/report what a [Report] writes. A schema cannot say
// everything that Decode checks: sums, months that end before they begin,
// check digits and the names of regions are left to it.
func Schema() []byte { return slices.Clone(schema) }
