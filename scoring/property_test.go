package scoring_test

import (
	"math/big"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/scoring"
)

// ranks tells the rank of each project that has one.
func ranks(r scoring.Ranking) map[string]int {
	ranks := map[string]int{}
	for _, c := range r.Classes() {
		for _, p := range c.Projects() {
			ranks[p] = c.Rank()
		}
	}
	return ranks
}

// decided returns the decision on each project, in JSON.
func decided(t *testing.T, r scoring.Report) map[string]string {
	t.Helper()
	decided := map[string]string{}
	for _, d := range decisions(r) {
		decided[d.Project()] = mustJSON(t, d)
	}
	return decided
}

// decisions returns those of a report, none without an envelope.
func decisions(r scoring.Report) []scoring.Decision {
	funding, _ := r.Funding()
	return funding.Decisions()
}

func outcome(r scoring.Report) scoring.Outcome {
	funding, _ := r.Funding()
	return funding.Outcome()
}

func TestOrderOfTheInputDecidesNothing(t *testing.T) {
	g := newGamble(11)
	for range sessions / 4 {
		session := g.session()
		before := decode(t, session).Report()
		for _, list := range []string{"projects", "ballots"} {
			l := slices.Clone(session[list].([]any))
			g.Shuffle(len(l), func(i, j int) { l[i], l[j] = l[j], l[i] })
			session[list] = l
		}
		after := decode(t, session).Report()
		require.Equal(t, ranks(before.Ranking()), ranks(after.Ranking()))
		require.Equal(t, decided(t, before), decided(t, after))
		require.ElementsMatch(t, outcome(before).Funded, outcome(after).Funded)
		require.ElementsMatch(t, outcome(before).Tied, outcome(after).Tied)
		require.Equal(t, outcome(before).Places, outcome(after).Places)
	}
}

// A new candidate changes the rank of others at most by one, never their order.
func TestAnotherCandidateLeavesTheOrder(t *testing.T) {
	g := newGamble(12)
	for range sessions / 4 {
		session := g.session()
		delete(session, "draw")
		session["grid"].(map[string]any)["ties"] = []string{"lower-request"}
		all := session["projects"].([]any)
		full := decode(t, session).Rank()
		session["projects"] = all[1:]
		session["ballots"] = slices.DeleteFunc(slices.Clone(session["ballots"].([]any)), func(b any) bool {
			return b.(map[string]any)["project"] == "P0"
		})
		with, without := ranks(full), ranks(decode(t, session).Rank())
		for p, rank := range without {
			for q, other := range without {
				require.Equal(t, rank < other, with[p] < with[q])
			}
		}
	}
}

// A mark raised by a step never lowers the rank of its project.
func TestRaisingAMarkNeverHarms(t *testing.T) {
	g := newGamble(13)
	for range sessions / 4 {
		session := g.session()
		ballots := session["ballots"].([]any)
		if len(ballots) == 0 {
			continue
		}
		before := ranks(decode(t, session).Rank())
		ballot := ballots[g.IntN(len(ballots))].(map[string]any)
		for code, mark := range ballot["marks"].(map[string]any) {
			switch mark {
			case "1", "2":
				ballot["marks"].(map[string]any)[code] = "3"
			}
		}
		project := ballot["project"].(string)
		after := ranks(decode(t, session).Rank())
		if rank, ranked := before[project]; ranked {
			require.Contains(t, after, project)
			require.LessOrEqual(t, after[project], rank)
		}
	}
}

// Weights that are all multiplied by the same number change totals and margins
// in points, and nothing else, unless a floor is on the weighted total.
func TestScaledWeightsDecideTheSame(t *testing.T) {
	g := newGamble(14)
	for range sessions / 4 {
		session := g.session()
		grid := session["grid"].(map[string]any)
		grid["floors"] = slices.DeleteFunc(grid["floors"].([]any), func(f any) bool {
			return f.(map[string]any)["on"] == "weighted"
		})
		before := decode(t, session).Report()
		for _, c := range grid["criteria"].([]any) {
			weight, ok := new(big.Rat).SetString(c.(map[string]any)["weight"].(string))
			require.True(t, ok)
			c.(map[string]any)["weight"] = weight.Mul(weight, big.NewRat(3, 1)).FloatString(6)
		}
		after := decode(t, session).Report()
		require.Equal(t, ranks(before.Ranking()), ranks(after.Ranking()))
		require.Equal(t, outcome(before), outcome(after))
		for i, d := range decisions(after) {
			was := decisions(before)[i]
			require.Equal(t, known(was.EurosMargin()), known(d.EurosMargin()))
			require.Equal(t, known(was.Remaining()), known(d.Remaining()))
			points, ok := d.PointsMargin()
			pointsBefore, okBefore := was.PointsMargin()
			require.Equal(t, okBefore, ok)
			require.Zero(t, times(pointsBefore.Distance, 3).Cmp(points.Distance.Rat()))
			require.Equal(t, pointsBefore.Included, points.Included)
		}
	}
}

