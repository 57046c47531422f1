package scoringtest_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/scoring"
	"github.com/aap-lit/aap/scoring/scoringtest"
)

func TestCases(t *testing.T) {
	cases := scoringtest.Cases()
	require.Greater(t, len(cases), 150)
	seen := map[string]bool{}
	for _, c := range cases {
		require.Regexp(t, `^[a-z-]+/[a-z0-9-]+$`, c.Name)
		require.False(t, seen[c.Name], c.Name)
		seen[c.Name] = true
		require.Regexp(t, `^\p{Lu}?.*[.]$`, c.Reason, c.Name)
		require.JSONEq(t, string(c.Session), string(c.Request()), c.Name)
		require.NotEqual(t, "{}", string(c.Want), c.Name)
	}
	cases[0].Session[0], cases[0].Want[0] = 'x', 'x'
	require.NoError(t, scoringtest.Check(scoringtest.Reference), "the cases are a copy")
}

func TestReference(t *testing.T) { scoringtest.Run(t, scoringtest.Reference) }

// faulty reports whether a session is one that the oracle does not judge.
func faulty(session []byte) bool { return new(scoring.Session).UnmarshalJSON(session) != nil }

// The oracle gives every answer of the cases, but does not judge faults.
func TestOracle(t *testing.T) {
	require.NoError(t, scoringtest.Check(func(session []byte) ([]byte, error) {
		if faulty(session) {
			return scoringtest.Reference(session)
		}
		return scoringtest.Oracle(session)
	}))
}

// equals is a session of so many equals, of whom three are funded.
func equals(n int) []byte {
	var projects, ballots []string
	for i := range n {
		projects = append(projects, fmt.Sprintf(`{"code":"P%d","title":"","request":"1"}`, i))
		ballots = append(ballots, fmt.Sprintf(`{"assessor":"E","project":"P%d","marks":{"a":"1"}}`, i))
	}
	return []byte(`{"grid":{"scale":{"min":"0","max":"5","step":"1"},"aggregate":"mean","criteria":[{"code":"a","weight":"1"}],"floors":[],"ties":[]},
		"envelope":"3","line":"stop","projects":[` + strings.Join(projects, ",") + `],"ballots":[` + strings.Join(ballots, ",") + `]}`)
}

func TestOracleOfLargeClass(t *testing.T) {
	_, err := scoringtest.Oracle(equals(7))
	require.NoError(t, err)
	_, err = scoringtest.Oracle(equals(8))
	require.Error(t, err)
	_, err = scoringtest.Oracle([]byte(`{`))
	require.Error(t, err)
}

// TestLevels: an engine is held to what it claims, and to no more.
func TestLevels(t *testing.T) {
	without := func(members ...string) scoringtest.Evaluator {
		return func(session []byte) ([]byte, error) {
			answer, err := scoringtest.Reference(session)
			var object map[string]json.RawMessage
			if err == nil {
				err = json.Unmarshal(answer, &object)
			}
			for _, m := range members {
				delete(object, m)
			}
			if object["errors"] != nil && len(members) > 4 {
				object["errors"] = json.RawMessage(`[{"message": "no"}]`)
			}
			rest, _ := json.Marshal(object)
			return rest, err
		}
	}
	for _, c := range []struct {
		reason string
		engine scoringtest.Evaluator
		level  scoringtest.Level
	}{
		{"the reference claims all", scoringtest.Reference, scoringtest.All},
		{"no stability, no agreement", without("stability", "agreement"), scoringtest.Figures},
		{"no figures", roundedAway, scoringtest.Outcomes},
		{"who is funded, and the order", without("stability", "agreement", "scores", "funding", "highest"), scoringtest.Verdict},
	} {
		for level := scoringtest.All; level <= scoringtest.Verdict; level++ {
			err := scoringtest.Suite{Level: level}.Check(c.engine)
			if level >= c.level {
				require.NoError(t, err, "%s: %v", c.reason, level)
				continue
			}
			failure, is := errors.AsType[*scoringtest.Failure](err)
			require.True(t, is, "%s: %v", c.reason, level)
			require.Equal(t, level, failure.Level())
			require.Equal(t, len(scoringtest.Cases()), failure.Tried())
		}
	}
}

// roundedAway is an engine whose numbers are all zero.
func roundedAway(session []byte) ([]byte, error) {
	answer, err := scoringtest.Reference(session)
	if err != nil {
		return nil, err
	}
	var object map[string]any
	if err := json.Unmarshal(answer, &object); err != nil {
		return nil, err
	}
	var round func(v any)
	round = func(v any) {
		switch v := v.(type) {
		case map[string]any:
			for name, member := range v {
				switch name {
				case "exact", "decimal", "euros", "remaining":
					v[name] = "0"
				default:
					round(member)
				}
			}
		case []any:
			for _, entry := range v {
				round(entry)
			}
		}
	}
	round(object)
	return json.Marshal(object)
}

