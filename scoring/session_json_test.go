package scoring_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/scoring"
	"github.com/aap-lit/aap/scoring/scoringtest"
)

var errBroken = errors.New("broken")

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, errBroken }

const small = `{
 "grid": {"scale": {"min": "0", "max": "5", "step": "0.5"}, "aggregate": "mean",
  "criteria": [{"code": "a", "weight": "1"}, {"code": "b", "weight": "2"}], "floors": [], "ties": []},
 "envelope": "10.00", "line": "stop",
 "projects": [{"code": "A", "title": "", "request": "10.00"}, {"code": "B", "title": "", "request": "5.00"}],
 "ballots": [{"assessor": "E1", "project": "A", "marks": {"a": "1", "b": "2"}},
  {"assessor": "E1", "project": "B", "marks": {"a": "3", "b": "4"}}]}`

// The faults of the vectors are those of single values; these are of form, of
// structure, and of several places at once.
func TestDecodeFaults(t *testing.T) {
	replaced := func(from, to string) string {
		require.Contains(t, small, from)
		return strings.Replace(small, from, to, 1)
	}
	for _, c := range []struct {
		reason string
		input  string
		want   []string
	}{
		{"nothing at all", "", []string{"syntax"}},
		{"another type", "[]", []string{"type"}},
		{"trailing data", small + "{}", []string{"syntax"}},
		{"an unknown member", replaced(`"line"`, `"colour": 1, "line"`), []string{"/colour unknown-key"}},
		{"a wrongly cased member, and what it stands for", replaced(`"ballots"`, `"Ballots"`), []string{"/Ballots unknown-key", "/ballots missing"}},
		{"a member twice", replaced(`"line"`, `"line": "skip", "line"`), []string{"/line duplicate-key"}},
		{"ballots before projects, and before the grid", `{"ballots": [{"assessor": "E", "project": "A", "marks": {"a": 9}}], "projects": [{"code": "A", "title": "", "request": 1}],
			"grid": {"scale": {"min": 0, "max": 5, "step": 1}, "aggregate": "mean", "criteria": [{"code": "a", "weight": 1}], "floors": [], "ties": []}}`, []string{"/ballots/0/marks/a range"}},
		{"bad syntax in a member read late hides everything else", replaced(`"b": "4"`, `"b" "4"`) + "", []string{"/ballots/1/marks syntax"}},
		{"also when the grid has faults", strings.Replace(replaced(`"b": "4"`, `"b" "4"`), `"weight": "1"`, `"weight": "0"`, 1), []string{"/ballots/1/marks syntax"}},
		{"invalid UTF-8 deep inside", replaced(`"E1"`, "\"E\xff\""), []string{"/ballots/0/assessor encoding"}},
		{"a lone surrogate", replaced(`"E1"`, `"\ud800"`), []string{"/ballots/0/assessor encoding"}},
		{"nested too deep", replaced(`"1"`, strings.Repeat("[", 70)+strings.Repeat("]", 70)), []string{"/grid depth"}},
		{"a grid with faults leaves marks unjudged, but not projects", strings.Replace(replaced(`"weight": "1"`, `"weight": "x"`), `"5.00"`, `"-5"`, 1),
			[]string{"/grid/criteria/0/weight number", "/projects/1/request negative"}},
		{"a grid that is null", replaced(`{"scale": {"min": "0", "max": "5", "step": "0.5"}, "aggregate": "mean",
  "criteria": [{"code": "a", "weight": "1"}, {"code": "b", "weight": "2"}], "floors": [], "ties": []}`, `null`), []string{"/grid type"}},
		{"no scale", replaced(`"scale": {"min": "0", "max": "5", "step": "0.5"}, `, ``), []string{"/grid/scale missing"}},
		{"a scale without its parts", replaced(`{"min": "0", "max": "5", "step": "0.5"}`, `{}`), []string{"/grid/scale/min missing", "/grid/scale/max missing", "/grid/scale/step missing"}},
		{"no aggregate", replaced(`"aggregate": "mean",`, ``), []string{"/grid/aggregate missing"}},
		{"an aggregate that is none", replaced(`"mean"`, `"mode"`), []string{"/grid/aggregate unknown-word"}},
		{"a word for absent marks that is none", replaced(`"aggregate"`, `"absent": {"not-given": "zero"}, "aggregate"`), []string{"/grid/absent/not-given unknown-word"}},
		{"absent marks without a word", replaced(`"aggregate"`, `"absent": {}, "aggregate"`), []string{"/grid/absent/not-given missing"}},
		{"a quorum below zero", replaced(`"aggregate"`, `"quorum": -1, "aggregate"`), []string{"/grid/quorum range"}},
		{"a floor on a criterion that names another", replaced(`"weight": "1"`, `"weight": "1", "floor": {"on": "b", "value": 1}`), []string{"/grid/criteria/0/floor/on unknown-key"}},
		{"a floor on a total that is none", replaced(`"floors": []`, `"floors": [{"on": "a", "value": 1}]`), []string{"/grid/floors/0/on unknown-word"}},
		{"a floor on no total", replaced(`"floors": []`, `"floors": [{"value": 1}]`), []string{"/grid/floors/0/on missing"}},
		{"a floor of no value", replaced(`"floors": []`, `"floors": [{"on": "weighted", "strict": true}]`), []string{"/grid/floors/0/value missing"}},
		{"a floor of nothing", replaced(`"floors": []`, `"floors": [{}]`), []string{"/grid/floors/0/on missing", "/grid/floors/0/value missing"}},
		{"a floor on a criterion of no value", replaced(`"weight": "1"`, `"weight": "1", "floor": {"strict": true}`), []string{"/grid/criteria/0/floor/value missing"}},
		{"floors that are null", replaced(`"floors": []`, `"floors": null`), []string{"/grid/floors type"}},
		{"ties that are null", replaced(`"ties": []`, `"ties": null`), []string{"/grid/ties type"}},
		{"a title that is null", replaced(`"title": ""`, `"title": null`), []string{"/projects/0/title type"}},
		{"two floors on one total", replaced(`"floors": []`, `"floors": [{"on": "weighted", "value": 1}, {"on": "weighted", "value": 2}]`), []string{"/grid/floors/1/on twice"}},
		{"a project without anything", replaced(`{"code": "B", "title": "", "request": "5.00"}`, `{}`), []string{"/projects/1/code missing", "/projects/1/request missing"}},
		{"a project that is none", replaced(`{"code": "B", "title": "", "request": "5.00"}`, `null`), []string{"/projects/1 type"}},
		{"a code that is empty", replaced(`"code": "B"`, `"code": ""`), []string{"/projects/1/code missing"}},
		{"a code that ends with a space", replaced(`"assessor": "E1"`, `"assessor": "E1 "`), []string{"/ballots/0/assessor text"}},
		{"a control character", replaced(`"title": ""`, `"title": "\u0007"`), []string{"/projects/0/title text"}},
		{"a text of 201 characters", replaced(`"title": ""`, `"title": "`+strings.Repeat("é", 201)+`"`), []string{"/projects/0/title too-long"}},
		{"a ballot without anything", replaced(`{"assessor": "E1", "project": "A", "marks": {"a": "1", "b": "2"}}`, `{}`), []string{"/ballots/0/assessor missing", "/ballots/0/project missing", "/ballots/0/marks missing"}},
		{"marks that are a list", replaced(`{"a": "1", "b": "2"}`, `["1", "2"]`), []string{"/ballots/0/marks type"}},
		{"a mark that is null", replaced(`"a": "1"`, `"a": null`), []string{"/ballots/0/marks/a type"}},
		{"a mark that is given, which is no word of the input", replaced(`"a": "1"`, `"a": "given"`), []string{"/ballots/0/marks/a unknown-word"}},
		{"an empty mark", replaced(`"a": "1"`, `"a": ""`), []string{"/ballots/0/marks/a unknown-word"}},
		{"an envelope of three decimals", replaced(`"10.00", "line"`, `"10.001", "line"`), []string{"/envelope precision"}},
		{"an envelope that is null", replaced(`"10.00", "line"`, `null, "line"`), []string{"/envelope null"}},
		{"a line that is none", replaced(`"stop"`, `"pause"`), []string{"/line unknown-word"}},
		{"requests beyond 10¹² together", replaced(`"5.00"`, `"999999999990.01"`), []string{"/projects/1/request total-requests"}},
	} {
		var s scoring.Session
		err := s.UnmarshalJSON([]byte(c.input))
		require.ElementsMatch(t, c.want, flaws(t, err), c.reason)
		require.Equal(t, scoring.Session{}, s, "nothing is set: %s", c.reason)
		_, decoded := scoring.Decode(strings.NewReader(c.input))
		require.Equal(t, err, decoded, c.reason)
	}
}

