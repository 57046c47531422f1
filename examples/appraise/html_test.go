package main

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
)

// sheetOf is the page of a command line.
func sheetOf(stdin string, args ...string) outcome {
	return appraise(stdin, nil, append([]string{"-format", "html"}, args...)...)
}

// An element is a part of a page that was read.
type element struct {
	name     string
	attr     map[string]string
	children []*element
	text     string // of it and of all below it
	own      string
	above    *element
}

// readPage reads a page as XML, strictly, and lists its elements in order.
func readPage(t *testing.T, page string) []*element {
	t.Helper()
	in := xml.NewDecoder(strings.NewReader(page))
	var all []*element
	at := &element{}
	for {
		token, err := in.Token()
		if errors.Is(err, io.EOF) {
			require.Empty(t, at.name, "everything is closed")
			return all
		}
		require.NoError(t, err)
		switch token := token.(type) {
		case xml.StartElement:
			e := &element{name: token.Name.Local, attr: map[string]string{}, above: at}
			for _, a := range token.Attr {
				require.NotContains(t, e.attr, a.Name.Local)
				e.attr[a.Name.Local] = a.Value
			}
			at.children, at, all = append(at.children, e), e, append(all, e)
		case xml.EndElement:
			at.above.text += at.text
			at = at.above
		case xml.CharData:
			at.text, at.own = at.text+string(token), at.own+string(token)
		}
	}
}

func only(all []*element, name string) []*element {
	return slices.DeleteFunc(slices.Clone(all), func(e *element) bool { return e.name != name })
}

func (e *element) has(name string) bool {
	return slices.ContainsFunc(e.children, func(c *element) bool { return c.name == name })
}

func (e *element) within(name string) bool {
	for e = e.above; e != nil; e = e.above {
		if e.name == name {
			return true
		}
	}
	return false
}

var active, external = regexp.MustCompile(`^(on|href|src|style)`), regexp.MustCompile(`(?i)https?:|javascript:|//|^data:`)

// requireSound refuses a page that a reader without eyes, without colours or
// without a network could not read.
func requireSound(t *testing.T, page, lang string) []*element {
	t.Helper()
	all := readPage(t, page)
	require.Equal(t, lang, all[0].attr["lang"])
	require.Len(t, only(all, "h1"), 1)
	require.Len(t, only(all, "main"), 1)
	require.Len(t, only(all, "footer"), 1)
	ids, level := map[string]*element{}, 0
	for _, e := range all {
		require.NotContains(t, []string{"script", "link", "img", "iframe", "form", "a", "base", "object"}, e.name)
		for name, value := range e.attr {
			require.False(t, active.MatchString(name), name)
			require.False(t, external.MatchString(value), value)
		}
		if id, ok := e.attr["id"]; ok {
			require.NotContains(t, ids, id, "ids are unique")
			ids[id] = e
		}
		if len(e.name) == 2 && e.name[0] == 'h' && e.name[1] >= '1' && e.name[1] <= '6' {
			next := int(e.name[1] - '0')
			require.LessOrEqual(t, next, level+1, "no level of headings is left out: %s", e.text)
			require.NotEmpty(t, strings.TrimSpace(e.text))
			level = next
		}
		switch e.name {
		case "table":
			require.Equal(t, "caption", e.children[0].name)
		case "figure":
			require.True(t, e.has("figcaption") && e.has("svg"))
		case "th":
			require.Contains(t, []string{"row", "col"}, e.attr["scope"])
		case "td":
			require.Contains(t, e.attr, "data-head")
		}
	}
	for _, e := range only(all, "svg") {
		require.Equal(t, "img", e.attr["role"])
		parts := strings.Fields(e.attr["aria-labelledby"])
		require.Len(t, parts, 2)
		require.Equal(t, "title", ids[parts[0]].name)
		require.Equal(t, "desc", ids[parts[1]].name)
		for _, id := range parts {
			require.Equal(t, e, ids[id].above)
			require.NotEmpty(t, strings.TrimSpace(ids[id].text))
		}
	}
	for _, r := range page {
		require.True(t, r == '\n' || unicode.IsGraphic(r), "%q", r)
	}
	require.NotRegexp(t, `%!|\$\{|BADINDEX|ZgotmplZ|<no value>`, page)
	return all
}

// flat makes all spaces one.
func flat(text string) string { return strings.Join(strings.Fields(text), " ") }

// outside is all the text of a page that is not in a chart.
func outside(all []*element) string {
	var b strings.Builder
	for _, e := range all {
		if e.name != "svg" && !e.within("svg") && e.name != "style" {
			b.WriteString(" " + e.own)
		}
	}
	return flat(b.String())
}

