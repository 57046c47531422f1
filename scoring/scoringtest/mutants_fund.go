package scoringtest

import (
	"math/big"
	"slices"

	"github.com/aap-lit/aap/internal/kit"
)

func mistakesOfFunding() []mistake {
	return []mistake{
		{
			name: "exact-fit-is-refused", witness: "stop/stop-exact-fit",
			says: kit.Text{
				"Une demande égale à ce qui reste n'entre pas dans l'enveloppe.",
				"A request of just what is left does not fit.",
			},
			place: code("request < left"),
			rules: func(r *rules) { r.fits = func(request, left *big.Rat) bool { return request.Cmp(left) < 0 } },
		},
		{
			name: "a-cent-too-much-is-forgiven", witness: "stop/a-cent-too-much",
			says: kit.Text{
				"Une demande qui dépasse d'un centime ce qui reste est financée.",
				"A request of a cent more than what is left is funded.",
			},
			place: kit.Text{"request <= left + 0.01, pour ne pas comparer des flottants", "request <= left + 0.01, so as not to compare floats"},
			rules: func(r *rules) {
				r.fits = func(request, left *big.Rat) bool {
					return request.Cmp(new(big.Rat).Add(left, big.NewRat(1, 100))) <= 0
				}
			},
		},
		{
			name: "cents-are-dropped", witness: "stop/a-cent-too-much",
			says: kit.Text{
				"Les montants sont tronqués à l'euro.",
				"Amounts are cut to whole euros.",
			},
			place: code("int(amount)"),
			rules: func(r *rules) {
				r.amount = func(v any) *big.Rat { return number(cutAt(number(v), 0)) }
			},
		},
		{
			name: "stop-goes-on", witness: "stop/stop-draws-the-line",
			says: kit.Text{
				"Après un projet qui n'entre pas, le financement continue, bien que la session dise d'arrêter.",
				"After a project that does not fit, funding goes on though the session says to stop.",
			},
			place: kit.Text{"continue à la place de break", "continue where break is meant"},
			rules: alongTheLine("skip"),
		},
		{
			name: "skip-stops", witness: "skip/skip-goes-on",
			says: kit.Text{
				"Le premier projet qui n'entre pas arrête le financement, bien que la session dise de continuer.",
				"The first project that does not fit stops funding though the session says to go on.",
			},
			place: kit.Text{"break à la place de continue", "break where continue is meant"},
			rules: alongTheLine("stop"),
		},
		{
			name: "rest-is-given-in-part", witness: "stop/stop-draws-the-line",
			says: kit.Text{
				"Le premier projet qui n'entre pas reçoit ce qui reste et compte comme financé.",
				"The first project that does not fit is given what is left and counts as funded.",
			},
			place: code("grant = min(request, left)"),
			rules: dealt(givePart),
		},
		{
			name: "unranked-draw-the-line", witness: "marks/no-ballot-no-rank",
			says: kit.Text{
				"Un projet non classé qui demande plus que l'enveloppe arrête le financement de tous.",
				"An unranked project that asks for more than the envelope stops the funding of all.",
			},
			place: kit.Text{"une liste triée par NULLS FIRST", "a list sorted with NULLS FIRST"},
			rules: func(r *rules) {
				r.envelope = func(o *oracle) *big.Rat {
					for p, request := range o.requests {
						if o.weighted[p] == nil && o.rules.line(o) == "stop" && request.Cmp(envelopeOf(o)) > 0 {
							return big.NewRat(-1, 1)
						}
					}
					return envelopeOf(o)
				}
			},
		},
		{
			name: "refused-take-money", witness: "stop/refused-draw-no-line",
			says: kit.Text{
				"La demande d'un projet refusé par un seuil est retirée de l'enveloppe.",
				"The request of a project refused by a floor is taken from the envelope.",
			},
			place: kit.Text{"SUM(request) sur tous les projets de la session", "SUM(request) over all projects of the session"},
			rules: func(r *rules) {
				r.envelope = func(o *oracle) *big.Rat {
					left := new(big.Rat).Set(envelopeOf(o))
					for p, request := range o.requests {
						if o.rules.standing(o, p, o.weighted[p]) == "floor" {
							left.Sub(left, request)
						}
					}
					return left
				}
			},
		},
		{
			name: "money-left-is-after-the-turn", witness: "stop/stop-exact-fit",
			says: kit.Text{
				"Ce qui reste est dit après le tour du projet, et non quand il vient.",
				"The money left is told after the turn of the project, not when it comes.",
			},
			place: kit.Text{"left -= request avant que la ligne soit écrite", "left -= request before the row is written"},
			rules: dealt(func(_ *oraclePurse, turn *oracleTurn) {
				for i := range turn.statuses {
					if s := &turn.statuses[i]; s.status == "funded" {
						s.remaining = s.left
					}
				}
			}),
		},
	}
}

