package scoring_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/goldentest"
	"github.com/aap-lit/aap/scoring"
)

// spoken are sessions that together make the package say all it can of
// stability, with a reason each.
func spoken(t testing.TB) []struct {
	reason  string
	session scoring.Session
} {
	return []struct {
		reason  string
		session scoring.Session
	}{
		{"a tie at the end", compact(t, "stop", "1", "", "A 1 E1:4,2 E2:4,2", "B 1 E1:2,3 E2:2,3")},
		{"an end included, for the mark that breaks the tie", compact(t, "stop", "1", "a", "A 1 E1:4,2", "B 1 E1:2,3")},
		{"an end not included, for the mark that breaks the tie", compact(t, "stop", "1", "b", "A 1 E1:4,2", "B 1 E1:2,3")},
		{"between two ends, neither included", compact(t, "skip", "1", "", "A 1 E1:3,3", "B 1 E1:5,0", "C 1 E1:0,5")},
		{"between two ends, the lower included", compact(t, "skip", "1", "a", "A 1 E1:3,3", "B 1 E1:5,0", "C 1 E1:0,5")},
		{"between two ends, the upper included", compact(t, "skip", "1", "b", "A 1 E1:3,3", "B 1 E1:5,0", "C 1 E1:0,5")},
		{"between two ends, both included", compact(t, "skip", "1", "draw", "A 1 E1:3,3", "B 1 E1:5,0", "C 1 E1:0,5")},
		{"the present weight is an end, and not the other", compact(t, "stop", "1", "draw", "A 1 E1:4,2", "B 1 E1:3,3", "C 1 E1:5,0")},
		{"several replace several", compact(t, "stop", "3", "draw", "A 1 E1:4,2", "B 1 E1:4,2", "C 1 E1:4,2", "D 1 E1:2,3", "E 1 E1:2,3", "F 1 E1:2,3")},
		{"a tie that any change breaks", compact(t, "stop", "1", "", "A 1 E1:4,2", "B 1 E1:3,3", "C 1 E1:3,3")},
		{"a tie that any change moves", compact(t, "stop", "2", "", "A 1 E1:4,2", "B 1 E1:4,2", "C 1 E1:3,3")},
		{"who draws the line is met by one who fits", compact(t, "stop", "2", "", "A 1 E1:5,5", "B 2 E1:4,2", "C 1 E1:2,3")},
		{"without an assessor, who draws the line is not ranked", compact(t, "stop", "2", "", "A 1 E2:2,2", "B 1 E2:1,1", "C 3 E1:5,5")},
		{"without an assessor, one is not ranked and nothing else changes", compact(t, "stop", "2", "", "A 1 E2:2,2", "B 1 E2:1,1", "C 1 E1:0,1")},
		{"without an assessor, one replaces another", compact(t, "stop", "1", "", "C 1 E1:5,5 E2:3,3 E3:2,2", "F 1 E1:1,1 E2:4,4 E3:4,4")},
		{"recused on all, and on some", compact(t, "skip", "1", "", "A 1 E1:4,4 E2:recused,1 E3:recused,recused", "B 1 E1:3,3 E2:3,5 E3:3,3")},
		{"nobody is funded", compact(t, "skip", "0", "", "A 1 E1:4,4", "B 1 E1:3,3")},
	}
}

// assured is all that is said of how sure the funding of a session is.
func assured(t testing.TB, s scoring.Session, tag language.Tag) string {
	t.Helper()
	_, stable := stability(t, s)
	return saidOf(stable, tag)
}

func saidOf(stable scoring.Stability, tag language.Tag) string {
	var b strings.Builder
	for _, w := range stable.Weights {
		fmt.Fprintf(&b, "  %s\n", w.Message(tag))
	}
	for _, a := range stable.Assessors {
		fmt.Fprintf(&b, "  %s\n", a.Message(tag))
	}
	for _, r := range stable.Recusals {
		fmt.Fprintf(&b, "  %s\n", r.Message(tag))
	}
	return b.String()
}

