package partners_test

import (
	"testing"

	"github.com/aap-lit/aap/internal/strict/stricttest"
	"github.com/aap-lit/aap/partners"
)

// TestTypes: every exported type is read back from what it writes, or says that it
// is not.
func TestTypes(t *testing.T) {
	stricttest.Types(t,
		partners.Users, partners.StateService, partners.Recognise("SGAR"),
		id(t, "243300316"), id(t, "73282932000074"), partners.ID{}, partners.RIDET,
		id(t, "W9R1234567"), id(t, "1234567"), id(t, "1234567.001"), id(t, "A12345"), id(t, "003970-001"),
		partners.CoverageOf(partners.Users, partners.Academia),
		partner(t, "Bordeaux Métropole", partners.LocalAuthority, "243300316"),
	)
}
