package scoring_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/scoring"
)

// An assessor is a person: wherever a ballot names one, no fault repeats it.
func TestAssessorsInFaults(t *testing.T) {
	const name = `"Ýxòquâ Dupont"`
	session := func(ballots string) string {
		return `{"projects": [{"code": "A", "title": "A", "request": "1.00"}], "ballots": ` + ballots + `}`
	}
	for reason, input := range map[string]string{
		"one that cannot be shown":     session(`[{"assessor": "Ýxòquâ Dupont\u200b", "project": "A", "marks": {}}]`),
		"too long":                     session(`[{"assessor": "` + strings.Repeat("Dupont", 40) + `", "project": "A", "marks": {}}]`),
		"in a list":                    session(`[{"assessor": [` + name + `], "project": "A", "marks": {}}]`),
		"a key":                        session(`[{` + name + `: "4.5"}]`),
		"a key beside others":          session(`[{"assessor": "E1", ` + name + `: 1, "project": "Z", "marks": {"x": 1}}]`),
		"under a wrong key":            session(`[{"Assessor": ` + name + `}]`),
		"ballots by name":              session(`{` + name + `: {"A": "4.5"}}`),
		"ballots that are a name":      session(name),
		"a ballot that is a name":      session(`[` + name + `]`),
		"a session that is a name":     name,
		"a session that is a list":     `[` + name + `]`,
		"projects that are a name":     `{"projects": ` + name + `, "ballots": [], "grid": ` + name + `, "draw": ` + name + `}`,
		"marks that are a name":        session(`[{"assessor": "E1", "project": "A", "marks": ` + name + `}]`),
		"marks that are a list of one": session(`[{"assessor": "E1", "project": "A", "marks": [` + name + `]}]`),
	} {
		t.Run(reason, func(t *testing.T) {
			_, err := scoring.Decode(strings.NewReader(input))
			require.Error(t, err)
			for _, e := range scoring.Faults(err) {
				require.NotRegexp(t, "upont|xòq", e.Error()+e.Pointer+e.Input+e.Message(language.French)+e.Message(language.English))
			}
		})
	}
	_, err := scoring.Decode(strings.NewReader(session(`[{` + name + `: 1, "assessor": "E1", "project": "Z", "marks": {"x": 1}}]`)))
	var places []string
	for _, e := range scoring.Faults(err) {
		places = append(places, e.Pointer+" "+e.Code())
	}
	require.Contains(t, places, "/ballots/0/… unknown-key")
	require.Contains(t, places, "/ballots/0/marks/x unknown-key", "a criterion is no person")
	require.Contains(t, places, "/ballots/0/project unknown-project", "the rest is judged all the same")
}
