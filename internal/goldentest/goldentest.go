// Package goldentest compares results with golden files, for tests.
package goldentest

import (
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Update reports whether the golden files are to be written anew.
var Update = flag.Bool("update", false, "write the golden files anew")

// Equal compares a text with the file that holds it, and says where they part.
func Equal(t *testing.T, file, text string) {
	t.Helper()
	if *Update {
		require.NoError(t, os.WriteFile(file, []byte(text), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err, "run the tests once with -update")
	if text == string(want) {
		return
	}
	got, expected := strings.Split(text, "\n"), strings.Split(string(want), "\n")
	for i := range min(len(got), len(expected)) {
		require.Equal(t, expected[i], got[i], "%s, line %d", file, i+1)
	}
	require.Len(t, got, len(expected), file)
}
