package eligibility

import "encoding/json"

// Step is a repair in a plan, with the rule it serves.
type Step struct {
	Code Code
	Repair
}

type stepJSON struct {
	Code Code `json:"code"`
	repairJSON
}

func (r Report) stepJSON(s Step) stepJSON { return stepJSON{s.Code, r.repairJSON(s.Repair)} }

// MarshalJSON writes the rule, the action and the figures it names.
func (s Step) MarshalJSON() ([]byte, error) { return json.Marshal(Report{}.stepJSON(s)) }
