package main

import (
	_ "embed"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
)

// A node is an element of a page, with all that is in it.
type node struct {
	name     string
	attrs    map[string]string
	parent   *node
	children []*node
	text     string // of the element and of all in it
}

// parse reads a page as strictly as XML, but for elements that HTML never
// closes.
func parse(t *testing.T, page string) *node {
	t.Helper()
	require.True(t, strings.HasPrefix(page, "<!DOCTYPE html>\n<html lang="))
	decoder := xml.NewDecoder(strings.NewReader(page))
	decoder.Strict = false // for DOCTYPE, and attributes as HTML has them
	decoder.AutoClose = []string{"meta"}
	decoder.Entity = xml.HTMLEntity
	root := &node{name: "root"}
	at := root
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			require.Same(t, root, at, "an element is not closed: %s", at.name)
			return root
		}
		require.NoError(t, err)
		switch token := token.(type) {
		case xml.StartElement:
			child := &node{name: token.Name.Local, attrs: map[string]string{}, parent: at}
			for _, a := range token.Attr {
				child.attrs[a.Name.Local] = a.Value
			}
			at.children = append(at.children, child)
			at = child
		case xml.EndElement:
			require.Equal(t, at.name, token.Name.Local)
			at = at.parent
		case xml.CharData:
			for up := at; up != nil; up = up.parent {
				up.text += string(token)
			}
		}
	}
}

// all are the elements of a name, in the order of the page; of any, for "".
func (n *node) all(name string) []*node {
	var list []*node
	for _, child := range n.children {
		if name == "" || child.name == name {
			list = append(list, child)
		}
		list = append(list, child.all(name)...)
	}
	return list
}

func (n *node) first(t *testing.T, name string) *node {
	t.Helper()
	list := n.all(name)
	require.NotEmpty(t, list, name)
	return list[0]
}

// The sessions that pages are tried on, and the options.
var pages = map[string]struct {
	input string // "" for the example
	args  []string
}{
	"session.fr":     {},
	"session.en":     {args: []string{"-lang", "en"}},
	"anonymous.en":   {args: []string{"-lang", "en", "-anonymous"}},
	"skip.fr":        {input: strings.Replace(string(example), `"line": "stop"`, `"line": "skip"`, 1)},
	"no-envelope.en": {input: noEnvelope, args: []string{"-lang", "en"}},
	"hostile.fr":     {input: hostile},
	"nothing.fr":     {input: `{"projects": [], "ballots": []}`},
}

// hostile is a session whose names try to be anything but text, on more
// criteria than a table has columns for.
//
//go:embed testdata/hostile.json
var hostile string

// rendered is the page of one of the sessions.
func rendered(t *testing.T, name string) string {
	t.Helper()
	from := pages[name]
	args := append([]string{"-format", "html"}, from.args...)
	if from.input != "" {
		args = append(args, file(t, from.input))
	}
	got := deal("", nil, args...)
	require.Equal(t, 0, got.status, got.stderr)
	require.Empty(t, got.stderr)
	return got.stdout
}

func TestPageGoldens(t *testing.T) {
	for _, name := range []string{"session.fr", "anonymous.en", "no-envelope.en", "hostile.fr"} {
		golden(t, name+".html.golden", rendered(t, name))
	}
}

// A page is one file that runs nothing and asks for nothing; what it is made
// of can be told in one list.
func TestPageIsSelfContained(t *testing.T) {
	elements := map[string]bool{}
	for _, name := range strings.Fields("html head meta title style body main header section footer nav h1 h2 h3 p a ul ol li dl div dt dd " +
		"figure figcaption table caption thead tbody tr th td span bdi svg desc rect line circle text") {
		elements[name] = true
	}
	attributes := map[string]bool{}
	for _, name := range strings.Fields("lang charset name content class id href scope colspan data-label aria-hidden aria-label aria-labelledby " +
		"role width height x y x1 x2 y1 y2 cx cy r text-anchor") {
		attributes[name] = true
	}
	for name := range pages {
		page := rendered(t, name)
		for _, n := range parse(t, page).all("") {
			require.True(t, elements[n.name], "%s: <%s>", name, n.name)
			for attr, value := range n.attrs {
				require.True(t, attributes[attr], "%s: <%s %s=%q>", name, n.name, attr, value)
			}
			if n.name == "a" {
				require.Regexp(t, `^#[a-z]+$`, n.attrs["href"])
			}
		}
		require.NotRegexp(t, `(?i)url\(|@import|https?:|<script|<link|<img`, strings.ReplaceAll(page, "&lt;", ""))
		for _, r := range page {
			require.True(t, unicode.IsGraphic(r) || r == '\n', "%s: %q", name, r)
		}
		require.NotContains(t, page, "ZgotmplZ", "what html/template could not make safe")
		require.NotRegexp(t, `%!|\$\{|BADINDEX|scoring\.|stability\.|<nil>`, page)
	}
}

