package strict_test

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/strict"
)

// One value is read at /v; what stands behind it must be read all the same.
func TestReads(t *testing.T) {
	long := strings.Repeat("é", 200)
	text := func(r *strict.Reader) (any, bool) { return asAny(r.Text()) }
	number := func(r *strict.Reader) (any, bool) { return asText(r.Number()) }
	exactly := func(r *strict.Reader) (any, bool) {
		d, ok := r.Decimal()
		return d.StringFixed(2), ok
	}
	whole := func(r *strict.Reader) (any, bool) { return asAny(r.Int(-1, 120)) }
	boolean := func(r *strict.Reader) (any, bool) { return asAny(r.Bool()) }
	null := func(r *strict.Reader) (any, bool) {
		if r.Null() {
			return "null", true
		}
		return asAny(r.Bool())
	}
	instant := func(r *strict.Reader) (any, bool) { return asAny(r.Instant()) }
	colour := func(r *strict.Reader) (any, bool) {
		var c colour
		return asAny(c, r.Word(&c))
	}
	half := func(r *strict.Reader) (any, bool) { return asAny(strict.Parse(r, half)) }
	cases := []struct {
		reason string
		read   func(r *strict.Reader) (any, bool)
		input  string
		want   any
		fault  string
	}{
		{"a text", text, `"Atelier de l'été"`, "Atelier de l'été", ""},
		{"the empty text", text, `""`, "", ""},
		{"a text with escapes", text, `"\u00ab\u00a0\"x\"\u00a0\u00bb \ud834\udd1e"`, "«\u00a0\"x\"\u00a0» 𝄞", ""},
		{"200 characters of two bytes", text, `"` + long + `"`, long, ""},
		{"200 characters, escaped", text, `"` + strings.Repeat(`\u00e9`, 200) + `"`, long, ""},
		{"201 characters", text, `"` + long + `e"`, "", "too-long"},
		{"201 characters of ASCII", text, `"` + strings.Repeat("e", 201) + `"`, "", "too-long"},
		{"a megabyte", text, `"` + strings.Repeat("e", 1<<20) + `"`, "", "too-long"},
		{"an escaped line feed", text, `"a\nb"`, "", "text"},
		{"an escaped tab", text, `"a\tb"`, "", "text"},
		{"an escaped NUL", text, `"\u0000"`, "", "text"},
		{"DEL", text, "\"\x7f\"", "", "text"},
		{"a control character beyond ASCII", text, `"\u0085"`, "", "text"},
		{"a no-break space is no control character", text, `"1\u00a0000"`, "1\u00a0000", ""},
		{"a number is no text", text, `12`, "", "type"},
		{"null is no text", text, `null`, "", "type"},
		{"a list is no text", text, `["a"]`, "", "type"},
		{"an object is no text", text, `{"a":"b"}`, "", "type"},

		{"a number", number, `-12.50e+3`, "-12.50e+3", ""},
		{"a number as a text", number, `"12.50"`, "12.50", ""},
		{"any text: its reader judges it", number, `"douze\n"`, "douze\n", ""},
		{"900 000 digits: its reader judges them", number, strings.Repeat("9", 900_000), strings.Repeat("9", 900_000), ""},
		{"true is no number", number, `true`, "", "type"},
		{"null is no number", number, `null`, "", "type"},

		{"a whole number", whole, `12`, 12, ""},
		{"the least", whole, `-1`, -1, ""},
		{"the greatest", whole, `120`, 120, ""},
		{"minus zero is zero", whole, `-0`, 0, ""},
		{"below the least", whole, `-2`, 0, "range"},
		{"above the greatest", whole, `121`, 0, "range"},
		{"a thousand million", whole, `1000000000`, 0, "range"},
		{"beyond 32 bits", whole, `4294967297`, 0, "range"},
		{"beyond 64 bits", whole, `18446744073709551617`, 0, "range"},
		{"forty digits", whole, strings.Repeat("9", 40), 0, "range"},
		{"900 000 digits", whole, strings.Repeat("9", 900_000), 0, "range"},
		{"a fraction that is whole", whole, `1.0`, 0, "number"},
		{"an exponent", whole, `1e9`, 0, "number"},
		{"a capital exponent", whole, `1E0`, 0, "number"},
		{"a text is no whole number", whole, `"12"`, 0, "type"},
		{"true is no whole number", whole, `true`, 0, "type"},
		{"null is no whole number", whole, `null`, 0, "type"},

		{"true", boolean, `true`, true, ""},
		{"false", boolean, `false`, false, ""},
		{"a number is neither", boolean, `1`, false, "type"},
		{"a text is neither", boolean, `"true"`, false, "type"},
		{"null is neither", boolean, `null`, false, "type"},

		{"an exact number", exactly, `12.50`, "12.50", ""},
		{"an exact number as a text", exactly, `"-0.50"`, "-0.50", ""},
		{"an exponent is no plain number", exactly, `1e9`, "0.00", "number"},
		{"a word is no number", exactly, `"douze"`, "0.00", "number"},
		{"true is no exact number", exactly, `true`, "0.00", "type"},

		{"what a parser takes", half, `"12"`, 6, ""},
		{"what it refuses: its value does not count", half, `"13"`, 0, "precision"},
		{"what it does not get", half, `12`, 0, "type"},

		{"null", null, `null`, "null", ""},
		{"what is not null is left for the next read", null, `true`, true, ""},
		{"false is not null", null, `false`, false, ""},

		{"an instant", instant, `"2016-09-28T17:00:00+02:00"`, time.Date(2016, 9, 28, 15, 0, 0, 0, time.UTC), ""},
		{"an instant with escapes", instant, `"2016-09-28T17:00:00\u002b02:00"`, time.Date(2016, 9, 28, 15, 0, 0, 0, time.UTC), ""},
		{"a date is no instant", instant, `"2016-09-28"`, time.Time{}, "instant"},
		{"a Unix time is no instant", instant, `1475074800`, time.Time{}, "type"},
		{"null is no instant", instant, `null`, time.Time{}, "type"},

		{"a word", colour, `"rouge"`, colour1, ""},
		{"a word with escapes", colour, `"r\u006fuge"`, colour1, ""},
		{"a word of another case", colour, `"Rouge"`, colour0, "unknown-word"},
		{"an unknown word", colour, `"azur"`, colour0, "unknown-word"},
		{"the empty word", colour, `""`, colour0, "unknown-word"},
		{"a number is no word", colour, `1`, colour0, "type"},
		{"null is no word", colour, `null`, colour0, "type"},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			var got any
			var ok bool
			var behind string
			err := strict.Read([]byte(`{"v" : `+c.input+` , "behind":"b"}`), func(r *strict.Reader) {
				for key := range r.Object("v", "behind") {
					switch key {
					case "v":
						got, ok = c.read(r)
					case "behind":
						behind, _ = r.Text()
					}
				}
			})
			require.Equal(t, c.want, got)
			require.Equal(t, c.fault == "", ok, "a read says whether it was one")
			require.Equal(t, "b", behind)
			if c.fault == "" {
				require.NoError(t, err)
				return
			}
			require.Equal(t, []string{"/v " + c.fault}, listed(err))
			requireSafe(t, err)
			require.Less(t, len(err.Error()), 400, "an error is short whatever the input")
		})
	}
}

