package scoring

import (
	"encoding/json"

	"github.com/aap-lit/aap/internal/strict"
)

// MarshalJSON writes the grid as it is read, numbers as strings.
func (g Grid) MarshalJSON() ([]byte, error) { return json.Marshal(g.orLIT().wire()) }

// UnmarshalJSON reads a grid strictly and checks it as [NewGrid] does. Scale,
// aggregate and criteria are required.
func (g *Grid) UnmarshalJSON(data []byte) error { return strict.Unmarshal(data, g, (*Grid).read) }

func (g *Grid) read(r *strict.Reader) {
	var s GridSpec
	s.read(r)
	checked, err := NewGrid(s)
	r.Refuse(err)
	*g = checked
}

type gridWire struct {
	Scale     scaleWire       `json:"scale"`
	Averaging Averaging       `json:"aggregate"`
	Quorum    int             `json:"quorum,omitempty"`
	Absent    *absentWire     `json:"absent,omitempty"`
	Criteria  []criterionWire `json:"criteria"`
	Floors    []floorWire     `json:"floors"`
	Ties      []string        `json:"ties"`
}

type scaleWire struct {
	Min  string `json:"min"`
	Max  string `json:"max"`
	Step string `json:"step"`
}

type absentWire struct {
	NotGiven absence `json:"not-given"`
}

type criterionWire struct {
	Code   string     `json:"code"`
	Label  *labelWire `json:"label,omitempty"`
	Weight string     `json:"weight"`
	Floor  *floorWire `json:"floor,omitempty"`
}

type labelWire struct {
	French  string `json:"fr,omitempty"`
	English string `json:"en,omitempty"`
}

type floorWire struct {
	On     string `json:"on,omitempty"`
	Value  string `json:"value"`
	Strict bool   `json:"strict"`
}

func (g *grid) wire() gridWire {
	w := gridWire{
		Scale:     scaleWire{plainMillionths(g.min), plainMillionths(g.max), plainMillionths(g.step)},
		Averaging: g.averaging, Quorum: g.quorum,
		Criteria: []criterionWire{}, Floors: []floorWire{}, Ties: []string{},
	}
	if g.leaveOut {
		w.Absent = &absentWire{leftOut}
	}
	for _, c := range g.criteria {
		to := criterionWire{Code: c.code, Weight: plainMillionths(c.weight)}
		if c.french != "" || c.english != "" {
			to.Label = &labelWire{c.french, c.english}
		}
		if c.floor != nil {
			to.Floor = new(c.floor.wire())
		}
		w.Criteria = append(w.Criteria, to)
	}
	for i := range g.floors {
		w.Floors = append(w.Floors, g.floors[i].wire())
	}
	for _, k := range g.ties {
		w.Ties = append(w.Ties, g.keyCode(k))
	}
	return w
}

func (f *floor) wire() floorWire {
	return floorWire{f.on, plainMillionths(f.value), f.strict}
}

func plainMillionths(n int64) string { return plainDecimal(fromMillionths(n)) }

// absence says what becomes of a mark that is not given.
type absence uint8

const (
	refused absence = iota
	leftOut
)

var absenceWords = strict.Words{"error", "leave-out"}

func (a absence) MarshalText() ([]byte, error) { return []byte(absenceWords.Of(uint8(a))), nil }

func (a *absence) UnmarshalText(text []byte) error { return strict.ReadWord(absenceWords, text, a) }

func (s *GridSpec) read(r *strict.Reader) {
	for key := range r.Object("scale", "aggregate", "quorum", "absent", "criteria", "floors", "ties") {
		switch key {
		case "scale":
			s.Scale.read(r)
		case "aggregate":
			r.Word(&s.Averaging)
		case "quorum":
			s.Quorum, _ = r.Int(0, maxQuorum)
		case "absent":
			s.LeaveOutNotGiven = readAbsence(r) == leftOut
		case "criteria":
			s.Criteria = readList(r, maxCriteria, readCriterion)
		case "floors":
			s.Floors = readList(r, maxFloors, func(r *strict.Reader) Floor { return readFloor(r, true) })
		case "ties":
			s.Ties = readList(r, maxTies, func(r *strict.Reader) string { word, _ := r.Text(); return word })
		}
	}
	r.Require("scale", "aggregate", "criteria")
}

// readList reads a list; of one that is too long, it keeps no more entries than
// show that it is.
func readList[T any](r *strict.Reader, most int, read func(*strict.Reader) T) []T {
	list := []T{}
	for range r.Array() {
		if len(list) > most {
			r.Skip()
			continue
		}
		list = append(list, read(r))
	}
	return list
}

func readAbsence(r *strict.Reader) absence {
	var a absence
	for range r.Object("not-given") {
		r.Word(&a)
	}
	r.Require("not-given")
	return a
}

func (s *Scale) read(r *strict.Reader) {
	for key := range r.Object("min", "max", "step") {
		switch key {
		case "min":
			s.Min, _ = r.Decimal()
		case "max":
			s.Max, _ = r.Decimal()
		case "step":
			s.Step, _ = r.Decimal()
		}
	}
	r.Require("min", "max", "step")
}

func readCriterion(r *strict.Reader) Criterion {
	var c Criterion
	for key := range r.Object("code", "label", "weight", "floor") {
		switch key {
		case "code":
			c.Code, _ = r.Text()
		case "label":
			for language := range r.Object("fr", "en") {
				if language == "fr" {
					c.French, _ = r.Text()
				} else {
					c.English, _ = r.Text()
				}
			}
		case "weight":
			c.Weight, _ = r.Decimal()
		case "floor":
			c.Floor = new(readFloor(r, false))
		}
	}
	r.Require("code", "weight")
	return c
}

// readFloor reads a floor on a criterion, or on a total, which it names.
func readFloor(r *strict.Reader, onTotal bool) Floor {
	var f Floor
	keys := []string{"value", "strict"}
	if onTotal {
		keys = []string{"value", "strict", "on"}
	}
	for key := range r.Object(keys...) {
		switch key {
		case "on":
			f.On, _ = r.Text()
		case "value":
			f.Value, _ = r.Decimal()
		case "strict":
			f.Strict, _ = r.Bool()
		}
	}
	r.Require("on", "value") // "on" where it is a member
	return f
}
