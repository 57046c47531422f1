package partners_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/internal/state"
	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/partners"
)

// TestInstitutions: an institution is that of the catalogue, and says the same of
// itself; its class has a word.
func TestInstitutions(t *testing.T) {
	codes := map[string]bool{}
	for _, known := range state.Institutions() {
		i := partners.Institution(known)
		require.Equal(t, known.Code(), i.Code())
		require.Equal(t, known.Code(), i.String())
		require.Equal(t, known.Name(), i.Name())
		require.Equal(t, partners.Class(known.Class()), i.Class())
		require.NotEmpty(t, i.Name(), i.Code())
		require.NotEmpty(t, i.Class().String(), i.Code())
		codes[i.Code()] = true
	}
	require.Len(t, codes, len(state.Institutions()), "a code is that of one institution")
	require.Equal(t, "direction régionale de l'environnement, de l'aménagement et du logement",
		partners.Recognise("DREAL").Name(), "a name is in full")
}

// TestKeptCodes: what once was written is read.
func TestKeptCodes(t *testing.T) {
	for _, code := range []string{
		"PREF_REG", "SGAR", "DREAL", "DRAAF", "DIRECCTE", "DRAC", "DRJSCS", "DRFIP", "RECTORAT", "DRRT", "DRDFE", "INSEE_DR",
		"DRDDI", "DIRM", "DRIEE", "DRIEA", "DRIHL", "DRIAAF", "PP", "DDT", "DDTM", "DDCS", "DDPP", "DDCSPP", "PREF_DEP",
		"DDFIP", "DSDEN", "UD_DIRECCTE", "DEAL", "DAAF", "DIECCTE", "DJSCS", "DAC_OM", "DM", "HC_PF", "HC_NC", "AS_WF",
		"ARS", "CDC", "POLE_EMPLOI", "ADEME",
	} {
		var i partners.Institution
		require.NoError(t, i.UnmarshalText([]byte(code)), code)
		require.Equal(t, code, i.Code())
	}
}

// TestInstitutionText: each is written as its code, and read back; nothing else
// is read.
func TestInstitutionText(t *testing.T) {
	for _, known := range state.Institutions() {
		i := partners.Institution(known)
		text, err := i.MarshalText()
		require.NoError(t, err)
		require.Equal(t, i.Code(), string(text))
		var back partners.Institution
		require.NoError(t, back.UnmarshalText(text))
		require.Equal(t, i, back)
	}
	dreal := partners.Recognise("DREAL")
	for _, c := range []struct{ text, reason string }{
		{"dreal", "another case"},
		{" DREAL", "a space"},
		{"D.R.E.A.L.", "dots: a code is no name"},
		{"rectorat de l'académie", "a name is no code"},
		{"0", "the number of none"},
		{"DREALS", "a longer word"},
	} {
		i := dreal
		err := i.UnmarshalText([]byte(c.text))
		require.ErrorIs(t, err, partners.ErrWord, c.reason)
		require.Equal(t, c.text, strict.All(err)[0].Input, "it is quoted")
		require.Equal(t, dreal, i, "left as it was")
	}
	require.NoError(t, dreal.UnmarshalText(nil), "no text is none")
	require.Zero(t, dreal)
	require.ErrorIs(t, (*partners.Institution)(nil).UnmarshalText([]byte("DREAL")), partners.ErrNil)
}

// TestNoInstitution: none, and numbers beyond the catalogue.
func TestNoInstitution(t *testing.T) {
	beyond := partners.Institution(len(state.Institutions()) + 1)
	for _, i := range []partners.Institution{0, beyond, math.MaxUint16} {
		require.Empty(t, i.Code())
		require.Empty(t, i.Name())
		require.Empty(t, i.String())
		require.Zero(t, i.Class())
		text, err := i.MarshalText()
		require.NoError(t, err)
		require.Empty(t, text)
	}
}
