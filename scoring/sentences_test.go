package scoring_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/goldentest"
	"github.com/aap-lit/aap/scoring"
	"github.com/aap-lit/aap/scoring/scoringtest"
)

// explained is all that is said of a session, a sentence or two a line.
func explained(s scoring.Session, tag language.Tag) string {
	var b strings.Builder
	say := func(about, text string) {
		if text != "" {
			fmt.Fprintf(&b, "  %s: %s\n", about, text)
		}
	}
	say("grid", s.Grid().Note(tag))
	report := s.Report()
	for _, c := range report.Ranking().Classes() {
		say(fmt.Sprintf("%d %s", c.Rank(), strings.Join(c.Projects(), " ")), c.Message(tag))
	}
	for _, score := range report.Ranking().Scores() {
		say(score.Project(), score.Message(tag))
	}
	for _, d := range decisions(report) {
		say(fmt.Sprintf("%s, %s", d.Project(), d.Award().Label(tag)), d.Message(tag))
	}
	return b.String()
}

// moreSentences are sessions for what no vector says.
var moreSentences = []struct{ name, session string }{
	{"labels and a criterion that separates by thirds", `{
	 "grid": {"scale": {"min": 0, "max": 20, "step": "0.01"}, "aggregate": "mean", "floors": [], "ties": ["interest", "lower-request"],
	  "criteria": [{"code": "interest", "label": {"fr": "Intérêt territorial", "en": "Local interest"}, "weight": 1}, {"code": "method", "weight": 1}]},
	 "projects": [{"code": "A", "title": "", "request": "1234567.89"}, {"code": "B", "title": "", "request": 0}, {"code": "C", "title": "", "request": 5}],
	 "ballots": [{"assessor": "E1", "project": "A", "marks": {"interest": 10, "method": 10}}, {"assessor": "E2", "project": "A", "marks": {"interest": 10, "method": 10}}, {"assessor": "E3", "project": "A", "marks": {"interest": 10.01, "method": 9.99}},
	  {"assessor": "E1", "project": "B", "marks": {"interest": 10, "method": 10}}, {"assessor": "E1", "project": "C", "marks": {"interest": 10, "method": 10}}]}`},
	{"a margin smaller than what is shown", `{
	 "grid": {"scale": {"min": 0, "max": 5, "step": "0.01"}, "aggregate": "mean", "floors": [], "ties": [], "criteria": [{"code": "a", "weight": "0.1"}]},
	 "envelope": 1, "line": "stop",
	 "projects": [{"code": "A", "title": "", "request": 1}, {"code": "B", "title": "", "request": 1}],
	 "ballots": [{"assessor": "E1", "project": "A", "marks": {"a": 3.01}}, {"assessor": "E1", "project": "B", "marks": {"a": 3}}]}`},
	{"a strict floor on the weighted total that is just reached", `{
	 "grid": {"scale": {"min": 0, "max": 5, "step": 1}, "aggregate": "mean", "floors": [{"on": "weighted", "value": "2.50", "strict": true}], "ties": [], "criteria": [{"code": "a", "weight": "0.5"}]},
	 "envelope": 1, "line": "stop", "projects": [{"code": "A", "title": "", "request": 1}],
	 "ballots": [{"assessor": "E1", "project": "A", "marks": {"a": 5}}]}`},
	{"the lowest total, which cannot fall", `{
	 "grid": {"scale": {"min": 1, "max": 5, "step": 1}, "aggregate": "mean", "floors": [], "ties": [], "criteria": [{"code": "a", "weight": 1}]},
	 "envelope": 1, "line": "skip", "projects": [{"code": "A", "title": "", "request": 1}],
	 "ballots": [{"assessor": "E1", "project": "A", "marks": {"a": 1}}]}`},
	{"a quorum that abstentions reach and recusals do not", `{
	 "grid": {"scale": {"min": 0, "max": 5, "step": 1}, "aggregate": "mean", "quorum": 2, "criteria": [{"code": "a", "weight": 1}, {"code": "b", "weight": 1}]},
	 "projects": [{"code": "A", "request": 1}, {"code": "B", "request": 1}],
	 "ballots": [{"assessor": "E1", "project": "A", "marks": {"a": 3, "b": 3}}, {"assessor": "E2", "project": "A", "marks": {"a": "recused", "b": "recused"}},
	  {"assessor": "E1", "project": "B", "marks": {"a": 3, "b": 3}}, {"assessor": "E2", "project": "B", "marks": {"a": "abstained", "b": "not-applicable"}}]}`},
	{"a reserve that a tie key would let in at an equal total", `{
	 "grid": {"scale": {"min": 0, "max": 5, "step": 1}, "aggregate": "mean", "floors": [], "ties": ["a"], "criteria": [{"code": "a", "weight": 1}, {"code": "b", "weight": 1}]},
	 "envelope": 1, "line": "stop", "projects": [{"code": "A", "title": "", "request": 1}, {"code": "B", "title": "", "request": 1}],
	 "ballots": [{"assessor": "E1", "project": "A", "marks": {"a": 1, "b": 4}}, {"assessor": "E1", "project": "B", "marks": {"a": 2, "b": 1}}]}`},
}

