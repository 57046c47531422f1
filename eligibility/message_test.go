package eligibility_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"math/rand/v2"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/internal/goldentest"
	"github.com/aap-lit/aap/partners"
)

// worded is whatever has words in both languages.
type worded interface{ Message(language.Tag) string }

// A saying is a thing that has words, and the message it should be.
type saying struct {
	key string
	of  worded
}

// labelled and clauses have their words under other names.
type labelled interface{ Label(language.Tag) string }
type label struct{ labelled }
type clauseText struct{ eligibility.Clause }
type clauseReading struct{ eligibility.Clause }

func (l label) Message(tag language.Tag) string         { return l.Label(tag) }
func (c clauseText) Message(tag language.Tag) string    { return c.Text(tag) }
func (c clauseReading) Message(tag language.Tag) string { return c.Reading(tag) }

// opening and closing alone are calls that say one of the two dates only.
func openingAlone(terms *eligibility.Terms) { terms.Closes = time.Time{} }
func closingAlone(terms *eligibility.Terms) { terms.Opens = time.Time{} }

// sayings make every message of the package, some of them twice: in the
// singular and in the plural.
func sayings(t *testing.T) []saying {
	lit := eligibility.LIT2016()
	of := func(c eligibility.Call, members string, code eligibility.Code) eligibility.Finding {
		d := dossier(t, members)
		return finding(t, c.Evaluate(&d), code)
	}
	team, deposit, window, partner := eligibility.RuleTeam, eligibility.RuleDeposit, eligibility.RuleWindow, eligibility.RulePartners
	seed, limit, share := eligibility.RuleSeed, eligibility.RuleCap, eligibility.RuleShare
	one := call(t, func(terms *eligibility.Terms) { terms.MinServices = 1 })
	two := call(t, func(terms *eligibility.Terms) { terms.MinPartners = 2 })
	four := call(t, func(terms *eligibility.Terms) { terms.MinServices = 4 })
	demanding := call(t, func(terms *eligibility.Terms) {
		terms.RequiredCategories = partners.CoverageOf(partners.Academia, partners.Users)
	})
	many := call(t, func(terms *eligibility.Terms) {
		terms.MinPartners, terms.RequiredCategories = 3, partners.CoverageOf(partners.Academia)
	})
	quarter := call(t, func(terms *eligibility.Terms) {
		terms.Budget.Rate, terms.Budget.ShareBase, terms.Budget.CapBase = terms.Budget.Rate.Mul(terms.Budget.Rate), 0, 1
	})
	all := []saying{
		{"finding.team.met", of(lit, `{}`, team)},
		{"finding.team.met", of(one, `{"team": [{"service": "SGAR"}]}`, team)},
		{"finding.team.not-met.none", of(lit, `{"team": [{"service": "ARS"}]}`, team)},
		{"finding.team.not-met", of(lit, `{"team": [{"service": "DREAL"}]}`, team)},
		{"finding.team.not-met.open", of(lit, `{"team": [{"service": "Mission X"}]}`, team)},
		{"finding.team.not-met.region", of(lit, `{"region": null, "team": [{"service": "SGAR Bretagne"}, {"service": "DREAL Normandie"}]}`, team)},
		{"finding.team.unknown.none", of(lit, `{"team": [{"service": "Mission X"}, {"service": "Mission Y"}]}`, team)},
		{"finding.team.unknown", of(lit, `{"team": [{"service": "SGAR"}, {"service": "Mission X"}]}`, team)},
		{"finding.team.unknown.missing", of(lit, `{"team": null}`, team)},
		{"finding.team.unknown.growing", of(lit, `{"team": [{"service": "SGAR"}], "growing": ["team"]}`, team)},
		{"finding.team.unknown.growing.none", of(lit, `{"team": [], "growing": ["team"]}`, team)},
		{"finding.team.unknown.region", of(lit, `{"region": null, "team": [{"service": "SGAR Bretagne"}, {"service": "Mission X", "state-service": true}]}`, team)},
		{"finding.team.unknown.region.none", of(lit, `{"region": null, "team": [{"service": "SGAR Bretagne"}, {"service": "DREAL Bretagne"}], "deposit": null}`, team)},
		{"finding.deposit.met", of(lit, `{}`, deposit)},
		{"finding.deposit.met", of(lit, `{"region": "987", "deposit": {"by": "high-commissioner", "region": "987"}}`, deposit)},
		{"finding.deposit.not-met", of(lit, `{"deposit": {"by": "other"}}`, deposit)},
		{"finding.deposit.not-met", of(lit, `{"region": "986", "deposit": {"by": "region-prefect"}}`, deposit)},
		{"finding.deposit.not-met", of(lit, `{"region": "975", "deposit": {"by": "region-prefect"}}`, deposit)},
		{"finding.deposit.unknown.by", of(lit, `{"deposit": null}`, deposit)},
		{"finding.deposit.unknown.region", of(lit, `{"deposit": {"by": "region-prefect"}}`, deposit)},
		{"finding.deposit.unknown.project", of(lit, `{"region": null, "team": null}`, deposit)},
		{"finding.window.met", of(lit, `{}`, window)},
		{"finding.window.not-met", of(lit, `{"deposit": {"at": "2016-09-28T17:00:00.000000001+02:00"}}`, window)},
		{"finding.window.not-met.early", of(lit, `{"deposit": {"at": "2016-04-01T00:00:00Z"}}`, window)},
		{"finding.window.unknown", of(lit, `{"deposit": null}`, window)},
		{"finding.window.unknown.from", of(call(t, openingAlone), `{"deposit": null}`, window)},
		{"finding.window.unknown.until", of(call(t, closingAlone), `{"deposit": null}`, window)},
		{"finding.partners.met", of(lit, `{}`, partner)},
		{"finding.partners.met", of(two, `{"partners": [{"name": "A", "category": "users"}, {"name": "B", "category": "users"}]}`, partner)},
		{"finding.partners.not-met.none", of(lit, `{"partners": []}`, partner)},
		{"finding.partners.not-met.none", of(two, `{"partners": []}`, partner)},
		{"finding.partners.not-met", of(two, `{"partners": [{"name": "A", "category": "users"}]}`, partner)},
		{"finding.partners.lacking", of(demanding, `{"partners": [{"name": "A", "category": "company"}]}`, partner)},
		{"finding.partners.not-met.categories", of(demanding, `{"partners": [{"name": "A", "category": "company"}, {"name": "B", "category": "company"}]}`, partner)},
		{"finding.partners.unknown", of(two, `{"growing": ["partners"]}`, partner)},
		{"finding.partners.unknown.none", of(two, `{"partners": [], "growing": ["partners"]}`, partner)},
		{"finding.partners.unknown.categories", of(demanding, `{"partners": [{"name": "A", "category": "company"}, {"name": "B", "category": "company"}], "growing": ["partners"]}`, partner)},
		{"finding.partners.unknown.missing", of(lit, `{"partners": null}`, partner)},
		{"finding.partners.unknown.missing", of(two, `{"partners": null}`, partner)},
		{"finding.seed.met", of(lit, `{}`, seed)},
		{"finding.seed.not-met", of(lit, `{"seed": false}`, seed)},
		{"finding.seed.unknown", of(lit, `{"seed": null}`, seed)},
		{"finding.cap.met", of(lit, `{}`, limit)},
		{"finding.cap.met.equal", of(lit, financed("500000", "0"), limit)},
		{"finding.cap.not-met", of(lit, financed("1234567.89", "0"), limit)},
		{"finding.cap.unknown", of(lit, `{"growing": ["lines"]}`, limit)},
		{"finding.cap.unknown.missing", of(lit, `{"budget": null}`, limit)},
		{"finding.cap.met", of(quarter, `{}`, limit)},
		{"finding.share.met", of(lit, `{}`, share)},
		{"finding.share.met", of(quarter, financed("100", "25"), share)},
		{"finding.share.not-met", of(lit, financed("100.01", "50.01"), share)},
		{"finding.share.unknown", of(lit, `{"growing": ["lines", "resources"]}`, share)},
		{"finding.share.unknown.missing", of(lit, `{"budget": null}`, share)},
		{"finding.share.unknown.lines", of(lit, `{"budget": {"resources": [{"source": "pia", "amount": "10"}]}}`, share)},
		{"finding.share.unknown.resources", of(lit, `{"budget": {"lines": []}}`, share)},
		{"beside-plan.cut-request", of(lit, financed("600000", "310000"), share)},
		{"beside-plan.add-services", of(four, `{"team": [{"service": "SGAR"}, {"service": "Mission X"}]}`, team)},

		{"repair.add-services", of(lit, `{"team": []}`, team).Repairs()[0]},
		{"repair.add-services", of(lit, `{"team": [{"service": "SGAR"}]}`, team).Repairs()[0]},
		{"repair.deposit-by", of(lit, `{"deposit": {"by": "other"}}`, deposit).Repairs()[0]},
		{"repair.deposit-by.other", eligibility.Repair{Action: eligibility.DepositBy, Authority: eligibility.AuthorityHighCommissioner}},
		{"repair.deposit-from", of(lit, `{"deposit": {"at": "2016-04-01T00:00:00Z"}}`, window).Repairs()[0]},
		{"repair.add-partners", of(lit, `{"partners": []}`, partner).Repairs()[0]},
		{"repair.add-partners", of(two, `{"partners": []}`, partner).Repairs()[0]},
		{"repair.add-partners.exactly", of(demanding, `{"partners": []}`, partner).Repairs()[0]},
		{"repair.add-partners.required", of(many, `{"partners": []}`, partner).Repairs()[0]},
		{"repair.cut-total", of(lit, financed("1234567.89", "0"), limit).Repairs()[0]},
		{"repair.cut-request", of(lit, financed("100.01", "50.01"), share).Repairs()[0]},
		{"repair.raise-base", of(lit, financed("100.01", "50.01"), share).Repairs()[1]},
	}
	all = append(all, conflictSayings(t)...)
	all = append(all, questionSayings(t)...)
	all = append(all, effectSayings(t)...)
	all = append(all, clauseSayings(t)...)
	return append(all, labelSayings()...)
}

