package indicators_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/indicators"
)

func TestProgress(t *testing.T) {
	for _, c := range []struct {
		reason                   string
		baseline, target, actual string
		want                     string
	}{
		{"passed: not 53/50 and not capped at 1", "15", "50", "53", "38/35"},
		{"downward, and far below: 90/25", "100", "75", "10", "18/5"},
		{"nothing done", "15", "50", "15", "0"},
		{"the whole way", "15", "50", "50", "1"},
		{"the wrong way: no floor at 0", "15", "50", "8", "-1/5"},
		{"the wrong way, downward", "100", "75", "110", "-2/5"},
		{"through zero", "-10", "10", "-5", "1/4"},
		{"the least step there is", "0", "0.000001", "0.000003", "3"},
		{"decimals", "0.1", "0.4", "0.2", "1/3"},
		{"from end to end", "-1000000000000", "1000000000000", "999999999999.999999", "1999999999999999999/2000000000000000000"},
		{"the most there is", "-1000000000000", "-999999999999.999999", "1000000000000", "2000000000000000000"},
		{"the most there is, downward", "1000000000000", "999999999999.999999", "-1000000000000", "2000000000000000000"},
	} {
		t.Run(c.reason, func(t *testing.T) {
			i := between(t, point(0, c.baseline), point(18, c.target), point(12, c.actual))
			p := i.Progress(12)
			got, ok := p.Ratio()
			require.True(t, ok)
			require.Equal(t, c.want, got.String())
			require.Zero(t, p.Undefined())
			require.Equal(t, p, i.Progress(120), "an observation stands until the next")
			require.Equal(t, toJSON(t, got), toJSON(t, p))
		})
	}
}

func TestProgressJSON(t *testing.T) {
	i := newIndicator(t, spec(point(12, "53")))
	require.Equal(t, `{"exact":"38/35","decimal":"1.09"}`, toJSON(t, i.Progress(12)))
	require.Equal(t, `{"undefined":"no-observation"}`, toJSON(t, i.Progress(11)))
}

func TestProgressReasons(t *testing.T) {
	const none = "not-available"
	for _, c := range []struct {
		reason           string
		baseline, target indicators.Point
		actual           []indicators.Point
		want             indicators.Undefined
	}{
		{"the target equals the baseline", point(0, "15"), point(18, "15"), []indicators.Point{point(6, "53")}, indicators.NoChange},
		{"the same, written otherwise and met", point(0, "15"), point(18, "15.00"), []indicators.Point{point(6, "15")}, indicators.NoChange},
		{"never observed", point(0, "15"), point(18, "50"), nil, indicators.NoObservation},
		{"observed later", point(0, "15"), point(18, "50"), []indicators.Point{point(7, "20")}, indicators.NoObservation},
		{"not available", point(0, "15"), point(18, "50"), []indicators.Point{point(6, none)}, indicators.NotAvailable},
		{"no longer available", point(0, "15"), point(18, "50"), []indicators.Point{point(5, "20"), point(6, none)}, indicators.NotAvailable},
		{"no baseline", indicators.Point{}, point(18, "50"), []indicators.Point{point(6, "20")}, indicators.NoBaseline},
		{"no baseline is not one of 0", point(0, none), point(18, "0"), []indicators.Point{point(6, "20")}, indicators.NoBaseline},
		{"no target", point(0, "15"), indicators.Point{}, []indicators.Point{point(6, "20")}, indicators.NoTarget},
		{"a target that nobody knows", point(0, "0"), point(18, none), []indicators.Point{point(6, "20")}, indicators.NoTarget},
		{"no baseline and no target are not equal ones", indicators.Point{}, indicators.Point{}, nil, indicators.NoBaseline},
		{"before the baseline", point(7, "15"), point(18, "50"), []indicators.Point{point(7, "20")}, indicators.NoObservation},
		{"equal, and never observed: the first reason", point(0, "15"), point(18, "15"), nil, indicators.NoChange},
	} {
		t.Run(c.reason, func(t *testing.T) {
			p := between(t, c.baseline, c.target, c.actual...).Progress(6)
			require.Equal(t, c.want, p.Undefined())
			r, ok := p.Ratio()
			require.False(t, ok)
			require.Zero(t, r)
			require.Equal(t, `{"undefined":"`+c.want.String()+`"}`, toJSON(t, p))
			require.Equal(t, c.want.Label(language.French), p.Message(language.French))
		})
	}
}

func TestProgressMessage(t *testing.T) {
	for _, c := range []struct {
		reason, target, actual string
		french, english        string
	}{
		{"two decimals", "35", "38", "108,57\u00a0%", "108.57%"},
		{"zeros are dropped", "5", "2", "40\u00a0%", "40%"},
		{"one decimal", "8", "1", "12,5\u00a0%", "12.5%"},
		{"exactly nothing", "5", "0", "0\u00a0%", "0%"},
		{"exactly all", "5", "5", "100\u00a0%", "100%"},
		{"below zero", "5", "-5", "−100\u00a0%", "−100%"},
		{"a tenfold", "1", "1000", "100\u202f000\u00a0%", "100,000%"},
	} {
		t.Run(c.reason, func(t *testing.T) {
			p := between(t, point(0, "0"), point(1, c.target), point(1, c.actual)).Progress(1)
			require.Equal(t, c.french, p.Message(language.French))
			require.Equal(t, c.french, p.Message(language.Japanese))
			require.Equal(t, c.english, p.Message(language.English))
		})
	}
	for _, c := range []struct{ reason, target, actual, shown, exact string }{
		{"nearly all is not all", "1000000", "999999", "100%", "999999/1000000"},
		{"a little more than all", "1000000", "1000001", "100%", "1000001/1000000"},
		{"nearly nothing", "1000000", "1", "0%", "1/1000000"},
		{"a little less than nothing", "1000000", "-1", "0%", "-1/1000000"},
	} {
		t.Run(c.reason, func(t *testing.T) {
			text := between(t, point(0, "0"), point(1, c.target), point(1, c.actual)).Progress(1).Message(language.English)
			require.Regexp(t, `^`+c.shown+`\D`, text)
			require.Contains(t, text, c.exact)
		})
	}
}
