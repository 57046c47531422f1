package main

import (
	"encoding/json"
	"fmt"
	"html"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/examples/internal/console/consoletest"
	"github.com/aap-lit/aap/scoring"
)

// small is a session of projects of €1 on one criterion, with room for so many;
// each ballot is "assessor project mark".
func small(t *testing.T, envelope int, ballots ...string) scoring.Session {
	t.Helper()
	var projects, written []string
	known := map[string]bool{}
	for _, ballot := range ballots {
		word := strings.Fields(ballot)
		if !known[word[1]] {
			known[word[1]] = true
			projects = append(projects, fmt.Sprintf(`{"code": %q, "title": "", "request": "1.00"}`, word[1]))
		}
		written = append(written, fmt.Sprintf(`{"assessor": %q, "project": %q, "marks": {"a": %q}}`, word[0], word[1], word[2]))
	}
	var s scoring.Session
	require.NoError(t, s.UnmarshalJSON([]byte(fmt.Sprintf(`{"grid": {"scale": {"min": "0", "max": "5", "step": "1"}, "aggregate": "mean",
		"criteria": [{"code": "a", "weight": "2"}], "floors": [], "ties": []}, "envelope": "%d.00", "line": "stop",
		"projects": [%s], "ballots": [%s]}`, envelope, strings.Join(projects, ", "), strings.Join(written, ", ")))))
	return s
}

func TestWhoChangesTheResult(t *testing.T) {
	for _, c := range []struct {
		reason   string
		session  scoring.Session
		decisive []string
		others   string
	}{
		{"nobody: said once", small(t, 1, "E P 5", "F P 5", "E Q 1", "F Q 1"), nil, countAnybody[1].In(language.French)},
		{"one assessor alone", small(t, 1, "E P 5", "E Q 1"), []string{"E"}, ""},
		{"everybody", small(t, 1, "E P 5", "F P 0", "E Q 0", "F Q 5"), []string{"E", "F"}, ""},
		{"one of two", small(t, 1, "E P 5", "F P 3", "E Q 0", "F Q 3"), []string{"E"}, countOthers[0].In(language.French)},
		{"one of three", small(t, 1, "E P 5", "F P 2", "G P 2", "E Q 0", "F Q 3", "G Q 3"), []string{"E"}, countOthers[1].In(language.French)},
		{"the only assessor does not matter to a list on which all fail", small(t, 0, "E P 5"), []string{"E"}, ""},
		{"no assessor at all", small(t, 1), nil, sayNoAssessor.In(language.French)},
	} {
		r := newRecord(language.French, c.session, false)
		var names []string
		for _, l := range r.Decisive() {
			names = append(names, l.Assessor())
		}
		require.Equal(t, c.decisive, names, c.reason)
		require.Equal(t, c.others, r.Others(), c.reason)
	}
}

func TestRecusals(t *testing.T) {
	quiet := []string{"E P 5", "F P 5", "E Q 1", "F Q 1"}
	for _, c := range []struct {
		reason  string
		session scoring.Session
		want    []string // beginnings
	}{
		{"none", small(t, 1, quiet...), nil},
		{"one that changes nothing", small(t, 1, append(quiet, "G P recused")...), []string{countRecusals[0].In(language.French)}},
		{"two that change nothing", small(t, 1, append(quiet, "G P recused", "G Q recused")...), []string{countRecusals[1].In(language.French)}},
		{"one whose assessor matters elsewhere: in full",
			small(t, 1, "E P 5", "F P 0", "F Q 2", "G Q 2", "E Q recused"),
			[]string{"Évaluateur E\u00a0: déport sur le projet Q. Sans son bulletin sur ce projet, rien ne change."}},
		{"two of that assessor: together",
			small(t, 1, "E P 5", "F P 0", "F Q 2", "G Q 2", "E Q recused", "F R 0", "E R recused"),
			[]string{"E, déports sur Q, R\u00a0:"}},
		{"and those that change nothing after them",
			small(t, 1, "E P 5", "F P 0", "F Q 2", "G Q 2", "E Q recused", "F R 0", "E R recused", "H P recused"),
			[]string{"E, déports sur Q, R\u00a0:", countOtherRecusals[0].In(language.French)}},
	} {
		got := newRecord(language.French, c.session, false).Recusals()
		require.Len(t, got, len(c.want), "%s: %q", c.reason, got)
		for i, want := range c.want {
			require.True(t, strings.HasPrefix(got[i], want), "%s: %q", c.reason, got[i])
		}
	}
}

// Weights that may take any value are told in one sentence.
func TestFreeWeights(t *testing.T) {
	r := newRecord(language.English, small(t, 1, "E P 5", "E Q 1"), false)
	require.Equal(t, []string{"The weight of the criterion “a” may take any value without changing the result."}, r.weights())
	r.Stability.Weights = append(r.Stability.Weights, r.Stability.Weights[0])
	require.Equal(t, []string{sayAllFree.In(language.English)}, r.weights())
}

