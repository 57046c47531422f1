package scoringtest

import (
	"math/big"
	"slices"

	"github.com/aap-lit/aap/internal/kit"
)

func mistakesOfAgreement() []mistake {
	return []mistake{
		{
			name: "missing-is-a-category", witness: "agreement/a-mark-is-missing",
			says: kit.Text{
				"L'alpha prend une note absente pour une valeur de plus.",
				"Alpha takes an absent mark for one more value.",
			},
			place: kit.Text{"une matrice remplie de -1 avant le calcul", "a matrix filled with -1 before the computation"},
			agreement: func(r *rules) {
				r.panel = func(o *oracle, criterion string) []oracleOpinion {
					panel := panelOf(o, criterion)
					return append(panel, o.silent(panel, big.NewRat(-1, 1))...)
				}
			},
		},
		{
			name: "perfect-agreement-is-undefined", witness: "agreement/perfect",
			says: kit.Text{
				"Un accord parfait n'a pas d'alpha.",
				"Perfect agreement has no alpha.",
			},
			place: kit.Text{"une division par le désaccord observé, ou NaN", "a division by the disagreement observed, or NaN"},
			agreement: alphaFrom(func(_ int64, alpha oracleCoefficient) oracleCoefficient {
				if alpha.value != nil && alpha.value.Cmp(big.NewRat(1, 1)) == 0 {
					return oracleCoefficient{why: "no-variation"}
				}
				return alpha
			}),
		},
		{
			name: "no-variation-is-perfect", witness: "agreement/no-variation",
			says: kit.Text{
				"Quand toutes les notes sont les mêmes, l'alpha vaut 1, alors que le hasard en ferait autant.",
				"Where all marks are the same alpha is 1, though chance would do as well.",
			},
			place: code("if expected == 0: return 1"),
			agreement: alphaFrom(func(_ int64, alpha oracleCoefficient) oracleCoefficient {
				if alpha.why == "no-variation" {
					return oracleCoefficient{value: big.NewRat(1, 1)}
				}
				return alpha
			}),
		},
		{
			name: "chance-draws-with-replacement", witness: "agreement/two-assessors",
			says: kit.Text{
				"L'accord dû au hasard est calculé sur n² paires et non sur n·(n−1).",
				"Chance agreement is computed from n² pairs, not from n·(n−1).",
			},
			place: kit.Text{"le pi de Scott ou le kappa de Fleiss à la place de l'alpha de Krippendorff", "Scott's pi or Fleiss' kappa in the place of Krippendorff's alpha"},
			agreement: alphaFrom(func(n int64, alpha oracleCoefficient) oracleCoefficient {
				return rescaled(alpha, big.NewRat(n, n-1))
			}),
		},
		{
			name: "pairs-all-weigh-alike", witness: "agreement/a-mark-is-missing",
			says: kit.Text{
				"Un projet que beaucoup ont noté pèse par ses paires et non par ses notes.",
				"A project that many marked weighs by its pairs, not by its marks.",
			},
			place:     kit.Text{"l'écart moyen sur toutes les paires", "the mean difference over all pairs"},
			agreement: func(r *rules) { r.alpha = alphaOverPairs },
		},
		{
			name: "differences-are-not-squared", witness: "agreement/two-assessors",
			says: kit.Text{
				"L'alpha d'intervalle prend les écarts et non leurs carrés.",
				"Interval alpha takes differences, not their squares.",
			},
			place:     code("abs(a - b)"),
			agreement: func(r *rules) { r.alpha = alphaOfDistances },
		},
		{
			name: "ordinal-is-interval", witness: "agreement/two-assessors",
			says: kit.Text{
				"L'alpha ordinal compte les points entre deux notes et non les notes données entre elles.",
				"Ordinal alpha counts the points between two marks, not the marks given between them.",
			},
			place: kit.Text{"level=\"interval\", valeur par défaut d'une bibliothèque", "level=\"interval\" as the default of a library"},
			agreement: func(r *rules) {
				r.alpha = func(kind string, panel []oracleOpinion) oracleCoefficient {
					if kind == "ordinal" {
						kind = "interval"
					}
					return alphaOf(kind, panel)
				}
			},
		},
		{
			name: "percent-agreement", witness: "agreement/two-assessors",
			says: kit.Text{
				"L'alpha nominal est la part des paires d'accord, sans ce que le hasard donnerait.",
				"Nominal alpha is the share of pairs that agree, without what chance would give.",
			},
			place:     code("agreed / total"),
			agreement: func(r *rules) { r.alpha = shareOfPairs },
		},
		{
			name: "single-marks-are-expected", witness: "agreement/a-single-mark",
			says: kit.Text{
				"Les notes qu'un seul évaluateur a données à un projet comptent dans l'accord dû au hasard.",
				"Marks that a project has of one assessor only count in the agreement by chance.",
			},
			place:     kit.Text{"les valeurs comptées avant que soient ôtées celles qui sont seules", "counts of all values, before those without a pair are taken out"},
			agreement: func(r *rules) { r.alpha = alphaWithSingles },
		},
		{
			name: "ties-are-not-corrected", witness: "agreement/two-assessors",
			says: kit.Text{
				"Le W de Kendall n'est pas corrigé des ex æquo.",
				"Kendall's W is not corrected for ties.",
			},
			place: kit.Text{"12·S / (m²·(n³−n)), à la première page d'un manuel", "12·S / (m²·(n³−n)), as the first page of a textbook has it"},
			agreement: concordFrom(func(table [][]*big.Rat) oracleCoefficient {
				m, n := int64(len(table)), int64(len(table[0]))
				w := spreadOfSums(table)
				return oracleCoefficient{value: w.Mul(w, big.NewRat(12, m*m*(n*n*n-n)))}
			}),
		},
		{
			name: "equals-take-the-least-rank", witness: "agreement/two-assessors",
			says: kit.Text{
				"Pour le W de Kendall, des ex æquo prennent le plus petit de leurs rangs et non la moyenne.",
				"For Kendall's W, equals take the least of their ranks, not the mean.",
			},
			place: kit.Text{"RANK() en SQL", "RANK() in SQL"},
			agreement: concordFrom(func(table [][]*big.Rat) oracleCoefficient {
				for a, ranks := range table {
					table[a] = leastRanks(ranks)
				}
				return kendall(table)
			}),
		},
		{
			name: "missing-comes-last", witness: "agreement/a-mark-is-missing",
			says: kit.Text{
				"Pour le W de Kendall, un projet qu'un évaluateur n'a pas noté prend son dernier rang.",
				"For Kendall's W, a project that an assessor did not mark takes their last rank.",
			},
			place: code("ORDER BY mark DESC NULLS LAST"),
			agreement: func(r *rules) {
				r.concord = func(o *oracle, panel []oracleOpinion) oracleCoefficient {
					return concordance(o, append(panel, o.silent(panel, big.NewRat(-1, 1))...))
				}
			},
		},
		{
			name: "one-assessor-is-perfect", witness: "agreement/one-assessor",
			says: kit.Text{
				"Un évaluateur seul est d'accord avec lui-même : le W de Kendall vaut 1.",
				"One assessor agrees with themselves: Kendall's W is 1.",
			},
			place: kit.Text{"une formule appliquée quel que soit le nombre d'évaluateurs", "a formula used for any number of assessors"},
			agreement: func(r *rules) {
				r.concord = func(o *oracle, panel []oracleOpinion) oracleCoefficient {
					w := concordance(o, panel)
					if w.why == "one-assessor" {
						return oracleCoefficient{value: big.NewRat(1, 1)}
					}
					return w
				}
			},
		},
		{
			name: "all-tied-is-perfect", witness: "agreement/all-tied",
			says: kit.Text{
				"Des évaluateurs qui ne séparent aucun projet ont un W de Kendall de 1.",
				"Assessors who separate no project have a Kendall's W of 1.",
			},
			place: code("if denominator == 0: return 1"),
			agreement: func(r *rules) {
				r.concord = func(o *oracle, panel []oracleOpinion) oracleCoefficient {
					w := concordance(o, panel)
					if w.why == "all-tied" {
						return oracleCoefficient{value: big.NewRat(1, 1)}
					}
					return w
				}
			},
		},
		{
			name: "agreement-on-incomplete-ballots", witness: "agreement/a-ballot-is-incomplete",
			says: kit.Text{
				"L'accord sur les totaux prend les bulletins incomplets, leurs notes absentes comptant zéro.",
				"Agreement on totals takes incomplete ballots, their absent marks counting as zero.",
			},
			place:     kit.Text{"SUM(weight * mark) en SQL, qui passe sur NULL", "SUM(weight * mark) in SQL, which passes over NULL"},
			agreement: func(r *rules) { r.panel = withIncomplete },
		},
		{
			name: "agreement-on-unweighted-totals", witness: "agreement/totals-are-weighted",
			says: kit.Text{
				"L'accord sur les totaux prend les totaux non pondérés.",
				"Agreement on totals takes unweighted totals.",
			},
			place: kit.Text{"deux colonnes nommées total", "two columns named total"},
			agreement: func(r *rules) {
				r.panel = func(o *oracle, criterion string) []oracleOpinion {
					plain := *o
					plain.weights = slices.Repeat([]*big.Rat{big.NewRat(1, 1)}, len(o.weights))
					return panelOf(&plain, criterion)
				}
			},
		},
		{
			name: "coefficients-have-two-decimals", witness: "agreement/two-assessors",
			says: kit.Text{
				"Les coefficients s'affichent avec deux décimales : 0,797 devient 0,80.",
				"Coefficients show with two decimals: 0.797 becomes 0.80.",
			},
			place: kit.Text{"une seule fonction pour tous les nombres d'une page", "one function for all numbers of a page"},
			after: func(answer map[string]any) {
				agreement, _ := answer["agreement"].(map[string]any)
				eachObject(agreement, func(o map[string]any) {
					if exact, is := o["exact"].(string); is {
						o["decimal"] = rounded(number(exact), 2)
					}
				})
			},
		},
	}
}