// half is the half of an even number; of an odd one it gives a value and says
// that something is wrong with it.
func half(text string) (int, error) {
	n, err := strconv.Atoi(text)
	if err == nil && n%2 != 0 {
		err = strict.ErrPrecision
	}
	return n / 2, err
}

// A colour is an enumeration as the library has them.
type colour uint8

const (
	colour0 colour = iota
	colour1
)

func (c *colour) UnmarshalText(text []byte) error {
	if string(text) != "rouge" {
		return strict.ErrWord
	}
	*c = colour1
	return nil
}

func TestIntBounds(t *testing.T) {
	for _, n := range []int{math.MinInt, math.MaxInt} {
		var got int
		require.NoError(t, strict.Read(fmt.Append(nil, n), func(r *strict.Reader) { got, _ = r.Int(math.MinInt, math.MaxInt) }))
		require.Equal(t, n, got)
	}
	for _, input := range []string{strings.Repeat("9", 40), "-" + strings.Repeat("9", 40)} {
		err := strict.Read([]byte(input), func(r *strict.Reader) { r.Int(math.MinInt, math.MaxInt) })
		require.Equal(t, []string{" range"}, listed(err))
	}
}

func TestFaultsQuoteTheValue(t *testing.T) {
	cases := []struct{ reason, input, want string }{
		{"an unknown word", `{"word":"azur"}`, "azur"},
		{"a whole number", `{"int":121}`, "121"},
		{"a value of another type", `{"texts":true}`, `true`},
		{"a text that is too long", `{"text":"` + strings.Repeat("é", 201) + `"}`, strings.Repeat("é", 40) + "…"},
		{"a text that cannot be shown", `{"text":"a\nb"}`, `a\nb`},
		{"of an object the brace alone: what is in it may name a person", `{"texts":{"name":"Dupont"}}`, `{`},
		{"of a list the bracket alone", `{"int":["Dupont"]}`, `[`},
		{"no more than forty characters of it", `{"int":"` + strings.Repeat("é", 1000) + `"}`, `"` + strings.Repeat("é", 39) + "…"},
		{"of a text where a list is expected the quote alone: a whole document may be a name", `{"texts":"Dupont"}`, `"`},
		{"of a number one digit", `{"texts":185057800608436}`, `1`},
		{"none of it cut in two", `{"int":"` + strings.Repeat("𝄞", 39) + `é"}`, `"` + strings.Repeat("𝄞", 39) + "…"},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			err := strict.Read([]byte(c.input), func(r *strict.Reader) {
				for key := range r.Object("word", "int", "text", "texts") {
					switch key {
					case "text":
						r.Text()
					case "word":
						r.Word(new(colour))
					case "int":
						r.Int(1, 120)
					case "texts":
						for range r.Array() {
							r.Text()
						}
					}
				}
			})
			require.Equal(t, c.want, faultsOf(err)[0].Input)
		})
	}
}

