package eligibilitytest

import (
	"math/big"
	"slices"
	"strings"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/internal/kit"
)

// mutantsOfMoney are those of the cap and of the funded share.
func mutantsOfMoney() []Mutant {
	return []Mutant{
		{"cap-exclusive", kit.Text{"Un budget d'exactement 500 000 € dépasse le plafond.", "A budget of exactly €500,000 is above the cap."},
			inComparison, "boundaries/cap-at-the-cap", inReport(func(r *report) { exclusive(r, eligibility.RuleCap) })},
		{"cap-on-funded-months", kit.Text{"Le plafond ne porte que sur les dix-huit premiers mois.", "The cap is on the first eighteen months alone."},
			inClause, "boundaries/cap-sum-one-cent-above", inTerms(func(t *eligibility.Terms) { t.Budget.CapBase = budget.FundedMonths })},
		{"cap-on-each-line", kit.Text{"Chaque ligne doit tenir sous le plafond, et non leur somme.", "Each line must keep the cap, and their sum need not."},
			inSum, "boundaries/cap-sum-one-cent-above", inRule(eligibility.RuleCap, false, func(a *inquiry) {
				if lines := a.dossier.Budget.Lines(); len(lines) > 0 {
					costs(&a.dossier, []budget.Line{slices.MaxFunc(lines, func(a, b budget.Line) int { return a.Amount.Cmp(b.Amount) })})
				}
			})},
		{"cap-base-hard-coded", kit.Text{"La lecture du plafond est toujours celle de 2016.", "The base of the cap is always that of 2016."},
			inChoice, "readings/cap-base-funded-months", withoutReading("cap-base")},
		{"share-base-hard-coded", kit.Text{"L'assiette de la part est toujours celle de 2016.", "The base of the share is always that of 2016."},
			inChoice, "readings/share-base-whole", withoutReading("share-base")},
		{"share-of-whole-budget", kit.Text{"Les 50 % portent sur le budget entier.", "The 50% is of the whole budget."},
			inClause, "boundaries/months-19-is-not-funded", inTerms(func(t *eligibility.Terms) { t.Budget.ShareBase = budget.WholeProject })},
		{"share-of-resources", kit.Text{"Les 50 % portent sur le total des ressources, et non sur celui des coûts.", "The 50% is of all resources, and not of the costs."},
			inClause, "boundaries/share-at-the-share", inRule(eligibility.RuleShare, false, func(a *inquiry) {
				if a.dossier.Budget.ResourcesKnown() {
					costs(&a.dossier, []budget.Line{{Kind: budget.Kinds()[0], Amount: a.dossier.Budget.Funds(), From: 1, To: 1}})
				}
			})},
		{"share-exclusive", kit.Text{"Une demande d'exactement la moitié la dépasse.", "A request of exactly the half is above it."},
			inComparison, "boundaries/share-at-the-share", inReport(func(r *report) { exclusive(r, eligibility.RuleShare) })},
		{"share-half-up", kit.Text{"La moitié d'un nombre impair de centimes est arrondie vers le haut.", "The half of an odd number of cents is rounded up."},
			inRounding, "boundaries/share-odd-base-above-the-floor", inReport(shareOf(func(base, _ int64) int64 { return (base + 1) / 2 }))},
		{"share-in-whole-euros", kit.Text{"La part est arrondie à l'euro inférieur.", "The share is rounded down to the euro."},
			inRounding, "boundaries/share-of-two-cents", inReport(shareOf(func(base, _ int64) int64 { return base / 200 * 100 }))},
		{"share-in-whole-percents", kit.Text{"Le taux demandé est arrondi au pour cent avant d'être comparé à 50 %.", "The rate asked for is rounded to the percent before it is compared with 50%."},
			inRounding, "boundaries/share-one-cent-above", inReport(shareOf(func(base, request int64) int64 {
				if base > 0 && (request*200+base)/(2*base) == 50 {
					return max(request, base/2)
				}
				return base / 2
			}))},
		{"month-18-left-out", kit.Text{"Le mois 18 n'est pas financé.", "Month 18 is not funded."},
			inComparison, "boundaries/months-18-is-funded", inTerms(func(t *eligibility.Terms) { t.Budget.Months-- })},
		{"month-19-counted", kit.Text{"Le mois 19 est encore financé.", "Month 19 is still funded."},
			inConstant, "boundaries/months-19-is-not-funded", inTerms(func(t *eligibility.Terms) { t.Budget.Months++ })},
		{"months-unread", kit.Text{"Tous les coûts comptent dans les dix-huit premiers mois.", "All costs count as those of the first eighteen months."},
			inFilter, "boundaries/months-19-is-not-funded", inAsked(eachLine(func(l *budget.Line, months int) { l.From, l.To = 1, months }))},
		{"line-by-its-first-month", kit.Text{"Une ligne qui commence avant le mois 19 est financée en entier.", "A line that begins before month 19 is funded whole."},
			inSpread, "boundaries/months-10-to-27-one-cent-above", inAsked(eachLine(func(l *budget.Line, _ int) { l.To = l.From }))},
		{"line-by-its-last-month", kit.Text{"Une ligne qui finit après le mois 18 n'est pas financée du tout.", "A line that ends after month 18 is not funded at all."},
			inSpread, "boundaries/months-10-to-27-accrue-half", inAsked(eachLine(func(l *budget.Line, _ int) { l.From = l.To }))},
		{"line-half-up", kit.Text{"La partie financée d'une ligne est arrondie au centime le plus proche.", "The funded part of a line is rounded to the nearest cent."},
			inSpread, "boundaries/months-two-thirds", spread(func(l budget.Line, funded int64) int64 {
				n := int64(l.To - l.From + 1)
				return (2*l.Amount.Cents()*funded + n) / (2 * n)
			})},
		{"line-by-rounded-months", kit.Text{"Un coût mensuel arrondi au centime est multiplié par le nombre de mois.", "A monthly cost, rounded to the cent, is multiplied by the number of months."},
			inSpread, "boundaries/months-rounded-down", spread(func(l budget.Line, funded int64) int64 {
				n := int64(l.To - l.From + 1)
				return min((2*l.Amount.Cents()+n)/(2*n)*funded, l.Amount.Cents())
			})},
		{"lines-rounded-together", kit.Text{"Les fractions de centime des lignes sont additionnées avant d'être arrondies.", "The fractions of cents of the lines are added before they are rounded."},
			inSpread, "boundaries/months-rounded-line-by-line", inAsked(roundedTogether)},
		{"quarters-of-the-year", kit.Text{"Un coût est réparti sur des trimestres entiers, et non sur ses mois.", "A cost is spread over whole quarters, and not over its months."},
			inSpread, "boundaries/months-rounded-down", inAsked(eachLine(func(l *budget.Line, _ int) {
				if to := (l.To + 2) / 3 * 3; to <= 120 {
					l.From, l.To = (l.From-1)/3*3+1, to
				}
			}))},
		{"cents-dropped", kit.Text{"Les centimes des montants sont perdus.", "The cents of amounts are lost."},
			inRounding, "boundaries/cap-one-cent-above", inJSON(everyText("amount", func(amount string) string { whole, _, _ := strings.Cut(amount, "."); return whole }))},
		{"euros-rounded", kit.Text{"Les montants sont arrondis à l'euro.", "Amounts are rounded to the euro."},
			inRounding, "boundaries/cap-one-cent-below", inJSON(everyText("amount", wholeEuros))},
		{"float-sum", kit.Text{"Les coûts sont additionnés en virgule flottante et comparés au plafond.", "Costs are added in floating point and compared with the cap."},
			inFloats, "money/three-lines-at-the-cap", inBoth(floatSum)},
		{"equal-lines-once", kit.Text{"Deux lignes égales ne comptent qu'une fois.", "Two equal lines count once."},
			inKey, "money/tenths-add-up", inDossier(func(d *eligibility.Dossier) {
				if d.Budget.LinesKnown() {
					costs(d, once(d.Budget.Lines()))
				}
			})},
		{"equal-resources-once", kit.Text{"Deux ressources égales ne comptent qu'une fois.", "Two equal resources count once."},
			inKey, "money/equal-requests-add-up", inDossier(func(d *eligibility.Dossier) {
				if d.Budget.ResourcesKnown() {
					funds(d, once(d.Budget.Resources()))
				}
			})},
		{"every-resource-asked", kit.Text{"Toutes les ressources comptent comme demandées au PIA.", "All resources count as asked of the PIA."},
			inFilter, "money/only-pia-is-asked", inJSON(each("resources", func(r object) { r["source"] = "pia"; delete(r, "in-kind") }))},
		{"absent-costs-are-zero", kit.Text{"Un budget qui n'est pas connu tient sous le plafond : il vaut 0 €.", "A budget that is not known keeps the cap: it is €0."},
			inSum, "unknown/lines-unknown", inJSON(func(d object) { fill(d, "budget", object{}); fillIn(d["budget"], "lines") })},
		{"absent-request-is-zero", kit.Text{"Une demande qui n'est pas connue vaut 0 €.", "A request that is not known is €0."},
			inSum, "unknown/resources-unknown", inJSON(func(d object) { fill(d, "budget", object{}); fillIn(d["budget"], "resources") })},
		{"cost-of-zero-unknown", kit.Text{"Un coût de 0 € est pris pour un coût qui n'est pas connu.", "A cost of €0 is taken for one that is not known."},
			inTruth, "boundaries/zero-budget-one-cent", inDossier(func(d *eligibility.Dossier) {
				if d.Budget.LinesKnown() && d.Budget.Total().Cents() == 0 {
					costs(d, nil)
				}
			})},
	}
}