func conflictSayings(t *testing.T) []saying {
	var all []saying
	for _, c := range []struct{ key, members string }{
		{"conflict.cap-share", `{"budget": {"resources": [{"source": "pia", "amount": "250000.01"}]}}`},
		{"conflict.cap-share.late", `{"budget": {"lines": [{"kind": "other", "amount": "400000", "from": 19, "to": 36}],
			"resources": [{"source": "pia", "amount": "60000"}]}, "growing": ["lines"]}`},
		{"conflict.team-deposit", `{"region": null, "team": [{"service": "SGAR Bretagne"}, {"service": "DREAL Bretagne"}], "deposit": {"region": "Occitanie"}}`},
	} {
		d := dossier(t, c.members)
		conflicts := eligibility.LIT2016().Evaluate(&d).Conflicts()
		require.Len(t, conflicts, 1)
		all = append(all, saying{c.key, conflicts[0]})
	}
	return all
}

// questionSayings are those of an empty dossier, and of a team of which two agents
// are asked about.
func questionSayings(t *testing.T) []saying {
	var all []saying
	for _, q := range eligibility.LIT2016().Evaluate(nil).Open() {
		all = append(all, saying{"question." + strings.ReplaceAll(q.Path()[1:], "/", "-"), q})
	}
	d := dossier(t, `{"team": [{"service": "SGAR"}, {"service": "Mission X"}, {}]}`)
	open := eligibility.LIT2016().Evaluate(&d).Open()
	require.Len(t, open, 2)
	return append(all, saying{"question.team-state-service", open[0]}, saying{"question.team-service", open[1]})
}

