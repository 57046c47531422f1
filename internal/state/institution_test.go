package state_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/internal/state"
)

// TestInstitutions: all of them, the State services first, each under a code.
func TestInstitutions(t *testing.T) {
	codes := map[string]bool{}
	services := true
	for _, i := range state.Institutions() {
		require.NotEmpty(t, i.Code())
		require.NotEmpty(t, i.Name(), i.Code())
		require.NotEmpty(t, i.Short(), i.Code())
		require.False(t, codes[i.Code()], i.Code())
		codes[i.Code()] = true
		require.True(t, services || i.Class() != state.StateService, i.Code())
		services = i.Class() == state.StateService
		require.Equal(t, services, i.Level() != 0 && i.Class() == state.StateService, i.Code())
	}
	for _, code := range []string{
		"PREF_REG", "SGAR", "DREAL", "DRAAF", "DIRECCTE", "DRAC", "DRJSCS", "DRFIP", "RECTORAT", "DRRT", "DRDFE", "INSEE_DR", "DRDDI", "DIRM",
		"DRIEE", "DRIEA", "DRIHL", "DRIAAF", "PP", "DDT", "DDTM", "DDCS", "DDPP", "DDCSPP", "PREF_DEP", "DDFIP", "DSDEN", "UD_DIRECCTE", "DEAL", "DAAF",
		"DIECCTE", "DJSCS", "DAC_OM", "DM", "HC_PF", "HC_NC", "AS_WF", "ARS", "CDC", "POLE_EMPLOI", "ADEME",
	} {
		require.True(t, codes[code], "codes are forever: %s", code)
	}
	require.Equal(t, "DIRECCTE", byCode(t, "UD_DIRECCTE").PartOf().Code())
	require.Equal(t, region(t, "Île-de-France"), byCode(t, "DRIEE").Regions().Single())
	require.Zero(t, byCode(t, "DEAL").Regions().Single())
}

func byCode(t *testing.T, code string) state.Institution {
	t.Helper()
	for _, i := range state.Institutions() {
		if i.Code() == code {
			return i
		}
	}
	require.Fail(t, code)
	return 0
}
