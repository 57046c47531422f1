package scoringtest_test

import (
	"encoding/json"
	"strconv"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/scoring"
	"github.com/aap-lit/aap/scoring/scoringtest"
)

// What this module's engine takes and gives in Go is held to what it takes and gives in
// JSON, on every case of the kit: [TestReference] says that the JSON is right.

// text is a value in JSON.
func text(t *testing.T, v any) string {
	t.Helper()
	data, err := json.Marshal(v)
	require.NoError(t, err)
	return string(data)
}

// sameAnswer requires that the engine says the same of a session as it stands in a case.
func sameAnswer(t *testing.T, c scoringtest.Case, s scoring.Session) {
	t.Helper()
	want, err := scoringtest.Reference(c.Session)
	require.NoError(t, err)
	got, err := scoringtest.Reference([]byte(text(t, s)))
	require.NoError(t, err)
	require.JSONEq(t, string(want), string(got))
}

// eachSession runs a test on the session of each case that has a right one.
func eachSession(t *testing.T, check func(t *testing.T, c scoringtest.Case, s scoring.Session)) {
	for _, c := range scoringtest.Cases() {
		var s scoring.Session
		if s.UnmarshalJSON(c.Session) == nil {
			t.Run(c.Name, func(t *testing.T) { check(t, c, s) })
		}
	}
}

// TestReferenceInGo: a session that is made of what another gives is the same.
func TestReferenceInGo(t *testing.T) {
	eachSession(t, func(t *testing.T, c scoringtest.Case, s scoring.Session) {
		sameAnswer(t, c, s)
		grid, err := scoring.NewGrid(s.Grid().Spec())
		require.NoError(t, err)
		spec := scoring.SessionSpec{Grid: grid, Projects: s.Projects(), Ballots: s.Ballots()}
		var drawn struct{ Draw []string }
		require.NoError(t, json.Unmarshal(c.Session, &drawn))
		spec.Draw = drawn.Draw
		if money, line, given := s.Envelope(); given {
			spec.Envelope, spec.Line = &money, line
		}
		made, err := scoring.NewSession(spec)
		require.NoError(t, err)
		sameAnswer(t, c, made)
		require.Equal(t, text(t, s), text(t, made))

		var again scoring.Grid
		require.NoError(t, again.UnmarshalJSON([]byte(text(t, s.Grid()))))
		require.Equal(t, s.Grid().Spec(), again.Spec())

		names, anonymous := s.Assessors(), s.Anonymous()
		require.Equal(t, names, s.Assessors())
		require.Equal(t, text(t, s.Report()), text(t, anonymous.Report()))
		for i, name := range anonymous.Assessors() {
			require.Equal(t, strconv.Itoa(i+1), name)
		}
		for _, b := range s.Ballots() {
			for _, m := range b.Marks {
				require.NotEqual(t, scoring.NotGiven, m.Kind)
				var again scoring.Mark
				require.NoError(t, again.UnmarshalJSON([]byte(text(t, m))))
				require.Equal(t, text(t, m), text(t, again))
			}
		}
	})
}

// TestReferenceInParts: a report is made of a ranking and a funding.
func TestReferenceInParts(t *testing.T) {
	eachSession(t, func(t *testing.T, _ scoringtest.Case, s scoring.Session) {
		r := s.Report()
		report := map[string]any{"grid": s.Grid(), "grid-source": r.GridSource(), "highest": s.Grid().Highest()}
		require.NoError(t, json.Unmarshal([]byte(text(t, r.Ranking())), &report))
		funding, given := r.Funding()
		money, line, asked := s.Envelope()
		require.Equal(t, asked, given)
		if asked {
			require.NoError(t, json.Unmarshal([]byte(text(t, funding)), &report))
			again, err := s.Rank().Fund(money, line)
			require.NoError(t, err)
			require.Equal(t, text(t, funding), text(t, again))
			_, err = s.Rank().Fund(money, 0)
			require.ErrorIs(t, err, scoring.ErrWord)
			stabilityInParts(t, funding)
		}
		require.JSONEq(t, text(t, r), text(t, report))
	})
}

