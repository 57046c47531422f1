package main

import (
	"html/template"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/examples/internal/console"
)

// A view says what there is to say of one input, in words that are fit to be
// read: our own phrases are, and what the library or the input says is made so.
// The page for a terminal and that of HTML, by the names of its methods, put it
// in order, each in its own way, and know nothing else.
type view struct {
	ID     string // begins the ids of its elements on a page of HTML
	Input  string // which input it is, where there may be several
	Apart  bool   // its call is another than that of the page
	tag    language.Tag
	asked  options
	in     *input
	d      *eligibility.Dossier
	call   eligibility.Call
	report eligibility.Report
}

func newView(id string, o options, in *input, report eligibility.Report) *view {
	return &view{ID: id, tag: o.Tag, asked: o, in: in, d: &in.Dossier, call: report.Call(), report: report}
}

// Title is that of the project.
func (v *view) Title() string { return prose(v.d.Title) }

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

// A drawing is drawn when a page asks for it.
type drawing func() template.HTML

// Draw returns the drawing, as it stands on a page of HTML.
func (d drawing) Draw() template.HTML { return d() }

var (
	prose    = console.Prose
	sentence = console.Sentence
	inner    = console.Inner
)

// labels are the labels of a list.
func labels[T interface{ Label(language.Tag) string }](tag language.Tag, list []T) []string {
	all := make([]string, len(list))
	for i, each := range list {
		all[i] = each.Label(tag)
	}
	return all
}

// stateOf is the state of what is so, is not, or is not known.
func stateOf(word string, is, isNot bool) state {
	switch {
	case is:
		return good(word)
	case isNot:
		return wrong(word)
	}
	return pending(word)
}

// Verdict is that of the report.
func (v *view) Verdict() state { return v.verdict(v.report.Verdict()) }

func (v *view) verdict(of eligibility.Verdict) state {
	return stateOf(of.Label(v.tag), of == eligibility.Eligible, of == eligibility.Ineligible)
}
