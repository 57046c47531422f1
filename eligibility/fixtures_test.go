package eligibility_test

import (
	"encoding/json"
	"maps"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/partners"
)

// completeMembers are the members of a dossier that meets every rule of
// LIT2016 and leaves no fact unknown.
const completeMembers = `{
	"title": "Atelier",
	"region": "Nouvelle-Aquitaine",
	"team": [{"name": "Zénobie Quatrefages", "service": "SGAR Nouvelle-Aquitaine"}, {"service": "DREAL Nouvelle-Aquitaine"}],
	"partners": [{"name": "Bordeaux Métropole", "category": "local-authority", "id": "243300316"}],
	"budget": {
		"lines": [{"label": "Designer", "kind": "contractor", "amount": "48000.00", "from": 1, "to": 18}],
		"resources": [{"label": "PIA", "source": "pia", "amount": "24000.00"}, {"source": "own", "amount": "24000.00"}]},
	"deposit": {"by": "region-prefect", "region": "Nouvelle-Aquitaine", "at": "2016-09-27T16:00:00+02:00"},
	"seed": true}`

// decode reads a dossier that must be right.
func decode(t testing.TB, text string) eligibility.Dossier {
	t.Helper()
	d, err := eligibility.Decode(strings.NewReader(text))
	require.NoError(t, err, text)
	return d
}

// dossier is the complete dossier with some members replaced; null is unknown.
func dossier(t testing.TB, members string) eligibility.Dossier {
	t.Helper()
	return decode(t, merged(t, members))
}

func merged(t testing.TB, members string) string {
	t.Helper()
	var all, changed map[string]json.RawMessage
	require.NoError(t, json.Unmarshal([]byte(completeMembers), &all))
	require.NoError(t, json.Unmarshal([]byte(members), &changed), members)
	maps.Copy(all, changed)
	text, err := json.Marshal(all)
	require.NoError(t, err)
	return string(text)
}

// financed is a member "budget" of one line in the funded months and one
// request.
func financed(cost, request string) string {
	return `{"budget": {"lines": [{"kind": "other", "amount": "` + cost + `", "from": 1, "to": 18}],
		"resources": [{"source": "pia", "amount": "` + request + `"}]}}`
}

func service(t testing.TB, name string) eligibility.Service {
	t.Helper()
	s, err := eligibility.ParseService(name)
	require.NoError(t, err, name)
	return s
}

func region(t testing.TB, name string) eligibility.Region {
	t.Helper()
	r, err := eligibility.ParseRegion(name)
	require.NoError(t, err, name)
	return r
}

func team(t testing.TB, names ...string) []eligibility.Agent {
	t.Helper()
	agents := []eligibility.Agent{}
	for _, name := range names {
		agents = append(agents, eligibility.Agent{Service: service(t, name)})
	}
	return agents
}

func partner(t testing.TB, name string, category partners.Category) partners.Partner {
	t.Helper()
	p, err := partners.New(name, category, partners.ID{})
	require.NoError(t, err)
	return p
}

func plan(t testing.TB, lines []budget.Line, resources []budget.Resource) budget.Plan {
	t.Helper()
	p, err := budget.NewPlan(lines, resources)
	require.NoError(t, err)
	return p
}

// call makes LIT2016 under other terms.
func call(t testing.TB, change func(*eligibility.Terms)) eligibility.Call {
	t.Helper()
	terms := eligibility.LIT2016().Terms()
	change(&terms)
	c, err := eligibility.New(terms)
	require.NoError(t, err)
	return c
}

// finding is the answer of one rule, which must be there.
func finding(t testing.TB, r eligibility.Report, code eligibility.Code) eligibility.Finding {
	t.Helper()
	f, ok := r.Finding(code)
	require.True(t, ok, code)
	return f
}

// judged is the finding of one rule of LIT2016 on a dossier; the verdict alone
// must be that of the report.
func judged(t testing.TB, d eligibility.Dossier, code eligibility.Code) eligibility.Finding {
	t.Helper()
	report := eligibility.LIT2016().Evaluate(&d)
	require.Equal(t, report.Verdict(), eligibility.LIT2016().Verdict(&d))
	return finding(t, report, code)
}

// encoded is a value as JSON.
func encoded(t testing.TB, v any) string {
	t.Helper()
	text, err := json.Marshal(v)
	require.NoError(t, err)
	return string(text)
}

// faults writes the faults joined in err as "pointer code", in their order.
func faults(err error) []string {
	var list []string
	for _, e := range eligibility.Faults(err) {
		list = append(list, e.Pointer+" "+e.Code())
	}
	return list
}
