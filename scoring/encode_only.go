package scoring

import "github.com/aap-lit/aap/internal/strict"

// These stand first in a struct, and give it what they are named after.
type (
	encodeOnly = strict.EncodeOnly // of results: reading one is [ErrEncodeOnly]
	noJSON     = strict.NoJSON     // of a spec and its parts, which stand in a [Grid] or a [Session]: [ErrNoJSON]

	// noEqual is of what may be held in different ways though it is equal: ==
	// does not compile.
	noEqual [0]func()
)
