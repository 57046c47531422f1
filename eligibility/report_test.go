package eligibility_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/internal/goldentest"
)

// reported are dossiers of which the whole report is kept in
// testdata/reports.golden. The last two are what is public of real
// laboratories of the call.
var reported = []struct{ name, dossier string }{
	{"nothing known", `{}`},
	{"complete", completeMembers},
	{"everything refused", `{"region": "Bretagne", "team": [{"service": "DREAL"}], "partners": [],
		"budget": {"lines": [{"kind": "other", "amount": "600000", "from": 1, "to": 36}], "resources": [{"source": "pia", "amount": "300000"}]},
		"deposit": {"by": "prefect", "region": "Normandie", "at": "2016-10-01T00:00:00+02:00"}, "seed": false}`},
	{"deposited early, by the wrong authority overseas", `{"region": "FR-PF", "team": [{"service": "haut-commissariat en Polynésie française"}, {"service": "vice-rectorat de Polynésie française"}],
		"deposit": {"by": "region-prefect", "region": "FR-PF", "at": "2016-04-08T01:43:59-10:00"}}`},
	{"a share exceeded, room to raise the base", `{"budget": {"lines": [{"kind": "contractor", "amount": "440000", "from": 1, "to": 18}],
		"resources": [{"source": "pia", "amount": "230000"}]}}`},
	{"a request above what any budget allows", `{"budget": {"resources": [{"source": "pia", "amount": "250000.01"}]}}`},
	{"late costs eat the room", `{"budget": {"lines": [{"kind": "other", "amount": "200000", "from": 19, "to": 36}],
		"resources": [{"source": "pia", "amount": "150000.01"}]}, "growing": ["lines"]}`},
	{"two services in two regions, none given", `{"team": [{"service": "DREAL Bretagne"}, {"service": "DREAL Normandie"}]}`},
	{"a team in one region, a deposit for another", `{"team": [{"service": "DREAL Bretagne"}, {"service": "SGAR Bretagne"}], "deposit": {"region": "Occitanie"}}`},
	{"a draft", `{"region": "Corse", "team": [{"service": "SGAC"}, {"service": "Mission X"}], "partners": [{"name": "Université", "category": "academia"}],
		"budget": {"lines": [{"kind": "agent-time", "amount": "10000.01", "from": 10, "to": 27}], "resources": []}, "growing": ["team", "partners", "lines", "resources"]}`},
	{"readings that matter", `{"region": "Bretagne", "team": [{"service": "SGAR"}, {"service": "préfecture de région"}, {"service": "DDTM 29"}],
		"budget": {"lines": [{"kind": "other", "amount": "600000", "from": 1, "to": 36}], "resources": [{"source": "pia", "amount": "200000"}]}}`},
	{"a plan that serves a rule met today", `{"budget": {"lines": [{"kind": "other", "amount": "600000", "from": 1, "to": 18}],
		"resources": [{"source": "pia", "amount": "280000"}]}}`},
	{"one of each standing and reason", `{"region": "Bretagne", "team": [{"service": "DREAL Bretagne"}, {"service": "service climat – DREAL Bretagne", "state-service": true},
		{"service": "DRAC Corse"}, {"service": "ARS Bretagne"}, {"service": "Conseil régional de Bretagne", "state-service": true}, {"service": "CPAM 35"},
		{"service": "Ministère de la Culture"}, {"name": "A"}, {"service": "Mission X"}, {"service": "DRAAF Bretgne"}, {"service": "SGAR et DRAC Bretagne"},
		{"service": "DDCSPP 29"}, {"service": "DREETS Bretagne"}, {"service": "Tribunal administratif de Rennes"}]}`},
	{"asked agent by agent", `{"region": "Bretagne", "team": [{"service": "DREAL Bretagne"}, {"service": "Mission X"}, {"service": "DREAL Xville"},
		{"service": "MISSION X"}, {"name": "A"}, {"service": "SGAR Xville"}]}`},
	{"LaBase", `{"title": "LaBase", "region": "75", "team": [{"service": "SGAR Nouvelle-Aquitaine"}, {"service": "DREAL Nouvelle-Aquitaine"}],
		"partners": [{"name": "Conseil départemental de la Gironde", "category": "local-authority", "id": "223300013"},
			{"name": "Bordeaux Métropole", "category": "local-authority", "id": "243300316"}],
		"budget": {"resources": [{"source": "pia", "amount": "250000"}]}, "growing": ["resources"]}`},
	{"Lab'O", `{"title": "Lab'O", "region": "76", "team": [{"service": "SGAR Occitanie"}], "growing": ["team"]}`},
}

func TestReports(t *testing.T) {
	var out strings.Builder
	for _, c := range reported {
		d := decode(t, c.dossier)
		report := eligibility.LIT2016().Evaluate(&d)
		requireSound(t, eligibility.LIT2016(), &d)
		out.WriteString("== " + c.name + "\n" + indented(t, report) + "\n")
	}
	d := decode(t, reported[2].dossier)
	out.WriteString("== " + reported[2].name + ", in French\n" + indented(t, eligibility.LIT2016().Evaluate(&d).Worded(language.French)) + "\n")
	out.WriteString("== no call\n" + indented(t, eligibility.Call{}.Evaluate(&d)) + "\n")
	goldentest.Equal(t, "testdata/reports.golden", out.String())
}

