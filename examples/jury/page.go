package main

import (
	"slices"
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
	p.Put("", sayJury.With(p.Tag,
		countProjects.Of(p.Tag, len(p.projects)), countAssessors.Of(p.Tag, len(p.Session.Assessors()))))
	lead := p.Lead()
	slices.Reverse(lead)
	p.Put("", lead...)
}

// table is the ranking. Long figures take room from the names.
func (p *page) table() {
	p.Heading(sayRanking.In(p.Tag))
	rows := [][5]string{{sayRank.In(p.Tag), sayProject.In(p.Tag), p.OutOf(), sayRequest.In(p.Tag)}}
	if len(p.decisions) > 0 {
		rows[0][4] = sayDecision.In(p.Tag)
	}
	total, request := max(8, utf8.RuneCountInString(rows[0][2])+1), 16
	add := func(rank, code string) {
		row := [5]string{rank, p.name(code), p.Total(code), p.Request(code), p.Award(code)}
		total, request = max(total, utf8.RuneCountInString(row[2])+1), max(request, utf8.RuneCountInString(row[3])+1)
		rows = append(rows, row)
	}
	for _, class := range p.Ranking {
		rank := number(class.Rank())
		for _, code := range class.Projects() {
			add(rank, code)
			rank = "="
		}
	}
	for _, code := range p.Aside() {
		add("–", code)
	}
	for _, row := range rows {
		line := console.Right(row[0], 5) + console.Indent + console.Left(row[1], 60-total-request) +
			console.Right(row[2], total) + console.Right(row[3], request) + console.Indent + row[4]
		p.Line(strings.TrimRight(line, " "))
	}
}

// grounds say of each rank what separates it, and of each project what becomes
// of it and by how much.
func (p *page) grounds() {
	for i, class := range p.Ranking {
		if i == 0 {
			p.Heading(sayGrounds.In(p.Tag))
		} else {
			p.Blank()
		}
		p.Put(console.Indent, p.Heads(class))
		for _, code := range class.Projects() {
			p.ground(code)
		}
	}
	if codes := p.Aside(); len(codes) > 0 {
		p.Heading(sayAside.In(p.Tag))
		for _, code := range codes {
			p.ground(code)
		}
	}
}

func (p *page) ground(code string) {
	p.Put(deep, p.name(code)+". "+p.Ground(code))
}

// solidity says how sure the result is: by how much the weights may move, who
// changes it by staying away, what the recusals do.
func (p *page) solidity() {
	p.Heading(saySolidity.In(p.Tag))
	if p.Stability == nil {
		p.Put(console.Indent, p.Unstable())
		return
	}
	var assessors []string
	for _, l := range p.Decisive() {
		assessors = append(assessors, p.Says(l))
	}
	if others := p.Others(); others != "" {
		assessors = append(assessors, others)
	}
	for i, part := range []struct {
		title phrase
		texts []string
	}{{sayWeights, p.weights()}, {sayWithout, assessors}, {sayRecusals, p.Recusals()}} {
		if i > 0 {
			p.Blank()
		}
		if len(part.texts) == 0 {
			part.title = sayNoRecusal
		}
		p.Put(console.Indent, part.title.In(p.Tag))
		p.Put(console.Indent+"- ", part.texts...)
	}
}

// agreement says how far the assessors agree, and how to read that.
func (p *page) agreement() {
	p.Heading(sayAgreement.In(p.Tag))
	if p.Compared() {
		p.measures(sayOn.In(p.Tag), sayOrdinal.In(p.Tag), sayInterval.In(p.Tag), sayNominal.In(p.Tag), "W", sayProjects.In(p.Tag))
		for _, c := range p.Concords() {
			var cells []string
			for _, coefficient := range c.Coefficients() {
				cells = append(cells, p.Coefficient(coefficient))
			}
			p.measures(c.On, append(cells, number(c.WProjects))...)
		}
		p.Blank()
	}
	p.Put(console.Indent, p.Reading()...)
}

// measures writes a row of the table of agreement.
func (p *page) measures(on string, cells ...string) {
	line := console.Indent + console.Left(on, 29)
	for i, width := range []int{10, 12, 9, 8, 10} {
		line += console.Right(cells[i], width)
	}
	p.Line(line)
}

// absent lists the marks without a value.
func (p *page) absent() {
	for i, a := range p.Absences() {
		if i == 0 {
			p.Heading(sayAbsent.In(p.Tag))
		}
		p.Put(console.Indent, sayAbsence.With(p.Tag, a.Project, a.Assessor, a.Kind, a.Criteria))
	}
}

// ending says what the ranking rests on.
func (p *page) ending() {
	p.Rule()
	p.Put("", p.Foot()...)
}
