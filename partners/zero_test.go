package partners_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/partners"
)

// TestZeroValue: the zero value of every type, and a number beyond the last of
// every enumeration, is safe and stands for nothing.
func TestZeroValue(t *testing.T) {
	for _, c := range []partners.Category{0, 8, 255} {
		require.Empty(t, c.String())
		require.Empty(t, c.Label(language.French))
	}
	for _, c := range []partners.Class{0, 8, 255} {
		require.Empty(t, c.String())
	}
	for _, k := range []partners.IDKind{0, 6, 255} {
		require.Empty(t, k.String())
	}
	var id partners.ID
	require.Zero(t, id.Kind())
	require.Equal(t, id, id.SIREN())
	require.Empty(t, id.String())
	text, err := id.MarshalText()
	require.NoError(t, err)
	require.Empty(t, text)

	var covered partners.Coverage
	require.Zero(t, covered.Len())
	require.False(t, covered.Has(partners.Users))
	require.Equal(t, covered, covered.Without(partners.Coverage{}))
	require.Equal(t, partners.Categories(), covered.Missing())

	var p partners.Partner
	require.Empty(t, p.Name())
	require.Zero(t, p.Category())
	require.Equal(t, partners.ID{}, p.ID())
	require.False(t, p.Same(p))
	require.False(t, p.Same(partner(t, "Atelier", partners.Company, "")))
	require.False(t, partner(t, "Atelier", partners.Company, "").Same(p))
	require.Zero(t, p.Institution())
}
