package main

import (
	"html/template"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/partners"
)

// A sheet is what the HTML page shows of one input, in words: the template puts
// it in order.
type sheet struct {
	ID      string // begins the ids of its elements
	Input   string // which input it is, where there may be several
	Title   string // of the project
	Verdict state
	Grounds string
	ReadAs  string // by which other readings, if any

	Questions []item
	Rules     []ruled
	Conflicts []ruled
	Steps     []item
	After     *state // once the steps are taken
	Beyond    []string
	Readings  []string

	Region   string
	Services []string
	Open     bool // more services may come
	Partners table

	Money      *money
	Indicators *reached
	Scores     *marked
	Question   string // what the verdict hangs on, if asked for
	Answers    []item
}

// A state is a sign, the word that says the same, and the class of both.
type state struct{ Class, Sign, Word string }

func stated(s sign, word string) state {
	class := map[look]string{good.look: "good", wrong.look: "wrong"}[s.look]
	if class == "" {
		class = "pending"
	}
	return state{class, s.mark, word}
}

// An item is a text and what goes with it.
type item struct {
	State      state
	Text, Note string
}

// A ruled is a rule, or two that clash, and what is said of it.
type ruled struct {
	State   state
	Name    string
	Notes   []string
	Source  string
	Repairs []string
}

// A table has a column of names and, under each of its heads, cells.
type table struct {
	Class, Caption string
	Heads          []head
	Rows           []row
}

// A head stands over a column, of figures or of words.
type head struct{ Class, Name string }

func heads(names ...string) []head {
	all := make([]head, len(names))
	for i, name := range names {
		all[i].Name = sentence(name)
	}
	return all
}

type row struct {
	Name  string
	Total bool
	Cells []cell
}

// A cell is a text, or names apart, or a state, or a bar.
type cell struct {
	Class, Head, Text string
	Names             []string
	State             *state
	Bar               template.HTML
}

// add adds a row; each cell is told its head, which stands beside it where the
// page is narrow. A table whose figures would not fit is written smaller.
func (t *table) add(name string, cells ...cell) {
	const tight, room = " tight", 70
	unbroken := 0
	for i := range cells {
		cells[i].Head = t.Heads[i+1].Name
		if cells[i].Class != figureClass {
			continue
		}
		t.Heads[i+1].Class = figureClass
		longest := 0
		for _, piece := range cells[i].Pieces() {
			for _, word := range strings.Split(piece, " ") {
				longest = max(longest, utf8.RuneCountInString(word))
			}
		}
		unbroken += longest
	}
	if unbroken > room && !strings.HasSuffix(t.Class, tight) {
		t.Class += tight
	}
	t.Rows = append(t.Rows, row{Name: name, Cells: cells})
}

const figureClass = "figure"

func figure(text string) cell { return cell{Class: figureClass, Text: text} }

// Pieces are the parts of a text that may stand on lines of their own: a long
// fraction is parted after its stroke.
func (c cell) Pieces() []string { return strings.SplitAfter(c.Text, "/") }

