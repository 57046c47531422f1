package partners_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/partners"
)

func TestCoverage(t *testing.T) {
	six := partners.Categories()
	for _, c := range []struct {
		given   []partners.Category
		has     []partners.Category
		missing []partners.Category
		reason  string
	}{
		{nil, nil, six, "nothing covers nothing"},
		{six, six, nil, "all six"},
		{[]partners.Category{partners.Users, partners.Users}, six[5:], six[:5], "a category twice is in once"},
		{[]partners.Category{partners.PublicOperator}, six[:1], six[1:], "the first of the six"},
		{[]partners.Category{partners.Other, 0, 8, 99, 255}, nil, six, "other and unknown are not among the six"},
	} {
		covered := partners.CoverageOf(c.given...)
		require.Equal(t, len(c.has), covered.Len(), c.reason)
		require.Equal(t, c.missing, covered.Missing(), c.reason)
		for _, category := range c.has {
			require.True(t, covered.Has(category), c.reason)
		}
		for _, category := range append(c.missing, partners.Other, 0, 8, 99, 255) {
			require.False(t, covered.Has(category), c.reason)
		}
		require.True(t, covered == partners.CoverageOf(c.has...), c.reason)
	}
}

// TestCoverageIsASet goes through all pairs of the 64 sets.
func TestCoverageIsASet(t *testing.T) {
	of := func(set int) partners.Coverage {
		var c partners.Coverage
		for i, category := range partners.Categories() {
			if set&(1<<i) != 0 {
				c = partners.CoverageOf(append(c.Categories(), category)...)
			}
		}
		return c
	}
	for a := range 64 {
		for b := range 64 {
			require.True(t, of(a).Without(of(b)) == of(a&^b))
			require.Equal(t, a == b, of(a) == of(b))
		}
		require.Equal(t, 6, of(a).Len()+len(of(a).Missing()))
		require.Equal(t, partners.CoverageOf(partners.Categories()...).Without(of(a)), partners.CoverageOf(of(a).Missing()...))
	}
}
