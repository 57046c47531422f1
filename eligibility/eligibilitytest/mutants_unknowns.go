package eligibilitytest

import (
	"slices"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/internal/kit"
)

// mutantsOfUnknowns are those of what is not known, of lists that grow, and of how rules
// make a verdict.
func mutantsOfUnknowns() []Mutant {
	return []Mutant{
		{"seed-unanswered-is-no", kit.Text{"Sans réponse sur l'amorçage, le projet est dit non éligible.", "Without an answer on the seed, the project is said to be ineligible."},
			inDefault, "unknown/seed-unknown", inJSON(func(d object) { fill(d, "seed", false) })},
		{"seed-unanswered-is-yes", kit.Text{"Sans réponse sur l'amorçage, le projet passe pour un projet d'amorçage.", "Without an answer on the seed, the project passes for a seed project."},
			inDefault, "unknown/seed-unknown", inJSON(func(d object) { fill(d, "seed", true) })},
		{"seed-no-is-unanswered", kit.Text{"La réponse « non » sur l'amorçage est prise pour une absence de réponse.", "The answer “no” on the seed is taken for no answer."},
			inTruth, "boundaries/seed-no", inJSON(func(d object) {
				if d["seed"] == false {
					delete(d, "seed")
				}
			})},
		{"seed-unread", kit.Text{"Que le projet soit d'amorçage n'est pas demandé.", "Nobody asks whether the project is a seed project."},
			inClause, "boundaries/seed-no", inRule(eligibility.RuleSeed, true, func(a *inquiry) { a.dossier.Seed = eligibility.Yes })},
		{"unknown-team-is-empty", kit.Text{"Sans liste d'agents, l'équipe est dite vide.", "Without a list of agents, the team is said to be empty."},
			inDefault, "unknown/team-unknown", inJSON(func(d object) { fill(d, "team", []any{}) })},
		{"unknown-partners-are-none", kit.Text{"Sans liste de partenaires, le dossier est dit n'en avoir aucun.", "Without a list of partners, the dossier is said to have none."},
			inDefault, "unknown/partners-unknown", inJSON(func(d object) { fill(d, "partners", []any{}) })},
		{"date-unknown-is-late", kit.Text{"Un dossier dont la date n'est pas connue est en retard.", "A dossier of which the date is not known is late."},
			inDefault, "unknown/receipt-unknown", inRule(eligibility.RuleWindow, true, func(a *inquiry) {
				if closes := a.call.Terms().Closes; a.dossier.Deposit.At.IsZero() && !closes.IsZero() {
					a.dossier.Deposit.At = closes.Add(1)
				}
			})},
		{"date-unknown-is-now", kit.Text{"Un dossier dont la date n'est pas connue est reçu à temps.", "A dossier of which the date is not known is received in time."},
			inDefault, "unknown/receipt-unknown", inDossier(func(d *eligibility.Dossier) {
				if d.Deposit.At.IsZero() {
					d.Deposit.At = eligibility.LIT2016().Terms().Opens
				}
			})},
		{"empty-list-is-unknown", kit.Text{"Une liste vide est prise pour une liste qui n'est pas connue.", "An empty list is taken for one that is not known."},
			inTruth, "boundaries/team-none", inDossier(func(d *eligibility.Dossier) {
				if len(d.Team) == 0 {
					d.Team = nil
				}
				if len(d.Partners) == 0 {
					d.Partners = nil
				}
				if len(d.Budget.Lines()) == 0 {
					costs(d, nil)
				}
				if len(d.Budget.Resources()) == 0 {
					funds(d, nil)
				}
			})},
		{"lists-are-final", kit.Text{"Une liste qui peut encore grandir est prise pour finale.", "A list that may still grow is taken for final."},
			inDraft, "growing/team-one-short", inJSON(func(d object) { delete(d, "growing") })},
		{"lists-may-grow", kit.Text{"Une liste finale est prise pour une liste qui peut grandir.", "A final list is taken for one that may grow."},
			inDraft, "boundaries/team-one-service", inDossier(func(d *eligibility.Dossier) { *d = d.Draft() })},
		{"growing-is-unknown", kit.Text{"D'une liste qui peut grandir, ce qui y est déjà n'est pas lu.", "Of a list that may grow, what is there already is not read."},
			inDraft, "growing/team-enough", inDossier(func(d *eligibility.Dossier) {
				if d.Growing.Has(eligibility.ListTeam) {
					d.Team = nil
				}
				if d.Growing.Has(eligibility.ListPartners) {
					d.Partners = nil
				}
				if d.Growing.Has(eligibility.ListLines) {
					costs(d, nil)
				}
				if d.Growing.Has(eligibility.ListResources) {
					funds(d, nil)
				}
			})},
		{"unknown-is-met", kit.Text{"Une règle dont on ne sait rien est tenue.", "A rule of which nothing is known is met."},
			inLogic, "unknown/nothing-known", inReport(func(r *report) { guess(r, "met") })},
		{"unknown-is-not-met", kit.Text{"Une règle dont on ne sait rien n'est pas tenue.", "A rule of which nothing is known is not met."},
			inLogic, "unknown/nothing-known", inReport(func(r *report) { guess(r, "not-met") })},
		{"undetermined-is-eligible", kit.Text{"Un dossier est éligible tant que rien ne s'y oppose.", "A dossier is eligible as long as nothing stands against it."},
			inLogic, "unknown/seed-unknown", inReport(func(r *report) {
				if r.object["verdict"] == "undetermined" {
					r.object["verdict"] = "eligible"
				}
			})},
		{"undetermined-is-ineligible", kit.Text{"Un dossier n'est pas éligible tant que tout n'y est pas.", "A dossier is ineligible as long as anything is missing."},
			inLogic, "unknown/seed-unknown", inReport(func(r *report) {
				if r.object["verdict"] == "undetermined" {
					r.object["verdict"] = "ineligible"
				}
			})},
		{"unknown-beats-no", kit.Text{"Une règle manquée ne suffit pas tant qu'une autre est inconnue.", "A rule that is not met does not settle it as long as another is unknown."},
			inLogic, "unknown/one-no-is-enough-seed", inReport(func(r *report) {
				if slices.ContainsFunc(r.findings(), func(f object) bool { return f["outcome"] == "unknown" }) {
					r.object["verdict"] = "undetermined"
				}
			})},
		{"rules-apart", kit.Text{"Le verdict suit des règles prises une à une, et non ensemble.", "The verdict follows from the rules one by one, and not together."},
			inLogic, "joint/request-above-what-any-budget-allows", inReport(func(r *report) { apart(r) })},
		{"last-rule-decides", kit.Text{"La dernière règle connue fait le verdict.", "The last rule that is known makes the verdict."},
			inLogic, "boundaries/seed-no", inReport(func(r *report) {
				for _, f := range slices.Backward(r.findings()) {
					if verdict := map[any]string{"met": "eligible", "not-met": "ineligible"}[f["outcome"]]; verdict != "" {
						r.object["verdict"] = verdict
						return
					}
				}
			})},
		{"stops-at-the-first-no", kit.Text{"Après une règle manquée, les suivantes ne sont pas jugées.", "After a rule that is not met, those that follow are not judged."},
			inReturn, "money/cap-and-share-not-met", inReport(func(r *report) {
				stopped := false
				for _, f := range r.findings() {
					if stopped {
						f["outcome"] = "unknown"
						delete(f, "repairs")
					}
					stopped = stopped || f["outcome"] == "not-met"
				}
			})},
	}
}

// guess takes what is unknown for one outcome.
func guess(r *report, outcome string) {
	for _, f := range r.findings() {
		if f["outcome"] == "unknown" {
			f["outcome"] = outcome
		}
	}
	r.conclude()
}

// apart is a verdict of the outcomes alone, by the three-valued “and”.
func apart(r *report) {
	conflicts := r.object["conflicts"]
	r.object["conflicts"] = []any{}
	r.conclude()
	r.object["conflicts"] = conflicts
}
