package main

import (
	_ "embed"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/examples/internal/console/consoletest"
)

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
	"ranked.fr":      {input: oneRanked},
	"absence.en":     {input: strings.Replace(oneRanked, `"b": "1"`, `"b": "abstained"`, 1), args: []string{"-lang", "en"}},
	"unranked.fr":    {input: withEnvelope(strings.Replace(oneRanked, `"b": "1"`, `"b": "recused"`, 2))},
	"empty.en":       {input: withEnvelope(`{"projects": [], "ballots": []}`), args: []string{"-lang", "en"}},
}

// oneRanked is a session without an envelope, of one project, on two criteria.
const oneRanked = `{"grid": {"scale": {"min": "0", "max": "5", "step": "1"}, "aggregate": "mean",
	"criteria": [{"code": "a", "weight": "1"}, {"code": "b", "weight": "1"}], "floors": [], "ties": []},
	"projects": [{"code": "P", "title": "", "request": "1.00"}], "ballots": [
	{"assessor": "E", "project": "P", "marks": {"a": "1", "b": "1"}}, {"assessor": "F", "project": "P", "marks": {"a": "1", "b": "1"}}]}`

func withEnvelope(session string) string {
	return `{"envelope": "1.00", "line": "stop", ` + strings.TrimPrefix(session, "{")
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
		args = append(args, consoletest.File(t, from.input))
	}
	got := deal("", nil, args...)
	require.Equal(t, 0, got.Status, got.Stderr)
	require.Empty(t, got.Stderr)
	return got.Stdout
}

func TestPageGoldens(t *testing.T) {
	for _, name := range []string{"session.fr", "anonymous.en", "no-envelope.en", "hostile.fr"} {
		consoletest.Golden(t, name+".html.golden", rendered(t, name))
	}
}

// Whoever cannot see the page, or reads it in parts, finds their way.
func TestPagesAreSound(t *testing.T) {
	for name := range pages {
		root := consoletest.Sound(t, rendered(t, name), name[len(name)-2:])
		for _, figure := range root.All("figure") {
			require.Equal(t, "figcaption", figure.Children[0].Name)
		}
		require.Len(t, root.First(t, "nav").All("a"), len(root.All("h2")), "every part is in the contents")
		for _, table := range root.All("table") {
			requireTable(t, table)
		}
	}
}

// A page has the parts that its session gives, and no other.
func TestPartsOfThePage(t *testing.T) {
	for name, want := range map[string]string{
		"session.fr":     "ranking contributions grounds aside solidity agreement absences",
		"no-envelope.en": "ranking contributions aside solidity agreement",
		"ranked.fr":      "ranking contributions solidity agreement",
		"absence.en":     "ranking contributions solidity agreement absences",
		"unranked.fr":    "ranking contributions aside solidity agreement absences",
		"nothing.fr":     "ranking solidity agreement",
		"empty.en":       "ranking solidity agreement",
	} {
		root := consoletest.Read(t, rendered(t, name))
		var parts []string
		for _, section := range root.All("section") {
			parts = append(parts, section.Attrs["aria-labelledby"])
		}
		require.Equal(t, want, strings.Join(parts, " "), name)
		lines := 0
		for _, body := range root.All("tbody") {
			if body.Attrs["class"] == "line" {
				lines++
			}
		}
		require.Equal(t, name == "session.fr", lines == 1, "%s: the line of the envelope goes through a ranking", name)
	}
}

// requireTable wants a caption, headers with their scopes, and as many cells in
// each row as there are columns, each with the name of its own.
func requireTable(t *testing.T, table *consoletest.Element) {
	t.Helper()
	require.Equal(t, "caption", table.Children[0].Name)
	require.NotEmpty(t, strings.TrimSpace(table.Children[0].Text))
	heads := table.First(t, "thead").All("th")
	for _, th := range heads {
		require.Equal(t, "col", th.Attrs["scope"])
		require.NotEmpty(t, strings.TrimSpace(th.Text))
	}
	for _, body := range table.All("tbody") {
		for _, tr := range body.All("tr") {
			if tr.Attrs["class"] == "group" || body.Attrs["class"] == "line" {
				require.Len(t, tr.Children, 1)
				continue
			}
			require.Len(t, tr.Children, len(heads))
			require.Len(t, tr.All("th"), 1)
			require.Equal(t, "row", tr.First(t, "th").Attrs["scope"])
			for i, td := range tr.Children {
				require.NotEmpty(t, strings.TrimSpace(td.Text))
				if label, given := td.Attrs["data-label"]; given {
					require.Contains(t, heads[i].Text, label, "a card names its cells as the table does")
				}
			}
		}
	}
}

