package main

import (
	"slices"
	"strings"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/scoring"
)

// A page is what a secretary reads out to the jury: the table first, then the
// grounds, rank by rank, then who did not mark what.
type page struct {
	*paper
	session   scoring.Session
	report    scoring.Report
	projects  map[string]scoring.Project
	scores    map[string]scoring.Score
	decisions map[string]scoring.Decision // none without an envelope
	anonymous bool
}

func writePage(paper *paper, s scoring.Session, anonymous bool) {
	p := page{
		paper: paper, session: s, report: s.Report(), anonymous: anonymous,
		projects: map[string]scoring.Project{}, scores: map[string]scoring.Score{}, decisions: map[string]scoring.Decision{},
	}
	for _, project := range s.Projects() {
		p.projects[project.Code] = project
	}
	for _, score := range p.report.Scores {
		p.scores[score.Project] = score
	}
	for _, d := range p.report.Funding {
		p.decisions[d.Project] = d
	}
	p.head()
	p.table()
	p.grounds()
	p.absent()
	p.foot()
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
	rule := saySkip
	if line == scoring.Stop {
		rule = sayStop
	}
	p.put("", sayEnvelope.with(p.tag, budget.Format(p.tag, money))+" "+rule.in(p.tag))
	p.put("", p.summary(money))
}

// summary counts the statuses, and tells what the funded projects cost.
func (p *page) summary(money budget.Amount) string {
	counts := map[scoring.Status]int{}
	spent := int64(0)
	for code, d := range p.decisions {
		counts[d.Status]++
		if d.Status == scoring.Funded {
			spent += p.projects[code].Request.Cents()
		}
	}
	var parts []string
	for _, s := range []scoring.Status{scoring.Funded, scoring.Tied, scoring.Reserve, scoring.Refused, scoring.Unranked} {
		if counts[s] > 0 {
			parts = append(parts, countOf[s].of(p.tag, counts[s]))
		}
	}
	text := sentence(strings.Join(parts, ", ")) + "."
	costs, err := budget.Cents(spent)
	rest, err2 := budget.Cents(money.Cents() - spent)
	if err == nil && err2 == nil {
		text += " " + sayCosts.with(p.tag, budget.Format(p.tag, costs), budget.Format(p.tag, rest))
	}
	return text
}

// columns of the table.
const (
	rankColumn    = 5
	projectColumn = 36
	totalColumn   = 8
	requestColumn = 16
)

func (p *page) table() {
	p.heading(sayRanking.in(p.tag))
	decision := ""
	if len(p.decisions) > 0 {
		decision = sayDecision.in(p.tag)
	}
	p.row(sayRank.in(p.tag), sayProject.in(p.tag), sayTotal.in(p.tag), sayRequest.in(p.tag), decision)
	for _, class := range p.report.Ranking {
		rank := number(class.Rank)
		for _, code := range class.Projects {
			p.project(rank, code)
			rank = "="
		}
	}
	for _, code := range p.unranked() {
		p.project("–", code)
	}
}

// unranked are the projects without a rank, as the session has them.
func (p *page) unranked() []string {
	var codes []string
	for _, score := range p.report.Scores {
		if !slices.ContainsFunc(p.report.Ranking, func(c scoring.Class) bool { return slices.Contains(c.Projects, score.Project) }) {
			codes = append(codes, score.Project)
		}
	}
	return codes
}

func (p *page) project(rank, code string) {
	total := "–"
	if t := p.scores[code].Total; t != nil {
		total = p.decimals(t.Decimal(2).StringFixed(2))
	}
	p.row(rank, p.name(code), total, budget.Format(p.tag, p.projects[code].Request), p.decisions[code].Status.Label(p.tag))
}

// name is the code and the title of a project.
func (p *page) name(code string) string {
	return strings.TrimSpace(visible(code + " " + p.projects[code].Title))
}

func (p *page) row(rank, project, total, request, decision string) {
	line := right(rank, rankColumn) + indent + left(project, projectColumn) +
		right(total, totalColumn) + right(request, requestColumn) + indent + decision
	p.lines = append(p.lines, strings.TrimRight(line, " "))
}

// grounds say of each rank what separates it, and of each project what becomes
// of it and by how much.
func (p *page) grounds() {
	for i, class := range p.report.Ranking {
		if i == 0 {
			p.heading(sayGrounds.in(p.tag))
		} else {
			p.blank()
		}
		p.put(indent, sayRankOf.with(p.tag, class.Rank)+" "+class.Message(p.tag))
		for _, code := range class.Projects {
			p.ground(code)
		}
	}
	if codes := p.unranked(); len(codes) > 0 {
		p.heading(sayAside.in(p.tag))
		for _, code := range codes {
			p.ground(code)
		}
	}
}

func (p *page) ground(code string) {
	text := p.scores[code].Message(p.tag)
	if d, decided := p.decisions[code]; decided {
		text = d.Message(p.tag)
	}
	p.put(indent+indent, p.name(code)+". "+text)
}

// absent lists the marks without a value, ballot by ballot.
func (p *page) absent() {
	first := true
	for _, ballot := range p.session.Ballots() {
		for _, kind := range []scoring.MarkKind{scoring.Recused, scoring.Abstained, scoring.NotApplicable} {
			criteria := p.criteria(ballot, kind)
			if len(criteria) == 0 {
				continue
			}
			if first {
				p.heading(sayAbsent.in(p.tag))
				first = false
			}
			where := strings.Join(criteria, ", ")
			if len(criteria) == len(p.report.Grid.Spec().Criteria) {
				where = sayEverything.in(p.tag)
			}
			p.put(indent, sayAbsence.with(p.tag, ballot.Project, p.assessor(ballot.Assessor), kind.Label(p.tag), where))
		}
	}
}

// criteria are those on which a ballot has marks of a kind.
func (p *page) criteria(b scoring.Ballot, kind scoring.MarkKind) []string {
	var labels []string
	for _, c := range p.report.Grid.Spec().Criteria {
		if mark, given := b.Marks[c.Code]; given && mark.Kind == kind {
			labels = append(labels, p.report.Grid.Label(p.tag, c.Code))
		}
	}
	return labels
}

func (p *page) assessor(name string) string {
	if p.anonymous {
		return sayAssessor.with(p.tag, name)
	}
	return name
}

// foot says what the ranking rests on.
func (p *page) foot() {
	p.blank()
	p.lines = append(p.lines, strings.Repeat("─", pageWidth))
	note := p.report.Grid.Note(p.tag)
	if note == "" {
		note = sayOwnGrid.in(p.tag)
	}
	p.put("", note)
	p.put("", sayExact.in(p.tag))
}
