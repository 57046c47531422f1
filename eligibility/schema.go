package eligibility

import (
	_ "embed" // for the schema
	"slices"
)

//go:embed schema.json
var schema []byte

// Schema returns the JSON Schema (2020-12) of the wire forms: $defs/dossier is what
// [Decode] reads, $defs/report what a [Report] writes, $defs/terms what [Terms] are
// read from and written as; $defs/input is a dossier with what may come beside it, and
// $defs/bad-input the line in the place of a bad one, as examples/appraise has them;
// $defs/session is a jury's session, which package scoring reads. A schema cannot say
// everything that is checked: sums, months that end before they begin, check digits,
// names of regions and of services, marks off the scale are left to the library.
func Schema() []byte { return slices.Clone(schema) }
