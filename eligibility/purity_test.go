package eligibility_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// The library is pure: no input or output but a reader or writer handed in, no
// clock, no environment, no time-zone database, no goroutine, no work at
// import, no state that changes, no binary float. The tables below say what is
// refused, and why, and the one exception.

// arrows are the packages of this module that each package may import, and all
// the packages there are.
var arrows = map[string][]string{
	"internal/wording": {},
	"internal/kit":     {"internal/strict", "internal/wording"},
	"internal/state":   {"internal/wording"},
	"internal/strict":  {"internal/wording"},
	"budget":           {"internal/strict", "internal/wording"},
	"partners":         {"internal/state", "internal/strict", "internal/wording"},
	"indicators":       {"internal/strict", "internal/wording"},
	"scoring":          {"budget", "internal/strict", "internal/wording"},
	"eligibility":      {"budget", "partners", "internal/state", "internal/strict", "internal/wording"},
}

// imports that are refused, with all below them.
var impureImports = map[string]string{
	"os":                          "it reads the environment and the disk",
	"net":                         "it talks to the network",
	"database/sql":                "it talks to databases, in goroutines of its own",
	"log":                         "it writes to standard error",
	"syscall":                     "it talks to the system",
	"unsafe":                      "it breaks what types promise",
	"plugin":                      "it loads code",
	"C":                           "it needs a compiler beside Go's",
	"math/rand":                   "the same input must give the same output",
	"crypto/rand":                 "the same input must give the same output",
	"hash/maphash":                "the same input must give the same output",
	"io/ioutil":                   "it reads the disk",
	"time/tzdata":                 "it is a time-zone database",
	"path/filepath":               "paths differ from system to system",
	"runtime":                     "nothing may hang on the machine",
	"reflect":                     "types are known here",
	"golang.org/x/text/collate":   "it adds 1.7 MB to a program",
	"golang.org/x/text/currency":  "it writes French amounts wrongly",
	"github.com/stretchr/testify": "it is for tests",
}

// pureImports are allowed below those that are refused.
var pureImports = map[string]string{
	"database/sql/driver": "it only names the types of what a database stores: nothing in it talks to one",
}

// names that are refused after a dot, whatever stands before it.
var impureNames = map[string]string{
	"Now":               "it reads the clock",
	"Since":             "it reads the clock",
	"Until":             "it reads the clock",
	"Sleep":             "it waits",
	"LoadLocation":      "it reads the host's time-zone database",
	"ParseInLocation":   "it takes the names of zones",
	"Local":             "it is the host's zone",
	"DefaultCatalog":    "a host's translations and ours must not meet",
	"InexactFloat64":    "it is a binary float",
	"NewFromFloat":      "it is a binary float",
	"NewFromFloat32":    "it is a binary float",
	"NewFloat":          "it is a binary float",
	"Float32":           "it is a binary float",
	"Float64":           "it is a binary float",
	"SetFloat64":        "it is a binary float",
	"ParseFloat":        "it is a binary float",
	"Seconds":           "it is a binary float",
	"Minutes":           "it is a binary float",
	"Hours":             "it is a binary float",
	"Sqrt":              "it is a binary float",
	"Ceil":              "it is a binary float",
	"Round":             "it is a binary float, or a host may change what it does",
	"Trunc":             "it is a binary float",
	"FormatFloat":       "it is a binary float",
	"AppendFloat":       "it is a binary float",
	"Div":               "a host may change decimal.DivisionPrecision",
	"Pow":               "a host may change decimal.PowPrecisionNegativeExponent",
	"NewFromString":     "it takes +1, .5 and 1e9, and a host may change its bounds",
	"RequireFromString": "it panics, and takes what NewFromString takes",
}

func TestPurity(t *testing.T) {
	for _, dir := range libraryPackages(t) {
		t.Run(dir, func(t *testing.T) {
			allowed, ok := arrows[dir]
			require.True(t, ok, "a new package: say in arrows what it may import")
			require.Empty(t, impurities(parsedFiles(t, filepath.Join("..", dir)), allowed))
		})
	}
}

