package main

import (
	"cmp"
	"strings"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/eligibility/eligibilitytest"
)

// differences tells, of each term that differs, a dossier that only one of the calls
// accepts because of it.
func (p *page) differences() {
	all := eligibilitytest.Differences(p.a.Call(), p.b.Call())
	if len(all) == 0 {
		return
	}
	p.Heading(p.say("Dossiers qu’un seul des deux appels accepte", "Dossiers that only one of the two calls accepts"))
	p.Put("", p.say("Le premier est dit en entier ; des suivants, ce qui en diffère.",
		"The first is told in full; of the others, what differs from it."))
	var first []string
	for _, difference := range all {
		p.Blank()
		told := p.dossierOf(difference)
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
func (p *page) dossierOf(difference eligibilitytest.Difference) []string {
	var names []string
	for _, pointer := range difference.Terms {
		names = append(names, termNames[pointer].With(p.tag))
	}
	accepts, refuses := p.a, p.b
	if difference.A != eligibility.Eligible {
		accepts, refuses = p.b, p.a
	}
	var d eligibility.Dossier
	if err := d.UnmarshalJSON(difference.Dossier); err != nil { // it was read a moment ago
		return nil
	}
	p.Put("≠ ", p.say("%s : %s l’accepte, %s le refuse.", "%s: %s accepts it, %s refuses it.",
		strings.Join(names, ", "), accepts.code, refuses.code))
	report := refuses.Call().Evaluate(&d)
	for _, f := range report.Findings() {
		if f.Outcome() == eligibility.NotMet {
			p.Put("  ✗ ", f.Message(p.tag))
		}
	}
	return []string{p.team(&d), p.partners(&d), p.money(&d), p.received(&d, accepts.Call().Evaluate(&d), report)}
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
	return cmp.Or(strings.Join(texts, p.say(" ; ", "; ")), p.say("aucun", "none"))
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

// received says when the dossier was, as a call that has a window says it, unless that
// is why it is refused and is told already; and whether the project is a seed project.
func (p *page) received(d *eligibility.Dossier, reports ...eligibility.Report) string {
	said := p.say("Dépôt : %s.", "Submission: %s.", d.Deposit.By.Label(p.tag))
	for _, report := range reports {
		if f, ok := report.Finding(eligibility.RuleWindow); ok {
			if f.Outcome() == eligibility.Met {
				said += " " + f.Message(p.tag)
			}
			break
		}
	}
	seed := p.say("non", "no")
	if d.Seed == eligibility.Yes {
		seed = p.say("oui", "yes")
	}
	return said + p.say(" Amorçage : %s.", " Seed project: %s.", seed)
}