// silent gives a value to those who have a ballot on a project and gave none, where
// somebody gave one.
func (o *oracle) silent(panel []oracleOpinion, value *big.Rat) []oracleOpinion {
	var list []oracleOpinion
	for p := range o.Projects {
		for _, b := range o.ballotsOn(p) {
			gave := slices.ContainsFunc(panel, func(v oracleOpinion) bool { return v.project == p && v.assessor == b.Assessor })
			if !gave {
				list = append(list, oracleOpinion{b.Assessor, p, value})
			}
		}
	}
	return list
}

// alphaFrom changes alpha after it is computed from so many values.
func alphaFrom(change func(n int64, alpha oracleCoefficient) oracleCoefficient) func(r *rules) {
	return func(r *rules) {
		r.alpha = func(kind string, panel []oracleOpinion) oracleCoefficient {
			return change(int64(len(slices.Concat(units(panel)...))), alphaOf(kind, panel))
		}
	}
}

// rescaled multiplies the disagreement, 1 − alpha.
func rescaled(alpha oracleCoefficient, factor *big.Rat) oracleCoefficient {
	if alpha.value == nil {
		return alpha
	}
	d := new(big.Rat).Sub(big.NewRat(1, 1), alpha.value)
	return oracleCoefficient{value: d.Sub(big.NewRat(1, 1), d.Mul(d, factor))}
}

