package scoringtest

import (
	"encoding/json"

	"github.com/aap-lit/aap/scoring"
)

// Reference is this module's engine as an [Evaluator]. Of a session that is too
// much work for [scoring.Funding.Stability], it says no stability.
func Reference(session []byte) ([]byte, error) {
	var s scoring.Session
	if err := s.UnmarshalJSON(session); err != nil {
		return json.Marshal(map[string]any{"errors": faultsOf(err)})
	}
	r := s.Report()
	report, err := json.Marshal(r)
	if err != nil {
		return nil, err
	}
	more := struct {
		Stability *scoring.Stability `json:"stability,omitempty"`
		Agreement scoring.Agreement  `json:"agreement"`
	}{Agreement: s.Agreement()}
	if funding, given := r.Funding(); given {
		if stability, err := funding.Stability(); err == nil {
			more.Stability = &stability
		}
	}
	rest, err := json.Marshal(more)
	if err != nil {
		return nil, err
	}
	report[len(report)-1] = ',' // both are objects with members
	return append(report, rest[1:]...), nil
}

type fault struct {
	Pointer string `json:"pointer"`
	Code    string `json:"code"`
}

func faultsOf(err error) []fault {
	list := []fault{}
	for _, e := range scoring.Faults(err) {
		list = append(list, fault{e.Pointer, e.Code()})
	}
	return list
}
