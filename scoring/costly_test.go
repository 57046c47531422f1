package scoring_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/scoring"
)

// Sessions within the bounds, made to cost as much as they can.

// costly is a session that has one size.
type costly struct {
	name string
	n    int // the size at which it is tried first
	make func(n int) string
}

// costlySession writes a session of criteria that weigh less and less.
func costlySession(criteria int, step, envelope, line string, projects, ballots []string) string {
	var list []string
	for c := range criteria {
		list = append(list, fmt.Sprintf(`{"code":"c%d","weight":"%d"}`, c, 1000-7*c))
	}
	return fmt.Sprintf(`{"grid":{"scale":{"min":"0","max":"1","step":%q},"aggregate":"mean","floors":[],"ties":[],"criteria":[%s]},`+
		`"envelope":%q,"line":%q,"projects":[%s],"ballots":[%s]}`,
		step, strings.Join(list, ","), envelope, line, strings.Join(projects, ","), strings.Join(ballots, ","))
}

func costlyProjects(n int, request func(i int) string) []string {
	list := make([]string, n)
	for i := range list {
		list[i] = fmt.Sprintf(`{"code":"P%d","title":"","request":%q}`, i, request(i))
	}
	return list
}

// costlyBallot is a ballot of one mark a criterion.
func costlyBallot(assessor, project, criteria int, mark func(c int) string) string {
	marks := make([]string, criteria)
	for c := range marks {
		marks[c] = fmt.Sprintf(`"c%d":%q`, c, mark(c))
	}
	return fmt.Sprintf(`{"assessor":"E%d","project":"P%d","marks":{%s}}`, assessor, project, strings.Join(marks, ","))
}

// allTied are projects of one mark that ask for all kinds of money.
func allTied(n int, line string) string {
	g := newGamble(5)
	ballots := make([]string, n)
	for i := range ballots {
		ballots[i] = costlyBallot(0, i, 1, func(int) string { return "1" })
	}
	request := func(int) string { return fmt.Sprintf("%d.%02d", 1+g.IntN(100_000), g.IntN(100)) }
	return costlySession(1, "1", fmt.Sprintf("%d.00", n*25_000), line, costlyProjects(n, request), ballots)
}

// manyRivals are projects of which a quarter are funded, below one that is not,
// and then many that ask for a little more than is left.
func manyRivals(n int) string {
	ballots := make([]string, n)
	for i := range ballots {
		ballots[i] = costlyBallot(0, i, 1, func(int) string { return fmt.Sprintf("%.6f", 1-float64(i)/float64(n+1)) })
	}
	request := func(i int) string {
		if i > 0 && i < n/4 {
			return fmt.Sprintf("0.%02d", 1+i%9)
		}
		return fmt.Sprintf("%d.00", n+i)
	}
	return costlySession(1, "0.000001", fmt.Sprint(n-1), "skip", costlyProjects(n, request), ballots)
}

// fine are projects of which the first few are above the others whatever a weight
// is, and half of the others ask for more than can be left, on criteria with fine
// marks.
func fine(n, criteria, firsts int, line, first, most string) string {
	g := newGamble(6)
	ballots := make([]string, n)
	for i := range ballots {
		ballots[i] = costlyBallot(0, i, criteria, func(int) string {
			if i < firsts {
				return "1"
			}
			return fmt.Sprintf("0.%06d", g.IntN(1_000_000))
		})
	}
	request := func(i int) string {
		if i < firsts {
			return first
		}
		return []string{"1", most}[i%2]
	}
	return costlySession(criteria, "0.000001", "1000000", line, costlyProjects(n, request), ballots)
}

// stoodAside are ballots of which each has a mark recused, or all marks.
func stoodAside(n, assessors int, all bool) string {
	g := newGamble(7)
	ballots := make([]string, n)
	for i := range ballots {
		ballots[i] = costlyBallot(i/10%assessors, i%10, 2, func(c int) string {
			if i >= 10 && (all || c == 0) {
				return "recused"
			}
			return fmt.Sprintf("0.%06d", g.IntN(1_000_000))
		})
	}
	return costlySession(2, "0.000001", "45.00", "stop", costlyProjects(10, func(int) string { return "10.00" }), ballots)
}

// passing are projects each of which is the first of those not funded at some
// weight.
func passing(n int) string {
	ballots := make([]string, n)
	for i := range ballots {
		x := float64(i) / float64(n)
		ballots[i] = costlyBallot(0, i, 2, func(c int) string {
			if i == 0 {
				return "1"
			}
			return fmt.Sprintf("%.6f", []float64{x, 1 - x*x}[c]*0.9)
		})
	}
	request := func(i int) string { return []string{"10", "11"}[min(i, 1)] }
	return costlySession(2, "0.000001", "11", "stop", costlyProjects(n, request), ballots)
}

