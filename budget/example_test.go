package budget_test

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/shopspring/decimal"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/budget"
)

func Example() {
	cost, _ := budget.ParseAmount("480000")
	wish, _ := budget.ParseAmount("185000")
	plan, err := budget.NewPlan(
		[]budget.Line{{Label: "Équipe", Kind: budget.Contractor, Amount: cost, From: 1, To: 24}},
		[]budget.Resource{{Source: budget.FromPIA, Amount: wish}},
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	found := budget.LIT2016().Assess(plan)
	if room, ok := found.CapRoom.Amount(); ok {
		fmt.Println("room under the cap:", room)
	}
	if excess, ok := found.ShareExcess.Amount(); ok {
		fmt.Println("asked beyond the share:", excess)
	}
	// Output:
	// room under the cap: 20000.00
	// asked beyond the share: 5000.00
}

func ExampleParseAmount() {
	a, _ := budget.ParseAmount("1234.5000")
	fmt.Println(a)

	_, err := budget.ParseAmount("1234.505")
	var fault *budget.Error
	if errors.As(err, &fault) {
		fmt.Println(fault.Code())
	}
	// Output:
	// 1234.50
	// precision
}

func ExampleParseInput() {
	for _, text := range []string{"12 345,67 €", "12345.67", "500 k€", "1.234", "-5", "500 € HT"} {
		a, err := budget.ParseInput(language.French, text)
		if err != nil {
			fault := budget.Faults(err)[0]
			fmt.Printf("%s: %s %q\n", text, fault.Code(), fault.Allowed())
			continue
		}
		fmt.Println(text+":", a)
	}
	// Output:
	// 12 345,67 €: 12345.67
	// 12345.67: 12345.67
	// 500 k€: 500000.00
	// 1.234: ambiguous ["1\u202f234,00\u00a0€" "1,234\u00a0€"]
	// -5: negative []
	// 500 € HT: amount []
}

// A column that may be NULL is a Figure; a binary float is refused.
func ExampleAmount_Scan() {
	stored, _ := budget.Euros(220_000).Value()
	fmt.Printf("%#v\n", stored)

	var request budget.Amount
	fmt.Println(request.Scan([]byte("220000.0000")), request) // as a NUMERIC column gives it
	fmt.Println(request.Scan(nil))

	var asked budget.Figure
	fmt.Println(asked.Scan(nil), asked == budget.Figure{})
	// Output:
	// "220000.00"
	// <nil> 220000.00
	// an entry cannot be empty (null)
	// <nil> true
}

func ExampleCents() {
	a, err := budget.Cents(123_450)
	fmt.Println(a, err)
	// Output: 1234.50 <nil>
}

func ExampleEuros() {
	fmt.Println(budget.Euros(500_000))
	// Output: 500000.00
}

func ExampleAmountOf() {
	a, err := budget.AmountOf(decimal.New(12345, -1))
	fmt.Println(a, err)
	// Output: 1234.50 <nil>
}

func ExampleAmount_Format() {
	a, _ := budget.Cents(50_000_000)
	fmt.Printf("%+q\n", a.Format(language.French))
	fmt.Println(a.Format(language.English))
	// Output:
	// "500\u202f000,00\u00a0\u20ac"
	// €500,000.00
}

func ExampleFormatAll() {
	whole := budget.Euros(500_000)
	odd, _ := budget.Cents(1)
	fmt.Println(budget.FormatAll(language.English, whole), budget.FormatAll(language.English, whole, odd))
	// Output: [€500,000] [€500,000.00 €0.01]
}

func ExampleAmount_Sub() {
	cost, funds := budget.Euros(480_000), budget.Euros(500_000)
	surplus, err := funds.Sub(cost)
	fmt.Println(surplus, err)

	_, err = cost.Sub(funds)
	fmt.Println(errors.Is(err, budget.ErrNegative))
	// Output:
	// 20000.00 <nil>
	// true
}

func ExampleAmount_Add() {
	total, err := budget.Euros(24_000).Add(budget.Euros(36_000))
	fmt.Println(total, err)
	// Output: 60000.00 <nil>
}

func ExampleKinds() {
	for _, k := range budget.Kinds() {
		fmt.Println(k, "-", k.Label(language.French))
	}
	// Output:
	// agent-time - temps des agents
	// contractor - prestataires
	// other - autres coûts
}

func ExampleSources() {
	for _, s := range budget.Sources() {
		fmt.Println(s, "-", s.Label(language.English))
	}
	// Output:
	// pia - Investments for the Future Programme (PIA)
	// state - other State funds
	// partner - partners’ contributions
	// own - own funds
	// other - other resources
}

func ExampleAgentDays() {
	l, err := budget.AgentDays("Chef de projet", decimal.New(125, -1), decimal.New(31245, -2), 1, 18)
	fmt.Println(l.Kind, l.Amount, err) // 12.5 × 312.45 = 3905.625
	// Output: agent-time 3905.63 <nil>
}

func ExampleNewPlan() {
	_, err := budget.NewPlan(
		[]budget.Line{{Kind: budget.Contractor, From: 12, To: 6}},
		[]budget.Resource{{Source: budget.FromPIA, InKind: true}},
	)
	fmt.Println(errors.Is(err, budget.ErrMonths), errors.Is(err, budget.ErrInKind))
	// Output: true true
}

func ExampleFaults() {
	_, err := budget.NewPlan(
		[]budget.Line{{Kind: budget.Contractor, From: 12, To: 6}},
		[]budget.Resource{{Source: budget.FromPIA, InKind: true}},
	)
	for _, fault := range budget.Faults(err) {
		fmt.Println(fault.Pointer, fault.Code())
	}
	// Output:
	// /lines/0/to months
	// /resources/0/in-kind in-kind
}

func ExamplePlan_First() {
	plan, _ := budget.NewPlan([]budget.Line{{Kind: budget.OtherCost, Amount: cents(10_000), From: 1, To: 3}}, nil)
	fmt.Println(plan.First(1), plan.First(2), plan.First(3))
	fmt.Println(plan.Schedule())
	// Output:
	// 33.33 66.66 100.00
	// [33.33 33.33 33.34]
}

func ExamplePlan_Years() {
	plan, _ := budget.NewPlan([]budget.Line{{Kind: budget.OtherCost, Amount: cents(240_000), From: 1, To: 24}}, nil)
	fmt.Println(plan.Years())
	// Output: [1200.00 1200.00]
}

func ExamplePlan_UnmarshalJSON() {
	var plan budget.Plan
	err := json.Unmarshal([]byte(`{"lines": [{"kind": "contractor", "amount": "48000", "from": 1, "to": 18}]}`), &plan)
	fmt.Println(plan.Total(), plan.ResourcesKnown(), err)

	err = json.Unmarshal([]byte(`{"lines": [{"Kind": "contractor", "amount": "48000.001", "from": 0, "to": 18}]}`), &plan)
	fmt.Println(errors.Is(err, budget.ErrKey), errors.Is(err, budget.ErrPrecision), errors.Is(err, budget.ErrRange))
	// Output:
	// 48000.00 false <nil>
	// true true true
}

func ExampleNewRule() {
	rule, err := budget.NewRule(budget.Terms{
		Cap:       cents(20_000_000),
		Rate:      decimal.New(8, -1),
		Months:    24,
		ShareBase: budget.FundedMonths,
	})
	fmt.Println(rule.Share(cents(10_001)), err)
	// Output: 80.00 <nil>
}

func ExampleLIT2016() {
	data, err := json.Marshal(budget.LIT2016().Terms())
	fmt.Println(string(data), err)
	// Output: {"cap":"500000.00","cap-base":"whole","rate":"0.5","months":18,"share-base":"funded-months"} <nil>
}

func ExampleRule_BaseFor() {
	base, ok := budget.LIT2016().BaseFor(cents(23_000_000))
	fmt.Println(base, ok)
	// Output: 460000.00 true
}

func ExampleRule_Assess() {
	plan, _ := budget.NewPlan(nil, []budget.Resource{{Source: budget.FromPIA, Amount: cents(100)}})
	found := budget.LIT2016().Assess(plan)
	request, known := found.Request.Amount()
	fmt.Println(request, known)
	_, known = found.ShareRoom.Amount() // the costs are unknown
	fmt.Println(known)
	// Output:
	// 1.00 true
	// false
}

func ExampleSplit() {
	parts, err := budget.Split(cents(10_000), decimal.New(1, 0), decimal.New(1, 0), decimal.New(1, 0))
	fmt.Println(parts, err)
	// Output: [33.34 33.33 33.33] <nil>
}