// What may be left out of a session is none.
func TestDecodeWhatIsLeftOut(t *testing.T) {
	for _, c := range []struct{ reason, member string }{
		{"no floors", `, "floors": []`},
		{"no ties", `, "ties": []`},
		{"neither", `, "floors": [], "ties": []`},
		{"a project without a title", `, "title": ""`},
	} {
		require.Contains(t, small, c.member)
		var whole, less scoring.Session
		require.NoError(t, whole.UnmarshalJSON([]byte(small)))
		require.NoError(t, less.UnmarshalJSON([]byte(strings.Replace(small, c.member, "", 1))), c.reason)
		require.Equal(t, whole, less, c.reason)
		requireSameJSON(t, whole, less)
	}
}

// The bound on projects is that of a session made in Go.
func TestDecodeOfTooManyProjects(t *testing.T) {
	var b strings.Builder
	b.WriteString(`{"ballots":[],"projects":[`)
	for i := range 1_000_001 {
		fmt.Fprintf(&b, `%s{"code":"%x","title":"","request":0}`, comma(i), i)
	}
	b.WriteString(`]}`)
	_, err := scoring.Decode(strings.NewReader(b.String()))
	require.Equal(t, []string{"/projects too-many"}, flaws(t, err), "one too many, told once")
}

func TestFaultsAreFiftyAtMost(t *testing.T) {
	marks := strings.Repeat(`{"assessor": "E", "project": "Z", "marks": {}},`, 100)
	var s scoring.Session
	err := s.UnmarshalJSON([]byte(`{"projects": [], "ballots": [` + strings.TrimSuffix(marks, ",") + `]}`))
	require.Len(t, flaws(t, err), 50)
}

