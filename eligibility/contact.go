package eligibility

import (
	"encoding/json"
	"strings"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/strict"
)

// Contact is where bearers turn to with questions, and where the documents of a call
// are. What is not given is empty.
type Contact struct {
	Email     string
	Post      string   // postal address, its lines parted by \n
	Documents string   // URL, of http or https
	Sentence  Sentence // what the contact offers
}

// Message says what the contact offers, in French or English.
func (c Contact) Message(tag language.Tag) string { return c.Sentence.In(tag) }

// MarshalJSON writes the addresses, and what the contact offers in both
// languages.
func (c Contact) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Email     string `json:"email,omitempty"`
		Post      string `json:"post,omitempty"`
		Documents string `json:"documents,omitempty"`
		French    string `json:"fr,omitempty"`
		English   string `json:"en,omitempty"`
	}{c.Email, c.Post, c.Documents, c.Sentence.French, c.Sentence.English})
}

// UnmarshalJSON reads a contact strictly; whether a call takes it, [New] says. On an
// error c is left as it was.
func (c *Contact) UnmarshalJSON(data []byte) error {
	return strict.Unmarshal(data, c, func(c *Contact, r *strict.Reader) { *c = readContact(r) })
}

var contactKeys = []string{"email", "post", "documents", "fr", "en"}

func readContact(r *strict.Reader) (c Contact) {
	for key := range r.Object(contactKeys...) {
		if r.Null() {
			continue
		}
		switch key {
		case "email":
			c.Email, _ = r.Text()
		case "post":
			c.Post, _ = strict.Parse(r, func(text string) (string, error) { return text, checkLines(text) })
		case "documents":
			c.Documents, _ = r.Text()
		case "fr":
			c.Sentence.French, _ = r.Text()
		case "en":
			c.Sentence.English, _ = r.Text()
		}
	}
	return c
}

// check records what is wrong with a contact, at a place.
func (c *Contact) check(faults *strict.Faults, place string) {
	if c.Email != "" && !isEmail(c.Email) {
		faults.Add(place+"/email", ErrEmail, c.Email)
	}
	if err := checkLines(c.Post); err != nil {
		faults.Add(place+"/post", err, "")
	}
	if c.Documents != "" && !isWeb(c.Documents) {
		faults.Add(place+"/documents", ErrURL, c.Documents)
	}
	c.Sentence.check(faults, place)
}

// checkLines checks a text that may have several lines.
func checkLines(text string) error { return strict.CheckText(strings.ReplaceAll(text, "\n", " ")) }

// isEmail reports whether a text may be an address of e-mail: something, an @ and a
// domain, without spaces.
func isEmail(text string) bool {
	name, domain, ok := strings.Cut(text, "@")
	return ok && name != "" && strings.Contains(strings.Trim(domain, "."), ".") &&
		!strings.ContainsAny(text, " ,;<>\"") && strings.Count(text, "@") == 1 && strict.CheckName(text) == nil
}

// isWeb reports whether a text is an address of the web, which a page may link to.
func isWeb(text string) bool {
	rest, ok := strings.CutPrefix(text, "https://")
	if !ok {
		rest, ok = strings.CutPrefix(text, "http://")
	}
	host, _, _ := strings.Cut(rest, "/")
	return ok && host != "" && !strings.ContainsAny(text, " \"<>\\`") && strict.CheckName(text) == nil
}
