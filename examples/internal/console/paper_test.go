package console_test

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/examples/internal/console"
	"github.com/aap-lit/aap/examples/internal/console/consoletest"
)

func TestWrap(t *testing.T) {
	cases := []struct {
		reason string
		text   string
		width  int
		want   []string
	}{
		{"nothing is one empty line", "", 5, []string{""}},
		{"what fits stays", "ab cd", 5, []string{"ab cd"}},
		{"what does not is parted at a space", "ab cde", 5, []string{"ab", "cde"}},
		{"characters are counted, not bytes", "éé éé", 5, []string{"éé éé"}},
		{"a long word is cut", "abcdefgh", 3, []string{"abc", "def", "gh"}},
		{"by as little as one character", "abcd", 3, []string{"abc", "d"}},
		{"a long word begins a line of its own", "x abcdefgh y", 4, []string{"x", "abcd", "efgh", "y"}},
		{"a no-break space does not part", "a 1\u202f000\u00a0€", 8, []string{"a", "1\u202f000\u00a0€"}},
		{"nor does a space before a sign", "ab cd ; e", 5, []string{"ab", "cd\u202f;", "e"}},
		{"nor one within quotes", "x « y » z", 6, []string{"x", "«\u00a0y\u00a0»", "z"}},
		{"spaces at the ends and in a row are one", "  a   b  ", 9, []string{"a b"}},
		{"what cannot be seen is shown", "a\x1b[31mb", 20, []string{`a\x1b[31mb`}},
	}
	for _, c := range cases {
		require.Equal(t, c.want, console.Wrap(c.text, c.width), c.reason)
	}
}

func TestColumns(t *testing.T) {
	require.Equal(t, "é   |", console.Left("é", 4)+"|")
	require.Equal(t, "éééé|", console.Left("éééé", 4)+"|", "just as wide")
	require.Equal(t, "ééé…|", console.Left("ééééé", 4)+"|", "too long is cut")
	require.Equal(t, `\u202e|`, console.Left("\u202e", 6)+"|")
	require.Equal(t, "   é", console.Right("é", 4))
	require.Equal(t, "12345", console.Right("12345", 4), "a figure stays whole")
}

func TestPaper(t *testing.T) {
	write := func(p *console.Paper) string {
		p.Title("Nom : x")
		p.Heading("Partie")
		p.PutAfter("  ✓ ", console.Green, strings.Repeat("mot ", 30), console.Bold)
		p.Put("- ", "a", "b")
		p.PutIn(console.Dim, "", "c")
		p.Rule()
		return p.Text()
	}
	plain := write(&console.Paper{})
	require.Equal(t, "Nom\u00a0: x\n"+strings.Repeat("═", 80)+"\n\n── Partie "+strings.Repeat("─", 70)+"\n"+
		"  ✓ "+strings.TrimSpace(strings.Repeat("mot ", 19))+"\n    "+strings.TrimSpace(strings.Repeat("mot ", 11))+"\n"+
		"- a\n- b\nc\n\n"+strings.Repeat("─", 80)+"\n", plain)
	dressed := write(&console.Paper{Colours: true})
	require.Contains(t, dressed, "\x1b[1;32m  ✓ \x1b[0m\x1b[1mmot")
	require.Contains(t, dressed, "\n\x1b[2mc\x1b[0m\n")
}

func TestColours(t *testing.T) {
	cases := []struct {
		reason string
		stdout io.Writer
		env    string
		want   bool
	}{
		{"a terminal gets colours", &consoletest.Terminal{}, "TERM=xterm", true},
		{"a pipe gets none", &bytes.Buffer{}, "TERM=xterm", false},
		{"NO_COLOR asks for none", &consoletest.Terminal{}, "NO_COLOR=1", false},
		{"an empty NO_COLOR asks for nothing", &consoletest.Terminal{}, "NO_COLOR=", true},
		{"a dumb terminal has none", &consoletest.Terminal{}, "TERM=dumb", false},
	}
	for _, c := range cases {
		require.Equal(t, c.want, console.Colours(c.stdout, consoletest.Env(c.env)), c.reason)
	}
}
