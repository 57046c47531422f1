package main

import (
	_ "embed" // for the usage
	"strconv"

	"github.com/aap-lit/aap/examples/internal/console"
	"github.com/aap-lit/aap/scoring"
)

type (
	phrase = console.Phrase
	count  = console.Count
)

// What the command line is answered.
var (
	sayOnePage = phrase{"-format html : une seule session par page", "-format html: one session a page"}
	sayUsage   = phrase{usageFrench, usageEnglish}
)

var (
	//go:embed usage.fr.txt
	usageFrench string
	//go:embed usage.en.txt
	usageEnglish string
)

// The head of the page.
var (
	sayJury        = phrase{"Session de jury : %s, %s.", "Jury’s session: %s, %s."}
	countProjects  = count{phrase{"%d projet", "%d project"}, phrase{"%d projets", "%d projects"}}
	countAssessors = count{phrase{"%d évaluateur", "%d assessor"}, phrase{"%d évaluateurs", "%d assessors"}}
	sayNoProject   = phrase{"Aucun projet n’est présenté.", "No project is presented."}
	sayNoEnvelope  = phrase{"Aucune enveloppe n’est à répartir.", "There is no envelope to share out."}
	sayEnvelope    = phrase{"Enveloppe : %s.", "Envelope: %s."}
	sayStop        = phrase{"Le premier projet qui n’y tient pas arrête la liste.", "The first project that does not fit ends the list."}
	saySkip        = phrase{"Un projet qui n’y tient pas laisse la place aux suivants.", "A project that does not fit leaves its place to the next ones."}
	sayCosts       = phrase{"Les projets retenus demandent %s ; il reste %s.", "The funded projects ask for %s; %s is left."}
)

// statuses are what is said of a status: a sign that every font has, how many
// projects have it, and what those are called; of none, without an envelope.
var statuses = map[scoring.Award]struct {
	sign    string
	counted count
	group   phrase
}{
	scoring.Funded:   {"●", count{{"%d retenu", "%d funded"}, {"%d retenus", "%d funded"}}, phrase{"Retenus", "Funded"}},
	scoring.Tied:     {"=", console.Always(phrase{"%d ex æquo", "%d tied"}), phrase{"Ex æquo à la limite", "Tied at the line"}},
	scoring.Reserve:  {"○", console.Always(phrase{"%d en réserve", "%d in reserve"}), phrase{"En réserve", "Reserve"}},
	scoring.Refused:  {"×", count{{"%d écarté", "%d refused"}, {"%d écartés", "%d refused"}}, phrase{"Écartés", "Refused"}},
	scoring.Unranked: {"–", count{{"%d non classé", "%d not ranked"}, {"%d non classés", "%d not ranked"}}, phrase{"Non classés", "Not ranked"}},
	0:                {group: phrase{"Classés", "Ranked"}},
}

// The parts of the page.
var (
	sayRanking = phrase{"Classement", "Ranking"}
	sayRank    = phrase{"Rang", "Rank"}
	sayProject = phrase{"Projet", "Project"}
	sayTotal   = phrase{"Total", "Total"}
	sayOrder   = phrase{
		"Du meilleur total au plus faible, sur %s points. Le signe « = » après un rang marque des ex æquo.",
		"From the highest total to the lowest, out of %s points. The sign “=” after a rank marks a tie.",
	}
	sayOutOf      = phrase{"Total (sur\u00a0%s)", "Total (out\u00a0of\u00a0%s)"}
	sayRequest    = phrase{"Demande", "Request"}
	sayDecision   = phrase{"Décision", "Decision"}
	sayGrounds    = phrase{"Motifs", "Grounds"}
	sayRankOf     = phrase{"Rang %d.", "Rank %d."}
	sayAside      = phrase{"Hors classement", "Not in the ranking"}
	sayAbsent     = phrase{"Critères sans note, hors moyennes", "Criteria without a mark, left out of the means"}
	sayAbsence    = phrase{"%s, %s : %s (%s)", "%s, %s: %s (%s)"}
	sayEverything = phrase{"tous les critères", "all criteria"}
	sayAssessor   = phrase{"évaluateur %s", "assessor %s"}
	saySolidity   = phrase{"Solidité du résultat", "Robustness of the result"}
	sayAgreement  = phrase{"Accord entre les évaluateurs", "Agreement between assessors"}
	sayOwnGrid    = phrase{
		"La grille est celle de la session : l’appel à projets n’en publie pas.",
		"The grid is the session’s own: the call for projects publishes none.",
	}
	sayExact = phrase{
		"Les totaux sont calculés exactement et arrondis à deux décimales pour l’affichage ; aucune décision ne dépend de l’arrondi.",
		"Totals are computed exactly and rounded to two decimals for display; no decision depends on the rounding.",
	}
)

