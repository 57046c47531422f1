package scoringtest

import (
	"math/big"
	"slices"

	"github.com/aap-lit/aap/internal/kit"
)

func mistakesOfQuorum() []mistake {
	return []mistake{
		{
			name: "quorum-counts-recusals", witness: "quorum/quorum",
			says: kit.Text{
				"Qui s'est déporté compte pour le quorum.",
				"Those who stood aside count for the quorum.",
			},
			place: kit.Text{"COUNT(*) sur la table des notes, où un déport est une ligne", "COUNT(*) on the table of marks, where a recusal is a row"},
			rules: func(r *rules) { r.deals = func(word string) bool { return word != "not-given" } },
		},
		{
			name: "quorum-counts-marks-only", witness: "quorum/quorum",
			says: kit.Text{
				"Seule une note chiffrée compte pour le quorum ; l'abstention n'y compte pas.",
				"Only a mark with a value counts for the quorum; an abstention does not.",
			},
			place: kit.Text{"COUNT(mark) en SQL, qui passe sur NULL", "COUNT(mark) in SQL, which passes over NULL"},
			rules: func(r *rules) { r.deals = func(word string) bool { return valueOf(nil, word) != nil } },
		},
		{
			name: "quorum-counts-ballots", witness: "quorum/quorum",
			says: kit.Text{
				"Le quorum se compte en bulletins sur le projet, quoi qu'ils disent de chaque critère.",
				"The quorum is counted by ballots on the project, whatever they say of each criterion.",
			},
			place: code("len(ballots) < quorum"),
			rules: func(r *rules) {
				r.short = func(o *oracle, p int) []string {
					if len(o.ballotsOn(p)) >= o.Grid.Quorum {
						return nil
					}
					return shortOfQuorum(o, p)
				}
			},
		},
		{
			name: "quorum-on-one-criterion", witness: "quorum/quorum-on-each-criterion",
			says: kit.Text{
				"Le quorum atteint sur un seul critère vaut pour tous.",
				"A quorum reached on one criterion is taken for all of them.",
			},
			place: kit.Text{"any() à la place de all()", "any() where all() is meant"},
			rules: func(r *rules) {
				r.short = func(o *oracle, p int) []string {
					codes := shortOfQuorum(o, p)
					if len(codes) < len(o.Grid.Criteria) {
						return nil
					}
					return codes
				}
			},
		},
		{
			name: "quorum-is-exclusive", witness: "quorum/quorum-exactly-reached",
			says: kit.Text{
				"Un critère traité par juste autant de personnes qu'il en faut n'atteint pas le quorum.",
				"A criterion that just as many dealt with as are needed is short of the quorum.",
			},
			place: code("count > quorum"),
			rules: func(r *rules) {
				r.short = func(o *oracle, p int) []string {
					more := *o
					grid := *o.Grid
					more.Grid = &grid
					if grid.Quorum > 0 {
						grid.Quorum++
					}
					return shortOfQuorum(&more, p)
				}
			},
		},
		{
			name: "quorum-is-only-told", witness: "quorum/quorum-names-each-criterion",
			says: kit.Text{
				"Le quorum manqué est signalé, mais le projet est classé.",
				"A missed quorum is told, but the project is ranked.",
			},
			place: kit.Text{"un avertissement à l'écran, que le classement ne connaît pas", "a warning on the page that the ranking does not know of"},
			rules: func(r *rules) { r.standing = passingOver("no-quorum") },
		},
		{
			name: "floor-before-quorum", witness: "quorum/short-of-quorum-and-below-a-floor",
			says: kit.Text{
				"Un projet sans quorum qui manque aussi un seuil est dit refusé, alors que ses notes ne suffisent pas à le juger.",
				"A project short of the quorum that fails a floor too is called refused, though it has too few marks to be judged by.",
			},
			place: kit.Text{"les seuils vérifiés d'abord, avec un retour anticipé", "the floors checked first, with an early return"},
			rules: func(r *rules) {
				r.standing = func(o *oracle, p int, weighted *big.Rat) string {
					why := standingOf(o, p, weighted)
					if why == "no-quorum" && len(o.rules.failed(o, p, weighted)) > 0 {
						return "floor"
					}
					return why
				}
			},
		},
	}
}

// passingOver is the standing without one of the reasons.
func passingOver(reason string) func(o *oracle, p int, weighted *big.Rat) string {
	return func(o *oracle, p int, weighted *big.Rat) string {
		why := standingOf(o, p, weighted)
		switch {
		case why != reason:
			return why
		case why == "no-quorum" && len(o.rules.failed(o, p, weighted)) > 0:
			return "floor"
		}
		return ""
	}
}

