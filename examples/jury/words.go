package main

import (
	"strconv"
	"unicode"
	"unicode/utf8"

	"github.com/aap-lit/aap/scoring"
)

// What the command line is answered.
var (
	sayHint      = phrase{"« jury -h » dit comment s'en servir.", "“jury -h” tells how to use it."}
	sayBadFormat = phrase{"-format %s : text, json ou html", "-format %s: text, json or html"}
	sayOnePage   = phrase{"-format html : une seule session par page", "-format html: one session a page"}
	sayOneStream = phrase{"« - » ne peut être donné qu'une fois", "“-” can be given only once"}
	sayNoFile    = phrase{"ce fichier n'existe pas", "this file does not exist"}
	sayInput     = phrase{"entrée %d", "input %d"}
	sayUsage     = phrase{usageFrench, usageEnglish}
)

const usageFrench = `Usage : jury [options] [fichier… | -]

Classe les projets d'une session de jury et répartit l'enveloppe selon le
classement. Un fichier contient une session ; « - » lit sur l'entrée standard une
suite de sessions et donne un résultat pour chacune. Sans fichier, une session
fictive sert d'exemple.

  -lang fr|en     langue de la page et des erreurs (selon LC_ALL, LC_MESSAGES
                  ou LANG ; à défaut, le français)
  -format text    page pour un lecteur (par défaut)
  -format html    la même, avec des figures, à lire à l'écran ou à imprimer : un
                  fichier qui se suffit, pour une seule session
  -format json    une ligne de JSON par session
  -anonymous      tait le nom des évaluateurs

Code de retour : 0, ou 2 si une entrée ou la commande est fautive.
`

const usageEnglish = `Usage: jury [options] [file… | -]

Ranks the projects of a jury's session and shares the envelope out along the
ranking. A file holds a session; “-” reads a stream of sessions from standard
input and gives a result for each. Without a file, a fictitious session serves
as an example.

  -lang fr|en     language of the page and of errors (by LC_ALL, LC_MESSAGES or
                  LANG; else French)
  -format text    a page to read (default)
  -format html    the same with charts, for a screen or for paper: one file that
                  needs no other, for one session
  -format json    a line of JSON for each session
  -anonymous      do not name assessors

Exit status: 0, or 2 if an input or the command line is wrong.
`

// The head of the page.
var (
	sayJury        = phrase{"Session de jury : %s, %s.", "Jury's session: %s, %s."}
	countProjects  = count{phrase{"%d projet", "%d project"}, phrase{"%d projets", "%d projects"}}
	countAssessors = count{phrase{"%d évaluateur", "%d assessor"}, phrase{"%d évaluateurs", "%d assessors"}}
	sayNoEnvelope  = phrase{"Aucune enveloppe n'est à répartir.", "There is no envelope to share out."}
	sayEnvelope    = phrase{"Enveloppe : %s.", "Envelope: %s."}
	sayStop        = phrase{"Le premier projet qui n'y tient pas arrête la liste.", "The first project that does not fit ends the list."}
	saySkip        = phrase{"Un projet qui n'y tient pas laisse la place aux suivants.", "A project that does not fit leaves its place to those after it."}
	sayCosts       = phrase{"Les projets retenus demandent %s ; il reste %s.", "The funded projects ask for %s; %s is left."}
)

// countOf counts the projects of a status.
var countOf = map[scoring.Status]count{
	scoring.Funded:   {phrase{"%d retenu", "%d funded"}, phrase{"%d retenus", "%d funded"}},
	scoring.Tied:     {phrase{"%d ex æquo", "%d tied"}, phrase{"%d ex æquo", "%d tied"}},
	scoring.Reserve:  {phrase{"%d en réserve", "%d in reserve"}, phrase{"%d en réserve", "%d in reserve"}},
	scoring.Refused:  {phrase{"%d écarté", "%d refused"}, phrase{"%d écartés", "%d refused"}},
	scoring.Unranked: {phrase{"%d non classé", "%d not ranked"}, phrase{"%d non classés", "%d not ranked"}},
}

// The parts of the page.
var (
	sayRanking    = phrase{"Classement", "Ranking"}
	sayRank       = phrase{"Rang", "Rank"}
	sayProject    = phrase{"Projet", "Project"}
	sayTotal      = phrase{"Total", "Total"}
	sayRequest    = phrase{"Demande", "Request"}
	sayDecision   = phrase{"Décision", "Decision"}
	sayGrounds    = phrase{"Motifs", "Grounds"}
	sayRankOf     = phrase{"Rang %d.", "Rank %d."}
	sayAside      = phrase{"Hors classement", "Not in the ranking"}
	sayAbsent     = phrase{"Notes sans valeur, laissées hors des moyennes", "Marks without a value, left out of the means"}
	sayAbsence    = phrase{"%s, %s : %s (%s)", "%s, %s: %s (%s)"}
	sayEverything = phrase{"tous les critères", "all criteria"}
	sayAssessor   = phrase{"évaluateur %s", "assessor %s"}
	sayOwnGrid    = phrase{
		"La grille est celle de la session : l'appel à projets n'en publie pas.",
		"The grid is the session's own: the call for projects publishes none.",
	}
	sayExact = phrase{
		"Les totaux sont calculés exactement et arrondis ici à deux décimales pour la lecture seule ; aucune décision ne dépend de l'arrondi.",
		"Totals are computed exactly and rounded here to two decimals for reading only; no decision depends on the rounding.",
	}
)

func number(n int) string { return strconv.Itoa(n) }

// sentence begins a text with a capital letter.
func sentence(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}