// alphaOverPairs counts each pair of marks on one project once.
func alphaOverPairs(kind string, panel []oracleOpinion) oracleCoefficient {
	right := alphaOf(kind, panel)
	if right.value == nil {
		return right
	}
	all := slices.Concat(units(panel)...)
	observed, count := new(big.Rat), int64(0)
	for _, unit := range units(panel) {
		observed.Add(observed, pairs(kind, unit, all))
		count += int64(len(unit) * (len(unit) - 1))
	}
	n := int64(len(all))
	observed.Mul(observed, big.NewRat(n*(n-1), count))
	return oracleCoefficient{value: observed.Sub(big.NewRat(1, 1), observed.Quo(observed, pairs(kind, all, all)))}
}

// alphaOfDistances is interval alpha of differences that are not squared.
func alphaOfDistances(kind string, panel []oracleOpinion) oracleCoefficient {
	right := alphaOf(kind, panel)
	if right.value == nil || kind != "interval" {
		return right
	}
	distances := func(values []*big.Rat) *big.Rat {
		sum := new(big.Rat)
		for _, a := range values {
			for _, b := range values {
				d := new(big.Rat).Sub(a, b)
				sum.Add(sum, d.Abs(d))
			}
		}
		return sum
	}
	all := slices.Concat(units(panel)...)
	observed := new(big.Rat)
	for _, unit := range units(panel) {
		d := distances(unit)
		observed.Add(observed, d.Quo(d, big.NewRat(int64(len(unit)-1), 1)))
	}
	observed.Mul(observed, big.NewRat(int64(len(all)-1), 1))
	return oracleCoefficient{value: observed.Sub(big.NewRat(1, 1), observed.Quo(observed, distances(all)))}
}

