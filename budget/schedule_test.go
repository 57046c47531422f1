package budget_test

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/budget"
)

func TestFirst(t *testing.T) {
	for _, c := range []struct {
		reason string
		lines  []budget.Line
		months int
		cents  int64
	}{
		{"a third, rounded down", []budget.Line{over(10_000, 1, 3)}, 1, 3_333},
		{"two thirds, rounded down", []budget.Line{over(10_000, 1, 3)}, 2, 6_666},
		{"all, exactly", []budget.Line{over(10_000, 1, 3)}, 3, 10_000},
		{"more months than there are", []budget.Line{over(10_000, 1, 3)}, 18, 10_000},
		{"more months than a project has", []budget.Line{over(10_000, 1, 120)}, 1 << 30, 10_000},
		{"no month", []budget.Line{over(10_000, 1, 3)}, 0, 0},
		{"fewer than no month", []budget.Line{over(10_000, 1, 3)}, -5, 0},
		{"a line not begun", []budget.Line{over(10_000, 19, 24)}, 18, 0},
		{"a line that begins in the last month", []budget.Line{over(10_000, 18, 19)}, 18, 5_000},
		{"the month before", []budget.Line{over(10_000, 18, 19)}, 17, 0},
		{"the flyer's window of a two-year project", []budget.Line{over(50_000_000, 1, 24)}, 18, 37_500_000},
		{"rounded line by line, not in sum", []budget.Line{over(1, 1, 2), over(1, 1, 2)}, 1, 0},
		{"a cent comes when it is whole", []budget.Line{over(1, 1, 120)}, 119, 0},
		{"the greatest amount", []budget.Line{over(maxCents, 1, 120)}, 119, 99_166_666_666_666},
	} {
		t.Run(c.reason, func(t *testing.T) {
			require.Equal(t, c.cents, newPlan(t, c.lines, nil).First(c.months).Cents())
		})
	}
}

func TestSchedule(t *testing.T) {
	plan := newPlan(t, []budget.Line{over(1_000, 2, 4), over(100, 14, 14)}, nil)
	require.Equal(t, amounts(0, 333, 333, 334, 0, 0, 0, 0, 0, 0, 0, 0, 0, 100), plan.Schedule())
	require.Equal(t, amounts(1_000, 100), plan.Years())

	year := newPlan(t, []budget.Line{over(1_200, 1, 12)}, nil)
	require.Equal(t, amounts(1_200), year.Years(), "twelve months are one year")
	longer := newPlan(t, []budget.Line{over(1_300, 1, 13)}, nil)
	require.Equal(t, amounts(1_200, 100), longer.Years(), "thirteen are two")
	longest := newPlan(t, []budget.Line{over(0, 120, 120)}, nil)
	require.Len(t, longest.Schedule(), 120, "a line of nothing has its months")
	require.Len(t, longest.Years(), 10)
}

func amounts(list ...int64) []budget.Amount {
	all := make([]budget.Amount, len(list))
	for i, n := range list {
		all[i] = cents(n)
	}
	return all
}

func randomLines(random *rand.Rand) []budget.Line {
	lines := make([]budget.Line, random.IntN(8))
	for i := range lines {
		from := 1 + random.IntN(120)
		lines[i] = budget.Line{
			Kind:   budget.Kinds()[random.IntN(3)],
			Amount: cents(random.Int64N(1 << (1 + random.IntN(43)))),
			From:   from,
			To:     from + random.IntN(121-from),
		}
	}
	return lines
}

// accrued is ⌊cents·j/n⌋ of a line, by the definition and with big numbers.
func accrued(l budget.Line, months int) *big.Int {
	j := min(max(months-l.From+1, 0), l.To-l.From+1)
	product := new(big.Int).Mul(big.NewInt(l.Amount.Cents()), big.NewInt(int64(j)))
	return product.Quo(product, big.NewInt(int64(l.To-l.From+1)))
}

func TestScheduleAgainstTheDefinition(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 2016))
	for range 400 {
		lines := randomLines(random)
		plan := newPlan(t, lines, nil)
		for n := range 125 {
			want := new(big.Int)
			for _, l := range lines {
				want.Add(want, accrued(l, n))
			}
			require.Equal(t, want.Int64(), plan.First(n).Cents())
		}
		checkPeriods(t, plan, plan.Schedule(), 1)
		checkPeriods(t, plan, plan.Years(), 12)
	}
}

// checkPeriods checks that parts of a plan's time add up to all of it.
func checkPeriods(t *testing.T, plan budget.Plan, costs []budget.Amount, months int) {
	t.Helper()
	sum := int64(0)
	for i, a := range costs {
		require.GreaterOrEqual(t, a.Cents(), int64(0))
		sum += a.Cents()
		require.Equal(t, plan.First((i+1)*months).Cents(), sum)
	}
	require.Equal(t, plan.Total().Cents(), sum)
}
