package strict_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/internal/strict"
)

// grammar has the productions of RFC 8259, each well formed and in every way
// malformed. code is the fault of form, "" for none.
var grammar = []struct{ reason, input, code string }{
	{"true", "true", ""},
	{"false", "false", ""},
	{"null", "null", ""},
	{"space around a value", " \t\r\n true \t\r\n ", ""},
	{"nothing", "", "syntax"},
	{"space alone", " ", "syntax"},
	{"a cut literal", "tru", "syntax"},
	{"a literal that runs on", "truee", "syntax"},
	{"a literal of another case", "True", "syntax"},
	{"null of another case", "NULL", "syntax"},
	{"cut null", "nul", "syntax"},
	{"misspelt false", "fasle", "syntax"},
	{"a word of JavaScript", "undefined", "syntax"},
	{"a byte order mark", "\ufefftrue", "syntax"},
	{"a no-break space is no space", "\u00a0true", "syntax"},
	{"a form feed is no space", "\ftrue", "syntax"},
	{"a NUL", "\x00", "syntax"},
	{"a NUL behind", "true\x00", "syntax"},
	{"a comment", "/* */ true", "syntax"},
	{"a comment behind", "true // yes", "syntax"},
	{"a second value", "true false", "syntax"},
	{"a second object", "{}{}", "syntax"},
	{"a comma behind", "true,", "syntax"},
	{"a bracket behind", "[]]", "syntax"},

	{"zero", "0", ""},
	{"minus zero", "-0", ""},
	{"digits", "120", ""},
	{"below zero", "-120", ""},
	{"a fraction", "0.050", ""},
	{"an exponent", "1e9", ""},
	{"a capital exponent with a plus", "1E+9", ""},
	{"an exponent below zero, with zeros in front", "-1.5e-007", ""},
	{"an exponent no float can hold", "1e9999", ""},
	{"900 000 digits", strings.Repeat("9", 900_000), ""},
	{"a minus alone", "-", "syntax"},
	{"a minus before a word", "-Infinity", "syntax"},
	{"two minuses", "--1", "syntax"},
	{"a plus", "+1", "syntax"},
	{"a zero in front", "01", "syntax"},
	{"a zero in front, below zero", "-01", "syntax"},
	{"a point in front", ".5", "syntax"},
	{"a point behind", "1.", "syntax"},
	{"a point before the exponent", "1.e5", "syntax"},
	{"two points", "1.2.3", "syntax"},
	{"an exponent without digits", "1e", "syntax"},
	{"an exponent with a sign alone", "1e+", "syntax"},
	{"an exponent with a fraction", "1e1.5", "syntax"},
	{"hexadecimal", "0x10", "syntax"},
	{"an underscore", "1_000", "syntax"},
	{"a decimal comma", "1,5", "syntax"},
	{"not a number", "NaN", "syntax"},
	{"digits of another script", "١", "syntax"},

	{"the empty text", `""`, ""},
	{"a text", `"a"`, ""},
	{"every escape of one letter", `"\"\\\/\b\f\n\r\t"`, ""},
	{"an escape of four digits, of both cases", `"\u00e9\u00E9\uABcd"`, ""},
	{"an escaped NUL", `"\u0000"`, ""},
	{"a pair of surrogates", `"\ud834\udd1e"`, ""},
	{"a pair of surrogates in capitals", `"\uD834\uDD1E"`, ""},
	{"characters of two, three and four bytes", `"é€𝄞"`, ""},
	{"the replacement character itself", `"` + "\ufffd" + `\ufffd"`, ""},
	{"DEL is no control character for JSON", "\"\x7f\"", ""},
	{"a line separator, which JavaScript refused", "\"\u2028\"", ""},
	{"no closing quote", `"a`, "syntax"},
	{"no closing quote behind an escape", `"\n`, "syntax"},
	{"an escaped closing quote", `"a\"`, "syntax"},
	{"a backslash at the end", `"a\`, "syntax"},
	{"single quotes", `'a'`, "syntax"},
	{"a line feed", "\"a\nb\"", "syntax"},
	{"a tab", "\"\t\"", "syntax"},
	{"a NUL in a text", "\"\x00\"", "syntax"},
	{"the last control character", "\"\x1f\"", "syntax"},
	{"a control character behind an escape", "\"\\n\x1f\"", "syntax"},
	{"an unknown escape", `"\a"`, "syntax"},
	{"an escape of JavaScript", `"\x41"`, "syntax"},
	{"an escaped single quote", `"\'"`, "syntax"},
	{"a capital U", `"\U0041"`, "syntax"},
	{"three digits", `"\u00e"`, "syntax"},
	{"no digits", `"\u"`, "syntax"},
	{"a letter beyond f", `"\u00eg"`, "syntax"},
	{"a sign among the digits", `"\u+0e9"`, "syntax"},
	{"an underscore among the digits", `"\u0_e9"`, "syntax"},
	{"an escape cut by the end", `"\u00`, "syntax"},

	{"a lone high surrogate", `"\ud834"`, "encoding"},
	{"a lone low surrogate", `"\udd1e"`, "encoding"},
	{"the surrogates the wrong way round", `"\udd1e\ud834"`, "encoding"},
	{"two high surrogates", `"\ud834\ud834"`, "encoding"},
	{"a high surrogate before a letter", `"\ud834a"`, "encoding"},
	{"a high surrogate before another escape", `"\ud834\n"`, "encoding"},
	{"a high surrogate before another character", `"\ud834\u00e9"`, "encoding"},
	{"the first surrogate", `"\ud800"`, "encoding"},
	{"the last surrogate", `"\udfff"`, "encoding"},
	{"the character before the surrogates", `"\ud7ff"`, ""},
	{"the character after the surrogates", `"\ue000"`, ""},
	{"a byte that never occurs in UTF-8", "\"\xff\"", "encoding"},
	{"a byte that continues nothing", "\"\x80\"", "encoding"},
	{"a character cut by the closing quote", "\"\xc3\"", "encoding"},
	{"an overlong slash", "\"\xc0\xaf\"", "encoding"},
	{"a surrogate written in UTF-8", "\"\xed\xa0\xb4\"", "encoding"},
	{"a character beyond the last", "\"\xf4\x90\x80\x80\"", "encoding"},
	{"Latin-1", "\"caf\xe9\"", "encoding"},
	{"a wrong byte behind an escape", "\"\\n\xff\"", "encoding"},

	{"the empty array", "[]", ""},
	{"the empty array with space", "[ \n ]", ""},
	{"an array", "[1 , [2],{} ]", ""},
	{"no closing bracket", "[1", "syntax"},
	{"no closing bracket behind a comma", "[1,", "syntax"},
	{"an opening bracket alone", "[", "syntax"},
	{"a closing bracket alone", "]", "syntax"},
	{"a comma before the closing bracket", "[1,]", "syntax"},
	{"a comma before the first entry", "[,1]", "syntax"},
	{"two commas", "[1,,2]", "syntax"},
	{"no comma", "[1 2]", "syntax"},
	{"a colon for a comma", "[1:2]", "syntax"},
	{"the wrong closing bracket", "[1}", "syntax"},
	{"a wrong byte between values", "[1,\xff]", "syntax"},

	{"the empty object", "{}", ""},
	{"the empty object with space", "{ \t }", ""},
	{"an object", `{ "a" : 1 , "b" : { "c" : [ ] } }`, ""},
	{"the empty key", `{"":1}`, ""},
	{"an escaped key", `{"\u0061\"":1}`, ""},
	{"no closing brace", `{"a":1`, "syntax"},
	{"an opening brace alone", `{`, "syntax"},
	{"no key", `{:1}`, "syntax"},
	{"no value", `{"a":}`, "syntax"},
	{"no colon", `{"a" 1}`, "syntax"},
	{"no colon and no value", `{"a"}`, "syntax"},
	{"an equals sign for a colon", `{"a"=1}`, "syntax"},
	{"two colons", `{"a"::1}`, "syntax"},
	{"a comma before the closing brace", `{"a":1,}`, "syntax"},
	{"a comma before the first member", `{,"a":1}`, "syntax"},
	{"two commas between members", `{"a":1,,"b":2}`, "syntax"},
	{"no comma between members", `{"a":1 "b":2}`, "syntax"},
	{"a key without quotes", `{a:1}`, "syntax"},
	{"a key in single quotes", `{'a':1}`, "syntax"},
	{"a number for a key", `{1:1}`, "syntax"},
	{"null for a key", `{null:1}`, "syntax"},
	{"the wrong closing brace", `{"a":1]`, "syntax"},
	{"a line feed in a key", "{\"a\n\":1}", "syntax"},
	{"a wrong byte in a key", "{\"\xff\":1}", "encoding"},
	{"a lone surrogate in a key", `{"\ud834":1}`, "encoding"},
	{"brackets crossed", `{"a":[1}]`, "syntax"},
}

func nested(open, inside, closed string, n int) string {
	return strings.Repeat(open, n) + inside + strings.Repeat(closed, n)
}

// A value met as another type, as a member that is known or not, as an entry of
// a list and as what an Unmarshaler is handed is held to the same grammar.
func TestGrammar(t *testing.T) {
	for _, c := range grammar {
		t.Run(c.reason, func(t *testing.T) {
			require.Equal(t, c.code != "syntax", json.Valid([]byte(c.input)))
			require.Equal(t, c.code, passedOver([]byte(c.input)))
			for _, around := range [][2]string{{`{"text":`, `}`}, {`{"x":`, `}`}, {`{"texts":[`, `]}`}, {`{"raw":`, `}`}} {
				whole := []byte(around[0] + c.input + around[1])
				var n node
				err := n.UnmarshalJSON(whole)
				require.Equal(t, json.Valid(whole) && c.code != "encoding", form(err) == "", "%s…%s", around[0], around[1])
			}
		})
	}
}

func TestDepth(t *testing.T) {
	cases := []struct{ reason, input, code string }{
		{"64 arrays", nested("[", "", "]", 64), ""},
		{"65 arrays", nested("[", "", "]", 65), "depth"},
		{"64 objects", nested(`{"a":`, "1", "}", 64), ""},
		{"65 objects", nested(`{"a":`, "1", "}", 65), "depth"},
		{"arrays and objects count together", nested(`{"a":[`, "", "]}", 33), "depth"},
		{"64 of both", nested(`{"a":[`, "", "]}", 32), ""},
		{"65 of both", nested(`{"a":[`, "[]", "]}", 32), "depth"},
		{"brackets side by side are not deep", "[" + strings.Repeat("[[]],", 1000) + "[]]", ""},
		{"objects side by side are not deep", "[" + strings.Repeat(`{"a":{},"b":[]},`, 1000) + "{}]", ""},
		{"brackets in a text are not deep", `"` + strings.Repeat("[", 1000) + `"`, ""},
		{"20 000 arrays", nested("[", "", "]", 20_000), "depth"},
		{"20 000 arrays that are never closed", strings.Repeat("[", 20_000), "depth"},
		{"20 000 objects", nested(`{"a":`, "1", "}", 20_000), "depth"},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			require.Equal(t, c.code, passedOver([]byte(c.input)), "passed over")
			var n nest
			require.Equal(t, c.code, form(n.UnmarshalJSON([]byte(c.input))), "handed over, level by level")
		})
	}
}

