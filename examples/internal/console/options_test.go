package console_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/examples/internal/console"
	"github.com/aap-lit/aap/examples/internal/console/consoletest"
)

func TestLanguage(t *testing.T) {
	cases := []struct {
		reason string
		env    []string
		args   []string
		want   language.Tag
	}{
		{"French is the language of the call", nil, nil, language.French},
		{"LANG says English", []string{"LANG=en_GB.UTF-8"}, nil, language.English},
		{"in short", []string{"LANG=en"}, nil, language.English},
		{"without a country", []string{"LANG=en.UTF-8"}, nil, language.English},
		{"another language is answered in French", []string{"LANG=de_DE.UTF-8"}, nil, language.French},
		{"a language that begins like English", []string{"LANG=enm"}, nil, language.French},
		{"the C locale is no language", []string{"LANG=C.UTF-8"}, nil, language.French},
		{"LC_MESSAGES goes before LANG", []string{"LANG=fr_FR.UTF-8", "LC_MESSAGES=en_US.UTF-8"}, nil, language.English},
		{"LC_ALL goes before both", []string{"LANG=en_US", "LC_MESSAGES=en_US", "LC_ALL=fr_FR"}, nil, language.French},
		{"an empty variable is none", []string{"LC_ALL=", "LANG=en_US"}, nil, language.English},
		{"-lang goes before all", []string{"LC_ALL=en_US"}, []string{"-lang", "fr"}, language.French},
		{"both ways", nil, []string{"-lang", "en"}, language.English},
		{"whatever else is wrong", nil, []string{"-lang", "en", "-colour"}, language.English},
	}
	for _, c := range cases {
		var o console.Options
		_ = o.Parse(o.Flags(consoletest.Env(c.env...)), c.args)
		require.Equal(t, c.want, o.Tag, c.reason)
	}
}

func TestParse(t *testing.T) {
	cases := []struct {
		reason string
		args   []string
		format string // "" for an error
		inputs string
	}{
		{"nothing asked", nil, console.Text, ""},
		{"files", []string{"a", "b"}, console.Text, "a b"},
		{"a stream among files", []string{"-format", "json", "a", "-", "b"}, console.JSON, "a - b"},
		{"a page", []string{"-format", "html"}, console.HTML, ""},
		{"standard input twice", []string{"-", "-"}, "", ""},
		{"be it apart", []string{"-", "a", "-"}, "", ""},
		{"an unknown format", []string{"-format", "pdf"}, "", ""},
		{"an unknown language", []string{"-lang", "de"}, "", ""},
		{"no language", []string{"-lang", ""}, "", ""},
		{"an unknown option", []string{"-colour"}, "", ""},
	}
	for _, c := range cases {
		var o console.Options
		err := o.Parse(o.Flags(consoletest.Env()), c.args)
		require.Equal(t, c.format == "", err != nil, c.reason)
		if err == nil {
			require.Equal(t, c.format, o.Format, c.reason)
			require.Equal(t, c.inputs, strings.Join(o.Inputs, " "), c.reason)
		}
	}
}
