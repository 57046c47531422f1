package main

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/examples/internal/console"
	"github.com/aap-lit/aap/examples/internal/console/consoletest"
	read "github.com/aap-lit/aap/examples/internal/input"
)

// judged puts a session of the grid oneCriterion beside a dossier: for each
// project, the marks of its ballots.
func judged(dossier string, marks ...[]string) string {
	var projects, ballots []string
	for i, all := range marks {
		code := string(rune('A' + i))
		projects = append(projects, fmt.Sprintf(`{"code": %q, "title": "", "request": "1.00"}`, code))
		for n, m := range all {
			ballots = append(ballots, fmt.Sprintf(`{"assessor": "E%d", "project": %q, "marks": {%s}}`, n, code, m))
		}
	}
	return fmt.Sprintf(`{"dossier": %s, "jury": {"grid": %s, "projects": [%s], "ballots": [%s]}}`,
		dossier, oneCriterion, strings.Join(projects, ","), strings.Join(ballots, ","))
}

func TestAppraisal(t *testing.T) {
	cases := []struct {
		reason string
		marks  []string
		says   []phrase
		not    []phrase
	}{
		{"a floor that is just reached is passed", []string{`"a": "3", "b": "4"`, `"a": "3", "b": "4"`},
			[]phrase{{"✓ A — aucune note éliminatoire", "✓ A — no disqualifying mark"}}, []phrase{{"✗ A", "✗ A"}, sayUnmarked, sayNoQuorum}},
		{"a step below it is not", []string{`"a": "3", "b": "4"`, `"a": "2.5", "b": "4"`},
			[]phrase{{"✗ A — note éliminatoire", "✗ A — disqualifying mark"}, {"Élan : 2,75 points au lieu de 3 au moins", "Drive: 2.75 points instead of at least 3"}}, []phrase{sayPasses, sayUnmarked}},
		{"a criterion that nobody marked", []string{`"a": "4", "b": "abstained"`, `"a": "4", "b": "abstained"`},
			[]phrase{{"? A — note manquante", "? A — mark missing"}, {"aucune note sur « b »", "no mark on “b”"}}, []phrase{sayPasses, {"✗ A", "✗ A"}}},
		{"a floor failed goes before a mark that is missing, and both are told", []string{`"a": "2", "b": "abstained"`, `"a": "2", "b": "abstained"`},
			[]phrase{{"✗ A — note éliminatoire", "✗ A — disqualifying mark"}, {"aucune note sur « b »", "no mark on “b”"}, {"Élan : 2 points", "Drive: 2 points"}}, []phrase{sayPasses}},
		{"one assessor is no quorum of two", []string{`"a": "4", "b": "4"`},
			[]phrase{{"? A — quorum non atteint", "? A — short of the quorum"}, {"2 évaluateurs au moins se prononcent", "at least 2 assessors must deal with each criterion"}}, []phrase{sayPasses, sayUnmarked}},
	}
	for _, c := range cases {
		for _, lang := range []string{"fr", "en"} {
			t.Run(c.reason+", "+lang, func(t *testing.T) {
				got := appraise(judged(`{"seed": true}`, c.marks), nil, "-lang", lang, "-")
				require.Equal(t, 1, got.Status, got.Stderr)
				consoletest.Tidy(t, got.Stdout)
				tag := language.Make(lang)
				flat := strings.Join(strings.Fields(got.Stdout), " ")
				for _, says := range c.says {
					require.Contains(t, flat, strings.Join(strings.Fields(console.Prose(says.In(tag))), " "))
				}
				for _, not := range c.not {
					require.NotContains(t, flat, not.In(tag))
				}
			})
		}
	}
}

func TestContributionsStandBesideMarks(t *testing.T) {
	page := appraise(judged(`{}`, []string{`"a": "3", "b": "4"`, `"a": "4", "b": "4.5"`}), nil, "-").Stdout
	require.Regexp(t, `\n    Élan +3,50 +5,25\n    b +4,25 +8,50\n    Total \(sur.17,5\) +13,75\n`, page)
}

func TestWhoseGrid(t *testing.T) {
	const note = "ne publie pas de grille"
	require.Contains(t, appraise("", nil, "-sample", "jury").Stdout, note)
	require.NotContains(t, appraise(judged(`{}`, nil), nil, "-").Stdout, note, "the session has its own grid")
	require.Contains(t, appraise("", nil, "-sample", "jury", "-format", "json").Stdout, `"grid-source":"library-default"`)
	require.Contains(t, appraise(judged(`{}`, nil), nil, "-format", "json", "-").Stdout, `"grid-source":"session"`)
}

func TestRankingIsLeftToTheJury(t *testing.T) {
	require.NotContains(t, appraise(judged(`{}`, nil), nil, "-").Stdout, "examples/jury")
	page := appraise(judged(`{}`, nil, nil), nil, "-").Stdout
	require.Contains(t, page, "examples/jury")
	require.Less(t, strings.Index(page, "? A — "), strings.Index(page, "? B — "), "as the session has them")
}

