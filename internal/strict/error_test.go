package strict_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
)

// sentinels are the faults any input may have, with their codes: a code is
// never changed and never taken for another fault.
var sentinels = []struct {
	err  strict.Sentinel
	code string
}{
	{strict.ErrSyntax, "syntax"},
	{strict.ErrEncoding, "encoding"},
	{strict.ErrDepth, "depth"},
	{strict.ErrKey, "unknown-key"},
	{strict.ErrDuplicate, "duplicate-key"},
	{strict.ErrType, "type"},
	{strict.ErrMissing, "missing"},
	{strict.ErrNull, "null"},
	{strict.ErrTooLong, "too-long"},
	{strict.ErrTooMany, "too-many"},
	{strict.ErrWord, "unknown-word"},
	{strict.ErrNumber, "number"},
	{strict.ErrPrecision, "precision"},
	{strict.ErrRange, "range"},
	{strict.ErrNegative, "negative"},
	{strict.ErrInstant, "instant"},
	{strict.ErrText, "text"},
	{strict.ErrNil, "nil"},
	{strict.ErrEncodeOnly, "encode-only"},
	{strict.ErrNoJSON, "no-json"},
}

func TestSentinels(t *testing.T) {
	words := map[string]bool{}
	for _, s := range sentinels {
		require.Equal(t, s.code, string(s.err))
		e := &strict.Error{Pointer: "/a", Err: s.err}
		require.Equal(t, s.code, e.Code())
		require.ErrorIs(t, e, s.err)
		fr, en := e.Message(language.French), e.Message(language.English)
		for _, text := range []string{fr, en} {
			require.NotEmpty(t, text)
			require.NotContains(t, text, "fault."+s.code, "the code has no words")
			require.False(t, words[text], "two codes or two languages with the words %q", text)
			words[text] = true
		}
		require.Equal(t, en, s.err.Error(), "an error speaks English in logs")
	}
}

func TestErrorOfCode(t *testing.T) {
	cases := []struct {
		reason string
		err    error
		code   string
	}{
		{"no sentinel", nil, ""},
		{"an error of another make", errors.New("disk on fire"), "unreadable"},
		{"a sentinel of another package", strict.Sentinel("checksum"), "checksum"},
		{"a sentinel joined with another error", errors.Join(errors.New("x"), strict.ErrRange), "range"},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			e := &strict.Error{Err: c.err}
			require.Equal(t, c.code, e.Code())
			require.Equal(t, c.code == "", e.Message(language.French) == "")
			require.Equal(t, c.err, e.Unwrap())
		})
	}
}

func TestErrorZeroValue(t *testing.T) {
	var e strict.Error
	require.Empty(t, e.Error())
	require.Empty(t, e.Code())
	require.Empty(t, e.Message(language.French))
	require.Empty(t, e.Message(language.Und))
	require.NoError(t, e.Unwrap())
	var s strict.Sentinel
	require.NotPanics(t, func() { _ = s.Error() })
}

func TestErrorNil(t *testing.T) {
	var e *strict.Error
	require.Empty(t, e.Error())
	require.Empty(t, e.Code())
	require.Empty(t, e.Message(language.French))
	require.NoError(t, e.Unwrap())
	require.False(t, e.Malformed())
	require.Empty(t, e.Allowed())
	require.Empty(t, e.Nearest())
	require.Empty(t, e.Seems())
	require.Zero(t, e.Offset())
	low, high := e.Bounds()
	require.Empty(t, low+high)
	text, err := e.MarshalJSON()
	require.NoError(t, err)
	require.Equal(t, "null", string(text))
	require.NotErrorIs(t, e, strict.ErrText)
}

