package indicators_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/indicators"
	"github.com/aap-lit/aap/internal/strict/stricttest"
)

func TestNewFaults(t *testing.T) {
	for _, c := range []struct {
		reason string
		change func(s *indicators.Spec)
		want   []flaw
	}{
		{"nothing changed", func(*indicators.Spec) {}, nil},
		{"no code", func(s *indicators.Spec) { s.Code = "" }, []flaw{{"/code", "missing"}}},
		{"a code that begins with a space", func(s *indicators.Spec) { s.Code = " a" }, []flaw{{"/code", "text"}}},
		{"a code that ends with a no-break space", func(s *indicators.Spec) { s.Code = "a\u00a0" }, []flaw{{"/code", "text"}}},
		{"a code of two lines", func(s *indicators.Spec) { s.Code = "a\nb" }, []flaw{{"/code", "text"}}},
		{"a code of 200 characters", func(s *indicators.Spec) { s.Code = long(200) }, nil},
		{"a code of 201 characters", func(s *indicators.Spec) { s.Code = long(201) }, []flaw{{"/code", "too-long"}}},
		{"no label, no unit", func(s *indicators.Spec) { s.Label, s.Unit = "", "" }, nil},
		{"texts of 200 characters", func(s *indicators.Spec) { s.Label, s.Unit = long(200), long(200) }, nil},
		{"texts of 201 characters", func(s *indicators.Spec) { s.Label, s.Unit = long(201), long(201) },
			[]flaw{{"/label", "too-long"}, {"/unit", "too-long"}}},
		{"texts that are no UTF-8", func(s *indicators.Spec) { s.Label, s.Unit = "\xff", "\xff" },
			[]flaw{{"/label", "text"}, {"/unit", "text"}}},
		{"no aggregation", func(s *indicators.Spec) { s.Aggregation = 0 }, []flaw{{"/aggregation", "missing"}}},
		{"an aggregation that is none of them", func(s *indicators.Spec) { s.Aggregation = 99 }, []flaw{{"/aggregation", "missing"}}},
		{"no baseline", func(s *indicators.Spec) { s.Baseline = indicators.Point{} }, nil},
		{"a baseline before the start", func(s *indicators.Spec) { s.Baseline.Month = -1 }, []flaw{{"/baseline/month", "range"}}},
		{"a baseline after the last month, which nothing is compared with", func(s *indicators.Spec) { s.Baseline.Month = 121 },
			[]flaw{{"/baseline/month", "range"}}},
		{"no target", func(s *indicators.Spec) { s.Target = indicators.Point{} }, nil},
		{"a target that nobody knows", func(s *indicators.Spec) { s.Target = point(18, "not-available") }, nil},
		{"a target at the start", func(s *indicators.Spec) { s.Target.Month = 0 }, []flaw{{"/target/month", "range"}}},
		{"a target in the first month", func(s *indicators.Spec) { s.Target.Month = 1 }, nil},
		{"a target in the last month", func(s *indicators.Spec) { s.Target.Month = 120 }, nil},
		{"a target after the last month", func(s *indicators.Spec) { s.Target.Month = 121 }, []flaw{{"/target/month", "range"}}},
		{"a target before the baseline", func(s *indicators.Spec) { s.Baseline.Month, s.Target.Month = 6, 5 },
			[]flaw{{"/target/month", "target-month"}}},
		{"a target in the baseline's month", func(s *indicators.Spec) { s.Baseline.Month, s.Target.Month = 6, 6 },
			[]flaw{{"/target/month", "target-month"}}},
		{"a target a month after the baseline", func(s *indicators.Spec) { s.Baseline.Month, s.Target.Month = 6, 7 }, nil},
		{"an unknown target before the baseline", func(s *indicators.Spec) {
			s.Baseline.Month, s.Target = 6, point(5, "not-available")
		}, []flaw{{"/target/month", "target-month"}}},
		{"a target that equals the baseline", func(s *indicators.Spec) { s.Target.Value = s.Baseline.Value }, nil},
		{"observations of the first and of the last month", func(s *indicators.Spec) {
			s.Observations = []indicators.Point{point(120, "1"), point(0, "1")}
		}, nil},
		{"observations outside the project", func(s *indicators.Spec) {
			s.Observations = []indicators.Point{point(-1, "1"), point(121, "1"), point(math.MinInt, "1"), point(math.MaxInt, "1")}
		}, []flaw{{"/observations/0/month", "range"}, {"/observations/1/month", "range"}, {"/observations/2/month", "range"}, {"/observations/3/month", "range"}}},
		{"two observations of a month, equal or not", func(s *indicators.Spec) {
			s.Observations = []indicators.Point{point(3, "1"), point(2, "1"), point(3, "1"), point(2, "not-available")}
		}, []flaw{{"/observations/2/month", "twice"}, {"/observations/3/month", "twice"}}},
		{"observations around the baseline", func(s *indicators.Spec) {
			s.Baseline.Month = 6
			s.Observations = []indicators.Point{point(7, "1"), point(6, "1"), point(5, "1")}
		}, []flaw{{"/observations/2/month", "before-baseline"}}},
		{"everything at once", func(s *indicators.Spec) {
			*s = indicators.Spec{
				Label: "\x00", Unit: "\x00", Baseline: point(9, "1"), Target: point(9, "1"),
				Observations: []indicators.Point{point(9, "1"), point(8, "1"), point(9, "1"), point(-1, "1")},
			}
		}, []flaw{
			{"/code", "missing"}, {"/label", "text"}, {"/unit", "text"}, {"/aggregation", "missing"}, {"/target/month", "target-month"},
			{"/observations/1/month", "before-baseline"}, {"/observations/2/month", "twice"}, {"/observations/3/month", "range"},
		}},
	} {
		t.Run(c.reason, func(t *testing.T) {
			s := spec(point(60, "20"))
			c.change(&s)
			i, err := indicators.New(s)
			require.Equal(t, c.want, stricttest.Flaws(err))
			if err != nil {
				require.Zero(t, i)
			}
		})
	}
}

