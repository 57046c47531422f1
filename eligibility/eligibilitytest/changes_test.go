package eligibilitytest_test

import (
	"testing"

	"github.com/aap-lit/aap/internal/kit/kittest"
)

// TestEveryChangedLine: a line of the engine that decides, changed, is noticed by the kit,
// or listed with the reason why no report shows it. With -changes all are tried.
func TestEveryChangedLine(t *testing.T) {
	kittest.EveryChangedLine(t, kittest.Engine{
		Dir: "..",
		Files: []string{
			"rule.go", "rule_*.go", "joint_*.go", "tally.go", "loose.go", "judge.go", "cost.go", "plan.go", "after_plan.go",
			"member.go", "evaluation.go", "service.go", "distinct.go", "effect.go", "conflict.go", "question.go",
		},
		Tests: "^TestEngine",
		Alive: "testdata/alive.txt",
	})
}
