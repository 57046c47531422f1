package wording

import (
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
)

func TestPair(t *testing.T) {
	const fr, en = "L'heure : 17 h ; 1 500 000 € « ou » 50 %", "It's « ou » 5 p.m."
	french := "L’heure\u00a0: 17\u00a0h\u202f; 1\u202f500\u202f000\u00a0€ «\u00a0ou\u00a0» 50\u00a0%"
	require.Equal(t, french, Pair(language.French, fr, en))
	require.Equal(t, french, Pair(language.German, fr, en), "French is the last resort")
	require.Equal(t, "It’s «\u00a0ou\u00a0» 5 p.m.", Pair(language.BritishEnglish, fr, en))
}
