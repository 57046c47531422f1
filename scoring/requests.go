package scoring

import (
	"slices"
	"sort"
)

// requests are what the members of a class ask for, the smallest first, with
// running sums, so that a question about them takes a few steps and not one for
// each of them.
//
// Notation: a1 ≤ … ≤ an the requests in order, Pk = a1+…+ak.
type requests struct {
	asks []int64
	sums []int64 // before each request, and after the last; Pk is sums[k]-sums[0]
}

// newRequests sorts requests and adds them up.
func newRequests(asks []int64) requests {
	r := requests{asks: slices.Sorted(slices.Values(asks)), sums: make([]int64, 1, len(asks)+1)}
	for k, ask := range r.asks {
		r.sums = append(r.sums, r.sums[k]+ask)
	}
	return r
}

// smallest returns what the k smallest ask for together: Pk.
func (r requests) smallest(k int) int64 { return r.sums[k] - r.sums[0] }

// greatest returns what the k greatest ask for together.
func (r requests) greatest(k int) int64 { return r.sums[len(r.asks)] - r.sums[len(r.asks)-k] }

// fits returns the requests of at most so many cents.
func (r requests) fits(cents int64) requests {
	k := sort.Search(len(r.asks), func(i int) bool { return r.asks[i] > cents })
	return requests{r.asks[:k], r.sums[:k+1]}
}

// mostFunded returns the most members that an order funds, of those who fit
// alone: k with Pk ≤ money < Pk+1, for no k+1 members ask for less than Pk+1; the
// smallest first funds k.
func (r requests) mostFunded(money int64) int {
	return sort.Search(len(r.asks), func(k int) bool { return r.smallest(k+1) > money })
}

// leastFunded returns the fewest members that an order funds under stop, if every
// member of the class fits alone: as many of the greatest as fit together. The
// greatest first funds just those. Any fewer, and whoever comes next, ask for no
// more than those, so the next fits and the line is not drawn yet.
// Under skip no order funds fewer either, but all may fund more.
func (r requests) leastFunded(money int64) int {
	return sort.Search(len(r.asks), func(k int) bool { return r.greatest(k+1) > money })
}

// mostLeft bounds what skip leaves after a class that is tied, of those who fit
// alone. Let L be left, and j requests be at most L. These are all funded, for
// they would fit; and with them some m others, so that not even a request of
// aj+1 fits. As many of the greatest leave no more, so m is no less than the
// number of the greatest that it takes; and the m others ask for no less than
// the m smallest: L is at most money-P(j+m), and below aj+1. That it is no less
// than aj need not be asked: j+m never falls as j grows, so what is left over
// below aj is left over at a smaller j too.
func (r requests) mostLeft(money int64) int64 {
	most := int64(0)
	for j, next := range r.asks {
		room := money - r.smallest(j) - next
		m := sort.Search(len(r.asks), func(m int) bool { return r.greatest(m) > room })
		most = max(most, min(money-r.smallest(j+m), next-1))
	}
	return most
}

// together returns the least money, of so much at least, that funds whoever it
// suffices for alone all together: the first Pj below aj+1. So much is no more than
// all ask for. If Pj is not, neither is any sum before that of all requests of at
// most Pj, which is next; two such steps double it.
func (r requests) together(from int64) int64 {
	j := sort.Search(len(r.asks), func(i int) bool { return r.smallest(i+1) >= from }) + 1
	for j < len(r.asks) && r.smallest(j) >= r.asks[j] {
		j = len(r.fits(r.smallest(j)).asks)
	}
	return r.smallest(j)
}

// lows are numbers in which the first that is low enough is found in a few steps:
// a tree of which each node, but the first, holds the least of the two below it.
type lows []int64

// newLows keeps numbers; after them stand zeros, which are low enough for whatever
// is asked for.
func newLows(numbers []int64) lows {
	leaves := 1
	for leaves <= len(numbers) {
		leaves *= 2
	}
	tree := make(lows, 2*leaves)
	copy(tree[leaves:], numbers)
	for i := leaves - 1; i > 0; i-- {
		tree[i] = min(tree[2*i], tree[2*i+1])
	}
	return tree
}

// first returns the place, from a place on, of the first number of at most so
// much, which is not below zero; how many numbers there are if there is none.
func (l lows) first(from int, most int64) int {
	leaves := len(l) / 2
	i := leaves + from
	for l[i] > most {
		for i%2 == 1 {
			i /= 2
		}
		i++
	}
	for i < leaves {
		if i *= 2; l[i] > most {
			i++
		}
	}
	return i - leaves
}
