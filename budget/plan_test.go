package budget_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/internal/strict/stricttest"
)

func TestPlanSums(t *testing.T) {
	plan := newPlan(t,
		[]budget.Line{
			{Label: "Temps", Kind: budget.AgentTime, Amount: euros(100), From: 1, To: 12},
			{Label: "Designer", Kind: budget.Contractor, Amount: euros(30), From: 1, To: 24},
			{Label: "Développeur", Kind: budget.Contractor, Amount: cents(1), From: 24, To: 24},
		},
		[]budget.Resource{
			{Label: "PIA", Source: budget.FromPIA, Amount: euros(40)},
			{Label: "PIA, seconde tranche", Source: budget.FromPIA, Amount: euros(2)},
			{Label: "Métropole", Source: budget.FromPartner, Amount: euros(50)},
			{Label: "Locaux", Source: budget.FromOwnFunds, Amount: euros(8), InKind: true},
		})
	require.Equal(t, cents(13_001), plan.Total())
	require.Equal(t, euros(42), plan.Request())
	require.Equal(t, euros(100), plan.Funds(), "those in kind included")
	require.Equal(t, map[budget.Kind]budget.Amount{
		budget.AgentTime: euros(100), budget.Contractor: cents(3_001), budget.OtherCost: {},
	}, plan.ByKind())
}

func TestUnknownIsNotEmpty(t *testing.T) {
	lines, resources := []budget.Line{}, []budget.Resource{}
	for _, c := range []struct {
		reason           string
		plan             budget.Plan
		lines, resources bool
	}{
		{"the zero plan", budget.Plan{}, false, false},
		{"nothing given", newPlan(t, nil, nil), false, false},
		{"lines given, none of them", newPlan(t, lines, nil), true, false},
		{"resources given, none of them", newPlan(t, nil, resources), false, true},
		{"both given, none of them", newPlan(t, lines, resources), true, true},
	} {
		t.Run(c.reason, func(t *testing.T) {
			require.Equal(t, c.lines, c.plan.LinesKnown())
			require.Equal(t, c.resources, c.plan.ResourcesKnown())
			require.Equal(t, c.lines, c.plan.Lines() != nil)
			require.Equal(t, c.resources, c.plan.Resources() != nil)
			require.Equal(t, c.lines, c.plan.ByKind() != nil)
			require.Equal(t, c.lines, c.plan.Schedule() != nil)
			require.Equal(t, c.lines, c.plan.Years() != nil)
			require.Empty(t, c.plan.Schedule())
			require.Empty(t, c.plan.Years())
			require.Zero(t, c.plan.Total())
			require.Zero(t, c.plan.Request())
			require.Zero(t, c.plan.Funds())
			for _, n := range []int{-1, 0, 1, 120, 121} {
				require.Zero(t, c.plan.First(n))
			}
		})
	}
	require.Equal(t, budget.Plan{}, newPlan(t, nil, nil), "one value for nothing known")
	require.NotEqual(t, newPlan(t, lines, nil), newPlan(t, nil, resources))
}

func TestPlanIsImmutable(t *testing.T) {
	lines, resources := typicalLines(), typicalResources()
	plan, same := newPlan(t, lines, resources), newPlan(t, lines, resources)
	lines[0].Amount, resources[0].Amount = budget.Amount{}, budget.Amount{}
	plan.Lines()[0].Amount = budget.Amount{}
	plan.Resources()[0].Amount = budget.Amount{}
	plan.Schedule()[0] = budget.Amount{}
	plan.ByKind()[budget.AgentTime] = budget.Amount{}
	require.Equal(t, same, plan)
	require.Equal(t, typicalLines(), plan.Lines())
	require.Equal(t, typicalResources(), plan.Resources())
}

