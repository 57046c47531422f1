package budget_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/internal/strict/stricttest"
)

func TestPlanMarshalJSON(t *testing.T) {
	for _, c := range []struct {
		reason string
		plan   budget.Plan
		want   string
	}{
		{"nothing known", budget.Plan{}, `{}`},
		{"both known to be empty", newPlan(t, []budget.Line{}, []budget.Resource{}), `{"lines":[],"resources":[]}`},
		{"lines alone", newPlan(t, []budget.Line{over(4_800_000, 1, 18)}, nil),
			`{"lines":[{"kind":"contractor","amount":"48000.00","from":1,"to":18}]}`},
		{"resources alone", newPlan(t, nil, []budget.Resource{asked(2_400_000)}),
			`{"resources":[{"source":"pia","amount":"24000.00","in-kind":false}]}`},
		{"labels", newPlan(t,
			[]budget.Line{{Label: "Designer", Kind: budget.AgentTime, Amount: cents(1), From: 1, To: 2}},
			[]budget.Resource{{Label: "Locaux", Source: budget.FromOwnFunds, InKind: true}}),
			`{"lines":[{"label":"Designer","kind":"agent-time","amount":"0.01","from":1,"to":2}],` +
				`"resources":[{"label":"Locaux","source":"own","amount":"0.00","in-kind":true}]}`},
	} {
		t.Run(c.reason, func(t *testing.T) {
			data, err := json.Marshal(c.plan)
			require.NoError(t, err)
			require.Equal(t, c.want, string(data))
			var back budget.Plan
			require.NoError(t, json.Unmarshal(data, &back))
			require.Equal(t, c.plan, back)
		})
	}
}

func TestPlanUnmarshalJSON(t *testing.T) {
	for _, c := range []struct {
		reason string
		data   string
		want   budget.Plan
	}{
		{"null", `null`, budget.Plan{}},
		{"no member", `{}`, budget.Plan{}},
		{"null members", `{"lines": null, "resources": null}`, budget.Plan{}},
		{"an unknown list beside an empty one", `{"resources": [], "lines": null}`, newPlan(t, nil, []budget.Resource{})},
		{"members in another order, amounts as numbers", `{"lines": [{"to": 3, "from": 2, "amount": 1.5, "kind": "other"}]}`,
			newPlan(t, []budget.Line{{Kind: budget.OtherCost, Amount: cents(150), From: 2, To: 3}}, nil)},
		{"optional members null", `{"lines": [{"label": null, "kind": "contractor", "amount": "1", "from": 1, "to": 1}],
			"resources": [{"label": null, "in-kind": null, "source": "pia", "amount": "1"}]}`,
			newPlan(t, []budget.Line{over(100, 1, 1)}, []budget.Resource{asked(100)})},
		{"optional members empty", `{"lines": [{"label": "", "kind": "contractor", "amount": "1", "from": 1, "to": 1}]}`,
			newPlan(t, []budget.Line{over(100, 1, 1)}, nil)},
	} {
		t.Run(c.reason, func(t *testing.T) {
			plan := newPlan(t, typicalLines(), typicalResources())
			require.NoError(t, json.Unmarshal([]byte(c.data), &plan))
			require.Equal(t, c.want, plan)
		})
	}
}

const (
	goodLine     = `{"kind":"contractor","amount":"1","from":1,"to":1}`
	goodResource = `{"source":"pia","amount":"1"}`
)