// Each reason for which there is no coefficient is told once, with the letter
// that stands in its place; when there is no coefficient at all there is no
// table, and no word on how to read it.
func TestReading(t *testing.T) {
	for _, c := range []struct {
		reason string
		s      scoring.Session
		table  bool
		want   []string // beginnings
	}{
		{"all there", small(t, 1, "E P 5", "F P 4", "E Q 1", "F Q 2"), true, []string{"L’alpha de Krippendorff", "Le W de Kendall"}},
		{"no project marked by all", small(t, 1, "E P 5", "F P 4", "F Q 1", "G Q 2"), true, []string{"L’alpha de Krippendorff", "(a) Le W n’est pas défini"}},
		{"nothing to compare", small(t, 1, "E P 5", "E Q 1"), false, []string{"L’alpha n’est pas défini", "Le W n’est pas défini"}},
		{"no mark", small(t, 1), false, []string{"L’alpha n’est pas défini", "Le W n’est pas défini"}},
	} {
		r := newRecord(language.French, c.s, false)
		require.Equal(t, c.table, r.Compared(), c.reason)
		got := r.Reading()
		require.Len(t, got, len(c.want), "%s: %q", c.reason, got)
		for i, want := range c.want {
			require.True(t, strings.HasPrefix(got[i], want), "%s: %q", c.reason, got[i])
		}
	}
	r := newRecord(language.French, small(t, 1, "E P 5", "F P 4", "F Q 1", "G Q 2"), false)
	require.Equal(t, "– (a)", r.Coefficient(r.Agreement.Total.W))
	require.Equal(t, "0,850", r.Coefficient(r.Agreement.Total.Alpha.Interval))
}

// A session that is too large is ranked as ever; how sure the result is
// is left out, and why is said in a sentence.
func TestStabilityIsLeftOut(t *testing.T) {
	ballots := func(n int) (list []string) {
		for i := range n {
			list = append(list, fmt.Sprintf("E P%d %d", i, i%6))
		}
		return list
	}
	for _, c := range []struct {
		reason, input string
		there         bool
		why           string
	}{
		{"1000 projects", written(t, small(t, 9, ballots(1000)...)), true, ""},
		{"18 000 projects", written(t, small(t, 9, ballots(18_000)...)), false, sayTooMany.In(language.French)},
		{"no envelope", noEnvelope, false, sayNothingToHold.In(language.French)},
		{"the example", string(example), true, ""},
	} {
		var result map[string]json.RawMessage
		got := deal(c.input, nil, "-format", "json", "-")
		require.Equal(t, 0, got.Status, c.reason)
		require.NoError(t, json.Unmarshal([]byte(got.Stdout), &result))
		_, there := result["stability"]
		require.Equal(t, c.there, there, c.reason)
		require.Contains(t, result, "agreement", c.reason)
		for _, format := range []string{"text", "html"} {
			page := strings.Join(strings.Fields(html.UnescapeString(deal(c.input, nil, "-format", format, "-").Stdout)), " ")
			for _, why := range []string{sayTooMany.In(language.French), sayNothingToHold.In(language.French)} {
				require.Equal(t, why == c.why, strings.Contains(page, strings.Join(strings.Fields(prose(why)), " ")), "%s, %s", c.reason, format)
			}
		}
	}
}

func written(t *testing.T, s scoring.Session) string {
	t.Helper()
	text, err := json.Marshal(s)
	require.NoError(t, err)
	return string(text)
}

// The JSON has the parts that programs are promised, in their order, and the
// library's own figures.
func TestResultKeys(t *testing.T) {
	got := deal("", nil, "-format", "json").Stdout
	last := -1
	for _, key := range []string{`{"grid":`, `,"grid-source":`, `,"scores":`, `,"ranking":`, `,"outcome":`, `,"funding":`,
		`,"stability":{"weights":[{"criterion":"objective","weight":`, `"assessors":[{"assessor":"Ariane Modèle","same":false,`,
		`"recusals":[{"assessor":"Basile Exemple","project":"LIT-05","partial":false,"without-ballot":{"same":true,`,
		`,"agreement":{"criteria":[{"criterion":"objective","assessors":5,"alpha":{"nominal":`, `],"total":{"assessors":5,`} {
		at := strings.Index(got, key)
		require.Greater(t, at, last, key)
		last = at
	}
}

// The text page is tidy whatever it is given.
func TestHostileText(t *testing.T) {
	for _, lang := range []string{"fr", "en"} {
		got := deal(hostile, nil, "-lang", lang, "-")
		require.Equal(t, 0, got.Status)
		consoletest.Tidy(t, got.Stdout)
	}
}