// A nest is anything, each of whose values is handed over again.
type nest struct{}

func (n *nest) UnmarshalJSON(data []byte) error {
	return strict.Read(data, func(r *strict.Reader) {
		switch strings.TrimLeft(string(data), " \n\t\r")[0] {
		case '[':
			for range r.Array() {
				r.Into(n)
			}
		case '{':
			for range r.Object("a") {
				r.Into(n)
			}
		case '"':
			r.Number()
		default:
			r.Int(1, 1)
		}
	})
}

func TestFaultOfFormIsReportedAlone(t *testing.T) {
	cases := []struct{ reason, input, want string }{
		{"at the value", `{"bool":1,"x":2,"int":tru}`, "/int syntax"},
		{"deep inside", `{"list":[{},{"node":{"text":"` + "\xff" + `"}}]}`, "/list/1/node/text encoding"},
		{"at a key: the object", `{"node":{"\ud800":1}}`, "/node encoding"},
		{"between members: the object", `{"node":{"bool":true "int":1}}`, "/node syntax"},
		{"behind the value: the whole", `{"bool":1} x`, " syntax"},
		{"inside a value that is handed over", `{"list":[{"raw":{"node":{"int":-}}}]}`, "/list/0/raw/node/int syntax"},
		{"a missing value that is handed over", `{"raw":}`, "/raw syntax"},
		{"a text without end that is handed over", `{"raw":"\`, "/raw syntax"},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			requireAgreement(t, []byte(c.input))
			require.Equal(t, []string{c.want}, listed(new(node).UnmarshalJSON([]byte(c.input))))
		})
	}
}

// A fault of form says after how many bytes it stands, in the whole document,
// and quotes the one character there.
func TestFaultOfFormSaysWhere(t *testing.T) {
	cases := []struct {
		reason, input string
		offset        int
		quoted        string
	}{
		{"nothing", "", 0, ""},
		{"at the first byte", "x", 0, "x"},
		{"behind space", " \n x", 3, "x"},
		{"between two entries", `{"texts":["a" x]}`, 14, "x"},
		{"a character of several bytes", `{"texts":["é" é]}`, 15, "é"},
		{"behind the value", `{} €`, 3, "€"},
		{"at the end", `{"int":`, 7, ""},
		{"in a value that is handed over", `{"raw": {"int":-x}}`, 16, "x"},
		{"in one that is handed over twice", `{"raw": {"raw": {"int":tru}}}`, 23, "t"},
		{"in one that is passed over", `{"x":[1,]}`, 8, "]"},
		{"a lone surrogate", `{"text":"a\ud800"}`, 10, `\`},
		{"a wrong byte", "{\"text\":\"ab\xff\"}", 11, `\ufffd`},
		{"the bracket that is too deep", nested("[", "", "]", 65), 64, "["},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			got := faultsOf(new(node).UnmarshalJSON([]byte(c.input)))
			require.Len(t, got, 1)
			require.Equal(t, c.offset, got[0].Offset())
			require.Equal(t, c.quoted, got[0].Input)
		})
	}
}

// No byte of a string beyond ASCII stands alone, be there an escape before it
// or not.
func TestWrongBytes(t *testing.T) {
	for b := 0x80; b <= 0xff; b++ {
		for _, before := range []string{"", "a", "é", `\n`, `\u00e9`, `\ud834\udd1e`, `\"`} {
			for _, after := range []string{"", "a", `\n`} {
				data := []byte(`{"text":"` + before + string([]byte{byte(b)}) + after + `"}`)
				require.Equal(t, "encoding", form(new(node).UnmarshalJSON(data)), "%q", data)
				requireAgreement(t, data)
			}
		}
	}
}

func TestFaultOfFormNamesNobody(t *testing.T) {
	for _, input := range []string{
		`{"text":Dupont}`, `{"text":"` + "\x01" + `Dupont"}`, `{"text":"` + "\xff" + `Dupont"}`, `{"text":"\ud800Dupont"}`,
		`{"text":"a" "word":"Dupont"}`, `{"raw":{"text":Dupont}}`, `{"text":"Dupont`, `{"text":"a"}"Dupont"`,
	} {
		var n node
		err := n.UnmarshalJSON([]byte(input))
		require.NotEmpty(t, form(err))
		require.NotContains(t, err.Error(), "upont", input)
	}
}

func TestReaderAfterAFaultOfForm(t *testing.T) {
	for _, input := range []string{"", "x", "[[", `{"a":`, `"`, "\xff", `1e""`, `[1""`} {
		err := strict.Read([]byte(input), func(r *strict.Reader) {
			for range 3 {
				for name, read := range map[string]func() (any, bool){
					"Text":    func() (any, bool) { return asAny(r.Text()) },
					"Number":  func() (any, bool) { return asText(r.Number()) },
					"Decimal": func() (any, bool) { return asAny(r.Decimal()) },
					"Int":     func() (any, bool) { return asAny(r.Int(1, 2)) },
					"Bool":    func() (any, bool) { return asAny(r.Bool()) },
					"Instant": func() (any, bool) { return asAny(r.Instant()) },
				} {
					got, ok := read()
					require.Zero(t, got, name)
					require.False(t, ok, name)
				}
				require.False(t, r.Null())
				require.False(t, r.Raw().Given())
				for range r.Array() {
					t.Error("an entry of nothing")
				}
				for range r.Object("a") {
					t.Error("a member of nothing")
				}
				r.Require("a")
				r.Fault(strict.ErrRange, "x")
				r.Refuse(strict.ErrRange)
				var w word
				require.False(t, r.Word(&w))
				require.Empty(t, w)
				require.False(t, r.Into(refusing{t}))
			}
		})
		require.Equal(t, []string{" syntax"}, listed(err), "%q", input)
	}
}

func asAny[T any](value T, ok bool) (any, bool) { return value, ok }

// asText does the same for a text that is a part of the input.
func asText(text []byte, ok bool) (any, bool) { return string(text), ok }

// A read of what is no JSON is none.
func TestMalformedReadIsNone(t *testing.T) {
	null := func(r *strict.Reader) (any, bool) { return nil, r.Null() }
	boolean := func(r *strict.Reader) (any, bool) { return asAny(r.Bool()) }
	text := func(r *strict.Reader) (any, bool) { return asAny(r.Text()) }
	number := func(r *strict.Reader) (any, bool) { return asText(r.Number()) }
	whole := func(r *strict.Reader) (any, bool) { return asAny(r.Int(0, 9)) }
	exactly := func(r *strict.Reader) (any, bool) { return asAny(r.Decimal()) }
	cases := []struct {
		input string
		read  func(r *strict.Reader) (any, bool)
	}{
		{"nul", null}, {"nulx", null}, {"tru", boolean}, {"falsy", boolean}, {"nul", boolean}, {`"a`, text}, {`"\ud800"`, text},
		{"-", number}, {"1.", number}, {`"1`, number}, {"01", whole}, {"-", whole}, {"1e", exactly}, {`"1.5`, exactly},
	}
	for _, c := range cases {
		err := strict.Read([]byte("["+c.input+"]"), func(r *strict.Reader) {
			for range r.Array() {
				got, ok := c.read(r)
				if c.input == "01" { // a zero, and then something else
					continue
				}
				require.False(t, ok, c.input)
				if got != nil {
					require.Zero(t, got, c.input)
				}
			}
		})
		require.NotEmpty(t, form(err), c.input)
	}
}

// A refusing value must not be asked.
type refusing struct{ t *testing.T }

func (v refusing) UnmarshalJSON([]byte) error {
	v.t.Error("asked after a fault of form")
	return nil
}
