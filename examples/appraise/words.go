package main

import (
	_ "embed" // for the usage

	"github.com/aap-lit/aap/examples/internal/console"
	"github.com/aap-lit/aap/partners"
)

type (
	phrase = console.Phrase
	count  = console.Count
)

// What the command line is answered.
var (
	sayBadMonth      = phrase{"-month %d : un mois du projet, de 1 à %d", "-month %d: a month of the project, from 1 to %d"}
	sayBadSample     = phrase{"-sample %s : les exemples sont %s", "-sample %s: the samples are %s"}
	saySampleAlone   = phrase{"-sample ne va pas avec des fichiers", "-sample does not go with files"}
	sayMessagesAlone = phrase{"-messages ne va qu’avec -format json : une page est dans la langue de -lang", "-messages goes with -format json alone: a page is in the language of -lang"}
	sayUsage         = phrase{usageFrench, usageEnglish}
)

var (
	//go:embed usage.fr.txt
	usageFrench string
	//go:embed usage.en.txt
	usageEnglish string
)

// The head of the page.
var (
	sayNoRule  = phrase{"L’appel ne pose aucune règle.", "The call has no rule."}
	sayOneMet  = phrase{"La seule règle de l’appel est respectée.", "The one rule of the call is met."}
	sayAllMet  = phrase{"Les %d règles de l’appel sont respectées.", "The %d rules of the call are met."}
	sayReadAs  = phrase{"L’appel est interprété ici autrement que d’ordinaire, pour voir ce qu’il en est %s.", "The call is interpreted here in another way than usual, to see what follows %s."}
	countMet   = count{phrase{"%d règle est respectée", "%d rule is met"}, phrase{"%d règles sont respectées", "%d rules are met"}}
	countLost  = count{phrase{"%d règle n’est pas respectée", "%d rule is not met"}, phrase{"%d règles ne sont pas respectées", "%d rules are not met"}}
	countOpen  = count{phrase{"%d règle reste à vérifier", "%d rule cannot be checked yet"}, phrase{"%d règles restent à vérifier", "%d rules cannot be checked yet"}}
	countClash = console.Always(phrase{"%d règles sont incompatibles entre elles", "%d rules clash"})

	sayRegion      = phrase{"Région", "Region"}
	sayServices    = phrase{"Services", "Services"}
	sayPartners    = phrase{"Partenaires", "Partners"}
	sayNotGiven    = phrase{"à indiquer", "to be given"}
	sayNone        = phrase{"aucun", "none"}
	sayMayGrow     = phrase{"liste encore ouverte", "list still open"}
	sayByRegion    = phrase{"à préciser selon la région du projet", "to be specified by the project’s region"}
	sayRepeats     = phrase{"même service que « %s », déjà compté", "the same service as “%s”, already counted"}
	sayOnWord      = phrase{"compté sur déclaration", "counted on the applicant’s word"}
	sayNotListed   = phrase{"absent de notre liste : dites s’il s’agit d’un service de l’État", "not on our list: say whether it is a State service"}
	sayAsAnswered  = phrase{"n’est pas un service de l’État, selon la réponse donnée", "not a State service, by the answer given"}
	sayMeant       = phrase{"vouliez-vous dire « %s » ?", "did you mean “%s”?"}
	sayUnderstood  = phrase{"Région du projet : %s.", "Region of the project: %s."}
	countUnnamed   = count{phrase{"%d agent sans service indiqué", "%d agent without a service"}, phrase{"%d agents sans service indiqué", "%d agents without a service"}}
	countFurther   = count{phrase{"et %d autre", "and %d more"}, phrase{"et %d autres", "and %d more"}}
	sayUncovered   = phrase{"Catégories sans partenaire (aucune n’est exigée) : %s.", "Categories without a partner (none is required): %s."}
	sayRules       = phrase{"Règles", "Rules"}
	saySource      = phrase{"Source : %s", "Source: %s"}
	sayOr          = phrase{"ou", "or"}
	sayConflicts   = phrase{"Règles incompatibles entre elles", "Rules that clash"}
	sayAnd         = phrase{" et ", " and "}
	sayColon       = phrase{" : ", ": "}
	saySemicolon   = phrase{" ; ", "; "}
	sayPlan        = phrase{"Ce qu’il faut faire", "What to do"}
	sayPlanElse    = phrase{"Ce qui serait à corriger par ailleurs", "What else would have to be corrected"}
	sayMetToday    = phrase{"respectée aujourd’hui, elle ne le serait plus une fois le reste corrigé", "met today, but no longer once the rest is corrected"}
	sayPlanExact   = phrase{"Les montants et les nombres indiqués sont les plus petits qui suffisent.", "The amounts and numbers given are the smallest that suffice."}
	sayThen        = phrase{"Ensuite : %s.", "Then: %s."}
	sayBeyond      = phrase{"Ce qu’aucune correction ne peut changer", "What no correction can change"}
	sayBeyondLine  = phrase{"%s. Le dossier reste non recevable, quoi qu’on y corrige.", "%s. The dossier stays ineligible, whatever is corrected in it."}
	sayNotRequired = phrase{"Catégories sans partenaire, qui ne sont pas exigées : %s.", "Categories without a partner, which are not required: %s."}

	sayQuestions = phrase{"Questions à poser, dans l’ordre", "Questions to ask, in this order"}
	sayServes    = phrase{"Sert à vérifier : %s.", "Needed to check: %s."}
	sayClose     = phrase{"La liste est encore ouverte : complétez-la, ou dites qu’elle est complète.", "The list is still open: complete it, or say that it is complete."}

	sayReadings = phrase{"Interprétations possibles de l’appel", "Possible interpretations of the call"}
	sayVerdict  = phrase{"verdict : %s", "verdict: %s"}
	saySame     = phrase{"verdict inchangé", "the same verdict"}

	sayWitnesses    = phrase{"À quoi tient le verdict", "What the verdict hangs on"}
	sayWitnessIntro = phrase{"Deux dossiers complets, identiques sauf sur un point :", "Two complete dossiers, identical but for one point:"}
	sayYes          = phrase{"oui", "yes"}
	sayNo           = phrase{"non", "no"}
	sayCosts        = phrase{"%s de dépenses", "costs of %s"}
	sayAsked        = phrase{"%s demandés", "%s requested"}
)

