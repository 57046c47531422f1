// Command twocalls appraises one dossier under two calls for projects and says,
// rule by rule, which term differs and what that changes for the dossier. It is
// for whoever runs a call of their own: beside the call of 2016, it makes one
// up with [eligibility.New]. The dossier is fictitious.
//
//	twocalls -lang fr|en   (by LC_ALL, LC_MESSAGES or LANG; else French)
package main

import (
	"cmp"
	_ "embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"github.com/shopspring/decimal"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/partners"
)

//go:embed dossier.json
var dossier string

// fictitious is a call with other terms, and with neither window nor seed: a term
// that is left out is a rule that the call does not have.
func fictitious() (eligibility.Call, error) {
	limit, err := budget.ParseAmount("300000")
	if err != nil {
		return eligibility.Call{}, err
	}
	return eligibility.New(eligibility.Terms{
		Code: "FICTIF-2018", Revision: "1",
		MinServices: 3, Deposit: true,
		MinPartners: 2, RequiredCategories: partners.CoverageOf(partners.Academia),
		Budget: budget.Terms{Cap: limit, Rate: decimal.New(70, -2), Months: 12, ShareBase: budget.FundedMonths},
	})
}

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr, os.Getenv)) }

// run is the program. Its status is 0, or 2 when something is wrong.
func run(args []string, stdout, stderr io.Writer, env func(string) string) int {
	tag := environmentLanguage(env)
	flags := flag.NewFlagSet("twocalls", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Func("lang", "fr or en", func(text string) error {
		if text != "fr" && text != "en" {
			return errors.New("fr, en")
		}
		tag = language.Make(text)
		return nil
	})
	err := flags.Parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return 0
	case err != nil: // told already
		return 2
	case flags.NArg() > 0: // a file, which would not be read
		flags.Usage()
		return 2
	}
	d, bad := eligibility.Decode(strings.NewReader(dossier))
	other, wrong := fictitious()
	if err = errors.Join(bad, wrong); err == nil {
		_, err = io.WriteString(stdout, compare(tag, &d, eligibility.LIT2016(), other))
	}
	if err != nil {
		_, _ = fmt.Fprintln(stderr, "twocalls:", err)
		return 2
	}
	return 0
}

// environmentLanguage is English where the environment asks for it, else
// French, the language of the call.
func environmentLanguage(env func(string) string) language.Tag {
	locale := strings.ReplaceAll(cmp.Or(env("LC_ALL"), env("LC_MESSAGES"), env("LANG")), ".", "_")
	if name, _, _ := strings.Cut(locale, "_"); name == "en" {
		return language.English
	}
	return language.French
}

// A page sets what two calls say of one dossier side by side.
type page struct {
	strings.Builder
	tag  language.Tag
	a, b eligibility.Report
}

// compare is the page: the verdicts, each rule that either call has, and what
// to do for each call.
func compare(tag language.Tag, d *eligibility.Dossier, a, b eligibility.Call) string {
	p := &page{tag: tag, a: a.Evaluate(d), b: b.Evaluate(d)}
	p.WriteString(d.Title + "\n" + p.say("Sous chaque règle, → dit ce qui change de %s à %s.",
		"Below each rule, → says what changes from %s to %s.", a.Terms().Code, b.Terms().Code) + "\n\n")
	p.columns(a.Terms().Code, b.Terms().Code)
	p.columns(p.a.Verdict().Label(tag), p.b.Verdict().Label(tag))
	for code := eligibility.RuleTeam; code <= eligibility.RuleShare; code++ {
		fa, inA := p.a.Finding(code)
		fb, inB := p.b.Finding(code)
		if inA || inB {
			p.heading(code.Label(tag))
			p.columns(p.outcome(fa), p.outcome(fb))
			p.columns(fa.Message(tag), fb.Message(tag))
			p.put("→ ", p.difference(fa, fb))
		}
	}
	for _, r := range []eligibility.Report{p.a, p.b} {
		if r.Verdict() == eligibility.Ineligible {
			p.heading(p.say("Que faire pour %s", "What to do for %s", r.Call().Terms().Code))
		}
		for _, step := range r.Plan() {
			p.put("– ", step.Message(tag))
		}
		for _, code := range r.BeyondRepair() {
			p.put("✗ ", p.say("Sans remède : %s", "Beyond repair: %s", code.Label(tag)))
		}
	}
	return p.String()
}

func (p *page) outcome(f eligibility.Finding) string {
	if f.Code == 0 {
		return p.say("— règle absente de cet appel", "— this call has no such rule")
	}
	return []string{"? ", "✓ ", "✗ "}[f.Outcome] + f.Outcome.Label(p.tag)
}