func TestPlanUnmarshalJSONFaults(t *testing.T) {
	for _, c := range []struct {
		reason string
		data   string
		want   []flaw
	}{
		{"another type", `[]`, []flaw{{"", "type"}}},
		{"unknown member", `{"line": []}`, []flaw{{"/line", "unknown-key"}}},
		{"wrongly cased member", `{"Lines": []}`, []flaw{{"/Lines", "unknown-key"}}},
		{"a list given twice", `{"lines": [], "lines": []}`, []flaw{{"/lines", "duplicate-key"}}},
		{"a list of another type", `{"lines": {}, "resources": 3}`, []flaw{{"/lines", "type"}, {"/resources", "type"}}},
		{"entry 1 refused hides nothing of entry 10", `{"lines": [` + goodLine + `, 3, ` + strings.Repeat(goodLine+",", 8) + `{"kind":"other","amount":"1","from":2,"to":1}]}`,
			[]flaw{{"/lines/1", "type"}, {"/lines/10/to", "months"}}},
		{"null lines and resources in a list", `{"lines": [null], "resources": [null]}`,
			[]flaw{{"/lines/0", "null"}, {"/resources/0", "null"}}},
		{"an entry of another type has that fault alone", `{"lines": [` + goodLine + `, 3], "resources": [[]]}`,
			[]flaw{{"/lines/1", "type"}, {"/resources/0", "type"}}},
		{"entries of nothing", `{"lines": [{}], "resources": [{}]}`, []flaw{
			{"/lines/0/kind", "missing"}, {"/lines/0/amount", "missing"}, {"/lines/0/from", "missing"}, {"/lines/0/to", "missing"},
			{"/resources/0/source", "missing"}, {"/resources/0/amount", "missing"},
		}},
		{"required members null", `{"lines": [{"kind": null, "amount": null, "from": null, "to": null}], "resources": [{"source": null, "amount": null}]}`, []flaw{
			{"/lines/0/kind", "null"}, {"/lines/0/amount", "null"}, {"/lines/0/from", "null"}, {"/lines/0/to", "null"},
			{"/resources/0/source", "null"}, {"/resources/0/amount", "null"},
		}},
		{"members of other types", `{"lines": [{"label": 1, "kind": 1, "amount": true, "from": "1", "to": []}], "resources": [{"source": {}, "amount": [], "in-kind": "no", "label": {}}]}`, []flaw{
			{"/lines/0/label", "type"}, {"/lines/0/kind", "type"}, {"/lines/0/amount", "type"}, {"/lines/0/from", "type"}, {"/lines/0/to", "type"},
			{"/resources/0/source", "type"}, {"/resources/0/amount", "type"}, {"/resources/0/in-kind", "type"}, {"/resources/0/label", "type"},
		}},
		{"words that are none", `{"lines": [{"kind": "Contractor", "amount": "1", "from": 1, "to": 1}], "resources": [{"source": "PIA", "amount": "1"}]}`,
			[]flaw{{"/lines/0/kind", "unknown-word"}, {"/resources/0/source", "unknown-word"}}},
		{"amounts that are none", `{"lines": [{"kind": "other", "amount": "1.505", "from": 1, "to": 1}, {"kind": "other", "amount": -1, "from": 1, "to": 1}],
			"resources": [{"source": "own", "amount": "1,5"}, {"source": "own", "amount": 1e13}]}`,
			[]flaw{{"/lines/0/amount", "precision"}, {"/lines/1/amount", "negative"}, {"/resources/0/amount", "number"}, {"/resources/1/amount", "number"}}},
		{"months that are none", `{"lines": [{"kind": "other", "amount": "1", "from": 0, "to": 121}, {"kind": "other", "amount": "1", "from": 1.0, "to": 99999999999999999999}]}`,
			[]flaw{{"/lines/0/from", "range"}, {"/lines/0/to", "range"}, {"/lines/1/from", "number"}, {"/lines/1/to", "range"}}},
		{"a period that ends before it begins, from first", `{"lines": [{"kind": "other", "amount": "1", "from": 2, "to": 1}]}`, []flaw{{"/lines/0/to", "months"}}},
		{"a period that ends before it begins, to first", `{"lines": [{"kind": "other", "amount": "1", "to": 1, "from": 2}]}`, []flaw{{"/lines/0/to", "months"}}},
		{"PIA in kind", `{"resources": [{"in-kind": true, "source": "pia", "amount": "1"}]}`, []flaw{{"/resources/0/in-kind", "in-kind"}}},
		{"in kind of no source has one fault", `{"resources": [{"in-kind": true, "source": "PIA", "amount": "1"}]}`, []flaw{{"/resources/0/source", "unknown-word"}}},
		{"unknown members of entries", `{"lines": [{"kind": "other", "amount": "1", "from": 1, "to": 1, "vat": 20}], "resources": [{"source": "own", "amount": "1", "InKind": true}]}`,
			[]flaw{{"/lines/0/vat", "unknown-key"}, {"/resources/0/InKind", "unknown-key"}}},
		{"a label of two lines", `{"lines": [{"label": "a\nb", "kind": "other", "amount": "1", "from": 1, "to": 1}]}`, []flaw{{"/lines/0/label", "text"}}},
		{"a long label", `{"resources": [{"label": "` + strings.Repeat("é", 201) + `", "source": "own", "amount": "1"}]}`, []flaw{{"/resources/0/label", "too-long"}}},
		{"sums beyond the greatest amount", `{"lines": [{"kind": "other", "amount": "1000000000000", "from": 1, "to": 1}, ` + goodLine + `],
			"resources": [{"source": "pia", "amount": "1000000000000"}, ` + goodResource + `]}`, []flaw{{"/lines", "range"}, {"/resources", "range"}}},
		{"10 001 entries", `{"lines": [` + strings.Repeat(goodLine+",", 10_000) + goodLine + `]}`, []flaw{{"/lines", "too-many"}}},
		{"10 003 entries", `{"resources": [` + strings.Repeat(goodResource+",", 10_002) + goodResource + `]}`, []flaw{{"/resources", "too-many"}}},
		{"what reading finds and what the rules find, together", `{"lines": [{"kind": "other", "amount": "x", "from": 2, "to": 1}], "resources": [{"source": "pia", "amount": "1", "in-kind": true}], "other": 1}`,
			[]flaw{{"/lines/0/amount", "number"}, {"/other", "unknown-key"}, {"/lines/0/to", "months"}, {"/resources/0/in-kind", "in-kind"}}},
		{"an error of form is alone", `{"lines": [{}], "resources": [{}`, []flaw{{"/resources", "syntax"}}},
		{"an error of encoding is alone", `{"lines": [{}], "resources": [{"label": "` + "\xff" + `"}]}`, []flaw{{"/resources/0/label", "encoding"}}},
		{"an error of depth is alone", `{"lines": [{}], "resources": ` + strings.Repeat("[", 64) + `}`, []flaw{{"/resources/0", "depth"}}},
		{"nothing", ``, []flaw{{"", "syntax"}}},
		{"two values", `{} {}`, []flaw{{"", "syntax"}}},
	} {
		t.Run(c.reason, func(t *testing.T) {
			before := newPlan(t, typicalLines(), nil)
			plan := before
			err := plan.UnmarshalJSON([]byte(c.data))
			require.Equal(t, c.want, stricttest.Flaws(err))
			require.Equal(t, before, plan, "left as it was")
		})
	}
}

