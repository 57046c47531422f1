package eligibility_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/eligibility"
)

// TestAboutIsChecked: what a call says of itself stands on pages and in links.
func TestAboutIsChecked(t *testing.T) {
	when := func(from, to string) func(*eligibility.Terms) {
		return func(terms *eligibility.Terms) {
			terms.Milestones = []eligibility.Milestone{{From: from, To: to, Sentence: eligibility.Sentence{French: "Jury"}}}
		}
	}
	ask := func(c eligibility.Contact) func(*eligibility.Terms) {
		return func(terms *eligibility.Terms) { terms.Contact = c }
	}
	for _, c := range []struct {
		reason string
		change func(*eligibility.Terms)
		want   []string
	}{
		{"a day", when("2027-02-28", "2027-03-01"), nil},
		{"a day alone", when("2028-02-29", ""), nil},
		{"a month", when("2027-02", "2027-02"), nil},
		{"no beginning", when("", "2027-01-01"), []string{"/milestones/0/from missing"}},
		{"a day that does not exist", when("2027-02-29", ""), []string{"/milestones/0/from day"}},
		{"a month that does not exist", when("2027-01", "2027-13"), []string{"/milestones/0/to day"}},
		{"as people write it", when("31/01/2027", ""), []string{"/milestones/0/from day"}},
		{"an instant", when("2027-01-31T12:00:00Z", ""), []string{"/milestones/0/from day"}},
		{"a year nobody can write", when("1899-12-31", ""), []string{"/milestones/0/from day"}},
		{"an end before the beginning", when("2027-02-01", "2027-01-31"), []string{"/milestones/0/to days"}},
		{"a day and a month", when("2027-02-01", "2027-03"), []string{"/milestones/0/to days"}},
		{"nothing takes place", func(terms *eligibility.Terms) { terms.Milestones = []eligibility.Milestone{{From: "2027-01"}} }, []string{"/milestones/0/fr missing"}},
		{"too many dates", func(terms *eligibility.Terms) { terms.Milestones = make([]eligibility.Milestone, 1001) }, []string{"/milestones too-many"}},
		{"a name that nobody can read", func(terms *eligibility.Terms) { terms.Name.English = "a\x00" }, []string{"/name/en text"}},
		{"a name too long", func(terms *eligibility.Terms) { terms.Name.French = strings.Repeat("é", 201) }, []string{"/name/fr too-long"}},
		{"the source of no rule", func(terms *eligibility.Terms) { terms.Sources = map[eligibility.Code]string{99: "Règlement"} }, []string{"/sources unknown-word"}},
		{"the source of nothing", func(terms *eligibility.Terms) { terms.Sources = map[eligibility.Code]string{0: ""} }, []string{"/sources unknown-word"}},
		{"a source of two lines", func(terms *eligibility.Terms) {
			terms.Sources = map[eligibility.Code]string{eligibility.RuleSeed: "Règlement\narticle 2"}
		}, []string{"/sources/seed text"}},
		{"an address in lines", ask(eligibility.Contact{Post: "1, rue de la Paix\n75001 Paris", Email: "aide@prefecture.example", Documents: "http://exemple.fr/a?b=c"}), nil},
		{"an address of two kinds of line end", ask(eligibility.Contact{Post: "1, rue de la Paix\r\n75001 Paris"}), []string{"/contact/post text"}},
		{"no e-mail", ask(eligibility.Contact{Email: "aide"}), []string{"/contact/email email"}},
		{"two of them", ask(eligibility.Contact{Email: "a@b.fr, c@d.fr"}), []string{"/contact/email email"}},
		{"one without a name", ask(eligibility.Contact{Email: "@b.fr"}), []string{"/contact/email email"}},
		{"a link that runs", ask(eligibility.Contact{Documents: "javascript:alert(1)"}), []string{"/contact/documents url"}},
		{"a link to nowhere", ask(eligibility.Contact{Documents: "https:///x"}), []string{"/contact/documents url"}},
		{"what it offers", ask(eligibility.Contact{Sentence: eligibility.Sentence{French: "\u0085"}}), []string{"/contact/fr text"}},
	} {
		terms := eligibility.LIT2016().Terms()
		c.change(&terms)
		_, err := eligibility.New(terms)
		require.Equal(t, c.want, faults(err), c.reason)
		for _, fault := range eligibility.Faults(err) {
			require.NotEqual(t, fault.Message(language.French), fault.Message(language.English), c.reason)
		}
	}
}