func times(r scoring.Ratio, n int64) *big.Rat {
	return new(big.Rat).Mul(r.Rat(), big.NewRat(n, 1))
}

func TestContributionsAddUp(t *testing.T) {
	g := newGamble(15)
	for range sessions / 4 {
		for _, s := range decode(t, g.session()).Rank().Scores() {
			total, marked := s.Total()
			unweighted, also := s.Unweighted()
			require.Equal(t, marked, also)
			require.Equal(t, marked, len(s.Unmarked()) == 0)
			if !marked {
				continue
			}
			contributions, marks := new(big.Rat), new(big.Rat)
			for _, c := range s.Criteria() {
				contributions.Add(contributions, c.Contribution.Rat())
				marks.Add(marks, c.Mark.Rat())
			}
			require.Zero(t, contributions.Cmp(total.Rat()))
			require.Zero(t, marks.Cmp(unweighted.Rat()))
		}
	}
}

// Funded projects never cost more than the envelope, nor do they with as many
// of the tied as there are places, cheapest first.
func TestEnvelopeIsNeverExceeded(t *testing.T) {
	g := newGamble(16)
	for range sessions {
		s := decode(t, g.session())
		envelope, _, given := s.Envelope()
		if !given {
			continue
		}
		spent := int64(0)
		for i, d := range decisions(s.Report()) {
			require.Equal(t, d.Award() == scoring.Funded, d.Reason() == scoring.Fits, "it is funded for one reason")
			if d.Award() == scoring.Funded {
				spent += s.Projects()[i].Request.Cents()
			}
		}
		require.LessOrEqual(t, spent, envelope.Cents())
	}
}

// The money is changed by the margin in euros, and by a cent beyond.
func TestMarginInEurosUnderStop(t *testing.T) {
	g := newGamble(17)
	tried := map[scoring.Award]int{}
	for range sessions {
		session := g.session()
		session["envelope"], session["line"] = g.pick("50.00", "90.00", "120.01"), "stop"
		for _, p := range session["projects"].([]any) {
			if p.(map[string]any)["request"] == "0.00" {
				p.(map[string]any)["request"] = "0.01"
			}
		}
		s := decode(t, session)
		ranking := s.Rank()
		envelope, line, _ := s.Envelope()
		for i, d := range decisions(s.Report()) {
			euros, ok := d.EurosMargin()
			if !ok {
				continue
			}
			award := func(cents int64) scoring.Award {
				amount, err := budget.Cents(cents)
				if err != nil {
					return 0
				}
				f, err := ranking.Fund(amount, line)
				require.NoError(t, err)
				return f.Decisions()[i].Award()
			}
			margin := euros.Cents()
			tried[d.Award()]++
			if d.Award() == scoring.Funded {
				require.Equal(t, scoring.Funded, award(envelope.Cents()-margin))
				require.NotEqual(t, scoring.Funded, award(envelope.Cents()-margin-1))
			} else {
				require.Equal(t, scoring.Funded, award(envelope.Cents()+margin))
				require.NotEqual(t, scoring.Funded, award(envelope.Cents()+margin-1))
			}
		}
	}
	for _, s := range []scoring.Award{scoring.Funded, scoring.Tied, scoring.Reserve} {
		require.Greater(t, tried[s], 100*sessions/1500, s)
	}
}

// Whole numbers and rationals decide alike, down to the last byte.
func TestWholeNumbersAndRationals(t *testing.T) {
	g := newGamble(18)
	for range sessions / 4 {
		s := decode(t, g.session())
		whole, wide := s.Rank(), scoring.RankWithin(s, 0)
		require.True(t, scoring.Whole(whole))
		require.False(t, scoring.Whole(wide))
		requireSameJSON(t, whole, wide)
		envelope, line, given := s.Envelope()
		if !given {
			continue
		}
		a, err := whole.Fund(envelope, line)
		require.NoError(t, err)
		b, err := wide.Fund(envelope, line)
		require.NoError(t, err)
		requireSameJSON(t, a, b)
	}
}
