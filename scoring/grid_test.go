package scoring_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/scoring"
)

// aSpec is a spec without fault.
func aSpec(t testing.TB) scoring.GridSpec {
	t.Helper()
	return scoring.GridSpec{
		Scale:            scoring.Scale{Min: number(t, "1"), Max: number(t, "5"), Step: number(t, "0.5")},
		Averaging:        scoring.Median,
		Quorum:           2,
		LeaveOutNotGiven: true,
		Criteria: []scoring.Criterion{
			{Code: "a", French: "Intérêt", English: "Interest", Weight: number(t, "1.500000"), Floor: &scoring.Floor{Value: number(t, "2.5"), Strict: true}},
			{Code: "b", English: "Method", Weight: number(t, "0.000001")},
			{Code: "c", Weight: number(t, "1000")},
		},
		Floors: []scoring.Floor{{On: scoring.Unweighted, Value: number(t, "6")}, {On: scoring.Weighted, Value: number(t, "0"), Strict: true}},
		Ties:   []string{"b", scoring.LowerRequest, "a", scoring.Draw, scoring.Refuse},
	}
}

func TestGridFaults(t *testing.T) {
	million := decimal.New(1, 6)
	for _, c := range []struct {
		reason string
		change func(s *scoring.GridSpec)
		want   []string
	}{
		{"nothing is wrong", func(*scoring.GridSpec) {}, nil},
		{"the zero spec", func(s *scoring.GridSpec) { *s = scoring.GridSpec{} }, []string{"/scale/step range", "/aggregate missing", "/criteria missing"}},
		{"no aggregate", func(s *scoring.GridSpec) { s.Averaging = 0 }, []string{"/aggregate missing"}},
		{"an aggregate that is none", func(s *scoring.GridSpec) { s.Averaging = 9 }, []string{"/aggregate unknown-word"}},
		{"a scale from zero", func(s *scoring.GridSpec) { s.Scale.Min = decimal.Decimal{} }, nil},
		{"a scale from below zero", func(s *scoring.GridSpec) { s.Scale.Min = number(t, "-0.5") }, []string{"/scale/min negative"}},
		{"a scale of one point", func(s *scoring.GridSpec) { s.Scale.Max = s.Scale.Min }, []string{"/scale/max range"}},
		{"a scale of one step", func(s *scoring.GridSpec) { s.Scale.Max = number(t, "2.5") }, nil},
		{"no step", func(s *scoring.GridSpec) { s.Scale.Step = decimal.Decimal{} }, []string{"/scale/step range"}},
		{"no step, and floors beyond the scale: these are not judged by it", func(s *scoring.GridSpec) {
			s.Scale.Step, s.Criteria[0].Floor.Value, s.Floors[0].Value = decimal.Decimal{}, number(t, "9"), number(t, "99")
		}, []string{"/scale/step range"}},
		{"a scale upside down, and floors beyond it", func(s *scoring.GridSpec) {
			s.Scale.Max, s.Criteria[0].Floor.Value, s.Floors[0].Value = decimal.Decimal{}, number(t, "9"), number(t, "99")
		}, []string{"/scale/max range"}},
		{"a step below zero", func(s *scoring.GridSpec) { s.Scale.Step = number(t, "-1") }, []string{"/scale/step negative"}},
		{"ends off the step", func(s *scoring.GridSpec) { s.Scale.Step = number(t, "0.3") }, []string{"/scale/min off-step", "/scale/max off-step"}},
		{"a minimum off the step", func(s *scoring.GridSpec) { s.Scale.Min = number(t, "1.25") }, []string{"/scale/min off-step"}},
		{"the greatest scale", func(s *scoring.GridSpec) { s.Scale.Max, s.Scale.Step = million, decimal.New(1, 0) }, nil},
		{"a greater one", func(s *scoring.GridSpec) {
			s.Scale.Max, s.Scale.Step = million.Add(decimal.New(1, 0)), decimal.New(1, 0)
		}, []string{"/scale/max range"}},
		{"a million steps and one", func(s *scoring.GridSpec) { s.Scale.Max, s.Scale.Step = number(t, "500000.5"), number(t, "0.5") }, []string{"/scale/step range"}},
		{"six decimals", func(s *scoring.GridSpec) { s.Scale.Max, s.Scale.Step = number(t, "1.000001"), number(t, "0.000001") }, []string{"/scale/step range"}},
		{"seven decimals", func(s *scoring.GridSpec) { s.Scale.Step = number(t, "0.0000001") }, []string{"/scale/step precision"}},
		{"seven decimals of which the last is nothing", func(s *scoring.GridSpec) { s.Scale.Step = number(t, "0.5000000") }, nil},
		{"a number of an immense exponent", func(s *scoring.GridSpec) { s.Scale.Max = decimal.New(1, 1_000_000_000) }, []string{"/scale/max number"}},
		{"a number of an immense precision", func(s *scoring.GridSpec) { s.Scale.Max = decimal.New(1, -1_000_000_000) }, []string{"/scale/max number"}},
		{"no criterion", func(s *scoring.GridSpec) { s.Criteria, s.Ties = nil, nil }, []string{"/criteria missing"}},
		{"64 criteria", func(s *scoring.GridSpec) { s.Criteria, s.Ties, s.Floors = criteria(64), nil, nil }, nil},
		{"65 criteria", func(s *scoring.GridSpec) { s.Criteria, s.Ties, s.Floors = criteria(65), nil, nil }, []string{"/criteria too-many"}},
		{"a criterion without a code", func(s *scoring.GridSpec) { s.Criteria[2].Code = "" }, []string{"/criteria/2/code missing"}},
		{"a code with a space before", func(s *scoring.GridSpec) { s.Criteria[2].Code = " c" }, []string{"/criteria/2/code text"}},
		{"a code with a tab", func(s *scoring.GridSpec) { s.Criteria[2].Code = "c\td" }, []string{"/criteria/2/code text"}},
		{"a code of 200 characters", func(s *scoring.GridSpec) { s.Criteria[2].Code = strings.Repeat("é", 200) }, nil},
		{"a code of 201", func(s *scoring.GridSpec) { s.Criteria[2].Code = strings.Repeat("é", 201) }, []string{"/criteria/2/code too-long"}},
		{"invalid UTF-8", func(s *scoring.GridSpec) { s.Criteria[2].Code = "\xff" }, []string{"/criteria/2/code text"}},
		{"a code twice", func(s *scoring.GridSpec) { s.Criteria[2].Code = "a" }, []string{"/criteria/2/code twice"}},
		{"codes that differ by case", func(s *scoring.GridSpec) { s.Criteria[2].Code = "A" }, nil},
		{"a reserved code", func(s *scoring.GridSpec) { s.Criteria[2].Code = "total" }, []string{"/criteria/2/code reserved-code"}},
		{"labels", func(s *scoring.GridSpec) {
			s.Criteria[2].French, s.Criteria[2].English = "\n", strings.Repeat("x", 201)
		}, []string{"/criteria/2/label/fr text", "/criteria/2/label/en too-long"}},
		{"no weight", func(s *scoring.GridSpec) { s.Criteria[2].Weight = decimal.Decimal{} }, []string{"/criteria/2/weight range"}},
		{"a weight below zero", func(s *scoring.GridSpec) { s.Criteria[2].Weight = number(t, "-0.000001") }, []string{"/criteria/2/weight negative"}},
		{"a weight beyond 1000", func(s *scoring.GridSpec) { s.Criteria[2].Weight = number(t, "1000.000001") }, []string{"/criteria/2/weight range"}},
		{"a weight of seven decimals", func(s *scoring.GridSpec) { s.Criteria[2].Weight = number(t, "0.0000001") }, []string{"/criteria/2/weight precision"}},
		{"a weight written with an exponent", func(s *scoring.GridSpec) { s.Criteria[2].Weight = decimal.New(1, 3) }, nil},
		{"a floor at the top of the scale", func(s *scoring.GridSpec) { s.Criteria[0].Floor.Value = number(t, "5") }, nil},
		{"a floor above it", func(s *scoring.GridSpec) { s.Criteria[0].Floor.Value = number(t, "5.000001") }, []string{"/criteria/0/floor/value range"}},
		{"a floor below zero", func(s *scoring.GridSpec) { s.Criteria[0].Floor.Value = number(t, "-1") }, []string{"/criteria/0/floor/value negative"}},
		{"a floor off the step is right: means are off it too", func(s *scoring.GridSpec) { s.Criteria[0].Floor.Value = number(t, "3.333333") }, nil},
		{"a floor of a criterion on something else", func(s *scoring.GridSpec) { s.Criteria[0].Floor.On = "weighted" }, []string{"/criteria/0/floor/on unknown-word"}},
		{"a floor at the highest sum", func(s *scoring.GridSpec) { s.Floors[0].Value = number(t, "15") }, nil},
		{"a floor above it", func(s *scoring.GridSpec) { s.Floors[0].Value = number(t, "15.000001") }, []string{"/floors/0/value range"}},
		{"a floor at the highest weighted sum", func(s *scoring.GridSpec) { s.Floors[1].Value = number(t, "5007.500005") }, nil},
		{"a floor above it", func(s *scoring.GridSpec) { s.Floors[1].Value = number(t, "5007.500006") }, []string{"/floors/1/value range"}},
		{"floors are not judged by a weight that is none", func(s *scoring.GridSpec) {
			s.Floors[1].Value, s.Criteria[2].Weight = number(t, "5000"), decimal.Decimal{}
		}, []string{"/criteria/2/weight range"}},
		{"a floor on no total", func(s *scoring.GridSpec) { s.Floors[1].On = "" }, []string{"/floors/1/on missing"}},
		{"a floor on a criterion among those on totals", func(s *scoring.GridSpec) { s.Floors[1].On = "a" }, []string{"/floors/1/on unknown-word"}},
		{"two floors on a total", func(s *scoring.GridSpec) { s.Floors[1].On = scoring.Unweighted }, []string{"/floors/1/on twice"}},
		{"three floors", func(s *scoring.GridSpec) { s.Floors = append(s.Floors, s.Floors[0]) }, []string{"/floors too-many"}},
		{"a tie key that is none", func(s *scoring.GridSpec) { s.Ties = []string{"total"} }, []string{"/ties/0 unknown-word"}},
		{"a tie key twice", func(s *scoring.GridSpec) { s.Ties = []string{"a", "a"} }, []string{"/ties/1 twice"}},
		{"a tie key after refuse", func(s *scoring.GridSpec) { s.Ties = []string{"refuse", "a", "refuse"} }, []string{"/ties/1 after-refuse", "/ties/2 after-refuse"}},
		{"more tie keys than there can be", func(s *scoring.GridSpec) { s.Ties = make([]string, 68) }, []string{"/ties too-many"}},
		{"a quorum below zero", func(s *scoring.GridSpec) { s.Quorum = -1 }, []string{"/quorum range"}},
		{"the greatest quorum", func(s *scoring.GridSpec) { s.Quorum = 1_000_000 }, nil},
		{"a greater one", func(s *scoring.GridSpec) { s.Quorum = 1_000_001 }, []string{"/quorum range"}},
	} {
		spec := aSpec(t)
		c.change(&spec)
		grid, err := scoring.NewGrid(spec)
		require.ElementsMatch(t, c.want, flaws(t, err), c.reason)
		if err != nil {
			require.Equal(t, scoring.Grid{}, grid, c.reason)
		}
	}
}