func TestPrivateQuotesNothing(t *testing.T) {
	inside := &strict.Error{Pointer: "/in", Err: strict.ErrText, Input: "Dupont"}
	err := strict.Read([]byte(`["Dupont\n","Dupont","Dupont","Dupont","Dupont","Dupont",1,"azur"]`), func(r *strict.Reader) {
		r.Private(true)
		for i := range r.Array() {
			switch i {
			case 0:
				r.Text()
			case 1:
				r.Int(0, 1)
			case 2:
				r.Word(new(colour))
			case 3:
				r.Word(answer{inside})
			case 4:
				r.Into(answer{inside})
			case 5:
				text, _ := r.Number()
				r.Fault(strict.ErrWord, string(text))
			case 6:
				r.Text()
			case 7:
				r.Private(false)
				r.Word(new(colour))
			}
		}
	})
	require.Equal(t, []string{"/0 text", "/1 type", "/2 unknown-word", "/3/in text", "/4/in text", "/5 unknown-word", "/6 type", "/7 unknown-word"}, listed(err))
	for i, fault := range faultsOf(err) {
		require.Equal(t, i == 7, fault.Input == "azur", fault.Pointer)
		require.Equal(t, i != 7, fault.Input == "", fault.Pointer)
	}
	require.Equal(t, "Dupont", inside.Input, "the value's own error is not written to")
}

