package scoringtest

import (
	"fmt"
	"math/big"
	"slices"
)

// oracleStatus is what becomes of a project.
type oracleStatus struct {
	status, reason string
	remaining      *big.Rat // nil when it is not known
	left           *big.Rat // after its class
	places         *[2]int
	class          []int
}

// tryAll gives the requests of a class every order, and returns which sets of
// its members are funded (bit i for the member i) and what each set leaves.
func tryAll(requests []*big.Rat, money *big.Rat, line string) map[int]*big.Rat {
	sets := map[int]*big.Rat{}
	var order func(done, funded int, left *big.Rat, closed bool)
	order = func(done, funded int, left *big.Rat, closed bool) {
		if done == 1<<len(requests)-1 {
			sets[funded] = left
			return
		}
		for i, r := range requests {
			switch {
			case done&(1<<i) != 0:
			case !closed && r.Cmp(left) <= 0:
				order(done|1<<i, funded|1<<i, new(big.Rat).Sub(left, r), false)
			default:
				order(done|1<<i, funded, left, line == "stop")
			}
		}
	}
	order(0, 0, money, false)
	return sets
}

func members(set int) int {
	n := 0
	for ; set > 0; set >>= 1 {
		n += set & 1
	}
	return n
}

// statuses shares money out over classes.
func (o *oracle) statuses(classes []oracleClass, money *big.Rat) (map[int]oracleStatus, error) {
	statuses := map[int]oracleStatus{}
	purse := oraclePurse{line: o.Line, left: money}
	for _, class := range classes {
		var requests []*big.Rat
		for _, p := range class.projects {
			requests = append(requests, number(o.Projects[p].Request))
		}
		if len(requests) > 7 {
			return nil, fmt.Errorf("a class of %d is too large to try every order", len(requests))
		}
		turn := oracleStatus{class: class.projects}
		if !purse.unknown {
			turn.remaining = purse.left
		}
		if purse.closed || purse.unknown {
			purse.pass(turn, requests, statuses)
		} else {
			purse.deal(turn, requests, statuses)
		}
	}
	return statuses, nil
}

// An oraclePurse is what is left of the envelope, in one of three states: known,
// hanging on a tie, or closed to whoever comes.
type oraclePurse struct {
	line            string
	left            *big.Rat
	unknown, closed bool
}

// pass is the turn of a class that gets nothing for sure.
func (o *oraclePurse) pass(turn oracleStatus, requests []*big.Rat, statuses map[int]oracleStatus) {
	places := &[2]int{0, packed(requests, o.left)}
	for i, p := range turn.class {
		s := turn
		switch {
		case o.closed:
			s.status, s.reason = "reserve", "after-the-line"
		case requests[i].Cmp(o.left) > 0:
			s.status, s.reason = "reserve", "does-not-fit"
		default:
			s.status, s.reason, s.places = "tied", "hangs-on-a-tie", places
		}
		statuses[p] = s
	}
}

// deal is the turn of a class: every order of its members is tried, and the
// sets that these fund are compared.
func (o *oraclePurse) deal(turn oracleStatus, requests []*big.Rat, statuses map[int]oracleStatus) {
	sets := tryAll(requests, o.left, o.line)
	alone := 0 // who fits alone
	var asked []*big.Rat
	for i, r := range requests {
		if r.Cmp(o.left) <= 0 {
			alone |= 1 << i
			asked = append(asked, r)
		}
	}
	slices.SortFunc(asked, (*big.Rat).Cmp)
	places := o.places(sets, asked, len(requests))
	turn.left = o.left
	if len(sets) == 1 {
		turn.left = anyRest(sets)
	}
	for i, p := range turn.class {
		s := turn
		switch {
		case alone&(1<<i) == 0:
			s.status, s.reason = "reserve", "does-not-fit"
		case len(sets) > 1:
			s.status, s.reason, s.places = "tied", "tie-crosses-the-line", &places
		default:
			s.status, s.reason = "funded", "fits"
		}
		statuses[p] = s
	}
	o.closed = o.line == "stop" && (len(sets) > 1 || alone != 1<<len(requests)-1)
	if len(sets) == 1 {
		o.left = turn.left
		return
	}
	same := asked[0].Cmp(asked[len(asked)-1]) == 0
	if same && (o.line == "skip" || len(asked) == len(requests)) {
		o.left = anyRest(sets) // the same for all of them
		return
	}
	o.left, o.unknown = mostLeftOver(asked, o.left), true
}

// places are the fewest and the most members that some order funds; under skip
// only a bound of the fewest is asked for: as many of the greatest as fit
// together.
func (o *oraclePurse) places(sets map[int]*big.Rat, asked []*big.Rat, size int) [2]int {
	places := [2]int{size, 0}
	for set := range sets {
		places[0], places[1] = min(places[0], members(set)), max(places[1], members(set))
	}
	if o.line == "skip" {
		greatest := slices.Clone(asked)
		slices.Reverse(greatest)
		places[0] = prefix(greatest, o.left)
	}
	return places
}

// anyRest is what one of the sets leaves over.
func anyRest(sets map[int]*big.Rat) *big.Rat {
	for _, rest := range sets {
		return rest
	}
	return nil
}

