package main

import "github.com/aap-lit/aap/eligibility/eligibilitytest"

// levels are how much of what a case wants is looked at, each more than the one
// before.
var levels = [...]string{"verdict", "outcomes", "figures", "all"}

// atLevel returns a case that wants no more than a level.
func atLevel(c eligibilitytest.Case, level string) eligibilitytest.Case {
	want := eligibilitytest.Want{Verdict: c.Want.Verdict}
	switch level {
	case "all":
		want = c.Want
	case "figures":
		want.Outcomes, want.Facts = c.Want.Outcomes, c.Want.Facts
	case "outcomes":
		want.Outcomes = c.Want.Outcomes
	}
	c.Want = want
	return c
}
