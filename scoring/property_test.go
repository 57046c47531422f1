package scoring_test

import (
	"encoding/json"
	"math/big"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/scoring"
)

// decode reads a session built by a gamble.
func decode(t testing.TB, session map[string]any) scoring.Session {
	t.Helper()
	data, err := json.Marshal(session)
	require.NoError(t, err)
	var s scoring.Session
	require.NoError(t, json.Unmarshal(data, &s), "%s", data)
	return s
}

// ranks tells the rank of each project that has one.
func ranks(classes []scoring.Class) map[string]int {
	ranks := map[string]int{}
	for _, c := range classes {
		for _, p := range c.Projects {
			ranks[p] = c.Rank
		}
	}
	return ranks
}

func decisions(r scoring.Report) map[string]scoring.Decision {
	decisions := map[string]scoring.Decision{}
	for _, d := range r.Funding {
		decisions[d.Project] = d
	}
	return decisions
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
		require.Equal(t, ranks(before.Ranking), ranks(after.Ranking))
		require.Equal(t, decisions(before), decisions(after))
		if before.Outcome != nil {
			require.ElementsMatch(t, before.Outcome.Funded, after.Outcome.Funded)
			require.ElementsMatch(t, before.Outcome.Tied, after.Outcome.Tied)
			require.Equal(t, before.Outcome.Places, after.Outcome.Places)
		}
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
		full := decode(t, session).Rank().Classes()
		session["projects"] = all[1:]
		session["ballots"] = slices.DeleteFunc(slices.Clone(session["ballots"].([]any)), func(b any) bool {
			return b.(map[string]any)["project"] == "P0"
		})
		with, without := ranks(full), ranks(decode(t, session).Rank().Classes())
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
		before := ranks(decode(t, session).Rank().Classes())
		ballot := ballots[g.IntN(len(ballots))].(map[string]any)
		for code, mark := range ballot["marks"].(map[string]any) {
			switch mark {
			case "1", "2":
				ballot["marks"].(map[string]any)[code] = "3"
			}
		}
		project := ballot["project"].(string)
		after := ranks(decode(t, session).Rank().Classes())
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
		require.Equal(t, ranks(before.Ranking), ranks(after.Ranking))
		require.Equal(t, before.Outcome, after.Outcome)
		for i, d := range after.Funding {
			was := before.Funding[i]
			require.Equal(t, was.Margin.Euros, d.Margin.Euros)
			require.Equal(t, was.Remaining, d.Remaining)
			require.Equal(t, was.Margin.Points == nil, d.Margin.Points == nil)
			if p := d.Margin.Points; p != nil {
				require.Zero(t, times(was.Margin.Points.Distance, 3).Cmp(p.Distance.Rat()))
				require.Equal(t, was.Margin.Points.Included, p.Included)
			}
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
			if s.Total == nil {
				continue
			}
			total, unweighted := new(big.Rat), new(big.Rat)
			for _, c := range s.Criteria {
				total.Add(total, c.Contribution.Rat())
				unweighted.Add(unweighted, c.Mark.Rat())
			}
			require.Zero(t, total.Cmp(s.Total.Rat()))
			require.Zero(t, unweighted.Cmp(s.Unweighted.Rat()))
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
		for i, d := range s.Report().Funding {
			if d.Status == scoring.Funded {
				spent += s.Projects()[i].Request.Cents()
			}
		}
		require.LessOrEqual(t, spent, envelope.Cents())
	}
}

// The money is changed by the margin in euros, and by a cent beyond.
func TestMarginInEurosUnderStop(t *testing.T) {
	g := newGamble(17)
	tried := map[scoring.Status]int{}
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
		for i, d := range s.Report().Funding {
			if d.Margin.Euros == nil {
				continue
			}
			status := func(cents int64) scoring.Status {
				amount, err := budget.Cents(cents)
				if err != nil {
					return 0
				}
				f, err := ranking.Fund(amount, line)
				require.NoError(t, err)
				return f.Decisions()[i].Status
			}
			margin := d.Margin.Euros.Cents()
			tried[d.Status]++
			if d.Status == scoring.Funded {
				require.Equal(t, scoring.Funded, status(envelope.Cents()-margin))
				require.NotEqual(t, scoring.Funded, status(envelope.Cents()-margin-1))
			} else {
				require.Equal(t, scoring.Funded, status(envelope.Cents()+margin))
				require.NotEqual(t, scoring.Funded, status(envelope.Cents()+margin-1))
			}
		}
	}
	for _, s := range []scoring.Status{scoring.Funded, scoring.Tied, scoring.Reserve} {
		require.Greater(t, tried[s], 100, s)
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

func requireSameJSON(t *testing.T, a, b any) {
	t.Helper()
	first, err := json.Marshal(a)
	require.NoError(t, err)
	second, err := json.Marshal(b)
	require.NoError(t, err)
	require.Equal(t, string(first), string(second))
}
