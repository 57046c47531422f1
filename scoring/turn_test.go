package scoring

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/budget"
)

// inClasses funds projects that ask for so many cents, class after class.
func inClasses(classes [][]int64, money int64, line Line) *funding {
	spec := SessionSpec{}
	grid, err := NewGrid(GridSpec{
		Scale:     Scale{Max: decimal.New(100, 0), Step: decimal.New(1, 0)},
		Averaging: Mean,
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
			spec.Ballots = append(spec.Ballots, Ballot{Assessor: "E1", Project: code, Marks: map[string]Mark{
				"a": GivenMark(decimal.New(int64(100-i), 0)),
			}})
		}
	}
	session, err := NewSession(spec)
	if err != nil {
		panic(err)
	}
	return session.Rank().ranking.fund(money, line)
}

// everyOrder gives the requests of a class in every order, and returns what each
// funded set (bit i for the member i) leaves.
func everyOrder(requests []int64, money int64, line Line) map[int]int64 {
	sets := map[int]int64{}
	var give func(done, funded int, left int64, closed bool)
	give = func(done, funded int, left int64, closed bool) {
		if done == 1<<len(requests)-1 {
			sets[funded] = left
			return
		}
		for i, r := range requests {
			switch {
			case done&(1<<i) != 0:
			case !closed && r <= left:
				give(done|1<<i, funded|1<<i, left-r, false)
			default:
				give(done|1<<i, funded, left, line == Stop)
			}
		}
	}
	give(0, 0, money, false)
	return sets
}

func countBits(set int) int {
	n := 0
	for ; set > 0; set &= set - 1 {
		n++
	}
	return n
}

// A class is tied if and only if two orders of its members fund different
// ones; who does not fit alone is funded by none; and under stop, each of the
// others is funded by some order and not by another.
func TestTakeIsWhatEveryOrderDoes(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 3))
	ties := map[Line]int{}
	for range 6000 {
		line := Stop + Line(r.IntN(2))
		money := int64(r.IntN(40))
		requests := make([]int64, 1+r.IntN(6))
		for i := range requests {
			requests[i] = int64(r.IntN(30))
		}
		if r.IntN(3) == 0 {
			for i := range requests {
				requests[i] = requests[0]
			}
		}
		what, next := purse{cents: money}.take(requests, line)
		sets := everyOrder(requests, money, line)
		about := fmt.Sprint(requests, money, line)
		require.Equal(t, len(sets) > 1, what == crosses, about)
		fitting := newRequests(requests).fits(money)
		fewest, most, left := len(requests), 0, int64(0)
		for set, rest := range sets {
			fewest, most, left = min(fewest, countBits(set)), max(most, countBits(set)), max(left, rest)
			if what == funds {
				require.Equal(t, rest, next.cents, about)
				require.Equal(t, len(fitting.asks), countBits(set), about)
			} else if !next.hangs {
				require.Equal(t, rest, next.cents, "every order leaves the same: "+about)
			}
		}
		require.Equal(t, most, fitting.mostFunded(money), about)
		if what != crosses {
			continue
		}
		ties[line]++
		if line == Stop {
			require.True(t, next.closed)
			for i, request := range requests {
				some, all := false, true
				for set := range sets {
					some, all = some || set&(1<<i) != 0, all && set&(1<<i) != 0
				}
				require.Equal(t, request <= money, some, about)
				require.False(t, all, about)
			}
			continue
		}
		require.LessOrEqual(t, fitting.leastFunded(money), fewest, about)
		if next.hangs {
			require.LessOrEqual(t, left, fitting.mostLeft(money), "no order leaves more: "+about)
		}
	}
	require.Greater(t, ties[Stop], 300)
	require.Greater(t, ties[Skip], 300)
}

// The places of a tied class under stop are exact.
func TestPlacesUnderStop(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 5))
	for range 5000 {
		money := int64(20 + r.IntN(20))
		requests := make([]int64, 2+r.IntN(5))
		for i := range requests {
			requests[i] = int64(1 + r.IntN(25))
		}
		f := inClasses([][]int64{requests}, money, Stop)
		if f.turns[0] != crosses {
			continue
		}
		fewest, most := len(requests), 0
		for set := range everyOrder(requests, money, Stop) {
			fewest, most = min(fewest, countBits(set)), max(most, countBits(set))
		}
		require.Equal(t, Places{Least: fewest, Most: most}, f.places(0), "%v %d", requests, money)
	}
}

// Whatever the orders of all classes, who is funded is funded, and who is
// reserve is not. Somebody who hangs on a tie is not settled.
func TestHangingIsSafe(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 7))
	hanging, unsettled := 0, 0
	for range 6000 {
		money := int64(30 + r.IntN(30))
		classes := make([][]int64, 2+r.IntN(2))
		for i := range classes {
			classes[i] = make([]int64, 1+r.IntN(4))
			for j := range classes[i] {
				classes[i][j] = int64(1 + r.IntN(40))
			}
		}
		f := inClasses(classes, money, Skip)
		some, all := everyWorld(classes, money)
		for i := range classes {
			for j, p := range f.class(i) {
				award, reason := f.decide(i, int(p))
				about := fmt.Sprint(classes, money, i, j, award, reason)
				switch award {
				case Funded:
					require.True(t, all[i][j], about)
				case Reserve:
					require.False(t, some[i][j], about)
				}
				if reason == HangsOnATie {
					hanging++
					if some[i][j] {
						unsettled++
					}
				}
			}
		}
	}
	require.Greater(t, hanging, 300)
	t.Logf("of %d that hang on a tie, %d may be funded", hanging, unsettled)
}

// everyWorld gives all classes every order, under skip, and returns who is
// funded in some and in all of these worlds.
func everyWorld(classes [][]int64, money int64) (some, all [][]bool) {
	for _, class := range classes {
		some, all = append(some, make([]bool, len(class))), append(all, make([]bool, len(class)))
	}
	lefts := map[int64]bool{money: true}
	for i, class := range classes {
		for j := range class {
			all[i][j] = true
		}
		next := map[int64]bool{}
		for left := range lefts {
			for set, rest := range everyOrder(class, left, Skip) {
				next[rest] = true
				for j := range class {
					funded := set&(1<<j) != 0
					some[i][j], all[i][j] = some[i][j] || funded, all[i][j] && funded
				}
			}
		}
		lefts = next
	}
	return some, all
}