// Assessors are people: no error tells their names.
func TestErrorsNameNoAssessor(t *testing.T) {
	for _, name := range []string{"Camille Exemple ", strings.Repeat("Camille Exemple", 20), `Camille Exemple\u0007`} {
		var s scoring.Session
		err := s.UnmarshalJSON([]byte(strings.ReplaceAll(small, "E1", name)))
		require.Error(t, err)
		require.NotContains(t, err.Error(), "Camille")
	}
}

func TestInputIsBounded(t *testing.T) {
	_, err := scoring.Decode(io.MultiReader(strings.NewReader(small), strings.NewReader(strings.Repeat(" ", 64<<20-len(small)))))
	require.NoError(t, err, "64 MiB")
	_, err = scoring.Decode(io.MultiReader(strings.NewReader(small), strings.NewReader(strings.Repeat(" ", 64<<20-len(small)+1))))
	require.Equal(t, []string{"too-long"}, flaws(t, err), "a byte more")
}

// What is read is written again, and read as the same.
func TestSessionRoundTrip(t *testing.T) {
	for _, v := range scoringtest.Cases() {
		requireRoundTrip(t, v.Session)
	}
	g := newGamble(21)
	for range sessions / 10 {
		data, err := json.Marshal(g.session())
		require.NoError(t, err)
		requireRoundTrip(t, data)
	}
}

