package main

import (
	"bytes"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/eligibility/eligibilitytest"
	"github.com/aap-lit/aap/examples/internal/console"
	"github.com/aap-lit/aap/examples/internal/console/consoletest"
	"github.com/aap-lit/aap/partners"
)

// differ runs the program with an environment of NAME=value pairs.
func differ(env []string, args ...string) consoletest.Outcome {
	return consoletest.Program(run).Run("", env, args...)
}

func TestGoldenPages(t *testing.T) {
	for _, lang := range []string{"fr", "en"} {
		got := differ(nil, "-lang", lang)
		require.Zero(t, got.Status)
		require.Empty(t, got.Stderr)
		consoletest.Golden(t, lang+".golden", got.Stdout)
		requireTidy(t, got.Stdout)
	}
}

// requireTidy refuses a page that is too wide, that hides something, or whose
// columns do not line up.
func requireTidy(t *testing.T, page string) {
	t.Helper()
	consoletest.Tidy(t, page)
	for line := range strings.Lines(page) {
		if left, _, ok := strings.Cut(line, "│"); ok {
			require.Equal(t, column+1, utf8.RuneCountInString(left), "%q", line)
		}
	}
}

func subject(t *testing.T) *eligibility.Dossier {
	t.Helper()
	d, err := eligibility.Decode(strings.NewReader(dossier))
	require.NoError(t, err)
	return &d
}

func calls(t *testing.T) (a, b eligibility.Call) {
	t.Helper()
	require.NoError(t, b.UnmarshalJSON(terms))
	return eligibility.LIT2016(), b
}

// lost are the rules that a report says are not met.
func lost(r eligibility.Report) string {
	var codes []string
	for _, f := range r.Findings() {
		if f.Outcome() == eligibility.NotMet {
			codes = append(codes, f.Code().String())
		}
	}
	return strings.Join(codes, " ")
}

// asking replaces what the dossier asks for and, unless it is zero, the cost of
// its last line.
func asking(t *testing.T, d *eligibility.Dossier, request, lastLine int64) {
	t.Helper()
	lines, resources := d.Budget.Lines(), d.Budget.Resources()
	var err error
	resources[0].Amount, err = budget.Cents(request)
	require.NoError(t, err)
	if lastLine != 0 {
		lines[len(lines)-1].Amount, err = budget.Cents(lastLine)
		require.NoError(t, err)
	}
	plan, err := budget.NewPlan(lines, resources)
	require.NoError(t, err)
	d.Budget = plan
}

const asked, share = 118_000_00, 105_035_03 // cents: by the dossier, and what the other call can fund of it

