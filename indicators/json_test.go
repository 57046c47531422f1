package indicators_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/indicators"
	"github.com/aap-lit/aap/internal/strict/stricttest"
)

func TestIndicatorMarshalJSON(t *testing.T) {
	for _, c := range []struct {
		reason string
		spec   indicators.Spec
		want   string
	}{
		{"everything", spec(point(15, "not-available"), point(12, "53.50")),
			`{"code":"agents","label":"Agents touchés","unit":"agents","aggregation":"sum",` +
				`"baseline":{"month":0,"value":"15"},"target":{"month":18,"value":"50"},` +
				`"observations":[{"month":12,"value":"53.5"},{"month":15,"value":"not-available"}]}`},
		{"as little as there may be", indicators.Spec{Code: "x", Aggregation: indicators.None},
			`{"code":"x","aggregation":"none","baseline":{"month":0,"value":"not-available"},"observations":[]}`},
		{"a target that nobody knows", indicators.Spec{Code: "x", Aggregation: indicators.Latest, Baseline: point(6, "0"), Target: point(7, "not-available")},
			`{"code":"x","aggregation":"latest","baseline":{"month":6,"value":"0"},"target":{"month":7,"value":"not-available"},"observations":[]}`},
	} {
		t.Run(c.reason, func(t *testing.T) {
			i := newIndicator(t, c.spec)
			require.Equal(t, c.want, toJSON(t, i))
			var back indicators.Indicator
			require.NoError(t, json.Unmarshal([]byte(c.want), &back))
			require.Equal(t, i, back)
		})
	}
}

func TestIndicatorUnmarshalJSON(t *testing.T) {
	for _, c := range []struct {
		reason string
		data   string
		want   indicators.Spec
	}{
		{"members in any order, numbers as numbers, no month of the baseline",
			`{"observations": [{"value": 53, "month": 12}, {"month": 6, "value": 20.5}], "target": {"value": 50, "month": 18},
			"baseline": {"value": 15}, "aggregation": "sum", "unit": "agents", "label": "Agents touchés", "code": "agents"}`,
			spec(point(6, "20.5"), point(12, "53"))},
		{"optional members left out", `{"code": "x", "aggregation": "none"}`, indicators.Spec{Code: "x", Aggregation: indicators.None}},
		{"optional members null", `{"code": "x", "label": null, "unit": null, "aggregation": "none", "baseline": null, "target": null, "observations": null}`,
			indicators.Spec{Code: "x", Aggregation: indicators.None}},
		{"optional members empty", `{"code": "x", "label": "", "unit": "", "aggregation": "none", "observations": []}`,
			indicators.Spec{Code: "x", Aggregation: indicators.None}},
		{"a baseline of a month, not available", `{"code": "x", "aggregation": "none", "baseline": {"month": 3, "value": "not-available"}}`,
			indicators.Spec{Code: "x", Aggregation: indicators.None, Baseline: point(3, "not-available")}},
		{"the last month", `{"code": "x", "aggregation": "none", "target": {"month": 120, "value": "0"}, "observations": [{"month": 120, "value": "0"}]}`,
			indicators.Spec{Code: "x", Aggregation: indicators.None, Target: point(120, "0"), Observations: []indicators.Point{point(120, "0")}}},
	} {
		t.Run(c.reason, func(t *testing.T) {
			i := newIndicator(t, spec())
			require.NoError(t, json.Unmarshal([]byte(c.data), &i))
			require.Equal(t, newIndicator(t, c.want), i)
		})
	}
}

