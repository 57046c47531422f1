package console

import (
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
)

func TestVisible(t *testing.T) {
	cases := []struct{ reason, text, want string }{
		{"letters, signs and spaces of any kind are seen", "Élan, 漢字 עברית 1\u202f000\u00a0€ ﬁ", "Élan, 漢字 עברית 1\u202f000\u00a0€ ﬁ"},
		{"an accent of its own is seen on its letter", "e\u0301", "e\u0301"},
		{"a control character", "a\x1b[31mb\x00", `a\x1b[31mb\x00`},
		{"what turns a line", "a\u202eb\u2066c", `a\u202eb\u2066c`},
		{"what breaks one", "a\nb\u2028c", `a\nb\u2028c`},
		{"what has no width", "a\u200bb\u00adc\ufeff\u2060", `a\u200bb\u00adc\ufeff\u2060`},
		{"fillers of Hangul, which count as letters", "\u3164\u115f\u1160\uffa0", `\u3164\u115f\u1160\uffa0`},
		{"the blank Braille pattern, which counts as a sign", "a\u2800b\u2801", `a\u2800b` + "\u2801"},
		{"the joiner that nothing shows", "a\u034fb", `a\u034fb`},
		{"selectors of a variation", "a\ufe0f\U000e0100", `a\ufe0f\U000e0100`},
		{"what is not UTF-8", "a\xffb", `a\ufffdb`},
		{"nothing", "", ""},
	}
	for _, c := range cases {
		require.Equal(t, c.want, Visible(c.text), c.reason)
		require.Equal(t, c.want, Visible(Visible(c.text)), "twice is once: %s", c.reason)
	}
}

func TestTypeset(t *testing.T) {
	cases := []struct{ reason, text, want string }{
		{"narrow before ; ! and ?", "a ; b ! c ?", "a\u202f; b\u202f! c\u202f?"},
		{"full before : and within quotes", "a : « b »", "a\u00a0: «\u00a0b\u00a0»"},
		{"English has none to change", "a: “b”; c?", "a: “b”; c?"},
		{"what is typeset stays", "a\u202f; «\u00a0b\u00a0»", "a\u202f; «\u00a0b\u00a0»"},
	}
	for _, c := range cases {
		require.Equal(t, c.want, typeset(c.text), c.reason)
	}
}

func TestPhrasesAgree(t *testing.T) {
	met := Count{{"%d règle : respectée", "%d rule is met"}, {"%d règles : respectées", "%d rules are met"}}
	require.Equal(t, "1 règle\u00a0: respectée", met.Of(language.French, 1))
	require.Equal(t, "2 règles\u00a0: respectées", met.Of(language.French, 2))
	require.Equal(t, "0 règle\u00a0: respectée", met.Of(language.French, 0), "none is singular in French")
	require.Equal(t, "1 rule is met", met.Of(language.English, 1))
	require.Equal(t, "0 rules are met", met.Of(language.English, 0), "and plural in English")
	require.Equal(t, "x rules are met", Count{{"", ""}, {"", "%s rules are met"}}.With(language.English, 2, "x"))
}

func TestSentences(t *testing.T) {
	require.Equal(t, "Équipe", Sentence("équipe"))
	require.Equal(t, "équipe", Inner("Équipe"))
	require.Empty(t, Sentence("")+Inner(""))
	require.Equal(t, "«\u00a0a %d\u00a0»", Quoted(language.French, "a %d"))
	require.Equal(t, "“a”", Quoted(language.English, "a"))
	require.Equal(t, "−0,138", Decimal(language.French, "-0.138"), "the sign of a number, not a hyphen")
	require.Equal(t, "−0.138", Decimal(language.English, "-0.138"))
}