func TestDifferences(t *testing.T) {
	const same = "Pour ce dossier, le résultat est le même."
	const alone, alone2016 = "Seul FICTIF-2018 refuse ce dossier sur cette règle.", "Seul LIT-2016 refuse ce dossier sur cette règle."
	const open = "Le dossier reste à compléter."
	a, b := calls(t)
	cases := []struct {
		reason    string
		alter     func(d *eligibility.Dossier)
		lost      [2]string // under each call
		code      eligibility.Code
		says      string
		beyond    bool
		undecided bool
	}{
		{reason: "as it is, three rules refuse it in one call and none in the other",
			alter: func(*eligibility.Dossier) {}, lost: [2]string{"", "partners cap share"}, code: eligibility.RuleShare, says: alone},
		{reason: "other terms may have the same outcome",
			alter: func(*eligibility.Dossier) {}, lost: [2]string{"", "partners cap share"}, code: eligibility.RuleTeam, says: same},
		{reason: "a request that is just within the smaller share is within both",
			alter: func(d *eligibility.Dossier) { asking(t, d, share, 0) }, lost: [2]string{"", "partners cap"}, code: eligibility.RuleShare, says: same},
		{reason: "a cent above it is not",
			alter: func(d *eligibility.Dossier) { asking(t, d, share+1, 0) }, lost: [2]string{"", "partners cap share"}, code: eligibility.RuleShare, says: alone},
		{reason: "a request above both shares is refused by both",
			alter: func(d *eligibility.Dossier) { asking(t, d, 124_597_67, 0) }, lost: [2]string{"share", "partners cap share"}, code: eligibility.RuleShare, says: same},
		{reason: "a total at the lower cap is within both caps",
			alter: func(d *eligibility.Dossier) { asking(t, d, asked, 29_899_90) }, lost: [2]string{"", "partners share"}, code: eligibility.RuleCap, says: same},
		{reason: "a cent above it is not",
			alter: func(d *eligibility.Dossier) { asking(t, d, asked, 29_899_91) }, lost: [2]string{"", "partners cap share"}, code: eligibility.RuleCap, says: alone},
		{reason: "a partner more of another category is not the one that is required",
			alter: func(d *eligibility.Dossier) { associate(t, d, partners.Company) }, lost: [2]string{"", "partners cap share"}, code: eligibility.RulePartners, says: alone},
		{reason: "a school is",
			alter: func(d *eligibility.Dossier) { associate(t, d, partners.Academia) }, lost: [2]string{"", "cap share"}, code: eligibility.RulePartners, says: same},
		{reason: "two services are enough for the one call",
			alter: func(d *eligibility.Dossier) { d.Team = d.Team[1:] }, lost: [2]string{"", "team partners cap share"}, code: eligibility.RuleTeam, says: alone},
		{reason: "the same term gives the same outcome",
			alter: func(d *eligibility.Dossier) { d.Deposit.By = eligibility.AuthorityOther }, lost: [2]string{"deposit", "deposit partners cap share"}, code: eligibility.RuleDeposit, says: "Mêmes termes, même résultat."},
		{reason: "a rule that is absent stops nobody: the window", beyond: true,
			alter: func(d *eligibility.Dossier) { d.Deposit.At = d.Deposit.At.AddDate(0, 1, 0) }, lost: [2]string{"window", "partners cap share"}, code: eligibility.RuleWindow, says: alone2016},
		{reason: "a rule that is absent stops nobody: the seed project", beyond: true,
			alter: func(d *eligibility.Dossier) { d.Seed = eligibility.No }, lost: [2]string{"seed", "partners cap share"}, code: eligibility.RuleSeed, says: alone2016},
		{reason: "nor does it ask for anything", undecided: true,
			alter: func(d *eligibility.Dossier) { d.Deposit.At = time.Time{} }, lost: [2]string{"", "partners cap share"}, code: eligibility.RuleWindow, says: open},
		{reason: "nothing known, nothing lost", undecided: true,
			alter: func(d *eligibility.Dossier) { *d = eligibility.Dossier{} }, code: eligibility.RuleShare, says: same},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			d := subject(t)
			c.alter(d)
			ra, rb := a.Evaluate(d), b.Evaluate(d)
			require.Equal(t, c.lost, [2]string{lost(ra), lost(rb)})
			fa, _ := ra.Finding(c.code)
			fb, _ := rb.Finding(c.code)
			p := newPage(language.French, d, a, b)
			require.True(t, strings.HasSuffix(p.difference(fa, fb), c.says), p.difference(fa, fb))
			require.Equal(t, c.undecided, ra.Verdict() == eligibility.Undetermined)
			text := compare(language.French, d, a, b).Text()
			require.Equal(t, c.beyond, strings.Contains(text, "Sans remède"))
			requireTidy(t, text)
			requireTidy(t, compare(language.English, d, a, b).Text())
		})
	}
}

func associate(t *testing.T, d *eligibility.Dossier, category partners.Category) {
	t.Helper()
	p, err := partners.New("Atelier des marées (fictif)", category, partners.ID{})
	require.NoError(t, err)
	d.Partners = append(d.Partners, p)
}

// What the page says to do suffices.
func TestPlanIsEnough(t *testing.T) {
	_, b := calls(t)
	d := subject(t)
	mended, err := b.Apply(d, b.Evaluate(d).Plan())
	require.NoError(t, err)
	require.Equal(t, eligibility.Eligible, b.Verdict(&mended))
}

// The calls stand in the order they are given in, and a rule that neither has
// is not told.
func TestSides(t *testing.T) {
	a, b := calls(t)
	page := compare(language.English, subject(t), b, a).Text()
	require.Contains(t, page, "Cap: €500,000 instead of €300,000, that is €200,000 more.")
	require.Contains(t, page, "— this call does not have this rule    │ ✓ met")
	require.Contains(t, page, "Only LIT-2016 has this rule.")
	free := subject(t)
	require.NoError(t, free.Budget.UnmarshalJSON([]byte(`{"lines": []}`)))
	page = strings.Join(strings.Fields(compare(language.English, free, a, b).Text()), " ")
	require.Contains(t, page, "50% over 18 months. For this dossier, the outcome is the same.", "shares of nothing are not told apart")
	page = compare(language.English, subject(t), b, b).Text()
	require.NotContains(t, page, eligibility.RuleWindow.Label(language.English))
	require.Equal(t, 5, strings.Count(page, "Same terms, same outcome."))
	require.NotContains(t, page, "≠", "no dossier tells a call from itself")
}

