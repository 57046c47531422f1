package eligibility_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// verbs are the types whose methods do something worth an example; those of
// the others tell a field or a word.
var verbs = []string{"Call", "Report", "Dossier"}

// plainMethods are those of these types that need none.
var plainMethods = []string{"Terms", "Financing", "Readings", "Call", "Verdict", "Findings", "Finding", "MarshalJSON", "UnmarshalJSON",
	"Team", "Deposit", "Window", "Partners", "Seed", "Cap"} // as Share does

// TestEveryVerbHasAnExample: every exported function, and every method of the
// types that do the work.
func TestEveryVerbHasAnExample(t *testing.T) {
	examples := exampleNames(t)
	for _, file := range parsedFiles(t, ".") {
		for _, decl := range file.Decls {
			f, ok := decl.(*ast.FuncDecl)
			if !ok || !f.Name.IsExported() {
				continue
			}
			name := f.Name.Name
			if f.Recv != nil {
				of := receiver(f)
				if !slices.Contains(verbs, of) || slices.Contains(plainMethods, name) {
					continue
				}
				name = of + "_" + name
			}
			require.Contains(t, examples, "Example"+name)
		}
	}
}

// exampleNames are the examples that have an output, without their suffix.
func exampleNames(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("example*_test.go")
	require.NoError(t, err)
	var names []string
	for _, name := range files {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments|parser.SkipObjectResolution)
		require.NoError(t, err)
		comments := 0
		for _, group := range file.Comments {
			if strings.HasPrefix(group.Text(), "Output:") {
				comments++
			}
		}
		examples := 0
		for _, decl := range file.Decls {
			if f, ok := decl.(*ast.FuncDecl); ok && strings.HasPrefix(f.Name.Name, "Example") {
				examples++
				names = append(names, f.Name.Name)
			}
		}
		require.Equal(t, examples, comments, "%s: an example without an output is not run", name)
	}
	return names
}
