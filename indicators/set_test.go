package indicators_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/indicators"
	"github.com/aap-lit/aap/internal/strict/stricttest"
)

// coded is the indicator of a spec with another code.
func coded(t testing.TB, code string) indicators.Indicator {
	s := spec(point(12, "53"))
	s.Code = code
	return newIndicator(t, s)
}

func TestNewSet(t *testing.T) {
	given := []indicators.Indicator{coded(t, "b"), coded(t, "a"), coded(t, "B")}
	set, err := indicators.NewSet(given...)
	require.NoError(t, err)
	given[0] = coded(t, "z")
	list := set.Indicators()
	require.Equal(t, []indicators.Indicator{coded(t, "b"), coded(t, "a"), coded(t, "B")}, list, "in the order given")
	list[0] = coded(t, "z")
	require.Equal(t, coded(t, "b"), set.Indicators()[0])

	empty, err := indicators.NewSet()
	require.NoError(t, err)
	require.Equal(t, indicators.Set{}, empty)
	require.Empty(t, empty.Indicators())

	_, err = indicators.NewSet(coded(t, "a"), indicators.Indicator{}, coded(t, "b"), indicators.Indicator{}, coded(t, "b"), coded(t, "a"))
	require.Equal(t, []flaw{{"/1/code", "missing"}, {"/3/code", "missing"}, {"/4/code", "twice"}, {"/5/code", "twice"}}, stricttest.Flaws(err))
}

func TestSetOfManyIndicators(t *testing.T) {
	var list []indicators.Indicator
	for n := range 1001 {
		list = append(list, coded(t, fmt.Sprint("x", n)))
	}
	set, err := indicators.NewSet(list[:1000]...)
	require.NoError(t, err)
	var back indicators.Set
	require.NoError(t, json.Unmarshal([]byte(toJSON(t, set)), &back))
	require.Equal(t, set, back)

	_, err = indicators.NewSet(list...)
	require.Equal(t, []flaw{{"", "too-many"}}, stricttest.Flaws(err))
	require.Equal(t, []flaw{{"", "too-many"}}, stricttest.Flaws(back.UnmarshalJSON([]byte(toJSON(t, list)))))
	require.Equal(t, set, back, "left as it was")
}

func TestSetJSON(t *testing.T) {
	set, err := indicators.NewSet(coded(t, "b"), coded(t, "a"))
	require.NoError(t, err)
	text := toJSON(t, set)
	require.Equal(t, "["+toJSON(t, coded(t, "b"))+","+toJSON(t, coded(t, "a"))+"]", text)
	back, err := indicators.Decode(strings.NewReader(" " + text + "\n"))
	require.NoError(t, err)
	require.Equal(t, set, back)

	none, err := indicators.Decode(strings.NewReader(`[]`))
	require.NoError(t, err)
	require.Equal(t, indicators.Set{}, none)
	require.Equal(t, `[]`, toJSON(t, none))
}

func TestSetJSONFaults(t *testing.T) {
	entry := func(code string) string { return `{"code":"` + code + `","aggregation":"sum"}` }
	for _, c := range []struct {
		reason, data string
		want         []flaw
	}{
		{"null", `null`, []flaw{{"", "null"}}},
		{"another type", `{}`, []flaw{{"", "type"}}},
		{"not JSON", `[` + entry("a"), []flaw{{"", "syntax"}}},
		{"not JSON, further in", `[` + entry("a") + `,{"code":"b","observations":[{"month":,}]}]`, []flaw{{"/1/observations/0/month", "syntax"}}},
		{"a code given twice, and then not JSON", `[` + entry("a") + `,` + entry("a") + `,{]`, []flaw{{"/2", "syntax"}}},
		{"nested beyond 64", `[{"code":` + strings.Repeat("[", 64), []flaw{{"/0/code", "depth"}}},
		{"a code given twice", `[` + entry("a") + `,` + entry("b") + `,` + entry("a") + `,` + entry("a") + `]`,
			[]flaw{{"/2/code", "twice"}, {"/3/code", "twice"}}},
		{"a code given twice, in entries with other faults", `[{"code":"a"},{"code":"a","aggregation":"sum","target":{}}]`,
			[]flaw{{"/0/aggregation", "missing"}, {"/1/target/month", "missing"}, {"/1/target/value", "missing"}, {"/1/code", "twice"}}},
		{"codes that cannot be read are not equal", `[{"code":1,"aggregation":"sum"},{"code":null,"aggregation":"sum"},{"aggregation":"sum"}]`,
			[]flaw{{"/0/code", "type"}, {"/1/code", "null"}, {"/2/code", "missing"}}},
		{"entries that are none", `[null,3,` + entry("a") + `]`, []flaw{{"/0", "null"}, {"/1", "type"}}},
	} {
		t.Run(c.reason, func(t *testing.T) {
			set, err := indicators.Decode(strings.NewReader(c.data))
			require.Equal(t, c.want, stricttest.Flaws(err))
			require.Zero(t, set)
		})
	}
	for _, c := range faulty {
		if c.data == "" || strings.HasPrefix(c.reason, "something after") {
			continue // other faults in a list
		}
		t.Run("in a list: "+c.reason, func(t *testing.T) {
			_, err := indicators.Decode(strings.NewReader(`[` + entry("ok") + `,` + c.data + `]`))
			var want []flaw
			for _, w := range c.want {
				want = append(want, flaw{"/1" + w[0], w[1]})
			}
			require.Equal(t, want, stricttest.Flaws(err))
		})
	}
}

func TestDecodeBounds(t *testing.T) {
	padded := func(n int) string { return `[]` + strings.Repeat(" ", n-2) }
	_, err := indicators.Decode(strings.NewReader(padded(1 << 20)))
	require.NoError(t, err)
	_, err = indicators.Decode(strings.NewReader(padded(1<<20 + 1)))
	require.Equal(t, []flaw{{"", "too-long"}}, stricttest.Flaws(err))
	require.Equal(t, []flaw{{"", "too-long"}}, stricttest.Flaws(new(indicators.Set).UnmarshalJSON([]byte(padded(1<<20+1)))),
		"no way around the bound")

	_, err = indicators.Decode(nil)
	require.ErrorIs(t, err, indicators.ErrNil)

	broken := errors.New("the line is cut")
	_, err = indicators.Decode(iotest.ErrReader(broken))
	require.ErrorIs(t, err, broken)
}
