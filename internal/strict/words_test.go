package strict_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/internal/strict"
)

var (
	set   = strict.Words{"", "agent-time", "contractor"} // zero is not set
	total = strict.Words{"whole", "funded-months"}       // zero is a word
)

type ordinal uint8

func TestWordsThere(t *testing.T) {
	for _, words := range []strict.Words{set, total} {
		for value := range len(words) {
			word, err := words.Text(uint8(value))
			require.NoError(t, err)
			require.Equal(t, words.Of(uint8(value)), string(word))
			back := ordinal(99)
			require.NoError(t, strict.ReadWord(words, word, &back))
			require.EqualValues(t, value, back, "what is written is read back")
		}
	}
}

// Whatever is written is read back: a value that has no word counts as one that
// is not set, or is not written.
func TestWordsBeyondTheLast(t *testing.T) {
	for _, value := range []uint8{3, 4, 255} {
		require.Empty(t, set.Of(value))
		text, err := set.Text(value)
		require.NoError(t, err)
		back := ordinal(99)
		require.NoError(t, strict.ReadWord(set, text, &back))
		require.Zero(t, back)
	}
	for _, value := range []uint8{2, 3, 255} {
		require.Empty(t, total.Of(value))
		text, err := total.Text(value)
		require.Nil(t, text)
		require.Equal(t, &strict.Error{Err: strict.ErrWord, Input: strconv.Itoa(int(value)), Allowed: []string{"whole", "funded-months"}}, err)
	}
}

func TestReadWord(t *testing.T) {
	cases := []struct {
		reason string
		words  strict.Words
		text   string
		want   ordinal
		wrong  *strict.Error
	}{
		{"a word", set, "contractor", 2, nil},
		{"no word, where zero is not set", set, "", 0, nil},
		{"the first word, where zero is one", total, "whole", 0, nil},
		{"no word, where zero is one", total, "", 0, &strict.Error{Err: strict.ErrWord, Allowed: []string{"whole", "funded-months"}}},
		{"another case", total, "Whole", 0, &strict.Error{Err: strict.ErrWord, Input: "Whole", Allowed: []string{"whole", "funded-months"}, Nearest: "whole"}},
		{"a space behind", set, "contractor ", 0, &strict.Error{Err: strict.ErrWord, Input: "contractor ", Allowed: []string{"agent-time", "contractor"}, Nearest: "contractor"}},
		{"another word", set, "temps", 0, &strict.Error{Err: strict.ErrWord, Input: "temps", Allowed: []string{"agent-time", "contractor"}}},
		{"what cannot be seen", set, "\u200b", 0, &strict.Error{Err: strict.ErrWord, Input: `\u200b`, Allowed: []string{"agent-time", "contractor"}}},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			got := ordinal(77)
			err := strict.ReadWord(c.words, []byte(c.text), &got)
			if c.wrong == nil {
				require.NoError(t, err)
				require.Equal(t, c.want, got)
				return
			}
			require.Equal(t, c.wrong, err)
			require.EqualValues(t, 77, got, "a value that is not read stays")
			faultsOf(err)[0].Allowed[0] = "changed"
			require.Error(t, strict.ReadWord(c.words, []byte("changed"), &got), "the words are not shared")
		})
	}
}

func TestUnknownWord(t *testing.T) {
	allowed := []string{"stop", "", "skip"}
	require.Equal(t, &strict.Error{Err: strict.ErrWord, Input: "stpo", Allowed: []string{"stop", "skip"}, Nearest: "stop"}, strict.UnknownWord("stpo", allowed...))
	require.Equal(t, []string{"stop", "", "skip"}, allowed)
	require.Equal(t, &strict.Error{Err: strict.ErrWord}, strict.UnknownWord(""))
	var many []string
	for r := 'a'; r < 'a'+12; r++ {
		many = append(many, strings.Repeat(string(r), 8))
	}
	require.Len(t, faultsOf(strict.UnknownWord("x", many...))[0].Allowed, 12)
	many = append(many, "stop")
	e := faultsOf(strict.UnknownWord("stpo", many...))[0]
	require.Empty(t, e.Allowed, "a long list helps nobody")
	require.Equal(t, "stop", e.Nearest, "the nearest does")
}
