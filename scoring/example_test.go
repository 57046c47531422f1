package scoring_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/shopspring/decimal"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/scoring"
)

// jury is a session of four projects, two assessors and two criteria.
const jury = `{
 "grid": {"scale": {"min": "0", "max": "5", "step": "0.5"}, "aggregate": "mean",
  "criteria": [{"code": "interest", "label": {"fr": "Intérêt", "en": "Interest"}, "weight": "2", "floor": {"value": "2", "strict": false}},
   {"code": "method", "label": {"fr": "Méthode", "en": "Method"}, "weight": "1"}],
  "floors": [], "ties": []},
 "envelope": "500000.00", "line": "stop",
 "projects": [{"code": "A", "title": "Atelier", "request": "200000.00"}, {"code": "B", "title": "Bureau", "request": "250000.00"},
  {"code": "C", "title": "Carrefour", "request": "100000.00"}, {"code": "D", "title": "Dock", "request": "90000.00"}],
 "ballots": [{"assessor": "E1", "project": "A", "marks": {"interest": "4", "method": "3"}}, {"assessor": "E2", "project": "A", "marks": {"interest": "5", "method": "3"}},
  {"assessor": "E1", "project": "B", "marks": {"interest": "4", "method": "4"}}, {"assessor": "E2", "project": "B", "marks": {"interest": "recused", "method": "recused"}},
  {"assessor": "E1", "project": "C", "marks": {"interest": "3.5", "method": "4"}}, {"assessor": "E2", "project": "C", "marks": {"interest": "3", "method": "abstained"}},
  {"assessor": "E1", "project": "D", "marks": {"interest": "1", "method": "5"}}, {"assessor": "E2", "project": "D", "marks": {"interest": "1.5", "method": "5"}}]}`

func Example() {
	session, err := scoring.Decode(strings.NewReader(jury))
	if err != nil {
		fmt.Println(err)
		return
	}
	report := session.Report()
	for _, class := range report.Ranking().Classes() {
		fmt.Println(class.Rank(), class.Projects(), class.Message(language.English))
	}
	funding, _ := report.Funding()
	for _, d := range funding.Decisions() {
		fmt.Println(d.Project(), d.Award().Label(language.English))
	}
	// Output:
	// 1 [A B] 2 projects tied: nothing in the grid separates them.
	// 3 [C] Separated from the rank above by the total: 10.5 against 12 points.
	// A funded
	// B funded
	// C reserve
	// D refused
}

func ExampleDecode() {
	_, err := scoring.Decode(strings.NewReader(`{
	 "projects": [{"code": "A", "title": "Atelier", "request": "-1"}],
	 "ballots": [{"assessor": "E1", "project": "Z", "marks": {"team": "4.2"}}]}`))
	fmt.Println(errors.Is(err, scoring.ErrNegative), errors.Is(err, scoring.ErrStep))
	// Output: true true
}

func ExampleFaults() {
	_, err := scoring.Decode(strings.NewReader(`{
	 "grid": {"scale": {"min": "0", "max": "5", "step": "1"}, "aggregate": "mode",
	  "criteria": [{"code": "a", "weight": "0"}], "floors": [], "ties": []},
	 "projects": [{"code": "A", "title": "Atelier", "request": "-1"}], "ballots": []}`))
	for _, fault := range scoring.Faults(err) {
		fmt.Println(fault.Pointer, fault.Code())
	}
	// Output:
	// /grid/aggregate unknown-word
	// /grid/criteria/0/weight range
	// /projects/0/request negative
}

func ExampleNewGrid() {
	_, err := scoring.NewGrid(scoring.GridSpec{
		Scale:     scoring.Scale{Max: decimal.New(5, 0), Step: decimal.New(5, -1)},
		Averaging: scoring.Mean,
		Criteria:  []scoring.Criterion{{Code: "interest", Weight: decimal.New(2, 0)}, {Code: "total", Weight: decimal.New(1, 0)}},
		Ties:      []string{"interest", scoring.LowerRequest, scoring.Draw},
	})
	fmt.Println(err)
	// Output: /criteria/1/code: this code is a reserved word of the grid: "total"
}

func ExampleLIT2016() {
	grid := scoring.LIT2016()
	for _, c := range grid.Spec().Criteria {
		fmt.Println(grid.Label(language.French, c.Code))
	}
	fmt.Println(grid.Note(language.English))
	// Output:
	// Objectif
	// Projets
	// Équipe pluridisciplinaire
	// Méthodes et outils innovants
	// Lieu ouvert
	// Gouvernance structurée
	// Dispositif d’évaluation
	// The call for projects publishes no scoring grid. This one, drawn from the seven characteristics of a laboratory that it lists, is a reading proposed by default; it is not the rule of the call.
}

