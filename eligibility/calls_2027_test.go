package eligibility_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/internal/goldentest"
)

// of2027 are two calls of 2027, each with a dossier: one that closes in winter at noon
// in Paris, one overseas at UTC−4.
func of2027(t *testing.T) map[string]struct {
	Call    eligibility.Call
	Dossier eligibility.Dossier
} {
	t.Helper()
	all := map[string]struct {
		Call    eligibility.Call
		Dossier eligibility.Dossier
	}{}
	for _, name := range []string{"winter", "overseas"} {
		text, err := os.ReadFile(filepath.Join("..", "examples", "appraise", "testdata", name+".json"))
		require.NoError(t, err)
		entry := all[name]
		require.NoError(t, json.Unmarshal(text, &entry))
		all[name] = entry
	}
	return all
}

// TestCallsOf2027: what other calls say of themselves, of each of their rules and of a
// dossier, in both languages.
func TestCallsOf2027(t *testing.T) {
	var out strings.Builder
	calls := of2027(t)
	for _, name := range []string{"winter", "overseas"} {
		c, d := calls[name].Call, calls[name].Dossier
		out.WriteString("== " + name + "\n" + indented(t, map[string]any{
			"terms": c, "clauses": c.Clauses(), "milestones": c.Milestones(), "contact": c.Contact(), "report": c.Evaluate(&d),
		}) + "\n")
		for _, tag := range []language.Tag{language.French, language.English} {
			out.WriteString("== " + name + ", " + tag.String() + ": " + c.Name(tag) + "\n")
			for _, m := range c.Milestones() {
				out.WriteString(m.From + " " + m.To + " " + m.Message(tag) + "\n")
			}
			out.WriteString(c.Contact().Message(tag) + "\n")
			report := c.Evaluate(&d)
			for _, f := range report.Findings() {
				out.WriteString(f.Message(tag) + "\n")
			}
			for _, step := range report.Plan() {
				out.WriteString(step.Message(tag) + "\n")
			}
		}
	}
	goldentest.Equal(t, "testdata/calls-2027.golden", out.String())
}

// TestCallsOf2027AreReadBack, and judge the same.
func TestCallsOf2027AreReadBack(t *testing.T) {
	for name, c := range of2027(t) {
		var back eligibility.Call
		require.NoError(t, json.Unmarshal([]byte(encoded(t, c.Call)), &back))
		require.Equal(t, encoded(t, c.Call), encoded(t, back), name)
		require.Equal(t, encoded(t, c.Call.Clauses()), encoded(t, back.Clauses()), name)
		require.Equal(t, encoded(t, c.Call.Evaluate(&c.Dossier)), encoded(t, back.Evaluate(&c.Dossier)), name)
		requireSound(t, c.Call, &c.Dossier)
	}
}

// TestWinterCloses at noon in Paris, which is UTC+1 there in January, and overseas at
// UTC−4: a form says the hour by the clock of the call.
func TestWinterCloses(t *testing.T) {
	for name, typed := range map[string]string{"winter": "31/01/2027 12:00", "overseas": "15/02/2027 17 h"} {
		c := of2027(t)[name]
		at, err := c.Call.Terms().Zone.ParseInput(language.French, typed)
		require.NoError(t, err)
		require.True(t, at.Equal(c.Call.Terms().Closes), "%s %v", name, at)
		for late, want := range map[time.Duration]eligibility.Outcome{0: eligibility.Met, 1: eligibility.NotMet} {
			c.Dossier.Deposit.At = at.Add(late)
			require.Equal(t, want, finding(t, c.Call.Evaluate(&c.Dossier), eligibility.RuleWindow).Outcome(), name)
		}
	}
}
