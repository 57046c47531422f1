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

func TestNoJSON(t *testing.T) {
	type part struct {
		strict.NoJSON
		Code string
	}
	_, err := json.Marshal(map[string]any{"part": part{Code: "a"}})
	require.ErrorIs(t, err, strict.ErrNoJSON)
	_, err = json.Marshal(&part{Code: "a"})
	require.ErrorIs(t, err, strict.ErrNoJSON)
	read := part{Code: "a"}
	require.ErrorIs(t, json.Unmarshal([]byte(`{"Code":"b"}`), &read), strict.ErrNoJSON)
	require.Equal(t, "a", read.Code)
}

func TestReadWordIntoNothing(t *testing.T) {
	require.ErrorIs(t, strict.ReadWord(strict.Words{"", "a"}, []byte("a"), (*uint8)(nil)), strict.ErrNil)
}
