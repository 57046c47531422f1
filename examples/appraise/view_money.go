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
}

// A period is what the project costs in a time, by kind of cost.
type period struct {
	Name   string
	Total  budget.Amount
	Parts  []budget.Amount
	Funded budget.Amount // the part of the funded months
	Months []bool        // of a year: whether each is funded
}

func (s subject) money(id string) *money {
	plan := s.d.Budget
	if !plan.LinesKnown() && !plan.ResourcesKnown() {
		return nil
	}
	m := &money{
		Provisional: s.d.Growing&(eligibility.ListLines|eligibility.ListResources) != 0,
		Periods:     s.periods(plan),
		Resources:   s.resources(plan),
		Sums:        s.sums(plan),
		Limits:      s.limits(id+"-limits", plan),
	}
	for _, kind := range budget.Kinds() {
		m.Kinds = append(m.Kinds, kind.Label(s.tag))
	}
	if len(m.Periods) > 1 {
		m.Costs = s.costs(m)
		m.Bars = func() template.HTML { return s.drawBars(id+"-costs", m) }
	}
	return m
}

func (s subject) amount(a budget.Amount) string { return a.Format(s.tag) }

// periods are the whole project and its years.
func (s subject) periods(plan budget.Plan) []period {
	if !plan.LinesKnown() {
		return nil
	}
	const months = 12
	funded, last := s.call.Terms().Budget.Months, len(plan.Schedule())
	var parts []budget.Plan
	for _, kind := range budget.Kinds() {
		lines := slices.DeleteFunc(plan.Lines(), func(l budget.Line) bool { return l.Kind != kind })
		part, _ := budget.NewPlan(lines, nil) // of lines that are right already
		parts = append(parts, part)
	}
	during := func(from, to int) period {
		p := period{Total: cost(plan, from, to), Funded: cost(plan, from, min(to, max(funded, from-1)))}
		for _, part := range parts {
			p.Parts = append(p.Parts, cost(part, from, to))
		}
		return p
	}
	all := []period{during(1, last)}
	all[0].Name = sayWhole.In(s.tag)
	for from := 1; from <= last; from += months {
		to := min(from+months-1, last)
		year := during(from, to)
		year.Name = sayYear.With(s.tag, len(all), from, to)
		for month := from; month <= to; month++ {
			year.Months = append(year.Months, month <= funded)
		}
		all = append(all, year)
	}
	return all
}

// cost is that of the months from one to another, both included.
func cost(plan budget.Plan, from, to int) budget.Amount {
	amount, _ := budget.Cents(plan.First(to).Cents() - plan.First(from-1).Cents())
	return amount
}

// costs are those of the periods, the whole last.
func (s subject) costs(m *money) *table {
	heads := append([]string{sayPeriod.In(s.tag)}, m.Kinds...)
	heads = append(heads, sayTotal.In(s.tag), sayOfFunded.With(s.tag, s.call.Terms().Budget.Months))
	t := newTable("wide", sayCostsOf.In(s.tag), heads...)
	cells := func(p period) []cell {
		var all []cell
		for _, cost := range append(slices.Clone(p.Parts), p.Total, p.Funded) {
			all = append(all, figure(s.amount(cost)))
		}
		return all
	}
	for _, year := range m.Periods[1:] {
		t.add(sentence(year.Name), cells(year)...)
	}
	t.total(m.Periods[0].Name, cells(m.Periods[0])...)
	return &t
}

// resources are those of each source there is.
func (s subject) resources(plan budget.Plan) *table {
	if len(plan.Resources()) == 0 {
		return nil
	}
	type cents struct{ inKind, all int64 }
	of, whole := map[budget.Source]cents{}, cents{}
	for _, r := range plan.Resources() {
		source, amount := of[r.Source], r.Amount.Cents()
		source.all, whole.all = source.all+amount, whole.all+amount
		if r.InKind {
			source.inKind, whole.inKind = source.inKind+amount, whole.inKind+amount
		}
		of[r.Source] = source
	}
	t := newTable("", sayResources.In(s.tag), saySourceOf.In(s.tag), sayInKind.In(s.tag), sayAmount.In(s.tag))
	cells := func(c cents) []cell {
		inKind, _ := budget.Cents(c.inKind) // within the bound of all resources
		all, _ := budget.Cents(c.all)
		return []cell{figure(s.amount(inKind)), figure(s.amount(all))}
	}
	for _, source := range budget.Sources() {
		if found, ok := of[source]; ok {
			t.add(sentence(source.Label(s.tag)), cells(found)...)
		}
	}
	t.total(sayAllResources.In(s.tag), cells(whole)...)
	return &t
}

// sums are the figures of a plan and of the rule; the cost and the request
// stand out, and resources and cost that are not equal come last.
func (s subject) sums(plan budget.Plan) table {
	terms := s.call.Terms().Budget
	base := sayBaseWhole.In(s.tag)
	if terms.ShareBase == budget.FundedMonths {
		base = sayBaseFirst.With(s.tag, terms.Months)
	}
	t := newTable("pair", saySums.In(s.tag), sayFigure.In(s.tag), sayAmount.In(s.tag))
	a := s.call.Financing().Assess(plan)
	for _, sum := range []struct {
		add    func(string, ...cell)
		name   string
		of     budget.Figure
		always bool
	}{
		{t.total, sayTotal.In(s.tag), a.Total, true},
		{t.add, base, a.Base, true},
		{t.add, sayShare.In(s.tag), a.Share, true},
		{t.total, sayRequest.In(s.tag), a.Request, true},
		{t.add, sayCoFinancing.In(s.tag), a.CoFinancing, true},
		{t.add, sayShortfall.In(s.tag), a.Shortfall, false},
		{t.add, saySurplus.In(s.tag), a.Surplus, false},
	} {
		if amount, known := sum.of.Amount(); known {
			sum.add(sum.name, figure(s.amount(amount)))
		} else if sum.always {
			sum.add(sum.name, figure(sayNotGiven.In(s.tag)))
		}
	}
	return t
}
