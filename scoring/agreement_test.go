package scoring_test

import (
	"encoding/json"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/goldentest"
	"github.com/aap-lit/aap/scoring"
)

// A panel is a jury as a table: the marks of each assessor on each project, on
// one criterion after the other, as text; no marks, no ballot.
type panel struct {
	scale   scoring.Scale
	weights []string
	marks   [][][]string
}

// oneToNine is a scale from 1 to 9.
var oneToNine = scoring.Scale{Min: decimal.New(1, 0), Max: decimal.New(9, 0), Step: decimal.New(1, 0)}

func (p panel) session(t testing.TB) scoring.Session {
	t.Helper()
	spec := scoring.GridSpec{Scale: p.scale, Averaging: scoring.Mean, LeaveOutNotGiven: true}
	for c, weight := range p.weights {
		spec.Criteria = append(spec.Criteria, scoring.Criterion{
			Code: string(rune('a' + c)), Weight: decimal.RequireFromString(weight),
		})
	}
	grid, err := scoring.NewGrid(spec)
	require.NoError(t, err)
	session := scoring.SessionSpec{Grid: grid}
	for assessor, projects := range p.marks {
		for project, marks := range projects {
			if assessor == 0 {
				session.Projects = append(session.Projects, scoring.Project{Code: fmt.Sprint("P", project)})
			}
			if marks == nil {
				continue
			}
			ballot := scoring.Ballot{Assessor: fmt.Sprint("E", assessor), Project: fmt.Sprint("P", project), Marks: map[string]scoring.Mark{}}
			for c, text := range marks {
				var mark scoring.Mark
				require.NoError(t, mark.UnmarshalText([]byte(text)))
				ballot.Marks[string(rune('a'+c))] = mark
			}
			session.Ballots = append(session.Ballots, ballot)
		}
	}
	s, err := scoring.NewSession(session)
	require.NoError(t, err)
	return s
}

// onOneCriterion reads lines of marks, one line an assessor; "." is a project
// without a ballot, "-" a mark that is not given, "~" an abstention, "x" a
// recusal, "/" a mark not applicable.
func onOneCriterion(weight string, lines ...string) panel {
	words := map[string]string{"-": "not-given", "~": "abstained", "x": "recused", "/": "not-applicable"}
	p := panel{scale: oneToNine, weights: []string{weight}}
	for _, line := range lines {
		var projects [][]string
		for _, field := range strings.Fields(line) {
			switch word, absent := words[field]; {
			case field == ".":
				projects = append(projects, nil)
			case absent:
				projects = append(projects, []string{word})
			default:
				projects = append(projects, []string{field})
			}
		}
		p.marks = append(p.marks, projects)
	}
	return p
}

func TestPublishedCoefficients(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("testdata", "agreement.json"))
	require.NoError(t, err)
	var published struct {
		Coders [][]*int        `json:"coders-by-units"`
		Alpha  json.RawMessage `json:"alpha"`
		Judges [][]*int        `json:"judges-by-objects"`
		W      json.RawMessage `json:"w"`
	}
	require.NoError(t, json.Unmarshal(data, &published))
	for _, c := range []struct{ weight, missing, reason string }{
		{"1", ".", "a missing value is a missing ballot"},
		{"0.333333", "~", "an abstention is a missing value; totals are in proportion to the marks"},
		{"1000", "x", "so is a recusal"},
		{"0.000001", "/", "and a criterion that is not applicable"},
		{"7", "-", "and a mark that is not given"},
	} {
		coders := onOneCriterion(c.weight, table(published.Coders, c.missing)...).session(t).Agreement()
		judges := onOneCriterion(c.weight, table(published.Judges, c.missing)...).session(t).Agreement()
		for _, m := range []scoring.Measures{coders.Criteria[0].Measures, coders.Total} {
			alpha, err := json.Marshal(m.Alpha)
			require.NoError(t, err)
			require.JSONEq(t, string(published.Alpha), string(alpha), c.reason)
			require.Equal(t, 4, m.Assessors, c.reason)
			require.Equal(t, 8, m.WProjects, c.reason)
		}
		for _, m := range []scoring.Measures{judges.Criteria[0].Measures, judges.Total} {
			w, err := json.Marshal(m.W)
			require.NoError(t, err)
			require.JSONEq(t, string(published.W), string(w), c.reason)
			require.Equal(t, 3, m.Assessors, c.reason)
			require.Equal(t, 8, m.WProjects, c.reason)
		}
	}
}

func table(values [][]*int, missing string) []string {
	lines := make([]string, len(values))
	for i, row := range values {
		for _, v := range row {
			field := missing
			if v != nil {
				field = fmt.Sprint(*v)
			}
			lines[i] += field + " "
		}
	}
	return lines
}