// Scores are added to the report of the dossier, which they do not change.
func TestScoresChangeNoVerdict(t *testing.T) {
	refused := []string{`"a": "0", "b": "0"`, `"a": "0", "b": "0"`}
	praised := []string{`"a": "5", "b": "5"`, `"a": "5", "b": "5"`}
	for _, name := range []string{"complete", "refused", "labase"} {
		args := []string{"-format", "json", "-witnesses", "-"}
		alone := appraise(dossier(t, name), nil, args...)
		for _, marks := range [][]string{refused, praised} {
			got := appraise(judged(dossier(t, name), marks), nil, args...)
			require.Equal(t, alone.Status, got.Status)
			before, after, found := strings.Cut(got.Stdout, `,"grid-source":"session","scores":`)
			require.True(t, found)
			require.Equal(t, alone.Stdout, before+"}\n")
			var scores []struct{ Project string }
			require.NoError(t, json.Unmarshal([]byte(strings.TrimSuffix(after, "}\n")), &scores))
			require.Equal(t, "A", scores[0].Project)
		}
	}
}

func TestScoresStandInTheOrderOfTheSession(t *testing.T) {
	low, high := []string{`"a": "3", "b": "0"`, `"a": "3", "b": "0"`}, []string{`"a": "5", "b": "5"`, `"a": "5", "b": "5"`}
	var got struct {
		Scores []struct {
			Project string
			Total   struct{ Exact string }
			Passes  bool
		}
	}
	line := appraise(judged(`{}`, low, high), nil, "-format", "json", "-").Stdout
	require.NoError(t, json.Unmarshal([]byte(line), &got))
	require.Len(t, got.Scores, 2)
	require.Equal(t, "A", got.Scores[0].Project)
	require.Equal(t, "9/2", got.Scores[0].Total.Exact)
	require.Equal(t, "35/2", got.Scores[1].Total.Exact)
}

func TestSampleOfAJury(t *testing.T) {
	in, faults := decode([]byte(sample(t, "jury")))
	require.Empty(t, faults)
	var complete eligibility.Dossier
	require.NoError(t, complete.UnmarshalJSON([]byte(dossier(t, "complete"))))
	require.Equal(t, complete, in.Dossier)
	same, _ := decode([]byte(sample(t, "complete")))
	require.Equal(t, same.indicators, in.indicators)
	require.Len(t, in.jury.Assessors(), 5)
	require.Contains(t, in.jury.Projects()[0].Title, "fictif")
	require.Equal(t, complete.Budget.Request(), in.jury.Projects()[0].Request)
	require.Contains(t, sample(t, "jury"), `"abstained"`)
	require.Equal(t, 0, appraise("", nil, "-sample", "jury").Status)
}

// Whatever a session holds, its page is tidy.
func TestHostileSessions(t *testing.T) {
	long := strings.Repeat("W", 200)
	for _, name := range []string{long, `a \u202e\u2067 b`, `[31mrouge`, "; : ! ? » « ; ;"} {
		session := fmt.Sprintf(`{"grid": {"scale": {"min": "0", "max": "1000000", "step": "1"}, "aggregate": "mean",
			"criteria": [{"code": "%s", "label": {"fr": "%[1]s", "en": "%[1]s"}, "weight": "1000", "floor": {"value": "1000000", "strict": true}}],
			"floors": [], "ties": []}, "projects": [{"code": "%[1]s", "title": "%[1]s", "request": "1"}],
			"ballots": [{"assessor": "E", "project": "%[1]s", "marks": {"%[1]s": "1000000"}}]}`, name)
		for _, lang := range []string{"fr", "en"} {
			got := appraise(`{"dossier": {}, "jury": `+session+`}`, nil, "-lang", lang, "-")
			if got.Status == 2 { // the library refuses the name
				require.Contains(t, got.Stderr, "/jury/")
				require.Empty(t, got.Stdout)
				continue
			}
			require.Contains(t, got.Stdout, phrase{"1000000000,00", "1000000000.00"}.In(language.Make(lang)))
			consoletest.Tidy(t, got.Stdout)
		}
	}
}

func TestLongLabelsAreCutShort(t *testing.T) {
	row := func(label string) string {
		p := page{Paper: &console.Paper{}}
		p.marks(label, "1,00", "2,00", console.Plain)
		return p.Text()
	}
	require.Regexp(t, `^    é{40} +1,00 +2,00\n$`, row(strings.Repeat("é", 40)))
	require.Regexp(t, `^    é{39}… +1,00 +2,00\n$`, row(strings.Repeat("é", 41)))
}

// A session counts in the length of its input.
func TestSessionsAreBounded(t *testing.T) {
	text := judged(`{}`, nil)
	text = text[:len(text)-1] + strings.Repeat(" ", read.Most-len(text)) + "}"
	_, faults := decode([]byte(text))
	require.Empty(t, faults, "as long as may be")
	_, faults = decode([]byte(" " + text))
	require.Len(t, faults, 1, "a byte too long")
	require.Equal(t, "too-long", faults[0].Code())
}