func requireRoundTrip(t *testing.T, data []byte) {
	t.Helper()
	var first, second scoring.Session
	if first.UnmarshalJSON(data) != nil {
		return
	}
	written, err := json.Marshal(first)
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(written, &second), "%s", written)
	again, err := json.Marshal(second)
	require.NoError(t, err)
	require.Equal(t, string(written), string(again))
	requireSameJSON(t, first.Report(), second.Report())
}

func TestAnonymous(t *testing.T) {
	var s scoring.Session
	require.NoError(t, s.UnmarshalJSON([]byte(strings.ReplaceAll(small, "E1", "Camille Exemple"))))
	data, err := json.Marshal(s.Anonymous())
	require.NoError(t, err)
	require.NotContains(t, string(data), "Camille")
	require.Equal(t, []string{"1"}, s.Anonymous().Assessors())
	require.Equal(t, []string{"Camille Exemple"}, s.Assessors(), "the session itself is as it was")
	requireSameJSON(t, s.Report(), s.Anonymous().Report())
}

// FuzzSession reads anything: what is accepted, encoding/json accepts too, and
// it is written and read as the same.
func FuzzSession(f *testing.F) {
	f.Add([]byte(small))
	for _, v := range scoringtest.Cases() {
		if len(v.Session) < 2000 {
			f.Add([]byte(v.Session))
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var s scoring.Session
		if err := s.UnmarshalJSON(data); err != nil {
			require.NotEmpty(t, flaws(t, err))
			return
		}
		require.True(t, json.Valid(data))
		requireRoundTrip(t, data)
	})
}

func FuzzMark(f *testing.F) {
	for _, text := range []string{"4.5", "0", "-1", "1e3", "recused", "given", "", "12345678901234567890123456789012345678901"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var m, again scoring.Mark
		if err := m.UnmarshalText([]byte(text)); err != nil {
			require.NotEmpty(t, flaws(t, err))
			return
		}
		written, err := m.MarshalText()
		require.NoError(t, err)
		require.NoError(t, again.UnmarshalText(written))
		require.Equal(t, m.Kind, again.Kind)
		require.Zero(t, m.Value.Cmp(again.Value), "%s", text)
	})
}

func TestMarkJSON(t *testing.T) {
	for input, want := range map[string]string{
		`4.50`: `"4.50"`, `"4.5"`: `"4.5"`, `"recused"`: `"recused"`, `"not-given"`: `"not-given"`, `0`: `"0"`,
	} {
		var m scoring.Mark
		require.NoError(t, json.Unmarshal([]byte(input), &m), input)
		requireJSON(t, want, m)
	}
	for input, want := range map[string]string{
		`"given"`: "unknown-word", `"1e3"`: "number", `1e3`: "number", `true`: "type", `null`: "type", `"4,5"`: "number",
	} {
		var m scoring.Mark
		require.Equal(t, []string{want}, flaws(t, m.UnmarshalJSON([]byte(input))), input)
	}
}

// FuzzGrid reads anything: what is accepted is written and read as the same.
func FuzzGrid(f *testing.F) {
	lit, err := json.Marshal(scoring.LIT2016())
	require.NoError(f, err)
	f.Add(lit)
	f.Add([]byte(`{"scale": {"min": "1", "max": 3, "step": 0.25}, "aggregate": "median", "quorum": 2, "absent": {"not-given": "leave-out"},
		"criteria": [{"code": "a", "label": {"fr": "é"}, "weight": "0.000001", "floor": {"value": 2, "strict": true}}],
		"floors": [{"on": "weighted", "value": "0.000001"}], "ties": ["a", "lower-request", "draw", "refuse"]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var first, second scoring.Grid
		if err := first.UnmarshalJSON(data); err != nil {
			require.NotEmpty(t, flaws(t, err))
			return
		}
		require.True(t, json.Valid(data))
		written, err := json.Marshal(first)
		require.NoError(t, err)
		require.NoError(t, second.UnmarshalJSON(written), "%s", written)
		requireSameJSON(t, first, second)
		again, err := scoring.NewGrid(first.Spec())
		require.NoError(t, err)
		requireSameJSON(t, first, again)
	})
}
