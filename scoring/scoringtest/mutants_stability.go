package scoringtest

import (
	"maps"
	"math/big"
	"slices"

	"github.com/aap-lit/aap/internal/kit"
)

func mistakesOfStability() []mistake {
	return []mistake{
		{
			name: "any-crossing-is-an-end", witness: "stability/a-crossing-that-changes-nothing",
			says: kit.Text{
				"L'intervalle d'un poids s'arrête dès que le classement change, même si les mêmes projets sont financés.",
				"The interval of a weight ends as soon as the ranking changes, even where the same projects are funded.",
			},
			place: kit.Text{"le résultat comparé est le classement", "the result compared is the ranking"},
			rules: func(r *rules) {
				r.same = func(a, b oracleOutcome) bool {
					return sameOutcome(a, b) && slices.EqualFunc(a.order, b.order, func(x, y oracleClass) bool {
						return slices.Equal(x.projects, y.projects)
					})
				}
			},
		},
		{
			name: "ends-are-all-included", witness: "stability/ends-of-a-weight",
			says: kit.Text{
				"Tout bout d'intervalle est dit inclus, même si le résultat y est déjà un autre.",
				"Every end of an interval is said to be included, even where the result is another there already.",
			},
			place: kit.Text{"une marge qui n'est que la différence de deux totaux", "a margin that is the difference of two totals"},
			after: eachEnd(func(end map[string]any) { end["included"] = true }),
		},
		{
			name: "ends-are-all-excluded", witness: "stability/an-end-that-is-included",
			says: kit.Text{
				"Tout bout d'intervalle est dit exclu, même si le résultat y est encore le même.",
				"Every end of an interval is said to be excluded, even where the result is still the same there.",
			},
			place: kit.Text{"une comparaison stricte des deux côtés", "a strict comparison on both sides"},
			after: eachEnd(func(end map[string]any) { end["included"] = false }),
		},
		{
			name: "becoming-tied-is-no-change", witness: "stability/one-more-is-tied",
			says: kit.Text{
				"L'intervalle d'un poids ne regarde que les projets financés : que d'autres deviennent ex æquo à la limite n'y met pas fin.",
				"The interval of a weight looks at who is funded only: that others become tied does not end it.",
			},
			place: kit.Text{"une comparaison de deux listes de lauréats", "a comparison of two lists of winners"},
			rules: func(r *rules) {
				r.same = func(a, b oracleOutcome) bool { return slices.Equal(a.funded, b.funded) }
			},
		},
		{
			name: "weights-are-tried-by-tenths", witness: "stability/an-end-between-two-tenths",
			says: kit.Text{
				"Les poids sont essayés de dixième en dixième, et le bout de l'intervalle tombe entre deux.",
				"Weights are tried a tenth at a time, and the end of the interval falls between two.",
			},
			place: code("np.arange(0.1, 3.1, 0.1)"),
			rules: func(r *rules) {
				r.meetings = func(_ *oracle, _ int) []*big.Rat {
					var tenths []*big.Rat
					for i := range int64(30) {
						tenths = append(tenths, big.NewRat(i+1, 10))
					}
					return tenths
				}
			},
		},
		{
			name: "floors-do-not-meet-weights", witness: "stability/an-end-at-a-floor",
			says: kit.Text{
				"L'intervalle d'un poids ne connaît que les totaux qui se croisent, et non ceux qui passent un seuil.",
				"The interval of a weight knows totals that cross, not those that pass a floor.",
			},
			place: kit.Text{"des seuils vérifiés avant le classement, puis oubliés", "floors tested before ranking and then forgotten"},
			rules: func(r *rules) {
				r.meetings = func(o *oracle, c int) []*big.Rat {
					free, grid := *o, *o.Grid
					free.Grid, grid.Floors = &grid, nil
					return meetings(&free, c)
				}
			},
		},
		{
			name: "weights-keep-their-sum", witness: "stability/ends-of-a-weight",
			says: kit.Text{
				"Quand un poids bouge, les autres bougent en sens contraire pour que leur somme reste la même.",
				"When one weight moves, the others move the other way, so that their sum stays the same.",
			},
			place: kit.Text{"des poids tenus en pourcentages qui font 100", "weights held as percentages that make 100"},
			after: withTheSumKept,
		},
		{
			name: "left-out-still-counts-for-the-quorum", witness: "stability/without-an-assessor-the-quorum-fails",
			says: kit.Text{
				"L'évaluateur laissé de côté compte encore pour le quorum, comme s'il s'abstenait.",
				"The assessor left out still counts for the quorum, as one who abstains.",
			},
			place: kit.Text{"des notes mises à null à la place de bulletins ôtés", "marks set to null in the place of ballots taken out"},
			rules: leftOutSays("abstained"),
		},
		{
			name: "left-out-is-zero", witness: "stability/without-one-who-marked-one-project",
			says: kit.Text{
				"Les notes de l'évaluateur laissé de côté comptent comme des zéros.",
				"The marks of the assessor left out count as zeros.",
			},
			place: code("marks[assessor] = 0"),
			rules: leftOutSays("0"),
		},
		{
			name: "recusal-is-replayed-once", witness: "stability/a-recusal-in-part",
			says: kit.Text{
				"Un déport est rejoué sans le bulletin seulement : le résultat « sans l'évaluateur » est le même.",
				"A recusal is replayed without the ballot only: the result without the assessor is the same.",
			},
			place: kit.Text{"un scénario recopié pour l'autre", "one scenario copied for the other"},
			after: eachRecusal(func(recusal map[string]any) bool {
				recusal["without-assessor"] = recusal["without-ballot"]
				return true
			}),
		},
		{
			name: "recusals-in-part-are-forgotten", witness: "stability/a-recusal-in-part",
			says: kit.Text{
				"Un déport sur certains critères seulement n'est pas rejoué.",
				"A recusal on some criteria only is not replayed.",
			},
			place: code("all(mark == \"recused\")"),
			after: eachRecusal(func(recusal map[string]any) bool { return recusal["partial"] == false }),
		},
		{
			name: "whole-recusals-are-in-part", witness: "stability/a-recusal-on-everything",
			says: kit.Text{
				"Tout déport est dit partiel.",
				"Every recusal is said to be in part.",
			},
			place: code("any(mark == \"recused\")"),
			after: eachRecusal(func(recusal map[string]any) bool { recusal["partial"] = true; return true }),
		},
		{
			name: "unranked-go-untold", witness: "stability/without-an-assessor-the-quorum-fails",
			says: kit.Text{
				"Les projets à qui il manque alors une note ou le quorum ne sont pas dits.",
				"The projects that then lack a mark or the quorum are not told.",
			},
			place: kit.Text{"une comparaison de deux listes de lauréats", "a comparison of two lists of winners"},
			after: eachChange(func(change map[string]any) { change["unranked"] = []any{} }),
		},
		{
			name: "tied-are-not-lost", witness: "stability/ends-of-a-weight",
			says: kit.Text{
				"Un projet financé qui devient ex æquo à la limite n'est pas dit perdu.",
				"A funded project that becomes tied is not said to be lost.",
			},
			place: kit.Text{"financé avant, en réserve après", "funded before and reserve now"},
			after: eachChange(func(change map[string]any) {
				tied, _ := change["tied"].([]any)
				lost, _ := change["lost"].([]any)
				change["lost"] = slices.DeleteFunc(slices.Clone(lost), func(code any) bool { return slices.Contains(tied, code) })
			}),
		},
	}
}