// TestDifferences: an answer of any shape is compared, and says what differs.
func TestDifferences(t *testing.T) {
	c := scoringtest.Case{
		Name: "theme/name", Reason: "The reason.", Session: []byte(`{"projects": []}`),
		Want: []byte(`{"ranking": [{"projects": ["A"], "rank": 1}], "outcome": null, "scores": [{"total": {"exact": "1"}}]}`),
	}
	require.NoError(t, c.Compare([]byte(`{"ranking": [{"projects": ["A"], "rank": 1, "more": 0}], "scores": [{"total": {"exact": "1", "decimal": "1.00"}}], "more": []}`)))
	for _, tt := range []struct{ reason, answer, says string }{
		{"no JSON", `{`, "not a JSON object"},
		{"a list", `[]`, "the answer is a list, not a JSON object"},
		{"null", `null`, "the answer is null, not a JSON object"},
		{"nothing", `{}`, "order"},
		{"faults where there are none", `{"errors": []}`, "errors: got [], want none"},
		{"an outcome where there is none", `{"outcome": {}, "ranking": [{"projects": ["A"], "rank": 1}], "scores": [{"total": {"exact": "1"}}]}`, "outcome: got {}, want none"},
		{"another order", `{"ranking": [{"projects": ["B"], "rank": 1}], "scores": [{"total": {"exact": "1"}}]}`, `order at /0/projects/0: got "B", want "A"`},
		{"another rank", `{"ranking": [{"projects": ["A"], "rank": 2}], "scores": [{"total": {"exact": "1"}}]}`, "rank at /0/rank: got 2, want 1"},
		{"a number for a text", `{"ranking": [{"projects": ["A"], "rank": 1}], "scores": [{"total": {"exact": 1}}]}`, `total at /0/total/exact: got 1, want "1"`},
		{"a list too long", `{"ranking": [{"projects": ["A"], "rank": 1}], "scores": [{"total": {"exact": "1"}}, {}]}`, "total: got"},
		{"an object for a list", `{"ranking": {}, "scores": []}`, "order: got {}"},
	} {
		err := c.Compare([]byte(tt.answer))
		require.ErrorContains(t, err, tt.says, tt.reason)
		require.ErrorContains(t, err, "theme/name", tt.reason)
		require.ErrorContains(t, err, "The reason.", tt.reason)
	}
	require.NoError(t, scoringtest.Case{Want: []byte(`{}`)}.Compare([]byte(`{}`)))
	require.Error(t, scoringtest.Case{Want: []byte(`[]`)}.Compare([]byte(`{}`)))
	require.Equal(t, "null", string(scoringtest.Case{Session: []byte(`{`)}.Request()), "what every engine refuses")
	require.Equal(t, "{}", string(scoringtest.Case{}.Request()))
	require.NoError(t, scoringtest.Case{}.Compare([]byte(`{}`)), "it wants nothing")
}

func TestSuites(t *testing.T) {
	require.ErrorContains(t, scoringtest.Suite{Cases: []scoringtest.Case{}}.Check(scoringtest.Reference), "without cases")
	for level, want := range map[scoringtest.Level]string{9: "no such level: 9", scoringtest.Verdict: "at level verdict"} {
		stability := []scoringtest.Case{{Name: "a/b", Want: []byte(`{"stability": {"weights": []}}`)}}
		err := scoringtest.Suite{Cases: stability, Level: level}.Check(func([]byte) ([]byte, error) { return []byte(`{}`), nil })
		require.ErrorContains(t, err, want)
	}
	require.EqualError(t, scoringtest.Check(nil), "no evaluator")
	_, err := scoringtest.Kill(nil)
	require.ErrorContains(t, err, "no suite")

	broken := errors.New("broken pipe")
	err = scoringtest.Check(func([]byte) ([]byte, error) { return nil, broken })
	require.ErrorIs(t, err, broken)
	failure, is := errors.AsType[*scoringtest.Failure](err)
	require.True(t, is)
	require.Equal(t, failure.Tried(), len(failure.Cases()))
	require.LessOrEqual(t, strings.Count(err.Error(), "\n"), 50)

	err = scoringtest.Check(func([]byte) ([]byte, error) { return nil, scoringtest.ErrGone })
	failure, is = errors.AsType[*scoringtest.Failure](err)
	require.True(t, is)
	require.Zero(t, failure.Tried())
	require.Equal(t, len(scoringtest.Cases()), failure.Unasked())
}