func TestAgreementOfSmallJuries(t *testing.T) {
	for _, c := range []struct {
		reason               string
		lines                []string
		nominal, ordinal     string
		interval, w          string
		assessors, wProjects int
	}{
		{"all agree", []string{"1 2 3", "1 2 3"}, "1", "1", "1", "1", 2, 3},
		{"the same order by other marks", []string{"1 3 5", "2 4 6"}, "0", "6/7", "6/7", "1", 2, 3},
		{"opposite orders", []string{"1 2 3", "3 2 1"}, "1/6", "-2/3", "-2/3", "0", 2, 3},
		{"ties are corrected for", []string{"1 1 2", "1 1 2"}, "1", "1", "1", "1", 2, 3},
		{"who ties all agrees with nobody", []string{"1 2 3", "2 2 2"}, "-1/9", "1/6", "1/6", "1/2", 2, 3},

		{"one assessor", []string{"1 2 3"}, "no-pair", "no-pair", "no-pair", "one-assessor", 1, 3},
		{"one of two gives no value", []string{"1 2 3", "~ x /"}, "no-pair", "no-pair", "no-pair", "one-assessor", 1, 0},
		{"nobody gives a value", []string{"~ x /", "- - -"}, "no-pair", "no-pair", "no-pair", "one-assessor", 0, 0},
		{"nobody has a ballot", []string{". ."}, "no-pair", "no-pair", "no-pair", "one-assessor", 0, 0},
		{"no project of two values", []string{"1 .", ". 2"}, "no-pair", "no-pair", "no-pair", "fewer-than-two-projects", 2, 0},
		{"one project of two values", []string{"1 2", "3 ."}, "0", "0", "0", "fewer-than-two-projects", 2, 1},
		{"one project, one value", []string{"2", "2"}, "no-variation", "no-variation", "no-variation", "fewer-than-two-projects", 2, 1},
		{"one value throughout", []string{"2 2", "2 2"}, "no-variation", "no-variation", "no-variation", "all-tied", 2, 2},
		{"variation only where nobody can compare", []string{"2 2 5", "2 2 ."}, "no-variation", "no-variation", "no-variation", "all-tied", 2, 2},
		{"each ties all, not at the same mark", []string{"2 2", "3 3"}, "-1/2", "-1/2", "-1/2", "all-tied", 2, 2},
		{"two of three see each project", []string{"1 1 .", "1 . 2", ". 1 2"}, "1", "1", "1", "fewer-than-two-projects", 3, 0},
		{"a third without any value is one of all", []string{"1 2", "1 2", "~ ~"}, "1", "1", "1", "fewer-than-two-projects", 2, 0},
		{"recused on one project: it is left out of W only", []string{"1 2 3", "1 2 4", "1 2 x"}, "15/22", "297/304", "57/64", "1", 3, 2},
	} {
		got := onOneCriterion("1", c.lines...).session(t).Agreement()
		require.Equal(t, got.Criteria[0].Measures, got.Total, "the criterion is the total: %s", c.reason)
		m := got.Total
		for _, each := range []struct {
			coefficient scoring.Coefficient
			want        string
		}{
			{m.Alpha.Nominal, c.nominal}, {m.Alpha.Ordinal, c.ordinal}, {m.Alpha.Interval, c.interval}, {m.W, c.w},
		} {
			require.Equal(t, each.want, exact(each.coefficient), "%s: %s", c.reason, each.coefficient.Label(language.English))
		}
		require.Equal(t, c.assessors, m.Assessors, c.reason)
		require.Equal(t, c.wProjects, m.WProjects, c.reason)
	}
}

// exact is the fraction of a coefficient, or the word of its reason.
func exact(c scoring.Coefficient) string {
	if value, ok := c.Value(); ok {
		return value.String()
	}
	return c.Undefined().String()
}

// A ballot that lacks one mark has no total, but its other marks count.
func TestAgreementOnCompleteBallots(t *testing.T) {
	p := panel{scale: oneToNine, weights: []string{"0.5", "1.5"}, marks: [][][]string{
		{{"1", "1"}, {"5", "3"}, {"9", "abstained"}},
		{{"4", "1"}, {"2", "4"}, {"9", "2"}},
		{{"4", "recused"}, {"recused", "5"}, nil},
	}}
	got := p.session(t).Agreement()
	require.Equal(t, 3, got.Criteria[0].Assessors)
	require.Equal(t, 3, got.Criteria[1].Assessors)
	require.Equal(t, 2, got.Total.Assessors)
	require.Equal(t, 0, got.Total.WProjects, "the third assessor has no total")
	// Totals 2 and 3.5 on the first project, 7 and 7 on the second: values
	// 0, 3, 10, 10 of half a point. Within: 9+0; over all pairs: 9+2·100+2·49.
	require.Equal(t, "280/307", exact(got.Total.Alpha.Interval))
}

