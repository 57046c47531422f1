package budget

import (
	"encoding/json"

	"github.com/aap-lit/aap/internal/strict"
)

// MarshalJSON writes {"lines":[…],"resources":[…]}; an unknown list is left out.
func (p Plan) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Lines     []Line     `json:"lines,omitzero"`
		Resources []Resource `json:"resources,omitzero"`
	}{p.content().lines, p.content().resources})
}

// UnmarshalJSON reads a plan strictly and checks it as [NewPlan] does. A list
// that is left out or null is unknown; null alone is a plan of which nothing is
// known. On an error p is left as it was.
func (p *Plan) UnmarshalJSON(data []byte) error { return strict.Unmarshal(data, p, (*Plan).read) }

func (p *Plan) read(r *strict.Reader) {
	if r.Null() {
		return
	}
	var lines []Line
	var resources []Resource
	for key := range r.Object(planKeys...) {
		switch {
		case r.Null():
		case key == "lines":
			lines = readList(r, (*Line).read)
		case key == "resources":
			resources = readList(r, (*Resource).read)
		}
	}
	read, err := NewPlan(lines, resources)
	r.Refuse(err)
	*p = read
}

var (
	planKeys     = []string{"lines", "resources"}
	lineKeys     = []string{"label", "kind", "amount", "from", "to"}
	resourceKeys = []string{"label", "source", "amount", "in-kind"}
)

// What to do about an amount that is not known yet, words of the catalogue.
const (
	costUnknown     = "cost-unknown"
	resourceUnknown = "resource-unknown"
)

const usualEntries = 32 // of a list

// readList reads a list; of one that is too long, it keeps no more entries
// than show that it is.
func readList[T any](r *strict.Reader, read func(*T, *strict.Reader)) []T {
	list := []T{}
	for range r.Array() {
		if len(list) > maxEntries {
			r.Skip()
			continue
		}
		if len(list) == 0 {
			list = make([]T, 0, usualEntries)
		}
		list = append(list, *new(T))
		read(&list[len(list)-1], r)
	}
	return list
}

// UnmarshalJSON reads a line strictly and checks it. On an error l is left as it
// was.
func (l *Line) UnmarshalJSON(data []byte) error {
	return strict.Unmarshal(data, l, func(l *Line, r *strict.Reader) {
		l.read(r)
		var rules strict.Faults
		l.check(&rules)
		r.Refuse(rules.Err())
	})
}

func (l *Line) read(r *strict.Reader) {
	if r.RefuseNull() {
		return
	}
	for key := range r.Object(lineKeys...) {
		switch {
		case key == "label":
			readLabel(r, &l.Label)
		case key == "amount":
			l.Amount.readEntry(r, costUnknown)
		case r.RefuseNull():
		case key == "kind":
			r.Word(&l.Kind)
		case key == "from":
			l.From, _ = r.Int(1, maxMonth)
		case key == "to":
			l.To, _ = r.Int(1, maxMonth)
		}
	}
	r.Require("kind")
	r.RequireElse("amount", costUnknown)
	r.Require("from", "to")
}

// UnmarshalJSON reads a resource strictly and checks it. On an error s is left as
// it was.
func (s *Resource) UnmarshalJSON(data []byte) error {
	return strict.Unmarshal(data, s, func(s *Resource, r *strict.Reader) {
		s.read(r)
		var rules strict.Faults
		s.check(&rules)
		r.Refuse(rules.Err())
	})
}

func (s *Resource) read(r *strict.Reader) {
	if r.RefuseNull() {
		return
	}
	for key := range r.Object(resourceKeys...) {
		switch {
		case key == "label":
			readLabel(r, &s.Label)
		case key == "in-kind":
			if !r.Null() {
				s.InKind, _ = r.Bool()
			}
		case key == "amount":
			s.Amount.readEntry(r, resourceUnknown)
		case r.RefuseNull():
		case key == "source":
			r.Word(&s.Source)
		}
	}
	r.Require("source")
	r.RequireElse("amount", resourceUnknown)
}

// readLabel reads a label; null is none.
func readLabel(r *strict.Reader, to *string) {
	if r.Null() {
		return
	}
	r.Private(true) // it may hold a name
	*to, _ = r.Text()
	r.Private(false)
}
