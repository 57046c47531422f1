package eligibility_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/partners"
	"github.com/aap-lit/aap/scoring"
)

// An item is something that the flyer of the call says, in words of ours, and
// what became of it here: one of a rule, a criterion for the jury, information,
// a kind of cost or a source of money, a kind of partner.
type item struct {
	Place, Item                                   string
	Rule, Judgement, Information, Budget, Partner string
}

// parts are the parts of the flyer, and how many items each has.
var parts = map[string]int{
	"heading": 6, "characteristics": 7, "support": 6, "proposal": 14, "calendar": 1, "download": 1, "foot": 1,
}

// TestEveryItemOfTheFlyerIsCovered, and everything that covers one exists.
func TestEveryItemOfTheFlyerIsCovered(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("testdata", "coverage.json"))
	require.NoError(t, err)
	var items []item
	reader := json.NewDecoder(bytes.NewReader(data))
	reader.DisallowUnknownFields()
	require.NoError(t, reader.Decode(&items))

	targets := targets(t)
	used, count := map[string]bool{}, map[string]int{}
	for _, i := range items {
		part, _, _ := strings.Cut(i.Place, ",")
		count[part]++
		require.NotEmpty(t, i.Item, i.Place)
		found := 0
		for kind, target := range map[string]string{"rule": i.Rule, "judgement": i.Judgement, "information": i.Information, "budget": i.Budget, "partner": i.Partner} {
			if target != "" {
				found++
				used[kind+" "+target] = true
				require.Contains(t, targets, kind+" "+target, i.Item)
			}
		}
		require.Equal(t, 1, found, "%s: %q is covered by one thing", i.Place, i.Item)
	}
	require.Equal(t, parts, count)
	for target, fromFlyer := range targets {
		require.Equal(t, fromFlyer, used[target], "%s: of which item?", target)
	}
}

// targets are all that may cover an item, and whether the flyer asks for it:
// the kinds "other" are ours.
func targets(t *testing.T) map[string]bool {
	lit := eligibility.LIT2016()
	all := map[string]bool{}
	for _, clause := range lit.Clauses() {
		all["rule "+clause.Code().String()] = true
	}
	for _, criterion := range scoring.LIT2016().Spec().Criteria {
		all["judgement "+criterion.Code] = true
	}
	for _, kind := range budget.Kinds() {
		all["budget "+kind.String()] = kind != budget.OtherCost
	}
	all["budget "+budget.FromPIA.String()] = true
	for _, category := range partners.Categories() {
		all["partner "+category.String()] = true
	}
	contact := lit.Contact()
	for name, text := range map[string]string{"call": lit.Terms().Code, "email": contact.Email, "post": contact.Post,
		"documents": contact.Documents, "support": contact.Message(language.French)} {
		require.NotEmpty(t, text, name)
		all["information "+name] = true
	}
	names := []string{"project-camp", "discovery", "regrouping"}
	require.Len(t, lit.Milestones(), len(names), "a new milestone: of which item?")
	for i, milestone := range lit.Milestones() {
		require.NotEmpty(t, milestone.Message(language.French))
		all["information milestone "+names[i]] = true
	}
	return all
}

// TestMilestones: the dates, as the flyer gives them.
func TestMilestones(t *testing.T) {
	var dates []string
	for _, milestone := range eligibility.LIT2016().Milestones() {
		dates = append(dates, milestone.From+"/"+milestone.To)
	}
	require.Equal(t, []string{"2016-05-27/2016-05-27", "2016-07-07/2016-07-08", "2016-09/2016-09"}, dates)
}
