package eligibilitytest_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/eligibility/eligibilitytest"
)

// TestDerivedCasesFindFaults: those of the call of 2016 find the faults of engines that
// the vectors find at boundaries, in what is not known, in lists that grow and in rules
// that hold together or not.
func TestDerivedCasesFindFaults(t *testing.T) {
	cases := eligibilitytest.CasesOf(eligibility.LIT2016())
	for _, b := range broken {
		theme, _, _ := strings.Cut(b.fails, "/")
		switch theme {
		case "boundaries", "unknown", "growing", "joint":
		default:
			continue
		}
		engine, found := b.engine(t), false
		for _, c := range cases {
			report, err := engine(c.Request())
			require.NoError(t, err)
			found = found || c.Compare(report) != nil
		}
		require.True(t, found, b.name)
	}
}