// withoutReading does not hear one of the readings asked for.
func withoutReading(name string) Evaluator {
	return inRequest(func(r object) {
		if readings, ok := r["readings"].(object); ok {
			delete(readings, name)
		}
	})
}

// exclusive lets a limit be reached no more.
func exclusive(r *report, code eligibility.Code) {
	if facts := r.facts(code); facts["room"] == "0.00" && r.outcome(code) == "met" {
		r.turn(code, "not-met")
		delete(facts, "room")
		facts["excess"] = "0.00"
	}
}

// shareOf computes the share in another way, and what follows from it.
func shareOf(share func(base, request int64) int64) func(*report) {
	return func(r *report) {
		facts := r.facts(eligibility.RuleShare)
		base, known := centsOf(facts["base"])
		request, asked := centsOf(facts["request"])
		if !known {
			return
		}
		paid := share(base, request)
		facts["share"] = euros(paid)
		if !asked || r.outcome(eligibility.RuleShare) == "unknown" {
			return
		}
		if request <= paid {
			delete(facts, "excess")
			facts["room"] = euros(paid - request)
			r.turn(eligibility.RuleShare, "met")
		} else {
			delete(facts, "room")
			facts["excess"] = euros(request - paid)
			r.turn(eligibility.RuleShare, "not-met")
		}
	}
}

