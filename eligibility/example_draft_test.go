package eligibility_test

import (
	"fmt"
	"log"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/eligibility"
)

// A draft: its lists may still grow, and a cost whose amount is not known yet is left
// out of them. What no cost to come can change is decided all the same.
func Example_draft() {
	form := []struct {
		label, kind, amount string
	}{
		{"Conception", "contractor", "480000"},
		{"Animation", "agent-time", ""}, // nobody knows yet
	}
	var lines []budget.Line
	for _, row := range form {
		if row.amount == "" {
			continue // no line; the list grows
		}
		line := budget.Line{Label: row.label, From: 1, To: 18}
		var err error
		if line.Amount, err = budget.ParseInput(language.French, row.amount); err != nil {
			log.Fatal(err)
		}
		if err = line.Kind.UnmarshalText([]byte(row.kind)); err != nil {
			log.Fatal(err)
		}
		lines = append(lines, line)
	}
	plan, err := budget.NewPlan(lines, []budget.Resource{{Source: budget.FromPIA, Amount: budget.Euros(240_000)}})
	if err != nil {
		log.Fatal(err)
	}
	d := eligibility.Dossier{Seed: eligibility.Yes, Budget: plan, Growing: eligibility.ListLines}
	tell := func() {
		report := eligibility.LIT2016().Evaluate(&d)
		for _, code := range []eligibility.Code{eligibility.RuleCap, eligibility.RuleShare} {
			f, _ := report.Finding(code)
			fmt.Print(code, " ", f.Outcome(), ", ")
		}
		for _, q := range report.Open() {
			if q.Path() == "/budget/lines" {
				fmt.Print("ask ", q.Path(), ", ")
			}
		}
		fmt.Println(report.Verdict())
	}
	tell()
	d.Growing = 0 // the bearer says that there is no other cost
	tell()
	d = d.Draft() // or takes it back, of all lists
	tell()
	// Output:
	// cap unknown, share met, ask /budget/lines, undetermined
	// cap met, share met, undetermined
	// cap unknown, share unknown, ask /budget/lines, undetermined
}
