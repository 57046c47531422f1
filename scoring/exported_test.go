package scoring_test

import (
	"encoding"
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/scoring"
)

// A form is what becomes of a type in JSON.
type form int

const (
	reads      form = iota // what is written is read back, strictly
	word                   // likewise, as a word
	encodeOnly             // written, and refused when read
	noJSON                 // neither
)

// exported holds each exported type of the package, with a value of it that is
// not zero.
func exported(t *testing.T) map[string]struct {
	form  form
	value any
} {
	t.Helper()
	s := compact(t, "stop", "1", "", "A 1 E1:4,2 E2:recused,2", "B 1 E1:2,3", "C 1 E1:2,3")
	report := s.Report()
	ranking := report.Ranking()
	funding, stable := stability(t, s)
	low, _ := stable.Weights[0].Low()
	points, _ := funding.Decisions()[0].PointsMargin()
	refused := decode(t, map[string]any{
		"grid": map[string]any{
			"scale": map[string]any{"min": 0, "max": 5, "step": 1}, "aggregate": "mean", "floors": []any{}, "ties": []any{},
			"criteria": []any{map[string]any{"code": "a", "weight": 1, "floor": map[string]any{"value": 3, "strict": false}}},
		},
		"projects": []any{map[string]any{"code": "A", "title": "", "request": 1}},
		"ballots":  []any{map[string]any{"assessor": "E1", "project": "A", "marks": map[string]any{"a": 2}}},
	})
	agreement := s.Agreement()
	spec := s.Grid().Spec()
	return map[string]struct {
		form  form
		value any
	}{
		"Agreement":          {encodeOnly, agreement},
		"Alpha":              {encodeOnly, agreement.Total.Alpha},
		"Averaging":          {word, scoring.Median},
		"Award":              {word, scoring.Tied},
		"Ballot":             {noJSON, s.Ballots()[0]},
		"Change":             {encodeOnly, low.Then},
		"Class":              {encodeOnly, ranking.Classes()[1]},
		"Coefficient":        {encodeOnly, agreement.Total.Alpha.Interval},
		"Criterion":          {noJSON, spec.Criteria[0]},
		"CriterionAgreement": {encodeOnly, agreement.Criteria[0]},
		"CriterionScore":     {encodeOnly, ranking.Scores()[0].Criteria()[0]},
		"Decision":           {encodeOnly, funding.Decisions()[0]},
		"End":                {encodeOnly, low},
		"FailedFloor":        {encodeOnly, refused.Rank().Scores()[0].Failed()[0]},
		"Floor":              {noJSON, *spec.Criteria[0].Floor},
		"Funding":            {encodeOnly, funding},
		"Grid":               {reads, s.Grid()},
		"GridSpec":           {noJSON, spec},
		"LeftOut":            {encodeOnly, stable.Assessors[0]},
		"Line":               {word, scoring.Skip},
		"Mark":               {reads, scoring.GivenMark(decimal.New(45, -1))},
		"MarkKind":           {word, scoring.Recused},
		"Measures":           {encodeOnly, agreement.Total},
		"Outcome":            {encodeOnly, funding.Outcome()},
		"Places":             {encodeOnly, scoring.Places{Least: 1, Most: 2}},
		"PointsMargin":       {encodeOnly, points},
		"Project":            {noJSON, s.Projects()[0]},
		"Ranking":            {encodeOnly, ranking},
		"Reason":             {word, scoring.DoesNotFit},
		"Replay":             {encodeOnly, stable.Recusals[0]},
		"Report":             {encodeOnly, report},
		"Scale":              {noJSON, spec.Scale},
		"Score":              {encodeOnly, ranking.Scores()[0]},
		"Session":            {reads, s},
		"SessionSpec":        {noJSON, scoring.SessionSpec{Grid: s.Grid()}},
		"Stability":          {encodeOnly, stable},
		"Undefined":          {word, scoring.AllTied},
		"WeightInterval":     {encodeOnly, stable.Weights[0]},
	}
}

// declared returns the names of the exported types of the package. Error and
// Ratio, which are those of another package, are tried there.
func declared(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("*.go")
	require.NoError(t, err)
	var names []string
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		require.NoError(t, err)
		ast.Inspect(file, func(n ast.Node) bool {
			if of, is := n.(*ast.TypeSpec); is && of.Name.IsExported() && !of.Assign.IsValid() {
				names = append(names, of.Name.Name)
			}
			return true
		})
	}
	slices.Sort(names)
	return names
}

