package main

import (
	_ "embed" // for the usage

	"github.com/aap-lit/aap/examples/internal/console"
)

type phrase = console.Phrase

// What the command line is answered.
var (
	sayUsage     = phrase{usageFrench, usageEnglish}
	sayNoVerb    = phrase{"« %s » n’est ni cases, ni check, ni mutants, ni engine, ni score, ni terms", "“%s” is none of cases, check, mutants, engine, score and terms"}
	sayNoCommand = phrase{"il manque une commande après --", "a command is missing after --"}
	sayTooMuch   = phrase{"« %s » n’est pas attendu", "“%s” is not expected"}
	sayBelowZero = phrase{"-timeout et -jobs doivent être positifs", "-timeout and -jobs must be above zero"}
	sayNoCase    = phrase{"aucun cas ne reste avec %s", "no case is left by %s"}
	sayNoMutants = phrase{"aucun mutant ne commence par « %s »", "no mutant begins with “%s”"}
	sayNoMutant  = phrase{"aucun mutant ne s’appelle « %s » ; kit mutants%s les dit tous", "no mutant is called “%s”; kit mutants%s lists them all"}
	sayNotOfJury = phrase{"-known et -call ne vont pas avec -jury : ce sont des dossiers et des appels", "-known and -call do not go with -jury: they are of dossiers and calls"}
)

// What comes of a check and of a suite.
var (
	countPassed = console.Count{
		phrase{"%d cas passe, au niveau %s", "%d case passes at level %s"},
		phrase{"%d cas passent tous, au niveau %s", "%d cases all pass at level %s"},
	}
	sayOneCase        = phrase{"Un cas seul : %s", "One case alone: %s"}
	sayFailsReference = phrase{
		"les tests échouent sur la référence : ce qu’ils disent d’un autre moteur ne vaut rien tant qu’ils y échouent.",
		"the tests fail on the reference: what they say of another engine is worth nothing until they pass it.",
	}
	sayReferenceLate = phrase{
		"les tests sur la référence n’ont pas fini en %v ; -timeout leur en laisse plus.",
		"the tests on the reference did not end in %v; -timeout gives them more.",
	}
	sayProgress = phrase{"%d sur %d : %s", "%d of %d: %s"}
	sayUnsaid   = phrase{"Sur ces erreurs, les tests n’ont rien dit :", "Of these mistakes the tests said nothing:"}
	sayLate     = phrase{"ils n’ont pas fini en %v", "they did not end in %v"}
	countKilled = console.Count{
		phrase{"%d mutant tué sur %d", "%d mutant killed out of %d"},
		phrase{"%d mutants tués sur %d", "%d mutants killed out of %d"},
	}
	sayLive    = phrase{"Ces erreurs passent inaperçues :", "These mistakes go unnoticed:"}
	sayWitness = phrase{
		"Un cas du kit détecte chacune ; kit mutants%s le nomme. Celui de la première : kit cases%s -only %s",
		"A case of the kit catches each, and kit mutants%s names it. That of the first: kit cases%s -only %s",
	}
)

var (
	//go:embed usage.fr.txt
	usageFrench string
	//go:embed usage.en.txt
	usageEnglish string
)
