package eligibilitytest

import (
	"fmt"
	"slices"
	"strings"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/partners"
)

func (d *derivation) partners() {
	if !d.has("partners") {
		is := "There are neither min-partners nor required-categories: "
		d.partnersCase("absent", is+"a project may have no partner.", []associate{}, met, nil)
		d.partnersCase("absent-unknown", is+"that they are not known leaves nothing open.", nil, met, nil)
		return
	}
	least, required := d.terms.MinPartners, wordsIn(d.terms.RequiredCategories)
	d.partnersKnown(least, required)
	if least > 0 {
		d.partnersCounted(fmt.Sprintf("Where min-partners is %d, ", least), least)
	}
	for _, category := range required {
		others := slices.DeleteFunc(allCategories(), func(c string) bool { return c == category })
		n := max(least, len(required))
		d.partnersCase("without-"+category, fmt.Sprintf("Where required-categories has %s, partners of all the others are not enough.", category),
			actors(n, others), notMet, n)
	}
	if len(required) > 0 {
		d.partnersCase("one-in-all", fmt.Sprintf("Where min-partners is %d and required-categories are %s, one actor may stand in all of these, and counts once.",
			least, strings.Join(required, ", ")), actors(1, required), outcome(least <= 1), 1)
	}
}

// partnersKnown adds the sides of what is known of the list.
func (d *derivation) partnersKnown(least int, required []string) {
	is := fmt.Sprintf("Where min-partners is %d", least)
	if len(required) > 0 {
		is += " and required-categories are " + strings.Join(required, ", ")
	}
	is += ", "
	enough := d.plain.Partners
	n := max(least, len(required), 1)
	few := max(least, 1)
	d.partnersCase("enough", is+fmt.Sprintf("these %d are enough.", n), enough, met, n)
	d.partnersCase("just-enough", is+fmt.Sprintf("as few as %d are enough: one may stand in several categories.", few), actors(few, required), met, few)
	again := enough[0]
	again.Name = strings.ToUpper(again.Name)
	d.partnersCase("enough-and-one-twice", is+"an actor listed in two spellings counts once.", append(slices.Clone(enough), again), met, n)
	d.partnersCase("enough-and-one-number-twice", is+"an actor listed by two names with one SIREN counts once.", renamed(enough), met, n)
	d.partnersCase("empty", is+"none is not enough.", []associate{}, notMet, 0)
	d.partnersCase("unknown", is+"a list that is not known may be enough or not.", nil, unknown, nil)
	d.partnersCase("growing-from-none", is+"a list that may grow may be enough yet.", []associate{}, unknown, 0, "partners")
	d.partnersCase("growing-one-short", is+"a list that may grow may be enough yet.", enough[1:], unknown, n-1, "partners")
	d.partnersCase("growing-enough", is+"a list that is enough stays so.", enough, met, n, "partners")
}

// partnersCounted adds lists that cover the categories and are one short, and what does
// or does not make them enough.
func (d *derivation) partnersCounted(is string, least int) {
	required := wordsIn(d.terms.RequiredCategories)
	short := actors(least-1, required)
	join := func(more ...associate) []associate { return slices.Concat(short, more) }
	d.partnersCase("one-short", is+fmt.Sprintf("%d are one short.", least-1), short, notMet, least-1)
	if least < maxCount {
		d.partnersCase("one-more", is+"one more does no harm.", actors(least+1, required), met, least+1)
	}
	if least > 1 {
		again := short[0]
		again.Name = strings.ToUpper(again.Name)
		d.partnersCase("one-twice", is+"an actor listed in two spellings counts once.", join(again), notMet, least-1)
		d.partnersCase("one-number-twice", is+"an actor listed by two names with one SIREN counts once.", renamed(short), notMet, least-1)
	}
	d.partnersCase("state-service", is+"a service of the State is no other actor, whatever it is listed under.",
		join(associate{Name: drac, Category: "public-operator"}), notMet, least-1)
	if least == 1 && len(required) > 0 { // in which nobody stands
		return
	}
	count, as := least-1, "a school is in none of the six categories, and does not count"
	if d.terms.Actors == eligibility.ActorsAny {
		count, as = least, "a school counts, though it is in none of the six categories"
	}
	d.partnersCase("actors", is+fmt.Sprintf("and actors is %s, %s.", d.terms.Actors, as),
		join(associate{Name: school, Category: "other"}), outcome(count == least), count)
}

// renamed returns a list in which the first actor has a number, and stands once more by
// another name.
func renamed(list []associate) []associate {
	const siren = "213502388"
	numbered := append(slices.Clone(list), associate{"Partenaire renommé", list[0].Category, siren})
	for i := range list {
		if list[i].Name == list[0].Name {
			numbered[i].ID = siren
		}
	}
	return numbered
}

func (d *derivation) partnersCase(slug, reason string, list []associate, o string, count any, growing ...string) {
	s := d.plain.with(func(s *sheet) { s.Partners, s.Growing = list, growing })
	f := map[string]any{"partners": count, "required": max(d.terms.MinPartners, 1)}
	d.add("partners/"+slug, "partners", reason, s, ruling{outcomes: outcomes{"partners": o}, facts: facts{"partners": f}, open: []string{"/partners"}})
}

const school = "École de Valombre"

func allCategories() []string {
	var words []string
	for _, c := range partners.Categories() {
		words = append(words, c.String())
	}
	return words
}
