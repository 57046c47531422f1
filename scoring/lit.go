package scoring

import (
	"slices"
	"sync"
)

// LIT2016 returns the default grid: the seven characteristics of a laboratory
// that the flyer of the call « Laboratoires d'innovation territoriale » lists
// (« Ce qui caractérise un laboratoire d'innovation publique »), of equal
// weight, marked from 0 to 5 by halves, without floor, quorum or tie key.
//
// The call publishes no grid. This one is a reading of its text that a jury may
// start from, and not the rule of the call; [Grid.Note] says so.
func LIT2016() Grid { return Grid{grid: lit2016()} }

var lit2016 = sync.OnceValue(func() *grid {
	g := &grid{min: 0, max: 5 * million, step: million / 2, averaging: Mean}
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

// isLIT reports whether the grid is that of LIT2016, wherever it comes from: a
// copy of it, read from a file, is no more published by the call than the
// original.
func (g *grid) isLIT() bool {
	lit := lit2016()
	return g.min == lit.min && g.max == lit.max && g.step == lit.step &&
		g.averaging == lit.averaging && g.quorum == lit.quorum && g.leaveOut == lit.leaveOut &&
		slices.Equal(g.criteria, lit.criteria) && // of which none has a floor
		len(g.floors) == 0 && len(g.ties) == 0
}
