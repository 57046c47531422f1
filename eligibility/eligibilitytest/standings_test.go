package eligibilitytest_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility"
)

// sameStandings compares how each agent counts with what the table of names says:
// which of those of a service counts is the engine's to choose, but as many count as
// there are services, and who repeats repeats one who counts.
func sameStandings(t *testing.T, facts eligibility.TeamFacts, d *dossier, terms *terms, data string) {
	t.Helper()
	require.Len(t, facts.Standings, len(d.team))
	if d.region == nil || d.team == nil {
		return
	}
	counts, anonymous := 0, 0
	for i, m := range facts.Standings {
		a := d.team[i]
		standing, reason := a.standing(d, terms)
		got := m.Standing().String()
		if with, repeats := m.With(); repeats {
			require.Equal(t, eligibility.StandingCounts, facts.Standings[with].Standing(), "%d: %s under %+v", i, data, *terms)
			got = "counts"
		} else if got == "counts" {
			counts++
		}
		require.Equal(t, []string{standing, reason}, []string{got, m.Reason().String()}, "%d: %s under %+v", i, data, *terms)
		if a.name == nil && is(a.state) {
			anonymous = 1
		}
	}
	require.Equal(t, *facts.Services, max(counts, anonymous), "%s under %+v", data, *terms)
}

// standing is how an agent counts, and why not; it is "counts" of who repeats too.
func (a agent) standing(d *dossier, t *terms) (standing, reason string) {
	if a.name == nil {
		if a.state != nil && !*a.state {
			return "not-state", "not-given"
		}
		return "unsettled", "not-given"
	}
	answer := a.state
	if answer == nil {
		answer = d.answered(a.name)
	}
	switch a.name.known {
	case stateNo:
		if is(a.state) {
			return "not-state", "contradiction"
		}
		return "not-state", a.name.reason
	case settled:
		if a.state != nil && !*a.state {
			reason = "contradiction"
		}
		return a.name.standing(t, *d.region), reason
	}
	switch {
	case answer == nil:
		return "unsettled", a.name.reason
	case !*answer:
		return "not-state", a.name.reason
	case a.name.known == byItsName:
		return "counts", ""
	case a.name.known == ofItsKind:
		return a.name.standing(t, *d.region), ""
	}
	best := "elsewhere"
	for _, s := range a.name.several {
		switch one := row(s).standing(t, *d.region); one {
		case "departmental":
			return one, ""
		case "counts":
			best = one
		}
	}
	return best, ""
}

// standing is how a State service counts in a region.
func (n *name) standing(t *terms, region string) string {
	switch {
	case n.below && t.regional:
		return "departmental"
	case !slices.Contains(n.regions, region):
		return "elsewhere"
	}
	return "counts"
}
