package main

import (
	"strings"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/eligibility"
)

// financing is the financing plan in figures; nothing when none of it is given.
func (p *page) financing() {
	plan := p.d.Budget
	if plan == nil || !plan.LinesKnown() && !plan.ResourcesKnown() {
		return
	}
	terms := p.call.Terms().Budget
	p.heading(sayFinancing.in(p.tag))
	if p.d.Growing&(eligibility.Lines|eligibility.Resources) != 0 {
		p.put(indent, sayProvisional.in(p.tag), plain)
	}
	if plan.LinesKnown() {
		p.byKind(plan)
		p.byYear(plan, terms.Months)
		p.blank()
	}
	for _, sum := range p.sums(plan) {
		p.row(sum.name, sum.figure, sum.look)
	}
}

// A sum is a figure of the financing plan, and what it is of.
type sum struct {
	name, figure string
	look         look
}

// sums are the figures of a plan and of the rule; resources and cost that are
// not equal come last.
func (p *page) sums(plan *budget.Plan) []sum {
	terms := p.call.Terms().Budget
	base := sayBaseWhole.in(p.tag)
	if terms.ShareBase == budget.FundedMonths {
		base = sayBaseFirst.with(p.tag, terms.Months)
	}
	a := p.call.Financing().Assess(*plan)
	var all []sum
	add := func(name string, of budget.Figure, look look) {
		figure := sayNotGiven.in(p.tag)
		if a, ok := of.Amount(); ok {
			figure = a.Format(p.tag)
		}
		all = append(all, sum{name, figure, look})
	}
	add(sayTotal.in(p.tag), a.Total, bold)
	add(base, a.Base, plain)
	add(sayShare.in(p.tag), a.Share, plain)
	add(sayRequest.in(p.tag), a.Request, bold)
	add(sayCoFinancing.in(p.tag), a.CoFinancing, plain)
	if _, ok := a.Shortfall.Amount(); ok {
		add(sayShortfall.in(p.tag), a.Shortfall, plain)
	}
	if _, ok := a.Surplus.Amount(); ok {
		add(saySurplus.in(p.tag), a.Surplus, plain)
	}
	return all
}

func (p *page) byKind(plan *budget.Plan) {
	p.put(indent, sayByKind.in(p.tag), plain)
	costs := plan.ByKind()
	for _, kind := range budget.Kinds() {
		p.row(kind.Label(p.tag), costs[kind].Format(p.tag), plain)
	}
}

// byYear shows each year of the project and which of its months are funded.
func (p *page) byYear(plan *budget.Plan, funded int) {
	const months = 12
	years, last := plan.Years(), len(plan.Schedule())
	if len(years) == 0 {
		return
	}
	p.put(indent, sayByYear.in(p.tag), plain)
	for i, cost := range years {
		from, to := i*months+1, min((i+1)*months, last)
		marked := min(max(funded-from+1, 0), to-from+1)
		name := sayYear.with(p.tag, i+1, from, to)
		name += strings.Repeat(" ", max(1, 28-len([]rune(name)))) + strings.Repeat("●", marked) + strings.Repeat("○", to-from+1-marked)
		p.row(name, cost.Format(p.tag), plain)
	}
}
