package main

import (
	"html/template"
	"math/big"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/indicators"
	"github.com/aap-lit/aap/scoring"
)

// money is the financing plan in figures.
type money struct {
	Provisional bool
	Costs       *table
	Bars        template.HTML
	Resources   *table
	Sums        table
	Limits      template.HTML
}

func (p *page) money(id string) *money {
	plan := p.d.Budget
	if plan == nil || !plan.LinesKnown() && !plan.ResourcesKnown() {
		return nil
	}
	m := &money{
		Provisional: p.d.Growing&(eligibility.Lines|eligibility.Resources) != 0,
		Sums:        table{Class: "pair", Caption: saySums.in(p.tag), Heads: heads(sayFigure.in(p.tag), sayAmount.in(p.tag))},
		Resources:   p.resources(plan),
		Limits:      p.limits(id+"-limits", plan),
	}
	if len(plan.Years()) > 0 {
		m.Costs, m.Bars = p.costs(id+"-costs", plan)
	}
	for _, sum := range p.sums(plan) {
		m.Sums.add(sum.name, figure(sum.figure))
		m.Sums.Rows[len(m.Sums.Rows)-1].Total = sum.look == bold
	}
	return m
}

// costs are those of each year, by kind and in the funded months, and those of
// the whole.
func (p *page) costs(id string, plan *budget.Plan) (*table, template.HTML) {
	const months = 12
	funded, last, years := p.call.Terms().Budget.Months, len(plan.Schedule()), plan.Years()
	t := &table{Class: "wide", Caption: sayCostsOf.in(p.tag), Heads: heads(sayPeriod.in(p.tag))}
	var key []string
	var kinds [][]budget.Amount
	for _, kind := range budget.Kinds() {
		key = append(key, kind.Label(p.tag))
		kinds = append(kinds, ofKind(plan, kind))
	}
	t.Heads = append(append(t.Heads, heads(key...)...), heads(sayTotal.in(p.tag), sayOfFunded.with(p.tag, funded))...)
	whole := stack{name: sayWhole.in(p.tag), figure: budget.Format(p.tag, plan.Total())}
	bars := []stack{whole}
	for i, year := range years {
		from, to := i*months+1, min((i+1)*months, last)
		name := sentence(sayYear.with(p.tag, i+1, from, to))
		bar := stack{name: name, figure: budget.Format(p.tag, year), funded: min(max(funded-from+1, 0), to-from+1), last: to - from + 1}
		var cells []cell
		for _, costs := range kinds {
			var cost budget.Amount
			if i < len(costs) {
				cost = costs[i]
			}
			cells = append(cells, figure(budget.Format(p.tag, cost)))
			bar.parts = append(bar.parts, cost.Cents())
		}
		paid, _ := budget.Cents(plan.First(min(funded, to)).Cents() - plan.First(min(funded, from-1)).Cents())
		t.add(name, append(cells, figure(bar.figure), figure(budget.Format(p.tag, paid)))...)
		bars = append(bars, bar)
	}
	sums := plan.ByKind()
	var cells []cell
	for _, kind := range budget.Kinds() {
		cells = append(cells, figure(budget.Format(p.tag, sums[kind])))
		bars[0].parts = append(bars[0].parts, sums[kind].Cents())
	}
	t.add(whole.name, append(cells, figure(whole.figure), figure(budget.Format(p.tag, plan.First(funded))))...)
	t.Rows[len(t.Rows)-1].Total = true
	return t, stacks(id, sayBars.in(p.tag), sayBarsAbout.in(p.tag), key, sayFundedMonth.in(p.tag), sayLaterMonth.in(p.tag), bars)
}

// ofKind is the cost of the lines of one kind, by year.
func ofKind(plan *budget.Plan, kind budget.Kind) []budget.Amount {
	lines := slices.DeleteFunc(plan.Lines(), func(l budget.Line) bool { return l.Kind != kind })
	part, _ := budget.NewPlan(lines, nil) // of lines that are right already
	return part.Years()
}

// resources are those of each source there is.
func (p *page) resources(plan *budget.Plan) *table {
	if len(plan.Resources()) == 0 {
		return nil
	}
	t := &table{Caption: sayResources.in(p.tag), Heads: heads(saySourceOf.in(p.tag), sayInKind.in(p.tag), sayAmount.in(p.tag))}
	add := func(name string, keep func(budget.Resource) bool) {
		var kind, all int64
		found := false
		for _, r := range plan.Resources() {
			if !keep(r) {
				continue
			}
			found = true
			all += r.Amount.Cents()
			if r.InKind {
				kind += r.Amount.Cents()
			}
		}
		inKind, _ := budget.Cents(kind)
		sum, _ := budget.Cents(all)
		if found {
			t.add(name, figure(budget.Format(p.tag, inKind)), figure(budget.Format(p.tag, sum)))
		}
	}
	for _, source := range budget.Sources() {
		add(sentence(source.Label(p.tag)), func(r budget.Resource) bool { return r.Source == source })
	}
	add(sayAllResources.in(p.tag), func(budget.Resource) bool { return true })
	t.Rows[len(t.Rows)-1].Total = true
	return t
}

