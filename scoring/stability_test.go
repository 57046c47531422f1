package scoring_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"math/big"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/scoring"
)

// contest is a session with an envelope, of weights, marks and floors that meet
// often.
func (g gamble) contest() map[string]any {
	criteria := []string{"a", "b", "c"}[:1+min(2, g.IntN(5))]
	leaveOut := g.IntN(4) == 0
	grid := g.grid(criteria, leaveOut)
	grid["scale"] = map[string]any{"min": "0", "max": "3", "step": "0.5"}
	grid["quorum"] = g.IntN(5) / 2
	for _, c := range grid["criteria"].([]any) {
		c.(map[string]any)["weight"] = g.pick("1", "1", "1", "2", "0.666667", "1.5", "3.7")
	}
	floors := []any{}
	if g.IntN(4) == 0 {
		floors = append(floors, map[string]any{"on": "weighted", "value": g.pick("1", "1.5", "2", "1.999999"), "strict": g.IntN(2) == 0})
	}
	if g.IntN(6) == 0 {
		floors = append(floors, map[string]any{"on": "unweighted", "value": g.pick("1", "1.5"), "strict": g.IntN(2) == 0})
	}
	grid["floors"] = floors
	var codes []string
	projects := []any{}
	for i := range 2 + g.IntN(6) {
		codes = append(codes, fmt.Sprint("P", i))
		projects = append(projects, map[string]any{
			"code": codes[i], "title": "", "request": g.pick("10.00", "20.00", "30.00", "30.00", "35.50", "60.01", "0.00"),
		})
	}
	ballots := g.ballots(criteria, codes, leaveOut)
	for _, b := range ballots {
		g.mark(b.(map[string]any)["marks"].(map[string]any))
	}
	for range g.IntN(4) {
		ballots = twins(ballots, g.pick(codes...), g.pick(codes...))
	}
	draw := slices.Clone(codes)
	g.Shuffle(len(draw), func(i, j int) { draw[i], draw[j] = draw[j], draw[i] })
	return map[string]any{
		"grid": grid, "projects": projects, "ballots": ballots, "draw": draw,
		"envelope": g.pick("30.00", "50.00", "60.00", "90.00", "100.00"), "line": g.pick("stop", "skip"),
	}
}

// mark spreads the marks of a ballot over the scale, or recuses its assessor.
func (g gamble) mark(marks map[string]any) {
	aside := g.IntN(20) == 0
	for _, code := range slices.Sorted(maps.Keys(marks)) {
		switch marks[code] {
		case "1", "2", "3":
			marks[code] = g.pick("0", "1", "1.5", "2", "2", "3")
		}
		if aside {
			marks[code] = "recused"
		}
	}
}

// twins gives a project the marks of another, so that no weight parts them.
func twins(ballots []any, one, other string) []any {
	if one == other {
		return ballots
	}
	ballots = slices.DeleteFunc(ballots, func(b any) bool { return b.(map[string]any)["project"] == other })
	for _, b := range ballots {
		if b := b.(map[string]any); b["project"] == one {
			ballots = append(ballots, map[string]any{"assessor": b["assessor"], "project": other, "marks": maps.Clone(b["marks"].(map[string]any))})
		}
	}
	return ballots
}

// Every interval is the one found by trying all crossings of all pairs.
func TestWeightsAgainstAllCrossings(t *testing.T) {
	g := newGamble(52)
	seen := map[string]int{}
	for range sessions {
		requireIntervals(t, g.contest(), seen)
	}
	for _, kind := range []string{
		"no low end", "no high end", "no end", "a single point", "stop included", "stop excluded", "skip included", "skip excluded",
		"the present weight is an end", "ends in a tie", "ends a tie", "a floor", "others funded", "nobody else funded",
	} {
		require.Greater(t, seen[kind], 20*sessions/1500, "the sessions hold too few of: %s", kind)
	}
}

func requireIntervals(t *testing.T, session map[string]any, seen map[string]int) {
	t.Helper()
	s := decode(t, session)
	m := newMover(t, s)
	_, stable := stability(t, s)
	require.Len(t, stable.Weights, len(m.weights))
	for c, got := range stable.Weights {
		about := []any{"%s of %v", got.Criterion(), session}
		require.Equal(t, s.Grid().Spec().Criteria[c].Code, got.Criterion())
		require.Zero(t, got.Weight().Rat().Cmp(m.weights[c]))
		low, high := m.interval(c)
		m.requireEnd(low, known(got.Low()), about...)
		m.requireEnd(high, known(got.High()), about...)
		countEnds(m, c, got, seen)
	}
}

// ends returns the ends that an interval has.
func ends(w scoring.WeightInterval) []*scoring.End {
	return slices.DeleteFunc([]*scoring.End{known(w.Low()), known(w.High())}, func(e *scoring.End) bool { return e == nil })
}