// TestErrorOfInstants: a date and hour that may mean one instant or two.
func TestErrorOfInstants(t *testing.T) {
	at := func(hour, offset int) time.Time {
		return time.Date(2016, 10, 30, hour, 30, 0, 500_000_000, time.FixedZone("", offset*3600))
	}
	one := faultsOf(strict.Fault(strict.Instants(strict.Sentinel("date"), at(2, 2)), "x"))[0]
	require.Nil(t, one.Allowed())
	require.Equal(t, "2016-10-30T02:30:00.5+02:00", one.Nearest())
	require.Equal(t, wording.Text(language.English, "fault.date")+`: "x", perhaps 30 October 2016 at 02:30:00.5 (UTC+2)`, one.Error())

	two := faultsOf(strict.Fault(strict.Instants(strict.Sentinel("hour-twice"), at(2, 2), at(2, -4), at(2, 1)), "x"))[0]
	require.Equal(t, []string{"2016-10-30T02:30:00.5+02:00", "2016-10-30T02:30:00.5-04:00"}, two.Allowed(), "two at most")
	require.Empty(t, two.Nearest(), "no guess between two")
	require.Equal(t, wording.Text(language.English, "fault.hour-twice")+`: "x", either 30 October 2016 at 02:30:00.5 (UTC+2) or 30 October 2016 at 02:30:00.5 (UTC−4)`, two.Error())
	require.ErrorIs(t, two, strict.Sentinel("hour-twice"))

	none := faultsOf(strict.Fault(strict.Instants(strict.Sentinel("date")), "x"))[0]
	require.Nil(t, none.Allowed())
	require.Equal(t, wording.Text(language.English, "fault.date")+`: "x"`, none.Error())
}

// A fault says what would have been right, in both languages and in logs.
func TestErrorSaysWhatWouldBeRight(t *testing.T) {
	cases := []struct {
		reason     string
		err        error
		fr, en, in string
	}{
		{
			"nothing is known", &strict.Error{Err: strict.ErrKey},
			"ce champ n’est pas connu ici", "this member is not known here", "this member is not known here",
		},
		{
			"the words allowed and the nearest", strict.UnknownWord("stip", []string{"", "stop", "skipped"}),
			"ce mot n’est pas l’un de ceux qui sont admis ici\u00a0: «\u00a0stip\u00a0» (le plus proche\u00a0: stop\u202f; admis\u00a0: stop, skipped)",
			"this word is not one of those allowed here: “stip” (nearest: stop; allowed: stop, skipped)",
			`this word is not one of those allowed here: "stip" (nearest: stop; allowed: stop, skipped)`,
		},
		{
			"what the input seems to be, and what was meant", strict.Fault(strict.Seeming(strict.Sentinel("identifier"), "vat-number", "303265045"), "FR40303265045"),
			wording.Text(language.French, "fault.identifier") + "\u00a0: «\u00a0FR40303265045\u00a0» (cela semble être un numéro de TVA, qui finit par le SIREN\u202f; le plus proche\u00a0: 303265045)",
			wording.Text(language.English, "fault.identifier") + ": “FR40303265045” (it seems to be a VAT number, which ends with the SIREN; nearest: 303265045)",
			wording.Text(language.English, "fault.identifier") + `: "FR40303265045" (it seems to be a VAT number, which ends with the SIREN; nearest: 303265045)`,
		},
		{
			"both bounds", strict.Fault(strict.Bounded(strict.ErrRange, "0", "1000000.5"), "-1"),
			"ce nombre sort des limites admises\u00a0: «\u00a0-1\u00a0» (de 0 à 1\u202f000\u202f000,5)",
			"this number is outside the allowed limits: “-1” (from 0 to 1,000,000.5)",
			`this number is outside the allowed limits: "-1" (from 0 to 1,000,000.5)`,
		},
		{
			"two meanings, as people write them", strict.Fault(strict.Either(strict.ErrNumber, "1\u202f234,00\u00a0€", "1,234\u00a0€"), "1.234"),
			"ce n’est pas un nombre écrit simplement, comme 1234.50\u00a0: «\u00a01.234\u00a0» (soit 1\u202f234,00\u00a0€, soit 1,234\u00a0€)",
			"this is not a number written plainly, like 1234.50: “1.234” (either 1\u202f234,00\u00a0€ or 1,234\u00a0€)",
			"this is not a number written plainly, like 1234.50: \"1.234\" (either 1\u202f234,00\u00a0€ or 1,234\u00a0€)",
		},
		{
			"a lower bound", strict.Bounded(strict.ErrRange, "-5", ""),
			"ce nombre sort des limites admises (au moins −5)", "this number is outside the allowed limits (at least −5)", "this number is outside the allowed limits (at least −5)",
		},
		{
			"an upper bound", strict.Bounded(strict.ErrTooMany, "", "1000"),
			"il y a trop d’entrées (au plus 1\u202f000)", "there are too many entries (at most 1,000)", "there are too many entries (at most 1,000)",
		},
		{
			"of a text, in characters", strict.Bounded(strict.ErrTooLong, "", "200"),
			"le texte est trop long (200 caractères au plus)", "the text is too long (at most 200 characters)", "the text is too long (at most 200 characters)",
		},
		{
			"where JSON ceases to be JSON", strict.Read([]byte("1x"), func(r *strict.Reader) { r.Int(0, 1) }),
			"ce n’est pas du JSON bien formé\u00a0: «\u00a0x\u00a0» (après 1 octet)", "this is not well-formed JSON: “x” (after 1 byte)", `this is not well-formed JSON: "x" (after 1 byte)`,
		},
		{
			"what cannot be seen", strict.UnknownWord("a\n", []string{"b\u200b"}),
			"ce mot n’est pas l’un de ceux qui sont admis ici\u00a0: «\u00a0a\\n\u00a0» (admis\u00a0: b\\u200b)",
			`this word is not one of those allowed here: “a\n” (allowed: b\u200b)`,
			`this word is not one of those allowed here: "a\n" (allowed: b\u200b)`,
		},
		{
			"an input of a host's own making", &strict.Error{Err: strict.ErrNumber, Input: "a\nb"},
			"ce n’est pas un nombre écrit simplement, comme 1234.50\u00a0: «\u00a0a\\nb\u00a0»",
			`this is not a number written plainly, like 1234.50: “a\nb”`, `this is not a number written plainly, like 1234.50: "a\nb"`,
		},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			e := *faultsOf(c.err)[0]
			require.Equal(t, c.fr, e.Message(language.French))
			require.Equal(t, c.en, e.Message(language.English))
			require.Equal(t, c.in, e.Error())
			e.Pointer = "/a"
			require.Equal(t, "/a: "+c.in, e.Error())
			require.Equal(t, c.fr, e.Message(language.French), "the place is the form's to show")
		})
	}
}