// Every exported type is read back as it was written, or refuses to be.
func TestEveryExportedTypeInJSON(t *testing.T) {
	types := exported(t)
	require.Equal(t, declared(t), slices.Sorted(maps.Keys(types)), "say of a new type what becomes of it in JSON")
	for name, of := range types {
		t.Run(name, func(t *testing.T) {
			require.False(t, reflect.ValueOf(of.value).IsZero(), "a value that is not zero")
			read := reflect.New(reflect.TypeOf(of.value))
			written, err := json.Marshal(of.value)
			if of.form == noJSON {
				require.ErrorIs(t, err, strict.ErrNoJSON)
				require.ErrorIs(t, json.Unmarshal([]byte(`{}`), read.Interface()), strict.ErrNoJSON)
				return
			}
			require.NoError(t, err)
			requireKeys(t, written)
			err = json.Unmarshal(written, read.Interface())
			if of.form == encodeOnly {
				require.ErrorIs(t, err, scoring.ErrEncodeOnly)
				require.True(t, read.Elem().IsZero(), "and is left as it was")
				return
			}
			require.NoError(t, err)
			requireJSON(t, string(written), read.Elem().Interface())
			requireStrict(t, of.form, written, read.Interface())
		})
	}
}

// requireKeys checks that members are named as the design has it, and not as
// fields of Go.
func requireKeys(t *testing.T, data []byte) {
	t.Helper()
	var walk func(v any)
	walk = func(v any) {
		switch v := v.(type) {
		case map[string]any:
			require.NotEmpty(t, v, "an empty object")
			for key, of := range v {
				require.Regexp(t, `^[a-z][a-z-]*$`, key)
				walk(of)
			}
		case []any:
			for _, of := range v {
				walk(of)
			}
		}
	}
	var v any
	require.NoError(t, json.Unmarshal(data, &v))
	walk(v)
}

// requireStrict checks that a value refuses what is beside what it wrote, and a
// nil to read it into.
func requireStrict(t *testing.T, f form, written []byte, read any) {
	t.Helper()
	nothing := reflect.Zero(reflect.TypeOf(read)).Interface()
	if f == word {
		require.ErrorIs(t, json.Unmarshal([]byte(`"colour"`), read), scoring.ErrWord)
		require.ErrorIs(t, nothing.(encoding.TextUnmarshaler).UnmarshalText([]byte("colour")), scoring.ErrNil)
		return
	}
	if text, is := strings.CutPrefix(string(written), "{"); is {
		require.ErrorIs(t, json.Unmarshal([]byte(`{"colour":1,`+text), read), scoring.ErrKey)
		require.ErrorIs(t, json.Unmarshal([]byte(strings.Replace(string(written), `"`, `"\u0041`, 1)), read), scoring.ErrKey)
	}
	require.Error(t, json.Unmarshal([]byte(`null`), read))
	require.ErrorIs(t, nothing.(json.Unmarshaler).UnmarshalJSON(written), scoring.ErrNil)
	if text, is := nothing.(encoding.TextUnmarshaler); is {
		require.ErrorIs(t, text.UnmarshalText([]byte("1")), scoring.ErrNil)
	}
}

// Where == compiles, it is right: no type has it that holds a pointer, or a
// number that may be written in several ways.
func TestEqualityOfExportedTypes(t *testing.T) {
	for name, of := range exported(t) {
		if of := reflect.TypeOf(of.value); of.Comparable() {
			requirePlain(t, of, name)
		}
	}
}

func requirePlain(t *testing.T, of reflect.Type, name string) {
	t.Helper()
	require.NotEqual(t, reflect.TypeFor[decimal.Decimal](), of, name)
	switch of.Kind() {
	case reflect.Struct:
		for i := range of.NumField() {
			requirePlain(t, of.Field(i).Type, name+"."+of.Field(i).Name)
		}
	case reflect.Uint8, reflect.Int, reflect.Int64, reflect.String, reflect.Bool:
	default:
		require.Fail(t, "== may be wrong", "%s is a %s", name, of.Kind())
	}
}
