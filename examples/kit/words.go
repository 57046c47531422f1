package main

import (
	_ "embed" // for the usage

	"github.com/aap-lit/aap/examples/internal/console"
)

type phrase = console.Phrase

// What the command line is answered.
var (
	sayUsage     = phrase{usageFrench, usageEnglish}
	sayNoVerb    = phrase{"« %s » n’est pas cases, check, mutants, engine ou score", "“%s” is none of cases, check, mutants, engine and score"}
	sayNoCommand = phrase{"kit %s : il manque une commande après --", "kit %s: a command is missing after --"}
	sayTooMuch   = phrase{"« %s » n’est pas attendu", "“%s” is not expected"}
	sayBelowZero = phrase{"-timeout et -jobs sont positifs", "-timeout and -jobs are above zero"}
	sayNoCase    = phrase{"aucun cas ne commence par « %s »", "no case begins with “%s”"}
	sayNoMutants = phrase{"aucun mutant ne commence par « %s »", "no mutant begins with “%s”"}
	sayNoMutant  = phrase{"aucun mutant ne s’appelle « %s » ; kit mutants les dit tous", "no mutant is called “%s”; kit mutants lists them all"}
)

// What comes of a check and of a suite.
var (
	countPassed = console.Count{
		phrase{"%d cas passe, au niveau %s", "%d case passes at level %s"},
		phrase{"%d cas passent tous, au niveau %s", "%d cases all pass at level %s"},
	}
	sayOneCase        = phrase{"Un cas seul : kit check -only %s", "One case alone: kit check -only %s"}
	sayFailsReference = phrase{
		"les tests échouent sur la référence : ce qu’ils disent d’un autre moteur ne vaut rien tant qu’ils ne la passent pas.",
		"the tests fail on the reference: what they say of another engine is worth nothing until they pass it.",
	}
	sayScore   = phrase{"%d mutants tués sur %d", "%d of %d mutants killed"}
	sayLive    = phrase{"Ces erreurs passent inaperçues :", "These mistakes go unnoticed:"}
	sayWitness = phrase{
		"Un cas du kit prend chacune, nommé par kit mutants ; la première : kit cases -only %s",
		"A case of the kit catches each, named by kit mutants; the first: kit cases -only %s",
	}
)

var (
	//go:embed usage.fr.txt
	usageFrench string
	//go:embed usage.en.txt
	usageEnglish string
)
