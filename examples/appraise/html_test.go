package main

import (
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/examples/internal/console"
	"github.com/aap-lit/aap/examples/internal/console/consoletest"
)

// sheetOf is the page of a command line.
func sheetOf(stdin string, args ...string) consoletest.Outcome {
	return appraise(stdin, nil, append([]string{"-format", "html"}, args...)...)
}

// requireSound refuses a page that not everybody could read.
func requireSound(t *testing.T, page, lang string) *consoletest.Element {
	t.Helper()
	root := consoletest.Sound(t, page, lang)
	require.Empty(t, root.All("a"))
	for _, e := range root.All("td") {
		require.Contains(t, e.Attrs, "data-head")
	}
	for _, e := range root.All("figure") {
		require.NotEmpty(t, e.All("svg"))
	}
	return root
}

// outside is all the text of a page that is not in a chart.
func outside(root *consoletest.Element) string {
	var b strings.Builder
	for _, e := range root.All("") {
		if e.Name != "svg" && !e.Within("svg") && e.Name != "style" {
			b.WriteString(" " + e.Own)
		}
	}
	return consoletest.Flat(b.String())
}

// requireSpelled refuses a chart that shows a figure or a word which stands in
// no text and no table.
func requireSpelled(t *testing.T, root *consoletest.Element) {
	t.Helper()
	noCents := regexp.MustCompile(`[,.]00\b`) // of a figure that stands among others which have some
	plain := func(text string) string { return strings.ToLower(noCents.ReplaceAllString(text, "")) }
	texts := plain(outside(root))
	for _, e := range root.All("text") {
		require.Contains(t, texts, plain(consoletest.Flat(e.Text)))
	}
}

func TestHTMLOfSubjects(t *testing.T) {
	for _, s := range subjects {
		for _, lang := range []string{"fr", "en"} {
			t.Run(s.name+"."+lang, func(t *testing.T) {
				args := append([]string{"-lang", lang}, s.args...)
				got := sheetOf("", args...)
				require.Equal(t, appraise("", nil, args...).Status, got.Status, "the format changes no status")
				require.Empty(t, got.Stderr)
				requireSpelled(t, requireSound(t, got.Stdout, lang))
				require.Equal(t, got, sheetOf("", args...), "same input, same bytes")
			})
		}
	}
}

func TestGoldenHTML(t *testing.T) {
	consoletest.Golden(t, "jury.fr.html.golden", sheetOf("", "-sample", "jury").Stdout)
	consoletest.Golden(t, "labase.en.html.golden", sheetOf("", "-sample", "labase", "-lang", "en", "-witnesses").Stdout)
	for _, name := range []string{"standings", "winter", "overseas"} {
		for _, lang := range []string{"fr", "en"} {
			page := sheetOf("", "-lang", lang, filepath.Join("testdata", name+".json")).Stdout
			consoletest.Golden(t, name+"."+lang+".html.golden", page)
		}
	}
}

// What the page for a terminal says, the HTML page says too.
func TestHTMLSaysAsMuch(t *testing.T) {
	marks := regexp.MustCompile(`[─═●○✓✗▸?→•·«»“”:;.,()–—]|\d+\.`)
	for _, s := range subjects {
		for _, lang := range []string{"fr", "en"} {
			args := append([]string{"-lang", lang}, s.args...)
			said := strings.ToLower(marks.ReplaceAllString(outside(consoletest.Read(t, sheetOf("", args...).Stdout)), " "))
			var missing []string
			for _, word := range strings.Fields(strings.ToLower(marks.ReplaceAllString(appraise("", nil, args...).Stdout, " "))) {
				if !strings.Contains(said, word) {
					missing = append(missing, word)
				}
			}
			require.Empty(t, missing, s.name)
		}
	}
}

