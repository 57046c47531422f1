package indicators

import (
	"encoding/json"

	"github.com/aap-lit/aap/internal/strict"
)

// MarshalJSON writes the indicator in the form in which it is read, with the
// observations in the order of their months. The zero Indicator, which could not be
// read back, is [ErrMissing].
func (i Indicator) MarshalJSON() ([]byte, error) {
	s := i.spec
	if s.Code == "" {
		return nil, &Error{Pointer: "/code", Err: ErrMissing}
	}
	if s.Observations == nil {
		s.Observations = []Point{}
	}
	return json.Marshal(struct {
		Code         string      `json:"code"`
		Label        string      `json:"label,omitempty"`
		Unit         string      `json:"unit,omitempty"`
		Aggregation  Aggregation `json:"aggregation"`
		Baseline     Point       `json:"baseline"`
		Target       Point       `json:"target,omitzero"`
		Observations []Point     `json:"observations"`
	}(s))
}

// UnmarshalJSON reads an indicator strictly:
//
//	{"code": "agents", "label": "Agents touchés", "unit": "agents", "aggregation": "sum",
//	 "baseline": {"value": "15", "month": 0}, "target": {"value": "50", "month": 18},
//	 "observations": [{"month": 12, "value": "53"}, {"month": 15, "value": "not-available"}]}
//
// Code and aggregation are required, and so is each member of a target and of an
// observation; the month of a baseline that leaves it out is 0. Any other member may
// be left out or null, which means what [Spec] says of its zero value. The faults of
// reading and those of [New] are reported together. On an error i is left as it was.
func (i *Indicator) UnmarshalJSON(data []byte) error {
	if i == nil {
		return strict.Fault(ErrNil, "")
	}
	var d draft
	read, err := d.decode(data)
	if err != nil {
		return err
	}
	*i = read
	return nil
}

// MarshalJSON writes the indicator that s describes. If [New] would refuse s, it
// returns that error.
func (s Spec) MarshalJSON() ([]byte, error) {
	i, err := New(s)
	if err != nil {
		return nil, err
	}
	return i.MarshalJSON()
}

// UnmarshalJSON reads an indicator as [Indicator.UnmarshalJSON] does. On an error s
// is left as it was.
func (s *Spec) UnmarshalJSON(data []byte) error {
	if s == nil {
		return strict.Fault(ErrNil, "")
	}
	var i Indicator
	if err := i.UnmarshalJSON(data); err != nil {
		return err
	}
	*s = i.Spec()
	return nil
}

// decode reads and checks. Of an indicator that has faults, the draft keeps what
// could be read.
func (d *draft) decode(data []byte) (Indicator, error) {
	read := strict.Read(data, d.read)
	if strict.Malformed(read) || !d.begun {
		return Indicator{}, read
	}
	return d.settle(read)
}

// UnmarshalJSON does what decode does, for a set, which judges its indicators
// together.
func (d *draft) UnmarshalJSON(data []byte) (err error) {
	d.made, err = d.decode(data)
	return err
}

func (d *draft) read(r *strict.Reader) {
	if null(r) {
		return
	}
	for key := range r.Object("code", "label", "unit", "aggregation", "baseline", "target", "observations") {
		d.begun = true
		switch {
		case key == "code":
			if !null(r) {
				d.Code = r.Text()
			}
		case key == "aggregation":
			if !null(r) {
				r.Word(&d.Aggregation)
			}
		case r.Null():
		case key == "label":
			r.Quote(false) // it may hold a name
			d.Label = r.Text()
			r.Quote(true)
		case key == "unit":
			d.Unit = r.Text()
		case key == "baseline":
			d.Baseline, _ = readPoint(r, "value")
		case key == "target":
			d.Target, _ = readPoint(r, "month", "value")
		case key == "observations":
			d.readObservations(r)
		}
	}
	r.Require("code", "aggregation")
}

func (d *draft) readObservations(r *strict.Reader) {
	for i := range r.Array() {
		p, dated := readPoint(r, "month", "value")
		if i <= maxObservations { // one more shows that there are too many
			d.Observations = append(d.Observations, p)
		}
		if dated && i < maxObservations {
			d.observed = append(d.observed, entry{i, p})
		}
	}
}

// UnmarshalJSON reads a point strictly; both members are required. On an error p is
// left as it was.
func (p *Point) UnmarshalJSON(data []byte) error {
	if p == nil {
		return strict.Fault(ErrNil, "")
	}
	var read Point
	err := strict.Read(data, func(r *strict.Reader) { read, _ = readPoint(r, "month", "value") })
	if err != nil {
		return err
	}
	*p = read
	return nil
}

// readPoint reads a point, and reports whether its month was there to be read.
func readPoint(r *strict.Reader, required ...string) (Point, bool) {
	var p Point
	if null(r) {
		return p, false
	}
	m := month(-1)
	for key := range r.Object("month", "value") {
		switch {
		case null(r):
		case key == "month":
			r.Into(&m)
		case key == "value":
			p.Value.read(r)
		}
	}
	r.Require(required...)
	p.Month = max(int(m), 0)
	return p, m >= 0
}

// A month is left as it was if it cannot be read.
type month int

// UnmarshalJSON reads a whole number from 0 to 120.
func (m *month) UnmarshalJSON(data []byte) error {
	read := 0
	if err := strict.Read(data, func(r *strict.Reader) { read = r.Int(0, maxMonth) }); err != nil {
		return err
	}
	*m = month(read)
	return nil
}
