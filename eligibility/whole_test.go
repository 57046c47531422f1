package eligibility_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/eligibility"
)

// askedAlone are, for each rule, the terms of a call that has no other.
var askedAlone = map[eligibility.Code]eligibility.Terms{
	eligibility.RuleTeam:     {MinServices: 2},
	eligibility.RuleDeposit:  {Deposit: true},
	eligibility.RuleWindow:   {Opens: time.Date(2016, 4, 8, 0, 0, 0, 0, time.UTC), Closes: time.Date(2016, 9, 28, 0, 0, 0, 0, time.UTC)},
	eligibility.RulePartners: {MinPartners: 1},
	eligibility.RuleSeed:     {Seed: true},
	eligibility.RuleCap:      {Budget: budget.Terms{Cap: budget.Euros(1000)}},
	eligibility.RuleShare:    {Budget: budget.Terms{Rate: decimal.New(5, -1), Months: 18, ShareBase: budget.FundedMonths}},
}

// TestEveryRuleIsWhole walks each rule through all that a call does with it, by
// the rule alone, so that a part of a new rule that was forgotten is named here
// and does not come out as a wrong report.
func TestEveryRuleIsWhole(t *testing.T) {
	for _, code := range eligibility.Codes() {
		t.Run(code.String(), func(t *testing.T) {
			terms, ok := askedAlone[code]
			require.True(t, ok, "no terms ask for this rule: give them in askedAlone")
			terms.Code = "ALONE"
			c, err := eligibility.New(terms)
			require.NoError(t, err)
			wholeClause(t, c, code)
			wholeTerms(t, terms, code)
			wholeVerdicts(t, c, code)
		})
	}
}

// says fails where a sentence is missing in a language: it comes out as its key.
func says(t *testing.T, what string, sentence func(language.Tag) string) {
	t.Helper()
	french, english := sentence(language.French), sentence(language.English)
	require.NotEmpty(t, french, "%s has no words in French", what)
	require.NotEmpty(t, english, "%s has no words in English", what)
	require.NotRegexp(t, `^[a-z-]+\.[a-z.-]+$`, french, "%s has no words in French", what)
	require.NotRegexp(t, `^[a-z-]+\.[a-z.-]+$`, english, "%s has no words in English", what)
	require.NotEqual(t, french, english, "%s has the same words in both languages", what)
}

func wholeClause(t *testing.T, c eligibility.Call, code eligibility.Code) {
	t.Helper()
	clauses := c.Clauses()
	require.Len(t, clauses, 1, "its terms do not switch the rule on, or another too")
	require.Equal(t, code, clauses[0].Code())
	says(t, "the heading", code.Label)
	says(t, "the clause", clauses[0].Text)
	says(t, "the reading of the clause", clauses[0].Reading)
}

// wholeTerms: the term of the rule has its place in JSON.
func wholeTerms(t *testing.T, terms eligibility.Terms, code eligibility.Code) {
	t.Helper()
	var read eligibility.Terms
	require.NoError(t, json.Unmarshal([]byte(encoded(t, terms)), &read), "the term of %v is written and not read", code)
	again, err := eligibility.New(read)
	require.NoError(t, err)
	require.Len(t, again.Clauses(), 1, "the term of %v is lost in JSON", code)
	require.Equal(t, encoded(t, terms), encoded(t, read))
}

// described: every member and every word of the report stands in the schema;
// examples/schema validates whole reports.
func described(t *testing.T, report eligibility.Report) {
	t.Helper()
	var schema, written any
	require.NoError(t, json.Unmarshal(eligibility.Schema(), &schema))
	require.NoError(t, json.Unmarshal([]byte(encoded(t, report)), &written))
	known := map[string]bool{}
	each(schema, func(key string, value any) {
		known[key] = true
		if list, ok := value.([]any); ok && key == "enum" {
			for _, word := range list {
				known[fmt.Sprint(word)] = true
			}
		}
	})
	each(written, func(key string, value any) {
		require.True(t, known[key], "the schema does not know the member %q of a report", key)
		if key == "code" || key == "action" {
			require.True(t, known[fmt.Sprint(value)], "the schema does not know the %s %q", key, value)
		}
	})
}

// each calls do for every member of a JSON value, however deep.
func each(value any, do func(key string, value any)) {
	switch value := value.(type) {
	case map[string]any:
		for key, inner := range value {
			do(key, inner)
			each(inner, do)
		}
	case []any:
		for _, inner := range value {
			each(inner, do)
		}
	}
}

// wholeVerdicts: the rule is undecided while nothing is known, its question is
// the only one open, and the two answers of the witnesses decide it both ways.
func wholeVerdicts(t *testing.T, c eligibility.Call, code eligibility.Code) {
	t.Helper()
	report := c.Evaluate(nil)
	described(t, report)
	unknown := finding(t, report, code)
	require.Equal(t, eligibility.Unknown, unknown.Outcome(), "with nothing known")
	whole(t, unknown)
	open := report.Open()
	require.NotEmpty(t, open, "the rule is unknown and asks for nothing")
	for _, question := range open {
		require.Equal(t, []eligibility.Code{code}, question.Codes())
		says(t, "the question "+question.Path(), question.Message)
	}
	yes, no, ok := c.Witnesses(nil)
	require.True(t, ok, "no witnesses: is the outcome on the hot path, and the fact completed?")
	met, lost := c.Evaluate(&yes), c.Evaluate(&no)
	described(t, met)
	described(t, lost)
	require.Equal(t, eligibility.Met, finding(t, met, code).Outcome(), "of the witness that is eligible")
	require.Equal(t, eligibility.NotMet, finding(t, lost, code).Outcome(), "of the witness that is not")
	whole(t, finding(t, met, code))
	whole(t, finding(t, lost, code))
	figures, ok := figuresOf[code]
	require.True(t, ok, "no method of Report gives the figures of this rule: give it, and name it in figuresOf")
	require.Equal(t, factsOf(t, unknown), encoded(t, figures(report)), "the method gives other figures than the finding")
	wholeFigures(t, code, figures(report), figures(met), figures(lost))
	remedied(t, c, &no, code)
}

