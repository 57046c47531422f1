package main

import (
	"bytes"
	"embed"
	"html/template"
	"io"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/examples/internal/console"
)

//go:embed page.html page.css
var pageFiles embed.FS

// statusNotEligible is the exit status when a dossier is not eligible.
const statusNotEligible = 1

// An appraiser appraises inputs. On a page of HTML each is an article.
type appraiser struct {
	*console.Desk
	asked   options
	call    eligibility.Call
	colours bool
	site    *template.Template // nil for another format
	begun   bool               // the page of HTML, which is then of that call
}

// all appraises every input. The error is that of writing.
func (a *appraiser) all(stdin io.Reader) (err error) {
	if a.Format == console.HTML {
		if a.site, err = console.Template(a.Tag, pageFiles, pagePhrases); err != nil {
			return err
		}
	}
	if a.asked.sample == "" {
		err = a.All(stdin)
	} else {
		raw, _ := readSample(a.asked.sample) // there is one of every name that passed
		err = a.Sample(raw)
	}
	if err != nil || a.site == nil {
		return err
	}
	return a.part("foot", footing(a.Tag, a.call))
}

// one appraises one input, among others.
func (a *appraiser) one(raw []byte, name string) (func() error, []*eligibility.Error) {
	in, faults := decode(raw)
	if len(faults) > 0 {
		return nil, faults
	}
	if a.asked.draft {
		in.Dossier = in.Dossier.Draft()
	}
	report := in.Call.Evaluate(&in.Dossier)
	write := a.writer(name, &in, report)
	return func() error {
		if report.Verdict() != eligibility.Eligible {
			a.Status = max(a.Status, statusNotEligible)
		}
		return write()
	}, nil
}

// writer returns what writes a report in its turn. All but an article, which depends on
// those before it, is made ready here.
func (a *appraiser) writer(name string, in *input, report eligibility.Report) func() error {
	switch a.Format {
	case console.JSON:
		line, err := result(a.asked, in, report)
		return func() error { return a.Line(line, err) }
	case console.Text:
		v := newView("", a.asked, in, report)
		v.Apart = !sameCall(a.call, v.call)
		p := &console.Paper{Colours: a.colours}
		writePage(p, v)
		return func() error { return a.Page(name, p) }
	}
	return func() error {
		v := newView(a.ID(), a.asked, in, report)
		if a.Several() {
			v.Input = a.InputName(name)
		}
		a.under(v)
		return a.article("article", v.Title(), v)
	}
}

// under makes the page one of the call of its first article; an article under another
// says so itself. A page of several inputs tells the usual readings of the call.
func (a *appraiser) under(v *view) {
	if !a.begun {
		a.call = v.call
		if usual, err := v.call.With(v.in.Usual); err == nil && a.Several() {
			a.call = usual
		}
	} else if !sameCall(a.call, v.call) {
		v.Apart = true
	}
}

// sameCall reports whether two calls are one, whatever their readings.
func sameCall(a, b eligibility.Call) bool {
	like, err := a.With(b.Readings())
	if err != nil {
		return false
	}
	one, oneErr := like.MarshalJSON()
	other, otherErr := b.MarshalJSON()
	return oneErr == nil && otherErr == nil && bytes.Equal(one, other)
}

// reject writes a bad input in its place on the page.
func (a *appraiser) reject(name string, faults []console.Fault) error {
	return a.article("bad", "", struct {
		ID, Input string
		Faults    []console.Fault
	}{a.ID(), a.InputName(name), faults})
}

// article writes an input on the page, and the head of the page before the
// first.
func (a *appraiser) article(kind, title string, about any) error {
	if !a.begun {
		a.begun = true
		if err := a.part("head", struct {
			Title, Call, Code string
			Several           bool
		}{title, callName(a.Tag, a.call), a.call.Terms().Code, a.Several()}); err != nil {
			return err
		}
	}
	return a.part(kind, about)
}

// part writes a part of the page by its name, and what is still waiting.
func (a *appraiser) part(name string, about any) error {
	if err := a.site.ExecuteTemplate(a.Out, name, about); err != nil {
		return err
	}
	return a.Out.Flush()
}