// effectSayings are the effects of dossiers that every reading changes, from
// both sides.
func effectSayings(t *testing.T) []saying {
	var all []saying
	opposite := call(t, func(terms *eligibility.Terms) {
		terms.Hierarchy, terms.Level, terms.Actors, terms.Budget.CapBase, terms.Budget.ShareBase = 1, 1, 1, 1, 0
	})
	for _, members := range []string{
		`{"team": [{"service": "SGAR"}, {"service": "préfecture de région"}]}`,
		`{"team": [{"service": "DREAL"}, {"service": "DDTM 33"}]}`,
		`{"partners": [{"name": "A", "category": "other"}]}`,
		`{"budget": {"lines": [{"kind": "other", "amount": "600000", "from": 1, "to": 36}], "resources": [{"source": "pia", "amount": "200000"}]}}`,
	} {
		d := dossier(t, members)
		for _, c := range []eligibility.Call{eligibility.LIT2016(), opposite} {
			for _, effect := range c.Evaluate(&d).Effects() {
				all = append(all, saying{"reading." + effect.Reading.String() + "." + effect.Value, effect})
			}
		}
	}
	return all
}

func clauseSayings(t *testing.T) []saying {
	var all []saying
	for _, clause := range eligibility.LIT2016().Clauses() {
		all = append(all, saying{"clause." + clause.Code().String(), clauseText{clause}},
			saying{"clause." + clause.Code().String() + ".reading", clauseReading{clause}})
		for _, reading := range clause.Readings() {
			value := map[eligibility.Reading]string{eligibility.ReadHierarchy: "once", eligibility.ReadLevel: "any",
				eligibility.ReadActors: "listed", eligibility.ReadCapBase: "whole", eligibility.ReadShareBase: "funded-months"}[reading]
			all = append(all, saying{"clause." + reading.String() + "." + value, clauseReading{clause}})
		}
	}
	clauses := eligibility.LIT2016().Clauses()
	all = append(all, saying{"clause.deposit.letter", clauseReading{clauses[1]}}, saying{"clause.partners.one", clauseReading{clauses[3]}})
	for key, change := range map[string]func(*eligibility.Terms){
		"clause.window.from":  openingAlone,
		"clause.window.until": closingAlone,
	} {
		all = append(all, saying{key, clauseText{call(t, change).Clauses()[2]}})
	}
	for _, c := range []struct {
		key, clause string
		change      func(*eligibility.Terms)
	}{
		{"clause.partners.any", "partners", func(*eligibility.Terms) {}},
		{"clause.partners.required", "partners", func(terms *eligibility.Terms) {
			terms.RequiredCategories = partners.CoverageOf(partners.Academia, partners.Users)
		}},
		{"clause.hierarchy.separately", "team", func(terms *eligibility.Terms) { terms.Hierarchy = eligibility.HierarchySeparately }},
		{"clause.level.regional", "team", func(terms *eligibility.Terms) { terms.Level = eligibility.LevelRegional }},
		{"clause.actors.any", "partners", func(terms *eligibility.Terms) { terms.Actors = eligibility.ActorsAny }},
		{"clause.spread", "share", func(*eligibility.Terms) {}},
		{"clause.spread", "cap", func(terms *eligibility.Terms) { terms.Budget.CapBase = 1 }},
		{"clause.cap-base.funded-months", "cap", func(terms *eligibility.Terms) { terms.Budget.CapBase = 1 }},
		{"clause.share-base.whole", "share", func(terms *eligibility.Terms) { terms.Budget.ShareBase = 0 }},
	} {
		for _, clause := range call(t, c.change).Clauses() {
			if clause.Code().String() == c.clause {
				all = append(all, saying{c.key, clauseReading{clause}})
			}
		}
	}
	return all
}