func number(n int) string { return strconv.Itoa(n) }

// How sure the result is.
var (
	sayNothingToHold = phrase{
		"Sans enveloppe, aucun projet n’est retenu : il n’y a pas de résultat dont mesurer la solidité.",
		"Without an envelope nobody is funded: there is no result to test.",
	}
	sayTooMany = phrase{
		"La session est trop grande : la solidité du résultat n’est pas calculée.",
		"The session is too large: the robustness of the result is not computed.",
	}
	sayWeights  = phrase{"Si le poids d’un critère changeait, les autres restant ce qu’ils sont :", "If the weight of one criterion changed, the others staying as they are:"}
	sayWithout  = phrase{"Sans les bulletins d’un évaluateur :", "Without the ballots of one assessor:"}
	sayRecusals = phrase{"Si la personne qui s’est déportée n’avait pas rendu ce bulletin, ou n’avait pas siégé :", "If the person who stood aside had not given that ballot, or had not sat:"}
	countFree   = count{
		phrase{"Le poids du critère %s peut prendre n’importe quelle valeur sans que le résultat change.", "The weight of the criterion %s may take any value without changing the result."},
		phrase{"Le poids de chacun des critères %s peut prendre n’importe quelle valeur sans que le résultat change.", "The weight of each of the criteria %s may take any value without changing the result."},
	}
	sayAllFree = phrase{
		"Le poids de n’importe quel critère peut prendre n’importe quelle valeur sans que le résultat change.",
		"The weight of any one criterion may take any value without changing the result.",
	}
	countAnybody = count{
		phrase{"Sans le seul évaluateur, rien ne change.", "Without the only assessor, nothing changes."},
		phrase{"Sans l’un quelconque des évaluateurs, rien ne change.", "Without any one of the assessors, nothing changes."},
	}
	countOthers = count{
		phrase{"Sans l’autre évaluateur, rien ne change.", "Without the other assessor, nothing changes."},
		phrase{"Sans l’un quelconque des autres, rien ne change.", "Without any one of the others, nothing changes."},
	}
	sayNoAssessor = phrase{"Aucun évaluateur n’a rendu de bulletin.", "No assessor has given a ballot."}
	sayNoRecusal  = phrase{"Personne ne s’est déporté.", "Nobody stood aside."}
	sayIdle       = phrase{
		"%s, déports sur %s : sans l’un ou l’autre de ces bulletins, rien ne change ; sans aucun des siens, voir plus haut.",
		"%s, recusals on %s: without one or the other of these ballots, nothing changes; without any of this assessor’s, see above.",
	}
	countRecusals = count{
		phrase{"Un seul déport : dans un cas comme dans l’autre, rien ne change.", "One recusal: either way, nothing changes."},
		phrase{"Dans un cas comme dans l’autre, aucun des déports ne change rien.", "Either way, none of the recusals changes anything."},
	}
	countOtherRecusals = count{
		phrase{"L’autre déport ne change rien.", "The other recusal changes nothing."},
		phrase{"Les autres déports ne changent rien.", "The other recusals change nothing."},
	}
)

