package eligibility_test

import (
	"fmt"
	"log"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/eligibility"
)

// Three rules of a portal: partners bring a fifth of the cost, agents' time is at most
// 30 % of it, and the project takes place in one of two regions. Each is Unknown
// while facts that may still come can decide it either way.
func portalRules() []eligibility.HostRule {
	partnersBring := func(d *eligibility.Dossier) eligibility.Judgement {
		brought := int64(0)
		for _, r := range d.Budget.Resources() {
			if r.Source == budget.FromPartner {
				brought += r.Amount.Cents()
			}
		}
		j := eligibility.Judgement{Sentence: eligibility.Sentence{
			French: "Les partenaires apportent au moins 20 % du coût.", English: "Partners bring at least 20% of the cost."}}
		if d.Budget.LinesKnown() && d.Budget.ResourcesKnown() && d.Growing&(eligibility.ListLines|eligibility.ListResources) == 0 {
			j.Outcome = metIf(5*brought >= d.Budget.Total().Cents())
		} else {
			j.Ask = []string{"/budget/resources"}
		}
		return j
	}
	agentsTime := func(d *eligibility.Dossier) eligibility.Judgement {
		j := eligibility.Judgement{Sentence: eligibility.Sentence{
			French: "Le temps des agents représente au plus 30 % du coût.", English: "Agents' time is at most 30% of the cost."}}
		if d.Budget.LinesKnown() && !d.Growing.Has(eligibility.ListLines) {
			time := d.Budget.ByKind()[budget.AgentTime].Cents()
			j.Outcome = metIf(10*time <= 3*d.Budget.Total().Cents())
		} else {
			j.Ask = []string{"/budget/lines"}
		}
		return j
	}
	west := func(d *eligibility.Dossier) eligibility.Judgement {
		j := eligibility.Judgement{Sentence: eligibility.Sentence{
			French: "Le projet est en Bretagne ou en Pays de la Loire.", English: "The project is in Bretagne or Pays de la Loire."}}
		if d.Region == (eligibility.Region{}) {
			j.Ask = []string{"/region"}
		} else {
			j.Outcome = metIf(d.Region.Code() == "53" || d.Region.Code() == "52")
		}
		return j
	}
	var rules []eligibility.HostRule
	for _, r := range []struct {
		code, path string
		label      eligibility.Sentence
		judge      func(*eligibility.Dossier) eligibility.Judgement
	}{
		{"partners-bring", "/budget/resources", eligibility.Sentence{French: "Apport des partenaires", English: "What partners bring"}, partnersBring},
		{"agents-time", "/budget/lines", eligibility.Sentence{French: "Temps des agents", English: "Agents' time"}, agentsTime},
		{"west", "/region", eligibility.Sentence{French: "Régions de l'Ouest", English: "Western regions"}, west},
	} {
		rule, err := eligibility.NewHostRule(r.code, r.label, r.path, r.judge)
		if err != nil {
			log.Fatal(err)
		}
		rules = append(rules, rule)
	}
	return rules
}

func metIf(met bool) eligibility.Outcome {
	if met {
		return eligibility.Met
	}
	return eligibility.NotMet
}

func ExampleReport_Host() {
	report := eligibility.LIT2016().Evaluate(nil, portalRules()[2])
	for _, f := range report.Host() {
		fmt.Println(f.Label(language.English)+":", f.Outcome(), f.Open())
	}
	// Output: Western regions: unknown [/region]
}

func ExampleReport_AfterPlan() {
	d := decoded(`{"budget": {"lines": [{"kind": "other", "amount": "600000", "from": 1, "to": 18}], "resources": []}}`)
	after, ok := eligibility.LIT2016().Evaluate(&d).AfterPlan()
	fmt.Println(after.Verdict, ok)
	// Output: undetermined true
}

func ExampleNewHostRule() {
	d := decoded(`{"region": "Bretagne", "seed": true,
		"team": [{"service": "SGAR"}, {"service": "DREAL"}],
		"partners": [{"name": "Rennes Métropole", "category": "local-authority"}],
		"budget": {
			"lines": [{"kind": "agent-time", "amount": "160000", "from": 1, "to": 18}, {"kind": "contractor", "amount": "390000", "from": 1, "to": 18}],
			"resources": [{"source": "pia", "amount": "250000"}, {"source": "partner", "amount": "150000"}]},
		"deposit": {"by": "region-prefect", "region": "Bretagne", "at": "2016-09-27T16:00:00+02:00"}}`)
	report := eligibility.LIT2016().Evaluate(&d, portalRules()...)
	fmt.Println(report.Verdict())
	for _, f := range report.Host() {
		fmt.Println(f.Outcome(), "—", f.Message(language.English))
	}
	// The plan of the call cuts the contractor; the agents' time then weighs more.
	for _, step := range report.Plan() {
		fmt.Println(step.Message(language.English))
	}
	after, _ := report.AfterPlan()
	fmt.Println(after.Verdict, after.Host)
	// Output:
	// ineligible
	// met — Partners bring at least 20% of the cost.
	// met — Agents' time is at most 30% of the cost.
	// met — The project is in Bretagne or Pays de la Loire.
	// Reduce the budget by €50,000, taking as little as possible from the funded months.
	// ineligible [agents-time]
}