func TestPlanLabelsAreNotQuoted(t *testing.T) {
	var plan budget.Plan
	err := json.Unmarshal([]byte(`{"lines": [{"label": "Camille Martin\u0000", "kind": "other", "amount": "1", "from": 1, "to": 1}]}`), &plan)
	require.ErrorIs(t, err, budget.ErrText)
	require.NotContains(t, err.Error(), "Camille", "a label may name an agent")
}

func TestLineUnmarshalJSON(t *testing.T) {
	l := over(7, 1, 2)
	require.NoError(t, json.Unmarshal([]byte(`{"label": "é", "kind": "agent-time", "amount": 3, "from": 1, "to": 120}`), &l))
	require.Equal(t, budget.Line{Label: "é", Kind: budget.AgentTime, Amount: euros(3), From: 1, To: 120}, l)

	before := l
	for data, want := range map[string][]flaw{
		`null`: {{"", "null"}},
		`3`:    {{"", "type"}},
		`{"kind": "other", "amount": "1", "from": 3, "to": 2}`: {{"/to", "months"}},
		`{"kind": "none", "amount": "1", "from": 3}`:           {{"/kind", "unknown-word"}, {"/to", "missing"}},
	} {
		require.Equal(t, want, stricttest.Flaws(l.UnmarshalJSON([]byte(data))), data)
		require.Equal(t, before, l, "left as it was")
	}
}

