package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility/eligibilitytest"
	"github.com/aap-lit/aap/examples/internal/input"
)

// A drawn line of JSON. Appraise reads a stream of values, which ends at the first
// that is no JSON: it is given these apart.
type drawn struct {
	text      string
	malformed bool
}

// draw returns n dossiers, of which one in fifty is bad: those of the conformance kit,
// and others around them, so that few are alike.
func draw(t testing.TB, n int) []drawn {
	t.Helper()
	random := rand.New(rand.NewPCG(2016, uint64(n)))
	cases := eligibilitytest.Cases()
	call, err := os.ReadFile("testdata/call.json")
	require.NoError(t, err)
	all := make([]drawn, n)
	for i := range all {
		c := cases[random.IntN(len(cases))]
		var dossier map[string]any
		require.NoError(t, json.Unmarshal(c.Dossier, &dossier))
		dossier["title"] = fmt.Sprintf("Laboratoire fictif n° %d", i)
		if random.IntN(3) > 0 {
			dossier["budget"] = drawBudget(random)
		}
		text := encode(t, dossier)
		switch random.IntN(8) {
		case 0:
			text = fmt.Sprintf(`{"call": %s, "dossier": %s}`, oneLine(t, call), text)
		case 1:
			text = fmt.Sprintf(`{"dossier": %s, "readings": {"share-base": "whole"}}`, text)
		case 2:
			text = string(oneLine(t, c.Request()))
		}
		all[i] = drawn{text: text}
		switch {
		case i%5000 == 7:
			all[i] = drawn{text: `{"title": "` + strings.Repeat("a", input.Most) + `"}`}
		case i%50 == 7:
			all[i] = spoil(random, text)
		}
	}
	return all
}

// drawBudget returns a budget around the cap and the share.
func drawBudget(r *rand.Rand) map[string]any {
	cents := func(n int64) string { return fmt.Sprintf("%d.%02d", n/100, n%100) }
	total := 40_000_000 + r.Int64N(20_000_000)
	lines := []map[string]any{}
	for range 1 + r.IntN(4) {
		part := r.Int64N(total + 1)
		total -= part
		from := 1 + r.IntN(24)
		lines = append(lines, map[string]any{"kind": "contractor", "amount": cents(part), "from": from, "to": from + r.IntN(12)})
	}
	return map[string]any{"lines": lines, "resources": []map[string]any{{"source": "pia", "amount": cents(r.Int64N(25_000_000))}}}
}

// spoil makes an input a bad one.
func spoil(r *rand.Rand, text string) drawn {
	switch r.IntN(7) {
	case 0:
		return drawn{text[:len(text)-1-r.IntN(len(text)/2)], true}
	case 1:
		return drawn{text + "}", true}
	case 2:
		return drawn{"\ufeff" + text, true}
	case 3:
		return drawn{text: `["` + strings.Repeat("x", r.IntN(20)) + `"]`}
	case 4:
		return drawn{text: strings.Replace(text, `fictif`, "fict\xff", 1) + strings.Repeat(" ", r.IntN(3))}
	case 5:
		return drawn{text: `{"seed": 1, "region": "Bretgne", "titel": "` + strings.Repeat("t", r.IntN(99)) + `"}`}
	}
	return drawn{text: `{"call": null, "readings": {"level": "none"}, "more": {}}`}
}

func encode(t testing.TB, v any) string {
	t.Helper()
	raw, err := json.Marshal(v)
	require.NoError(t, err)
	return string(raw)
}

func oneLine(t testing.TB, raw []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, json.Compact(&b, raw))
	return b.Bytes()
}

// A place is a line of a file.
type place struct {
	file string
	line int64
}

// keep writes dossiers to files of a folder, every third of them compressed, with
// blank lines and ends of lines of either kind among them, and returns where each is.
func keep(t testing.TB, folder string, all []drawn) map[place]drawn {
	t.Helper()
	const files = 7
	kept := map[place]drawn{}
	for n := range files {
		path := filepath.Join(folder, fmt.Sprintf("dossiers-%d.jsonl", n))
		var b bytes.Buffer
		line := int64(0)
		for i, d := range all[n*len(all)/files : (n+1)*len(all)/files] {
			if i%100 == 3 {
				b.WriteString(" \t\r\n")
				line++
			}
			b.WriteString(d.text)
			b.WriteString([]string{"\n", "\r\n"}[i%2])
			line++
			kept[place{path, line}] = d
		}
		raw := b.Bytes()
		if n%3 == 1 { // named like the others: what it holds says what it is
			raw = append(zipped(t, raw[:len(raw)/2]), zipped(t, raw[len(raw)/2:])...)
		}
		require.NoError(t, os.WriteFile(path, raw, 0o600))
	}
	return kept
}

func zipped(t testing.TB, raw []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, err := w.Write(raw)
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return b.Bytes()
}

// begun remembers where the lines of files begin: the tests ask for each line.
var begun sync.Map

// begins returns where each line of a file begins, in what it holds, and where the next
// one would: there a damaged file is told.
func begins(t testing.TB, path string) []int64 {
	t.Helper()
	if known, ok := begun.Load(path); ok {
		return known.([]int64)
	}
	raw, err := os.ReadFile(path)
	require.NoError(t, err)
	if bytes.HasPrefix(raw, []byte{0x1f, 0x8b}) {
		r, err := gzip.NewReader(bytes.NewReader(raw))
		require.NoError(t, err)
		if raw, err = io.ReadAll(r); err != nil {
			require.ErrorIs(t, err, io.ErrUnexpectedEOF)
		}
	}
	at, all := int64(0), []int64{}
	for line := range bytes.Lines(raw) {
		all = append(all, at)
		at += int64(len(line))
	}
	all = append(all, at)
	begun.Store(path, all)
	return all
}
