// Command twocalls appraises one dossier under two calls for projects and says,
// rule by rule, which term differs and what that changes for the dossier; then it shows
// for each of these terms a dossier that only one of the calls accepts. It is
// for whoever writes a call of their own, whose terms in JSON it reads. The dossier is
// fictitious, and so is the call that stands in the place of yours.
//
//	twocalls                   the call of 2016 and a fictitious one
//	twocalls -call call.json   the call of 2016 and yours
//
// The exit status is 0, or 2 when the terms or the command line are wrong. Option -h
// says the rest.
package main

import (
	_ "embed"
	"errors"
	"flag"
	"io"
	"os"
	"strings"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/examples/internal/console"
)

var (
	//go:embed dossier.json
	dossier string
	//go:embed call.json
	terms []byte
)

// most bounds the terms of a call, in bytes, as the library does.
const most = 1 << 20

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, os.Getenv)) }

// run is the program: the command line without its first word, the three streams, and
// the environment.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer, env func(string) string) int {
	o := console.Options{Tag: console.Language(env), Format: console.Text}
	flags := flag.NewFlagSet("", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.Func("lang", "", console.LanguageInto(&o.Tag))
	file := flags.String("call", "", "")
	err := flags.Parse(args)
	if err == nil && flags.NArg() > 0 {
		err = errors.New(sayTooMuch.With(o.Tag, flags.Arg(0)))
	}
	if *file != "" {
		o.Inputs = []string{*file}
	}
	desk := console.NewDesk("twocalls", o, most, stdout, stderr)
	if err != nil {
		return desk.Refuse(err, sayUsage)
	}
	d, err := eligibility.Decode(strings.NewReader(dossier))
	if err != nil {
		return desk.End(err)
	}
	desk.Deal = func(raw []byte, name string) (func() error, []*eligibility.Error) {
		var other eligibility.Call
		if err := other.UnmarshalJSON(raw); err != nil {
			return nil, eligibility.Faults(err)
		}
		p := compare(o.Tag, &d, eligibility.LIT2016(), other)
		return func() error { return desk.Page(name, &p.Paper) }, nil
	}
	if *file == "" {
		return desk.End(desk.Sample(terms))
	}
	return desk.End(desk.All(stdin))
}

// A page sets what two calls say of one dossier side by side.
type page struct {
	console.Paper
	tag  language.Tag
	a, b side
}

// A side is what one of the calls says, and how the page names that call.
type side struct {
	eligibility.Report
	code string
}

func newPage(tag language.Tag, d *eligibility.Dossier, a, b eligibility.Call) *page {
	p := &page{tag: tag, a: side{a.Evaluate(d), a.Terms().Code}, b: side{b.Evaluate(d), b.Terms().Code}}
	if p.a.code == p.b.code {
		p.b.code += p.say(" (le vôtre)", " (yours)")
	}
	return p
}

// compare is the page: the verdicts, each rule that either call has, what to do for
// each call, and the dossiers that tell the calls apart.
func compare(tag language.Tag, d *eligibility.Dossier, a, b eligibility.Call) *page {
	p := newPage(tag, d, a, b)
	p.Put("", d.Title)
	p.Put("", p.say("Sous chaque règle, → dit ce qui change de %s à %s.",
		"Below each rule, → says what changes from %s to %s.", p.a.code, p.b.code))
	p.Blank()
	p.columns(a.Name(tag), b.Name(tag))
	p.columns(p.a.code, p.b.code)
	p.columns(p.a.Verdict().Label(tag), p.b.Verdict().Label(tag))
	for _, code := range eligibility.Codes() {
		fa, inA := p.a.Finding(code)
		fb, inB := p.b.Finding(code)
		if !inA && !inB {
			continue
		}
		p.Heading(code.Label(tag))
		p.columns(p.outcome(fa), p.outcome(fb))
		p.columns(fa.Message(tag), fb.Message(tag))
		p.columns(fa.Source(), fb.Source())
		p.Put("→ ", p.difference(fa, fb))
	}
	for _, r := range []side{p.a, p.b} {
		if r.Verdict() == eligibility.Ineligible {
			p.Heading(p.say("Que faire pour %s", "What to do for %s", r.code))
		}
		for _, step := range r.Plan() {
			p.Put("– ", step.Message(tag))
		}
		for _, code := range r.BeyondRepair() {
			p.Put("✗ ", p.say("Sans remède : %s", "Beyond repair: %s", code.Label(tag)))
		}
	}
	p.differences()
	return p
}

func (p *page) outcome(f eligibility.Finding) string {
	if f.Code() == 0 {
		return p.say("— règle absente de cet appel", "— this call does not have this rule")
	}
	return []string{"? ", "✓ ", "✗ "}[f.Outcome()] + f.Outcome().Label(p.tag)
}

// difference says which terms of a rule differ and what comes of it. An absent rule has
// the zero Finding.
func (p *page) difference(fa, fb eligibility.Finding) string {
	before, after := fa.Outcome(), fb.Outcome()
	var differing string
	switch {
	case fb.Code() == 0: // a rule that is not there stops nobody
		after, differing = eligibility.Met, p.say("Seul %s pose cette règle.", "Only %s has this rule.", p.a.code)
	case fa.Code() == 0:
		before, differing = eligibility.Met, p.say("Seul %s pose cette règle.", "Only %s has this rule.", p.b.code)
	default:
		differing = p.differing(fa.Code())
	}
	if differing == "" {
		return p.say("Mêmes termes, même résultat.", "Same terms, same outcome.")
	}
	return differing + " " + p.effect(before, after)
}

// effect says what a difference of terms comes to for the dossier.
func (p *page) effect(a, b eligibility.Outcome) string {
	alone := p.a
	switch {
	case a == b:
		return p.say("Pour ce dossier, le résultat est le même.", "For this dossier, the outcome is the same.")
	case a == eligibility.Unknown || b == eligibility.Unknown:
		return p.say("Le dossier reste à compléter.", "The dossier is still to be completed.")
	case b == eligibility.NotMet:
		alone = p.b
	}
	return p.say("Seul %s refuse ce dossier sur cette règle.", "Only %s refuses this dossier on this rule.", alone.code)
}

// say is a phrase in the language of the page.
func (p *page) say(fr, en string, args ...any) string {
	return console.Phrase{fr, en}.With(p.tag, args...)
}

// column is the width of each of two columns, in characters.
const column = 38

// columns writes two texts beside each other.
func (p *page) columns(a, b string) {
	left, right := console.Wrap(a, column), console.Wrap(b, column)
	height := max(len(left), len(right))
	left = append(left, make([]string, height-len(left))...)
	right = append(right, make([]string, height-len(right))...)
	for i := range height {
		p.Line(strings.TrimRight(console.Left(left[i], column)+" │ "+right[i], " "))
	}
}