func criteria(n int) []scoring.Criterion {
	list := make([]scoring.Criterion, n)
	for i := range list {
		list[i] = scoring.Criterion{Code: fmt.Sprint("c", i), Weight: decimal.New(1000, 0)}
	}
	return list
}

// The highest total that any grid gives is within bounds.
func TestGreatestGrid(t *testing.T) {
	spec := scoring.GridSpec{
		Scale:     scoring.Scale{Max: decimal.New(1, 6), Step: decimal.New(1, 0)},
		Averaging: scoring.Mean, Criteria: criteria(64),
		Floors: []scoring.Floor{{On: scoring.Weighted, Value: number(t, "64000000000")}},
	}
	_, err := scoring.NewGrid(spec)
	require.NoError(t, err)
	spec.Floors[0].Value = number(t, "64000000000.000001")
	_, err = scoring.NewGrid(spec)
	require.Equal(t, []string{"/floors/0/value range"}, flaws(t, err))
}

func TestGridRoundTrip(t *testing.T) {
	for _, spec := range []scoring.GridSpec{aSpec(t), scoring.LIT2016().Spec()} {
		grid, err := scoring.NewGrid(spec)
		require.NoError(t, err)
		again, err := scoring.NewGrid(grid.Spec())
		require.NoError(t, err)
		requireSameJSON(t, grid, again)
		data, err := json.Marshal(grid)
		require.NoError(t, err)
		var read scoring.Grid
		require.NoError(t, json.Unmarshal(data, &read), "%s", data)
		require.Equal(t, grid.Spec(), read.Spec())
	}
	grid, err := scoring.NewGrid(aSpec(t))
	require.NoError(t, err)
	requireJSON(t, `{"scale":{"min":"1","max":"5","step":"0.5"},"aggregate":"median","quorum":2,"absent":{"not-given":"leave-out"},`+
		`"criteria":[{"code":"a","label":{"fr":"Intérêt","en":"Interest"},"weight":"1.5","floor":{"value":"2.5","strict":true}},`+
		`{"code":"b","label":{"en":"Method"},"weight":"0.000001"},{"code":"c","weight":"1000"}],`+
		`"floors":[{"on":"unweighted","value":"6","strict":false},{"on":"weighted","value":"0","strict":true}],`+
		`"ties":["b","lower-request","a","draw","refuse"]}`, grid)
}

