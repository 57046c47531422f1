package main

import (
	"cmp"
	"strings"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/eligibility/eligibilitytest"
	"github.com/aap-lit/aap/examples/internal/console"
)

// termNames name the terms that differences point at.
var termNames = map[string]console.Phrase{
	"/min-services":        {"Services de l’État exigés", "State services required"},
	"/year":                {"Année de l’organisation de l’État", "Year of the organisation of the State"},
	"/institutions":        {"Services propres à l’appel", "Services of the call’s own"},
	"/hierarchy":           {"Un service et ses parties", "A service and its parts"},
	"/level":               {"Services départementaux", "Services of départements"},
	"/deposit":             {"Dépôt", "Submission"},
	"/opens":               {"Ouverture", "Opening"},
	"/closes":              {"Clôture", "Closing"},
	"/min-partners":        {"Partenaires exigés", "Partners required"},
	"/required-categories": {"Catégories exigées", "Categories required"},
	"/actors":              {"Acteurs qui comptent", "Actors that count"},
	"/seed":                {"Amorçage", "Seed project"},
	"/budget/cap":          {"Plafond", "Cap"},
	"/budget/cap-base":     {"Mois que regarde le plafond", "Months that the cap looks at"},
	"/budget/rate":         {"Taux", "Rate"},
	"/budget/months":       {"Mois financés", "Months funded"},
	"/budget/share-base":   {"Assiette", "Base of the share"},
}

// differences tells, of each term that differs, a dossier that only one of the calls
// accepts because of it.
func (p *page) differences(a, b eligibility.Call) {
	all := eligibilitytest.Differences(a, b)
	if len(all) == 0 {
		return
	}
	p.Heading(p.say("Dossiers qu’un seul des deux appels accepte", "Dossiers that only one of the two calls accepts"))
	p.Put("", p.say("Le premier est dit en entier ; des suivants, ce qui en diffère.",
		"The first is told in full; of the others, what differs from it."))
	var first []string
	for _, difference := range all {
		p.Blank()
		told := p.dossierOf(difference, a, b)
		for i, text := range told {
			if first == nil || text != first[i] {
				p.Put("  ", text)
			}
		}
		if first == nil {
			first = told
		}
	}
}

// dossierOf says which call refuses a dossier, and why. It returns what the dossier
// holds.
func (p *page) dossierOf(difference eligibilitytest.Difference, a, b eligibility.Call) []string {
	var names []string
	for _, pointer := range difference.Terms {
		names = append(names, termNames[pointer].With(p.tag))
	}
	accepts, refuses := a, b
	if difference.A != eligibility.Eligible {
		accepts, refuses = b, a
	}
	var d eligibility.Dossier
	if err := d.UnmarshalJSON(difference.Dossier); err != nil { // it was read a moment ago
		return nil
	}
	p.Put("≠ ", p.say("%s : %s l’accepte, %s le refuse.", "%s: %s accepts it, %s refuses it.",
		strings.Join(names, ", "), accepts.Terms().Code, refuses.Terms().Code))
	report := refuses.Evaluate(&d)
	for _, f := range report.Findings() {
		if f.Outcome() == eligibility.NotMet {
			p.Put("  ✗ ", f.Message(p.tag))
		}
	}
	return []string{p.team(&d), p.partners(&d), p.money(&d), p.received(&d, report, accepts.Evaluate(&d))}
}

func (p *page) team(d *eligibility.Dossier) string {
	var services []string
	for _, agent := range d.Team {
		services = append(services, agent.Service.Name())
	}
	return p.say("%s, équipe : %s.", "%s, team: %s.", d.Region.Name(), p.listed(services))
}

func (p *page) partners(d *eligibility.Dossier) string {
	var actors []string
	for _, partner := range d.Partners {
		actors = append(actors, partner.Name()+" ("+partner.Category().Label(p.tag)+")")
	}
	return p.say("Partenaires : %s.", "Partners: %s.", p.listed(actors))
}

// listed are the first of some texts, and how many there are beside.
func (p *page) listed(texts []string) string {
	const most = 6
	if len(texts) > most {
		texts = append(texts[:most:most], p.say("%d autres", "%d others", len(texts)-most))
	}
	return cmp.Or(strings.Join(texts, " ; "), p.say("aucun", "none"))
}

func (p *page) money(d *eligibility.Dossier) string {
	var costs []string
	for _, l := range d.Budget.Lines() {
		months := p.say("mois %d à %d", "months %d to %d", l.From, l.To)
		if l.From == l.To {
			months = p.say("mois %d", "month %d", l.From)
		}
		costs = append(costs, budget.FormatAll(p.tag, l.Amount)[0]+", "+months)
	}
	return p.say("Coût : %s ; demande : %s.", "Cost: %s; request: %s.", p.listed(costs), budget.FormatAll(p.tag, d.Budget.Request())[0])
}

// received says when the dossier was, by the clock of a call that has a window, and
// whether the project is a seed project.
func (p *page) received(d *eligibility.Dossier, reports ...eligibility.Report) string {
	at := d.Deposit.At
	for _, report := range reports {
		if said := report.Window().At; !said.IsZero() {
			at = said
		}
	}
	seed := p.say("non", "no")
	if d.Seed == eligibility.Yes {
		seed = p.say("oui", "yes")
	}
	return p.say("Dépôt : %s, %s ; amorçage : %s.", "Submission: %s, %s; seed project: %s.",
		d.Deposit.By.Label(p.tag), at.Format("2006-01-02 15:04:05.999999999 -07:00"), seed)
}
