package kittest

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

var tryThem = flag.Bool("changes", false, "change each line of the engine, and see that the kit notices")

// An Engine is what a kit belongs to, and the kit itself, which is the test that asks.
type Engine struct {
	Dir   string   // the folder of the engine, from that of the kit
	Files []string // of the engine that decide, as patterns of [filepath.Match]
	Tests string   // those of the kit, as for the flag -run
	Alive string   // the file that lists the changes which they do not notice
}

// EveryChangedLine holds the list of what lives to the engine, and with the flag -changes
// to what the kit notices.
func EveryChangedLine(t *testing.T, e Engine) {
	reasons, err := alive(e.Alive)
	require.NoError(t, err)
	files := e.files(t)
	stale := map[row]bool{}
	for r := range reasons {
		stale[r] = true
	}
	for _, f := range files {
		for _, c := range f.changes {
			delete(stale, c.row)
		}
	}
	for r := range stale {
		t.Errorf("listed, and no change that can be made:\n%s", r)
	}
	if !*tryThem {
		return
	}
	program, builds := build(t, files)
	started := time.Now()
	require.NoError(t, run(program, e.Tests, -1, time.Hour), "the tests of the kit fail on the engine as it is")
	limit := 4*time.Since(started) + 5*time.Second // other work may hold them up
	n := 0
	for _, f := range files {
		for _, c := range f.changes {
			if builds[n] {
				t.Run(fmt.Sprintf("%s:%d", c.file, c.line), func(t *testing.T) {
					switch noticed := run(program, e.Tests, n, limit) != nil; {
					case noticed && reasons[c.row] != "":
						t.Errorf("listed, and noticed:\n%s", c.row)
					case !noticed && reasons[c.row] == "":
						t.Errorf("not noticed:\n%s", c.row)
					}
				})
			}
			n++
		}
	}
	t.Logf("%d changes, of which %d build", n, len(builds))
}

// files returns the files that decide.
func (e Engine) files(t *testing.T) (all []file) {
	for _, pattern := range e.Files {
		paths, err := filepath.Glob(filepath.Join(e.Dir, pattern))
		require.NoError(t, err)
		require.NotEmpty(t, paths, pattern)
		for _, path := range paths {
			if !strings.HasSuffix(path, "_test.go") {
				f, err := read(path)
				require.NoError(t, err)
				all = append(all, f)
			}
		}
	}
	return all
}

func count(files []file) (n int) {
	for _, f := range files {
		n += len(f.changes)
	}
	return n
}

// run runs the tests of the kit with a change made; they fail if they take too long.
func run(program, tests string, n int, limit time.Duration) error {
	c := exec.Command(program, "-test.failfast", "-test.timeout", limit.String(), "-test.run", tests)
	c.Env = append(os.Environ(), number+"="+strconv.Itoa(n))
	return c.Run()
}
