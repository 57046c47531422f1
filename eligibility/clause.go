package eligibility

import (
	"encoding/json"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/wording"
)

// Clause is a rule of a call as data: what it asks, where that is written, and
// how the call reads what can be read in several ways.
type Clause struct {
	Code     Code
	Source   string    // in French; empty for a call other than LIT2016
	Readings []Reading // the places, if any, where its text can be read in two ways
	c        *call
}

// Clauses are the rules of the call, in the order of the codes.
func (c Call) Clauses() []Clause {
	if c.c == nil {
		return nil
	}
	var all []Clause
	for _, code := range Codes() {
		if !c.c.has[code] {
			continue
		}
		clause := Clause{Code: code, Readings: rules[code].readings(), c: c.c}
		if c.c.lit {
			clause.Source = rules[code].source()
		}
		all = append(all, clause)
	}
	return all
}

// Text says in a sentence what the clause asks, in French or English.
func (c Clause) Text(tag language.Tag) string {
	if c.c == nil || !c.Code.valid() {
		return ""
	}
	return rules[c.Code].clause(tag, c.c)
}

// Reading says in a sentence how the call reads the clause, in French or
// English; "" where the text leaves no choice.
func (c Clause) Reading(tag language.Tag) string {
	if c.c == nil || !c.Code.valid() {
		return ""
	}
	text := rules[c.Code].reading(tag, c.c)
	for _, r := range c.Readings {
		text += " " + wording.Text(tag, "clause."+r.String()+"."+c.c.value(r))
	}
	return text
}

// MarshalJSON writes the clause with its words in both languages.
func (c Clause) MarshalJSON() ([]byte, error) {
	type words struct {
		Label   string `json:"label"`
		Text    string `json:"text"`
		Reading string `json:"reading"`
	}
	in := func(tag language.Tag) words {
		return words{c.Code.Label(tag), c.Text(tag), c.Reading(tag)}
	}
	return json.Marshal(struct {
		Code     Code      `json:"code"`
		Source   string    `json:"source,omitempty"`
		Readings []Reading `json:"readings,omitempty"`
		French   words     `json:"fr"`
		English  words     `json:"en"`
	}{c.Code, c.Source, c.Readings, in(language.French), in(language.English)})
}