// Every term that may differ has a name, and a dossier says so in both languages.
func TestDifferencesAreNamed(t *testing.T) {
	a, _ := calls(t)
	terms := a.Terms()
	terms.MinServices, terms.Year, terms.Deposit, terms.Seed = 3, 2021, false, false
	terms.Institutions = []eligibility.Institution{{Names: []string{"Mission des marées"}}}
	terms.Hierarchy, terms.Level = eligibility.HierarchySeparately, eligibility.LevelRegional
	terms.Opens, terms.Closes = terms.Opens.AddDate(0, 1, 0), terms.Closes.AddDate(0, 1, 0)
	terms.MinPartners, terms.RequiredCategories = 2, partners.CoverageOf(partners.Academia)
	terms.Budget.CapBase, terms.Budget.ShareBase = budget.FundedMonths, budget.WholeProject
	terms.Budget.Months, terms.Budget.Rate = 6, decimal.New(7, -1)
	var err error
	terms.Budget.Cap, err = budget.Cents(90_000_00)
	require.NoError(t, err)
	b, err := eligibility.New(terms)
	require.NoError(t, err)
	readings := a.Readings()
	readings.Actors = eligibility.ActorsAny
	anyActor, err := a.With(readings)
	require.NoError(t, err)
	named := map[string]bool{}
	for _, difference := range append(eligibilitytest.Differences(a, b), eligibilitytest.Differences(a, anyActor)...) {
		for _, pointer := range difference.Terms {
			require.Contains(t, termNames, pointer)
			named[pointer] = true
		}
	}
	for pointer := range termNames {
		require.True(t, named[pointer], pointer)
	}
	for _, tag := range []language.Tag{language.French, language.English} {
		text := compare(tag, subject(t), a, b).Text()
		requireTidy(t, text)
		require.Equal(t, len(eligibilitytest.Differences(a, b)), strings.Count(text, "≠ "))
	}
}

func TestStatus(t *testing.T) {
	good, bad := consoletest.File(t, string(terms)), consoletest.File(t, `{"code": "X", "budget": {"cap": -1}}`)
	cases := []struct {
		reason string
		args   []string
		env    []string
		says   string // on the page; or beside it, where the status is 2
		status int
	}{
		{"French is the language of the call", nil, nil, "Sous chaque règle", 0},
		{"the environment says English", nil, []string{"LANG=en_GB.UTF-8"}, "Below each rule", 0},
		{"-lang goes before it", []string{"-lang", "fr"}, []string{"LC_ALL=en"}, "Sous chaque règle", 0},
		{"help is no error", []string{"-h"}, nil, "Code de retour", 0},
		{"in English too", []string{"-lang", "en", "-h"}, nil, "Exit status", 0},
		{"an unknown language", []string{"-lang", "de"}, nil, "fr, en", 2},
		{"an unknown option", []string{"-format"}, nil, "-format", 2},
		{"a file that is not asked for", []string{"dossier.json"}, nil, "« dossier.json » n’est pas attendu", 2},
		{"be it after a call", []string{"-lang", "en", "-call", good, "more"}, nil, "“more” is not expected", 2},
		{"a call of one's own", []string{"-call", good}, nil, "de LIT-2016 à FICTIF-2018", 0},
		{"a file that is not there", []string{"-call", "nowhere"}, nil, "twocalls: nowhere: ce fichier n’existe pas", 2},
		{"terms that are wrong, and where", []string{"-call", bad}, nil, bad + ": /budget/cap: ", 2},
	}
	for _, c := range cases {
		got := differ(c.env, c.args...)
		require.Equal(t, c.status, got.Status, c.reason)
		said, silent := got.Stdout, got.Stderr
		if c.status != 0 {
			said, silent = got.Stderr, got.Stdout
		}
		require.Contains(t, console.Prose(said), console.Prose(c.says), c.reason)
		require.Empty(t, silent, c.reason)
	}
	for _, usage := range []string{usageFrench, usageEnglish} {
		for line := range strings.Lines(usage) {
			require.LessOrEqual(t, len([]rune(strings.TrimSuffix(line, "\n"))), 90, line)
		}
	}
}

