package state

import "sync"

// tables are the tables, read.
type tables struct {
	lexicon      lexicon
	places       []placeRow
	institutions []institution

	regions  map[string]Region // by their names and codes, as they are usually written
	byCode   map[string]Place
	groups   map[string]land // of départements, by what a territory calls them
	codes    map[string]Institution
	composed map[[2]Institution]Institution
	rectorat Institution

	firstFormer, firstAcademie, firstDepartement Place

	regionOf []Regions // by rank of the département
	academie []Place   // the same
	zones    []Place   // of defence

	chiefTowns int // towns that are the seat of an arrondissement

	units Unit // one more than the last
	kinds Kind // the last
}

// catalogue reads the tables, once.
var catalogue = sync.OnceValue(load)

func load() *tables {
	t := &tables{
		lexicon:  newLexicon(),
		groups:   make(map[string]land),
		composed: make(map[[2]Institution]Institution),
	}
	t.lexicon.loadWords()
	t.loadPlaces()
	t.loadInstitutions()
	t.lexicon.loadMisspelt()
	return t
}