// The financing plan.
var (
	sayFinancing   = phrase{"Plan de financement", "Financing plan"}
	sayProvisional = phrase{"Chiffres provisoires : des lignes peuvent encore s’ajouter.", "Figures so far: entries may still be added."}
	sayByKind      = phrase{"Par nature de dépense", "By kind of cost"}
	sayByYear      = phrase{"Par année du projet (● mois financé, ○ mois suivant)", "By year of the project (● funded month, ○ later month)"}
	sayYear        = phrase{"année %d, mois\u00a0%d\u00a0à\u00a0%d", "year %d, months\u00a0%d\u00a0to\u00a0%d"}
	sayTotal       = phrase{"Coût total", "Total cost"}
	sayBaseWhole   = phrase{"Assiette : coût total", "Base: total cost"}
	sayBaseFirst   = phrase{"Assiette : coût des %d premiers mois", "Base: cost of the first %d months"}
	sayShare       = phrase{"Part finançable de l’assiette", "Share of the base that can be funded"}
	sayRequest     = phrase{"Subvention demandée", "Grant requested"}
	sayCoFinancing = phrase{"Cofinancement nécessaire", "Co-financing needed"}
	sayCoFinIf     = phrase{"Cofinancement nécessaire si la demande était acceptée", "Co-financing needed if the request were accepted"}
	sayShortfall   = phrase{"Ressources manquantes", "Resources missing"}
	saySurplus     = phrase{"Ressources en trop", "Resources in excess"}
)

// What was reached.
var (
	sayIndicators = phrase{"Indicateurs à la fin du mois %d du projet", "Indicators at the end of month %d of the project"}
	sayAtStart    = phrase{"Indicateurs au départ du projet", "Indicators at the start of the project"}
	countReached  = count{phrase{"%d cible atteinte", "%d target achieved"}, phrase{"%d cibles atteintes", "%d targets achieved"}}
	countOnTrack  = console.Always(phrase{"%d en bonne voie", "%d on track"})
	countBehind   = console.Always(phrase{"%d en retard", "%d behind"})
	countNoData   = console.Always(phrase{"%d sans avancement calculable", "%d without computable progress"})
	sayBaseline   = phrase{"Départ", "Baseline"}
	sayTarget     = phrase{"Cible", "Target"}
	sayActual     = phrase{"Dernière valeur", "Latest value"}
	sayProgress   = phrase{"Progression", "Progress"}
	sayAtMonth    = phrase{"%s (mois\u00a0%d)", "%s (month\u00a0%d)"}
	sayExpected   = phrase{"Attendu à la fin du mois\u00a0%d, à progression régulière : %s.", "Expected at the end of month\u00a0%d, at a steady pace: %s."}
	sayEach       = phrase{"%s : %s ; %s : %s ; %s : %s ; %s : %s.", "%s: %s; %s: %s; %s: %s; %s: %s."}
)

