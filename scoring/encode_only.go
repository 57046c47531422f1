package scoring

import "github.com/aap-lit/aap/internal/strict"

// noEqual stands first in a struct for which == must not compile, because equal
// values may be held in different ways.
type noEqual [0]func()

// What the package finds out is written in JSON, and refused with [ErrEncodeOnly]
// when it is read; encoding/json would answer nil and leave it half empty.

func encodeOnly() error { return strict.Fault(ErrEncodeOnly, "") }

// UnmarshalJSON returns [ErrEncodeOnly].
func (*Agreement) UnmarshalJSON([]byte) error { return encodeOnly() }

// UnmarshalJSON returns [ErrEncodeOnly].
func (*CriterionAgreement) UnmarshalJSON([]byte) error { return encodeOnly() }

// UnmarshalJSON returns [ErrEncodeOnly].
func (*Measures) UnmarshalJSON([]byte) error { return encodeOnly() }

// UnmarshalJSON returns [ErrEncodeOnly].
func (*Alpha) UnmarshalJSON([]byte) error { return encodeOnly() }

// UnmarshalJSON returns [ErrEncodeOnly].
func (*Change) UnmarshalJSON([]byte) error { return encodeOnly() }

// UnmarshalJSON returns [ErrEncodeOnly].
func (*Class) UnmarshalJSON([]byte) error { return encodeOnly() }

// UnmarshalJSON returns [ErrEncodeOnly].
func (*Coefficient) UnmarshalJSON([]byte) error { return encodeOnly() }

// UnmarshalJSON returns [ErrEncodeOnly].
func (*Decision) UnmarshalJSON([]byte) error { return encodeOnly() }

// UnmarshalJSON returns [ErrEncodeOnly].
func (*PointsMargin) UnmarshalJSON([]byte) error { return encodeOnly() }

// UnmarshalJSON returns [ErrEncodeOnly].
func (*Funding) UnmarshalJSON([]byte) error { return encodeOnly() }

// UnmarshalJSON returns [ErrEncodeOnly].
func (*Outcome) UnmarshalJSON([]byte) error { return encodeOnly() }

// UnmarshalJSON returns [ErrEncodeOnly].
func (*Places) UnmarshalJSON([]byte) error { return encodeOnly() }

// UnmarshalJSON returns [ErrEncodeOnly].
func (*Ranking) UnmarshalJSON([]byte) error { return encodeOnly() }

// UnmarshalJSON returns [ErrEncodeOnly].
func (*LeftOut) UnmarshalJSON([]byte) error { return encodeOnly() }

// UnmarshalJSON returns [ErrEncodeOnly].
func (*Replay) UnmarshalJSON([]byte) error { return encodeOnly() }

// UnmarshalJSON returns [ErrEncodeOnly].
func (*Report) UnmarshalJSON([]byte) error { return encodeOnly() }

// UnmarshalJSON returns [ErrEncodeOnly].
func (*Score) UnmarshalJSON([]byte) error { return encodeOnly() }

// UnmarshalJSON returns [ErrEncodeOnly].
func (*CriterionScore) UnmarshalJSON([]byte) error { return encodeOnly() }

// UnmarshalJSON returns [ErrEncodeOnly].
func (*FailedFloor) UnmarshalJSON([]byte) error { return encodeOnly() }

// UnmarshalJSON returns [ErrEncodeOnly].
func (*Stability) UnmarshalJSON([]byte) error { return encodeOnly() }

// UnmarshalJSON returns [ErrEncodeOnly].
func (*WeightInterval) UnmarshalJSON([]byte) error { return encodeOnly() }

// UnmarshalJSON returns [ErrEncodeOnly].
func (*End) UnmarshalJSON([]byte) error { return encodeOnly() }

// A spec and its parts refuse both: in JSON they stand in a [Grid] or a
// [Session], and encoding/json would use the names of their Go fields.

func noJSON() error { return strict.Fault(ErrNoJSON, "") }

// MarshalJSON returns [ErrNoJSON].
func (GridSpec) MarshalJSON() ([]byte, error) { return nil, noJSON() }

// UnmarshalJSON returns [ErrNoJSON].
func (*GridSpec) UnmarshalJSON([]byte) error { return noJSON() }

// MarshalJSON returns [ErrNoJSON].
func (Scale) MarshalJSON() ([]byte, error) { return nil, noJSON() }

// UnmarshalJSON returns [ErrNoJSON].
func (*Scale) UnmarshalJSON([]byte) error { return noJSON() }

// MarshalJSON returns [ErrNoJSON].
func (Criterion) MarshalJSON() ([]byte, error) { return nil, noJSON() }

// UnmarshalJSON returns [ErrNoJSON].
func (*Criterion) UnmarshalJSON([]byte) error { return noJSON() }

// MarshalJSON returns [ErrNoJSON].
func (Floor) MarshalJSON() ([]byte, error) { return nil, noJSON() }

// UnmarshalJSON returns [ErrNoJSON].
func (*Floor) UnmarshalJSON([]byte) error { return noJSON() }

// MarshalJSON returns [ErrNoJSON].
func (SessionSpec) MarshalJSON() ([]byte, error) { return nil, noJSON() }

// UnmarshalJSON returns [ErrNoJSON].
func (*SessionSpec) UnmarshalJSON([]byte) error { return noJSON() }

// MarshalJSON returns [ErrNoJSON].
func (Project) MarshalJSON() ([]byte, error) { return nil, noJSON() }

// UnmarshalJSON returns [ErrNoJSON].
func (*Project) UnmarshalJSON([]byte) error { return noJSON() }

// MarshalJSON returns [ErrNoJSON].
func (Ballot) MarshalJSON() ([]byte, error) { return nil, noJSON() }

// UnmarshalJSON returns [ErrNoJSON].
func (*Ballot) UnmarshalJSON([]byte) error { return noJSON() }
