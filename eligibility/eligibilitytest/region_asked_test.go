package eligibilitytest_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility"
)

// TestEngineAsksForRegion: where no deposit is judged, the region is asked for if, and
// only if, the same team may be enough in one region and not in another.
func TestEngineAsksForRegion(t *testing.T) {
	for _, c := range []struct {
		reason   string
		services int
		dossier  string
		want     []string
	}{
		{"an agent without a service may be of one region alone", 2,
			`{"team": [{"service": "Mission X", "state-service": true}, {}], "seed": true}`, []string{"/region", "/team/1/service"}},
		{"a DREAL somewhere counts in the regions, and not in Polynésie", 2,
			`{"team": [{"service": "Mission X", "state-service": true}, {"service": "DREAL Xville"}], "seed": true}`, []string{"/region", "/team/1/state-service"}},
		{"two names that count wherever they do leave nothing to the region", 2,
			`{"team": [{"service": "Mission X", "state-service": true}, {"service": "Mission Y"}], "seed": true}`, []string{"/team/1/state-service"}},
		{"one service that is enough at home", 1, `{"team": [{"service": "DREAL Bretagne"}], "seed": true}`, []string{"/region"}},
		{"an agent of a service of the State, wherever", 1, `{"team": [{"service": "DREAL Bretagne"}, {"state-service": true}]}`, []string{"/seed"}},
		{"two such agents may be of one service: with the DREAL there are two in Bretagne, and one elsewhere", 2,
			`{"team": [{"service": "DREAL Bretagne"}, {"state-service": true}, {"state-service": true}], "seed": true}`, []string{"/region", "/team/1/service", "/team/2/service"}},
		{"a team that grows and is enough everywhere", 2,
			`{"team": [{"service": "Mission X", "state-service": true}, {"service": "Mission Y", "state-service": true}], "growing": ["team"]}`, []string{"/seed"}},
		{"a team that grows and is enough in one region", 2,
			`{"team": [{"service": "DRAC Bretagne"}, {"service": "DREAL Bretagne"}], "growing": ["team"], "seed": true}`, []string{"/region", "/team"}},
	} {
		call, err := eligibility.New(eligibility.Terms{Code: "no-deposit", MinServices: c.services, Seed: true})
		require.NoError(t, err)
		a := &asked{name: c.reason, call: call}
		require.NoError(t, a.dossier.UnmarshalJSON([]byte(c.dossier)))
		a.report = call.Evaluate(&a.dossier)
		var open []string
		for _, q := range a.report.Open() {
			open = append(open, q.Path())
		}
		require.Equal(t, c.want, open, c.reason)
		a.isProved(t)
	}
}
