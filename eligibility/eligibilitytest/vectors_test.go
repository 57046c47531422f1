package eligibilitytest_test

import (
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/eligibility/eligibilitytest"
)

var codes = []string{"team", "deposit", "window", "partners", "seed", "cap", "share"}

// TestCases: every case can be read, has a name of its own and a reason, and
// names rules that there are.
func TestCases(t *testing.T) {
	seen := map[string]bool{}
	written := 0
	for _, c := range eligibilitytest.Cases() {
		require.Regexp(t, `^[a-z0-9-]+/[a-z0-9-]+$`, c.Name)
		require.False(t, seen[c.Name], c.Name)
		seen[c.Name] = true
		if !strings.HasPrefix(c.Name, "masks/") {
			written++
		}
		require.Regexp(t, `^\p{Lu}|^\d|^«`, c.Reason, c.Name)
		require.True(t, strings.HasSuffix(c.Reason, "."), c.Name)
		require.Contains(t, append([]string{"verdict"}, codes...), c.Code, c.Name)
		require.NotEmpty(t, c.Want.Verdict, c.Name)
		if c.Code != "verdict" {
			require.Contains(t, c.Want.Outcomes, c.Code, c.Name)
		}
		for _, code := range c.Want.Outcomes {
			require.Contains(t, []string{"unknown", "met", "not-met"}, code, c.Name)
		}
		for reading := range c.Readings {
			require.Contains(t, []string{"hierarchy", "level", "actors", "cap-base", "share-base"}, reading, c.Name)
		}
		require.NoError(t, new(eligibility.Dossier).UnmarshalJSON(c.Dossier), c.Name)
	}
	require.GreaterOrEqual(t, written, 120)
	files, err := filepath.Glob("vectors/*.json")
	require.NoError(t, err)
	for _, file := range files {
		theme := strings.TrimSuffix(filepath.Base(file), ".json")
		require.True(t, slices.ContainsFunc(eligibilitytest.Cases(), func(c eligibilitytest.Case) bool {
			return strings.HasPrefix(c.Name, theme+"/")
		}), "no case is read from %s", file)
	}
	require.Len(t, seen, written+1<<9)
}

// TestCoverage: the cases reach every outcome of every rule, every verdict,
// action, conflict, question, reading, standing and reason.
func TestCoverage(t *testing.T) {
	reached := map[string]bool{}
	for _, c := range eligibilitytest.Cases() {
		reached[c.Want.Verdict] = true
		for code, outcome := range c.Want.Outcomes {
			if c.Code == code {
				reached[code+" "+outcome] = true
			}
		}
		for _, step := range slices.Concat(c.Want.Plan, slices.Concat(values(c.Want.Repairs)...)) {
			reached[text(step["action"])] = true
		}
		for _, conflict := range c.Want.Conflicts {
			reached[text(conflict["codes"])] = true
		}
		for _, question := range c.Want.Open {
			reached[text(question["path"])] = true
		}
		for _, effect := range c.Want.Readings {
			reached[text(effect["reading"])+text(effect["value"])] = true
		}
		standings, _ := c.Want.Facts["team"]["standings"].([]any)
		for _, s := range standings {
			reached["standing "+text(s.(map[string]any)["standing"])+text(s.(map[string]any)["reason"])] = true
		}
		for _, code := range c.Want.BeyondRepair {
			reached["beyond "+code] = true
		}
	}
	expected := []string{
		"eligible", "ineligible", "undetermined", "beyond window", "beyond seed", `["team","deposit"]`, `["cap","share"]`,
		`"actors""listed"`, `"actors""any"`, `"hierarchy""once"`, `"hierarchy""separately"`, `"level""any"`, `"level""regional"`,
		`"cap-base""whole"`, `"cap-base""funded-months"`, `"share-base""whole"`, `"share-base""funded-months"`,
	}
	for _, code := range codes {
		expected = append(expected, code+" unknown", code+" met", code+" not-met")
	}
	for _, action := range []string{"add-services", "deposit-by", "deposit-from", "add-partners", "cut-total", "cut-request", "raise-base"} {
		expected = append(expected, text(action))
	}
	for _, path := range []string{"/region", "/team", "/team/1/state-service", "/team/1/service", "/deposit/by", "/deposit/region", "/deposit/at", "/partners", "/seed", "/budget/lines", "/budget/resources"} {
		expected = append(expected, text(path))
	}
	for _, standing := range []string{"counts", "repeats", "elsewhere", "departmental"} {
		expected = append(expected, "standing "+text(standing)+"null")
	}
	for _, reason := range []string{"not-given", "unknown-name", "place-unread", "two-services", "not-there", "another-time", "court"} {
		expected = append(expected, "standing "+text("unsettled")+text(reason))
	}
	for _, reason := range []string{"operator", "local", "social", "central", "contradiction"} {
		expected = append(expected, "standing "+text("not-state")+text(reason))
	}
	for _, what := range append(expected, `standing "counts""contradiction"`) {
		require.True(t, reached[what], what)
	}
}

