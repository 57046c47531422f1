package indicators_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/shopspring/decimal"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/indicators"
)

func Example() {
	from, _ := indicators.ParseValue("15")
	to, _ := indicators.ParseValue("50")
	seen, _ := indicators.ParseValue("53")
	reached, err := indicators.New(indicators.Spec{
		Code: "agents", Unit: "agents", Aggregation: indicators.Sum,
		Baseline:     indicators.Point{Month: 0, Value: from},
		Target:       indicators.Point{Month: 18, Value: to},
		Observations: []indicators.Point{{Month: 12, Value: seen}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(reached.Status(12), reached.Progress(12).Message(language.English))
	fmt.Println(reached.Status(6), "-", reached.Progress(6).Message(language.English))
	// Output:
	// achieved 108.57%
	// no-data - not observed yet
}

func ExampleParseValue() {
	v, _ := indicators.ParseValue("12.50")
	none, _ := indicators.ParseValue("not-available")
	fmt.Println(v, none, none.Available())

	_, err := indicators.ParseValue("12,50")
	var fault *indicators.Error
	if errors.As(err, &fault) {
		fmt.Println(fault.Code())
	}
	// Output:
	// 12.5 not-available false
	// number
}

func ExampleValueOf() {
	v, err := indicators.ValueOf(decimal.New(1250, -2))
	fmt.Println(v, err)
	// Output: 12.5 <nil>
}

func ExampleValue_Format() {
	v, _ := indicators.ParseValue("1234.5")
	fmt.Printf("%+q\n", v.Format(language.French))
	fmt.Println(v.Format(language.English))
	fmt.Println(indicators.Value{}.Format(language.English))
	// Output:
	// "1\u202f234,5"
	// 1,234.5
	// not available
}

func ExampleNew() {
	_, err := indicators.New(indicators.Spec{
		Code:     "waiting-days",
		Baseline: indicators.Point{Month: 6, Value: value("100")},
		Target:   indicators.Point{Month: 3, Value: value("75")},
	})
	fmt.Println(errors.Is(err, indicators.ErrMissing), errors.Is(err, indicators.ErrTargetMonth))
	// Output: true true
}

func ExampleFaults() {
	_, err := indicators.New(indicators.Spec{Code: "waiting-days", Baseline: indicators.Point{Month: 900}})
	for _, fault := range indicators.Faults(err) {
		fmt.Println(fault.Pointer, fault.Code())
	}
	// Output:
	// /aggregation missing
	// /baseline/month range
}

// waiting are days of waiting, to be brought down from 100 to 75 in 18 months.
func waiting(observed ...indicators.Point) indicators.Indicator {
	i, err := indicators.New(indicators.Spec{
		Code: "waiting", Unit: "days", Aggregation: indicators.None,
		Baseline: point(0, "100"), Target: point(18, "75"), Observations: observed,
	})
	if err != nil {
		panic(err)
	}
	return i
}

func ExampleIndicator_Progress() {
	i := waiting(point(9, "10"))
	data, _ := json.Marshal(i.Progress(9))
	fmt.Println(string(data)) // (10 − 100) / (75 − 100)

	if _, ok := i.Progress(8).Ratio(); !ok {
		fmt.Println(i.Progress(8).Undefined())
	}
	// Output:
	// {"exact":"18/5","decimal":"3.60"}
	// no-observation
}

func ExampleIndicator_Status() {
	i := waiting(point(9, "87.5")) // exactly half of the way in half of the time
	fmt.Println(i.Status(8))
	fmt.Println(i.Status(9))
	fmt.Println(i.Status(10)) // no news since
	fmt.Println(waiting(point(2, "74")).Status(2))
	// Output:
	// no-data
	// on-track
	// behind
	// achieved
}

func ExampleStatus_Label() {
	fmt.Println(indicators.OnTrack.Label(language.French))
	fmt.Println(indicators.OnTrack.Label(language.English))
	// Output:
	// en bonne voie
	// on track
}

func ExampleIndicator_Expected() {
	line, ok := waiting().Expected(7)
	fmt.Println(line, line.Decimal(2).StringFixed(2), ok)
	// Output: 1625/18 90.28 true
}

func ExampleIndicator_Actual() {
	i := waiting(point(9, "90"), point(3, "95"))
	p, ok := i.Actual(8)
	fmt.Println(p.Month, p.Value, ok)
	// Output: 3 95 true
}

func ExampleIndicator_Direction() {
	fmt.Println(waiting().Direction())
	// Output: -1
}

func ExampleIndicator_Spec() {
	i := waiting(point(9, "90"), point(3, "95"))
	fmt.Println(i.Spec().Unit, i.Spec().Target.Month, i.Spec().Observations)
	// Output: days 18 [{3 95} {9 90}]
}

func ExampleAggregation_Of() {
	reached := func(observed string) indicators.Indicator {
		i, _ := indicators.New(indicators.Spec{
			Code: "agents", Aggregation: indicators.Sum, Observations: []indicators.Point{point(18, observed)},
		})
		return i
	}
	total, err := indicators.Sum.Of(18, reached("1200"), reached("350"))
	fmt.Println(total, err)

	// Part of a sum is not the sum.
	total, err = indicators.Sum.Of(18, reached("1200"), reached("not-available"))
	fmt.Println(total, err)

	// Days of waiting are not to be added up.
	_, err = indicators.Sum.Of(18, waiting(), waiting())
	fmt.Println(errors.Is(err, indicators.ErrAggregation))
	// Output:
	// 1550 <nil>
	// not-available <nil>
	// true
}

func ExampleNewSet() {
	_, err := indicators.NewSet(waiting(), waiting())
	var fault *indicators.Error
	if errors.As(err, &fault) {
		fmt.Println(fault.Pointer, fault.Code())
	}
	// Output: /1/code twice
}

func ExampleDecode() {
	set, err := indicators.Decode(strings.NewReader(`[
		{"code": "agents", "aggregation": "sum", "baseline": {"value": "15"}, "target": {"value": "50", "month": 18},
		 "observations": [{"month": 12, "value": "53"}]},
		{"code": "actions", "aggregation": "sum", "observations": [{"month": 18, "value": 40}]}
	]`))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, i := range set.Indicators() {
		fmt.Println(i.Spec().Code, i.Status(18), "-", i.Progress(18).Message(language.English))
	}
	// Output:
	// agents achieved - 108.57%
	// actions no-data - baseline not available
}

func ExampleIndicator_UnmarshalJSON() {
	var i indicators.Indicator
	err := json.Unmarshal([]byte(`{"code": "agents", "aggregation": "sum", "baseline": {"value": "15", "month": 6},
		"target": {"value": "50", "month": 3}, "observations": [{"month": 8, "value": "1e3"}]}`), &i)
	fmt.Println(errors.Is(err, indicators.ErrTargetMonth), errors.Is(err, indicators.ErrNumber))
	// Output: true true
}
