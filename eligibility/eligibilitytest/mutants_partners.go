package eligibilitytest

import (
	"errors"
	"fmt"
	"strings"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/internal/kit"
	"github.com/aap-lit/aap/partners"
)

// mutantsOfPartners are those of which partners count, and which are one.
func mutantsOfPartners() []Mutant {
	return []Mutant{
		{"no-partner-needed", kit.Text{"Une liste de partenaires vide suffit.", "An empty list of partners is enough."},
			inClause, "boundaries/partners-none", inReport(func(r *report) {
				if r.facts(eligibility.RulePartners)["partners"] != nil {
					r.turn(eligibility.RulePartners, "met")
				}
			})},
		{"two-partners-needed", kit.Text{"« D'autres acteurs » est lu comme deux au moins.", "“Other actors” is read as two at least."},
			inClause, "boundaries/partners-one", inRule(eligibility.RulePartners, true, func(a *inquiry) {
				a.under(func(t *eligibility.Terms) { t.MinPartners = max(t.MinPartners, 2) })
			})},
		{"all-categories-needed", kit.Text{"Il faut un partenaire de chacune des six catégories.", "It takes a partner of each of the six categories."},
			inClause, "boundaries/partners-one", inRule(eligibility.RulePartners, true, func(a *inquiry) {
				a.under(func(t *eligibility.Terms) {
					if t.MinPartners > 0 {
						t.RequiredCategories = partners.CoverageOf(partners.Categories()...)
					}
				})
			})},
		{"any-actor-counts", kit.Text{"Un partenaire hors des six catégories compte.", "A partner in none of the six categories counts."},
			inFilter, "partners/another-kind", inTerms(func(t *eligibility.Terms) { t.Actors = eligibility.ActorsAny })},
		{"actors-hard-coded", kit.Text{"Les partenaires des six catégories comptent seuls, quelle que soit la lecture.", "Partners in the six categories alone count, whatever the reading."},
			inChoice, "readings/actors-any", withoutReading("actors")},
		{"state-service-as-partner", kit.Text{"Un service de l'État compte comme partenaire.", "A service of the State counts as a partner."},
			inFilter, "partners/state-service", inDossier(eachPartner(func(i int, p partners.Partner) (string, partners.ID) {
				if p.Class() == partners.StateService {
					return fmt.Sprintf("Partenaire %d", i), p.ID()
				}
				return p.Name(), p.ID()
			}))},
		{"partners-not-merged", kit.Text{"Un partenaire inscrit deux fois compte pour deux.", "A partner that is entered twice counts as two."},
			inKey, "partners/same-name-twice", inDossier(eachPartner(func(i int, p partners.Partner) (string, partners.ID) {
				if noActor(p) {
					return p.Name(), p.ID()
				}
				return fmt.Sprintf("Partenaire %d", i), partners.ID{}
			}))},
		{"partner-names-by-letters", kit.Text{"Deux écritures d'un nom sont deux partenaires.", "Two spellings of a name are two partners."},
			inName, "partners/same-name-otherwise-written", inDossier(eachPartner(func(_ int, p partners.Partner) (string, partners.ID) {
				if p.ID() != (partners.ID{}) || noActor(p) {
					return p.Name(), p.ID()
				}
				return nameless(p.Name()).Name(), p.ID()
			}))},
		{"numbers-unread", kit.Text{"Les numéros des partenaires ne sont pas lus.", "The numbers of partners are not read."},
			inKey, "partners/same-siren", inJSON(each("partners", func(p object) { delete(p, "id") }))},
		{"establishments-counted", kit.Text{"Deux établissements d'un même SIREN sont deux partenaires.", "Two establishments of one SIREN are two partners."},
			inKey, "partners/siret-of-a-siren", inDossier(eachPartner(func(_ int, p partners.Partner) (string, partners.ID) {
				if id := p.ID(); id.SIREN() != (partners.ID{}) {
					return nameless(id.String()).Name(), partners.ID{}
				}
				return p.Name(), p.ID()
			}))},
		{"same-name-merged", kit.Text{"Deux partenaires d'un même nom sont un, malgré deux numéros.", "Two partners of one name are one, in spite of two numbers."},
			inKey, "partners/same-name-other-siren", inJSON(func(d object) {
				seen := map[any]int{}
				each("partners", func(p object) { seen[p["name"]]++ })(d)
				each("partners", func(p object) {
					if seen[p["name"]] > 1 {
						delete(p, "id")
					}
				})(d)
			})},
		{"first-category-only", kit.Text{"D'un partenaire inscrit deux fois, seule la première catégorie est lue.", "Of a partner that is entered twice, the first category alone is read."},
			inKey, "partners/counts-under-one-category", inDossier(func(d *eligibility.Dossier) {
				var first []partners.Partner
				for _, p := range d.Partners {
					known := false
					for _, q := range first {
						known = known || q.Same(p)
					}
					if !known {
						first = append(first, p)
					}
				}
				if first != nil {
					d.Partners = first
				}
			})},
		{"la-poste-refused", kit.Text{"Un SIRET de La Poste est refusé : sa somme de contrôle n'est pas celle des autres.", "A SIRET of La Poste is refused: its check digit is not like that of others."},
			inNumber, "partners/siret-of-la-poste", func(request []byte) ([]byte, error) {
				var refused error
				_, err := edited(request, each("partners", func(p object) {
					id, _ := p["id"].(string)
					if digits := strings.ReplaceAll(id, " ", ""); strings.HasPrefix(digits, "356000000") && len(digits) == 14 && !luhn(digits) {
						refused = errors.New("the SIRET " + digits + " fails its check")
					}
				}))
				if err := errors.Join(err, refused); err != nil {
					return nil, err
				}
				return Reference(request)
			}},
		{"spaced-number-unread", kit.Text{"Un numéro écrit avec des espaces n'est pas lu.", "A number that is written with spaces is not read."},
			inNumber, "partners/same-siren-with-spaces", inJSON(each("partners", func(p object) {
				if id, _ := p["id"].(string); strings.Contains(id, " ") {
					delete(p, "id")
				}
			}))},
	}
}

// eachPartner gives partners another name and number, and leaves each its category.
func eachPartner(change func(i int, p partners.Partner) (string, partners.ID)) func(*eligibility.Dossier) {
	return func(d *eligibility.Dossier) {
		for i, p := range d.Partners {
			name, id := change(i, p)
			if changed, err := partners.New(name, p.Category(), id); err == nil {
				d.Partners[i] = changed
			}
		}
	}
}

// noActor reports whether a partner counts for nothing by its name.
func noActor(p partners.Partner) bool {
	c := p.Class()
	return c == partners.StateService || c == partners.CentralAdministration || c == partners.Court
}

// luhn reports whether digits keep the rule of most SIRET.
func luhn(digits string) bool {
	sum := 0
	for i := range len(digits) {
		n := int(digits[len(digits)-1-i] - '0')
		if i%2 == 1 {
			n *= 2
		}
		sum += n/10 + n%10
	}
	return sum%10 == 0
}
