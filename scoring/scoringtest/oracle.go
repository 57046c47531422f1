package scoringtest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/big"
	"slices"
)

// Oracle is an [Evaluator] that is slow and plain: every number is a big.Rat,
// every question is answered by trying. It shares no code with package
// scoring. A class of equals is given every order; a margin is found by ranking
// and funding again with another total or another envelope, the end of a weight's
// interval with every weight at which two totals meet. So a session must be
// small: one with a class of more than seven is an error.
//
// It takes sessions that are right; of a faulty one it finds no fault.
func Oracle(session []byte) ([]byte, error) {
	o, err := readOracle(session, theRules())
	if err != nil {
		return nil, err
	}
	answer, err := o.results()
	if err != nil {
		return nil, err
	}
	answer["agreement"] = o.agreement()
	return json.Marshal(answer)
}

// readOracle reads a session that is judged by rules that may be wrong.
func readOracle(session []byte, r rules) (*oracle, error) {
	var s oracleSession
	decoder := json.NewDecoder(bytes.NewReader(session))
	decoder.UseNumber()
	if err := decoder.Decode(&s); err != nil {
		return nil, err
	}
	if s.Grid == nil {
		s.Grid = oracleLIT()
	}
	return newOracle(s, r), nil
}

// results are what the session comes to: all of an answer but the agreement.
func (o *oracle) results() (map[string]any, error) {
	_, highest := o.reach()
	answer := map[string]any{"highest": shown(highest), "scores": o.scores(), "ranking": o.ranking(o.classes(nil))}
	if o.Envelope == nil {
		return answer, nil
	}
	var err error
	if answer["funding"], answer["outcome"], err = o.funding(); err != nil {
		return nil, err
	}
	answer["stability"], err = o.stability()
	return answer, err
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
	Ballots []oracleBallot
}

type oracleBallot struct {
	Assessor, Project string
	Marks             map[string]any
}

// word is what a ballot says on a criterion: a number, or why there is none.
func (b oracleBallot) word(criterion string) string {
	if mark, is := b.Marks[criterion]; is {
		return fmt.Sprint(mark)
	}
	return "not-given"
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
	rules      rules
	requests   []*big.Rat
	weights    []*big.Rat
	marks      [][]*big.Rat // of each project on each criterion; nil without a value
	dealt      [][]int      // who dealt with it, for the quorum
	weighted   []*big.Rat   // nil while a mark is missing
	unweighted []*big.Rat
}

func newOracle(s oracleSession, r rules) *oracle {
	o := &oracle{oracleSession: s, rules: r}
	for _, c := range s.Grid.Criteria {
		o.weights = append(o.weights, number(c.Weight))
	}
	for p := range s.Projects {
		o.requests = append(o.requests, r.amount(s.Projects[p].Request))
		o.mark(p)
	}
	o.total()
	return o
}

// ballotsOn are the ballots on a project, in the order given.
func (o *oracle) ballotsOn(p int) []oracleBallot {
	var list []oracleBallot
	for _, b := range o.Ballots {
		if b.Project == o.Projects[p].Code {
			list = append(list, b)
		}
	}
	return list
}

// mark gives a project its marks.
func (o *oracle) mark(p int) {
	ballots := o.ballotsOn(p)
	var marks []*big.Rat
	var dealt []int
	for _, c := range o.Grid.Criteria {
		var values []*big.Rat
		n := 0
		for _, b := range ballots {
			word := b.word(c.Code)
			if v := o.rules.value(o, word); v != nil {
				values = append(values, v)
			}
			if o.rules.deals(word) {
				n++
			}
		}
		marks, dealt = append(marks, o.rules.aggregate(o, values, len(ballots))), append(dealt, n)
	}
	o.marks, o.dealt = append(o.marks, marks), append(o.dealt, dealt)
}

// total gives every project its totals.
func (o *oracle) total() {
	o.weighted, o.unweighted = nil, nil
	for p := range o.Projects {
		weighted, unweighted := o.rules.totals(o, p)
		o.weighted, o.unweighted = append(o.weighted, weighted), append(o.unweighted, unweighted)
	}
}

// reach is the lowest and the highest total that the grid can give.
func (o *oracle) reach() (low, high *big.Rat) {
	all := func(mark any) *big.Rat {
		return o.rules.sum(o, slices.Repeat([]*big.Rat{number(mark)}, len(o.weights)))
	}
	return all(o.Grid.Scale.Min), all(o.Grid.Scale.Max)
}
