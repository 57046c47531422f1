package main

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/examples/internal/console"
)

// A page sets a view on a terminal: the verdict first, then the grounds, then
// what to do, then the money, then what was reached and what the jury gave.
type page struct {
	*console.Paper
	v   *view
	tag language.Tag
}

// margin is where the text of an item begins.
const margin = console.Indent + console.Indent

func writePage(paper *console.Paper, tag language.Tag, v *view) {
	p := page{paper, v, tag}
	p.head()
	p.rules()
	p.outlook()
	p.money()
	p.progress()
	p.scores()
	p.Rule()
	p.PutIn(console.Dim, "", p.v.Foot...)
}

// section opens a part of the page, and reports whether there is anything in it.
func (p *page) section(title phrase, entries int) bool {
	if entries > 0 {
		p.Heading(title.In(p.tag))
	}
	return entries > 0
}

// signed writes a text behind the sign of a state.
func (p *page) signed(s state, text string, look console.Look) {
	p.PutAfter(console.Indent+s.Sign+" ", s.look(), text, look)
}

// look is that of a state on a terminal.
func (s state) look() console.Look {
	return map[string]console.Look{"good": console.Green, "wrong": console.Red, "pending": console.Amber}[s.Class]
}

// head is the verdict, and which project it is of, where, and of whom.
func (p *page) head() {
	p.PutAfter(p.v.Verdict.Sign+" ", p.v.Verdict.look(), strings.ToUpper(p.v.Verdict.Word), p.v.Verdict.look())
	p.Put(console.Indent, p.v.Grounds)
	if p.v.ReadAs != "" {
		p.Put(console.Indent, p.v.ReadAs)
	}
	p.Blank()
	if p.v.Title != "" {
		p.PutIn(console.Bold, console.Indent, console.Quoted(p.tag, p.v.Title))
	}
	p.entry(sayRegion, p.v.Region)
	for i, line := range p.v.Services.inLines(p.tag) {
		p.entry(map[bool]phrase{true: sayServices}[i == 0], line)
	}
	p.entry(sayPartners, p.v.Partners.inLine(p.tag))
}

// entry writes a name and what stands for it, in two columns.
func (p *page) entry(name phrase, value string) {
	const column = 12
	p.PutAfter(console.Indent+console.Left(name.In(p.tag), column), console.Dim, value, console.Plain)
}

func (p *page) rules() {
	p.section(sayRules, len(p.v.Rules))
	for i, r := range p.v.Rules {
		if i > 0 {
			p.Blank()
		}
		look := r.State.look()
		p.Line(console.Indent + p.Dress(look, r.State.Sign) + " " + p.Dress(console.Bold, r.Name) + " — " + p.Dress(look, r.State.Word))
		p.ground(r)
	}
	p.section(sayConflicts, len(p.v.Conflicts))
	for i, r := range p.v.Conflicts {
		if i > 0 {
			p.Blank()
		}
		p.signed(r.State, r.Name, console.Bold)
		p.ground(r)
	}
}

// ground is what is said of a rule.
func (p *page) ground(r ruled) {
	p.Put(margin, r.Notes...)
	if r.Source != "" {
		p.PutIn(console.Dim, margin, saySource.With(p.tag, r.Source))
	}
	p.Put(margin+"→ ", r.Repairs...)
}

// outlook is what could become of the dossier, and how.
func (p *page) outlook() {
	p.section(sayBeyond, len(p.v.Beyond))
	for _, text := range p.v.Beyond {
		p.signed(wrong(""), text, console.Plain)
	}
	title := sayPlan
	if len(p.v.Beyond) > 0 {
		title = sayPlanElse
	}
	if p.section(title, len(p.v.Steps)) {
		p.numbered(p.v.Steps)
		p.Put(console.Indent, sayPlanExact.In(p.tag))
	}
	if p.v.After != nil {
		p.signed(*p.v.After, p.v.After.Word, console.Bold)
	}
	p.section(sayQuestions, len(p.v.Questions))
	p.numbered(p.v.Questions)
	if p.section(sayWitnesses, len(p.v.Answers)) {
		p.Put(console.Indent, sayWitnessIntro.In(p.tag))
		p.PutIn(console.Bold, console.Indent, p.v.Question)
	}
	for _, a := range p.v.Answers {
		p.signed(a.State, a.State.Word+sayColon.In(p.tag)+a.Text, console.Plain)
	}
	p.section(sayReadings, len(p.v.Readings))
	p.Put(console.Indent+"• ", p.v.Readings...)
}