// leftOutSays leaves ballots in, with another word in the place of their marks.
func leftOutSays(word string) func(r *rules) {
	return func(r *rules) {
		r.without = func(o *oracle, drop func(b oracleBallot) bool) *oracle {
			s := o.oracleSession
			s.Ballots = slices.Clone(s.Ballots)
			for i, b := range s.Ballots {
				if drop(b) {
					b.Marks = maps.Clone(b.Marks)
					for code := range b.Marks {
						b.Marks[code] = word
					}
					s.Ballots[i] = b
				}
			}
			return newOracle(s, o.rules)
		}
	}
}

// eachEnd changes the ends of intervals.
func eachEnd(change func(end map[string]any)) func(answer map[string]any) {
	return func(answer map[string]any) {
		eachObject(answer["stability"], func(o map[string]any) {
			if _, is := o["then"]; is {
				change(o)
			}
		})
	}
}

// eachChange changes the results in other cases.
func eachChange(change func(c map[string]any)) func(answer map[string]any) {
	return func(answer map[string]any) {
		eachObject(answer["stability"], func(o map[string]any) {
			if _, is := o["unranked"]; is {
				change(o)
			}
		})
	}
}

// eachRecusal changes the recusals that are replayed, or leaves one out.
func eachRecusal(keep func(recusal map[string]any) bool) func(answer map[string]any) {
	return func(answer map[string]any) {
		stability, given := answer["stability"].(map[string]any)
		if !given {
			return
		}
		kept := []any{}
		for _, recusal := range objects(stability["recusals"]) {
			if keep(recusal) {
				kept = append(kept, recusal)
			}
		}
		stability["recusals"] = kept
	}
}

// withTheSumKept tells each end w of a weight as the share x of the sum S of all
// weights, so that x : S−x is as w to the others.
func withTheSumKept(answer map[string]any) {
	stability, _ := answer["stability"].(map[string]any)
	sum := new(big.Rat)
	for _, w := range objects(stability["weights"]) {
		sum.Add(sum, number(w["weight"].(map[string]any)["exact"]))
	}
	for _, w := range objects(stability["weights"]) {
		others := new(big.Rat).Sub(sum, number(w["weight"].(map[string]any)["exact"]))
		for _, name := range []string{"low", "high"} {
			end, is := w[name].(map[string]any)
			if !is {
				continue
			}
			at := number(end["exact"])
			share := new(big.Rat).Mul(at, sum)
			maps.Copy(end, shown(share.Quo(share, at.Add(at, others))).(map[string]any))
		}
	}
}
