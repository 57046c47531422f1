package kittest

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// A change of one line of an engine: what stands from one byte of a file to another
// becomes something else.
type change struct {
	row
	line     int
	from, to int // bytes of the file
	text     string
	body     body // in which it is
}

// A body is the statements of a function.
type body struct {
	from, to int  // bytes of the file
	returns  bool // something, so that its end is never reached
}

// A row is a change as the list has it. The code is known by its text, as lines move; of
// changes that are alike in a function, the second and those after it are numbered.
type row struct{ file, function, code, becomes string }

// swapped are the operators that change, and what they become.
var swapped = map[token.Token][]token.Token{
	token.LSS: {token.LEQ, token.GEQ}, token.LEQ: {token.LSS, token.GTR},
	token.GTR: {token.GEQ, token.LEQ}, token.GEQ: {token.GTR, token.LSS},
	token.EQL: {token.NEQ}, token.NEQ: {token.EQL},
	token.LAND: {token.LOR}, token.LOR: {token.LAND},
	token.ADD: {token.SUB}, token.SUB: {token.ADD}, token.MUL: {token.QUO}, token.QUO: {token.MUL},
	token.AND: {token.OR}, token.OR: {token.AND}, token.AND_NOT: {token.AND},
	token.ADD_ASSIGN: {token.SUB_ASSIGN}, token.SUB_ASSIGN: {token.ADD_ASSIGN},
	token.AND_ASSIGN: {token.OR_ASSIGN}, token.OR_ASSIGN: {token.AND_ASSIGN},
	token.INC: {token.DEC}, token.DEC: {token.INC},
	token.BREAK: {token.CONTINUE}, token.CONTINUE: {token.BREAK},
}

// names are the names that change likewise.
var names = map[string]string{"true": "false", "false": "true", "min": "max", "max": "min"}

// A file is one of the engine, with its changes in their order.
type file struct {
	path, pack, source string
	changes            []change
}

func read(path string) (file, error) {
	source, err := os.ReadFile(path)
	if err != nil {
		return file{}, err
	}
	files := token.NewFileSet()
	tree, err := parser.ParseFile(files, path, source, parser.SkipObjectResolution)
	if err != nil {
		return file{}, err
	}
	f := changer{source: string(source), name: filepath.Base(path), at: files.Position, seen: map[row]int{}}
	for _, d := range tree.Decls {
		if fn, ok := d.(*ast.FuncDecl); ok && fn.Body != nil && !says(fn.Type) {
			f.function, f.body = fn.Name.Name, body{f.at(fn.Body.Lbrace).Offset + 1, f.at(fn.Body.Rbrace).Offset, fn.Type.Results != nil}
			if fn.Recv != nil {
				f.function = f.of(fn.Recv.List[0].Type) + "." + f.function
			}
			ast.Inspect(fn.Body, f.visit)
		}
	}
	slices.SortStableFunc(f.all, func(a, b change) int { return a.from - b.from })
	return file{path, tree.Name.Name, f.source, f.all}, nil
}

// says reports whether a function makes words: it takes a language, or all its results
// are texts.
func says(fn *ast.FuncType) bool {
	for _, p := range fn.Params.List {
		if s, ok := p.Type.(*ast.SelectorExpr); ok && s.Sel.Name == "Tag" {
			return true
		}
	}
	return fn.Results != nil && !slices.ContainsFunc(fn.Results.List, func(r *ast.Field) bool {
		name, ok := r.Type.(*ast.Ident)
		return !ok || name.Name != "string"
	})
}

// A changer collects the changes of a file.
type changer struct {
	source, name, function string
	at                     func(token.Pos) token.Position
	body                   body
	seen                   map[row]int
	all                    []change
}

// of returns the text of a node.
func (f *changer) of(n ast.Node) string {
	return strings.TrimPrefix(f.source[f.at(n.Pos()).Offset:f.at(n.End()).Offset], "*")
}

func (f *changer) visit(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.BinaryExpr:
		f.swap(n.OpPos, n.Op)
	case *ast.AssignStmt:
		f.swap(n.TokPos, n.Tok)
		if n.Tok != token.DEFINE {
			f.change(n.Pos(), n.End(), "")
		}
	case *ast.IncDecStmt:
		f.swap(n.TokPos, n.Tok)
	case *ast.BranchStmt:
		if n.Label == nil {
			f.swap(n.TokPos, n.Tok)
		}
	case *ast.ExprStmt:
		f.change(n.Pos(), n.End(), "")
	case *ast.UnaryExpr:
		if n.Op == token.NOT {
			f.change(n.Pos(), n.X.Pos(), "")
		}
	case *ast.BasicLit:
		if i, err := strconv.Atoi(n.Value); err == nil && i < 100 {
			f.change(n.Pos(), n.End(), strconv.Itoa(i+1))
		}
	case *ast.Ident:
		if other := names[n.Name]; other != "" {
			f.change(n.Pos(), n.End(), other)
		}
	case *ast.IfStmt:
		f.decide(n.Cond)
	case *ast.SwitchStmt:
		for _, clause := range n.Body.List {
			for _, condition := range clause.(*ast.CaseClause).List {
				if n.Tag == nil {
					f.decide(condition)
				}
			}
		}
	}
	return true
}

// swap changes an operator.
func (f *changer) swap(pos token.Pos, op token.Token) {
	for _, other := range swapped[op] {
		f.change(pos, pos+token.Pos(len(op.String())), other.String())
	}
}

// decide changes a condition into one that is always so, and one that never is; what it
// names stays in use.
func (f *changer) decide(condition ast.Expr) {
	f.change(condition.Pos(), condition.End(), "true || "+f.of(condition))
	f.change(condition.Pos(), condition.End(), "false && ("+f.of(condition)+")")
}

// change notes a change, with the lines that it is on.
func (f *changer) change(pos, end token.Pos, text string) {
	from, to := f.at(pos).Offset, f.at(end).Offset
	first := strings.LastIndexByte(f.source[:from], '\n') + 1
	last := to + strings.IndexByte(f.source[to:], '\n')
	r := row{
		f.name, f.function, plain(f.source[first:last]),
		plain(f.source[first:from] + text + f.source[to:last]),
	}
	if f.seen[r]++; f.seen[r] > 1 {
		r.function += " " + strconv.Itoa(f.seen[r])
	}
	f.all = append(f.all, change{r, f.at(pos).Line, from, to, text, f.body})
}

// plain returns lines of code as one, without the spaces around it and its comment.
func plain(code string) string {
	var words []string
	for line := range strings.Lines(code) {
		line, _, _ = strings.Cut(line, " // ")
		words = append(words, strings.Fields(line)...)
	}
	return strings.Join(words, " ")
}
