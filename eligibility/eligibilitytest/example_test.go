package eligibilitytest_test

import (
	"encoding/json"
	"fmt"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/eligibility/eligibilitytest"
)

// evaluate puts this module's engine behind an Evaluator.
func evaluate(request []byte) ([]byte, error) {
	call := eligibility.LIT2016()
	in := struct {
		Readings eligibility.Readings
		Dossier  eligibility.Dossier
	}{Readings: call.Readings()}
	if err := json.Unmarshal(request, &in); err != nil {
		return nil, err
	}
	call, err := call.With(in.Readings)
	if err != nil {
		return nil, err
	}
	return json.Marshal(call.Evaluate(&in.Dossier))
}

func Example() {
	fmt.Println(eligibilitytest.Check(evaluate))
	// Output: <nil>
}