func TestOrderOfSections(t *testing.T) {
	headings := func(args ...string) []string {
		var got []string
		for _, e := range consoletest.Read(t, sheetOf("", append([]string{"-witnesses"}, args...)...).Stdout).All("h3") {
			got = append(got, consoletest.Flat(e.Text))
		}
		return got
	}
	require.Equal(t, []string{
		"Questions à poser, dans l’ordre", "Règles", "Qui porte le projet", "Plan de financement",
		"La subvention demandée et ses limites", "À quoi tient le verdict",
	}, headings("-sample", "labase"))
	require.Equal(t, []string{
		"Règles", "Qui porte le projet", "Plan de financement", "La subvention demandée et ses limites",
		"Indicateurs à la fin du mois 18 du projet", "Appréciation du jury",
	}, headings("-sample", "jury"))
	require.Equal(t, []string{
		"Règles", "Ce qu’il faut faire", "Interprétations possibles de l’appel", "Qui porte le projet", "Plan de financement", "La subvention demandée et ses limites",
	}, headings("-sample", "refused"))
	require.Contains(t, headings(filepath.Join("testdata", "conflicts.json")), "Règles incompatibles entre elles")
	hopeless := headings(filepath.Join("testdata", "beyond.json"))
	require.Less(t, slices.Index(hopeless, sayBeyond[0]), slices.Index(hopeless, sayPlanElse[0]), "what cannot be mended comes first")
	require.Contains(t, hopeless, sayBeyond[0])
	require.NotContains(t, hopeless, sayPlan[0])
}

// deceitful are names that would break a page, were they not text.
var deceitful = []string{
	`<script>alert("x")</script>`, `</title></style></svg><b onclick='x'>&lt;`, `" data-head="x`, "a\u202eb\u2066c\u2028d",
	strings.Repeat("W", 200), "שלום עולם", "a ; : ! ? » «", `{{.}} %d $x`, "]]> a --><!--",
}

var unseen = strings.NewReplacer("\u202e", "", "\u2066", "", "\u2028", "")

func TestHostileNamesStayText(t *testing.T) {
	for _, name := range deceitful {
		partner := unseen.Replace(name) // the names of partners are refused what cannot be seen
		quoted := fmt.Sprintf("%q", name)
		input := fmt.Sprintf(`{"dossier": {"title": %[1]s, "partners": [{"name": %[2]q, "category": "other"}],
			"budget": {"lines": [{"label": %[1]s, "kind": "other", "amount": "1", "from": 1, "to": 120}], "resources": []}},
			"indicators": [{"code": %[1]s, "label": %[1]s, "unit": %[1]s, "aggregation": "none",
				"baseline": {"value": "-999999999999.999999"}, "target": {"month": 120, "value": "1000000000000"}, "observations": [{"month": 1, "value": "0"}]}],
			"jury": {"projects": [{"code": "P", "title": %[1]s, "request": "1"}], "ballots": []}}`, quoted, partner)
		for _, lang := range []string{"fr", "en"} {
			got := sheetOf(input, "-lang", lang, "-")
			require.Equal(t, 1, got.Status, got.Stderr)
			root := requireSound(t, got.Stdout, lang)
			requireSpelled(t, root)
			shown := consoletest.Flat(console.Prose(name))
			require.Contains(t, consoletest.Flat(root.All("title")[0].Text+root.All("h2")[0].Text), consoletest.Flat(console.Prose(name)))
			require.GreaterOrEqual(t, strings.Count(outside(root), shown), 3, "the title, the indicator, the project")
			require.Contains(t, outside(root), consoletest.Flat(console.Prose(partner)))
			for _, e := range root.All("") {
				if consoletest.Flat(e.Own) == shown {
					require.Equal(t, "bdi", e.Name, "a name that stands alone turns nothing around it")
				}
			}
		}
		bad := sheetOf(fmt.Sprintf(`{%s: 1}`, quoted), "-")
		require.Equal(t, 2, bad.Status)
		requireSound(t, bad.Stdout, "fr")
	}
}

