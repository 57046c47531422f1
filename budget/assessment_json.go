package budget

import (
	"encoding/json"

	"github.com/aap-lit/aap/internal/strict"
)

const ratePlaces = 3 // decimals of the effective rate, for reading

// MarshalJSON writes the figures that are there, and only those. The members of
// "cap" and "share" are the facts that a report of package eligibility gives.
func (a Assessment) MarshalJSON() ([]byte, error) {
	result := assessmentJSON{
		Total:       a.Total,
		CoFinancing: a.CoFinancing,
		Funds:       a.Funds,
		Shortfall:   a.Shortfall,
		Surplus:     a.Surplus,
	}
	if a.Cap != (Figure{}) {
		result.Cap = &capJSON{a.Capped, a.Cap, a.CapRoom, a.CapExcess}
	}
	if a.paying {
		result.Share = &shareJSON{a.Request, a.Base, a.Share, a.ShareRoom, a.ShareExcess}
	}
	if rate, ok := a.EffectiveRate(); ok {
		result.EffectiveRate = &rateJSON{rate.String(), strict.Fixed(rate, ratePlaces)}
	}
	return json.Marshal(result)
}

// UnmarshalJSON returns [ErrEncodeOnly].
func (*Assessment) UnmarshalJSON([]byte) error { return strict.Fault(ErrEncodeOnly, "") }

type assessmentJSON struct {
	Total         Figure     `json:"total,omitzero"`
	Cap           *capJSON   `json:"cap,omitempty"`
	Share         *shareJSON `json:"share,omitempty"`
	CoFinancing   Figure     `json:"co-financing,omitzero"`
	Funds         Figure     `json:"funds,omitzero"`
	Shortfall     Figure     `json:"shortfall,omitzero"`
	Surplus       Figure     `json:"surplus,omitzero"`
	EffectiveRate *rateJSON  `json:"effective-rate,omitempty"`
}

type capJSON struct {
	Total  Figure `json:"total,omitzero"`
	Cap    Figure `json:"cap"`
	Room   Figure `json:"room,omitzero"`
	Excess Figure `json:"excess,omitzero"`
}

type shareJSON struct {
	Request Figure `json:"request,omitzero"`
	Base    Figure `json:"base,omitzero"`
	Share   Figure `json:"share,omitzero"`
	Room    Figure `json:"room,omitzero"`
	Excess  Figure `json:"excess,omitzero"`
}

// rateJSON is an exact ratio, and the same rounded for reading.
type rateJSON struct {
	Exact   string `json:"exact"`
	Decimal string `json:"decimal"`
}