func labelSayings() []saying {
	var all []saying
	for _, code := range eligibility.Codes() {
		all = append(all, saying{"rule." + code.String(), label{code}})
	}
	for i := range 3 {
		outcome, verdict := eligibility.Outcome(i), eligibility.Verdict(i)
		all = append(all, saying{"outcome." + outcome.String(), label{outcome}}, saying{"verdict." + verdict.String(), label{verdict}})
	}
	for by := eligibility.AuthorityRegionPrefect; by <= eligibility.AuthorityOther; by++ {
		all = append(all, saying{"authority." + by.String(), label{by}})
	}
	for s := eligibility.StandingUnsettled; s <= eligibility.StandingNotState; s++ {
		all = append(all, saying{"standing." + s.String(), label{s}})
	}
	for r := eligibility.ReasonNotGiven; r <= eligibility.ReasonContradiction; r++ {
		all = append(all, saying{"reason." + r.String(), label{r}})
	}
	lit := eligibility.LIT2016()
	for i, key := range []string{"project-camp", "discovery", "regrouping"} {
		all = append(all, saying{"milestone." + key, lit.Milestones()[i]})
	}
	return append(all, saying{"contact.support", lit.Contact()})
}

// partOfOthers begin the keys of messages that stand only inside others, or in
// errors.
var partOfOthers = []string{"base.", "the-authority.", "zone.", "fault."}

// TestMessages compares every message, in both languages, with
// testdata/messages.golden, and checks that none is missing there.
func TestMessages(t *testing.T) {
	texts := catalogue(t)
	all := sayings(t)
	slices.SortStableFunc(all, func(a, b saying) int { return strings.Compare(a.key, b.key) })
	var out strings.Builder
	said := map[string]bool{}
	for _, s := range all {
		fr, en := s.of.Message(language.French), s.of.Message(language.English)
		text, ok := texts[s.key]
		require.True(t, ok, "text_eligibility.go has no words for %s", s.key)
		require.Regexp(t, pattern(text.fr), plainSpaces.Replace(fr), s.key)
		require.Regexp(t, pattern(text.en), plainSpaces.Replace(en), s.key)
		require.NotContains(t, fr+en, "%!", s.key)
		require.NotContains(t, fr+en, "${", s.key)
		require.Equal(t, fr, s.of.Message(language.Und), "French is the last resort")
		require.Equal(t, fr, s.of.Message(language.MustParse("br")))
		require.Equal(t, en, s.of.Message(language.MustParse("en-IE")))
		said[s.key] = true
		out.WriteString(s.key + "\n  fr " + fr + "\n  en " + en + "\n")
	}
	for key := range texts {
		require.True(t, said[key] || slices.ContainsFunc(partOfOthers, func(prefix string) bool { return strings.HasPrefix(key, prefix) }), "%s is never said, or not tested", key)
	}
	goldentest.Equal(t, "testdata/messages.golden", out.String())
}

