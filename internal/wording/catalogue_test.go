package wording

import (
	"fmt"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/message/catalog"

	"github.com/aap-lit/aap/internal/typographytest"
)

var (
	verbs  = regexp.MustCompile(`%(?:\[(\d)\])?(.)`)   // %[1]s
	macros = regexp.MustCompile(`\$\{(\w*)\((\d)\)\}`) // ${services(1)}
)

// arguments are the positions a text uses, with the verb of each.
func arguments(t *testing.T, text string) map[string]string {
	uses := map[string]string{}
	for _, v := range verbs.FindAllStringSubmatch(text, -1) {
		if v[2] == "%" {
			continue // a percent sign
		}
		require.NotEmpty(t, v[1], "verb without its position in %q", text)
		require.Contains(t, []string{"s", "d"}, v[2], text)
		if before, ok := uses[v[1]]; ok {
			require.Equal(t, before, v[2], "argument %s is two things in %q", v[1], text)
		}
		uses[v[1]] = v[2]
	}
	return uses
}

func everyEntry(t *testing.T, check func(t *testing.T, e entry)) {
	n := 0
	for _, table := range tables() {
		for _, e := range table {
			n++
			t.Run(e.key, func(t *testing.T) { check(t, e) })
		}
	}
	require.Positive(t, n)
}

func TestEntries(t *testing.T) {
	seen := map[string]bool{}
	everyEntry(t, func(t *testing.T, e entry) {
		require.Regexp(t, `^[a-z-]+(\.[a-z0-9-]+)+$`, e.key)
		require.False(t, seen[e.key], "the key stands twice")
		seen[e.key] = true
		for _, text := range []string{e.fr, e.en} {
			require.NotEmpty(t, text)
			require.NotContains(t, text, "  ")
			require.NotRegexp(t, `[\p{Cc}\p{Cf}]`, text)
		}
	})
}

func TestEntriesTakeTheSameArguments(t *testing.T) {
	known := map[string]bool{}
	for _, n := range nouns {
		require.False(t, known[n.name], "the noun %s stands twice", n.name)
		known[n.name] = true
	}
	everyEntry(t, func(t *testing.T, e entry) {
		french, english := arguments(t, e.fr), arguments(t, e.en)
		require.Equal(t, french, english)
		for _, text := range []string{e.fr, e.en} {
			for _, m := range macros.FindAllStringSubmatch(text, -1) {
				require.True(t, known[m[1]], "unknown noun in %q", text)
				require.Equal(t, "d", french[m[2]], "the noun %s agrees with what is no count", m[1])
			}
			require.NotContains(t, macros.ReplaceAllString(text, ""), "${", "a noun without its argument")
		}
	})
}

func TestEntriesRender(t *testing.T) {
	everyEntry(t, func(t *testing.T, e entry) {
		positions := arguments(t, e.fr)
		for _, tag := range []language.Tag{language.French, language.English} {
			for n := range 3 {
				args := make([]any, 9)
				for i := range args {
					args[i] = fmt.Sprintf("‹%d›", i+1)
					if positions[fmt.Sprint(i+1)] == "d" {
						args[i] = n
					}
				}
				got := Text(tag, e.key, args...)
				require.NotEqual(t, e.key, got, "there is no text of this key")
				require.NotEmpty(t, strings.TrimSpace(got))
				for _, broken := range []string{"%!", "${", "$!", "MISSING", "BADINDEX", "  "} {
					require.NotContains(t, got, broken)
				}
				for position, verb := range positions {
					want := fmt.Sprint(n)
					if verb == "s" {
						want = "‹" + position + "›"
					}
					require.Contains(t, got, want)
				}
			}
		}
	})
}

// TestTypography looks at every sentence as it is printed, in both languages.
func TestTypography(t *testing.T) {
	everyEntry(t, func(t *testing.T, e entry) {
		args := make([]any, 9)
		for i := range args {
			args[i] = fmt.Sprintf("‹%d›", i+1)
			if arguments(t, e.fr)[fmt.Sprint(i+1)] == "d" {
				args[i] = i + 1
			}
		}
		for _, tag := range []language.Tag{language.French, language.English} {
			require.Empty(t, typographytest.Slips(IsFrench(tag), Text(tag, e.key, args...)))
		}
	})
}

// written is what a catalogue of one message with a count and a noun prints.
func written(tag language.Tag, noun string, n int) string {
	text := "%[1]d ${" + noun + "(1)}"
	c := compile([][]entry{{{"test.noun", text, text}}})
	return message.NewPrinter(tag, message.Catalog(c)).Sprintf("test.noun", n)
}

func TestNounsAgree(t *testing.T) {
	for _, n := range nouns {
		t.Run(n.name, func(t *testing.T) {
			require.Equal(t, "0 "+n.frOne, written(language.French, n.name, 0), "French counts nothing in the singular")
			require.Equal(t, "1 "+n.frOne, written(language.French, n.name, 1))
			require.Equal(t, "2 "+n.frOther, written(language.French, n.name, 2))
			require.Equal(t, "21 "+n.frOther, written(language.French, n.name, 21))
			require.Equal(t, "0 "+n.enOther, written(language.English, n.name, 0), "English counts nothing in the plural")
			require.Equal(t, "1 "+n.enOne, written(language.English, n.name, 1))
			require.Equal(t, "2 "+n.enOther, written(language.English, n.name, 2))
			require.Equal(t, "21 "+n.enOther, written(language.English, n.name, 21))
		})
	}
	require.Equal(t, "1 service", written(language.French, "services", 1))
	require.Equal(t, "2 services", written(language.English, "services", 2))
}

