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
	base := sayBaseWhole.in(p.tag)
	if terms.ShareBase == budget.FundedMonths {
		base = sayBaseFirst.with(p.tag, terms.Months)
	}
	a := p.call.Financing().Assess(*plan)
	p.sum(sayTotal.in(p.tag), a.Total, bold)
	p.sum(base, a.Base, plain)
	p.sum(sayShare.in(p.tag), a.Share, plain)
	p.sum(sayRequest.in(p.tag), a.Request, bold)
	p.sum(sayCoFinancing.in(p.tag), a.CoFinancing, plain)
	p.balance(a)
}

// sum writes an amount, or that it is not given.
func (p *page) sum(name string, amount func() (budget.Amount, bool), look look) {
	figure := sayNotGiven.in(p.tag)
	if a, ok := amount(); ok {
		figure = budget.Format(p.tag, a)
	}
	p.row(name, figure, look)
}

// balance tells of resources and cost that are not equal.
func (p *page) balance(a budget.Assessment) {
	if _, ok := a.Shortfall(); ok {
		p.sum(sayShortfall.in(p.tag), a.Shortfall, plain)
	}
	if _, ok := a.Surplus(); ok {
		p.sum(saySurplus.in(p.tag), a.Surplus, plain)
	}
}

func (p *page) byKind(plan *budget.Plan) {
	p.put(indent, sayByKind.in(p.tag), plain)
	costs := plan.ByKind()
	for _, kind := range budget.Kinds() {
		p.row(kind.Label(p.tag), budget.Format(p.tag, costs[kind]), plain)
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
		p.row(name, budget.Format(p.tag, cost), plain)
	}
}