// requireSpelled refuses a chart that shows a figure or a word which stands in
// no text and no table.
func requireSpelled(t *testing.T, all []*element) {
	t.Helper()
	texts := strings.ToLower(outside(all))
	for _, e := range only(all, "text") {
		require.Contains(t, texts, strings.ToLower(flat(e.text)))
	}
}

func TestHTMLOfSubjects(t *testing.T) {
	for _, s := range subjects {
		for _, lang := range []string{"fr", "en"} {
			t.Run(s.name+"."+lang, func(t *testing.T) {
				args := append([]string{"-lang", lang}, s.args...)
				got := sheetOf("", args...)
				require.Equal(t, appraise("", nil, args...).status, got.status, "the format changes no status")
				require.Empty(t, got.stderr)
				requireSpelled(t, requireSound(t, got.stdout, lang))
				require.Equal(t, got, sheetOf("", args...), "same input, same bytes")
			})
		}
	}
}

func TestGoldenHTML(t *testing.T) {
	golden(t, "jury.fr.html.golden", sheetOf("", "-sample", "jury").stdout)
	golden(t, "labase.en.html.golden", sheetOf("", "-sample", "labase", "-lang", "en", "-witnesses").stdout)
}

// What the page for a terminal says, the HTML page says too.
func TestHTMLSaysAsMuch(t *testing.T) {
	marks := regexp.MustCompile(`[─═●○✓✗▸?→•·«»“”:;.,()–—]|\d+\.`)
	for _, s := range subjects {
		for _, lang := range []string{"fr", "en"} {
			args := append([]string{"-lang", lang}, s.args...)
			said := strings.ToLower(marks.ReplaceAllString(outside(readPage(t, sheetOf("", args...).stdout)), " "))
			var missing []string
			for _, word := range strings.Fields(strings.ToLower(marks.ReplaceAllString(appraise("", nil, args...).stdout, " "))) {
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
		for _, e := range only(readPage(t, sheetOf("", append([]string{"-witnesses"}, args...)...).stdout), "h3") {
			got = append(got, flat(e.text))
		}
		return got
	}
	require.Equal(t, []string{
		"Questions à poser, dans l’ordre", "Règles", "Qui porte le projet", "Plan de financement",
		"La demande et ses limites", "À quoi tient le verdict",
	}, headings("-sample", "labase"))
	require.Equal(t, []string{
		"Règles", "Qui porte le projet", "Plan de financement", "La demande et ses limites",
		"Indicateurs à la fin du mois 18 du projet", "Appréciation du jury",
	}, headings("-sample", "jury"))
	require.Equal(t, []string{
		"Règles", "Ce qu’il faut faire", "Si l’appel se lisait autrement", "Qui porte le projet", "Plan de financement", "La demande et ses limites",
	}, headings("-sample", "refused"))
	require.Contains(t, headings(filepath.Join("testdata", "conflicts.json")), "Règles incompatibles entre elles")
	hopeless := headings(filepath.Join("testdata", "beyond.json"))
	require.Less(t, slices.Index(hopeless, sayBeyond.fr), slices.Index(hopeless, sayPlanElse.fr), "what cannot be mended comes first")
	require.Contains(t, hopeless, sayBeyond.fr)
	require.NotContains(t, hopeless, sayPlan.fr)
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
			require.Equal(t, 1, got.status, got.stderr)
			all := requireSound(t, got.stdout, lang)
			requireSpelled(t, all)
			shown := flat(typeset(visible(name)))
			require.Contains(t, flat(only(all, "title")[0].text+only(all, "h2")[0].text), flat(typeset(visible(name))))
			require.GreaterOrEqual(t, strings.Count(outside(all), shown), 3, "the title, the indicator, the project")
			require.Contains(t, outside(all), flat(typeset(partner)))
			for _, e := range all {
				if flat(e.own) == shown {
					require.Equal(t, "bdi", e.name, "a name that stands alone turns nothing around it")
				}
			}
		}
		bad := sheetOf(fmt.Sprintf(`{%s: 1}`, quoted), "-")
		require.Equal(t, 2, bad.status)
		requireSound(t, bad.stdout, "fr")
	}
}

