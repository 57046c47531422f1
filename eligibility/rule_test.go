package eligibility

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/budget"
)

// TestTableOfRules: every code has its rule, its word and its turn in a plan.
func TestTableOfRules(t *testing.T) {
	require.Len(t, codeWords, int(afterRules), "a code has no wire word, or a word no code")
	for _, code := range Codes() {
		require.NotEmpty(t, code.String(), "code %d has no wire word", code)
		require.NotNil(t, rules[code], "the table of rules has no row for %v", code)
		require.Contains(t, planned, code, "%v has no turn in a plan", code)
		require.NotEmpty(t, rules[code].asks(), "%v hangs on no fact", code)
	}
	require.Nil(t, rules[0], "a row that no code names")
}

// TestOutcomeOfEveryRule: a call judges each rule that it has, and no other.
func TestOutcomeOfEveryRule(t *testing.T) {
	var none ruling
	compile(Terms{}, budget.Rule{}).judge(nil, &none)
	for _, code := range Codes() {
		require.Equal(t, Met, none.outcome[code], "%v has no line on the hot path, or stands in the way of a call that does not have it", code)
	}
}

// TestFindingsPointAtFacts: the place that a finding names is that of a fact
// which the rule hangs on, or holds it.
func TestFindingsPointAtFacts(t *testing.T) {
	for _, code := range Codes() {
		path := rules[code].path()
		require.NotEmpty(t, path, "the finding of %v points nowhere", code)
		require.True(t, slices.ContainsFunc(rules[code].asks(), func(f fact) bool {
			return f.path() == path || strings.HasPrefix(f.path(), path+"/")
		}), "%v points at %q, and hangs on no fact there", code, path)
	}
}

// TestFactsInOrder: facts are asked for in the order of the rules, and a rule
// asks for those it shares with an earlier one first, so that what a completion
// needs of them is there.
func TestFactsInOrder(t *testing.T) {
	paths := map[string]bool{}
	for _, f := range allFacts() {
		require.Regexp(t, `^(/[a-z-]+)+$`, f.path())
		require.False(t, paths[f.path()], "two facts at %s", f.path())
		paths[f.path()] = true
	}
	for _, code := range Codes() {
		asks := rules[code].asks()
		require.True(t, slices.IsSortedFunc(asks, func(a, b fact) int {
			return slices.Index(allFacts(), a) - slices.Index(allFacts(), b)
		}), "%v asks for its facts in another order than they are asked", code)
	}
}

// TestSharedFactsAreJoined: rules that hang on one fact can be impossible
// together, so a joint must look for that.
func TestSharedFactsAreJoined(t *testing.T) {
	joined := func(a, b Code) bool {
		return slices.ContainsFunc(allJoints[:], func(j joint) bool {
			codes := j.codes()
			return slices.Contains(codes[:], a) && slices.Contains(codes[:], b)
		})
	}
	for _, a := range Codes() {
		for _, b := range Codes() {
			for _, f := range rules[a].asks() {
				if slices.Contains(rules[b].asks(), f) {
					require.True(t, a == b || joined(a, b), "%v and %v both hang on %s, and no joint holds them", a, b, f.path())
				}
			}
		}
	}
	for _, j := range allJoints {
		codes := j.codes()
		require.True(t, slices.IsSorted(codes[:]), "%v: not in the order of the rules", codes)
	}
}
