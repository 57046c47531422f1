package consoletest

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/examples/internal/console"
	"github.com/aap-lit/aap/internal/typographytest"
)

// Phrases wants every pair of texts in the Go files of a program that is written
// as a phrase to be said in both languages, with the same arguments and such that
// typography has nothing against it. It returns
// how many there are.
func Phrases(t *testing.T) int {
	t.Helper()
	files, err := filepath.Glob("*.go")
	require.NoError(t, err)
	verbs, seen := regexp.MustCompile(`%[a-z]`), 0
	hole := regexp.MustCompile(`%[sd]`)
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		require.NoError(t, err)
		ast.Inspect(parsed, func(n ast.Node) bool {
			if pair, ok := n.(*ast.CompositeLit); ok && len(pair.Elts) == 2 {
				french, english := text(pair.Elts[0]), text(pair.Elts[1])
				if french != "" && english != "" {
					seen++
					said := console.Phrase{french, english}
					require.Empty(t, typographytest.Slips(true, hole.ReplaceAllString(said.In(language.French), "‹1›")))
					require.Empty(t, typographytest.Slips(false, hole.ReplaceAllString(said.In(language.English), "‹1›")))
					require.Equal(t, verbs.FindAllString(french, -1), verbs.FindAllString(english, -1), "%q %q", french, english)
				}
			}
			return true
		})
	}
	return seen
}

// text is what a literal says; "" for what is none.
func text(e ast.Expr) string {
	literal, ok := e.(*ast.BasicLit)
	if !ok || literal.Kind != token.STRING {
		return ""
	}
	said, _ := strconv.Unquote(literal.Value)
	return said
}
