package indicators_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/indicators"
	"github.com/aap-lit/aap/internal/strict/stricttest"
)

// followed are indicators of that aggregation, one for each list of points.
func followed(t *testing.T, how indicators.Aggregation, observed ...[]indicators.Point) []indicators.Indicator {
	t.Helper()
	var list []indicators.Indicator
	for _, points := range observed {
		s := spec(points...)
		s.Aggregation = how
		list = append(list, newIndicator(t, s))
	}
	return list
}

type points = []indicators.Point

func TestAggregate(t *testing.T) {
	const none = "not-available"
	for _, c := range []struct {
		reason   string
		how      indicators.Aggregation
		observed []points
		want     string
	}{
		{"one alone", indicators.Sum, []points{{point(3, "20")}}, "20"},
		{"the latest of each are added, not all of them", indicators.Sum, []points{{point(3, "20"), point(5, "22")}, {point(6, "0.5")}}, "22.5"},
		{"below zero", indicators.Sum, []points{{point(3, "20")}, {point(3, "-20")}}, "0"},
		{"an observation of later does not count", indicators.Sum, []points{{point(3, "20"), point(7, "90")}, {point(6, "1")}}, "21"},
		{"part of a sum is not the sum", indicators.Sum, []points{{point(3, "20")}, {}}, none},
		{"nor is one with a value that is not available", indicators.Sum, []points{{point(3, "20")}, {point(3, "1"), point(6, none)}}, none},
		{"on the way beyond the greatest, but not in the end", indicators.Sum,
			[]points{{point(3, "1000000000000")}, {point(3, "1000000000000")}, {point(3, "-1000000000000")}}, "1000000000000"},

		{"the most recent", indicators.Latest, []points{{point(3, "20")}, {point(5, "22")}, {point(4, "21")}}, "22"},
		{"the most recent, last in the list", indicators.Latest, []points{{point(3, "20")}, {point(5, "22")}}, "22"},
		{"whoever has none does not matter", indicators.Latest, []points{{}, {point(5, "22")}, {point(7, "30")}}, "22"},
		{"two that agree", indicators.Latest, []points{{point(5, "22")}, {point(5, "22.0")}}, "22"},
		{"at the start", indicators.Latest, []points{{}, {point(0, "22")}}, "22"},
		{"nobody has any", indicators.Latest, []points{{}, {point(7, "30")}}, none},
		{"the most recent is not available", indicators.Latest, []points{{point(3, "20")}, {point(5, none)}}, none},
		{"one of the most recent is not available", indicators.Latest, []points{{point(5, none)}, {point(5, "22")}}, none},
		{"one of the most recent is not available, in the other order", indicators.Latest, []points{{point(5, "22")}, {point(5, none)}}, none},
	} {
		t.Run(c.reason, func(t *testing.T) {
			got, err := c.how.Of(6, followed(t, c.how, c.observed...)...)
			require.NoError(t, err)
			require.Equal(t, c.want, got.String())
		})
	}
}

func TestAggregateRefuses(t *testing.T) {
	both := []points{{point(3, "20")}, {point(3, "21")}}
	other := spec(point(3, "20"))
	other.Code, other.Unit = "visits", "visits"
	rate := spec(point(3, "20"))
	rate.Unit = "%"
	sum := followed(t, indicators.Sum, both...)
	for _, c := range []struct {
		reason string
		how    indicators.Aggregation
		of     []indicators.Indicator
		want   []flaw
	}{
		{"a sum of what has a latest value", indicators.Sum, followed(t, indicators.Latest, both...),
			[]flaw{{"/0/aggregation", "aggregation"}, {"/1/aggregation", "aggregation"}}},
		{"a sum of what has none", indicators.Sum, followed(t, indicators.None, both...),
			[]flaw{{"/0/aggregation", "aggregation"}, {"/1/aggregation", "aggregation"}}},
		{"a sum of one alone that has none", indicators.Sum, followed(t, indicators.None, both[0]),
			[]flaw{{"/0/aggregation", "aggregation"}}},
		{"the latest of what adds up", indicators.Latest, sum,
			[]flaw{{"/0/aggregation", "aggregation"}, {"/1/aggregation", "aggregation"}}},
		{"none, as declared", indicators.None, followed(t, indicators.None, both[0]), []flaw{{"/0/aggregation", "aggregation"}}},
		{"no aggregation", 0, followed(t, indicators.Sum, both[0]), []flaw{{"/0/aggregation", "aggregation"}}},
		{"no aggregation of the zero value", 0, make([]indicators.Indicator, 1), []flaw{{"/0/aggregation", "aggregation"}}},
		{"one that is none of them", 99, followed(t, indicators.Sum, both[0]), []flaw{{"/0/aggregation", "aggregation"}}},
		{"one of two", indicators.Sum, append(followed(t, indicators.Sum, both[0]), followed(t, indicators.Latest, both[0])...),
			[]flaw{{"/1/aggregation", "aggregation"}}},
		{"nothing at all", indicators.Sum, nil, []flaw{{"", "missing"}}},
		{"another indicator", indicators.Sum, []indicators.Indicator{sum[0], newIndicator(t, other)}, []flaw{{"/1/code", "mixed"}, {"/1/unit", "mixed"}}},
		{"another unit", indicators.Sum, []indicators.Indicator{sum[0], sum[1], newIndicator(t, rate)}, []flaw{{"/2/unit", "mixed"}}},
		{"the zero value", indicators.Sum, []indicators.Indicator{sum[0], {}},
			[]flaw{{"/1/aggregation", "aggregation"}, {"/1/code", "mixed"}, {"/1/unit", "mixed"}}},
		{"beyond the greatest", indicators.Sum,
			followed(t, indicators.Sum, points{point(3, "1000000000000")}, points{point(3, "0.000001")}), []flaw{{"", "range"}}},
		{"beyond the least", indicators.Sum,
			followed(t, indicators.Sum, points{point(3, "-1000000000000")}, points{point(3, "-0.000001")}), []flaw{{"", "range"}}},
		{"latest values that disagree", indicators.Latest,
			followed(t, indicators.Latest, points{point(2, "1")}, points{point(3, "20")}, points{point(3, "20")}, points{point(3, "21")}), []flaw{{"/3", "disagreement"}}},
		{"latest values that disagree beside one that is not available", indicators.Latest,
			followed(t, indicators.Latest, points{point(3, "20")}, points{point(3, "21")}, points{point(3, "not-available")}), []flaw{{"/1", "disagreement"}}},
	} {
		t.Run(c.reason, func(t *testing.T) {
			got, err := c.how.Of(6, c.of...)
			require.Equal(t, c.want, stricttest.Flaws(err))
			require.Zero(t, got)
		})
	}
}

// The order of the projects changes nothing.
func TestAggregateInAnyOrder(t *testing.T) {
	random := rand.New(rand.NewPCG(9, 10))
	texts := []string{"1", "1", "2", "not-available", "1000000000000", "-1000000000000"}
	for range 2000 {
		how := indicators.Sum
		if random.IntN(2) == 0 {
			how = indicators.Latest
		}
		var observed []points
		for range 1 + random.IntN(4) {
			observed = append(observed, points{point(random.IntN(3), texts[random.IntN(len(texts))])})
		}
		list := followed(t, how, observed...)
		want, err := how.Of(2, list...)
		random.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		got, errShuffled := how.Of(2, list...)
		require.Equal(t, want, got)
		require.Equal(t, err == nil, errShuffled == nil)
	}
}
