package main

import "github.com/aap-lit/aap/examples/internal/console"

type (
	phrase = console.Phrase
	count  = console.Count
)

// What the command line is answered.
var (
	sayBadMonth    = phrase{"-month %d : un mois du projet, de 1 à %d", "-month %d: a month of the project, from 1 to %d"}
	sayBadSample   = phrase{"-sample %s : les exemples sont %s", "-sample %s: the samples are %s"}
	saySampleAlone = phrase{"-sample ne va pas avec des fichiers", "-sample does not go with files"}
	sayUsage       = phrase{usageFrench, usageEnglish}
)

const usageFrench = `Usage : appraise [options] [fichier… | -]

Instruit des dossiers de l’appel à projets « Laboratoires d’innovation
territoriale » (2016). Un fichier contient un dossier, ou {"dossier": …}, auquel
peuvent se joindre en "readings" d’autres lectures de l’appel que les nôtres, en
"indicators" la liste des indicateurs du projet, et en "jury" la session du jury
qui l’a noté ; « - » lit sur l’entrée standard une suite de dossiers et donne un
résultat pour chacun. Sans fichier, un dossier fictif sert d’exemple.

  -sample NOM        instruit un dossier d’exemple
  -list              énumère les exemples
  -lang fr|en        langue de la page et des erreurs (selon LC_ALL,
                     LC_MESSAGES ou LANG ; à défaut, le français)
  -draft             tient toutes les listes du dossier pour inachevées
  -witnesses         ajoute à un dossier indécis deux dossiers complets qui n’en
                     diffèrent que par un fait, l’un recevable, l’autre non
  -month N           mois du projet à la fin duquel les indicateurs sont lus (à
                     défaut, le dernier mois où l’un d’eux a été observé)
  -format FORMAT     text : une page pour un lecteur ; json : une ligne par
                     dossier ; html : une page à imprimer, tous dossiers réunis
  -messages fr|en    ajoute les messages au JSON

Code de retour : 0 si tous les dossiers sont recevables, 1 si l’un ne l’est pas,
2 si une entrée ou la commande est fautive.
`

const usageEnglish = `Usage: appraise [options] [file… | -]

Appraises dossiers of the call for projects « Laboratoires d'innovation
territoriale » (2016). A file holds a dossier, or {"dossier": …}, which may be
joined as "readings" by other readings of the call than ours, as "indicators" by
the list of the project's indicators, and as "jury" by the session of the jury
that marked it; “-” reads a stream of dossiers from standard input and gives a
result for each. Without a file, a fictitious dossier serves as an example.

  -sample NAME       appraise a sample
  -list              list the samples
  -lang fr|en        language of the page and of errors (by LC_ALL, LC_MESSAGES
                     or LANG; else French)
  -draft             take all lists of the dossier as unfinished
  -witnesses         add to an undecided dossier two complete ones that differ
                     in one fact, one eligible, one not
  -month N           month of the project at whose end the indicators are read
                     (else the last month in which one of them was observed)
  -format FORMAT     text: a page to read; json: one line a dossier; html: one
                     page to print, for all dossiers
  -messages fr|en    add messages to the JSON

Exit status: 0 if all dossiers are eligible, 1 if one is not, 2 if an input or
the command line is wrong.
`

