package main

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/examples/internal/console/consoletest"
	"github.com/aap-lit/aap/indicators"
)

// watched puts indicators beside an empty dossier.
func watched(all ...string) string {
	return `{"dossier": {}, "indicators": [` + strings.Join(all, ",") + `]}`
}

// agents is an indicator from 0 to 100 in ten months.
const agents = `{"code": "agents", "aggregation": "sum", "baseline": {"value": "0"}, "target": {"month": 10, "value": "100"}, "observations": [%s]}`

func TestStatusOfIndicators(t *testing.T) {
	cases := []struct {
		reason    string
		indicator string
		month     string
		says      phrase
		figures   string
	}{
		{"on the line", fmt.Sprintf(agents, `{"month": 5, "value": "50"}`), "",
			phrase{"▸ agents — en bonne voie", "▸ agents — on track"}, `\n +0 \(\S+.0\) +100 \(\S+.10\) +50 \(\S+.5\) +50.?%\n`},
		{"a millionth below it", fmt.Sprintf(agents, `{"month": 5, "value": "49.999999"}`), "",
			phrase{"✗ agents — en retard", "✗ agents — behind"}, `49[,.]999999 \(\S+.5\)`},
		{"a month later the same value is behind", fmt.Sprintf(agents, `{"month": 5, "value": "50"}`), "6",
			phrase{"✗ agents — en retard", "✗ agents — behind"}, ` 50 \(\S+.5\)`},
		{"what was observed later is not known yet", fmt.Sprintf(agents, `{"month": 5, "value": "50"}, {"month": 7, "value": "100"}`), "5",
			phrase{"▸ agents — en bonne voie", "▸ agents — on track"}, ` 50 \(\S+.5\)`},
		{"by default it is: the last month observed", fmt.Sprintf(agents, `{"month": 5, "value": "50"}, {"month": 7, "value": "100"}`), "",
			phrase{"✓ agents — cible atteinte", "✓ agents — target achieved"}, ` 100 \(\S+.7\) +100.?%`},
		{"nothing observed by then", fmt.Sprintf(agents, `{"month": 5, "value": "50"}`), "4",
			phrase{"Pas encore d’observation.", "Not observed yet."}, ` – +–\n`},
		{"not available hides what was", fmt.Sprintf(agents, `{"month": 5, "value": "50"}, {"month": 7, "value": "not-available"}`), "",
			phrase{"Dernière valeur non disponible.", "Latest value not available."}, `\(\S+.7\) +–\n`},
		{"a label goes before a code, and its unit after", `{"code": "x", "label": "Élan", "unit": "%", "aggregation": "none", "observations": []}`, "3",
			phrase{"? Élan (%) — avancement non calculable", "? Élan (%) — progress cannot be told"}, ` – +– +– +–\n`},
		{"no baseline goes before no target", `{"code": "x", "aggregation": "none", "observations": [{"month": 2, "value": "1"}]}`, "",
			phrase{"Valeur initiale non disponible.", "Baseline not available."}, ` – +– +1 \(\S+.2\) +–\n`},
	}
	for _, c := range cases {
		for _, lang := range []string{"fr", "en"} {
			t.Run(c.reason+", "+lang, func(t *testing.T) {
				args := []string{"-lang", lang}
				if c.month != "" {
					args = append(args, "-month", c.month)
				}
				got := appraise(watched(c.indicator), nil, append(args, "-")...)
				require.Equal(t, 1, got.Status, got.Stderr)
				consoletest.Tidy(t, got.Stdout)
				require.Contains(t, got.Stdout, c.says.In(language.Make(lang)))
				require.Regexp(t, c.figures, got.Stdout)
			})
		}
	}
}

func TestSummaryCountsWhatThereIs(t *testing.T) {
	page := appraise("", nil).Stdout
	require.Contains(t, page, "  1 cible atteinte, 1 en bonne voie, 1 en retard, 2 sans avancement calculable.\n")
	page = appraise("", nil, "-sample", "labo", "-lang", "en").Stdout
	require.Contains(t, page, "  1 without computable progress.\n")
}