// Where personal data may stand, a key that is not ours is not repeated either.
func TestPrivateNamesNoKey(t *testing.T) {
	const input = `{"team":[
		{"Dupont":"a","Martin":{"Durand":1},"service":"SGAR"},
		{"service":{"Dupont":1}},
		{"service":"a","service":"b"},
		{"raw":{"Dupont":1,"node":{"Dupont":1}}},
		["Dupont"],"Dupont",7,
		{"Serivce":1,"service":1}
	],"Dupont":1}`
	err := strict.Read([]byte(input), func(r *strict.Reader) {
		for range r.Object("team") {
			r.Private(true)
			for range r.Array() {
				for key := range r.Object("service", "raw") {
					if key == "raw" {
						r.Into(new(node))
						continue
					}
					r.Text()
				}
				r.Refuse(&strict.Error{Pointer: "/service", Err: strict.ErrWord, Input: "Dupont"})
			}
			r.Private(false)
		}
	})
	require.Equal(t, []string{
		"/team/0/… unknown-key", // one for all: nothing tells them apart
		"/team/0/service unknown-word",
		"/team/1/service type",
		"/team/2/service duplicate-key",
		"/team/3/raw/… unknown-key",
		"/team/3/raw/node/… unknown-key",
		"/team/3/service unknown-word",
		"/team/4 type", "/team/5 type", "/team/6 type",
		"/team/7/… unknown-key",
		"/team/7/service type",
		"/Dupont unknown-key", // where nothing personal stands
	}, listed(err))
	require.Equal(t, "service", faultsOf(err)[10].Nearest(), "and the one that was meant")
	for _, f := range faultsOf(err)[:12] {
		require.NotContains(t, f.Error()+f.Message(language.French), "Dupont")
		require.NotContains(t, f.Error()+f.Message(language.French), "Serivce")
		require.Empty(t, f.Input)
	}
	require.Equal(t, []string{"service", "raw"}, faultsOf(err)[0].Allowed(), "the keys that are ours are told")
}

func TestArray(t *testing.T) {
	cases := []struct {
		reason, input string
		want          []string
		faults        []string
	}{
		{"no entry", `[]`, nil, nil},
		{"entries", `["a","b","c"]`, []string{"0a", "1b", "2c"}, nil},
		{"an entry of another type keeps its place", `["a",2,"c"]`, []string{"0a", "1", "2c"}, []string{"/1 type"}},
		{"an entry that is null", `["a",null,"c"]`, []string{"0a", "1null", "2c"}, []string{"/1 null"}},
		{"every entry that is null", `[null,null]`, []string{"0null", "1null"}, []string{"/0 null", "/1 null"}},
		{"an object is no list", `{"0":"a"}`, nil, []string{" type"}},
		{"null is no list", `null`, nil, []string{" type"}},
		{"a text is no list", `"abc"`, nil, []string{" type"}},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			var got []string
			err := strict.Read([]byte(c.input), func(r *strict.Reader) {
				for i := range r.Array() {
					if r.Null() {
						r.Fault(strict.ErrNull, "")
						got = append(got, fmt.Sprint(i)+"null")
						continue
					}
					text, _ := r.Text()
					got = append(got, fmt.Sprint(i)+text)
				}
			})
			require.Equal(t, c.want, got)
			require.Equal(t, c.faults, listed(err))
		})
	}
}

func TestNothingIsSharedWithTheInput(t *testing.T) {
	data := []byte(`{"text":"plain","word":"mot","number":12.5,"raw":{"number":"7.50","text":"within"},"texts":["é"]}`)
	var got node
	require.NoError(t, got.UnmarshalJSON(data))
	faulty := []byte(`{"inconnu":1,"int":"douze","texts":["a\nb"]}`)
	err := new(node).UnmarshalJSON(faulty)
	before := err.Error()
	for _, input := range [][]byte{data, faulty} {
		for i := range input {
			input[i] = 'X'
		}
	}
	require.Equal(t, node{"text": "plain", "word": "mot", "number": "12.5", "raw": node{"number": "7.50", "text": "within"}, "texts": []any{"é"}}, got)
	require.Equal(t, before, err.Error())
	require.Equal(t, []string{"/inconnu unknown-key", "/int type", "/texts/0 text"}, listed(err))
}

