package partners_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/partners"
)

// What fails its check is neither stored nor read, as it could not be read back.
func TestIDInADatabase(t *testing.T) {
	wrong, err := partners.ParseID("243300317")
	require.ErrorIs(t, err, partners.ErrChecksum)
	stored, err := wrong.Value()
	require.ErrorIs(t, err, partners.ErrChecksum)
	require.Nil(t, stored)

	known := id(t, "243300316")
	for src, want := range map[any]error{
		"243300317":      partners.ErrChecksum,
		"1":              partners.ErrIdentifier,
		int64(243300316): partners.ErrType,
	} {
		read := known
		require.ErrorIs(t, read.Scan(src), want)
		require.Equal(t, known, read, "left as it was")
	}
	var read partners.ID
	require.NoError(t, read.Scan("243 300 316"))
	require.Equal(t, known, read)
}

// The code of an institution is stored, not its number, which may change.
func TestInstitutionInADatabase(t *testing.T) {
	stored, err := partners.Recognise("DREAL Bretagne").Value()
	require.NoError(t, err)
	require.Equal(t, "DREAL", stored)
}
