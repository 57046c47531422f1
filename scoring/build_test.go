package scoring

import (
	"strconv"

	"github.com/shopspring/decimal"

	"github.com/aap-lit/aap/budget"
)

// inClasses funds projects that ask for so many cents, class after class.
func inClasses(classes [][]int64, money int64, line Line) *funding {
	spec := SessionSpec{}
	grid, err := NewGrid(Spec{
		Scale:     Scale{decimal.New(0, 0), decimal.New(100, 0), decimal.New(1, 0)},
		Aggregate: Mean,
		Criteria:  []Criterion{{Code: "a", Weight: decimal.New(1, 0)}},
	})
	if err != nil {
		panic(err)
	}
	spec.Grid = grid
	for i, class := range classes {
		for _, cents := range class {
			request, err := budget.Cents(cents)
			if err != nil {
				panic(err)
			}
			code := strconv.Itoa(len(spec.Projects))
			spec.Projects = append(spec.Projects, Project{Code: code, Request: request})
			spec.Ballots = append(spec.Ballots, Ballot{"E1", code, map[string]Mark{
				"a": {Given, decimal.New(int64(100-i), 0)},
			}})
		}
	}
	session, err := NewSession(spec)
	if err != nil {
		panic(err)
	}
	return session.Rank().r.fund(money, line)
}

// oneClass funds projects that all are equals.
func oneClass(requests []int64, money int64, line Line) (f *funding, class int) {
	return inClasses([][]int64{requests}, money, line), 0
}