// TestPurityIsStrict: each of these is refused.
func TestPurityIsStrict(t *testing.T) {
	for snippet, want := range map[string]string{
		`import "os"`:                             "import os",
		`import "os/exec"`:                        "import os/exec",
		`import "net/http"`:                       "import net/http",
		`import "database/sql"`:                   "import database/sql",
		`import "database/sql/driver/x"`:          "import database/sql/driver/x",
		`import "math/rand/v2"`:                   "import math/rand/v2",
		`import "unsafe"`:                         "import unsafe",
		`import "github.com/aap-lit/aap/scoring"`: "import github.com/aap-lit/aap/scoring",
		`import "example.com/x"`:                  "import example.com/x",
		`import clock "time"`:                     "import clock time",
		`import "time"; var t = time.Now()`:       ".Now",
		`import "time"; func f() { _, _ = time.LoadLocation("") }`: ".LoadLocation",
		`import "time"; func f(t time.Time) { time.Since(t) }`:     ".Since",
		`import "time"; func f(t time.Time) { t.In(time.Local) }`:  ".Local",
		`import "time"; func f() { _, _ = time.Parse("", "") }`:    "time.Parse",
		`func f() { go f() }`:  "go",
		`func init() {}`:       "init",
		`func f(x float64) {}`: "float64",
		`var x = float32(1)`:   "float32",
		`const x = 0.5`:        "0.5",
		`import "github.com/shopspring/decimal"; func f(d decimal.Decimal) string { return d.String() }`:                            "Decimal.String",
		`import "github.com/shopspring/decimal"; type t struct{ d decimal.Decimal }; func (x t) f() string { return x.d.String() }`: "Decimal.String",
		`import "github.com/shopspring/decimal"; func f(d decimal.Decimal) bool { return d == decimal.Decimal{} }`:                  "== on a decimal",
		`import "github.com/shopspring/decimal"; func f(d decimal.Decimal) any { return d.Div(d) }`:                                 ".Div",
		`import "github.com/shopspring/decimal"; func f() any { return decimal.NewFromFloat(1) }`:                                   ".NewFromFloat",
		`import "github.com/shopspring/decimal"; var f = decimal.NewFromString`:                                                     ".NewFromString",
		`var Table = []int{}`: "var Table",
		`var table = map[int]int{}; func f() { table[1] = 2 }`:   "table =",
		`var count int; func f() { count++ }`:                    "count =",
		`var shared struct{ n int }; func f() { shared.n += 1 }`: "shared =",
	} {
		file, err := parser.ParseFile(token.NewFileSet(), "x.go", "package x; "+snippet, parser.SkipObjectResolution)
		require.NoError(t, err, snippet)
		found := impurities(map[string]*ast.File{"x.go": file}, arrows["eligibility"])
		require.Len(t, found, 1, snippet)
		require.True(t, strings.HasPrefix(found[0], "x.go: "+want+": "), "%s: %s", snippet, found[0])
	}
	file, err := parser.ParseFile(token.NewFileSet(), "x.go", `package x
		import "database/sql/driver"
		import "github.com/aap-lit/aap/budget"
		var ErrX error = nil
		var table = []int{}
		func f(a budget.Amount) string { local := 1; local++; return a.String() }`, parser.SkipObjectResolution)
	require.NoError(t, err)
	require.Empty(t, impurities(map[string]*ast.File{"x.go": file}, arrows["eligibility"]))
}

// impurities are what is refused in the files of a package.
func impurities(files map[string]*ast.File, allowed []string) []string {
	state, fields := declared(files)
	var found []string
	for name, file := range files {
		p := purity{found: &found, file: name, state: state, fields: fields, allowed: allowed}
		p.imports(file)
		ast.Inspect(file, p.look)
	}
	return found
}

// libraryPackages are the directories of the module that hold packages, the
// examples and the conformance kits apart.
func libraryPackages(t *testing.T) []string {
	t.Helper()
	var dirs []string
	require.NoError(t, filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() || path == ".." {
			return err
		}
		name := d.Name()
		if strings.HasPrefix(name, ".") || name == "examples" || name == "testdata" || strings.HasSuffix(name, "test") {
			return fs.SkipDir
		}
		if files, err := filepath.Glob(filepath.Join(path, "*.go")); err != nil || len(files) > 0 {
			rel, _ := filepath.Rel("..", path)
			dirs = append(dirs, filepath.ToSlash(rel))
		}
		return nil
	}))
	require.Contains(t, dirs, "eligibility")
	require.Contains(t, dirs, "internal/strict")
	return dirs
}

// declared are the variables of a package, and the fields that hold decimals.
func declared(files map[string]*ast.File) (state, fields map[string]bool) {
	state, fields = map[string]bool{}, map[string]bool{}
	for _, file := range files {
		for _, decl := range file.Decls {
			if group, ok := decl.(*ast.GenDecl); ok && group.Tok == token.VAR {
				for _, spec := range group.Specs {
					for _, name := range spec.(*ast.ValueSpec).Names {
						state[name.Name] = true
					}
				}
			}
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if s, ok := n.(*ast.StructType); ok {
				for _, field := range s.Fields.List {
					addDecimals(fields, ".", field.Type, field.Names)
				}
			}
			return true
		})
	}
	delete(state, "_")
	return state, fields
}

// addDecimals notes names of the type decimal.Decimal; those of fields begin
// with a dot.
func addDecimals(set map[string]bool, prefix string, of ast.Expr, names []*ast.Ident) {
	s, ok := of.(*ast.SelectorExpr)
	if !ok || named(s.X) != "decimal" || s.Sel.Name != "Decimal" {
		return
	}
	for _, name := range names {
		set[prefix+name.Name] = true
	}
}

