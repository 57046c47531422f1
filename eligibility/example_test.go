package eligibility_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log"
	"strings"
	"time"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/eligibility"
)

// A dossier as it may stand a week before the closing: it asks too much.
const example = `{
	"region": "Bretagne",
	"team": [{"service": "SGAR Bretagne"}, {"service": "DREAL Bretagne"}],
	"partners": [{"name": "Rennes Métropole", "category": "local-authority"}],
	"budget": {
		"lines": [{"label": "Designers", "kind": "contractor", "amount": "440000.00", "from": 1, "to": 18}],
		"resources": [{"source": "pia", "amount": "230000.00"}]},
	"deposit": {"by": "region-prefect", "region": "Bretagne", "at": "2016-09-21T10:00:00+02:00"},
	"seed": true}`

func decoded(text string) eligibility.Dossier {
	d, err := eligibility.Decode(strings.NewReader(text))
	if err != nil {
		log.Fatal(err)
	}
	return d
}

func printed(v any) {
	text, err := json.Marshal(v)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(string(text))
}

func Example() {
	d, err := eligibility.Decode(strings.NewReader(example))
	if err != nil {
		log.Fatal(err)
	}
	report := eligibility.LIT2016().Evaluate(&d)
	fmt.Println(report.Verdict())
	for _, f := range report.Findings() {
		fmt.Println(f.Code(), f.Outcome())
	}
	// Output:
	// ineligible
	// team met
	// deposit met
	// window met
	// partners met
	// seed met
	// cap met
	// share not-met
}

func ExampleLIT2016() {
	terms := eligibility.LIT2016().Terms()
	fmt.Println(terms.Code, terms.MinServices, terms.Budget.Cap, terms.Closes)
	// Output: LIT-2016 2 500000.00 2016-09-28 15:00:00 +0000 UTC
}

func ExampleNew() {
	terms := eligibility.LIT2016().Terms()
	terms.Code, terms.Hierarchy = "LIT-2016, units apart", eligibility.HierarchySeparately
	call, err := eligibility.New(terms)
	if err != nil {
		log.Fatal(err)
	}
	d := decoded(`{"region": "Bretagne", "team": [{"service": "SGAR"}, {"service": "préfecture de région"}]}`)
	for _, c := range []eligibility.Call{eligibility.LIT2016(), call} {
		f, _ := c.Evaluate(&d).Finding(eligibility.RuleTeam)
		fmt.Println(c.Terms().Code, f.Outcome())
	}

	terms.MinServices, terms.Code = -1, ""
	_, err = eligibility.New(terms)
	for _, fault := range eligibility.Faults(err) {
		fmt.Println(fault.Pointer, fault.Code())
	}
	// Output:
	// LIT-2016 not-met
	// LIT-2016, units apart met
	// /code missing
	// /min-services negative
}

func ExampleCall_Evaluate() {
	d := decoded(example)
	report := eligibility.LIT2016().Evaluate(&d)
	f, _ := report.Finding(eligibility.RuleShare)
	share := report.Share()
	fmt.Println(f.Outcome(), share.Request, share.Share, share.Excess)
	fmt.Println(f.Message(language.English))
	// Output:
	// not-met 230000.00 220000.00 10000.00
	// The grant requested, €230,000, is €10,000 above the share that can be funded, €220,000 (50% of €440,000, the cost over the first 18 months).
}

// The figures of a rule are read without asking which rule a finding is of.
func ExampleReport_Share() {
	d := decoded(example)
	share := eligibility.LIT2016().Evaluate(&d).Share()
	fmt.Printf("%v asked, %v may be\n", share.Request, share.Share)
	// Output:
	// 230000.00 asked, 220000.00 may be
}

// A call overseas closes by the clock there.
func ExampleParseZone() {
	zone, err := eligibility.ParseZone("-04:00")
	if err != nil {
		log.Fatal(err)
	}
	call, err := eligibility.New(eligibility.Terms{Code: "LIT-GP", Closes: time.Date(2027, 1, 31, 16, 0, 0, 0, time.UTC), Zone: zone})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(call.Clauses()[0].Text(language.French))
	// Output:
	// Le dossier est reçu jusqu’au 31 janvier 2027 à 12 h (UTC−4).
}

// A dossier made in Go is checked before it is stored: what Decode would refuse
// is named by the same places.
func ExampleDossier_Check() {
	d := decoded(example)
	d.Title = "Laboratoire\x00"
	d.Deposit.At = time.Date(12016, 9, 21, 8, 0, 0, 0, time.UTC)
	for _, fault := range eligibility.Faults(d.Check()) {
		fmt.Println(fault.Pointer, fault.Code())
	}
	// Output:
	// /title text
	// /deposit/at instant
}

