package main

import (
	"bufio"
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
)

// TestScore: a suite of the kit itself notices a mistake, one that ends with an error
// fails the reference, and one that never does notices nothing.
func TestScore(t *testing.T) {
	self := as(t, "kit")
	got := kitRun("score", "-only", "cap-exclusive", "--", "sh", "-c", `exec "$0" check -only boundaries/cap -- $`+variable, self)
	require.Equal(t, 0, got.Status, got.Stdout+got.Stderr)
	require.Equal(t, "1 mutant killed out of 1\n", got.Stdout)
	require.Equal(t, "1 of 1: cap-exclusive\n", got.Stderr, "how far it is")

	got = kitRun("score", "--", "sh", "-c", "echo two tests failed; echo one more; exit 1")
	require.Equal(t, misused, got.Status)
	require.Contains(t, got.Stderr, "fail on the reference")
	require.Contains(t, got.Stderr, "\ntwo tests failed\none more\n", "a line a line")

	got = kitRun("score", "-only", "share-", "-jobs", "3", "--", "true")
	require.Equal(t, failed, got.Status)
	require.Contains(t, got.Stdout, "0 mutants killed out of 7")
	require.Contains(t, got.Stdout, "share-half-up: The half of an odd number of cents is rounded up.")

	got = kitRun("score", "-only", "cap-exclusive", "-timeout", "100ms", "--", "sleep", "60")
	require.Equal(t, misused, got.Status, "a suite that does not end on the reference")
	require.Contains(t, got.Stderr, "did not end in 100ms")
}

// TestScoreUnsaid: tests that do not end on a mutant have not noticed it, and what they
// leave running behind them is not theirs to wait for.
func TestScoreUnsaid(t *testing.T) {
	as(t, "kit")
	const hangs = `case $` + variable + ` in *on-each-line) exec sleep 60;; *exclusive) exit 1;; *mutant*) sleep 5 & esac`
	got := kitRun("score", "-only", "cap-", "-timeout", "3s", "--", "sh", "-c", hangs)
	require.Equal(t, failed, got.Status, got.Stderr)
	require.Contains(t, got.Stdout, "1 mutant killed out of 4\n")
	require.Contains(t, got.Stdout, "  cap-on-funded-months: The cap is on the first", "the status was 0")
	require.Contains(t, got.Stdout, "said nothing:\n  cap-on-each-line: they did not end in 3s\n")
}

// TestScoreAgrees: one mutant is one, and none is singular in French.
func TestScoreAgrees(t *testing.T) {
	for _, c := range []struct {
		killed int
		fr, en string
	}{
		{0, "0 mutant tué sur 4", "0 mutants killed out of 4"},
		{1, "1 mutant tué sur 4", "1 mutant killed out of 4"},
		{4, "4 mutants tués sur 4", "4 mutants killed out of 4"},
	} {
		for tag, want := range map[language.Tag]string{language.French: c.fr, language.English: c.en} {
			attempts := make([]attempt, 4)
			for i := range attempts {
				attempts[i] = attempt{mutant: mutantsOfRules()[i], killed: i < c.killed}
			}
			var out bytes.Buffer
			k := kit{out: bufio.NewWriter(&out), tag: tag}
			_, err := k.tell(options{}, attempts)
			require.NoError(t, err)
			require.NoError(t, k.out.Flush())
			line, _, _ := strings.Cut(out.String(), "\n")
			require.Equal(t, want, line)
		}
	}
}

func TestQuoted(t *testing.T) {
	for word, want := range map[string]string{"": "''", "/a/kit": "/a/kit", "/a b/kit": "'/a b/kit'", "/it's/kit": `'/it'\''s/kit'`} {
		require.Equal(t, want, quoted(word))
	}
}
