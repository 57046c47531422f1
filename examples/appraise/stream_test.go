package main

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/examples/internal/console"
	"github.com/aap-lit/aap/examples/internal/console/consoletest"
)

// TestStreamOnAllCores: a stream of good and bad inputs, of short and long ones,
// comes out the same whatever the cores.
func TestStreamOnAllCores(t *testing.T) {
	const inputs = 30
	random := rand.New(rand.NewPCG(2016, 9))
	kinds := []string{`{}`, `{"seed": 1, "sead": 2}`, `7`, `{"call": {"code": "X"}, "dossier": {"region": "Bretagne"}}`}
	for _, s := range samples {
		kinds = append(kinds, sample(t, s.name))
	}
	var stream strings.Builder
	for range inputs {
		stream.WriteString(kinds[random.IntN(len(kinds))] + "\n")
	}
	unended := stream.String() + `{"seed": tru} ` + stream.String()
	for _, args := range [][]string{{"-format", "json", "-messages", "en", "-witnesses"}, {"-draft"}, {"-format", "html"}} {
		args = append(args, "-")
		ended := consoletest.Program(run).RunOnAny(t, stream.String(), args...)
		require.Equal(t, console.BadInput, ended.Status)
		if got := consoletest.Program(run).RunOnAny(t, unended, args...); args[0] == "-format" && args[1] == "json" {
			require.Equal(t, inputs, strings.Count(ended.Stdout, "\n"))
			require.True(t, strings.HasPrefix(got.Stdout, ended.Stdout))
			require.Equal(t, inputs+1, strings.Count(got.Stdout, "\n"), "what is no JSON ends the stream")
			last := got.Stderr[strings.LastIndex(strings.TrimSuffix(got.Stderr, "\n"), "\n")+1:]
			require.Contains(t, last, "n’est pas lue", "and that is said last")
		}
	}
}

// TestFilesOnAllCores: so do files, and the stream among them.
func TestFilesOnAllCores(t *testing.T) {
	var files []string
	for i := range 20 {
		raw, err := json.Marshal(map[string]any{"title": fmt.Sprint("Atelier ", i), "seed": i%5 > 0})
		require.NoError(t, err)
		files = append(files, consoletest.File(t, string(raw)))
	}
	files[3], files[7], files[11] = "nowhere", consoletest.File(t, `{"seed": 1}`), "-"
	got := consoletest.Program(run).RunOnAny(t, `{"title": "Un"} {"title": "Deux"}`, append([]string{"-format", "text"}, files...)...)
	page, at := "\n"+got.Stdout, -1
	for _, title := range append(files[:3:3], files[4], files[10], "entrée 12", "entrée 13", files[12], files[19]) {
		next := strings.Index(page, "\n"+title+"\n")
		require.Greater(t, next, at, "%s in its place", title)
		at = next
	}
	require.Regexp(t, `^appraise: nowhere: .*\nappraise: \S+: /seed: .*\n$`, got.Stderr)
}