func TestAgreementJSON(t *testing.T) {
	p := panel{scale: oneToNine, weights: []string{"1", "2"}, marks: [][][]string{
		{{"1", "3"}, {"2", "3"}, {"3", "3"}},
		{{"3", "3"}, {"2", "3"}, {"1", "3"}},
	}}
	requireJSON(t, `{"criteria":[`+
		`{"criterion":"a","assessors":2,"alpha":{"nominal":{"exact":"1/6","decimal":"0.167"},"ordinal":{"exact":"-2/3","decimal":"-0.667"},"interval":{"exact":"-2/3","decimal":"-0.667"}},"w":{"exact":"0","decimal":"0.000"},"w-projects":3},`+
		`{"criterion":"b","assessors":2,"alpha":{"nominal":{"undefined":"no-variation"},"ordinal":{"undefined":"no-variation"},"interval":{"undefined":"no-variation"}},"w":{"undefined":"all-tied"},"w-projects":3}],`+
		`"total":{"assessors":2,"alpha":{"nominal":{"exact":"1/6","decimal":"0.167"},"ordinal":{"exact":"-2/3","decimal":"-0.667"},"interval":{"exact":"-2/3","decimal":"-0.667"}},"w":{"exact":"0","decimal":"0.000"},"w-projects":3}}`,
		p.session(t).Agreement())
}

func TestZeroAgreement(t *testing.T) {
	none := `{"assessors":0,"alpha":{"nominal":{"undefined":"no-pair"},"ordinal":{"undefined":"no-pair"},"interval":{"undefined":"no-pair"}},"w":{"undefined":"one-assessor"},"w-projects":0}`
	requireJSON(t, none, scoring.Session{}.Agreement().Total)

	empty, err := scoring.NewSession(scoring.SessionSpec{Projects: []scoring.Project{{Code: "A"}}})
	require.NoError(t, err)
	got := empty.Agreement()
	require.Len(t, got.Criteria, 7)
	require.Equal(t, scoring.Session{}.Agreement(), got, "that of the default grid")
	require.Equal(t, got.Total, got.Criteria[6].Measures)

	zero := scoring.Coefficient{}
	value, ok := zero.Value()
	require.False(t, ok)
	require.Equal(t, scoring.Ratio{}, value)
	require.Zero(t, zero.Undefined())
	require.Empty(t, zero.String())
	requireJSON(t, `{"undefined":""}`, zero)
	for _, tag := range []language.Tag{language.French, language.English, {}} {
		require.Empty(t, zero.Message(tag))
		require.Empty(t, zero.Label(tag))
		require.Empty(t, scoring.Undefined(0).Label(tag))
		require.Empty(t, scoring.Undefined(99).Label(tag))
	}
	require.Empty(t, scoring.Undefined(99).String())
}

func TestAgreementWords(t *testing.T) {
	requireWords(t, scoring.NoPair, scoring.NoVariation, scoring.OneAssessor, scoring.FewerThanTwoProjects, scoring.AllTied)
}

// TestAgreementSentences shows what is said of coefficients, near the bounds
// that a sentence names and at them too.
func TestAgreementSentences(t *testing.T) {
	coefficients := []scoring.Coefficient{
		scoring.UndefinedAlpha(scoring.NoPair), scoring.UndefinedAlpha(scoring.NoVariation),
		scoring.UndefinedW(scoring.OneAssessor), scoring.UndefinedW(scoring.FewerThanTwoProjects), scoring.UndefinedW(scoring.AllTied),
	}
	for _, kind := range []struct {
		of     func(n, d int64) scoring.Coefficient
		values []string
	}{
		{scoring.AlphaOf, []string{"-0.25", "-0.0004", "0", "0.0004", "0.0005", "0.6665", "0.667", "0.6671", "0.743", "0.9996", "1"}},
		{scoring.WOf, []string{"0", "0.0004", "0.6665", "0.9994", "0.9996", "1"}},
	} {
		for _, text := range kind.values {
			r, ok := new(big.Rat).SetString(text)
			require.True(t, ok)
			coefficients = append(coefficients, kind.of(r.Num().Int64(), r.Denom().Int64()))
		}
	}
	total := scoring.Session{}.Agreement().Total
	var b strings.Builder
	for _, tag := range []language.Tag{language.French, language.English} {
		for _, c := range coefficients {
			fmt.Fprintf(&b, "%s, %s: %s\n", c.Label(tag), exact(c), c.Message(tag))
		}
		for u := scoring.NoPair; u <= scoring.AllTied; u++ {
			fmt.Fprintf(&b, "%s: %s\n", u, u.Label(tag))
		}
		for _, c := range []scoring.Coefficient{total.Alpha.Nominal, total.Alpha.Ordinal, total.Alpha.Interval, total.W} {
			fmt.Fprintln(&b, c.Label(tag))
		}
	}
	goldentest.Equal(t, "testdata/agreement.golden", b.String())
}

// Memory is taken for lists, not for values.
func TestAgreementAllocations(t *testing.T) {
	count := func(n int) float64 {
		var s scoring.Session
		require.NoError(t, json.Unmarshal(largeSession(n), &s))
		return testing.AllocsPerRun(2, func() { s.Agreement() })
	}
	require.Less(t, count(2000), 2*count(200))
}