// prefix is how many of a list fit, one after the other.
func prefix(requests []*big.Rat, money *big.Rat) int {
	sum := new(big.Rat)
	for n, r := range requests {
		if sum.Add(sum, r).Cmp(money) > 0 {
			return n
		}
	}
	return len(requests)
}

// packed is how many of a list fit together at most.
func packed(requests []*big.Rat, money *big.Rat) int {
	sorted := slices.Clone(requests)
	slices.SortFunc(sorted, (*big.Rat).Cmp)
	return prefix(sorted, money)
}

// mostLeftOver bounds what a tied class leaves under skip: the greatest L, in
// whole cents, that can be money less all requests of at most L and m others
// that leave no other request room; m others ask for no less than the m
// smallest, and for no more than the m greatest.
func mostLeftOver(asked []*big.Rat, money *big.Rat) *big.Rat {
	cent := big.NewRat(1, 100)
	candidates := []*big.Rat{new(big.Rat)}
	for i := range asked {
		candidates = append(candidates, less(money, asked[:i+1]), new(big.Rat).Sub(asked[i], cent))
	}
	best := new(big.Rat)
	for _, left := range candidates {
		small := 0
		for small < len(asked) && asked[small].Cmp(left) <= 0 {
			small++
		}
		others := asked[small:]
		after := less(money, asked[:small])
		for m := range others {
			roomLess := less(after, others[len(others)-m:]).Cmp(others[0]) < 0
			if roomLess && left.Cmp(less(after, others[:m])) <= 0 && left.Cmp(best) > 0 {
				best = left
			}
		}
	}
	return best
}

// less is money less requests.
func less(money *big.Rat, requests []*big.Rat) *big.Rat {
	rest := new(big.Rat).Set(money)
	for _, r := range requests {
		rest.Sub(rest, r)
	}
	return rest
}

// funded reports whether a project is, with another total or another envelope.
func (o *oracle) funded(p int, total, money *big.Rat) (bool, error) {
	statuses, err := o.statuses(o.classes(map[int]*big.Rat{p: total}), money)
	return statuses[p].status == "funded", err
}

// reach is the lowest and the highest total that the grid can give.
func (o *oracle) reach() (low, high *big.Rat) {
	low, high = new(big.Rat), new(big.Rat)
	for _, c := range o.Grid.Criteria {
		low.Add(low, new(big.Rat).Mul(number(c.Weight), number(o.Grid.Scale.Min)))
		high.Add(high, new(big.Rat).Mul(number(c.Weight), number(o.Grid.Scale.Max)))
	}
	return low, high
}

// points finds the lowest total from which upward a project is funded, by
// trying every total at which anything can change and one between each two.
func (o *oracle) points(p int, money *big.Rat) (lowest *big.Rat, included bool, err error) {
	low, high := o.reach()
	totals := []*big.Rat{low, high}
	for _, t := range o.weighted {
		if t != nil {
			totals = append(totals, t)
		}
	}
	for _, f := range o.Grid.Floors {
		if t := number(f.Value); f.On == "weighted" && t.Cmp(low) > 0 {
			totals = append(totals, t)
		}
	}
	slices.SortFunc(totals, (*big.Rat).Cmp)
	for i := len(totals) - 1; i >= 0; i-- {
		at, err := o.funded(p, totals[i], money)
		if err != nil {
			return nil, false, err
		}
		if !at {
			if i == len(totals)-1 {
				return nil, false, nil
			}
			return totals[i], false, nil
		}
		lowest = totals[i]
		if i == 0 || totals[i-1].Cmp(totals[i]) == 0 {
			continue
		}
		middle := new(big.Rat).Add(totals[i-1], totals[i])
		between, err := o.funded(p, middle.Quo(middle, big.NewRat(2, 1)), money)
		if err != nil {
			return nil, false, err
		}
		if !between {
			return totals[i], true, nil
		}
	}
	return lowest, true, nil
}

// missing finds the least money with which a project is funded: of the
// envelope under stop, at its turn under skip.
func (o *oracle) missing(p int, s oracleStatus, money *big.Rat) (*big.Rat, error) {
	if o.Line == "stop" {
		needed := new(big.Rat)
		for _, class := range o.classes(nil) {
			for _, q := range class.projects {
				needed = new(big.Rat).Add(needed, number(o.Projects[q].Request))
			}
			if needed.Cmp(money) < 0 {
				continue
			}
			if funded, err := o.funded(p, nil, needed); err != nil || funded {
				return new(big.Rat).Sub(needed, money), err
			}
		}
		return nil, nil
	}
	if s.remaining == nil {
		return nil, nil
	}
	var requests []*big.Rat
	place := 0
	for i, q := range s.class {
		requests = append(requests, number(o.Projects[q].Request))
		if q == p {
			place = i
		}
	}
	var least *big.Rat
	for subset := range 1 << len(requests) {
		needed := new(big.Rat)
		for i, r := range requests {
			if subset&(1<<i) != 0 {
				needed.Add(needed, r)
			}
		}
		if needed.Cmp(s.remaining) < 0 || least != nil && needed.Cmp(least) >= 0 {
			continue
		}
		sets := tryAll(requests, needed, "skip")
		for set := range sets {
			if len(sets) == 1 && set&(1<<place) != 0 {
				least = needed
			}
		}
	}
	if least == nil {
		return nil, nil
	}
	return new(big.Rat).Sub(least, s.remaining), nil
}
