package strict_test

import (
	"encoding/json"
	"errors"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/internal/strict"
)

// TestWriterWritesAsEncodingJSON compares a value of every kind, by itself, as a
// member and in a list.
func TestWriterWritesAsEncodingJSON(t *testing.T) {
	at := time.Date(2016, 9, 27, 16, 0, 0, 120, time.FixedZone("", 7200))
	for reason, c := range map[string]struct {
		write func(w *strict.Writer, key string)
		value any
	}{
		"an empty object": {func(w *strict.Writer, key string) { w.Object(key); w.End() }, struct{}{}},
		"an empty list":   {func(w *strict.Writer, key string) { w.List(key); w.End() }, []int{}},
		"nothing":         {(*strict.Writer).Null, nil},
		"a text":          {func(w *strict.Writer, key string) { w.Text(key, "L'œuf <b>&\u2028\u2029") }, "L'œuf <b>&\u2028\u2029"},
		"texts":           {func(w *strict.Writer, key string) { w.Texts(key, []string{"a", ""}) }, []string{"a", ""}},
		"no texts":        {func(w *strict.Writer, key string) { w.Texts(key, nil) }, []string{}},
		"a number":        {func(w *strict.Writer, key string) { w.Int(key, -12) }, -12},
		"a truth":         {func(w *strict.Writer, key string) { w.Bool(key, true) }, true},
		"an instant":      {func(w *strict.Writer, key string) { w.Instant(key, at) }, at},
		"an amount":       {func(w *strict.Writer, key string) { w.Cents(key, 1234507) }, "12345.07"},
		"a value":         {func(w *strict.Writer, key string) { w.Value(key, json.RawMessage(`{"a":1}`)) }, json.RawMessage(`{"a":1}`)},
	} {
		t.Run(reason, func(t *testing.T) {
			same := func(value any, write func(w *strict.Writer, key string)) {
				want, err := json.Marshal(value)
				require.NoError(t, err)
				got, err := strict.Written(write)
				require.NoError(t, err)
				require.Equal(t, string(want), string(got))
			}
			same(c.value, c.write)
			same(map[string]any{"a": c.value, "b-c": c.value}, func(w *strict.Writer, key string) {
				w.Object(key)
				c.write(w, "a")
				c.write(w, "b-c")
				w.End()
			})
			same([][]any{{c.value}, {}, {c.value, c.value}}, func(w *strict.Writer, key string) {
				w.List(key)
				for _, n := range []int{1, 0, 2} {
					w.List("")
					for range n {
						c.write(w, "")
					}
					w.End()
				}
				w.End()
			})
		})
	}
}

// TestWriterLeavesOut: what is nothing is not written where it may be left out.
func TestWriterLeavesOut(t *testing.T) {
	got, err := strict.Append([]byte("> "), func(w *strict.Writer, key string) {
		w.Object(key)
		w.TextIfAny("a", "")
		w.IntIfAny("b", 0)
		w.TextIfAny("c", "x")
		w.IntIfAny("d", 1)
		w.End()
	})
	require.NoError(t, err)
	require.Equal(t, `> {"c":"x","d":1}`, string(got))
}

// TestWriterKeepsTheFirstError: what cannot be written gives no bytes.
func TestWriterKeepsTheFirstError(t *testing.T) {
	first := errors.New("first")
	for reason, write := range map[string]func(w *strict.Writer, key string){
		"a value fails": func(w *strict.Writer, key string) { w.Value(key, failing{first}) },
		"then others": func(w *strict.Writer, key string) {
			w.List(key)
			w.Value("", failing{first})
			w.Instant("", time.Date(10_000, 1, 1, 0, 0, 0, 0, time.UTC))
			w.End()
		},
	} {
		got, err := strict.Written(write)
		require.ErrorIs(t, err, first, reason)
		require.Nil(t, got, reason)
	}
	_, err := strict.Written(func(w *strict.Writer, key string) { w.Instant(key, time.Date(10_000, 1, 1, 0, 0, 0, 0, time.UTC)) })
	require.Error(t, err, "a year of five digits")
}

// TestWriterKeepsTheInstant: an offset with seconds, such as Paris had before 1911, is
// not cut.
func TestWriterKeepsTheInstant(t *testing.T) {
	at := time.Date(1900, 6, 1, 12, 0, 0, 0, time.FixedZone("", 9*60+21))
	got, err := strict.Written(func(w *strict.Writer, key string) { w.Instant(key, at) })
	require.NoError(t, err)
	var back time.Time
	require.NoError(t, json.Unmarshal(got, &back))
	require.True(t, at.Equal(back), "%s", got)
}

type failing struct{ err error }

func (f failing) MarshalJSON() ([]byte, error) { return nil, f.err }

// FuzzWriterText: every text is written as encoding/json writes it.
func FuzzWriterText(f *testing.F) {
	for _, text := range []string{"", "Région « Bretagne »", "\x00\x1f\b\f\n\r\t\x7f", `"\</script>&`, "\u2027\u2028\u2029\u202a", "a\xffb\xe2\x80", "\ufffd", "😀"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		want, err := json.Marshal(map[string]string{"a": text})
		require.NoError(t, err)
		got, err := strict.Written(func(w *strict.Writer, key string) {
			w.Object(key)
			w.Text("a", text)
			w.End()
		})
		require.NoError(t, err)
		require.Equal(t, string(want), string(got))
	})
}