func ExampleNewSession() {
	grid, err := scoring.NewGrid(scoring.GridSpec{
		Scale:     scoring.Scale{Max: decimal.New(20, 0), Step: decimal.New(1, 0)},
		Averaging: scoring.Median,
		Criteria:  []scoring.Criterion{{Code: "interest", Weight: decimal.New(1, 0)}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	session, err := scoring.NewSession(scoring.SessionSpec{
		Grid:     grid,
		Projects: []scoring.Project{{Code: "A", Title: "Atelier"}},
		Ballots: []scoring.Ballot{
			{Assessor: "E1", Project: "A", Marks: map[string]scoring.Mark{"interest": scoring.GivenMark(decimal.New(12, 0))}},
			{Assessor: "E2", Project: "A", Marks: map[string]scoring.Mark{"interest": scoring.GivenMark(decimal.New(15, 0))}},
			{Assessor: "E3", Project: "A", Marks: map[string]scoring.Mark{"interest": {Kind: scoring.Recused}}},
		},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	total, _ := session.Rank().Scores()[0].Total()
	fmt.Println(total)
	// Output: 27/2
}

func ExampleSession_Anonymous() {
	session, err := scoring.Decode(strings.NewReader(jury))
	fmt.Println(session.Assessors(), session.Anonymous().Assessors(), err)
	// Output: [E1 E2] [1 2] <nil>
}

func ExampleSession_Report() {
	session, err := scoring.Decode(strings.NewReader(jury))
	if err != nil {
		fmt.Println(err)
		return
	}
	funding, _ := session.Report().Funding()
	text, err := json.Marshal(funding.Decisions()[2])
	fmt.Println(string(text), err)
	// Output: {"project":"C","status":"reserve","reason":"does-not-fit","remaining":"50000.00","margin":{"points":{"exact":"3/2","decimal":"1.50","included":false},"euros":"50000.00"}} <nil>
}

func ExampleSession_Rank() {
	session, err := scoring.Decode(strings.NewReader(jury))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, score := range session.Rank().Scores() {
		fmt.Println(score.Project(), score.Message(language.English))
	}
	// Output:
	// A Total: 12 points out of 15.
	// B Total: 12 points out of 15.
	// C Total: 10.5 points out of 15.
	// D Refused: disqualifying mark. Interest: 1.25 points instead of at least 2, 0.75 points missing.
}

func ExampleRanking_Fund() {
	session, err := scoring.Decode(strings.NewReader(jury))
	if err != nil {
		fmt.Println(err)
		return
	}
	envelope, err := budget.ParseAmount("300000")
	if err != nil {
		fmt.Println(err)
		return
	}
	funding, err := session.Rank().Fund(envelope, scoring.Stop)
	if err != nil {
		fmt.Println(err)
		return
	}
	outcome := funding.Outcome()
	fmt.Println(outcome.Funded, outcome.Tied, outcome.Places.Least, outcome.Places.Most)
	fmt.Println(funding.Decisions()[0].Message(language.English))
	// Output:
	// [] [A B] 1 1
	// Tied at the line: the €300,000 left is not enough for all those of this rank; €150,000 is missing there. Places for those of this rank: 1. It would be funded with any higher total.
}

func ExampleSession_Agreement() {
	session, err := scoring.Decode(strings.NewReader(jury))
	if err != nil {
		fmt.Println(err)
		return
	}
	agreement := session.Agreement()
	for _, c := range agreement.Criteria {
		value, _ := c.Alpha.Interval.Value()
		fmt.Println(c.Criterion, c.Alpha.Interval, value)
	}
	fmt.Println(agreement.Total.W, agreement.Total.WProjects)
	fmt.Println(agreement.Total.Alpha.Interval.Message(language.English))
	// Output:
	// interest 0.891 41/46
	// method 1.000 1
	// 1.000 2
	// Alpha is 0.835: 1 is full agreement, 0 what chance would give, and Krippendorff himself concludes nothing below 0.667.
}

func ExampleFunding_Stability() {
	session, err := scoring.Decode(strings.NewReader(jury))
	if err != nil {
		fmt.Println(err)
		return
	}
	funding, _ := session.Report().Funding()
	stability, err := funding.Stability()
	if err != nil {
		fmt.Println(err)
		return
	}
	interest := stability.Weights[0]
	low, falls := interest.Low()
	_, rises := interest.High()
	fmt.Println(interest.Weight(), falls, low.At, low.Included, low.Then.Tied, rises)
	fmt.Println(interest.Message(language.English))
	for _, without := range stability.Assessors {
		fmt.Println(without.Message(language.English))
	}
	recusal := stability.Recusals[0]
	fmt.Println(recusal.WithoutBallot().Same, recusal.WithoutAssessor().Lost)
	// Output:
	// 2 true 4/5 false [A C] false
	// The weight of the criterion “Interest”, now 2, may fall to 0.8 excluded, or rise without limit, without changing which projects are funded. At 0.8, projects A and C become tied at the limit of the envelope.
	// Without assessor E1, project B is no longer funded; projects B and C are no longer ranked, for lack of a mark or of the quorum on at least one criterion.
	// Without assessor E2, projects A and C become tied at the limit of the envelope.
	// true [A]
}

func ExampleRatio() {
	session, err := scoring.Decode(strings.NewReader(jury))
	if err != nil {
		fmt.Println(err)
		return
	}
	mark := session.Rank().Scores()[3].Criteria()[0].Mark
	fmt.Println(mark, mark.Decimal(1).StringFixed(1), mark.Sign())
	// Output: 5/4 1.3 1
}