// TestSentences shows every sentence in both languages, as people read it.
func TestSentences(t *testing.T) {
	for name, tag := range map[string]language.Tag{"sentences.fr.golden": language.French, "sentences.en.golden": language.English} {
		var b strings.Builder
		write := func(name string, session []byte) {
			var s scoring.Session
			if err := s.UnmarshalJSON(session); err == nil {
				fmt.Fprintf(&b, "%s\n%s", name, explained(s, tag))
			}
		}
		for _, v := range scoringtest.Cases() {
			write(v.Name, v.Session)
		}
		for _, more := range moreSentences {
			write(more.name, []byte(more.session))
		}
		goldentest.Equal(t, "testdata/"+name, b.String())
	}
}

// TestFaultSentences shows what is said of every kind of fault of this package.
func TestFaultSentences(t *testing.T) {
	var b strings.Builder
	write := func(err error) {
		for _, e := range scoring.Faults(err) {
			fmt.Fprintf(&b, "%s\n  %s\n  %s\n", e.Pointer, e.Message(language.French), e.Message(language.English))
		}
	}
	for _, v := range scoringtest.Cases() {
		write(new(scoring.Session).UnmarshalJSON(v.Session))
	}
	for _, c := range unclearAssessors {
		_, err := scoring.NewSession(scoring.SessionSpec{Projects: []scoring.Project{{Code: c.code}}})
		write(err)
		spec := aSession(t)
		spec.Ballots[0].Assessor = c.code
		_, err = scoring.NewSession(spec)
		write(err)
	}
	goldentest.Equal(t, "testdata/faults.golden", b.String())
}

// TestEverySentenceIsShown finds each text of the package in the goldens.
func TestEverySentenceIsShown(t *testing.T) {
	for _, c := range []struct{ file, end string }{
		{"sentences.fr.golden", "fr"}, {"sentences.en.golden", "en"},
	} {
		shown, err := os.ReadFile(filepath.Join("testdata", c.file))
		require.NoError(t, err)
		for _, start := range sentenceStarts[c.end] {
			require.True(t, strings.Contains(spaced.Replace(string(shown)), start), "%s: %s", c.file, start)
		}
	}
}

// spaced puts ordinary spaces in the place of those that do not end a line.
var spaced = strings.NewReplacer("’", "'", "\u00a0", " ", "\u202f", " ")

// sentenceStarts is how each sentence can be told from the others.
var sentenceStarts = map[string][]string{
	"fr": {
		"ne publie pas de grille", "précédent par le total", "par le critère", "par la subvention demandée", "par le tirage au sort", "ex æquo : rien",
		"au lieu de", "alors qu'il faut plus de", ", il manque", "(exactement", "Total : ", "aucune note sur aucun", "2 évaluateurs au moins se prononcent (", "sont moins nombreux sur tous", "note éliminatoire",
		"il reste ensuite", "à son tour ; il manque", "rester au mieux", "à un rang précédent ; il manque", "à la limite : les", "En suspens", "Places pour",
		"baissait de moins de", "baissait de 1 point au plus", "ne resterait pas retenu si", "serait ex æquo", "total supérieur d'au moins", "supérieur de plus de", "n'importe quel total", "Aucun total",
		"Total pondéré", "Total non pondéré",
	},
	"en": {
		"publishes no scoring grid", "above by the total", "by the criterion", "by the grant requested", "by the draw", "tied: nothing",
		"instead of at least", "where more than", " missing", "(exactly", "Total: ", "no mark on any", "at least 2 assessors must deal with each criterion (", "fewer did on every one", "disqualifying mark",
		"is left afterwards", "left at its turn; €", "left at best", "ends at a rank above", "Tied at the line", "Pending", "Places for",
		"fell by less than", "fell by at most 1", "not be funded if its total fell", "would be tied", "higher by at least", "higher by more than", "any higher total", "No total",
		"Weighted total", "Unweighted total",
	},
}

