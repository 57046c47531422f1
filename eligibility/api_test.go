package eligibility_test

import (
	"bytes"
	"go/ast"
	"go/format"
	"go/token"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/internal/goldentest"
)

// kits are the packages with an interface that are not the library's own.
var kits = []string{"eligibility/eligibilitytest", "scoring/scoringtest"}

// TestAPI compares every exported declaration of the module with
// testdata/api.golden, so that a change of the interface is seen as one. A line
// that is lost or altered breaks somebody: say so in CHANGELOG.md.
func TestAPI(t *testing.T) {
	var out strings.Builder
	for _, dir := range slices.Sorted(slices.Values(append(publicPackages(t), kits...))) {
		out.WriteString("package " + dir + "\n\n")
		out.WriteString(strings.Join(exportedOf(t, filepath.Join("..", dir)), "\n") + "\n\n")
	}
	out.WriteString("Error, in every package\n\n")
	for _, line := range exportedOf(t, filepath.Join("..", "internal", "strict")) {
		if strings.HasPrefix(line, "type Error ") || strings.HasPrefix(line, "func (e *Error) ") {
			out.WriteString(line + "\n")
		}
	}
	goldentest.Equal(t, "testdata/api.golden", out.String())
}

func publicPackages(t *testing.T) []string {
	var public []string
	for _, dir := range libraryPackages(t) {
		if !strings.HasPrefix(dir, "internal/") {
			public = append(public, dir)
		}
	}
	require.NotEmpty(t, public)
	return public
}

// exportedOf are the declarations that users of a package see, without comments
// and bodies: the constants and variables of a file together, then the rest.
func exportedOf(t *testing.T, dir string) []string {
	var list []string
	files := parsedFiles(t, dir)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		file := files[name]
		ast.FileExports(file)
		for _, decl := range file.Decls {
			switch d := decl.(type) {
			case *ast.FuncDecl:
				if d.Recv != nil && !ast.IsExported(receiver(d)) {
					continue
				}
				d.Body, d.Doc = nil, nil
				list = append(list, source(t, d))
			case *ast.GenDecl:
				if d.Tok == token.IMPORT {
					continue
				}
				d.Doc = nil
				ast.Inspect(d, uncommented)
				list = append(list, source(t, d))
			}
		}
	}
	slices.Sort(list)
	return list
}

// receiver is the name of the type that a method is of.
func receiver(d *ast.FuncDecl) string {
	of := d.Recv.List[0].Type
	if star, ok := of.(*ast.StarExpr); ok {
		of = star.X
	}
	return named(of)
}

// uncommented takes the comments off specs and fields, and what stands for
// fields that are not exported.
func uncommented(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.TypeSpec:
		n.Doc, n.Comment = nil, nil
	case *ast.ValueSpec:
		n.Doc, n.Comment = nil, nil
	case *ast.Field:
		n.Doc, n.Comment = nil, nil
	case *ast.StructType:
		n.Incomplete = false
	case *ast.InterfaceType:
		n.Incomplete = false
	}
	return true
}

func source(t *testing.T, decl ast.Decl) string {
	var out bytes.Buffer
	require.NoError(t, format.Node(&out, token.NewFileSet(), decl))
	return out.String()
}
