package indicators

import (
	"encoding/json"
	"io"
	"slices"

	"github.com/aap-lit/aap/internal/strict"
)

const (
	maxInput      = 1 << 20 // bytes of a list
	maxIndicators = 1000
)

// A Set is the list of the indicators of one project, each code once. It is
// immutable. The zero value is empty. In JSON it is an array, in its own order.
type Set struct{ list []Indicator }

// NewSet returns a set of indicators, in the order given. A code that an earlier
// indicator has is [ErrTwice], at its place such as /3/code, and a zero Indicator
// is [ErrMissing] there; more than 1000 indicators are [ErrTooMany].
func NewSet(list ...Indicator) (Set, error) {
	var faults strict.Faults
	if len(list) > maxIndicators {
		faults.Add("", ErrTooMany, "")
		return Set{}, faults.Err()
	}
	seen := map[string]bool{}
	for i, each := range list {
		if each.spec.Code == "" {
			faults.Add(strict.Pointer(i, "code"), ErrMissing, "")
		}
		checkTwice(&faults, seen, i, each.spec.Code)
	}
	if err := faults.Err(); err != nil {
		return Set{}, err
	}
	return Set{append([]Indicator(nil), list...)}, nil // nil without any
}

// checkTwice records a code that was seen before; "" is a code that is not known.
func checkTwice(f *strict.Faults, seen map[string]bool, i int, code string) {
	if code != "" && seen[code] {
		f.Add(strict.Pointer(i, "code"), ErrTwice, code)
	}
	seen[code] = true
}

// Indicators returns the indicators, in their order.
func (s Set) Indicators() []Indicator { return slices.Clone(s.list) }

// Decode reads a set in JSON, of at most 1 MiB, to the end of r. See
// [Indicator.UnmarshalJSON] for its entries. An error of r is returned as it is;
// any other is an [Error], or several joined.
func Decode(r io.Reader) (Set, error) {
	return strict.Decode[Set](r, maxInput)
}

// MarshalJSON writes an array of the indicators.
func (s Set) MarshalJSON() ([]byte, error) {
	if s.list == nil {
		return []byte("[]"), nil
	}
	return json.Marshal(s.list)
}

// UnmarshalJSON reads a set as [Decode] does. On an error s is left as it was.
func (s *Set) UnmarshalJSON(data []byte) error {
	if err := strict.CheckSize(data, maxInput); err != nil {
		return err
	}
	return strict.Unmarshal(data, s, (*Set).read)
}

func (s *Set) read(r *strict.Reader) {
	var faults strict.Faults
	seen := map[string]bool{}
	for i, d := range readDrafts(r) {
		s.list = append(s.list, newIndicator(d.Spec))
		checkTwice(&faults, seen, i, d.Code)
	}
	r.Refuse(faults.Err())
}

// readDrafts reads at most 1000 indicators; more of them are a fault.
func readDrafts(r *strict.Reader) []draft {
	if r.RefuseNull() {
		return nil
	}
	var drafts []draft
	long := false
	for i := range r.Array() {
		if long = i >= maxIndicators; long {
			r.Skip()
			continue
		}
		drafts = append(drafts, draft{})
		drafts[i].read(r)
	}
	if long {
		r.Fault(ErrTooMany, "")
	}
	return drafts
}
