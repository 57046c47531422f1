package scoring

import "sync"

// LIT2016 is the default grid: the seven characteristics of a laboratory that
// the flyer of the call « Laboratoires d'innovation territoriale » lists (« Ce
// qui caractérise un laboratoire d'innovation publique »), of equal weight,
// marked from 0 to 5 by halves, without floor, quorum or tie key.
//
// The call publishes no grid. This one is a reading of its text that a jury
// may start from, and not the rule of the call; [Grid.Note] says so.
func LIT2016() Grid { return Grid{lit2016()} }

var lit2016 = sync.OnceValue(func() *grid {
	g := &grid{lit: true, min: 0, max: 5 * million, step: million / 2, aggregate: Mean}
	for _, c := range [...]criterion{
		{code: "objective", french: "Objectif", english: "Objective"},
		{code: "projects", french: "Projets", english: "Projects"},
		{code: "team", french: "Équipe pluridisciplinaire", english: "Multidisciplinary team"},
		{code: "methods", french: "Méthodes et outils innovants", english: "Innovative methods and tools"},
		{code: "open-place", french: "Lieu ouvert", english: "Open place"},
		{code: "governance", french: "Gouvernance structurée", english: "Structured governance"},
		{code: "evaluation", french: "Dispositif d’évaluation", english: "Evaluation"},
	} {
		c.weight = million
		g.criteria = append(g.criteria, c)
	}
	return g
})
