package eligibilitytest

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/internal/kit"
)

// mutantsOfReport are those of what is said beside the outcomes: figures, questions,
// repairs, the plan, and other readings.
func mutantsOfReport() []Mutant {
	return []Mutant{
		{"conflicts-untold", kit.Text{"Les règles qui se contredisent ne sont pas dites.", "Rules that contradict each other are not told."},
			inScreen, "joint/team-here-deposit-there", inReport(func(r *report) { r.object["conflicts"] = []any{} })},
		{"conflict-without-figures", kit.Text{"Une contradiction est dite sans ses chiffres.", "A contradiction is told without its figures."},
			inWriter, "joint/conflict-of-money-and-its-repair", inReport(func(r *report) {
				for _, c := range r.list("conflicts") {
					c.(object)["facts"] = object{}
				}
			})},
		{"conflict-without-repairs", kit.Text{"Une contradiction est dite sans ce qui la lève.", "A contradiction is told without what removes it."},
			inWriter, "joint/conflict-of-regions-and-its-repairs", inReport(func(r *report) {
				for _, c := range r.list("conflicts") {
					c.(object)["repairs"] = []any{}
				}
			})},
		{"nothing-asked", kit.Text{"Rien n'est demandé de ce qui manque encore.", "Nothing is asked of what is still missing."},
			inScreen, "unknown/region-unknown", inReport(func(r *report) { r.object["open"] = []any{} })},
		{"asked-after-the-verdict", kit.Text{"Des questions sont posées quand le verdict est déjà acquis.", "Questions are asked when the verdict is settled already."},
			inReturn, "unknown/no-questions-once-decided", inBoth(func(a *inquiry, r *report) {
				if r.object["verdict"] != "undetermined" && a.dossier.Seed == eligibility.Unanswered {
					r.object["open"] = []any{object{"path": "/seed", "codes": []any{"seed"}}}
				}
			})},
		{"questions-without-rules", kit.Text{"Une question ne dit pas quelles règles l'attendent.", "A question does not say which rules wait for it."},
			inWriter, "unknown/lines-unknown", inReport(func(r *report) {
				for _, q := range r.list("open") {
					q.(object)["codes"] = []any{}
				}
			})},
		{"team-asked-as-a-whole", kit.Text{"C'est toute l'équipe qui est redemandée, et non le service d'un agent.", "The whole team is asked for again, and not the service of an agent."},
			inScreen, "asked/unknown-name", inReport(func(r *report) {
				for _, q := range r.list("open") {
					if path, _ := q.(object)["path"].(string); strings.HasPrefix(path, "/team/") {
						q.(object)["path"] = "/team"
					}
				}
			})},
		{"agents-from-one", kit.Text{"Les agents sont comptés à partir de 1, et non de 0.", "Agents are counted from 1, and not from 0."},
			inWriter, "standings/part-repeats-its-whole", inReport(func(r *report) {
				standings(r, func(s object) {
					for _, member := range []string{"agent", "with"} {
						if n, ok := s[member].(json.Number); ok {
							i, _ := n.Int64() // an index
							s[member] = i + 1
						}
					}
				})
			})},
		{"standings-untold", kit.Text{"Le rapport ne dit pas comment chaque agent compte.", "The report does not say how each agent counts."},
			inScreen, "standings/counts-and-repeats", inReport(func(r *report) { delete(r.facts(eligibility.RuleTeam), "standings") })},
		{"no-reason-given", kit.Text{"Le rapport ne dit pas pourquoi un agent ne compte pas.", "The report does not say why an agent does not count."},
			inScreen, "standings/no-state-service", inReport(func(r *report) { standings(r, func(s object) { delete(s, "reason") }) })},
		{"repeated-whom-untold", kit.Text{"Le rapport ne dit pas de quel agent un service est déjà compté.", "The report does not say with which agent a service is counted already."},
			inScreen, "standings/part-repeats-its-whole", inReport(func(r *report) { standings(r, func(s object) { delete(s, "with") }) })},
		{"possible-is-certain", kit.Text{"Les services possibles sont comptés comme certains.", "Services that are possible are counted as certain."},
			inTable, "services/unrecognised-twice", inReport(func(r *report) {
				if facts := r.facts(eligibility.RuleTeam); facts["possible"] != nil && facts["services"] != nil {
					facts["services"] = facts["possible"]
				}
			})},
		{"figures-untold", kit.Text{"Le rapport ne donne aucun chiffre.", "The report gives no figure."},
			inScreen, "boundaries/cap-at-the-cap", inReport(func(r *report) {
				for _, f := range r.findings() {
					delete(f, "facts")
				}
			})},
		{"excess-of-zero", kit.Text{"Là où rien n'est dépassé, un dépassement de 0,00 € est dit.", "Where nothing is exceeded, an excess of €0.00 is told."},
			inWriter, "boundaries/cap-at-the-cap", inReport(func(r *report) {
				for _, f := range r.findings() {
					if facts, ok := f["facts"].(object); ok {
						fill(facts, "excess", "0.00")
					}
				}
			})},
		{"amounts-as-numbers", kit.Text{"Les montants sont écrits comme des nombres.", "Amounts are written as numbers."},
			inWriter, "boundaries/cap-at-the-cap", inReport(func(r *report) {
				amounts(r.object, func(a string) any { return json.Number(strings.TrimRight(strings.TrimRight(a, "0"), ".")) })
			})},
		{"amounts-without-cents", kit.Text{"Un montant rond est écrit sans ses centimes.", "A round amount is written without its cents."},
			inWriter, "boundaries/cap-at-the-cap", inReport(func(r *report) { amounts(r.object, func(a string) any { return strings.TrimSuffix(a, ".00") }) })},
		{"unknown-rules-left-out", kit.Text{"Une règle inconnue n'est pas dans le rapport.", "A rule that is unknown is not in the report."},
			inWriter, "unknown/nothing-known", inReport(func(r *report) {
				r.object["findings"] = slices.DeleteFunc(r.list("findings"), func(f any) bool { return f.(object)["outcome"] == "unknown" })
			})},
		{"first-rule-left-out", kit.Text{"La première règle n'est pas dans le rapport.", "The first rule is not in the report."},
			inScreen, "boundaries/team-one-service", inReport(func(r *report) {
				if findings := r.list("findings"); len(findings) > 0 {
					r.object["findings"] = findings[1:]
				}
			})},
		{"one-repair-alone", kit.Text{"Une seule correction est proposée là où il y en a deux.", "One repair alone is offered where there are two."},
			inRepair, "money/share-two-ways-out", inReport(func(r *report) {
				repairs(r, func(all []any) []any { return all[:min(len(all), 1)] })
			})},
		{"base-raised-by-the-excess", kit.Text{"Pour une demande trop haute de 1 €, il suffirait de 1 € de coûts de plus, et non de 2.", "For a request that is €1 too high, €1 of costs more is said to be enough, and not 2."},
			inRepair, "money/share-two-ways-out", inReport(func(r *report) {
				excess := r.facts(eligibility.RuleShare)["excess"]
				repairs(r, func(all []any) []any {
					for _, step := range all {
						if s, ok := step.(object); ok && s["action"] == "raise-base" && excess != nil {
							s["amount"] = excess
						}
					}
					return all
				})
			})},
		{"repairs-in-whole-euros", kit.Text{"Une correction est arrondie à l'euro supérieur.", "A repair is rounded up to the euro."},
			inRepair, "boundaries/cap-one-cent-above", inReport(func(r *report) {
				repairs(r, func(all []any) []any {
					for _, step := range all {
						if n, ok := centsOf(step.(object)["amount"]); ok {
							step.(object)["amount"] = euros((n + 99) / 100 * 100)
						}
					}
					return all
				})
			})},
		{"all-services-to-add", kit.Text{"La correction compte tous les services qu'il faut, et non ceux qui manquent.", "The repair counts all services that it takes, and not those that are missing."},
			inRepair, "boundaries/team-one-service", inReport(func(r *report) {
				required := r.facts(eligibility.RuleTeam)["required"]
				repairs(r, func(all []any) []any {
					for _, step := range all {
						if s, ok := step.(object); ok && s["action"] == "add-services" {
							s["count"] = required
						}
					}
					return all
				})
			})},
		{"repaired-by-the-prefect", kit.Text{"La correction veut un préfet de région partout.", "The repair wants a région's prefect everywhere."},
			inRepair, "regions-and-deposit/polynesie-region-prefect", inReport(func(r *report) {
				repairs(r, func(all []any) []any {
					for _, step := range all {
						if s, ok := step.(object); ok && s["authority"] != nil {
							s["authority"] = "region-prefect"
						}
					}
					return all
				})
			})},
		{"nothing-planned", kit.Text{"Aucun plan de correction n'est fait.", "No plan of repairs is made."},
			inScreen, "money/plan-in-order", inReport(func(r *report) { r.object["plan"] = []any{} })},
		{"plan-of-first-repairs", kit.Text{"Le plan est fait de la première correction de chaque règle, sans voir que l'une change l'autre.", "The plan is the first repair of each rule, though one changes the other."},
			inRepair, "money/plan-cuts-twice", inReport(planOfRepairs)},
		{"plan-backwards", kit.Text{"Le plan est dit dans le mauvais ordre.", "The plan is told in the wrong order."},
			inWriter, "money/plan-cuts-twice", inReport(func(r *report) { slices.Reverse(r.list("plan")) })},
		{"plan-of-one-step", kit.Text{"Le plan s'arrête à sa première étape.", "The plan ends at its first step."},
			inReturn, "money/plan-cuts-twice", inReport(func(r *report) { r.object["plan"] = r.list("plan")[:min(len(r.list("plan")), 1)] })},
		{"nothing-beyond-repair", kit.Text{"Le rapport ne dit pas ce qui ne peut pas être corrigé.", "The report does not say what cannot be put right."},
			inScreen, "boundaries/seed-no", inReport(func(r *report) { r.object["beyond-repair"] = []any{} })},
		{"all-beyond-repair", kit.Text{"Toute règle manquée est dite impossible à corriger.", "Every rule that is not met is said to be beyond repair."},
			inRepair, "boundaries/cap-one-cent-above", inReport(func(r *report) {
				all := []any{}
				for _, f := range r.findings() {
					if f["outcome"] == "not-met" {
						all = append(all, f["code"])
					}
				}
				r.object["beyond-repair"] = all
			})},
		{"other-readings-untold", kit.Text{"Le rapport ne dit pas ce qu'une autre lecture de l'appel changerait.", "The report does not say what another reading of the call would change."},
			inScreen, "readings/hierarchy", inReport(func(r *report) { r.object["readings"] = []any{} })},
		{"first-reading-alone", kit.Text{"Une seule autre lecture est essayée.", "One other reading alone is tried."},
			inReturn, "readings/two-readings-matter", inReport(func(r *report) { r.object["readings"] = r.list("readings")[:min(len(r.list("readings")), 1)] })},
	}
}