// faulty are indicators in JSON and what is wrong with them.
var faulty = []struct {
	reason string
	data   string
	want   []flaw
}{
	{"null", `null`, []flaw{{"", "null"}}},
	{"another type", `[]`, []flaw{{"", "type"}}},
	{"a text", `"x"`, []flaw{{"", "type"}}},
	{"not JSON", `{"code": }`, []flaw{{"/code", "syntax"}}},
	{"nothing written", ``, []flaw{{"", "syntax"}}},
	{"something after it", `{} {}`, []flaw{{"", "syntax"}}},
	{"a month that is not JSON", `{"target": {"month": 1 2}}`, []flaw{{"/target", "syntax"}}},
	{"a lone surrogate", `{"code": "\ud800"}`, []flaw{{"/code", "encoding"}}},
	{"nested beyond all", strings.Repeat("[", 65), []flaw{{"", "depth"}}},
	{"no member", `{}`, []flaw{{"/code", "missing"}, {"/aggregation", "missing"}}},
	{"members wrongly cased or unknown, and no other", `{"Code": "x", "direction": "up"}`,
		[]flaw{{"/Code", "unknown-key"}, {"/direction", "unknown-key"}, {"/code", "missing"}, {"/aggregation", "missing"}}},
	{"a member given twice", `{"code": "x", "aggregation": "sum", "code": "y"}`, []flaw{{"/code", "duplicate-key"}}},
	{"required members null", `{"code": null, "aggregation": null}`, []flaw{{"/code", "null"}, {"/aggregation", "null"}}},
	{"required members empty", `{"code": "", "aggregation": ""}`, []flaw{{"/code", "missing"}, {"/aggregation", "missing"}}},
	{"members of other types", `{"code": 1, "label": [], "unit": {}, "aggregation": 2, "baseline": 15, "target": "50", "observations": {}}`, []flaw{
		{"/code", "type"}, {"/label", "type"}, {"/unit", "type"}, {"/aggregation", "type"}, {"/baseline", "type"}, {"/target", "type"}, {"/observations", "type"},
	}},
	{"texts that are none", `{"code": "a\u0000", "label": "` + long(201) + `", "unit": "\n", "aggregation": "Sum"}`,
		[]flaw{{"/code", "text"}, {"/label", "too-long"}, {"/unit", "text"}, {"/aggregation", "unknown-word"}}},
	{"points of nothing", `{"code": "x", "aggregation": "sum", "baseline": {}, "target": {}, "observations": [{}]}`, []flaw{
		{"/baseline/value", "missing"}, {"/target/month", "missing"}, {"/target/value", "missing"},
		{"/observations/0/month", "missing"}, {"/observations/0/value", "missing"},
	}},
	{"points of nulls", `{"code": "x", "aggregation": "sum", "baseline": {"month": null, "value": null}, "target": {"month": null, "value": null}, "observations": [null, {"month": null, "value": null}]}`, []flaw{
		{"/baseline/month", "null"}, {"/baseline/value", "null"}, {"/target/month", "null"}, {"/target/value", "null"},
		{"/observations/0", "null"}, {"/observations/1/month", "null"}, {"/observations/1/value", "null"},
	}},
	{"members of points of other types", `{"code": "x", "aggregation": "sum", "baseline": {"month": "0", "value": []}, "target": {"month": [], "value": true}, "observations": [3, {"month": "3", "value": {}}]}`, []flaw{
		{"/baseline/month", "type"}, {"/baseline/value", "type"}, {"/target/month", "type"}, {"/target/value", "type"},
		{"/observations/0", "type"}, {"/observations/1/month", "type"}, {"/observations/1/value", "type"},
	}},
	{"members of points that are unknown", `{"code": "x", "aggregation": "sum", "baseline": {"value": 1, "at": 1}, "target": {"value": 2, "Month": 1, "month": 1}, "observations": [{"month": 1, "value": 1, "note": ""}]}`,
		[]flaw{{"/baseline/at", "unknown-key"}, {"/target/Month", "unknown-key"}, {"/observations/0/note", "unknown-key"}}},
	{"months that are none", `{"code": "x", "aggregation": "sum", "baseline": {"month": -1, "value": 1}, "target": {"month": 121, "value": 2}, "observations": [{"month": 1.0, "value": 1}, {"month": 121, "value": 1}]}`,
		[]flaw{{"/baseline/month", "range"}, {"/target/month", "range"}, {"/observations/0/month", "number"}, {"/observations/1/month", "range"}}},
	{"values that are none", `{"code": "x", "aggregation": "sum", "baseline": {"value": "n/a"}, "target": {"month": 18, "value": "1,5"}, "observations": [{"month": 1, "value": 0.0000001}, {"month": 2, "value": 1e13}, {"month": 3, "value": 10000000000000}]}`, []flaw{
		{"/baseline/value", "unknown-word"}, {"/target/value", "number"},
		{"/observations/0/value", "precision"}, {"/observations/1/value", "number"}, {"/observations/2/value", "range"},
	}},
	{"a target at the start", `{"code": "x", "aggregation": "sum", "target": {"month": 0, "value": 1}}`, []flaw{{"/target/month", "range"}}},
	{"a target before the baseline", `{"code": "x", "aggregation": "sum", "target": {"month": 5, "value": 1}, "baseline": {"month": 6, "value": 0}}`, []flaw{{"/target/month", "target-month"}}},
	{"faults of reading and of sense together", `{"code": "x", "aggregation": "mean", "target": {"month": 5, "value": "?"}, "baseline": {"month": 6, "value": "0"},
		"observations": [{"month": 7, "value": 1}, {"month": 7, "value": "x"}, {"month": 5, "value": 1}]}`, []flaw{
		{"/aggregation", "unknown-word"}, {"/target/value", "number"}, {"/observations/1/value", "unknown-word"},
		{"/target/month", "target-month"}, {"/observations/1/month", "twice"}, {"/observations/2/month", "before-baseline"},
	}},
	{"a month that cannot be read is not month 0", `{"code": "x", "aggregation": "sum", "observations": [{"month": "?", "value": 1}, {"value": 1}, null, 7, {"month": 0, "value": 1}]}`, []flaw{
		{"/observations/0/month", "type"}, {"/observations/1/month", "missing"}, {"/observations/2", "null"}, {"/observations/3", "type"},
	}},
	{"a baseline that cannot be read is not compared with", `{"code": "x", "aggregation": "sum", "baseline": {"month": "6", "value": 1}, "target": {"month": 5, "value": 1}, "observations": [{"month": 0, "value": 1}]}`,
		[]flaw{{"/baseline/month", "type"}}},
}

