package indicators_test

import (
	"math"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/indicators"
)

func TestStatus(t *testing.T) {
	const none = "not-available"
	up := []indicators.Point{point(0, "10"), point(10, "20")}
	down := []indicators.Point{point(0, "20"), point(10, "10")}
	late := []indicators.Point{point(4, "10"), point(10, "40")}
	flat := []indicators.Point{point(0, "10"), point(10, "10")}
	for _, c := range []struct {
		reason string
		line   []indicators.Point
		actual indicators.Point
		month  int
		want   indicators.Status
	}{
		{"on the line", up, point(5, "15"), 5, indicators.OnTrack},
		{"the least below the line", up, point(5, "14.999999"), 5, indicators.Behind},
		{"the least above the line", up, point(5, "15.000001"), 5, indicators.OnTrack},
		{"on the line, downward", down, point(5, "15"), 5, indicators.OnTrack},
		{"the least above the line, downward", down, point(5, "15.000001"), 5, indicators.Behind},
		{"the least below the line, downward", down, point(5, "14.999999"), 5, indicators.OnTrack},

		{"the line starts at the baseline", up, point(0, "10"), 0, indicators.OnTrack},
		{"below the baseline at its month", up, point(0, "9.999999"), 0, indicators.Behind},
		{"the line starts at the baseline's month", late, point(4, "10"), 4, indicators.OnTrack},
		{"and rises from there", late, point(5, "15"), 5, indicators.OnTrack},
		{"and not from the start", late, point(5, "14.999999"), 5, indicators.Behind},
		{"before the baseline", late, point(4, "10"), 3, indicators.NoData},
		{"before the project", up, point(0, "10"), math.MinInt, indicators.NoData},

		{"an old value is compared with the line of today", up, point(5, "15"), 6, indicators.Behind},
		{"an old value that is ahead stays on track", up, point(5, "16"), 6, indicators.OnTrack},
		{"an observation of tomorrow counts for nothing", up, point(6, "20"), 5, indicators.NoData},

		{"reached early", up, point(1, "20"), 1, indicators.Achieved},
		{"passed early", up, point(1, "30"), 1, indicators.Achieved},
		{"the least short of it at its month", up, point(10, "19.999999"), 10, indicators.Behind},
		{"a month before, that is ahead", up, point(9, "19.999999"), 9, indicators.OnTrack},
		{"reached at its month", up, point(10, "20"), 10, indicators.Achieved},
		{"the line stays at the target", up, point(11, "19.999999"), 11, indicators.Behind},
		{"reached late", up, point(60, "20"), 60, indicators.Achieved},
		{"long after", up, point(60, "20.5"), math.MaxInt, indicators.Achieved},
		{"passed downward", down, point(1, "-3"), 1, indicators.Achieved},
		{"the least short of it, downward", down, point(10, "10.000001"), 10, indicators.Behind},
		{"reached downward", down, point(10, "10"), 10, indicators.Achieved},

		{"not available", up, point(5, none), 5, indicators.NoData},
		{"equal, and met", flat, point(5, "10"), 5, indicators.Achieved},
		{"equal, and above: which way was meant?", flat, point(5, "11"), 5, indicators.NoData},
		{"equal, and below", flat, point(5, "9"), 5, indicators.NoData},
		{"no baseline", []indicators.Point{{}, point(10, "20")}, point(5, "25"), 5, indicators.NoData},
		{"no baseline, and on the target: reached from wherever", []indicators.Point{{}, point(10, "20")}, point(5, "20"), 5, indicators.Achieved},
		{"no target", []indicators.Point{point(0, "10"), {}}, point(5, "20"), 5, indicators.NoData},
		{"not available is not a target that is not", []indicators.Point{point(0, "10"), {}}, point(5, none), 5, indicators.NoData},
		{"no target is not one of 0", []indicators.Point{point(0, "10"), point(10, none)}, point(5, "0"), 5, indicators.NoData},
	} {
		t.Run(c.reason, func(t *testing.T) {
			require.Equal(t, c.want, between(t, c.line[0], c.line[1], c.actual).Status(c.month))
		})
	}
}