// Each chart has its words, and the figures that it draws stand in its row.
func TestChartsInWords(t *testing.T) {
	for name := range pages {
		root := consoletest.Read(t, rendered(t, name))
		charts := root.All("svg")
		for _, svg := range charts {
			require.Equal(t, "img", svg.Attrs["role"])
			require.Equal(t, "title", svg.Children[0].Name)
			require.Equal(t, "desc", svg.Children[1].Name)
			require.NotEmpty(t, svg.Children[0].Text)
			require.Equal(t, svg.Children[0].Attrs["id"]+" "+svg.Children[1].Attrs["id"], svg.Attrs["aria-labelledby"])
			row := svg.Parent.Parent
			require.Equal(t, "tr", row.Name)
			desc := svg.Children[1].Text
			if svg.Attrs["class"] == "track" {
				require.Equal(t, row.Children[3].Text, desc)
				require.Contains(t, svg.Text, row.Children[1].Text, "the present weight")
				continue
			}
			said := ""
			for _, td := range row.All("td")[1:] {
				separator := "\u00a0: "
				if strings.HasSuffix(name, "en") {
					separator = ": "
				}
				said += td.Attrs["data-label"] + separator + td.Text + "; "
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
	root := consoletest.Read(t, rendered(t, "hostile.fr"))
	var names []string
	for _, n := range root.All("bdi") {
		names = append(names, n.Text)
	}
	for _, want := range []string{
		"<script>alert(1)</script>", `</title>\u202e" onload='alert(1)`, strings.Repeat("W", 200), "javascript:alert(1)",
		"&lt;i&gt;", `شركة -->\u2066\u200b`, "<b>a", `"'>`, "{{.}}", strings.Repeat("c9", 100),
	} {
		require.Contains(t, names, want)
	}
	require.Len(t, root.All("style"), 1)
	require.Len(t, root.All("title"), 1+len(root.All("svg")))
	require.Contains(t, root.Text, `Sans l’évaluateur <i>Quidam</i>,`)
	require.Len(t, root.All("svg"), 3+9)
}

// What cannot be seen in a name is shown as an escape, wherever the name stands.
func TestUnseenIsShown(t *testing.T) {
	session := withEnvelope(strings.Replace(oneRanked, `"b": "1"`, `"b": "recused"`, 1))
	for _, c := range []struct {
		reason, input string
		refused       bool // by the library, mostly
	}{
		{"a title", strings.Replace(session, `"title": ""`, `"title": "a@z"`, 1), false},
		{"a label", strings.Replace(session, `{"code": "b"`, `{"code": "b", "label": {"fr": "a@z", "en": "b"}`, 1), false},
		{"a code", strings.ReplaceAll(session, `"P"`, `"a@z"`), true},
		{"an assessor who stood aside", strings.Replace(session, `"E"`, `"a@z"`, 1), true},
		{"an assessor on whom all hangs", written(t, small(t, 1, "a@z P 5")), true},
	} {
		shown := consoletest.Program(run).Shown(t, c.input)
		require.True(t, c.refused || shown == len([]rune(consoletest.Unseen)), c.reason)
	}
}

// Nobody who asks for a page without names gets one, in any format, from any
// part of it.
func TestAnonymousEverywhere(t *testing.T) {
	for _, format := range []string{"text", "json", "html"} {
		for _, lang := range []string{"fr", "en"} {
			got := deal("", nil, "-anonymous", "-format", format, "-lang", lang)
			require.Equal(t, 0, got.Status)
			for _, name := range []string{"Ariane", "Modèle", "Basile", "Exemple", "Colette", "Fiction", "Denis", "Factice", "dith", "Postiche"} {
				require.NotContains(t, strings.ReplaceAll(got.Stdout, "fictif", ""), name)
			}
			named := deal("", nil, "-format", format, "-lang", lang).Stdout
			require.Contains(t, named, "Basile Exemple")

			got = deal(hostile, nil, "-anonymous", "-format", format, "-lang", lang, "-")
			require.Equal(t, 0, got.Status)
			require.NotContains(t, got.Stdout, "Quidam")
			require.NotContains(t, got.Stdout, "Nemo")
		}
	}
	page := consoletest.Read(t, deal("", nil, "-anonymous", "-format", "html").Stdout)
	require.Contains(t, page.Text, "Évaluateur 2")
	require.Contains(t, page.Text, "Sans l’évaluateur 2, le projet LIT-03 est retenu")
	require.Contains(t, page.Text, "Évaluateur 2\u00a0: déport sur le projet LIT-05.")
}

func TestPageIsTheSame(t *testing.T) {
	for name := range pages {
		require.Equal(t, rendered(t, name), rendered(t, name), name)
	}
}

// One page is for one session.
func TestOneSessionAPage(t *testing.T) {
	good := consoletest.File(t, string(example))
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
		require.Equal(t, c.status, got.Status, c.reason)
		require.Equal(t, c.pages, strings.Count(got.Stdout, "<!DOCTYPE"), c.reason)
		require.Equal(t, c.status == 2, got.Stderr != "", c.reason)
	}
}

// What the page says by name, it has words for in both languages.
func TestLabels(t *testing.T) {
	layout, err := pageFiles.ReadFile("page.html")
	require.NoError(t, err)
	for name, label := range labels {
		require.NotEmpty(t, label[0], name)
		require.NotEmpty(t, label[1], name)
		require.Contains(t, string(layout), `"`+name+`"`, "a label that no part of the page uses")
	}
}