// How far the assessors agree.
var (
	sayOn        = phrase{"Sur", "On"}
	sayProjects  = phrase{"Projets", "Projects"}
	sayOrdinal   = phrase{"ordinal", "ordinal"}
	sayInterval  = phrase{"intervalle", "interval"}
	sayNominal   = phrase{"nominal", "nominal"}
	sayOwnTotals = phrase{"Total de chacun", "Own totals"}
	sayReadAlpha = phrase{
		"L’alpha de Krippendorff vaut 1 pour un accord complet, 0 pour ce que donnerait le hasard, et moins de 0 pour un désaccord plus fréquent que le hasard. L’alpha ordinal compare des rangs, l’alpha d’intervalle des écarts de points ; l’alpha nominal ne connaît que des notes égales ou non. Selon Krippendorff, on peut conclure à partir de 0,800 ; de 0,667 à 0,800, avec prudence ; en dessous, on ne conclut rien.",
		"Krippendorff’s alpha is 1 for full agreement, 0 for what chance would give, and less than 0 for disagreement more often than by chance. The ordinal alpha compares ranks, the interval alpha distances in points; the nominal alpha only knows marks that are equal or not. According to Krippendorff, one may conclude from 0.800; from 0.667 to 0.800, with caution; below that, not at all.",
	}
	sayReadW = phrase{
		"Le W de Kendall compare les classements des évaluateurs sur les seuls projets que tous ont notés, dont le nombre est dans la dernière colonne : 1 quand tous les classent de même ; le hasard donne en moyenne 1 divisé par le nombre d’évaluateurs.",
		"Kendall’s W compares the rankings of the assessors on the projects that all have marked, whose number is in the last column: 1 when all rank them alike; chance gives on average 1 divided by the number of assessors.",
	}
)

// labels are the fixed words of the HTML page, by their names in it.
var labels = map[string]phrase{
	"title":    {"Résultat de la session du jury", "Result of the jury’s session"},
	"projects": sayProjects,
	"ballots":  {"Bulletins", "Ballots"},
	"asked":    {"Total des demandes", "All requests"},
	"money":    {"Enveloppe", "Envelope"},
	"spent":    {"Demandes retenues", "Requests funded"},
	"left":     {"Reste à attribuer", "Left to award"},
	"contents": {"Sommaire", "Contents"},
	"ranking":  sayRanking,
	"rank":     sayRank,
	"total":    sayTotal,
	"project":  sayProject,
	"request":  sayRequest,
	"decision": sayDecision,
	"assessor": {"Évaluateur", "Assessor"},
	"criteria": {"Critères", "Criteria"},
	"mark":     {"Note", "Mark"},
	"ground":   {"Motif", "Ground"},
	"points":   {"Marge en points", "Margin in points"},
	"euros":    {"Marge en euros", "Margin in euros"},
	"drawn":    {"En barre", "As a bar"},
	"aside":    sayAside,
	"absences": sayAbsent,

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
	"assessors":     {"Évaluateurs", "Assessors"},
	"shared":        {"Projets notés par tous", "Projects marked by all"},
	"agreement-caption": {
		"Sur chaque critère, et sur le total que chacun donne à lui seul.",
		"On each criterion, and on the total that each gives alone.",
	},
	"weights-caption": {
		"Les autres poids, les notes et les seuils éliminatoires restant ce qu’ils sont.",
		"The other weights, the marks and the disqualifying floors staying as they are.",
	},
	"weights-legend": {
		"Chaque ligne va de 0 exclu, à gauche, à un poids sans limite, à droite ; le trait vertical, au milieu, est le poids actuel. La bande couvre les poids pour lesquels le résultat est le même. Rond plein : ce poids en fait partie ; rond creux : il n’en fait pas partie ; bande sans rond : elle n’a pas de limite de ce côté.",
		"Each line runs from 0 excluded, on the left, to a weight without limit, on the right; the upright stroke in the middle is the present weight. The band covers the weights at which the result is the same. Full dot: that weight belongs to it; hollow dot: it does not; no dot: the band has no limit on that side.",
	},
	"without-caption": {
		"Ce qui changerait si les bulletins d’un évaluateur étaient retirés, par rapport au résultat de cette page.",
		"What would change if the ballots of an assessor were withdrawn, beside the result on this page.",
	},
	"aside-caption": {
		"Projets qui ont une note éliminatoire, ou auxquels il manque des notes.",
		"Projects that have a disqualifying mark, or that lack marks.",
	},
	"absences-caption": {
		"Une abstention ou un « sans objet » compte pour le quorum ; un déport, non.",
		"An abstention or a “not applicable” counts for the quorum; a recusal does not.",
	},
}

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
		"Une barre entière vaudrait %s points, le plus haut total que permet la grille. Les critères s’y suivent dans l’ordre de la légende, chacun avec son numéro où la place le permet.",
		"A full bar would be %s points, the highest total that the grid allows. The criteria follow one another in the order of the legend, each with its number where there is room.",
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
