package eligibility_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/partners"
)

// TestDecodeIsTheInverseOfEncode: a dossier, written and read back, is the same
// dossier and is written the same.
func TestDecodeIsTheInverseOfEncode(t *testing.T) {
	for reason, d := range map[string]eligibility.Dossier{
		"complete":                dossier(t, `{}`),
		"nothing known":           {},
		"everything known, empty": {Team: []eligibility.Agent{}, Partners: []partners.Partner{}, Budget: plan(t, []budget.Line{}, []budget.Resource{}), Seed: eligibility.No},
		"half a budget":           {Budget: plan(t, nil, []budget.Resource{})},
		"growing":                 {Growing: eligibility.ListPartners | eligibility.ListLines},
		"agents by halves": {Team: []eligibility.Agent{{}, {Name: "A <b> & c"}, {StateService: eligibility.Yes}, {StateService: eligibility.No},
			{Name: "B", Service: service(t, "« Mission » d'Ébène"), StateService: eligibility.Yes}}},
		"who deposits":       {Deposit: eligibility.Deposit{By: eligibility.AuthorityOther}},
		"where":              {Deposit: eligibility.Deposit{Region: region(t, "Corse")}},
		"when, to the nano":  {Deposit: eligibility.Deposit{At: time.Date(2016, 9, 28, 15, 0, 0, 1, time.UTC)}},
		"the first instant":  {Deposit: eligibility.Deposit{At: time.Date(1900, 1, 1, 0, 0, 0, 0, time.UTC)}},
		"the last instant":   {Deposit: eligibility.Deposit{At: time.Date(9999, 12, 30, 23, 59, 59, 999999999, time.UTC)}},
		"a region of the TF": {Region: region(t, "TAAF")},
	} {
		text := encoded(t, d)
		back := decode(t, text)
		require.Equal(t, d, back, reason)
		require.Equal(t, text, encoded(t, back), reason)
		require.Equal(t, text, encoded(t, &d), reason)
	}
}

func TestEncodedDossier(t *testing.T) {
	d := dossier(t, `{"team": [{"service": "SGAR"}, {"name": "A", "service": "Mission X", "state-service": true}], "growing": ["lines", "team"]}`)
	require.Equal(t, `{"title":"Atelier","region":"Nouvelle-Aquitaine",`+
		`"team":[{"service":"SGAR"},{"name":"A","service":"Mission X","state-service":true}],`+
		`"partners":[{"name":"Bordeaux Métropole","category":"local-authority","id":"243300316"}],`+
		`"budget":{"lines":[{"label":"Designer","kind":"contractor","amount":"48000.00","from":1,"to":18}],`+
		`"resources":[{"label":"PIA","source":"pia","amount":"24000.00","in-kind":false},{"source":"own","amount":"24000.00","in-kind":false}]},`+
		`"deposit":{"by":"region-prefect","region":"Nouvelle-Aquitaine","at":"2016-09-27T16:00:00+02:00"},`+
		`"seed":true,"growing":["team","lines"]}`, encoded(t, d))
	require.Equal(t, `{}`, encoded(t, eligibility.Dossier{}))
}

// TestEncodeOfGoValues: fields that Go code may set to anything are written as
// unknown when they are out of range.
func TestEncodeOfGoValues(t *testing.T) {
	for reason, d := range map[string]eligibility.Dossier{
		"an authority that is none":     {Deposit: eligibility.Deposit{By: 99}},
		"a year nobody can write":       {Deposit: eligibility.Deposit{At: time.Date(12016, 1, 1, 0, 0, 0, 0, time.UTC)}},
		"a year before Christ":          {Deposit: eligibility.Deposit{At: time.Date(-1, 1, 1, 0, 0, 0, 0, time.UTC)}},
		"a day that is 10000 somewhere": {Deposit: eligibility.Deposit{At: time.Date(9999, 12, 31, 12, 0, 0, 0, time.UTC)}},
		"1899 in UTC":                   {Deposit: eligibility.Deposit{At: time.Date(1899, 12, 31, 23, 0, 0, 0, time.UTC)}},
		"lists that are none":           {Growing: 0xf0},
	} {
		require.Equal(t, eligibility.Dossier{}, decode(t, encoded(t, d)), reason)
		require.Equal(t, encoded(t, eligibility.LIT2016().Evaluate(nil)), encoded(t, eligibility.LIT2016().Evaluate(&d)), reason)
	}
	odd := time.FixedZone("odd", 3600+17)
	d := eligibility.Dossier{Deposit: eligibility.Deposit{At: time.Date(2016, 9, 28, 16, 0, 17, 0, odd)}}
	require.Equal(t, `{"deposit":{"at":"2016-09-28T17:00:00+02:00"}}`, encoded(t, d), "an offset of seconds cannot be written")
}

func TestDraft(t *testing.T) {
	var none *eligibility.Dossier
	require.Equal(t, eligibility.Dossier{Growing: eligibility.AllLists}, none.Draft())

	d := dossier(t, `{"team": [{"service": "Mission X", "state-service": true}]}`)
	text := encoded(t, d)
	draft := d.Draft()
	require.Equal(t, eligibility.AllLists, draft.Growing)
	draft.Seed, draft.Team[0].StateService = eligibility.No, eligibility.No
	draft.Team[0].Name, draft.Partners[0] = "B", partners.Partner{}
	require.NoError(t, json.Unmarshal([]byte(`{}`), &draft.Budget))
	require.Equal(t, text, encoded(t, d), "a draft shares nothing with its dossier")
}