// The latest observation decides, also when an older one had reached the
// target.
func TestStatusOfLatest(t *testing.T) {
	i := between(t, point(0, "10"), point(10, "20"), point(2, "20"), point(4, "11"), point(6, "not-available"))
	require.Equal(t, indicators.NoData, i.Status(1))
	require.Equal(t, indicators.Achieved, i.Status(2))
	require.Equal(t, indicators.Achieved, i.Status(3))
	require.Equal(t, indicators.Behind, i.Status(4))
	require.Equal(t, indicators.NoData, i.Status(6))
}

func TestExpected(t *testing.T) {
	const none = "not-available"
	for _, c := range []struct {
		reason           string
		baseline, target indicators.Point
		month            int
		want             string
	}{
		{"before the project", point(0, "10"), point(3, "20"), -1, ""},
		{"at the start", point(0, "10"), point(3, "20"), 0, "10"},
		{"a third of the way", point(0, "10"), point(3, "20"), 1, "40/3"},
		{"at the target's month", point(0, "10"), point(3, "20"), 3, "20"},
		{"after it", point(0, "10"), point(3, "20"), 4, "20"},
		{"long after it", point(0, "10"), point(3, "20"), math.MaxInt, "20"},
		{"downward, through zero", point(2, "1"), point(6, "-1"), 5, "-1/2"},
		{"zero on the way", point(2, "1"), point(6, "-1"), 4, "0"},
		{"before the baseline", point(2, "1"), point(6, "-1"), 1, ""},
		{"equal", point(0, "10"), point(3, "10"), 2, "10"},
		{"no baseline", point(0, none), point(3, "10"), 2, ""},
		{"no target", point(0, "10"), indicators.Point{}, 2, ""},
		{"a target that nobody knows", point(0, "10"), point(3, none), 2, ""},
		{"beyond 64 bits", point(0, "999999999999.999999"), point(119, "-1000000000000"), 1, "58499999999999999941/59500000"},
	} {
		t.Run(c.reason, func(t *testing.T) {
			got, ok := between(t, c.baseline, c.target).Expected(c.month)
			require.Equal(t, c.want != "", ok)
			if ok {
				require.Equal(t, c.want, got.String())
			} else {
				require.Zero(t, got)
			}
		})
	}
}

// A scene is an indicator from month b to month t, in millionths, and a month
// to ask about.
type scene struct {
	base, target int64
	from, to     int
	month        int
}

const most = 1_000_000_000_000_000_000 // 10¹², in millionths

// scenes are drawn from small numbers, where lines pass through values, and
// from the greatest, where 64 bits do not hold the products.
func scenes(n int) []scene {
	random := rand.New(rand.NewPCG(20160927, 18))
	var list []scene
	for len(list) < n {
		s := scene{from: random.IntN(120)}
		s.to = s.from + 1 + random.IntN(120-s.from)
		s.month = s.from + random.IntN(s.to-s.from+4)
		switch random.IntN(3) {
		case 0:
			s.base, s.target = random.Int64N(41)-20, random.Int64N(41)-20
		case 1:
			s.base, s.target = (random.Int64N(41)-20)*1_000_000, (random.Int64N(41)-20)*1_000_000
		default:
			s.base, s.target = random.Int64N(2*most+1)-most, random.Int64N(2*most+1)-most
		}
		if s.base != s.target {
			list = append(list, s)
		}
	}
	return list
}

func (s scene) value(t *testing.T, millionths int64) indicators.Value {
	v, err := indicators.ValueOf(decimal.New(millionths, -6))
	require.NoError(t, err)
	return v
}

func (s scene) indicator(t *testing.T, actual int64) indicators.Indicator {
	return between(t,
		indicators.Point{Month: s.from, Value: s.value(t, s.base)},
		indicators.Point{Month: s.to, Value: s.value(t, s.target)},
		indicators.Point{Month: s.from, Value: s.value(t, actual)})
}

// line is the height of the line in millionths, worked out from its target
// backward.
func (s scene) line() *big.Rat {
	left := max(s.to-s.month, 0)
	slope := new(big.Rat).SetFrac(
		new(big.Int).Sub(big.NewInt(s.target), big.NewInt(s.base)), big.NewInt(int64(s.to-s.from)))
	return new(big.Rat).Sub(big.NewRat(s.target, 1), slope.Mul(slope, big.NewRat(int64(left), 1)))
}