func TestErrorAllowed(t *testing.T) {
	words := []string{"stop", "", "skip"}
	e := faultsOf(strict.UnknownWord("stpo", words))[0]
	require.Equal(t, []string{"stop", "skip"}, e.Allowed(), "the value that is not set has no word")
	e.Allowed()[0] = "changed"
	require.Equal(t, []string{"stop", "", "skip"}, words, "the words are not shared")
	require.Equal(t, "stop", e.Nearest())
	require.Empty(t, faultsOf(strict.UnknownWord("stpo", nil))[0].Allowed())

	var many []string
	for r := 'a'; r < 'a'+12; r++ {
		many = append(many, strings.Repeat(string(r), 8))
	}
	require.Len(t, faultsOf(strict.UnknownWord("stpo", many))[0].Allowed(), 12)
	e = faultsOf(strict.UnknownWord("stpo", append(many, "stop")))[0]
	require.Empty(t, e.Allowed(), "a long list helps nobody")
	require.Equal(t, "stop", e.Nearest(), "the nearest does")
}

func TestErrorBounds(t *testing.T) {
	low, high := faultsOf(strict.Bounded(strict.ErrRange, "1", "120"))[0].Bounds()
	require.Equal(t, "1 120", low+" "+high)
	low, high = faultsOf(strict.Fault(strict.ErrRange, "x"))[0].Bounds()
	require.Empty(t, low+high)
}

// What is quoted is escaped once, when it is read; printing it changes nothing.
func TestErrorEscapesOnce(t *testing.T) {
	for input, want := range map[string]string{
		"243\u00a0500":  `"243\u00a0500"`,
		"a\nb":          `"a\nb"`,
		`C:\new`:        `"C:\new"`,
		`say "no"`:      `"say \"no\""`,
		"a\u200b\u200c": `"a\u200b\u200c"`,
	} {
		err := strict.Fault(strict.ErrNumber, input)
		require.Contains(t, err.Error(), want)
		var again strict.Faults
		again.Under("/a", err)
		require.Contains(t, again.Err().Error(), want)
	}
}

func TestErrorShowsPlaceAndInput(t *testing.T) {
	e := &strict.Error{Pointer: "/lines/3/amount", Err: strict.ErrPrecision, Input: "1.505"}
	require.Contains(t, e.Error(), "/lines/3/amount")
	require.Contains(t, e.Error(), `"1.505"`)
	for _, tag := range []language.Tag{language.French, language.English} {
		require.Contains(t, e.Message(tag), "1.505")
		require.NotContains(t, e.Message(tag), "/lines", "the place is the form's to show")
	}
	require.NotEqual(t, e.Message(language.French), e.Message(language.English))
}

