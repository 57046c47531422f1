package partners

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/internal/wording"
)

// TestSpellingsAreDistinct: no spelling stands for two institutions, though
// link words and plurals are taken off. What an institution has claimed is not
// taken from it silently.
func TestSpellingsAreDistinct(t *testing.T) {
	claim := func(spelling string, i Institution) {
		found, end := spellings().match(wording.Fold(spelling), 0)
		require.Equal(t, i.Code(), found.institution.Code(), spelling)
		require.Equal(t, len(wording.Fold(spelling)), end, spelling)
	}
	for _, i := range Institutions() {
		r := i.record()
		claim(r.code, i)
		claim(r.name, i)
		for _, s := range r.spellings {
			claim(s, i)
		}
	}
	for _, p := range placed {
		claim(p.spelling, p.institution)
		require.Equal(t, p.place, wording.Fold(p.place), "a place stands folded")
	}
}

func TestUndotted(t *testing.T) {
	for _, c := range []struct{ in, out, reason string }{
		{"DRAC", "DRAC", "no dot"},
		{"D.R.A.C.", "DRAC ", "an acronym"},
		{"D.R.A.C d'Occitanie", "DRAC  d'Occitanie", "the last dot forgotten"},
		{"St. Malo", "St. Malo", "an abbreviation is no acronym"},
		{"J. Dupont", "J. Dupont", "one letter is none"},
		{"Ets. A.B.Martin", "Ets. AB Martin", "a word after the last dot stays whole"},
		{"É.N.A.", "ÉNA ", "letters with accents"},
		{"a.b\xff", "ab \xff", "what is not UTF-8 stays"},
		{"www.a.fr", "www.a.fr", "a letter inside a word begins none"},
		{"...", "...", "no letter"},
	} {
		require.Equal(t, c.out, undotted(c.in), c.reason)
	}
}

func TestStem(t *testing.T) {
	for _, c := range []struct{ a, b, reason string }{
		{"sports", "sport", "s"},
		{"regionaux", "regional", "aux is the plural of al"},
	} {
		require.Equal(t, stem(c.a), stem(c.b), c.reason)
	}
	require.NotEqual(t, stem("regionale"), stem("regional"), "a feminine is no plural")
}
