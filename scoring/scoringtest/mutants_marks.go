package scoringtest

import (
	"math/big"
	"slices"
	"strconv"

	"github.com/aap-lit/aap/internal/kit"
)

func mistakesOfMarks() []mistake {
	return []mistake{
		{
			name: "abstention-is-zero", witness: "marks/absent-marks-leave-the-mean",
			says: kit.Text{
				"L'abstention compte comme une note de zéro.",
				"An abstention counts as a mark of zero.",
			},
			place: kit.Text{"AVG(COALESCE(mark, 0)) en SQL", "AVG(COALESCE(mark, 0)) in SQL"},
			rules: worthZero("abstained"),
		},
		{
			name: "not-applicable-is-zero", witness: "marks/absent-marks-leave-the-mean",
			says: kit.Text{
				"Un critère sans objet compte comme une note de zéro.",
				"A criterion that is not applicable counts as a mark of zero.",
			},
			place: kit.Text{"AVERAGEA dans un tableur, qui prend un texte pour 0", "AVERAGEA in a spreadsheet, which takes a text for 0"},
			rules: worthZero("not-applicable"),
		},
		{
			name: "recusal-is-zero", witness: "marks/absent-marks-leave-the-mean",
			says: kit.Text{
				"Le déport d'un évaluateur compte comme une note de zéro.",
				"A recusal counts as a mark of zero.",
			},
			place: kit.Text{"une colonne de notes NOT NULL DEFAULT 0", "a NOT NULL DEFAULT 0 column of marks"},
			rules: worthZero("recused"),
		},
		{
			name: "not-given-is-zero", witness: "marks/left-out",
			says: kit.Text{
				"Une note qui manque compte comme un zéro, là où la grille la laisse de côté.",
				"A mark that is missing counts as zero where the grid leaves it out.",
			},
			place: kit.Text{"marks[criterion] d'un dictionnaire de nombres, qui vaut 0 pour une clé absente", "marks[criterion] of a map of numbers, which is 0 for a key that is not there"},
			rules: worthZero("not-given"),
		},
		{
			name: "zero-is-absent", witness: "marks/zero-is-a-mark",
			says: kit.Text{
				"La note zéro est prise pour une note absente et quitte la moyenne.",
				"A mark of zero is taken for an absent one and leaves the mean.",
			},
			place: code("if mark:"),
			rules: func(r *rules) {
				r.value = func(o *oracle, word string) *big.Rat {
					if v := valueOf(o, word); v != nil && v.Sign() != 0 {
						return v
					}
					return nil
				}
			},
		},
		{
			name: "absent-is-lowest", witness: "marks/absent-marks-leave-the-mean",
			says: kit.Text{
				"Toute note absente prend la plus basse de l'échelle.",
				"Every absent mark takes the lowest of the scale.",
			},
			place: kit.Text{"un formulaire dont la liste de notes s'ouvre sur la première", "a form whose list of marks opens on its first entry"},
			rules: func(r *rules) {
				r.value = func(o *oracle, word string) *big.Rat {
					if v := valueOf(o, word); v != nil {
						return v
					}
					return number(o.Grid.Scale.Min)
				}
			},
		},
		{
			name: "absent-in-the-denominator", witness: "marks/absent-marks-leave-the-mean",
			says: kit.Text{
				"La somme des notes est divisée par le nombre de bulletins, abstentions et déports compris.",
				"The sum of the marks is divided by the number of ballots, abstentions and recusals among them.",
			},
			place: code("sum(marks) / len(ballots)"),
			rules: func(r *rules) {
				r.aggregate = func(o *oracle, values []*big.Rat, ballots int) *big.Rat {
					if len(values) == 0 || o.Grid.Aggregate == "median" {
						return aggregate(o, values, ballots)
					}
					sum := plainSum(values)
					return sum.Quo(sum, big.NewRat(int64(ballots), 1))
				}
			},
		},
		{
			name: "unmarked-is-zero", witness: "marks/no-mark-no-rank",
			says: kit.Text{
				"Un critère que personne n'a noté vaut zéro, et le projet est classé.",
				"A criterion that nobody marked is worth zero, and the project is ranked.",
			},
			place: kit.Text{"mean([]) qui rend 0 pour ne pas diviser par zéro", "mean([]) that returns 0 so as not to divide by it"},
			rules: func(r *rules) {
				r.aggregate = func(o *oracle, values []*big.Rat, ballots int) *big.Rat {
					if len(values) == 0 {
						return new(big.Rat)
					}
					return aggregate(o, values, ballots)
				}
			},
		},
		{
			name: "unmarked-is-left-out", witness: "marks/no-mark-no-rank",
			says: kit.Text{
				"Un critère que personne n'a noté est laissé hors du total, et le projet est classé sur les autres.",
				"A criterion that nobody marked is left out of the total, and the project is ranked on the others.",
			},
			place: kit.Text{"SUM(weight * mark) en SQL, qui passe sur NULL", "SUM(weight * mark) in SQL, which passes over NULL"},
			rules: rankedOnTheRest,
		},
		{
			name: "mean-for-median", witness: "marks/median",
			says: kit.Text{
				"La moyenne est prise là où la grille demande la médiane.",
				"The mean is taken where the grid asks for the median.",
			},
			place: kit.Text{"une option qu'aucun code ne lit", "an option that no code reads"},
			rules: aggregated(mean, mean),
		},
		{
			name: "median-is-lower", witness: "marks/median",
			says: kit.Text{
				"La médiane d'un nombre pair de notes est la plus basse des deux du milieu.",
				"The median of an even number of marks is the lower of the middle two.",
			},
			place: code("sorted[(n-1)/2]"),
			rules: aggregated(mean, func(values []*big.Rat) *big.Rat { return middleOf(values)[0] }),
		},
		{
			name: "median-is-upper", witness: "marks/median",
			says: kit.Text{
				"La médiane d'un nombre pair de notes est la plus haute des deux du milieu.",
				"The median of an even number of marks is the upper of the middle two.",
			},
			place: code("sorted[n/2]"),
			rules: aggregated(mean, func(values []*big.Rat) *big.Rat {
				middle := middleOf(values)
				return middle[len(middle)-1]
			}),
		},
		{
			name: "median-is-not-sorted", witness: "marks/median",
			says: kit.Text{
				"La médiane est la note du milieu dans l'ordre des bulletins.",
				"The median is the mark in the middle of the ballots as they come.",
			},
			place: kit.Text{"marks[n/2] sans tri préalable", "marks[n/2] without a sort before it"},
			rules: aggregated(mean, func(values []*big.Rat) *big.Rat {
				n := len(values)
				return mean(values[(n-1)/2 : n/2+1])
			}),
		},
		{
			name: "marks-are-rounded", witness: "marks/thirds-are-kept",
			says: kit.Text{
				"La moyenne d'un critère est arrondie à deux décimales avant d'être pondérée.",
				"The mean of a criterion is rounded to two decimals before it is weighted.",
			},
			place: kit.Text{"une colonne DECIMAL(4,2), ou une moyenne tirée de ce que montre la page", "a column of DECIMAL(4,2), or a mean computed from what the page shows"},
			rules: func(r *rules) {
				r.aggregate = func(o *oracle, values []*big.Rat, ballots int) *big.Rat {
					return inHundredths(aggregate(o, values, ballots))
				}
			},
		},
		{
			name: "total-is-mean-of-ballots", witness: "marks/mean-of-each-criterion",
			says: kit.Text{
				"Le total est la moyenne des totaux des bulletins complets, et non la somme des moyennes pondérées.",
				"The total is the mean of the totals of complete ballots, not the sum of weighted means.",
			},
			place: kit.Text{"un total sur la feuille de chaque évaluateur, puis la moyenne des feuilles", "a total on each assessor's sheet, and the mean of the sheets"},
			rules: func(r *rules) {
				r.totals = func(o *oracle, p int) (weighted, unweighted *big.Rat) {
					var totals []*big.Rat
					for _, v := range panelOf(o, "") {
						if v.project == p {
							totals = append(totals, v.value)
						}
					}
					weighted, unweighted = totalsOf(o, p)
					if weighted == nil || len(totals) == 0 {
						return weighted, unweighted
					}
					return mean(totals), unweighted
				}
			},
		},
		{
			name: "total-is-divided", witness: "marks/mean-before-weight",
			says: kit.Text{
				"Le total est divisé par la somme des poids : c'est une moyenne, sur l'échelle des notes.",
				"The total is divided by the sum of the weights: it is a mean, on the scale of marks.",
			},
			place: kit.Text{"SUMPRODUCT(weights, marks) / SUM(weights) dans un tableur", "SUMPRODUCT(weights, marks) / SUM(weights) in a spreadsheet"},
			rules: func(r *rules) {
				r.sum = func(o *oracle, marks []*big.Rat) *big.Rat {
					sum, weights := weightedSum(o, marks), plainSum(o.weights)
					if weights.Sign() == 0 {
						return sum
					}
					return sum.Quo(sum, weights)
				}
			},
		},
		{
			name: "weights-are-ignored", witness: "ranks/weighted-leads",
			says: kit.Text{
				"Les poids des critères ne sont pas appliqués.",
				"The weights of the criteria are not applied.",
			},
			place: kit.Text{"un poids lu dans une colonne renommée, 1 par défaut", "a weight read from a column that was renamed, 1 by default"},
			rules: func(r *rules) { r.sum = func(_ *oracle, marks []*big.Rat) *big.Rat { return plainSum(marks) } },
		},
		{
			name: "totals-are-floats", witness: "floors/exactly-three-passes",
			says: kit.Text{
				"Les totaux sont calculés en virgule flottante : un projet qui a exactement le seuil le manque.",
				"Totals are computed in binary floats: a project that has exactly the floor misses it.",
			},
			place: kit.Text{"total += weight * mark, en float64", "total += weight * mark, in float64"},
			rules: func(r *rules) { r.sum = floatSum },
		},
	}
}

