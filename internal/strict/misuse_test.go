package strict_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/internal/strict"
)

func TestEncodeOnly(t *testing.T) {
	type result struct {
		strict.EncodeOnly
		Rank int `json:"rank"`
	}
	written, err := json.Marshal(result{Rank: 3})
	require.NoError(t, err)
	require.Equal(t, `{"rank":3}`, string(written))

	read := result{Rank: 7}
	err = json.Unmarshal(written, &read)
	require.ErrorIs(t, err, strict.ErrEncodeOnly)
	require.Equal(t, 7, read.Rank)
	require.ErrorIs(t, json.Unmarshal([]byte(`[{"rank":3}]`), &[]result{}), strict.ErrEncodeOnly, "in a list too")
}