// TestStabilitySentences shows what is said of stability, as people read it.
func TestStabilitySentences(t *testing.T) {
	for name, tag := range map[string]language.Tag{"stability.fr.golden": language.French, "stability.en.golden": language.English} {
		var b strings.Builder
		for _, each := range spoken(t) {
			fmt.Fprintf(&b, "%s\n%s", each.reason, assured(t, each.session, tag))
		}
		goldentest.Equal(t, "testdata/"+name, b.String())
		require.NotContains(t, b.String(), "stability.")
		for _, start := range stabilityStarts[tag] {
			require.Contains(t, spaced.Replace(b.String()), start, name)
		}
	}
}

// stabilityStarts is how each sentence can be told from the others.
var stabilityStarts = map[language.Tag][]string{
	language.French: {
		"le projet ", "les projets ", ", rien ne change", "ni les projets retenus ni les ex æquo ne changent", " remplace le", " remplacent les",
		" est retenu", " sont retenus", " n'est plus retenu", " ne sont plus retenus", " devient ex æquo", " deviennent ex æquo",
		"jusque-là, n'est pas", "jusque-là, ne sont pas", "n'est plus classé", "ne sont plus classés", " ; ", "Sans l'évaluateur",
		"déport sur le projet", "sur une partie des critères", "Sans son bulletin", "0,67 (exactement", "n'importe quelle valeur", "ne peut pas changer",
		"de plus de 0,67 (exactement 2/3)", "de 0,67 (exactement 2/3) compris", "de 1 compris à 2 compris", "à moins de 1,5", "à 1,5 compris", "baisser jusqu'à 0,5 exclu", "baisser jusqu'à 0,5 compris", "monter jusqu'à 2 exclu", "monter jusqu'à 2 compris",
		"sans que les projets retenus changent", "sans que les projets retenus ni", "sans que les projets retenus ou", "À 1,5", "Juste en deçà", "Juste au-delà", "« Intérêt », actuellement 1", "« b », actuellement 1",
	},
	language.English: {
		"project ", "projects ", ", nothing changes", "neither the projects funded nor those tied change", " replaces project", " replace projects",
		" is funded", " are funded", " is no longer funded", " are no longer funded", " becomes tied", " become tied",
		"until then, is not", "until then, are not", "is no longer ranked", "are no longer ranked", "; ", "Without assessor",
		"stood aside on project", "on some criteria", "Without that ballot", "0.67 (exactly", "any value", "cannot move",
		"from above 0.67 (exactly 2/3)", "from 0.67 (exactly 2/3) included", "from 1 included to 2 included", "to below 1.5", "to 1.5 included", "fall to 0.5 excluded", "fall to 0.5 included", "rise to 2 excluded", "rise to 2 included",
		"without changing which projects are funded.", "or which are tied", "At 1.5", "Just below", "Just above", "“Interest”, now 1", "“b”, now 1",
	},
}

// A message names the projects that its facts name.
func TestStabilityMessagesNameTheProjects(t *testing.T) {
	s := compact(t, "stop", "1", "", "C 1 E1:5,5 E2:3,3 E3:2,2", "F 1 E1:1,1 E2:4,4 E3:4,4")
	_, stable := stability(t, s)
	require.Equal(t, []string{"F"}, stable.Assessors[0].Change().Gained)
	require.Equal(t, []string{"C"}, stable.Assessors[0].Change().Lost)
	for _, tag := range []language.Tag{language.French, language.English} {
		require.Regexp(t, `E1.*\bF\b.*\bC\b`, stable.Assessors[0].Message(tag))
		require.NotRegexp(t, `\b[CF]\b`, stable.Assessors[1].Message(tag))
	}
	require.Contains(t, stable.Assessors[0].Message(language.French), "Sans l’évaluateur E1, le projet F remplace le projet C.")
}

