package scoringtest

import (
	"errors"
	"fmt"
	"math/big"
	"math/bits"
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

var errLargeClass = errors.New("a class is too large to try every order")

// statuses shares money out over classes.
func (o *oracle) statuses(classes []oracleClass, money *big.Rat) (map[int]oracleStatus, error) {
	statuses := map[int]oracleStatus{}
	purse := &oraclePurse{line: o.rules.line(o), fits: o.rules.fits, left: money}
	for _, class := range classes {
		if len(class.projects) > 7 {
			return nil, fmt.Errorf("%w: it has %d members", errLargeClass, len(class.projects))
		}
		turn := &oracleTurn{}
		for _, p := range class.projects {
			s := oracleStatus{class: class.projects}
			if !purse.unknown {
				s.remaining = purse.left
			}
			turn.requests, turn.statuses = append(turn.requests, o.requests[p]), append(turn.statuses, s)
		}
		if purse.closed || purse.unknown {
			purse.pass(turn)
		} else {
			o.rules.deal(purse, turn)
		}
		for i, p := range class.projects {
			statuses[p] = turn.statuses[i]
		}
	}
	return statuses, nil
}

// An oracleTurn is that of a class: what its members ask for, and what becomes of
// them.
type oracleTurn struct {
	requests []*big.Rat
	statuses []oracleStatus
}

// An oraclePurse is what is left of the envelope, in one of three states: known,
// hanging on a tie, or closed to whoever comes.
type oraclePurse struct {
	line            string
	fits            func(request, left *big.Rat) bool
	left            *big.Rat
	unknown, closed bool
}

// pass is the turn of a class that gets nothing for sure.
func (o *oraclePurse) pass(turn *oracleTurn) {
	places := &[2]int{0, packed(turn.requests, o.left)}
	for i := range turn.statuses {
		s := &turn.statuses[i]
		switch {
		case o.closed:
			s.status, s.reason = "reserve", "after-the-line"
		case !o.fits(turn.requests[i], o.left):
			s.status, s.reason = "reserve", "does-not-fit"
		default:
			s.status, s.reason, s.places = "tied", "hangs-on-a-tie", places
		}
	}
}

// deal is the turn of a class: every order of its members is tried, and the
// sets that these fund are compared.
func (o *oraclePurse) deal(turn *oracleTurn) {
	sets := o.tryAll(turn.requests)
	alone := 0 // who fits alone
	var asked []*big.Rat
	for i, r := range turn.requests {
		if o.fits(r, o.left) {
			alone |= 1 << i
			asked = append(asked, r)
		}
	}
	slices.SortFunc(asked, (*big.Rat).Cmp)
	places := o.places(sets, asked, len(turn.requests))
	left := o.left
	if len(sets) == 1 {
		left = anyRest(sets)
	}
	for i := range turn.statuses {
		s := &turn.statuses[i]
		s.left = left
		switch {
		case alone&(1<<i) == 0:
			s.status, s.reason = "reserve", "does-not-fit"
		case len(sets) > 1:
			s.status, s.reason, s.places = "tied", "tie-crosses-the-line", &places
		default:
			s.status, s.reason = "funded", "fits"
		}
	}
	o.closed = o.line == "stop" && (len(sets) > 1 || alone != 1<<len(turn.requests)-1)
	if len(sets) == 1 {
		o.left = left
		return
	}
	same := asked[0].Cmp(asked[len(asked)-1]) == 0
	if same && (o.line == "skip" || len(asked) == len(turn.requests)) {
		o.left = anyRest(sets) // the same for all of them
		return
	}
	o.left, o.unknown = mostLeftOver(asked, o.left), true
}

// tryAll gives the requests of a class every order, and returns which sets of
// its members are funded (bit i for the member i) and what each set leaves.
func (o *oraclePurse) tryAll(requests []*big.Rat) map[int]*big.Rat {
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
			case !closed && o.fits(r, left):
				order(done|1<<i, funded|1<<i, new(big.Rat).Sub(left, r), false)
			default:
				order(done|1<<i, funded, left, o.line == "stop")
			}
		}
	}
	order(0, 0, o.left, false)
	return sets
}

func members(set int) int { return bits.OnesCount(uint(set)) }

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
