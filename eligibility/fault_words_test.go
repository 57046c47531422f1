package eligibility_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/partners"
)

// TestFaultsHelpInBothLanguages: of each kind of fault, what would have been right is
// said in French and in English: the words allowed, the nearest, the bounds, what is
// expected, what to do.
func TestFaultsHelpInBothLanguages(t *testing.T) {
	dossier := func(text string) error { return json.Unmarshal([]byte(text), new(eligibility.Dossier)) }
	terms := func(text string) error { return json.Unmarshal([]byte(text), new(eligibility.Terms)) }
	line := func(amount string) error {
		return dossier(`{"budget": {"lines": [{"kind": "other", "from": 1, "to": 1` + amount + `}]}}`)
	}
	_, tooMuch := budget.ParseAmount("1000000000001")
	_, number := partners.ParseID("243300316000")
	const costFR, costEN = "retirez la ligne, et dites dans « growing » que « lines »", "leave the line out, and say in “growing” that “lines”"
	for _, c := range []struct {
		reason, code string
		err          error
		french       []string
		english      []string
	}{
		{"a word", "unknown-word", dossier(`{"deposit": {"by": "prefet"}}`), []string{"le plus proche : prefect", "admis : region-prefect,"}, []string{"nearest: prefect", "allowed: region-prefect,"}},
		{"a reading", "unknown-word", terms(`{"code": "X", "level": "anny"}`), []string{"le plus proche : any", "admis : any, regional"}, []string{"nearest: any", "allowed: any, regional"}},
		{"a key", "unknown-key", dossier(`{"sead": true}`), []string{"le plus proche : seed", "admis : title, region"}, []string{"nearest: seed", "allowed: title, region"}},
		{"the source of a rule", "unknown-key", terms(`{"code": "X", "sources": {"windows": "Avis"}}`), []string{"le plus proche : window", "admis : team, deposit"}, []string{"nearest: window", "allowed: team, deposit"}},
		{"a month", "range", dossier(`{"budget": {"lines": [{"kind": "other", "amount": 1, "from": 1, "to": 121}]}}`), []string{"de 1 à 120"}, []string{"from 1 to 120"}},
		{"an amount", "range", tooMuch, []string{"de 0 à 1 000 000 000 000"}, []string{"from 0 to 1,000,000,000,000"}},
		{"a third decimal", "precision", line(`, "amount": "1.505"`), []string{"2 décimales au plus"}, []string{"at most 2 decimals"}},
		{"a long text", "too-long", dossier(`{"title": "` + strings.Repeat("é", 201) + `"}`), []string{"200 caractères au plus"}, []string{"at most 200 characters"}},
		{"a long list", "too-many", dossier(`{"team": [` + strings.Repeat("{},", 1000) + `{}]}`), []string{"au plus 1 000"}, []string{"at most 1,000"}},
		{"a region", "region", dossier(`{"region": "Bretange"}`), []string{"le plus proche : Bretagne"}, []string{"nearest: Bretagne"}},
		{"a département", "department", dossier(`{"region": "Gironde"}`), []string{"sa région est : Nouvelle-Aquitaine"}, []string{"its region is: Nouvelle-Aquitaine"}},
		{"an answer", "type", dossier(`{"seed": "oui"}`), []string{"attendu : true ou false"}, []string{"expected: true or false"}},
		{"a text", "type", dossier(`{"title": 3}`), []string{"attendu : un texte"}, []string{"expected: a text"}},
		{"a number", "type", line(`, "amount": true`), []string{"attendu : un nombre"}, []string{"expected: a number"}},
		{"a whole number", "type", terms(`{"code": "X", "year": "2027"}`), []string{"attendu : un nombre"}, []string{"expected: a number"}},
		{"a list", "type", dossier(`{"team": {}}`), []string{"attendu : une liste"}, []string{"expected: a list"}},
		{"an object", "type", dossier(`{"budget": []}`), []string{"attendu : un objet"}, []string{"expected: an object"}},
		{"a number of a register", "identifier", number, []string{"9 chiffres"}, []string{"9 digits"}},
		{"an hour", "instant", dossier(`{"deposit": {"at": "27/09/2016"}}`), []string{"comme 2016-09-27T16:00:00+02:00"}, []string{"like 2016-09-27T16:00:00+02:00"}},
		{"a zone", "zone", terms(`{"code": "X", "zone": "Europe/Paris"}`), []string{"« paris »"}, []string{"“paris”"}},
		{"a day", "day", terms(`{"code": "X", "milestones": [{"from": "31/01/2027", "fr": "Jury"}]}`), []string{"comme 2027-01-31"}, []string{"like 2027-01-31"}},
		{"a cost without its amount", "missing", line(``), []string{costFR}, []string{costEN}},
		{"a cost of null", "null", line(`, "amount": null`), []string{costFR}, []string{costEN}},
		{"a cost that a form left empty", "number", line(`, "amount": " "`), []string{costFR}, []string{costEN}},
		{"a resource without its amount", "missing", dossier(`{"budget": {"resources": [{"source": "own"}]}}`), []string{"« resources »", "retirez-la"}, []string{"“resources”", "leave it out"}},
	} {
		var told *eligibility.Error
		for _, fault := range eligibility.Faults(c.err) {
			if fault.Code() == c.code {
				told = fault
			}
		}
		require.NotNil(t, told, "%s: %v", c.reason, c.err)
		for tag, parts := range map[language.Tag][]string{language.French: c.french, language.English: c.english} {
			for _, part := range parts {
				require.Contains(t, plainSpaces.Replace(told.Message(tag)), part, c.reason)
			}
		}
	}
}

// TestCostLeftOut: what the fault says to do is right: the line left out and the list
// growing, the dossier is read, and nothing is decided that the cost could change.
func TestCostLeftOut(t *testing.T) {
	var d eligibility.Dossier
	require.NoError(t, json.Unmarshal([]byte(`{"growing": ["lines"], "budget": {"lines": [{"kind": "other", "amount": "500000", "from": 1, "to": 18}]}}`), &d))
	report := eligibility.LIT2016().Evaluate(&d)
	require.Equal(t, eligibility.Unknown, finding(t, report, eligibility.RuleCap).Outcome())
	d.Growing = 0
	require.Equal(t, eligibility.Met, finding(t, eligibility.LIT2016().Evaluate(&d), eligibility.RuleCap).Outcome())
}
