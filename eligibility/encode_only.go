package eligibility

import "github.com/aap-lit/aap/internal/strict"

// ErrEncodeOnly says that a result is written in JSON and not read back: a
// report that was read could say what no rule has judged. Keep the JSON as the
// record, and the dossier to judge it again.
var ErrEncodeOnly error = strict.ErrEncodeOnly

// encodeOnly stands first in a result, which answers [ErrEncodeOnly] when JSON
// is read into it.
type encodeOnly = strict.EncodeOnly