// A box that was ticked, or not, is an answer; one that nobody saw is none.
func ExampleAnswerOf() {
	ticked := true
	d := eligibility.Dossier{Seed: eligibility.AnswerOf(ticked)}
	fmt.Println(d.Seed, d.Seed == eligibility.Yes, eligibility.Dossier{}.Seed == eligibility.Unanswered)
	// Output:
	// yes true true
}

func ExampleCall_Verdict() {
	d := decoded(example)
	fmt.Println(eligibility.LIT2016().Verdict(&d))
	fmt.Println(eligibility.LIT2016().Verdict(nil))
	// Output:
	// ineligible
	// undetermined
}

// A request above what the cap can ever leave to share is refused, whatever
// the budget turns out to be.
func ExampleReport_Conflicts() {
	d := decoded(`{"budget": {"resources": [{"source": "pia", "amount": "250000.01"}]}}`)
	report := eligibility.LIT2016().Evaluate(&d)
	for _, c := range report.Conflicts() {
		facts, _ := c.Facts()
		fmt.Println(report.Verdict(), c.Codes(), facts.Highest, facts.Excess)
	}
	// Output: ineligible [cap share] 250000.00 0.01
}

func ExampleReport_Open() {
	d := decoded(`{"region": "Bretagne", "team": [{"service": "DREAL"}, {"service": "DRAC"}], "seed": true}`)
	for _, q := range eligibility.LIT2016().Evaluate(&d).Open() {
		fmt.Println(q.Path(), q.Codes(), q.Message(language.English))
	}
	// Output:
	// /deposit/by [deposit] Who submits the dossier?
	// /deposit/region [deposit] For which region is the dossier submitted?
	// /deposit/at [window] When was the dossier received?
	// /partners [partners] Which other actors of the territory are involved?
	// /budget/lines [cap share] What are the costs, and in which months?
	// /budget/resources [share] What are the resources, the grant requested among them?
}

func ExampleFinding_Repairs() {
	d := decoded(example)
	f, _ := eligibility.LIT2016().Evaluate(&d).Finding(eligibility.RuleShare)
	for _, repair := range f.Repairs() {
		fmt.Println(repair.Action, repair.Amount)
	}
	// Output:
	// cut-request 10000.00
	// raise-base 20000.00
}

func ExampleReport_Plan() {
	d := decoded(strings.Replace(example, "440000", "600000", 1))
	for _, step := range eligibility.LIT2016().Evaluate(&d).Plan() {
		fmt.Println(step.Code, step.Action, step.Amount)
	}
	d = decoded(strings.Replace(strings.Replace(example, "440000", "600000", 1), "230000", "280000", 1))
	for _, step := range eligibility.LIT2016().Evaluate(&d).Plan() {
		fmt.Println(step.Code, step.Action, step.Amount)
	}
	// Output:
	// cap cut-total 100000.00
	// cap cut-total 100000.00
	// share cut-request 30000.00
}

func ExampleReport_BeyondRepair() {
	d := decoded(`{"seed": false, "deposit": {"at": "2016-09-28T17:00:01+02:00"}}`)
	fmt.Println(eligibility.LIT2016().Evaluate(&d).BeyondRepair())
	// Output: [window seed]
}

func ExampleCall_Apply() {
	d := decoded(example)
	call := eligibility.LIT2016()
	repaired, err := call.Apply(&d, call.Evaluate(&d).Plan())
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(repaired.Budget.Request(), call.Verdict(&repaired))
	// Output: 220000.00 eligible
}

func ExampleCall_Witnesses() {
	d := decoded(strings.Replace(example, "230000", "220000", 1))
	d.Seed = eligibility.Unanswered
	call := eligibility.LIT2016()
	eligible, ineligible, ok := call.Witnesses(&d)
	fmt.Println(call.Verdict(&d), ok)
	fmt.Println(eligible.Seed, call.Verdict(&eligible))
	fmt.Println(ineligible.Seed, call.Verdict(&ineligible))
	// Output:
	// undetermined true
	// yes eligible
	// no ineligible
}

