package schema

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility"
)

// richTerms have every member that terms may have.
const richTerms = `{
	"code": "X-2021", "revision": "1", "min-services": 2, "deposit": true,
	"opens": "2021-04-08T13:44:00+02:00", "closes": "2021-09-28T17:00:00+02:00", "zone": "paris",
	"min-partners": 1, "required-categories": ["academia", "users"], "seed": true,
	"budget": {"cap": "500000.00", "cap-base": "whole", "rate": "0.5", "months": 18, "share-base": "funded-months"},
	"year": 2021,
	"institutions": [
		{"names": ["Mission Océan", "M.O."], "level": "regional", "regions": ["Bretagne", "FR-NOR"], "part-of": "DREETS Bretagne"},
		{"names": ["Cellule Algues"], "level": "departmental", "part-of": "Mission Océan"}],
	"hierarchy": "once", "level": "any", "actors": "listed",
	"name": {"fr": "Fabriques", "en": "Workshops"},
	"sources": {"team": "Article 1", "deposit": "", "window": "Article 2", "partners": "Article 3", "seed": "Article 4", "cap": "Article 5", "share": null},
	"milestones": [{"from": "2021-05-27", "to": "2021-05-28", "fr": "Journée", "en": "Day"}, {"from": "2021-09", "fr": "Jury"}],
	"contact": {"email": "aide@exemple.fr", "post": "Exemple\n35000 Rennes", "documents": "https://exemple.fr/appel", "fr": "Aide", "en": "Help"}}`

// What is written of a call the schema describes.
func TestTerms(t *testing.T) {
	terms, either := definition(t, "#/$defs/terms"), definition(t, "")
	for _, call := range calls(t) {
		require.NoError(t, valid(t, terms, encoded(t, call)))
		require.NoError(t, valid(t, either, encoded(t, call)))
	}
	require.NoError(t, valid(t, terms, richTerms))
	var read eligibility.Terms
	require.NoError(t, json.Unmarshal([]byte(richTerms), &read))
	require.NoError(t, valid(t, terms, encoded(t, read)))
	require.NoError(t, valid(t, terms, `{"code": "X"}`))
}

// contentOfTerms are the faults that the schema leaves to the library: it knows no
// names of regions and services, no order of dates, no share without its months.
var contentOfTerms = []string{"region", "department", "text", "window", "known-name", "whole", "zone", "precision", "day", "days"}

// The schema refuses what the library refuses of terms for their shape, and nothing
// that it takes.
func TestTermsMutants(t *testing.T) {
	schema := definition(t, "#/$defs/terms")
	var whole any
	require.NoError(t, json.Unmarshal([]byte(richTerms), &whole))
	taken, refused := 0, 0
	for _, mutant := range mutants(whole, changed) {
		text := encoded(t, mutant)
		var terms eligibility.Terms
		err := json.Unmarshal([]byte(text), &terms)
		said := valid(t, schema, text)
		switch {
		case err == nil:
			taken++
			require.NoError(t, said, "the library takes it: %s", text)
		case slices.ContainsFunc(eligibility.Faults(err), ofShapeOfTerms):
			refused++
			require.Error(t, said, "the library refuses it: %s: %v", text, err)
		}
	}
	require.Greater(t, taken, 50)
	require.Greater(t, refused, 300)
}

func ofShapeOfTerms(e *eligibility.Error) bool {
	if e.Pointer == "/budget/months" && e.Code() == "missing" { // a share asks for them
		return false
	}
	return !slices.Contains(contentOfTerms, e.Code())
}
