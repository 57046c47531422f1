package main

import (
	"strings"
	"unicode/utf8"

	"github.com/aap-lit/aap/budget"
)

// A page is what a secretary reads out to the jury: the table first, then the
// grounds, rank by rank, then how sure the result is, how far the assessors
// agree, and who did not mark what.
type page struct {
	*paper
	*record
}

func writePage(paper *paper, r *record) {
	p := page{paper, r}
	p.head()
	p.table()
	p.grounds()
	p.solidity()
	p.agreement()
	p.absent()
	p.ending()
}

// head says what is decided on, and what comes out in short.
func (p *page) head() {
	p.put("", sayJury.with(p.tag,
		countProjects.of(p.tag, len(p.projects)), countAssessors.of(p.tag, len(p.session.Assessors()))))
	money, line, given := p.session.Envelope()
	if !given {
		p.put("", sayNoEnvelope.in(p.tag))
		return
	}
	p.put("", sayEnvelope.with(p.tag, budget.Format(p.tag, money))+" "+p.rule(line))
	costs, rest := p.spent(money)
	p.put("", p.summary()+" "+sayCosts.with(p.tag, budget.Format(p.tag, costs), budget.Format(p.tag, rest)))
}

// columns of the table of ranks; those of figures widen at the expense of names.
type columns struct{ rank, project, total, request int }

func (p *page) columns() columns {
	c := columns{rank: 5, project: 36, total: 8, request: 16}
	for code, project := range p.projects {
		c.total = max(c.total, utf8.RuneCountInString(p.total(code))+1)
		c.request = max(c.request, utf8.RuneCountInString(budget.Format(p.tag, project.Request))+1)
	}
	c.project -= c.total - 8 + c.request - 16
	return c
}

// onColumn and those after it are the columns of the table of agreement.
const onColumn = 29

var measureColumns = [...]int{10, 12, 9, 8, 10}

func (p *page) table() {
	p.heading(sayRanking.in(p.tag))
	decision := ""
	if len(p.decisions) > 0 {
		decision = sayDecision.in(p.tag)
	}
	c := p.columns()
	p.row(c, sayRank.in(p.tag), sayProject.in(p.tag), sayTotal.in(p.tag), sayRequest.in(p.tag), decision)
	for _, class := range p.ranking {
		rank := number(class.Rank())
		for _, code := range class.Projects() {
			p.project(c, rank, code)
			rank = "="
		}
	}
	for _, code := range p.aside() {
		p.project(c, "–", code)
	}
}

func (p *page) project(c columns, rank, code string) {
	p.row(c, rank, p.name(code), p.total(code), budget.Format(p.tag, p.projects[code].Request), p.decisions[code].Award().Label(p.tag))
}

func (p *page) row(c columns, rank, project, total, request, decision string) {
	line := right(rank, c.rank) + indent + left(project, c.project) +
		right(total, c.total) + right(request, c.request) + indent + decision
	p.lines = append(p.lines, strings.TrimRight(line, " "))
}

// grounds say of each rank what separates it, and of each project what becomes
// of it and by how much.
func (p *page) grounds() {
	for i, class := range p.ranking {
		if i == 0 {
			p.heading(sayGrounds.in(p.tag))
		} else {
			p.blank()
		}
		p.put(indent, sayRankOf.with(p.tag, class.Rank())+" "+class.Message(p.tag))
		for _, code := range class.Projects() {
			p.ground(code)
		}
	}
	if codes := p.aside(); len(codes) > 0 {
		p.heading(sayAside.in(p.tag))
		for _, code := range codes {
			p.ground(code)
		}
	}
}

func (p *page) ground(code string) {
	p.put(indent+indent, p.name(code)+". "+p.record.ground(code))
}

// solidity says how sure the result is: by how much the weights may move, who
// changes it by staying away, what the recusals do.
func (p *page) solidity() {
	p.heading(saySolidity.in(p.tag))
	if p.Stability == nil {
		p.put(indent, p.unstable())
		return
	}
	decisive, others := p.decisive()
	var assessors []string
	for _, l := range decisive {
		assessors = append(assessors, l.Message(p.tag))
	}
	if others != "" {
		assessors = append(assessors, others)
	}
	for i, part := range []struct {
		title phrase
		texts []string
	}{{sayWeights, p.weights()}, {sayWithout, assessors}, {sayRecusals, p.recusals()}} {
		if i > 0 {
			p.blank()
		}
		if len(part.texts) == 0 {
			part.title = sayNoRecusal
		}
		p.put(indent, part.title.in(p.tag))
		for _, text := range part.texts {
			p.put(indent+"- ", text)
		}
	}
}

// agreement says how far the assessors agree, and how to read that.
func (p *page) agreement() {
	p.heading(sayAgreement.in(p.tag))
	if p.compared() {
		p.measures(sayOn.in(p.tag), []string{sayOrdinal.in(p.tag), sayInterval.in(p.tag), sayNominal.in(p.tag), "W", sayProjects.in(p.tag)})
		for _, c := range p.concords() {
			var cells []string
			for _, coefficient := range c.coefficients() {
				cells = append(cells, p.coefficient(coefficient))
			}
			p.measures(visible(c.on), append(cells, number(c.WProjects)))
		}
		p.blank()
	}
	for _, text := range p.reading() {
		p.put(indent, text)
	}
}

func (p *page) measures(on string, cells []string) {
	line := indent + left(on, onColumn)
	for i, cell := range cells {
		line += right(cell, measureColumns[i])
	}
	p.lines = append(p.lines, line)
}

// absent lists the marks without a value.
func (p *page) absent() {
	for i, a := range p.absences() {
		if i == 0 {
			p.heading(sayAbsent.in(p.tag))
		}
		p.put(indent, sayAbsence.with(p.tag, a.project, a.assessor, a.kind, a.criteria))
	}
}

// ending says what the ranking rests on.
func (p *page) ending() {
	p.blank()
	p.lines = append(p.lines, strings.Repeat("─", pageWidth))
	for _, text := range p.foot() {
		p.put("", text)
	}
}
