package eligibility_test

import (
	"database/sql"
	"errors"
	"fmt"
	"log"
	"time"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/partners"
)

// load reads a dossier from the tables of a portal. Words, regions, numbers, services
// and amounts are read as they come; what is NULL is unknown. A table without a row is a
// list that nobody has confirmed: it stays nil, of which nothing is known. Where the
// bearer says that there is no partner, it is []partners.Partner{}.
func load(db *sql.DB, id int) (d eligibility.Dossier, err error) {
	var (
		at        sql.NullTime
		draft     bool
		lines     []budget.Line
		resources []budget.Resource
	)
	err = errors.Join(
		db.QueryRow("SELECT title, region, deposited_by, deposited_for, deposited_at, seed, draft FROM dossiers WHERE id = $1", id).
			Scan(&d.Title, &d.Region, &d.Deposit.By, &d.Deposit.Region, &at, &d.Seed, &draft),
		eachRow(db, "SELECT service, of_the_state FROM agents WHERE dossier = $1", id, func(rows *sql.Rows) error {
			var a eligibility.Agent
			err := rows.Scan(&a.Service, &a.StateService)
			d.Team = append(d.Team, a)
			return err
		}),
		eachRow(db, "SELECT name, category, number FROM partners WHERE dossier = $1", id, func(rows *sql.Rows) error {
			var (
				name     string
				category partners.Category
				number   partners.ID
			)
			err := rows.Scan(&name, &category, &number)
			if err != nil {
				return err
			}
			p, err := partners.New(name, category, number)
			d.Partners = append(d.Partners, p)
			return err
		}),
		// A cost without its amount is no cost of 0 €: it is left out, and the list grows.
		eachRow(db, "SELECT label, kind, amount, first_month, last_month FROM costs WHERE dossier = $1", id, func(rows *sql.Rows) error {
			var (
				l      budget.Line
				amount budget.Figure // which may be NULL
				known  bool
			)
			err := rows.Scan(&l.Label, &l.Kind, &amount, &l.From, &l.To)
			if l.Amount, known = amount.Amount(); known {
				lines = append(lines, l)
			} else {
				d.Growing |= eligibility.ListLines
			}
			return err
		}),
		eachRow(db, "SELECT label, source, amount FROM resources WHERE dossier = $1", id, func(rows *sql.Rows) error {
			var (
				r      budget.Resource
				amount budget.Figure
				known  bool
			)
			err := rows.Scan(&r.Label, &r.Source, &amount)
			if r.Amount, known = amount.Amount(); known {
				resources = append(resources, r)
			} else {
				d.Growing |= eligibility.ListResources
			}
			return err
		}),
	)
	if err != nil {
		return d, err
	}
	d.Deposit.At = at.Time
	if draft {
		d.Growing = eligibility.AllLists
	}
	d.Budget, err = budget.NewPlan(lines, resources)
	return d, errors.Join(err, d.Check())
}

// eachRow hands every row of a query to read.
func eachRow(db *sql.DB, query string, id int, read func(*sql.Rows) error) error {
	rows, err := db.Query(query, id)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := read(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

// From the rows of a database to a report in French, with a rule of the portal beside
// those of the call: partners bring a fifth of the cost.
func Example_rowsToReport() {
	db := database{
		"dossiers": {{"Atelier des marées", "FR-BRE", "region-prefect", "Bretagne", time.Date(2016, 9, 27, 14, 0, 0, 0, time.UTC), true, false}},
		"agents":   {{"SGAR Bretagne", nil}, {"DREAL Bretagne", nil}},
		"partners": {{"Rennes Métropole", "local-authority", "243500139"}},
		"costs":    {{"Conception", "contractor", "90000.00", 1, 18}, {"Animation", "agent-time", "30000.00", 1, 18}},
		"resources": {{"PIA", "pia", "60000.01"}, {"Rennes Métropole", "partner", "20000.00"},
			{"Préfecture", "state", "39999.99"}},
	}.open()
	fifth, err := eligibility.NewHostRule("partners-bring", eligibility.Sentence{French: "Apport des partenaires"}, "/budget/resources",
		func(d *eligibility.Dossier) (j eligibility.Judgement) {
			if !d.Budget.LinesKnown() || !d.Budget.ResourcesKnown() || d.Growing&(eligibility.ListLines|eligibility.ListResources) != 0 {
				j.Ask = []string{"/budget/resources"} // what is not known is not zero
				return j
			}
			var brought int64
			for _, r := range d.Budget.Resources() {
				if r.Source == budget.FromPartner {
					brought += r.Amount.Cents()
				}
			}
			j.Outcome, j.Sentence.French = eligibility.Met, "Les partenaires apportent au moins un cinquième du coût."
			if 5*brought < d.Budget.Total().Cents() {
				j.Outcome, j.Sentence.French = eligibility.NotMet, "Les partenaires apportent moins d’un cinquième du coût."
			}
			return j
		})
	if err != nil {
		log.Fatal(err)
	}

	dossier, err := load(db, 7)
	if err != nil {
		log.Fatal(err) // what is wrong, and where
	}
	report := eligibility.LIT2016().Evaluate(&dossier, fifth)
	fmt.Println(report.Verdict().Label(language.French))
	for _, f := range report.Findings() {
		if f.Outcome() != eligibility.Met {
			fmt.Println("–", f.Message(language.French))
		}
	}
	for _, f := range report.Host() {
		if f.Outcome() != eligibility.Met {
			fmt.Println("–", f.Message(language.French))
		}
	}
	for _, step := range report.Plan() {
		fmt.Println("→", step.Message(language.French))
	}
	after, _ := report.AfterPlan()
	fmt.Println(after.Verdict, after.Host)
	// Output:
	// Dossier non recevable en l’état
	// – La subvention demandée, 60 000,01 €, dépasse de 0,01 € la part finançable de 60 000,00 € (50 % de 120 000,00 €, le coût sur les 18 premiers mois).
	// – Les partenaires apportent moins d’un cinquième du coût.
	// → Réduisez de 0,01 € la subvention demandée.
	// ineligible [partners-bring]
}
