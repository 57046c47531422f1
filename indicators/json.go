package indicators

import (
	"encoding/json"

	"github.com/aap-lit/aap/internal/strict"
)

// MarshalJSON writes the indicator as it is read, its observations by month.
// The zero value is written without a code, and not read again.
func (i Indicator) MarshalJSON() ([]byte, error) {
	s := i.spec
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
// Code and aggregation are required, and so is each member of a target and of
// an observation; a baseline may leave its month out, which is 0 then. What
// else is left out, or null, is what [Spec] says of its zero value. The faults
// are those of reading and those of [New], together; i is left as it was when
// there is any.
func (i *Indicator) UnmarshalJSON(data []byte) error {
	var d draft
	read, err := d.decode(data)
	if err != nil {
		return err
	}
	*i = read
	return nil
}

// decode reads and checks. Of an indicator that has faults, the draft keeps
// what could be read.
func (d *draft) decode(data []byte) (Indicator, error) {
	read := strict.Read(data, d.read)
	if strict.Malformed(read) || !d.begun {
		return Indicator{}, read
	}
	return d.settle(read)
}

// UnmarshalJSON is decode for a list, which judges what all its indicators
// have in common.
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

// UnmarshalJSON reads a point strictly; both members are required. p is left
// as it was when something is wrong.
func (p *Point) UnmarshalJSON(data []byte) error {
	var read Point
	err := strict.Read(data, func(r *strict.Reader) { read, _ = readPoint(r, "month", "value") })
	if err != nil {
		return err
	}
	*p = read
	return nil
}

// readPoint reads a point, and tells whether its month was there to be read.
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

// A month is left as it was when it cannot be read.
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