// Whoever cannot see the page, or reads it in parts, finds their way.
func TestPageStructure(t *testing.T) {
	for name := range pages {
		root := parse(t, rendered(t, name))
		require.Equal(t, name[len(name)-2:], root.first(t, "html").attrs["lang"])
		require.Len(t, root.all("h1"), 1)
		require.Len(t, root.all("main"), 1)

		ids, level := map[string]bool{}, 0
		for _, n := range root.all("") {
			if id, given := n.attrs["id"]; given {
				require.False(t, ids[id], "%s: id %s twice", name, id)
				ids[id] = true
			}
			if len(n.name) == 2 && n.name[0] == 'h' && '1' <= n.name[1] && n.name[1] <= '6' {
				require.LessOrEqual(t, int(n.name[1]-'0'), level+1, "%s: a level of headings is left out", name)
				level = int(n.name[1] - '0')
				require.NotEmpty(t, strings.TrimSpace(n.text))
			}
		}
		for _, n := range root.all("") {
			for _, id := range strings.Fields(n.attrs["aria-labelledby"]) {
				require.True(t, ids[id], "%s: %s", name, id)
			}
			if n.name == "a" {
				require.True(t, ids[n.attrs["href"][1:]], "%s: %s", name, n.attrs["href"])
			}
			if n.name == "figure" {
				require.Equal(t, "figcaption", n.children[0].name)
			}
		}
		require.Len(t, root.first(t, "nav").all("a"), len(root.all("h2")), "every part is in the contents")
		for _, table := range root.all("table") {
			requireTable(t, table)
		}
	}
}

// requireTable wants a caption, headers with their scopes, and as many cells in
// each row as there are columns, each with the name of its own.
func requireTable(t *testing.T, table *node) {
	t.Helper()
	require.Equal(t, "caption", table.children[0].name)
	require.NotEmpty(t, strings.TrimSpace(table.children[0].text))
	heads := table.first(t, "thead").all("th")
	for _, th := range heads {
		require.Equal(t, "col", th.attrs["scope"])
		require.NotEmpty(t, strings.TrimSpace(th.text))
	}
	for _, body := range table.all("tbody") {
		for _, tr := range body.all("tr") {
			if tr.attrs["class"] == "group" || body.attrs["class"] == "line" {
				require.Len(t, tr.children, 1)
				continue
			}
			require.Len(t, tr.children, len(heads))
			require.Len(t, tr.all("th"), 1)
			require.Equal(t, "row", tr.first(t, "th").attrs["scope"])
			for i, td := range tr.children {
				require.NotEmpty(t, strings.TrimSpace(td.text))
				if label, given := td.attrs["data-label"]; given {
					require.Contains(t, heads[i].text, label, "a card names its cells as the table does")
				}
			}
		}
	}
}

// Each chart has its words, and the figures that it draws stand in its row.
func TestChartsInWords(t *testing.T) {
	for name := range pages {
		root := parse(t, rendered(t, name))
		charts := root.all("svg")
		for _, svg := range charts {
			require.Equal(t, "img", svg.attrs["role"])
			require.Equal(t, "title", svg.children[0].name)
			require.Equal(t, "desc", svg.children[1].name)
			require.NotEmpty(t, svg.children[0].text)
			require.Equal(t, svg.children[0].attrs["id"]+" "+svg.children[1].attrs["id"], svg.attrs["aria-labelledby"])
			row := svg.parent.parent
			require.Equal(t, "tr", row.name)
			desc := svg.children[1].text
			if svg.attrs["class"] == "track" {
				require.Equal(t, row.children[3].text, desc)
				require.Contains(t, svg.text, row.children[1].text, "the present weight")
				continue
			}
			said := ""
			for _, td := range row.all("td")[1:] {
				separator := "\u00a0: "
				if strings.HasSuffix(name, "en") {
					separator = ": "
				}
				said += td.attrs["data-label"] + separator + td.text + "; "
			}
			require.Equal(t, strings.TrimSuffix(said, "; "), desc)
		}
		if name == "session.fr" {
			require.Len(t, charts, 16+7)
		}
	}
}

