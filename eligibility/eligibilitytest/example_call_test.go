package eligibilitytest_test

import (
	"fmt"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/eligibility/eligibilitytest"
)

// A portal that runs a call of its own tests its engine on that call.
func ExampleCasesOf() {
	terms := eligibility.LIT2016().Terms()
	terms.Code, terms.MinPartners = "X-2027", 2
	call, err := eligibility.New(terms)
	if err != nil {
		fmt.Println(err)
	}
	for _, c := range eligibilitytest.CasesOf(call) {
		if c.Name == "terms-partners/one-short" {
			fmt.Println(c.Reason)
			fmt.Println(c.Want.Verdict, c.Want.Facts["partners"]["partners"])
		}
	}
	// Output:
	// Where min-partners is 2, 1 are one short.
	// ineligible 1
}

func ExampleDifferences() {
	lit := eligibility.LIT2016()
	readings := lit.Readings()
	readings.Actors = eligibility.ActorsAny
	other, err := lit.With(readings)
	if err != nil {
		fmt.Println(err)
	}
	for _, d := range eligibilitytest.Differences(lit, other) {
		var dossier eligibility.Dossier
		fmt.Println(d.Terms, d.A, d.B, dossier.UnmarshalJSON(d.Dossier))
		for _, p := range dossier.Partners {
			fmt.Println(p.Name(), p.Category())
		}
	}
	// Output:
	// [/actors] ineligible eligible <nil>
	// École de Valombre other
}
