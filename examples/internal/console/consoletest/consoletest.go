// Package consoletest is what the tests of the example programs share.
package consoletest

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/examples/internal/console"
	"github.com/aap-lit/aap/internal/goldentest"
)

// Golden compares a result with the file of testdata that holds it.
func Golden(t *testing.T, name, got string) {
	t.Helper()
	goldentest.Equal(t, "testdata/"+name, got)
}

// An Outcome is what a run of a program leaves behind.
type Outcome struct {
	Status         int
	Stdout, Stderr string
}

// A Program is the run function of one.
type Program func(args []string, stdin io.Reader, stdout, stderr io.Writer, env func(string) string) int

// Run runs a program in an environment of NAME=value pairs.
func (p Program) Run(stdin string, env []string, args ...string) Outcome {
	var stdout, stderr bytes.Buffer
	status := p(args, strings.NewReader(stdin), &stdout, &stderr, Env(env...))
	return Outcome{status, stdout.String(), stderr.String()}
}

// RunOnAny runs a program on one core and on several, wants the same of it, and
// returns that.
func (p Program) RunOnAny(t *testing.T, stdin string, args ...string) Outcome {
	t.Helper()
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	one := p.Run(stdin, nil, args...)
	for _, cores := range []int{2, 8} {
		runtime.GOMAXPROCS(cores)
		require.Equal(t, one, p.Run(stdin, nil, args...), "on %d cores", cores)
	}
	return one
}

// Env is an environment of NAME=value pairs.
func Env(pairs ...string) func(string) string {
	return func(name string) string {
		for _, pair := range pairs {
			if value, ok := strings.CutPrefix(pair, name+"="); ok {
				return value
			}
		}
		return ""
	}
}

// File writes a file and returns its path.
func File(t *testing.T, content string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "input.json")
	require.NoError(t, os.WriteFile(name, []byte(content), 0o600))
	return name
}

// Full takes nothing, as a full disk does.
type Full struct{}

// Write writes nothing.
func (Full) Write([]byte) (int, error) { return 0, errors.New("no space left") }

// A Terminal is an output that says it is one.
type Terminal struct{ bytes.Buffer }

// Stat is that of a device.
func (*Terminal) Stat() (fs.FileInfo, error) { return device{}, nil }

type device struct{}

func (device) Name() string       { return "tty" }
func (device) Size() int64        { return 0 }
func (device) Mode() fs.FileMode  { return fs.ModeDevice | fs.ModeCharDevice }
func (device) ModTime() time.Time { return time.Time{} }
func (device) IsDir() bool        { return false }
func (device) Sys() any           { return nil }

// Escapes are the sequences that dress a text on a terminal.
var Escapes = regexp.MustCompile("\x1b\\[[0-9;]+m")

// leftovers are signs of a phrase or a value that did not get its words.
var leftovers = regexp.MustCompile(`%!|\$\{|BADINDEX|ZgotmplZ|<no value>|<nil>|(scoring|eligibility)\.[A-Z]`)

// Tidy refuses a page for a terminal that is too wide or that hides something.
func Tidy(t *testing.T, page string) {
	t.Helper()
	require.True(t, utf8.ValidString(page))
	require.True(t, strings.HasSuffix(page, "\n") && !strings.HasSuffix(page, "\n\n"))
	for line := range strings.Lines(page) {
		line = strings.TrimSuffix(Escapes.ReplaceAllString(line, ""), "\n")
		require.LessOrEqual(t, utf8.RuneCountInString(line), console.Width, "%q", line)
		require.Equal(t, strings.TrimRight(line, " "), line, "no blanks at the end")
		require.Equal(t, console.Visible(line), line, "nothing is hidden")
		require.NotRegexp(t, `(^| )[;:!%»]( |$)|« `, line, "a sign parted from its word")
		require.Empty(t, leftovers.FindString(line))
	}
}

// Unseen are characters that have no form of their own on a screen.
const Unseen = "\u3164\u115f\uffa0\u2800\u034f\ufe0f\u202e\u200b"

// Shown runs a program on an input for each character of Unseen, which stands
// for every @ of the input, and wants it as an escape on every page, unless the
// library refuses the name. It returns how many were shown.
func (p Program) Shown(t *testing.T, input string) (shown int) {
	t.Helper()
	for _, r := range Unseen {
		escape := console.Visible(string(r))
		for _, format := range []string{console.Text, console.HTML} {
			got := p.Run(strings.ReplaceAll(input, "@", escape), nil, "-format", format, "-")
			for line := range strings.Lines(got.Stdout + got.Stderr) {
				line = strings.TrimSuffix(line, "\n")
				require.Equal(t, console.Visible(line), line)
			}
			if got.Status == console.BadInput {
				continue
			}
			require.Contains(t, got.Stdout, "a"+escape+"z")
			if format == console.HTML {
				shown++
			}
		}
	}
	return shown
}

// Flat makes all spaces one.
func Flat(text string) string { return strings.Join(strings.Fields(text), " ") }
