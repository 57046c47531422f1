package main

// pagePhrases are what the HTML page says of its own, by the names its template
// knows them by.
var pagePhrases = map[string]phrase{
	"lang":            {"fr", "en"},
	"call-name":       {"Appel à projets « Laboratoires d’innovation territoriale »", "Call for projects « Laboratoires d'innovation territoriale »"},
	"one":             {"Instruction d’un dossier", "Appraisal of a dossier"},
	"several":         {"Instruction de plusieurs dossiers", "Appraisal of several dossiers"},
	"untitled":        {"Dossier sans titre", "Dossier without a title"},
	"questions":       sayQuestions,
	"rules":           sayRules,
	"source":          {"Source :", "Source:"},
	"conflicts":       sayConflicts,
	"plan":            sayPlan,
	"plan-else":       sayPlanElse,
	"plan-exact":      sayPlanExact,
	"beyond":          sayBeyond,
	"readings":        sayReadings,
	"carriers":        {"Qui porte le projet", "Who carries the project"},
	"region":          sayRegion,
	"services":        {"Services de l’équipe", "Services of the team"},
	"open":            {"La liste est encore ouverte.", "The list is still open."},
	"no-partners":     {"Partenaires à préciser.", "Partners not given."},
	"financing":       sayFinancing,
	"provisional":     sayProvisional,
	"bars":            {"Chaque barre est proportionnelle au coût. Sous celle d’une année, une case par mois : pleine, mois financé ; vide, mois suivant.", "Each bar is as long as its cost. Below that of a year, a box a month: full, funded month; empty, later month."},
	"limits":          {"Chaque barre va jusqu’au plus grand des deux montants ; le trait est la limite.", "Each bar spans the greater of its two amounts; the stroke is the limit."},
	"request":         {"La demande et ses limites", "The request and its limits"},
	"course":          {"Trait discontinu : du départ à la cible. Trait plein et points : valeurs observées ; point creux : après le mois lu ; croix : non disponible.", "Broken line: from baseline to target. Solid line and dots: values observed; hollow dot: after the month read; cross: not available."},
	"appraisal":       sayAppraisal,
	"witnesses":       sayWitnesses,
	"witness-intro":   sayWitnessIntro,
	"bad-input":       {"Entrée fautive : elle n’a pas pu être instruite", "Bad input: it could not be appraised"},
	"faults":          {"Ce qui est à corriger", "What to correct"},
	"faults-in-order": {"Fautes, dans l’ordre de l’entrée", "Faults, in the order of the input"},
	"place":           {"Endroit", "Place"},
	"fault":           {"Faute", "Fault"},
	"whole-input":     {"l’entrée entière", "the whole input"},
	"foot":            {"Sur quoi repose cette page", "What this page rests on"},
	"unchecked":       {"Ne sont pas vérifiés ici : l’assiette de la TVA, les autres plafonds d’aide publique, les aides d’État aux entreprises et la liste des dépenses éligibles.", "Not checked here: the VAT basis, other ceilings of public aid, State aid to companies and the list of eligible costs."},
}

// What stands in the tables and the charts of the HTML page.
var (
	sayIncompatible   = phrase{"incompatibles", "clash"}
	sayCoverage       = phrase{"Partenaires du territoire, par catégorie", "Partners of the territory, by category"}
	sayCountsNot      = phrase{"ne compte pas parmi les autres acteurs", "does not count among the other actors"}
	sayCategory       = phrase{"Catégorie", "Category"}
	saySums           = phrase{"Montants du plan et de la part financée", "Amounts of the plan and of the funded share"}
	sayFigure         = phrase{"Grandeur", "Figure"}
	sayAmount         = phrase{"Montant", "Amount"}
	sayCostsOf        = phrase{"Coût par année et par nature de dépense", "Cost by year and kind of cost"}
	sayPeriod         = phrase{"Période", "Period"}
	sayOfFunded       = phrase{"Dont mois\u00a01\u00a0à\u00a0%d", "Of it, months\u00a01\u00a0to\u00a0%d"}
	sayWhole          = phrase{"Ensemble du projet", "Whole project"}
	sayBars           = phrase{"Coût du projet et de chaque année, par nature de dépense", "Cost of the project and of each year, by kind of cost"}
	sayBarsAbout      = phrase{"Barres empilées ; les mêmes montants sont dans le tableau.", "Stacked bars; the table has the same amounts."}
	sayFundedMonth    = phrase{"mois financé", "funded month"}
	sayLaterMonth     = phrase{"mois suivant", "later month"}
	sayResources      = phrase{"Ressources par origine", "Resources by source"}
	saySourceOf       = phrase{"Origine", "Source"}
	sayInKind         = phrase{"Dont en nature", "Of it, in kind"}
	sayAllResources   = phrase{"Toutes les ressources", "All resources"}
	sayCap            = phrase{"Plafond", "Cap"}
	sayLimits         = phrase{"Coût et plafond, demande et part finançable", "Cost and cap, request and share that can be funded"}
	sayLimitsAbout    = phrase{"Une barre par montant, un trait à sa limite ; les mêmes montants sont dans le texte des règles.", "A bar for each amount, a stroke at its limit; the rules have the same amounts in words."}
	sayIndicatorTable = phrase{"Chaque indicateur et son mois", "Each indicator and its month"}
	sayIndicator      = phrase{"Indicateur", "Indicator"}
	sayStatus         = phrase{"État", "Status"}
	sayMonth          = phrase{"mois %d", "month %d"}
	sayNoneSeen       = phrase{"aucune", "none"}
	sayObserved       = phrase{"Départ : %s ; cible : %s ; observations : %s.", "Baseline: %s; target: %s; observations: %s."}
	saySpan           = phrase{"de %s à %s", "from %s to %s"}
	sayMarks          = phrase{"Notes, %s", "Marks, %s"}
	sayBar            = phrase{"Barre", "Bar"}
	sayOnScale        = phrase{"Note de %s, sur une échelle %s.", "Mark of %s, on a scale %s."}
)