// worthZero makes a word worth a mark of zero.
func worthZero(absent string) func(r *rules) {
	return func(r *rules) {
		r.value = func(o *oracle, word string) *big.Rat {
			if word == absent {
				return new(big.Rat)
			}
			return valueOf(o, word)
		}
	}
}

// aggregated makes the mean and the median other functions.
func aggregated(mean, median func(values []*big.Rat) *big.Rat) func(r *rules) {
	return func(r *rules) {
		r.aggregate = func(o *oracle, values []*big.Rat, _ int) *big.Rat {
			switch {
			case len(values) == 0:
				return nil
			case o.Grid.Aggregate == "median":
				return median(values)
			}
			return mean(values)
		}
	}
}

// rankedOnTheRest gives a project the total of the marks that it has.
func rankedOnTheRest(r *rules) {
	r.totals = func(o *oracle, p int) (weighted, unweighted *big.Rat) {
		marks := slices.Clone(o.marks[p])
		for i, m := range marks {
			if m == nil {
				marks[i] = new(big.Rat)
			}
		}
		return o.rules.sum(o, marks), plainSum(marks)
	}
	r.keyWay = func(o *oracle, key string, p, q int) int {
		for i, c := range o.Grid.Criteria {
			if c.Code == key && (o.marks[p][i] == nil || o.marks[q][i] == nil) {
				return 0
			}
		}
		return keyWay(o, key, p, q)
	}
}

// inHundredths is a number rounded to two decimals.
func inHundredths(r *big.Rat) *big.Rat {
	if r == nil {
		return nil
	}
	return number(r.FloatString(2))
}

func floatSum(o *oracle, marks []*big.Rat) *big.Rat {
	total := 0.0
	for i, m := range marks {
		mark, _ := m.Float64()
		weight, _ := o.weights[i].Float64()
		total += weight * mark
	}
	return number(strconv.FormatFloat(total, 'g', -1, 64))
}