func mistakesOfFloors() []mistake {
	return []mistake{
		{
			name: "floor-on-rounded-marks", witness: "floors/floor-hidden-by-rounding",
			says: kit.Text{
				"Les seuils s'appliquent aux notes arrondies à deux décimales.",
				"Floors are on marks rounded to two decimals.",
			},
			place: kit.Text{"le seuil comparé à ce que montre la page", "the floor tested on what the page shows"},
			rules: passing(func(f oracleFloor, mark *big.Rat) bool { return passesFloor(f, inHundredths(mark)) }),
		},
		{
			name: "floor-is-exclusive", witness: "floors/exactly-three-passes",
			says: kit.Text{
				"Qui atteint tout juste un seuil inclusif est refusé.",
				"A project exactly on an inclusive floor is refused.",
			},
			place: kit.Text{"mark > floor à la place de mark >= floor", "mark > floor where mark >= floor is meant"},
			rules: passing(func(f oracleFloor, mark *big.Rat) bool { return mark.Cmp(number(f.Value)) > 0 }),
		},
		{
			name: "floor-is-inclusive", witness: "floors/exactly-three-is-not-above",
			says: kit.Text{
				"Qui atteint tout juste un seuil strict le passe.",
				"A project exactly on a strict floor passes it.",
			},
			place: kit.Text{"« plus de 3 » dans le règlement d'un appel, lu « 3 ou plus »", "“above 3” in the rules of a call, read as “3 or more”"},
			rules: passing(func(f oracleFloor, mark *big.Rat) bool { return mark.Cmp(number(f.Value)) >= 0 }),
		},
		{
			name: "floor-after-weighting", witness: "floors/floor-on-a-criterion",
			says: kit.Text{
				"Le seuil d'un critère s'applique à la note pondérée.",
				"The floor of a criterion is on the weighted mark.",
			},
			place: kit.Text{"le seuil comparé à la colonne des contributions", "the floor tested on the column of contributions"},
			rules: func(r *rules) {
				r.failed = func(o *oracle, p int, weighted *big.Rat) []oracleFailure {
					moved := *o
					moved.marks = slices.Clone(o.marks)
					moved.marks[p] = slices.Clone(o.marks[p])
					for i, m := range o.marks[p] {
						if m != nil {
							moved.marks[p][i] = new(big.Rat).Mul(m, o.weights[i])
						}
					}
					return failedFloors(&moved, p, weighted)
				}
			},
		},
		{
			name: "floor-on-the-weighted-total", witness: "floors/two-totals",
			says: kit.Text{
				"Le seuil sur le total non pondéré s'applique au total pondéré.",
				"The floor on the unweighted total is on the weighted one.",
			},
			place: kit.Text{"un appel dont le seuil porte sur la somme de trois notes, dont une ne pèse 1,5 que dans le classement", "a call whose threshold is on the sum of three marks, one of which weighs 1.5 in the ranking only"},
			rules: func(r *rules) {
				r.failed = func(o *oracle, p int, weighted *big.Rat) []oracleFailure {
					moved := *o
					moved.unweighted = slices.Clone(o.unweighted)
					moved.unweighted[p] = weighted
					return failedFloors(&moved, p, weighted)
				}
			},
		},
		{
			name: "floor-on-each-ballot", witness: "floors/one-ballot-below-a-floor",
			says: kit.Text{
				"Un seul évaluateur au-dessous du seuil suffit pour refuser un projet que la moyenne sauve.",
				"One assessor below the floor is enough to refuse a project that the mean saves.",
			},
			place: kit.Text{"le seuil vérifié à la lecture des bulletins", "the floor tested while ballots are read"},
			rules: func(r *rules) { r.failed = failedOnABallot },
		},
		{
			name: "floor-first-failed-only", witness: "floors/every-floor-failed-is-told",
			says: kit.Text{
				"Seul le premier seuil manqué est signalé.",
				"Only the first floor failed is told.",
			},
			place: kit.Text{"un return dans la boucle sur les seuils", "a return inside the loop over the floors"},
			rules: func(r *rules) {
				r.failed = func(o *oracle, p int, weighted *big.Rat) []oracleFailure {
					list := failedFloors(o, p, weighted)
					return list[:min(1, len(list))]
				}
			},
		},
		{
			name: "floor-is-only-told", witness: "stop/refused-draw-no-line",
			says: kit.Text{
				"Un projet refusé par un seuil est classé et financé comme les autres.",
				"A project refused by a floor is ranked and funded like the others.",
			},
			place: kit.Text{"un filtre à l'écran et non dans la requête", "a filter on the page and not in the query"},
			rules: func(r *rules) { r.standing = passingOver("floor") },
		},
		{
			name: "refused-have-a-rank", witness: "stop/refused-draw-no-line",
			says: kit.Text{
				"Les projets refusés ont un rang dans le classement, bien qu'ils ne soient pas financés.",
				"Refused projects have a rank in the ranking, though they are not funded.",
			},
			place: kit.Text{"RANK() OVER (ORDER BY total DESC) avant le filtre des seuils", "RANK() OVER (ORDER BY total DESC) before the filter on floors"},
			rules: func(r *rules) {
				r.ranks = func(o *oracle, _ []oracleClass) []oracleRow {
					all := *o
					all.rules.standing = passingOver("floor")
					return ranksOf(o, all.classes(nil))
				}
			},
		},
		{
			name: "floor-before-missing-mark", witness: "marks/no-mark-comes-before-a-floor",
			says: kit.Text{
				"Un projet à qui il manque une note est dit refusé dès qu'il manque un seuil.",
				"A project that lacks a mark is called refused as soon as it fails a floor.",
			},
			place: kit.Text{"les seuils vérifiés d'abord, avec un retour anticipé", "the floors checked first, with an early return"},
			rules: func(r *rules) {
				r.standing = func(o *oracle, p int, weighted *big.Rat) string {
					why := standingOf(o, p, weighted)
					if why == "no-mark" && len(o.rules.failed(o, p, weighted)) > 0 {
						return "floor"
					}
					return why
				}
			},
		},
	}
}

func passing(passes func(f oracleFloor, mark *big.Rat) bool) func(r *rules) {
	return func(r *rules) { r.passes = passes }
}

// failedOnABallot are the floors that a project fails, and those on a criterion that
// one ballot fails.
func failedOnABallot(o *oracle, p int, weighted *big.Rat) []oracleFailure {
	lowest := *o
	lowest.marks = slices.Clone(o.marks)
	lowest.marks[p] = slices.Clone(o.marks[p])
	for i, c := range o.Grid.Criteria {
		for _, b := range o.ballotsOn(p) {
			if v := valueOf(o, b.word(c.Code)); v != nil && v.Cmp(lowest.marks[p][i]) < 0 {
				lowest.marks[p][i] = v
			}
		}
	}
	return failedFloors(&lowest, p, weighted)
}
