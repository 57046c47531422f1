package scoring

import "github.com/aap-lit/aap/internal/strict"

// noEqual stands first in a struct for which == must not compile, because equal
// values may be held in different ways.
type noEqual [0]func()

// What the package finds out is encode-only: written in JSON, and refused with
// [ErrEncodeOnly] when it is read. A spec and its parts refuse both: in JSON they
// stand in a [Grid] or a [Session].
type (
	encodeOnly = strict.EncodeOnly
	noJSON     = strict.NoJSON
)
