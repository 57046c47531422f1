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

// sources tell where the rules of 2016 come from.
var sources = [rules + 1]string{
	RuleTeam:     "Appel à projets, « Proposez un projet », 1er point",
	RuleDeposit:  "Appel à projets, « Proposez un projet », 2e point ; réponse du 21 juin 2016 sur la Polynésie française",
	RuleWindow:   "Avis de la consultation CSL_2016_Tqv_B9Ast2 : ouverture et date limite",
	RulePartners: "Appel à projets, « Proposez un projet », 3e point",
	RuleSeed:     "Appel à projets, « Proposez un projet », 4e point",
	RuleCap:      "Appel à projets, « Proposez un projet », 6e point",
	RuleShare:    "Appel à projets, « Proposez un projet », 5e point",
}

var clauseReadings = [rules + 1][]Reading{
	RuleTeam:  {ReadHierarchy, ReadLevel},
	RuleCap:   {ReadCapBase},
	RuleShare: {ReadShareBase},
}

// Clauses are the rules of the call, in the order of the codes.
func (c Call) Clauses() []Clause {
	if c.c == nil {
		return nil
	}
	var all []Clause
	for code := RuleTeam; code <= RuleShare; code++ {
		if !c.c.has[code] {
			continue
		}
		clause := Clause{Code: code, Readings: append([]Reading(nil), clauseReadings[code]...), c: c.c}
		if c.c.lit {
			clause.Source = sources[code]
		}
		all = append(all, clause)
	}
	return all
}

// Text says in a sentence what the clause asks, in French or English.
func (c Clause) Text(tag language.Tag) string {
	if c.c == nil || c.Code.String() == "" {
		return ""
	}
	t := &c.c.terms
	key := "clause." + c.Code.String()
	switch c.Code {
	case RuleTeam:
		return wording.Text(tag, key, t.MinServices)
	case RuleWindow:
		switch {
		case t.Opens.IsZero():
			key += ".until"
		case t.Closes.IsZero():
			key += ".from"
		}
		return wording.Text(tag, key, instant(tag, t.Opens), instant(tag, t.Closes))
	case RulePartners:
		return wording.Text(tag, key, c.c.required)
	case RuleCap:
		return wording.Text(tag, key, wording.Euro(tag, c.c.cap))
	case RuleShare:
		return wording.Text(tag, key, percent(tag, t.Budget), base(tag, t.Budget.ShareBase, t.Budget.Months))
	}
	return wording.Text(tag, key)
}

// Reading says in a sentence how the call reads the clause, in French or
// English; "" where the text leaves no choice.
func (c Clause) Reading(tag language.Tag) string {
	if c.c == nil || c.Code.String() == "" {
		return ""
	}
	text := wording.Text(tag, "clause."+c.Code.String()+".reading")
	if c.Code == RulePartners {
		text += " " + c.categories(tag)
	}
	for _, r := range c.Readings {
		text += " " + wording.Text(tag, "clause."+r.String()+"."+c.c.value(r))
	}
	return text
}

// categories says which categories of partners are required.
func (c Clause) categories(tag language.Tag) string {
	required := c.c.terms.RequiredCategories
	if required.Len() == 0 {
		return wording.Text(tag, "clause.partners.any")
	}
	return wording.Text(tag, "clause.partners.required", listed(tag, required))
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