func TestClauses(t *testing.T) {
	goldentest.Equal(t, "testdata/clauses.golden", indented(t, eligibility.LIT2016().Clauses())+"\n")
}

func indented(t *testing.T, v any) string {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, json.Indent(&out, []byte(encoded(t, v)), "", " "))
	return out.String()
}

// TestReportOfTheDesign is the shape that other languages rely on: the keys of
// a report and of its parts, in their order.
func TestReportOfTheDesign(t *testing.T) {
	d := dossier(t, `{"budget": {"lines": [{"kind": "other", "amount": "440000", "from": 1, "to": 18}], "resources": [{"source": "pia", "amount": "230000"}]}}`)
	text := encoded(t, eligibility.LIT2016().Evaluate(&d))
	require.Regexp(t, `^\{"call":"LIT-2016","revision":"2",`+
		`"readings-in-force":\{"hierarchy":"once","level":"any","actors":"listed","cap-base":"whole","share-base":"funded-months"\},`+
		`"verdict":"ineligible","findings":\[\{"code":"team","outcome":"met","path":"/team","facts":\{"services":2,"possible":2,"required":2,"region":"Nouvelle-Aquitaine",`+
		`"standings":\[\{"agent":0,"standing":"counts"\},\{"agent":1,"standing":"counts"\}\]\},"source":".+"\},`, text)
	require.Contains(t, text, `{"code":"share","outcome":"not-met","path":"/budget/resources",`+
		`"facts":{"request":"230000.00","base":"440000.00","share":"220000.00","excess":"10000.00"},"source":`)
	require.Contains(t, text, `"repairs":[{"action":"cut-request","amount":"10000.00"},{"action":"raise-base","amount":"20000.00","months":18}]}]`)
	require.NotContains(t, text, "message")
	for _, key := range []string{`"conflicts":[`, `"open":[`, `"plan":[`, `"beyond-repair":[`, `"readings":[`} {
		require.Contains(t, text, key, "lists are never null")
	}
}

// TestMessagesInJSON: findings, repairs, conflicts, questions, steps and
// readings carry one when it is asked for, and only then.
func TestMessagesInJSON(t *testing.T) {
	for _, c := range reported {
		d := decode(t, c.dossier)
		report := eligibility.LIT2016().Evaluate(&d)
		plain := encoded(t, report)
		for _, tag := range []language.Tag{language.French, language.English} {
			var with any
			require.NoError(t, json.Unmarshal([]byte(encoded(t, report.Worded(tag))), &with))
			got := withoutMessages(t, with)
			require.JSONEq(t, plain, encoded(t, got), c.name)
		}
		require.Equal(t, plain, encoded(t, report), "a worded report is another one")
	}
}

// withoutMessages takes the messages out of a report, and requires them where
// they should be.
func withoutMessages(t *testing.T, v any) any {
	switch v := v.(type) {
	case []any:
		for i := range v {
			v[i] = withoutMessages(t, v[i])
		}
	case map[string]any:
		for key := range v {
			v[key] = withoutMessages(t, v[key])
		}
		_, finding := v["facts"]
		_, repair := v["action"]
		_, question := v["path"]
		_, effect := v["reading"]
		message, ok := v["message"].(string)
		require.Equal(t, finding || repair || question || effect || v["codes"] != nil, ok, v)
		if ok {
			require.NotEmpty(t, message)
		}
		delete(v, "message")
	}
	return v
}

func TestSources(t *testing.T) {
	for _, f := range eligibility.LIT2016().Evaluate(nil).Findings() {
		require.NotEmpty(t, f.Source(), f.Code())
	}
	other := call(t, func(terms *eligibility.Terms) {
		terms.Code, terms.Sources = "OTHER", map[eligibility.Code]string{eligibility.RuleCap: "Règlement, article 4"}
		terms.Milestones, terms.Contact = nil, eligibility.Contact{}
	})
	for i, f := range other.Evaluate(nil).Findings() {
		require.Equal(t, f.Code() == eligibility.RuleCap, f.Source() == "Règlement, article 4", f.Code())
		require.Equal(t, f.Source(), other.Clauses()[i].Source())
	}
	require.Nil(t, other.Milestones())
	require.Zero(t, other.Contact())
}

// TestPartsOfAReportAreWrittenAlike alone and in a report.
func TestPartsOfAReportAreWrittenAlike(t *testing.T) {
	for _, text := range []string{
		example, `{}`,
		`{"budget": {"resources": [{"source": "pia", "amount": "250000.01"}]}}`,
		`{"team": [{"service": "SGAR Bretagne"}], "deposit": {"region": "Occitanie"}}`,
	} {
		d := decoded(text)
		report := eligibility.LIT2016().Evaluate(&d)
		var whole struct{ Findings, Conflicts, Open, Plan, Readings json.RawMessage }
		require.NoError(t, json.Unmarshal([]byte(encoded(t, report)), &whole))
		for _, c := range []struct {
			whole json.RawMessage
			parts any
		}{
			{whole.Findings, report.Findings()}, {whole.Conflicts, append([]eligibility.Conflict{}, report.Conflicts()...)},
			{whole.Open, append([]eligibility.Question{}, report.Open()...)}, {whole.Plan, append([]eligibility.Step{}, report.Plan()...)},
			{whole.Readings, append([]eligibility.Effect{}, report.Effects()...)},
		} {
			require.Equal(t, string(c.whole), encoded(t, c.parts))
		}
	}
}