func ExampleCall_With() {
	call := eligibility.LIT2016()
	readings := call.Readings()
	readings.ShareBase = budget.WholeProject // half of the whole budget, not of its first 18 months
	other, err := call.With(readings)
	if err != nil {
		log.Fatal(err)
	}
	d := decoded(`{"budget": {
		"lines": [{"kind": "contractor", "amount": "400000.00", "from": 1, "to": 24}],
		"resources": [{"source": "pia", "amount": "200000.00"}]}}`)
	for _, c := range []eligibility.Call{call, other} {
		share, _ := c.Evaluate(&d).Finding(eligibility.RuleShare)
		fmt.Println(c.Readings().ShareBase, share.Outcome())
	}
	// Output:
	// funded-months not-met
	// whole met
}

func ExampleCall_Standings() {
	d := decoded(`{"region": "Bretagne", "team": [
		{"service": "SGAR Bretagne"}, {"service": "préfecture de région Bretagne"}, {"service": "DREAL Normandie"}, {"service": "ARS"}]}`)
	for _, m := range eligibility.LIT2016().Standings(&d) {
		fmt.Println(m.Service(), "—", m.Standing().Label(language.English))
	}
	// Output:
	// SGAR Bretagne — counts
	// préfecture de région Bretagne — service already counted
	// DREAL Normandie — not a service of the project’s region
	// ARS — not a State service
}

func ExampleReport_Effects() {
	d := decoded(`{"region": "Bretagne", "team": [{"service": "SGAR"}, {"service": "DDTM 29"}]}`)
	for _, effect := range eligibility.LIT2016().Evaluate(&d).Effects() {
		fmt.Println(effect.Reading, effect.Value, effect.Changes[0].Code, effect.Changes[0].Outcome)
		fmt.Println(effect.Message(language.English))
	}
	// Output:
	// level regional team not-met
	// if only regional services count
}

// Whoever writes many reports keeps the bytes of one for the next.
func ExampleReport_AppendJSON() {
	var line []byte
	for _, text := range []string{`{"seed": true}`, `{"seed": false}`} {
		d := decoded(text)
		var err error
		if line, err = eligibility.LIT2016().Evaluate(&d).AppendJSON(line[:0]); err != nil {
			log.Fatal(err)
		}
		_, verdict, _ := bytes.Cut(line, []byte(`"verdict":`))
		verdict, _, _ = bytes.Cut(verdict, []byte(","))
		fmt.Println(string(verdict))
	}
	// Output:
	// "undetermined"
	// "ineligible"
}

func ExampleReport_Worded() {
	d := decoded(example)
	report := eligibility.LIT2016().Evaluate(&d)
	for _, r := range []eligibility.Report{report, report.Worded(language.French)} {
		var result struct {
			Plan json.RawMessage `json:"plan"`
		}
		text, err := json.Marshal(r)
		if err != nil {
			log.Fatal(err)
		}
		if err := json.Unmarshal(text, &result); err != nil {
			log.Fatal(err)
		}
		fmt.Println(strings.NewReplacer("\u202f", " ", "\u00a0", " ").Replace(string(result.Plan)))
	}
	// Output:
	// [{"code":"share","action":"cut-request","amount":"10000.00"}]
	// [{"code":"share","action":"cut-request","amount":"10000.00","message":"Réduisez de 10 000 € la subvention demandée."}]
}

func ExampleCall_Clauses() {
	for _, clause := range eligibility.LIT2016().Clauses() {
		fmt.Println(clause.Code(), clause.Readings(), clause.Text(language.English))
	}
	// Output:
	// team [hierarchy level] The project is carried by a group of agents of at least 2 State services of the region.
	// deposit [] The dossier is officially submitted by the State’s representative in the project’s region.
	// window [] The dossier is received from 8 April 2016 at 13:44 (Paris time) to 28 September 2016 at 17:00 (Paris time).
	// partners [actors] The project involves at least 1 other actor of the territory.
	// seed [] The project is a seed project: it gets something going.
	// cap [cap-base] The budget does not exceed €500,000.
	// share [share-base] Funding covers at most 50% of the budget over the first 18 months.
}

func ExampleDecode() {
	_, err := eligibility.Decode(strings.NewReader(`{"regoin": "Bretagne",
		"budget": {"lines": [{"kind": "other", "amount": "1.505", "from": 3, "to": 2}]}}`))
	for _, fault := range eligibility.Faults(err) {
		fmt.Println(fault.Pointer, fault.Code(), fault.Message(language.English))
	}
	// Output:
	// /regoin unknown-key this member is not known here: “regoin” (nearest: region; allowed: title, region, team, partners, budget, deposit, seed, growing)
	// /budget/lines/0/amount precision this number has too many decimals: “1.505” (at most 2 decimals)
	// /budget/lines/0/to months the period ends before it begins: “2”
}

