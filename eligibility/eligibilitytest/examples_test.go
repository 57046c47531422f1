package eligibilitytest_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/aap-lit/aap/eligibility/eligibilitytest"
)

// An engine that cannot decide anything passes the cases in which nothing can
// be decided, and fails the others.
func ExampleCheck() {
	err := eligibilitytest.Check(func([]byte) ([]byte, error) {
		return []byte(`{"verdict": "undetermined", "findings": []}`), nil
	})
	for line := range strings.Lines(err.Error()) {
		if strings.HasPrefix(line, "boundaries/window-last-instant: ") {
			fmt.Print(line)
		}
	}
	// Output:
	// boundaries/window-last-instant: /facts/window: got null, want {"at":"2016-09-28T17:00:00+02:00","closes":"2016-09-28T17:00:00+02:00","opens":"2016-04-08T13:44:00+02:00"}
}

// In a test file, Run is all there is to write.
func ExampleRun() {
	_ = func(t *testing.T) { // func TestEngine(t *testing.T)
		eligibilitytest.Run(t, evaluate)
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
	// money/half-a-budget-is-not-empty: /facts/cap/room: got "500000.00", want none
	// /facts/cap/total: got "0.00", want none
	// /outcomes/cap: got "met", want "unknown"
	// 	Resources without lines are not a budget of 0 €: the cap is unknown.
}