func TestIndicatorUnmarshalJSONFaults(t *testing.T) {
	for _, c := range faulty {
		t.Run(c.reason, func(t *testing.T) {
			i := newIndicator(t, spec())
			require.Equal(t, c.want, stricttest.Flaws(i.UnmarshalJSON([]byte(c.data))))
			require.Equal(t, newIndicator(t, spec()), i, "left as it was")
		})
	}
}

// What is wrong with the months of a description is the same from Go and from JSON,
// month 0 included.
func TestMonthsFromGoAndFromJSON(t *testing.T) {
	random := rand.New(rand.NewPCG(11, 12))
	month := func() int { return []int{-1, 0, 0, 1, 2, 3, 6, 120, 121}[random.IntN(9)] }
	faults := map[string]int{}
	for range 3000 {
		s := spec()
		s.Baseline.Month, s.Target.Month = month(), month()
		for range random.IntN(4) {
			s.Observations = append(s.Observations, point(month(), "1"))
		}
		data := toJSON(t, struct {
			Code         string                 `json:"code"`
			Aggregation  indicators.Aggregation `json:"aggregation"`
			Baseline     indicators.Point       `json:"baseline"`
			Target       indicators.Point       `json:"target"`
			Observations []indicators.Point     `json:"observations"`
		}{s.Code, s.Aggregation, s.Baseline, s.Target, s.Observations})
		_, err := indicators.New(s)
		want := stricttest.Flaws(err)
		got := stricttest.Flaws(json.Unmarshal([]byte(data), new(indicators.Indicator)))
		require.ElementsMatch(t, want, got, data)
		for _, flaw := range want {
			faults[flaw[1]]++
		}
	}
	for _, code := range []string{"range", "twice", "target-month", "before-baseline"} {
		require.Greater(t, faults[code], 100, code)
	}
}

