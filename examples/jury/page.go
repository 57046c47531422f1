package main

import (
	"strings"
	"unicode/utf8"

	"github.com/aap-lit/aap/examples/internal/console"
)

// A page is what a secretary reads out to the jury: the table first, then the
// grounds, rank by rank, then how sure the result is, how far the assessors
// agree, and who did not mark what.
type page struct {
	*console.Paper
	*record
}

// deep is where what is said of a project begins.
const deep = console.Indent + console.Indent

func writePage(paper *console.Paper, r *record) {
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
	p.Put("", sayJury.With(p.tag,
		countProjects.Of(p.tag, len(p.projects)), countAssessors.Of(p.tag, len(p.session.Assessors()))))
	money, line, given := p.session.Envelope()
	if !given {
		p.Put("", sayNoEnvelope.In(p.tag))
		return
	}
	p.Put("", sayEnvelope.With(p.tag, money.Format(p.tag))+" "+p.rule(line))
	costs, rest := p.spent(money)
	p.Put("", p.summary()+" "+sayCosts.With(p.tag, costs.Format(p.tag), rest.Format(p.tag)))
}

// columns are the widths of those of the ranking. Long figures take room from
// the names.
type columns struct{ rank, project, total, request int }

func (p *page) columns() columns {
	c := columns{rank: 5, project: 36, total: 8, request: 16}
	for code, project := range p.projects {
		c.total = max(c.total, utf8.RuneCountInString(p.total(code))+1)
		c.request = max(c.request, utf8.RuneCountInString(project.Request.Format(p.tag))+1)
	}
	c.project -= c.total - 8 + c.request - 16
	return c
}

// The widths of the columns of the table of agreement.
const onColumn = 29

var measureColumns = [...]int{10, 12, 9, 8, 10}

func (p *page) table() {
	p.Heading(sayRanking.In(p.tag))
	decision := ""
	if len(p.decisions) > 0 {
		decision = sayDecision.In(p.tag)
	}
	c := p.columns()
	p.row(c, sayRank.In(p.tag), sayProject.In(p.tag), sayTotal.In(p.tag), sayRequest.In(p.tag), decision)
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
	p.row(c, rank, p.name(code), p.total(code), p.projects[code].Request.Format(p.tag), p.decisions[code].Award().Label(p.tag))
}

func (p *page) row(c columns, rank, project, total, request, decision string) {
	line := console.Right(rank, c.rank) + console.Indent + console.Left(project, c.project) +
		console.Right(total, c.total) + console.Right(request, c.request) + console.Indent + decision
	p.Line(strings.TrimRight(line, " "))
}

// grounds say of each rank what separates it, and of each project what becomes
// of it and by how much.
func (p *page) grounds() {
	for i, class := range p.ranking {
		if i == 0 {
			p.Heading(sayGrounds.In(p.tag))
		} else {
			p.Blank()
		}
		p.Put(console.Indent, sayRankOf.With(p.tag, class.Rank())+" "+class.Message(p.tag))
		for _, code := range class.Projects() {
			p.ground(code)
		}
	}
	if codes := p.aside(); len(codes) > 0 {
		p.Heading(sayAside.In(p.tag))
		for _, code := range codes {
			p.ground(code)
		}
	}
}

func (p *page) ground(code string) {
	p.Put(deep, p.name(code)+". "+p.record.ground(code))
}

// solidity says how sure the result is: by how much the weights may move, who
// changes it by staying away, what the recusals do.
func (p *page) solidity() {
	p.Heading(saySolidity.In(p.tag))
	if p.Stability == nil {
		p.Put(console.Indent, p.unstable())
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
			p.Blank()
		}
		if len(part.texts) == 0 {
			part.title = sayNoRecusal
		}
		p.Put(console.Indent, part.title.In(p.tag))
		p.Put(console.Indent+"- ", part.texts...)
	}
}

// agreement says how far the assessors agree, and how to read that.
func (p *page) agreement() {
	p.Heading(sayAgreement.In(p.tag))
	if p.compared() {
		p.measures(sayOn.In(p.tag), []string{sayOrdinal.In(p.tag), sayInterval.In(p.tag), sayNominal.In(p.tag), "W", sayProjects.In(p.tag)})
		for _, c := range p.concords() {
			var cells []string
			for _, coefficient := range c.coefficients() {
				cells = append(cells, p.coefficient(coefficient))
			}
			p.measures(c.on, append(cells, number(c.WProjects)))
		}
		p.Blank()
	}
	p.Put(console.Indent, p.reading()...)
}

func (p *page) measures(on string, cells []string) {
	line := console.Indent + console.Left(on, onColumn)
	for i, cell := range cells {
		line += console.Right(cell, measureColumns[i])
	}
	p.Line(line)
}

// absent lists the marks without a value.
func (p *page) absent() {
	for i, a := range p.absences() {
		if i == 0 {
			p.Heading(sayAbsent.In(p.tag))
		}
		p.Put(console.Indent, sayAbsence.With(p.tag, a.project, a.assessor, a.kind, a.criteria))
	}
}

// ending says what the ranking rests on.
func (p *page) ending() {
	p.Rule()
	p.Put("", p.foot()...)
}