// ofTheCall are the figures that a finding has of the call, whatever is known of
// the dossier.
var ofTheCall = []string{"required", "opens", "closes", "cap"}

// figuresOf are the methods of a report that give the figures of each rule.
var figuresOf = map[eligibility.Code]func(eligibility.Report) any{
	eligibility.RuleTeam:     func(r eligibility.Report) any { return r.Team() },
	eligibility.RuleDeposit:  func(r eligibility.Report) any { return r.Deposit() },
	eligibility.RuleWindow:   func(r eligibility.Report) any { return r.Window() },
	eligibility.RulePartners: func(r eligibility.Report) any { return r.Partners() },
	eligibility.RuleSeed:     func(r eligibility.Report) any { return r.Seed() },
	eligibility.RuleCap:      func(r eligibility.Report) any { return r.Cap() },
	eligibility.RuleShare:    func(r eligibility.Report) any { return r.Share() },
}

// factsOf are the figures of a finding, as they are in JSON.
func factsOf(t *testing.T, f eligibility.Finding) string {
	t.Helper()
	var written struct{ Facts json.RawMessage }
	require.NoError(t, json.Unmarshal([]byte(encoded(t, f)), &written))
	return string(written.Facts)
}

// wholeFigures: each figure is told where it is known, and only there.
func wholeFigures(t *testing.T, code eligibility.Code, unknown, met, lost any) {
	t.Helper()
	require.NotEqual(t, met, unknown, "the figures of what is met are those of what is unknown")
	require.NotEqual(t, lost, unknown, "the figures of what is not met are those of what is unknown")
	if code != eligibility.RuleDeposit { // one and the same is right in one region and wrong in the next
		require.NotEqual(t, met, lost, "the figures are the same, met or not")
	}
	told := map[string]json.RawMessage{}
	require.NoError(t, json.Unmarshal([]byte(encoded(t, unknown)), &told))
	for figure := range told {
		require.Contains(t, ofTheCall, figure, "nothing is known, and %s is told: the unknown is not zero", figure)
	}
	for _, facts := range []any{met, lost} {
		require.NoError(t, json.Unmarshal([]byte(encoded(t, facts)), &told))
	}
	for of, i := reflect.TypeOf(met), 0; i < of.NumField(); i++ {
		figure, _, _ := strings.Cut(of.Field(i).Tag.Get("json"), ",")
		if figure == "" {
			require.False(t, of.Field(i).IsExported(), "the figure %s has no name in JSON", of.Field(i).Name)
			continue
		}
		require.NotNil(t, told[figure], "%s is told neither when the rule is met nor when it is not", figure)
	}
}

// whole: a finding has a place, figures and words.
func whole(t *testing.T, f eligibility.Finding) {
	t.Helper()
	require.NotEmpty(t, f.Path(), "the finding has no place")
	require.NotEqual(t, "null", factsOf(t, f), "the finding has no figures")
	says(t, "the finding "+f.Outcome().String(), f.Message)
	for _, r := range f.Repairs() {
		says(t, "the repair "+r.Action.String(), r.Message)
	}
}

// remedied: what is lost is repaired by each of its repairs and by the plan, or
// is said to be beyond repair.
func remedied(t *testing.T, c eligibility.Call, d *eligibility.Dossier, code eligibility.Code) {
	t.Helper()
	report := c.Evaluate(d)
	repairs := finding(t, report, code).Repairs()
	if len(repairs) == 0 {
		require.Equal(t, []eligibility.Code{code}, report.BeyondRepair())
		require.Empty(t, report.Plan(), "a plan, yet no repairs")
		return
	}
	require.NotEmpty(t, report.Plan(), "repairs, yet no step of a plan")
	plans := [][]eligibility.Step{report.Plan()}
	for _, r := range repairs {
		plans = append(plans, []eligibility.Step{{Code: code, Repair: r}})
	}
	for _, steps := range plans {
		repaired, err := c.Apply(d, steps)
		require.NoError(t, err, "not carried out: %v", steps)
		require.Equal(t, eligibility.Eligible, c.Verdict(&repaired), "not repaired by %v", steps)
	}
}

// TestEveryRuleIsTried: each rule stands in the calls that the properties are
// tried on, and can be left out of them.
func TestEveryRuleIsTried(t *testing.T) {
	for _, code := range eligibility.Codes() {
		with, without := 0, 0
		for _, k := range contestPool() {
			clauses := k.alone[code].Clauses()
			require.LessOrEqual(t, len(clauses), 1, "%s, %v alone: reduced leaves another rule", k.name, code)
			if len(clauses) == 0 {
				without++
				continue
			}
			require.Equal(t, code, clauses[0].Code(), "%s: reduced drops %v and leaves another rule", k.name, code)
			with++
		}
		require.NotZero(t, with, "no call of contestPool has the rule %v", code)
		require.NotZero(t, without, "every call of contestPool has the rule %v", code)
	}
}
