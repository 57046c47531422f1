package schema

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/eligibility/eligibilitytest"
)

const root = "../.."

// definition compiles one definition of the schema; the validator holds the
// schema itself against the meta-schema that it names.
func definition(t *testing.T, name string) *jsonschema.Schema {
	t.Helper()
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(eligibility.Schema()))
	require.NoError(t, err)
	compiler := jsonschema.NewCompiler()
	require.NoError(t, compiler.AddResource("aap.json", document))
	compiled, err := compiler.Compile("aap.json" + name)
	require.NoError(t, err)
	return compiled
}

func valid(t *testing.T, s *jsonschema.Schema, text string) error {
	t.Helper()
	document, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	require.NoError(t, err, text)
	return s.Validate(document)
}

func encoded(t *testing.T, v any) string {
	t.Helper()
	text, err := json.Marshal(v)
	require.NoError(t, err)
	return string(text)
}

func file(t *testing.T, path ...string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(append([]string{root}, path...)...))
	require.NoError(t, err)
	return string(text)
}

// dossiers are the documents of the vectors, and of the samples.
func dossiers(t *testing.T) []string {
	t.Helper()
	var all []string
	for _, c := range eligibilitytest.Cases() {
		all = append(all, string(c.Dossier))
	}
	require.Greater(t, len(all), 500)
	samples, err := filepath.Glob(filepath.Join(root, "examples", "*", "samples", "*.json"))
	require.NoError(t, err)
	for _, name := range samples {
		text, err := os.ReadFile(name)
		require.NoError(t, err)
		var whole struct{ Dossier, Projects json.RawMessage }
		require.NoError(t, json.Unmarshal(text, &whole))
		switch {
		case whole.Projects != nil: // a jury's session
		case whole.Dossier != nil:
			all = append(all, string(whole.Dossier))
		default:
			all = append(all, string(text))
		}
	}
	return all
}

// calls are the call of 2016, and what it is under each other reading.
func calls(t *testing.T) []eligibility.Call {
	t.Helper()
	lit := eligibility.LIT2016()
	all := []eligibility.Call{lit}
	for _, change := range []func(*eligibility.Readings){
		func(r *eligibility.Readings) { r.Hierarchy = eligibility.HierarchySeparately },
		func(r *eligibility.Readings) { r.Level = eligibility.LevelRegional },
		func(r *eligibility.Readings) { r.Actors = eligibility.ActorsAny },
		func(r *eligibility.Readings) { r.CapBase = budget.FundedMonths },
		func(r *eligibility.Readings) { r.ShareBase = budget.WholeProject },
	} {
		readings := lit.Readings()
		change(&readings)
		other, err := lit.With(readings)
		require.NoError(t, err)
		all = append(all, other)
	}
	return all
}

// What the library reads, and what it writes of it, the schema describes.
func TestDossiers(t *testing.T) {
	dossier, either := definition(t, "#/$defs/dossier"), definition(t, "")
	for _, text := range dossiers(t) {
		require.NoError(t, valid(t, dossier, text), text)
		require.NoError(t, valid(t, either, text), text)
		read, err := eligibility.Decode(strings.NewReader(text))
		require.NoError(t, err, text)
		require.NoError(t, valid(t, dossier, encoded(t, read)), text)
		require.NoError(t, valid(t, dossier, encoded(t, read.Draft())), text)
	}
}

func TestReports(t *testing.T) {
	report, either := definition(t, "#/$defs/report"), definition(t, "")
	for i, text := range dossiers(t) {
		read, err := eligibility.Decode(strings.NewReader(text))
		require.NoError(t, err, text)
		draft := read.Draft()
		for _, call := range calls(t) {
			for _, d := range []*eligibility.Dossier{&read, &draft} {
				r := call.Evaluate(d)
				require.NoError(t, valid(t, report, encoded(t, r)), text)
				if i%10 == 0 { // words take their time
					require.NoError(t, valid(t, report, encoded(t, r.Worded(language.French))), text)
					require.NoError(t, valid(t, either, encoded(t, r.Worded(language.English))), text)
				}
			}
		}
	}
}

// The reports of the vectors of the examples are reports too.
func TestGoldens(t *testing.T) {
	report := definition(t, "#/$defs/report")
	names, err := filepath.Glob(filepath.Join(root, "examples", "appraise", "testdata", "*.json.golden"))
	require.NoError(t, err)
	n := 0
	for _, name := range names {
		text, err := os.ReadFile(name)
		require.NoError(t, err)
		var members map[string]json.RawMessage
		require.NoError(t, json.Unmarshal(text, &members), name)
		for member := range members {
			if !slices.Contains(reportMembers, member) {
				delete(members, member) // the appraisal says more than the report
			}
		}
		n++
		require.NoError(t, valid(t, report, encoded(t, members)), name)
	}
	require.Greater(t, n, 5)
}

var reportMembers = []string{
	"call", "revision", "readings-in-force", "verdict", "findings", "conflicts", "open", "plan", "beyond-repair", "readings",
}

// Of every JSON object in the README, the schema says what the library says.
func TestReadme(t *testing.T) {
	dossier := definition(t, "#/$defs/dossier")
	n := 0
	for _, found := range regexp.MustCompile("[`'](\\{[^`']*\\})[`']").FindAllStringSubmatch(file(t, "README.md"), -1) {
		if !json.Valid([]byte(found[1])) {
			continue // one that leaves something out
		}
		_, err := eligibility.Decode(strings.NewReader(found[1]))
		require.Equal(t, err == nil, valid(t, dossier, found[1]) == nil, found[1])
		if err == nil {
			n++
		}
	}
	require.Positive(t, n, "no dossier is left in the README")
}

func TestReportsThatAreNone(t *testing.T) {
	report := definition(t, "#/$defs/report")
	read, err := eligibility.Decode(strings.NewReader(file(t, "examples", "appraise", "samples", "refused.json")))
	require.NoError(t, err)
	good := encoded(t, eligibility.LIT2016().Evaluate(&read))
	require.NoError(t, valid(t, report, good))
	for _, member := range reportMembers {
		var members map[string]json.RawMessage
		require.NoError(t, json.Unmarshal([]byte(good), &members))
		delete(members, member)
		require.Error(t, valid(t, report, encoded(t, members)), "without %s", member)
	}
	for _, change := range [][2]string{
		{`"verdict":"ineligible"`, `"verdict":"refused"`},
		{`"verdict":"ineligible"`, `"verdict":"ineligible","reason":"none"`},
		{`"outcome":"met"`, `"outcome":"true"`},
		{`"outcome":"met"`, `"outcome":true`},
		{`"code":"team"`, `"code":"Team"`},
		{`"action":"`, `"action":"please-`},
		{`"findings":[`, `"findings":[{},`},
		{`"hierarchy":"once"`, `"hierarchy":"twice"`},
		{`"actors":"listed"`, `"actors":"six"`},
		{`"standing":"counts"`, `"standing":"repeats"`},
		{`"standing":"counts"`, `"standing":"counts","with":0`},
		{`"standing":"counts"`, `"standing":"counts","reason":"why"`},
	} {
		bad := strings.Replace(good, change[0], change[1], 1)
		require.NotEqual(t, good, bad, change[0])
		require.Error(t, valid(t, report, bad), change[1])
	}
}