// What cannot be seen in a name is shown as an escape, wherever the name stands.
func TestUnseenIsShown(t *testing.T) {
	for _, c := range []struct {
		reason, input string
		refused       bool // by the library, mostly
	}{
		{"a title", `{"title": "a@z"}`, false},
		{"an indicator", watched(`{"code": "x", "label": "a@z", "unit": "a@z", "aggregation": "none", "observations": [{"month": 1, "value": "1"}]}`), false},
		{"a project of the jury", `{"dossier": {}, "jury": {"projects": [{"code": "P", "title": "a@z", "request": "1"}], "ballots": []}}`, false},
		{"a criterion", strings.Replace(judged(`{}`, nil), `"Élan"`, `"a@z"`, 1), false},
		{"a region that is none", `{"region": "a@z"}`, true},
		{"a service", `{"team": [{"service": "a@z"}]}`, true},
		{"a partner", `{"partners": [{"name": "a@z", "category": "other"}]}`, true},
	} {
		shown := consoletest.Program(run).Shown(t, c.input)
		require.True(t, c.refused || shown == len([]rune(consoletest.Unseen)), c.reason)
	}
	got := appraise(`{"dossier": {}, "a\u3164": 1}`, nil, "-format", "html", "-")
	require.Contains(t, got.Stdout, `/a\u3164`)
	require.Contains(t, got.Stderr, `/a\u3164: `)
}

func TestWhoCarriesTheProject(t *testing.T) {
	who := func(input string) string {
		for _, e := range consoletest.Read(t, sheetOf(input, "-").Stdout).All("section") {
			if strings.Contains(e.Text, "Qui porte le projet") {
				return consoletest.Flat(e.Text)
			}
		}
		return ""
	}
	require.Contains(t, who(`{}`), "Services de l’équipe à indiquer", "not given is not none")
	require.Contains(t, who(`{"team": []}`), "Services de l’équipe aucun")
	require.Contains(t, who(`{"team": [], "growing": ["team"]}`), "aucun La liste est encore ouverte.")
	require.Contains(t, who(`{}`), "Partenaires à indiquer.")
	require.Contains(t, who(`{"partners": []}`), "Association en lien avec les politiques régionalesaucun")
	const not = "ne compte pas parmi les autres acteurs"
	for _, c := range []struct{ reason, partners, want string }{
		{"an association", `{"name": "Guichet", "category": "association"}`, ""},
		{"a State service among the operators", `{"name": "DRAC Normandie", "category": "public-operator"}`, "DRAC Normandie — " + not + " : service de l’État"},
		{"be it beside one that counts", `{"name": "DRAC Normandie", "category": "public-operator"}, {"name": "ADEME", "category": "public-operator"}`,
			"DRAC Normandie — " + not + " : service de l’ÉtatADEME"},
		{"a ministry", `{"name": "Ministère de la Culture", "category": "users"}`, " : administration centrale"},
		{"a court", `{"name": "Tribunal administratif de Rennes", "category": "users"}`, " : juridiction"},
		{"… which is one under no category either", `{"name": "Tribunal administratif de Rennes", "category": "other"}`, " : juridiction"},
		{"an actor of no category", `{"name": "Presse", "category": "other"}`, "Presse — " + not + " : hors des six catégories de l’appel"},
	} {
		said := who(`{"partners": [` + c.partners + `]}`)
		require.Equal(t, c.want != "", strings.Contains(said, not), c.reason)
		require.Contains(t, said, c.want, c.reason)
		page := consoletest.Flat(appraise(`{"partners": [`+c.partners+`]}`, nil, "-").Stdout)
		_, why, _ := strings.Cut(c.want, " : ")
		require.Contains(t, page, strings.TrimSuffix(why, "ADEME"), "the page for a terminal says so too")
	}
	require.NotContains(t, who(`{"dossier": {"partners": [{"name": "Presse", "category": "other"}]}, "call": {"code": "X"}}`), not, "a call that asks for none counts none")
	const other = `{"dossier": {"partners": [{"name": "Presse", "category": "other"}]}, "readings": {"actors": "any"}}`
	require.NotContains(t, who(other), not, "where any actor counts")
	require.Contains(t, consoletest.Flat(sheetOf(other, "-").Stdout), "si les acteurs d’autres catégories comptent aussi")
}