func TestIsFrench(t *testing.T) {
	cases := []struct {
		tag    string
		french bool
		reason string
	}{
		{"fr", true, "French"},
		{"fr-CA", true, "French of elsewhere"},
		{"fr-Latn-FR", true, "French in full"},
		{"fr-u-nu-arab", true, "French with an extension"},
		{"en", false, "English"},
		{"en-GB", false, "English of elsewhere"},
		{"en-US-u-hc-h12", false, "English with an extension"},
		{"de", true, "a language we do not have"},
		{"zh", true, "a language we do not have, in another script"},
		{"br", true, "a language of France"},
		{"ty", true, "a language of Polynesia"},
		{"und", true, "no language"},
		{"und-GB", false, "no language, but a country of English"},
		{"mul", true, "several languages"},
		{"x-private", true, "a language of one's own"},
	}
	for _, c := range cases {
		t.Run(c.tag, func(t *testing.T) {
			tag := language.Make(c.tag)
			require.Equal(t, c.french, IsFrench(tag), c.reason)
			want := Text(language.English, "fault.syntax")
			if c.french {
				want = Text(language.French, "fault.syntax")
			}
			require.Equal(t, want, Text(tag, "fault.syntax"), c.reason)
		})
	}
	require.True(t, IsFrench(language.Tag{}), "the zero tag")
	require.NotEqual(t, Text(language.French, "fault.syntax"), Text(language.English, "fault.syntax"))
}

// TestAmountsOfASentence: cents are written where one of the amounts that the
// sentence names has some.
func TestAmountsOfASentence(t *testing.T) {
	say := func(key string, cents ...int64) string {
		args := []any{}
		for _, c := range cents {
			args = append(args, Cents(c))
		}
		return Text(language.French, key, append(args, "x", "y")...)
	}
	whole, odd := say("finding.cap.unknown", 1234500, 50000000, 1), say("finding.cap.unknown", 1234567, 50000000, 1)
	require.Contains(t, whole, "12\u202f345\u00a0€", "of an amount that is not named, nothing is told")
	require.Contains(t, whole, "500\u202f000\u00a0€")
	require.Contains(t, odd, "12\u202f345,67\u00a0€")
	require.Contains(t, odd, "500\u202f000,00\u00a0€")
	require.Equal(t, []string{"0\u00a0€", "−1\u00a0€"}, EuroAll(language.French, 0, -100))
	require.Equal(t, []string{"€0.00", "−€0.01"}, EuroAll(language.English, 0, -1))
	require.Empty(t, EuroAll(language.English))
}

func TestTextOfUnknownKey(t *testing.T) {
	for _, tag := range []language.Tag{language.French, language.English, language.German} {
		require.Equal(t, "fault.nobody-knows", Text(tag, "fault.nobody-knows"))
		require.Equal(t, "fault.nobody-knows", Text(tag, "fault.nobody-knows", 1, "a"))
		require.Empty(t, Text(tag, ""))
	}
}

func TestLabel(t *testing.T) {
	for _, tag := range []language.Tag{language.French, language.English, language.German} {
		require.Equal(t, Text(tag, "fault.syntax"), Label(tag, "fault.", "syntax"))
		require.Empty(t, Label(tag, "fault.", ""), "no word has no label")
		require.Empty(t, Label(tag, "", ""))
	}
}

// A host has its own catalogue, with keys of its own choice.
func TestHostChangesCatalogue(t *testing.T) {
	all := func() (texts []string) {
		for _, tag := range []language.Tag{language.French, language.English, language.German, language.Und} {
			for _, table := range tables() {
				for _, e := range table {
					texts = append(texts, Text(tag, e.key, 1, 2, 3, 4, 5, 6))
				}
			}
			texts = append(texts, Text(tag, "host.hello"), Euro(tag, 123456789), written(language.French, "services", 2))
		}
		return texts
	}
	before := all()
	initial := message.DefaultCatalog
	t.Cleanup(func() { message.DefaultCatalog = initial })
	host := catalog.NewBuilder(catalog.Fallback(language.German))
	for _, tag := range []language.Tag{language.French, language.English, language.German, language.Und} {
		for _, key := range []string{"fault.syntax", "fault.missing", "host.hello"} {
			require.NoError(t, message.SetString(tag, key, "the host's"))
			require.NoError(t, host.SetString(tag, key, "the host's"))
		}
		require.NoError(t, host.SetMacro(tag, "services", catalog.String("the host's")))
	}
	message.DefaultCatalog = host
	require.Equal(t, before, all())
	require.NotContains(t, before, "the host's")
}

func TestTextFromManyGoroutines(t *testing.T) {
	want := map[language.Tag][]string{}
	tags := []language.Tag{language.French, language.English, language.CanadianFrench, language.German}
	for _, tag := range tags {
		for n := range 50 {
			want[tag] = append(want[tag], written(tag, "services", n), Text(tag, "fault.number"), Euro(tag, int64(n)), Fold("Été"))
		}
	}
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for _, tag := range tags {
				for n := range 50 {
					got := []string{written(tag, "services", n), Text(tag, "fault.number"), Euro(tag, int64(n)), Fold("Été")}
					if !equal(got, want[tag][4*n:4*n+4]) {
						t.Errorf("%s %d: %q", tag, n, got)
					}
				}
			}
		})
	}
	all.Wait()
}

func equal(a, b []string) bool { return strings.Join(a, "\x00") == strings.Join(b, "\x00") }
