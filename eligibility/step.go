package eligibility

import (
	"slices"
	"time"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/internal/strict"
)

// Step is a repair in a plan, with the rule it serves.
type Step struct {
	_ [0]func() // not comparable: two times may be one instant

	Code Code
	Repair
}

// step writes a step; a repair is one without a code.
func (s said) step(code Code, p Repair) {
	w := s.w
	w.Object("")
	w.WordIfAny("code", code.String())
	w.Word("action", p.Action.String())
	w.IntIfAny("count", p.Count)
	if p.Amount != (budget.Amount{}) {
		w.Cents("amount", p.Amount.Cents())
	}
	w.WordIfAny("authority", p.Authority.String())
	w.WordIfAny("region", p.Region.Name())
	w.IntIfAny("months", p.Months)
	writeInstant(w, "from", p.From)
	if p.Categories.Len() > 0 {
		writeCategories(w, "categories", p.Categories.Categories())
	}
	if s.worded {
		w.TextIfAny("message", p.Message(s.language))
	}
	w.End()
}

// repairs writes alternatives, if there are any.
func (s said) repairs(all []Repair) {
	if len(all) == 0 {
		return
	}
	s.w.List("repairs")
	for _, p := range all {
		s.step(0, p)
	}
	s.w.End()
}

// MarshalJSON writes the action and the figures it names, as in a report.
func (p Repair) MarshalJSON() ([]byte, error) { return written(func(s said) { s.step(0, p) }) }

// MarshalJSON writes the rule, the action and the figures it names.
func (s Step) MarshalJSON() ([]byte, error) {
	return written(func(to said) { to.step(s.Code, s.Repair) })
}

// UnmarshalJSON reads a repair as it stands in a report, strictly: the figures
// that the action needs must be there, and no others. A message is passed over,
// as it is made of them. On an error p is left as it was.
func (p *Repair) UnmarshalJSON(data []byte) error {
	return strict.Unmarshal(data, p, func(p *Repair, r *strict.Reader) {
		var s Step
		s.read(r, stepKeys[1:])
		*p = s.Repair
	})
}

// UnmarshalJSON reads a step as it stands in a report, as a [Repair] is read.
func (s *Step) UnmarshalJSON(data []byte) error {
	return strict.Unmarshal(data, s, func(s *Step, r *strict.Reader) {
		s.read(r, stepKeys)
		r.Require("code")
	})
}

var stepKeys = []string{"code", "action", "count", "amount", "authority", "region", "months", "from", "categories", "message"}

// figures are the members that each action needs, and those it may have.
var figures = [...]struct{ need, may []string }{
	AddServices: {need: []string{"count"}},
	DepositBy:   {need: []string{"authority"}, may: []string{"region"}},
	DepositFrom: {need: []string{"from"}},
	AddPartners: {need: []string{"count"}, may: []string{"categories"}},
	CutTotal:    {need: []string{"amount"}},
	CutRequest:  {need: []string{"amount"}},
	RaiseBase:   {need: []string{"amount", "months"}},
}

func (s *Step) read(r *strict.Reader, keys []string) {
	var given []string
	known := false
	for key := range r.Object(keys...) {
		given = append(given, key)
		switch key {
		case "code":
			r.Word(&s.Code)
		case "action":
			known = r.Word(&s.Action) && s.Action != 0
		case "count":
			s.Count, _ = r.Int(1, maxCount)
		case "amount":
			r.Into(&s.Amount)
		case "authority":
			r.Word(&s.Authority)
		case "region":
			r.Word(&s.Region)
		case "months":
			s.Months, _ = r.Int(1, lastMonth)
		case "from":
			s.From, _ = strict.Parse(r, asWritten)
		case "categories":
			r.Into(&s.Categories)
		case "message":
			r.Text()
		}
	}
	r.Require("action")
	if !known {
		return
	}
	of := figures[s.Action]
	r.Require(of.need...)
	for _, key := range given {
		if key != "code" && key != "action" && key != "message" && !slices.Contains(of.need, key) && !slices.Contains(of.may, key) {
			r.Refuse(&Error{Pointer: strict.Pointer(key), Err: ErrKey})
		}
	}
}

// asWritten reads an instant and keeps its offset, which says by which clock a
// sentence tells it: by that of Paris, where it is the offset of Paris.
func asWritten(text string) (time.Time, error) {
	t, err := strict.Instant(text)
	if err != nil {
		return t, err
	}
	zone, err := ParseZone(text[len(text)-len("+00:00"):])
	switch {
	case err != nil: // Z, or an offset in use nowhere
		zone = Zone{fixed: true}
	case int(zone.minutes)*60 == parisOffset(t):
		zone = Zone{}
	}
	return zone.in(t), nil
}
