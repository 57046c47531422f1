package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/examples/internal/console"
	read "github.com/aap-lit/aap/examples/internal/input"
)

// oneCriterion is a grid with a floor and a quorum.
const oneCriterion = `{"scale": {"min": "0", "max": "5", "step": "0.5"}, "aggregate": "mean", "quorum": 2,
	"criteria": [{"code": "a", "label": {"fr": "Élan", "en": "Drive"}, "weight": "1.5", "floor": {"value": "3", "strict": false}}, {"code": "b", "weight": "2"}],
	"floors": [], "ties": [], "absent": {"not-given": "leave-out"}}`

func TestDecode(t *testing.T) {
	deep := strings.Repeat(`{"a":`, 20_000) + "1" + strings.Repeat("}", 20_000)
	cases := []struct {
		reason string
		raw    string
		want   []string // pointer and code
	}{
		{"a dossier", `{"seed": true}`, nil},
		{"a dossier that is wrapped", ` { "dossier" : {"seed": true} } `, nil},
		{"the key may be escaped", `{"dossie\u0072": {"seed": true}}`, nil},
		{"a fault of the dossier has its place", `{"dossier": {"budget": {"lines": [{}]}}}`, []string{
			"/dossier/budget/lines/0/kind missing", "/dossier/budget/lines/0/amount missing",
			"/dossier/budget/lines/0/from missing", "/dossier/budget/lines/0/to missing",
		}},
		{"the dossier is not an object", `{"dossier": 1}`, []string{"/dossier type"}},
		{"a member that is none", `{"dossier": {}, "indicator": []}`, []string{"/indicator unknown-key"}},
		{"faults in the order of the input", `{"a": 1, "dossier": {"b": 1}, "c": 1}`, []string{"/a unknown-key", "/dossier/b unknown-key", "/c unknown-key"}},
		{"two dossiers", `{"dossier": {}, "dossier": {"seed": 1}}`, []string{"/dossier duplicate-key"}},
		{"another case is another key", `{"Dossier": {}}`, []string{"/Dossier unknown-key"}},
		{"a dossier is not wrapped twice", `{"dossier": {"dossier": {}}}`, []string{"/dossier/dossier unknown-key"}},
		{"what is not JSON, in the dossier", `{"dossier": {"seed": }}`, []string{"/dossier/seed syntax"}},
		{"cut within the dossier", `{"dossier": {"seed": true`, []string{"/dossier syntax"}},
		{"cut after the dossier", `{"dossier": {}`, []string{" syntax"}},
		{"cut before the dossier", `{"dossier":`, []string{"/dossier syntax"}},
		{"a colon too many", `{"dossier"::{}}`, []string{"/dossier syntax"}},
		{"no colon", `{"dossier" {}}`, []string{"/dossier syntax"}},
		{"neither colon nor end", `{"dossier" {}`, []string{" syntax"}},
		{"something after it", `{"dossier": {}} x`, []string{" syntax"}},
		{"a bracket after it", `{"dossier": {}} }`, []string{" syntax"}},
		{"what is not JSON, beside the dossier", `{"dossier": {}, "a": tru}`, []string{" syntax"}},
		{"too deep, in the dossier", `{"dossier": ` + deep + `}`, []string{"/dossier depth"}},
		{"too deep, beside the dossier", `{"dossier": {}, "a": ` + deep + `}`, []string{" depth"}},
		{"a lone surrogate in the dossier", `{"dossier": {"title": "\ud800"}}`, []string{"/dossier/title encoding"}},
		{"a key that would deceive", `{"dossier": {}, "a\u202e\u001b/~": 1}`, []string{`/a\u202e\x1b~1~0 unknown-key`}},
		{"a key that is too long is cut", `{"dossier": {}, "` + strings.Repeat("é", 41) + `": 1}`, []string{"/" + strings.Repeat("é", 40) + "… unknown-key"}},
		{"readings beside the dossier", `{"readings": {"level": "regional"}, "dossier": {"seed": true}}`, nil},
		{"a reading that is none", `{"readings": {"level": "any", "hierarchy": "two"}, "dossier": {}}`, []string{"/readings/hierarchy unknown-word"}},
		{"a call beside the dossier", `{"call": {"code": "X"}, "dossier": {"seed": true}}`, nil},
		{"readings before their call", `{"readings": {"cap-base": "whole"}, "call": {"code": "X"}, "dossier": {"seed": true}}`, nil},
		{"readings that the call cannot have", `{"readings": {"cap-base": "funded-months"}, "call": {"code": "X", "budget": {"cap": "1"}}, "dossier": {}}`, []string{"/readings/months missing"}},
		{"a call that is none", `{"dossier": {}, "call": null}`, []string{"/call type"}},
		{"a call without a name", `{"dossier": {}, "call": {}}`, []string{"/call/code missing"}},
		{"faults of a call have their place", `{"dossier": {"seed": 1}, "call": {"code": "X", "closes": "demain", "sources": {"cape": ""}}}`, []string{
			"/dossier/seed type", "/call/closes instant", "/call/sources/cape unknown-key",
		}},
		{"what is not JSON, in the call", `{"dossier": {}, "call": {"code": }}`, []string{"/call/code syntax"}},
		{"two calls", `{"call": {"code": "X"}, "call": {"code": "Y"}, "dossier": {}}`, []string{"/call duplicate-key"}},
		{"readings without a dossier", `{"readings": {}}`, []string{"/dossier missing"}},
		{"a session beside the dossier", `{"dossier": {"seed": true}, "jury": {"projects": [], "ballots": []}}`, nil},
		{"faults of both come together", `{"jury": {"projects": [{"code": "P", "title": "", "request": "-1"}], "ballots": 1}, "dossier": {"seed": 1}}`, []string{
			"/jury/projects/0/request negative", "/jury/ballots type", "/dossier/seed type",
		}},
		{"a mark off the step", `{"dossier": {}, "jury": {"grid": ` + oneCriterion + `, "projects": [{"code": "P", "title": "", "request": "1"}], "ballots": [{"assessor": "E", "project": "P", "marks": {"a": "1.25"}}]}}`, []string{
			"/jury/ballots/0/marks/a off-step",
		}},
		{"the session is not an object", `{"dossier": {}, "jury": []}`, []string{"/jury type"}},
		{"the session has unknown members", `{"dossier": {}, "jury": {"projects": [], "ballots": [], "Line": 1}}`, []string{"/jury/Line unknown-key"}},
		{"a session among what a dossier has", `{"seed": true, "jury": {"projects": [], "ballots": []}}`, []string{"/seed unknown-key", "/dossier missing"}},
		{"what is not JSON, in the session", `{"dossier": {}, "jury": {"projects": }}`, []string{"/jury/projects syntax"}},
		{"indicators beside the dossier", `{"dossier": {"seed": true}, "indicators": [{"code": "a", "aggregation": "sum"}]}`, nil},
		{"all three", `{"jury": {"projects": [], "ballots": []}, "indicators": [], "dossier": {"seed": true}}`, nil},
		{"faults of an indicator have their place", `{"dossier": {}, "indicators": [{"code": "a", "aggregation": "sum", "target": {"month": 0, "value": "1"}}, {"code": "a", "aggregation": "mean"}]}`, []string{
			"/indicators/0/target/month range", "/indicators/1/aggregation unknown-word", "/indicators/1/code twice",
		}},
		{"indicators are a list", `{"dossier": {}, "indicators": {}}`, []string{"/indicators type"}},
		{"indicators are not null", `{"dossier": {}, "indicators": null}`, []string{"/indicators null"}},
		{"what is not JSON, in the indicators", `{"dossier": {}, "indicators": [{]}`, []string{"/indicators/0 syntax"}},
		{"a list", `[]`, []string{" type"}},
		{"nothing", ``, []string{" syntax"}},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			in, faults := decode([]byte(c.raw))
			var got []string
			for _, f := range faults {
				got = append(got, f.Pointer+" "+f.Code())
			}
			require.Equal(t, c.want, got)
			if c.want == nil {
				require.True(t, in.Dossier.Seed == eligibility.Yes)
			}
		})
	}
}