// stabilityInParts: the parts of a stability are those of its JSON, and no caller who
// changes one changes another.
func stabilityInParts(t *testing.T, f scoring.Funding) {
	t.Helper()
	all, err := f.Stability()
	require.NoError(t, err)
	before := text(t, all)
	spoil := func(c scoring.Change) map[string]any {
		members := map[string]any{}
		require.NoError(t, json.Unmarshal([]byte(text(t, c)), &members))
		for _, list := range [][]string{c.Funded, c.Tied, c.Gained, c.Lost, c.Unranked} {
			for i := range list {
				list[i] = "another"
			}
		}
		if c.Places != nil {
			c.Places.Least = -1
		}
		return members
	}
	end := func(e scoring.End, ends bool) any {
		if !ends {
			return nil
		}
		then := spoil(e.Then)
		return map[string]any{"exact": e.At.String(), "decimal": e.At.Decimal(2).StringFixed(2), "included": e.Included, "then": then}
	}
	weights, assessors, recusals := []any{}, []any{}, []any{}
	for _, w := range all.Weights {
		weights = append(weights, map[string]any{"criterion": w.Criterion(), "weight": w.Weight(), "low": end(w.Low()), "high": end(w.High())})
	}
	for _, l := range all.Assessors {
		members := spoil(l.Change())
		members["assessor"] = l.Assessor()
		assessors = append(assessors, members)
	}
	for _, r := range all.Recusals {
		recusals = append(recusals, map[string]any{
			"assessor": r.Assessor(), "project": r.Project(), "partial": r.Partial(),
			"without-ballot": spoil(r.WithoutBallot()), "without-assessor": spoil(r.WithoutAssessor()),
		})
	}
	require.JSONEq(t, before, text(t, map[string]any{"weights": weights, "assessors": assessors, "recusals": recusals}))
	require.Equal(t, before, text(t, all))
}

// TestReferenceRefuses: what only Go can say wrongly is a fault, too.
func TestReferenceRefuses(t *testing.T) {
	for _, c := range []struct {
		reason string
		change func(g *scoring.GridSpec, s *scoring.SessionSpec)
		want   string
	}{
		{"nothing is wrong", func(*scoring.GridSpec, *scoring.SessionSpec) {}, `[]`},
		{"the greatest quorum", func(g *scoring.GridSpec, _ *scoring.SessionSpec) { g.Quorum = 1_000_000 }, `[]`},
		{"no averaging", func(g *scoring.GridSpec, _ *scoring.SessionSpec) { g.Averaging = 0 }, `["/aggregate missing"]`},
		{"no such averaging", func(g *scoring.GridSpec, _ *scoring.SessionSpec) { g.Averaging = 9 }, `["/aggregate unknown-word"]`},
		{"a quorum below zero", func(g *scoring.GridSpec, _ *scoring.SessionSpec) { g.Quorum = -1 }, `["/quorum range"]`},
		{"a quorum above a million", func(g *scoring.GridSpec, _ *scoring.SessionSpec) { g.Quorum = 1_000_001 }, `["/quorum range"]`},
		{"labels that cannot be read", func(g *scoring.GridSpec, _ *scoring.SessionSpec) {
			g.Criteria[0].French, g.Criteria[1].English = "\a", "\a"
		}, `["/criteria/0/label/fr text","/criteria/1/label/en text"]`},
		{"a floor of a criterion on a total", func(g *scoring.GridSpec, _ *scoring.SessionSpec) {
			g.Criteria[0].Floor = &scoring.Floor{On: scoring.Weighted}
		}, `["/criteria/0/floor/on unknown-word"]`},
		{"a highest mark beyond any", func(g *scoring.GridSpec, _ *scoring.SessionSpec) {
			g.Scale.Max = decimal.NewFromInt(1_000_001)
		}, `["/scale/max range"]`},
		{"a title that cannot be read", func(_ *scoring.GridSpec, s *scoring.SessionSpec) { s.Projects[0].Title = "\a" }, `["/projects/0/title text"]`},
		{"a mark off the step", func(_ *scoring.GridSpec, s *scoring.SessionSpec) {
			s.Ballots[0].Marks["a"] = scoring.GivenMark(decimal.New(15, -1))
		}, `["/ballots/0/marks/a off-step"]`},
		{"no such kind of mark", func(_ *scoring.GridSpec, s *scoring.SessionSpec) { s.Ballots[0].Marks["a"] = scoring.Mark{Kind: 9} }, `["/ballots/0/marks/a unknown-word"]`},
		{"a value and a word", func(_ *scoring.GridSpec, s *scoring.SessionSpec) {
			s.Ballots[0].Marks["a"] = scoring.Mark{Kind: scoring.Recused, Value: decimal.NewFromInt(1)}
		}, `["/ballots/0/marks/a mark-kind"]`},
		{"a criterion left out", func(_ *scoring.GridSpec, s *scoring.SessionSpec) { delete(s.Ballots[0].Marks, "a") }, `["/ballots/0/marks/a missing"]`},
		{"criteria that the grid does not have", func(_ *scoring.GridSpec, s *scoring.SessionSpec) {
			s.Ballots[0].Marks["c"], s.Ballots[0].Marks["z"] = scoring.Mark{}, scoring.Mark{}
		}, `["/ballots/0/marks/c unknown-key","/ballots/0/marks/z unknown-key"]`},
		{"a criterion left out, and another", func(_ *scoring.GridSpec, s *scoring.SessionSpec) {
			s.Ballots[0].Marks = map[string]scoring.Mark{"a": scoring.GivenMark(decimal.NewFromInt(1)), "c": {}}
		}, `["/ballots/0/marks/b missing","/ballots/0/marks/c unknown-key"]`},
		{"a code that cannot be read", func(_ *scoring.GridSpec, s *scoring.SessionSpec) { s.Projects[0].Code = "A\x7f" }, `["/projects/0/code text"]`},
		{"a code that is too long", func(_ *scoring.GridSpec, s *scoring.SessionSpec) {
			s.Projects[0].Code = strings.Repeat("A", 201)
		}, `["/projects/0/code too-long"]`},
		{"no such line", func(_ *scoring.GridSpec, s *scoring.SessionSpec) { s.Envelope, s.Line = &budget.Amount{}, 9 }, `["/line unknown-word"]`},
	} {
		var from scoring.Session
		require.NoError(t, from.UnmarshalJSON([]byte(`{"grid":{"scale":{"min":"0","max":"5","step":"1"},"aggregate":"mean",
			"criteria":[{"code":"a","label":{"fr":"L'un"},"weight":"1"},{"code":"b","label":{"en":"The other"},"weight":"1"}],"floors":[],"ties":[]},
			"projects":[{"code":"A","title":"","request":"1"}],"ballots":[{"assessor":"E","project":"A","marks":{"a":"1","b":"2"}}]}`)))
		grid := from.Grid().Spec()
		require.Contains(t, text(t, from.Grid()), `"label":{"en":"The other"}`)
		require.Contains(t, text(t, from.Grid()), `"label":{"fr":"L'un"}`)
		spec := scoring.SessionSpec{Projects: from.Projects(), Ballots: from.Ballots()}
		c.change(&grid, &spec)
		var err error
		if spec.Grid, err = scoring.NewGrid(grid); err == nil {
			_, err = scoring.NewSession(spec)
		}
		faults := []string{}
		for _, e := range scoring.Faults(err) {
			faults = append(faults, e.Pointer+" "+e.Code())
		}
		require.JSONEq(t, c.want, text(t, faults), c.reason)
	}
}

