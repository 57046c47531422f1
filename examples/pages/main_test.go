package pages

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

var (
	shots = flag.String("shots", "", "the folder in which pictures and PDFs are kept")
	root  = flag.String("root", "../..", "the checkout whose pages are looked at")
)

// eyes look at the pages of all tests.
var eyes inspector

// TestMain fails, and says what to install, where a page cannot be looked at.
func TestMain(m *testing.M) {
	flag.Parse()
	status, err := run(m)
	if err != nil {
		fmt.Fprintln(os.Stderr, "FAIL:", err)
		status = 1
	}
	os.Exit(status)
}

func run(m *testing.M) (int, error) {
	source, err := readAxe("node_modules")
	if err != nil {
		return 0, err
	}
	if *shots != "" {
		if err := os.MkdirAll(*shots, 0o755); err != nil {
			return 0, err
		}
	}
	browser, stop, err := startBrowser()
	if err != nil {
		return 0, err
	}
	defer stop()
	eyes = inspector{browser: browser, axe: source, shots: *shots}
	return m.Run(), nil
}

func TestNoBrowser(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	_, _, err := startBrowser()
	require.ErrorIs(t, err, errNoBrowser)
	require.ErrorContains(t, err, "apt-get install chromium")
}

func TestNoAxe(t *testing.T) {
	_, err := readAxe(t.TempDir())
	require.ErrorIs(t, err, errNoAxe)
	require.ErrorContains(t, err, "npm ci")
}

func TestOtherAxe(t *testing.T) {
	modules := t.TempDir()
	require.NoError(t, os.Mkdir(filepath.Join(modules, "axe-core"), 0o755))
	require.NoError(t, os.WriteFile(filepath.Join(modules, "axe-core", "axe.min.js"), []byte("axe = {}"), 0o644))
	_, err := readAxe(modules)
	require.ErrorIs(t, err, errOtherAxe)
	require.ErrorContains(t, err, "npm ci")
}
