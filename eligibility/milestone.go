package eligibility

import (
	"encoding/json"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/wording"
)

// Milestone is a date of the support that the SGMAP gives to bearers. It is
// information: no rule reads it.
type Milestone struct {
	From, To string // ISO 8601 dates, or a month where no day is given; both included
	key      string
}

// Message says what takes place, in French or English.
func (m Milestone) Message(tag language.Tag) string { return wording.Label(tag, "milestone.", m.key) }

// MarshalJSON writes the dates, and what takes place in both languages.
func (m Milestone) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		From    string `json:"from"`
		To      string `json:"to"`
		French  string `json:"fr"`
		English string `json:"en"`
	}{m.From, m.To, m.Message(language.French), m.Message(language.English)})
}

// Milestones returns the dates of the support announced with the call of 2016;
// none for another call.
func (c Call) Milestones() []Milestone {
	if c.c == nil || !c.c.lit {
		return nil
	}
	return []Milestone{
		{From: "2016-05-27", To: "2016-05-27", key: "project-camp"},
		{From: "2016-07-07", To: "2016-07-08", key: "discovery"},
		{From: "2016-09", To: "2016-09", key: "regrouping"},
	}
}

// Contact is where bearers turn to with questions, and where the documents of
// the consultation are.
type Contact struct {
	Email     string
	Post      string // postal address, in lines
	Documents string // URL
	key       string
}

// Message says what the contact offers, in French or English: the support of
// the SGMAP.
func (c Contact) Message(tag language.Tag) string { return wording.Label(tag, "contact.", c.key) }

// MarshalJSON writes the addresses, and what the contact offers in both
// languages.
func (c Contact) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Email     string `json:"email"`
		Post      string `json:"post"`
		Documents string `json:"documents"`
		French    string `json:"fr"`
		English   string `json:"en"`
	}{c.Email, c.Post, c.Documents, c.Message(language.French), c.Message(language.English)})
}

// Contact returns the contact of the call of 2016; zero for another call.
func (c Call) Contact() Contact {
	if c.c == nil || !c.c.lit {
		return Contact{}
	}
	return Contact{
		Email:     "sgmap-numerique-ate@modernisation.gouv.fr",
		Post:      "Secrétariat général pour la modernisation de l'action publique\nTélédoc 817 – 64, allée de Bercy\n75572 Paris Cedex 12",
		Documents: "https://cdcinvestissementsdavenir.achatpublic.com",
		key:       "support",
	}
}
