package schema

import (
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/eligibility"
)

// rich has every member that a dossier may have.
const rich = `{
	"title": "Atelier", "region": "FR-NAQ",
	"team": [{"name": "A. Exemple", "service": "SGAR", "state-service": true}, {"service": "DREAL Nouvelle-Aquitaine"}],
	"partners": [{"name": "Bordeaux Métropole", "category": "local-authority", "id": "243300316"}],
	"budget": {
		"lines": [{"label": "Designer", "kind": "contractor", "amount": "48000.00", "from": 1, "to": 18}],
		"resources": [{"label": "PIA", "source": "pia", "amount": 24000.5, "in-kind": false}]},
	"deposit": {"by": "region-prefect", "region": "75", "at": "2016-09-27T16:00:00+02:00"},
	"seed": true, "growing": ["lines", "team"]}`

// crew is a team of which every agent stands otherwise, and that is asked about agent
// by agent.
const crew = `{"region": "Bretagne", "team": [{"service": "DREAL Bretagne"}, {"service": "DREAL"}, {"service": "DRAC Corse"}, {"service": "ARS Bretagne"},
	{"name": "A. Exemple"}, {"service": "Mission X"}, {"service": "DRAAF Bretgne"}, {"service": "SGAR et DRAC Bretagne"}, {"service": "DRIEE", "state-service": false}]}`

// strangers are what a value may be replaced by.
func strangers() []any {
	return []any{
		nil, "", "x", "team", 0.0, 1.0, -1.0, 121.0, 1.5, true, false,
		[]any{}, []any{nil}, []any{"x"}, map[string]any{}, map[string]any{"x": 1.0},
	}
}

// misshapen are a value of any other type than v, and v with a member that
// nobody knows.
func misshapen(v any) []any {
	edits := slices.DeleteFunc(strangers(), func(stranger any) bool { return reflect.TypeOf(stranger) == reflect.TypeOf(v) })
	if object, ok := v.(map[string]any); ok {
		edits = append(edits, with(object, "x", 1.0))
	}
	return edits
}

// changed are all that may stand for v: what is misshapen, another value of its
// type, and v with a member or an entry less, renamed, or more.
func changed(v any) []any {
	edits := append(strangers(), misshapen(v)...)
	switch v := v.(type) {
	case map[string]any:
		for key, value := range v {
			without := maps.Clone(v)
			delete(without, key)
			edits = append(edits, without, with(without, strings.ToUpper(key), value))
		}
	case []any:
		edits = append(edits, append(slices.Clone(v), nil), append(slices.Clone(v), v...))
		for i := range v {
			edits = append(edits, slices.Delete(slices.Clone(v), i, i+1))
		}
	}
	return edits
}

func with(object map[string]any, key string, value any) map[string]any {
	copied := maps.Clone(object)
	copied[key] = value
	return copied
}

// mutants are all documents that differ from v in one place.
func mutants(v any, edit func(any) []any) []any {
	all := edit(v)
	switch v := v.(type) {
	case map[string]any:
		for key, value := range v {
			for _, mutant := range mutants(value, edit) {
				all = append(all, with(v, key, mutant))
			}
		}
	case []any:
		for i, value := range v {
			for _, mutant := range mutants(value, edit) {
				copied := slices.Clone(v)
				copied[i] = mutant
				all = append(all, copied)
			}
		}
	}
	return all
}

// content are the faults that the schema leaves to Decode: it knows no sums, no
// check digits, no names of regions, no order of months.
var content = []string{"region", "department", "identifier", "checksum", "months", "in-kind", "text"}

// The schema refuses what Decode refuses for its shape, and nothing that Decode
// takes.
func TestMutants(t *testing.T) {
	dossier := definition(t, "#/$defs/dossier")
	var whole any
	require.NoError(t, json.Unmarshal([]byte(rich), &whole))
	require.NoError(t, valid(t, dossier, rich))
	taken, refused := 0, 0
	for _, mutant := range mutants(whole, changed) {
		text := encoded(t, mutant)
		_, err := eligibility.Decode(strings.NewReader(text))
		said := valid(t, dossier, text)
		switch {
		case err == nil:
			taken++
			require.NoError(t, said, "Decode takes it: %s", text)
		case slices.ContainsFunc(eligibility.Faults(err), ofShape):
			refused++
			require.Error(t, said, "Decode refuses it: %s: %v", text, err)
		}
	}
	require.Greater(t, taken, 50)
	require.Greater(t, refused, 300)
}

func ofShape(e *eligibility.Error) bool { return !slices.Contains(content, e.Code()) }

// In a report no value may be of another type, and no object may have a member
// that is unknown.
func TestReportMutants(t *testing.T) {
	report := definition(t, "#/$defs/report")
	texts := []string{rich, crew, file(t, "examples", "appraise", "samples", "refused.json"), file(t, "examples", "appraise", "testdata", "conflicts.json")}
	n := 0
	for _, text := range texts {
		read, err := eligibility.Decode(strings.NewReader(text))
		require.NoError(t, err)
		draft := read.Draft()
		for _, d := range []*eligibility.Dossier{&read, &draft} {
			var whole any
			require.NoError(t, json.Unmarshal([]byte(encoded(t, eligibility.LIT2016().Evaluate(d).Worded(language.French))), &whole))
			for _, mutant := range mutants(whole, misshapen) {
				n++
				members, _ := mutant.(map[string]any)
				if then, ok := members["after-plan"]; ok && then == nil { // it may be null
					require.NoError(t, report.Validate(mutant))
					continue
				}
				require.Error(t, report.Validate(mutant), "%s", encoded(t, mutant))
			}
		}
	}
	require.Greater(t, n, 1000)
}

// What only a great size tells.
func TestTooMany(t *testing.T) {
	dossier := definition(t, "#/$defs/dossier")
	for _, c := range []struct {
		reason, list, entry string
		most                int
	}{
		{"agents", `{"team": [%s]}`, `{}`, 1000},
		{"partners", `{"partners": [%s]}`, `{"name": "A", "category": "other"}`, 1000},
		{"lines", `{"budget": {"lines": [%s]}}`, `{"kind":"other","amount":1,"from":1,"to":1}`, 10_000},
		{"resources", `{"budget": {"resources": [%s]}}`, `{"source":"own","amount":1}`, 10_000},
		{"characters of a title", `{"title": "%s"}`, "", 200},
	} {
		for n := c.most; n <= c.most+1; n++ {
			many := strings.Repeat("é", n)
			if c.entry != "" {
				many = strings.Repeat(c.entry+",", n-1) + c.entry
			}
			text := fmt.Sprintf(c.list, many)
			_, err := eligibility.Decode(strings.NewReader(text))
			require.Equal(t, n == c.most, err == nil, "%d %s", n, c.reason)
			require.Equal(t, n == c.most, valid(t, dossier, text) == nil, "%d %s", n, c.reason)
		}
	}
}
