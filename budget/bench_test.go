package budget_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/budget"
)

// typicalLines and typicalResources are those of a usual dossier: 30 lines,
// 4 resources.
func typicalLines() []budget.Line {
	lines := make([]budget.Line, 30)
	for i := range lines {
		from := 1 + i%6
		lines[i] = budget.Line{
			Label:  fmt.Sprintf("Prestation de conception %d", i),
			Kind:   budget.Kinds()[i%3],
			Amount: cents(1_234_567 + int64(i)*101),
			From:   from,
			To:     from + 11 + i%13,
		}
	}
	return lines
}

func typicalResources() []budget.Resource {
	return []budget.Resource{
		{Label: "PIA", Source: budget.FromPIA, Amount: cents(15_000_000)},
		{Label: "Région", Source: budget.FromPartner, Amount: cents(10_000_000)},
		{Label: "Temps des agents", Source: budget.FromOwnFunds, Amount: cents(9_000_000), InKind: true},
		{Label: "SGAR", Source: budget.FromState, Amount: cents(3_000_000)},
	}
}

func TestNewPlanAllocatesThreeTimes(t *testing.T) {
	lines, resources := typicalLines(), typicalResources()
	require.LessOrEqual(t, testing.AllocsPerRun(100, func() {
		_, _ = budget.NewPlan(lines, resources)
	}), 3.0, "the two copies and the accrued costs")
}

func TestHotPathsAllocateNothing(t *testing.T) {
	plan, err := budget.NewPlan(typicalLines(), typicalResources())
	require.NoError(t, err)
	rule := budget.LIT2016()
	var kept budget.Amount
	require.Zero(t, testing.AllocsPerRun(100, func() {
		kept = plan.First(18)
		kept = plan.Total()
		kept = plan.Request()
		found := rule.Assess(plan)
		kept, _ = found.Share.Amount()
		kept = rule.Share(kept)
		kept, _ = rule.BaseFor(kept)
	}))
	require.NotZero(t, kept)
}

func BenchmarkNewPlan(b *testing.B) {
	lines, resources := typicalLines(), typicalResources()
	b.ReportAllocs()
	for b.Loop() {
		_, _ = budget.NewPlan(lines, resources)
	}
}

func BenchmarkAssess(b *testing.B) {
	plan, _ := budget.NewPlan(typicalLines(), typicalResources())
	rule := budget.LIT2016()
	b.ReportAllocs()
	for b.Loop() {
		rule.Assess(plan)
	}
}

func BenchmarkShare(b *testing.B) {
	rule, base := budget.LIT2016(), cents(44_000_000)
	b.ReportAllocs()
	for b.Loop() {
		rule.Share(base)
	}
}

func BenchmarkBaseFor(b *testing.B) {
	rule, request := budget.LIT2016(), cents(23_000_000)
	b.ReportAllocs()
	for b.Loop() {
		rule.BaseFor(request)
	}
}

func BenchmarkFirst(b *testing.B) {
	plan, _ := budget.NewPlan(typicalLines(), typicalResources())
	b.ReportAllocs()
	for b.Loop() {
		plan.First(18)
	}
}

func BenchmarkPlanUnmarshalJSON(b *testing.B) {
	plan, _ := budget.NewPlan(typicalLines(), typicalResources())
	data, err := json.Marshal(plan)
	require.NoError(b, err)
	b.Run("strict", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			var read budget.Plan
			if err := read.UnmarshalJSON(data); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("encoding/json into plain structs", func(b *testing.B) {
		type line struct {
			Label, Kind, Amount string
			From, To            int
		}
		type resource struct {
			Label, Source, Amount string
			InKind                bool `json:"in-kind"`
		}
		b.ReportAllocs()
		for b.Loop() {
			var read struct {
				Lines     []line
				Resources []resource
			}
			if err := json.Unmarshal(data, &read); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// Both comparisons of a verdict by themselves, from a plan and a rule that are
// ready: what Assess takes beyond this is for the other figures.
func BenchmarkCapAndShare(b *testing.B) {
	plan, _ := budget.NewPlan(typicalLines(), typicalResources())
	rule := budget.LIT2016()
	limit := rule.Terms().Cap
	b.ReportAllocs()
	met := 0
	for b.Loop() {
		if plan.Total().Cmp(limit) <= 0 && plan.Request().Cmp(rule.Share(plan.First(18))) <= 0 {
			met++
		}
	}
	_ = met
}
