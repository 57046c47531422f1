package scoring_test

import (
	"fmt"
	"math/big"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/scoring"
)

// heavySession has two criteria of nine-digit weights on a scale of a million
// steps, and projects of one to so many marks.
func heavySession(t *testing.T, most int) scoring.Session {
	t.Helper()
	grid, err := scoring.NewGrid(scoring.GridSpec{
		Scale:     scoring.Scale{Max: decimal.New(1, 6), Step: decimal.New(1, 0)},
		Averaging: scoring.Mean,
		Criteria: []scoring.Criterion{
			{Code: "a", Weight: decimal.New(999_999_999, -6)},
			{Code: "b", Weight: decimal.New(1000, 0)},
		},
	})
	require.NoError(t, err)
	g := newGamble(19)
	spec := scoring.SessionSpec{Grid: grid}
	for n := 1; n <= most; n++ {
		code := fmt.Sprint("P", n)
		spec.Projects = append(spec.Projects, scoring.Project{Code: code})
		for e := range n {
			mark := func() scoring.Mark {
				return scoring.GivenMark(decimal.New(1_000_000-g.Int64N(3), 0))
			}
			spec.Ballots = append(spec.Ballots, scoring.Ballot{
				Assessor: fmt.Sprint("E", e), Project: code,
				Marks: map[string]scoring.Mark{"a": mark(), "b": mark()},
			})
		}
	}
	s, err := scoring.NewSession(spec)
	require.NoError(t, err)
	return s
}

// ΣW·most is (999 999 999 + 10⁹)·10⁶, of 51 bits. The least common multiple of
// 1 to 8 is 840: 61 bits together. That of 1 to 9 is 2520: 63 bits.
func TestGuard(t *testing.T) {
	require.True(t, scoring.Whole(heavySession(t, 8).Rank()), "within the guard")
	require.False(t, scoring.Whole(heavySession(t, 9).Rank()), "beyond it")
	require.False(t, scoring.Whole(heavySession(t, 100).Rank()), "where the multiple alone has more bits")
}

// Totals beyond the guard are those that are added up by hand.
func TestBeyondTheGuard(t *testing.T) {
	s := heavySession(t, 40)
	weights := map[string]*big.Rat{"a": big.NewRat(999_999_999, 1_000_000), "b": big.NewRat(1000, 1)}
	want := map[string]*big.Rat{}
	counts := map[string]int64{}
	for _, b := range s.Ballots() {
		counts[b.Project]++
	}
	for _, b := range s.Ballots() {
		for code, m := range b.Marks {
			part := new(big.Rat).SetFrac(m.Value.BigInt(), big.NewInt(counts[b.Project]))
			part.Mul(part, weights[code])
			if want[b.Project] == nil {
				want[b.Project] = new(big.Rat)
			}
			want[b.Project].Add(want[b.Project], part)
		}
	}
	ranking := s.Rank()
	require.False(t, scoring.Whole(ranking))
	for _, score := range ranking.Scores() {
		total, marked := score.Total()
		require.True(t, marked)
		require.Zero(t, want[score.Project()].Cmp(total.Rat()), score.Project())
	}
	classes := ranking.Classes()
	for i := 1; i < len(classes); i++ {
		above, below := classes[i-1].Projects()[0], classes[i].Projects()[0]
		require.Positive(t, want[above].Cmp(want[below]))
	}
}

// At the edge of the guard, both ways still agree.
func TestEdgeOfTheGuard(t *testing.T) {
	for _, most := range []int{7, 8, 9, 10, 11} {
		s := heavySession(t, most)
		for _, bits := range []int{0, scoring.Guard - 1} {
			requireSameJSON(t, s.Rank(), scoring.RankWithin(s, bits))
		}
	}
}

// Weights of nine digits and marks of so many bits, on either side of the guard
// of whole numbers: intervals are those that all crossings give.
func TestGuardOfWeights(t *testing.T) {
	g := newGamble(46)
	narrow, wide := 0, 0
	for bits := 12; bits <= 19; bits++ {
		for range 4 {
			s := heavyContest(t, g, int64(1)<<bits)
			m := newMover(t, s)
			f, stable := stability(t, s)
			requireSameJSON(t, stable, scoring.StabilityWithin(f, 0))
			for c, w := range stable.Weights {
				low, high := m.interval(c)
				m.requireEnd(low, known(w.Low()), bits)
				m.requireEnd(high, known(w.High()), bits)
				if scoring.WholeLines(f, c) {
					narrow++
				} else {
					wide++
				}
			}
		}
	}
	require.Greater(t, narrow, 20)
	require.Greater(t, wide, 20)
}

// heavyContest is a session of three heavy criteria and a floor, on a scale of
// so many steps.
func heavyContest(t *testing.T, g gamble, most int64) scoring.Session {
	t.Helper()
	grid, err := scoring.NewGrid(scoring.GridSpec{
		Scale:     scoring.Scale{Max: decimal.New(most, 0), Step: decimal.New(1, 0)},
		Averaging: scoring.Mean,
		Criteria: []scoring.Criterion{
			{Code: "a", Weight: decimal.New(999_999_999, -6)},
			{Code: "b", Weight: decimal.New(999_999_997, -6)},
			{Code: "c", Weight: decimal.New(1, -6)},
		},
		Floors: []scoring.Floor{{On: scoring.Weighted, Value: decimal.New(most, 2)}},
	})
	require.NoError(t, err)
	spec := scoring.SessionSpec{Grid: grid, Envelope: new(euros(t, 3)), Line: scoring.Stop + scoring.Line(g.IntN(2))}
	for p := range 8 {
		code := fmt.Sprint("P", p)
		spec.Projects = append(spec.Projects, scoring.Project{Code: code, Request: euros(t, g.Int64N(4))})
		marks := map[string]scoring.Mark{}
		for _, c := range []string{"a", "b", "c"} {
			value := []int64{0, 1, most - 1, most, g.Int64N(most), most / 2}[g.IntN(6)]
			marks[c] = scoring.GivenMark(decimal.New(value, 0))
		}
		spec.Ballots = append(spec.Ballots, scoring.Ballot{Assessor: "E1", Project: code, Marks: marks})
	}
	s, err := scoring.NewSession(spec)
	require.NoError(t, err)
	return s
}

// TestCompareProducts beyond 64 bits, where only a session of millions of marks
// would go.
func TestCompareProducts(t *testing.T) {
	g := newGamble(64)
	for range 10_000 {
		v := [4]uint64{}
		for i := range v {
			v[i] = g.Uint64() >> g.IntN(64)
		}
		product := func(a, b uint64) *big.Int {
			return new(big.Int).Mul(new(big.Int).SetUint64(a), new(big.Int).SetUint64(b))
		}
		require.Equal(t, product(v[0], v[1]).Cmp(product(v[2], v[3])), scoring.CompareProducts(v[0], v[1], v[2], v[3]), v)
		require.Zero(t, scoring.CompareProducts(v[0], v[1], v[1], v[0]))
	}
}
