package eligibility

import (
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/wording"
)

// Effect is what the other reading of one place of the call would change, the
// other readings as they are in force.
type Effect struct {
	_ [0]func() // not comparable

	Reading Reading  `json:"reading"`
	Value   string   `json:"value"`   // the wire word of the other reading
	Changes []Change `json:"changes"` // the findings that change
	Verdict Verdict  `json:"verdict"` // the verdict under that reading
}

// Message says what the other reading is, as the beginning of a sentence: "if the
// cap is on the funded months alone".
func (e Effect) Message(tag language.Tag) string {
	if e.Reading.String() == "" {
		return ""
	}
	return wording.Text(tag, "reading."+e.Reading.String()+"."+e.Value)
}

func (s said) effect(e Effect) {
	w := s.w
	w.Object("")
	w.Word("reading", e.Reading.String())
	w.Word("value", e.Value)
	w.List("changes")
	for _, c := range e.Changes {
		w.Object("")
		w.Word("code", c.Code.String())
		w.Word("outcome", c.Outcome.String())
		w.End()
	}
	w.End()
	w.Word("verdict", e.Verdict.String())
	if s.worded {
		w.TextIfAny("message", e.Message(s.language))
	}
	w.End()
}

// Change is the outcome of a rule under another reading.
type Change struct {
	Code    Code    `json:"code"`
	Outcome Outcome `json:"outcome"`
}

// Effects tells, for each reading of the call flipped alone, what that would
// change; one that changes neither a finding nor the verdict is left out. See
// [Call.With] for a call of other readings.
func (r Report) Effects() []Effect {
	if r.e == nil {
		return nil
	}
	var effects []Effect
	for i := range r.e.flipped {
		f := &r.e.flipped[i]
		changes := []Change{}
		for _, code := range Codes() {
			if f.is && f.outcome[code] != r.e.outcome[code] {
				changes = append(changes, Change{Code: code, Outcome: f.outcome[code]})
			}
		}
		verdict := r.e.whole(f.verdict)
		if len(changes) > 0 || f.is && verdict != r.e.whole(r.e.verdict) {
			reading := Reading(i + 1)
			effects = append(effects, Effect{Reading: reading, Value: r.e.call.variants[i].value(reading), Changes: changes, Verdict: verdict})
		}
	}
	return effects
}

// value returns the wire word of a reading in force.
func (c *call) value(r Reading) string {
	inForce := c.terms.readings()
	return [...]string{
		ReadHierarchy: inForce.Hierarchy.String(),
		ReadLevel:     inForce.Level.String(),
		ReadActors:    inForce.Actors.String(),
		ReadCapBase:   inForce.CapBase.String(),
		ReadShareBase: inForce.ShareBase.String(),
	}[r]
}
