package eligibility_test

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/internal/goldentest"
	"github.com/aap-lit/aap/partners"
)

// TestCodesAreForever compares the words that stand in JSON, in errors and in
// people's programs with testdata/codes.golden. A line may be added, by
// -update; none may change or go.
func TestCodesAreForever(t *testing.T) {
	file := filepath.Join("testdata", "codes.golden")
	text, err := os.ReadFile(file)
	if !*goldentest.Update {
		require.NoError(t, err)
	}
	kept := strings.Split(strings.TrimSpace(string(text)), "\n")
	present := codes(t)
	var added, lost []string
	for _, line := range present {
		if !slices.Contains(kept, line) {
			added = append(added, line)
		}
	}
	for _, line := range kept {
		if line != "" && !slices.Contains(present, line) {
			lost = append(lost, line)
		}
	}
	require.Empty(t, lost, "these codes are in use and must stay")
	if *goldentest.Update {
		all := strings.TrimSpace(strings.Join(append(kept, added...), "\n")) + "\n"
		require.NoError(t, os.WriteFile(file, []byte(all), 0o644))
		return
	}
	require.Empty(t, added, "new codes: add these lines to %s, with -update", file)
}

// codes are all of them, each with its kind.
func codes(t *testing.T) []string {
	var list []string
	list = append(list, words[eligibility.Code]("rule")...)
	list = append(list, words[eligibility.Outcome]("outcome")...)
	list = append(list, words[eligibility.Verdict]("verdict")...)
	list = append(list, words[eligibility.Action]("action")...)
	list = append(list, words[eligibility.Reading]("reading")...)
	list = append(list, words[eligibility.Hierarchy]("reading hierarchy")...)
	list = append(list, words[eligibility.Level]("reading level")...)
	list = append(list, words[eligibility.Actors]("reading actors")...)
	list = append(list, words[budget.Base]("reading cap-base, share-base")...)
	list = append(list, words[eligibility.Authority]("authority")...)
	list = append(list, words[eligibility.Standing]("standing")...)
	list = append(list, words[eligibility.Reason]("reason")...)
	var lists []string
	require.NoError(t, json.Unmarshal([]byte(encoded(t, eligibility.AllLists)), &lists))
	for _, word := range lists {
		list = append(list, "list "+word)
	}
	list = append(list, words[budget.Kind]("kind")...)
	list = append(list, words[budget.Source]("source")...)
	list = append(list, words[partners.Category]("category")...)
	list = append(list, words[partners.IDKind]("id")...)
	for _, r := range eligibility.Regions() {
		list = append(list, "region "+r.Code()+" "+r.ISO()+" "+r.Name())
	}
	for _, dir := range []string{"../internal/strict", "../budget", "../partners", "."} {
		list = append(list, sentinels(t, dir)...)
	}
	return list
}

// words are those of an enumeration.
func words[E interface {
	~uint8
	String() string
}](kind string) []string {
	var list []string
	for i := range 256 {
		if word := E(i).String(); word != "" {
			list = append(list, kind+" "+word)
		}
	}
	return list
}

// sentinels are the codes of the errors that a package declares: texts that are
// made a Sentinel.
func sentinels(t *testing.T, dir string) []string {
	var list []string
	for _, file := range parsedFiles(t, dir) {
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr: // strict.Sentinel("region")
				if named(n.Fun) == "Sentinel" && len(n.Args) == 1 {
					list = append(list, fault(n.Args[0])...)
				}
			case *ast.ValueSpec: // ErrSyntax Sentinel = "syntax"
				if named(n.Type) == "Sentinel" {
					for _, value := range n.Values {
						list = append(list, fault(value)...)
					}
				}
			}
			return true
		})
	}
	slices.Sort(list)
	return list
}

func named(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name
	case *ast.SelectorExpr:
		return e.Sel.Name
	}
	return ""
}

func fault(e ast.Expr) []string {
	literal, ok := e.(*ast.BasicLit)
	if !ok || literal.Kind != token.STRING {
		return nil
	}
	code, err := strconv.Unquote(literal.Value)
	if err != nil {
		return nil
	}
	return []string{"fault " + code}
}

// parsedFiles are the files of a package, its tests apart.
func parsedFiles(t *testing.T, dir string) map[string]*ast.File {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	require.NoError(t, err)
	files := map[string]*ast.File{}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments|parser.SkipObjectResolution)
		require.NoError(t, err)
		files[name] = file
	}
	require.NotEmpty(t, files, dir)
	return files
}

// TestWordsAreReadAsTheyAreWritten, and no other text is.
func TestWordsAreReadAsTheyAreWritten(t *testing.T) {
	readsBack[eligibility.Code](t)
	readsBack[eligibility.Outcome](t)
	readsBack[eligibility.Verdict](t)
	readsBack[eligibility.Action](t)
	readsBack[eligibility.Reading](t)
	readsBack[eligibility.Hierarchy](t)
	readsBack[eligibility.Level](t)
	readsBack[eligibility.Actors](t)
	readsBack[eligibility.Authority](t)
	readsBack[eligibility.Standing](t)
	readsBack[eligibility.Reason](t)
	for _, text := range []string{"", "Team", "all", "team,lines"} {
		l := eligibility.ListLines
		require.ErrorIs(t, json.Unmarshal([]byte(encoded(t, []string{text})), &l), eligibility.ErrWord)
		require.Equal(t, eligibility.ListLines, l, "left as it was")
	}
	for _, set := range []eligibility.Lists{0, eligibility.ListTeam, eligibility.ListLines | eligibility.ListPartners, eligibility.AllLists} {
		var l eligibility.Lists
		require.NoError(t, json.Unmarshal([]byte(encoded(t, set)), &l))
		require.Equal(t, set, l)
	}
}

func readsBack[E interface {
	~uint8
	String() string
	MarshalText() ([]byte, error)
}, P interface {
	*E
	UnmarshalText([]byte) error
}](t *testing.T) {
	t.Helper()
	for i := range 256 {
		text, err := E(i).MarshalText()
		require.Equal(t, E(i).String(), string(text))
		var e E
		if len(text) == 0 { // it is written as a value that is not set, or not at all
			require.Equal(t, err == nil, P(&e).UnmarshalText(text) == nil)
			continue
		}
		require.NoError(t, err)
		require.NoError(t, P(&e).UnmarshalText(text))
		require.Equal(t, E(i), e)
		for _, other := range []string{strings.ToUpper(string(text)), string(text) + " ", string(text) + "\x00"} {
			require.ErrorIs(t, P(&e).UnmarshalText([]byte(other)), eligibility.ErrWord)
			require.Equal(t, E(i), e, "left as it was")
		}
	}
}
