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

func writePage(paper *console.Paper, v *view) {
	p := page{paper, v, v.tag}
	p.head()
	p.rules()
	p.outlook()
	p.money()
	p.progress()
	p.scores()
	p.Rule()
	p.PutIn(console.Dim, "", v.Foot()...)
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
	verdict := p.v.Verdict()
	p.PutAfter(verdict.Sign+" ", verdict.look(), strings.ToUpper(verdict.Word), verdict.look())
	p.Put(console.Indent, p.v.Grounds())
	if other := p.v.ReadAs(); other != "" {
		p.Put(console.Indent, other)
	}
	p.Blank()
	if p.v.Apart {
		p.Put(console.Indent, p.v.OtherCall())
	}
	if title := p.v.Title(); title != "" {
		p.PutIn(console.Bold, console.Indent, console.Quoted(p.tag, title))
	}
	p.entry(sayRegion, p.v.Region())
	p.entry(sayServices, p.v.Services().inLines(p.tag)...)
	p.entry(sayPartners, p.v.Partners().inLine(p.tag))
}

// entry writes a name and what stands for it, in two columns.
func (p *page) entry(name phrase, lines ...string) {
	const column = 12
	title := name.In(p.tag)
	for _, line := range lines {
		p.PutAfter(console.Indent+console.Left(title, column), console.Dim, line, console.Plain)
		title = ""
	}
}

func (p *page) rules() {
	rules, conflicts := p.v.Rules(), p.v.Conflicts()
	p.section(sayRules, len(rules))
	for i, r := range rules {
		look := r.State.look()
		title := p.Dress(look, r.State.Sign) + " " + p.Dress(console.Bold, r.Name) + " — " + p.Dress(look, r.State.Word)
		p.ruled(i, r, func() { p.Line(console.Indent + title) })
	}
	p.section(sayConflicts, len(conflicts))
	for i, r := range conflicts {
		p.ruled(i, r, func() { p.signed(r.State, r.Name, console.Bold) })
	}
}

// ruled is what is said of the i-th rule, or of rules that clash, under a title.
func (p *page) ruled(i int, r ruled, title func()) {
	if i > 0 {
		p.Blank()
	}
	title()
	p.Put(margin, r.Notes...)
	if r.Source != "" {
		p.PutIn(console.Dim, margin, saySource.With(p.tag, r.Source))
	}
	p.Put(margin+"→ ", r.Repairs...)
}

// outlook is what could become of the dossier, and how.
func (p *page) outlook() {
	title, beyond, steps := sayPlan, p.v.Beyond(), p.v.Steps()
	if p.section(sayBeyond, len(beyond)) {
		title = sayPlanElse
	}
	for _, text := range beyond {
		p.signed(wrong(""), text, console.Plain)
	}
	if p.section(title, len(steps)) {
		p.numbered(steps)
		p.Put(console.Indent, sayPlanExact.In(p.tag))
	}
	if after := p.v.After(); after != nil {
		p.signed(*after, after.Word, console.Bold)
	}
	questions, readings := p.v.Questions(), p.v.Readings()
	p.section(sayQuestions, len(questions))
	p.numbered(questions)
	if hinge := p.v.Hinge(); hinge != nil {
		p.Heading(sayWitnesses.In(p.tag))
		p.Put(console.Indent, sayWitnessIntro.In(p.tag))
		p.PutIn(console.Bold, console.Indent, hinge.Question)
		for _, a := range hinge.Answers {
			p.signed(a.State, a.State.Word+sayColon.In(p.tag)+a.Text, console.Plain)
		}
	}
	p.section(sayReadings, len(readings))
	p.Put(console.Indent+"• ", readings...)
}

// numbered lists items and, below each, its note.
func (p *page) numbered(items []item) {
	for i, each := range items {
		p.Put(console.Right(strconv.Itoa(i+1), len(margin)-1)+". ", each.Text)
		p.PutIn(console.Dim, margin+" ", each.Note)
	}
}

func (p *page) money() {
	m := p.v.Money()
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
			p.row(kind, m.amount(m.Periods[0].Parts[i]), console.Plain)
		}
		p.years(m)
		p.Blank()
	}
	for _, sum := range m.Sums.Rows {
		p.row(sum.Name, sum.Cells[0].Text, sum.look())
	}
}

// years shows each year of the project, and which of its months are funded.
func (p *page) years(m *money) {
	all := m.Periods[1:]
	if len(all) > 0 {
		p.Put(console.Indent, sayByYear.In(p.tag))
	}
	for _, year := range all {
		months := ""
		for _, funded := range year.Months {
			months += map[bool]string{true: "●", false: "○"}[funded]
		}
		p.row(console.Left(year.Name, 28)+months, m.amount(year.Total), console.Plain)
	}
}

// row writes a name and, at the end of the column of figures, a figure.
func (p *page) row(name, figure string, look console.Look) {
	const column = 72
	width := column - len(margin) - utf8.RuneCountInString(name)
	p.Line(p.Dress(look, margin+name+" "+console.Right(figure, width-1)))
}

// look is that of a row of a table, of which a sum stands out.
func (r row) look() console.Look {
	if r.Total {
		return console.Bold
	}
	return console.Plain
}

func (p *page) progress() {
	all := p.v.Indicators()
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
	all := p.v.Scores()
	if all == nil {
		return
	}
	p.Heading(sayAppraisal.In(p.tag))
	p.Put(console.Indent, all.Notes...)
	for _, s := range all.Projects {
		p.Blank()
		p.signed(s.State, s.Name+" — "+s.State.Word, console.Bold)
		heads := s.Table.Heads
		p.marks(heads[0].Name, heads[1+markColumn].Name, heads[1+contributionColumn].Name, console.Dim)
		for _, row := range s.Table.Rows {
			p.marks(row.Name, row.Cells[markColumn].Text, row.Cells[contributionColumn].Text, row.look())
		}
		p.Put(margin, s.Notes...)
	}
}

// marks writes a criterion, its mark and its contribution, in three columns.
func (p *page) marks(name, mark, contribution string, look console.Look) {
	p.row(console.Left(name, 40), console.Right(mark, 11)+console.Right(contribution, 16), look)
}