// TestNoSentenceIsMissing in the reports on random dossiers: one that is comes out
// as its key.
func TestNoSentenceIsMissing(t *testing.T) {
	key := regexp.MustCompile(`"message":"([a-z-]+\.[a-z.-]+)?"`)
	for seed := range uint64(cases / 10) {
		s := newScene(&picker{rng: rand.New(rand.NewPCG(seed, 2016))})
		report := s.Evaluate(&s.dossier)
		for _, tag := range []language.Tag{language.French, language.English} {
			require.Empty(t, key.FindString(encoded(t, report.Worded(tag))), "text_eligibility.go has no words for it")
		}
	}
}

type text struct{ fr, en string }

// catalogue is the table of the package's messages, as it is written.
func catalogue(t *testing.T) map[string]text {
	t.Helper()
	path := filepath.Join("..", "internal", "wording", "text_eligibility.go")
	file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
	require.NoError(t, err)
	texts := map[string]text{}
	ast.Inspect(file, func(n ast.Node) bool {
		entry, ok := n.(*ast.CompositeLit)
		if !ok || len(entry.Elts) != 3 {
			return true
		}
		var parts [3]string
		for i, element := range entry.Elts {
			literal, ok := element.(*ast.BasicLit)
			if !ok {
				return true
			}
			parts[i], err = strconv.Unquote(literal.Value)
			require.NoError(t, err)
		}
		texts[parts[0]] = text{parts[1], parts[2]}
		return false
	})
	require.NotEmpty(t, texts)
	return texts
}

// plainSpaces undoes the apostrophes and spaces that French typography asks for.
var plainSpaces = strings.NewReplacer("’", "'", "\u202f", " ", "\u00a0", " ")

var holes = regexp.MustCompile(`%\\\[\d\\\][sd]|\\\$\\\{\w+\\\(\d\\\)\\\}`)

// pattern is what a message looks like once its holes are filled.
func pattern(message string) *regexp.Regexp {
	return regexp.MustCompile(holes.ReplaceAllString(regexp.QuoteMeta(plainSpaces.Replace(message)), `.+`))
}

// TestOneMonthIsNoPlural: a call may fund one month alone.
func TestOneMonthIsNoPlural(t *testing.T) {
	for months, want := range map[int][2]string{
		1: {"sur le premier mois.", "over the first month."}, 2: {"sur les 2 premiers mois.", "over the first 2 months."},
	} {
		clauses := call(t, func(terms *eligibility.Terms) { terms.Budget.Months = months }).Clauses()
		share := clauses[len(clauses)-1]
		require.True(t, strings.HasSuffix(share.Text(language.French), want[0]), share.Text(language.French))
		require.True(t, strings.HasSuffix(share.Text(language.English), want[1]), share.Text(language.English))
	}
}

// TestTeamSentenceAgreesWithTheReadings in force: it does not say that a unit
// adds nothing where it does, nor hides that a department's service does not count.
func TestTeamSentenceAgreesWithTheReadings(t *testing.T) {
	d := dossier(t, `{"team": [{"service": "SGAR"}]}`)
	const once, regional = "count as one", "departments do not"
	for _, c := range []struct {
		change         func(*eligibility.Terms)
		once, regional bool
	}{
		{func(*eligibility.Terms) {}, true, false},
		{func(terms *eligibility.Terms) { terms.Hierarchy = eligibility.HierarchySeparately }, false, false},
		{func(terms *eligibility.Terms) { terms.Level = eligibility.LevelRegional }, true, true},
	} {
		said := finding(t, call(t, c.change).Evaluate(&d), eligibility.RuleTeam).Message(language.English)
		require.Equal(t, c.once, strings.Contains(said, once), said)
		require.Equal(t, c.regional, strings.Contains(said, regional), said)
	}
}