// Without a project, any weight will do.
func TestStabilityOfNothing(t *testing.T) {
	nothing := []scoring.Funding{{}}
	f, _ := stability(t, decode(t, map[string]any{"projects": []any{}, "ballots": []any{}, "envelope": 0, "line": "skip"}))
	nothing = append(nothing, f)
	f, err := scoring.Ranking{}.Fund(euros(t, 1), scoring.Stop)
	require.NoError(t, err)
	for _, f := range append(nothing, f) {
		stable, err := f.Stability()
		require.NoError(t, err)
		require.Len(t, stable.Weights, 7)
		for _, w := range stable.Weights {
			require.Empty(t, ends(w))
		}
		require.Empty(t, stable.Assessors)
		require.Empty(t, stable.Recusals)
	}
}

func TestStabilityJSON(t *testing.T) {
	_, stable := stability(t, compact(t, "stop", "1", "", "A 1 E1:4,2 E2:recused,2", "B 1 E1:2,3"))
	tie := `{"same":false,"funded":[],"tied":["A","B"],"places":{"least":1,"most":1},"gained":[],"lost":["A"],"unranked":[]}`
	same := `"same":true,"funded":["A"],"tied":[],"places":null,"gained":[],"lost":[],"unranked":[]`
	none := `"same":false,"funded":[],"tied":[],"places":null,"gained":[],"lost":["A"],"unranked":["A","B"]`
	want := `{"weights":[` +
		`{"criterion":"a","weight":{"exact":"1","decimal":"1.00"},"low":{"exact":"1/2","decimal":"0.50","included":false,"then":` + tie + `},"high":null},` +
		`{"criterion":"b","weight":{"exact":"1","decimal":"1.00"},"low":null,"high":{"exact":"2","decimal":"2.00","included":false,"then":` + tie + `}}],` +
		`"assessors":[{"assessor":"E1",` + none + `},{"assessor":"E2",` + same + `}],` +
		`"recusals":[{"assessor":"E2","project":"A","partial":true,"without-ballot":{` + same + `},"without-assessor":{` + same + `}}]}`
	requireJSON(t, want, stable)
}

// What is handed out may be changed: nothing else does.
func TestStabilityIsImmutable(t *testing.T) {
	for _, each := range spoken(t) {
		f, stable := stability(t, each.session)
		before, said := mustJSON(t, stable), assured(t, each.session, language.French)
		spoil := func(c scoring.Change) {
			for _, list := range [][]string{c.Funded, c.Tied, c.Gained, c.Lost, c.Unranked} {
				for i := range list {
					list[i] = "Z"
				}
			}
			if c.Places != nil {
				*c.Places = scoring.Places{}
			}
		}
		for _, l := range stable.Assessors {
			spoil(l.Change())
		}
		for _, r := range stable.Recusals {
			spoil(r.WithoutBallot())
			spoil(r.WithoutAssessor())
		}
		for _, w := range stable.Weights {
			for _, e := range ends(w) {
				spoil(e.Then)
			}
		}
		require.Equal(t, before, mustJSON(t, stable), each.reason)
		require.Equal(t, said, saidOf(stable, language.French), each.reason)
		again, err := f.Stability()
		require.NoError(t, err)
		require.Equal(t, before, mustJSON(t, again), each.reason)
		require.Equal(t, said, assured(t, each.session, language.French), each.reason)
	}
}

// The envelope and the line are those of the funding, not of the session.
func TestStabilityOfAnotherEnvelope(t *testing.T) {
	s := compact(t, "stop", "1", "", "A 1 E1:4,2 E2:4,2", "B 1 E1:2,3 E2:recused,3")
	f, err := s.Rank().Fund(euros(t, 2), scoring.Skip)
	require.NoError(t, err)
	stable, err := f.Stability()
	require.NoError(t, err)
	require.Nil(t, known(stable.Weights[0].Low()))
	require.True(t, stable.Recusals[0].WithoutAssessor().Same)
	require.Equal(t, []string{"A", "B"}, stable.Recusals[0].WithoutBallot().Funded)
}
