package strict_test

import (
	"strconv"
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
		require.ErrorIs(t, err, strict.ErrWord)
		require.Equal(t, strconv.Itoa(int(value)), faultsOf(err)[0].Input)
		require.Equal(t, []string{"whole", "funded-months"}, faultsOf(err)[0].Allowed())
	}
}

func TestReadWord(t *testing.T) {
	cases := []struct {
		reason  string
		words   strict.Words
		text    string
		want    ordinal
		input   string // of the fault
		nearest string
	}{
		{"a word", set, "contractor", 2, "", ""},
		{"no word, where zero is not set", set, "", 0, "", ""},
		{"the first word, where zero is one", total, "whole", 0, "", ""},
		{"no word, where zero is one", total, "", 77, "", ""},
		{"another case", total, "Whole", 77, "Whole", "whole"},
		{"a space behind", set, "contractor ", 77, "contractor ", "contractor"},
		{"another word", set, "temps", 77, "temps", ""},
		{"what cannot be seen", set, "\u200b", 77, `\u200b`, ""},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			got := ordinal(77)
			err := strict.ReadWord(c.words, []byte(c.text), &got)
			require.Equal(t, c.want, got, "a value that is not read stays")
			if c.want != 77 {
				require.NoError(t, err)
				return
			}
			require.ErrorIs(t, err, strict.ErrWord)
			e := faultsOf(err)[0]
			require.Equal(t, c.input, e.Input)
			require.Equal(t, c.nearest, e.Nearest())
			require.Len(t, e.Allowed(), 2)
		})
	}
	require.Equal(t, []string{" nil"}, listed(strict.ReadWord[ordinal](set, []byte("contractor"), nil)))
}