func TestMoreThanFiftyFaults(t *testing.T) {
	input := []byte(`[` + strings.Repeat(`1,`, 50_000) + `1]`)
	entries := 0
	err := strict.Read(input, func(r *strict.Reader) {
		for range r.Array() {
			entries++
			r.Text()
		}
	})
	got := listed(err)
	require.Len(t, got, 50)
	require.Equal(t, "/0 type", got[0])
	require.Equal(t, "/49 type", got[49])
	require.Equal(t, 50, entries, "the rest is passed over")
	behind := strict.Read(append(input[:len(input)-2:len(input)-2], "01]"...), func(r *strict.Reader) {
		for range r.Array() {
			r.Text()
		}
	})
	require.Equal(t, []string{" syntax"}, listed(behind), "a fault of form is seen there all the same")
}

// What is found beyond the faults that are told costs what white space does: it
// has no place, and nothing is kept of it. So do faults of one place, of which one
// is told.
func TestFaultsThatAreNotToldCostNothing(t *testing.T) {
	read := func(r *strict.Reader) {
		r.Private(true)
		for range r.Array() {
			for range r.Object("a") {
				r.Text()
			}
			r.Require("a")
		}
	}
	for reason, entry := range map[string]string{
		"a member that is missing": `{},`,
		"a value of another type":  `{"a":1},`,
		"a null":                   `null,`,
	} {
		allocs := func(entries int) float64 {
			input := []byte(`[` + strings.Repeat(entry, entries) + `0]`)
			return testing.AllocsPerRun(5, func() { require.Len(t, faultsOf(strict.Read(input, read)), 50) })
		}
		require.InDelta(t, allocs(100), allocs(10_000), 5, reason)
	}
	for reason, member := range map[string]string{
		"keys that are not named":  `"x":1,`,
		"a key given many times":   `"a":"1",`,
		"a value read many times":  `"a":"1","x":2,`,
		"keys of another alphabet": `"é":[1],`,
	} {
		allocs := func(members int) float64 {
			input := []byte(`[{` + strings.Repeat(member, members) + `"a":""}]`)
			return testing.AllocsPerRun(5, func() { require.Error(t, strict.Read(input, read)) })
		}
		require.InDelta(t, allocs(100), allocs(10_000), 5, reason)
	}
}

func TestFaultsAndThenAFaultOfForm(t *testing.T) {
	err := new(node).UnmarshalJSON([]byte(`{"int":"a","bool":1,"x":2`))
	require.Equal(t, []string{" syntax"}, listed(err), "what was read before may be another document's")
}

func TestFaultAtTheCurrentPlace(t *testing.T) {
	foreign := errors.New("disk on fire")
	err := strict.Read([]byte(`{"a/b":[{"c":1}]}`), func(r *strict.Reader) {
		for range r.Object("a/b") {
			for range r.Array() {
				for range r.Object("c") {
					r.Int(0, 1)
					r.Fault(foreign, "1")
				}
				r.Fault(strict.ErrRange, "")
			}
		}
	})
	require.Equal(t, []string{"/a~1b/0/c unreadable", "/a~1b/0 range"}, listed(err))
	require.ErrorIs(t, err, foreign)
}

func TestLeavingALoopIsAFault(t *testing.T) {
	for _, input := range []string{`{"a":[1,2],"b":3}`, `{"a":[1],"b":3}`} {
		err := strict.Read([]byte(input), func(r *strict.Reader) {
			for range r.Object("a", "b") {
				for range r.Array() {
					r.Int(0, 9)
					break
				}
				break
			}
			r.Require("a", "b")
		})
		require.Equal(t, []string{" syntax"}, listed(err), "a mistake of ours, which must not pass for a good reading")
	}
}

func TestReadNothing(t *testing.T) {
	require.NoError(t, strict.Read(nil, func(*strict.Reader) {}))
	require.Equal(t, []string{" syntax"}, listed(strict.Read([]byte("1"), func(*strict.Reader) {})), "a value that nobody read")
	require.Equal(t, []string{" syntax"}, listed(strict.Read(nil, func(r *strict.Reader) { r.Text() })))
}
