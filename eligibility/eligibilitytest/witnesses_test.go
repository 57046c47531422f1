package eligibilitytest_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility"
)

// TestEngineWitnesses: of each dossier of the kit that is undetermined, and of no other,
// there are two completions that prove it: all is known of both, all that was given
// stands, one is eligible and one is not, and they differ in the first open fact alone.
func TestEngineWitnesses(t *testing.T) {
	eachAsked(t, true, func(t *testing.T, a *asked) {
		if strings.HasPrefix(a.name, "terms-joint/no-cap ") {
			return // the request is the greatest there is: a cost of twice as much cannot be written
		}
		a.isProved(t)
	})
}

// TestEngineWitnessesOfTeams: so it is of small teams, in a region, and somewhere where no
// deposit is judged and the team alone tells whether the region matters.
func TestEngineWitnessesOfTeams(t *testing.T) {
	placed := []string{
		"DREAL Bretagne", "DREAL Occitanie", "DREAL", "DREAL Xville", "DRAC Bretagne", "DRAC", "UDAP", "SGAR", "DDTM", "DIRM", "DEAL", "DRFiP",
		"DDCSPP du Finistère", "Mission Alpha", "Mission Bêta", "Mairie de Rennes", "Haut-commissariat de la République en Polynésie française",
	}
	several := []string{
		"DREAL et DRAC", "DRAC et DRAAF", "SGAR et DREAL Bretagne", "DREETS Bretagne", "DREAL et DRAAF Bretagne", "DIRECCTE et DRAC Bretagne", "DREAL Xville",
	}
	bretagne, err := eligibility.ParseRegion("Bretagne")
	require.NoError(t, err)
	calls, random := otherCalls(t)[:2], rand.New(rand.NewPCG(2016, 9))
	for i := range 1600 {
		d := eligibility.Dossier{Team: []eligibility.Agent{}, Growing: eligibility.Lists(random.IntN(5) / 4)}
		names := slices.Concat(placed, several)
		if i%2 == 0 {
			d.Region, names = bretagne, slices.Concat(several, []string{"Mission Alpha"})
		}
		for range random.IntN(5) {
			name := names[random.IntN(len(names))]
			if random.IntN(5) == 0 {
				name = ""
			}
			service, err := eligibility.ParseService(name)
			require.NoError(t, err)
			d.Team = append(d.Team, eligibility.Agent{Service: service, StateService: eligibility.Answer(max(random.IntN(5)-2, 0))})
		}
		call := calls[i/2%len(calls)]
		a := &asked{name: text(d), call: call, dossier: d, report: call.Evaluate(&d)}
		a.isProved(t)
	}
}

// isProved checks the witnesses of a dossier.
func (a *asked) isProved(t *testing.T) {
	eligible, ineligible, ok := a.call.Witnesses(&a.dossier)
	require.Equal(t, a.report.Verdict() == eligibility.Undetermined, ok, a.name)
	if !ok {
		return
	}
	for _, w := range []struct {
		dossier eligibility.Dossier
		verdict eligibility.Verdict
	}{{eligible, eligibility.Eligible}, {ineligible, eligibility.Ineligible}} {
		report := a.call.Evaluate(&w.dossier)
		shown := lazy(func() string { return a.name + ": " + text(w.dossier) })
		require.Equal(t, w.verdict, report.Verdict(), shown)
		for _, f := range report.Findings() {
			require.NotEqual(t, eligibility.Unknown, f.Outcome(), shown)
		}
		a.keeps(t, &w.dossier)
	}
	asked := a.report.Open()[0].Path()
	differing := differing("", tree(t, eligible), tree(t, ineligible))
	require.NotEmpty(t, differing, a.name)
	for _, path := range differing {
		require.True(t, path == asked || strings.HasPrefix(path, asked+"/"), "%s: %s, where %s was asked", a.name, path, asked)
	}
}

// keeps checks that a completion has what the dossier has, and all that it has not.
func (a *asked) keeps(t *testing.T, full *eligibility.Dossier) {
	given, completed := a.dossier, tree(t, full)
	shown := lazy(func() string { return a.name + ": " + text(full) })
	before := tree(t, given)
	require.Zero(t, full.Growing, shown)
	for _, path := range []string{"region", "deposit/by", "deposit/region", "deposit/at", "seed"} {
		value, was := at(completed, path), at(before, path)
		require.NotNil(t, value, "%s of %s", path, shown)
		if was != nil {
			require.Equal(t, was, value, "%s of %s", path, shown)
		}
	}
	for i, path := range []string{"partners", "budget/lines", "budget/resources", "team"} {
		value, known := at(completed, path).([]any)
		require.True(t, known, "%s of %s", path, shown)
		was, known := at(before, path).([]any)
		if grows := [...]eligibility.Lists{eligibility.ListPartners, eligibility.ListLines, eligibility.ListResources, eligibility.ListTeam}[i]; known && !given.Growing.Has(grows) {
			require.Len(t, value, len(was), "%s of %s", path, shown)
		}
		require.GreaterOrEqual(t, len(value), len(was), "%s of %s", path, shown)
		if path != "team" && len(was) > 0 {
			require.Equal(t, was, value[:len(was)], "%s of %s", path, shown)
		}
	}
	for i, agent := range full.Team {
		require.Empty(t, agent.Name)
		require.False(t, agent.Service.Name() == "" && agent.StateService != eligibility.No, "agent %d of %s", i, shown)
		if i >= len(given.Team) || a.call.Terms().MinServices == 0 {
			continue // one more; or nobody counts
		}
		was := given.Team[i]
		alone := a.call.Evaluate(&eligibility.Dossier{Region: full.Region, Team: []eligibility.Agent{agent}}).Team().Services
		switch {
		case was.Service.Name() != "":
			require.Equal(t, was.Service, agent.Service, shown)
			require.Contains(t, []eligibility.Answer{eligibility.Unanswered, agent.StateService}, was.StateService, shown)
		case was.StateService == eligibility.Yes:
			require.Equal(t, 1, *alone, "agent %d of %s", i, shown)
		case was.StateService == eligibility.No:
			require.Zero(t, *alone, "agent %d of %s", i, shown)
		}
	}
}

// tree returns a value as JSON has it.
func tree(t *testing.T, value any) map[string]any {
	var all map[string]any
	require.NoError(t, json.Unmarshal([]byte(text(value)), &all))
	return all
}

// at returns what stands at a path, nil for nothing.
func at(tree map[string]any, path string) any {
	first, rest, deeper := strings.Cut(path, "/")
	if !deeper {
		return tree[first]
	}
	inner, _ := tree[first].(map[string]any)
	return at(inner, rest)
}

// differing returns the paths at which two values differ: that of a list, if its length
// differs.
func differing(path string, a, b any) (all []string) {
	objectA, object := a.(map[string]any)
	objectB, both := b.(map[string]any)
	listA, list := a.([]any)
	listB, lists := b.([]any)
	switch {
	case object && both:
		for key := range objectA {
			all = append(all, differing(path+"/"+key, objectA[key], objectB[key])...)
		}
		for key := range objectB {
			if _, known := objectA[key]; !known {
				all = append(all, path+"/"+key)
			}
		}
	case list && lists && len(listA) == len(listB):
		for i := range listA {
			all = append(all, differing(fmt.Sprintf("%s/%d", path, i), listA[i], listB[i])...)
		}
	case text(a) != text(b):
		all = append(all, path)
	}
	return all
}
