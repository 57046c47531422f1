package strict_test

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/internal/strict"
)

func TestTrim(t *testing.T) {
	for _, c := range []struct{ reason, text, trimmed, lines string }{
		{"nothing", "", "", ""},
		{"spaces alone", " \u00a0\u202f\u3000", "", " \u00a0\u202f\u3000"},
		{"a line end alone", " \r\n", "", ""},
		{"spaces inside", "a  b", "a  b", "a  b"},
		{"spaces around", " a ", "a", " a "},
		{"a line end behind", "a\r\n", "a", "a"},
		{"a tab before", "\ta", "a", "a"},
		{"spaces beside a line end", " a \n", "a", "a"},
		{"a line end inside", " a\nb ", "a\nb", "a\nb"},
		{"other controls", "\x00a\v\u0085", "\x00a\v\u0085", "\x00a\v\u0085"},
		{"what has no width", "\ufeffa\u200b", "\ufeffa\u200b", "\ufeffa\u200b"},
		{"the end of a paragraph", "a\u2029", "a\u2029", "a\u2029"},
		{"not UTF-8", "\xffa\xa0\n", "\xffa\xa0", "\xffa\xa0"},
	} {
		require.Equal(t, c.trimmed, strict.Trim(c.text), c.reason)
		require.Equal(t, c.lines, strict.TrimLines(c.text), c.reason)
	}
}

// Texts of few characters, each of a kind of its own, are judged as the rule has it.
func TestShortTexts(t *testing.T) {
	kinds := []string{"a", "~", "é", " ", "\u00a0", "\t", "\n", "\r", "\x00", "\x7f", "\u0080", "\u009f", "\xc2", "\xa0"}
	random := rand.New(rand.NewPCG(13, 1))
	for range 20_000 {
		var b strings.Builder
		for range random.IntN(6) {
			b.WriteString(kinds[random.IntN(len(kinds))])
		}
		text := b.String()
		lines := text
		if strings.ContainsAny(text, "\n\r\t") {
			lines = strict.Trim(text)
		}
		require.Equal(t, lines, strict.TrimLines(text), "%q", text)
		bad := !utf8.ValidString(text) || strings.ContainsFunc(text, unicode.IsControl)
		require.Equal(t, bad, strict.CheckText(text) != nil, "%q", text)
	}
}

func TestTrimName(t *testing.T) {
	for _, c := range []struct {
		reason, name, want string
		err                error
	}{
		{"what a form adds", " \tSGAR\r\n", "SGAR", nil},
		{"200 characters and what a form adds", strings.Repeat("é", 200) + "\r\n", strings.Repeat("é", 200), nil},
		{"a line end inside", "S\nGAR", "", strict.ErrText},
		{"201 characters", strings.Repeat("é", 201), "", strict.ErrTooLong},
		{"200 spaces around", "SGAR" + strings.Repeat(" ", 200), "SGAR", nil},
		{"201 spaces around", "SGAR" + strings.Repeat(" ", 201), "", strict.ErrTooLong},
	} {
		got, err := strict.TrimName(c.name)
		require.ErrorIs(t, err, c.err, c.reason)
		if c.err == nil {
			require.Equal(t, c.want, got, c.reason)
		}
	}
}

func TestCheckName(t *testing.T) {
	for _, c := range []struct {
		name   string
		want   error
		reason string
	}{
		{"", nil, "nothing deceives nobody"},
		{"Conseil départemental de l\u2019Hérault (34)", nil, "marks, digits and accents"},
		{"Caf\u0065\u0301", nil, "an accent of its own"},
		{"Association franco-chinoise 中法", nil, "two scripts, each in its word"},
		{"Α & Ω", nil, "another script alone"},
		{"Laboratoire α-Tech", nil, "two scripts, parted by a hyphen"},
		{"Bordeaux M\u0435tropole", strict.ErrText, "Cyrillic е in a Latin word"},
		{"DRE\u0301\u0410L", strict.ErrText, "an accent does not part a word"},
		{"Café\u200b", strict.ErrText, "zero-width space"},
		{"Café \u202eelbon", strict.ErrText, "right-to-left override"},
		{"A\u00adB", strict.ErrText, "soft hyphen"},
		{"A\u3164B", strict.ErrText, "Hangul filler: a letter nobody sees"},
		{"A\ufe0f", strict.ErrText, "variation selector"},
		{"A\u115fB", strict.ErrText, "Hangul filler of the first letter"},
		{"A\uffa0B", strict.ErrText, "half-width Hangul filler"},
		{"A\u034fB", strict.ErrText, "combining grapheme joiner"},
		{"A\u2800B", strict.ErrText, "blank pattern of Braille: a symbol nobody sees"},
		{"\u2801", nil, "a pattern of Braille that shows"},
		{"A\u0600", strict.ErrText, "a format character, though it shows"},
		{"A\U000e0041", strict.ErrText, "tag character"},
		{"A\x00", strict.ErrText, "NUL"},
		{"A\xff", strict.ErrText, "not UTF-8"},
		{"A\ufffd", strict.ErrText, "what was not UTF-8"},
		{strings.Repeat("é", 200), nil, "200 characters"},
		{strings.Repeat("é", 201), strict.ErrTooLong, "201"},
		{strings.Repeat("\u200b", 1<<20), strict.ErrTooLong, "a megabyte is not looked into"},
	} {
		if c.want == nil {
			require.NoError(t, strict.CheckName(c.name), c.reason)
			continue
		}
		require.ErrorIs(t, strict.CheckName(c.name), c.want, c.reason)
	}
}
