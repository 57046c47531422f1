package scoring_test

import (
	"errors"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/scoring"
)

// aSession is a session without fault: two criteria, two projects.
func aSession(t testing.TB) scoring.SessionSpec {
	t.Helper()
	grid, err := scoring.NewGrid(scoring.GridSpec{
		Scale:     scoring.Scale{Max: number(t, "5"), Step: number(t, "0.5")},
		Averaging: scoring.Mean,
		Criteria:  []scoring.Criterion{{Code: "a", Weight: number(t, "1")}, {Code: "b", Weight: number(t, "2")}},
		Ties:      []string{scoring.Draw},
	})
	require.NoError(t, err)
	return scoring.SessionSpec{
		Grid:     grid,
		Projects: []scoring.Project{{Code: "A", Title: "Atelier", Request: euros(t, 10)}, {Code: "B", Request: euros(t, 5)}},
		Ballots: []scoring.Ballot{
			{Assessor: "E1", Project: "B", Marks: map[string]scoring.Mark{"a": points(t, "4.50"), "b": {Kind: scoring.Recused}}},
			{Assessor: "E2", Project: "A", Marks: map[string]scoring.Mark{"a": points(t, "0"), "b": points(t, "5")}},
			{Assessor: "E2", Project: "B", Marks: map[string]scoring.Mark{"a": {Kind: scoring.Abstained}, "b": {Kind: scoring.NotApplicable}}},
		},
		Draw:     []string{"B", "A"},
		Envelope: new(euros(t, 12)),
		Line:     scoring.Skip,
	}
}