var costlyToDecide = []costly{
	{"tied/stop", 10_000, func(n int) string { return allTied(n, "stop") }},
	{"tied/skip", 10_000, func(n int) string { return allTied(n, "skip") }},
	{"rivals", 10_000, manyRivals},
}

var costlyToAssure = []costly{
	{"recused", 2000, func(n int) string { return stoodAside(n, n, true) }},
	{"partly recused", 500, func(n int) string { return stoodAside(n, n, false) }},
	{"stop", 50, func(n int) string { return fine(n, 64, 1, "stop", "1", "1000000") }},
	{"skip", 50, func(n int) string { return fine(n, 64, 1, "skip", "500000", "600000") }},
	{"skip below a tie", 20, func(n int) string { return fine(n, 64, 2, "skip", "600000", "500000") }},
	{"passing", 500, passing},
}

// BenchmarkDecided ranks, funds and looks at every decision; beside each size,
// how many times the time of half of it that takes.
func BenchmarkDecided(b *testing.B) {
	benchmarkCostly(b, costlyToDecide, func(b *testing.B, s scoring.Session) {
		envelope, line, _ := s.Envelope()
		decide(b, s.Rank(), envelope, line)
	})
}

// BenchmarkAssured computes how sure a funding is, and reports the steps that it
// counts.
func BenchmarkAssured(b *testing.B) {
	benchmarkCostly(b, costlyToAssure, func(b *testing.B, s scoring.Session) {
		envelope, line, _ := s.Envelope()
		f, err := s.Rank().Fund(envelope, line)
		require.NoError(b, err)
		steps, at := scoring.StabilitySteps(f)
		require.Empty(b, at)
		b.ReportMetric(float64(steps), "steps")
	})
}

func benchmarkCostly(b *testing.B, shapes []costly, run func(*testing.B, scoring.Session)) {
	for _, shape := range shapes {
		var before time.Duration
		for _, n := range []int{shape.n, 2 * shape.n, 4 * shape.n} {
			b.Run(fmt.Sprint(shape.name, "/", n), func(b *testing.B) {
				var s scoring.Session
				require.NoError(b, s.UnmarshalJSON([]byte(shape.make(n))))
				b.ReportAllocs()
				for b.Loop() {
					run(b, s)
				}
				once := b.Elapsed() / time.Duration(b.N)
				if before > 0 {
					b.ReportMetric(float64(once)/float64(before), "×half")
				}
				before = once
			})
		}
	}
}

// The work of a stability is counted, so it is the same on every machine. What
// grows with the square of the size in a session that a jury may have would show.
func TestStepsOfStability(t *testing.T) {
	steps := func(session string) (int64, string) {
		var s scoring.Session
		require.NoError(t, s.UnmarshalJSON([]byte(session)))
		envelope, line, _ := s.Envelope()
		f, err := s.Rank().Fund(envelope, line)
		require.NoError(t, err)
		return scoring.StabilitySteps(f)
	}
	for _, c := range []struct {
		reason, session string
		most            int64 // millions
		at              string
	}{
		{"a usual session of 500 projects", string(largeSession(500)), 100, ""},
		{"every ballot a recusal", stoodAside(2000, 200, true), 2, ""},
		{"twice as many: twice the steps", stoodAside(4000, 400, true), 4, ""},
		{"every ballot recused in part: they are tallied for each", stoodAside(2000, 200, false), 20, ""},
		{"500 projects on 64 criteria, stop", fine(500, 64, 1, "stop", "1", "1000000"), 200, ""},
		{"too many projects, to be compared in pairs", fine(20_000, 1, 1, "stop", "1", "1000000"), 300, "/projects"},
		{"500 projects on 64 criteria, skip", fine(500, 64, 1, "skip", "500000", "600000"), 200, ""},
		{"too many crossings to look at, below a tie", fine(200, 64, 2, "skip", "600000", "500000"), 300, "/projects"},
		{"too many ballots with a recusal", stoodAside(40_000, 40_000, false), 300, "/ballots"},
	} {
		t.Run(c.reason, func(t *testing.T) {
			took, at := steps(c.session)
			require.Equal(t, c.at, at)
			require.LessOrEqual(t, took, c.most*1_000_000+1)
			t.Log(took)
		})
	}
}

// A session that takes too much work is refused, and what to leave out is said.
func TestTooMuchWork(t *testing.T) {
	var s scoring.Session
	require.NoError(t, s.UnmarshalJSON([]byte(fine(20_000, 1, 1, "stop", "1", "1000000"))))
	envelope, line, _ := s.Envelope()
	f, err := s.Rank().Fund(envelope, line)
	require.NoError(t, err)
	stable, err := f.Stability()
	require.ErrorIs(t, err, scoring.ErrTooMuchWork)
	require.Equal(t, scoring.Stability{}, stable)
	require.EqualError(t, err, "/projects: there are too many to compute how sure the result is: leave some out")
}
