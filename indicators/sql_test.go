package indicators_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/indicators"
)

func TestValueInADatabase(t *testing.T) {
	for _, c := range []struct {
		reason string
		src    any
		value  string
		want   error
	}{
		{"NUMERIC as text", "-12.500", "-12.5", nil},
		{"NUMERIC as bytes", []byte("0.000001"), "0.000001", nil},
		{"a whole number", int64(-3), "-3", nil},
		{"NULL is what is not available", nil, "not-available", nil},
		{"so is its word, in a column of text", "not-available", "not-available", nil},
		{"a binary float", 12.5, "", indicators.ErrType},
		{"seven decimals", "0.0000001", "", indicators.ErrPrecision},
		{"beyond the greatest", int64(1_000_000_000_001), "", indicators.ErrRange},
		{"no text", "", "", indicators.ErrNumber},
	} {
		t.Run(c.reason, func(t *testing.T) {
			read := value("7")
			require.ErrorIs(t, read.Scan(c.src), c.want)
			if c.want != nil {
				require.Equal(t, value("7"), read, "left as it was")
				return
			}
			require.Equal(t, value(c.value), read)
		})
	}
	stored, err := value("12.50").Value()
	require.NoError(t, err)
	require.Equal(t, "12.5", stored)
	stored, err = value("not-available").Value()
	require.NoError(t, err)
	require.Nil(t, stored, "a column of numbers takes no word")
}