// decimalsOf adds the parameters and variables of a function that are decimals.
func decimalsOf(fields map[string]bool, f *ast.FuncDecl) map[string]bool {
	set := maps.Clone(fields)
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Field:
			addDecimals(set, "", n.Type, n.Names)
		case *ast.ValueSpec:
			addDecimals(set, "", n.Type, n.Names)
		}
		return true
	})
	return set
}

// purity looks at one file.
type purity struct {
	found   *[]string
	file    string
	state   map[string]bool // the variables of the package
	fields  map[string]bool // the fields that hold decimals
	allowed []string        // imports
}

func (p purity) refuse(what, why string) {
	*p.found = append(*p.found, p.file+": "+what+": "+why)
}

func (p purity) imports(file *ast.File) {
	const module = "github.com/aap-lit/aap/"
	for _, spec := range file.Imports {
		path, _ := strconv.Unquote(spec.Path.Value)
		for refused, why := range impureImports {
			if pureImports[path] == "" && (path == refused || strings.HasPrefix(path, refused+"/")) {
				p.refuse("import "+path, why)
			}
		}
		inside, ours := strings.CutPrefix(path, module)
		known := strings.HasPrefix(path, "golang.org/x/text/") || path == "github.com/shopspring/decimal"
		switch {
		case ours && !slices.Contains(p.allowed, inside):
			p.refuse("import "+path, "arrows point down only")
		case !ours && !known && strings.Contains(strings.Split(path, "/")[0], "."):
			p.refuse("import "+path, "three dependencies are enough")
		}
		if spec.Name != nil && spec.Name.Name != "_" {
			p.refuse("import "+spec.Name.Name+" "+path, "a name of its own would hide calls from this test")
		}
	}
}

func (p purity) look(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.GoStmt:
		p.refuse("go", "the caller decides what runs at once")
	case *ast.FuncDecl:
		if n.Recv == nil && n.Name.Name == "init" {
			p.refuse("init", "an import does no work")
		}
		p.decimals(n)
	case *ast.GenDecl:
		if n.Tok == token.VAR {
			p.variables(n)
		}
	case *ast.Ident:
		switch n.Name {
		case "float32", "float64", "complex64", "complex128":
			p.refuse(n.Name, "decisions are exact")
		}
	case *ast.BasicLit:
		if n.Kind == token.FLOAT || n.Kind == token.IMAG {
			p.refuse(n.Value, "decisions are exact")
		}
	case *ast.SelectorExpr:
		class := named(n.X) == "state" && n.Sel.Name == "Local" // of an institution
		if why, ok := impureNames[n.Sel.Name]; ok && !class {
			p.refuse("."+n.Sel.Name, why)
		}
		if named(n.X) == "time" && n.Sel.Name == "Parse" {
			p.refuse("time.Parse", "it takes fractions after a comma, offsets of a day and the host's zone")
		}
	case *ast.AssignStmt:
		if n.Tok != token.DEFINE {
			for _, left := range n.Lhs {
				p.assigned(left)
			}
		}
	case *ast.IncDecStmt:
		p.assigned(n.X)
	}
	return true
}

// decimals refuses what must not be done with a decimal, where its name tells
// that it is one.
func (p purity) decimals(f *ast.FuncDecl) {
	set := decimalsOf(p.fields, f)
	is := func(e ast.Expr) bool {
		switch e := e.(type) {
		case *ast.Ident:
			return set[e.Name]
		case *ast.SelectorExpr:
			return set["."+e.Sel.Name]
		}
		return false
	}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectorExpr:
			if n.Sel.Name == "String" && is(n.X) {
				p.refuse("Decimal.String", "a host may change decimal.TrimTrailingZeros")
			}
		case *ast.BinaryExpr:
			if (n.Op == token.EQL || n.Op == token.NEQ) && (is(n.X) || is(n.Y)) {
				p.refuse("== on a decimal", "equal decimals may differ")
			}
		}
		return true
	})
}

// variables refuses those that another package could assign to.
func (p purity) variables(n *ast.GenDecl) {
	for _, spec := range n.Specs {
		for _, name := range spec.(*ast.ValueSpec).Names {
			if name.IsExported() && p.state[name.Name] && !strings.HasPrefix(name.Name, "Err") {
				p.refuse("var "+name.Name, "anyone could change it; make it a function")
			}
		}
	}
}

// assigned refuses an assignment to a variable of the package, or to a part of
// one.
func (p purity) assigned(left ast.Expr) {
	for {
		switch e := left.(type) {
		case *ast.IndexExpr:
			left = e.X
		case *ast.SelectorExpr:
			left = e.X
		case *ast.StarExpr:
			left = e.X
		case *ast.ParenExpr:
			left = e.X
		case *ast.Ident:
			if p.state[e.Name] {
				p.refuse(e.Name+" =", "tables do not change")
			}
			return
		default:
			return
		}
	}
}
