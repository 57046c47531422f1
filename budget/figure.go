package budget

import "github.com/aap-lit/aap/internal/strict"

// A Figure is an amount, or none: one that is unknown, or does not apply. None
// is not 0,00 €. Equal figures are ==. The zero value is none.
//
// In JSON a figure is its amount, or null; with omitzero, none is left out.
type Figure struct {
	next int64 // the cents and one more, so that the zero value is none
}

// Known returns the figure that is an amount.
func Known(a Amount) Figure { return Figure{a.cents + 1} }

// Amount returns the amount and whether there is one; 0,00 € and false if there is
// none.
func (f Figure) Amount() (Amount, bool) {
	if f.next == 0 {
		return Amount{}, false
	}
	return Amount{f.next - 1}, true
}

// String returns the amount as [Amount.String] does, "" for none.
func (f Figure) String() string {
	a, ok := f.Amount()
	if !ok {
		return ""
	}
	return a.String()
}

// MarshalJSON writes the amount, or null.
func (f Figure) MarshalJSON() ([]byte, error) {
	a, ok := f.Amount()
	if !ok {
		return []byte("null"), nil
	}
	return append(strict.AppendCents([]byte{'"'}, a.cents), '"'), nil
}

// UnmarshalJSON reads an amount as [Amount.UnmarshalJSON] does; null is none. On
// an error f is left as it was.
func (f *Figure) UnmarshalJSON(data []byte) error {
	return strict.Unmarshal(data, f, (*Figure).read)
}

func (f *Figure) read(r *strict.Reader) {
	if r.Null() {
		return
	}
	var a Amount
	a.read(r)
	*f = Known(a)
}