// A grid holds no slice nor floor of the spec it was made of, nor gives its own.
func TestGridIsImmutable(t *testing.T) {
	spec := aSpec(t)
	grid, err := scoring.NewGrid(spec)
	require.NoError(t, err)
	before, err := json.Marshal(grid)
	require.NoError(t, err)
	for _, s := range []scoring.GridSpec{spec, grid.Spec()} {
		s.Criteria[0].Code, s.Criteria[0].Floor.Strict = "z", false
		s.Floors[0].On, s.Ties[0] = "z", "z"
	}
	after, err := json.Marshal(grid)
	require.NoError(t, err)
	require.Equal(t, string(before), string(after))
}

func TestLabels(t *testing.T) {
	grid, err := scoring.NewGrid(aSpec(t))
	require.NoError(t, err)
	require.Equal(t, "Intérêt", grid.Label(language.French, "a"))
	require.Equal(t, "Interest", grid.Label(language.English, "a"))
	require.Equal(t, "Method", grid.Label(language.French, "b"), "the other language rather than a code")
	require.Equal(t, "c", grid.Label(language.French, "c"))
	require.Equal(t, "d", grid.Label(language.French, "d"))
	require.Empty(t, grid.Note(language.French))
}

// TestFaultsQuoteDecimalsPlainly, however they are written in Go.
func TestFaultsQuoteDecimalsPlainly(t *testing.T) {
	spec := aSpec(t)
	spec.Scale.Max = decimal.New(3, 7)
	_, err := scoring.NewGrid(spec)
	require.Equal(t, "30000000", scoring.Faults(err)[0].Input)
}