// The head of the page.
var (
	sayAllMet  = phrase{"les %d règles de l’appel sont respectées", "the %d rules of the call are met"}
	sayReadAs  = phrase{"L’appel est lu ici autrement que d’ordinaire, pour voir ce qu’il en est %s.", "The call is read here in another way than usual, to see what follows %s."}
	countMet   = count{phrase{"%d règle est respectée", "%d rule is met"}, phrase{"%d règles sont respectées", "%d rules are met"}}
	countLost  = count{phrase{"%d règle n’est pas respectée", "%d rule is not met"}, phrase{"%d règles ne sont pas respectées", "%d rules are not met"}}
	countOpen  = count{phrase{"%d règle reste à préciser", "%d rule is not known yet"}, phrase{"%d règles restent à préciser", "%d rules are not known yet"}}
	sayClash   = phrase{"%d règles sont incompatibles entre elles", "%d rules clash"}
	countClash = count{sayClash, sayClash}

	sayRegion     = phrase{"Région", "Region"}
	sayServices   = phrase{"Services", "Services"}
	sayPartners   = phrase{"Partenaires", "Partners"}
	sayNotGiven   = phrase{"à préciser", "not given"}
	sayNone       = phrase{"aucun", "none"}
	sayMayGrow    = phrase{"liste encore ouverte", "list still open"}
	sayByRegion   = phrase{"à préciser selon la région du projet", "depends on the project's region"}
	sayRepeats    = phrase{"même service que « %s », déjà compté", "the same service as “%s”, counted already"}
	sayMeant      = phrase{"vouliez-vous dire « %s » ?", "did you mean “%s”?"}
	sayUnderstood = phrase{"Région comprise : %s.", "Region understood: %s."}
	countUnnamed  = count{phrase{"%d agent sans service indiqué", "%d agent without a service"}, phrase{"%d agents sans service indiqué", "%d agents without a service"}}
	countFurther  = count{phrase{"et %d autre", "and %d more"}, phrase{"et %d autres", "and %d more"}}
	sayUncovered  = phrase{"Catégories sans partenaire (aucune n’est exigée) : %s.", "Categories without a partner (none is required): %s."}
	sayRules      = phrase{"Règles", "Rules"}
	saySource     = phrase{"Source : %s", "Source: %s"}
	sayOr         = phrase{"ou", "or"}
	sayConflicts  = phrase{"Règles incompatibles entre elles", "Rules that clash"}
	sayAnd        = phrase{" et ", " and "}
	sayColon      = phrase{" : ", ": "}
	saySemicolon  = phrase{" ; ", "; "}
	sayPlan       = phrase{"Ce qu’il faut faire", "What to do"}
	sayPlanElse   = phrase{"Ce qui serait à corriger par ailleurs", "What else would have to be mended"}
	sayMetToday   = phrase{"respecté aujourd’hui, ne le serait plus", "met today, would no longer be"}
	sayPlanExact  = phrase{"Rien n’y est de trop : un centime ou une unité de moins ne suffirait pas.", "Nothing in it is too much: a cent or a unit less would not do."}
	sayThen       = phrase{"Ensuite : %s.", "Then: %s."}
	sayBeyond     = phrase{"Ce qu’aucune correction ne peut changer", "What no change can mend"}
	sayBeyondLine = phrase{"%s. Le dossier reste non recevable, quoi qu’on y corrige.", "%s. The dossier stays ineligible, whatever is mended in it."}

	sayQuestions = phrase{"Questions à poser, dans l’ordre", "Questions to ask, in this order"}
	sayServes    = phrase{"Pour décider : %s.", "To decide: %s."}
	sayClose     = phrase{"La liste est encore ouverte : complétez-la, ou dites qu’elle est close.", "The list is still open: complete it, or say that it is closed."}

	sayReadings = phrase{"Si l’appel se lisait autrement", "If the call were read otherwise"}
	sayVerdict  = phrase{"verdict : %s", "verdict: %s"}
	saySame     = phrase{"verdict inchangé", "the same verdict"}

	sayWitnesses    = phrase{"À quoi tient le verdict", "What the verdict hangs on"}
	sayWitnessIntro = phrase{"Deux dossiers complets, pareils en tout sauf sur un point :", "Two complete dossiers, alike in all but one point:"}
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
	sayRequest     = phrase{"Demande à l’appel", "Request"}
	sayCoFinancing = phrase{"Cofinancement nécessaire", "Co-financing needed"}
	sayShortfall   = phrase{"Ressources manquantes", "Resources missing"}
	saySurplus     = phrase{"Ressources en trop", "Resources in excess"}
)

// What was reached.
var (
	sayIndicators = phrase{"Indicateurs à la fin du mois %d du projet", "Indicators at the end of month %d of the project"}
	sayAtStart    = phrase{"Indicateurs au départ du projet", "Indicators at the start of the project"}
	countReached  = count{phrase{"%d cible atteinte", "%d target achieved"}, phrase{"%d cibles atteintes", "%d targets achieved"}}
	countOnTrack  = count{sayOnTrack, sayOnTrack}
	sayOnTrack    = phrase{"%d en bonne voie", "%d on track"}
	countBehind   = count{sayBehind, sayBehind}
	sayBehind     = phrase{"%d en retard", "%d behind"}
	countNoData   = count{sayNoData, sayNoData}
	sayNoData     = phrase{"%d sans avancement calculable", "%d whose progress cannot be told"}
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
	sayAppraisal    = phrase{"Appréciation du jury", "Jury's appraisal"}
	sayManyProjects = phrase{
		"La session compte plusieurs projets : leur classement et le partage de l’enveloppe sont l’affaire du programme examples/jury.",
		"The session has several projects: ranking them and sharing the envelope out are the business of the program examples/jury.",
	}
	sayScoreApart = phrase{
		"La note ne change rien à la recevabilité. Elle est exacte, et arrondie ici à deux décimales pour la lecture seule.",
		"The score changes nothing in eligibility. It is exact, and rounded here to two decimals for reading only.",
	}
	sayPasses       = phrase{"aucun seuil manqué", "no floor failed"}
	sayBelowFloor   = phrase{"écarté par un seuil", "refused by a floor"}
	sayUnmarked     = phrase{"note manquante", "mark missing"}
	sayNoQuorum     = phrase{"quorum non atteint", "short of the quorum"}
	sayCriterion    = phrase{"Critère", "Criterion"}
	sayMark         = phrase{"Note", "Mark"}
	sayContribution = phrase{"Contribution", "Contribution"}
	sayScoreTotal   = phrase{"Total", "Total"}
)

// The foot of the page.
var (
	sayCall    = phrase{"Appel %s, révision %s des règles.", "Call %s, revision %s of the rules."}
	sayInForce = phrase{"Comment l’appel est lu, et ce que son texte pourrait dire d’autre, règle par règle.", "How the call is read, and what else its text could mean, rule by rule."}
	sayJury    = phrase{"Un dossier recevable n’est pas encore retenu : le choix appartient au jury.", "An eligible dossier is not yet a selected one: the choice is the jury's."}
)
