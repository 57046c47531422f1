// Command twocalls appraises one dossier under two calls for projects and says,
// rule by rule, which term differs and what that changes for the dossier; then it shows
// for each of these terms a dossier that only one of the calls accepts. It is
// for whoever runs a call of their own: beside the call of 2016, it reads the terms
// of one from call.json. That call and the dossier are fictitious.
//
//	twocalls -lang fr|en   (by LC_ALL, LC_MESSAGES or LANG; else French)
package main

import (
	_ "embed"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/examples/internal/console"
	"github.com/aap-lit/aap/partners"
)

var (
	//go:embed dossier.json
	dossier string
	//go:embed call.json
	terms []byte
)

// fictitious is a call with other terms, and with neither window nor seed: a term
// that is left out is a rule that the call does not have.
func fictitious() (call eligibility.Call, err error) {
	err = json.Unmarshal(terms, &call)
	return call, err
}

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr, os.Getenv)) }

// run is the program. Its status is 0, or 2 when something is wrong.
func run(args []string, stdout, stderr io.Writer, env func(string) string) int {
	tag := console.Language(env)
	flags := flag.NewFlagSet("twocalls", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Func("lang", "fr or en", console.LanguageInto(&tag))
	err := flags.Parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return 0
	case err != nil: // told already
		return console.BadInput
	case flags.NArg() > 0: // a file, which would not be read
		flags.Usage()
		return console.BadInput
	}
	d, bad := eligibility.Decode(strings.NewReader(dossier))
	other, wrong := fictitious()
	if err = errors.Join(bad, wrong); err == nil {
		_, err = io.WriteString(stdout, compare(tag, &d, eligibility.LIT2016(), other))
	}
	if err != nil {
		_, _ = fmt.Fprintln(stderr, "twocalls:", err)
		return console.BadInput
	}
	return 0
}

// A page sets what two calls say of one dossier side by side.
type page struct {
	console.Paper
	tag  language.Tag
	a, b eligibility.Report
}

// compare is the page: the verdicts, each rule that either call has, what to do for
// each call, and the dossiers that tell the calls apart.
func compare(tag language.Tag, d *eligibility.Dossier, a, b eligibility.Call) string {
	p := &page{tag: tag, a: a.Evaluate(d), b: b.Evaluate(d)}
	p.Put("", d.Title)
	p.Put("", p.say("Sous chaque règle, → dit ce qui change de %s à %s.",
		"Below each rule, → says what changes from %s to %s.", a.Terms().Code, b.Terms().Code))
	p.Blank()
	p.columns(a.Name(tag), b.Name(tag))
	p.columns(a.Terms().Code, b.Terms().Code)
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
	for _, r := range []eligibility.Report{p.a, p.b} {
		if r.Verdict() == eligibility.Ineligible {
			p.Heading(p.say("Que faire pour %s", "What to do for %s", r.Call().Terms().Code))
		}
		for _, step := range r.Plan() {
			p.Put("– ", step.Message(tag))
		}
		for _, code := range r.BeyondRepair() {
			p.Put("✗ ", p.say("Sans remède : %s", "Beyond repair: %s", code.Label(tag)))
		}
	}
	p.differences(a, b)
	return p.Text()
}

func (p *page) outcome(f eligibility.Finding) string {
	if f.Code() == 0 {
		return p.say("— règle absente de cet appel", "— this call does not have this rule")
	}
	return []string{"? ", "✓ ", "✗ "}[f.Outcome()] + f.Outcome().Label(p.tag)
}

// difference says which term of a rule differs, of those in which the two calls
// of this program do, and what comes of it. An absent rule has the zero Finding.
func (p *page) difference(fa, fb eligibility.Finding) string {
	a, b := p.a.Call().Terms(), p.b.Call().Terms()
	before, after := fa.Outcome(), fb.Outcome()
	var term string
	switch {
	case fb.Code() == 0: // a rule that is not there stops nobody
		after, term = eligibility.Met, p.say("Seul %s pose cette règle.", "Only %s has this rule.", a.Code)
	case fa.Code() == 0:
		before, term = eligibility.Met, p.say("Seul %s pose cette règle.", "Only %s has this rule.", b.Code)
	case fa.Code() == eligibility.RuleTeam && a.MinServices != b.MinServices:
		term = p.say("Services de l’État exigés : %d au lieu de %d.", "State services required: %d instead of %d.", b.MinServices, a.MinServices)
	case fa.Code() == eligibility.RulePartners && p.required(a) != p.required(b):
		term = p.say("Partenaires exigés : %s au lieu de %s.", "Partners required: %s instead of %s.", p.required(b), p.required(a))
	case fa.Code() == eligibility.RuleCap && a.Budget.Cap != b.Budget.Cap:
		term = p.say("Plafond : %s.", "Cap: %s.", p.change(a.Budget.Cap, b.Budget.Cap))
	case fa.Code() == eligibility.RuleShare && p.rate(a) != p.rate(b):
		term = p.say("Taux et mois financés : %s au lieu de %s.", "Rate and funded months: %s instead of %s.", p.rate(b), p.rate(a))
		sa, sb := p.a.Share(), p.b.Share()
		if before, ok := sa.Share.Amount(); ok && sa.Share != sb.Share {
			after, _ := sb.Share.Amount()
			term += p.say(" Ce dossier peut demander %s.", " This dossier may request %s.", p.change(before, after))
		}
	default:
		return p.say("Mêmes termes, même résultat.", "Same terms, same outcome.")
	}
	return term + " " + p.effect(before, after)
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
	return p.say("Seul %s refuse ce dossier sur cette règle.", "Only %s refuses this dossier on this rule.", alone.Call().Terms().Code)
}

// required is how many partners a call asks for, and of which categories.
func (p *page) required(t eligibility.Terms) string {
	text := fmt.Sprint(t.MinPartners)
	for _, category := range partners.Categories() {
		if t.RequiredCategories.Has(category) {
			text += p.say(" (dont : %s)", " (with: %s)", category.Label(p.tag))
		}
	}
	return text
}

func (p *page) rate(t eligibility.Terms) string {
	return p.say("%s\u00a0%% sur %d mois", "%s%% over %d months", t.Budget.Rate.Shift(2), t.Budget.Months)
}

// change is an amount, the one it replaces, and how far they are apart.
func (p *page) change(from, to budget.Amount) string {
	way := p.say("plus", "more")
	gap, err := to.Sub(from)
	if err != nil { // from is the greater
		way = p.say("moins", "less")
		gap, _ = from.Sub(to)
	}
	said := budget.FormatAll(p.tag, to, from, gap)
	return p.say("%s au lieu de %s, soit %s de %s", "%s instead of %s, that is %s %s", said[0], said[1], said[2], way)
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