func TestHTMLOfSeveralInputs(t *testing.T) {
	stdin := `{"title": "Premier"} {"seed": 1, "<b>": 2} {"title": "Second"} {"x"`
	got := sheetOf(stdin, "-")
	require.Equal(t, 2, got.Status)
	root := requireSound(t, got.Stdout, "fr")
	articles := root.All("article")
	require.Len(t, articles, 4)
	require.Equal(t, []string{"d1", "d2", "d3", "d4"}, []string{articles[0].Attrs["id"], articles[1].Attrs["id"], articles[2].Attrs["id"], articles[3].Attrs["id"]})
	var titles []string
	for _, e := range root.All("h2") {
		titles = append(titles, consoletest.Flat(e.Text))
	}
	require.Equal(t, []string{"Premier", "entrée 2", "Second", "entrée 4", "Sur quoi repose cette page"}, titles)
	require.Equal(t, pagePhrases["several"][0], root.All("h1")[0].Text)
	require.Contains(t, consoletest.Flat(articles[1].Text), "/seedla valeur n’est pas du type attendu")
	require.Contains(t, consoletest.Flat(articles[1].Text), "/<b>ce champ")
	require.Contains(t, consoletest.Flat(articles[3].Text), pagePhrases["whole-input"][0])
	require.Contains(t, got.Stderr, "entrée 2: /seed: ", "the error stream has it too")

	one := sheetOf("", consoletest.File(t, `{"title": "Seul"}`))
	require.Contains(t, one.Stdout, "<title>Instruction d’un dossier — Seul — LIT-2016</title>")
	require.NotContains(t, one.Stdout, "dossier.json", "one input needs no name")
	two := sheetOf("", consoletest.File(t, `{}`), "nowhere\x1b.json")
	requireSound(t, two.Stdout, "fr")
	require.Contains(t, two.Stdout, `<bdi>nowhere\x1b.json</bdi>`)
	require.Contains(t, two.Stdout, "ce fichier n")
}

// Every phrase of the template is there, and every one that is there is said.
func TestPagePhrases(t *testing.T) {
	template, err := pageFiles.ReadFile("page.html")
	require.NoError(t, err)
	said := map[string]bool{}
	for _, m := range regexp.MustCompile(`say "([^"]+)"`).FindAllStringSubmatch(string(template), -1) {
		said[m[1]] = true
		require.Contains(t, pagePhrases, m[1])
	}
	for name, p := range pagePhrases {
		require.True(t, said[name], name)
		require.NotEmpty(t, p[0])
		require.NotEmpty(t, p[1])
	}
}

func TestTightTables(t *testing.T) {
	tight := func(amount string) bool {
		input := fmt.Sprintf(`{"budget": {"lines": [{"kind": "other", "amount": %q, "from": 1, "to": 18}]}}`, amount)
		return strings.Contains(sheetOf(input, "-").Stdout, `class="wide tight"`)
	}
	require.False(t, tight("500000"))
	require.True(t, tight("1000000000000"), "amounts too long for their columns are written smaller")
	require.Equal(t, []string{"100 % (exactement 1999/", "2000)"}, cell{Text: "100 % (exactement 1999/2000)"}.Pieces())
}

func TestPageIsInTheLanguageAskedFor(t *testing.T) {
	french, english := sheetOf("", "-sample", "refused").Stdout, sheetOf("", "-sample", "refused", "-lang", "en").Stdout
	for name, p := range pagePhrases {
		if p[0] != p[1] && name != "bad-input" && strings.Contains(french, p[0]) {
			require.NotContains(t, english, ">"+p[0]+"<", name)
		}
	}
	require.Contains(t, english, "Not eligible")
	require.Contains(t, french, "225\u202f000\u00a0€")
	require.Contains(t, english, "€225,000")
	require.Equal(t, phrase{"fr", "en"}.In(language.English), consoletest.Read(t, english).First(t, "html").Attrs["lang"])
}
