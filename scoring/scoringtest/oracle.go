package scoringtest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/big"
	"slices"
)

// Oracle is a [Subject] that is slow and plain: every number is a big.Rat,
// every question is answered by trying. It shares no code with package
// scoring. A class of equals is given every order, and a margin is found by
// ranking and funding again with another total or another envelope, so a
// session must be small: one with a class of more than seven is an error.
//
// It takes sessions that are right; of a faulty one it finds no fault.
func Oracle(session []byte) ([]byte, error) {
	var s oracleSession
	decoder := json.NewDecoder(bytes.NewReader(session))
	decoder.UseNumber()
	if err := decoder.Decode(&s); err != nil {
		return nil, err
	}
	if s.Grid == nil {
		s.Grid = oracleLIT()
	}
	o := oracle{oracleSession: s}
	o.evaluate()
	_, highest := o.reach()
	result := map[string]any{"highest": shown(highest), "scores": o.scores(), "ranking": o.ranking(o.classes(nil))}
	if s.Envelope != nil {
		funding, outcome, err := o.funding()
		if err != nil {
			return nil, err
		}
		result["funding"], result["outcome"] = funding, outcome
	}
	return json.Marshal(result)
}

type oracleSession struct {
	Grid     *oracleGrid
	Envelope any
	Line     string
	Draw     []string
	Projects []struct {
		Code    string
		Request any
	}
	Ballots []struct {
		Assessor, Project string
		Marks             map[string]any
	}
}

type oracleGrid struct {
	Scale     struct{ Min, Max, Step any }
	Aggregate string
	Quorum    int
	Criteria  []struct {
		Code   string
		Weight any
		Floor  *oracleFloor
	}
	Floors []oracleFloor
	Ties   []string
}

type oracleFloor struct {
	On     string
	Value  any
	Strict bool
}

// oracleLIT is the default grid as far as it decides anything.
func oracleLIT() *oracleGrid {
	var g oracleGrid
	criteria := ""
	for _, code := range []string{"objective", "projects", "team", "methods", "open-place", "governance", "evaluation"} {
		criteria += fmt.Sprintf(`,{"code":%q,"weight":"1"}`, code)
	}
	text := `{"scale":{"min":"0","max":"5","step":"0.5"},"aggregate":"mean","criteria":[` + criteria[1:] + `]}`
	if err := json.Unmarshal([]byte(text), &g); err != nil {
		return nil
	}
	return &g
}

// number reads a JSON string or number.
func number(v any) *big.Rat {
	r, ok := new(big.Rat).SetString(fmt.Sprint(v))
	if !ok {
		return new(big.Rat)
	}
	return r
}

type oracle struct {
	oracleSession
	marks      [][]*big.Rat // of each project on each criterion; nil without a value
	dealt      [][]int      // who dealt with it, for the quorum
	weighted   []*big.Rat   // nil while a mark is missing
	unweighted []*big.Rat
}

func (o *oracle) evaluate() {
	for _, p := range o.Projects {
		var marks []*big.Rat
		var dealt []int
		weighted, unweighted := new(big.Rat), new(big.Rat)
		for _, c := range o.Grid.Criteria {
			var values []*big.Rat
			n := 0
			for _, b := range o.Ballots {
				if b.Project != p.Code {
					continue
				}
				switch word := fmt.Sprint(b.Marks[c.Code]); word {
				case "recused", "not-given", "<nil>":
				case "abstained", "not-applicable":
					n++
				default:
					n++
					values = append(values, number(word))
				}
			}
			mark := aggregate(o.Grid.Aggregate, values)
			marks, dealt = append(marks, mark), append(dealt, n)
			if mark == nil {
				weighted = nil
			}
			if weighted != nil {
				weighted = new(big.Rat).Add(weighted, new(big.Rat).Mul(mark, number(c.Weight)))
				unweighted = new(big.Rat).Add(unweighted, mark)
			}
		}
		o.marks, o.dealt = append(o.marks, marks), append(o.dealt, dealt)
		o.weighted, o.unweighted = append(o.weighted, weighted), append(o.unweighted, unweighted)
	}
}

func aggregate(how string, values []*big.Rat) *big.Rat {
	n := len(values)
	if n == 0 {
		return nil
	}
	if how == "median" {
		slices.SortFunc(values, (*big.Rat).Cmp)
		values = values[(n-1)/2 : n/2+1]
	}
	sum := new(big.Rat)
	for _, v := range values {
		sum.Add(sum, v)
	}
	return sum.Quo(sum, big.NewRat(int64(len(values)), 1))
}

func (f oracleFloor) passedBy(mark *big.Rat) bool {
	way := mark.Cmp(number(f.Value))
	return way > 0 || way == 0 && !f.Strict
}

// standing is "" for a project that can be ranked, else the reason why not.
// Its total may be another one than its own.
func (o *oracle) standing(p int, weighted *big.Rat) string {
	switch {
	case slices.Contains(o.marks[p], nil):
		return "no-mark"
	case slices.ContainsFunc(o.dealt[p], func(n int) bool { return n < o.Grid.Quorum }):
		return "no-quorum"
	}
	for i, c := range o.Grid.Criteria {
		if c.Floor != nil && !c.Floor.passedBy(o.marks[p][i]) {
			return "floor"
		}
	}
	for _, f := range o.Grid.Floors {
		if f.On == "weighted" && !f.passedBy(weighted) || f.On == "unweighted" && !f.passedBy(o.unweighted[p]) {
			return "floor"
		}
	}
	return ""
}

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
	before := func(p, q int) (int, string) {
		if way := total(q).Cmp(total(p)); way != 0 {
			return way, "total"
		}
		for _, key := range o.Grid.Ties {
			way := 0
			switch key {
			case "refuse":
				return 0, ""
			case "draw":
				way = slices.Index(o.Draw, o.Projects[p].Code) - slices.Index(o.Draw, o.Projects[q].Code)
			case "lower-request":
				way = number(o.Projects[p].Request).Cmp(number(o.Projects[q].Request))
			default:
				for i, c := range o.Grid.Criteria {
					if c.Code == key {
						way = o.marks[q][i].Cmp(o.marks[p][i])
					}
				}
			}
			if way != 0 {
				return way, key
			}
		}
		return 0, ""
	}
	var order []int
	for p := range o.Projects {
		if o.weighted[p] != nil && o.standing(p, total(p)) == "" {
			order = append(order, p)
		}
	}
	slices.SortStableFunc(order, func(p, q int) int { way, _ := before(p, q); return way })
	var classes []oracleClass
	for i, p := range order {
		if i > 0 {
			if way, by := before(order[i-1], p); way == 0 {
				last := &classes[len(classes)-1]
				last.projects = append(last.projects, p)
			} else {
				classes = append(classes, oracleClass{[]int{p}, by})
			}
			continue
		}
		classes = append(classes, oracleClass{[]int{p}, ""})
	}
	return classes
}
