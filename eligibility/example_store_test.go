package eligibility_test

import (
	"database/sql"
	"database/sql/driver"
	"fmt"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/eligibility"
)

// Values go into a database and come back by themselves: as words and as exact
// decimals, never as the numbers that stand for words in Go. With database/sql
// that is
//
//	db.Exec("INSERT INTO dossiers VALUES ($1, $2, $3)", d.Region, request, report.Verdict())
//	db.Query("SELECT region, request, verdict FROM dossiers WHERE verdict = $1", eligibility.Eligible)
//	rows.Scan(&region, &request, &verdict)
//
// and here a slice stands for the table.
func Example_storing() {
	var table [][]any
	insert := func(values ...driver.Valuer) {
		var row []any
		for _, v := range values {
			stored, err := v.Value()
			if err != nil {
				fmt.Println(err)
				return
			}
			row = append(row, stored)
		}
		table = append(table, row)
	}
	region, _ := eligibility.ParseRegion("FR-NAQ")
	insert(region, budget.Known(budget.Euros(220_000)), eligibility.Eligible)
	insert(eligibility.Region{}, budget.Figure{}, eligibility.Undetermined) // a draft
	for _, row := range table {
		fmt.Println(row...)
	}

	wanted, _ := eligibility.Eligible.Value() // WHERE verdict = 'eligible'
	for _, row := range table {
		if row[2] != wanted {
			continue
		}
		var (
			region  eligibility.Region
			request budget.Figure
			verdict eligibility.Verdict
		)
		for i, into := range []sql.Scanner{&region, &request, &verdict} {
			if err := into.Scan(row[i]); err != nil {
				fmt.Println(err)
				return
			}
		}
		fmt.Println(region.ISO(), request, verdict)
	}

	var verdict eligibility.Verdict
	fmt.Println(verdict.Scan(int64(2))) // a number that somebody stored before
	// Output:
	// Nouvelle-Aquitaine 220000.00 eligible
	// <nil> <nil> undetermined
	// FR-NAQ 220000.00 eligible
	// the value is not of the expected type: "2"
}
