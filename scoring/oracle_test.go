package scoring_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/scoring/scoringtest"
)

// A gamble makes small sessions at random, with as many ties, near misses and
// absent marks as a few numbers can give.
type gamble struct{ *rand.Rand }

func newGamble(seed uint64) gamble { return gamble{rand.New(rand.NewPCG(seed, 4))} }

func (g gamble) pick(words ...string) string { return words[g.IntN(len(words))] }

func (g gamble) session() map[string]any {
	criteria := []string{"a", "b", "c"}[:1+g.IntN(3)]
	leaveOut := g.IntN(3) == 0
	session := map[string]any{"grid": g.grid(criteria, leaveOut)}
	var codes []string
	var projects []any
	requests, envelopes := g.money()
	for i := range 1 + g.IntN(6) {
		codes = append(codes, fmt.Sprintf("P%d", i))
		projects = append(projects, map[string]any{
			"code": codes[i], "title": "", "request": g.pick(requests...),
		})
	}
	session["projects"] = projects
	session["ballots"] = g.ballots(criteria, codes, leaveOut)
	draw := append([]string(nil), codes...)
	g.Shuffle(len(draw), func(i, j int) { draw[i], draw[j] = draw[j], draw[i] })
	session["draw"] = draw
	if g.IntN(8) > 0 {
		session["envelope"] = g.pick(envelopes...)
		session["line"] = g.pick("stop", "skip")
	}
	return session
}

// money returns what projects may ask for, and what envelopes may hold.
func (g gamble) money() (requests, envelopes []string) {
	requests = []string{"10.00", "20.00", "30.00", "35.50", "60.00", "60.01", "0.00"}
	envelopes = []string{"0.00", "50.00", "60.00", "90.00", "100.00", "120.01", "1000.00"}
	switch g.IntN(6) {
	case 0: // most ask for the same, and who asks for less fits into what they leave
		return []string{"60.00", "60.00", "60.00", "10.00"}, []string{"70.00", "100.00", "130.00"}
	case 1: // cents, where one more or less is another result
		return []string{"0.01", "0.02", "0.02", "0.03", "0.04", "0.05", "0.06"}, []string{"0.03", "0.04", "0.07", "0.10", "0.11"}
	case 2:
		return []string{"0.01", "0.01", "0.01", "0.02"}, []string{"0.03", "0.04"}
	case 3, 4:
		return requests[2:6], envelopes // large, for an envelope: ties hang together
	}
	return requests, envelopes
}

func (g gamble) grid(criteria []string, leaveOut bool) map[string]any {
	grid := map[string]any{
		"scale":     map[string]any{"min": g.pick("0", "1"), "max": "3", "step": g.pick("1", "0.5")},
		"aggregate": g.pick("mean", "median"), "quorum": g.IntN(3),
	}
	if leaveOut {
		grid["absent"] = map[string]any{"not-given": "leave-out"}
	}
	var list []any
	for _, code := range criteria {
		c := map[string]any{"code": code, "weight": g.pick("1", "1", "0.5", "0.333333", "2")}
		if g.IntN(4) == 0 {
			c["floor"] = map[string]any{"value": g.pick("1", "1.5", "2"), "strict": g.IntN(2) == 0}
		}
		list = append(list, c)
	}
	grid["criteria"] = list
	floors := []any{}
	for _, on := range []string{"weighted", "unweighted"} {
		if g.IntN(4) == 0 {
			floors = append(floors, map[string]any{"on": on, "value": g.pick("0.9", "0.999999", "0.333333"), "strict": g.IntN(2) == 0})
		}
	}
	g.Shuffle(len(floors), func(i, j int) { floors[i], floors[j] = floors[j], floors[i] })
	grid["floors"] = floors
	ties := []string{}
	for _, key := range []string{criteria[0], "lower-request", "draw", "refuse"} {
		if g.IntN(6) == 0 {
			ties = append(ties, key)
		}
	}
	grid["ties"] = ties
	return grid
}

func (g gamble) ballots(criteria, codes []string, leaveOut bool) []any {
	ballots := []any{}
	for _, assessor := range []string{"E1", "E2", "E3"}[:1+g.IntN(3)] {
		for _, code := range codes {
			if g.IntN(12) == 0 {
				continue
			}
			marks := map[string]any{}
			for _, c := range criteria {
				switch mark := g.IntN(24); {
				case mark == 0:
					marks[c] = g.pick("abstained", "not-applicable", "recused")
				case mark == 1 && leaveOut:
					if g.IntN(2) == 0 {
						marks[c] = "not-given"
					}
				default:
					marks[c] = g.pick("1", "2", "2", "3")
				}
			}
			ballots = append(ballots, map[string]any{"assessor": assessor, "project": code, "marks": marks})
		}
	}
	return ballots
}

// TestOracle compares the whole of the results with those of the oracle, which
// tries every order of every class, every total, every envelope and every weight.
func TestOracle(t *testing.T) {
	g := newGamble(1)
	seen := map[string]int{}
	for range sessions {
		requireOracle(t, g.session(), seen)
	}
	for _, word := range []string{
		"funded fits", "reserve does-not-fit", "reserve after-the-line", "tied tie-crosses-the-line",
		"tied hangs-on-a-tie", "refused floor", "unranked no-mark", "unranked no-quorum", "would be tied higher up",
	} {
		require.GreaterOrEqual(t, seen[word], 5*sessions/1500, "the sessions hold too few of: %s", word)
	}
}

func requireOracle(t *testing.T, session map[string]any, seen map[string]int) {
	t.Helper()
	input, err := json.Marshal(session)
	require.NoError(t, err)
	want, err := scoringtest.Oracle(input)
	require.NoError(t, err, "%s", input)
	got, err := scoringtest.Reference(input)
	require.NoError(t, err, "%s", input)
	require.JSONEq(t, string(want), withoutGrid(t, got), "%s", input)
	count(t, got, seen)
}

// withoutGrid returns what the oracle answers too: all but the grid in force.
func withoutGrid(t *testing.T, report []byte) string {
	t.Helper()
	var parts map[string]json.RawMessage
	require.NoError(t, json.Unmarshal(report, &parts))
	delete(parts, "grid")
	delete(parts, "grid-source")
	rest, err := json.Marshal(parts)
	require.NoError(t, err)
	return string(rest)
}

func count(t *testing.T, report []byte, seen map[string]int) {
	t.Helper()
	var r struct {
		Funding []struct {
			Status, Reason string
			Margin         struct{ Points struct{ Exact string } }
		}
	}
	require.NoError(t, json.Unmarshal(report, &r))
	for _, row := range r.Funding {
		seen[row.Status+" "+row.Reason]++
		if strings.HasPrefix(row.Margin.Points.Exact, "-") {
			seen["would be tied higher up"]++
		}
	}
}
