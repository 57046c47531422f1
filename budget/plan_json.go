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
func (p *Plan) UnmarshalJSON(data []byte) error {
	if p == nil {
		return strict.Fault(ErrNil, "")
	}
	var lines []Line
	var resources []Resource
	err := strict.Read(data, func(r *strict.Reader) {
		if r.Null() {
			return
		}
		for key := range r.Object(planKeys...) {
			switch {
			case r.Null():
			case key == "lines":
				lines = readList(r, (*Line).read)
			case key == "resources":
				resources = readList(r, (*Resource).read)
			}
		}
	})
	read, rules := NewPlan(lines, resources)
	if err := strict.Settled(err, rules); err != nil {
		return err
	}
	*p = read
	return nil
}

var (
	planKeys     = []string{"lines", "resources"}
	lineKeys     = []string{"label", "kind", "amount", "from", "to"}
	resourceKeys = []string{"label", "source", "amount", "in-kind"}
)

// readList reads a list; of one that is too long, it keeps no more entries
// than show that it is.
func readList[T any](r *strict.Reader, read func(*T, *strict.Reader)) []T {
	list := []T{}
	for i := range r.Array() {
		if i <= maxEntries {
			list = append(list, *new(T))
		} else {
			list[maxEntries] = *new(T)
		}
		read(&list[len(list)-1], r)
	}
	return list
}

// UnmarshalJSON reads a line strictly and checks it. On an error l is left as it
// was.
func (l *Line) UnmarshalJSON(data []byte) error {
	if l == nil {
		return strict.Fault(ErrNil, "")
	}
	var line Line
	var rules strict.Faults
	err := strict.Read(data, line.read)
	line.check(&rules)
	if err := strict.Settled(err, rules.Err()); err != nil {
		return err
	}
	*l = line
	return nil
}

func (l *Line) read(r *strict.Reader) {
	if null(r) {
		return
	}
	for key := range r.Object(lineKeys...) {
		switch {
		case key == "label":
			readLabel(r, &l.Label)
		case null(r):
		case key == "kind":
			r.Word(&l.Kind)
		case key == "amount":
			l.Amount.read(r)
		case key == "from":
			l.From = r.Int(1, maxMonth)
		case key == "to":
			l.To = r.Int(1, maxMonth)
		}
	}
	r.Require("kind", "amount", "from", "to")
}

// UnmarshalJSON reads a resource strictly and checks it. On an error s is left as
// it was.
func (s *Resource) UnmarshalJSON(data []byte) error {
	if s == nil {
		return strict.Fault(ErrNil, "")
	}
	var resource Resource
	var rules strict.Faults
	err := strict.Read(data, resource.read)
	resource.check(&rules)
	if err := strict.Settled(err, rules.Err()); err != nil {
		return err
	}
	*s = resource
	return nil
}

func (s *Resource) read(r *strict.Reader) {
	if null(r) {
		return
	}
	for key := range r.Object(resourceKeys...) {
		switch {
		case key == "label":
			readLabel(r, &s.Label)
		case key == "in-kind":
			if !r.Null() {
				s.InKind = r.Bool()
			}
		case null(r):
		case key == "source":
			r.Word(&s.Source)
		case key == "amount":
			s.Amount.read(r)
		}
	}
	r.Require("source", "amount")
}

// readLabel reads a label as it stands; null is none. The checks judge it, for
// they do not quote it.
func readLabel(r *strict.Reader, to *string) {
	if !r.Null() {
		r.Word((*rawText)(to))
	}
}

// A rawText takes any text.
type rawText string

func (t *rawText) UnmarshalText(text []byte) error {
	*t = rawText(text)
	return nil
}
