package eligibility_test

import (
	"encoding/json"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility"
)

// A boundary is one change to the complete dossier, and what one rule says of
// it. Facts and repairs are compared when given, as JSON.
type boundary struct {
	reason  string
	members string
	code    eligibility.Code
	outcome eligibility.Outcome
	facts   string
	repairs string
}

const (
	window   = `"opens": "2016-04-08T13:44:00+02:00", "closes": "2016-09-28T17:00:00+02:00"`
	noRepair = `null`
)

var boundaries = []boundary{
	{"the complete dossier keeps the cap", `{}`, eligibility.RuleCap, eligibility.Met,
		`{"total": "48000.00", "cap": "500000.00", "room": "452000.00"}`, noRepair},
	{"« ne doit pas excéder »: the cap itself is allowed", financed("500000.00", "0"), eligibility.RuleCap, eligibility.Met,
		`{"total": "500000.00", "cap": "500000.00", "room": "0.00"}`, noRepair},
	{"a cent under the cap", financed("499999.99", "0"), eligibility.RuleCap, eligibility.Met,
		`{"total": "499999.99", "cap": "500000.00", "room": "0.01"}`, noRepair},
	{"a cent above the cap", financed("500000.01", "0"), eligibility.RuleCap, eligibility.NotMet,
		`{"total": "500000.01", "cap": "500000.00", "excess": "0.01"}`, `[{"action": "cut-total", "amount": "0.01"}]`},
	{"late months count under the cap: it is on the whole project",
		`{"budget": {"lines": [{"kind": "other", "amount": "500000.01", "from": 19, "to": 120}], "resources": []}}`,
		eligibility.RuleCap, eligibility.NotMet, `{"total": "500000.01", "cap": "500000.00", "excess": "0.01"}`, `[{"action": "cut-total", "amount": "0.01"}]`},
	{"a cent above, over two lines", `{"budget": {"lines": [{"kind": "agent-time", "amount": "250000", "from": 1, "to": 1},
		{"kind": "contractor", "amount": "250000.01", "from": 2, "to": 2}]}}`,
		eligibility.RuleCap, eligibility.NotMet, `{"total": "500000.01", "cap": "500000.00", "excess": "0.01"}`, ""},
	{"the greatest amount of all", financed("1000000000000", "0"), eligibility.RuleCap, eligibility.NotMet,
		`{"total": "1000000000000.00", "cap": "500000.00", "excess": "999999500000.00"}`, ""},
	{"no cost at all is within the cap", `{"budget": {"lines": [], "resources": []}}`, eligibility.RuleCap, eligibility.Met,
		`{"total": "0.00", "cap": "500000.00", "room": "500000.00"}`, noRepair},
	{"no budget is not an empty budget", `{"budget": null}`, eligibility.RuleCap, eligibility.Unknown, `{"cap": "500000.00"}`, noRepair},
	{"half a budget is not an empty budget", `{"budget": {"resources": []}}`, eligibility.RuleCap, eligibility.Unknown, `{"cap": "500000.00"}`, noRepair},
	{"a budget without members is not an empty budget", `{"budget": {}}`, eligibility.RuleCap, eligibility.Unknown, `{"cap": "500000.00"}`, noRepair},
	{"lines that are null are unknown", `{"budget": {"lines": null, "resources": []}}`, eligibility.RuleCap, eligibility.Unknown, `{"cap": "500000.00"}`, noRepair},

	{"a request of the floor of half of an odd base", financed("100000.01", "50000.00"), eligibility.RuleShare, eligibility.Met,
		`{"request": "50000.00", "base": "100000.01", "share": "50000.00", "room": "0.00"}`, noRepair},
	{"a cent less", financed("100000.01", "49999.99"), eligibility.RuleShare, eligibility.Met,
		`{"request": "49999.99", "base": "100000.01", "share": "50000.00", "room": "0.01"}`, noRepair},
	{"a cent more: half a cent is not rounded up", financed("100000.01", "50000.01"), eligibility.RuleShare, eligibility.NotMet,
		`{"request": "50000.01", "base": "100000.01", "share": "50000.00", "excess": "0.01"}`,
		`[{"action": "cut-request", "amount": "0.01"}, {"action": "raise-base", "amount": "0.01", "months": 18}]`},
	{"a cent more on an even base needs two cents of cost", financed("100000.00", "50000.01"), eligibility.RuleShare, eligibility.NotMet, "",
		`[{"action": "cut-request", "amount": "0.01"}, {"action": "raise-base", "amount": "0.02", "months": 18}]`},
	{"the cap leaves exactly the room that raising takes", financed("499999.98", "250000.00"), eligibility.RuleShare, eligibility.NotMet, "",
		`[{"action": "cut-request", "amount": "0.01"}, {"action": "raise-base", "amount": "0.02", "months": 18}]`},
	{"the cap leaves no room to raise", financed("500000.00", "250000.01"), eligibility.RuleShare, eligibility.NotMet, "",
		`[{"action": "cut-request", "amount": "0.01"}]`},
	{"late months eat the room to raise",
		`{"budget": {"lines": [{"kind": "other", "amount": "100000", "from": 1, "to": 18}, {"kind": "other", "amount": "399999.99", "from": 19, "to": 30}],
			"resources": [{"source": "pia", "amount": "50000.01"}]}}`, eligibility.RuleShare, eligibility.NotMet,
		`{"request": "50000.01", "base": "100000.00", "share": "50000.00", "excess": "0.01"}`, `[{"action": "cut-request", "amount": "0.01"}]`},
	{"months 10 to 27: half of the line falls in the first 18",
		`{"budget": {"lines": [{"kind": "other", "amount": "36000", "from": 10, "to": 27}], "resources": [{"source": "pia", "amount": "9000"}]}}`,
		eligibility.RuleShare, eligibility.Met, `{"request": "9000.00", "base": "18000.00", "share": "9000.00", "room": "0.00"}`, noRepair},
	{"months 10 to 27 of an odd number of cents: the base is not overstated",
		`{"budget": {"lines": [{"kind": "other", "amount": "36000.01", "from": 10, "to": 27}], "resources": [{"source": "pia", "amount": "9000.01"}]}}`,
		eligibility.RuleShare, eligibility.NotMet, `{"request": "9000.01", "base": "18000.00", "share": "9000.00", "excess": "0.01"}`, ""},
	{"month 18 is funded, month 19 is not",
		`{"budget": {"lines": [{"kind": "other", "amount": "100", "from": 18, "to": 18}, {"kind": "other", "amount": "100", "from": 19, "to": 19}],
			"resources": [{"source": "pia", "amount": "50"}]}}`,
		eligibility.RuleShare, eligibility.Met, `{"request": "50.00", "base": "100.00", "share": "50.00", "room": "0.00"}`, noRepair},
	{"requests of several resources add up; other sources do not count",
		`{"budget": {"lines": [{"kind": "other", "amount": "100", "from": 1, "to": 1}],
			"resources": [{"source": "pia", "amount": "25"}, {"source": "state", "amount": "75"}, {"source": "pia", "amount": "25.01"}]}}`,
		eligibility.RuleShare, eligibility.NotMet, `{"request": "50.01", "base": "100.00", "share": "50.00", "excess": "0.01"}`, ""},
	{"nothing asked of nothing spent", `{"budget": {"lines": [], "resources": []}}`, eligibility.RuleShare, eligibility.Met,
		`{"request": "0.00", "base": "0.00", "share": "0.00", "room": "0.00"}`, noRepair},
	{"a request without costs is unknown, not refused", `{"budget": {"resources": [{"source": "pia", "amount": "250000"}]}}`,
		eligibility.RuleShare, eligibility.Unknown, `{"request": "250000.00"}`, noRepair},
	{"a request of nothing is within any share", `{"budget": {"resources": []}}`, eligibility.RuleShare, eligibility.Met, `{"request": "0.00"}`, noRepair},
	{"costs without a request", `{"budget": {"lines": [{"kind": "other", "amount": "10", "from": 1, "to": 1}]}}`,
		eligibility.RuleShare, eligibility.Unknown, `{"base": "10.00", "share": "5.00"}`, noRepair},
	{"neither", `{"budget": null}`, eligibility.RuleShare, eligibility.Unknown, `{}`, noRepair},

	{"receipt at the closing instant: « 17:00 » is included", `{"deposit": {"at": "2016-09-28T17:00:00+02:00"}}`,
		eligibility.RuleWindow, eligibility.Met, `{"at": "2016-09-28T17:00:00+02:00", ` + window + `}`, noRepair},
	{"the same instant in UTC", `{"deposit": {"at": "2016-09-28T15:00:00Z"}}`,
		eligibility.RuleWindow, eligibility.Met, `{"at": "2016-09-28T17:00:00+02:00", ` + window + `}`, noRepair},
	{"the same instant in Papeete", `{"deposit": {"at": "2016-09-28T05:00:00-10:00"}}`, eligibility.RuleWindow, eligibility.Met, "", noRepair},
	{"a nanosecond later", `{"deposit": {"at": "2016-09-28T17:00:00.000000001+02:00"}}`,
		eligibility.RuleWindow, eligibility.NotMet, `{"at": "2016-09-28T17:00:00.000000001+02:00", ` + window + `}`, noRepair},
	{"a second later", `{"deposit": {"at": "2016-09-28T17:00:01+02:00"}}`, eligibility.RuleWindow, eligibility.NotMet, "", noRepair},
	{"17:00 in UTC is 19:00 in Paris", `{"deposit": {"at": "2016-09-28T17:00:00Z"}}`, eligibility.RuleWindow, eligibility.NotMet, "", noRepair},
	{"the opening instant is included", `{"deposit": {"at": "2016-04-08T13:44:00+02:00"}}`, eligibility.RuleWindow, eligibility.Met, "", noRepair},
	{"a nanosecond before the opening", `{"deposit": {"at": "2016-04-08T13:43:59.999999999+02:00"}}`,
		eligibility.RuleWindow, eligibility.NotMet, `{"at": "2016-04-08T13:43:59.999999999+02:00", ` + window + `}`,
		`[{"action": "deposit-from", "from": "2016-04-08T13:44:00+02:00"}]`},
	{"the day before the opening", `{"deposit": {"at": "2016-04-07T13:44:00+02:00"}}`, eligibility.RuleWindow, eligibility.NotMet, "",
		`[{"action": "deposit-from", "from": "2016-04-08T13:44:00+02:00"}]`},
	{"not received yet", `{"deposit": {}}`, eligibility.RuleWindow, eligibility.Unknown, `{` + window + `}`, noRepair},

	{"declared a seed project", `{}`, eligibility.RuleSeed, eligibility.Met, `{"declared": true}`, noRepair},
	{"declared not to be one, which nothing repairs", `{"seed": false}`, eligibility.RuleSeed, eligibility.NotMet, `{"declared": false}`, noRepair},
	{"not answered is not no", `{"seed": null}`, eligibility.RuleSeed, eligibility.Unknown, `{}`, noRepair},
}