// alongTheLine funds along one line whatever the session says.
func alongTheLine(line string) func(r *rules) {
	return func(r *rules) { r.line = func(*oracle) string { return line } }
}

// dealt changes what becomes of a class after its turn.
func dealt(change func(purse *oraclePurse, turn *oracleTurn)) func(r *rules) {
	return func(r *rules) {
		r.deal = func(purse *oraclePurse, turn *oracleTurn) {
			purse.deal(turn)
			change(purse, turn)
		}
	}
}

func givePart(purse *oraclePurse, turn *oracleTurn) {
	if s := &turn.statuses[0]; len(turn.statuses) == 1 && s.status == "reserve" && purse.left.Sign() > 0 {
		s.status, s.reason, s.left = "funded", "fits", new(big.Rat)
		purse.left, purse.closed = new(big.Rat), purse.line == "stop"
	}
}

func mistakesOfTies() []mistake {
	return []mistake{
		{
			name: "line-crosses-ties-by-file-order", witness: "stop/stop-tie",
			says: kit.Text{
				"Des ex æquo à la limite de l'enveloppe, les premiers du fichier sont financés.",
				"Of equals at the line, the first of the file are funded.",
			},
			place: kit.Text{"une somme cumulée sur des lignes triées", "a running sum over sorted rows"},
			rules: func(r *rules) { r.deal = dealInFileOrder },
		},
		{
			name: "tied-are-all-funded", witness: "stop/stop-tie",
			says: kit.Text{
				"Des ex æquo à la limite de l'enveloppe sont tous financés, au-delà de ce qu'elle contient.",
				"Equals at the line are all funded, beyond what the envelope holds.",
			},
			place: kit.Text{"WITH TIES en SQL", "WITH TIES in SQL"},
			rules: dealt(func(purse *oraclePurse, turn *oracleTurn) {
				for i := range turn.statuses {
					if s := &turn.statuses[i]; s.status == "tied" {
						s.status, s.reason, s.places, s.left = "funded", "fits", nil, new(big.Rat)
						purse.left, purse.unknown, purse.closed = new(big.Rat), false, true
					}
				}
			}),
		},
		{
			name: "tied-are-all-reserve", witness: "stop/stop-tie",
			says: kit.Text{
				"Des ex æquo à la limite de l'enveloppe, aucun n'est financé : tous sont sur la liste de réserve.",
				"Of equals at the line none is funded: all are reserve.",
			},
			place: kit.Text{"un groupe d'ex æquo pris tout entier ou pas du tout", "a class that fits whole or not at all"},
			rules: func(r *rules) {
				r.deal = func(purse *oraclePurse, turn *oracleTurn) {
					left := purse.left
					purse.deal(turn)
					for i := range turn.statuses {
						if s := &turn.statuses[i]; s.status == "tied" {
							s.status, s.reason, s.places = "reserve", "does-not-fit", nil
							purse.left, purse.unknown = left, false
						}
					}
				}
			},
		},
		{
			name: "stop-goes-on-after-a-tie", witness: "stop/stop-tie",
			says: kit.Text{
				"Après des ex æquo que rien ne départage, le financement continue, bien que la session dise d'arrêter.",
				"After equals that nothing separates, funding goes on though the session says to stop.",
			},
			place: kit.Text{"la limite tracée seulement par un projet qui n'entre dans aucun ordre", "the line drawn only by a project that fits alone in no order"},
			rules: dealt(func(purse *oraclePurse, turn *oracleTurn) {
				if slices.ContainsFunc(turn.statuses, func(s oracleStatus) bool { return s.status == "tied" }) {
					purse.closed = false
				}
			}),
		},
		{
			name: "skip-stops-after-a-tie", witness: "skip/skip-tie-alike",
			says: kit.Text{
				"Des ex æquo à la limite arrêtent le financement, bien que la session dise de continuer.",
				"Equals at the line stop funding though the session says to go on.",
			},
			place: kit.Text{"un même code pour les deux règles de limite", "one code for both lines"},
			rules: dealt(func(purse *oraclePurse, turn *oracleTurn) {
				if slices.ContainsFunc(turn.statuses, func(s oracleStatus) bool { return s.status == "tied" }) {
					purse.closed = true
				}
			}),
		},
		{
			name: "too-large-is-tied", witness: "stop/stop-tie-with-one-too-large",
			says: kit.Text{
				"Un ex æquo qui demande plus que ce qui reste est dit ex æquo à départager, alors qu'aucun ordre ne le finance.",
				"One of the equals that asks for more than what is left is called tied, though no order funds it.",
			},
			place: kit.Text{"un statut donné au groupe et non à ses membres", "a status given to a class and not to its members"},
			rules: dealt(func(_ *oraclePurse, turn *oracleTurn) {
				tied := slices.IndexFunc(turn.statuses, func(s oracleStatus) bool { return s.status == "tied" })
				for i := range turn.statuses {
					if s := &turn.statuses[i]; tied >= 0 && s.status == "reserve" {
						s.status, s.reason, s.places = "tied", "tie-crosses-the-line", turn.statuses[tied].places
					}
				}
			}),
		},
		{
			name: "too-large-comes-last", witness: "stop/stop-tie-with-one-too-large",
			says: kit.Text{
				"Un ex æquo qui n'entre pas est compté après les autres : ils sont financés, alors que placé devant eux il arrêterait tout.",
				"One of the equals that does not fit is counted after the others: they are funded, though before them it would draw the line.",
			},
			place: kit.Text{"des ex æquo triés par demande, la plus petite d'abord", "equals sorted by their requests, the smallest first"},
			rules: func(r *rules) { r.deal = dealSmallestFirst },
		},
		{
			name: "rest-of-a-tie-is-known", witness: "skip/skip-hangs-on-a-tie",
			says: kit.Text{
				"Après des ex æquo de montants différents, ce qui reste est calculé comme si les premiers du fichier étaient financés.",
				"After equals of different requests, what is left is reckoned as if the first of the file were funded.",
			},
			place: kit.Text{"une somme cumulée à côté d'un statut propre aux ex æquo", "a running sum beside a status of its own for ties"},
			rules: func(r *rules) {
				r.deal = func(purse *oraclePurse, turn *oracleTurn) {
					before := *purse
					purse.deal(turn)
					if purse.unknown {
						purse.unknown, purse.left = false, before.firstCome(turn.requests)
					}
				}
			},
		},
		{
			name: "places-are-the-least", witness: "stop/stop-tie-places",
			says: kit.Text{
				"Le nombre de places est le plus petit que donne un ordre, et le plus grand n'est pas dit.",
				"The places are the least that an order gives, and the most is not told.",
			},
			place: kit.Text{"floor(left / greatest_request)", "floor(left / greatest_request)"},
			rules: dealt(func(_ *oraclePurse, turn *oracleTurn) {
				for i := range turn.statuses {
					if s := &turn.statuses[i]; s.places != nil {
						s.places = &[2]int{s.places[0], s.places[0]}
					}
				}
			}),
		},
	}
}