func ExampleFaults() {
	_, err := eligibility.Decode(strings.NewReader(`{"seed": "oui", "growing": ["team", "all"]}`))
	for _, fault := range eligibility.Faults(err) {
		fmt.Println(fault.Pointer, fault.Code(), fault.Input)
	}
	// Output:
	// /seed type "oui"
	// /growing/1 unknown-word all
}

func ExampleDossier_Draft() {
	d := decoded(`{"region": "Bretagne", "team": [{"service": "DREAL"}]}`)
	draft := d.Draft()
	for _, d := range []*eligibility.Dossier{&d, &draft} {
		f, _ := eligibility.LIT2016().Evaluate(d).Finding(eligibility.RuleTeam)
		fmt.Println(f.Outcome())
	}
	printed(draft)
	// Output:
	// not-met
	// unknown
	// {"region":"Bretagne","team":[{"service":"DREAL"}],"growing":["team","partners","lines","resources"]}
}

func ExampleParseService() {
	for _, name := range []string{"D.R.E.A.L. de Bretagne", "DDTM 34", "SGAR", "Mission régionale X", "ARS Bretagne"} {
		s, err := eligibility.ParseService(name)
		if err != nil {
			log.Fatal(err)
		}
		fmt.Printf("%s: %v %q in %q, %v\n", s, s.Institution(), s.Institution().Class(), s.Region(), s.Recognised())
	}
	_, err := eligibility.ParseService("DRE\u0410L") // with a Cyrillic letter
	fmt.Println(err)
	// Output:
	// D.R.E.A.L. de Bretagne: DREAL "state-service" in "Bretagne", true
	// DDTM 34: DDTM "state-service" in "Occitanie", true
	// SGAR: SGAR "state-service" in "", true
	// Mission régionale X:  "" in "", false
	// ARS Bretagne: ARS "public-operator" in "", true
	// the text has an invisible or control character, or a word that mixes scripts: "DREАL"
}

func ExampleParseRegion() {
	for _, text := range []string{"75", "FR-NAQ", "nouvelle aquitaine", "Aquitaine-Limousin-Poitou-Charentes", "Limousin", "987"} {
		r, err := eligibility.ParseRegion(text)
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(r.Code(), r.ISO(), r, r.Authority())
	}
	_, err := eligibility.ParseRegion("Paris")
	fmt.Println(eligibility.Faults(err)[0].Message(language.French))
	// Output:
	// 75 FR-NAQ Nouvelle-Aquitaine region-prefect
	// 75 FR-NAQ Nouvelle-Aquitaine region-prefect
	// 75 FR-NAQ Nouvelle-Aquitaine region-prefect
	// 75 FR-NAQ Nouvelle-Aquitaine region-prefect
	// 75 FR-NAQ Nouvelle-Aquitaine region-prefect
	// 987 FR-PF Polynésie française high-commissioner
	// c’est un département, et non une région : « Paris » (sa région est : Île-de-France)
}

func ExampleRegions() {
	for _, r := range eligibility.Regions()[18:] {
		fmt.Println(r.Code(), r, r.Authority())
	}
	// Output:
	// 975 Saint-Pierre-et-Miquelon prefect
	// 977 Saint-Barthélemy prefect
	// 978 Saint-Martin prefect
	// 984 Terres australes et antarctiques françaises higher-administrator
	// 986 Wallis et Futuna higher-administrator
	// 987 Polynésie française high-commissioner
	// 988 Nouvelle-Calédonie high-commissioner
}

func ExampleSchema() {
	var schema struct {
		Schema string                     `json:"$schema"`
		Defs   map[string]json.RawMessage `json:"$defs"`
	}
	if err := json.Unmarshal(eligibility.Schema(), &schema); err != nil {
		log.Fatal(err)
	}
	fmt.Println(schema.Schema, schema.Defs["dossier"] != nil, schema.Defs["report"] != nil, schema.Defs["terms"] != nil)
	// Output: https://json-schema.org/draft/2020-12/schema true true true
}

// A host that keeps a column for each rule asks which there are.
func ExampleCodes() {
	for _, code := range eligibility.Codes() {
		fmt.Println(code, "–", code.Label(language.French))
	}
	// Output:
	// team – Équipe de plusieurs services de l’État
	// deposit – Dépôt par le représentant de l’État
	// window – Réception pendant la consultation
	// partners – Autres acteurs du territoire
	// seed – Projet d’amorçage
	// cap – Plafond du budget
	// share – Part financée
}