func TestBoundaries(t *testing.T) {
	for _, c := range boundaries {
		t.Run(c.code.String()+"/"+c.reason, func(t *testing.T) { c.check(t) })
	}
}

func (c boundary) check(t *testing.T) {
	f := judged(t, dossier(t, c.members), c.code)
	require.Equal(t, c.outcome, f.Outcome())
	if c.facts != "" {
		var written struct{ Facts json.RawMessage }
		require.NoError(t, json.Unmarshal([]byte(encoded(t, f)), &written))
		require.JSONEq(t, c.facts, string(written.Facts))
	}
	if c.repairs != "" {
		require.JSONEq(t, c.repairs, encoded(t, f.Repairs()))
	}
}

func TestCompleteDossierIsEligible(t *testing.T) {
	d := dossier(t, `{}`)
	report := eligibility.LIT2016().Evaluate(&d)
	require.Equal(t, eligibility.Eligible, report.Verdict())
	for _, f := range report.Findings() {
		require.Equal(t, eligibility.Met, f.Outcome(), f.Code())
	}
}

func TestEmptyDossierIsUndetermined(t *testing.T) {
	empty := decode(t, `{}`)
	for reason, d := range map[string]*eligibility.Dossier{"{}": &empty, "the zero value": {}, "nil": nil} {
		report := eligibility.LIT2016().Evaluate(d)
		require.Equal(t, eligibility.Undetermined, report.Verdict(), reason)
		require.Equal(t, eligibility.Undetermined, eligibility.LIT2016().Verdict(d), reason)
		require.Len(t, report.Findings(), 7, reason)
		for i, f := range report.Findings() {
			require.Equal(t, eligibility.Code(i+1), f.Code(), reason)
			require.Equal(t, eligibility.Unknown, f.Outcome(), reason)
		}
	}
}

// TestRaiseBaseRoundsUp: at a rate of 0.3, 3.33 of cost pay 0.99 and 3.34 pay
// 1.00; no cent less is enough.
func TestRaiseBaseRoundsUp(t *testing.T) {
	c := call(t, func(terms *eligibility.Terms) { terms.Budget.Rate = decimal.New(3, -1) })
	d := dossier(t, financed("3.33", "1.00"))
	repairs := finding(t, c.Evaluate(&d), eligibility.RuleShare).Repairs()
	require.JSONEq(t, `[{"action": "cut-request", "amount": "0.01"}, {"action": "raise-base", "amount": "0.01", "months": 18}]`, encoded(t, repairs))
	for cost, want := range map[string]eligibility.Outcome{"3.33": eligibility.NotMet, "3.34": eligibility.Met} {
		d := dossier(t, financed(cost, "1.00"))
		require.Equal(t, want, finding(t, c.Evaluate(&d), eligibility.RuleShare).Outcome(), cost)
	}
}