// firstCome is what is left when the first that fit are funded.
func (o *oraclePurse) firstCome(requests []*big.Rat) *big.Rat {
	left := new(big.Rat).Set(o.left)
	for _, r := range requests {
		if o.fits(r, left) {
			left.Sub(left, r)
		}
	}
	return left
}

// dealInFileOrder shares money out to the members of a class as they come.
func dealInFileOrder(purse *oraclePurse, turn *oracleTurn) {
	left := new(big.Rat).Set(purse.left)
	for i := range turn.statuses {
		s := &turn.statuses[i]
		if purse.closed || !purse.fits(turn.requests[i], left) {
			s.status, s.reason, s.left = "reserve", "does-not-fit", left
			purse.closed = purse.line == "stop"
			continue
		}
		left = new(big.Rat).Sub(left, turn.requests[i])
		s.status, s.reason, s.left = "funded", "fits", left
	}
	purse.left = left
}

// dealSmallestFirst lets those of a class who fit alone go before those who do not.
func dealSmallestFirst(purse *oraclePurse, turn *oracleTurn) {
	var fitting oracleTurn
	var places []int
	for i, r := range turn.requests {
		if purse.fits(r, purse.left) {
			fitting.requests, fitting.statuses = append(fitting.requests, r), append(fitting.statuses, turn.statuses[i])
			places = append(places, i)
		}
	}
	if len(places) == 0 || len(places) == len(turn.requests) {
		purse.deal(turn)
		return
	}
	before := *purse
	before.deal(turn) // which says what becomes of those who do not fit
	purse.deal(&fitting)
	for i, place := range places {
		turn.statuses[place] = fitting.statuses[i]
	}
	purse.closed = purse.line == "stop"
}