func TestDecodeTellsAtMostFiftyFaults(t *testing.T) {
	var b strings.Builder
	b.WriteString(`{"dossier": {}`)
	for range 60 {
		b.WriteString(`, "x": 1`)
	}
	b.WriteString("}")
	_, faults := decode([]byte(b.String()))
	require.Len(t, faults, 50)
}

func TestDecodeBound(t *testing.T) {
	wrapped := func(n int) []byte {
		raw := `{"dossier": {}` + strings.Repeat(" ", n-len(`{"dossier": {}}`)) + "}"
		require.Len(t, raw, n)
		return []byte(raw)
	}
	_, faults := decode(wrapped(read.Most))
	require.Empty(t, faults, "as long as may be")
	_, faults = decode(wrapped(read.Most + 1))
	require.Len(t, faults, 1, "a byte too long")
	require.Equal(t, "too-long", faults[0].Code())
}

// FuzzDecode: wrapping a dossier changes nothing but the places of its faults.
func FuzzDecode(f *testing.F) {
	for _, seed := range []string{`{}`, `{"seed": 1}`, `{"seed": }`, `"`, `{"dossier": {}}`, "{\"title\": \"\xff\"}"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var d eligibility.Dossier
		plain := eligibility.Faults(d.UnmarshalJSON([]byte(text)))
		_, wrapped := decode([]byte(`{"dossier":` + text + `}`))
		require.Equal(t, len(plain) == 0, len(wrapped) == 0, text)
		for _, fault := range wrapped {
			require.NotEmpty(t, fault.Code())
			require.Equal(t, console.Visible(fault.Pointer), fault.Pointer)
		}
	})
}
