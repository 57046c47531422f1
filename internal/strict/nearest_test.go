package strict_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/internal/strict"
)

func TestNearest(t *testing.T) {
	kinds := []string{"agent-time", "contractor", "other"}
	cases := []struct {
		reason, text string
		words        []string
		want         string
	}{
		{"a letter left out", "contracor", kinds, "contractor"},
		{"a letter added", "contractors", kinds, "contractor"},
		{"a letter replaced", "contractar", kinds, "contractor"},
		{"two letters exchanged", "contratcor", kinds, "contractor"},
		{"two slips in a long word", "cntractors", kinds, "contractor"},
		{"three are another word", "cntractrs", kinds, ""},
		{"one slip in a short word", "othe", kinds, "other"},
		{"two in a short word are another word", "oth", kinds, ""},
		{"two in front of a short word", "zzother", kinds, ""},
		{"two behind", "otherzz", kinds, ""},
		{"the case is no slip", "Contractor", kinds, "contractor"},
		{"an accent is none", "cöntractór", kinds, "contractor"},
		{"a hyphen is none", "agent_time", kinds, "agent-time"},
		{"a hyphen left out is one", "agenttime", kinds, "agent-time"},
		{"another word", "prestataire", kinds, ""},
		{"no word", "", kinds, ""},
		{"no letter", "--", kinds, ""},
		{"no words", "contractor", nil, ""},
		{"two equally near: nobody knows", "sxip", []string{"skip", "snip"}, ""},
		{"the nearer of two", "stop", []string{"step", "stop"}, "stop"},
		{"the nearer of two, the other way round", "stops", []string{"stop", "steps"}, ""},
		{"forty characters", strings.Repeat("a", 40), []string{strings.Repeat("a", 41)}, strings.Repeat("a", 41)},
		{"forty-one are no word", strings.Repeat("a", 41), []string{strings.Repeat("a", 40)}, ""},
		{"a megabyte is not looked into", strings.Repeat("a", 1<<20), []string{"a"}, ""},
		{"a word much longer", "a", []string{strings.Repeat("a", 1000)}, ""},
		{"exchanged at the ends", "bab", []string{"abb"}, "abb"},
		{"one slip in two letters is another word", "ba", []string{"ab"}, ""},
		{"one letter in another case", "A", []string{"a"}, "a"},
		{"exchanged and replaced", "yxcdefg", []string{"xybdefg"}, "xybdefg"},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			require.Equal(t, c.want, strict.Nearest(c.text, c.words))
		})
	}
}

// Whatever slip is made in a word that is unlike the others, the word is found.
func TestNearestFindsEverySlip(t *testing.T) {
	words := []string{"region-prefect", "higher-administrator", "other"}
	for _, word := range words {
		for i := range len(word) {
			require.Equal(t, word, strict.Nearest(word[:i]+word[i+1:], words), "without character %d", i)
			require.Equal(t, word, strict.Nearest(word[:i]+"z"+word[i:], words), "with a z at %d", i)
			require.Equal(t, word, strict.Nearest(word[:i]+"z"+word[i+1:], words), "z for character %d", i)
			if i > 0 {
				require.Equal(t, word, strict.Nearest(word[:i-1]+word[i:i+1]+word[i-1:i]+word[i+1:], words), "characters %d and %d exchanged", i-1, i)
			}
		}
	}
}
