package main

import (
	"html/template"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/examples/internal/console"
)

// A view is what is said of one input, in words that are fit to be read. The
// page for a terminal and the page of HTML put it in order, each in its own way,
// and know nothing else.
type view struct {
	ID    string // begins the ids of its elements
	Input string // which input it is, where there may be several

	Title   string // of the project
	Verdict state
	Grounds string
	ReadAs  string // by which other readings, if any

	Region   string
	Services team
	Partners names
	Coverage table // the partners, by category

	Rules     []ruled
	Conflicts []ruled
	Beyond    []string // what nothing mends
	Steps     []item
	After     *state // once the steps are taken
	Questions []item
	Question  string // what the verdict hangs on, if asked for
	Answers   []item
	Readings  []string

	Money      *money
	Indicators *progress
	Scores     *scores
	Foot       []string
}

// A state is a sign, the word that says the same, and the class of both:
// nothing is told by a sign or a colour alone.
type state struct{ Class, Sign, Word string }

func good(word string) state    { return state{"good", "✓", word} }
func wrong(word string) state   { return state{"wrong", "✗", word} }
func pending(word string) state { return state{"pending", "?", word} }

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

// A drawing is drawn when a page asks for it.
type drawing func() template.HTML

// Draw returns the drawing, as it stands on a page of HTML.
func (d drawing) Draw() template.HTML { return d() }

// names are a list of names, or a word in their place.
type names struct {
	List []string
	Open bool // more may come
}

// A subject is a dossier under a call, to be put in words.
type subject struct {
	tag    language.Tag
	call   eligibility.Call
	d      *eligibility.Dossier
	report eligibility.Report
}

// newView puts an input and its report in words. Our own phrases are fit to be
// read; what the library or the input says is made so. The id begins those of
// its elements on a page of HTML.
func newView(id string, o options, in *input, report eligibility.Report) *view {
	s := subject{o.Tag, report.Call(), &in.dossier, report}
	v := &view{
		ID: id, Title: prose(in.dossier.Title),
		Verdict: s.verdict(report.Verdict()), Grounds: s.grounds(), ReadAs: s.readAs(),
		Region: s.region(), Services: s.services(), Partners: s.partners(), Coverage: s.coverage(),
		Rules: s.rules(), Conflicts: s.conflicts(), Beyond: s.beyond(),
		Questions: s.questions(), Readings: s.effects(),
		Money: s.money(id), Foot: footing(o.Tag, s.call),
	}
	v.Steps, v.After = s.plan()
	if o.witnesses {
		v.Question, v.Answers = s.hinge()
	}
	if in.indicators != nil {
		v.Indicators = newProgress(id, o.Tag, *in.indicators, o.month)
	}
	if in.jury != nil {
		v.Scores = newScores(id, o.Tag, *in.jury)
	}
	return v
}

var (
	prose    = console.Prose
	sentence = console.Sentence
	inner    = console.Inner
)

func (s subject) verdict(v eligibility.Verdict) state {
	switch v {
	case eligibility.Eligible:
		return good(v.Label(s.tag))
	case eligibility.Ineligible:
		return wrong(v.Label(s.tag))
	}
	return pending(v.Label(s.tag))
}

func (s subject) outcome(o eligibility.Outcome) state {
	switch o {
	case eligibility.Met:
		return good(o.Label(s.tag))
	case eligibility.NotMet:
		return wrong(o.Label(s.tag))
	}
	return pending(o.Label(s.tag))
}
