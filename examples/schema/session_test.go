package schema

import (
	"encoding/json"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/scoring"
	"github.com/aap-lit/aap/scoring/scoringtest"
)

// richSession has every member that a jury's session may have.
const richSession = `{
	"grid": {"scale": {"min": "0", "max": 5, "step": "0.5"}, "aggregate": "mean", "quorum": 2, "absent": {"not-given": "leave-out"},
		"criteria": [{"code": "a", "label": {"fr": "Intérêt", "en": "Interest"}, "weight": "2", "floor": {"value": "3", "strict": false}}, {"code": "b", "weight": 1.5}],
		"floors": [{"on": "unweighted", "value": "5", "strict": true}, {"on": "weighted", "value": 1}], "ties": ["a", "lower-request", "draw", "refuse"]},
	"envelope": "300000.00", "line": "stop", "draw": ["B", "A"],
	"projects": [{"code": "A", "title": "Atelier", "request": "200000.00"}, {"code": "B", "title": "", "request": 1.5}],
	"ballots": [{"assessor": "E1", "project": "A", "marks": {"a": "4.5", "b": 3}},
		{"assessor": "E2", "project": "A", "marks": {"a": "recused", "b": "abstained"}}, {"assessor": "E1", "project": "B", "marks": {"a": "not-given", "b": "not-applicable"}}]}`

// What is read as a session, and what is written of it, the schema describes: the
// cases of the kit, and the samples.
func TestSessions(t *testing.T) {
	session := definition(t, "#/$defs/session")
	all := []string{richSession, `{"projects": [], "ballots": []}`}
	for _, c := range scoringtest.Cases() {
		all = append(all, string(c.Session))
	}
	samples, err := filepath.Glob(filepath.Join(root, "examples", "jury", "samples", "*.json"))
	require.NoError(t, err)
	for _, name := range samples {
		relative, err := filepath.Rel(root, name)
		require.NoError(t, err)
		all = append(all, file(t, relative))
	}
	taken, refused := 0, 0
	for _, text := range all {
		read, err := scoring.Decode(strings.NewReader(text))
		said := valid(t, session, text)
		switch {
		case err == nil:
			taken++
			require.NoError(t, said, text)
			require.NoError(t, valid(t, session, encoded(t, read)), text)
		case slices.ContainsFunc(scoring.Faults(err), ofShapeOfSessions):
			refused++
			require.Error(t, said, text)
		}
	}
	require.Greater(t, taken, 100)
	require.Greater(t, refused, 10)
}

// contentOfSessions are the faults that the schema leaves to the library: it
// compares no number with a scale, and no code with another.
var contentOfSessions = []string{
	"range", "off-step", "precision", "text", "unclear-code", "twice", "reserved-code", "after-refuse", "unknown-project", "ballot-twice", "draw-incomplete", "total-requests",
}

// byGrid are the places where what may stand is said by the grid.
var byGrid = regexp.MustCompile(`^/draw$|^/grid/ties/|^/ballots/[0-9]+/marks/`)

func ofShapeOfSessions(e *scoring.Error) bool {
	named := slices.Contains([]string{"missing", "unknown-word", "unknown-key"}, e.Code()) && byGrid.MatchString(e.Pointer)
	return !named && !slices.Contains(contentOfSessions, e.Code())
}

// The schema refuses what the library refuses of a session for its shape, and
// nothing that it takes.
func TestSessionMutants(t *testing.T) {
	session, input := definition(t, "#/$defs/session"), definition(t, "#/$defs/input")
	var whole any
	require.NoError(t, json.Unmarshal([]byte(richSession), &whole))
	taken, refused := 0, 0
	for _, mutant := range mutants(whole, changed) {
		text := encoded(t, mutant)
		_, err := scoring.Decode(strings.NewReader(text))
		said := valid(t, session, text)
		require.Equal(t, said == nil, valid(t, input, `{"dossier": {}, "jury": `+text+`}`) == nil, text)
		switch {
		case err == nil:
			taken++
			require.NoError(t, said, "the library takes it: %s", text)
		case slices.ContainsFunc(scoring.Faults(err), ofShapeOfSessions):
			refused++
			require.Error(t, said, "the library refuses it: %s: %v", text, err)
		}
	}
	require.Greater(t, taken, 50)
	require.Greater(t, refused, 300)
}
