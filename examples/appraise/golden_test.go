package main

import (
	"encoding/json"
	"io"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/examples/internal/console/consoletest"
)

// subjects are the command lines whose results are kept.
var subjects = []struct {
	name string
	args []string
}{
	{"complete", nil},
	{"complete-draft", []string{"-draft", "-witnesses"}},
	{"complete-month", []string{"-month", "12"}},
	{"jury", []string{"-sample", "jury"}},
	{"refused", []string{"-sample", "refused"}},
	{"labase", []string{"-sample", "labase", "-witnesses"}},
	{"labo", []string{"-sample", "labo", "-witnesses"}},
	{"beyond", []string{filepath.Join("testdata", "beyond.json")}},
	{"conflicts", []string{filepath.Join("testdata", "conflicts.json")}},
	{"standings", []string{filepath.Join("testdata", "standings.json")}},
	{"winter", []string{filepath.Join("testdata", "winter.json")}},
	{"overseas", []string{filepath.Join("testdata", "overseas.json")}},
}

func TestGoldenPages(t *testing.T) {
	for _, s := range subjects {
		for _, lang := range []string{"fr", "en"} {
			t.Run(s.name+"."+lang, func(t *testing.T) {
				page := appraise("", nil, append([]string{"-lang", lang}, s.args...)...).Stdout
				consoletest.Golden(t, s.name+"."+lang+".golden", page)
				consoletest.Tidy(t, page)
			})
		}
	}
}

func TestGoldenResults(t *testing.T) {
	for _, s := range subjects {
		t.Run(s.name, func(t *testing.T) {
			line := appraise("", nil, append([]string{"-format", "json"}, s.args...)...).Stdout
			require.Equal(t, 1, strings.Count(line, "\n"), "one result a line")
			var pretty strings.Builder
			out := json.NewEncoder(&pretty)
			out.SetEscapeHTML(false)
			out.SetIndent("", "  ")
			require.NoError(t, out.Encode(json.RawMessage(line)))
			consoletest.Golden(t, s.name+".json.golden", pretty.String())
		})
	}
}

func TestColoursSayNothingMore(t *testing.T) {
	for _, s := range subjects {
		var dressed consoletest.Terminal
		run(s.args, nil, &dressed, io.Discard, consoletest.Env())
		require.Equal(t, appraise("", nil, s.args...).Stdout, consoletest.Escapes.ReplaceAllString(dressed.String(), ""), s.name)
	}
}

// What is told of a real laboratory is what is public: no more.
func TestRealLaboratories(t *testing.T) {
	for _, name := range []string{"labase", "labo"} {
		in, faults := decode([]byte(sample(t, name)))
		d := in.Dossier
		require.Empty(t, faults)
		require.Nil(t, in.jury, "no marks were published")
		require.Equal(t, eligibility.Unanswered, d.Seed)
		require.Zero(t, d.Deposit)
		require.True(t, d.Growing.Has(eligibility.ListTeam), "the public sources do not give the whole team")
		for _, a := range d.Team {
			require.Empty(t, a.Name)
		}
		require.False(t, d.Budget.LinesKnown(), "no cost was published")
		require.Equal(t, eligibility.Undetermined, eligibility.LIT2016().Verdict(&d))
	}
}

func TestFictitiousDossiersSaySo(t *testing.T) {
	for _, name := range []string{"complete", "jury", "refused"} {
		in, faults := decode([]byte(sample(t, name)))
		require.Empty(t, faults)
		require.Contains(t, in.Dossier.Title, "fictif")
	}
}

func TestAgentsAreNotNamed(t *testing.T) {
	require.Contains(t, sample(t, "complete"), "Camille")
	for _, s := range subjects {
		for _, format := range []string{"text", "json", "html"} {
			got := appraise("", nil, append([]string{"-format", format}, s.args...)...)
			require.NotContains(t, got.Stdout+got.Stderr, "Camille")
		}
	}
}

func TestWitnessesStandInTheResult(t *testing.T) {
	line := appraise("", nil, "-format", "json", "-sample", "labo", "-witnesses").Stdout
	var got struct {
		Verdict   string
		Witnesses struct{ Eligible, Ineligible eligibility.Dossier }
	}
	require.NoError(t, json.Unmarshal([]byte(line), &got))
	require.Equal(t, "undetermined", got.Verdict)
	call := eligibility.LIT2016()
	require.Equal(t, eligibility.Eligible, call.Verdict(&got.Witnesses.Eligible))
	require.Equal(t, eligibility.Ineligible, call.Verdict(&got.Witnesses.Ineligible))

	for _, name := range []string{"complete", "refused"} {
		with := appraise("", nil, "-format", "json", "-sample", name, "-witnesses").Stdout
		without := appraise("", nil, "-format", "json", "-sample", name).Stdout
		require.Equal(t, without, with, "a decided dossier has none")
	}
}

func TestMessagesStandInTheResult(t *testing.T) {
	plain := appraise("", nil, "-format", "json", "-sample", "refused").Stdout
	require.NotContains(t, plain, `"message"`)
	french := appraise("", nil, "-format", "json", "-sample", "refused", "-messages", "fr").Stdout
	english := appraise("", nil, "-format", "json", "-sample", "refused", "-messages", "en").Stdout
	require.Contains(t, french, `"message":"Réduisez`)
	require.Contains(t, english, `"message":"Reduce`)
}