// TestReferenceOfNothing: what is made of nothing says nothing, and never panics.
func TestReferenceOfNothing(t *testing.T) {
	require.JSONEq(t, text(t, scoring.Session{}.Report()), text(t, scoring.Report{}))
	require.JSONEq(t, `{"scores":[],"ranking":[]}`, text(t, scoring.Ranking{}))
	require.JSONEq(t, `{"outcome":{"funded":[],"tied":[],"places":null},"funding":[]}`, text(t, scoring.Funding{}))
	require.JSONEq(t, `{"rank":0,"projects":[],"separated-by":""}`, text(t, scoring.Class{}))
	require.JSONEq(t, `{"project":"","total":null,"unweighted":null,"criteria":[],"passes":false,"failed":[],"unmarked":[],"short-of-quorum":[]}`, text(t, scoring.Score{}))
	require.JSONEq(t, `{"on":"","value":"0","strict":false,"missing":{"exact":"0","decimal":"0.00"}}`, text(t, scoring.FailedFloor{}))
	require.JSONEq(t, `{"project":"","status":"","reason":"","remaining":null,"margin":{"points":null,"euros":null}}`, text(t, scoring.Decision{}))
	require.JSONEq(t, `{"criterion":"","weight":{"exact":"0","decimal":"0.00"},"low":null,"high":null}`, text(t, scoring.WeightInterval{}))
	require.JSONEq(t, `{"undefined":""}`, text(t, scoring.Coefficient{}))
	require.ErrorIs(t, (*scoring.Session)(nil).UnmarshalJSON([]byte(`{}`)), scoring.ErrNil)
	faults := scoring.Faults(new(scoring.Session).UnmarshalJSON([]byte(`{"grid": {"scale": ]}`)))
	require.Len(t, faults, 1, "of what is no JSON nothing else is told")
	require.ErrorIs(t, faults[0], scoring.ErrSyntax)
	_, line, given := scoring.Session{}.Envelope()
	require.False(t, given)
	require.Zero(t, line)
	_, err := scoring.Mark{Kind: scoring.Recused, Value: decimal.NewFromInt(1)}.MarshalText()
	require.ErrorIs(t, err, scoring.ErrMarkKind)
	require.ErrorIs(t, new(scoring.Mark).UnmarshalJSON([]byte(`"unsaid"`)), scoring.ErrWord)
	_, err = scoring.Mark{Kind: 9}.MarshalText()
	require.ErrorIs(t, err, scoring.ErrWord)
}
