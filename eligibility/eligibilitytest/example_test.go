package eligibilitytest_test

import (
	"encoding/json"
	"fmt"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/eligibility/eligibilitytest"
)

// evaluate puts this module's engine behind an Evaluator.
func evaluate(request []byte) ([]byte, error) {
	terms := eligibility.LIT2016().Terms()
	var in struct {
		Readings struct {
			Hierarchy eligibility.Hierarchy
			Level     eligibility.Level
			CapBase   budget.Base `json:"cap-base"`
			ShareBase budget.Base `json:"share-base"`
		}
		Dossier eligibility.Dossier
	}
	in.Readings.CapBase, in.Readings.ShareBase = terms.Budget.CapBase, terms.Budget.ShareBase
	if err := json.Unmarshal(request, &in); err != nil {
		return nil, err
	}
	terms.Hierarchy, terms.Level = in.Readings.Hierarchy, in.Readings.Level
	terms.Budget.CapBase, terms.Budget.ShareBase = in.Readings.CapBase, in.Readings.ShareBase
	call, err := eligibility.New(terms)
	if err != nil {
		return nil, err
	}
	return json.Marshal(call.Evaluate(&in.Dossier))
}

func Example() {
	fmt.Println(eligibilitytest.Check(evaluate))
	// Output: <nil>
}