// Whatever a session calls its projects, criteria and assessors, it is read as
// it was written.
func TestHostileNamesStayText(t *testing.T) {
	root := parse(t, rendered(t, "hostile.fr"))
	var names []string
	for _, n := range root.all("bdi") {
		names = append(names, n.text)
	}
	for _, want := range []string{
		"<script>alert(1)</script>", `</title>\u202e" onload='alert(1)`, strings.Repeat("W", 200), "javascript:alert(1)",
		"&lt;i&gt;", `شركة -->\u2066\u200b`, "<b>a", `"'>`, "{{.}}", strings.Repeat("c9", 100),
	} {
		require.Contains(t, names, want)
	}
	require.Len(t, root.all("style"), 1)
	require.Len(t, root.all("title"), 1+len(root.all("svg")))
	require.Contains(t, root.text, `Sans l’évaluateur <i>Quidam</i>,`)
	require.Len(t, root.all("svg"), 3+9)
}

// Nobody who asks for a page without names gets one, in any format, from any
// part of it.
func TestAnonymousEverywhere(t *testing.T) {
	for _, format := range []string{"text", "json", "html"} {
		for _, lang := range []string{"fr", "en"} {
			got := deal("", nil, "-anonymous", "-format", format, "-lang", lang)
			require.Equal(t, 0, got.status)
			for _, name := range []string{"Ariane", "Modèle", "Basile", "Exemple", "Colette", "Fiction", "Denis", "Factice", "dith", "Postiche"} {
				require.NotContains(t, strings.ReplaceAll(got.stdout, "fictif", ""), name)
			}
			named := deal("", nil, "-format", format, "-lang", lang).stdout
			require.Contains(t, named, "Basile Exemple")

			got = deal(hostile, nil, "-anonymous", "-format", format, "-lang", lang, "-")
			require.Equal(t, 0, got.status)
			require.NotContains(t, got.stdout, "Quidam")
			require.NotContains(t, got.stdout, "Nemo")
		}
	}
	page := parse(t, deal("", nil, "-anonymous", "-format", "html").stdout)
	require.Contains(t, page.text, "Évaluateur 2")
	require.Contains(t, page.text, "Sans l’évaluateur 2, le projet LIT-03 est retenu")
	require.Contains(t, page.text, "Évaluateur 2\u00a0: déport sur le projet LIT-05.")
}

func TestPageIsTheSame(t *testing.T) {
	for name := range pages {
		require.Equal(t, rendered(t, name), rendered(t, name), name)
	}
}

// One page is for one session.
func TestOneSessionAPage(t *testing.T) {
	good := file(t, string(example))
	for _, c := range []struct {
		reason string
		stdin  string
		args   []string
		status int
		pages  int
	}{
		{"the example", "", nil, 0, 1},
		{"a file", "", []string{good}, 0, 1},
		{"a stream of one", noEnvelope, []string{"-"}, 0, 1},
		{"a stream of two: the second has no place", noEnvelope + string(example), []string{"-"}, 2, 1},
		{"two files", "", []string{good, good}, 2, 0},
		{"a session that is wrong has no page", `{"projects": []}`, []string{"-"}, 2, 0},
		{"no session", "", []string{"-"}, 2, 0},
	} {
		got := deal(c.stdin, nil, append([]string{"-format", "html"}, c.args...)...)
		require.Equal(t, c.status, got.status, c.reason)
		require.Equal(t, c.pages, strings.Count(got.stdout, "<!DOCTYPE"), c.reason)
		require.Equal(t, c.status == 2, got.stderr != "", c.reason)
	}
}

// What the page says by name, it has words for in both languages.
func TestLabels(t *testing.T) {
	for name, label := range labels {
		require.NotEmpty(t, label.fr, name)
		require.NotEmpty(t, label.en, name)
		require.Contains(t, layout, `"`+name+`"`, "a label that no part of the page uses")
	}
	_, err := sayer(language.French)("no such label")
	require.Error(t, err)
}
