package partners_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"

	"github.com/aap-lit/aap/internal/state"
	"github.com/aap-lit/aap/internal/strict/stricttest"
	"github.com/aap-lit/aap/partners"
)

// FuzzParseID: a value is none iff the text is no number; its text, as such and in
// JSON, is read back as the same value with the same answer; a number that is nearest
// is right.
func FuzzParseID(f *testing.F) {
	for _, c := range facts[identifierCase](f, "identifiers.json") {
		f.Add(c.Text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		id, err := partners.ParseID(text)
		require.Equal(t, errors.Is(err, partners.ErrIdentifier), id == partners.ID{})
		if id == (partners.ID{}) {
			if nearest := fault(t, err).Nearest(); nearest != "" {
				right, err := partners.ParseID(nearest)
				require.NoError(t, err)
				require.Equal(t, nearest, right.String())
			}
			return
		}
		require.True(t, err == nil || errors.Is(err, partners.ErrChecksum))
		for _, again := range []string{id.String(), " " + id.String() + "\r\n"} {
			read, errAgain := partners.ParseID(again)
			require.True(t, id == read)
			require.Equal(t, err == nil, errAgain == nil)
		}
		data, errJSON := json.Marshal(id)
		require.NoError(t, errJSON)
		require.Equal(t, `"`+id.String()+`"`, string(data))
		var read partners.ID
		if err != nil {
			require.ErrorIs(t, json.Unmarshal(data, &read), partners.ErrChecksum)
			return
		}
		require.NoError(t, json.Unmarshal(data, &read))
		require.True(t, id == read)
		if siren := id.SIREN(); siren != (partners.ID{}) {
			require.Equal(t, id.String()[:9], siren.String())
			require.Equal(t, partners.SIREN, siren.Kind())
		}
	})
}

// FuzzRecognise: the same answer each time and in another Unicode form, one of the
// catalogue or none, and a partner's is that of its name.
func FuzzRecognise(f *testing.F) {
	for _, name := range []string{
		"D.R.E.A.L. de Bretagne", "UD DIRECCTE 33", "préfecture de la région Pays de la Loire", "CDC du Pays Thouarsais",
		"haut-commissariat de la République en Polynésie française", "DREAL DREAL DREAL", "la l d de", "a.b.c.\xff", "ddtm2a",
	} {
		f.Add(name)
	}
	for _, i := range state.Institutions() {
		f.Add(i.Name() + " " + i.Code())
	}
	f.Fuzz(func(t *testing.T, name string) {
		i := partners.Recognise(name)
		require.Equal(t, i, partners.Recognise(name))
		require.Equal(t, i == 0, i.Code() == "")
		require.Equal(t, i == 0, i.Class() == 0)
		if len(name) <= 800 { // longer than any name, it may fold beyond the bound
			require.Equal(t, i, partners.Recognise(norm.NFD.String(name)))
		}
		if p, err := partners.New(name, partners.Company, partners.ID{}); err == nil {
			require.Equal(t, i, p.Institution())
		}
	})
}

// FuzzPartnerJSON: what is accepted, encoding/json accepts with the same
// values, and it comes back from its own JSON unchanged.
func FuzzPartnerJSON(f *testing.F) {
	for _, text := range []string{
		`{"name":"Bordeaux Métropole","category":"local-authority","id":"243300316"}`,
		`{"name":"\u00e9","category":"users"}`, `{"name":"A","category":"company","id":"732 829 320 00074"}`,
		`{"name":" A\n","category":"association","id":"w9r 1234567\r\n"}`, `{"name":"A","category":"company","id":"35238"}`,
		`{"name":"A","name":"B","category":"company"}`, `{}`, `null`, `[{}]`, `{"name":"\ud800"}`,
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var p partners.Partner
		if err := p.UnmarshalJSON(data); err != nil {
			require.Equal(t, partners.Partner{}, p)
			require.NotEmpty(t, stricttest.Flaws(err))
			require.NotEmpty(t, err.Error())
			return
		}
		var plain struct{ Name, Category, ID string }
		require.NoError(t, json.Unmarshal(data, &plain))
		require.Equal(t, strings.TrimSpace(plain.Name), p.Name())
		require.Equal(t, plain.Category, p.Category().String())
		if plain.ID == "" {
			require.Equal(t, partners.ID{}, p.ID())
		} else {
			require.Equal(t, id(t, plain.ID), p.ID())
		}
		require.True(t, p.Same(p))

		out, err := json.Marshal(p)
		require.NoError(t, err)
		var again partners.Partner
		require.NoError(t, json.Unmarshal(out, &again))
		require.Equal(t, p, again)
	})
}
