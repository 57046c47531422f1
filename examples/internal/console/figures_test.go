package console

import (
	"encoding/json"
	"io"
	"math/big"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/scoring"
)

func TestShare(t *testing.T) {
	for _, c := range []struct {
		reason    string
		part, all *big.Rat
		want      int
	}{
		{"nothing", big.NewRat(0, 1), big.NewRat(7, 1), 0},
		{"all", big.NewRat(7, 1), big.NewRat(7, 1), 360},
		{"rounded down", big.NewRat(1, 1), big.NewRat(7, 1), 51},
		{"a fraction", big.NewRat(1, 2), big.NewRat(7, 1), 25},
		{"no more than the line", big.NewRat(8, 1), big.NewRat(7, 1), 360},
		{"less than nothing", big.NewRat(-1, 1), big.NewRat(7, 1), 0},
		{"nothing of nothing", big.NewRat(0, 1), big.NewRat(0, 1), 0},
		{"something of nothing", big.NewRat(1, 1), big.NewRat(0, 1), 0},
	} {
		require.Equal(t, c.want, Share(c.part, c.all, 360), c.reason)
	}
}

func TestNumbers(t *testing.T) {
	require.Equal(t, "0,5", Exact(language.French, big.NewRat(1, 2)))
	require.Equal(t, "0.0000005", Exact(language.English, big.NewRat(1, 2_000_000)), "half of what a grid may have")
	require.Equal(t, "1000000", Exact(language.English, big.NewRat(1_000_000, 1)), "a zero before the point stays")
	require.Equal(t, "–", Points(language.French, nil))
	require.Equal(t, "–", Total(language.French, scoring.Score{}))
}

func TestJoined(t *testing.T) {
	report := json.RawMessage(`{"a":1}`)
	joined, err := Joined(report, map[string]int{"b": 2})
	require.NoError(t, err)
	require.JSONEq(t, `{"a": 1, "b": 2}`, string(joined))
	joined, err = Joined(report, struct{}{})
	require.NoError(t, err)
	require.Equal(t, `{"a":1}`, string(joined), "nothing is added")
	_, err = Joined(report, func() {})
	require.Error(t, err)
	_, err = Joined(eligibility.HostRule{}, report)
	require.Error(t, err)
}

// What a page says by a name that has no words is a fault, not a blank.
func TestTemplate(t *testing.T) {
	write := func(page string) error {
		files := fstest.MapFS{"page.html": {Data: []byte(page)}}
		read, err := Template(language.French, files, map[string]Phrase{"yes": {"oui", "yes"}})
		require.NoError(t, err)
		return read.Execute(io.Discard, nil)
	}
	require.NoError(t, write(`{{say "yes"}} {{prose "a"}}`))
	require.ErrorContains(t, write(`{{say "no"}}`), `no phrase "no"`)
}