func countEnds(m *mover, c int, w scoring.WeightInterval, seen map[string]int) {
	note := func(kind string, is bool) {
		if is {
			seen[kind]++
		}
	}
	low, high := known(w.Low()), known(w.High())
	note("no low end", low == nil)
	note("no high end", high == nil)
	note("no end", low == nil && high == nil)
	note("a single point", low != nil && high != nil && low.At == high.At)
	tied := len(m.funding(m.session.Rank()).Outcome().Tied) > 0
	for _, e := range ends(w) {
		note(m.along.String()+" included", e.Included)
		note(m.along.String()+" excluded", !e.Included)
		note("the present weight is an end", e.At == w.Weight())
		note("ends in a tie", !tied && len(e.Then.Tied) > 0)
		note("ends a tie", tied && len(e.Then.Tied) == 0)
		note("others funded", len(e.Then.Gained) > 0)
		note("nobody else funded", len(e.Then.Gained)+len(e.Then.Lost) == 0)
		note("a floor", m.onFloor(c, e.At.Rat()))
	}
}

// Inside an interval, at numbers of any kind, the result is the present one.
func TestInsideAnInterval(t *testing.T) {
	g := newGamble(42)
	for range sessions / 4 {
		s := decode(t, g.contest())
		m := newMover(t, s)
		f, stable := stability(t, s)
		for c, w := range stable.Weights {
			low, high := new(big.Rat), new(big.Rat).Add(m.weights[c], big.NewRat(5000, 1))
			if end, ends := w.Low(); ends {
				low = end.At.Rat()
			}
			if end, ends := w.High(); ends {
				high = end.At.Rat()
			}
			for range 5 {
				part := big.NewRat(1+g.Int64N(9998), 9999)
				inside := new(big.Rat).Sub(high, low)
				inside.Mul(inside, part).Add(inside, low)
				require.True(t, sameResult(f.Outcome(), m.at(c, inside)))
			}
			for _, e := range ends(w) {
				require.Equal(t, e.Included, sameResult(f.Outcome(), m.at(c, e.At.Rat())))
			}
		}
	}
}

// A grid that has the weight of the end says the same, all of its weights and
// floors multiplied so that six decimals hold them.
func TestEndsByGridsOfTheirOwn(t *testing.T) {
	g := newGamble(43)
	tried := 0
	for range sessions / 4 {
		s := decode(t, g.contest())
		text := mustJSON(t, s)
		f, stable := stability(t, s)
		for c, w := range stable.Weights {
			for _, e := range ends(w) {
				there := map[string]any{}
				require.NoError(t, json.Unmarshal([]byte(text), &there))
				if !multiplied(there, c, e.At.Rat()) {
					continue
				}
				tried++
				outcome, _ := stability(t, decode(t, there))
				require.Equal(t, e.Included, sameResult(f.Outcome(), outcome.Outcome()))
				if !e.Included {
					require.Equal(t, outcome.Outcome(), scoring.Outcome{Funded: e.Then.Funded, Tied: e.Then.Tied, Places: e.Then.Places})
				}
			}
		}
	}
	require.Greater(t, tried, 100*sessions/1500)
}

// multiplied gives a criterion another weight, and multiplies what is weighted
// until it is whole; false when a grid cannot hold that.
func multiplied(session map[string]any, criterion int, weight *big.Rat) bool {
	grid := session["grid"].(map[string]any)
	var numbers []map[string]any
	var keys []string
	for _, c := range grid["criteria"].([]any) {
		numbers, keys = append(numbers, c.(map[string]any)), append(keys, "weight")
	}
	for _, f := range grid["floors"].([]any) {
		if f := f.(map[string]any); f["on"] == "weighted" {
			numbers, keys = append(numbers, f), append(keys, "value")
		}
	}
	values, factor := make([]*big.Rat, len(numbers)), new(big.Rat).SetInt(weight.Denom())
	for i := range numbers {
		values[i], _ = new(big.Rat).SetString(numbers[i][keys[i]].(string))
		if i == criterion {
			values[i] = weight
		}
	}
	for i, v := range values {
		values[i] = new(big.Rat).Mul(v, factor)
		if keys[i] == "weight" && values[i].Cmp(big.NewRat(1000, 1)) > 0 {
			return false
		}
	}
	for i := range numbers {
		numbers[i][keys[i]] = values[i].FloatString(6)
	}
	return true
}

// Whole numbers and rationals find the same, down to the last byte.
func TestWholeAndRationalWeights(t *testing.T) {
	g := newGamble(44)
	for range sessions / 4 {
		f, stable := stability(t, decode(t, g.contest()))
		requireSameJSON(t, stable, scoring.StabilityWithin(f, 0))
		for _, bits := range []int{12, 20, 30} {
			requireSameJSON(t, stable, scoring.StabilityWithin(f, bits))
		}
	}
}

