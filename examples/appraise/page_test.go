package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
)

func TestWrap(t *testing.T) {
	cases := []struct {
		reason string
		text   string
		width  int
		want   []string
	}{
		{"nothing is one empty line", "", 5, []string{""}},
		{"what fits stays", "ab cd", 5, []string{"ab cd"}},
		{"what does not is parted at a space", "ab cde", 5, []string{"ab", "cde"}},
		{"characters are counted, not bytes", "éé éé", 5, []string{"éé éé"}},
		{"a long word is cut", "abcdefgh", 3, []string{"abc", "def", "gh"}},
		{"by as little as one character", "abcd", 3, []string{"abc", "d"}},
		{"a long word begins a line of its own", "x abcdefgh y", 4, []string{"x", "abcd", "efgh", "y"}},
		{"a no-break space does not part", "a 1\u202f000\u00a0€", 8, []string{"a", "1\u202f000\u00a0€"}},
		{"nor does a space before a sign", "ab cd ; e", 5, []string{"ab", "cd\u202f;", "e"}},
		{"nor one within quotes", "x « y » z", 6, []string{"x", "«\u00a0y\u00a0»", "z"}},
		{"spaces at the ends and in a row are one", "  a   b  ", 9, []string{"a b"}},
		{"a control character is shown", "a\x1b[31mb", 20, []string{`a\x1b[31mb`}},
		{"so is what turns a line", "a\u202eb\u2066c", 20, []string{`a\u202eb\u2066c`}},
		{"and what breaks one", "a\nb\u2028c", 20, []string{`a\nb\u2028c`}},
		{"and what is not UTF-8", "a\xffb", 20, []string{`a\ufffdb`}},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			require.Equal(t, c.want, wrap(c.text, c.width))
		})
	}
}

// Whatever a dossier holds, its page is tidy: narrow, visible, whole.
func TestHostileDossiers(t *testing.T) {
	var many, lines []string
	for i := range 900 {
		many = append(many, fmt.Sprintf(`{"name": "Partenaire %d « <b> »", "category": "users"}`, i))
	}
	for i := 1; i <= 120; i++ {
		lines = append(lines, fmt.Sprintf(`{"kind": "other", "amount": "8333333333.33", "from": %d, "to": 120}`, i))
	}
	cases := []struct{ reason, dossier string }{
		{"a title of one long word", `{"title": "` + strings.Repeat("W", 200) + `"}`},
		{"a title that turns the line", `{"title": "abc \u202e\u2067 def\u200b\ufeff"}`},
		{"a title that looks like a colour", `{"title": "[31mrouge"}`},
		{"a title of signs", `{"title": "; : ! ? » « ; ;"}`},
		{"a title of spaces", `{"title": "    "}`},
		{"a service of one long word", `{"team": [{"service": "` + strings.Repeat("x", 200) + `"}]}`},
		{"many partners", `{"partners": [` + strings.Join(many, ",") + `]}`},
		{"a budget as great and as long as may be", `{"budget": {"lines": [` + strings.Join(lines, ",") + `], "resources": [{"source": "pia", "amount": "1000000000000"}]}}`},
		{"a budget of nothing", `{"budget": {"lines": [], "resources": []}}`},
		{"lists known to be empty", `{"team": [], "partners": []}`},
		{"all lists open", `{"team": [], "partners": [], "budget": {"lines": [], "resources": []}, "growing": ["team", "partners", "lines", "resources"]}`},
	}
	for _, c := range cases {
		for _, lang := range []string{"fr", "en"} {
			t.Run(c.reason+", "+lang, func(t *testing.T) {
				got := appraise(c.dossier, nil, "-lang", lang, "-witnesses", "-")
				require.Equal(t, 1, got.status, got.stderr)
				requireTidy(t, got.stdout)
				got = appraise(c.dossier, nil, "-lang", lang, "-witnesses", "-draft", "-")
				requireTidy(t, got.stdout)
			})
		}
	}
}

func TestLongListsAreCutShort(t *testing.T) {
	partners := func(n int) string {
		var all []string
		for i := range n {
			all = append(all, fmt.Sprintf(`{"name": "P%d", "category": "users"}`, i+1))
		}
		return `{"partners": [` + strings.Join(all, ",") + `]}`
	}
	page := appraise(partners(8), nil, "-").stdout
	require.Contains(t, page, "P7 · P8\n", "eight names are shown")
	page = appraise(partners(9), nil, "-").stdout
	require.Contains(t, page, "P7 · P8 · et 1 autre\n", "the ninth is counted")
}

func TestErrorsAreVisible(t *testing.T) {
	for _, raw := range []string{"{\"a\\u001b[2J\\u202e\": 1}", "{\"region\": \"\\u202e\\u0007\"}", "\x1b", `{"dossier": {}, "\u009b2J": 0}`} {
		for _, format := range []string{"text", "json"} {
			got := appraise(raw, nil, "-format", format, "-")
			require.Equal(t, 2, got.status)
			for _, line := range strings.Split(got.stderr+got.stdout, "\n") {
				require.Equal(t, visible(line), line)
			}
		}
	}
}

// A page tells apart what other pages of the same run say.
func TestPagesOfAStream(t *testing.T) {
	got := appraise("{} {\"seed\": 1} {\"seed\": false}", nil, "-")
	requireTidy(t, got.stdout)
	require.Contains(t, got.stdout, "entrée 1\n")
	require.NotContains(t, got.stdout, "entrée 2\n", "what is wrong with it goes to the error stream")
	require.Contains(t, got.stdout, "\n\nentrée 3\n")
	require.Contains(t, got.stderr, "entrée 2: /seed: ")
}

// Every phrase is said in both languages, with the same arguments.
func TestPhrases(t *testing.T) {
	seen := 0
	verbs := regexp.MustCompile(`%[a-z]`)
	inspect := func(n ast.Node) bool {
		literal, ok := n.(*ast.CompositeLit)
		if !ok || len(literal.Elts) != 2 {
			return true
		}
		if name, ok := literal.Type.(*ast.Ident); !ok || name.Name != "phrase" {
			return true
		}
		var texts [2]string
		for i, e := range literal.Elts {
			text, ok := e.(*ast.BasicLit)
			if !ok {
				return true
			}
			var err error
			texts[i], err = strconv.Unquote(text.Value)
			require.NoError(t, err)
			require.NotEmpty(t, texts[i])
		}
		seen++
		require.Equal(t, verbs.FindAllString(texts[0], -1), verbs.FindAllString(texts[1], -1), "%q", texts)
		return true
	}
	files, err := filepath.Glob("*.go")
	require.NoError(t, err)
	for _, name := range files {
		parsed, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		require.NoError(t, err)
		ast.Inspect(parsed, inspect)
	}
	require.Greater(t, seen, 50)
}

func TestUsageFits(t *testing.T) {
	for _, tag := range []language.Tag{language.French, language.English} {
		for _, text := range []string{sayUsage.in(tag), listing(tag)} {
			for _, line := range strings.Split(text, "\n") {
				require.LessOrEqual(t, utf8.RuneCountInString(line), 80, "%q", line)
			}
		}
	}
}

func TestCounts(t *testing.T) {
	require.Equal(t, "1 règle est respectée", countMet.of(language.French, 1))
	require.Equal(t, "2 règles sont respectées", countMet.of(language.French, 2))
	require.Equal(t, "1 rule is met", countMet.of(language.English, 1))
	require.Equal(t, "2 rules are met", countMet.of(language.English, 2))
}
