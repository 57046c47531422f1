package scoringtest

import (
	"encoding/json"

	"github.com/aap-lit/aap/scoring"
)

// A Subject is what is put to the test: it is given a session in JSON and
// answers in JSON, {"highest": …, "scores": …, "ranking": …, "outcome": …,
// "funding": …}, the last two if the session has an envelope; or, for a faulty
// session, {"errors": [{"pointer": …, "code": …}]}. An error means that the
// subject cannot answer at all.
type Subject func(session []byte) ([]byte, error)

// Library is package scoring as a [Subject].
func Library(session []byte) ([]byte, error) {
	var s scoring.Session
	if err := s.UnmarshalJSON(session); err != nil {
		return json.Marshal(map[string]any{"errors": faults(err)})
	}
	return json.Marshal(s.Report())
}

type fault struct {
	Pointer string `json:"pointer"`
	Code    string `json:"code"`
}

func faults(err error) []fault {
	list := []fault{}
	for _, e := range scoring.Faults(err) {
		list = append(list, fault{e.Pointer, e.Code()})
	}
	return list
}
