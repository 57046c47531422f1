package eligibility_test

import (
	"database/sql/driver"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility"
)

// TestStoredWords: what a database is handed of each kind of value.
func TestStoredWords(t *testing.T) {
	service, err := eligibility.ParseService("DREAL de Bretagne")
	require.NoError(t, err)
	for _, c := range []struct {
		reason string
		value  driver.Valuer
		want   driver.Value
	}{
		{"a verdict", eligibility.Ineligible, "ineligible"},
		{"undetermined is a verdict", eligibility.Undetermined, "undetermined"},
		{"no rule", eligibility.Code(0), nil},
		{"a rule", eligibility.RuleShare, "share"},
		{"nobody has deposited", eligibility.Authority(0), nil},
		{"an authority out of range is none", eligibility.Authority(99), nil},
		{"a region by its name", region(t, "75"), "Nouvelle-Aquitaine"},
		{"no region", eligibility.Region{}, nil},
		{"a service as it was written", service, "DREAL de Bretagne"},
		{"no service", eligibility.Service{}, nil},
		{"the zone of Paris is one", eligibility.Zone{}, "paris"},
		{"yes", eligibility.Yes, true},
		{"no is an answer", eligibility.No, false},
		{"no answer", eligibility.Unanswered, nil},
		{"lists", eligibility.ListTeam | eligibility.ListLines, `["team","lines"]`},
		{"no list", eligibility.Lists(0), `[]`},
	} {
		t.Run(c.reason, func(t *testing.T) {
			stored, err := c.value.Value()
			require.NoError(t, err)
			require.Equal(t, c.want, stored)
		})
	}
	_, err = eligibility.Verdict(99).Value()
	require.ErrorIs(t, err, eligibility.ErrWord, "what could not be read back is not stored")
}

// TestScanReadsWhatIsParsed: a column that others filled holds what people write.
func TestScanReadsWhatIsParsed(t *testing.T) {
	var r eligibility.Region
	require.NoError(t, r.Scan("75"))
	require.Equal(t, region(t, "Nouvelle-Aquitaine"), r)
	require.ErrorIs(t, r.Scan(int64(75)), eligibility.ErrType, "it may be the number of a département")
	require.ErrorIs(t, r.Scan("Gironde"), eligibility.ErrDepartment)

	a := eligibility.Yes
	require.NoError(t, a.Scan(int64(0)), "MySQL has no boolean")
	require.Equal(t, eligibility.No, a)
	require.ErrorIs(t, a.Scan(int64(2)), eligibility.ErrType, "the ordinal of No")
	require.Equal(t, eligibility.No, a, "left as it was")

	l := eligibility.ListTeam
	require.NoError(t, l.Scan([]byte(`["lines", "team"]`)))
	require.Equal(t, eligibility.ListTeam|eligibility.ListLines, l)
	require.ErrorIs(t, l.Scan(int64(3)), eligibility.ErrType)
	require.ErrorIs(t, l.Scan(nil), eligibility.ErrNull)
	require.ErrorIs(t, l.Scan(`["all"]`), eligibility.ErrWord)
	require.ErrorIs(t, l.Scan(1.5), eligibility.ErrType)
}
