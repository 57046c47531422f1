package strict_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/internal/strict"
)

// A node is a document with a member for each kind of read. It is read into the
// values that encoding/json gives, with numbers as their text.
type node map[string]any

var nodeKeys = []string{"text", "word", "number", "int", "bool", "maybe", "node", "list", "texts", "raw"}

func readNode(r *strict.Reader) node {
	n := node{}
	for key := range r.Object(nodeKeys...) {
		switch key {
		case "text":
			n[key], _ = r.Text()
		case "word":
			var w word
			r.Word(&w)
			n[key] = string(w)
		case "number":
			number, _ := r.Number()
			n[key] = string(number)
		case "int":
			i, _ := r.Int(math.MinInt32, math.MaxInt32)
			n[key] = strconv.Itoa(i)
		case "bool":
			n[key], _ = r.Bool()
		case "maybe":
			n[key] = nil
			if !r.Null() {
				n[key], _ = r.Text()
			}
		case "node":
			n[key] = readNode(r)
		case "list":
			list := []any{}
			for range r.Array() {
				list = append(list, readNode(r))
			}
			n[key] = list
		case "texts":
			texts := []any{}
			for range r.Array() {
				text, _ := r.Text()
				texts = append(texts, text)
			}
			n[key] = texts
		case "raw":
			inner := node{}
			r.Into(&inner)
			n[key] = inner
		}
	}
	return n
}

func (n *node) UnmarshalJSON(data []byte) error {
	return strict.Read(data, func(r *strict.Reader) { *n = readNode(r) })
}

// A word takes any text.
type word string

func (w *word) UnmarshalText(text []byte) error {
	*w = word(text)
	return nil
}

// decoded is what encoding/json makes of data, in the shape of a node.
func decoded(t *testing.T, data []byte) any {
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	var v any
	require.NoError(t, d.Decode(&v))
	_, err := d.Token()
	require.Equal(t, io.EOF, err)
	return asNode(t, v)
}

func asNode(t *testing.T, v any) any {
	switch v := v.(type) {
	case json.Number:
		return v.String()
	case []any:
		for i := range v {
			v[i] = asNode(t, v[i])
		}
	case map[string]any:
		n := node{}
		for key, value := range v {
			n[key] = asNode(t, value)
		}
		if digits, ok := n["int"].(string); ok {
			i, err := strconv.Atoi(digits)
			require.NoError(t, err)
			n["int"] = strconv.Itoa(i) // -0 is 0
		}
		return n
	}
	return v
}

// form is the code of the fault of form in err, "" without one.
func form(err error) string {
	for _, s := range []strict.Sentinel{strict.ErrSyntax, strict.ErrEncoding, strict.ErrDepth} {
		if errors.Is(err, s) {
			return string(s)
		}
	}
	return ""
}

// passedOver reads data as a value of a type it mostly is not, and gives its
// fault of form.
func passedOver(data []byte) string {
	return form(strict.Read(data, func(r *strict.Reader) {
		if !r.Null() {
			r.Bool()
		}
	}))
}

// requireAgreement holds a Reader against encoding/json on one input: what it
// accepts has the same values there, what it calls malformed is malformed
// there, and what it refuses for its meaning is well-formed there. A value
// that is passed over is held to the same grammar as one that is read.
func requireAgreement(t *testing.T, data []byte) {
	t.Helper()
	data = slices.Clip(data) // whoever reads beyond the end is seen
	before := bytes.Clone(data)
	var got node
	err := got.UnmarshalJSON(data)
	require.Equal(t, before, data, "the input is not written to")
	switch form(err) {
	case "syntax":
		require.False(t, json.Valid(data), "%q is JSON", data)
	case "encoding":
		require.True(t, !utf8.Valid(data) || bytes.Contains(data, []byte(`\u`)), "%q is well encoded", data)
	case "depth":
		require.Greater(t, bytes.Count(data, []byte("["))+bytes.Count(data, []byte("{")), 64)
	default:
		require.True(t, json.Valid(data), "%q is not JSON", data)
		require.True(t, utf8.Valid(data))
	}
	require.Equal(t, form(err) != "", passedOver(data) != "", "%q is read by one grammar and passed over by another", data)
	if err == nil {
		require.Equal(t, decoded(t, data), any(got))
		return
	}
	requireSafe(t, err)
	requireDiscreet(t, data)
}

// ours are the parts of a pointer that repeat nothing of an input.
var ours = regexp.MustCompile(`^(/([0-9]+|…|` + strings.Join(nodeKeys, "|") + `))*$`)

