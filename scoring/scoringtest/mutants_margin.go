package scoringtest

import (
	"math/big"
	"slices"
	"strings"

	"github.com/aap-lit/aap/internal/kit"
)

func mistakesOfMargins() []mistake {
	return []mistake{
		{
			name: "equal-total-always-suffices", witness: "margins/margin-equal-total-included",
			says: kit.Text{
				"Le total qui financerait un projet est toujours dit suffisant, même s'il ne fait que l'égaler à un autre.",
				"The total that would fund a project is always said to suffice, even where it only makes it equal to another.",
			},
			place: kit.Text{"une marge qui n'est que la différence de deux totaux", "a margin that is the difference of two totals"},
			rules: pointed(func(_ *oracle, _ int, _ oracleStatus, points *oraclePoints) { points.included = true }),
		},
		{
			name: "equal-total-never-suffices", witness: "margins/margin-equal-total-included",
			says: kit.Text{
				"Le total qui financerait un projet est toujours à dépasser, même si une clé le fait passer devant à égalité.",
				"The total that would fund a project must always be exceeded, even where a key puts it first among equals.",
			},
			place: kit.Text{"une marge qui ignore les clés de départage", "a margin that knows nothing of tie keys"},
			rules: pointed(func(_ *oracle, _ int, _ oracleStatus, points *oraclePoints) { points.included = false }),
		},
		{
			name: "own-request-is-not-given-back", witness: "margins/margin-nothing-short",
			says: kit.Text{
				"Pour dire de combien le total d'un projet financé peut baisser, sa demande n'est pas rendue à l'enveloppe.",
				"To say how far the total of a funded project may fall, its request is not given back to the envelope.",
			},
			place: kit.Text{"une marge lue dans les restes, et non trouvée en finançant de nouveau", "a margin found in the amounts left, and not by funding again"},
			rules: func(r *rules) {
				r.points = func(o *oracle, p int, s oracleStatus) (*oraclePoints, error) {
					money := o.rules.envelope(o)
					if s.status == "funded" {
						money = less(money, []*big.Rat{o.requests[p]})
					}
					return o.lowestTotal(p, money)
				}
			},
		},
		{
			name: "margin-to-the-last-funded", witness: "margins/margin-after-the-line",
			says: kit.Text{
				"La marge en points d'un projet non financé est l'écart au dernier financé, même si le dépasser ne suffirait pas.",
				"The margin in points of a project not funded is the distance to the last funded, even where passing it is not enough.",
			},
			place: kit.Text{"le total de la dernière ligne au-dessus de la limite", "the total of the last row above the line"},
			rules: pointed(toTheLastFunded),
		},
		{
			name: "margin-without-floors", witness: "margins/margin-stops-at-a-floor",
			says: kit.Text{
				"La marge en points ne regarde pas le seuil sur le total pondéré.",
				"The margin in points does not look at the floor on the weighted total.",
			},
			place: kit.Text{"des seuils vérifiés avant le classement, puis oubliés", "floors tested before ranking and then forgotten"},
			rules: func(r *rules) {
				r.points = func(o *oracle, p int, _ oracleStatus) (*oraclePoints, error) {
					free := *o
					free.rules.failed = func(o *oracle, q int, weighted *big.Rat) []oracleFailure {
						return slices.DeleteFunc(failedFloors(o, q, weighted), func(f oracleFailure) bool {
							return q == p && f.on == "weighted"
						})
					}
					return free.lowestTotal(p, o.rules.envelope(o))
				}
			},
		},
		{
			name: "margin-beyond-the-scale", witness: "margins/margin-top-taken",
			says: kit.Text{
				"La marge en points peut demander plus que le plus haut total que la grille permet.",
				"The margin in points may ask for more than the highest total that the grid allows.",
			},
			place: kit.Text{"une marge qui ne connaît pas la grille", "a margin that does not know the grid"},
			rules: func(r *rules) {
				r.points = func(o *oracle, p int, _ oracleStatus) (*oraclePoints, error) {
					wide, grid := *o, *o.Grid
					wide.Grid = &grid
					grid.Scale.Max = plainNumber(new(big.Rat).Add(number(grid.Scale.Max), big.NewRat(1, 1)))
					return wide.lowestTotal(p, o.rules.envelope(o))
				}
			},
		},
		{
			name: "refused-have-no-margin", witness: "margins/margin-stops-at-a-floor",
			says: kit.Text{
				"Un projet refusé par son seul total n'a pas de marge en points, alors qu'un total plus haut le ferait financer.",
				"A project refused by its total alone has no margin in points, though a higher total would fund it.",
			},
			place: kit.Text{"des marges calculées sur le seul classement", "margins computed over the ranking"},
			rules: func(r *rules) {
				r.points = func(o *oracle, p int, s oracleStatus) (*oraclePoints, error) {
					if s.status == "" {
						return nil, nil
					}
					return pointsOf(o, p, s)
				}
			},
		},
		{
			name: "margin-has-no-sign", witness: "margins/margin-would-tie-higher",
			says: kit.Text{
				"Une marge en points négative est dite positive.",
				"A margin in points below zero is told as above.",
			},
			place: code("abs(total - threshold)"),
			after: func(answer map[string]any) {
				for _, row := range objects(answer["funding"]) {
					eachObject(row["margin"], func(o map[string]any) {
						for _, name := range []string{"exact", "decimal"} {
							if text, is := o[name].(string); is {
								o[name] = strings.TrimPrefix(text, "-")
							}
						}
					})
				}
			},
		},
		{
			name: "own-request-is-all-that-is-missing", witness: "margins/margin-after-the-line",
			says: kit.Text{
				"Après la limite, il manque à un projet sa demande moins ce qui reste, sans les demandes des projets qui passent avant lui.",
				"After the line a project is missing its request less what is left, without the requests of the projects before it.",
			},
			place: kit.Text{"request - left, à chaque ligne", "request - left, for every row"},
			rules: func(r *rules) {
				r.euros = func(o *oracle, p int, s oracleStatus) (*big.Rat, error) {
					if o.rules.line(o) == "stop" && s.reason == "after-the-line" && s.remaining != nil {
						missing := new(big.Rat).Sub(o.requests[p], s.remaining)
						if missing.Sign() < 0 {
							missing = new(big.Rat)
						}
						return missing, nil
					}
					return eurosOf(o, p, s)
				}
			},
		},
		{
			name: "equals-are-not-missing", witness: "margins/skip-missing-among-equals",
			says: kit.Text{
				"Il manque à un projet sa demande moins ce qui reste à son tour, sans les demandes de ses ex æquo.",
				"A project is missing its request less what is left at its turn, without the requests of its equals.",
			},
			place: kit.Text{"request - left, à chaque ligne", "request - left, for every row"},
			rules: func(r *rules) {
				r.euros = func(o *oracle, p int, s oracleStatus) (*big.Rat, error) {
					if o.rules.line(o) == "skip" && s.status != "funded" && s.remaining != nil && o.requests[p].Cmp(s.remaining) > 0 {
						return new(big.Rat).Sub(o.requests[p], s.remaining), nil
					}
					return eurosOf(o, p, s)
				}
			},
		},
		{
			name: "margin-is-what-is-left-in-the-end", witness: "margins/margin-nothing-short",
			says: kit.Text{
				"La marge en euros d'un projet financé est ce qui reste à la fin, et non après son tour.",
				"The margin in euros of a funded project is what is left in the end, not after its turn.",
			},
			place: kit.Text{"un seul reste pour toute la page", "one amount left for the whole page"},
			rules: func(r *rules) {
				r.euros = func(o *oracle, p int, s oracleStatus) (*big.Rat, error) {
					if s.status != "funded" {
						return eurosOf(o, p, s)
					}
					statuses, err := o.statuses(o.classes(nil), o.rules.envelope(o))
					left := o.rules.envelope(o)
					for q, of := range statuses {
						if of.status == "funded" {
							left = less(left, []*big.Rat{o.requests[q]})
						}
					}
					return left, err
				}
			},
		},
	}
}

// pointed changes the margins in points that there are.
func pointed(change func(o *oracle, p int, s oracleStatus, points *oraclePoints)) func(r *rules) {
	return func(r *rules) {
		r.points = func(o *oracle, p int, s oracleStatus) (*oraclePoints, error) {
			points, err := pointsOf(o, p, s)
			if points != nil {
				change(o, p, s, points)
			}
			return points, err
		}
	}
}

func toTheLastFunded(o *oracle, _ int, s oracleStatus, points *oraclePoints) {
	outcome, err := o.outcome()
	if err != nil || s.status == "funded" {
		return
	}
	var lowest *big.Rat
	for q, project := range o.Projects {
		if slices.Contains(outcome.funded, project.Code) && (lowest == nil || o.weighted[q].Cmp(lowest) < 0) {
			lowest = o.weighted[q]
		}
	}
	if lowest != nil {
		points.lowest, points.included = lowest, false
	}
}
