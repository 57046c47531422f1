package scoringtest

import (
	"math/big"
	"slices"
)

// oracleClass are projects that nothing separates.
type oracleClass struct {
	projects []int
	by       string
}

// classes ranks the projects; totals, if any, are in the place of their own.
func (o *oracle) classes(totals map[int]*big.Rat) []oracleClass {
	total := func(p int) *big.Rat {
		if t := totals[p]; t != nil {
			return t
		}
		return o.weighted[p]
	}
	var order []int
	for p := range o.Projects {
		if o.weighted[p] != nil && o.rules.standing(o, p, total(p)) == "" {
			order = append(order, p)
		}
	}
	before := func(p, q int) (int, string) {
		if way := o.rules.totalWay(total(q), total(p)); way != 0 {
			return way, "total"
		}
		for _, key := range o.rules.keys(o) {
			if key == "refuse" {
				break
			}
			if way := o.rules.keyWay(o, key, p, q); way != 0 {
				return way, key
			}
		}
		return 0, ""
	}
	slices.SortStableFunc(order, func(p, q int) int { way, _ := before(p, q); return way })
	var classes []oracleClass
	for i, p := range order {
		if i == 0 {
			classes = append(classes, oracleClass{[]int{p}, ""})
			continue
		}
		way, by := before(order[i-1], p)
		if way != 0 {
			classes = append(classes, oracleClass{[]int{p}, by})
			continue
		}
		last := &classes[len(classes)-1]
		last.projects = append(last.projects, p)
	}
	for _, class := range classes {
		slices.Sort(class.projects)
	}
	return classes
}

// keyWay is below 0 if the key puts p before q, 0 if it does not separate them.
func keyWay(o *oracle, key string, p, q int) int {
	switch key {
	case "draw":
		return slices.Index(o.Draw, o.Projects[p].Code) - slices.Index(o.Draw, o.Projects[q].Code)
	case "lower-request":
		return o.requests[p].Cmp(o.requests[q])
	}
	for i, c := range o.Grid.Criteria {
		if c.Code == key {
			return o.marks[q][i].Cmp(o.marks[p][i])
		}
	}
	return 0
}

// oracleRow is a class as it is listed, with its rank.
type oracleRow struct {
	oracleClass
	rank any
}

// ranksOf counts all who come before: 1, 2, 2, 4.
func ranksOf(_ *oracle, classes []oracleClass) []oracleRow {
	var rows []oracleRow
	rank := 1
	for _, class := range classes {
		rows = append(rows, oracleRow{class, rank})
		rank += len(class.projects)
	}
	return rows
}
