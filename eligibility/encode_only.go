package eligibility

import "github.com/aap-lit/aap/internal/strict"

// ErrEncodeOnly says that a result is written in JSON and not read back: a
// report that was read could say what no rule has judged. Keep the JSON as the
// record, and the dossier to judge it again.
var ErrEncodeOnly error = strict.ErrEncodeOnly

// ErrNoJSON says that a value has no JSON of its own: a host's rule is a function.
var ErrNoJSON error = strict.ErrNoJSON

// Results answer [ErrEncodeOnly] when JSON is read into them; encoding/json
// would answer nil and leave them empty.

func encodeOnly() error { return strict.Fault(ErrEncodeOnly, "") }

// UnmarshalJSON returns [ErrEncodeOnly].
func (*Report) UnmarshalJSON([]byte) error { return encodeOnly() }

// UnmarshalJSON returns [ErrEncodeOnly].
func (*Finding) UnmarshalJSON([]byte) error { return encodeOnly() }

// UnmarshalJSON returns [ErrEncodeOnly].
func (*TeamFacts) UnmarshalJSON([]byte) error { return encodeOnly() }

// UnmarshalJSON returns [ErrEncodeOnly].
func (*Member) UnmarshalJSON([]byte) error { return encodeOnly() }

// UnmarshalJSON returns [ErrEncodeOnly].
func (*DepositFacts) UnmarshalJSON([]byte) error { return encodeOnly() }

// UnmarshalJSON returns [ErrEncodeOnly].
func (*WindowFacts) UnmarshalJSON([]byte) error { return encodeOnly() }

// UnmarshalJSON returns [ErrEncodeOnly].
func (*PartnersFacts) UnmarshalJSON([]byte) error { return encodeOnly() }

// UnmarshalJSON returns [ErrEncodeOnly].
func (*SeedFacts) UnmarshalJSON([]byte) error { return encodeOnly() }

// UnmarshalJSON returns [ErrEncodeOnly].
func (*CapFacts) UnmarshalJSON([]byte) error { return encodeOnly() }

// UnmarshalJSON returns [ErrEncodeOnly].
func (*ShareFacts) UnmarshalJSON([]byte) error { return encodeOnly() }

// UnmarshalJSON returns [ErrEncodeOnly].
func (*Conflict) UnmarshalJSON([]byte) error { return encodeOnly() }

// UnmarshalJSON returns [ErrEncodeOnly].
func (*ConflictFacts) UnmarshalJSON([]byte) error { return encodeOnly() }

// UnmarshalJSON returns [ErrEncodeOnly].
func (*Question) UnmarshalJSON([]byte) error { return encodeOnly() }

// UnmarshalJSON returns [ErrEncodeOnly].
func (*Effect) UnmarshalJSON([]byte) error { return encodeOnly() }

// UnmarshalJSON returns [ErrEncodeOnly].
func (*Change) UnmarshalJSON([]byte) error { return encodeOnly() }

// UnmarshalJSON returns [ErrEncodeOnly].
func (*Clause) UnmarshalJSON([]byte) error { return encodeOnly() }

// UnmarshalJSON returns [ErrEncodeOnly].
func (*HostFinding) UnmarshalJSON([]byte) error { return encodeOnly() }

// UnmarshalJSON returns [ErrEncodeOnly].
func (*AfterPlan) UnmarshalJSON([]byte) error { return encodeOnly() }

// MarshalJSON returns [ErrNoJSON].
func (HostRule) MarshalJSON() ([]byte, error) { return nil, strict.Fault(ErrNoJSON, "") }

// UnmarshalJSON returns [ErrNoJSON].
func (*HostRule) UnmarshalJSON([]byte) error { return strict.Fault(ErrNoJSON, "") }

// MarshalJSON returns [ErrNoJSON].
func (Judgement) MarshalJSON() ([]byte, error) { return nil, strict.Fault(ErrNoJSON, "") }

// UnmarshalJSON returns [ErrNoJSON].
func (*Judgement) UnmarshalJSON([]byte) error { return strict.Fault(ErrNoJSON, "") }
