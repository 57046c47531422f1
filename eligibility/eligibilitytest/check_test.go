package eligibilitytest_test

import (
	"testing"

	"github.com/aap-lit/aap/eligibility/eligibilitytest"
)

// TestEngine runs the kit on the engine that it belongs to.
func TestEngine(t *testing.T) { eligibilitytest.Run(t, eligibilitytest.Reference) }