// requireDiscreet reads data as personal, and wants nothing of it in the faults
// but the one character of a fault of form.
func requireDiscreet(t *testing.T, data []byte) {
	t.Helper()
	err := strict.Read(data, func(r *strict.Reader) {
		r.Private(true)
		readNode(r)
	})
	for _, f := range faultsOf(err) {
		require.Regexp(t, ours, f.Pointer)
		require.True(t, f.Input == "" || f.Malformed(), "%q", f.Input)
	}
}

// requireSafe checks what every error promises.
func requireSafe(t *testing.T, err error) {
	t.Helper()
	faults := faultsOf(err)
	require.LessOrEqual(t, len(faults), 50)
	places := map[string]bool{}
	for _, f := range faults {
		require.NotEmpty(t, f.Code(), "%#v", f)
		require.False(t, places[f.Pointer], "two faults at %q", f.Pointer)
		places[f.Pointer] = true
		require.LessOrEqual(t, utf8.RuneCountInString(f.Input), 40*len(`\U0010ffff`)+1)
		requirePrintable(t, f.Pointer+f.Input)
		if form(f.Err) != "" {
			require.Len(t, faults, 1, "a fault of form stands alone")
			require.LessOrEqual(t, len(f.Input), len(`\U0010ffff`), "one character: what follows may name a person")
		}
	}
}

// sample has every production of the grammar that a reader meets.
const sample = ` {"text" : "é\u00e9\"\\\/\b\f\n\r\t€𝄞\ud834\udd1e", "word":"","number": -12.50e+3,
	"int":-0,"bool":true,"maybe":null , "texts":["a", "b" ],
	"list":[{},{"number":"1.5","bool":false}],"node":{"int":12,"texts":[]},
	"raw": {"text":"}],{\"\\","number":0.0E-1,"raw":{"maybe":"x"}} } ` + "\r\n"

func TestSampleIsReadInFull(t *testing.T) {
	data := []byte(strings.ReplaceAll(sample, `\b\f\n\r\t`, "")) // a text has no control characters
	var n node
	require.NoError(t, n.UnmarshalJSON(data))
	require.Len(t, n, len(nodeKeys))
	require.Equal(t, `éé"\/€𝄞𝄞`, n["text"])
	require.Equal(t, "-12.50e+3", n["number"])
	require.Equal(t, node{"text": `}],{"\`, "number": "0.0E-1", "raw": node{"maybe": "x"}}, n["raw"])
	requireAgreement(t, data)
}

// cutPair is the end of an input cut inside a pair of surrogates, of which the
// first is then a lone one.
var cutPair = regexp.MustCompile(`\\ud834(\\(u(d(d(1)?)?)?)?)?$`)

func TestSampleCutAnywhere(t *testing.T) {
	end := len(strings.TrimRight(sample, " \r\n"))
	for n := range end {
		cut := []byte(sample[:n])
		requireAgreement(t, cut)
		var v node
		got := faultsOf(v.UnmarshalJSON(cut))
		require.Len(t, got, 1, "%q", cut)
		inside := !utf8.Valid(cut) || cutPair.Match(cut)
		require.True(t, got[0].Code() == "syntax" || inside && got[0].Code() == "encoding", "%q: %s", cut, got[0].Code())
	}
	for n := end; n <= len(sample); n++ {
		requireAgreement(t, []byte(sample[:n]))
	}
}

func TestSampleChangedAnywhere(t *testing.T) {
	for i := range len(sample) {
		for _, c := range "\x00\t 0-1.eE+\"\\/u{}[],:tfn\x7fé\xff" {
			data := []byte(sample)
			data[i] = byte(c)
			requireAgreement(t, data)
			requireAgreement(t, append(append(data[:i:i], byte(c)), sample[i:]...))
		}
		requireAgreement(t, []byte(sample[:i]+sample[i+1:]))
	}
}

// FuzzReader holds a Reader against encoding/json.
func FuzzReader(f *testing.F) {
	f.Add([]byte(sample))
	for _, c := range grammar {
		f.Add([]byte(c.input))
		f.Add([]byte(`{"text":` + c.input + `}`))
		f.Add([]byte(`{"raw":{"number":` + c.input + `}}`))
	}
	f.Add([]byte(strings.Repeat(`{"node":`, 64) + `{}` + strings.Repeat("}", 64)))
	f.Add([]byte(strings.Repeat(`{"raw":`, 64) + `{}` + strings.Repeat("}", 64)))
	f.Fuzz(func(t *testing.T, data []byte) { requireAgreement(t, data) })
}