func TestNewTooManyObservations(t *testing.T) {
	var all []indicators.Point
	for m := range 121 {
		all = append(all, point(m, "1"))
	}
	newIndicator(t, spec(all...))
	_, err := indicators.New(spec(append(all, point(3, "1"))...))
	require.Equal(t, []flaw{{"/observations", "too-many"}}, stricttest.Flaws(err), "one more than there are months")
	all[120] = point(3, "1")
	_, err = indicators.New(spec(all...))
	require.Equal(t, []flaw{{"/observations/120/month", "twice"}}, stricttest.Flaws(err), "the last is judged like the first")
}

// A label may hold a name.
func TestLabelsAreNotQuoted(t *testing.T) {
	s := spec()
	s.Label = "Jeanne\x00Martin"
	_, err := indicators.New(s)
	require.Error(t, err)
	require.NotContains(t, err.Error(), "Martin")
}

func TestIndicatorIsImmutable(t *testing.T) {
	given := []indicators.Point{point(12, "53"), point(6, "20")}
	i := newIndicator(t, spec(given...))
	given[0] = point(1, "0")
	got := i.Spec()
	require.Equal(t, []indicators.Point{point(6, "20"), point(12, "53")}, got.Observations, "by month")
	got.Observations[0] = point(1, "0")
	require.Equal(t, []indicators.Point{point(6, "20"), point(12, "53")}, i.Spec().Observations)

	want := spec(point(6, "20"), point(12, "53"))
	require.Equal(t, want, i.Spec())
	require.Equal(t, i, newIndicator(t, want), "the order of observations is no part of it")
	require.Equal(t, newIndicator(t, spec()), newIndicator(t, spec([]indicators.Point{}...)))
}

func TestActual(t *testing.T) {
	i := newIndicator(t, spec(point(12, "not-available"), point(3, "20"), point(9, "25")))
	for _, c := range []struct {
		reason string
		month  int
		want   indicators.Point
		ok     bool
	}{
		{"before the project", -1, indicators.Point{}, false},
		{"long before", math.MinInt, indicators.Point{}, false},
		{"nothing yet", 2, indicators.Point{}, false},
		{"the first, in its month", 3, point(3, "20"), true},
		{"it stands until the next", 8, point(3, "20"), true},
		{"the next, in its month", 9, point(9, "25"), true},
		{"the month before one that is not available", 11, point(9, "25"), true},
		{"one that is not available hides those before", 12, point(12, "not-available"), true},
		{"and goes on doing so", math.MaxInt, point(12, "not-available"), true},
	} {
		t.Run(c.reason, func(t *testing.T) {
			got, ok := i.Actual(c.month)
			require.Equal(t, c.ok, ok)
			require.Equal(t, c.want, got)
		})
	}
}

// Actual is what a walk over the list finds.
func TestActualAgainstWalk(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 60 {
		var given []indicators.Point
		for _, m := range random.Perm(121)[:random.IntN(12)] {
			given = append(given, point(m, "1"))
		}
		i := newIndicator(t, spec(given...))
		for m := -1; m <= 121; m++ {
			want, found := indicators.Point{}, false
			for _, p := range given {
				if p.Month <= m && (!found || p.Month > want.Month) {
					want, found = p, true
				}
			}
			got, ok := i.Actual(m)
			require.Equal(t, found, ok)
			require.Equal(t, want, got)
		}
	}
}

func TestDirection(t *testing.T) {
	for _, c := range []struct {
		reason           string
		baseline, target string
		want             int
	}{
		{"up", "15", "50", 1},
		{"down", "100", "75", -1},
		{"up by the least there is", "-0.000001", "0", 1},
		{"down through zero", "1", "-1", -1},
		{"equal", "15", "15.0", 0},
		{"no baseline", "not-available", "50", 0},
		{"no target", "15", "not-available", 0},
		{"from end to end", "-1000000000000", "1000000000000", 1},
	} {
		t.Run(c.reason, func(t *testing.T) {
			require.Equal(t, c.want, between(t, point(0, c.baseline), point(1, c.target)).Direction())
		})
	}
}