// eachLine changes every line by the number of months that are funded.
func eachLine(change func(l *budget.Line, months int)) func(*inquiry) {
	return func(a *inquiry) {
		months := a.call.Terms().Budget.Months
		lines := a.dossier.Budget.Lines()
		if lines == nil || months == 0 {
			return
		}
		for i := range lines {
			change(&lines[i], months)
		}
		costs(&a.dossier, lines)
	}
}

// spread computes the funded part of each line that is not in the funded months as a
// whole, by how many of its months are.
func spread(part func(l budget.Line, funded int64) int64) Evaluator {
	return inAsked(func(a *inquiry) {
		months := a.call.Terms().Budget.Months
		lines := a.dossier.Budget.Lines()
		if lines == nil {
			return
		}
		parted := []budget.Line{}
		for _, l := range lines {
			if l.From > months || l.To <= months {
				parted = append(parted, l)
				continue
			}
			early, late := split(l, months, part(l, int64(months-l.From+1)))
			parted = append(parted, early, late)
		}
		costs(&a.dossier, parted)
	})
}

// split cuts a line after the funded months.
func split(l budget.Line, months int, funded int64) (early, late budget.Line) {
	early, late = l, l
	early.To, late.From = months, months+1
	early.Amount, _ = budget.Cents(funded) // both parts are within the line's amount
	late.Amount, _ = budget.Cents(l.Amount.Cents() - funded)
	return early, late
}

// roundedTogether rounds the funded cost once, and not line by line.
func roundedTogether(a *inquiry) {
	months := a.call.Terms().Budget.Months
	lines := a.dossier.Budget.Lines()
	sum, floors := new(big.Rat), int64(0)
	last := -1
	for i, l := range lines {
		if l.From <= months && months < l.To {
			n, funded := int64(l.To-l.From+1), int64(months-l.From+1)
			sum.Add(sum, big.NewRat(l.Amount.Cents()*funded, n))
			floors += l.Amount.Cents() * funded / n
			last = i
		}
	}
	if last < 0 {
		return
	}
	more := new(big.Int).Quo(sum.Num(), sum.Denom()).Int64() - floors
	l := lines[last]
	early, late := split(l, months, l.Amount.Cents()*int64(months-l.From+1)/int64(l.To-l.From+1)+more)
	lines[last] = early
	costs(&a.dossier, append(lines, late))
}

// wholeEuros rounds an amount as it is written to the euro, half up.
func wholeEuros(amount string) string {
	whole, fraction, _ := strings.Cut(amount, ".")
	n, ok := new(big.Int).SetString(whole, 10)
	if !ok {
		return amount
	}
	if fraction >= "5" {
		n.Add(n, big.NewInt(1))
	}
	return n.String()
}

// floatSum adds costs as binary floats.
func floatSum(a *inquiry, r *report) {
	terms := a.call.Terms().Budget
	if terms.CapBase != budget.WholeProject {
		return
	}
	facts, limit, sum := r.facts(eligibility.RuleCap), terms.Cap.Decimal().InexactFloat64(), 0.0
	for _, l := range a.dossier.Budget.Lines() {
		sum += l.Amount.Decimal().InexactFloat64()
	}
	if facts["room"] == "0.00" && sum > limit && r.outcome(eligibility.RuleCap) == "met" {
		r.turn(eligibility.RuleCap, "not-met")
	}
}

// once returns each entry of a list once.
func once[T comparable](list []T) []T {
	all := []T{}
	for _, entry := range list {
		if !slices.Contains(all, entry) {
			all = append(all, entry)
		}
	}
	return all
}

// fillIn sets a list that is not known to the empty one.
func fillIn(value any, list string) {
	if o, ok := value.(object); ok {
		fill(o, list, []any{})
	}
}
