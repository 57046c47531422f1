package eligibilitytest_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/eligibility/eligibilitytest"
)

func TestCheckHostRule(t *testing.T) {
	asked := 0
	for _, c := range []struct {
		reason string
		sound  bool
		judge  func(*eligibility.Dossier) eligibility.Outcome
	}{
		{"a title is asked for: never decided otherwise", true, func(d *eligibility.Dossier) eligibility.Outcome {
			if d.Title == "" {
				return eligibility.Unknown
			}
			return eligibility.Met
		}},
		{"a list of regions, unknown while the region is", true, func(d *eligibility.Dossier) eligibility.Outcome {
			switch d.Region.Code() {
			case "":
				return eligibility.Unknown
			case "53", "52":
				return eligibility.Met
			}
			return eligibility.NotMet
		}},
		{"three agents at least: a list that may grow is not yet too short", true, func(d *eligibility.Dossier) eligibility.Outcome {
			switch {
			case len(d.Team) >= 3:
				return eligibility.Met
			case d.Team != nil && !d.Growing.Has(eligibility.ListTeam):
				return eligibility.NotMet
			}
			return eligibility.Unknown
		}},
		{"takes what is not known for none: decides, and flips when agents are added", false, func(d *eligibility.Dossier) eligibility.Outcome {
			if len(d.Team) >= 3 {
				return eligibility.Met
			}
			return eligibility.NotMet
		}},
		{"flips back: met with a partner, and no more with three", false, func(d *eligibility.Dossier) eligibility.Outcome {
			if n := len(d.Partners); n == 1 || n == 2 {
				return eligibility.Met
			}
			return eligibility.Unknown
		}},
		{"reads the clock", false, func(*eligibility.Dossier) eligibility.Outcome {
			return eligibility.Outcome(time.Now().Nanosecond() / 1000 % 3)
		}},
		{"keeps a state", false, func(d *eligibility.Dossier) eligibility.Outcome {
			if asked++; asked > 20_000 && d.Seed == eligibility.Yes {
				return eligibility.Met
			}
			return eligibility.Unknown
		}},
	} {
		t.Run(c.reason, func(t *testing.T) {
			rule, err := eligibility.NewHostRule("own", eligibility.Sentence{French: "Règle"}, "", func(d *eligibility.Dossier) eligibility.Judgement {
				return eligibility.Judgement{Outcome: c.judge(d)}
			})
			require.NoError(t, err)
			if err := eligibilitytest.CheckHostRule(rule); c.sound {
				require.NoError(t, err)
			} else {
				require.ErrorContains(t, err, `"own"`)
			}
		})
	}
}