// standings changes how agents are said to count.
func standings(r *report, change func(object)) {
	all, _ := r.facts(eligibility.RuleTeam)["standings"].([]any)
	for _, s := range all {
		if s, ok := s.(object); ok {
			change(s)
		}
	}
}

// repairs changes those of each finding.
func repairs(r *report, change func([]any) []any) {
	for _, f := range r.findings() {
		if all, ok := f["repairs"].([]any); ok {
			f["repairs"] = change(all)
		}
	}
}

// amounts writes amounts otherwise, wherever they are.
func amounts(value any, write func(string) any) {
	walk("", value, func(_ string, o object) {
		for name, v := range o {
			if s, ok := v.(string); ok && len(s) > 3 && s[len(s)-3] == '.' {
				if _, ok := centsOf(s); ok {
					o[name] = write(s)
				}
			}
		}
	})
}

// planOfRepairs makes a plan without looking at what one step does to the others.
func planOfRepairs(r *report) {
	plan := []any{}
	for _, f := range r.findings() {
		if repairs, _ := f["repairs"].([]any); len(repairs) > 0 {
			step := object{"code": f["code"]}
			for name, value := range repairs[0].(object) {
				step[name] = value
			}
			plan = append(plan, step)
		}
	}
	r.object["plan"] = plan
}