func TestErrorIsPrintable(t *testing.T) {
	cases := []struct{ reason, input, want string }{
		{"forty characters are shown whole", strings.Repeat("a", 40), strings.Repeat("a", 40)},
		{"the forty-first is cut", strings.Repeat("a", 41), strings.Repeat("a", 40) + "…"},
		{"characters are counted, not bytes", strings.Repeat("€", 40), strings.Repeat("€", 40)},
		{"an accent is text", "Élève", "Élève"},
		{"a line feed would forge a line of a log", "a\nb", `a\nb`},
		{"an escape sequence would colour a terminal", "\x1b[31m", `\x1b[31m`},
		{"a NUL", "\x00", `\x00`},
		{"DEL", "\x7f", `\x7f`},
		{"a control character beyond ASCII", "\u0085", `\u0085`},
		{"a zero-width space cannot be seen", "a\u200bb", `a\u200bb`},
		{"nor a Hangul filler, a letter for Unicode", "a\u3164b\u115fc\uffa0", `a\u3164b\u115fc\uffa0`},
		{"nor the blank pattern of Braille, a symbol", "a\u2800b", `a\u2800b`},
		{"nor a joiner of graphemes or a variation selector, marks", "a\u034fb\ufe0f", `a\u034fb\ufe0f`},
		{"a no-break space looks like another", "243\u00a0500", `243\u00a0500`},
		{"a right-to-left override turns the rest of a line", "a\u202eb", `a\u202eb`},
		{"a byte that is not UTF-8", "a\xffb", `a\ufffdb`},
		{"a private character beyond the first plane", "\U000F0000", `\U000f0000`},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			var f strict.Faults
			f.Add("", strict.ErrText, c.input)
			require.Equal(t, c.want, faultsOf(f.Err())[0].Input)
			requirePrintable(t, f.Err().Error())
			if utf8.RuneCountInString(c.input) <= 40 {
				require.Equal(t, "/"+c.want, strict.Pointer(c.input), "a key is shown as any other input")
			}
		})
	}
}

// requirePrintable refuses what no log and no terminal should be handed.
func requirePrintable(t *testing.T, text string) {
	t.Helper()
	require.True(t, utf8.ValidString(text), "%q", text)
	require.NotRegexp(t, `[\p{Cc}\p{Cf}]`, strings.ReplaceAll(text, "\n", ""), "%q", text)
	require.False(t, strings.ContainsFunc(text, wording.Invisible), "%q", text)
}

func TestPointer(t *testing.T) {
	cases := []struct {
		reason string
		parts  []any
		want   string
	}{
		{"nothing is the whole value", nil, ""},
		{"keys and indices", []any{"lines", 3, "amount"}, "/lines/3/amount"},
		{"the empty key is a key (RFC 6901 §5)", []any{""}, "/"},
		{"a slash is ~1", []any{"a/b"}, "/a~1b"},
		{"a tilde is ~0", []any{"m~n"}, "/m~0n"},
		{"~1 in a key is not a slash: the tilde goes first", []any{"~1"}, "/~01"},
		{"a space and a quote stand as they are", []any{` k"l`}, `/ k"l`},
		{"a control character is escaped", []any{"a\nb"}, `/a\nb`},
		{"forty characters are whole", []any{strings.Repeat("/", 40)}, "/" + strings.Repeat("~1", 40)},
		{"a long key is cut before it is escaped", []any{strings.Repeat("/", 41)}, "/" + strings.Repeat("~1", 40) + "…a1b71016712b6416"},
		{"an index of two digits", []any{10}, "/10"},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			require.Equal(t, c.want, strict.Pointer(c.parts...))
		})
	}
}

func TestErrorInJSON(t *testing.T) {
	for want, e := range map[string]*strict.Error{
		`{"pointer":"/a/0","code":"range"}`:  {Pointer: "/a/0", Err: strict.ErrRange, Input: "what was read is not repeated"},
		`{"pointer":"","code":"unreadable"}`: {Err: errors.New("disk on fire")},
		`{"pointer":"","code":""}`:           {},
	} {
		text, err := json.Marshal(e)
		require.NoError(t, err)
		require.Equal(t, want, string(text))
	}
}

func TestMalformed(t *testing.T) {
	for _, err := range []strict.Sentinel{strict.ErrSyntax, strict.ErrEncoding, strict.ErrDepth} {
		require.True(t, (&strict.Error{Err: err}).Malformed(), err)
	}
	for _, err := range []error{nil, strict.ErrType, strict.ErrTooLong, errors.New("x")} {
		require.False(t, (&strict.Error{Err: err}).Malformed(), err)
	}
}
