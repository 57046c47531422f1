package scoringtest

import (
	"math/big"
	"slices"
)

// rules are the steps of the oracle, one by one. A mutant has another in the
// place of one of them.
type rules struct {
	amount    func(v any) *big.Rat                                          // an amount of money, as it is written
	value     func(o *oracle, word string) *big.Rat                         // of what a ballot says; nil leaves the mean
	deals     func(word string) bool                                        // whether that counts for the quorum
	aggregate func(o *oracle, values []*big.Rat, ballots int) *big.Rat      // the mark from the values of so many ballots
	sum       func(o *oracle, marks []*big.Rat) *big.Rat                    // the weighted total of marks
	totals    func(o *oracle, p int) (weighted, unweighted *big.Rat)        // nil without a mark
	short     func(o *oracle, p int) []string                               // the criteria short of the quorum
	passes    func(f oracleFloor, mark *big.Rat) bool                       // whether a floor lets a mark pass
	failed    func(o *oracle, p int, weighted *big.Rat) []oracleFailure     // the floors that a project fails
	standing  func(o *oracle, p int, weighted *big.Rat) string              // why a project is not ranked; "" if it is
	totalWay  func(a, b *big.Rat) int                                       // compares totals
	keys      func(o *oracle) []string                                      // what separates equals, in order
	keyWay    func(o *oracle, key string, p, q int) int                     // below 0 if p comes before q
	ranks     func(o *oracle, classes []oracleClass) []oracleRow            // the ranking as it is listed
	envelope  func(o *oracle) *big.Rat                                      // the money to share out
	line      func(o *oracle) string                                        // stop or skip
	fits      func(request, left *big.Rat) bool                             // whether a request fits into the money left
	deal      func(purse *oraclePurse, turn *oracleTurn)                    // shares money out to a class
	points    func(o *oracle, p int, s oracleStatus) (*oraclePoints, error) // the margin in points
	euros     func(o *oracle, p int, s oracleStatus) (*big.Rat, error)      // the margin in euros
	same      func(a, b oracleOutcome) bool                                 // whether two results are the same
	without   func(o *oracle, drop func(b oracleBallot) bool) *oracle       // the session without ballots
	meetings  func(o *oracle, criterion int) []*big.Rat                     // the weights at which anything may change
	panel     func(o *oracle, criterion string) []oracleOpinion             // the values that assessors gave
	alpha     func(kind string, panel []oracleOpinion) oracleCoefficient    // Krippendorff's alpha
	concord   func(o *oracle, panel []oracleOpinion) oracleCoefficient      // Kendall's W
}

// theRules are the right ones.
func theRules() rules {
	return rules{
		amount: number, value: valueOf, deals: dealsWith, aggregate: aggregate, sum: weightedSum, totals: totalsOf,
		short: shortOfQuorum, passes: passesFloor, failed: failedFloors, standing: standingOf,
		totalWay: (*big.Rat).Cmp, keys: func(o *oracle) []string { return o.Grid.Ties }, keyWay: keyWay, ranks: ranksOf,
		envelope: envelopeOf, line: func(o *oracle) string { return o.Line },
		fits: func(request, left *big.Rat) bool { return request.Cmp(left) <= 0 }, deal: (*oraclePurse).deal,
		points: pointsOf, euros: eurosOf,
		same: sameOutcome, without: withoutBallots, meetings: meetings,
		panel: panelOf, alpha: alphaOf, concord: concordance,
	}
}

// valueOf is the number that a ballot says.
func valueOf(_ *oracle, word string) *big.Rat {
	switch word {
	case "recused", "not-given", "abstained", "not-applicable":
		return nil
	}
	return number(word)
}

func dealsWith(word string) bool { return word != "recused" && word != "not-given" }

func aggregate(o *oracle, values []*big.Rat, _ int) *big.Rat {
	if len(values) == 0 {
		return nil
	}
	if o.Grid.Aggregate == "median" {
		return mean(middleOf(values))
	}
	return mean(values)
}

// middleOf are the middle value of an odd number of them, the middle two of an
// even one.
func middleOf(values []*big.Rat) []*big.Rat {
	sorted := slices.SortedFunc(slices.Values(values), (*big.Rat).Cmp)
	n := len(sorted)
	return sorted[(n-1)/2 : n/2+1]
}

func mean(values []*big.Rat) *big.Rat {
	sum := plainSum(values)
	return sum.Quo(sum, big.NewRat(int64(len(values)), 1))
}

func plainSum(values []*big.Rat) *big.Rat {
	sum := new(big.Rat)
	for _, v := range values {
		sum.Add(sum, v)
	}
	return sum
}

func weightedSum(o *oracle, marks []*big.Rat) *big.Rat {
	sum := new(big.Rat)
	for i, m := range marks {
		sum.Add(sum, new(big.Rat).Mul(m, o.weights[i]))
	}
	return sum
}

func totalsOf(o *oracle, p int) (weighted, unweighted *big.Rat) {
	if slices.Contains(o.marks[p], nil) {
		return nil, nil
	}
	return o.rules.sum(o, o.marks[p]), plainSum(o.marks[p])
}

func shortOfQuorum(o *oracle, p int) []string {
	var codes []string
	for i, c := range o.Grid.Criteria {
		if o.dealt[p][i] < o.Grid.Quorum {
			codes = append(codes, c.Code)
		}
	}
	return codes
}

func passesFloor(f oracleFloor, mark *big.Rat) bool {
	way := mark.Cmp(number(f.Value))
	return way > 0 || way == 0 && !f.Strict
}

// oracleFailure is a floor, and the mark or the total that fails it.
type oracleFailure struct {
	on    string
	floor oracleFloor
	mark  *big.Rat
}

// failedFloors are told of a project whose weighted total may be another than
// its own; those on totals only if it has them.
func failedFloors(o *oracle, p int, weighted *big.Rat) []oracleFailure {
	var list []oracleFailure
	for i, c := range o.Grid.Criteria {
		if mark := o.marks[p][i]; mark != nil && c.Floor != nil && !o.rules.passes(*c.Floor, mark) {
			list = append(list, oracleFailure{c.Code, *c.Floor, mark})
		}
	}
	for _, f := range o.Grid.Floors {
		total := weighted
		if f.On == "unweighted" {
			total = o.unweighted[p]
		}
		if total != nil && !o.rules.passes(f, total) {
			list = append(list, oracleFailure{f.On, f, total})
		}
	}
	return list
}

// standingOf may be that with another total than its own.
func standingOf(o *oracle, p int, weighted *big.Rat) string {
	switch {
	case o.weighted[p] == nil:
		return "no-mark"
	case len(o.rules.short(o, p)) > 0:
		return "no-quorum"
	case len(o.rules.failed(o, p, weighted)) > 0:
		return "floor"
	}
	return ""
}