// shareOfPairs is the share of the pairs of marks on one project that are the same.
func shareOfPairs(kind string, panel []oracleOpinion) oracleCoefficient {
	if kind != "nominal" || len(units(panel)) == 0 {
		return alphaOf(kind, panel)
	}
	differ, count := new(big.Rat), int64(0)
	for _, unit := range units(panel) {
		differ.Add(differ, pairs("nominal", unit, unit))
		count += int64(len(unit) * (len(unit) - 1))
	}
	return oracleCoefficient{value: differ.Sub(big.NewRat(1, 1), differ.Quo(differ, big.NewRat(count, 1)))}
}

// alphaWithSingles takes the marks without a pair for what chance deals out.
func alphaWithSingles(kind string, panel []oracleOpinion) oracleCoefficient {
	right := alphaOf(kind, panel)
	var all []*big.Rat
	for _, v := range panel {
		all = append(all, v.value)
	}
	paired := slices.Concat(units(panel)...)
	if right.value == nil || len(all) == len(paired) {
		return right
	}
	n, m := int64(len(all)), int64(len(paired))
	factor := new(big.Rat).Quo(pairs(kind, paired, paired), pairs(kind, all, all))
	return rescaled(right, factor.Mul(factor, big.NewRat(n*(n-1), m*(m-1))))
}

// concordFrom computes W in another way from the ranks of each assessor, where it
// is defined.
func concordFrom(change func(table [][]*big.Rat) oracleCoefficient) func(r *rules) {
	return func(r *rules) {
		r.concord = func(o *oracle, panel []oracleOpinion) oracleCoefficient {
			if w := concordance(o, panel); w.value == nil {
				return w
			}
			return change(o.table(panel))
		}
	}
}

// leastRanks are ranks of which equals take the least.
func leastRanks(ranks []*big.Rat) []*big.Rat {
	var least []*big.Rat
	for _, a := range ranks {
		before := int64(1)
		for _, b := range ranks {
			if b.Cmp(a) < 0 {
				before++
			}
		}
		least = append(least, big.NewRat(before, 1))
	}
	return least
}

// withIncomplete are the opinions, and on totals also those of ballots that lack
// marks.
func withIncomplete(o *oracle, criterion string) []oracleOpinion {
	if criterion != "" {
		return panelOf(o, criterion)
	}
	var panel []oracleOpinion
	for p := range o.Projects {
		for _, b := range o.ballotsOn(p) {
			total := new(big.Rat)
			for i, c := range o.Grid.Criteria {
				if v := valueOf(o, b.word(c.Code)); v != nil {
					total.Add(total, new(big.Rat).Mul(v, o.weights[i]))
				}
			}
			panel = append(panel, oracleOpinion{b.Assessor, p, total})
		}
	}
	return panel
}
