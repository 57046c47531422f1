package eligibility

import (
	"slices"
	"strconv"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
)

// This file holds what a call says of itself beside its rules: its name, where its
// rules are written, its dates and its contact. The call of 2016 gives its own as any
// other does, in its terms.

// Errors of [New] in what a call says of itself.
var (
	ErrDay   error = strict.Sentinel("day")   // neither a date nor a month of the calendar
	ErrDays  error = strict.Sentinel("days")  // a milestone that ends before it begins, or a date beside a month
	ErrEmail error = strict.Sentinel("email") // no address of e-mail
	ErrURL   error = strict.Sentinel("url")   // no address of the web
)

// Name returns the name of the call in French or English; its code where it has none.
func (c Call) Name(tag language.Tag) string {
	if c.c == nil {
		return ""
	}
	if name := c.c.terms.Name.In(tag); name != "" {
		return name
	}
	return c.c.terms.Code
}

// Milestones returns the dates that come with the call.
func (c Call) Milestones() []Milestone {
	if c.c == nil {
		return nil
	}
	return slices.Clone(c.c.terms.Milestones)
}

// Contact returns whom to ask about the call; zero where its terms name nobody.
func (c Call) Contact() Contact {
	if c.c == nil {
		return Contact{}
	}
	return c.c.terms.Contact
}

// source returns where a rule is written; "" where that is not told.
func (c *call) source(code Code) string { return c.terms.Sources[code] }

// checkAbout records what is wrong with what terms say of their call.
func (t *Terms) checkAbout(faults *strict.Faults) {
	t.Name.check(faults, "/name")
	known := 0
	for _, code := range Codes() {
		source, ok := t.Sources[code]
		if ok {
			known++
		}
		if err := strict.CheckText(source); err != nil {
			faults.Add("/sources/"+code.String(), err, source)
		}
	}
	if known < len(t.Sources) {
		faults.Add("/sources", &strict.Error{Err: ErrWord}, "")
	}
	if len(t.Milestones) > maxList {
		faults.Add("/milestones", tooMany(), "")
		return
	}
	for i := range t.Milestones {
		t.Milestones[i].check(faults, "/milestones/"+strconv.Itoa(i))
	}
	t.Contact.check(faults, "/contact")
}

// readAbout reads a member of what terms say of their call.
func (t *Terms) readAbout(key string, r *strict.Reader) {
	switch key {
	case "name":
		t.Name = readSentence(r)
	case "sources":
		t.Sources = readSources(r)
	case "milestones":
		t.Milestones = readList(r, func(m *Milestone, r *strict.Reader) { *m = readMilestone(r) })
	case "contact":
		t.Contact = readContact(r)
	}
}

// readSources reads where rules are written, each by its code.
func readSources(r *strict.Reader) map[Code]string {
	sources := map[Code]string{}
	for key := range r.Object(codeWords[1:]...) {
		if r.Null() {
			continue
		}
		if text, ok := r.Text(); ok {
			sources[Code(slices.Index(codeWords, key))] = text
		}
	}
	return sources
}

// aboutLIT2016 adds to terms what the call of 2016 says of itself.
func aboutLIT2016(t *Terms) {
	said := func(key string) Sentence {
		return Sentence{French: wording.Text(language.French, key), English: wording.Text(language.English, key)}
	}
	t.Name = Sentence{French: "Laboratoires d’innovation territoriale"} // in every language
	t.Sources = map[Code]string{}
	for _, code := range Codes() {
		t.Sources[code] = rules[code].source(nil)
	}
	t.Milestones = []Milestone{
		{From: "2016-05-27", To: "2016-05-27", Sentence: said("milestone.project-camp")},
		{From: "2016-07-07", To: "2016-07-08", Sentence: said("milestone.discovery")},
		{From: "2016-09", To: "2016-09", Sentence: said("milestone.regrouping")},
	}
	t.Contact = Contact{
		Email:     "sgmap-numerique-ate@modernisation.gouv.fr",
		Post:      "Secrétariat général pour la modernisation de l'action publique\nTélédoc 817 – 64, allée de Bercy\n75572 Paris Cedex 12",
		Documents: "https://cdcinvestissementsdavenir.achatpublic.com",
		Sentence:  said("contact.support"),
	}
}
