package scoring

import (
	"slices"
	"sort"
)

// This file knows what one class of equals does to the money left. It deals
// in cents; requests are those of the class, in any order unless it says so.
//
// Notation: M the money left, F the requests of at most M ("who fits alone"),
// a1 ≤ … ≤ an those of F in order, Pk = a1+…+ak. To go through the class in
// some order is to give each request in turn what it asks for if it fits into
// what is left; under stop, the first that does not fit ends it.

// A purse is the money left when the turn of a class comes.
type purse struct {
	cents  int64 // what is left; when it hangs, the most that may be left, for a line not drawn
	hangs  bool  // what is left hangs on the order of a tied class
	closed bool  // the line is drawn
}

// A turn is what happens to a class.
type turn uint8

const (
	funds   turn = iota // who fits is funded, all together
	crosses             // who fits is tied: all together they do not fit
	hanging             // who may fit is tied, for the money left hangs on a tied class
	after               // nobody is funded: the line is drawn
)

// short reports whether a request alone exceeds what is or may be left.
func (p purse) short(request int64) bool { return request > p.cents }

// holds reports whether a project put there alone is funded.
func (p purse) holds(request int64) bool { return !p.closed && !p.hangs && request <= p.cents }

// decide returns what becomes of a request at the turn of its class.
func (p purse) decide(what turn, request int64) (Award, Reason) {
	switch {
	case what == after:
		return Reserve, AfterTheLine
	case p.short(request):
		return Reserve, DoesNotFit
	case what == crosses:
		return Tied, TieCrossesTheLine
	case what == hanging:
		return Tied, HangsOnATie
	}
	return Funded, Fits
}

// spend gives a class its turn, as take does, and bounds what skip leaves after
// an unequal tie.
func (p purse) spend(requests []int64, line Line) (turn, purse) {
	what, next := p.take(requests, line)
	if what == crosses && next.hangs && !next.closed {
		next.cents = mostLeft(fits(slices.Sorted(slices.Values(requests)), p.cents), p.cents)
	}
	return what, next
}

// take gives a class its turn: what happens to it, and the purse of the next.
// What skip leaves after an unequal tie is for mostLeft to bound.
//
// A class is tied when two orders fund different members. If all of F fits
// together, and under stop all of the class, every order funds F: not tied.
// If F is empty, no order funds anybody: not tied. Otherwise an order fails
// some x of F (under stop, the one that starts with a member beyond M, or else
// any order, as the class exceeds M; under skip any order, as F exceeds M),
// while the order that starts with x funds it: tied. Hence under stop also
// every x of F is failed by the order that ends with it.
func (p purse) take(requests []int64, line Line) (turn, purse) {
	switch {
	case p.closed:
		return after, p
	case p.hangs:
		return hanging, p
	}
	fitting, sum, alike := 0, int64(0), int64(-1)
	uniform := true
	for _, r := range requests {
		if r > p.cents {
			continue
		}
		uniform = uniform && (alike < 0 || r == alike)
		alike = r
		fitting++
		sum += r
	}
	whole := fitting == len(requests)
	switch {
	case sum <= p.cents && (whole || line == Skip):
		return funds, purse{cents: p.cents - sum}
	case fitting == 0:
		return funds, purse{cents: p.cents, closed: true}
	case line == Stop:
		return crosses, purse{cents: p.cents % max(alike, 1), hangs: !uniform || !whole, closed: true}
	case uniform:
		return crosses, purse{cents: p.cents % alike}
	}
	return crosses, purse{cents: p.cents, hangs: true}
}

// fits returns the requests of at most so many cents, of some in ascending order.
func fits(requests []int64, cents int64) []int64 {
	return requests[:sort.Search(len(requests), func(i int) bool { return requests[i] > cents })]
}

// mostLeft bounds what skip leaves after a tied class. Let L be left, and j
// requests be at most L. These are all funded, for they would fit; and with
// them some m others, so that not even a request of aj+1 fits. As many of the
// greatest leave no more, so m is no less than the number of the greatest that
// it takes; and the m others ask for no less than the m smallest: L is at most
// M-P(j+m), and of aj ≤ L < aj+1.
func mostLeft(fitting []int64, money int64) int64 {
	most, least := int64(0), int64(0)
	for j, next := range fitting {
		m, rest := 0, money
		for rest >= next {
			m++
			rest -= fitting[len(fitting)-m]
		}
		left := money
		for _, r := range fitting[j:][:m] {
			left -= r
		}
		if left = min(left, next-1); left >= least {
			most = max(most, left)
		}
		money -= next
		least = next
	}
	return most
}

// mostFunded returns the most members that an order funds: k with Pk ≤ M < Pk+1,
// for no k+1 members ask for less than Pk+1; the smallest first funds k.
func mostFunded(fitting []int64, money int64) int {
	for k, r := range fitting {
		if money -= r; money < 0 {
			return k
		}
	}
	return len(fitting)
}

// leastFunded returns the fewest members of F that an order funds under stop, if
// every member of the class fits alone: as many of the greatest as fit together.
// The greatest first funds just those. Any fewer, and whoever comes next, ask for
// no more than those, so the next fits and the line is not drawn yet.
// Under skip no order funds fewer either, but all may fund more.
func leastFunded(fitting []int64, money int64) int {
	for k := range fitting {
		if money -= fitting[len(fitting)-1-k]; money < 0 {
			return k
		}
	}
	return len(fitting)
}