// TestAboutInJSON: strict, and checked as New does.
func TestAboutInJSON(t *testing.T) {
	for _, c := range []struct {
		reason, text string
		want         []string
	}{
		{"all of it", `{"code": "X", "name": {"fr": "Fabriques", "en": null}, "sources": {"cap": "Article 4", "seed": null},
			"milestones": [{"from": "2027-01", "to": null, "en": "Jury"}], "contact": {"email": "a@b.fr", "post": "A\nB", "documents": null, "fr": "Aide"}}`, nil},
		{"none of it", `{"code": "X", "name": null, "sources": null, "milestones": null, "contact": null}`, nil},
		{"empty", `{"code": "X", "name": {}, "sources": {}, "milestones": [], "contact": {}}`, nil},
		{"a text for a name", `{"code": "X", "name": "Fabriques"}`, []string{"/name type"}},
		{"a language that we do not speak", `{"code": "X", "name": {"de": "Werkstatt"}}`, []string{"/name/de unknown-key"}},
		{"a rule that is none", `{"code": "X", "sources": {"caps": "Article 4"}}`, []string{"/sources/caps unknown-key"}},
		{"a rule twice", `{"code": "X", "sources": {"cap": "A", "cap": "B"}}`, []string{"/sources/cap duplicate-key"}},
		{"an entry that is empty", `{"code": "X", "milestones": [null]}`, []string{"/milestones/0 null"}},
		{"a day in a number", `{"code": "X", "milestones": [{"from": 2027, "fr": "Jury"}]}`, []string{"/milestones/0/from type"}},
		{"a word too much", `{"code": "X", "contact": {"phone": "1"}}`, []string{"/contact/phone unknown-key"}},
		{"a tab in an address", `{"code": "X", "contact": {"post": "A\tB"}}`, []string{"/contact/post text"}},
	} {
		var terms eligibility.Terms
		require.Equal(t, c.want, faults(json.Unmarshal([]byte(c.text), &terms)), c.reason)
		if c.want != nil {
			continue
		}
		text := encoded(t, terms)
		var back eligibility.Terms
		require.NoError(t, json.Unmarshal([]byte(text), &back), text)
		require.Equal(t, text, encoded(t, back), c.reason)
	}
}

// TestPartsOfAboutAreReadBack: alone, as they stand in terms.
func TestPartsOfAboutAreReadBack(t *testing.T) {
	lit := eligibility.LIT2016()
	for _, m := range lit.Milestones() {
		var back eligibility.Milestone
		require.NoError(t, json.Unmarshal([]byte(encoded(t, m)), &back))
		require.Equal(t, m, back)
	}
	var contact eligibility.Contact
	require.NoError(t, json.Unmarshal([]byte(encoded(t, lit.Contact())), &contact))
	require.Equal(t, lit.Contact(), contact)
	require.Error(t, json.Unmarshal([]byte(`{"from": "2027", "since": ""}`), new(eligibility.Milestone)))
	require.Error(t, json.Unmarshal([]byte(`[]`), &contact))
	require.Equal(t, lit.Contact(), contact, "left as it was")
}

// TestAboutIsCopied: nobody can change a call by what it handed out, or was made of.
func TestAboutIsCopied(t *testing.T) {
	terms := eligibility.LIT2016().Terms()
	made, err := eligibility.New(terms)
	require.NoError(t, err)
	for _, handed := range []eligibility.Terms{terms, made.Terms(), eligibility.LIT2016().Terms()} {
		handed.Sources[eligibility.RuleCap] = "changed"
		handed.Milestones[0].From = "changed"
	}
	made.Milestones()[0].From = "changed"
	require.NotContains(t, encoded(t, made)+encoded(t, eligibility.LIT2016()), "changed")
}

// TestNameOfACall falls back to the other language, and then to the code.
func TestNameOfACall(t *testing.T) {
	for _, c := range []struct {
		name   eligibility.Sentence
		fr, en string
	}{
		{eligibility.Sentence{}, "X", "X"},
		{eligibility.Sentence{French: "Fabriques"}, "Fabriques", "Fabriques"},
		{eligibility.Sentence{French: "Fabriques", English: "Workshops"}, "Fabriques", "Workshops"},
	} {
		made, err := eligibility.New(eligibility.Terms{Code: "X", Name: c.name})
		require.NoError(t, err)
		require.Equal(t, []string{c.fr, c.en}, []string{made.Name(language.French), made.Name(language.English)})
	}
	require.Empty(t, eligibility.Call{}.Name(language.French))
}