func TestDefaultMonth(t *testing.T) {
	cases := []struct {
		reason string
		list   []string
		month  int
		want   int
	}{
		{"the last of any indicator", []string{fmt.Sprintf(agents, `{"month": 5, "value": "1"}`), `{"code": "b", "aggregation": "sum", "observations": [{"month": 9, "value": "1"}, {"month": 2, "value": "3"}]}`}, 0, 9},
		{"whatever their order", []string{`{"code": "b", "aggregation": "sum", "observations": [{"month": 9, "value": "1"}]}`, fmt.Sprintf(agents, `{"month": 5, "value": "1"}`)}, 0, 9},
		{"the first month may be asked for", []string{fmt.Sprintf(agents, `{"month": 5, "value": "1"}`)}, 1, 1},
		{"one that is not available is an observation", []string{fmt.Sprintf(agents, `{"month": 5, "value": "1"}, {"month": 6, "value": "not-available"}`)}, 0, 6},
		{"none at all: the start", []string{fmt.Sprintf(agents, ``)}, 0, 0},
		{"the month asked for", []string{fmt.Sprintf(agents, `{"month": 5, "value": "1"}`)}, 120, 120},
		{"no indicator", nil, 0, 0},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			in, faults := decode([]byte(watched(c.list...)))
			require.Empty(t, faults)
			require.Equal(t, c.want, follow(*in.indicators, c.month).month)
		})
	}
	require.Contains(t, appraise(watched(fmt.Sprintf(agents, ``)), nil, "-").Stdout, sayAtStart[0])
	require.NotContains(t, appraise(watched(), nil, "-").Stdout, "Indicateurs")
}

// The result holds what the package writes, and no indicator changes a verdict.
func TestIndicatorsInTheResult(t *testing.T) {
	alone := appraise(dossier(t, "complete"), nil, "-format", "json", "-")
	got := appraise("", nil, "-format", "json")
	require.Equal(t, alone.Status, got.Status)
	before, after, found := strings.Cut(got.Stdout, `,"indicators-month":18,"indicators":`)
	require.True(t, found)
	require.Equal(t, alone.Stdout, before+"}\n")
	var list []struct {
		Code     string
		Target   indicators.Point
		Actual   *indicators.Point
		Status   indicators.Status
		Progress struct{ Exact, Decimal, Undefined string }
	}
	require.NoError(t, json.Unmarshal([]byte(strings.TrimSuffix(after, "}\n")), &list))
	var told []string
	for _, i := range list {
		told = append(told, fmt.Sprint(i.Code, " ", i.Target.Value, " ", i.Actual.Value, " ", i.Status, " ", i.Progress))
	}
	require.Equal(t, []string{
		"agents-trained 120 126 achieved {21/20 1.05 }",
		"procedures 12 8 on-track {2/3 0.67 }",
		"delay 20 31 behind {14/25 0.56 }",
		"satisfaction 80 not-available no-data {  not-available}",
		"outside 50 47 no-data {  no-change}",
	}, told)

	line := appraise(watched(fmt.Sprintf(agents, ``)), nil, "-format", "json", "-messages", "en", "-").Stdout
	require.Contains(t, line, `"indicators-month":0,"indicators":[{"code":"agents",`)
	require.NotContains(t, line, `"actual"`)
	require.Contains(t, line, `"message":"Progress cannot be told: not observed yet."`)
	require.Contains(t, appraise(watched(), nil, "-format", "json", "-").Stdout, `"indicators":[]`)
	require.NotContains(t, alone.Stdout, "indicators")
}

// Of the real laboratory, one figure was published with its month, and neither
// where it began nor where it was to end.
func TestPublishedIndicator(t *testing.T) {
	in, faults := decode([]byte(sample(t, "labo")))
	require.Empty(t, faults)
	list := in.indicators.Indicators()
	require.Len(t, list, 1)
	spec := list[0].Spec()
	require.Zero(t, spec.Baseline)
	require.Zero(t, spec.Target)
	require.Len(t, spec.Observations, 1)
	require.Equal(t, 18, spec.Observations[0].Month)
	require.Equal(t, "2000", spec.Observations[0].Value.String())
	require.Equal(t, indicators.NoBaseline, list[0].Progress(18).Undefined())
}

func TestHostileIndicators(t *testing.T) {
	for _, name := range []string{strings.Repeat("W", 200), `a \u202e\u2067 b`, `[31mrouge`, "; : ! ? » « ; ;", "    "} {
		indicator := fmt.Sprintf(`{"code": "c", "label": "%s", "unit": "%[1]s", "aggregation": "sum",
			"baseline": {"month": 119, "value": "-999999999999.999999"}, "target": {"month": 120, "value": "1000000000000"},
			"observations": [{"month": 120, "value": "999999999999.999999"}]}`, name)
		for _, lang := range []string{"fr", "en"} {
			got := appraise(watched(indicator), nil, "-lang", lang, "-")
			require.Equal(t, 1, got.Status, got.Stderr)
			consoletest.Tidy(t, got.Stdout)
			digits := strings.NewReplacer("\u202f", "", "\u00a0", "", ",", "", "\n", "", " ", "").Replace(got.Stdout)
			require.Contains(t, strings.ReplaceAll(digits, ".", ""), "999999999999999999(mo")
		}
	}
}
