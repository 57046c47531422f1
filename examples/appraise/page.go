package main

import (
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/eligibility"
)

// A page is a report for people: verdict first, then the grounds, then what to
// do, then the money, then what was reached and what the jury gave.
type page struct {
	*paper
	call   eligibility.Call
	d      *eligibility.Dossier
	report eligibility.Report
}

func writePage(paper *paper, o options, call eligibility.Call, in *input, report eligibility.Report) {
	p := page{paper, call, &in.dossier, report}
	p.verdict()
	p.who()
	p.rules()
	p.conflicts()
	p.beyondRepair()
	p.plan()
	p.questions()
	if o.witnesses {
		p.witnesses()
	}
	p.readings()
	p.financing()
	if in.indicators != nil {
		p.progress(follow(*in.indicators, o.month))
	}
	if in.jury != nil {
		p.appraisal(*in.jury)
	}
	p.foot()
}

// A sign goes with a word that says the same: nothing is told by the sign, or
// by its colour, alone.
type sign struct {
	mark string
	look look
}

var (
	good    = sign{"✓", "1;32"}
	wrong   = sign{"✗", "1;31"}
	pending = sign{"?", "1;33"}
)

func verdictSign(v eligibility.Verdict) sign {
	switch v {
	case eligibility.Eligible:
		return good
	case eligibility.Ineligible:
		return wrong
	}
	return pending
}

func outcomeSign(o eligibility.Outcome) sign {
	switch o {
	case eligibility.Met:
		return good
	case eligibility.NotMet:
		return wrong
	}
	return pending
}

func (p *page) verdict() {
	v := p.report.Verdict()
	s := verdictSign(v)
	p.putDressed(s.mark+" ", s.look, strings.ToUpper(v.Label(p.tag)), s.look)
	p.put(indent, p.grounds(), plain)
	if other := p.readAs(); other != "" {
		p.put(indent, other, plain)
	}
}

// readAs says by which readings the dossier is judged that are not the usual
// ones; "" when there are none.
func (p *page) readAs() string {
	usual, own := usual(), p.call.Readings()
	var others []string
	for _, r := range []struct {
		reading    eligibility.Reading
		usual, own string
	}{
		{eligibility.ReadHierarchy, usual.Hierarchy.String(), own.Hierarchy.String()},
		{eligibility.ReadLevel, usual.Level.String(), own.Level.String()},
		{eligibility.ReadCapBase, usual.CapBase.String(), own.CapBase.String()},
		{eligibility.ReadShareBase, usual.ShareBase.String(), own.ShareBase.String()},
	} {
		if r.own != r.usual {
			others = append(others, eligibility.Effect{Reading: r.reading, Value: r.own}.Message(p.tag))
		}
	}
	if len(others) == 0 {
		return ""
	}
	return sayReadAs.with(p.tag, strings.Join(others, ", "))
}

// grounds says in a sentence what the verdict rests on.
func (p *page) grounds() string {
	var met, lost, open int
	for _, f := range p.report.Findings() {
		switch f.Outcome() {
		case eligibility.Met:
			met++
		case eligibility.NotMet:
			lost++
		default:
			open++
		}
	}
	if p.report.Verdict() == eligibility.Eligible {
		return sentence(sayAllMet.with(p.tag, met)) + "."
	}
	var parts []string
	for _, c := range []struct {
		n    int
		says count
	}{{lost, countLost}, {2 * len(p.report.Conflicts()), countClash}, {open, countOpen}, {met, countMet}} {
		if c.n > 0 {
			parts = append(parts, c.says.of(p.tag, c.n))
		}
	}
	return strings.Join(parts, phrase{" ; ", "; "}.in(p.tag)) + "."
}

func (p *page) rules() {
	p.heading(sayRules.in(p.tag))
	for i, f := range p.report.Findings() {
		if i > 0 {
			p.blank()
		}
		s := outcomeSign(f.Outcome())
		p.lead(s, f.Code().Label(p.tag), f.Outcome().Label(p.tag))
		p.put(margin, f.Message(p.tag), plain)
		if facts, ok := f.Facts().(eligibility.PartnersFacts); ok && f.Outcome() == eligibility.Met && len(facts.Missing) > 0 {
			p.put(margin, p.uncovered(facts), plain)
		}
		if source := f.Source(); source != "" {
			p.put(margin, saySource.with(p.tag, source), dim)
		}
		p.repairs(f.Repairs())
	}
}

// margin is where the text of an item begins.
const margin = indent + indent