func TestNewPlanFaults(t *testing.T) {
	good := over(100, 1, 1)
	line := func(change func(*budget.Line)) []budget.Line {
		l := good
		change(&l)
		return []budget.Line{good, l}
	}
	resource := func(change func(*budget.Resource)) []budget.Resource {
		r := asked(100)
		change(&r)
		return []budget.Resource{r}
	}
	for _, c := range []struct {
		reason    string
		lines     []budget.Line
		resources []budget.Resource
		want      []flaw
	}{
		{"no kind", line(func(l *budget.Line) { l.Kind = 0 }), nil, []flaw{{"/lines/1/kind", "missing"}}},
		{"a kind that is none", line(func(l *budget.Line) { l.Kind = 4 }), nil, []flaw{{"/lines/1/kind", "missing"}}},
		{"before the first month", line(func(l *budget.Line) { l.From = 0 }), nil, []flaw{{"/lines/1/from", "range"}}},
		{"after the last month", line(func(l *budget.Line) { l.To = 121 }), nil, []flaw{{"/lines/1/to", "range"}}},
		{"both ends after the last month", line(func(l *budget.Line) { l.From, l.To = 122, 121 }), nil,
			[]flaw{{"/lines/1/from", "range"}, {"/lines/1/to", "range"}}},
		{"what begins after the last month has that fault alone", line(func(l *budget.Line) { l.From, l.To = 121, 5 }), nil,
			[]flaw{{"/lines/1/from", "range"}}},
		{"the last month", line(func(l *budget.Line) { l.From, l.To = 120, 120 }), nil, nil},
		{"ends before it begins", line(func(l *budget.Line) { l.From, l.To = 3, 2 }), nil, []flaw{{"/lines/1/to", "months"}}},
		{"begins and ends in one month", line(func(l *budget.Line) { l.From, l.To = 3, 3 }), nil, nil},
		{"an empty line", []budget.Line{{}}, nil,
			[]flaw{{"/lines/0/kind", "missing"}, {"/lines/0/from", "range"}, {"/lines/0/to", "range"}}},
		{"a line of nothing", line(func(l *budget.Line) { l.Amount = budget.Amount{} }), nil, nil},
		{"a label of 200 characters", line(func(l *budget.Line) { l.Label = strings.Repeat("é", 200) }), nil, nil},
		{"a label of 201 characters", line(func(l *budget.Line) { l.Label = strings.Repeat("é", 201) }), nil,
			[]flaw{{"/lines/1/label", "too-long"}}},
		{"a label of 201 bytes", line(func(l *budget.Line) { l.Label = strings.Repeat("a", 199) + "é" }), nil, nil},
		{"a label that is not UTF-8", line(func(l *budget.Line) { l.Label = "a\xff" }), nil, []flaw{{"/lines/1/label", "text"}}},
		{"a label with a replacement character", line(func(l *budget.Line) { l.Label = "\ufffd" }), nil, nil},
		{"no source", nil, resource(func(r *budget.Resource) { r.Source = 0 }), []flaw{{"/resources/0/source", "missing"}}},
		{"a source that is none", nil, resource(func(r *budget.Resource) { r.Source = 6 }), []flaw{{"/resources/0/source", "missing"}}},
		{"PIA in kind", nil, resource(func(r *budget.Resource) { r.InKind = true }), []flaw{{"/resources/0/in-kind", "in-kind"}}},
		{"another in kind", nil, resource(func(r *budget.Resource) { r.Source, r.InKind = budget.FromState, true }), nil},
		{"a label of two lines", nil, resource(func(r *budget.Resource) { r.Label = "a\nb" }), []flaw{{"/resources/0/label", "text"}}},
		{"costs of the greatest amount", []budget.Line{over(maxCents-1, 1, 1), over(1, 1, 1)}, nil, nil},
		{"costs beyond it", []budget.Line{over(maxCents, 1, 1), over(1, 1, 1)}, nil, []flaw{{"/lines", "range"}}},
		{"resources of the greatest amount", nil, []budget.Resource{asked(maxCents - 1), asked(1)}, nil},
		{"resources beyond it", nil, []budget.Resource{asked(maxCents), asked(1)}, []flaw{{"/resources", "range"}}},
		{"10 000 entries each", slices.Repeat([]budget.Line{good}, 10_000), slices.Repeat([]budget.Resource{asked(1)}, 10_000), nil},
		{"10 001 entries each", make([]budget.Line, 10_001), make([]budget.Resource, 10_001),
			[]flaw{{"/lines", "too-many"}, {"/resources", "too-many"}}},
		{"10 000 of the greatest amount do not overflow", slices.Repeat([]budget.Line{over(maxCents, 1, 120)}, 10_000), nil,
			[]flaw{{"/lines", "range"}}},
		{"all together", line(func(l *budget.Line) { l.Kind = 0 }), resource(func(r *budget.Resource) { r.InKind = true }),
			[]flaw{{"/lines/1/kind", "missing"}, {"/resources/0/in-kind", "in-kind"}}},
	} {
		t.Run(c.reason, func(t *testing.T) {
			plan, err := budget.NewPlan(c.lines, c.resources)
			require.Equal(t, c.want, stricttest.Flaws(err))
			if c.want != nil {
				require.Zero(t, plan)
			}
		})
	}
}

func TestFaultsAreBounded(t *testing.T) {
	_, err := budget.NewPlan(make([]budget.Line, 1000), nil)
	require.Len(t, stricttest.Flaws(err), 50)
}

func TestLabelControlCharacters(t *testing.T) {
	for c := range rune(0x300) {
		l := over(1, 1, 1)
		l.Label = "a" + string(c) + "b"
		_, err := budget.NewPlan([]budget.Line{l}, nil)
		require.Equal(t, unicode.IsControl(c), err != nil, "%U", c)
	}
}

// TestLabelsAsFormsSendThem: a line end around a label is no part of it, and what
// was given stays as it was.
func TestLabelsAsFormsSendThem(t *testing.T) {
	for given, kept := range map[string]string{
		"Designer\r\n": "Designer", "\tDesigner \n": "Designer", "\r\n": "", " Designer ": " Designer ",
	} {
		lines := []budget.Line{over(1, 1, 1)}
		lines[0].Label = given
		resources := []budget.Resource{{Label: given, Source: budget.FromPIA}}
		p, err := budget.NewPlan(lines, resources)
		require.NoError(t, err, "%q", given)
		require.Equal(t, kept, p.Lines()[0].Label, "%q", given)
		require.Equal(t, kept, p.Resources()[0].Label, "%q", given)
		require.Equal(t, given, lines[0].Label+resources[0].Label[len(given):])
	}
	for reason, label := range map[string]string{
		"a line end inside": "a\nb", "a NUL before it": "a\x00\n", "201 characters before it": strings.Repeat("é", 201) + "\n",
	} {
		l := over(1, 1, 1)
		l.Label = label
		_, err := budget.NewPlan([]budget.Line{l}, nil)
		require.Error(t, err, reason)
	}
}

func TestLabelsAreNotQuoted(t *testing.T) {
	l := over(1, 1, 1)
	l.Label = "Camille\nMartin"
	_, err := budget.NewPlan([]budget.Line{l}, nil)
	require.ErrorIs(t, err, budget.ErrText)
	require.NotContains(t, err.Error(), "Camille", "a label may name an agent")
}