func TestSessionFaults(t *testing.T) {
	for _, c := range []struct {
		reason string
		change func(s *scoring.SessionSpec)
		want   []string
	}{
		{"nothing is wrong", func(*scoring.SessionSpec) {}, nil},
		{"nothing is there", func(s *scoring.SessionSpec) { *s = scoring.SessionSpec{} }, nil},
		{"an assessor twice, once with a space that nobody sees", func(s *scoring.SessionSpec) { s.Ballots[2].Assessor = "E1\u200b" }, []string{"/ballots/2/assessor text"}},
		{"an assessor twice, once with a Greek letter", func(s *scoring.SessionSpec) { s.Ballots[2].Assessor = "\u0395va" }, []string{"/ballots/2/assessor text"}},
		{"a project with a Cyrillic letter in its code", func(s *scoring.SessionSpec) { s.Projects[0].Code = "L\u0406T" }, []string{"/projects/0/code text"}},
		{"the default grid has other criteria", func(s *scoring.SessionSpec) { s.Grid, s.Ballots = scoring.Grid{}, s.Ballots[1:2] },
			[]string{"/ballots/0/marks/objective missing", "/ballots/0/marks/projects missing", "/ballots/0/marks/team missing", "/ballots/0/marks/methods missing",
				"/ballots/0/marks/open-place missing", "/ballots/0/marks/governance missing", "/ballots/0/marks/evaluation missing",
				"/ballots/0/marks/a unknown-key", "/ballots/0/marks/b unknown-key"}},
		{"a mark just on the scale", func(s *scoring.SessionSpec) { s.Ballots[0].Marks["a"] = points(t, "5.000") }, nil},
		{"a mark just above", func(s *scoring.SessionSpec) { s.Ballots[0].Marks["a"] = points(t, "5.5") }, []string{"/ballots/0/marks/a range"}},
		{"a mark below zero", func(s *scoring.SessionSpec) { s.Ballots[0].Marks["a"] = points(t, "-0.5") }, []string{"/ballots/0/marks/a range"}},
		{"a mark between steps", func(s *scoring.SessionSpec) { s.Ballots[0].Marks["a"] = points(t, "4.4") }, []string{"/ballots/0/marks/a off-step"}},
		{"a mark a millionth of a millionth off", func(s *scoring.SessionSpec) { s.Ballots[0].Marks["a"] = points(t, "4.500000000001") }, []string{"/ballots/0/marks/a off-step"}},
		{"a mark of an immense exponent", func(s *scoring.SessionSpec) {
			s.Ballots[0].Marks["a"] = scoring.GivenMark(decimal.New(1, 1<<30))
		}, []string{"/ballots/0/marks/a number"}},
		{"a mark beyond int64", func(s *scoring.SessionSpec) { s.Ballots[0].Marks["a"] = points(t, "99999999999999999999") }, []string{"/ballots/0/marks/a range"}},
		{"a mark of no kind", func(s *scoring.SessionSpec) { s.Ballots[0].Marks["a"] = scoring.Mark{Kind: 9} }, []string{"/ballots/0/marks/a unknown-word"}},
		{"a value without its kind", func(s *scoring.SessionSpec) { s.Ballots[0].Marks["a"] = scoring.Mark{Value: number(t, "4")} }, []string{"/ballots/0/marks/a mark-kind"}},
		{"a value of the wrong kind", func(s *scoring.SessionSpec) {
			s.Ballots[0].Marks["a"] = scoring.Mark{Kind: scoring.Recused, Value: number(t, "0.5")}
		}, []string{"/ballots/0/marks/a mark-kind"}},
		{"a recusal with a zero, which is none", func(s *scoring.SessionSpec) {
			s.Ballots[0].Marks["a"] = scoring.Mark{Kind: scoring.Recused, Value: decimal.New(0, -2)}
		}, nil},
		{"a mark that is not given", func(s *scoring.SessionSpec) { s.Ballots[0].Marks["a"] = scoring.Mark{} }, []string{"/ballots/0/marks/a missing"}},
		{"a mark left out", func(s *scoring.SessionSpec) { delete(s.Ballots[0].Marks, "a") }, []string{"/ballots/0/marks/a missing"}},
		{"no marks", func(s *scoring.SessionSpec) { s.Ballots[0].Marks = nil }, []string{"/ballots/0/marks/a missing", "/ballots/0/marks/b missing"}},
		{"criteria of nowhere, in order", func(s *scoring.SessionSpec) {
			s.Ballots[0].Marks["z"], s.Ballots[0].Marks["y/~"] = scoring.Mark{}, scoring.Mark{}
		}, []string{"/ballots/0/marks/y~1~0 unknown-key", "/ballots/0/marks/z unknown-key"}},
		{"an assessor without a name", func(s *scoring.SessionSpec) { s.Ballots[0].Assessor = "" }, []string{"/ballots/0/assessor missing"}},
		{"no project", func(s *scoring.SessionSpec) { s.Ballots[0].Project = "" }, []string{"/ballots/0/project missing"}},
		{"a project of nowhere", func(s *scoring.SessionSpec) { s.Ballots[0].Project = "b" }, []string{"/ballots/0/project unknown-project"}},
		{"a second ballot", func(s *scoring.SessionSpec) { s.Ballots[2].Assessor = "E1" }, []string{"/ballots/2 ballot-twice"}},
		{"a third", func(s *scoring.SessionSpec) { s.Ballots = append(s.Ballots, s.Ballots[0], s.Ballots[0]) }, []string{"/ballots/3 ballot-twice", "/ballots/4 ballot-twice"}},
		{"a project without a code hides which ones are unknown", func(s *scoring.SessionSpec) { s.Projects[1].Code = "" }, []string{"/projects/1/code missing"}},
		{"a project twice", func(s *scoring.SessionSpec) { s.Projects = append(s.Projects, s.Projects[0]) }, []string{"/projects/2/code twice"}},
		{"a title with a line break", func(s *scoring.SessionSpec) { s.Projects[0].Title = "a\nb" }, []string{"/projects/0/title text"}},
		{"requests of 10¹² € together", func(s *scoring.SessionSpec) {
			s.Projects[0].Request, s.Projects[1].Request = euros(t, 1e12-1), euros(t, 1)
		}, nil},
		{"a euro more", func(s *scoring.SessionSpec) {
			s.Projects[0].Request, s.Projects[1].Request = euros(t, 1e12-1), euros(t, 2)
		}, []string{"/projects/1/request total-requests"}},
		{"no draw where the grid asks for one", func(s *scoring.SessionSpec) { s.Draw = nil }, []string{"/draw missing"}},
		{"an empty draw", func(s *scoring.SessionSpec) { s.Draw = []string{} }, []string{"/draw draw-incomplete"}},
		{"a draw that misses one", func(s *scoring.SessionSpec) { s.Draw = s.Draw[:1] }, []string{"/draw draw-incomplete"}},
		{"a draw with one twice", func(s *scoring.SessionSpec) { s.Draw = []string{"B", "B"} }, []string{"/draw/1 twice", "/draw draw-incomplete"}},
		{"a draw with a stranger", func(s *scoring.SessionSpec) { s.Draw = append(s.Draw, "C") }, []string{"/draw/2 unknown-project"}},
		{"a line without an envelope", func(s *scoring.SessionSpec) { s.Envelope = nil }, []string{"/envelope missing"}},
		{"an envelope without a line", func(s *scoring.SessionSpec) { s.Line = 0 }, []string{"/line missing"}},
		{"a line that is none", func(s *scoring.SessionSpec) { s.Line = 9 }, []string{"/line unknown-word"}},
		{"neither", func(s *scoring.SessionSpec) { s.Envelope, s.Line = nil, 0 }, nil},
		{"an envelope of nothing", func(s *scoring.SessionSpec) { s.Envelope = new(budget.Amount) }, nil},
		{"a million projects and one", func(s *scoring.SessionSpec) { s.Projects, s.Draw = make([]scoring.Project, 1_000_001), nil }, []string{"/projects too-many", "/draw missing"}},
	} {
		spec := aSession(t)
		c.change(&spec)
		session, err := scoring.NewSession(spec)
		require.ElementsMatch(t, c.want, flaws(t, err), c.reason)
		if err != nil {
			require.Equal(t, scoring.Session{}, session, c.reason)
		}
	}
}