// lead is the first line of an item: its sign, its name, and what it is.
func (p *page) lead(s sign, name, state string) {
	name = typeset(name)
	p.lines = append(p.lines, indent+p.dress(s.look, s.mark)+" "+p.dress(bold, name)+" — "+p.dress(s.look, state))
}

func (p *page) uncovered(facts eligibility.PartnersFacts) string {
	names := make([]string, len(facts.Missing))
	for i, c := range facts.Missing {
		names[i] = c.Label(p.tag)
	}
	return sayUncovered.with(p.tag, strings.Join(names, ", "))
}

// repairs are the alternatives for one rule, of which one is enough.
func (p *page) repairs(all []eligibility.Repair) {
	for _, text := range alternatives(p.tag, all) {
		p.put(margin+"→ ", text, plain)
	}
}

func alternatives(tag language.Tag, all []eligibility.Repair) []string {
	texts := make([]string, len(all))
	for i, r := range all {
		texts[i] = r.Message(tag)
		if i > 0 {
			texts[i] = sayOr.in(tag) + " " + inner(texts[i])
		}
	}
	return texts
}

func (p *page) conflicts() {
	all := p.report.Conflicts()
	if len(all) == 0 {
		return
	}
	p.heading(sayConflicts.in(p.tag))
	for i, c := range all {
		if i > 0 {
			p.blank()
		}
		p.putDressed(indent+wrong.mark+" ", wrong.look, p.clash(c), bold)
		p.put(margin, c.Message(p.tag), plain)
		p.repairs(c.Repairs())
	}
}

func (p *page) clash(c eligibility.Conflict) string {
	return sayClashOf.with(p.tag, c.Codes()[0].Label(p.tag), inner(c.Codes()[1].Label(p.tag)))
}

// plan is what to do, as numbered steps, and what it leads to.
func (p *page) plan() {
	steps := p.report.Plan()
	if len(steps) == 0 {
		return
	}
	heading := sayPlan
	if len(p.report.BeyondRepair()) > 0 {
		heading = sayPlanElse
	}
	p.heading(heading.in(p.tag))
	for i, step := range steps {
		p.put(numbered(i), step.Message(p.tag), plain)
		p.put(margin+" ", p.purpose(step), dim)
	}
	p.put(indent, sayPlanExact.in(p.tag), plain)
	if v, ok := p.outcome(steps); ok {
		p.putDressed(indent+verdictSign(v).mark+" ", verdictSign(v).look, sayThen.with(p.tag, inner(v.Label(p.tag))), bold)
	}
}

// purpose is the rule that a step serves.
func (p *page) purpose(step eligibility.Step) string {
	why := step.Code.Label(p.tag)
	if f, ok := p.report.Finding(step.Code); ok && f.Outcome() == eligibility.Met {
		why += " (" + sayMetToday.in(p.tag) + ")"
	}
	return why
}

// outcome is the verdict once the steps are taken, if they can be.
func (p *page) outcome(steps []eligibility.Step) (eligibility.Verdict, bool) {
	after, err := p.call.Apply(p.d, steps)
	return p.call.Verdict(&after), err == nil
}

// numbered leads the entry at an index of a list.
func numbered(i int) string {
	n := strconv.Itoa(i + 1)
	return strings.Repeat(" ", max(0, len(margin)-1-len(n))) + n + ". "
}

func (p *page) beyondRepair() {
	codes := p.report.BeyondRepair()
	if len(codes) == 0 {
		return
	}
	p.heading(sayBeyond.in(p.tag))
	for _, code := range codes {
		p.putDressed(indent+wrong.mark+" ", wrong.look, sayBeyondLine.with(p.tag, code.Label(p.tag)), plain)
	}
}

// foot says what the page rests on, and what it does not decide.
func (p *page) foot() {
	p.blank()
	p.lines = append(p.lines, p.dress(dim, strings.Repeat("─", pageWidth)))
	for _, text := range footing(p.tag, p.call) {
		p.put("", text, dim)
	}
}

// footing names the call, its revision, how it is read, and who decides.
func footing(tag language.Tag, call eligibility.Call) []string {
	terms := call.Terms()
	var readings []string
	for _, c := range call.Clauses() {
		if len(c.Readings()) > 0 {
			readings = append(readings, c.Reading(tag))
		}
	}
	return []string{
		sayCall.with(tag, terms.Code, terms.Revision),
		sayInForce.with(tag, strings.Join(readings, " ")),
		sayJury.in(tag),
	}
}