// What the jury gave.
var (
	sayAppraisal    = phrase{"Appréciation du jury", "Jury’s appraisal"}
	sayManyProjects = phrase{
		"La session compte plusieurs projets : le programme examples/jury les classe et partage l’enveloppe.",
		"The session has several projects: the program examples/jury ranks them and shares the envelope out.",
	}
	sayScoreApart = phrase{
		"La note ne change rien à la recevabilité. Elle est calculée exactement, et arrondie à deux décimales pour l’affichage.",
		"The score does not affect eligibility. It is computed exactly, and rounded to two decimals for display.",
	}
	sayPasses       = phrase{"aucune note éliminatoire", "no disqualifying mark"}
	sayBelowFloor   = phrase{"note éliminatoire", "disqualifying mark"}
	sayUnmarked     = phrase{"note manquante", "mark missing"}
	sayNoQuorum     = phrase{"quorum non atteint", "short of the quorum"}
	sayCriterion    = phrase{"Critère", "Criterion"}
	sayMark         = phrase{"Note", "Mark"}
	sayContribution = phrase{"Contribution", "Contribution"}
	sayScoreTotal   = phrase{"Total (sur\u00a0%s)", "Total (out\u00a0of\u00a0%s)"}
)

// The foot of the page.
var (
	sayCall      = phrase{"Appel %s, révision %s des règles.", "Call %s, revision %s of the rules."}
	sayInForce   = phrase{"Interprétation de l’appel, règle par règle, avec ce que son texte pourrait vouloir dire d’autre.", "How the call is interpreted, rule by rule, with what else its text could mean."}
	sayJury      = phrase{"Un dossier recevable n’est pas encore retenu : le choix appartient au jury.", "An eligible dossier is not selected yet: the choice is the jury’s."}
	sayCallAlone = phrase{"Appel %s.", "Call %s."}
	sayCallName  = phrase{"Appel à projets « %s » (%s)", "Call for projects « %s » (%s)"}
	sayCallCode  = phrase{"Appel à projets %s", "Call for projects %s"}
)

// pagePhrases are what the HTML page says of its own, by the names its template
// knows them by.
var pagePhrases = map[string]phrase{
	"lang":            {"fr", "en"},
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
	"no-partners":     {"Partenaires à indiquer.", "Partners to be given."},
	"financing":       sayFinancing,
	"provisional":     sayProvisional,
	"bars":            {"Chaque barre est proportionnelle au coût. Sous celle d’une année, une case par mois : pleine, mois financé ; vide, mois suivant.", "Each bar is as long as its cost. Below that of a year, a box a month: full, funded month; empty, later month."},
	"limits":          {"Chaque barre va jusqu’au plus grand des deux montants ; le trait est la limite.", "Each bar spans the greater of its two amounts; the stroke is the limit."},
	"request":         {"La subvention demandée et ses limites", "The grant requested and its limits"},
	"course":          {"Trait discontinu : du départ à la cible. Trait plein et points : valeurs observées ; point creux : après le mois lu ; croix : non disponible.", "Broken line: from baseline to target. Solid line and dots: values observed; hollow dot: after the month read; cross: not available."},
	"appraisal":       sayAppraisal,
	"witnesses":       sayWitnesses,
	"witness-intro":   sayWitnessIntro,
	"bad-input":       {"Saisie à corriger : le dossier n’a pas pu être instruit", "Input to correct: the dossier could not be appraised"},
	"faults":          {"Ce qui est à corriger", "What to correct"},
	"faults-in-order": {"Erreurs, dans l’ordre de la saisie", "Errors, in the order of the input"},
	"place":           {"Endroit", "Place"},
	"fault":           {"Erreur", "Error"},
	"whole-input":     {"toute la saisie", "the whole input"},
	"foot":            {"Sur quoi repose cette page", "What this page is based on"},
	"unchecked":       {"Ne sont pas vérifiés ici : l’assiette de la TVA, les autres plafonds d’aide publique, les aides d’État aux entreprises et la liste des dépenses éligibles.", "Not checked here: the VAT basis, other ceilings of public aid, State aid to companies and the list of eligible costs."},
}

// What stands in the tables and the charts of the HTML page.
var (
	sayIncompatible   = phrase{"incompatibles", "clash"}
	sayCoverage       = phrase{"Partenaires du territoire, par catégorie", "Partners of the territory, by category"}
	sayCountsNot      = phrase{"ne compte pas parmi les autres acteurs : %s", "does not count as another actor: %s"}
	sayNoCategory     = phrase{"hors des six catégories de l’appel", "in none of the call’s six categories"}
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
	sayLimits         = phrase{"Coût et plafond, subvention demandée et part finançable", "Cost and cap, grant requested and share that can be funded"}
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

// stateClasses are those of the partners that are of the State, in words.
var stateClasses = map[partners.Class]phrase{
	partners.StateService:          {"service de l’État", "State service"},
	partners.CentralAdministration: {"administration centrale", "central administration"},
	partners.Court:                 {"juridiction", "court"},
}
