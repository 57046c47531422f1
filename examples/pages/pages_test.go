package pages

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// The pages of the programs: each sample in each language, and names made to
// break a page.
func TestPages(t *testing.T) {
	t.Parallel()
	programs := build(t)
	for _, test := range []struct {
		name, program string
		args          []string
		shows         string // a text of the page, as HTML writes it
	}{
		{"complete", "appraise", []string{"-sample", "complete"}, "La Passerelle"},
		{"refused", "appraise", []string{"-sample", "refused"}, ""},
		{"labase", "appraise", []string{"-sample", "labase"}, "LaBase"},
		{"jury", "appraise", []string{"-sample", "jury"}, "La Passerelle"},
		{"standings", "appraise", []string{filepath.Join(*root, "examples", "appraise", "testdata", "standings.json")}, "La Vigie"},
		{"hostile", "appraise", []string{"hostile/dossier.json"}, "&lt;script&gt;alert(1)&lt;/script&gt;"},
		{"session", "jury", nil, "LIT-16"},
		{"anonymous", "jury", []string{"-anonymous"}, "LIT-16"},
		{"hostile", "jury", []string{"hostile/session.json"}, "&lt;script&gt;alert(1)&lt;/script&gt;"},
	} {
		for _, lang := range []string{"fr", "en"} {
			name := test.program + "-" + test.name + "-" + lang
			t.Run(name, func(t *testing.T) {
				t.Parallel()
				args := append([]string{"-format", "html", "-lang", lang}, test.args...)
				page := render(t, filepath.Join(programs, test.program), args)
				require.Contains(t, string(page), test.shows, "the page is not the one asked for")
				path := filepath.Join(t.TempDir(), name+".html")
				require.NoError(t, os.WriteFile(path, page, 0o600))
				require.NoError(t, eyes.keep(name+".html", page))

				findings, err := eyes.inspect(name, "file://"+path)
				require.NoError(t, err)
				for _, f := range findings {
					t.Error(f)
				}
			})
		}
	}
}

// build builds the programs and gives their folder.
func build(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	said, err := exec.Command("go", "build", "-C", *root, "-o", folder, "./examples/appraise", "./examples/jury").CombinedOutput()
	require.NoError(t, err, string(said))
	return folder
}

// render runs a program, which says by a status of 1 that a dossier is not
// eligible.
func render(t *testing.T, program string, args []string) []byte {
	t.Helper()
	page, err := exec.Command(program, args...).Output()
	if failed := (*exec.ExitError)(nil); errors.As(err, &failed) {
		require.Equal(t, 1, failed.ExitCode(), "%s: %s", program, failed.Stderr)
	} else {
		require.NoError(t, err)
	}
	return page
}