// Nothing counts beside a fault of form.
func TestFaultOfFormStandsAlone(t *testing.T) {
	for _, c := range []struct {
		data string
		want flaw
	}{
		{`{"label": "\u0000", "code": ` + strings.Repeat("[", 65), flaw{"/code", "depth"}},
		{`{"label": "\u0000", "code": "\udc00"`, flaw{"/code", "encoding"}},
		{`{"label": "\u0000", "code": x`, flaw{"/code", "syntax"}},
	} {
		var i indicators.Indicator
		require.Equal(t, []flaw{c.want}, stricttest.Flaws(i.UnmarshalJSON([]byte(c.data))))
	}
}

func TestTooManyObservationsInJSON(t *testing.T) {
	list := func(n int) []byte {
		return []byte(`{"code": "x", "aggregation": "sum", "observations": [` + strings.TrimSuffix(strings.Repeat(`{"month": 1, "value": 1},`, n), ",") + `]}`)
	}
	var i indicators.Indicator
	require.Len(t, stricttest.Flaws(i.UnmarshalJSON(list(121))), 50, "all but the first stand twice; 50 faults are enough")
	require.Equal(t, flaw{"/observations", "too-many"}, stricttest.Flaws(i.UnmarshalJSON(list(122)))[0])

	var months []string
	for m := range 121 {
		months = append(months, fmt.Sprintf(`{"month": %d, "value": 1}`, m))
	}
	data := func() []byte {
		return []byte(`{"code": "x", "aggregation": "sum", "observations": [` + strings.Join(months, ",") + `]}`)
	}
	require.NoError(t, i.UnmarshalJSON(data()))
	months = append(months, months[:60]...)
	require.Equal(t, []flaw{{"/observations", "too-many"}}, stricttest.Flaws(i.UnmarshalJSON(data())), "those beyond are not compared")
	months[120] = months[3]
	require.Equal(t, []flaw{{"/observations", "too-many"}, {"/observations/120/month", "twice"}}, stricttest.Flaws(i.UnmarshalJSON(data())))
}

func TestPointJSON(t *testing.T) {
	var p indicators.Point
	require.NoError(t, json.Unmarshal([]byte(`{"value": 53, "month": 12}`), &p))
	require.Equal(t, point(12, "53"), p)
	require.Equal(t, `{"month":12,"value":"53"}`, toJSON(t, p))
	for _, c := range []struct {
		reason, data string
		want         []flaw
	}{
		{"null", `null`, []flaw{{"", "null"}}},
		{"nothing", `{}`, []flaw{{"/month", "missing"}, {"/value", "missing"}}},
		{"wrongly cased", `{"Month": 1, "month": 1, "value": 1}`, []flaw{{"/Month", "unknown-key"}}},
	} {
		t.Run(c.reason, func(t *testing.T) {
			require.Equal(t, c.want, stricttest.Flaws(json.Unmarshal([]byte(c.data), &p)))
			require.Equal(t, point(12, "53"), p, "left as it was")
		})
	}
}

// A label may hold a name.
func TestLabelsInJSONAreNotQuoted(t *testing.T) {
	for _, label := range []string{`"Jeanne\u0000Martin"`, `["Martin"]`, `"Martin` + long(200) + `"`} {
		var i indicators.Indicator
		err := i.UnmarshalJSON([]byte(`{"code": "x", "aggregation": "sum", "label": ` + label + `, "unit": 7}`))
		require.Len(t, stricttest.Flaws(err), 2)
		require.NotContains(t, err.Error(), "Martin")
		require.Contains(t, err.Error(), `"7"`, "what follows is quoted")
	}
}
