package budget

import "github.com/aap-lit/aap/internal/strict"

const ratePlaces = 3 // decimals of the effective rate, for reading

// MarshalJSON writes the figures that are there, and only those. The members of
// "cap" and "share" are the facts that a report of package eligibility gives.
func (a Assessment) MarshalJSON() ([]byte, error) { return strict.Written(a.write) }

func (a Assessment) write(w *strict.Writer, key string) {
	w.Object(key)
	a.Total.write(w, "total")
	if a.Cap != (Figure{}) {
		w.Object("cap")
		a.Capped.write(w, "total")
		a.Cap.write(w, "cap")
		a.CapRoom.write(w, "room")
		a.CapExcess.write(w, "excess")
		w.End()
	}
	if a.paying {
		w.Object("share")
		a.Request.write(w, "request")
		a.Base.write(w, "base")
		a.Share.write(w, "share")
		a.ShareRoom.write(w, "room")
		a.ShareExcess.write(w, "excess")
		w.End()
	}
	a.CoFinancing.write(w, "co-financing")
	a.Funds.write(w, "funds")
	a.Shortfall.write(w, "shortfall")
	a.Surplus.write(w, "surplus")
	if rate, ok := a.EffectiveRate(); ok {
		w.Object("effective-rate")
		w.RatioMembers(rate, ratePlaces)
		w.End()
	}
	w.End()
}

// write writes an amount, if there is one.
func (f Figure) write(w *strict.Writer, key string) {
	if a, ok := f.Amount(); ok {
		w.Cents(key, a.cents)
	}
}

// UnmarshalJSON returns [ErrEncodeOnly].
func (*Assessment) UnmarshalJSON([]byte) error { return strict.Fault(ErrEncodeOnly, "") }
