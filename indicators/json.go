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
	return strict.Unmarshal(data, i, (*Indicator).read)
}

func (i *Indicator) read(r *strict.Reader) {
	var d draft
	d.read(r)
	*i = newIndicator(d.Spec)
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
	return strict.Unmarshal(data, s, func(s *Spec, r *strict.Reader) {
		var i Indicator
		i.read(r)
		*s = i.spec
	})
}

// read reads and checks. Of an indicator that has faults, the draft keeps what
// could be read.
func (d *draft) read(r *strict.Reader) {
	if r.RefuseNull() {
		return
	}
	for key := range r.Object("code", "label", "unit", "aggregation", "baseline", "target", "observations") {
		switch {
		case key == "code":
			if !r.RefuseNull() {
				d.Code, _ = r.Text()
			}
		case key == "aggregation":
			if !r.RefuseNull() {
				r.Word(&d.Aggregation)
			}
		case r.Null():
		case key == "label":
			r.Private(true) // it may hold a name
			d.Label, _ = r.Text()
			r.Private(false)
		case key == "unit":
			d.Unit, _ = r.Text()
		case key == "baseline":
			d.Baseline, _ = readPoint(r, 0, "value")
		case key == "target":
			d.Target, _ = readPoint(r, 1, "month", "value")
		case key == "observations":
			d.readObservations(r)
		}
	}
	r.Require("code", "aggregation")
	var rules strict.Faults
	d.check(&rules)
	r.Refuse(rules.Err())
}

func (d *draft) readObservations(r *strict.Reader) {
	for i := range r.Array() {
		if i > maxObservations { // one more shows that there are too many
			r.Skip()
			continue
		}
		p, dated := readPoint(r, 0, "month", "value")
		d.Observations = append(d.Observations, p)
		if dated && i < maxObservations {
			d.observed = append(d.observed, entry{i, p})
		}
	}
}

// UnmarshalJSON reads a point strictly; both members are required. On an error p is
// left as it was.
func (p *Point) UnmarshalJSON(data []byte) error {
	return strict.Unmarshal(data, p, func(p *Point, r *strict.Reader) { *p, _ = readPoint(r, 0, "month", "value") })
}

var pointKeys = []string{"month", "value"}

// readPoint reads a point, whose month is the first one allowed or a later one,
// and reports whether there was such a month.
func readPoint(r *strict.Reader, first int, required ...string) (p Point, dated bool) {
	if r.RefuseNull() {
		return p, false
	}
	for key := range r.Object(pointKeys...) {
		switch {
		case r.RefuseNull():
		case key == "month":
			p.Month, dated = r.Int(first, maxMonth)
		case key == "value":
			p.Value.read(r)
		}
	}
	r.Require(required...)
	return p, dated
}
