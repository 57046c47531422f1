package indicators_test

import (
	"encoding/json"
	"math/big"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/indicators"
	"github.com/aap-lit/aap/internal/strict/stricttest"
)

// FuzzParseValue: what is read stands for the number that was written, and is
// written and read again as the same value.
func FuzzParseValue(f *testing.F) {
	for _, text := range []string{"not-available", "0", "-0.000000", "1.50", "1000000000000", "-1000000000000.000001", "1e3", "\u22121", "٣", ".5", "0.0000001"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		v, err := indicators.ParseValue(text)
		if err != nil {
			require.Len(t, stricttest.Flaws(err), 1)
			require.Zero(t, v)
			return
		}
		require.Equal(t, text != "not-available", v.Available())
		if v.Available() {
			require.Zero(t, rat(t, text).Cmp(rat(t, v.String())))
			require.LessOrEqual(t, new(big.Rat).Abs(rat(t, text)).Cmp(rat(t, "1000000000000")), 0)
		}
		again, err := indicators.ParseValue(v.String())
		require.NoError(t, err)
		require.Equal(t, v, again)
		require.NotEmpty(t, v.Format(language.French))
	})
}

// plain is an indicator as encoding/json reads it.
type plain struct {
	Code, Label, Unit, Aggregation string
	Baseline, Target               plainPoint
	Observations                   []plainPoint
}

type plainPoint struct {
	Month int
	Value any
}

// FuzzDecode: what is accepted, encoding/json accepts with the same values,
// and it comes back from its own JSON unchanged; every answer may be asked for.
func FuzzDecode(f *testing.F) {
	f.Add([]byte(`[` + toJSON(f, newIndicator(f, spec(point(12, "53"), point(6, "not-available")))) + `]`))
	for _, c := range faulty {
		f.Add([]byte(`[` + c.data + `]`))
	}
	f.Add([]byte(`[{"code":"a","aggregation":"none"},{"code":"\u00e9","aggregation":"latest","target":{"month":1,"value":-1.5}}]`))
	f.Fuzz(func(t *testing.T, data []byte) {
		set, err := indicators.Decode(strings.NewReader(string(data)))
		if err != nil {
			require.Zero(t, set)
			require.NotEmpty(t, stricttest.Flaws(err))
			require.LessOrEqual(t, len(stricttest.Flaws(err)), 50)
			return
		}
		decoder := json.NewDecoder(strings.NewReader(string(data)))
		decoder.UseNumber()
		var read []plain
		require.NoError(t, decoder.Decode(&read))
		require.Len(t, set.Indicators(), len(read))
		for n, i := range set.Indicators() {
			s := i.Spec()
			require.Equal(t, read[n].Code, s.Code)
			require.Equal(t, read[n].Label, s.Label)
			require.Equal(t, read[n].Unit, s.Unit)
			require.Equal(t, read[n].Aggregation, s.Aggregation.String())
			same(t, read[n].Baseline, s.Baseline)
			same(t, read[n].Target, s.Target)
			require.Len(t, s.Observations, len(read[n].Observations))
			for _, p := range read[n].Observations {
				got, ok := i.Actual(p.Month)
				require.True(t, ok)
				same(t, p, got)
			}
			ask(t, i)
		}
		var again indicators.Set
		require.NoError(t, json.Unmarshal([]byte(toJSON(t, set)), &again))
		require.Equal(t, set, again)
	})
}

func same(t *testing.T, read plainPoint, got indicators.Point) {
	require.Equal(t, read.Month, got.Month)
	switch text := read.Value.(type) {
	case nil:
		require.False(t, got.Value.Available())
	case string:
		require.Equal(t, value(text), got.Value)
	case json.Number:
		require.Equal(t, value(text.String()), got.Value)
	default:
		require.Failf(t, "a value of another type", "%T", read.Value)
	}
}

// ask checks that the answers at each month do not contradict each other.
func ask(t *testing.T, i indicators.Indicator) {
	for m := -1; m <= 121; m++ {
		progress, status := i.Progress(m), i.Status(m)
		ratio, told := progress.Ratio()
		_, expected := i.Expected(m)
		require.Equal(t, !told, progress.Undefined() != 0)
		switch {
		case told:
			require.True(t, expected)
			require.NotEqual(t, indicators.NoData, status)
			require.Equal(t, status == indicators.Achieved, ratio.Rat().Cmp(big.NewRat(1, 1)) >= 0)
		case status != indicators.NoData:
			actual, _ := i.Actual(m)
			require.Equal(t, indicators.Achieved, status)
			require.Equal(t, i.Spec().Target.Value, actual.Value)
		}
	}
}
