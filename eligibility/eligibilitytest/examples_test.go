package eligibilitytest_test

import (
	"fmt"
	"testing"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/eligibility/eligibilitytest"
)

// An engine that takes a budget of exactly the cap for one above it.
func ExampleCheck() {
	for _, m := range eligibilitytest.Mutants() {
		if m.Name() == "cap-exclusive" {
			fmt.Println(eligibilitytest.Check(m.Evaluate))
		}
	}
	// Output:
	// 7 of 1055 cases fail at level all
	//
	// what differs, in how many cases   where
	//     7  outcome of cap                 2 of 29  money
	//     6  verdict                        2 of 29  spelling
	//     5  facts of cap                   2 of 33  readings
	//                                       1 of 48  boundaries
	//
	// boundaries/cap-at-the-cap
	//   The budget may not exceed 500 000 €: a budget of exactly that keeps the cap.
	//     region: "Bretagne"
	//     team: [{"service":"SGAR Bretagne"},{"service":"DREAL Bretagne"}]
	//     partners: [{"name":"Commune de Valombre","category":"local-authority"}]
	//     budget: {"lines":[{"kind":"contractor","amount":"500000.00","from":1,"to":18}],
	//     "resources":[{"source":"pia","amount":"250000.00"}]}
	//     deposit: {"by":"region-prefect","region":"Bretagne","at":"2016-09-27T16:00:00+02:00"}
	//     seed: true
	//   ! verdict: got "ineligible", want "eligible"
	//   ! outcome of cap: got "not-met", want "met"
	//   ! facts of cap at /excess: got "0.00", want none
	//   ! facts of cap at /room: got none, want "0.00"
	//
	// money/three-lines-at-the-cap
	//   264 651.65 €, 70 449.15 € and 164 899.20 € are 500 000 €, and a little more in binary floating
	//   point.
	//     budget: {"lines":[{"kind":"contractor","amount":"264651.65","from":1,"to":18},
	//     {"kind":"contractor","amount":"70449.15","from":1,"to":18},{"kind":"contractor",
	//     "amount":"164899.20","from":1,"to":18}]}
	//   ! verdict: got "ineligible", want "undetermined"
	//   ! outcome of cap: got "not-met", want "met"
	//   ! facts of cap at /excess: got "0.00", want none
	//   ! facts of cap at /room: got none, want "0.00"
	//
	// and, first of their themes:
	//   readings/cap-base-funded-months: verdict: got "ineligible", want "eligible"
	//   spelling/amount-with-zeros: verdict: got "ineligible", want "undetermined"
}

// In a test file, Run is all there is to write.
func ExampleRun() {
	_ = func(t *testing.T) { // func TestEngine(t *testing.T)
		eligibilitytest.Run(t, eligibilitytest.Reference)
	}
}

func ExampleCases() {
	for _, c := range eligibilitytest.Cases() {
		if c.Name == "joint/request-above-what-any-budget-allows" {
			fmt.Println(string(c.Dossier))
			fmt.Println(c.Want.Verdict, c.Want.Outcomes)
		}
	}
	// Output:
	// {"budget": {"resources": [{"source": "pia", "amount": "250000.01"}]}}
	// ineligible map[cap:unknown share:unknown]
}

func ExampleCase_Request() {
	for _, c := range eligibilitytest.Cases() {
		if c.Name == "services/ddtm-and-dreal-regional" {
			fmt.Println(string(c.Request()))
		}
	}
	// Output:
	// {"readings":{"level":"regional"},"dossier":{"region":"Bretagne","team":[{"service":"DDTM du Finistère"},{"service":"DREAL Bretagne"}]}}
}

// An engine that takes an unknown budget for one of 0 € finds it within the cap.
func ExampleCase_Compare() {
	for _, c := range eligibilitytest.Cases() {
		if c.Name == "money/half-a-budget-is-not-empty" {
			fmt.Println(c.Compare([]byte(`{"verdict": "undetermined", "findings": [
				{"code": "cap", "outcome": "met", "facts": {"total": "0.00", "cap": "500000.00", "room": "500000.00"}}]}`)))
		}
	}
	// Output:
	// money/half-a-budget-is-not-empty
	//   Resources without lines are not a budget of 0 €: the cap is unknown.
	//     budget: {"resources":[]}
	//   ! outcome of cap: got "met", want "unknown"
	//   ! facts of cap at /room: got "500000.00", want none
	//   ! facts of cap at /total: got "0.00", want none
}

// An engine without a third truth value, of which only the outcomes matter, is tried on
// the dossiers of which all is known.
func ExampleSuite() {
	suite := eligibilitytest.Suite{Cases: eligibilitytest.Known(eligibilitytest.Cases()), Level: eligibilitytest.Outcomes}
	fmt.Println(len(suite.Cases), "cases:", suite.Check(eligibilitytest.Reference))
	// Output:
	// 62 cases: <nil>
}

func ExampleMutants() {
	m := eligibilitytest.Mutants()[0]
	fmt.Println(m.Name())
	fmt.Println(m.Mistake(language.French))
	fmt.Println(m.Mistake(language.English))
	fmt.Println(m.Place(language.English))
	fmt.Println(m.Witness().Name)
	// Output:
	// cap-exclusive
	// Un budget d’exactement 500 000 € dépasse le plafond.
	// A budget of exactly €500,000 is above the cap.
	// a comparison, < for ≤
	// boundaries/cap-at-the-cap
}
