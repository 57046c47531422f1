package partners_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/partners"
)

// TestInstitutions compares the catalogue with the facts it stands on.
func TestInstitutions(t *testing.T) {
	type fact struct {
		Code, Class, Level string
		PartOf             string `json:"part-of"`
	}
	var got []fact
	for _, i := range partners.Institutions() {
		require.NotEmpty(t, i.Name(), i.Code())
		require.Equal(t, i.Code(), i.String())
		got = append(got, fact{i.Code(), i.Class().String(), i.Level().String(), i.PartOf().Code()})
	}
	require.Equal(t, facts[fact](t, "institutions.json"), got)
}

// TestInstitutionsAreTheCallersOwn: the list may be written to.
func TestInstitutionsAreTheCallersOwn(t *testing.T) {
	partners.Institutions()[0] = 0
	require.Equal(t, "PREF_REG", partners.Institutions()[0].Code())
}

// TestInstitutionText: each is written as its code, and read back.
func TestInstitutionText(t *testing.T) {
	for _, i := range partners.Institutions() {
		text, err := i.MarshalText()
		require.NoError(t, err)
		require.Equal(t, i.Code(), string(text))
		var back partners.Institution
		require.NoError(t, back.UnmarshalText(text))
		require.Equal(t, i, back)
		for _, other := range []string{"dreal", i.Code() + " ", i.Name(), "0"} {
			err := back.UnmarshalText([]byte(other))
			require.ErrorIs(t, err, partners.ErrWord, other)
			require.NotEmpty(t, strict.All(err)[0].Input, "it is quoted")
			require.Equal(t, i, back, "left as it was")
		}
		require.NoError(t, back.UnmarshalText(nil))
		require.Zero(t, back)
	}
}

// TestPartOf: a unit is part of a State service that is no unit itself.
func TestPartOf(t *testing.T) {
	for _, i := range partners.Institutions() {
		whole := i.PartOf()
		if whole == 0 {
			continue
		}
		require.Equal(t, partners.StateService, whole.Class(), i.Code())
		require.Zero(t, whole.PartOf(), i.Code())
		require.NotEqual(t, i, whole)
	}
}
