package kittest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// number is the variable of the environment that says which change is made.
const number = "KITTEST_CHANGE"

// All changes are built at once: a function has its body once more for each, behind a
// question whether that change is the one made.

// build builds the tests of the kit with all changes of the files that build. It returns
// the program, and which they are: change n is made where the environment says so.
func build(t *testing.T, files []file) (program string, builds map[int]bool) {
	work := t.TempDir()
	program = filepath.Join(work, "kit.test")
	replaced, lines := map[string]string{}, map[string][]int{}
	builds = map[int]bool{}
	for n := range count(files) {
		builds[n] = true
	}
	for {
		first := 0
		for _, f := range files {
			text, of := f.withAll(first, builds)
			first += len(f.changes)
			lay(t, replaced, f.path, filepath.Join(work, filepath.Base(f.path)), text)
			lines[filepath.Base(f.path)] = of
		}
		asked := "package " + files[0].pack + "\n\nimport \"os\"\n\nvar kittestChange = os.Getenv(\"" + number + "\")\n"
		lay(t, replaced, filepath.Join(filepath.Dir(files[0].path), "kittest_change.go"), filepath.Join(work, "kittest_change.go"), asked)
		overlay, err := json.Marshal(map[string]any{"Replace": replaced})
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(filepath.Join(work, "overlay.json"), overlay, 0o644))

		said, err := exec.Command("go", "test", "-c", "-p", "1", "-gcflags", "-e", "-overlay", filepath.Join(work, "overlay.json"), "-o", program, ".").CombinedOutput()
		if err == nil {
			return program, builds
		}
		faulty := 0
		for _, at := range regexp.MustCompile(`(?m)(\w+\.go):(\d+):\d+: `).FindAllSubmatch(said, -1) {
			line, _ := strconv.Atoi(string(at[2]))
			if of := lines[string(at[1])]; line < len(of) && of[line] >= 0 && builds[of[line]] {
				delete(builds, of[line])
				faulty++
			}
		}
		require.NotZero(t, faulty, "the engine does not build:\n%s", said)
	}
}

// lay puts a text in the place of a file, for the compiler.
func lay(t *testing.T, replaced map[string]string, path, by, text string) {
	path, err := filepath.Abs(path)
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(by, []byte(text), 0o644))
	replaced[path] = by
}

// withAll returns the file with those of its changes that build, the number of the first
// of all given, and the number of the change on each line, −1 for none.
func (f *file) withAll(first int, builds map[int]bool) (text string, lines []int) {
	var out bytes.Buffer
	lines = []int{-1}
	write := func(n int, text string) {
		out.WriteString(text)
		for range strings.Count(text, "\n") {
			lines = append(lines, n)
		}
	}
	at := 0
	for i, c := range f.changes {
		if !builds[first+i] {
			continue
		}
		write(-1, f.source[at:c.body.from])
		at = c.body.from
		write(first+i, fmt.Sprintf("\nif kittestChange == \"%d\" {\n", first+i))
		write(first+i, f.source[c.body.from:c.from]+c.text+f.source[c.to:c.body.to])
		if !c.body.returns {
			write(first+i, "\nreturn")
		}
		write(first+i, "\n}\n")
	}
	write(-1, f.source[at:])
	return out.String(), append(lines, -1)
}
