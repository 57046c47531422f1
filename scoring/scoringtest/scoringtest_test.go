package scoringtest_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/scoring/scoringtest"
)

func TestVectors(t *testing.T) {
	vectors := scoringtest.Vectors()
	require.Greater(t, len(vectors), 80)
	seen := map[string]bool{}
	for _, v := range vectors {
		require.NotEmpty(t, v.Reason, v.Name)
		require.Regexp(t, `^[a-z0-9-]+$`, v.Name)
		require.False(t, seen[v.Name], v.Name)
		seen[v.Name] = true
	}
}

func TestLibrary(t *testing.T) { scoringtest.Run(t, scoringtest.Library) }

// The oracle gives every answer of the vectors, but does not judge faults.
func TestOracle(t *testing.T) {
	faulty := map[string]bool{}
	for _, v := range scoringtest.Vectors() {
		var want map[string]json.RawMessage
		require.NoError(t, json.Unmarshal(v.Want, &want))
		faulty[string(v.Session)] = want["errors"] != nil
	}
	require.NoError(t, scoringtest.Check(func(session []byte) ([]byte, error) {
		if faulty[string(session)] {
			return scoringtest.Library(session)
		}
		return scoringtest.Oracle(session)
	}))
}

func TestOracleOfLargeClass(t *testing.T) {
	var projects, ballots []string
	for i := range 8 {
		projects = append(projects, fmt.Sprintf(`{"code":"P%d","title":"","request":"1"}`, i))
		ballots = append(ballots, fmt.Sprintf(`{"assessor":"E","project":"P%d","marks":{"a":"1"}}`, i))
	}
	session := `{"grid":{"scale":{"min":"0","max":"5","step":"1"},"aggregate":"mean","criteria":[{"code":"a","weight":"1"}],"floors":[],"ties":[]},
		"envelope":"3","line":"stop","projects":[` + strings.Join(projects, ",") + `],"ballots":[` + strings.Join(ballots, ",") + `]}`
	_, err := scoringtest.Oracle([]byte(session))
	require.Error(t, err)
	_, err = scoringtest.Oracle([]byte(`{`))
	require.Error(t, err)
}

// The kit catches subjects that are wrong in one thing.
func TestBrokenSubjects(t *testing.T) {
	replaced := func(from, to string) scoringtest.Subject {
		return func(session []byte) ([]byte, error) {
			answer, err := scoringtest.Library(session)
			return bytes.ReplaceAll(answer, []byte(from), []byte(to)), err
		}
	}
	asked := func(from, to string) scoringtest.Subject {
		return func(session []byte) ([]byte, error) {
			return scoringtest.Library(bytes.ReplaceAll(session, []byte(from), []byte(to)))
		}
	}
	for name, c := range map[string]struct {
		subject scoringtest.Subject
		fails   string
	}{
		"says nothing":                   {func([]byte) ([]byte, error) { return nil, nil }, "no JSON object"},
		"cannot answer":                  {func([]byte) ([]byte, error) { return nil, errors.New("broken pipe") }, "broken pipe"},
		"answers with a list":            {func([]byte) ([]byte, error) { return []byte("[]"), nil }, "ranks-of-equals"},
		"takes abstention for a zero":    {asked(`"abstained"`, `"0"`), "absent-marks-leave-the-mean"},
		"takes a recusal for abstention": {asked(`"recused"`, `"abstained"`), "quorum"},
		"knows no strict floor":          {asked(`"strict":true`, `"strict":false`), "exactly-three-is-not-above"},
		"knows strict floors only":       {asked(`"strict":false`, `"strict":true`), "exactly-three-passes"},
		"takes the mean for the median":  {asked(`"median"`, `"mean"`), "median"},
		"goes on after the line":         {asked(`"line":"stop"`, `"line":"skip"`), "stop-draws-the-line"},
		"stops where it should skip":     {asked(`"line":"skip"`, `"line":"stop"`), "skip-goes-on"},
		"knows no draw":                  {asked(`"ties":["draw"]`, `"ties":[]`), "draw-separates"},
		"funds the tied":                 {replaced(`"tied"`, `"funded"`), "stop-tie"},
		"includes every threshold":       {replaced(`"included":false`, `"included":true`), "margin-equal-total-included"},
		"reports one sentinel":           {replaced(`"code":"off-step"`, `"code":"range"`), "mark-off-the-step"},
	} {
		err := scoringtest.Check(c.subject)
		require.ErrorContains(t, err, c.fails, name)
	}
}

func ExampleCheck() {
	err := scoringtest.Check(scoringtest.Library)
	fmt.Println(err)
	// Output: <nil>
}

func ExampleOracle() {
	answer, err := scoringtest.Oracle([]byte(`{
		"grid": {"scale": {"min": "0", "max": "20", "step": "1"}, "aggregate": "mean", "floors": [], "ties": [],
		 "criteria": [{"code": "interest", "weight": "2"}]},
		"projects": [{"code": "A", "title": "", "request": "10.00"}],
		"ballots": [{"assessor": "E1", "project": "A", "marks": {"interest": "14"}}]}`))
	var result struct{ Ranking, Highest any }
	fmt.Println(json.Unmarshal(answer, &result), err)
	fmt.Println(result.Ranking, result.Highest)
	// Output:
	// <nil> <nil>
	// [map[projects:[A] rank:1 separated-by:]] map[decimal:40.00 exact:40]
}

func ExampleVectors() {
	v := scoringtest.Vectors()[0]
	fmt.Println(v.Name)
	fmt.Println(v.Reason)
	// Output:
	// ranks-of-equals
	// Equals share a rank, and the next rank counts them all: 1, 2, 2, 4.
}

func ExampleLibrary() {
	answer, err := scoringtest.Library([]byte(`{"projects": [], "ballots": 7}`))
	fmt.Println(string(answer), err)
	// Output: {"errors":[{"pointer":"/ballots","code":"type"}]} <nil>
}
