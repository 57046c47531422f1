package kit_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/internal/goldentest"
	"github.com/aap-lit/aap/internal/kit"
)

func TestJudge(t *testing.T) {
	require.Zero(t, (&kit.Failure{}).Clearest())
	require.NoError(t, kit.Judge(kit.All, nil))
	require.NoError(t, kit.Judge(kit.All, []kit.Result{{Name: "a/b"}}))

	broken := errors.New("broken pipe")
	results := []kit.Result{
		{Name: "a/passes"},
		{Name: "a/differs", Differences: []kit.Difference{{What: "verdict", Got: "1", Want: "2"}}},
		{Name: "b/none", Err: fmt.Errorf("no report: %w", broken)},
	}
	err := kit.Judge(kit.Figures, results)
	failure, ok := errors.AsType[*kit.Failure](err)
	require.True(t, ok)
	require.Equal(t, kit.Figures, failure.Level())
	require.Equal(t, 3, failure.Tried())
	require.Equal(t, results[1:], failure.Cases())
	require.ErrorIs(t, err, broken)

	require.Equal(t, "a/differs", failure.Clearest().Name)

	results[1].Name = "?"
	require.Equal(t, "a/differs", failure.Cases()[0].Name, "a failure keeps what it was given")
}

// TestClearest: a case that fails for what it is about comes first, and before others of
// its theme.
func TestClearest(t *testing.T) {
	verdict, outcome := kit.Difference{What: "verdict"}, kit.Difference{What: "outcome of cap"}
	failure, ok := errors.AsType[*kit.Failure](kit.Judge(kit.All, []kit.Result{
		{Name: "a/aside", About: "seed", Differences: []kit.Difference{verdict, outcome}},
		{Name: "b/aside", About: "team", Differences: []kit.Difference{outcome}},
		{Name: "b/passes", About: "cap"},
		{Name: "b/clear", About: "cap", Differences: []kit.Difference{verdict, outcome}},
	}))
	require.True(t, ok)
	require.Equal(t, "b/clear", failure.Clearest().Name)
	text := failure.Error()
	require.Less(t, strings.Index(text, "b/clear"), strings.Index(text, "a/aside"))
	require.NotContains(t, text, "b/aside")
}

// TestError is how a failure reads: one small, and one of everything.
func TestError(t *testing.T) {
	small := kit.Judge(kit.Outcomes, []kit.Result{
		{Name: "boundaries/at-the-cap", Reason: "A budget of exactly the cap keeps it.",
			Input: []byte(`{"region": "Bretagne", "budget": {"lines": [{"amount": "500000.00"}]}}`),
			Differences: []kit.Difference{
				{What: "verdict", Got: `"ineligible"`, Want: `"eligible"`},
				{What: "outcome of cap", Got: `"not-met"`, Want: `"met"`},
			}},
		{Name: "boundaries/below-the-cap"},
		{Name: "money/sum-at-the-cap", Reason: "A sum, too.", Input: []byte(`{}`), Differences: []kit.Difference{
			{What: "outcome of cap", Got: `"not-met"`, Want: `"met"`},
			{What: "facts of cap", Place: "/room", Got: "none", Want: `"0.00"`},
		}},
	})
	goldentest.Equal(t, "testdata/small.golden", small.Error()+"\n")

	var results []kit.Result
	for theme := range 30 {
		for name := range 5 {
			r := kit.Result{Name: fmt.Sprintf("theme-%02d/case-%d", theme, name), Reason: strings.Repeat("Une raison très longue. ", 20),
				Input: []byte(`{"budget": [` + strings.Repeat(`{"amount": "500000.00"},`, 80) + `{}]}`)}
			for what := range 12 {
				r.Differences = append(r.Differences, kit.Difference{What: fmt.Sprint("thing ", what), Got: strings.Repeat("é", 300), Want: "1"})
			}
			results = append(results, r)
		}
	}
	goldentest.Equal(t, "testdata/large.golden", kit.Judge(kit.All, results).Error()+"\n")
}

// TestErrorIsShort: whatever fails, it is read on a screen or two.
func TestErrorIsShort(t *testing.T) {
	long := strings.Repeat("mot ", 500)
	for _, themes := range []int{1, 2, 3, 7, 20, 100} {
		for _, input := range []string{``, `{`, `{"a"}`, `[1, 2]`, `{}`, `null`, `{"a": "` + long + `"}`, `{"a": {}, "b": [` + long + `]}`} {
			for _, err := range []error{nil, errors.New(long), errors.New(strings.Repeat("line\n", 200))} {
				var results []kit.Result
				for theme := range themes {
					results = append(results, kit.Result{Name: fmt.Sprint(theme, "/a"), Reason: long, Input: []byte(input), Err: err,
						Differences: []kit.Difference{{What: long, Got: long, Want: long}}})
				}
				text := kit.Judge(kit.All, results).Error()
				require.LessOrEqual(t, strings.Count(text, "\n")+1, kit.MaxLines)
				for line := range strings.SplitSeq(text, "\n") {
					require.LessOrEqual(t, utf8.RuneCountInString(line), 150)
					require.Equal(t, strings.TrimRight(line, " "), line)
				}
				require.Contains(t, text, "0/a", "one case is shown at least")
			}
		}
	}
}
