package scoring_test

import (
	"encoding/binary"
	"fmt"
	"maps"
	"math/bits"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/scoring"
)

// chances are the random numbers that the bytes of a fuzzer give, and any others
// when they are used up: one byte more or less is another session nearby.
type chances struct {
	bytes []byte
	rest  *rand.PCG
}

func (c *chances) Uint64() uint64 {
	if len(c.bytes) < 2 {
		return c.rest.Uint64()
	}
	high := binary.BigEndian.Uint16(c.bytes)
	c.bytes = c.bytes[2:]
	return uint64(high)<<48 | c.rest.Uint64()>>16
}

// FuzzJury judges sessions: ranking, funding and decisions are those of the slow
// oracle, agreement that of the textbook, intervals of weights those found at all crossings, replays those of the
// session without the ballots; and of the session copied some times over, no part
// takes more steps than it may. The oracle is slow, so run it with
// -fuzzminimizetime 5x.
func FuzzJury(f *testing.F) {
	for seed := range 16 {
		bytes := make([]byte, 64)
		rand.NewChaCha8([32]byte{byte(seed)}).Read(bytes) //nolint:errcheck // it never fails
		f.Add(bytes)
	}
	f.Fuzz(func(t *testing.T, bytes []byte) {
		g := gamble{rand.New(&chances{bytes, rand.NewPCG(1, 2)})}
		requireOracle(t, g.session(), map[string]int{})
		requireTextbook(t, g.panel().session(t))
		contest := g.contest()
		requireIntervals(t, contest, map[string]int{})
		requireReplays(t, contest, map[string]int{})
		requireFewSteps(t, copied(contest, 1+g.IntN(8)))
	})
}

// copied returns a session with each project, and the ballots on it, so many times.
func copied(session map[string]any, times int) map[string]any {
	to := maps.Clone(session)
	var projects, ballots []any
	var draw []string
	for k := range times {
		name := func(code any) string { return fmt.Sprint(code, "-", k) }
		for _, p := range session["projects"].([]any) {
			p := maps.Clone(p.(map[string]any))
			p["code"] = name(p["code"])
			projects = append(projects, p)
		}
		for _, b := range session["ballots"].([]any) {
			b := maps.Clone(b.(map[string]any))
			b["project"] = name(b["project"])
			ballots = append(ballots, b)
		}
		for _, code := range session["draw"].([]string) {
			draw = append(draw, name(code))
		}
	}
	to["projects"], to["ballots"], to["draw"] = projects, ballots, draw
	if ballots == nil {
		to["ballots"] = []any{}
	}
	return to
}

// requireFewSteps holds the work of a session to a budget. A decision looks at
// every class tied across the line, of which there are few: what an equal one
// leaves is less than half of what there was, and an unequal one is the last.
// Under stop, an interval looks at no more points than there are projects, twice.
func requireFewSteps(t *testing.T, session map[string]any) {
	t.Helper()
	s := decode(t, session)
	f, _ := stability(t, s)
	envelope, line, _ := s.Envelope()
	require.LessOrEqual(t, scoring.Crossings(f), 1+bits.Len64(uint64(envelope.Cents())), "%v", session)

	n, ballots := len(s.Projects()), s.Ballots()
	criteria, ties := len(s.Grid().Spec().Criteria), len(s.Grid().Spec().Ties)
	sort := n * bits.Len(uint(n)) * (1 + ties)
	points := 4 * n
	if line == scoring.Skip {
		points = n * n
	}
	interval := 20*n*criteria + 2*(4*n*n+100*points+(2*points+1)*sort)
	replays := 1 + len(s.Assessors()) + 2*len(recusals(s))
	lists := 2 * 10 * len("P0-0\"\",") * n * (2*criteria + replays)
	steps, _ := scoring.StabilitySteps(f)
	budget := criteria*interval + replays*(n*criteria+sort) + n*len(ballots)*criteria + lists
	require.LessOrEqual(t, steps, int64(budget), "%v", session)
}