// Several faults come as one error, in which each is found.
func TestFaultsAreJoined(t *testing.T) {
	spec := aSession(t)
	spec.Ballots[0].Marks["a"] = points(t, "4.4")
	spec.Line = 0
	_, err := scoring.NewSession(spec)
	require.ErrorIs(t, err, scoring.ErrStep)
	require.ErrorIs(t, err, scoring.ErrMissing)
	var fault *scoring.Error
	require.True(t, errors.As(err, &fault))
	require.Equal(t, "4.4", fault.Input)
}

func TestSessionIsWhatItWasMadeOf(t *testing.T) {
	spec := aSession(t)
	s, err := scoring.NewSession(spec)
	require.NoError(t, err)
	require.Equal(t, spec.Grid, s.Grid())
	require.Equal(t, spec.Projects, s.Projects())
	require.Equal(t, []string{"E1", "E2"}, s.Assessors())
	money, line, given := s.Envelope()
	require.Equal(t, *spec.Envelope, money)
	require.Equal(t, scoring.Skip, line)
	require.True(t, given)
	ballots := s.Ballots()
	require.Len(t, ballots, 3)
	for i, b := range ballots {
		require.Equal(t, spec.Ballots[i].Assessor, b.Assessor)
		require.Equal(t, spec.Ballots[i].Project, b.Project)
		require.Len(t, b.Marks, 2)
		for code, mark := range b.Marks {
			require.Equal(t, spec.Ballots[i].Marks[code].Kind, mark.Kind)
			require.Zero(t, spec.Ballots[i].Marks[code].Value.Cmp(mark.Value))
		}
	}
}

func TestSessionIsImmutable(t *testing.T) {
	spec := aSession(t)
	s, err := scoring.NewSession(spec)
	require.NoError(t, err)
	before := s.Report()
	spec.Projects[0].Code, spec.Ballots[0].Project, spec.Draw[0], *spec.Envelope = "Z", "Z", "Z", budget.Amount{}
	spec.Ballots[1].Marks["a"] = points(t, "5")
	s.Projects()[0].Code, s.Assessors()[0] = "Z", "Z"
	s.Ballots()[0].Marks["a"] = points(t, "0")
	ranking := s.Rank()
	ranking.Classes()[0].Projects()[0] = "Z"
	ranking.Scores()[0].Criteria()[0].Code = "Z"
	*ranking.Scores()[0].Criteria()[0].Mark = scoring.Ratio{}
	requireSameJSON(t, before, s.Report())
}