// numbered lists items and, below each, its note.
func (p *page) numbered(items []item) {
	for i, each := range items {
		p.Put(console.Right(strconv.Itoa(i+1), len(margin)-1)+". ", each.Text)
		p.PutIn(console.Dim, margin+" ", each.Note)
	}
}

func (p *page) money() {
	m := p.v.Money
	if m == nil {
		return
	}
	p.Heading(sayFinancing.In(p.tag))
	if m.Provisional {
		p.Put(console.Indent, sayProvisional.In(p.tag))
	}
	if len(m.Periods) > 0 {
		p.Put(console.Indent, sayByKind.In(p.tag))
		for i, kind := range m.Kinds {
			p.row(kind, m.Periods[0].Parts[i].Format(p.tag), console.Plain)
		}
		p.years(m.Periods[1:])
		p.Blank()
	}
	for _, sum := range m.Sums.Rows {
		look := console.Plain
		if sum.Total {
			look = console.Bold
		}
		p.row(sum.Name, sum.Cells[0].Text, look)
	}
}

// years shows each year of the project, and which of its months are funded.
func (p *page) years(all []period) {
	if len(all) > 0 {
		p.Put(console.Indent, sayByYear.In(p.tag))
	}
	for _, year := range all {
		months := ""
		for _, funded := range year.Months {
			months += map[bool]string{true: "●", false: "○"}[funded]
		}
		p.row(console.Left(year.Name, 28)+months, year.Total.Format(p.tag), console.Plain)
	}
}

// row writes a name and, at the end of the column of figures, a figure.
func (p *page) row(name, figure string, look console.Look) {
	const column = 72
	width := column - len(margin) - utf8.RuneCountInString(name)
	p.Line(p.Dress(look, margin+name+" "+console.Right(figure, width-1)))
}

func (p *page) progress() {
	all := p.v.Indicators
	if all == nil {
		return
	}
	p.Heading(all.Title)
	p.Put(console.Indent, all.Summary)
	p.Blank()
	p.columns(all.Heads, console.Dim)
	for _, c := range all.Courses {
		p.signed(c.State, c.Name+" — "+c.State.Word, console.Bold)
		if h, f := all.Heads, c.Figures; !p.columns(f, console.Plain) {
			p.Put(margin, sayEach.With(p.tag, h[0], f[0], h[1], f[1], h[2], f[2], h[3], f[3]))
		}
		if c.Unknown != "" {
			p.PutIn(console.Dim, margin, c.Unknown+".")
		}
		if c.Expected != "" {
			p.PutIn(console.Dim, margin, c.Expected)
		}
	}
}

// columns writes figures one under the other, and reports whether they fit.
func (p *page) columns(cells [4]string, look console.Look) bool {
	line := margin
	for i, width := range [4]int{17, 17, 26, 16} {
		if utf8.RuneCountInString(cells[i]) >= width {
			return false
		}
		line += console.Right(cells[i], width)
	}
	p.Line(p.Dress(look, line))
	return true
}

func (p *page) scores() {
	if p.v.Scores == nil {
		return
	}
	p.Heading(sayAppraisal.In(p.tag))
	p.Put(console.Indent, p.v.Scores.Notes...)
	for _, s := range p.v.Scores.Projects {
		p.Blank()
		p.signed(s.State, s.Name+" — "+s.State.Word, console.Bold)
		heads := s.Table.Heads
		p.marks(heads[0].Name, heads[1+markColumn].Name, heads[1+contributionColumn].Name, console.Dim)
		for _, row := range s.Table.Rows {
			look := console.Plain
			if row.Total {
				look = console.Bold
			}
			p.marks(row.Name, row.Cells[markColumn].Text, row.Cells[contributionColumn].Text, look)
		}
		p.Put(margin, s.Notes...)
	}
}

// marks writes a criterion, its mark and its contribution, in three columns.
func (p *page) marks(name, mark, contribution string, look console.Look) {
	p.row(console.Left(name, 40), console.Right(mark, 11)+console.Right(contribution, 16), look)
}