func TestWhoCarriesTheProject(t *testing.T) {
	who := func(input string) string {
		for _, e := range only(readPage(t, sheetOf(input, "-").stdout), "section") {
			if strings.Contains(e.text, "Qui porte le projet") {
				return flat(e.text)
			}
		}
		return ""
	}
	require.Contains(t, who(`{}`), "Services de l’équipe à préciser", "not given is not none")
	require.Contains(t, who(`{"team": []}`), "Services de l’équipe aucun")
	require.Contains(t, who(`{"team": [], "growing": ["team"]}`), "aucun La liste est encore ouverte.")
	require.Contains(t, who(`{}`), "Partenaires à préciser.")
	require.Contains(t, who(`{"partners": []}`), "Association"+"aucun")
	const not = "ne compte pas parmi les autres acteurs"
	for _, c := range []struct {
		reason, partner string
		counts          bool
	}{
		{"an association", `{"name": "Guichet", "category": "association"}`, true},
		{"a State service among the operators", `{"name": "DRAC Normandie", "category": "public-operator"}`, false},
		{"an actor of no category", `{"name": "Presse", "category": "other"}`, false},
	} {
		require.Equal(t, !c.counts, strings.Contains(who(`{"partners": [`+c.partner+`]}`), not), c.reason)
	}
}

func TestHTMLOfSeveralInputs(t *testing.T) {
	stdin := `{"title": "Premier"} {"seed": 1, "<b>": 2} {"title": "Second"} {"x"`
	got := sheetOf(stdin, "-")
	require.Equal(t, 2, got.status)
	all := requireSound(t, got.stdout, "fr")
	articles := only(all, "article")
	require.Len(t, articles, 4)
	require.Equal(t, []string{"d1", "d2", "d3", "d4"}, []string{articles[0].attr["id"], articles[1].attr["id"], articles[2].attr["id"], articles[3].attr["id"]})
	var titles []string
	for _, e := range only(all, "h2") {
		titles = append(titles, flat(e.text))
	}
	require.Equal(t, []string{"Premier", "entrée 2", "Second", "entrée 4", "Sur quoi repose cette page"}, titles)
	require.Equal(t, pagePhrases["several"].fr, only(all, "h1")[0].text)
	require.Contains(t, flat(articles[1].text), "/seedla valeur n’est pas du type attendu")
	require.Contains(t, flat(articles[1].text), "/<b>ce champ")
	require.Contains(t, flat(articles[3].text), pagePhrases["whole-input"].fr)
	require.Contains(t, got.stderr, "entrée 2: /seed: ", "the error stream has it too")

	one := sheetOf("", file(t, `{"title": "Seul"}`))
	require.Contains(t, one.stdout, "<title>Instruction d’un dossier — Seul — LIT-2016</title>")
	require.NotContains(t, one.stdout, "dossier.json", "one input needs no name")
	two := sheetOf("", file(t, `{}`), "nowhere\x1b.json")
	requireSound(t, two.stdout, "fr")
	require.Contains(t, two.stdout, `<bdi>nowhere\x1b.json</bdi>`)
	require.Contains(t, two.stdout, "ce fichier n")
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
		require.NotEmpty(t, p.fr)
		require.NotEmpty(t, p.en)
	}
}

func TestTightTables(t *testing.T) {
	tight := func(amount string) bool {
		input := fmt.Sprintf(`{"budget": {"lines": [{"kind": "other", "amount": %q, "from": 1, "to": 18}]}}`, amount)
		return strings.Contains(sheetOf(input, "-").stdout, `class="wide tight"`)
	}
	require.False(t, tight("500000"))
	require.True(t, tight("1000000000000"), "amounts too long for their columns are written smaller")
	require.Equal(t, []string{"100 % (exactement 1999/", "2000)"}, cell{Text: "100 % (exactement 1999/2000)"}.Pieces())
}

func TestLegible(t *testing.T) {
	cases := []struct{ reason, page, want string }{
		{"spaces of French, in texts alone", `<p title="a : b">a : b</p>`, "<p title=\"a : b\">a\u00a0: b</p>"},
		{"controls are shown", "<p>a\u202eb</p>\n", "<p>a\\u202eb</p>\n"},
		{"a style sheet is no text", "<style>a : b</style> c : d", "<style>a : b</style> c\u00a0: d"},
		{"nothing", "", ""},
		{"a text without tags", "a ; b", "a\u202f; b"},
	}
	for _, c := range cases {
		require.Equal(t, c.want, legible(c.page), c.reason)
	}
}

func TestPageIsInTheLanguageAskedFor(t *testing.T) {
	french, english := sheetOf("", "-sample", "refused").stdout, sheetOf("", "-sample", "refused", "-lang", "en").stdout
	for name, p := range pagePhrases {
		if p.fr != p.en && name != "bad-input" && strings.Contains(french, p.fr) {
			require.NotContains(t, english, ">"+p.fr+"<", name)
		}
	}
	require.Contains(t, english, "Not eligible")
	require.Contains(t, french, "225\u202f000,00\u00a0€")
	require.Contains(t, english, "€225,000.00")
	require.Equal(t, phrase{"fr", "en"}.in(language.English), readPage(t, english)[0].attr["lang"])
}