func TestResourceUnmarshalJSON(t *testing.T) {
	s := asked(7)
	require.NoError(t, json.Unmarshal([]byte(`{"label": "é", "source": "own", "amount": 3, "in-kind": true}`), &s))
	require.Equal(t, budget.Resource{Label: "é", Source: budget.FromOwnFunds, Amount: euros(3), InKind: true}, s)

	before := s
	for data, want := range map[string][]flaw{
		`null`: {{"", "null"}},
		`"x"`:  {{"", "type"}},
		`{"source": "pia", "amount": "1", "in-kind": true}`: {{"/in-kind", "in-kind"}},
		`{"in-kind": 0}`: {{"/in-kind", "type"}, {"/source", "missing"}, {"/amount", "missing"}},
	} {
		require.Equal(t, want, stricttest.Flaws(s.UnmarshalJSON([]byte(data))), data)
		require.Equal(t, before, s, "left as it was")
	}
}

// encoding/json into plain structs must see the same plan.
func TestPlanJSONAgainstEncodingJSON(t *testing.T) {
	random := rand.New(rand.NewPCG(4, 2016))
	for i := range 200 {
		lines := randomLines(random)
		for j := range lines {
			lines[j].Label = fmt.Sprintf("%d \"<é>\" \\ %c", i, rune(0x20+random.IntN(0x50)))
		}
		plan := newPlan(t, lines, nil)
		data, err := json.Marshal(plan)
		require.NoError(t, err)
		var plain struct {
			Lines []struct {
				Label, Kind, Amount string
				From, To            int
			}
		}
		require.NoError(t, json.Unmarshal(data, &plain))
		require.Len(t, plain.Lines, len(lines))
		for j, l := range lines {
			got := plain.Lines[j]
			require.Equal(t, []any{l.Label, l.Kind.String(), l.Amount.String(), l.From, l.To},
				[]any{got.Label, got.Kind, got.Amount, got.From, got.To})
		}
		var back budget.Plan
		require.NoError(t, back.UnmarshalJSON(data))
		require.Equal(t, plan, back)
	}
}

func FuzzPlanJSON(f *testing.F) {
	for _, seed := range []string{
		`null`, `{}`, `{"lines":[],"resources":null}`,
		`{"lines":[` + goodLine + `],"resources":[` + goodResource + `]}`,
		`{"lines":[{"label":"\u00e9","kind":"other","amount":1.50,"from":2,"to":1}]}`,
		`{"resources":[{"source":"pia","amount":"1","in-kind":true}]}`,
		`{"lines":[null],"lines":3}`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		plan := newPlan(t, typicalLines(), nil)
		before := plan
		if err := plan.UnmarshalJSON(data); err != nil {
			list := stricttest.Flaws(err)
			require.NotEmpty(t, list)
			require.LessOrEqual(t, len(list), 50)
			seen := map[string]bool{}
			for _, f := range list {
				require.False(t, seen[f[0]], "two faults at %s", f[0])
				seen[f[0]] = true
				require.NotEmpty(t, f[1])
			}
			require.Equal(t, before, plan)
			return
		}
		encoded, err := json.Marshal(plan)
		require.NoError(t, err)
		var back budget.Plan
		require.NoError(t, back.UnmarshalJSON(encoded))
		require.Equal(t, plan, back)
		again, err := json.Marshal(back)
		require.NoError(t, err)
		require.True(t, bytes.Equal(encoded, again))
		rebuilt := newPlan(t, plan.Lines(), plan.Resources())
		require.Equal(t, plan, rebuilt)
	})
}
