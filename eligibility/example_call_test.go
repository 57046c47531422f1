package eligibility_test

import (
	"encoding/json"
	"fmt"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/eligibility"
)

func ExampleCall_Name() {
	other, err := eligibility.New(eligibility.Terms{Code: "X-2027", Name: eligibility.Sentence{French: "Fabriques de territoire", English: "Territorial workshops"}})
	fmt.Println(other.Name(language.English), err)
	fmt.Println(eligibility.LIT2016().Name(language.English))
	// Output:
	// Territorial workshops <nil>
	// Laboratoires d’innovation territoriale
}

func ExampleCall_Milestones() {
	for _, m := range eligibility.LIT2016().Milestones() {
		fmt.Println(m.From, m.To, m.Message(language.English))
	}
	// Output:
	// 2016-05-27 2016-05-27 Project camp in Paris: answers to agents who may carry a project.
	// 2016-07-07 2016-07-08 Session to discover innovation laboratories, in Paris.
	// 2016-09 2016-09 Day that brings the applicants together, early in the month.
}

func ExampleCall_Contact() {
	contact := eligibility.LIT2016().Contact()
	fmt.Println(contact.Email)
	fmt.Println(contact.Documents)
	// Output:
	// sgmap-numerique-ate@modernisation.gouv.fr
	// https://cdcinvestissementsdavenir.achatpublic.com
}

// A call of another year, as it stands in JSON: its figures, and what it says of
// itself. Its reports name it and tell its sources.
func ExampleNew_json() {
	var call eligibility.Call
	err := json.Unmarshal([]byte(`{"code": "FABRIQUES-2027", "revision": "1", "name": {"fr": "Fabriques de territoire"},
		"min-services": 2, "closes": "2027-01-31T12:00:00+01:00", "year": 2027,
		"sources": {"team": "Règlement, article 2", "window": "Règlement, article 3"},
		"milestones": [{"from": "2026-11-19", "fr": "Réunion d’information."}],
		"contact": {"email": "fabriques@exemple.fr"}}`), &call)
	fmt.Println(call.Name(language.French), err)
	for _, f := range call.Evaluate(nil).Findings() {
		fmt.Println(f.Code(), f.Outcome(), f.Source())
	}
	fmt.Println(call.Milestones()[0].From, call.Contact().Email)
	// Output:
	// Fabriques de territoire <nil>
	// team unknown Règlement, article 2
	// window unknown Règlement, article 3
	// 2026-11-19 fabriques@exemple.fr
}