// The order of projects and ballots moves no end of an interval.
func TestOrderOfTheInputMovesNoEnd(t *testing.T) {
	g := newGamble(47)
	for range sessions / 4 {
		session := g.contest()
		_, before := stability(t, decode(t, session))
		for _, list := range []string{"projects", "ballots"} {
			l := slices.Clone(session[list].([]any))
			g.Shuffle(len(l), func(i, j int) { l[i], l[j] = l[j], l[i] })
			session[list] = l
		}
		_, after := stability(t, decode(t, session))
		for c, w := range after.Weights {
			requireSameEnd(t, known(before.Weights[c].Low()), known(w.Low()))
			requireSameEnd(t, known(before.Weights[c].High()), known(w.High()))
		}
	}
}

func requireSameEnd(t *testing.T, a, b *scoring.End) {
	t.Helper()
	require.Equal(t, a == nil, b == nil)
	if a != nil {
		require.Equal(t, a.At, b.At)
		require.Equal(t, a.Included, b.Included)
		require.ElementsMatch(t, a.Then.Gained, b.Then.Gained)
		require.ElementsMatch(t, a.Then.Lost, b.Then.Lost)
	}
}

// Sessions of some size, whose weights meet at many points.
func TestWeightsOfManyProjects(t *testing.T) {
	for _, n := range []int{12, 25} {
		for _, line := range []string{"stop", "skip"} {
			var session map[string]any
			require.NoError(t, json.Unmarshal(largeSession(n), &session))
			session["line"] = line
			s := decode(t, session)
			m := newMover(t, s)
			_, stable := stability(t, s)
			for c, got := range stable.Weights {
				low, high := m.interval(c)
				m.requireEnd(low, known(got.Low()), n, line, c)
				m.requireEnd(high, known(got.High()), n, line, c)
			}
		}
	}
}

// Leaving ballots out is the session without them.
func TestReplays(t *testing.T) {
	g := newGamble(45)
	seen := map[string]int{}
	for range sessions / 2 {
		requireReplays(t, g.contest(), seen)
	}
	for _, kind := range []string{"same true", "same false", "unranked", "partial true", "partial false"} {
		require.Greater(t, seen[kind], 25*sessions/1500, "the sessions hold too few of: %s", kind)
	}
}

func requireReplays(t *testing.T, session map[string]any, seen map[string]int) {
	t.Helper()
	ballots := session["ballots"].([]any)
	s := decode(t, session)
	m := newMover(t, s)
	f, stable := stability(t, s)
	requireReplay := func(got scoring.Change, drop func(b map[string]any) bool) {
		t.Helper()
		session["ballots"] = slices.DeleteFunc(slices.Clone(ballots), func(b any) bool { return drop(b.(map[string]any)) })
		after, _ := stability(t, decode(t, session))
		session["ballots"] = ballots
		m.requireChange(f.Outcome(), after.Outcome(), got, "%v", session)
		require.Equal(t, unrankedBy(f, after), got.Unranked)
		seen[fmt.Sprint("same ", got.Same)]++
		if len(got.Unranked) > 0 {
			seen["unranked"]++
		}
	}
	by := func(assessor string) func(map[string]any) bool {
		return func(b map[string]any) bool { return b["assessor"] == assessor }
	}
	require.Len(t, stable.Assessors, len(s.Assessors()))
	for i, assessor := range s.Assessors() {
		require.Equal(t, assessor, stable.Assessors[i].Assessor())
		requireReplay(stable.Assessors[i].Change(), by(assessor))
	}
	require.Equal(t, recusals(s), named(stable.Recusals))
	for _, r := range stable.Recusals {
		requireReplay(r.WithoutAssessor(), by(r.Assessor()))
		requireReplay(r.WithoutBallot(), func(b map[string]any) bool {
			return b["assessor"] == r.Assessor() && b["project"] == r.Project()
		})
		seen[fmt.Sprint("partial ", r.Partial())]++
	}
}

// unrankedBy are the projects that lack a mark or the quorum after and did not
// before.
func unrankedBy(before, after scoring.Funding) []string {
	list := []string{}
	for i, d := range after.Decisions() {
		if d.Award() == scoring.Unranked && before.Decisions()[i].Award() != scoring.Unranked {
			list = append(list, d.Project())
		}
	}
	return list
}

// recusals are those of the ballots: by assessor, then by project, with whether
// they are partial.
func recusals(s scoring.Session) []string {
	list := []string{}
	for _, assessor := range s.Assessors() {
		for _, p := range s.Projects() {
			for _, b := range s.Ballots() {
				if b.Assessor != assessor || b.Project != p.Code {
					continue
				}
				recused := 0
				for _, m := range b.Marks {
					if m.Kind == scoring.Recused {
						recused++
					}
				}
				if recused > 0 {
					list = append(list, fmt.Sprint(assessor, p.Code, recused < len(s.Grid().Spec().Criteria)))
				}
			}
		}
	}
	return list
}

func named(replays []scoring.Replay) []string {
	list := []string{}
	for _, r := range replays {
		list = append(list, fmt.Sprint(r.Assessor(), r.Project(), r.Partial()))
	}
	return list
}
