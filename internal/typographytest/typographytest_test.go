package typographytest

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestSlips(t *testing.T) {
	for _, text := range []string{"l'un", "un : deux", "quoi ?", "« oui »", "5 €", "5€", "le 2ème", "n° 3", "de -3", "17 h"} {
		require.NotEmpty(t, Slips(true, text), text)
	}
	for _, text := range []string{"it's", "what ?", "no. 3"} {
		require.NotEmpty(t, Slips(false, text), text)
	}
	require.Empty(t, Slips(true, "«\u00a0L’un\u00a0: 5\u00a0€\u202f; −3\u202f? 17\u00a0h, le 1er, n°\u00a02\u00a0»"))
	require.Empty(t, Slips(false, "“It’s”: no.\u00a02; €5 at 17:00?"))
}