// Words and codes are forever: this file is only ever added to.
func TestWordsAreForever(t *testing.T) {
	var b strings.Builder
	for _, list := range []struct {
		of    string
		words []fmt.Stringer
	}{
		{"aggregate", []fmt.Stringer{scoring.Mean, scoring.Median}},
		{"mark", []fmt.Stringer{scoring.NotGiven, scoring.Given, scoring.NotApplicable, scoring.Abstained, scoring.Recused}},
		{"line", []fmt.Stringer{scoring.Stop, scoring.Skip}},
		{"status", []fmt.Stringer{scoring.Funded, scoring.Tied, scoring.Reserve, scoring.Refused, scoring.Unranked}},
		{"reason", []fmt.Stringer{scoring.Fits, scoring.DoesNotFit, scoring.AfterTheLine, scoring.TieCrossesTheLine, scoring.HangsOnATie, scoring.BelowFloor, scoring.NoMark, scoring.NoQuorum}},
		{"undefined", []fmt.Stringer{scoring.NoPair, scoring.NoVariation, scoring.OneAssessor, scoring.FewerThanTwoProjects, scoring.AllTied}},
	} {
		for _, word := range list.words {
			fmt.Fprintf(&b, "%s %s\n", list.of, word)
		}
	}
	for _, word := range []string{scoring.Unweighted, scoring.Weighted, scoring.LowerRequest, scoring.Draw, scoring.Refuse} {
		fmt.Fprintf(&b, "word %s\n", word)
	}
	for _, err := range []error{
		scoring.ErrSyntax, scoring.ErrEncoding, scoring.ErrDepth, scoring.ErrKey, scoring.ErrDuplicate, scoring.ErrType, scoring.ErrMissing,
		scoring.ErrNull, scoring.ErrTooLong, scoring.ErrTooMany, scoring.ErrText, scoring.ErrWord, scoring.ErrNumber, scoring.ErrPrecision,
		scoring.ErrRange, scoring.ErrNegative, scoring.ErrStep, scoring.ErrTwice, scoring.ErrBallotTwice, scoring.ErrReserved,
		scoring.ErrAfterRefuse, scoring.ErrProject, scoring.ErrDraw, scoring.ErrTotalRequests,
		scoring.ErrMarkKind, scoring.ErrUnclearCode, scoring.ErrNil, scoring.ErrEncodeOnly, scoring.ErrTooMuchWork,
	} {
		fmt.Fprintf(&b, "fault %s\n", (&scoring.Error{Err: err}).Code())
		require.NotContains(t, err.Error(), "fault.", "a fault without words")
	}
	goldentest.Equal(t, "testdata/codes.golden", b.String())
}

// Every enumeration is read as it is written.
func TestWords(t *testing.T) {
	requireWords(t, scoring.Mean, scoring.Median)
	requireWords(t, scoring.NotGiven, scoring.Given, scoring.NotApplicable, scoring.Abstained, scoring.Recused)
	requireWords(t, scoring.Stop, scoring.Skip)
	requireWords(t, scoring.Funded, scoring.Tied, scoring.Reserve, scoring.Refused, scoring.Unranked)
	requireWords(t, scoring.Fits, scoring.DoesNotFit, scoring.AfterTheLine, scoring.TieCrossesTheLine, scoring.HangsOnATie, scoring.BelowFloor, scoring.NoMark, scoring.NoQuorum)
}

func requireWords[E interface {
	comparable
	fmt.Stringer
}](t *testing.T, values ...E) {
	t.Helper()
	for _, v := range values {
		data, err := json.Marshal(v)
		require.NoError(t, err)
		require.Equal(t, `"`+v.String()+`"`, string(data))
		var again E
		require.NoError(t, json.Unmarshal(data, &again))
		require.Equal(t, v, again)
	}
	var none E
	require.ErrorIs(t, json.Unmarshal([]byte(`"colour"`), &none), scoring.ErrWord)
}
