package budget

import (
	"encoding/json"
	"math/big"
)

// MarshalJSON writes the answers that are there, and only those; an assessment
// is not read back. The members of "cap" and "share" are the facts that a
// report of package eligibility gives.
func (a Assessment) MarshalJSON() ([]byte, error) {
	result := assessmentJSON{
		Total:       stated(a.Total()),
		CoFinancing: stated(a.CoFinancing()),
		Funds:       stated(a.Funds()),
		Shortfall:   stated(a.Shortfall()),
		Surplus:     stated(a.Surplus()),
	}
	if a.cap != (Amount{}) {
		result.Cap = &capJSON{
			Total:  stated(a.Capped()),
			Cap:    a.cap,
			Room:   stated(a.CapRoom()),
			Excess: stated(a.CapExcess()),
		}
	}
	if a.hasShare {
		result.Share = &shareJSON{
			Request: stated(a.Request()),
			Base:    stated(a.Base()),
			Share:   stated(a.Share()),
			Room:    stated(a.ShareRoom()),
			Excess:  stated(a.ShareExcess()),
		}
	}
	if rate, ok := a.EffectiveRate(); ok {
		result.EffectiveRate = newRateJSON(rate)
	}
	return json.Marshal(result)
}

type assessmentJSON struct {
	Total         *Amount    `json:"total,omitempty"`
	Cap           *capJSON   `json:"cap,omitempty"`
	Share         *shareJSON `json:"share,omitempty"`
	CoFinancing   *Amount    `json:"co-financing,omitempty"`
	Funds         *Amount    `json:"funds,omitempty"`
	Shortfall     *Amount    `json:"shortfall,omitempty"`
	Surplus       *Amount    `json:"surplus,omitempty"`
	EffectiveRate *rateJSON  `json:"effective-rate,omitempty"`
}

type capJSON struct {
	Total  *Amount `json:"total,omitempty"`
	Cap    Amount  `json:"cap"`
	Room   *Amount `json:"room,omitempty"`
	Excess *Amount `json:"excess,omitempty"`
}

type shareJSON struct {
	Request *Amount `json:"request,omitempty"`
	Base    *Amount `json:"base,omitempty"`
	Share   *Amount `json:"share,omitempty"`
	Room    *Amount `json:"room,omitempty"`
	Excess  *Amount `json:"excess,omitempty"`
}

// rateJSON is an exact ratio, and the same rounded to three places, half away
// from zero, for reading.
type rateJSON struct {
	Exact   string `json:"exact"`
	Decimal string `json:"decimal"`
}

func newRateJSON(rate *big.Rat) *rateJSON {
	return &rateJSON{Exact: rate.RatString(), Decimal: rate.FloatString(3)}
}

// stated is the amount if it is there.
func stated(a Amount, there bool) *Amount {
	if !there {
		return nil
	}
	return &a
}
