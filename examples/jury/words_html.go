package main

import "github.com/aap-lit/aap/scoring"

// labels are the fixed words of the HTML page, by their names in it.
var labels = map[string]phrase{
	"title":    {"Résultat de la session du jury", "Result of the jury's session"},
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
		"Contribution de chaque critère au total (note moyenne ou médiane multipliée par le poids). Les colonnes portent les numéros de la légende.",
		"Contribution of each criterion to the total (mean or median mark times the weight). Columns bear the numbers of the legend.",
	},
	"grounds": {"Motifs et marges", "Grounds and margins"},
	"grounds-caption": {
		"Pour chaque projet classé : pourquoi il est retenu ou non, et de combien. Chaque marge vaut toutes choses égales par ailleurs.",
		"For each ranked project: why it is funded or not, and by how much. Each margin holds all else being equal.",
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
	sayLine   = phrase{"Ligne de financement : il reste %s de l'enveloppe", "Funding line: %s of the envelope is left"}
	sayNoLine = phrase{
		"L'enveloppe suffit à tous les projets classés : il en reste %s",
		"The envelope is enough for all ranked projects: %s of it is left",
	}
)

// groupOf names the projects of a status; those without one, when there is no
// envelope.
var groupOf = map[string]phrase{
	scoring.Funded.String():   {"Retenus", "Funded"},
	scoring.Tied.String():     {"Ex æquo à la limite", "Tied at the line"},
	scoring.Reserve.String():  {"En réserve", "Reserve"},
	scoring.Refused.String():  {"Écartés", "Refused"},
	scoring.Unranked.String(): {"Non classés", "Not ranked"},
	"":                        {"Classés", "Ranked"},
	"aside":                   {"Hors classement", "Not in the ranking"},
}

// Contributions.
var (
	sayWeight      = phrase{"poids %s", "weight %s"}
	sayFloor       = phrase{"au moins %s", "at least %s"}
	sayStrictFloor = phrase{"plus de %s", "more than %s"}
	sayScale       = phrase{
		"Une barre entière vaudrait %s, le plus haut total que permet la grille. Les critères s'y suivent dans l'ordre de la légende, chacun avec son numéro où la place le permet.",
		"A full bar would be %s, the highest total that the grid allows. The criteria follow one another in the order of the legend, each with its number where there is room.",
	}
	sayBar  = phrase{"Contributions au total du projet %s", "Contributions to the total of project %s"}
	sayPart = phrase{"%s : %s", "%s: %s"}
)

// Margins, in a few words.
var (
	sayNoPoints    = phrase{"aucun total n'y suffirait", "no total would do"}
	sayNoFall      = phrase{"aucune", "none"}
	sayMayFall     = phrase{"peut perdre %s", "may lose %s"}
	sayMayFallLess = phrase{"peut perdre moins de %s", "may lose less than %s"}
	sayLacks       = phrase{"il manque %s", "%s missing"}
	sayLacksMore   = phrase{"il manque plus de %s", "more than %s missing"}
	sayLacksAny    = phrase{"tout total supérieur suffirait", "any higher total would do"}
	sayLeaves      = phrase{"laisse %s", "leaves %s"}
)
