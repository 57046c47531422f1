package schema

import (
	"bufio"
	"encoding/json"
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility"
)

// wrapped has every member that an input may have.
const wrapped = `{"dossier": ` + rich + `, "call": ` + richTerms + `, "readings": {"level": "regional"}, "indicators": [], "jury": {"projects": [], "ballots": []}}`

// A dossier with what comes beside it, good and bad.
func TestInputs(t *testing.T) {
	input, either := definition(t, "#/$defs/input"), definition(t, "")
	for _, text := range []string{wrapped, `{"dossier": {}}`, file(t, "examples", "appraise", "testdata", "winter.json"), file(t, "examples", "appraise", "testdata", "overseas.json")} {
		require.NoError(t, valid(t, input, text), text)
		require.NoError(t, valid(t, either, text), text)
	}
	for _, text := range []string{
		`{}`, `{"call": {"code": "X"}}`, `{"dossier": null}`, `{"dossier": {}, "call": null}`, `{"dossier": {}, "call": {}}`,
		`{"dossier": {}, "readings": {"level": "national"}}`, `{"dossier": {}, "readings": {"levels": "any"}}`,
		`{"dossier": {"sead": true}}`, `{"dossier": {}, "indicators": {}}`, `{"dossier": {}, "jury": []}`, `{"dossier": {}, "terms": {"code": "X"}}`,
	} {
		require.Error(t, valid(t, input, text), text)
	}
}

// What appraise writes of a stream: reports, and in the place of a bad input a line
// that says what is wrong with it.
func TestStream(t *testing.T) {
	bad, report := definition(t, "#/$defs/bad-input"), definition(t, "#/$defs/report")
	stream := []string{`{}`, `{"seed": 1}`, wrapped, `[]`, `{"dossier": {"a/b~\u202e": 1, "region": "Paris"}, "call": {"code": "X", "closes": "x"}}`, `{"x": }`}
	program := exec.CommandContext(t.Context(), "go", "run", "./examples/appraise", "-format", "json", "-")
	program.Dir, program.Stdin = root, strings.NewReader(strings.Join(stream, "\n"))
	out, err := program.Output()
	require.Error(t, err, "some input is bad")
	n := 0
	for lines := bufio.NewScanner(strings.NewReader(string(out))); lines.Scan(); n++ {
		var members map[string]json.RawMessage
		require.NoError(t, json.Unmarshal(lines.Bytes(), &members))
		if members["errors"] != nil {
			require.NoError(t, valid(t, bad, lines.Text()), lines.Text())
			require.NoError(t, valid(t, definition(t, ""), lines.Text()))
			continue
		}
		delete(members, "indicators-month")
		delete(members, "indicators")
		delete(members, "grid-source")
		delete(members, "scores")
		require.NoError(t, valid(t, report, encoded(t, members)), lines.Text())
	}
	require.Equal(t, len(stream), n, string(out))
	for _, text := range []string{
		`{"input": 0, "errors": [{"pointer": "", "code": "type", "message": "m"}]}`, `{"input": 1, "errors": []}`, `{"errors": [{"pointer": "", "code": "type", "message": "m"}]}`,
		`{"input": 1, "errors": [{"pointer": "seed", "code": "type", "message": "m"}]}`, `{"input": 1, "errors": [{"pointer": "", "code": "", "message": "m"}]}`,
	} {
		require.Error(t, valid(t, bad, text), text)
	}
	for _, fault := range eligibility.Faults(new(eligibility.Terms).UnmarshalJSON([]byte(`{"contact": {"email": "x"}, "milestones": [{}]}`))) {
		require.NoError(t, valid(t, bad, `{"input": 1, "errors": [{"pointer": "`+fault.Pointer+`", "code": "`+fault.Code()+`", "message": "m"}]}`))
	}
}
