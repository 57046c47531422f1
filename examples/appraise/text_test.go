package main

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/examples/internal/console/consoletest"
	"github.com/aap-lit/aap/partners"
)

// Whatever a dossier holds, its page is tidy: narrow, visible, whole.
func TestHostileDossiers(t *testing.T) {
	var many, lines []string
	for i := range 900 {
		many = append(many, fmt.Sprintf(`{"name": "Partenaire %d « <b> »", "category": "users"}`, i))
	}
	for i := 1; i <= 120; i++ {
		lines = append(lines, fmt.Sprintf(`{"kind": "other", "amount": "8333333333.33", "from": %d, "to": 120}`, i))
	}
	cases := []struct{ reason, dossier string }{
		{"a title of one long word", `{"title": "` + strings.Repeat("W", 200) + `"}`},
		{"a title that turns the line", `{"title": "abc \u202e\u2067 def\u200b\ufeff"}`},
		{"a title that looks like a colour", `{"title": "[31mrouge"}`},
		{"a title of signs", `{"title": "; : ! ? » « ; ;"}`},
		{"a title of spaces", `{"title": "    "}`},
		{"a service of one long word", `{"team": [{"service": "` + strings.Repeat("x", 200) + `"}]}`},
		{"many partners", `{"partners": [` + strings.Join(many, ",") + `]}`},
		{"a budget as great and as long as may be", `{"budget": {"lines": [` + strings.Join(lines, ",") + `], "resources": [{"source": "pia", "amount": "1000000000000"}]}}`},
		{"a budget of nothing", `{"budget": {"lines": [], "resources": []}}`},
		{"lists known to be empty", `{"team": [], "partners": []}`},
		{"all lists open", `{"team": [], "partners": [], "budget": {"lines": [], "resources": []}, "growing": ["team", "partners", "lines", "resources"]}`},
	}
	for _, c := range cases {
		for _, lang := range []string{"fr", "en"} {
			t.Run(c.reason+", "+lang, func(t *testing.T) {
				got := appraise(c.dossier, nil, "-lang", lang, "-witnesses", "-")
				require.Equal(t, 1, got.Status, got.Stderr)
				consoletest.Tidy(t, got.Stdout)
				got = appraise(c.dossier, nil, "-lang", lang, "-witnesses", "-draft", "-")
				consoletest.Tidy(t, got.Stdout)
			})
		}
	}
}

// What has no partner is told, unless there is nothing to tell.
func TestUncoveredCategories(t *testing.T) {
	all := partners.Categories()
	for n := range len(all) + 1 {
		var given []string
		for i, category := range all[:n] {
			given = append(given, fmt.Sprintf(`{"name": "P%d", "category": %q}`, i, category))
		}
		in, faults := decode([]byte(`{"partners": [` + strings.Join(given, ",") + `]}`))
		require.Empty(t, faults)
		report := eligibility.LIT2016().Evaluate(&in.Dossier)
		for _, rule := range newView("d1", options{}, &in, report).Rules() {
			told := rule.Name == eligibility.RulePartners.Label(language.French) && 0 < n && n < len(all)
			require.Equal(t, told, len(rule.Notes) == 2, "%d categories: %q", n, rule.Notes)
		}
	}
}

// A budget of no cost is known, and shown; one that is not given is not.
func TestBudgetOfNothing(t *testing.T) {
	for budget, want := range map[string]bool{`{"lines": []}`: true, `{"resources": []}`: false, `{}`: false} {
		page := appraise(`{"budget": `+budget+`}`, nil, "-").Stdout
		require.Equal(t, want, strings.Contains(page, sayByKind[0]), budget)
		require.Equal(t, budget != `{}`, strings.Contains(page, sayFinancing[0]), budget)
	}
}

func TestLongListsAreCutShort(t *testing.T) {
	partners := func(n int) string {
		var all []string
		for i := range n {
			all = append(all, fmt.Sprintf(`{"name": "P%d", "category": "users"}`, i+1))
		}
		return `{"partners": [` + strings.Join(all, ",") + `]}`
	}
	page := appraise(partners(8), nil, "-").Stdout
	require.Contains(t, page, "P7 · P8\n", "eight names are shown")
	page = appraise(partners(9), nil, "-").Stdout
	require.Contains(t, page, "P7 · P8 · et 1 autre\n", "the ninth is counted")
}

func TestPhrases(t *testing.T) { require.Greater(t, consoletest.Phrases(t), 100) }

func TestUsageFits(t *testing.T) {
	for _, tag := range []language.Tag{language.French, language.English} {
		for _, text := range []string{sayUsage.In(tag), listing(tag)} {
			for _, line := range strings.Split(text, "\n") {
				require.LessOrEqual(t, utf8.RuneCountInString(line), 80, "%q", line)
			}
		}
	}
}