// TestCallFromAFile: the page is about the call that is given, and nothing on it about
// the one that comes with the program.
func TestCallFromAFile(t *testing.T) {
	a := eligibility.LIT2016().Terms()
	a.Code, a.Opens, a.Closes = "LIT-2027", a.Opens.AddDate(11, 0, 0), a.Closes.AddDate(11, 0, 0)
	a.Name = eligibility.Sentence{French: "Laboratoires de 2027"}
	text, err := a.MarshalJSON()
	require.NoError(t, err)
	file := consoletest.File(t, string(text))
	for _, args := range [][]string{{"-call", file}, {"-call", "-"}} {
		got := consoletest.Program(run).Run(string(text), nil, args...)
		require.Zero(t, got.Status, got.Stderr)
		page := consoletest.Flat(got.Stdout)
		require.Contains(t, page, "de LIT-2016 à LIT-2027")
		require.Contains(t, page, "Laboratoires de 2027")
		require.NotContains(t, page, "FICTIF")
		require.Contains(t, page, "→ LIT-2027 : Le dossier est reçu du 8")
		require.Contains(t, page, "Que faire pour LIT-2027")
		require.Equal(t, 2, strings.Count(page, "≠ "), "the opening and the closing")
		require.NotRegexp(t, `\d{4}-\d\d-\d\d`, page, "dates are said")
	}
}

// TestSameCode: whoever begins with the terms of 2016 may keep their code.
func TestSameCode(t *testing.T) {
	a, _ := calls(t)
	other := a.Terms()
	other.MinServices = 3
	b, err := eligibility.New(other)
	require.NoError(t, err)
	page := compare(language.English, subject(t), a, b).Text()
	require.Contains(t, page, "LIT-2016 accepts it, LIT-2016 (yours) refuses it.")
}

// TestEachTermIsSaid: a term that differs alone is said under its rule, in words.
func TestEachTermIsSaid(t *testing.T) {
	a, _ := calls(t)
	cases := []struct {
		code  eligibility.Code
		alter func(o *eligibility.Terms)
		says  string
	}{
		{eligibility.RuleTeam, func(o *eligibility.Terms) { o.MinServices = 3 }, "Services de l’État exigés : 3 au lieu de 2."},
		{eligibility.RuleTeam, func(o *eligibility.Terms) { o.Year = 2021 }, "Année de l’organisation de l’État : 2021 au lieu de 2016."},
		{eligibility.RuleTeam, func(o *eligibility.Terms) { o.Hierarchy = eligibility.HierarchySeparately }, "comptés chacun au lieu de comptés pour un."},
		{eligibility.RuleTeam, func(o *eligibility.Terms) { o.Level = eligibility.LevelRegional }, "Services départementaux : non comptés au lieu de comptés."},
		{eligibility.RuleTeam, func(o *eligibility.Terms) {
			o.Institutions = []eligibility.Institution{{Names: []string{"Mission des marées"}}}
		}, "Les services propres à chaque appel diffèrent."},
		{eligibility.RuleWindow, func(o *eligibility.Terms) { o.Closes = o.Closes.AddDate(0, 0, 2) }, "30 septembre 2016 à 17 h (heure de Paris). LIT-2016 : Le dossier"},
		{eligibility.RulePartners, func(o *eligibility.Terms) { o.MinPartners = 2 }, "Partenaires exigés : 2 au lieu de 1."},
		{eligibility.RulePartners, func(o *eligibility.Terms) { o.Actors = eligibility.ActorsAny }, "ceux de toute catégorie au lieu de ceux des six catégories."},
		{eligibility.RuleCap, func(o *eligibility.Terms) { o.Budget.CapBase = budget.FundedMonths }, "18 premiers mois au lieu de tous les mois."},
		{eligibility.RuleShare, func(o *eligibility.Terms) { o.Budget.ShareBase = budget.WholeProject }, "Assiette : tous les mois au lieu de 18 premiers mois. Ce dossier peut demander"},
		{eligibility.RuleShare, func(o *eligibility.Terms) { o.Budget.Rate = decimal.New(125, -3) }, "12,5 % sur 18 mois au lieu de 50 % sur 18 mois."},
	}
	for _, c := range cases {
		other := a.Terms()
		c.alter(&other)
		b, err := eligibility.New(other)
		require.NoError(t, err, c.says)
		p := newPage(language.French, subject(t), a, b)
		for _, code := range eligibility.Codes() {
			fa, _ := p.a.Finding(code)
			fb, _ := p.b.Finding(code)
			said := p.difference(fa, fb)
			if code == c.code {
				require.Contains(t, consoletest.Flat(said), consoletest.Flat(console.Prose(c.says)))
			} else {
				require.Contains(t, said, "Mêmes termes", "%s is no term of %s", c.says, code)
			}
		}
	}
}

func TestPageThatCannotBeWritten(t *testing.T) {
	var stderr bytes.Buffer
	require.Equal(t, 2, run(nil, nil, consoletest.Full{}, &stderr, consoletest.Env()))
	require.Contains(t, stderr.String(), "no space left")
}
