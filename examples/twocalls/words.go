package main

import (
	_ "embed" // for the usage

	"github.com/aap-lit/aap/examples/internal/console"
)

// What the command line is answered.
var (
	sayUsage   = console.Phrase{usageFrench, usageEnglish}
	sayTooMuch = console.Phrase{"« %s » n’est pas attendu", "“%s” is not expected"}
)

var (
	//go:embed usage.fr.txt
	usageFrench string
	//go:embed usage.en.txt
	usageEnglish string
)

// termNames name the terms that differences point at.
var termNames = map[string]console.Phrase{
	"/min-services":        {"Services de l’État exigés", "State services required"},
	"/year":                {"Année de l’organisation de l’État", "Year of the organisation of the State"},
	"/institutions":        {"Services propres à l’appel", "Services of the call’s own"},
	"/hierarchy":           {"Un service et ses parties", "A service and its parts"},
	"/level":               {"Services départementaux", "Services of départements"},
	"/deposit":             {"Dépôt", "Submission"},
	"/opens":               {"Ouverture", "Opening"},
	"/closes":              {"Clôture", "Closing"},
	"/min-partners":        {"Partenaires exigés", "Partners required"},
	"/required-categories": {"Catégories exigées", "Categories required"},
	"/actors":              {"Acteurs qui comptent", "Actors that count"},
	"/seed":                {"Amorçage", "Seed project"},
	"/budget/cap":          {"Plafond", "Cap"},
	"/budget/cap-base":     {"Mois que regarde le plafond", "Months that the cap looks at"},
	"/budget/rate":         {"Taux", "Rate"},
	"/budget/months":       {"Mois financés", "Months funded"},
	"/budget/share-base":   {"Assiette", "Base of the share"},
}

var countMonths = console.Count{{"%d mois", "%d month"}, {"%d mois", "%d months"}}

// The readings of a call, in words.
var (
	hierarchyWords = map[bool]console.Phrase{ // whether each counts
		false: {"comptés pour un", "counted as one"},
		true:  {"comptés chacun", "each counted"},
	}
	levelWords = map[bool]console.Phrase{ // whether they count
		false: {"non comptés", "not counted"},
		true:  {"comptés", "counted"},
	}
	actorWords = map[bool]console.Phrase{ // whether all do
		false: {"ceux des six catégories", "those of the six categories"},
		true:  {"ceux de toute catégorie", "those of any category"},
	}
)
