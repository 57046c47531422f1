package eligibility_test

import (
	"fmt"
	"log"
	"time"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/partners"
)

// A form asks one question at a time, and asks only what still matters. Its
// lists grow until the bearer says that nothing is missing.
func ExampleCall_Evaluate_form() {
	var d eligibility.Dossier
	d.Growing = eligibility.AllLists
	answers := []struct {
		said string
		do   func() error
	}{
		{"nothing yet", func() error { return nil }},
		{"in Bretagne", func() error { return d.Region.UnmarshalText([]byte("Bretagne")) }},
		{"an agent of the SGAR", func() error { return join(&d, "SGAR Bretagne") }},
		{"one of a Mission numérique", func() error { return join(&d, "Mission numérique") }},
		{"which is of the State", func() error { d.Team[1].StateService = eligibility.Yes; return nil }},
		{"the region-prefect deposits", func() error { d.Deposit.By = eligibility.AuthorityRegionPrefect; return nil }},
		{"that of Bretagne", func() error { d.Deposit.Region = d.Region; return nil }},
		{"on 1 September 2016", func() error { d.Deposit.At = time.Date(2016, 9, 1, 10, 0, 0, 0, time.UTC); return nil }},
		{"with the university", func() error {
			p, err := partners.New("Université de Rennes", partners.Academia, partners.ID{})
			d.Partners = append(d.Partners, p)
			return err
		}},
		{"a seed project", func() error { d.Seed = eligibility.Yes; return nil }},
		{"asking for 260 000 €", func() error { return finance(&d, 0, 260_000) }},
		{"no, for 150 000 €", func() error { return finance(&d, 0, 150_000) }},
		{"nothing more is asked for", func() error { d.Growing &^= eligibility.ListResources; return nil }},
		{"at a cost of 300 000 €", func() error { return finance(&d, 300_000, 150_000) }},
		{"there are no other costs", func() error { d.Growing &^= eligibility.ListLines; return nil }},
		{"nor agents, nor partners", func() error { d.Growing = 0; return nil }},
	}
	for _, answer := range answers {
		if err := answer.do(); err != nil {
			log.Fatal(err)
		}
		report := eligibility.LIT2016().Evaluate(&d)
		fmt.Printf("%-27s %v", answer.said, report.Verdict())
		for _, c := range report.Conflicts() {
			fmt.Print(", conflict ", c.Codes())
		}
		if open := report.Open(); len(open) > 0 {
			fmt.Printf(", next %s for %v", open[0].Path(), open[0].Codes())
		}
		fmt.Println()
	}
	// Output:
	// nothing yet                 undetermined, next /region for [team deposit]
	// in Bretagne                 undetermined, next /team for [team]
	// an agent of the SGAR        undetermined, next /team for [team]
	// one of a Mission numérique  undetermined, next /team for [team]
	// which is of the State       undetermined, next /deposit/by for [deposit]
	// the region-prefect deposits undetermined, next /deposit/region for [deposit]
	// that of Bretagne            undetermined, next /deposit/at for [window]
	// on 1 September 2016         undetermined, next /partners for [partners]
	// with the university         undetermined, next /seed for [seed]
	// a seed project              undetermined, next /budget/lines for [cap share]
	// asking for 260 000 €        ineligible, conflict [cap share]
	// no, for 150 000 €           undetermined, next /budget/lines for [cap share]
	// nothing more is asked for   undetermined, next /budget/lines for [cap share]
	// at a cost of 300 000 €      undetermined, next /budget/lines for [cap]
	// there are no other costs    eligible
	// nor agents, nor partners    eligible
}

// A form sends dates and hours without an offset, and people type them as they
// like. The zone of the call says by which clock they are read.
func ExampleZone_ParseInput() {
	zone := eligibility.LIT2016().Terms().Zone
	for _, typed := range []string{"2016-09-27T16:00", "27/09/2016 à 17 h", "27 septembre 2016 17:00\r\n", "27/09/2016", "27/03/2016 02:30", "30/10/2016 02:30"} {
		at, err := zone.ParseInput(language.English, typed)
		if err != nil {
			fault := eligibility.Faults(err)[0]
			fmt.Println(fault.Code(), fault.Allowed())
			continue
		}
		fmt.Println(at)
	}
	_, err := zone.ParseInput(language.English, "05/09/2016 17:00")
	fmt.Println(err)
	// Output:
	// 2016-09-27 14:00:00 +0000 UTC
	// 2016-09-27 15:00:00 +0000 UTC
	// 2016-09-27 15:00:00 +0000 UTC
	// no-hour []
	// hour-skipped [2016-03-27T01:59:00+01:00 2016-03-27T03:00:00+02:00]
	// hour-twice [2016-10-30T02:30:00+02:00 2016-10-30T02:30:00+01:00]
	// either number may be the day, and the other the month: "05/09/2016 17:00", either 5 September 2016 at 17:00 (UTC+2) or 9 May 2016 at 17:00 (UTC+2)
}

// join adds an agent of a service to the team.
func join(d *eligibility.Dossier, service string) error {
	s, err := eligibility.ParseService(service)
	d.Team = append(d.Team, eligibility.Agent{Service: s})
	return err
}

// finance sets the cost of the funded months and the request, in euros; a cost
// of 0 is not known yet.
func finance(d *eligibility.Dossier, cost, request int64) error {
	spent, err := budget.Cents(100 * cost)
	if err != nil {
		return err
	}
	asked, err := budget.Cents(100 * request)
	if err != nil {
		return err
	}
	var lines []budget.Line
	if cost > 0 {
		lines = append(lines, budget.Line{Kind: budget.Contractor, Amount: spent, From: 1, To: 18})
	}
	plan, err := budget.NewPlan(lines, []budget.Resource{{Source: budget.FromPIA, Amount: asked}})
	d.Budget = plan
	return err
}