// limits compares the cost with the cap, and the request with the share, where
// both are known.
func (p *page) limits(id string, plan *budget.Plan) template.HTML {
	rule, say := p.call.Financing(), func(a budget.Amount) string { return budget.Format(p.tag, a) }
	a := rule.Assess(*plan)
	var all []limited
	if highest, ok := rule.Cap(); ok && plan.LinesKnown() {
		cost := rule.Capped(*plan)
		all = append(all, limited{cost.Cents(), highest.Cents(), sayTotal.in(p.tag), say(cost), sayCap.in(p.tag), say(highest)})
	}
	share, known := a.Share()
	if request, ok := a.Request(); ok && known {
		all = append(all, limited{request.Cents(), share.Cents(), sayRequest.in(p.tag), say(request), sayShare.in(p.tag), say(share)})
	}
	if len(all) == 0 {
		return ""
	}
	return limits(id, sayLimits.in(p.tag), sayLimitsAbout.in(p.tag), all)
}

// reached is how far along the indicators are.
type reached struct {
	Title, Summary string
	Table          table
	Courses        []following
}

// A following is the chart of an indicator and its figures.
type following struct {
	State       state
	Name, Notes string
	Chart       template.HTML
}

func (p *page) reached(id string, f followed) *reached {
	if len(f.list) == 0 {
		return nil
	}
	r := &reached{Title: f.title(p.tag), Summary: f.summary(p.tag)}
	r.Table = table{Class: "wide", Caption: sayIndicatorTable.in(p.tag), Heads: heads(
		sayIndicator.in(p.tag), sayBaseline.in(p.tag), sayTarget.in(p.tag), sayActual.in(p.tag), sayProgress.in(p.tag), sayStatus.in(p.tag),
	)}
	for i, each := range f.list {
		status, cells := each.Status(f.month), f.figures(p.tag, each)
		s := stated(statusSign(status), status.Label(p.tag))
		progress := figure(cells[3])
		if why := each.Progress(f.month).Reason(); why != 0 {
			progress.Text = sentence(why.Label(p.tag))
		}
		r.Table.add(named(each), figure(cells[0]), figure(cells[1]), figure(cells[2]), progress, cell{State: &s})
		notes := observations(p.tag, each.Spec())
		if expected := f.expected(p.tag, each); expected != "" {
			notes += " " + expected
		}
		about := f.said(p.tag, each) + ". " + notes
		r.Courses = append(r.Courses, following{s, named(each), notes, drawCourse(id+"-i"+strconv.Itoa(i+1), p.tag, each, f.month, about)})
	}
	return r
}

// observations are all the figures of an indicator, in a sentence.
func observations(tag language.Tag, spec indicators.Spec) string {
	say := func(p indicators.Point) string {
		if !p.Value.Available() && p.Month == 0 {
			return indicators.Format(tag, p.Value)
		}
		return at(tag, p)
	}
	seen := []string{}
	for _, o := range spec.Observations {
		seen = append(seen, at(tag, o))
	}
	if len(seen) == 0 {
		seen = []string{sayNoneSeen.in(tag)}
	}
	return sayObserved.with(tag, say(spec.Baseline), say(spec.Target), strings.Join(seen, ", "))
}

// marked is what the jury gave.
type marked struct {
	Notes    []string
	Projects []appraised
}

type appraised struct {
	State state
	Name  string
	Table table
	Notes []string
}

func (p *page) marked(id string, session scoring.Session) *marked {
	m := &marked{}
	if note := session.Grid().Note(p.tag); note != "" {
		m.Notes = append(m.Notes, note)
	}
	projects := session.Projects()
	if len(projects) > 1 {
		m.Notes = append(m.Notes, sayManyProjects.in(p.tag))
	}
	m.Notes = append(m.Notes, sayScoreApart.in(p.tag))
	for i, score := range session.Rank().Scores() {
		m.Projects = append(m.Projects, p.appraised(id+"-p"+strconv.Itoa(i+1), session.Grid(), projects[i], score))
	}
	return m
}

func (p *page) appraised(id string, grid scoring.Grid, project scoring.Project, score scoring.Score) appraised {
	sign, word := standing(score)
	scale := grid.Spec().Scale
	low, high := scale.Min.Rat(), scale.Max.Rat()
	span := saySpan.with(p.tag, short(p.tag, low), short(p.tag, high))
	a := appraised{State: stated(sign, word.in(p.tag)), Name: projectName(p.tag, project)}
	a.Table = table{Class: "scores", Caption: sayMarks.with(p.tag, span), Heads: heads(
		sayCriterion.in(p.tag), sayBar.in(p.tag), sayMark.in(p.tag), sayContribution.in(p.tag),
	)}
	for i, c := range score.Criteria() {
		bar := cell{Class: "bar", Text: "–"}
		if c.Mark != nil {
			about := sayOnScale.with(p.tag, p.points(c.Mark), span)
			bar = cell{Class: "bar", Bar: gauge(id+"-"+strconv.Itoa(i+1), grid.Label(p.tag, c.Code), about, c.Mark.Rat(), low, high)}
		}
		a.Table.add(grid.Label(p.tag, c.Code), bar, figure(p.points(c.Mark)), figure(p.points(c.Contribution)))
	}
	a.Table.add(sayScoreTotal.in(p.tag), cell{Class: "none"}, cell{Class: "none"}, figure(p.total(score)))
	a.Table.Rows[len(a.Table.Rows)-1].Total = true
	if len(score.Unmarked()) > 0 || len(score.ShortOfQuorum()) > 0 {
		a.Notes = append(a.Notes, score.Message(p.tag))
	}
	for _, floor := range score.Failed() {
		a.Notes = append(a.Notes, floor.Message(p.tag)+".")
	}
	return a
}

// short writes a bound of a scale, without zeros at its end.
func short(tag language.Tag, r *big.Rat) string {
	const places = 6 // a scale has no more
	text := strings.TrimRight(strings.TrimRight(r.FloatString(places), "0"), ".")
	return phrase{strings.Replace(text, ".", ",", 1), text}.in(tag)
}
