package eligibility_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility"
)

// TestNamesAsFormsSendThem: what a form adds around a name is no part of it.
func TestNamesAsFormsSendThem(t *testing.T) {
	for _, around := range [][2]string{{"", "\n"}, {"", "\r\n"}, {" ", " "}, {"\t", "\u00a0\r\n"}, {"\r\n", "\u202f"}} {
		s, err := eligibility.ParseService(around[0] + "DREAL Bretagne" + around[1])
		require.NoError(t, err, around)
		require.Equal(t, service(t, "DREAL Bretagne"), s, around)
		r, err := eligibility.ParseRegion(around[0] + "Bretagne" + around[1])
		require.NoError(t, err, around)
		require.Equal(t, region(t, "Bretagne"), r, around)
	}
	for reason, text := range map[string]string{
		"a line end inside":          "DREAL\nBretagne",
		"a zero-width space around":  "Bretagne\u200b",
		"a byte order mark":          "\ufeffBretagne",
		"a line end beyond ASCII":    "Bretagne\u0085",
		"a NUL before the line end":  "Bretagne\x00\n",
		"a megabyte of spaces":       "Bretagne" + strings.Repeat(" ", 1<<20),
		"200 characters and a space": strings.Repeat("é", 201) + " ",
	} {
		_, err := eligibility.ParseService(text)
		require.Error(t, err, reason)
		_, err = eligibility.ParseRegion(text)
		require.ErrorIs(t, err, eligibility.ErrRegion, reason)
	}
	_, err := eligibility.ParseService(strings.Repeat("é", 200) + "\r\n")
	require.NoError(t, err, "200 characters, and what the form adds")
	require.Zero(t, service(t, " \r\n"), "nothing was typed")
}

// TestJSONKeepsNoLineEnds: a text of JSON with a line end is a fault, but for the
// name of a service.
func TestJSONKeepsNoLineEnds(t *testing.T) {
	d := decode(t, `{"team": [{"service": "DREAL Bretagne\r\n"}]}`)
	require.Equal(t, "DREAL Bretagne", d.Team[0].Service.Name())
	for pointer, text := range map[string]string{
		"/region":              `{"region": "Bretagne\n"}`,
		"/title":               `{"title": "Atelier\n"}`,
		"/team/0/name":         `{"team": [{"name": "A. Exemple\n"}]}`,
		"/budget/lines/0":      `{"budget": {"lines": [{"label": "Designer\n", "kind": "other", "amount": "1.00", "from": 1, "to": 1}]}}`,
		"/team/0/service":      `{"team": [{"service": "DREAL\nBretagne"}]}`,
		"/deposit/region":      `{"deposit": {"region": "Bretagne\n"}}`,
		"/deposit/at":          `{"deposit": {"at": "2016-09-27T16:00:00Z\n"}}`,
		"/budget/resources/0/": `{"budget": {"resources": [{"label": "PIA\n", "source": "pia", "amount": "1.00"}]}}`,
	} {
		_, err := eligibility.Decode(strings.NewReader(text))
		require.Len(t, eligibility.Faults(err), 1, text)
		require.True(t, strings.HasPrefix(eligibility.Faults(err)[0].Pointer, pointer), err)
	}
}

// TestTitlesAsFormsSendThem: a line end around a title or an agent's name is no
// fault of a dossier made in Go, and is not written.
func TestTitlesAsFormsSendThem(t *testing.T) {
	d := eligibility.Dossier{Title: "Atelier\r\n", Team: []eligibility.Agent{{Name: "A. Exemple\n"}}}
	require.NoError(t, d.Check())
	read := decode(t, encoded(t, d))
	require.Equal(t, "Atelier", read.Title)
	require.Equal(t, "A. Exemple", read.Team[0].Name)
	for _, title := range []string{"Ate\nlier", "Atelier\x00", "Atelier\u0085"} {
		d := eligibility.Dossier{Title: title}
		require.ErrorIs(t, d.Check(), eligibility.ErrText, title)
	}
	spaced := eligibility.Dossier{Title: " Atelier "}
	require.Equal(t, spaced, decode(t, encoded(t, spaced)), "spaces are kept")
}
