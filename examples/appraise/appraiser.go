package main

import (
	"io"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/examples/internal/console"
)

// An appraiser appraises inputs one by one.
type appraiser struct {
	*console.Desk
	asked   options
	call    eligibility.Call
	colours bool
	site    *site // for a page of HTML
}

// all appraises every input. The error is that of writing.
func (a *appraiser) all(stdin io.Reader) error {
	if a.Format != console.HTML {
		return a.inputs(stdin)
	}
	site, err := newSite(a.Out, a.Tag, a.call, a.Several())
	if err != nil {
		return err
	}
	a.site = site
	if err := a.inputs(stdin); err != nil {
		return err
	}
	return a.flushed(site.end())
}

func (a *appraiser) inputs(stdin io.Reader) error {
	if a.asked.sample == "" {
		return a.All(stdin)
	}
	raw, err := readSample(a.asked.sample)
	if err != nil {
		return err
	}
	return a.Sample(raw)
}

// one appraises one input.
func (a *appraiser) one(raw []byte, name string) ([]*eligibility.Error, error) {
	in, faults := decode(raw)
	if len(faults) > 0 {
		return faults, nil
	}
	if a.asked.draft {
		in.dossier = in.dossier.Draft()
	}
	call, err := a.call.With(in.readings)
	if err != nil {
		return below("readings", err), nil
	}
	report := call.Evaluate(&in.dossier)
	if report.Verdict() != eligibility.Eligible {
		a.Status = max(a.Status, statusNotEligible)
	}
	if a.Format == console.JSON {
		return nil, a.Line(result(a.asked, call, &in, report))
	}
	v := newView(a.ID(), a.asked, &in, report)
	if a.Format == console.Text {
		return nil, a.Page(name, a.colours, func(p *console.Paper) { writePage(p, a.Tag, v) })
	}
	if a.Several() {
		v.Input = a.InputName(name)
	}
	return nil, a.flushed(a.site.article("article", v.Title, v))
}

// reject writes a bad input in its place on the page.
func (a *appraiser) reject(name string, faults []console.Fault) error {
	for i, f := range faults {
		faults[i].Pointer, faults[i].Message = prose(f.Pointer), prose(f.Message)
	}
	return a.flushed(a.site.article("bad", "", struct {
		ID, Input string
		Faults    []console.Fault
	}{a.ID(), prose(a.InputName(name)), faults}))
}

// flushed writes out what was written without an error.
func (a *appraiser) flushed(err error) error {
	if err != nil {
		return err
	}
	return a.Out.Flush()
}
