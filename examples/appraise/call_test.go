package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/examples/internal/console/consoletest"
)

// fixture is an input of testdata.
func fixture(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", name+".json"))
	require.NoError(t, err)
	return string(text)
}

// TestStreamOfCalls: each input is judged by its own call, in a stream as alone, and
// one whose call is bad does not stop it.
func TestStreamOfCalls(t *testing.T) {
	bad := `{"dossier": {}, "call": {"code": "X", "budget": {"rate": "0.5"}}}`
	inputs := []string{fixture(t, "winter"), `{}`, bad, fixture(t, "overseas"), fixture(t, "winter")}
	got := appraise(strings.Join(inputs, "\n"), nil, "-format", "json", "-")
	require.Equal(t, 2, got.Status)
	lines := strings.Split(strings.TrimSpace(got.Stdout), "\n")
	require.Len(t, lines, len(inputs))
	for i, input := range inputs {
		if i != 2 {
			require.Equal(t, appraise(input, nil, "-format", "json", "-").Stdout, lines[i]+"\n")
		}
	}
	require.Contains(t, lines[0], `"call":"FABRIQUES-2027","revision":"1"`)
	require.Contains(t, lines[1], `"call":"LIT-2016"`)
	require.Contains(t, lines[2], `{"input":3,"errors":[{"pointer":"/call/budget/months","code":"missing"`)
	require.Contains(t, lines[3], `"closes":"2027-02-15T17:00:00-04:00"`)
	require.Contains(t, lines[3], `"at":"2027-02-15T17:00:01-04:00"`)
}

// TestBoundsOfOtherCalls: noon in winter in Paris, and the end of the afternoon
// overseas, to the second and both included.
func TestBoundsOfOtherCalls(t *testing.T) {
	for _, c := range []struct{ name, at, last, late string }{
		{"winter", `"at": "2027-01-31T11:00:00Z"`, "2027-01-31T12:00:00+01:00", "2027-01-31T11:00:00.000000001Z"},
		{"overseas", `"at": "2027-02-15T22:00:01+01:00"`, "2027-02-15T22:00:00+01:00", "2027-02-15T17:00:00.000000001-04:00"},
	} {
		for at, want := range map[string]string{c.last: "met", c.late: "not-met"} {
			input := strings.Replace(fixture(t, c.name), c.at, `"at": "`+at+`"`, 1)
			require.Contains(t, input, at)
			var report struct {
				Findings []struct{ Code, Outcome string }
			}
			require.NoError(t, json.Unmarshal([]byte(appraise(input, nil, "-format", "json", "-").Stdout), &report))
			for _, f := range report.Findings {
				if f.Code == "window" {
					require.Equal(t, want, f.Outcome, at)
				}
			}
		}
	}
}

// TestPageOfCalls: a page of HTML is of the call of its first article; one under
// another says so, and how that is read.
func TestPageOfCalls(t *testing.T) {
	stream := strings.Join([]string{fixture(t, "winter"), fixture(t, "overseas"), fixture(t, "winter")}, "\n")
	got := sheetOf(stream, "-lang", "en", "-")
	root := consoletest.Sound(t, got.Stdout, "en")
	require.Equal(t, 1, strings.Count(got.Stdout, "Territorial workshops (fictitious call)"))
	require.Equal(t, 1, strings.Count(got.Stdout, "Ateliers d’outre-mer (appel fictif)"))
	require.Equal(t, 1, strings.Count(got.Stdout, "Call OUTRE-MER-2027."))
	require.Len(t, root.All("article"), 3)
	require.NotContains(t, got.Stdout, "LIT-2016")
	require.Contains(t, sheetOf("{}", "-").Stdout, "LIT-2016")
}

// TestFewRules: a call that asks for nothing says so, and has neither rules nor
// readings; one rule is one.
func TestFewRules(t *testing.T) {
	for _, c := range []struct{ call, fr, en string }{
		{`{"code": "VIDE"}`, "L’appel ne pose aucune règle.", "The call has no rule."},
		{`{"code": "UNE", "seed": true}`, "La seule règle de l’appel est respectée.", "The one rule of the call is met."},
		{`{"code": "DEUX", "seed": true, "min-partners": 1}`, "Les 2 règles de l’appel sont respectées.", "The 2 rules of the call are met."},
	} {
		input := `{"dossier": {"seed": true, "partners": [{"name": "Brest Métropole", "category": "local-authority"}]}, "call": ` + c.call + `}`
		for lang, says := range map[string]string{"fr": c.fr, "en": c.en} {
			page := appraise(input, nil, "-lang", lang, "-")
			require.Zero(t, page.Status, page.Stderr)
			require.Contains(t, page.Stdout, says)
			sheet := sheetOf(input, "-lang", lang, "-")
			consoletest.Sound(t, sheet.Stdout, lang)
			require.Contains(t, sheet.Stdout, "<p>"+says+"</p>")
			for _, text := range []string{page.Stdout, sheet.Stdout} {
				require.Equal(t, says == sayNoRule[0] || says == sayNoRule[1], !strings.Contains(text, sayInForce[0][:20]) && !strings.Contains(text, sayInForce[1][:20]))
			}
		}
	}
}
