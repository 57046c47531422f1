package kittest

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// TestChanges: what changes in a small engine, and which of it the tests of that engine
// notice.
func TestChanges(t *testing.T) {
	t.Chdir("testdata/engine")
	files := Engine{Dir: ".", Files: []string{"*.go"}}.files(t)
	require.Len(t, files, 1)
	program, builds := build(t, files)
	require.NoError(t, run(program, "^TestKit$", -1, time.Minute))
	require.Error(t, run(program, "[", -1, time.Minute))

	var all []string
	for n, c := range files[0].changes {
		outcome := "  noticed: "
		switch {
		case !builds[n]:
			outcome = "   no go: "
		case run(program, "^TestKit$", n, time.Minute) == nil:
			outcome = "   lives: "
		}
		all = append(all, c.function+outcome+c.code+" → "+c.becomes)
	}
	require.Equal(t, []string{
		"Fits  noticed: left := cap - spent → left := cap + spent",
		"Fits  noticed: if cost < 0 { → if true || cost < 0 {",
		"Fits  noticed: if cost < 0 { → if false && (cost < 0) {",
		"Fits   lives: if cost < 0 { → if cost <= 0 {",
		"Fits  noticed: if cost < 0 { → if cost >= 0 {",
		"Fits   lives: if cost < 0 { → if cost < 1 {",
		"Fits  noticed: return false → return true",
		"Fits  noticed: return cost <= left → return cost < left",
		"Fits  noticed: return cost <= left → return cost > left",
		"Count  noticed: if !k { → if true || !k {",
		"Count  noticed: if !k { → if false && (!k) {",
		"Count  noticed: if !k { → if k {",
		"Count  noticed: continue → break",
		"Count  noticed: n++ → n--",
		`Known   no go: return "known " + name, true → return "known " - name, true`,
		`Known   lives: return "known " + name, true → return "known " + name, false`,
	}, all)
}

// TestAlive: how the list is read.
func TestAlive(t *testing.T) {
	list := func(text string) (map[row]string, error) {
		path := filepath.Join(t.TempDir(), "alive.txt")
		require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
		return alive(path)
	}
	got, err := list("# A remark.\n\na.go f\n- x < y\n+ x <= y\n  Because\n  they differ.\n- g()\n- h()\n+ i()\n  None.\nb.go f\n- g()\n  None.\n")
	require.NoError(t, err)
	require.Equal(t, map[row]string{
		{"a.go", "f", "x < y", "x <= y"}: "  Because  they differ.",
		{"a.go", "f", "g()", ""}:         "  None.",
		{"a.go", "f", "h()", "i()"}:      "  None.",
		{"b.go", "f", "g()", ""}:         "  None.",
	}, got)
	for _, fault := range []string{"a.go f\n- x\n", "a.go f\n- x\nb.go f\n- x\n  None.\n", "a.go f\n- x\n  None.\n- x\n  None.\n"} {
		_, err := list(fault)
		require.Error(t, err, fault)
	}
}