// status is the oracle: it compares values, and says for each direction what
// ahead means.
func (s scene) status(actual int64) indicators.Status {
	ahead := func(of *big.Rat) bool {
		if s.target > s.base {
			return big.NewRat(actual, 1).Cmp(of) >= 0
		}
		return big.NewRat(actual, 1).Cmp(of) <= 0
	}
	switch {
	case ahead(big.NewRat(s.target, 1)):
		return indicators.Achieved
	case ahead(s.line()):
		return indicators.OnTrack
	}
	return indicators.Behind
}

// The first value that is on the line or ahead of it is on track or achieved,
// and the one before it, a millionth away, is behind.
func TestStatusFlipsOnTheLine(t *testing.T) {
	onIt, achieved := 0, 0
	for _, s := range scenes(4000) {
		line := s.line()
		first := floor(line) // the last value not above the line
		step := int64(1)
		if s.target < s.base {
			step = -1
		} else if !line.IsInt() {
			first++
		}
		if line.IsInt() {
			onIt++
		}
		got := s.indicator(t, first).Status(s.month)
		require.Contains(t, []indicators.Status{indicators.OnTrack, indicators.Achieved}, got, "%+v", s)
		require.Equal(t, s.status(first), got, "%+v", s)
		if got == indicators.Achieved {
			achieved++
			require.GreaterOrEqual(t, step*first, step*s.target)
		}
		if before := first - step; -most <= before && before <= most {
			require.Equal(t, indicators.Behind, s.indicator(t, before).Status(s.month), "%+v", s)
		}
		if line.IsInt() {
			require.Zero(t, line.Cmp(big.NewRat(first, 1)), "the value on the line is the first")
		}
	}
	require.Greater(t, onIt, 500, "many lines pass through a value")
	require.Greater(t, achieved, 200, "many months are at or after the target's")
}

// floor is ⌊r⌋.
func floor(r *big.Rat) int64 { return new(big.Int).Div(r.Num(), r.Denom()).Int64() }

// On any value, the status, the progress and the line agree with exact
// arithmetic done otherwise.
func TestAgainstOracle(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	seen := map[indicators.Status]int{}
	for _, s := range scenes(4000) {
		actual := random.Int64N(2*most+1) - most
		if random.IntN(2) == 0 {
			actual = min(max(floor(s.line())+random.Int64N(5)-2, -most), most)
		}
		i := s.indicator(t, actual)
		require.Equal(t, s.status(actual), i.Status(s.month), "%+v %d", s, actual)
		seen[i.Status(s.month)]++

		line, ok := i.Expected(s.month)
		require.True(t, ok)
		require.Zero(t, line.Rat().Cmp(new(big.Rat).Mul(s.line(), big.NewRat(1, 1_000_000))), "%+v", s)

		progress, ok := i.Progress(s.month).Ratio()
		require.True(t, ok)
		// base + progress · (target − base) is the actual value.
		way := new(big.Rat).Sub(big.NewRat(s.target, 1), big.NewRat(s.base, 1))
		way.Mul(way, progress.Rat()).Add(way, big.NewRat(s.base, 1))
		require.Zero(t, way.Cmp(big.NewRat(actual, 1)), "%+v %d", s, actual)
	}
	for _, status := range []indicators.Status{indicators.Behind, indicators.OnTrack, indicators.Achieved} {
		require.Greater(t, seen[status], 300, status)
	}
}

// Turning all values upside down changes the direction and nothing else.
func TestMirror(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	for _, s := range scenes(1000) {
		actual := min(max(floor(s.line())+random.Int64N(5)-2, -most), most)
		mirrored := s
		mirrored.base, mirrored.target = -s.base, -s.target
		one, other := s.indicator(t, actual), mirrored.indicator(t, -actual)
		require.Equal(t, one.Status(s.month), other.Status(s.month))
		require.Equal(t, one.Progress(s.month), other.Progress(s.month))
		require.Equal(t, one.Direction(), -other.Direction())
	}
}
