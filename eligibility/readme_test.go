package eligibility_test

import (
	"fmt"
	"go/ast"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/scoring"
)

// TestReadmeTables compares the tables of the README with what the call says of
// itself; -update writes them.
func TestReadmeTables(t *testing.T) {
	file := filepath.Join("..", "README.md")
	text, err := os.ReadFile(file)
	require.NoError(t, err)
	want := string(text)
	for name, table := range map[string]string{
		"clauses en": clauseTable(language.English, "code", "the call asks", "how it is read"),
		"clauses fr": clauseTable(language.French, "code", "ce que demande l’appel", "comment nous le lisons"),
		"readings":   readingTable(),
	} {
		want = replacePart(t, want, name, table)
	}
	if *update {
		require.NoError(t, os.WriteFile(file, []byte(want), 0o644))
		return
	}
	require.Equal(t, want, string(text), "run the tests once with -update")
}

// replacePart puts a table between the two comments that name it.
func replacePart(t *testing.T, text, name, table string) string {
	t.Helper()
	opening, closing := "<!-- "+name+" -->\n", "<!-- /"+name+" -->\n"
	before, rest, ok := strings.Cut(text, opening)
	require.True(t, ok, opening)
	_, after, ok := strings.Cut(rest, closing)
	require.True(t, ok, closing)
	return before + opening + table + closing + after
}

func clauseTable(tag language.Tag, headings ...string) string {
	var out strings.Builder
	row(&out, headings...)
	row(&out, "---", "---", "---")
	for _, clause := range eligibility.LIT2016().Clauses() {
		row(&out, clause.Code().String(), clause.Text(tag), clause.Reading(tag))
	}
	return out.String()
}

// readingTable names both values of each reading, the one in force first.
func readingTable() string {
	var out strings.Builder
	row(&out, "reading", "rule", "in force", "the other")
	row(&out, "---", "---", "---", "---")
	call := eligibility.LIT2016()
	values := map[eligibility.Reading][2]string{
		eligibility.ReadHierarchy: {eligibility.HierarchyOnce.String(), eligibility.HierarchySeparately.String()},
		eligibility.ReadLevel:     {eligibility.LevelAny.String(), eligibility.LevelRegional.String()},
		eligibility.ReadActors:    {eligibility.ActorsListed.String(), eligibility.ActorsAny.String()},
		eligibility.ReadCapBase:   {"whole", "funded-months"},
		eligibility.ReadShareBase: {"funded-months", "whole"},
	}
	for _, clause := range call.Clauses() {
		for _, reading := range clause.Readings() {
			cells := []string{reading.String(), clause.Code().String()}
			for _, value := range values[reading] {
				cells = append(cells, fmt.Sprintf("`%s`: %s", value, eligibility.Effect{Reading: reading, Value: value}.Message(language.English)))
			}
			row(&out, cells...)
		}
	}
	return out.String()
}

func row(out *strings.Builder, cells ...string) {
	out.WriteString("| " + strings.Join(cells, " | ") + " |\n")
}

// TestFormsInComments: the JSON that the comments of the decoders show is read.
func TestFormsInComments(t *testing.T) {
	var d eligibility.Dossier
	require.NoError(t, d.UnmarshalJSON(shownBy(t, ".")))
	require.Equal(t, "Atelier", d.Title)
	var s scoring.Session
	require.NoError(t, s.UnmarshalJSON(shownBy(t, filepath.Join("..", "scoring"))))
	require.Len(t, s.Ballots(), 2)
}

// shownBy is the JSON in the comment of a package's function Decode.
func shownBy(t *testing.T, dir string) []byte {
	t.Helper()
	var shown strings.Builder
	for _, file := range parsedFiles(t, dir) {
		for _, decl := range file.Decls {
			if f, ok := decl.(*ast.FuncDecl); ok && f.Recv == nil && f.Name.Name == "Decode" {
				for _, line := range strings.Split(f.Doc.Text(), "\n") {
					if strings.HasPrefix(line, "\t") {
						shown.WriteString(line)
					}
				}
			}
		}
	}
	return []byte(shown.String())
}
