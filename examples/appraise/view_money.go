package main

import (
	"html/template"
	"slices"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/eligibility"
)

// money is the financing plan in figures.
type money struct {
	Provisional bool
	Kinds       []string // of cost
	Periods     []period // the whole project, then each year; none without lines
	Costs       *table   // those of the periods
	Bars        drawing
	Resources   *table
	Sums        table
	Limits      drawing

	amount func(budget.Amount) string // writes those of the periods
}

// A period is what the project costs in a time, by kind of cost.
type period struct {
	Name   string
	Total  budget.Amount
	Parts  []budget.Amount
	Funded budget.Amount // the part of the funded months
	Months []bool        // of a year: whether each is funded
}

// Money is the financing plan; nil when nothing is known of it.
func (v *view) Money() *money {
	plan := v.d.Budget
	if !plan.LinesKnown() && !plan.ResourcesKnown() {
		return nil
	}
	m := &money{
		Provisional: v.d.Growing&(eligibility.ListLines|eligibility.ListResources) != 0,
		Kinds:       labels(v.tag, budget.Kinds()),
		Periods:     v.periods(plan),
		Resources:   v.resources(plan),
		Sums:        v.sums(plan),
		Limits:      v.limits(v.ID+"-limits", plan),
	}
	m.amount = v.together(m.amounts())
	if len(m.Periods) > 1 {
		m.Costs = v.costs(m)
		m.Bars = func() template.HTML { return v.drawBars(v.ID+"-costs", m) }
	}
	return m
}

// alone writes the one amount of a sentence.
func (v *view) alone(a budget.Amount) string { return budget.FormatAll(v.tag, a)[0] }

// together writes amounts of one table: with cents if one of them has some.
func (v *view) together(all []budget.Amount) func(budget.Amount) string {
	if slices.ContainsFunc(all, func(a budget.Amount) bool { return a.Cents()%100 != 0 }) {
		return func(a budget.Amount) string { return a.Format(v.tag) }
	}
	return v.alone
}

// amounts are all those of the periods.
func (m *money) amounts() []budget.Amount {
	var all []budget.Amount
	for _, p := range m.Periods {
		all = append(append(all, p.Total, p.Funded), p.Parts...)
	}
	return all
}

// periods are the whole project and its years.
func (v *view) periods(plan budget.Plan) []period {
	if !plan.LinesKnown() {
		return nil
	}
	const months = 12
	funded, last := v.call.Terms().Budget.Months, len(plan.Schedule())
	var parts []budget.Plan
	for _, kind := range budget.Kinds() {
		lines := slices.DeleteFunc(plan.Lines(), func(l budget.Line) bool { return l.Kind != kind })
		part, _ := budget.NewPlan(lines, nil) // of lines that are right already
		parts = append(parts, part)
	}
	during := func(name string, from, to int) period {
		p := period{Name: name, Total: cost(plan, from, to), Funded: cost(plan, from, min(to, max(funded, from-1)))}
		for _, part := range parts {
			p.Parts = append(p.Parts, cost(part, from, to))
		}
		return p
	}
	all := []period{during(sayWhole.In(v.tag), 1, last)}
	for from := 1; from <= last; from += months {
		to := min(from+months-1, last)
		year := during(sayYear.With(v.tag, len(all), from, to), from, to)
		for month := from; month <= to; month++ {
			year.Months = append(year.Months, month <= funded)
		}
		all = append(all, year)
	}
	return all
}

// cost is that of the months from one to another, both included.
func cost(plan budget.Plan, from, to int) budget.Amount {
	amount, _ := plan.First(to).Sub(plan.First(from - 1))
	return amount
}

// costs are those of the periods, the whole last.
func (v *view) costs(m *money) *table {
	heads := append([]string{sayPeriod.In(v.tag)}, m.Kinds...)
	heads = append(heads, sayTotal.In(v.tag), sayOfFunded.With(v.tag, v.call.Terms().Budget.Months))
	t := newTable("wide", sayCostsOf.In(v.tag), heads...)
	for _, p := range append(slices.Clone(m.Periods[1:]), m.Periods[0]) {
		var cells []cell
		for _, cost := range append(slices.Clone(p.Parts), p.Total, p.Funded) {
			cells = append(cells, figure(m.amount(cost)))
		}
		t.add(sentence(p.Name), cells...)
	}
	t.total()
	return &t
}

// resources are those of each source there is.
func (v *view) resources(plan budget.Plan) *table {
	if len(plan.Resources()) == 0 {
		return nil
	}
	t := newTable("", sayResources.In(v.tag), saySourceOf.In(v.tag), sayInKind.In(v.tag), sayAmount.In(v.tag))
	var amounts []budget.Amount
	for _, r := range plan.Resources() {
		amounts = append(amounts, r.Amount)
	}
	amount := v.together(amounts)
	add := func(name string, list []budget.Resource) {
		all, _ := budget.NewPlan(nil, list) // of resources that are right already
		inKind, _ := budget.NewPlan(nil, slices.DeleteFunc(list, func(r budget.Resource) bool { return !r.InKind }))
		t.add(name, figure(amount(inKind.Funds())), figure(amount(all.Funds())))
	}
	for _, source := range budget.Sources() {
		of := slices.DeleteFunc(plan.Resources(), func(r budget.Resource) bool { return r.Source != source })
		if len(of) > 0 {
			add(sentence(source.Label(v.tag)), of)
		}
	}
	add(sayAllResources.In(v.tag), plan.Resources())
	t.total()
	return &t
}

// sums are the figures of a plan and of the rule; the cost and the request
// stand out, and resources and cost that are not equal come last.
func (v *view) sums(plan budget.Plan) table {
	terms := v.call.Terms().Budget
	base := sayBaseWhole.In(v.tag)
	if terms.ShareBase == budget.FundedMonths {
		base = sayBaseFirst.With(v.tag, terms.Months)
	}
	t := newTable("pair", saySums.In(v.tag), sayFigure.In(v.tag), sayAmount.In(v.tag))
	a := v.call.Financing().Assess(plan)
	coFinancing := sayCoFinancing
	if v.report.Verdict() == eligibility.Ineligible {
		coFinancing = sayCoFinIf
	}
	rows := []struct {
		name             string
		of               budget.Figure
		total, ifThereIs bool
	}{
		{sayTotal.In(v.tag), a.Total, true, false},
		{base, a.Base, false, false},
		{sayShare.In(v.tag), a.Share, false, false},
		{sayRequest.In(v.tag), a.Request, true, false},
		{coFinancing.In(v.tag), a.CoFinancing, false, false},
		{sayShortfall.In(v.tag), a.Shortfall, false, true},
		{saySurplus.In(v.tag), a.Surplus, false, true},
	}
	var amounts []budget.Amount
	for _, sum := range rows {
		amount, _ := sum.of.Amount()
		amounts = append(amounts, amount)
	}
	written := v.together(amounts)
	for _, sum := range rows {
		amount, known := sum.of.Amount()
		switch {
		case known:
			t.add(sum.name, figure(written(amount)))
		case !sum.ifThereIs:
			t.add(sum.name, figure(sayNotGiven.In(v.tag)))
		}
		if sum.total {
			t.total()
		}
	}
	return t
}
