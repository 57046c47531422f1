package scoringtest

import (
	"math/big"
	"slices"
)

// stability moves every weight to all values at which two totals meet or one
// meets a floor, and between each two; and it leaves out every assessor, and
// every ballot with a recusal.
func (o *oracle) stability() (any, error) {
	now, err := o.outcome()
	if err != nil {
		return nil, err
	}
	weights, assessors, recusals := []any{}, []any{}, []any{}
	for c := range o.Grid.Criteria {
		interval, err := o.interval(c, now)
		if err != nil {
			return nil, err
		}
		weights = append(weights, interval)
	}
	for _, e := range o.assessors() {
		without := o.rules.without(o, func(b oracleBallot) bool { return b.Assessor == e })
		left, err := o.change(now, without)
		if err != nil {
			return nil, err
		}
		replays, err := o.replays(now, e, left)
		if err != nil {
			return nil, err
		}
		recusals = append(recusals, replays...)
		assessors = append(assessors, with(left, "assessor", e))
	}
	return map[string]any{"weights": weights, "assessors": assessors, "recusals": recusals}, nil
}

// assessors are those of the session, in the order of their first ballots.
func (o *oracle) assessors() []string {
	var names []string
	for _, b := range o.Ballots {
		if !slices.Contains(names, b.Assessor) {
			names = append(names, b.Assessor)
		}
	}
	return names
}

// with is an object with one member more.
func with(object map[string]any, key string, value any) map[string]any {
	to := map[string]any{key: value}
	for k, v := range object {
		to[k] = v
	}
	return to
}

// replays leaves out the ballots on which an assessor stood aside, one by one.
func (o *oracle) replays(now oracleOutcome, assessor string, left map[string]any) ([]any, error) {
	var list []any
	for p, project := range o.Projects {
		for _, b := range o.ballotsOn(p) {
			if b.Assessor != assessor {
				continue
			}
			recused := 0
			for _, c := range o.Grid.Criteria {
				if b.word(c.Code) == "recused" {
					recused++
				}
			}
			if recused == 0 {
				continue
			}
			without := o.rules.without(o, func(b oracleBallot) bool {
				return b.Assessor == assessor && b.Project == project.Code
			})
			change, err := o.change(now, without)
			if err != nil {
				return nil, err
			}
			list = append(list, map[string]any{
				"assessor": assessor, "project": project.Code, "partial": recused < len(o.Grid.Criteria),
				"without-ballot": change, "without-assessor": left,
			})
		}
	}
	return list, nil
}

func withoutBallots(o *oracle, drop func(b oracleBallot) bool) *oracle {
	s := o.oracleSession
	s.Ballots = slices.DeleteFunc(slices.Clone(s.Ballots), drop)
	return newOracle(s, o.rules)
}

// change is the result in another case, beside the present one.
func (o *oracle) change(now oracleOutcome, other *oracle) (map[string]any, error) {
	then, err := other.outcome()
	return with(with(with(with(then.json(),
		"same", o.rules.same(now, then)),
		"gained", without(then.funded, now.funded)),
		"lost", without(now.funded, then.funded)),
		"unranked", without(then.lacking, now.lacking)), err
}

// without are the members of a list that another has not.
func without(list, other []string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(code string) bool { return slices.Contains(other, code) })
}

// interval finds how far a weight may move before the result is another.
func (o *oracle) interval(c int, now oracleOutcome) (any, error) {
	weight := o.weights[c]
	stops := inOrder(append(o.rules.meetings(o, c), new(big.Rat).Set(weight)))
	at := slices.IndexFunc(stops, func(w *big.Rat) bool { return w.Cmp(weight) == 0 })
	low, err := o.end(c, now, stops, at, -1)
	if err != nil {
		return nil, err
	}
	high, err := o.end(c, now, stops, at, +1)
	return map[string]any{
		"criterion": o.Grid.Criteria[c].Code, "weight": shown(weight), "low": low, "high": high,
	}, err
}

// end is the first stop from the present one outward at which, or just beyond
// which, the result is another; nil if there is none.
func (o *oracle) end(c int, now oracleOutcome, stops []*big.Rat, present, side int) (any, error) {
	for i := present; 0 <= i && i < len(stops); i += side {
		beyond := new(big.Rat).Add(stops[i], big.NewRat(1, 1))
		switch {
		case i+side >= 0 && i+side < len(stops):
			beyond = mean([]*big.Rat{stops[i], stops[i+side]})
		case side < 0:
			beyond = mean([]*big.Rat{stops[i], new(big.Rat)})
		}
		for _, there := range []*big.Rat{stops[i], beyond} {
			change, err := o.change(now, o.reweighted(c, there))
			if err != nil {
				return nil, err
			}
			if change["same"] == false {
				end := shown(stops[i]).(map[string]any)
				return with(with(end, "included", there == beyond), "then", change), nil
			}
		}
	}
	return nil, nil
}

// reweighted is the session with another weight.
func (o *oracle) reweighted(c int, weight *big.Rat) *oracle {
	moved := *o
	moved.weights = slices.Clone(o.weights)
	moved.weights[c] = weight
	moved.total()
	return &moved
}

// meetings are the weights of a criterion, above zero, at which two totals are
// equal, or one is what a floor asks for.
func meetings(o *oracle, c int) []*big.Rat {
	none, one := o.reweighted(c, new(big.Rat)), o.reweighted(c, big.NewRat(1, 1))
	var starts, slopes []*big.Rat // total = start + weight·slope
	for p := range o.Projects {
		if o.weighted[p] != nil {
			starts = append(starts, none.weighted[p])
			slopes = append(slopes, new(big.Rat).Sub(one.weighted[p], none.weighted[p]))
		}
	}
	for _, f := range o.Grid.Floors {
		if f.On == "weighted" {
			starts, slopes = append(starts, number(f.Value)), append(slopes, new(big.Rat))
		}
	}
	var list []*big.Rat
	for i := range starts {
		for j := range i {
			rise, run := new(big.Rat).Sub(starts[j], starts[i]), new(big.Rat).Sub(slopes[i], slopes[j])
			if rise.Sign()*run.Sign() > 0 {
				list = append(list, rise.Quo(rise, run))
			}
		}
	}
	return list
}