func newSheet(id string, o options, call eligibility.Call, in *input, report eligibility.Report) sheet {
	p := page{&paper{tag: o.tag}, call, &in.dossier, report}
	verdict := report.Verdict()
	s := sheet{
		ID: id, Title: in.dossier.Title,
		Verdict: stated(verdictSign(verdict), verdict.Label(p.tag)), Grounds: p.grounds(), ReadAs: p.readAs(),
		Beyond: p.lost(), Region: in.dossier.Region.Name(),
		Services: p.services(), Open: in.dossier.Growing.Has(eligibility.ListTeam), Partners: p.coverage(),
		Money: p.money(id),
	}
	if s.Region == "" {
		s.Region = sayNotGiven.in(p.tag)
	}
	switch {
	case in.dossier.Team == nil:
		s.Services = []string{sayNotGiven.in(p.tag)}
	case len(s.Services) == 0:
		s.Services = []string{sayNone.in(p.tag)}
	}
	for _, q := range report.Open() {
		s.Questions = append(s.Questions, item{Text: q.Message(p.tag), Note: p.serves(q)})
	}
	for _, f := range report.Findings() {
		s.Rules = append(s.Rules, p.ruled(f))
	}
	for _, c := range report.Conflicts() {
		s.Conflicts = append(s.Conflicts, ruled{
			State: stated(wrong, sayIncompatible.in(p.tag)), Name: p.clash(c),
			Notes: []string{c.Message(p.tag)}, Repairs: alternatives(p.tag, c.Repairs()),
		})
	}
	steps := report.Plan()
	for _, step := range steps {
		s.Steps = append(s.Steps, item{Text: step.Message(p.tag), Note: p.purpose(step)})
	}
	if v, ok := p.outcome(steps); ok && len(steps) > 0 {
		after := stated(verdictSign(v), sayThen.with(p.tag, inner(v.Label(p.tag))))
		s.After = &after
	}
	for _, e := range report.Effects() {
		s.Readings = append(s.Readings, p.effect(e))
	}
	if in.indicators != nil {
		s.Indicators = p.reached(id, follow(*in.indicators, o.month))
	}
	if in.jury != nil {
		s.Scores = p.marked(id, *in.jury)
	}
	if o.witnesses {
		var answers []answer
		s.Question, answers = p.hinge()
		for _, a := range answers {
			s.Answers = append(s.Answers, item{stated(verdictSign(a.verdict), a.verdict.Label(p.tag)), a.text, ""})
		}
	}
	return s
}

func (p *page) ruled(f eligibility.Finding) ruled {
	r := ruled{
		State: stated(outcomeSign(f.Outcome()), f.Outcome().Label(p.tag)), Name: f.Code().Label(p.tag),
		Notes: []string{f.Message(p.tag)}, Source: f.Source(), Repairs: alternatives(p.tag, f.Repairs()),
	}
	if facts, ok := f.Facts().(eligibility.PartnersFacts); ok && f.Outcome() == eligibility.Met && len(facts.Missing) > 0 {
		r.Notes = append(r.Notes, p.uncovered(facts))
	}
	return r
}

// lost says of each rule that nothing mends that it is so.
func (p *page) lost() []string {
	var all []string
	for _, code := range p.report.BeyondRepair() {
		all = append(all, sayBeyondLine.with(p.tag, code.Label(p.tag)))
	}
	return all
}

// coverage lists the partners of each category, those that count for nothing
// last; it has no row when partners are not known.
func (p *page) coverage() table {
	t := table{Class: "names", Caption: sayCoverage.in(p.tag), Heads: heads(sayCategory.in(p.tag), sayPartners.in(p.tag))}
	if p.d.Growing.Has(eligibility.ListPartners) {
		t.Caption += " (" + sayMayGrow.in(p.tag) + ")"
	}
	if p.d.Partners == nil {
		return t
	}
	names := map[partners.Category][]string{}
	for _, partner := range p.d.Partners {
		c := partner.Category()
		if !slices.Contains(names[c], partner.Name()) {
			names[c] = append(names[c], partner.Name())
		}
	}
	var lacking []partners.Category
	if f, ok := p.report.Finding(eligibility.RulePartners); ok {
		lacking = f.Facts().(eligibility.PartnersFacts).Missing
	}
	for _, c := range append(partners.Categories(), partners.Other) {
		switch {
		case len(names[c]) > 0:
			listed := cell{Names: names[c]}
			if c == partners.Other || slices.Contains(lacking, c) {
				listed.Text = sayCountsNot.in(p.tag)
			}
			t.add(sentence(c.Label(p.tag)), listed)
		case c != partners.Other:
			t.add(sentence(c.Label(p.tag)), cell{Class: "soft", Text: sayNone.in(p.tag)})
		}
	}
	return t
}