// difference says which term of a rule differs, of those in which the two calls
// of this program do, and what comes of it. An absent rule has the zero Finding.
func (p *page) difference(fa, fb eligibility.Finding) string {
	a, b := p.a.Call().Terms(), p.b.Call().Terms()
	var term string
	switch {
	case fb.Code == 0: // a rule that is not there stops nobody
		fb.Outcome, term = eligibility.Met, p.say("Seul %s pose cette règle.", "Only %s has this rule.", a.Code)
	case fa.Code == 0:
		fa.Outcome, term = eligibility.Met, p.say("Seul %s pose cette règle.", "Only %s has this rule.", b.Code)
	case fa.Code == eligibility.RuleTeam && a.MinServices != b.MinServices:
		term = p.say("Services de l’État exigés : %d au lieu de %d.", "State services required: %d instead of %d.", b.MinServices, a.MinServices)
	case fa.Code == eligibility.RulePartners && p.required(a) != p.required(b):
		term = p.say("Partenaires exigés : %s au lieu de %s.", "Partners required: %s instead of %s.", p.required(b), p.required(a))
	case fa.Code == eligibility.RuleCap && a.Budget.Cap != b.Budget.Cap:
		term = p.say("Plafond : %s.", "Cap: %s.", p.change(a.Budget.Cap, b.Budget.Cap))
	case fa.Code == eligibility.RuleShare && p.rate(a) != p.rate(b):
		term = p.say("Taux et mois financés : %s au lieu de %s.", "Rate and funded months: %s instead of %s.", p.rate(b), p.rate(a))
		sa, _ := fa.Facts().(eligibility.ShareFacts)
		sb, _ := fb.Facts().(eligibility.ShareFacts)
		if sa.Share != nil && sb.Share != nil && *sa.Share != *sb.Share {
			term += p.say(" Ce dossier peut demander %s.", " This dossier may ask for %s.", p.change(*sa.Share, *sb.Share))
		}
	default:
		return p.say("Mêmes termes, même résultat.", "Same terms, same outcome.")
	}
	return term + " " + p.effect(fa.Outcome, fb.Outcome)
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
	return p.say("Ce dossier ne manque à cette règle que devant %s.", "This dossier fails it under %s alone.", alone.Call().Terms().Code)
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
	return p.say("%s %% sur %d mois", "%s%% over %d months", t.Budget.Rate.Shift(2), t.Budget.Months)
}

// change is an amount, the one it replaces, and how far they are apart.
func (p *page) change(from, to budget.Amount) string {
	way := p.say("moins", "less")
	if to.Cmp(from) > 0 {
		way = p.say("plus", "more")
	}
	gap, _ := budget.Cents(max(from.Cents()-to.Cents(), to.Cents()-from.Cents())) // never out of bounds
	return p.say("%s au lieu de %s, soit %s de %s", "%s instead of %s, that is %s %s",
		to.Format(p.tag), from.Format(p.tag), gap.Format(p.tag), way)
}

// say is a phrase in the language of the page; French has no-break spaces.
func (p *page) say(fr, en string, args ...any) string {
	if p.tag == language.English {
		return fmt.Sprintf(en, args...)
	}
	return fmt.Sprintf(strings.NewReplacer(" :", "\u00a0:", " %%", "\u00a0%%").Replace(fr), args...)
}

const width, column = 80, 38 // of the page, in characters

func (p *page) heading(text string) {
	p.WriteString("\n── " + text + " " + strings.Repeat("─", max(0, width-4-utf8.RuneCountInString(text))) + "\n")
}

// put writes a text over the whole width, lined up behind its lead of two characters.
func (p *page) put(lead, text string) {
	for _, line := range wrap(text, width-2) {
		p.WriteString(lead + line + "\n")
		lead = "  "
	}
}

// columns writes two texts beside each other.
func (p *page) columns(a, b string) {
	left, right := wrap(a, column), wrap(b, column)
	for i := range max(len(left), len(right)) {
		l, r := append(left, make([]string, len(right))...)[i], append(right, make([]string, len(left))...)[i]
		p.WriteString(strings.TrimRight(fmt.Sprintf("%-*s │ %s", column, l, r), " ") + "\n")
	}
}

// wrap parts a text into lines at its spaces.
func wrap(text string, width int) []string {
	var lines []string
	for word := range strings.SplitSeq(text, " ") {
		last := len(lines) - 1
		if last >= 0 && utf8.RuneCountInString(lines[last]+" "+word) <= width {
			lines[last] += " " + word
		} else {
			lines = append(lines, word)
		}
	}
	return lines
}
