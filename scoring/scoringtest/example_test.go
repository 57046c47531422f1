package scoringtest_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/scoring/scoringtest"
)

func ExampleCheck() {
	err := scoringtest.Check(scoringtest.Reference)
	fmt.Println(err)
	// Output: <nil>
}

// What an engine fails, of which a person reads the text.
func ExampleFailure() {
	stops := func(session []byte) ([]byte, error) { // whatever the session says
		return scoringtest.Reference([]byte(strings.ReplaceAll(string(session), `"skip"`, `"stop"`)))
	}
	err := scoringtest.Suite{Level: scoringtest.Verdict}.Check(stops)
	if failure, is := errors.AsType[*scoringtest.Failure](err); is {
		fmt.Println(failure.Cases()[0].Name)
		fmt.Println(failure.Cases()[0].Differences[0])
	}
	// Output:
	// skip/skip-goes-on
	// outcome at /funded: got ["A"], want ["A","C"]
}

func ExampleMutant() {
	m := scoringtest.Mutants()[0]
	fmt.Println(m.Name())
	fmt.Println(m.Mistake(language.French))
	fmt.Println(m.Mistake(language.English))
	fmt.Println(m.Place(language.English))
	fmt.Println(m.Witness().Reason)
	// Output:
	// abstention-is-zero
	// L’abstention compte comme une note de zéro.
	// An abstention counts as a mark of zero.
	// AVG(COALESCE(mark, 0)) in SQL
	// Abstained, not applicable and recused marks are no zeros and leave the denominator: the mean of 4 and three of them is 4.
}

func ExampleOracle() {
	answer, err := scoringtest.Oracle([]byte(`{
		"grid": {"scale": {"min": "0", "max": "20", "step": "1"}, "aggregate": "mean", "floors": [], "ties": [],
		 "criteria": [{"code": "interest", "weight": "2"}]},
		"projects": [{"code": "A", "title": "", "request": "10.00"}],
		"ballots": [{"assessor": "E1", "project": "A", "marks": {"interest": "14"}}]}`))
	var result struct{ Ranking, Highest any }
	fmt.Println(json.Unmarshal(answer, &result), err)
	fmt.Println(result.Ranking, result.Highest)
	// Output:
	// <nil> <nil>
	// [map[projects:[A] rank:1 separated-by:]] map[decimal:40.00 exact:40]
}

func ExampleCases() {
	c := scoringtest.Cases()[0]
	fmt.Println(c.Name)
	fmt.Println(c.Reason)
	// Output:
	// marks/thirds-are-kept
	// A mean of three marks is a third of their sum, not its two decimals: 11.5/3 ranks above 3.83 although both show as 3.83.
}

func ExampleReference() {
	answer, err := scoringtest.Reference([]byte(`{"projects": [], "ballots": 7}`))
	fmt.Println(string(answer), err)
	// Output: {"errors":[{"pointer":"/ballots","code":"type"}]} <nil>
}
