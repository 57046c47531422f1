package eligibility

import (
	"encoding/json"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/wording"
)

// Clause is a rule of a call as data: what it asks, where that is written, and
// how the call reads what can be read in several ways. The zero value is the
// clause of no rule, and empty.
type Clause struct {
	_ [0]func() // not comparable

	code Code
	c    *call
}

// Clauses returns the rules of the call, in the order of the codes.
func (c Call) Clauses() []Clause {
	if c.c == nil {
		return nil
	}
	var all []Clause
	for _, code := range Codes() {
		if c.c.has[code] {
			all = append(all, Clause{code: code, c: c.c})
		}
	}
	return all
}

// Code returns the rule.
func (c Clause) Code() Code { return c.code }

// Source returns where the rule is written, in French, as [Terms].Sources tell it; ""
// where they do not.
func (c Clause) Source() string {
	if c.c == nil {
		return ""
	}
	return c.c.source(c.code)
}

// Readings returns the places, if any, where its text can be read in two ways.
func (c Clause) Readings() []Reading {
	if c.c == nil {
		return nil
	}
	return rules[c.code].readings()
}

// Text says in a sentence what the clause asks, in French or English.
func (c Clause) Text(tag language.Tag) string {
	if c.c == nil {
		return ""
	}
	return rules[c.code].clause(tag, c.c)
}

// Reading says in a sentence how the call reads the clause, in French or
// English; "" where the text leaves no choice.
func (c Clause) Reading(tag language.Tag) string {
	if c.c == nil {
		return ""
	}
	text := rules[c.code].reading(tag, c.c)
	for _, r := range c.Readings() {
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
		return words{c.code.Label(tag), c.Text(tag), c.Reading(tag)}
	}
	return json.Marshal(struct {
		Code     Code      `json:"code"`
		Source   string    `json:"source,omitempty"`
		Readings []Reading `json:"readings,omitempty"`
		French   words     `json:"fr"`
		English  words     `json:"en"`
	}{c.code, c.Source(), c.Readings(), in(language.French), in(language.English)})
}
