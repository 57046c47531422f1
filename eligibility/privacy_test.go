package eligibility_test

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/eligibility"
)

// The name of the agent in the inputs below, and what betrays it: any three
// letters of it in a row.
const agentName = "Ýxòquâ Żwŵjêk"

var betrayal = regexp.MustCompile(`Ýxò|xòq|òqu|quâ|Żwŵ|wŵj|ŵjê|jêk|\\xdd|\\u017b`)

// requireDiscreet decodes an input both ways, and refuses any word of the
// agent's name in what comes back.
func requireDiscreet(t *testing.T, input string) {
	t.Helper()
	_, err := eligibility.Decode(strings.NewReader(input))
	var host struct{ D eligibility.Dossier }
	for _, err := range []error{err, json.Unmarshal([]byte(input), &host.D), json.Unmarshal([]byte(`{"D": `+input+`}`), &host)} {
		if err == nil {
			continue
		}
		require.NotRegexp(t, betrayal, err.Error(), input)
		for _, e := range eligibility.Faults(err) {
			if e.Pointer == "not a fault" {
				continue // encoding/json's own
			}
			said := e.Error() + e.Pointer + e.Input + e.Message(language.French) + e.Message(language.English)
			require.NotRegexp(t, betrayal, said, input)
		}
	}
}

// TestAgentsNamesInFaults tries every kind of fault of meaning in and around an
// agent's entry.
func TestAgentsNamesInFaults(t *testing.T) {
	const name = `"` + agentName + `"`
	for reason, input := range map[string]string{
		"too long":                      `{"team": [{"name": "` + strings.Repeat(agentName, 40) + `"}]}`,
		"a control character":           `{"team": [{"name": "` + agentName + `\u0000"}]}`,
		"given twice":                   `{"team": [{"name": ` + name + `, "name": ` + name + `}]}`,
		"wrongly cased":                 `{"team": [{"Name": ` + name + `}]}`,
		"an unknown member":             `{"team": [{"nom": ` + name + `}]}`,
		"a list":                        `{"team": [{"name": [` + name + `]}]}`,
		"an object":                     `{"team": [{"name": {"first": ` + name + `}}]}`,
		"a number beside it":            `{"team": [{"name": ` + name + `, "service": 1}]}`,
		"in place of the answer":        `{"team": [{"state-service": ` + name + `}]}`,
		"an object for a service":       `{"team": [{"service": {"name": ` + name + `}}]}`,
		"a list for a service":          `{"team": [{"service": [` + name + `]}]}`,
		"an agent that is a text":       `{"team": [` + name + `]}`,
		"an agent that is a list":       `{"team": [[` + name + `]]}`,
		"a team that is a text":         `{"team": ` + name + `}`,
		"a team that is an agent":       `{"team": {"name": ` + name + `}}`,
		"a team under a wrong key":      `{"Team": [{"name": ` + name + `}]}`,
		"a team given twice":            `{"team": [], "team": [{"name": ` + name + `}]}`,
		"a dossier in a list":           `[{"team": [{"name": ` + name + `}]}]`,
		"a dossier in an object":        `{"dossier": {"team": [{"name": ` + name + `}]}}`,
		"a team in another member":      `{"deposit": {"team": [{"name": ` + name + `}]}, "seed": {"team": [{"name": ` + name + `}]}}`,
		"a team for a title":            `{"title": {"team": [{"name": ` + name + `}]}}`,
		"too many agents":               `{"team": [{"name": ` + name + `}` + strings.Repeat(`, {"name": `+name+`}`, 1000) + `]}`,
		"nested too deep":               `{"team": [{"name": ` + name + `, "x": ` + strings.Repeat("[", 100) + strings.Repeat("]", 100) + `}]}`,
		"a refused service":             `{"team": [{"name": ` + name + `, "service": "DRE\u0410L"}]}`,
		"faults elsewhere":              `{"team": [{"name": ` + name + `}], "seed": 1, "region": "X"}`,
		"a lone surrogate in it":        `{"team": [{"name": "` + agentName + `\ud800"}]}`,
		"invalid UTF-8 in it":           "{\"team\": [{\"name\": \"" + agentName + "\xff\"}]}",
		"a key of an agent":             `{"team": [{` + name + `: "SGAR"}]}`,
		"a key in an agent's member":    `{"team": [{"service": {` + name + `: 1}, "x": {` + name + `: 1}}]}`,
		"a key given twice":             `{"team": [{` + name + `: 1, ` + name + `: 2, "service": "SGAR"}]}`,
		"a team by name":                `{"team": {` + name + `: {"service": "SGAR"}}}`,
		"a document that is the name":   name,
		"a document of names":           `[` + name + `]`,
		"partners that are the name":    `{"partners": ` + name + `, "budget": ` + name + `, "deposit": ` + name + `, "growing": ` + name + `}`,
		"costs that are the name":       `{"budget": {"lines": ` + name + `, "resources": [` + name + `]}, "partners": [` + name + `]}`,
		"not quoted":                    `{"team": [{"name": ` + agentName + `}]}`,
		"a key of which the colon left": `{"team": [{"name"` + name + `}]}`,
	} {
		t.Run(reason, func(t *testing.T) { requireDiscreet(t, input) })
	}
}

// TestAgentsNamesInFaultsOfForm damages a dossier at every byte.
func TestAgentsNamesInFaultsOfForm(t *testing.T) {
	const text = `{"title":"T","team":[{"name":"` + agentName + `","service":"DREAL","state-service":true},{}],"seed":true}`
	for i := range len(text) {
		requireDiscreet(t, text[:i])
		requireDiscreet(t, text[:i]+text[i+1:])
		for _, damage := range []string{`"`, `\`, `{`, `]`, `,`, `0`, "\n", "\xff"} {
			requireDiscreet(t, text[:i]+damage+text[i:])
			requireDiscreet(t, text[:i]+damage+text[i+1:])
		}
	}
}

func TestAgentsNamesInResults(t *testing.T) {
	members := `{"team": [{"name": "` + agentName + `"}, {"name": "` + agentName + `", "service": "Mission X"}, {"name": "` + agentName + `", "service": "DREAL"}]}`
	for _, more := range []string{members, strings.Replace(members, "}]}", `}], "growing": ["team"], "region": null}`, 1), strings.Replace(members, "Mission X", "DREAL", 1)} {
		d := dossier(t, more)
		report := eligibility.LIT2016().Evaluate(&d)
		for _, tag := range []language.Tag{language.French, language.English} {
			require.NotRegexp(t, betrayal, encoded(t, report.Worded(tag)))
		}
		require.NotContains(t, encoded(t, report), "Atelier", "nor is the title, which no rule reads")
	}
	d := dossier(t, members)
	require.Regexp(t, betrayal, encoded(t, d), "the bearer's own document keeps it")
}
