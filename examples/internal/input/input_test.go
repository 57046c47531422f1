package input

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility"
)

// beside reads a further member, "more", into readings.
func beside(name string) json.Unmarshaler {
	if name == "more" {
		return new(eligibility.Readings)
	}
	return nil
}

// TestFirstMember: the first member says what an input is; where it says nothing, the
// others do.
func TestFirstMember(t *testing.T) {
	cases := []struct {
		reason, raw string
		want        []string // pointer and code
	}{
		{"a dossier", `{"seed": true}`, nil},
		{"a dossier within", `{"dossier": {"seed": true}}`, nil},
		{"behind what comes with it", ` { "more" : {} , "dossier" : {"seed": true} } `, nil},
		{"a name in escapes", `{"\u0064ossier": {"seed": true}}`, nil},
		{"of a dossier, then of an input", `{"seed": true, "dossier": {"seed": true}}`, []string{"/seed unknown-key"}},
		{"of an input, then of a dossier", `{"dossier": {"seed": true}, "seed": true}`, []string{"/seed unknown-key"}},
		{"of neither, then of an input", `{"sead": true, "dossier": {"seed": 1}}`, []string{"/sead unknown-key", "/dossier/seed type"}},
		{"of neither, then of a dossier", `{"sead": true, "seed": 1}`, []string{"/sead unknown-key", "/seed type"}},
		{"of a dossier, then of what comes with one", `{"seed": true, "more": {}}`, []string{"/seed unknown-key", "/dossier missing"}},
		{"of neither, then one that is no JSON", `{"a": 1, "dossier": {"seed": tru}}`, []string{"/dossier/seed syntax"}},
		{"of an input, then one of neither that is no JSON", `{"dossier": {}, "a": tru}`, []string{" syntax"}},
		{"one that is no JSON hides what is wrong before it", `{"more": {"level": "x"}, "dossier": {"seed": tru}}`, []string{"/dossier/seed syntax"}},
		{"brackets in a name and in a text", `{"}{\"": "]", "dossier": {"title": "}\\"}}`, []string{`/}{" unknown-key`}},
		{"brackets that do not match", `{"dossier": {"team": [}]}`, []string{"/dossier/team/0 syntax"}},
		{"a comma too many", `{"dossier": {},}`, []string{" syntax"}},
		{"a comma too few", `{"dossier": {} "more": {}}`, []string{" syntax"}},
		{"a name without quotes", `{"dossier": {}, more: {}}`, []string{" syntax"}},
		{"cut within a name", `{"dossier": {}, "mor`, []string{" syntax"}},
		{"cut behind a backslash", `{"dossier": {"title": "\`, []string{"/dossier/title syntax"}},
		{"nothing in it", `{}`, nil},
		{"no object", `["dossier"]`, []string{" type"}},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			_, faults := Read([]byte(c.raw), beside)
			var got []string
			for _, f := range faults {
				got = append(got, f.Pointer+" "+f.Code())
			}
			require.Equal(t, c.want, got)
		})
	}
}

// TestOffset: where an input ceases to be JSON is told in bytes of the whole.
func TestOffset(t *testing.T) {
	for raw, offset := range map[string]int{
		`{"seed": tru}`:                             9,
		`{"dossier": {"seed": tru}}`:                21,
		` {"more": {"level": }, "dossier": {}}`:     20,
		`{"call": {}, "dossier": {"title": "é" x}}`: 39,
		`{"dossier": {"seed": true}`:                26,
		`{"dossier": {}, "a": tru}`:                 21,
	} {
		_, faults := Read([]byte(raw), beside)
		require.Len(t, faults, 1, raw)
		require.True(t, faults[0].Malformed(), raw)
		require.Equal(t, offset, faults[0].Offset(), raw)
	}
}

// FuzzRead: what is read is JSON that encoding/json reads too, and a dossier is the
// same within an input as by itself.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{`{}`, `{"title": "a"}`, `{"seed": }`, `{"dossier": {"seed": true}, "more": {}}`, `{"a"::1}`, "\"", `{"dossier": {"title": "\\\"}"}}`} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		in, faults := Read([]byte(text), beside)
		if len(faults) > 0 {
			return
		}
		require.True(t, json.Valid([]byte(text)))
		var d eligibility.Dossier
		if d.UnmarshalJSON([]byte(text)) != nil {
			return
		}
		require.Equal(t, d, in.Dossier)
		in, faults = Read([]byte(`{"more": {}, "dossier": `+text+`}`), beside)
		require.Empty(t, faults)
		require.Equal(t, d, in.Dossier)
	})
}
