package kit_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/internal/kit"
)

// TestDocsOfAliases: a reader of a kit sees of its aliases what their comments say alone,
// so that these name every field and every method.
func TestDocsOfAliases(t *testing.T) {
	types := map[string]reflect.Type{
		"Level":      reflect.TypeFor[*kit.Level](),
		"Failure":    reflect.TypeFor[*kit.Failure](),
		"Result":     reflect.TypeFor[*kit.Result](),
		"Difference": reflect.TypeFor[*kit.Difference](),
		"Score":      reflect.TypeFor[*kit.Score](),
	}
	for folder, aliases := range map[string]int{"eligibility/eligibilitytest": 4, "scoring/scoringtest": 5} {
		docs := aliasDocs(t, filepath.Join("..", "..", folder))
		require.Len(t, docs, aliases, folder)
		for name, doc := range docs {
			of := types[name]
			require.NotNil(t, of, name)
			for method := range of.Methods() {
				require.Regexp(t, `(?m)^\tfunc \(\w \*?`+name+`\) `+method.Name+`\(`, doc, "%s: %s", folder, name)
			}
			if of.Elem().Kind() != reflect.Struct {
				continue
			}
			for field := range of.Elem().Fields() {
				if field.IsExported() {
					require.Regexp(t, `(?m)^\t(\w+, )*`+field.Name+`\b.* `, doc, "%s: %s", folder, name)
				}
			}
		}
	}
}

// aliasDocs returns the comments of the aliases of this package in another.
func aliasDocs(t *testing.T, folder string) map[string]string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(folder, "*.go"))
	require.NoError(t, err)
	docs := map[string]string{}
	for _, name := range files {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments)
		require.NoError(t, err)
		for _, decl := range file.Decls {
			general, ok := decl.(*ast.GenDecl)
			if !ok || general.Tok != token.TYPE {
				continue
			}
			spec := general.Specs[0].(*ast.TypeSpec)
			if selected, ok := spec.Type.(*ast.SelectorExpr); ok && spec.Assign.IsValid() && selected.X.(*ast.Ident).Name == "kit" {
				docs[spec.Name.Name] = general.Doc.Text()
			}
		}
	}
	return docs
}