func values[K comparable, V any](m map[K]V) (all []V) {
	for _, v := range m {
		all = append(all, v)
	}
	return all
}

func text(v any) string {
	b, _ := json.Marshal(v)
	return string(b)
}

// TestMasks: what a jurist would say of three of the generated cases.
func TestMasks(t *testing.T) {
	cases := casesByName()
	nothing, all := cases["masks/000000000"], cases["masks/111111111"]
	require.JSONEq(t, `{"budget": {}, "deposit": {}}`, string(nothing.Dossier))
	require.Equal(t, "undetermined", nothing.Want.Verdict)
	require.Len(t, nothing.Want.Open, 9)
	require.Equal(t, "eligible", all.Want.Verdict)
	require.Empty(t, all.Want.Open)

	noLines := cases["masks/111111101"]
	require.NotContains(t, string(noLines.Dossier), "lines")
	require.Equal(t, "undetermined", noLines.Want.Verdict)
	require.Equal(t, "unknown", noLines.Want.Outcomes["cap"])
	require.Equal(t, "unknown", noLines.Want.Outcomes["share"])
	require.Equal(t, "met", noLines.Want.Outcomes["deposit"])
	require.Equal(t, `[{"codes":["cap","share"],"path":"/budget/lines"}]`, text(noLines.Want.Open))
	require.Contains(t, noLines.Reason, "Known here: /region, /team, /deposit/by")
}

// TestCasesAreTheCallersOwn: a list of cases may be written to.
func TestCasesAreTheCallersOwn(t *testing.T) {
	first := eligibilitytest.Cases()
	first[0].Want.Outcomes["cap"], first[0].Dossier[0] = "?", '?'
	first[0].Want.Facts["cap"]["total"] = "?"
	second := eligibilitytest.Cases()
	require.NotEqual(t, first[0], second[0])
	require.Equal(t, second, eligibilitytest.Cases())
}

// TestZeroValue: a case that is none wants nothing, but a report.
func TestZeroValue(t *testing.T) {
	var c eligibilitytest.Case
	require.JSONEq(t, `{"dossier": {}}`, string(c.Request()))
	require.NoError(t, c.Compare([]byte(`{}`)))
	require.Error(t, c.Compare(nil))
	report, err := eligibilitytest.Reference(c.Request())
	require.NoError(t, err)
	require.NoError(t, c.Compare(report))
}

// TestCompare: each kind of difference is told by its place.
func TestCompare(t *testing.T) {
	c := eligibilitytest.Case{Name: "a/b", Reason: "Because.", Want: eligibilitytest.Want{
		Verdict: "ineligible", Outcomes: map[string]string{"cap": "met", "seed": "met"},
		Facts: map[string]map[string]any{"cap": {"total": "1.00", "excess": nil, "missing": []string{"a"}, "n": 2}},
		Plan:  []map[string]any{}, Open: []map[string]any{{"path": "/seed"}, {"path": "/team"}}, BeyondRepair: []string{"seed"},
	}}
	err := c.Compare([]byte(`{"verdict": "eligible", "beyond-repair": ["seed"], "open": [{"path": "/seed", "message": "…"}, {"path": "/region"}],
		"findings": [{"code": "cap", "outcome": "met", "facts": {"total": 1, "excess": "0.00", "missing": "a", "n": 2, "more": 3}}]}`))
	require.EqualError(t, err, strings.Join([]string{
		`a/b`,
		`  Because.`,
		`    {}`,
		`  ! verdict: got "eligible", want "ineligible"`,
		`  ! outcome of seed: got none, want "met"`,
		`  ! facts of cap at /excess: got "0.00", want none`,
		`  ! facts of cap at /missing: got "a", want ["a"]`,
		`  ! facts of cap at /total: got 1, want "1.00"`,
		`  ! open at /1/path: got "/region", want "/team"`,
		`  ! plan: got none, want []`,
	}, "\n"))
}
