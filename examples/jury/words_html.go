package main

// labels are the fixed words of the HTML page, by their names in it.
var labels = map[string]phrase{
	"title":    {"Résultat de la session du jury", "Result of the jury's session"},
	"contents": {"Sommaire", "Contents"},
	"ranking":  sayRanking,
	"rank":     sayRank,
	"project":  sayProject,
	"total":    sayTotal,
	"request":  sayRequest,
	"decision": sayDecision,
	"assessor": {"Évaluateur", "Assessor"},
	"criteria": sayCriteria,
	"mark":     {"Note", "Mark"},
	"ground":   {"Motif", "Ground"},
	"points":   {"Marge en points", "Margin in points"},
	"euros":    {"Marge en euros", "Margin in euros"},
	"drawn":    {"En barre", "As a bar"},
	"aside":    sayAside,
	"absences": sayAbsent,

	"ranking-caption": {
		"Du meilleur total au plus faible. Le signe « = » après un rang marque des ex æquo.",
		"From the highest total to the lowest. The sign “=” after a rank marks a tie.",
	},
	"contributions": {"Ce qui fait les totaux", "What makes the totals"},
	"contributions-caption": {
		"Contribution de chaque critère au total (note moyenne ou médiane multipliée par le poids).",
		"Contribution of each criterion to the total (mean or median mark times the weight).",
	},
	"contributions-columns": {
		"Les colonnes portent les numéros de la légende.",
		"Columns bear the numbers of the legend.",
	},
	"grounds": {"Motifs et marges", "Grounds and margins"},
	"grounds-caption": {
		"Pour chaque projet classé : pourquoi il est retenu ou non, et de combien. Chaque marge vaut toutes choses égales par ailleurs.",
		"For each ranked project: why it is funded or not, and by how much. Each margin holds all else being equal.",
	},
	"solidity":      saySolidity,
	"weights":       {"Si le poids d’un critère changeait", "If the weight of a criterion changed"},
	"criterion":     {"Critère", "Criterion"},
	"weight":        {"Poids", "Weight"},
	"in-words":      {"En toutes lettres", "In words"},
	"range":         {"Sans changement", "Without a change"},
	"without":       {"Sans un évaluateur", "Without an assessor"},
	"without-of":    {"Sans", "Without"},
	"gained":        {"Projets retenus en plus", "Projects funded besides"},
	"lost":          {"Projets qui ne le sont plus", "Projects no longer funded"},
	"recusals":      {"Déports rejoués", "Recusals replayed"},
	"recusals-lead": sayRecusals,
	"no-recusal":    sayNoRecusal,
	"agreement":     sayAgreement,
	"on":            sayOn,
	"assessors":     sayAssessors,
	"shared":        {"Projets notés par tous", "Projects marked by all"},
	"agreement-caption": {
		"Sur chaque critère, et sur le total que chacun donne à lui seul.",
		"On each criterion, and on the total that each gives alone.",
	},
	"weights-caption": {
		"Les autres poids, les notes et les seuils restant ce qu’ils sont.",
		"The other weights, the marks and the floors staying as they are.",
	},
	"weights-legend": {
		"Chaque ligne va de 0, à gauche, à un poids sans limite, à droite ; le trait vertical, au milieu, est le poids actuel. La bande couvre les poids pour lesquels le résultat est le même. Rond plein : ce poids en fait partie ; rond creux : il n’en fait pas partie ; bande sans rond : elle n’a pas de limite de ce côté.",
		"Each line runs from 0, on the left, to a weight without limit, on the right; the upright stroke in the middle is the present weight. The band covers the weights at which the result is the same. Full dot: that weight belongs to it; hollow dot: it does not; no dot: the band has no limit on that side.",
	},
	"without-caption": {
		"Ce qui changerait si les bulletins d’un évaluateur étaient retirés, par rapport au résultat de cette page.",
		"What would change if the ballots of an assessor were withdrawn, beside the result on this page.",
	},
	"aside-caption": {
		"Projets écartés par un seuil, ou auxquels il manque des notes.",
		"Projects refused by a floor, or that lack marks.",
	},
	"absences-caption": {
		"Une abstention ou un « sans objet » compte pour le quorum ; un déport, non.",
		"An abstention or a “not applicable” counts for the quorum; a recusal does not.",
	},
}

// The session in figures.
var (
	sayProjects  = phrase{"Projets", "Projects"}
	sayAssessors = phrase{"Évaluateurs", "Assessors"}
	sayBallots   = phrase{"Bulletins", "Ballots"}
	sayCriteria  = phrase{"Critères", "Criteria"}
	sayAsked     = phrase{"Total des demandes", "All requests"}
	sayMoney     = phrase{"Enveloppe", "Envelope"}
	saySpent     = phrase{"Demandes retenues", "Requests funded"}
	sayLeft      = phrase{"Reste à attribuer", "Left to award"}
)

// The ranking.
var (
	sayGroup  = phrase{"%s : %s, %s demandés", "%s: %s, %s requested"}
	sayLine   = phrase{"Ligne de financement : il reste %s de l’enveloppe", "Funding line: %s of the envelope is left"}
	sayLast   = phrase{"Fin des projets retenus : il reste %s de l’enveloppe", "End of the funded projects: %s of the envelope is left"}
	sayNoLine = phrase{
		"L’enveloppe suffit à tous les projets classés : il en reste %s",
		"The envelope is enough for all ranked projects: %s of it is left",
	}
)

// Contributions.
var (
	sayWeight      = phrase{"poids %s", "weight %s"}
	sayFloor       = phrase{"au moins %s", "at least %s"}
	sayStrictFloor = phrase{"plus de %s", "more than %s"}
	sayScale       = phrase{
		"Une barre entière vaudrait %s, le plus haut total que permet la grille. Les critères s’y suivent dans l’ordre de la légende, chacun avec son numéro où la place le permet.",
		"A full bar would be %s, the highest total that the grid allows. The criteria follow one another in the order of the legend, each with its number where there is room.",
	}
	sayBar  = phrase{"Contributions au total du projet %s", "Contributions to the total of project %s"}
	sayPart = phrase{"%s : %s", "%s: %s"}
)

// sayTrack entitles the drawing of an interval.
var sayTrack = phrase{"Poids du critère %s sans changement du résultat", "Weights of criterion %s without a change of the result"}

// Margins, in a few words.
var (
	sayNoPoints    = phrase{"aucun total n’y suffirait", "no total would do"}
	sayNoFall      = phrase{"aucune", "none"}
	sayMayFall     = phrase{"peut perdre %s", "may lose %s"}
	sayMayFallLess = phrase{"peut perdre moins de %s", "may lose less than %s"}
	sayLacks       = phrase{"il manque %s", "%s missing"}
	sayLacksMore   = phrase{"il manque plus de %s", "more than %s missing"}
	sayLacksAny    = phrase{"tout total supérieur suffirait", "any higher total would do"}
	sayLeaves      = phrase{"laisse %s", "leaves %s"}
)
